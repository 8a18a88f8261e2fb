# Functions of Enum that make a list of a collection.
double = &(&1 * 2)

for collection <- [[], [1, 2, 3], 1..5, 5..1, 1..10//4, Stream.take(Stream.cycle([7, 8]), 3)] do
  IO.inspect(Enum.map(collection, double))
  IO.inspect(Enum.flat_map(collection, &[&1, -&1]))
  IO.inspect(Enum.map_every(collection, 2, double))
  IO.inspect(Enum.with_index(collection))
  IO.inspect(Enum.with_index(collection, 10))
  IO.inspect(Enum.with_index(collection, fn x, i -> {i, x} end))
  IO.inspect(Enum.intersperse(collection, :sep))
  IO.inspect(Enum.map_intersperse(collection, 0, double))
  IO.inspect(Enum.map_reduce(collection, 0, fn x, acc -> {x + acc, acc + 1} end))
  IO.inspect(Enum.flat_map_reduce(collection, 0, fn x, acc -> if acc == 2, do: {:halt, acc}, else: {[x, x], acc + 1} end))
  IO.inspect(Enum.scan(collection, &+/2))
  IO.inspect(Enum.scan(collection, 100, &+/2))
  IO.inspect(Enum.to_list(collection))
  IO.inspect(Enum.reverse(collection))
  IO.inspect(Enum.reverse(collection, [:tail]))
end

IO.inspect(Enum.map(%{a: 1, b: 2}, fn {k, v} -> {v, k} end))
IO.inspect(Enum.flat_map([1..2, 3..4], & &1))
IO.inspect(Enum.flat_map(%{a: 1..2}, fn {k, range} -> Enum.map(range, &{k, &1}) end))
IO.inspect(Enum.map_every(1..6, 0, double))
IO.inspect(Enum.each([1, 2], &IO.puts/1))
IO.inspect(Enum.each(3..1, &IO.puts/1))
IO.inspect(Enum.each(%{k: 1}, &IO.inspect/1))
