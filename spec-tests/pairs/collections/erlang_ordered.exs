# :ordsets, :orddict, :sets (as maps), :dict and :proplists.
set = :ordsets.from_list([3, 1, 2, 3])
IO.inspect({set, :ordsets.add_element(2.5, set), :ordsets.del_element(1, set), :ordsets.is_element(3, set), :ordsets.union(set, [4]), :ordsets.intersection(set, [2, 3, 4]), :ordsets.subtract(set, [2]), :ordsets.is_subset([1], set), :ordsets.is_disjoint(set, [9]), :ordsets.size(set), :ordsets.is_set([2, 1])})
IO.inspect({:ordsets.fold(&+/2, 0, set), :ordsets.filter(&(&1 > 1), set), :ordsets.union([[1], [2], [1, 3]])})

dict = :orddict.from_list(b: 2, a: 1)
IO.inspect({dict, :orddict.store(:c, 3, dict), :orddict.fetch(:a, dict), :orddict.find(:z, dict), :orddict.erase(:a, dict), :orddict.update(:a, &(&1 + 1), dict), :orddict.update_counter(:z, 5, dict), :orddict.append(:l, 1, dict), :orddict.take(:a, dict)})
IO.inspect({:orddict.map(fn _, v -> -v end, dict), :orddict.filter(fn _, v -> v > 1 end, dict), :orddict.fold(fn _, v, acc -> v + acc end, 0, dict), :orddict.merge(fn _, x, y -> x + y end, dict, a: 10, z: 1), :orddict.fetch_keys(dict), :orddict.is_key(:a, dict)})

s = :sets.from_list([1, 2, 3], version: 2)
t = :sets.from_list([3, 4], version: 2)
IO.inspect({:sets.size(s), :sets.is_element(1, s), Enum.sort(:sets.to_list(:sets.union(s, t))), Enum.sort(:sets.to_list(:sets.subtract(s, t))), :sets.to_list(:sets.intersection(s, t)), :sets.is_subset(t, s), :sets.is_disjoint(s, t), :sets.fold(&+/2, 0, s)})

d = :dict.from_list(a: 1, b: 2)
IO.inspect({:dict.fetch(:a, d), :dict.find(:z, d), :dict.size(d), d |> then(&:dict.store(:c, 3, &1)) |> :dict.to_list() |> Enum.sort(), :dict.fold(fn _, v, acc -> v + acc end, 0, d), :dict.is_key(:a, d)})

list = [:a, {:b, 2}, {:c, false}, {:b, 3}, "other"]
IO.inspect({:proplists.get_value(:a, list), :proplists.get_value(:b, list), :proplists.get_value(:z, list, :none), :proplists.get_all_values(:b, list), :proplists.get_bool(:a, list), :proplists.get_bool(:c, list)})
IO.inspect({:proplists.is_defined(:c, list), :proplists.delete(:b, list), :proplists.lookup(:b, list), :proplists.lookup_all(:b, list), :proplists.unfold(list), :proplists.compact([{:a, true}, {:b, 1}]), :proplists.split(list, [:b]), :proplists.to_map([:a, {:b, 2}])})
