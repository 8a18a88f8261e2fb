# :array.
array = :array.from_list([:a, :b, :c])
IO.inspect(array)
IO.inspect({:array.size(array), :array.get(1, array), :array.get(50, array), :array.to_list(array), :array.default(array), :array.is_array(array), :array.is_fix(array)})
grown = :array.set(12, :x, array)
IO.inspect({:array.size(grown), :array.get(12, grown), :array.get(7, grown), :array.sparse_to_list(grown), :array.sparse_to_orddict(grown), :array.sparse_size(grown)})
IO.inspect(grown)
fixed = :array.new(3, default: 0)
IO.inspect({fixed, :array.set(2, 9, fixed), :array.relax(fixed), :array.fix(array), :array.resize(2, array), :array.reset(0, array)})
IO.inspect({:array.map(fn i, v -> {i, v} end, array), :array.foldl(fn i, v, acc -> [{i, v} | acc] end, [], array), :array.foldr(fn _, v, acc -> [v | acc] end, [], array)})
IO.inspect({:array.from_orddict([{0, :a}, {3, :d}], :none), :array.to_orddict(array), :array.new(), :array.new(size: 12, fixed: false)})
big = Enum.reduce(0..999, :array.new(), fn i, array -> :array.set(i, i * i, array) end)
IO.inspect({:array.size(big), :array.get(999, big), Enum.sum(:array.to_list(big)), :array.sparse_foldl(fn _, v, acc -> v + acc end, 0, big)})

for {f, args} <- [get: [-1, array], get: [5, fixed], set: [3, 1, fixed], new: [-1], from_list: [:no]] do
  IO.inspect(try do apply(:array, f, args) catch kind, reason -> {kind, reason} end)
end
