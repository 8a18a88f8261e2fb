# How many bytes an idle process takes: one that waits in a receive and has never done more.
#
#     bin/vial --max-processes 2000000 spec-tests/benchmarks/idle_processes.exs [COUNT]

count = case System.argv() do
  [count] -> String.to_integer(count)
  [] -> 1_000_000
end

before = :erlang.memory(:processes)
pids = for _ <- 1..count, do: spawn(fn -> receive do: (:stop -> :ok) end)
bytes = div(:erlang.memory(:processes) - before, count)
IO.puts("#{count} idle processes: #{bytes} bytes each")
for pid <- pids, do: send(pid, :stop)
