# Stream.transform, chunk_while and walking by hand.
IO.inspect(Stream.transform(1..5, 0, fn x, acc -> {[x + acc], x + acc} end) |> Enum.to_list())
IO.inspect(Stream.transform(1..100, 0, fn x, acc -> if acc < 3, do: {[x, -x], acc + 1}, else: {:halt, acc} end) |> Enum.to_list())
IO.inspect(Stream.transform(1..3, nil, fn x, nil -> {Stream.take(Stream.cycle([x]), x), nil} end) |> Enum.to_list())

counted = fn range ->
  Stream.transform(range, fn -> IO.puts("start"); 0 end, fn x, n -> {[{x, n}], n + 1} end, fn n -> {[{:last, n}], n} end, fn n -> IO.puts("after #{n}") end)
end

IO.inspect(counted.(1..3) |> Enum.to_list())
IO.inspect(counted.(1..3) |> Enum.take(2))
IO.inspect(counted.(1..0//1) |> Enum.to_list())
IO.inspect(Stream.transform([1, 2], fn -> 0 end, fn x, n -> {[x], n + 1} end, fn n -> IO.puts("after #{n}") end) |> Enum.to_list())

by_even = fn x, acc -> if rem(x, 2) == 0, do: {:cont, Enum.reverse([x | acc]), []}, else: {:cont, [x | acc]} end
IO.inspect(Stream.chunk_while(1..5, [], by_even, fn acc -> {:cont, acc, []} end) |> Enum.to_list())

step = fn stream -> Enumerable.reduce(stream, {:suspend, []}, fn x, acc -> {:suspend, [x | acc]} end) end

for stream <- [[1, 2], 1..2, Stream.map([1, 2], &(&1 * 10)), Stream.take(1..9, 2), Stream.flat_map([1, 2], &[&1, -&1]), Stream.concat([1], [2]), Stream.unfold(2, fn 0 -> nil; n -> {n, n - 1} end), Stream.zip([1, 2], [3, 4]), Stream.chunk_every(1..3, 2), %{a: 1}] do
  {:suspended, [], continuation} = step.(stream)
  {:suspended, acc, continuation} = continuation.({:cont, []})
  IO.inspect(acc)
  IO.inspect(elem(continuation.({:halt, :halted}), 1))
  IO.inspect(elem(continuation.({:cont, []}), 1))
end

IO.inspect(Enumerable.reduce([1, 2, 3], {:cont, 0}, fn x, acc -> {:cont, acc + x} end))
IO.inspect(Enumerable.reduce(1..3, {:cont, 0}, fn x, _ -> {:halt, x} end))
IO.inspect({Enumerable.count([1, 2]), Enumerable.count(1..9), Enumerable.member?(1..9//2, 4), Enumerable.count(Stream.map([], & &1)) |> elem(0)})
