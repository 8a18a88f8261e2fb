# Hooks, overriding, attributes, structs and variables around modules.
defmodule P do
  defmacro __using__(opts) do
    quote do
      @behaviour P
      @opts unquote(opts)
      import P
      def used, do: @opts
      def over(x), do: x + 1
      defoverridable over: 1
      @before_compile P
    end
  end
  defmacro __before_compile__(env) do
    IO.inspect({:bc, env.module})
    quote do
      def injected, do: :yes
    end
  end
  @callback cb(integer) :: integer
  defmacro my_if(c, do: a, else: b) do
    quote do
      case unquote(c) do
        x when x in [false, nil] -> unquote(b)
        _ -> unquote(a)
      end
    end
  end
end
defmodule Q do
  use P, a: 1
  def over(x), do: super(x) * 2
  def t(x), do: (my_if x do 1 else 2 end)
  def cb(x), do: x
  defmodule Inner do
    def hi, do: {:hi, __MODULE__}
  end
  def i, do: Inner.hi()
  defp priv(x), do: x
  def callpriv, do: Enum2.x(priv(1))
end
defmodule Enum2 do
  def x(a), do: [a]
end
IO.inspect(Q.used)
IO.inspect(Q.over(3))
IO.inspect(Q.injected)
IO.inspect({Q.t(nil), Q.t(3)})
IO.inspect(Q.i)
IO.inspect(Q.callpriv)
x = 10
defmodule Z do
  IO.inspect(x + 1)
  y = x * 2
  def y, do: unquote(y)
  @attr [1, 2]
  @attr2 [0 | @attr]
  def a, do: {@attr, @attr2}
  Module.register_attribute(__MODULE__, :acc, accumulate: true)
  @acc 1
  @acc 2
  def acc, do: @acc
  defstruct [:a, b: 2]
  def new(a), do: %__MODULE__{a: a}
  def upd(%Z{} = z), do: %Z{z | b: 3}
  def m(%__MODULE__{a: a}), do: a
end
IO.inspect(Z.y)
IO.inspect(Z.a)
IO.inspect(Z.acc)
IO.inspect(Z.new(5))
IO.inspect(Z.upd(Z.new(5)))
IO.inspect(Z.m(Z.new(7)))
IO.inspect(try do
  raise ArgumentError, "hello"
rescue
  e -> e
end)
IO.inspect(with {:ok, a} <- {:ok, 1}, do: a)
f = &(&1 + &2)
IO.inspect(f.(1, 2))
IO.inspect(for <<c <- "abc">>, into: "", do: <<c + 1>>)
send(self(), {:hi, 1})
IO.inspect(receive do {:hi, n} -> n after 100 -> :timeout end)
IO.inspect("a#{1 + 1}b")
IO.inspect(1..3)
