# :gb_trees and :gb_sets.
tree = Enum.reduce([5, 2, 8, 1, 9, 3], :gb_trees.empty(), fn k, tree -> :gb_trees.insert(k, k * k, tree) end)
IO.inspect(tree)
IO.inspect({:gb_trees.to_list(tree), :gb_trees.keys(tree), :gb_trees.values(tree), :gb_trees.size(tree), :gb_trees.is_empty(tree)})
IO.inspect({:gb_trees.lookup(8, tree), :gb_trees.lookup(7, tree), :gb_trees.get(5, tree), :gb_trees.is_defined(1, tree)})
IO.inspect({:gb_trees.smallest(tree), :gb_trees.largest(tree), :gb_trees.take_smallest(tree), :gb_trees.take_largest(tree)})
IO.inspect({:gb_trees.update(5, :five, tree), :gb_trees.enter(7, 49, tree), :gb_trees.delete(5, tree), :gb_trees.delete_any(77, tree), :gb_trees.take(2, tree), :gb_trees.take_any(77, tree)})
IO.inspect({:gb_trees.map(fn k, v -> k + v end, tree), :gb_trees.balance(tree), :gb_trees.from_orddict(a: 1, b: 2, c: 3, d: 4)})
{key, value, iterator} = :gb_trees.next(:gb_trees.iterator(tree))
IO.inspect({key, value, :gb_trees.next(iterator) |> elem(0), :gb_trees.next(:gb_trees.iterator_from(4, tree)) |> elem(0)})
IO.inspect(Enum.reduce(1..20, :gb_trees.empty(), fn k, tree -> :gb_trees.insert(k, k, tree) end))

set = :gb_sets.from_list([3, 1, 2, 3])
other = :gb_sets.from_list([3, 4])
IO.inspect({set, :gb_sets.to_list(:gb_sets.union(set, other)), :gb_sets.to_list(:gb_sets.intersection(set, other)), :gb_sets.to_list(:gb_sets.difference(set, other))})
IO.inspect({:gb_sets.add(4, set), :gb_sets.is_member(2, set), :gb_sets.delete_any(9, set), :gb_sets.smallest(set), :gb_sets.take_largest(set), :gb_sets.size(set), :gb_sets.is_subset(set, other), :gb_sets.is_disjoint(set, other)})
IO.inspect({:gb_sets.fold(&[&1 | &2], [], set), :gb_sets.filter(&(&1 > 1), set), :gb_sets.singleton(1), :gb_sets.is_set(set), :gb_sets.is_empty(:gb_sets.new())})

for {m, f, args} <- [{:gb_trees, :insert, [5, 0, tree]}, {:gb_trees, :get, [77, tree]}, {:gb_trees, :update, [77, 0, tree]}, {:gb_sets, :insert, [1, set]}, {:gb_sets, :smallest, [:gb_sets.new()]}] do
  IO.inspect(try do apply(m, f, args) catch kind, reason -> {kind, reason} end)
end
