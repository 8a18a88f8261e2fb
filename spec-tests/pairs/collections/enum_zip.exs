# Several collections side by side.
IO.inspect(Enum.zip([1, 2, 3], [:a, :b]))
IO.inspect(Enum.zip(1..3, %{a: 1, b: 2}))
IO.inspect(Enum.zip([1..3, [:a, :b, :c], "xyz" |> String.graphemes()]))
IO.inspect(Enum.zip([]))
IO.inspect(Enum.zip([[1, 2]]))
IO.inspect(Enum.zip([1..3, []]))
IO.inspect(Enum.zip(Stream.cycle([0, 1]), [:a, :b, :c]))
IO.inspect(Enum.zip_with([1, 2], [3, 4], &+/2))
IO.inspect(Enum.zip_with(1..3, 4..9, &*/2))
IO.inspect(Enum.zip_with([[1, 2], [3, 4], [5, 6]], fn [x, y, z] -> x + y + z end))
IO.inspect(Enum.zip_with([], & &1))
IO.inspect(Enum.zip_reduce([1, 2], [3, 4], 0, fn x, y, acc -> x * y + acc end))
IO.inspect(Enum.zip_reduce(1..3, 4..6, [], fn x, y, acc -> [{x, y} | acc] end))
IO.inspect(Enum.zip_reduce([[1, 2], [3, 4]], [], fn row, acc -> [row | acc] end))
IO.inspect(Enum.zip_reduce([], :acc, fn _, acc -> acc end))
IO.inspect(Enum.concat([[1], 2..3, %{a: 4}]))
IO.inspect(Enum.concat(1..2, [3]))
IO.inspect(Enum.concat([]))

try do
  Enum.zip([1, 2])
rescue
  e in Protocol.UndefinedError -> IO.puts(Exception.message(e))
end

logged = fn name, range -> Stream.map(range, fn x -> IO.puts("#{name} #{x}"); x end) end
IO.inspect(Enum.zip(logged.(:left, 1..5), logged.(:right, 1..2)))
