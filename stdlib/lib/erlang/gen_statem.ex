defmodule :gen_statem do
  @moduledoc """
  The generic state machine: events go to the callback of the current state, whose result says what comes next.

  Events wait in a queue: what a callback inserts comes first, then what was postponed in an earlier state, then what arrives.
  """

  def behaviour_info(:callbacks) do
    [
      init: 1,
      callback_mode: 0,
      terminate: 3,
      code_change: 4,
      format_status: 1,
      format_status: 2,
      state_name: 3,
      handle_event: 4
    ]
  end

  def behaviour_info(:optional_callbacks) do
    [terminate: 3, code_change: 4, format_status: 1, format_status: 2, state_name: 3, handle_event: 4]
  end

  # From outside

  def start(module, args, options), do: :gen.start(:gen_statem, :nolink, module, args, options)
  def start(name, module, args, options), do: :gen.start(:gen_statem, :nolink, name, module, args, options)
  def start_link(module, args, options), do: :gen.start(:gen_statem, :link, module, args, options)
  def start_link(name, module, args, options), do: :gen.start(:gen_statem, :link, name, module, args, options)
  def start_monitor(module, args, options), do: :gen.start(:gen_statem, :monitor, module, args, options)
  def start_monitor(name, module, args, options), do: :gen.start(:gen_statem, :monitor, name, module, args, options)
  def stop(server), do: :gen.stop(server)
  def stop(server, reason, timeout), do: :gen.stop(server, reason, timeout)
  def cast(server, message), do: :gen_server.cast(server, message)
  def call(server, request), do: call(server, request, :infinity)

  def call(server, request, {kind, timeout}) when kind in [:clean_timeout, :dirty_timeout], do: call(server, request, timeout)

  def call(server, request, timeout) do
    {:ok, reply} = :gen.call(server, :"$gen_call", request, timeout)
    reply
  catch
    :exit, reason -> :erlang.exit({reason, {:gen_statem, :call, [server, request, timeout]}})
  end

  def reply(from, reply), do: :gen.reply(from, reply)
  def reply({:reply, from, reply}), do: reply(from, reply)
  def reply(replies), do: :lists.foreach(&reply/1, replies)

  def send_request(server, request), do: :gen.send_request(server, :"$gen_call", request)
  def wait_response(id), do: wait_response(id, :infinity)
  def wait_response(id, timeout), do: :gen.wait_response(id, timeout)
  def receive_response(id), do: receive_response(id, :infinity)
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

  def enter_loop(module, options, state, data), do: enter_loop(module, options, state, data, self(), [])

  def enter_loop(module, options, state, data, actions) when is_list(actions) do
    enter_loop(module, options, state, data, self(), actions)
  end

  def enter_loop(module, options, state, data, server), do: enter_loop(module, options, state, data, server, [])

  def enter_loop(module, options, state, data, server, actions) do
    machine = machine(:gen.get_parent(), :gen.get_proc_name(server), module, options)
    enter(%{machine | state: state, data: data}, actions)
  end

  @doc false
  def init_it(starter, parent, name, module, args, options) do
    shown = :gen.get_proc_name(name)
    parent = if parent == :self, do: self(), else: parent

    case attempt(fn -> module.init(args) end) do
      {:ok, {:ok, state, data}} ->
        begin(starter, parent, shown, module, options, state, data, [])

      {:ok, {:ok, state, data, actions}} ->
        begin(starter, parent, shown, module, options, state, data, actions)

      {:ok, {:stop, reason}} ->
        not_started(starter, name, {:error, reason})
        :erlang.exit(reason)

      {:ok, {:error, reason}} ->
        not_started(starter, name, {:error, reason})
        :erlang.exit(:normal)

      {:ok, :ignore} ->
        not_started(starter, name, :ignore)
        :erlang.exit(:normal)

      {:ok, other} ->
        not_started(starter, name, {:error, {:bad_return_from_init, other}})
        :erlang.exit({:bad_return_from_init, other})

      {:failed, kind, reason, stacktrace} ->
        not_started(starter, name, {:error, end_reason(kind, reason, stacktrace)})
        :erlang.raise(kind, reason, stacktrace)
    end
  end

  defp begin(starter, parent, name, module, options, state, data, actions) do
    machine = %{machine(parent, name, module, options) | state: state, data: data}
    :proc_lib.init_ack(starter, {:ok, self()})
    enter(machine, actions)
  end

  defp not_started(starter, name, result) do
    :gen.unregister_name(name)
    :proc_lib.init_ack(starter, result)
  end

  defp machine(parent, name, module, options) do
    {mode, enter?} = mode(module.callback_mode())

    %{
      parent: parent,
      name: name,
      module: module,
      mode: mode,
      enter?: enter?,
      state: nil,
      data: nil,
      queue: [],
      postponed: [],
      timers: %{},
      hibernate: false,
      debug: :gen.debug_options(name, options),
      event: nil
    }
  end

  defp mode(modes) when is_list(modes) do
    [mode] = :lists.delete(:state_enter, modes)
    {mode, :lists.member(:state_enter, modes)}
  end

  defp mode(mode), do: {mode, false}

  # The first state is entered as if from itself.
  defp enter(machine, actions) do
    {machine, inserted, _postpone} = act(listed(actions), machine)
    machine |> entered(machine.state, machine.enter?) |> insert(inserted) |> loop()
  end

  # The loop

  defp loop(%{queue: [event | rest]} = machine), do: handle(event, %{machine | queue: rest})

  defp loop(%{hibernate: true} = machine) do
    :proc_lib.hibernate(:gen_statem, :wake_up, [%{machine | hibernate: false}])
  end

  defp loop(machine), do: wait(machine)

  @doc false
  def wake_up(machine), do: wait(machine)

  defp wait(%{parent: parent} = machine) do
    receive do
      {:"$gen_call", from, request} ->
        handle({{:call, from}, request}, machine)

      {:"$gen_cast", message} ->
        handle({:cast, message}, machine)

      {:timeout, ref, key} = message ->
        rang(machine, key, ref, message)

      {:system, from, request} ->
        :sys.handle_system_msg(request, from, parent, :gen_statem, machine.debug, machine)

      {:EXIT, ^parent, reason} ->
        terminate({:exit, reason, []}, machine)

      message ->
        handle({:info, message}, machine)
    end
  end

  defp rang(machine, key, ref, message) do
    case machine.timers do
      %{^key => {^ref, content}} -> handle({key, content}, %{machine | timers: Map.delete(machine.timers, key)})
      _ -> handle({:info, message}, machine)
    end
  end

  defp handle({type, content} = event, machine) do
    machine = cancel(:timeout, %{machine | event: event, hibernate: false})

    case attempt(fn -> callback(machine, type, content) end) do
      {:ok, result} -> proceed(result, event, machine)
      {:failed, kind, reason, stacktrace} -> terminate({kind, reason, stacktrace}, machine)
    end
  end

  defp callback(%{mode: :state_functions} = machine, type, content) do
    apply(machine.module, machine.state, [type, content, machine.data])
  end

  defp callback(%{mode: :handle_event_function} = machine, type, content) do
    machine.module.handle_event(type, content, machine.state, machine.data)
  end

  defp attempt(fun) do
    {:ok, fun.()}
  catch
    :throw, value -> {:ok, value}
    kind, reason -> {:failed, kind, reason, __STACKTRACE__}
  end

  # Results of callbacks

  defp proceed(result, event, machine) do
    case outcome(result, machine) do
      {:go, state, data, repeat?, actions} ->
        transition(event, state, data, repeat?, listed(actions), machine)

      {:stop, reason, replies, data} ->
        machine = %{machine | data: data}
        reply(listed(replies))
        terminate({:exit, reason, []}, machine)

      :bad ->
        terminate({:error, {:bad_return_from_state_function, result}, []}, machine)
    end
  end

  defp outcome(result, %{state: state, data: data}) do
    case result do
      {:next_state, next, data} -> {:go, next, data, false, []}
      {:next_state, next, data, actions} -> {:go, next, data, false, actions}
      {:keep_state, data} -> {:go, state, data, false, []}
      {:keep_state, data, actions} -> {:go, state, data, false, actions}
      :keep_state_and_data -> {:go, state, data, false, []}
      {:keep_state_and_data, actions} -> {:go, state, data, false, actions}
      {:repeat_state, data} -> {:go, state, data, true, []}
      {:repeat_state, data, actions} -> {:go, state, data, true, actions}
      :repeat_state_and_data -> {:go, state, data, true, []}
      {:repeat_state_and_data, actions} -> {:go, state, data, true, actions}
      :stop -> {:stop, :normal, [], data}
      {:stop, reason} -> {:stop, reason, [], data}
      {:stop, reason, data} -> {:stop, reason, [], data}
      {:stop_and_reply, reason, replies} -> {:stop, reason, replies, data}
      {:stop_and_reply, reason, replies, data} -> {:stop, reason, replies, data}
      _ -> :bad
    end
  end

  defp listed(actions) when is_list(actions), do: actions
  defp listed(action), do: [action]

  defp transition(event, state, data, repeat?, actions, %{state: old} = machine) do
    changed? = state !== old
    machine = %{machine | state: state, data: data}
    machine = if changed?, do: cancel(:state_timeout, machine), else: machine
    {machine, inserted, postpone?} = act(actions, machine)
    machine = if postpone?, do: %{machine | postponed: [event | machine.postponed]}, else: machine
    machine = if changed?, do: retry_postponed(machine), else: machine

    machine
    |> insert(inserted)
    |> entered(old, (changed? or repeat?) and machine.enter?)
    |> loop()
  end

  defp retry_postponed(%{postponed: postponed, queue: queue} = machine) do
    %{machine | postponed: [], queue: :lists.reverse(postponed, queue)}
  end

  defp insert(machine, []), do: machine
  defp insert(machine, events), do: %{machine | queue: events ++ machine.queue}

  defp entered(machine, _old, false), do: machine

  defp entered(machine, old, true) do
    case attempt(fn -> callback(machine, :enter, old) end) do
      {:ok, result} -> after_enter(outcome(result, machine), result, old, machine)
      {:failed, kind, reason, stacktrace} -> terminate({kind, reason, stacktrace}, machine)
    end
  end

  defp after_enter({:go, state, data, repeat?, actions}, _result, old, %{state: state} = machine) do
    {machine, _inserted, _postpone} = act(listed(actions), %{machine | data: data})
    entered(machine, old, repeat?)
  end

  defp after_enter({:stop, reason, replies, data}, _result, _old, machine) do
    reply(listed(replies))
    terminate({:exit, reason, []}, %{machine | data: data})
  end

  defp after_enter(_other, result, _old, machine) do
    terminate({:error, {:bad_state_enter_return_from_state_function, result}, []}, machine)
  end

  # Actions. The order of inserted events is the order of the actions.

  defp act(actions, machine), do: act(actions, machine, [], false)

  defp act([], machine, inserted, postpone?), do: {machine, :lists.reverse(inserted), postpone?}

  defp act([action | rest], machine, inserted, postpone?) do
    case action do
      :postpone ->
        act(rest, machine, inserted, true)

      {:postpone, value} ->
        act(rest, machine, inserted, value)

      :hibernate ->
        act(rest, %{machine | hibernate: true}, inserted, postpone?)

      {:hibernate, value} ->
        act(rest, %{machine | hibernate: value}, inserted, postpone?)

      {:next_event, type, content} ->
        act(rest, machine, [{type, content} | inserted], postpone?)

      {:reply, from, reply} ->
        reply(from, reply)
        act(rest, machine, inserted, postpone?)

      {:change_callback_module, module} ->
        act(rest, change_module(machine, module), inserted, postpone?)

      timeout when is_integer(timeout) or timeout == :infinity ->
        act(rest, start_timer(machine, :timeout, timeout, timeout, []), inserted, postpone?)

      {kind, :cancel} ->
        act(rest, cancel(key(kind), machine), inserted, postpone?)

      {kind, :update, content} ->
        act(rest, update_timer(machine, key(kind), content), inserted, postpone?)

      {kind, time, content} ->
        act(rest, start_timer(machine, key(kind), time, content, []), inserted, postpone?)

      {kind, time, content, options} ->
        act(rest, start_timer(machine, key(kind), time, content, listed(options)), inserted, postpone?)

      other ->
        :erlang.error({:bad_action_from_state_function, other})
    end
  end

  defp change_module(machine, module) do
    {mode, enter?} = mode(module.callback_mode())
    %{machine | module: module, mode: mode, enter?: enter?}
  end

  defp key(:timeout), do: :timeout
  defp key(:state_timeout), do: :state_timeout
  defp key({:timeout, _name} = key), do: key
  defp key(other), do: :erlang.error({:bad_action_from_state_function, other})

  # Timers

  defp start_timer(machine, key, :infinity, _content, _options), do: cancel(key, machine)

  # No time at all: an event behind those that wait already.
  defp start_timer(machine, key, 0, content, []) do
    machine = cancel(key, machine)
    %{machine | queue: machine.queue ++ [{key, content}]}
  end

  defp start_timer(machine, key, time, content, options) do
    machine = cancel(key, machine)
    ref = :erlang.start_timer(time, self(), key, options)
    %{machine | timers: Map.put(machine.timers, key, {ref, content})}
  end

  defp update_timer(machine, key, content) do
    case machine.timers do
      %{^key => {ref, _}} -> %{machine | timers: Map.put(machine.timers, key, {ref, content})}
      _ -> start_timer(machine, key, 0, content, [])
    end
  end

  defp cancel(key, machine) do
    case machine.timers do
      %{^key => {ref, _}} ->
        :erlang.cancel_timer(ref)

        receive do
          {:timeout, ^ref, _} -> :ok
        after
          0 -> :ok
        end

        %{machine | timers: Map.delete(machine.timers, key)}

      _ ->
        machine
    end
  end

  # Ending

  defp terminate({kind, reason, stacktrace}, %{module: module} = machine) do
    final = end_reason(kind, reason, stacktrace)

    ended =
      attempt(fn ->
        if :erlang.function_exported(module, :terminate, 3), do: module.terminate(final, machine.state, machine.data)
      end)

    case ended do
      {:failed, kind, reason, stacktrace} -> :erlang.raise(kind, reason, stacktrace)
      _ -> :erlang.raise(kind, reason, stacktrace)
    end
  end

  defp end_reason(:error, reason, stacktrace), do: {reason, stacktrace}
  defp end_reason(:exit, reason, _stacktrace), do: reason
  defp end_reason(:throw, value, stacktrace), do: {{:nocatch, value}, stacktrace}

  # System messages

  @doc false
  def system_continue(_parent, debug, machine), do: loop(%{machine | debug: debug})
  @doc false
  def system_terminate(reason, _parent, debug, machine), do: terminate({:exit, reason, []}, %{machine | debug: debug})
  @doc false
  def system_get_state(machine), do: {:ok, {machine.state, machine.data}}

  @doc false
  def system_replace_state(fun, machine) do
    {state, data} = replaced = fun.({machine.state, machine.data})
    {:ok, replaced, %{machine | state: state, data: data}}
  end

  @doc false
  def system_code_change(%{module: module} = machine, _target, version, extra) do
    case module.code_change(version, machine.state, machine.data, extra) do
      {:ok, state, data} -> {:ok, %{change_module(machine, module) | state: state, data: data}}
      other -> other
    end
  end

  @doc false
  def format_status(_option, [dictionary, status, parent, debug, machine]) do
    facts = [
      {~c"Status", status},
      {~c"Parent", parent},
      {~c"Modules", [machine.module]},
      {~c"Time-outs", {map_size(machine.timers), Map.keys(machine.timers)}},
      {~c"Logged Events", :sys.get_log(debug)},
      {~c"Postponed", machine.postponed}
    ]

    header = ~c"Status for state machine"
    [dictionary, status, parent, debug, [header: header, data: facts, data: [{~c"State", {machine.state, machine.data}}]]]
  end
end
