# :lists, the functions that take functions.
even? = &(rem(&1, 2) == 0)
list = [3, 1, 2, 5, 4]

IO.inspect({:lists.map(&(&1 * 2), list), :lists.filter(even?, list), :lists.partition(even?, list)})
IO.inspect({:lists.foldl(&[&1 | &2], [], list), :lists.foldr(&[&1 | &2], [], list), :lists.foreach(&IO.inspect/1, [1, 2])})
IO.inspect({:lists.all(even?, list), :lists.any(even?, list), :lists.search(even?, list), :lists.search(&(&1 > 9), list)})
IO.inspect({:lists.takewhile(&(&1 != 5), list), :lists.dropwhile(&(&1 != 5), list), :lists.splitwith(&(&1 != 5), list)})
IO.inspect({:lists.flatmap(&[&1, &1], [1, 2]), :lists.filtermap(fn x -> even?.(x) && {true, x * 10} end, list)})
IO.inspect({:lists.mapfoldl(&{&1 * 2, &1 + &2}, 0, list), :lists.mapfoldr(&{&1 * 2, [&1 | &2]}, [], list)})
IO.inspect({:lists.zipwith(&+/2, [1, 2], [3, 4]), :lists.zipwith3(&{&1, &2, &3}, [1], [2], [3]), :lists.keymap(&(&1 + 1), 2, a: 1, b: 2)})
IO.inspect({:lists.sort(&>=/2, list), :lists.usort(&>=/2, [1, 2, 1]), :lists.merge(&<=/2, [1, 3], [2, 4]), :lists.umerge(&<=/2, [1, 3], [1, 4])})
IO.inspect({:lists.uniq(&rem(&1, 3), list), :lists.rmerge(&<=/2, [3, 1], [4, 2])})
IO.inspect({:lists.sort(list), :lists.reverse(list), :lists.seq(1, 9, 3), :lists.nth(2, list), :lists.sum(list), :lists.max(list), :lists.last(list)})
IO.inspect({:lists.keyfind(:b, 1, a: 1, b: 2), :lists.keysort(2, a: 2, b: 1), :lists.zip([1, 2], [3, 4]), :lists.flatten([1, [2, [3]]]), :lists.sublist(list, 2, 2)})
IO.inspect({:lists.join(0, [1, 2]), :lists.enumerate([:a, :b]), :lists.duplicate(2, :x), :lists.prefix([1], [1, 2]), :lists.subtract([1, 2, 1], [1]), :lists.split(2, list)})

for {f, args} <- [map: [:no, [1]], map: [& &1, :no], filter: [fn _ -> 5 end, [1]], foldl: [fn _ -> 1 end, 0, []], sort: [fn _, _ -> 5 end, [1, 2]], zipwith: [&+/2, [1], []], all: [fn _ -> nil end, [1]], flatmap: [& &1, [1]]] do
  IO.inspect(try do apply(:lists, f, args) catch kind, reason -> {kind, reason} end)
end
