# Functions of Keyword.
kw = [a: 1, b: 2, a: 3]

IO.inspect({Keyword.new(kw), Keyword.new([:x, :y], &{&1, 0}), Keyword.new(%{z: 1}), Keyword.from_keys([:a, :b], 0)})
IO.inspect({Keyword.keyword?(kw), Keyword.keyword?([{"a", 1}]), Keyword.keyword?(%{}), Keyword.keyword?([])})
IO.inspect({Keyword.get(kw, :a), Keyword.get(kw, :z, 0), Keyword.get_lazy(kw, :z, fn -> 9 end), Keyword.get_values(kw, :a), Keyword.fetch(kw, :a), Keyword.fetch(kw, :z), Keyword.fetch!(kw, :b)})
IO.inspect({Keyword.keys(kw), Keyword.values(kw), Keyword.has_key?(kw, :a), Keyword.to_list(kw)})
IO.inspect({Keyword.put(kw, :a, 9), Keyword.put(kw, :z, 9), Keyword.put_new(kw, :a, 9), Keyword.put_new(kw, :z, 9), Keyword.put_new_lazy(kw, :z, fn -> 9 end)})
IO.inspect({Keyword.replace(kw, :a, 9), Keyword.replace(kw, :z, 9), Keyword.replace!(kw, :a, 9), Keyword.replace_lazy(kw, :a, &(&1 + 1))})
IO.inspect({Keyword.update(kw, :a, 0, &(&1 + 1)), Keyword.update(kw, :z, 0, &(&1 + 1)), Keyword.update!(kw, :a, &(&1 + 1))})
IO.inspect({Keyword.delete(kw, :a), Keyword.delete(kw, :z), Keyword.delete_first(kw, :a)})
IO.inspect({Keyword.pop(kw, :a), Keyword.pop(kw, :z, 0), Keyword.pop!(kw, :a), Keyword.pop_first(kw, :a), Keyword.pop_values(kw, :a), Keyword.pop_lazy(kw, :z, fn -> 9 end)})
IO.inspect({Keyword.get_and_update(kw, :a, &{&1, 9}), Keyword.get_and_update(kw, :z, &{&1, 9}), Keyword.get_and_update(kw, :a, fn _ -> :pop end), Keyword.get_and_update!(kw, :a, &{&1, 9})})
IO.inspect({Keyword.take(kw, [:a]), Keyword.drop(kw, [:a]), Keyword.split(kw, [:a])})
IO.inspect({Keyword.filter(kw, fn {_, v} -> v > 1 end), Keyword.reject(kw, fn {_, v} -> v > 1 end)})
IO.inspect({Keyword.merge(kw, a: 5, c: 6), Keyword.merge(kw, []), Keyword.merge([], kw), Keyword.merge(kw, [a: 5, c: 6, a: 7], fn k, x, y -> {k, x, y} end)})
IO.inspect({Keyword.equal?([a: 1, b: 2], b: 2, a: 1), Keyword.equal?([a: 1], a: 1.0)})
IO.inspect({Keyword.validate([a: 1], [:a, b: 2]), Keyword.validate([a: 1, c: 2, d: 3], [:a, b: 2]), Keyword.validate!([b: 1], [:a, b: 2])})

for {f, args} <- [fetch!: [kw, :z], replace!: [kw, :z, 1], update!: [kw, :z, & &1], pop!: [kw, :z], get_and_update: [kw, :a, fn _ -> 5 end], get_and_update!: [[a: 1], :z, & &1], get: [kw, "a"], get: [%{}, :a], merge: [kw, [1]], merge: [[1], kw], merge: [kw, %{}], keys: [[1]], validate!: [[a: 1, x: 2, y: 3], [:a]], validate!: [[a: 1, a: 2], [:a]], validate!: [[5], [:a]], new: [[1]]] do
  try do
    IO.inspect(apply(Keyword, f, args))
  rescue
    e -> IO.inspect({f, e.__struct__, Exception.message(e)})
  end
end
