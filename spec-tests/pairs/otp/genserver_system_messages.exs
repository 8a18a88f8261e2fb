# GenServer misc, debug, hibernate, format_status, sys
Logger.configure(level: :none)
defmodule C do
  use GenServer
  def start_link(opts \\ []), do: GenServer.start_link(__MODULE__, 0, opts)
  @impl true
  def init(n), do: {:ok, n, {:continue, :x}}
  @impl true
  def handle_continue(:x, n), do: {:noreply, n + 100, :hibernate}
  @impl true
  def handle_call(:inc, _, n), do: {:reply, n, (if is_integer(n), do: n + 1, else: n)}
  def handle_call({:from, f}, from, n), do: {:reply, f.(from), n}
  @impl true
  def handle_info({:DOWN, _, :process, _, r}, n), do: {:noreply, {r, n}}
  def handle_info(:mon, n) do
    spawn_monitor(fn -> exit(:gone) end)
    {:noreply, n}
  end
  def handle_info({ref, v}, n) when is_reference(ref), do: {:noreply, {:task, v, n}}
  @impl true
  def code_change(_, s, _), do: {:ok, {:new, s}}
end
{:ok, p} = C.start_link(name: :c1)
IO.inspect GenServer.call(:c1, :inc)
IO.inspect GenServer.call(:c1, {:from, fn {pid, [:alias | _]} -> pid == self(); {pid, _} -> is_pid(pid) end})
IO.inspect :sys.get_state(p)
IO.inspect :sys.suspend(p)
IO.inspect (try do GenServer.call(p, :inc, 20) catch :exit, {r, _} -> r end)
IO.inspect :sys.change_code(p, C, nil, nil)
IO.inspect :sys.resume(p)
IO.inspect :sys.get_state(p)
:sys.get_state(p)
send(p, :mon)
Process.sleep(20)
IO.inspect :sys.get_state(p)
IO.inspect :sys.get_status(p) |> then(fn {:status, q, {:module, m}, [_, st, par, _, _]} -> {q == p, m, st, par == self()} end)
IO.inspect :sys.statistics(p, true)
GenServer.call(p, {:from, fn _ -> 1 end})
IO.inspect :sys.statistics(p, :get) |> elem(1) |> Keyword.take([:messages_in, :messages_out])
IO.inspect Process.info(p, :dictionary) |> elem(1) |> Keyword.keys |> Enum.sort
IO.inspect Process.info(p, :dictionary) |> elem(1) |> Keyword.get(:"$initial_call")
IO.inspect Process.info(p, :registered_name)
IO.inspect GenServer.start(C, 1, debug: [:statistics]) |> elem(0)
IO.inspect GenServer.start(C, 1, timeout: 10, spawn_opt: [priority: :high]) |> elem(0)
defmodule Slow do
  use GenServer
  def init(_), do: (Process.sleep(200); {:ok, 1})
end
IO.inspect GenServer.start(Slow, 1, timeout: 10)
IO.inspect GenServer.start(NoSuchMod, 1) |> then(fn {:error, {r, _}} -> r end)
req = :gen_server.send_request(p, {:from, fn _ -> :async end})
IO.inspect :gen_server.receive_response(req, 100)
req = :gen_server.send_request(p, {:from, fn _ -> :async2 end})
IO.inspect :gen_server.wait_response(req, 100)
IO.inspect :gen_server.start({:local, :er}, C, 5, []) |> elem(0)
IO.inspect :gen_server.call(:er, :inc)
IO.inspect (try do :gen_server.call(:noer, :inc) catch :exit, r -> r end)
IO.inspect :gen_server.stop(:er)
IO.inspect GenServer.stop(p, :normal, 100)
IO.inspect Process.alive?(p)
Process.flag(:trap_exit, true)
{:ok, p} = C.start_link()
IO.inspect (try do GenServer.stop(p, :weird) catch :exit, r -> r end)
IO.inspect (receive do {:EXIT, ^p, r} -> r after 50 -> nil end)
{:ok, p} = C.start_link()
Process.exit(p, :shutdown)
IO.inspect (receive do {:EXIT, ^p, r} -> r after 50 -> nil end)
defmodule NoInit do
  use GenServer
  def init(a), do: {:ok, a}
end
{:ok, p} = GenServer.start(NoInit, 1)
IO.inspect (try do GenServer.call(p, :u) catch :exit, {{e, _}, _} -> Exception.message(e) |> String.replace(~r/#PID<[^>]*>/, "PID") end)
{:ok, p} = GenServer.start(NoInit, 1)
r = Process.monitor(p)
GenServer.cast(p, :u)
IO.inspect (receive do {:DOWN, _, _, _, {e, _}} -> Exception.message(e) |> String.replace(~r/#PID<[^>]*>/, "PID") end)
IO.puts Exception.format_exit({:noproc, {GenServer, :call, [:a, 1, 5000]}})
IO.puts Exception.format_exit({{:nodedown, :n}, {GenServer, :call, [:a, 1, 5000]}})
IO.puts Exception.format_exit({:calling_self, {GenServer, :call, [:a, 1, 5000]}})
IO.puts Exception.format_exit({:bad_return_value, 1})
IO.puts Exception.format_exit({:bad_call, 1})
IO.puts Exception.format_exit({%RuntimeError{message: "m"}, []})
IO.puts Exception.format_exit({:badarg, [{A, :b, 1, []}]})
IO.puts Exception.format_exit(%RuntimeError{message: "m"})
IO.puts Exception.format_exit("str")
IO.puts Exception.format_exit({:EXIT, :x})
IO.puts Exception.format_exit({:already_started, :x})
IO.puts Exception.format_exit({{{:a, []}, {M, :f, [1]}}, {N, :g, []}})
