{:ok, scope} = :pg.start_link()
IO.inspect(match?({:error, {:already_started, ^scope}}, :pg.start(:pg)))
IO.inspect(match?({:ok, _}, :pg.start(:other)))

workers = for _ <- 1..3, do: spawn(fn -> receive do: (:stop -> :ok) end)
[first, second, third] = workers
name = fn pid -> Enum.find_index(workers, &(&1 == pid)) end
names = fn pids -> Enum.map(pids, name) end

{watch, seen} = :pg.monitor(:group)
IO.inspect(seen)
IO.inspect(:pg.join(:group, first))
IO.inspect(:pg.join(:group, [second, third]))
IO.inspect(:pg.join(:other, :elsewhere, third))
IO.inspect(names.(:pg.get_members(:group)))
IO.inspect(names.(:pg.get_local_members(:group)))
IO.inspect(names.(:pg.get_members(:other, :elsewhere)))
IO.inspect({:pg.get_members(:none), :pg.which_groups(), :pg.which_groups(:other)})
IO.inspect({:pg.leave(:group, second), :pg.leave(:group, second)})
send(first, :stop)

for _ <- 1..4 do
  receive do
    {^watch, event, group, pids} -> IO.inspect({event, group, names.(pids)})
  after
    1000 -> IO.puts("no event")
  end
end

IO.inspect(names.(:pg.get_members(:group)))
IO.inspect(:pg.demonitor(watch))
IO.inspect(:pg.demonitor(watch))
{_, all} = :pg.monitor_scope()
IO.inspect(Map.new(all, fn {group, pids} -> {group, names.(pids)} end))
