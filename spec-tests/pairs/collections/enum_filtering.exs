# Functions of Enum that leave out elements.
odd? = &(rem(&1, 2) == 1)

for collection <- [[], [1, 2, 3, 4], [1, 1, 2, 2, 1, 3], 1..7, 9..1//-2, Stream.concat([1, 1], 2..4)] do
  IO.inspect({Enum.filter(collection, odd?), Enum.reject(collection, odd?), Enum.split_with(collection, odd?)})
  IO.inspect({Enum.uniq(collection), Enum.uniq_by(collection, odd?), Enum.dedup(collection), Enum.dedup_by(collection, odd?)})
  IO.inspect({Enum.take_while(collection, &(&1 < 3)), Enum.drop_while(collection, &(&1 < 3)), Enum.split_while(collection, &(&1 < 3))})
  IO.inspect(for n <- [0, 1, 2, 3, 100, -1, -2, -100], do: {n, Enum.take(collection, n), Enum.drop(collection, n), Enum.split(collection, n)})
  IO.inspect(for n <- [0, 1, 2, 3], do: {n, Enum.take_every(collection, n), Enum.drop_every(collection, n)})
end

IO.inspect(Enum.uniq([1, 1.0, "1", :"1", 1]))
IO.inspect(Enum.dedup([1, 1.0, 1.0, nil, nil, false]))
IO.inspect(Enum.filter(%{a: 1, b: nil}, fn {_, v} -> v end))
IO.inspect(Enum.reject([a: 1, b: nil], fn {_, v} -> v end))
IO.inspect(Enum.take(Stream.iterate(1, &(&1 * 3)), 5))

for {f, args} <- [take: [[1], :a], drop: [1..3, nil], take_every: [[1], -1], drop_every: [[1], -1], map_every: [[1], -1, & &1], split: [[1], 1.0]] do
  try do
    apply(Enum, f, args)
  rescue
    e in FunctionClauseError -> IO.puts(Exception.message(e))
  end
end
