defmodule Worker do
  use GenServer, restart: :transient, shutdown: 10_000

  def child_spec(arg), do: super(arg) |> Map.put(:id, {__MODULE__, arg})

  def start_link(n), do: GenServer.start_link(__MODULE__, n, name: via(n))

  defp via(n), do: {:via, Registry, {Reg, n}}

  def init(n) do
    Process.flag(:trap_exit, true)
    :timer.send_interval(1_000, :tick)
    {:ok, %{n: n, ticks: 0}}
  end

  def handle_info(:tick, %{ticks: t} = s) when t >= 3, do: {:stop, :normal, s}
  def handle_info(:tick, s), do: {:noreply, update_in(s.ticks, &(&1 + 1))}
  def handle_info({:EXIT, _pid, reason}, s), do: {:stop, reason, s}
  def handle_cast({:set, k, v}, s), do: {:noreply, Map.put(s, k, v)}
end

defmodule Top do
  use Supervisor

  def init(_) do
    children = [
      {Registry, keys: :unique, name: Reg},
      Supervisor.child_spec({Worker, 1}, id: :one),
      {Task.Supervisor, name: Tasks},
      %{id: :raw, start: {Agent, :start_link, [fn -> [] end]}, type: :worker}
    ] ++ for n <- 2..5, do: {Worker, n}

    Supervisor.init(children, strategy: :one_for_one, max_restarts: 3, max_seconds: 5)
  end
end

pid = spawn_link(fn -> receive do: (:go -> exit(:boom)) end)
ref = Process.monitor pid
send pid, :go
receive do
  {:DOWN, ^ref, :process, ^pid, reason} -> IO.inspect reason
after 1000 -> raise "late"
end
