# Functions of Map.
map = %{a: 1, b: 2}

IO.inspect({Map.new(), Map.new(a: 1, b: 2, a: 3), Map.new(1..3, &{&1, &1 * &1}), Map.new(map), Map.new(map, fn {k, v} -> {v, k} end)})
IO.inspect({Map.from_keys([:a, :b], 0), Map.from_struct(URI.parse("/x")).path, Map.from_struct(%Range{first: 1, last: 2, step: 1})})
IO.inspect({Map.keys(map), Map.values(map), Map.to_list(map), map_size(map)})
IO.inspect({Map.fetch(map, :a), Map.fetch(map, :z), Map.fetch!(map, :a), Map.get(map, :z), Map.get(map, :z, 0), Map.has_key?(map, :a)})
IO.inspect({Map.get_lazy(map, :a, fn -> 9 end), Map.get_lazy(map, :z, fn -> 9 end)})
IO.inspect({Map.put(map, :c, 3), Map.put_new(map, :a, 9), Map.put_new(map, :c, 9), Map.put_new_lazy(map, :c, fn -> 9 end)})
IO.inspect({Map.replace(map, :a, 9), Map.replace(map, :z, 9), Map.replace!(map, :a, 9), Map.replace_lazy(map, :a, &(&1 + 1))})
IO.inspect({Map.update(map, :a, 0, &(&1 + 1)), Map.update(map, :z, 0, &(&1 + 1)), Map.update!(map, :a, &(&1 + 1))})
IO.inspect({Map.delete(map, :a), Map.delete(map, :z), Map.pop(map, :a), Map.pop(map, :z), Map.pop(map, :z, 0), Map.pop!(map, :a)})
IO.inspect({Map.pop_lazy(map, :a, fn -> 9 end), Map.pop_lazy(map, :z, fn -> 9 end)})
IO.inspect({Map.get_and_update(map, :a, &{&1, &1 + 1}), Map.get_and_update(map, :z, &{&1, 0}), Map.get_and_update(map, :a, fn _ -> :pop end), Map.get_and_update!(map, :a, &{&1, 0})})
IO.inspect({Map.take(map, [:a, :z]), Map.drop(map, [:a, :z]), Map.split(map, [:a, :z])})
IO.inspect({Map.merge(map, %{b: 3, c: 4}), Map.merge(map, %{b: 3, c: 4}, fn k, x, y -> {k, x, y} end)})
IO.inspect({Map.filter(map, fn {_, v} -> v > 1 end), Map.reject(map, fn {_, v} -> v > 1 end)})
IO.inspect({Map.equal?(map, %{b: 2, a: 1}), Map.equal?(map, %{a: 1.0, b: 2}), map == %{a: 1.0, b: 2}})

for {f, args} <- [fetch!: [map, :z], replace!: [map, :z, 1], update!: [map, :z, & &1], pop!: [map, :z], get_and_update: [map, :a, fn _ -> 5 end], get_and_update!: [map, :z, & &1], put: [[], :a, 1], get: [nil, :a], fetch!: [5, :a], merge: [%{}, []], new: [[1]], from_struct: [%{}], keys: [:no], take: [5, [:a]], filter: [[a: 1], & &1]] do
  try do
    IO.inspect(apply(Map, f, args))
  rescue
    e -> IO.inspect({f, e.__struct__, Exception.message(e)})
  end
end
