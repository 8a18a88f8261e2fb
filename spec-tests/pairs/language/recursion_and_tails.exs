defmodule R do
  def deep(0), do: 0
  def deep(n), do: 1 + deep(n - 1)
  def even(0), do: true
  def even(n), do: odd(n - 1)
  def odd(0), do: false
  def odd(n), do: even(n - 1)
  def loop(0, acc), do: acc
  def loop(n, acc), do: loop(n - 1, acc + n)
  def build(0), do: []
  def build(n), do: [n | build(n - 1)]
  def nest(0, acc), do: acc
  def nest(n, acc), do: nest(n - 1, [acc])
  def unnest([], n), do: n
  def unnest([x], n), do: unnest(x, n + 1)
  def ack(0, n), do: n + 1
  def ack(m, 0), do: ack(m - 1, 1)
  def ack(m, n), do: ack(m - 1, ack(m, n - 1))
  def try_deep(0), do: raise("bottom")
  def try_deep(n) do
    1 + try_deep(n - 1)
  end
end
IO.inspect(R.deep(20_000))
IO.inspect(R.even(100_000))
IO.inspect(R.loop(100_000, 0))
IO.inspect(length(R.build(30_000)))
IO.inspect(R.unnest(R.nest(10_000, []), 0))
IO.inspect(R.ack(2, 9))
IO.inspect(try do R.try_deep(5000) rescue e -> e.message end)
f = fn f, n -> if n == 0, do: :done, else: f.(f, n - 1) end
IO.inspect(f.(f, 50_000))
