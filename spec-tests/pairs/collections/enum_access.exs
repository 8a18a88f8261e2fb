# One element by its position.
for collection <- [[:a, :b, :c], 10..30//10, %{x: 1, y: 2}, Stream.map(1..3, &(&1 * 2))], index <- [0, 1, -1, -3, 3, -4] do
  fetched =
    try do
      Enum.fetch!(collection, index)
    rescue
      e in Enum.OutOfBoundsError -> Exception.message(e)
    end

  IO.inspect({index, Enum.at(collection, index), Enum.at(collection, index, :none), Enum.fetch(collection, index), fetched})
end

for f <- [&Enum.max/1, &Enum.min/1, &Enum.min_max/1, &Enum.random/1, &Enum.max_by(&1, fn x -> x end), &Enum.reduce(&1, fn x, _ -> x end)] do
  try do
    f.([])
  rescue
    e -> IO.inspect({e.__struct__, Exception.message(e)})
  end
end

IO.inspect(Enum.random([:only]))
IO.inspect(Enum.random(7..7))
IO.inspect(Enum.random(1..10) in 1..10)

try do
  Enum.at([1], :one)
rescue
  e in FunctionClauseError -> IO.puts(Exception.message(e))
end

try do
  Enum.map(:no_collection, & &1)
rescue
  e in Protocol.UndefinedError -> IO.puts(Exception.message(e))
end
