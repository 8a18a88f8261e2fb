defmodule Stack do
  use GenServer
  def start_link(init), do: GenServer.start_link(__MODULE__, init, name: __MODULE__)
  def push(x), do: GenServer.cast(__MODULE__, {:push, x})
  def pop, do: GenServer.call(__MODULE__, :pop)
  @impl true
  def init(list) do
    {:ok, list, {:continue, :more}}
  end
  @impl true
  def handle_continue(:more, s), do: {:noreply, [:continued | s]}
  @impl true
  def handle_call(:pop, _from, [h | t]), do: {:reply, h, t}
  def handle_call(:pop, _from, []), do: {:reply, nil, []}
  def handle_call(:later, from, s) do
    Process.send_after(self(), {:reply_to, from}, 10)
    {:noreply, s}
  end
  def handle_call(:stop, _from, s), do: {:stop, :normal, :stopping, s}
  @impl true
  def handle_cast({:push, x}, s), do: {:noreply, [x | s]}
  @impl true
  def handle_info({:reply_to, from}, s) do
    GenServer.reply(from, :replied)
    {:noreply, s}
  end
  def handle_info(:timeout, s), do: {:noreply, [:timeout | s]}
  @impl true
  def terminate(reason, s) do
    IO.inspect({:terminating, reason, s})
  end
end
{:ok, pid} = Stack.start_link([1])
IO.inspect(Stack.pop())
Stack.push(:x)
Stack.push(:y)
IO.inspect({Stack.pop(), Stack.pop(), Stack.pop(), Stack.pop()})
IO.inspect(GenServer.call(pid, :later))
IO.inspect(Stack.start_link([]) |> elem(0))
IO.inspect(GenServer.call(pid, :stop))
Process.sleep(20)
IO.inspect(Process.alive?(pid))
r = try do
  GenServer.call(pid, :x)
catch
  :exit, {reason, {GenServer, :call, [_, msg, timeout]}} -> {reason, msg, timeout}
end
IO.inspect(r)
{:ok, a} = Agent.start_link(fn -> 0 end)
Agent.update(a, &(&1 + 5))
IO.inspect(Agent.get(a, & &1))
IO.inspect(Agent.get_and_update(a, fn s -> {s, s * 2} end))
Agent.stop(a)
t = Task.async(fn -> 6 * 7 end)
IO.inspect(Task.await(t))
IO.inspect(Task.async_stream([1, 2, 3], & &1 * 2) |> Enum.to_list())
IO.inspect([1, 2] |> Enum.map(&Task.async(fn -> &1 end)) |> Task.await_many())
