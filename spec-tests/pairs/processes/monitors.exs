Logger.configure(level: :none)
defmodule Mon do
  def down(ref) do
    receive do
      {:DOWN, ^ref, type, who, reason} -> {type, is_pid(who) or who, reason}
    after
      500 -> :none
    end
  end
end
pid = spawn(fn -> receive do: (r -> exit(r)) end)
r1 = Process.monitor(pid)
r2 = Process.monitor(pid)
send(pid, :bye)
IO.inspect(Mon.down(r1))
IO.inspect(Mon.down(r2))
IO.inspect(Mon.down(Process.monitor(pid)))
IO.inspect(Mon.down(Process.monitor(:no_such_name)))
pid = spawn(fn -> receive do: (r -> exit(r)) end)
Process.register(pid, :watched)
ref = Process.monitor(:watched)
send(:watched, :named)
IO.inspect(Mon.down(ref))
pid = spawn(fn -> receive do: (r -> exit(r)) end)
ref = Process.monitor(pid)
IO.inspect(Process.demonitor(ref))
send(pid, :x)
IO.inspect(Mon.down(ref))
pid = spawn(fn -> :ok end)
ref = Process.monitor(pid)
Process.sleep(20)
IO.inspect(Process.demonitor(ref, [:flush]))
IO.inspect(Mon.down(ref))
IO.inspect(Process.demonitor(ref, [:info]))
{_, ref} = spawn_monitor(fn -> raise "in monitor" end)
IO.inspect(elem(elem(Mon.down(ref), 2), 0))
{_, ref} = spawn_monitor(Kernel, :exit, [:mfa])
IO.inspect(Mon.down(ref))
pids = for i <- 1..50, do: spawn_monitor(fn -> exit(i) end)
IO.inspect(Enum.sum(for {_, ref} <- pids, do: elem(Mon.down(ref), 2)))
