defmodule Main do
  def down(ref) do
    receive do {:DOWN, ^ref, _, _, reason} -> reason end
  end
  def exited(pid) do
    receive do {:EXIT, ^pid, reason} -> reason end
  end
end
parent = self()
pid = spawn(fn -> send(parent, {:hi, self()}) end)
receive do {:hi, ^pid} -> IO.puts("got hi") end
# selective receive
send(self(), :a); send(self(), :b); send(self(), {:c, 1})
IO.inspect(receive do {:c, n} -> n end)
IO.inspect(receive do :b -> :b end)
IO.inspect(receive do x -> x end)
IO.inspect(receive do x -> x after 10 -> :timeout end)
# monitors
{pid, ref} = spawn_monitor(fn -> exit(:bye) end)
IO.inspect(Main.down(ref))
ref = Process.monitor(pid)
IO.inspect(Main.down(ref))
# links
Process.flag(:trap_exit, true)
pid = spawn_link(fn -> exit(:oops) end)
IO.inspect(Main.exited(pid))
pid = spawn_link(fn -> :ok end)
IO.inspect(Main.exited(pid))
pid = spawn_link(fn -> receive do :never -> 1 end end)
Process.exit(pid, :kill)
IO.inspect(Main.exited(pid))
pid = spawn(fn -> receive do :never -> 1 end end)
Process.exit(pid, :normal)
IO.inspect(Process.alive?(pid))
Process.exit(pid, :shutdown)
ref = Process.monitor(pid)
Main.down(ref)
IO.inspect(Process.alive?(pid))
# names
Process.register(self(), :me)
send(:me, :named)
IO.inspect(receive do x -> x end)
IO.inspect(Process.whereis(:me) == self())
Process.unregister(:me)
IO.inspect(Process.whereis(:me))
# dictionary
IO.inspect(Process.put(:k, 1))
IO.inspect(Process.put(:k, 2))
IO.inspect(Process.get(:k))
IO.inspect(Process.get(:z, :default))
IO.inspect(Process.delete(:k))
# timers
t = Process.send_after(self(), :later, 20)
IO.inspect(is_integer(Process.read_timer(t)))
receive do :later -> IO.puts("later") end
t = Process.send_after(self(), :never, 10_000)
IO.inspect(is_integer(Process.cancel_timer(t)))
IO.inspect(Process.cancel_timer(t))
# spin and kill
pid = spawn(fn -> (fn f -> f.(f) end).(fn f -> f.(f) end) end)
ref = Process.monitor(pid)
Process.exit(pid, :kill)
IO.inspect(Main.down(ref))
# order
for i <- 1..5, do: send(self(), i)
IO.inspect(for _ <- 1..5, do: (receive do x -> x end))
IO.inspect(Process.info(self(), :message_queue_len))
