# A supervised inventory: a registry of item servers under a dynamic supervisor, an event log agent, restarts.

defmodule Inventory.Log do
  use Agent
  def start_link(_), do: Agent.start_link(fn -> [] end, name: __MODULE__)
  def add(event), do: Agent.update(__MODULE__, &[event | &1])
  def all, do: Agent.get(__MODULE__, &Enum.reverse/1)
  def flush, do: Agent.get_and_update(__MODULE__, &{Enum.reverse(&1), []})
end

defmodule Inventory.Item do
  use GenServer, restart: :transient

  defmodule State do
    @enforce_keys [:name]
    defstruct [:name, count: 0, reserved: %{}]
  end

  def start_link({name, count}), do: GenServer.start_link(__MODULE__, {name, count}, name: via(name))
  def via(name), do: {:via, Registry, {Inventory.Registry, name}}
  def take(name, n), do: GenServer.call(via(name), {:take, n})
  def put(name, n), do: GenServer.cast(via(name), {:put, n})
  def count(name), do: GenServer.call(via(name), :count)
  def crash(name), do: GenServer.cast(via(name), :crash)
  def retire(name), do: GenServer.stop(via(name), :normal)

  @impl true
  def init({name, count}) do
    Process.flag(:trap_exit, true)
    {:ok, %State{name: name, count: count}, {:continue, :announce}}
  end

  @impl true
  def handle_continue(:announce, state) do
    Inventory.Log.add({:started, state.name, state.count})
    {:noreply, state}
  end

  @impl true
  def handle_call({:take, n}, _from, %State{count: count} = state) when n <= count do
    {:reply, {:ok, n}, %{state | count: count - n}}
  end

  def handle_call({:take, n}, from, state) do
    send(self(), {:later, from, n})
    {:noreply, state}
  end

  def handle_call(:count, _from, state), do: {:reply, state.count, state}

  @impl true
  def handle_cast({:put, n}, state), do: {:noreply, Map.update!(state, :count, &(&1 + n))}
  def handle_cast(:crash, state), do: {:stop, {:crashed, state.name}, state}

  @impl true
  def handle_info({:later, from, n}, state) do
    GenServer.reply(from, {:error, {:short, n - state.count}})
    {:noreply, state}
  end

  @impl true
  def terminate(reason, state) do
    Inventory.Log.add({:stopped, state.name, reason})
    :ok
  end
end

defmodule Inventory do
  use Supervisor
  def start_link(options), do: Supervisor.start_link(__MODULE__, options, name: __MODULE__)

  @impl true
  def init(_) do
    children = [
      Inventory.Log,
      {Registry, keys: :unique, name: Inventory.Registry},
      {DynamicSupervisor, name: Inventory.Items, strategy: :one_for_one, max_restarts: 5},
      {Task.Supervisor, name: Inventory.Tasks}
    ]

    Supervisor.init(children, strategy: :rest_for_one)
  end

  def add(name, count), do: DynamicSupervisor.start_child(Inventory.Items, {Inventory.Item, {name, count}})

  def whole do
    Inventory.Registry
    |> Registry.select([{{:"$1", :_, :_}, [], [:"$1"]}])
    |> Enum.sort()
    |> Map.new(&{&1, Inventory.Item.count(&1)})
  end
end

defmodule Wait do
  def down(reference) do
    receive do
      {:DOWN, ^reference, :process, _, reason} -> reason
    end
  end
end

Logger.configure(level: :emergency)
{:ok, top} = Inventory.start_link([])
IO.inspect(Supervisor.count_children(top))
IO.inspect(top |> Supervisor.which_children() |> Enum.map(fn {id, pid, type, modules} -> {id, is_pid(pid), type, modules} end))

for {name, count} <- [apples: 10, pears: 3, plums: 0], do: {:ok, _} = Inventory.add(name, count)
{:error, {:already_started, pid}} = Inventory.add(:apples, 1)
IO.inspect(is_pid(pid))
IO.inspect(Inventory.whole())
IO.inspect(Inventory.Item.take(:apples, 4))
IO.inspect(Inventory.Item.take(:pears, 5))
Inventory.Item.put(:plums, 7)
IO.inspect(Inventory.whole())
IO.inspect(Inventory.Log.flush() |> Enum.sort())

[{old, _}] = Registry.lookup(Inventory.Registry, :pears)
reference = Process.monitor(old)
Inventory.Item.crash(:pears)
IO.inspect(Wait.down(reference))

wait = fn wait, name ->
  case Registry.lookup(Inventory.Registry, name) do
    [{pid, _}] when pid != old -> pid
    _ -> Process.sleep(5); wait.(wait, name)
  end
end

IO.inspect(wait.(wait, :pears) != old)
IO.inspect(Inventory.whole())
IO.inspect(Inventory.Log.flush())

Inventory.Item.retire(:plums)
Process.sleep(20)
IO.inspect(Inventory.whole())
IO.inspect(DynamicSupervisor.count_children(Inventory.Items))
IO.inspect(catch_exit = try(do: Inventory.Item.count(:plums), catch: (:exit, reason -> reason)))
_ = catch_exit

tasks = for n <- 1..5, do: Task.Supervisor.async(Inventory.Tasks, fn -> Inventory.Item.take(:apples, n) end)
results = Task.await_many(tasks)
IO.inspect(results |> Enum.map(&elem(&1, 0)) |> Enum.frequencies() |> Map.keys() |> Enum.member?(:ok))

squares =
  Inventory.Tasks
  |> Task.Supervisor.async_stream(1..6, fn n -> n * n end, max_concurrency: 2, ordered: true)
  |> Enum.map(fn {:ok, n} -> n end)

IO.inspect(squares)

failing = Task.Supervisor.async_nolink(Inventory.Tasks, fn -> exit(:bad_luck) end)
IO.inspect(Task.yield(failing, 1000))
slow = Task.Supervisor.async_nolink(Inventory.Tasks, fn -> Process.sleep(:infinity) end)
IO.inspect(Task.yield(slow, 10) || Task.shutdown(slow, :brutal_kill))
IO.inspect(Supervisor.stop(top))
IO.inspect(Process.whereis(Inventory.Log))
