Logger.configure(level: :none)
defmodule Links do
  def wait(ms \\ 1000) do
    receive do
      m -> m
    after
      ms -> :nothing
    end
  end
  def idle, do: spawn(fn -> receive do: (:stop -> :ok) end)
  def reason_of(pid) do
    ref = Process.monitor(pid)
    receive do
      {:DOWN, ^ref, :process, _, reason} -> reason
    after
      1000 -> :alive
    end
  end
end
import_ok = true
IO.inspect(import_ok)
# a chain of links falls together
parent = self()
a = spawn(fn ->
  b = spawn_link(fn ->
    c = spawn_link(fn -> receive do: (:never -> 1) end)
    send(parent, {:c, c})
    receive do: (:never -> 1)
  end)
  send(parent, {:b, b})
  receive do: (:fail -> exit(:chain))
end)
b = receive do: ({:b, b} -> b)
c = receive do: ({:c, c} -> c)
rb = spawn(fn -> send(parent, {:reason, Links.reason_of(b)}) end)
rc = Process.monitor(c)
Process.sleep(20)
send(a, :fail)
IO.inspect(receive do {:reason, r} -> r after 1000 -> :none end)
IO.inspect(receive do {:DOWN, _, :process, _, reason} -> {is_reference(rc), reason} after 1000 -> :alive end)
IO.inspect(is_pid(rb))
# normal exits do not break a link
pid = spawn(fn -> Process.link(parent); exit(:normal) end)
IO.inspect(Links.reason_of(pid) in [:normal, :noproc])
IO.inspect(Process.alive?(self()))
# trapping
Process.flag(:trap_exit, true)
p = Links.idle()
Process.link(p)
Process.exit(p, :because)
IO.inspect(match?({:EXIT, ^p, :because}, Links.wait()))
p = spawn_link(fn -> raise ArgumentError, "quiet" end)
IO.inspect(case Links.wait() do {:EXIT, ^p, {e, st}} when is_list(st) -> e.message end)
p = spawn_link(fn -> throw(:ball) end)
IO.inspect(case Links.wait() do {:EXIT, ^p, {e, st}} when is_list(st) -> e end)
Process.exit(self(), :from_me)
IO.inspect(match?({:EXIT, _, :from_me}, Links.wait()))
Process.exit(self(), :normal)
IO.inspect(match?({:EXIT, _, :normal}, Links.wait()))
# linking to the dead
dead = spawn(fn -> :ok end)
Links.reason_of(dead)
IO.inspect(Process.link(dead))
IO.inspect(match?({:EXIT, ^dead, :noproc}, Links.wait()))
# unlink
p = Links.idle()
Process.link(p)
Process.unlink(p)
Process.exit(p, :kill)
IO.inspect(Links.wait(50))
# kill cannot be trapped
t = spawn(fn -> Process.flag(:trap_exit, true); receive do: (:never -> 1) end)
Process.exit(t, :kill)
IO.inspect(Links.reason_of(t) in [:killed, :noproc])
t = spawn(fn ->
  Process.flag(:trap_exit, true)
  send(parent, :ready)
  receive do
    {:EXIT, _, r} -> send(parent, {:trapped, r}); exit(:done)
  end
end)
receive do: (:ready -> :ok)
Process.exit(t, :soft)
IO.inspect(Links.wait())
IO.inspect(Process.flag(:trap_exit, false))
