defmodule W do
  use GenServer, restart: :transient
  def start_link(a), do: GenServer.start_link(__MODULE__, a, name: a[:name] || nil |> then(fn _ -> a[:name] end))
  def init(a) do
    Process.flag(:trap_exit, true)
    send(:tester, {:init, a[:name]})
    {:ok, a}
  end
  def handle_call(:crash, _, _), do: exit(:crash)
  def handle_call(:stop, _, s), do: {:stop, :normal, :ok, s}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def terminate(r, a), do: send(:tester, {:term, a[:name], r})
end
Logger.configure(level: :none)
Process.register(self(), :tester)
Process.flag(:trap_exit, true)
flush = fn flush -> receive do {:EXIT, _, r} -> [{:EXIT, r} | flush.(flush)]; m -> [m | flush.(flush)] after 60 -> [] end end
for st <- [:one_for_one, :one_for_all, :rest_for_one] do
  {:ok, sup} = Supervisor.start_link(for(n <- [:a, :b, :c], do: Supervisor.child_spec({W, name: n}, id: n)), strategy: st)
  IO.inspect {st, flush.(flush)}
  catch_ = try do GenServer.call(:b, :crash) catch :exit, {r, _} -> r end
  IO.inspect {catch_, flush.(flush)}
  IO.inspect GenServer.call(:b, :stop)
  IO.inspect flush.(flush)
  IO.inspect Supervisor.which_children(sup) |> Enum.map(fn {i, p, t, m} -> {i, is_pid(p), t, m} end)
  IO.inspect Supervisor.count_children(sup)
  IO.inspect Supervisor.restart_child(sup, :b) |> elem(0)
  IO.inspect Supervisor.restart_child(sup, :b)
  IO.inspect Supervisor.restart_child(sup, :zz)
  IO.inspect Supervisor.terminate_child(sup, :a)
  IO.inspect Supervisor.terminate_child(sup, :zz)
  IO.inspect Supervisor.delete_child(sup, :a)
  IO.inspect Supervisor.delete_child(sup, :c)
  IO.inspect Supervisor.start_child(sup, Supervisor.child_spec({W, name: :d}, id: :d)) |> elem(0)
  IO.inspect Supervisor.start_child(sup, Supervisor.child_spec({W, name: :d}, id: :d)) |> elem(1) |> elem(0)
  IO.inspect Supervisor.start_child(sup, %{id: :e, start: {Agent, :start_link, [fn -> raise "x" end]}}) |> elem(0)
  IO.inspect (try do Supervisor.start_child(sup, :what) rescue e -> Exception.message(e) end)
  IO.inspect Supervisor.start_child(sup, %{id: :f, start: {Function, :identity, [:ignore]}})
  IO.inspect Supervisor.start_child(sup, %{id: :g, start: {Function, :identity, [:bad]}})
  IO.inspect flush.(flush)
  IO.inspect Supervisor.stop(sup)
  IO.inspect flush.(flush)
end
# intensity
{:ok, sup} = Supervisor.start_link([{W, name: :a}], strategy: :one_for_one, max_restarts: 1)
for _ <- 1..2, do: (try do GenServer.call(:a, :crash) catch :exit, _ -> Process.sleep(20) end)
IO.inspect flush.(flush)
IO.inspect Process.alive?(sup)
IO.inspect Supervisor.start_link([%{id: 1, start: {Agent, :start_link, [fn -> exit(:no) end]}}], strategy: :one_for_one) 
IO.inspect flush.(flush)
IO.inspect Supervisor.start_link([{W, name: :a}, {W, name: :b}], strategy: :one_for_one)
IO.inspect flush.(flush)
IO.inspect (try do Supervisor.start_link([], strategy: :foo) catch k, e -> {k, e} end)
IO.inspect (try do Supervisor.start_link([NotAModule], strategy: :one_for_one) rescue e -> Exception.message(e) end)
IO.inspect (try do Supervisor.start_link([Enum], strategy: :one_for_one) rescue e -> Exception.message(e) end)
IO.inspect (try do Supervisor.start_link([%{start: 1}], strategy: :one_for_one) catch k, e -> {k, e} end)
IO.inspect Supervisor.child_spec(W, id: 3)
IO.inspect Supervisor.child_spec({Task, fn -> :ok end}, restart: :permanent, id: X).restart
IO.inspect (try do Supervisor.child_spec({W, 1}, foo: 1) rescue e -> Exception.message(e) end)
{:ok, d} = DynamicSupervisor.start_link(strategy: :one_for_one, max_children: 2)
IO.inspect DynamicSupervisor.start_child(d, {W, name: :a}) |> elem(0)
{:ok, b} = DynamicSupervisor.start_child(d, {W, name: :b})
IO.inspect DynamicSupervisor.start_child(d, {W, name: :c})
IO.inspect DynamicSupervisor.which_children(d) |> Enum.map(fn {i, p, t, m} -> {i, is_pid(p), t, m} end)
IO.inspect DynamicSupervisor.count_children(d)
IO.inspect DynamicSupervisor.terminate_child(d, b)
IO.inspect DynamicSupervisor.terminate_child(d, b)
IO.inspect DynamicSupervisor.start_child(d, %{id: 1, start: {Function, :identity, [:ignore]}})
IO.inspect DynamicSupervisor.start_child(d, %{id: 1, start: {Function, :identity, [{:error, :e}]}})
IO.inspect DynamicSupervisor.start_child(d, %{id: 1})
IO.inspect DynamicSupervisor.stop(d)
IO.inspect flush.(flush)
defmodule MySup do
  use Supervisor
  def start_link(a), do: Supervisor.start_link(__MODULE__, a, name: __MODULE__)
  def init(:ignore), do: :ignore
  def init(:bad), do: :bad
  def init(n), do: Supervisor.init([{W, name: n}], strategy: :one_for_one)
end
IO.inspect MySup.start_link(:ignore)
IO.inspect MySup.start_link(:bad)
IO.inspect MySup.start_link(:q) |> elem(0)
IO.inspect MySup.start_link(:q) |> elem(0)
IO.inspect MySup.child_spec(1)
IO.inspect Supervisor.init([], strategy: :one_for_one)
{:ok, ps} = PartitionSupervisor.start_link(child_spec: {Agent, fn -> 0 end}, name: Parts, partitions: 3)
IO.inspect PartitionSupervisor.partitions(Parts)
IO.inspect PartitionSupervisor.count_children(Parts)
IO.inspect PartitionSupervisor.which_children(Parts) |> Enum.map(&elem(&1,0)) |> Enum.sort
for k <- 0..5, do: Agent.update({:via, PartitionSupervisor, {Parts, k}}, & &1 + 1)
IO.inspect for k <- 0..2, do: Agent.get({:via, PartitionSupervisor, {Parts, k}}, & &1)
IO.inspect Supervisor.stop(ps)
