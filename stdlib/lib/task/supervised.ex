defmodule Task.Supervised do
  @moduledoc false

  # The processes of tasks: alone, linked to their caller, or under a supervisor; and the collector behind async_stream.

  @ref_timeout 5000

  def start(owner, callers, fun), do: {:ok, :proc_lib.spawn(__MODULE__, :noreply, [owner, callers, fun])}

  def start_link(owner, callers, fun) do
    {:ok, :proc_lib.spawn_link(__MODULE__, :noreply, [owner, callers, fun])}
  end

  @doc "A task that answers its owner; the owner sends the reference to answer with once it monitors the task."
  def start_link(owner, monitor) do
    {:ok, :proc_lib.spawn_link(__MODULE__, :reply, [owner, monitor])}
  end

  def reply({_, _, owner} = owner_info, monitor) do
    ref = if monitor == :monitor, do: Process.monitor(owner), else: nil

    receive do
      {^owner, reply_to, callers, mfa} ->
        if ref, do: Process.demonitor(ref, [:flush])
        put_callers(callers)
        send_reply(reply_to, invoke(owner_info, mfa))

      {:DOWN, ^ref, _, _, reason} when is_reference(ref) ->
        exit({:shutdown, reason})
    after
      @ref_timeout -> exit(:timeout)
    end
  end

  def noreply(owner_info, callers, mfa) do
    put_callers(callers)
    invoke(owner_info, mfa)
  end

  @doc "A task whose owner knows it before it begins: linked, with the reference made."
  def begin(owner_info, callers, reply_to, mfa) do
    put_callers(callers)
    send_reply(reply_to, invoke(owner_info, mfa))
  end

  defp send_reply({alias, tag}, value), do: send(alias, {tag, value})

  defp put_callers(callers), do: Process.put(:"$callers", callers)

  defp invoke(owner_info, {module, function, args} = mfa) do
    Process.put(:"$initial_call", initial_call(mfa))
    apply(module, function, args)
  catch
    :exit, value when value == :normal or value == :shutdown or tuple_size(value) == 2 and elem(value, 0) == :shutdown ->
      :erlang.raise(:exit, value, __STACKTRACE__)

    kind, value ->
      {fun, args} = shown(mfa)
      report(owner_info, fun, args, kind, value, __STACKTRACE__)
      :erlang.raise(:exit, exit_reason(kind, value, __STACKTRACE__), __STACKTRACE__)
  end

  defp initial_call({:erlang, :apply, [fun, []]}) when is_function(fun, 0) do
    {:module, module} = Function.info(fun, :module)
    {:name, name} = Function.info(fun, :name)
    {module, name, 0}
  end

  defp initial_call({module, function, args}), do: {module, function, length(args)}

  defp shown({:erlang, :apply, [fun, []]}), do: {fun, []}
  defp shown({module, function, args}), do: {Function.capture(module, function, length(args)), args}

  defp exit_reason(:error, reason, stacktrace), do: {reason, stacktrace}
  defp exit_reason(:exit, reason, _stacktrace), do: reason
  defp exit_reason(:throw, value, stacktrace), do: {{:nocatch, value}, stacktrace}

  defp report({_node, _name, _pid} = owner_info, fun, args, kind, value, stacktrace) do
    :vial_logger.report(:error, %{
      label: {Task.Supervisor, :terminating},
      pid: self(),
      starter: owner_shown(owner_info),
      function: {fun, args},
      reason: logged_reason(kind, value, stacktrace)
    })
  end

  defp logged_reason(:error, reason, stacktrace), do: {reason, stacktrace}
  defp logged_reason(:exit, reason, stacktrace), do: {reason, stacktrace}
  defp logged_reason(:throw, value, stacktrace), do: {{:nocatch, value}, stacktrace}

  defp owner_shown({_node, pid_or_name, pid}) when pid_or_name == pid, do: pid
  defp owner_shown({_node, name, _pid}), do: name

  # async_stream

  @doc "Folds over the results of running `fun` for each element, at most so many at a time."
  def stream(enumerable, acc, reducer, callers, mfa, options, spawner) when is_map(options) do
    parent = self()
    {:trap_exit, trap_exit?} = Process.info(self(), :trap_exit)

    # The tasks are linked to a process of their own, so that ending the stream ends them and a caller that traps exits is not
    # bothered by theirs.
    {monitor_pid, monitor_ref} =
      spawn_monitor(fn -> stream_monitor(parent, spawner, trap_exit?, options.timeout) end)

    send(monitor_pid, {parent, monitor_ref})

    receive do
      {:DOWN, ^monitor_ref, _, _, reason} -> exit(reason)
      {^monitor_ref, :ready} -> :ok
    end

    state = %{
      monitor: {monitor_pid, monitor_ref},
      timeout: options.timeout,
      on_timeout: options.on_timeout,
      ordered: options.ordered,
      zip: options.zip_input_on_exit,
      reducer: reducer,
      mfa: mfa,
      callers: callers,
      parent: parent
    }

    next = &Enumerable.reduce(enumerable, &1, fn x, acc -> {:suspend, [x | acc]} end)
    stream_loop(acc, options.max_concurrency, 0, 0, %{}, next, state)
  end

  # `spawned` and `delivered` count elements; `waiting` maps a task's number to {:running, ...} or {:done, result}.
  defp stream_loop({:suspend, acc}, max, spawned, delivered, waiting, next, state) do
    continuation = &stream_loop(&1, max, spawned, delivered, waiting, next, state)
    {:suspended, acc, continuation}
  end

  defp stream_loop({:halt, acc}, _max, _spawned, _delivered, waiting, next, state) do
    close(waiting, next, state)
    {:halted, acc}
  end

  # Room for another: take an element.
  defp stream_loop({:cont, acc}, max, spawned, delivered, waiting, next, state) when max > 0 and next != :done do
    case pull(next, waiting, state) do
      {:suspended, [value], next} ->
        waiting = start_element(spawned, value, waiting, state)
        stream_loop({:cont, acc}, max - 1, spawned + 1, delivered, waiting, next, state)

      {_, [value]} ->
        waiting = start_element(spawned, value, waiting, state)
        stream_loop({:cont, acc}, max - 1, spawned + 1, delivered, waiting, :done, state)

      {_, []} ->
        stream_loop({:cont, acc}, max, spawned, delivered, waiting, :done, state)
    end
  end

  defp stream_loop({:cont, acc}, _max, spawned, spawned, _waiting, :done, state) do
    close(%{}, :done, state)
    {:done, acc}
  end

  defp stream_loop({:cont, acc}, max, spawned, delivered, waiting, next, state) do
    {number, result, waiting} = await_result(waiting, state)
    collected(acc, max + 1, spawned, delivered, Map.put(waiting, number, {:done, result}), number, next, state)
  end

  defp pull(next, waiting, state) do
    next.({:cont, []})
  catch
    kind, reason ->
      close(waiting, :done, state)
      :erlang.raise(kind, reason, __STACKTRACE__)
  end

  defp collected(acc, max, spawned, delivered, waiting, number, next, %{ordered: false} = state) do
    {{:done, result}, waiting} = Map.pop!(waiting, number)
    deliver(result, acc, max, spawned, delivered + 1, waiting, next, state)
  end

  defp collected(acc, max, spawned, delivered, waiting, _number, next, state) do
    deliver_in_order({:cont, acc}, max, spawned, delivered, waiting, next, state)
  end

  defp deliver(result, acc, max, spawned, delivered, waiting, next, state) do
    step = reduce(result, acc, waiting, next, state)
    stream_loop(step, max, spawned, delivered, waiting, next, state)
  end

  # Elements that are done but wait for an earlier one take up room, so that a slow one does not let results pile up.
  defp deliver_in_order({:cont, acc} = step, max, spawned, delivered, waiting, next, state) do
    case waiting do
      %{^delivered => {:done, result}} ->
        waiting = Map.delete(waiting, delivered)
        step = reduce(result, acc, waiting, next, state)
        deliver_in_order(step, max, spawned, delivered + 1, waiting, next, state)

      _ ->
        stream_loop(step, max, spawned, delivered, waiting, next, state)
    end
  end

  defp deliver_in_order(step, max, spawned, delivered, waiting, next, state) do
    stream_loop(step, max, spawned, delivered, waiting, next, state)
  end

  defp reduce(result, acc, waiting, next, state) do
    state.reducer.(result, acc)
  catch
    kind, reason ->
      close(waiting, next, state)
      :erlang.raise(kind, reason, __STACKTRACE__)
  end

  defp start_element(number, value, waiting, %{monitor: {monitor_pid, monitor_ref}} = state) do
    args = {number, value, state.mfa, state.callers}
    send(monitor_pid, {:spawn, args})

    receive do
      {{^monitor_ref, ^number}, {:ok, pid}} -> Map.put(waiting, number, {:running, pid, value})
      {{^monitor_ref, ^number}, {:error, reason}} -> failed_to_start(reason, state)
      {:DOWN, ^monitor_ref, _, _, reason} -> exit({reason, {__MODULE__, :stream, [state.timeout]}})
    end
  end

  defp failed_to_start(reason, state) do
    close(%{}, :done, state)
    exit(reason)
  end

  defp await_result(waiting, %{monitor: {_, monitor_ref}} = state) do
    receive do
      {{^monitor_ref, number}, :result, value} ->
        {number, {:ok, value}, waiting}

      {{^monitor_ref, number}, :down, reason} ->
        {number, exited(reason, waiting[number], state), waiting}

      {{^monitor_ref, number}, :timeout} ->
        timed_out(number, waiting, state)

      {:DOWN, ^monitor_ref, _, _, reason} ->
        exit({reason, {__MODULE__, :stream, [state.timeout]}})
    end
  end

  defp exited(reason, {:running, _pid, value}, %{zip: true}), do: {:exit, {value, reason}}
  defp exited(reason, _entry, _state), do: {:exit, reason}

  defp timed_out(number, waiting, %{on_timeout: :kill_task} = state) do
    {number, exited(:timeout, waiting[number], state), waiting}
  end

  defp timed_out(_number, waiting, state) do
    close(waiting, :done, state)
    exit({:timeout, {__MODULE__, :stream, [state.timeout]}})
  end

  defp close(_waiting, next, %{monitor: {monitor_pid, monitor_ref}}) do
    if is_function(next), do: next.({:halt, []})
    send(monitor_pid, {:stop, monitor_ref})

    receive do
      {:DOWN, ^monitor_ref, _, _, _} -> :ok
    end

    drop_leftovers(monitor_ref)
  end

  defp drop_leftovers(ref) do
    receive do
      {{^ref, _}, _} -> drop_leftovers(ref)
      {{^ref, _}, _, _} -> drop_leftovers(ref)
    after
      0 -> :ok
    end
  end

  # The process that tasks of a stream are linked to.
  defp stream_monitor(parent, spawner, trap_exit?, timeout) do
    Process.flag(:trap_exit, true)
    parent_ref = Process.monitor(parent)

    receive do
      {^parent, monitor_ref} ->
        send(parent, {monitor_ref, :ready})

        monitor_loop(%{
          parent: parent,
          parent_ref: parent_ref,
          ref: monitor_ref,
          spawner: spawner,
          trap_exit?: trap_exit?,
          timeout: timeout,
          running: %{}
        })

      {:DOWN, ^parent_ref, _, _, reason} ->
        exit(reason)
    end
  end

  defp monitor_loop(%{parent_ref: parent_ref, ref: ref} = state) do
    receive do
      {:spawn, {number, value, mfa, callers}} ->
        monitor_loop(spawn_task(state, number, value, mfa, callers))

      {{:task, task_ref}, value} ->
        monitor_loop(task_result(state, task_ref, value))

      {:DOWN, ^parent_ref, _, _, reason} ->
        stop_tasks(state, reason)
        exit(reason)

      {:DOWN, task_ref, _, _, reason} ->
        monitor_loop(task_down(state, task_ref, reason))

      {:timeout, timer, task_ref} ->
        monitor_loop(task_timeout(state, task_ref, timer))

      {:stop, ^ref} ->
        stop_tasks(state, :shutdown)

      {:EXIT, _, _} ->
        monitor_loop(state)
    end
  end

  defp spawn_task(%{parent: parent, ref: ref} = state, number, value, mfa, callers) do
    case state.spawner.(self(), callers, with_element(mfa, value)) do
      {:ok, link, pid} ->
        task_ref = Process.monitor(pid)
        send(pid, {self(), {self(), {:task, task_ref}}, callers, with_element(mfa, value)})
        send(parent, {{ref, number}, {:ok, pid}})
        timer = if state.timeout == :infinity, do: nil, else: :erlang.start_timer(state.timeout, self(), task_ref)
        %{state | running: Map.put(state.running, task_ref, {number, link, pid, timer})}

      {:error, reason} ->
        send(parent, {{ref, number}, {:error, reason}})
        state
    end
  end

  defp with_element({:erlang, :apply, [fun, []]}, value), do: {:erlang, :apply, [fun, [value]]}
  defp with_element({module, function, args}, value), do: {module, function, [value | args]}

  defp task_result(state, task_ref, value) do
    case Map.pop(state.running, task_ref) do
      {{number, _link, pid, timer}, running} ->
        finish(task_ref, pid, timer)
        send(state.parent, {{state.ref, number}, :result, value})
        %{state | running: running}

      {nil, _} ->
        state
    end
  end

  defp task_down(state, task_ref, reason) do
    case Map.pop(state.running, task_ref) do
      {{number, link, _pid, timer}, running} ->
        if timer, do: :erlang.cancel_timer(timer)

        # A linked task that fails takes a caller that does not trap exits with it.
        if link == :link and not state.trap_exit? and abnormal?(reason) do
          stop_tasks(%{state | running: running}, reason)
          Process.exit(state.parent, reason)
          exit(reason)
        end

        send(state.parent, {{state.ref, number}, :down, reason})
        %{state | running: running}

      {nil, _} ->
        state
    end
  end

  defp abnormal?(:normal), do: false
  defp abnormal?(_reason), do: true

  defp task_timeout(state, task_ref, _timer) do
    case Map.pop(state.running, task_ref) do
      {{number, _link, pid, _}, running} ->
        Process.unlink(pid)
        Process.exit(pid, :kill)
        Process.demonitor(task_ref, [:flush])
        send(state.parent, {{state.ref, number}, :timeout})
        %{state | running: running}

      {nil, _} ->
        state
    end
  end

  defp finish(task_ref, _pid, timer) do
    Process.demonitor(task_ref, [:flush])
    if timer, do: :erlang.cancel_timer(timer)
  end

  defp stop_tasks(state, _reason) do
    for {_, {_, _, pid, _}} <- state.running do
      Process.unlink(pid)
      Process.exit(pid, :kill)
    end

    for {task_ref, _} <- state.running do
      receive do
        {:DOWN, ^task_ref, _, _, _} -> :ok
      end
    end

    :ok
  end
end
