defmodule :gen_event do
  @moduledoc """
  The generic event manager: a process with any number of handlers, each a callback module with a state, that all get each event.
  """

  def behaviour_info(:callbacks) do
    [
      init: 1,
      handle_event: 2,
      handle_call: 2,
      handle_info: 2,
      terminate: 2,
      code_change: 3,
      format_status: 1,
      format_status: 2
    ]
  end

  def behaviour_info(:optional_callbacks) do
    [handle_info: 2, terminate: 2, code_change: 3, format_status: 1, format_status: 2]
  end

  # From outside

  def start, do: start([])
  def start(options) when is_list(options), do: :gen.start(:gen_event, :nolink, :no_callback_module, [], options)
  def start(name), do: start(name, [])
  def start(name, options), do: :gen.start(:gen_event, :nolink, name, :no_callback_module, [], options)
  def start_link, do: start_link([])
  def start_link(options) when is_list(options), do: :gen.start(:gen_event, :link, :no_callback_module, [], options)
  def start_link(name), do: start_link(name, [])
  def start_link(name, options), do: :gen.start(:gen_event, :link, name, :no_callback_module, [], options)
  def start_monitor, do: start_monitor([])
  def start_monitor(options) when is_list(options), do: :gen.start(:gen_event, :monitor, :no_callback_module, [], options)
  def start_monitor(name), do: start_monitor(name, [])
  def start_monitor(name, options), do: :gen.start(:gen_event, :monitor, name, :no_callback_module, [], options)

  def add_handler(manager, handler, args), do: request(manager, {:add_handler, handler, args})
  def add_sup_handler(manager, handler, args), do: request(manager, {:add_sup_handler, handler, args, self()})
  def delete_handler(manager, handler, args), do: request(manager, {:delete_handler, handler, args})
  def swap_handler(manager, {h1, a1}, {h2, a2}), do: request(manager, {:swap_handler, h1, a1, h2, a2})
  def swap_sup_handler(manager, {h1, a1}, {h2, a2}), do: request(manager, {:swap_sup_handler, h1, a1, h2, a2, self()})
  def which_handlers(manager), do: request(manager, :which_handlers)
  def sync_notify(manager, event), do: request(manager, {:sync_notify, event})
  def call(manager, handler, query), do: request(manager, {:call, handler, query})
  def call(manager, handler, query, timeout), do: request(manager, {:call, handler, query}, timeout)

  def notify(manager, event) do
    send(destination(manager), {:notify, event})
    :ok
  end

  defp destination({:global, name}), do: :global.whereis_name(name)
  defp destination({:via, module, name}), do: module.whereis_name(name)
  defp destination(manager), do: manager

  def stop(manager), do: :gen.stop(manager)
  def stop(manager, reason, timeout), do: :gen.stop(manager, reason, timeout)

  defp request(manager, request, timeout \\ :infinity) do
    {:ok, reply} = :gen.call(manager, :vial_gen_event, request, timeout)
    reply
  end

  def send_request(manager, handler, query), do: :gen.send_request(manager, :vial_gen_event, {:call, handler, query})
  def wait_response(id, timeout), do: :gen.wait_response(id, timeout)
  def receive_response(id, timeout), do: :gen.receive_response(id, timeout)
  def check_response(message, id), do: :gen.check_response(message, id)

  def reqids_new, do: :gen.reqids_new()
  def reqids_size(requests), do: :gen.reqids_size(requests)
  def reqids_to_list(requests), do: :gen.reqids_to_list(requests)
  def reqids_add(id, label, requests), do: :gen.reqids_add(id, label, requests)

  def send_request(manager, handler, query, label, requests) do
    :gen.send_request(manager, :vial_gen_event, {:call, handler, query}, label, requests)
  end

  def wait_response(requests, timeout, delete), do: :gen.wait_response(requests, timeout, delete)
  def receive_response(requests, timeout, delete), do: :gen.receive_response(requests, timeout, delete)
  def check_response(message, requests, delete), do: :gen.check_response(message, requests, delete)

  # The process

  @doc false
  def init_it(starter, parent, name, _module, _args, options) do
    :erlang.process_flag(:trap_exit, true)
    parent = if parent == :self, do: self(), else: parent
    shown = :gen.get_proc_name(name)
    :proc_lib.init_ack(starter, {:ok, self()})
    loop(%{parent: parent, name: shown, handlers: [], debug: :gen.debug_options(shown, options)})
  end

  # A handler: %{module:, id:, state:, supervisor:}; the newest comes first, and events reach them in this order.
  defp loop(%{parent: parent} = manager) do
    receive do
      {:notify, event} ->
        manager |> all(:handle_event, event) |> loop()

      {:vial_gen_event, from, request} ->
        {reply, manager} = answer(request, manager)
        :gen.reply(from, reply)
        loop(manager)

      {:system, from, request} ->
        :sys.handle_system_msg(request, from, parent, :gen_event, manager.debug, manager)

      {:EXIT, ^parent, reason} ->
        end_all(:stop, manager)
        :erlang.exit(reason)

      {:EXIT, from, _reason} = message ->
        if Enum.any?(manager.handlers, &(&1.supervisor == from)) do
          manager |> supervisor_ended(from, message) |> loop()
        else
          manager |> all(:handle_info, message) |> loop()
        end

      message ->
        manager |> all(:handle_info, message) |> loop()
    end
  end

  defp answer({:add_handler, handler, args}, manager), do: add(handler, args, nil, manager)

  defp answer({:add_sup_handler, handler, args, supervisor}, manager) do
    Process.link(supervisor)
    add(handler, args, supervisor, manager)
  end

  defp answer({:delete_handler, handler, args}, manager) do
    {module, id} = split(handler)

    case Enum.find(manager.handlers, &same?(&1, module, id)) do
      nil ->
        {{:error, :module_not_found}, manager}

      found ->
        manager = %{manager | handlers: :lists.delete(found, manager.handlers)}
        {finish(found, args, :delete, manager), manager}
    end
  end

  defp answer({:swap_handler, h1, a1, h2, a2}, manager), do: swap(h1, a1, h2, a2, nil, manager)
  defp answer({:swap_sup_handler, h1, a1, h2, a2, supervisor}, manager), do: swap(h1, a1, h2, a2, supervisor, manager)
  defp answer(:which_handlers, manager), do: {Enum.map(manager.handlers, &shown/1), manager}
  defp answer({:sync_notify, event}, manager), do: {:ok, all(manager, :handle_event, event)}

  defp answer({:call, handler, query}, manager) do
    {module, id} = split(handler)

    case Enum.find(manager.handlers, &same?(&1, module, id)) do
      nil -> {{:error, :bad_module}, manager}
      found -> ask(found, query, manager)
    end
  end

  defp split({module, id}) when is_atom(module), do: {module, id}
  defp split(module), do: {module, false}

  defp shown(%{module: module, id: false}), do: module
  defp shown(%{module: module, id: id}), do: {module, id}

  defp same?(handler, module, id), do: handler.module == module and handler.id == id

  defp add(handler, args, supervisor, manager) do
    {module, id} = split(handler)

    case attempt(module, :init, [args]) do
      {:ok, {:ok, state}} -> {:ok, added(module, id, state, supervisor, manager)}
      {:ok, {:ok, state, :hibernate}} -> {:ok, added(module, id, state, supervisor, manager)}
      {:ok, other} -> {other, manager}
      {:failed, reason} -> {{:EXIT, reason}, manager}
    end
  end

  defp added(module, id, state, supervisor, manager) do
    handler = %{module: module, id: id, state: state, supervisor: supervisor}
    %{manager | handlers: [handler | manager.handlers]}
  end

  defp swap(h1, a1, h2, a2, supervisor, manager) do
    {module, id} = split(h1)
    {new_module, _} = split(h2)

    case Enum.find(manager.handlers, &same?(&1, module, id)) do
      nil ->
        add(h2, {a2, :error}, supervisor, manager)

      found ->
        manager = %{manager | handlers: :lists.delete(found, manager.handlers)}
        result = finish(found, a1, {:swapped, new_module, supervisor}, manager)
        add(h2, {a2, result}, supervisor || found.supervisor, manager)
    end
  end

  # Events

  defp all(manager, function, message) do
    handlers = for handler <- manager.handlers, kept = one(handler, function, message, manager), do: kept
    %{manager | handlers: List.flatten(handlers)}
  end

  defp one(handler, function, message, manager) do
    if function == :handle_info and not :erlang.function_exported(handler.module, :handle_info, 2) do
      handler
    else
      case attempt(handler.module, function, [message, handler.state]) do
        {:ok, {:ok, state}} -> %{handler | state: state}
        {:ok, {:ok, state, :hibernate}} -> %{handler | state: state}
        {:ok, :remove_handler} -> gone(handler, :remove_handler, :normal, manager)
        {:ok, {:swap_handler, args, state, new, new_args}} -> swapped(handler, args, state, new, new_args, manager)
        {:ok, other} -> failed(handler, message, {:bad_return_value, other}, manager)
        {:failed, reason} -> failed(handler, message, reason, manager)
      end
    end
  end

  defp swapped(handler, args, state, new, new_args, manager) do
    result = finish(%{handler | state: state}, args, :swapped, manager)
    {:ok, %{handlers: added}} = add(new, {new_args, result}, handler.supervisor, %{manager | handlers: []})
    added
  end

  defp gone(handler, reason, told, manager) do
    finish(handler, reason, told, manager)
    tell(handler, told)
    []
  end

  defp failed(handler, message, reason, manager) do
    finish(handler, {:error, {:EXIT, reason}}, :failed, manager)
    tell(handler, {:EXIT, reason})

    :vial_logger.report(:error, %{
      label: {:gen_event, :terminate},
      handler: shown(handler),
      name: manager.name,
      last_message: message,
      state: handler.state,
      reason: reason
    })

    []
  end

  defp tell(%{supervisor: nil}, _reason), do: :ok
  defp tell(%{supervisor: pid} = handler, reason), do: send(pid, {:gen_event_EXIT, shown(handler), reason})

  defp ask(handler, query, manager) do
    case attempt(handler.module, :handle_call, [query, handler.state]) do
      {:ok, {:ok, reply, state}} -> {reply, put(handler, %{handler | state: state}, manager)}
      {:ok, {:ok, reply, state, :hibernate}} -> {reply, put(handler, %{handler | state: state}, manager)}
      {:ok, {:remove_handler, reply}} -> {reply, drop(handler, :remove_handler, :normal, manager)}
      {:ok, other} -> {{:error, {:bad_return, other}}, drop_failed(handler, query, {:bad_return_value, other}, manager)}
      {:failed, reason} -> {{:error, {:EXIT, reason}}, drop_failed(handler, query, reason, manager)}
    end
  end

  defp put(old, new, manager) do
    %{manager | handlers: Enum.map(manager.handlers, fn handler -> if handler == old, do: new, else: handler end)}
  end

  defp drop(handler, reason, told, manager) do
    gone(handler, reason, told, manager)
    %{manager | handlers: :lists.delete(handler, manager.handlers)}
  end

  defp drop_failed(handler, query, reason, manager) do
    failed(handler, query, reason, manager)
    %{manager | handlers: :lists.delete(handler, manager.handlers)}
  end

  defp finish(handler, args, _why, _manager) do
    if :erlang.function_exported(handler.module, :terminate, 2) do
      case attempt(handler.module, :terminate, [args, handler.state]) do
        {:ok, value} -> value
        {:failed, reason} -> {:EXIT, reason}
      end
    else
      :ok
    end
  end

  defp supervisor_ended(manager, pid, {:EXIT, _, reason}) do
    {ended, kept} = Enum.split_with(manager.handlers, &(&1.supervisor == pid))
    for handler <- ended, do: finish(handler, {:stop, reason}, :shutdown, manager)
    %{manager | handlers: kept}
  end

  defp end_all(reason, manager) do
    for handler <- manager.handlers do
      finish(handler, reason, :shutdown, manager)
      tell(handler, :shutdown)
    end
  end

  defp attempt(module, function, args) do
    {:ok, apply(module, function, args)}
  catch
    :throw, value -> {:ok, value}
    :error, reason -> {:failed, {reason, __STACKTRACE__}}
    :exit, reason -> {:failed, reason}
  end

  # System messages

  @doc false
  def system_continue(_parent, debug, manager), do: loop(%{manager | debug: debug})

  @doc false
  def system_terminate(reason, _parent, _debug, manager) do
    end_all(:stop, manager)
    :erlang.exit(reason)
  end

  @doc false
  def system_code_change(manager, module, version, extra) do
    handlers =
      for handler <- manager.handlers do
        if handler.module == module do
          {:ok, state} = module.code_change(version, handler.state, extra)
          %{handler | state: state}
        else
          handler
        end
      end

    {:ok, %{manager | handlers: handlers}}
  end

  @doc false
  def system_get_state(manager) do
    {:ok, Enum.map(manager.handlers, fn handler -> {handler.module, handler.id, handler.state} end)}
  end

  @doc false
  def system_replace_state(fun, manager) do
    handlers =
      Enum.map(manager.handlers, fn handler ->
        {_, _, state} = fun.({handler.module, handler.id, handler.state})
        %{handler | state: state}
      end)

    manager = %{manager | handlers: handlers}
    {:ok, states} = system_get_state(manager)
    {:ok, states, manager}
  end
end
