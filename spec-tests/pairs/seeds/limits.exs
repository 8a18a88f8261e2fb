# the default limit on processes, and who counts
IO.inspect(:erlang.system_info(:process_limit))
before = :erlang.system_info(:process_count)
pids = for _ <- 1..1000, do: spawn(fn -> receive do: (:stop -> :ok) end)
IO.inspect(:erlang.system_info(:process_count) - before >= 1000)
Enum.each(pids, &send(&1, :stop))
IO.inspect(System.schedulers_online() > 0)
