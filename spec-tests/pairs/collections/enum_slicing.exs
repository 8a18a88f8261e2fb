# Slices by range and by start and amount.
for collection <- [[1, 2, 3, 4, 5], 1..5, Stream.map(1..5, & &1), %{a: 1, b: 2}, []] do
  for range <- [0..2, 1..-1//1, -3..-2, -9..1, 2..1//1, 3..9, 7..9, 0..-1//2, 1..3//2, 2..-4//1] do
    IO.inspect({range, Enum.slice(collection, range)})
  end

  for {start, amount} <- [{0, 0}, {0, 2}, {2, 100}, {9, 1}, {-2, 1}, {-2, 9}, {-9, 2}] do
    IO.inspect({start, amount, Enum.slice(collection, start, amount)})
  end
end

for {f, args} <- [slice: [1..5, 4..0//-2], slice: [[1], 0, -1], slice: [[1], :a, 1]] do
  try do
    apply(Enum, f, args)
  rescue
    e -> IO.puts(Exception.message(e))
  end
end

IO.inspect(Enum.reverse_slice([1, 2, 3, 4, 5, 6], 2, 3))
IO.inspect(Enum.reverse_slice(1..4, 1, 100))
IO.inspect(Enum.reverse_slice(1..4, 9, 2))
