# dynamic supervisors, trees, restart kinds, shutdown order, task supervisors
Logger.configure(level: :none)
Process.register(self(), :t)
defmodule K do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n, name: n)
  def init(n), do: (Process.flag(:trap_exit, true); send(:t, {:up, n}); {:ok, n})
  def handle_cast(:boom, _), do: exit(:boom)
  def handle_cast(:end, n), do: {:stop, :normal, n}
  def handle_cast(:shut, n), do: {:stop, {:shutdown, :x}, n}
  def terminate(r, n), do: send(:t, {:down, n, r})
end
f = fn f -> receive do m -> [m | f.(f)] after 60 -> [] end end
for r <- [:permanent, :transient, :temporary], c <- [:boom, :end, :shut] do
  {:ok, s} = Supervisor.start_link([Supervisor.child_spec({K, :k}, restart: r)], strategy: :one_for_one)
  GenServer.cast(:k, c)
  IO.inspect {r, c, f.(f), Supervisor.count_children(s).active, length(Supervisor.which_children(s))}
  Supervisor.stop(s)
  f.(f)
end
defmodule Top do
  use Supervisor
  def start_link(_), do: Supervisor.start_link(__MODULE__, nil, name: __MODULE__)
  def init(_) do
    children = [{K, :a}, {DynamicSupervisor, name: Dyn, strategy: :one_for_one}, {Task.Supervisor, name: TSup}, {Registry, keys: :unique, name: Reg}, {K, :z}]
    Supervisor.init(children, strategy: :rest_for_one)
  end
end
{:ok, top} = Top.start_link(1)
IO.inspect f.(f)
{:ok, _} = DynamicSupervisor.start_child(Dyn, {K, :dyn1})
{:ok, _} = DynamicSupervisor.start_child(Dyn, {K, :dyn2})
IO.inspect f.(f)
GenServer.cast(:dyn1, :boom)
IO.inspect f.(f)
GenServer.cast(:a, :boom)
IO.inspect f.(f) |> Enum.sort
IO.inspect DynamicSupervisor.count_children(Dyn)
IO.inspect Supervisor.which_children(top) |> Enum.map(fn {i, _, t, m} -> {i, t, m} end)
IO.inspect Supervisor.stop(top)
IO.inspect f.(f)
IO.inspect (try do Supervisor.which_children(Top) catch :exit, {r, {m, f, a}} -> {r, m, f, a} end)
{:ok, d} = DynamicSupervisor.start_link(strategy: :one_for_one, max_restarts: 0)
Process.flag(:trap_exit, true)
{:ok, _} = DynamicSupervisor.start_child(d, {K, :q})
GenServer.cast(:q, :boom)
IO.inspect f.(f) |> Enum.map(fn {:EXIT, _, r} -> {:EXIT, r}; m -> m end)
defmodule Sl do
  use GenServer, shutdown: 10, restart: :temporary
  def start_link(_), do: GenServer.start_link(__MODULE__, 1)
  def init(_), do: (Process.flag(:trap_exit, true); {:ok, 1})
  def terminate(_, _), do: Process.sleep(500)
end
{:ok, s} = Supervisor.start_link([Sl], strategy: :one_for_one)
[{Sl, p, _, _}] = Supervisor.which_children(s)
r = Process.monitor(p)
Supervisor.stop(s)
IO.inspect (receive do {:DOWN, _, _, ^p, r} -> r end)
{:ok, s} = Supervisor.start_link([%{id: 1, start: {Task, :start_link, [fn -> Process.sleep(:infinity) end]}, shutdown: :brutal_kill}], strategy: :one_for_one)
[{1, p, _, _}] = Supervisor.which_children(s)
Process.monitor(p)
Supervisor.terminate_child(s, 1)
IO.inspect (receive do {:DOWN, _, _, ^p, r} -> r end)
IO.inspect Supervisor.which_children(s)
for bad <- [%{id: 1}, %{id: 1, start: {A, :b, []}, restart: :x}, %{id: 1, start: {A, :b, []}, shutdown: -1}, %{id: 1, start: {A, :b, []}, type: :x}, %{id: 2, start: {A, :b}}, %{id: 2, start: {A, :b, []}, modules: 1}] do
  IO.inspect Supervisor.start_child(s, bad)
  {:ok, d} = DynamicSupervisor.start_link(strategy: :one_for_one)
  IO.inspect (try do DynamicSupervisor.start_child(d, bad) catch k, e -> {k, e} end)
end
