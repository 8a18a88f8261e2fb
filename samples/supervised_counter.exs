# A counter that may crash, and a supervisor that starts it again: the count is lost, the service is not.

defmodule Counter do
  use GenServer

  def start_link(first), do: GenServer.start_link(__MODULE__, first, name: __MODULE__)
  def next, do: GenServer.call(__MODULE__, :next)
  def crash, do: GenServer.cast(__MODULE__, :crash)

  @impl true
  def init(first), do: {:ok, first}

  @impl true
  def handle_call(:next, _from, count), do: {:reply, count, count + 1}

  @impl true
  def handle_cast(:crash, count), do: {:stop, {:shutdown, :asked_to}, count}
end

defmodule Demo do
  def run do
    {:ok, _supervisor} = Supervisor.start_link([{Counter, 1}], strategy: :one_for_one)
    IO.inspect([Counter.next(), Counter.next(), Counter.next()])

    crashed = Process.whereis(Counter)
    IO.puts("the counter ended: #{inspect(crash(crashed))}")

    await_another(crashed)
    IO.inspect([Counter.next(), Counter.next()])
  end

  defp crash(pid) do
    reference = Process.monitor(pid)
    Counter.crash()

    receive do
      {:DOWN, ^reference, :process, _pid, reason} -> reason
    end
  end

  # The supervisor restarts it at once; a moment may pass before the name is taken again.
  defp await_another(crashed) do
    if Process.whereis(Counter) in [nil, crashed] do
      Process.sleep(1)
      await_another(crashed)
    end
  end
end

Demo.run()
