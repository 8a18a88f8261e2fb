defmodule :supervisor do
  @moduledoc """
  A process that starts others, watches them and restarts them by a strategy.

  Children are kept in the reverse order of their start, which is the order in which they are shut down.
  """

  @behaviour :gen_server

  @flag_defaults %{strategy: :one_for_one, intensity: 1, period: 5, auto_shutdown: :never}

  def behaviour_info(:callbacks), do: [init: 1]
  def behaviour_info(:optional_callbacks), do: []

  # From outside

  def start_link(module, args), do: :gen_server.start_link(:supervisor, {:self, module, args}, [])
  def start_link(name, module, args), do: :gen_server.start_link(name, :supervisor, {name, module, args}, [])
  def start_child(supervisor, spec), do: call(supervisor, {:start_child, spec})
  def restart_child(supervisor, id), do: call(supervisor, {:restart_child, id})
  def delete_child(supervisor, id), do: call(supervisor, {:delete_child, id})
  def terminate_child(supervisor, id), do: call(supervisor, {:terminate_child, id})
  def which_children(supervisor), do: call(supervisor, :which_children)
  def count_children(supervisor), do: call(supervisor, :count_children)
  def get_childspec(supervisor, id), do: call(supervisor, {:get_childspec, id})
  defp call(supervisor, request), do: :gen_server.call(supervisor, request, :infinity)

  def check_childspecs(specs), do: check_childspecs(specs, :never)

  def check_childspecs(specs, _auto_shutdown) when is_list(specs) do
    case check_specs(specs, [], []) do
      {:ok, _} -> :ok
      error -> error
    end
  end

  def check_childspecs(other, _auto_shutdown), do: {:error, {:badarg, other}}

  # Beginning

  def init({name, module, args}) do
    :erlang.process_flag(:trap_exit, true)

    case module.init(args) do
      {:ok, {flags, specs}} -> begin(name, module, args, flags, specs)
      :ignore -> :ignore
      other -> {:stop, {:bad_return, {module, :init, other}}}
    end
  end

  defp begin(name, module, args, flags, specs) do
    case check_flags(flags) do
      {:ok, flags} ->
        state = %{
          name: shown_name(name, module),
          module: module,
          args: args,
          flags: flags,
          order: [],
          children: %{},
          ids: %{},
          restarts: []
        }

        if flags.strategy == :simple_one_for_one, do: begin_simple(specs, state), else: begin_static(specs, state)

      {:error, reason} ->
        {:stop, {:supervisor_data, reason}}
    end
  end

  defp shown_name(:self, module), do: {self(), module}
  defp shown_name(name, _module), do: name

  defp begin_static(specs, state) do
    case check_specs(specs, [], []) do
      {:ok, children} ->
        case start_in_order(children, state) do
          {:ok, state} ->
            {:ok, state}

          {:error, id, reason, state} ->
            terminate_all(state)
            {:stop, {:shutdown, {:failed_to_start_child, id, reason}}}
        end

      {:error, reason} ->
        {:stop, {:start_spec, reason}}
    end
  end

  defp begin_simple([spec], state) do
    case check_spec(spec) do
      {:ok, child} -> {:ok, Map.merge(state, %{template: child, dynamics: %{}})}
      {:error, reason} -> {:stop, {:start_spec, reason}}
    end
  end

  defp begin_simple(specs, _state), do: {:stop, {:bad_start_spec, specs}}

  defp start_in_order([], state), do: {:ok, state}

  defp start_in_order([child | rest], state) do
    case start(child) do
      {:ok, :undefined} when child.restart == :temporary -> start_in_order(rest, state)
      {:ok, pid} -> start_in_order(rest, add(state, %{child | pid: pid}))
      {:ok, pid, _info} -> start_in_order(rest, add(state, %{child | pid: pid}))
      {:error, reason} -> {:error, child.id, reason, state}
    end
  end

  # Flags and specifications

  defp check_flags(flags) when is_map(flags), do: check_flag_values(Map.merge(@flag_defaults, flags))

  defp check_flags({strategy, intensity, period}) do
    check_flag_values(%{@flag_defaults | strategy: strategy, intensity: intensity, period: period})
  end

  defp check_flags(other), do: {:error, {:invalid_type, other}}

  defp check_flag_values(%{strategy: strategy, intensity: intensity, period: period, auto_shutdown: auto} = flags) do
    cond do
      strategy not in [:one_for_one, :one_for_all, :rest_for_one, :simple_one_for_one] ->
        {:error, {:invalid_strategy, strategy}}

      not (is_integer(intensity) and intensity >= 0) ->
        {:error, {:invalid_intensity, intensity}}

      not (is_integer(period) and period > 0) ->
        {:error, {:invalid_period, period}}

      auto not in [:never, :any_significant, :all_significant] ->
        {:error, {:invalid_auto_shutdown, auto}}

      true ->
        {:ok, flags}
    end
  end

  defp check_specs([], _seen, children), do: {:ok, :lists.reverse(children)}

  defp check_specs([spec | rest], seen, children) do
    case check_spec(spec) do
      {:ok, child} ->
        if :lists.member(child.id, seen) do
          {:error, {:duplicate_child_name, child.id}}
        else
          check_specs(rest, [child.id | seen], [child | children])
        end

      error ->
        error
    end
  end

  defp check_specs(other, _seen, _children), do: {:error, {:invalid_type, other}}

  defp check_spec(%{id: id, start: start} = spec) do
    type = Map.get(spec, :type, :worker)

    check_child(%{
      id: id,
      start: start,
      restart: Map.get(spec, :restart, :permanent),
      shutdown: Map.get(spec, :shutdown, if(type == :supervisor, do: :infinity, else: 5000)),
      type: type,
      modules: Map.get_lazy(spec, :modules, fn -> modules_of(start) end),
      significant: Map.get(spec, :significant, false),
      pid: :undefined
    })
  end

  defp check_spec(%{id: _}), do: {:error, :missing_start}
  defp check_spec(%{} = spec) when not is_map_key(spec, :id), do: {:error, :missing_id}

  defp check_spec({id, start, restart, shutdown, type, modules}) do
    check_child(%{
      id: id,
      start: start,
      restart: restart,
      shutdown: shutdown,
      type: type,
      modules: modules,
      significant: false,
      pid: :undefined
    })
  end

  defp check_spec(other), do: {:error, {:invalid_child_spec, other}}

  defp modules_of({module, _, _}), do: [module]
  defp modules_of(_), do: []

  defp check_child(child) do
    cond do
      not mfa?(child.start) -> {:error, {:invalid_mfa, child.start}}
      child.restart not in [:permanent, :transient, :temporary] -> {:error, {:invalid_restart_type, child.restart}}
      not shutdown?(child.shutdown) -> {:error, {:invalid_shutdown, child.shutdown}}
      child.type not in [:worker, :supervisor] -> {:error, {:invalid_child_type, child.type}}
      not modules?(child.modules) -> {:error, {:invalid_modules, child.modules}}
      not is_boolean(child.significant) -> {:error, {:invalid_significant, child.significant}}
      true -> {:ok, child}
    end
  end

  defp mfa?({module, function, args}), do: is_atom(module) and is_atom(function) and is_list(args)
  defp mfa?(_), do: false
  defp shutdown?(time) when is_integer(time), do: time > 0
  defp shutdown?(other), do: other == :infinity or other == :brutal_kill or other == 0
  defp modules?(:dynamic), do: true
  defp modules?(modules), do: is_list(modules) and :lists.all(&is_atom/1, modules)

  # Children

  defp add(state, %{id: id, pid: pid} = child) do
    state = %{state | order: [id | :lists.delete(id, state.order)], children: Map.put(state.children, id, child)}
    index(state, id, pid)
  end

  defp index(state, id, pid) when is_pid(pid), do: %{state | ids: Map.put(state.ids, pid, id)}
  defp index(state, _id, _pid), do: state

  # In its place: the order of the children does not change.
  defp put_pid(state, id, pid) do
    child = Map.fetch!(state.children, id)
    state = %{state | children: Map.put(state.children, id, %{child | pid: pid}), ids: Map.delete(state.ids, child.pid)}
    index(state, id, pid)
  end

  defp remove(state, id) do
    {child, children} = Map.pop(state.children, id)
    %{state | children: children, ids: Map.delete(state.ids, child.pid), order: :lists.delete(id, state.order)}
  end

  defp start(child), do: start(child.start, [])

  defp start({module, function, args}, extra) do
    case apply(module, function, args ++ extra) do
      {:ok, pid} when is_pid(pid) -> {:ok, pid}
      {:ok, pid, info} when is_pid(pid) -> {:ok, pid, info}
      :ignore -> {:ok, :undefined}
      {:error, reason} -> {:error, reason}
      other -> {:error, other}
    end
  catch
    :exit, reason -> {:error, {:EXIT, reason}}
    :error, reason -> {:error, {:EXIT, {reason, __STACKTRACE__}}}
    :throw, value -> {:error, value}
  end

  # Requests

  def handle_call({:start_child, extra}, _from, %{template: template} = state) do
    case start(template.start, extra) do
      {:ok, :undefined} -> {:reply, {:ok, :undefined}, state}
      {:ok, pid} -> {:reply, {:ok, pid}, put_dynamic(state, pid, extra)}
      {:ok, pid, info} -> {:reply, {:ok, pid, info}, put_dynamic(state, pid, extra)}
      error -> {:reply, error, state}
    end
  end

  def handle_call({:start_child, spec}, _from, state) do
    case check_spec(spec) do
      {:ok, child} -> add_child(child, state)
      error -> {:reply, error, state}
    end
  end

  def handle_call({:terminate_child, pid}, _from, %{template: template} = state) do
    cond do
      is_pid(pid) and is_map_key(state.dynamics, pid) ->
        shutdown(%{template | pid: pid})
        {:reply, :ok, %{state | dynamics: Map.delete(state.dynamics, pid)}}

      is_pid(pid) ->
        {:reply, {:error, :not_found}, state}

      true ->
        {:reply, {:error, :simple_one_for_one}, state}
    end
  end

  def handle_call(:which_children, _from, %{template: template} = state) do
    listed = for {pid, _} <- state.dynamics, do: {:undefined, shown_pid(pid), template.type, template.modules}
    {:reply, listed, state}
  end

  def handle_call(:count_children, _from, %{template: template} = state) do
    count = map_size(state.dynamics)
    {supervisors, workers} = if template.type == :supervisor, do: {count, 0}, else: {0, count}
    {:reply, [specs: 1, active: count, supervisors: supervisors, workers: workers], state}
  end

  def handle_call({:get_childspec, _id}, _from, %{template: template} = state) do
    {:reply, {:ok, spec_of(template)}, state}
  end

  def handle_call({_, _}, _from, %{template: _} = state), do: {:reply, {:error, :simple_one_for_one}, state}

  def handle_call({:terminate_child, id}, _from, state) do
    case state.children do
      %{^id => child} ->
        shutdown(child)
        {:reply, :ok, if(child.restart == :temporary, do: remove(state, id), else: put_pid(state, id, :undefined))}

      _ ->
        {:reply, {:error, :not_found}, state}
    end
  end

  def handle_call({:restart_child, id}, _from, state) do
    case state.children do
      %{^id => %{pid: :undefined} = child} ->
        case start(child) do
          {:ok, pid} -> {:reply, {:ok, pid}, put_pid(state, id, pid)}
          {:ok, pid, info} -> {:reply, {:ok, pid, info}, put_pid(state, id, pid)}
          error -> {:reply, error, state}
        end

      %{^id => %{pid: pid}} when is_pid(pid) ->
        {:reply, {:error, :running}, state}

      %{^id => _} ->
        {:reply, {:error, :restarting}, state}

      _ ->
        {:reply, {:error, :not_found}, state}
    end
  end

  def handle_call({:delete_child, id}, _from, state) do
    case state.children do
      %{^id => %{pid: :undefined}} -> {:reply, :ok, remove(state, id)}
      %{^id => %{pid: pid}} when is_pid(pid) -> {:reply, {:error, :running}, state}
      %{^id => _} -> {:reply, {:error, :restarting}, state}
      _ -> {:reply, {:error, :not_found}, state}
    end
  end

  def handle_call({:get_childspec, id_or_pid}, _from, state) do
    id = Map.get(state.ids, id_or_pid, id_or_pid)

    case state.children do
      %{^id => child} -> {:reply, {:ok, spec_of(child)}, state}
      _ -> {:reply, {:error, :not_found}, state}
    end
  end

  def handle_call(:which_children, _from, state) do
    listed =
      for id <- state.order do
        child = Map.fetch!(state.children, id)
        {id, shown_pid(child.pid), child.type, child.modules}
      end

    {:reply, listed, state}
  end

  def handle_call(:count_children, _from, state) do
    children = Map.values(state.children)
    active = length(for %{pid: pid} <- children, is_pid(pid), do: pid)
    supervisors = length(for %{type: :supervisor} <- children, do: 1)
    specs = length(children)
    {:reply, [specs: specs, active: active, supervisors: supervisors, workers: specs - supervisors], state}
  end

  defp add_child(%{id: id} = child, state) do
    case state.children do
      %{^id => %{pid: :undefined}} -> {:reply, {:error, :already_present}, state}
      %{^id => %{pid: pid}} -> {:reply, {:error, {:already_started, pid}}, state}
      _ -> start_new(child, state)
    end
  end

  defp start_new(child, state) do
    case start(child) do
      {:ok, :undefined} when child.restart == :temporary -> {:reply, {:ok, :undefined}, state}
      {:ok, pid} -> {:reply, {:ok, pid}, add(state, %{child | pid: pid})}
      {:ok, pid, info} -> {:reply, {:ok, pid, info}, add(state, %{child | pid: pid})}
      {:error, reason} -> {:reply, {:error, {reason, record_of(child)}}, state}
    end
  end

  # A child as it is shown to the caller whose request to start it failed.
  defp record_of(child) do
    {:child, :undefined, child.id, child.start, child.restart, child.significant, child.shutdown, child.type, child.modules}
  end

  defp shown_pid({:restarting, _}), do: :restarting
  defp shown_pid(pid), do: pid

  defp spec_of(child), do: Map.delete(child, :pid)

  defp put_dynamic(state, pid, extra), do: %{state | dynamics: Map.put(state.dynamics, pid, extra)}

  # Ends of children

  def handle_info({:EXIT, pid, reason}, %{template: template} = state) do
    case state.dynamics do
      %{^pid => extra} ->
        state = %{state | dynamics: Map.delete(state.dynamics, pid)}
        if restart?(template.restart, reason), do: restart_dynamic(state, pid, extra), else: {:noreply, state}

      _ ->
        {:noreply, state}
    end
  end

  def handle_info({:EXIT, pid, reason}, state) do
    case state.ids do
      %{^pid => id} -> child_ended(Map.fetch!(state.children, id), reason, state)
      _ -> {:noreply, state}
    end
  end

  def handle_info(_message, state), do: {:noreply, state}

  def handle_cast({:try_again_restart, {:dynamic, pid}}, state) do
    case state.dynamics do
      %{{:restarting, ^pid} => extra} ->
        state = %{state | dynamics: Map.delete(state.dynamics, {:restarting, pid})}
        restart_dynamic(state, pid, extra)

      _ ->
        {:noreply, state}
    end
  end

  def handle_cast({:try_again_restart, id}, state) do
    case state.children do
      %{^id => %{pid: {:restarting, _}} = child} -> restart(child, state)
      _ -> {:noreply, state}
    end
  end

  defp restart?(:permanent, _reason), do: true
  defp restart?(:temporary, _reason), do: false
  defp restart?(:transient, reason), do: abnormal?(reason)

  defp abnormal?(:normal), do: false
  defp abnormal?(:shutdown), do: false
  defp abnormal?({:shutdown, _}), do: false
  defp abnormal?(_), do: true

  defp child_ended(child, reason, state) do
    cond do
      restart?(child.restart, reason) ->
        restart(child, state)

      child.restart == :temporary ->
        ended_for_good(child, remove(state, child.id))

      true ->
        ended_for_good(child, put_pid(state, child.id, :undefined))
    end
  end

  defp ended_for_good(%{significant: true}, %{flags: %{auto_shutdown: :any_significant}} = state) do
    {:stop, :shutdown, state}
  end

  defp ended_for_good(%{significant: true}, %{flags: %{auto_shutdown: :all_significant}} = state) do
    if Enum.any?(state.children, fn {_, child} -> child.significant and is_pid(child.pid) end) do
      {:noreply, state}
    else
      {:stop, :shutdown, state}
    end
  end

  defp ended_for_good(_child, state), do: {:noreply, state}

  # Restarting

  defp restart(child, state) do
    case count_restart(state) do
      {:ok, state} -> restart_by(state.flags.strategy, child, state)
      :too_many -> {:stop, :shutdown, give_up(child, state)}
    end
  end

  defp give_up(child, state) do
    if is_map_key(state.children, child.id), do: put_pid(state, child.id, :undefined), else: state
  end

  defp count_restart(%{flags: %{intensity: intensity, period: period}} = state) do
    now = :erlang.monotonic_time(:millisecond)
    recent = for time <- state.restarts, now - time <= period * 1000, do: time
    restarts = [now | recent]
    if length(restarts) > intensity, do: :too_many, else: {:ok, %{state | restarts: restarts}}
  end

  defp restart_by(:one_for_one, %{id: id} = child, state) do
    case start(child) do
      {:ok, pid} -> {:noreply, put_pid(state, id, pid)}
      {:ok, pid, _info} -> {:noreply, put_pid(state, id, pid)}
      {:error, _reason} -> try_again(child, state)
    end
  end

  defp restart_by(:rest_for_one, %{id: id}, state) do
    newer = :lists.takewhile(&(&1 != id), state.order)
    restart_group([id | :lists.reverse(newer)], state)
  end

  defp restart_by(:one_for_all, _child, state), do: restart_group(:lists.reverse(state.order), state)

  # Ids in the order of starting. Ended in reverse, then started; temporary ones do not come back.
  defp restart_group(ids, state) do
    state = :lists.foldl(&stop_for_restart/2, state, :lists.reverse(ids))
    start_group(Enum.filter(ids, &is_map_key(state.children, &1)), state)
  end

  defp stop_for_restart(id, state) do
    child = Map.fetch!(state.children, id)
    if is_pid(child.pid), do: shutdown(child)
    if child.restart == :temporary, do: remove(state, id), else: put_pid(state, id, :undefined)
  end

  defp start_group([], state), do: {:noreply, state}

  defp start_group([id | rest], state) do
    child = Map.fetch!(state.children, id)

    case start(child) do
      {:ok, pid} -> start_group(rest, put_pid(state, id, pid))
      {:ok, pid, _info} -> start_group(rest, put_pid(state, id, pid))
      {:error, _reason} -> try_again(child, state)
    end
  end

  # Through the mailbox, so that requests come in between and the intensity counts each attempt.
  defp try_again(%{id: id, pid: pid}, state) do
    old = if is_pid(pid), do: pid, else: self()
    :gen_server.cast(self(), {:try_again_restart, id})
    {:noreply, put_pid(state, id, {:restarting, old})}
  end

  defp restart_dynamic(state, pid, extra) do
    with {:ok, state} <- count_restart(state) do
      case start(state.template.start, extra) do
        {:ok, new} when is_pid(new) -> {:noreply, put_dynamic(state, new, extra)}
        {:ok, new, _info} -> {:noreply, put_dynamic(state, new, extra)}
        {:ok, :undefined} -> {:noreply, state}
        {:error, _reason} -> try_dynamic_again(state, pid, extra)
      end
    else
      :too_many -> {:stop, :shutdown, state}
    end
  end

  defp try_dynamic_again(state, pid, extra) do
    :gen_server.cast(self(), {:try_again_restart, {:dynamic, pid}})
    {:noreply, %{state | dynamics: Map.put(state.dynamics, {:restarting, pid}, extra)}}
  end

  # Ending

  def terminate(_reason, %{template: template, dynamics: dynamics}) do
    pids = for {pid, _} <- dynamics, is_pid(pid), do: pid
    shutdown_together(pids, template.shutdown)
  end

  def terminate(_reason, state), do: terminate_all(state)

  defp terminate_all(state) do
    :lists.foreach(fn id -> shutdown(Map.fetch!(state.children, id)) end, state.order)
  end

  defp shutdown(%{pid: pid, shutdown: how}) when is_pid(pid) do
    ref = watch(pid)
    ask_to_end(pid, how)
    wait_for_end(pid, ref, how)
  end

  defp shutdown(_child), do: :ok

  # The link goes, so that the end is heard of once, by the monitor. An exit that came before the unlink has told the reason.
  defp watch(pid) do
    ref = :erlang.monitor(:process, pid)
    :erlang.unlink(pid)
    ref
  end

  defp ask_to_end(pid, :brutal_kill), do: :erlang.exit(pid, :kill)
  defp ask_to_end(pid, _how), do: :erlang.exit(pid, :shutdown)

  defp wait_for_end(pid, ref, how) do
    receive do
      {:DOWN, ^ref, :process, ^pid, reason} ->
        drop_exit(pid)
        reason
    after
      patience(how) ->
        :erlang.exit(pid, :kill)
        wait_for_end(pid, ref, :infinity)
    end
  end

  defp patience(:brutal_kill), do: :infinity
  defp patience(how), do: how

  defp drop_exit(pid) do
    receive do
      {:EXIT, ^pid, _} -> :ok
    after
      0 -> :ok
    end
  end

  # All at once: their order does not matter, and the time is for all of them.
  defp shutdown_together(pids, how) do
    watched = for pid <- pids, do: {pid, watch(pid)}
    for {pid, _} <- watched, do: ask_to_end(pid, how)
    timer = if is_integer(how), do: :erlang.start_timer(how, self(), :kill), else: make_ref()
    await_ends(Map.new(watched, fn {pid, ref} -> {ref, pid} end), timer)
    :erlang.cancel_timer(timer)
    :ok
  end

  defp await_ends(refs, _timer) when map_size(refs) == 0, do: :ok

  defp await_ends(refs, timer) do
    receive do
      {:DOWN, ref, :process, _pid, _reason} when is_map_key(refs, ref) ->
        await_ends(Map.delete(refs, ref), timer)

      {:timeout, ^timer, :kill} ->
        for {_, pid} <- refs, do: :erlang.exit(pid, :kill)
        await_ends(refs, timer)
    end
  end

  # Code change: flags and specifications of the new version, processes as they are

  def code_change(_version, %{module: module, args: args} = state, _extra) do
    with {:ok, {flags, specs}} <- module.init(args),
         {:ok, flags} <- check_flags(flags),
         {:ok, children} <- check_specs(specs, [], []) do
      {:ok, :lists.foldl(&update_spec/2, %{state | flags: flags}, children)}
    else
      :ignore -> {:ok, state}
      error -> error
    end
  end

  defp update_spec(%{id: id} = child, state) do
    case state.children do
      %{^id => %{pid: pid}} -> %{state | children: Map.put(state.children, id, %{child | pid: pid})}
      _ -> add(state, child)
    end
  end
end
