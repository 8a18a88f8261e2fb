defmodule W do
  use GenServer
  def start_link({name, val}), do: GenServer.start_link(__MODULE__, val, name: name)
  def child_spec({name, _} = arg), do: %{id: name, start: {__MODULE__, :start_link, [arg]}}
  def init(v), do: {:ok, v}
  def handle_call(:get, _, v), do: {:reply, v, v}
  def handle_call({:set, v}, _, _), do: {:reply, :ok, v}
  def handle_cast(:crash, v), do: {:stop, {:shutdown, :crash}, v}
end
defmodule T do
  def crash_and_wait(name) do
    pid = Process.whereis(name)
    GenServer.cast(name, :crash)
    wait(name, pid)
  end
  def wait(name, old) do
    case Process.whereis(name) do
      p when p == old or p == nil -> Process.sleep(1); wait(name, old)
      _ -> :ok
    end
  end
end
for strategy <- [:one_for_one, :one_for_all, :rest_for_one] do
  {:ok, sup} = Supervisor.start_link([{W, {:a, 1}}, {W, {:b, 2}}, {W, {:c, 3}}], strategy: strategy)
  for n <- [:a, :b, :c], do: GenServer.call(n, {:set, :changed})
  T.crash_and_wait(:b)
  Process.sleep(20)
  IO.inspect({strategy, for(n <- [:a, :b, :c], do: GenServer.call(n, :get))})
  IO.inspect(Supervisor.count_children(sup))
  IO.inspect(Supervisor.which_children(sup) |> Enum.map(&elem(&1, 0)))
  Supervisor.stop(sup)
end
{:ok, d} = DynamicSupervisor.start_link(strategy: :one_for_one)
{:ok, p} = DynamicSupervisor.start_child(d, {W, {:dyn, 5}})
IO.inspect(GenServer.call(p, :get))
IO.inspect(DynamicSupervisor.count_children(d))
IO.inspect(DynamicSupervisor.terminate_child(d, p))
{:ok, _} = Registry.start_link(keys: :unique, name: R)
{:ok, _} = GenServer.start_link(W, 9, name: {:via, Registry, {R, "k"}})
IO.inspect(GenServer.call({:via, Registry, {R, "k"}}, :get))
IO.inspect(Registry.lookup(R, "k") |> length())
