# :maps.
map = %{a: 1, b: 2, c: 3}
IO.inspect({:maps.map(fn k, v -> {k, v} end, map), :maps.filter(fn _, v -> v > 1 end, map), :maps.fold(fn _, v, acc -> v + acc end, 0, map)})
IO.inspect({:maps.filtermap(fn k, v -> if v > 1, do: {true, k}, else: false end, map), :maps.foreach(fn k, v -> IO.inspect({k, v}) end, map)})
IO.inspect({:maps.update_with(:a, &(&1 + 1), map), :maps.update_with(:z, &(&1 + 1), 0, map)})
IO.inspect({:maps.merge_with(fn _, x, y -> {x, y} end, map, %{a: 9, d: 4}), :maps.intersect_with(fn k, x, y -> {k, x, y} end, map, %{a: 9, d: 4})})
IO.inspect({:maps.groups_from_list(&rem(&1, 2), [1, 2, 3]), :maps.groups_from_list(&rem(&1, 2), &(-&1), [1, 2, 3])})
IO.inspect({:maps.keys(map), :maps.values(map), :maps.size(map), :maps.get(:a, map), :maps.find(:z, map), :maps.put(:d, 4, map), :maps.remove(:a, map), :maps.take(:a, map)})
IO.inspect({:maps.with([:a, :z], map), :maps.without([:a], map), :maps.merge(map, %{a: 0}), :maps.from_list([{1, 2}]), :maps.from_keys([1], 0), :maps.intersect(map, %{a: 0}), :maps.is_key(:a, map)})
{key, value, iterator} = :maps.next(:maps.iterator(map))
IO.inspect({key, value, :maps.to_list(map), :maps.map(fn _, v -> -v end, iterator)})

for {f, args} <- [map: [:no, map], map: [fn _, v -> v end, :no], update_with: [:z, & &1, map], fold: [fn _, _, _ -> 1 end, 0, []], filter: [fn _, _ -> 5 end, map], merge_with: [fn _, _, _ -> 1 end, map, 5], get: [:z, map], groups_from_list: [& &1, :no]] do
  IO.inspect(try do apply(:maps, f, args) catch kind, reason -> {kind, reason} end)
end
