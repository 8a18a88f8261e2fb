# Sets.
a = MapSet.new([1, 2, 3])
b = MapSet.new([3, 4])

IO.inspect({a, b, MapSet.new(), MapSet.new(1..3, &(&1 * 2)), MapSet.new([1, 1.0, 1])})
IO.inspect({MapSet.union(a, b), MapSet.intersection(a, b), MapSet.difference(a, b), MapSet.symmetric_difference(a, b)})
IO.inspect({MapSet.member?(a, 1), MapSet.member?(a, 1.0), MapSet.size(a), MapSet.to_list(a)})
IO.inspect({MapSet.put(a, 9), MapSet.put(a, 1) == a, MapSet.delete(a, 1), MapSet.delete(a, 9)})
IO.inspect({MapSet.subset?(MapSet.new([1]), a), MapSet.subset?(b, a), MapSet.disjoint?(a, b), MapSet.disjoint?(a, MapSet.new([9])), MapSet.equal?(a, MapSet.new(3..1))})
IO.inspect({MapSet.filter(a, &(&1 > 1)), MapSet.reject(a, &(&1 > 1))})
IO.inspect({Enum.count(a), 2 in a, Enum.sum(a), Enum.map(a, &(&1 * 2)), Enum.at(a, 0), Enum.slice(a, 0..1)})
IO.inspect(Enum.into([5, 6], b))
IO.inspect(for x <- a, into: MapSet.new(), do: rem(x, 2))
IO.inspect(MapSet.new([:a, "b", {1, 2}, nil, %{}]) |> MapSet.size())
IO.inspect(MapSet.new([[1], 'abc']))
IO.inspect(a == MapSet.new([3, 2, 1]))
IO.inspect(MapSet.new(1..100) |> MapSet.intersection(MapSet.new(98..200)) |> Enum.sort())
IO.puts(inspect(MapSet.new(["x"])))

try do
  MapSet.put(%{}, 1)
rescue
  e in FunctionClauseError -> IO.puts(Exception.message(e))
end
