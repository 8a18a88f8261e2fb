defmodule G do
  use GenServer
  def start(arg, opts \\ []), do: GenServer.start(__MODULE__, arg, opts)
  @impl true
  def init({:ok_timeout, t}), do: {:ok, :idle, t}
  def init({:continue, c}), do: {:ok, [], {:continue, c}}
  def init(:hib), do: {:ok, :h, :hibernate}
  def init(:ignore), do: :ignore
  def init({:stop, r}), do: {:stop, r}
  def init({:raise, m}), do: raise(m)
  def init({:throw, v}), do: throw(v)
  def init({:exit, v}), do: exit(v)
  def init(:bad), do: :whatever
  def init(s), do: {:ok, s}
  @impl true
  def handle_continue({:then, next}, s), do: {:noreply, [:then | s], {:continue, next}}
  def handle_continue(:last, s), do: {:noreply, [:last | s]}
  def handle_continue({:stop, r}, s), do: {:stop, r, s}
  @impl true
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_call({:set, v}, _, s), do: {:reply, {:was, s}, v}
  def handle_call(:hib, _, s), do: {:reply, :sleepy, s, :hibernate}
  def handle_call(:cont, _, s), do: {:reply, :will, s, {:continue, :last}}
  def handle_call(:later, from, s) do
    send(self(), {:answer, from})
    {:noreply, s}
  end
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call({:stop, r}, _, s), do: {:stop, r, s}
  def handle_call({:stop, r, rep}, _, s), do: {:stop, r, rep, s}
  def handle_call(:raise, _, _), do: raise(ArgumentError, "in call")
  def handle_call(:throw_reply, _, s), do: throw({:reply, :thrown, s})
  def handle_call(:throw, _, _), do: throw(:ball)
  def handle_call(:bad, _, _), do: :bad_return
  def handle_call(:timeout, _, s), do: {:reply, :ok, s, 5}
  @impl true
  def handle_cast({:set, v}, _), do: {:noreply, v}
  def handle_cast({:stop, r}, s), do: {:stop, r, s}
  @impl true
  def handle_info({:answer, from}, s) do
    GenServer.reply(from, :late)
    {:noreply, s}
  end
  def handle_info(:timeout, s), do: {:noreply, {:timed_out, s}}
  def handle_info({:tell, p, m}, s) do
    send(p, m)
    {:noreply, s}
  end
  @impl true
  def terminate(r, s) do
    case Process.whereis(:tester) do
      nil -> :ok
      p -> send(p, {:terminated, r, s})
    end
  end
end
Logger.configure(level: :none)
Process.register(self(), :tester)
for a <- [:ignore, {:stop, :no}, {:stop, :normal}, {:raise, "boom"}, {:throw, :x}, {:exit, :why}, :bad] do
  r = G.start(a)
  r = case r do
    {:error, {e, st}} when is_list(st) and is_exception(e) -> {:error, {e, :stack}}
    {:error, {{:bad_return_value, _}, _} = x} -> x
    r -> r
  end
  IO.inspect({a, r})
end
{:ok, p} = G.start({:continue, {:then, :last}})
IO.inspect(GenServer.call(p, :get))
{:ok, p} = G.start({:ok_timeout, 1})
Process.sleep(60)
IO.inspect(GenServer.call(p, :get))
{:ok, p} = G.start(:hib)
IO.inspect(GenServer.call(p, :get))
IO.inspect GenServer.call(p, :hib)
IO.inspect GenServer.call(p, :cont)
IO.inspect GenServer.call(p, :later)
IO.inspect GenServer.call(p, :throw_reply)
IO.inspect GenServer.call(p, {:set, 4})
IO.inspect GenServer.cast(p, {:set, 5})
IO.inspect GenServer.call(p, :get)
IO.inspect GenServer.call(p, :timeout)
Process.sleep(40)
IO.inspect GenServer.call(p, :get)
defmodule X do
 def exits(call) do
  {:ok, p} = G.start(:s)
  Process.monitor(p)
  r = try do
    {:ret, GenServer.call(p, call, 50)}
  catch
    k, v -> {k, v}
  end
  text = case r do
    {:exit, v} -> Exception.format_exit(v) |> String.replace(~r/\n\s+[^\n]*\.(exs|erl|ex):\d+[^\n]*/, "") |> String.replace(~r/#PID<[^>]*>/, "PID")
    o -> inspect(o)
  end
  IO.puts("== #{inspect call}\n#{text}")
  receive do
    {:DOWN, _, _, _, {r, st}} when is_list(st) and st != [] and is_tuple(hd(st)) -> IO.inspect({:down, r})
    {:DOWN, _, _, _, r} -> IO.inspect({:down, r})
  after 20 -> IO.puts("alive #{Process.alive?(p)}")
  end
  receive do {:terminated, {r, st}, s} when is_list(st) -> IO.inspect({:term, r, s})
             {:terminated, r, s} -> IO.inspect({:term, r, s})
  after 0 -> IO.puts("no terminate") end
end
end
for c <- [:never, {:stop, :normal}, {:stop, :shutdown}, {:stop, {:shutdown, 1}}, {:stop, :err}, {:stop, :normal, :bye}, {:stop, :err, :bye}, :raise, :throw, :bad, :unknown], do: X.exits(c)
IO.inspect (try do GenServer.call(:nobody, :x) catch :exit, r -> r end)
IO.inspect (try do GenServer.call({:nobody, node()}, :x) catch :exit, r -> r end)
IO.inspect (try do GenServer.call(self(), :x) catch :exit, r -> r |> elem(0) end)
IO.inspect GenServer.cast(:nobody, :x)
IO.inspect GenServer.whereis(:nobody)
IO.inspect GenServer.start(G, 1, name: :named) |> elem(0)
IO.inspect GenServer.start(G, 1, name: :named) |> elem(1) |> elem(0)
IO.inspect GenServer.call(:named, :get)
IO.inspect GenServer.stop(:named)
IO.inspect (try do GenServer.stop(:named) catch :exit, r -> r end)
IO.inspect (receive do x -> x after 0 -> nil end)
{:ok, _} = G.start(7, name: {:global, :glob})
IO.inspect GenServer.call({:global, :glob}, :get)
IO.inspect (try do GenServer.start(G, 1, name: "str") rescue e -> Exception.message(e) end)
IO.inspect (try do GenServer.start(G, 1, name: {:a, 1}) rescue e -> Exception.message(e) end)
IO.inspect GenServer.multi_call([node()], :nonamed, :get)
IO.inspect GenServer.abcast(:nonamed, :get)
IO.inspect :sys.get_state({:global, :glob})
IO.inspect :sys.replace_state({:global, :glob}, & &1 + 1)
IO.inspect GenServer.call({:global, :glob}, :get)
IO.inspect G.child_spec(1)
