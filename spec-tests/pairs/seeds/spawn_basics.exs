# Processes by hand: spawn with a function, with module, function and arguments.
me = self()
pid = spawn(fn -> 42 end)
IO.puts(is_pid(pid))

spawn(fn ->
  IO.puts("Hello from a process: #{is_pid(self())}")
  send(me, :done)
end)

receive do: (:done -> :ok)

child = spawn(IO, :puts, ["Hello"])
Process.monitor(child)
receive do: ({:DOWN, _, :process, _, reason} -> IO.inspect(reason in [:normal, :noproc]))

child = spawn(IO, :puts, ["hello from #{is_pid(self())}"])
Process.monitor(child)
receive do: ({:DOWN, _, :process, _, _} -> :ok)
IO.inspect(String.starts_with?(inspect(self()), "#PID<0."))
