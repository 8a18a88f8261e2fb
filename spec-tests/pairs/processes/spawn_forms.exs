# processes: spawn forms, opts, group leader, links both directions
Logger.configure(level: :none)
defmodule Sp do
  def run(p, m), do: send(p, {:ran, m})
  def crash, do: exit(:crashed)
end
me = self()
spawn(Sp, :run, [me, 1]); IO.inspect (receive do m -> m end)
spawn_link(Sp, :run, [me, 2]); IO.inspect (receive do m -> m end)
{_, _} = spawn_monitor(Sp, :crash, []); IO.inspect (receive do {:DOWN, _, _, _, r} -> r end)
{_, _} = Process.spawn(Sp, :run, [me, 3], [:monitor]); IO.inspect (receive do {:ran, m} -> m end); IO.inspect (receive do {:DOWN, _, _, _, r} -> r end)
p = Process.spawn(fn -> send(me, Process.info(self(), :priority)) end, priority: :low); IO.inspect {is_pid(p), receive do m -> m end}
IO.inspect (try do Process.spawn(fn -> 1 end, [:foo]) rescue e -> e end)
IO.inspect (try do spawn(1) rescue e -> e end)
IO.inspect is_pid(spawn(fn _ -> 1 end))
IO.inspect (try do spawn(:m, :f, :notlist) rescue e -> e end)
{_, _} = spawn_monitor(:nomod, :nofun, []); IO.inspect (receive do {:DOWN, _, _, _, {r, _}} -> r end)
# chain of links
Process.flag(:trap_exit, true)
spawn_link(fn -> spawn_link(fn -> spawn_link(fn -> exit(:deep) end); Process.sleep(:infinity) end); Process.sleep(:infinity) end)
IO.inspect (receive do {:EXIT, _, r} -> r end)
p = spawn_link(fn -> Process.sleep(:infinity) end)
Process.unlink(p); Process.exit(p, :die)
IO.inspect (receive do m -> m after 20 -> :none end)
Process.exit(self(), :self_trap)
IO.inspect (receive do {:EXIT, p, r} -> {p == me, r} after 20 -> :none end)
Process.exit(self(), :normal)
IO.inspect (receive do {:EXIT, p, r} -> {p == me, r} after 20 -> :none end)
p = spawn(fn -> receive do {:link, q} -> Process.link(q); exit(:after_link) end end)
send(p, {:link, self()}); IO.inspect (receive do {:EXIT, ^p, r} -> r after 50 -> :none end)
# group leader capture
{:ok, io} = StringIO.open("input line\n")
p = spawn_monitor(fn -> Process.group_leader(self(), io); IO.puts("captured"); x = IO.gets("prompt> "); IO.puts("got " <> x); spawn(fn -> IO.puts("inherited") end); Process.sleep(20) end)
receive do {:DOWN, _, _, _, r} -> IO.inspect r end
IO.inspect StringIO.contents(io)
# order of messages and monitors
p = spawn(fn -> for i <- 1..5, do: send(me, i) end)
Process.monitor(p)
IO.inspect for(_ <- 1..6, do: (receive do {:DOWN, _, _, _, _} -> :down; m -> m end)) |> Enum.reject(& &1 == :down)
# multiple monitors
p = spawn(fn -> receive do :go -> :ok end end)
rs = for _ <- 1..3, do: Process.monitor(p)
send(p, :go)
IO.inspect for(r <- rs, do: (receive do {:DOWN, ^r, _, _, x} -> x end))
r = :erlang.monitor(:process, p, tag: :my_down); IO.inspect (receive do {:my_down, _, :process, _, x} -> x after 50 -> :none end)
IO.inspect is_reference(r)
# alias monitors
p = spawn(fn -> receive do {:req, a} -> send(a, {a, :reply}); send(a, {a, :again}) end end)
r = :erlang.monitor(:process, p, alias: :reply_demonitor)
send(p, {:req, r})
IO.inspect (receive do {^r, m} -> m after 50 -> :none end)
IO.inspect (receive do {^r, m} -> m; m -> elem(m, 0) after 50 -> :none end)
# dictionary in children
Process.put(:k, 1)
spawn(fn -> send(me, Process.get(:k)) end); IO.inspect (receive do m -> m end)
t = Task.async(fn -> Process.get(:"$callers") == [me] end); IO.inspect Task.await(t)
receive do {:EXIT, _, :normal} -> :ok after 50 -> :ok end
IO.inspect :erlang.process_flag(:trap_exit, false)
{_, _} = spawn_monitor(fn -> Process.exit(self(), :normal); Process.sleep(20); exit(:survived) end); IO.inspect (receive do {:DOWN, _, _, _, r} -> r end)
IO.inspect Process.alive?(self())
IO.inspect (try do Process.alive?(:x) rescue e -> e end)
IO.inspect :erlang.is_process_alive(p)
IO.inspect self() in Process.list()
IO.inspect is_list(Process.registered())
IO.inspect inspect(self()) =~ ~r/^#PID<\d+\.\d+\.\d+>$/
IO.inspect :erlang.pid_to_list(self()) |> :erlang.list_to_pid == self()
IO.inspect (try do :erlang.list_to_pid('bad') rescue e -> e end)
IO.inspect make_ref() == make_ref()
IO.inspect :erlang.ref_to_list(make_ref()) |> is_list
IO.inspect self() < make_ref()
IO.inspect Process.info(self(), [:trap_exit, :message_queue_len])
IO.inspect :erlang.yield
