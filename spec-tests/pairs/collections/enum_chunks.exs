# Chunks.
for n <- 0..5, count <- [1, 2, 3], step <- [1, 2, 4] do
  list = Enum.to_list(1..n//1)
  IO.inspect({n, count, step, Enum.chunk_every(list, count, step), Enum.chunk_every(list, count, step, :discard), Enum.chunk_every(list, count, step, [:x, :y])})
  stream = Stream.map(list, & &1)
  IO.inspect(Enum.chunk_every(stream, count, step) == Enum.chunk_every(list, count, step))
  IO.inspect(Enum.chunk_every(stream, count, step, :discard) == Enum.chunk_every(list, count, step, :discard))
end

IO.inspect(Enum.chunk_every(1..7, 3))
IO.inspect(Enum.chunk_every(%{a: 1, b: 2, c: 3}, 2))
IO.inspect(Enum.chunk_every([1, 2, 3], 2, 2, 8..9))
IO.inspect(Enum.chunk_by([1, 3, 2, 4, 5, 7, 8], &rem(&1, 2)))
IO.inspect(Enum.chunk_by([], & &1))
IO.inspect(Enum.chunk_by(1..3, fn _ -> :same end))

pairs = fn x, acc -> if rem(x, 2) == 0, do: {:cont, Enum.reverse([x | acc]), []}, else: {:cont, [x | acc]} end

finish = fn
  [] -> {:cont, []}
  acc -> {:cont, Enum.reverse(acc), []}
end

IO.inspect(Enum.chunk_while(1..9, [], pairs, finish))
IO.inspect(Enum.chunk_while(1..4, [], pairs, finish))
IO.inspect(Enum.chunk_while(1..9, [], fn 3, acc -> {:halt, acc}; x, acc -> {:cont, [x | acc]} end, finish))

try do
  Enum.chunk_every([1], 0)
rescue
  e in FunctionClauseError -> IO.puts(Exception.message(e))
end
