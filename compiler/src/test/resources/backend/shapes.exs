defmodule Shapes do
  def fib(n) when n < 2, do: n
  def fib(n), do: fib(n - 1) + fib(n - 2)

  def loop(0, acc), do: acc
  def loop(n, acc), do: loop(n - 1, acc + n)

  def caught(f) do
    value =
      try do
        f.()
      catch
        :throw, x -> x
      end

    {:ok, value}
  end

  def wait(state) do
    receive do
      {:add, n} -> wait(state + n)
      {:get, from} -> send(from, state)
    end
  end

  def run, do: fib(10)
end
