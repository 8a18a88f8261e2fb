defmodule :sys do
  @moduledoc """
  System messages: looking into a running generic process, suspending it, tracing what it does.

  Debug state is a list: `[]` when nothing is watched, which is what a process checks on its hot path.
  """

  @default_timeout 5000

  # From outside

  def get_state(name), do: get_state(name, @default_timeout)

  def get_state(name, timeout) do
    case request(name, :get_state, timeout) do
      {:error, reason} -> :erlang.error(reason)
      state -> state
    end
  end

  def replace_state(name, fun), do: replace_state(name, fun, @default_timeout)

  def replace_state(name, fun, timeout) do
    case request(name, {:replace_state, fun}, timeout) do
      {:error, reason} -> :erlang.error(reason)
      state -> state
    end
  end

  def get_status(name), do: get_status(name, @default_timeout)
  def get_status(name, timeout), do: request(name, :get_status, timeout)
  def suspend(name), do: suspend(name, @default_timeout)
  def suspend(name, timeout), do: request(name, :suspend, timeout)
  def resume(name), do: resume(name, @default_timeout)
  def resume(name, timeout), do: request(name, :resume, timeout)

  def change_code(name, module, old_version, extra), do: change_code(name, module, old_version, extra, @default_timeout)

  def change_code(name, module, old_version, extra, timeout) do
    request(name, {:change_code, module, old_version, extra}, timeout)
  end

  def terminate(name, reason), do: terminate(name, reason, @default_timeout)
  def terminate(name, reason, timeout), do: request(name, {:terminate, reason}, timeout)

  def trace(name, on), do: trace(name, on, @default_timeout)
  def trace(name, on, timeout), do: request(name, {:debug, {:trace, on}}, timeout)
  def log(name, flag), do: log(name, flag, @default_timeout)
  def log(name, flag, timeout), do: request(name, {:debug, {:log, flag}}, timeout)
  def log_to_file(name, file), do: log_to_file(name, file, @default_timeout)
  def log_to_file(name, file, timeout), do: request(name, {:debug, {:log_to_file, file}}, timeout)
  def statistics(name, flag), do: statistics(name, flag, @default_timeout)
  def statistics(name, flag, timeout), do: request(name, {:debug, {:statistics, flag}}, timeout)
  def no_debug(name), do: no_debug(name, @default_timeout)
  def no_debug(name, timeout), do: request(name, {:debug, :no_debug}, timeout)
  def install(name, function), do: install(name, function, @default_timeout)
  def install(name, function, timeout), do: request(name, {:debug, {:install, function}}, timeout)
  def remove(name, function), do: remove(name, function, @default_timeout)
  def remove(name, function, timeout), do: request(name, {:debug, {:remove, function}}, timeout)

  defp request(name, request, timeout) do
    {:ok, answer} = :gen.call(name, :system, request, timeout)
    answer
  catch
    :exit, reason -> :erlang.exit({reason, {:sys, function_of(request), [name | arguments_of(request)]}})
  end

  defp function_of({:debug, {name, _}}), do: name
  defp function_of({:debug, name}), do: name
  defp function_of({name, _}), do: name
  defp function_of({name, _, _, _}), do: name
  defp function_of(name), do: name

  defp arguments_of({:debug, {_, argument}}), do: [argument]
  defp arguments_of({:replace_state, fun}), do: [fun]
  defp arguments_of({:terminate, reason}), do: [reason]
  defp arguments_of({:change_code, module, version, extra}), do: [module, version, extra]
  defp arguments_of(_), do: []

  # From inside: a process hands over a system message, and gets control back through its module's system_continue/3

  def handle_system_msg(message, from, parent, module, debug, state) do
    handle(:running, message, from, parent, module, debug, state, false)
  end

  def handle_system_msg(message, from, parent, module, debug, state, hibernating) do
    handle(:running, message, from, parent, module, debug, state, hibernating)
  end

  defp handle(status, message, from, parent, module, debug, state, hibernating) do
    case perform(status, message, parent, module, debug, state) do
      {:terminate, reason, reply} ->
        :gen.reply(from, reply)
        module.system_terminate(reason, parent, debug, state)

      {:suspended, reply, debug, state} ->
        :gen.reply(from, reply)
        suspended(parent, module, debug, state, hibernating)

      {:running, reply, debug, state} ->
        :gen.reply(from, reply)
        module.system_continue(parent, debug, state)
    end
  end

  defp suspended(parent, module, debug, state, hibernating) do
    receive do
      {:system, from, message} -> handle(:suspended, message, from, parent, module, debug, state, hibernating)
      {:EXIT, ^parent, reason} -> module.system_terminate(reason, parent, debug, state)
    end
  end

  defp perform(_status, :suspend, _parent, _module, debug, state), do: {:suspended, :ok, debug, state}
  defp perform(_status, :resume, _parent, _module, debug, state), do: {:running, :ok, debug, state}

  defp perform(status, :get_state, _parent, module, debug, state) do
    reply =
      if exports?(module, :system_get_state, 1) do
        {:ok, inner} = module.system_get_state(state)
        inner
      else
        state
      end

    {status, reply, debug, state}
  catch
    kind, reason -> {status, callback_failed(:system_get_state, kind, reason), debug, state}
  end

  defp perform(status, {:replace_state, fun}, _parent, module, debug, state) do
    {reply, state} =
      if exports?(module, :system_replace_state, 2) do
        {:ok, inner, replaced} = module.system_replace_state(fun, state)
        {inner, replaced}
      else
        replaced = fun.(state)
        {replaced, replaced}
      end

    {status, reply, debug, state}
  catch
    kind, reason -> {status, callback_failed(:system_replace_state, kind, reason), debug, state}
  end

  defp perform(status, :get_status, parent, module, debug, state) do
    shown =
      if exports?(module, :format_status, 2) do
        module.format_status(:normal, [:erlang.get(), status, parent, debug, state])
      else
        [:erlang.get(), status, parent, debug, state]
      end

    {status, {:status, self(), {:module, module}, fields(shown, status, parent, debug)}, debug, state}
  end

  defp perform(_status, {:terminate, reason}, _parent, _module, _debug, _state), do: {:terminate, reason, :ok}

  defp perform(status, {:debug, what}, _parent, _module, debug, state) do
    {reply, debug} = debug(what, debug)
    {status, reply, debug, state}
  end

  defp perform(:suspended, {:change_code, target, version, extra}, _parent, module, debug, state) do
    case module.system_code_change(state, target, version, extra) do
      {:ok, state} -> {:suspended, :ok, debug, state}
      other -> {:suspended, {:error, other}, debug, state}
    end
  end

  defp perform(status, other, _parent, _module, debug, state) do
    {status, {:error, {:unknown_system_msg, other}}, debug, state}
  end

  defp fields([dictionary, _, _, _, misc], status, parent, debug), do: [dictionary, status, parent, debug, misc]
  defp fields(misc, status, parent, debug), do: [:erlang.get(), status, parent, debug, misc]

  defp callback_failed(function, kind, reason), do: {:error, {:callback_failed, {:sys, function}, {kind, reason}}}

  defp exports?(module, function, arity), do: :erlang.function_exported(module, function, arity)

  # Debugging

  def debug_options(options), do: debug_options(options, self())

  def debug_options(options, _name) do
    :lists.foldl(
      fn option, debug ->
        {_, debug} = debug(enabling(option), debug)
        debug
      end,
      [],
      options
    )
  end

  defp enabling(:trace), do: {:trace, true}
  defp enabling(:log), do: {:log, true}
  defp enabling({:log, n}), do: {:log, {true, n}}
  defp enabling(:statistics), do: {:statistics, true}
  defp enabling({:log_to_file, file}), do: {:log_to_file, file}
  defp enabling({:install, function}), do: {:install, function}

  defp debug({:trace, true}, debug), do: {:ok, store(debug, :trace, true)}
  defp debug({:trace, false}, debug), do: {:ok, drop(debug, :trace)}
  defp debug({:log, true}, debug), do: {:ok, store(debug, :log, {10, [], 0})}
  defp debug({:log, {true, n}}, debug), do: {:ok, store(debug, :log, {n, [], 0})}
  defp debug({:log, false}, debug), do: {:ok, drop(debug, :log)}
  defp debug({:log, :get}, debug), do: {{:ok, logged(debug)}, debug}

  defp debug({:log, :print}, debug) do
    :lists.foreach(fn event -> write(event) end, logged(debug))
    {:ok, debug}
  end

  defp debug({:statistics, true}, debug) do
    {:ok, store(debug, :statistics, {:erlang.localtime(), :erlang.monotonic_time(), 0, 0})}
  end

  defp debug({:statistics, false}, debug), do: {:ok, drop(debug, :statistics)}

  defp debug({:statistics, :get}, debug) do
    case :lists.keyfind(:statistics, 1, debug) do
      {_, {since, _, incoming, outgoing}} ->
        facts = [
          start_time: since,
          current_time: :erlang.localtime(),
          reductions: 0,
          messages_in: incoming,
          messages_out: outgoing
        ]

        {{:ok, facts}, debug}

      false ->
        {{:ok, :no_statistics}, debug}
    end
  end

  defp debug({:log_to_file, _file}, debug), do: {{:error, :open_file}, debug}
  defp debug(:no_debug, _debug), do: {:ok, []}
  defp debug({:install, {function, state}}, debug), do: {:ok, [{function, {function, state}} | drop(debug, function)]}
  defp debug({:install, {id, function, state}}, debug), do: {:ok, [{id, {function, state}} | drop(debug, id)]}
  defp debug({:remove, id}, debug), do: {:ok, drop(debug, id)}
  defp debug(other, debug), do: {{:unknown_debug, other}, debug}

  defp store(debug, key, value), do: [{key, value} | drop(debug, key)]
  defp drop(debug, key), do: :lists.keydelete(key, 1, debug)

  def get_log(debug), do: logged(debug)

  defp logged(debug) do
    case :lists.keyfind(:log, 1, debug) do
      {_, {_, events, _}} -> :lists.map(fn {event, _, _} -> event end, :lists.reverse(events))
      false -> []
    end
  end

  @doc "Called by a process for each of its events while somebody watches it."
  def handle_debug([], _format, _info, _event), do: []

  def handle_debug(debug, format, info, event) do
    :lists.flatmap(fn entry -> observe(entry, format, info, event) end, debug)
  end

  defp observe({:trace, true} = entry, format, info, event) do
    format.(:standard_io, event, info)
    [entry]
  end

  defp observe({:log, {size, events, count}}, format, info, event) do
    events = :lists.sublist([{event, info, format} | events], size)
    [{:log, {size, events, count + 1}}]
  end

  defp observe({:statistics, {since, ticks, incoming, outgoing}}, _format, _info, event) do
    [{:statistics, {since, ticks, incoming + incoming(event), outgoing + outgoing(event)}}]
  end

  defp observe({id, {function, state}}, _format, info, event) do
    case function.(state, event, info) do
      :done -> []
      state -> [{id, {function, state}}]
    end
  end

  defp incoming(event) when elem(event, 0) == :in, do: 1
  defp incoming(_event), do: 0
  defp outgoing(event) when elem(event, 0) == :out, do: 1
  defp outgoing(_event), do: 0

  def print_log(debug), do: :lists.foreach(fn event -> write(event) end, logged(debug))
  defp write(event), do: :io.format(~c"~tp~n", [event])
end
