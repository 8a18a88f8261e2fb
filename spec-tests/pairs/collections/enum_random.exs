# What a seed determines.
seed = fn -> :rand.seed(:exsss, {1, 2, 3}) end
seed.()
IO.inspect(Enum.shuffle(1..10))
seed.()
IO.inspect(Enum.random(1..10))
IO.inspect(Enum.random([:a, :b, :c, :d]))
IO.inspect(Enum.random(Stream.map(1..10, & &1)))

for count <- [0, 1, 3, 10, 20] do
  seed.()
  IO.inspect(Enum.take_random(1..10, count))
end

seed.()
IO.inspect(Enum.take_random([], 3))
IO.inspect(Enum.take_random(1..300, 200) |> Enum.sort() |> Enum.take(10))
