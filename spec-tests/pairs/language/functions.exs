defmodule F do
  def add(a, b \\ 10), do: a + b
  def opts(a \\ 1, b, c \\ 3), do: {a, b, c}
  def multi(0), do: :zero
  def multi(n) when n < 0, do: :neg
  def multi(_), do: :pos
  defp hidden(x), do: x * 2
  def call_hidden(x), do: hidden(x)
  def fact(0), do: 1
  def fact(n), do: n * fact(n - 1)
  def pipe(x), do: x |> call_hidden() |> add() |> Kernel.+(1)
  def no_parens, do: :ok
  def kw(opts), do: opts[:a]
  def unquote(:"weird name")(x), do: x
  def a <~> b, do: {a, b}
end
IO.inspect({F.add(1), F.add(1, 2)})
IO.inspect({F.opts(2), F.opts(5, 6), F.opts(7, 8, 9)})
IO.inspect(Enum.map([0, -1, 1], &F.multi/1))
IO.inspect(F.call_hidden(4))
IO.inspect(F.fact(25))
IO.inspect(F.pipe(3))
IO.inspect(F.no_parens)
IO.inspect(F.kw(a: 1, b: 2))
IO.inspect(F."weird name"(3))
IO.inspect(F.<~>(1, 2))
add = &(&1 + &2)
IO.inspect(add.(1, 2))
IO.inspect((&F.add/2).(3, 4))
IO.inspect((&{&1, [&2 | &1]}).([1], 2))
IO.inspect(Enum.map(["a", "b"], &String.upcase/1))
IO.inspect(Enum.map([1, 2], &"n#{&1}"))
f = fn x -> fn y -> x + y end end
IO.inspect(f.(1).(2))
x = 10
g = fn -> x end
x = 20
IO.inspect({g.(), x})
IO.inspect(apply(F, :add, [1, 1]))
IO.inspect(apply(fn a, b -> a * b end, [3, 4]))
IO.inspect(is_function(add, 2))
IO.inspect(Function.info(&F.add/2, :arity))
try do
  F.fact("x")
rescue
  e -> IO.puts(Exception.message(e))
end
try do
  F.multi()
rescue
  e -> IO.puts(Exception.message(e))
end
defmodule G do
  def f(:a), do: 1
end
try do
  G.f(:b)
rescue
  e -> IO.puts(Exception.message(e))
end
compose = fn f, g -> fn x -> f.(g.(x)) end end
IO.inspect(compose.(&(&1 + 1), &(&1 * 2)).(5))
y = fn f -> (fn x -> x.(x) end).(fn x -> f.(fn a -> x.(x).(a) end) end) end
IO.inspect(y.(fn self -> fn 0 -> 1; n -> n * self.(n - 1) end end).(10))
IO.inspect(&F.add/2)
IO.inspect(F.__info__(:functions))
