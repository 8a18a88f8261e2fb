defmodule SomeGenericModule do
  use GenServer

  @impl true
  def init(state), do: {:ok, state}
end

{:ok, pid} = GenServer.start_link(SomeGenericModule, :state)
IO.inspect(:sys.get_state(pid))
IO.inspect(GenServer.stop(pid))
IO.inspect(Process.alive?(pid))
