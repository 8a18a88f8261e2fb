# Folds, sums and products.
for collection <- [[1, 2, 3], 1..10, 10..1//-3, 1..0//1, Stream.map(1..4, &(&1 * &1)), [1.5, 2], []] do
  IO.inspect({Enum.sum(collection), Enum.product(collection), Enum.reduce(collection, [], &[&1 | &2])})
  IO.inspect(Enum.reduce_while(collection, 0, fn x, acc -> if x > 3, do: {:halt, {:stopped, acc}}, else: {:cont, acc + x} end))
end

IO.inspect(Enum.reduce([5, 3, 2], &-/2))
IO.inspect(Enum.reduce(1..5, &*/2))
IO.inspect(Enum.reduce(%{a: 1, b: 2}, 0, fn {_, v}, acc -> acc + v end))
IO.inspect(Enum.sum(1..1_000_000_000_000))
IO.inspect(Enum.sum([9_223_372_036_854_775_807, 1]))
IO.inspect(Enum.product(1..25))
IO.inspect(Enum.reduce(1..100_000, 0, &+/2))

try do
  Enum.sum([1, :two])
rescue
  e in ArithmeticError -> IO.puts(Exception.message(e))
end

try do
  Enum.reduce_while([1], 0, fn _, _ -> :neither end)
rescue
  e in FunctionClauseError -> IO.puts(Exception.message(e))
end

IO.inspect(List.foldl([1, 2, 3], [], &[&1 | &2]))
IO.inspect(List.foldr([1, 2, 3], [], &[&1 | &2]))
