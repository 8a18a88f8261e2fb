# What the compiler says of code that it does not take: exception, line and wording.
defmodule Cases do
  def run(codes, wrap) do
    for {code, index} <- Enum.with_index(codes) do
      IO.puts("---- " <> code)

      try do
        Code.compile_string(wrap.(code, index), "nofile")
        IO.puts("compiled")
      rescue
        e -> IO.inspect({e.__struct__, Exception.message(e)}, limit: :infinity, printable_limit: :infinity)
      end
    end
  end
end

codes = [
"def foo(a), do: 1\ndef bar, do: 1\ndef foo(1, 2), do: 1\ndef foo(b), do: b",
"def foo(a \\\\ 1), do: a\ndef foo(b \\\\ 2), do: b",
"def foo(a \\\\ 1)\ndef foo(b), do: b\ndef foo(), do: 1",
"def foo(a \\\\ 1, b), do: {a,b}\ndef foo(x), do: x",
"def foo(x), do: x\ndefp foo(y), do: y",
"def foo(x), do: x\ndefmacro foo(y), do: y",
"def foo(x)",
"defp foo(x), do: x",
"defp foo(x \\\\ 1), do: x\ndef bar, do: foo(2)",
"def bar, do: baz(2)",
"def bar, do: Foo.baz(2)",
"def bar, do: List.baz(2)",
"import List\ndef x, do: 1",
"import List, only: [first: 1]\ndef x, do: 1",
"import List, only: [first: 1, last: 1]\ndef x, do: first([1])",
"alias Foo.Bar\ndef x, do: 1",
"require Foo.Bar\ndef x, do: 1",
"def x, do: Foo.mac(1)",
"def length(x), do: x\ndef y, do: length(1)",
"def length(x), do: x",
"@foo\n",
"def x, do: @foo",
"@foo 1",
"def x do\n  def y, do: 1\nend",
"x = fn -> def y, do: 1 end\nx.()",
"def foo(x) when bar(x), do: 1",
"def foo(x) when y, do: 1",
"def 1 + 2, do: 3",
"def {a, b}, do: 3",
"def foo.bar, do: 3",
"defmacro m(x), do: x\ndef y, do: m(1)",
"def y, do: m(1)\ndefmacro m(x), do: x",
"defmacro m(x), do: x\nm(1)",
"def f(x), do: x\nf(1)",
"defoverridable [f: 1]",
"def f(x), do: super(x)",
"def f(x), do: x\ndefoverridable f: 1\ndef f(x), do: super(x) + 1",
"def f(x, x), do: 1\ndef f(_x, y), do: _x",
"@behaviour Foo",
"@behaviour GenServer\n@impl true\ndef foo(x), do: x",
"@impl true\ndef foo(x), do: x",
"defstruct [:a]\ndef x, do: %__MODULE__{b: 1}",
"def f(1), do: 1\ndef f(x), do: x\ndef f(2), do: 2",
"def f(x), do: (x = 1; 2)",
"def f(x), do: y",
"def f(x), do: fn y -> 1 end",
"@spec foo(integer) :: integer\ndef bar(x), do: x",
"def unquote(:foo)(x), do: x\nIO.inspect Module.get_definition(__MODULE__, {:foo, 1})",
"@doc \"a\"\n@doc \"b\"\ndef x, do: 1",
"@doc \"a\"\ndefp x, do: 1\ndef y, do: x()",
"import String\nimport List\ndef x, do: first(1)\ndef y, do: length(1)",
"def x, do: (import String; import List; first(1))",
"import String\nimport List\ndef x, do: duplicate(1, 2)",
"def x(), do: :erlang.foo(1)",
"def __info__(x), do: x",
"def foo(%{a: ^b}), do: 1",
"def f(a: b), do: 1; defp b(), do: 1; defp c(), do: b()",
"defp a(), do: b()\ndefp b(), do: a()",
"@on_definition Foo\n def x, do: 1",
"def f(x), do: (case x do y when y > 0 -> z = 1; _ -> z = 2 end; z)",
"def f(x), do: (if x, do: (z = 1))",
]

Cases.run(codes, fn code, index -> "defmodule M#{index} do\n#{code}\nend" end)
