# Streams that make their elements.
IO.inspect(Stream.iterate(1, &(&1 * 2)) |> Enum.take(8))
IO.inspect(Stream.cycle([1, 2, 3]) |> Enum.take(7))
IO.inspect(Stream.cycle(1..2) |> Stream.map(&(&1 * 10)) |> Enum.take(5))
IO.inspect(Stream.unfold({0, 1}, fn {a, b} -> {a, {b, a + b}} end) |> Enum.take(10))
IO.inspect(Stream.unfold(5, fn 0 -> nil; n -> {n, n - 1} end) |> Enum.to_list())
IO.inspect(Stream.repeatedly(fn -> :again end) |> Enum.take(3))
IO.inspect(Stream.duplicate(:x, 3) |> Enum.to_list())
IO.inspect(Stream.interval(1) |> Enum.take(3))
IO.inspect(Stream.timer(1) |> Enum.to_list())
IO.inspect(Stream.zip(Stream.iterate(0, &(&1 + 1)), [:a, :b]) |> Enum.to_list())
IO.inspect(Stream.zip([1..3, Stream.cycle([:x, :y]), [1, 2, 3, 4]]) |> Enum.to_list())
IO.inspect(Stream.zip_with([1..3, 4..6], &Enum.sum/1) |> Enum.to_list())
IO.inspect(Stream.zip_with(1..3, 4..6, &*/2) |> Enum.to_list())
IO.inspect(Stream.into(1..3, [], &(&1 * 2)) |> Enum.to_list())

resource =
  Stream.resource(
    fn -> IO.puts("open"); 1 end,
    fn
      n when n > 4 -> {:halt, n}
      n -> {[n, n * 10], n + 1}
    end,
    fn n -> IO.puts("close #{n}") end
  )

IO.inspect(Enum.to_list(resource))
IO.inspect(Enum.take(resource, 3))
IO.inspect(Enum.zip(resource, [:a, :b]))

try do
  Enum.each(resource, fn x -> if x == 2, do: raise("stop"), else: IO.inspect(x) end)
rescue
  e -> IO.puts("rescued #{Exception.message(e)}")
end

for attempt <- [fn -> Stream.cycle([]) end, fn -> Stream.cycle(%{}) |> Enum.take(1) end, fn -> Stream.take(1..2, :a) end, fn -> Stream.chunk_every([1], 0) end] do
  try do
    attempt.()
  rescue
    e -> IO.inspect({e.__struct__, Exception.message(e)})
  end
end
