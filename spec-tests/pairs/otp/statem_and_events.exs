defmodule Door do
  @behaviour :gen_statem
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, got: []}}
  def locked(:enter, old, d) do
    IO.inspect({:enter, :locked, old}); {:keep_state, %{d | got: []}}
  end
  def locked({:call, f}, {:button, b}, %{code: c} = d) do
    got = d.got ++ [b]
    cond do
      got == c -> {:next_state, :open, d, [{:reply, f, :opened}, {:state_timeout, 20, :lock}]}
      length(got) >= length(c) -> {:keep_state, %{d | got: []}, [{:reply, f, :wrong}]}
      true -> {:keep_state, %{d | got: got}, [{:reply, f, :more}]}
    end
  end
  def locked({:call, f}, :get, d), do: {:keep_state_and_data, [{:reply, f, {:locked, d.got}}]}
  def locked(:cast, :post, _d), do: {:keep_state_and_data, [:postpone]}
  def locked(:info, m, _), do: (IO.inspect({:info, m}); :keep_state_and_data)
  def open(:enter, old, _), do: (IO.inspect({:enter, :open, old}); :keep_state_and_data)
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, f}, :get, _), do: {:keep_state_and_data, {:reply, f, :open}}
  def open({:call, _}, _, _), do: {:keep_state_and_data, :postpone}
  def open(:cast, :post, _), do: (IO.puts("posted in open"); :keep_state_and_data)
  def terminate(r, s, _), do: IO.inspect({:terminate, r, s})
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
IO.inspect :gen_statem.call(p, {:button, 1})
IO.inspect :gen_statem.call(p, :get)
:gen_statem.cast(p, :post)
send(p, :hello)
:gen_statem.call(p, {:button, 2})
IO.inspect :gen_statem.call(p, :get)
IO.inspect :gen_statem.call(p, {:button, 1})
IO.inspect :gen_statem.call(p, {:button, 7})
IO.inspect :sys.get_state(p)
IO.inspect :gen_statem.stop(p)
defmodule H do
  def callback_mode, do: :handle_event_function
  def init(:ignore), do: :ignore
  def init({:stop, r}), do: {:stop, r}
  def init(x), do: {:ok, {:s, 0}, x, [{:next_event, :internal, :first}]}
  def handle_event(:internal, :first, {:s, n}, x), do: {:next_state, {:s, n + 1}, x, [{:timeout, 10, :idle}, {{:timeout, :named}, 15, :nm}]}
  def handle_event(:timeout, :idle, s, _), do: (IO.inspect({:idle, s}); :keep_state_and_data)
  def handle_event({:timeout, :named}, :nm, s, x), do: (IO.inspect({:named, s}); {:repeat_state, x})
  def handle_event({:call, f}, :go, {:s, n}, x), do: {:next_state, {:s, n + 1}, x, {:reply, f, n}}
  def handle_event({:call, f}, :stop, _, _), do: {:stop_and_reply, :normal, [{:reply, f, :bye}]}
  def handle_event({:call, _}, :crash, _, _), do: exit(:crashed)
  def handle_event({:call, _}, :never, _, _), do: :keep_state_and_data
  def handle_event({:call, _}, :bad, _, _), do: :bad
end
Logger.configure(level: :none)
IO.inspect :gen_statem.start(H, :ignore, [])
IO.inspect :gen_statem.start(H, {:stop, :x}, [])
{:ok, _} = :gen_statem.start({:local, :h}, H, :data, [])
Process.sleep(60)
IO.inspect :gen_statem.call(:h, :go)
IO.inspect (try do :gen_statem.call(:h, :never, 10) catch k, {r, {m, f, [_ | a]}} -> {k, r, m, f, a} end)
IO.inspect :gen_statem.call(:h, :stop)
{:ok, p} = :gen_statem.start(H, :data, [])
IO.inspect (try do :gen_statem.call(p, :crash) catch k, {r, {m, f, [_ | a]}} -> {k, r |> then(fn {c, s} when is_list(s) -> c; c -> c end), m, f, a} end)
{:ok, p} = :gen_statem.start(H, :data, [])
IO.inspect (try do :gen_statem.call(p, :bad) catch k, {r, {m, f, [_ | a]}} -> {k, r |> then(fn {c, s} when is_list(s) -> c; c -> c end), m, f, a} end)
defmodule Ev do
  @behaviour :gen_event
  def init(:fail), do: {:error, :nope}
  def init({a, x}), do: (IO.inspect({:swapped, a, x}); {:ok, a})
  def init(a), do: {:ok, a}
  def handle_event(:boom, _), do: raise("x")
  def handle_event(:remove, _), do: :remove_handler
  def handle_event({:swap, n}, s), do: {:swap_handler, :sw, s, {__MODULE__, n}, :arg}
  def handle_event(e, s), do: (IO.inspect({:event, e, s}); {:ok, s})
  def handle_call(q, s), do: {:ok, {q, s}, s}
  def handle_info(i, s), do: (IO.inspect({:info, i, s}); {:ok, s})
  def terminate(r, s), do: (IO.inspect({:term, (case r do {:error, {:EXIT, {e, _}}} -> e; r -> r end), s}); :done)
end
{:ok, e} = :gen_event.start_link()
IO.inspect :gen_event.add_handler(e, Ev, :one)
IO.inspect :gen_event.add_handler(e, Ev, :two)
IO.inspect :gen_event.add_handler(e, {Ev, 2}, :two)
IO.inspect :gen_event.add_handler(e, {Ev, 3}, :fail)
IO.inspect :gen_event.which_handlers(e)
:ok = :gen_event.notify(e, :hey)
IO.inspect :gen_event.sync_notify(e, :hey2)
IO.inspect :gen_event.call(e, Ev, :q)
IO.inspect :gen_event.call(e, Nope, :q)
send(e, :inf)
IO.inspect :gen_event.delete_handler(e, Ev, :args)
IO.inspect :gen_event.delete_handler(e, Ev, :args)
IO.inspect :gen_event.sync_notify(e, {:swap, 9})
IO.inspect :gen_event.which_handlers(e)
IO.inspect :gen_event.sync_notify(e, :boom)
IO.inspect :gen_event.which_handlers(e)
IO.inspect :gen_event.add_sup_handler(e, Ev, :sup)
:gen_event.sync_notify(e, :remove)
IO.inspect (receive do {:gen_event_EXIT, h, r} -> {h, r} after 100 -> nil end)
IO.inspect :gen_event.stop(e)
