defmodule GenericActor1 do
  use GenServer

  def start_link do
    GenServer.start_link(__MODULE__, :ok, name: __MODULE__)
  end

  def init(state) do
    {:ok, pid} = GenServer.start_link(GenericActor2, self(), name: GenericActor2)
    schedule_message(pid)
    {:ok, state}
  end

  def handle_info(:send_ok, state) do
    io_pid = inspect(self())
    IO.puts("Actor 1 received from #{String.slice(io_pid, 0, 7)}")
    schedule_message(self())
    {:noreply, state}
  end

  defp schedule_message(pid) do
    Process.send_after(pid, :send_ok, 200)
  end
end

defmodule GenericActor2 do
  use GenServer

  def start_link(pid) do
    GenServer.start_link(__MODULE__, pid, name: __MODULE__)
  end

  def init(pid) do
    Process.send_after(pid, :send_ok, 100)
    {:ok, nil}
  end

  def handle_info(:send_ok, state) do
    io_pid = inspect(self())
    IO.puts("Actor 2 received from #{String.slice(io_pid, 0, 7)}")
    Process.send_after(self(), :send_ok, 200)
    {:noreply, state}
  end
end

{:ok, pid} = GenericActor1.start_link()
IO.puts(pid == Process.whereis(GenericActor1))
Process.sleep(650)
