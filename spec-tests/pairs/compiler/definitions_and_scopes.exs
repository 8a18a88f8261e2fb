# Evaluated code, hygiene, operators, guards, protocols, exceptions and scopes, as a program uses them.
IO.inspect Code.eval_string("a + b", [a: 1, b: 2])
IO.inspect Code.eval_string("c = a + 1; d = c", [a: 1])
{v, b} = Code.eval_string("x = 1; y = 2; fn -> x + y end")
IO.inspect {v.(), b}
IO.inspect Code.eval_quoted(quote do: 1 + unquote(2))
defmodule Dyn do
  def make(name, val) do
    defmodule name do
      @v val
      def val, do: @v
      def other(x), do: x + 1
    end
  end
  defmacro env_line, do: __CALLER__.line
  defmacro env_fun, do: Macro.escape(__CALLER__.function)
  defmacro hyg(x) do
    quote do
      a = 1
      var!(b) = a + 1
      a + unquote(x)
    end
  end
  defmacro defs(names) do
    for n <- names do
      quote do
        def unquote(n)(), do: unquote(n)
        def unquote(:"#{n}_env")(), do: __ENV__.function
      end
    end
  end
  defmacro ctx, do: quote(do: {__MODULE__, __ENV__.line})
end
IO.inspect Dyn.make(Made, 5) |> elem(1)
IO.inspect {Made.val(), Made.other(1)}
defmodule U do
  require Dyn
  def line, do: Dyn.env_line()
  def fun(_a, _b), do: Dyn.env_fun()
  def hyg do
    a = 10
    r = Dyn.hyg(a)
    {a, b, r}
  end
  Dyn.defs([:x1, :x2])
  def ctx, do: Dyn.ctx()
  def bind(a, b) do
    c = a
    {binding(), b, c}
  end
  def file, do: {Path.basename(__ENV__.file), __DIR__ == Path.dirname(__ENV__.file), __ENV__.function, __ENV__.module}
end
IO.inspect {U.line(), U.fun(1, 2), U.hyg(), U.x1(), U.x2_env(), U.ctx(), U.bind(1, 2), U.file()}
defmodule Op do
  def a <~> b, do: {:op, a, b}
  def !a, do: {:bang, a}
  import Kernel, except: [!: 1]
  def t(x), do: !x
  defmacro left ~> right, do: quote(do: [unquote(left), unquote(right)])
  def sigil_x(s, m), do: {s, m}
end
defmodule UseOp do
  import Op, only: [<~>: 2, sigil_x: 2, ~>: 2]
  def go, do: {1 <~> 2, ~x(abc)im, 1 ~> 2, Op.t(1)}
  import Integer, only: :macros
  def odd(x) when is_odd(x), do: true
  def odd(_), do: false
  alias String, as: Str
  alias Enum.{Foo, Bar}, warn: false
  def up(x), do: {Str.upcase(x), Foo, Bar}
  defguard is_big(x) when is_integer(x) and x > 100
  def big(x) when is_big(x), do: :big
  def big(_), do: :small
  defguardp is_small(x) when x < 3
  def small(x) when is_small(x), do: 1
  def small(_), do: 2
  defdelegate size(m), to: Map, as: :size
  defdelegate upcase(s), to: String
  @doc "x"
  @spec f(integer) :: integer
  def f(x) when x > 0 do
    x
  rescue
    ArithmeticError -> 0
  else
    5 -> :five
    n -> n
  after
    :ok
  end
  def destr(m) do
    %{a: a, b: [h | _]} = m
    {a, h}
  end
  defp priv(x \\ 1, y), do: {x, y}
  def p, do: {priv(2), priv(3, 4)}
end
IO.inspect UseOp.go()
IO.inspect {UseOp.odd(1), UseOp.odd(2), UseOp.up("a"), UseOp.big(101), UseOp.big(1), UseOp.small(1), UseOp.upcase("q"), UseOp.f(5), UseOp.f(6), UseOp.destr(%{a: 1, b: [2, 3]}), UseOp.p}
defprotocol Size do
  @doc "size"
  def size(x)
  @fallback_to_any true
end
defimpl Size, for: BitString do
  def size(x), do: byte_size(x)
end
defimpl Size, for: [List, Tuple] do
  def size(x) when is_list(x), do: length(x)
  def size(x), do: tuple_size(x)
end
defimpl Size, for: Any do
  def size(_), do: 0
end
defmodule Us do
  defstruct [:name, age: 3]
  defimpl Size do
    def size(_), do: 99
  end
  defimpl String.Chars do
    def to_string(u), do: "U:#{u.name}"
  end
end
IO.inspect {Size.size("abc"), Size.size([1]), Size.size({1, 2}), Size.size(%{}), Size.size(struct(Us, [])), Size.impl_for(1)}
IO.puts "#{struct(Us, name: "x")}"
defmodule Err do
  defexception [:code, message: "dflt"]
end
defmodule Err2 do
  defexception [:x]
  def message(e), do: "x=#{e.x}"
  def exception(o), do: struct(__MODULE__, x: o[:x])
end
try do raise Err, code: 5 rescue e in Err -> IO.inspect(e) end
try do raise Err2, x: 5 rescue e in [Err, Err2] -> IO.inspect(Exception.message(e)) end
try do raise "plain" rescue RuntimeError -> IO.puts("rt") end
IO.inspect(try do throw(:t) catch :t -> :caught end)
IO.inspect(try do exit(:e) catch :exit, r -> r end)
IO.inspect Module.concat(Foo, Bar)
IO.inspect function_exported?(UseOp, :go, 0)
IO.inspect UseOp.__info__(:functions)
IO.inspect Op.__info__(:macros)
IO.inspect(for x <- 1..3, y <- [:a, :b], x != 2, do: {x, y})
IO.inspect(with {:ok, x} <- {:ok, 1}, y = x + 1, true <- y > 5 do y else false -> :small end)
x = 5
IO.inspect(case 5 do ^x -> :same; _ -> :diff end)
IO.inspect(cond do x > 10 -> 1; x > 3 -> 2; true -> 3 end)
f = fn 0 -> :zero; n when n > 0 -> :pos; _ -> :neg end
IO.inspect Enum.map([0, 1, -1], f)
IO.inspect(Enum.map([1, 2], &{&1, &1 * 2}))
IO.inspect(if x == 5, do: :yes)
IO.inspect(unless(x == 5, do: :yes))
<<a::4, b::4, rest::binary>> = "abc"
IO.inspect {a, b, rest}
IO.inspect(match?({:ok, _}, {:ok, 1}))
IO.inspect(quote do: (fn x -> x + 1 end))
IO.inspect get_in(%{a: %{b: 1}}, [:a, :b])
IO.inspect put_in(%{a: %{b: 1}}.a.b, 5)
IO.inspect update_in(%{a: 1}[:a], & &1 + 1)
IO.inspect ~w(a b c)a
IO.inspect 'abc' ++ 'd'
IO.inspect x |> Kernel.+(1) |> then(&(&1 * 2))

