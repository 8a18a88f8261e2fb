try_ = fn f -> try do f.() rescue e -> {e.__struct__, Exception.message(e) |> String.split("\n") |> hd} catch k, r -> {k, r} end end
for type <- [:set, :ordered_set, :bag, :duplicate_bag] do
  t = :ets.new(:t, [type, :public])
  IO.inspect :ets.insert(t, [{3, :c}, {1, :a}, {2, :b}, {1, :a}, {1, :z}, {1.0, :f}])
  IO.inspect :ets.tab2list(t) |> Enum.sort
  IO.inspect :ets.lookup(t, 1)
  IO.inspect :ets.member(t, 2)
  IO.inspect :ets.insert_new(t, {2, :no})
  IO.inspect :ets.insert_new(t, [{9, :y}, {10, :y}])
  IO.inspect try_.(fn -> :ets.lookup_element(t, 1, 2) end)
  IO.inspect try_.(fn -> :ets.lookup_element(t, 77, 2) end)
  IO.inspect try_.(fn -> :ets.lookup_element(t, 1, 5) end)
  IO.inspect try_.(fn -> :ets.update_counter(t, :cnt, 1, {:cnt, 0}) end)
  IO.inspect try_.(fn -> :ets.update_element(t, 2, {2, :bb}) end)
  IO.inspect :ets.take(t, 1) |> Enum.sort
  IO.inspect :ets.delete(t, 3)
  IO.inspect :ets.delete_object(t, {2, :b})
  IO.inspect :ets.match(t, {:"$1", :"$2"}) |> Enum.sort
  IO.inspect :ets.match_object(t, {:_, :y}) |> Enum.sort
  IO.inspect :ets.select(t, [{{:"$1", :"$2"}, [{:>, :"$1", 5}], [{{:"$2", :"$1"}}]}]) |> Enum.sort
  IO.inspect :ets.select_count(t, [{{:_, :y}, [], [true]}])
  IO.inspect :ets.select_delete(t, [{{:_, :y}, [], [true]}])
  IO.inspect :ets.match_delete(t, {2, :_})
  IO.inspect :ets.foldl(fn {k, _}, a -> [k | a] end, [], t) |> Enum.sort
  IO.inspect :ets.info(t, :size)
  IO.inspect :ets.info(t, :type)
  IO.inspect :ets.delete_all_objects(t)
:ok
  IO.inspect :ets.insert(t, {:x})
  IO.inspect try_.(fn -> :ets.insert(t, {}) end)
  IO.inspect try_.(fn -> :ets.insert(t, :x) end)
  IO.inspect :ets.delete(t)
  IO.inspect try_.(fn -> :ets.lookup(t, 1) end)
  IO.inspect :ets.info(t)
end
t = :ets.new(:ord, [:ordered_set, :named_table, keypos: 2])
:ets.insert(:ord, for(i <- 1..10, do: {:v, i}))
IO.inspect :ets.first(:ord)
IO.inspect :ets.last(:ord)
IO.inspect :ets.next(:ord, 4)
IO.inspect :ets.next(:ord, 4.5)
IO.inspect :ets.prev(:ord, 4)
IO.inspect :ets.next(:ord, 10)
IO.inspect t
{l, c} = :ets.select(:ord, [{{:v, :"$1"}, [{:"=:=", {:rem, :"$1", 2}, 0}], [:"$1"]}], 3)
IO.inspect l
{l, c} = :ets.select(c)
IO.inspect l
IO.inspect c == :"$end_of_table" or :ets.select(c)
IO.inspect :ets.select_reverse(:ord, [{{:v, :"$1"}, [{:<, :"$1", 4}], [:"$$"]}])
IO.inspect :ets.select(:ord, [{{:v, :"$1"}, [{:orelse, {:==, :"$1", 2}, {:==, :"$1", 3}}], [:"$_"]}])
IO.inspect :ets.select(:ord, [{{:v, 1}, [], [%{a: {:const, {1, 2}}}]}])
IO.inspect :ets.select(:ord, [{{:v, :"$1"}, [{:is_atom, :"$1"}], [1]}, {{:v, 2}, [], [{{:two, {:+, 1, 1}}}]}])
IO.inspect :ets.select_replace(:ord, [{{:v, :"$1"}, [{:>, :"$1", 8}], [{{:w, :"$1"}}]}])
IO.inspect :ets.tab2list(:ord) |> Enum.take(-3)
IO.inspect :ets.slot(:ord, 0)
IO.inspect :ets.whereis(:ord) |> is_reference
IO.inspect :ets.whereis(:nope)
IO.inspect try_.(fn -> :ets.new(:ord, [:named_table]) end)
IO.inspect try_.(fn -> :ets.new(:ord, [:foo]) end)
IO.inspect try_.(fn -> :ets.select(:ord, [{:bad}]) end)
IO.inspect try_.(fn -> :ets.lookup(:nonesuch, 1) end)
IO.inspect :ets.rename(:ord, :ord2)
IO.inspect :ets.info(:ord2, :name)
c = :ets.new(:c, [])
:ets.insert(c, {:k, 1, 10})
IO.inspect :ets.update_counter(c, :k, {2, 5})
IO.inspect :ets.update_counter(c, :k, [{2, 5}, {3, -1}])
IO.inspect :ets.update_counter(c, :k, {2, 5, 12, 0})
IO.inspect :ets.update_counter(c, :k, {2, -5, 0, 3})
IO.inspect :ets.update_counter(c, :new, 3, {:new, 4})
IO.inspect :ets.update_element(c, :k, [{2, :a}, {3, :b}])
IO.inspect :ets.update_element(c, :nokey, {2, :a})
IO.inspect try_.(fn -> :ets.update_counter(c, :k, 1) end)
IO.inspect try_.(fn -> :ets.update_counter(c, :nokey, 1) end)
IO.inspect try_.(fn -> :ets.update_element(c, :k, {1, :a}) end)
IO.inspect :ets.tab2list(c) |> Enum.sort
p = :ets.new(:priv, [:private])
q = :ets.new(:prot, [:protected])
me = self()
spawn(fn -> send(me, {try_.(fn -> :ets.lookup(p, 1) end), try_.(fn -> :ets.insert(q, {1}) end), try_.(fn -> :ets.lookup(q, 1) end)}) end)
receive do m -> IO.inspect m end
spawn(fn -> x = :ets.new(:gone, [:named_table, :public, {:heir, me, :data}]); :ets.insert(x, {1, 2}) end)
receive do {:"ETS-TRANSFER", x, _, d} -> IO.inspect {x, d, :ets.tab2list(x)} end
o = spawn(fn -> receive do {:"ETS-TRANSFER", _, _, d} -> send(me, {:recv, d}) end end)
IO.inspect :ets.give_away(q, o, :gift)
receive do m -> IO.inspect m end
IO.inspect :ets.test_ms({1, 2}, [{{:"$1", :"$2"}, [{:<, :"$1", :"$2"}], [{:+, :"$1", :"$2"}]}])
t = :ets.new(:m, [:set])
:ets.insert(t, {:m, %{a: 1, b: 2}, [1, 2, 3], "str"})
IO.inspect :ets.match(t, {:m, %{a: :"$1"}, [:"$2" | :"$3"], :_})
IO.inspect :ets.select(t, [{{:m, :"$1", :"$2", :"$3"}, [], [{{{:map_get, :b, :"$1"}, {:hd, :"$2"}, {:byte_size, :"$3"}, {:length, :"$2"}, {:map_size, :"$1"}, {:tl, :"$2"}}}]}])
IO.inspect :ets.select(t, [{{:m, :_, :_, :_}, [], [:"$*"]}])
IO.inspect :ets.info(t) |> Keyword.keys |> Enum.sort
IO.inspect :ets.info(t) |> Keyword.take([:name, :size, :type, :keypos, :protection, :named_table, :heir, :compressed, :read_concurrency, :node])
IO.inspect :ets.safe_fixtable(t, true)
