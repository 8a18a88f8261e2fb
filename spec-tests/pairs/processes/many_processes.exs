parent = self()
pids = for i <- 1..20_000, do: spawn(fn -> receive do {:add, n} -> send(parent, {i, n + i}) end end)
for p <- pids, do: send(p, {:add, 1})
IO.inspect(Enum.reduce(1..20_000, 0, fn i, acc -> receive do {^i, v} -> acc + v end end))
ring = fn n, m ->
  first = Enum.reduce(1..n, parent, fn _, next -> spawn(fn -> 
    loop = fn loop -> receive do 0 -> send(next, 0); k -> send(next, k); loop.(loop) end end
    loop.(loop)
  end) end)
  send(first, m)
  wait = fn wait, hops -> receive do 0 -> hops; k -> send(first, k - 1); wait.(wait, hops + 1) end end
  wait.(wait, 0)
end
IO.inspect(ring.(100, 50))
defmodule Sky do
  def skynet(parent, num, 1), do: send(parent, num)
  def skynet(parent, num, size) do
    me = self()
    sub = div(size, 10)
    for i <- 0..9, do: spawn(fn -> skynet(me, num + i * sub, sub) end)
    send(parent, Enum.reduce(1..10, 0, fn _, a -> receive do x -> a + x end end))
  end
end
Sky.skynet(self(), 0, 1000)
IO.inspect(receive do x -> x end)
