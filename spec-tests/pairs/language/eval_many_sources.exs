defmodule T do
  def t(label, f) do
    IO.inspect({label, f.()})
  rescue
    e -> IO.inspect({label, e.__struct__, Exception.message(e)})
  catch
    k, v -> IO.inspect({label, k, v})
  end
end
defmodule Main do
  import T
  def run do
for src <- ["1 +", "foo(", "[1, 2", "%{a: }", "fn -> ", "\"abc", "do end", "a b c d", "x = ", "if true do 1", "case 1 do 1 -> end", "undefined_fun(1)", "x", "%Nope{}", "import Nope", "&(&2)", "fn x, x -> x end.(1,1)", "^x", "1 = 2", "<<1::size(x)>>", "def f, do: 1", "alias A.B, as: C; C", "with {:ok, x} <- {:ok, 1}, do: x", "if", "@x", "~r/[/", "?", "'a#{1}b'", "1..2..3", "[a: 1, 2]", "f = &+/2; f.(1, 2)", "not in", "1 not in [1]", "a = b = 3; {a, b}", "!1 && nil || :x", "quote do: unquote(1 + 1)", "__MODULE__", "[h | t] = []", "x when x > 1", "%{1 => 2}.a", "(fn -> 1; 2 end).()", "for x <- 1, do: x", "throw :a", "exit :b", "raise \"c\"", "true and 1", "1 and true", "~D[2024-13-01]", "0x1F + 0b11 + 0o17 + 1_000", "<<\"a\"::utf16>>", "super()", "receive do after 0 -> :t end", "try do 1 else 2 -> 3 end", "cond do nil -> 1 end"] do
  t(src, fn -> Code.eval_string(src, []) |> elem(0) end)
end
  end
end
Main.run()
