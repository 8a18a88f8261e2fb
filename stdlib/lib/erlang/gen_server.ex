defmodule :gen_server do
  @moduledoc """
  The generic server: a loop that hands calls, casts and other messages to a callback module and keeps its state.
  """

  @behaviour_callbacks [
    init: 1,
    handle_call: 3,
    handle_cast: 2,
    handle_info: 2,
    terminate: 2,
    code_change: 3,
    format_status: 1,
    format_status: 2,
    handle_continue: 2
  ]

  def behaviour_info(:callbacks), do: @behaviour_callbacks

  def behaviour_info(:optional_callbacks) do
    [handle_info: 2, handle_continue: 2, terminate: 2, code_change: 3, format_status: 1, format_status: 2]
  end

  # Starting and stopping

  def start(module, args, options), do: :gen.start(:gen_server, :nolink, module, args, options)
  def start(name, module, args, options), do: :gen.start(:gen_server, :nolink, name, module, args, options)
  def start_link(module, args, options), do: :gen.start(:gen_server, :link, module, args, options)
  def start_link(name, module, args, options), do: :gen.start(:gen_server, :link, name, module, args, options)
  def start_monitor(module, args, options), do: :gen.start(:gen_server, :monitor, module, args, options)
  def start_monitor(name, module, args, options), do: :gen.start(:gen_server, :monitor, name, module, args, options)
  def stop(server), do: :gen.stop(server)
  def stop(server, reason, timeout), do: :gen.stop(server, reason, timeout)

  # Asking

  def call(server, request), do: call(server, request, 5000)

  def call(server, request, timeout) do
    {:ok, reply} = :gen.call(server, :"$gen_call", request, timeout)
    reply
  catch
    :exit, reason -> :erlang.exit({reason, {:gen_server, :call, call_arguments(server, request, timeout)}})
  end

  defp call_arguments(server, request, 5000), do: [server, request]
  defp call_arguments(server, request, timeout), do: [server, request, timeout]

  def cast({:global, name}, request) do
    :global.send(name, {:"$gen_cast", request})
    :ok
  catch
    _, _ -> :ok
  end

  def cast({:via, module, name}, request) do
    module.send(name, {:"$gen_cast", request})
    :ok
  catch
    _, _ -> :ok
  end

  def cast(destination, request) do
    send(destination, {:"$gen_cast", request})
    :ok
  catch
    _, _ -> :ok
  end

  def reply(from, reply), do: :gen.reply(from, reply)

  def abcast(name, request), do: abcast([node() | :erlang.nodes()], name, request)

  def abcast(nodes, name, request) do
    :lists.foreach(fn node -> cast({name, node}, request) end, nodes)
    :abcast
  end

  def multi_call(name, request), do: multi_call([node() | :erlang.nodes()], name, request, :infinity)
  def multi_call(nodes, name, request), do: multi_call(nodes, name, request, :infinity)

  def multi_call(nodes, name, request, timeout) do
    asked = :lists.map(fn node -> {node, ask(node, name, request, timeout)} end, nodes)
    replies = for {node, {:ok, reply}} <- asked, do: {node, reply}
    bad = for {node, :failed} <- asked, do: node
    {replies, bad}
  end

  defp ask(node, name, request, timeout) do
    :gen.call({name, node}, :"$gen_call", request, timeout)
  catch
    _, _ -> :failed
  end

  def send_request(server, request), do: :gen.send_request(server, :"$gen_call", request)
  def wait_response(id, timeout), do: :gen.wait_response(id, timeout)
  def receive_response(id, timeout), do: :gen.receive_response(id, timeout)
  def check_response(message, id), do: :gen.check_response(message, id)

  def reqids_new, do: :gen.reqids_new()
  def reqids_size(requests), do: :gen.reqids_size(requests)
  def reqids_to_list(requests), do: :gen.reqids_to_list(requests)
  def reqids_add(id, label, requests), do: :gen.reqids_add(id, label, requests)

  def send_request(server, request, label, requests), do: :gen.send_request(server, :"$gen_call", request, label, requests)
  def wait_response(requests, timeout, delete), do: :gen.wait_response(requests, timeout, delete)
  def receive_response(requests, timeout, delete), do: :gen.receive_response(requests, timeout, delete)
  def check_response(message, requests, delete), do: :gen.check_response(message, requests, delete)

  # Beginning

  def enter_loop(module, options, state), do: enter_loop(module, options, state, self(), :infinity)

  def enter_loop(module, options, state, {scope, _} = name) when scope in [:local, :global] do
    enter_loop(module, options, state, name, :infinity)
  end

  def enter_loop(module, options, state, {:via, _, _} = name), do: enter_loop(module, options, state, name, :infinity)
  def enter_loop(module, options, state, timeout), do: enter_loop(module, options, state, self(), timeout)

  def enter_loop(module, options, state, name, timeout) do
    shown = :gen.get_proc_name(name)
    debug = :gen.debug_options(shown, options)
    server = {:gen.get_parent(), shown, module, :gen.hibernate_after(options)}
    next(server, state, timeout, debug)
  end

  @doc false
  def init_it(starter, parent, name, module, args, options) do
    shown = :gen.get_proc_name(name)
    parent = if parent == :self, do: self(), else: parent
    server = {parent, shown, module, :gen.hibernate_after(options)}

    case attempt_init(module, args) do
      {:ok, {:ok, state}} ->
        started(starter, server, state, :infinity, options)

      {:ok, {:ok, state, action}} ->
        started(starter, server, state, action, options)

      {:ok, {:stop, reason}} ->
        not_started(starter, name, {:error, reason})
        :erlang.exit(reason)

      {:ok, :ignore} ->
        not_started(starter, name, :ignore)
        :erlang.exit(:normal)

      {:ok, other} ->
        not_started(starter, name, {:error, {:bad_return_value, other}})
        :erlang.exit({:bad_return_value, other})

      {:failed, kind, reason, stacktrace} ->
        not_started(starter, name, {:error, end_reason(kind, reason, stacktrace)})
        :erlang.raise(kind, reason, stacktrace)
    end
  end

  defp started(starter, {_, shown, _, _} = server, state, action, options) do
    :proc_lib.init_ack(starter, {:ok, self()})
    next(server, state, action, :gen.debug_options(shown, options))
  end

  # The name is free before the starter hears of the failure: it may start another at once.
  defp not_started(starter, name, result) do
    :gen.unregister_name(name)
    :proc_lib.init_ack(starter, result)
  end

  defp attempt_init(module, args) do
    {:ok, module.init(args)}
  catch
    :throw, value -> {:ok, value}
    kind, reason -> {:failed, kind, reason, __STACKTRACE__}
  end

  # The loop

  defp next(server, state, :infinity, []), do: wait(server, state)
  defp next(server, state, {:continue, argument}, debug), do: continue(server, state, argument, debug)
  defp next(server, state, :hibernate, debug), do: sleep(server, state, debug)
  defp next(server, state, timeout, debug), do: wait(server, state, timeout, debug)

  # The usual case by itself: no timeout, nobody watches.
  defp wait({_, _, _, :infinity} = server, state) do
    receive do
      message -> dispatch(message, server, state, :infinity, [])
    end
  end

  defp wait(server, state), do: wait(server, state, :infinity, [])

  defp wait({_, _, _, hibernate_after} = server, state, :infinity, debug) when hibernate_after != :infinity do
    receive do
      message -> dispatch(message, server, state, :infinity, debug)
    after
      hibernate_after -> sleep(server, state, debug)
    end
  end

  defp wait(server, state, timeout, debug) do
    receive do
      message -> dispatch(message, server, state, timeout, debug)
    after
      timeout -> dispatch(:timeout, server, state, timeout, debug)
    end
  end

  defp sleep(server, state, debug) do
    :proc_lib.hibernate(:gen_server, :wake_hib, [server, state, debug])
  end

  @doc false
  def wake_hib(server, state, debug) do
    receive do
      message -> dispatch(message, server, state, :hibernate, debug)
    end
  end

  defp dispatch({:system, from, request}, {parent, _, _, _} = server, state, action, debug) do
    :sys.handle_system_msg(request, from, parent, :gen_server, debug, {server, state, action}, action == :hibernate)
  end

  defp dispatch({:EXIT, parent, reason} = message, {parent, _, _, _} = server, state, _action, debug) do
    terminate({:exit, reason, []}, server, message, state, debug)
  end

  defp dispatch(message, server, state, _action, []), do: handle(message, server, state, [])

  defp dispatch(message, {_, name, _, _} = server, state, _action, debug) do
    handle(message, server, state, :sys.handle_debug(debug, &print_event/3, name, {:in, message}))
  end

  defp handle({:"$gen_call", from, request} = message, {_, _, module, _} = server, state, debug) do
    called(attempt_call(module, request, from, state), message, from, server, state, debug)
  end

  defp handle({:"$gen_cast", request} = message, {_, _, module, _} = server, state, debug) do
    handled(attempt(module, :handle_cast, request, state), message, server, state, debug)
  end

  defp handle(message, {_, _, module, _} = server, state, debug) do
    handled(attempt_info(module, message, state), message, server, state, debug)
  end

  defp continue({_, _, module, _} = server, state, argument, debug) do
    message = {:continue, argument}
    handled(attempt(module, :handle_continue, argument, state), message, server, state, debug)
  end

  defp attempt_call(module, request, from, state) do
    {:ok, module.handle_call(request, from, state)}
  catch
    :throw, value -> {:ok, value}
    kind, reason -> {:failed, kind, reason, __STACKTRACE__}
  end

  defp attempt(module, function, argument, state) do
    {:ok, apply(module, function, [argument, state])}
  catch
    :throw, value -> {:ok, value}
    kind, reason -> {:failed, kind, reason, __STACKTRACE__}
  end

  defp attempt_info(module, message, state) do
    if :erlang.function_exported(module, :handle_info, 2) do
      attempt(module, :handle_info, message, state)
    else
      :vial_logger.report(:warning, %{label: {:gen_server, :no_handle_info}, module: module, message: message})
      {:ok, {:noreply, state}}
    end
  end

  defp called({:ok, {:reply, reply, state}}, _message, from, server, _old, debug) do
    :gen.reply(from, reply)
    next(server, state, :infinity, out(debug, server, reply, from, state))
  end

  defp called({:ok, {:reply, reply, state, action}}, _message, from, server, _old, debug) do
    :gen.reply(from, reply)
    next(server, state, action, out(debug, server, reply, from, state))
  end

  # The caller hears its answer after the server has ended its work.
  defp called({:ok, {:stop, reason, reply, state}}, message, from, server, _old, debug) do
    terminate({:exit, reason, []}, server, message, state, debug)
  after
    :gen.reply(from, reply)
  end

  defp called(result, message, _from, server, old, debug), do: handled(result, message, server, old, debug)

  defp handled({:ok, {:noreply, state}}, _message, server, _old, debug), do: next(server, state, :infinity, debug)
  defp handled({:ok, {:noreply, state, action}}, _message, server, _old, debug), do: next(server, state, action, debug)

  defp handled({:ok, {:stop, reason, state}}, message, server, _old, debug) do
    terminate({:exit, reason, []}, server, message, state, debug)
  end

  defp handled({:ok, other}, message, server, old, debug) do
    terminate({:exit, {:bad_return_value, other}, []}, server, message, old, debug)
  end

  defp handled({:failed, kind, reason, stacktrace}, message, server, old, debug) do
    terminate({kind, reason, stacktrace}, server, message, old, debug)
  end

  defp out([], _server, _reply, _from, _state), do: []

  defp out(debug, {_, name, _, _}, reply, {to, _}, state) do
    :sys.handle_debug(debug, &print_event/3, name, {:out, reply, to, state})
  end

  # Ending

  defp terminate({kind, reason, stacktrace}, server, message, state, debug) do
    {_, _, module, _} = server
    final = end_reason(kind, reason, stacktrace)

    case attempt_terminate(module, final, state) do
      :ok ->
        report({kind, reason, stacktrace}, final, server, message, state, debug)
        :erlang.raise(kind, reason, stacktrace)

      {:failed, other_kind, other, trace} ->
        report({other_kind, other, trace}, end_reason(other_kind, other, trace), server, message, state, debug)
        :erlang.raise(other_kind, other, trace)
    end
  end

  defp end_reason(:error, reason, stacktrace), do: {reason, stacktrace}
  defp end_reason(:exit, reason, _stacktrace), do: reason
  defp end_reason(:throw, value, stacktrace), do: {{:nocatch, value}, stacktrace}

  defp attempt_terminate(module, reason, state) do
    if :erlang.function_exported(module, :terminate, 2), do: module.terminate(reason, state)
    :ok
  catch
    :throw, _value -> :ok
    kind, reason -> {:failed, kind, reason, __STACKTRACE__}
  end

  defp report({:exit, :normal, _}, _final, _server, _message, _state, _debug), do: :ok
  defp report({:exit, :shutdown, _}, _final, _server, _message, _state, _debug), do: :ok
  defp report({:exit, {:shutdown, _}, _}, _final, _server, _message, _state, _debug), do: :ok

  defp report({kind, reason, stacktrace}, _final, {_, name, module, _}, message, state, debug) do
    :vial_logger.report(:error, %{
      label: {:gen_server, :terminate},
      name: name,
      last_message: shown_message(message),
      state: shown_state(module, state),
      reason: {kind, reason, stacktrace},
      client: client(message),
      log: :sys.get_log(debug)
    })
  end

  defp shown_message({:"$gen_call", _from, request}), do: request
  defp shown_message({:EXIT, _, _} = message), do: message
  defp shown_message(message), do: message

  defp client({:"$gen_call", {pid, _}, _}), do: pid
  defp client(_message), do: nil

  defp shown_state(module, state) do
    cond do
      :erlang.function_exported(module, :format_status, 1) ->
        module.format_status(%{state: state, reason: :terminate}).state

      :erlang.function_exported(module, :format_status, 2) ->
        module.format_status(:terminate, [:erlang.get(), state])

      true ->
        state
    end
  catch
    _, _ -> state
  end

  # System messages

  @doc false
  def system_continue(_parent, debug, {server, state, action}), do: next(server, state, timeout_again(action), debug)

  defp timeout_again(:hibernate), do: :hibernate
  defp timeout_again(action), do: action

  @doc false
  def system_terminate(reason, _parent, debug, {server, state, _action}) do
    terminate({:exit, reason, []}, server, [], state, debug)
  end

  @doc false
  def system_code_change({{_, _, module, _} = server, state, action}, _target, version, extra) do
    case module.code_change(version, state, extra) do
      {:ok, state} -> {:ok, {server, state, action}}
      other -> other
    end
  end

  @doc false
  def system_get_state({_server, state, _action}), do: {:ok, state}

  @doc false
  def system_replace_state(fun, {server, state, action}) do
    replaced = fun.(state)
    {:ok, replaced, {server, replaced, action}}
  end

  @doc false
  def format_status(_option, [dictionary, status, parent, debug, {{_, name, module, _}, state, _action}]) do
    specific =
      cond do
        :erlang.function_exported(module, :format_status, 1) ->
          [data: [{~c"State", module.format_status(%{state: state}).state}]]

        :erlang.function_exported(module, :format_status, 2) ->
          wrap(module.format_status(:normal, [dictionary, state]))

        true ->
          [data: [{~c"State", state}]]
      end

    facts = [
      {~c"Status", status},
      {~c"Parent", parent},
      {~c"Logged events", :sys.get_log(debug)}
    ]

    header = :lists.append(~c"Status for generic server ", shown_name(name))
    [dictionary, status, parent, debug, [header: header, data: facts] ++ specific]
  end

  defp wrap(list) when is_list(list), do: list
  defp wrap(term), do: [term]

  defp shown_name(name) when is_atom(name), do: :erlang.atom_to_list(name)
  defp shown_name(name) when is_pid(name), do: :erlang.pid_to_list(name)
  defp shown_name(name), do: :io_lib.format(~c"~tp", [name])

  defp print_event(device, {:in, message}, name) do
    case message do
      {:"$gen_call", {from, _}, call} -> :io.format(device, ~c"*DBG* ~tp got call ~tp from ~tw~n", [name, call, from])
      {:"$gen_cast", cast} -> :io.format(device, ~c"*DBG* ~tp got cast ~tp~n", [name, cast])
      _ -> :io.format(device, ~c"*DBG* ~tp got ~tp~n", [name, message])
    end
  end

  defp print_event(device, {:out, message, to, state}, name) do
    :io.format(device, ~c"*DBG* ~tp sent ~tp to ~tw, new state ~tp~n", [name, message, to, state])
  end

  defp print_event(device, event, name), do: :io.format(device, ~c"*DBG* ~tp dbg  ~tp~n", [name, event])
end
