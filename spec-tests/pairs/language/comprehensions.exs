IO.inspect(for x <- [1, 2, 3], do: x * x)
IO.inspect(for x <- 1..3, y <- [:a, :b], do: {x, y})
IO.inspect(for x <- 1..10, rem(x, 2) == 0, x > 4, do: x)
IO.inspect(for {:ok, v} <- [{:ok, 1}, {:error, 2}, {:ok, 3}], do: v)
IO.inspect(for {k, v} <- %{a: 1, b: 2}, into: %{}, do: {v, k})
IO.inspect(for c <- 'hello', into: "", do: <<c + 1>>)
IO.inspect(for <<c <- "abc">>, do: c)
IO.inspect(for <<r::4, g::4 <- <<0x12, 0x34>> >>, do: {r, g})
IO.inspect(for <<x::16 <- <<1, 2, 3, 4, 5>> >>, do: x)
IO.inspect(for x <- [1, 1, 2, 3, 3], uniq: true, do: x * 10)
IO.inspect(for x <- 1..5, reduce: 0 do acc -> acc + x end)
IO.inspect(for x <- [1, 2, 3], y = x + 1, reduce: %{} do
  acc when map_size(acc) < 2 -> Map.put(acc, x, y)
  acc -> acc
end)
IO.inspect(for x when x > 1 <- [1, 2, 3], do: x)
IO.inspect(for x <- [1, 2], into: [0], do: x)
IO.inspect(for x <- [1, 2, 2], into: MapSet.new(), do: x)
IO.inspect(for x <- 10..1//-3, do: x)
IO.inspect(for x <- 1..0//1, do: x)
IO.inspect(for x <- [], do: x)
IO.inspect(for i <- 1..3, j <- i..3, i != j, into: %{}, do: {{i, j}, i * j})
IO.inspect(for <<c::utf8 <- "héllo">>, c > 127, into: "", do: <<c::utf8>>)
IO.inspect(for x <- Stream.map(1..3, & &1 * 2), do: x)
try do
  for x <- 5, do: x
rescue
  e -> IO.inspect(e.__struct__)
end
