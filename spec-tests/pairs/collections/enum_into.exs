# Collecting.
IO.inspect(Enum.into(1..3, []))
IO.inspect(Enum.into([a: 1, b: 2], %{}))
IO.inspect(Enum.into(%{a: 1}, %{a: 0, b: 2}))
IO.inspect(Enum.into([a: 1], %{b: 2}, fn {k, v} -> {k, v * 10} end))
IO.inspect(Enum.into(["a", "b"], "c"))
IO.inspect(Enum.into([<<1::3>>, <<2::5>>], <<>>))
IO.inspect(Enum.into(1..3, MapSet.new([9])))
IO.inspect(Enum.into(1..3, [], &(&1 * 2)))
IO.inspect(Enum.into(1..3, MapSet.new(), &rem(&1, 2)))
IO.inspect(Enum.into(%{a: 1, b: 2}, []))
IO.inspect(for {k, v} <- [a: 1], into: %{z: 0}, do: {k, v})
IO.inspect(for x <- 1..3, into: "", do: to_string(x))
IO.inspect(for x <- [1, 1, 2], into: MapSet.new(), do: x)

{initial, collector} = Collectable.into([])
IO.inspect(collector.(collector.(collector.(initial, {:cont, 1}), {:cont, 2}), :done))
{initial, collector} = Collectable.into(%{a: 1})
IO.inspect(collector.(collector.(initial, {:cont, {:b, 2}}), :done))

for {enumerable, collectable} <- [{[1], %{}}, {[1], ""}, {1..3, {}}, {[a: 1], 5}] do
  try do
    IO.inspect(Enum.into(enumerable, collectable))
  rescue
    e -> IO.inspect({e.__struct__, Exception.message(e)})
  end
end
