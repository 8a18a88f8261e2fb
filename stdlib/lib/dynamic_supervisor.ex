defmodule DynamicSupervisor do
  @moduledoc """
  A supervisor that begins without children and is given them one by one, in any number.

      iex> {:ok, supervisor} = DynamicSupervisor.start_link(strategy: :one_for_one)
      iex> {:ok, agent} = DynamicSupervisor.start_child(supervisor, {Agent, fn -> 1 end})
      iex> Agent.get(agent, & &1)
      1
      iex> DynamicSupervisor.count_children(supervisor)
      %{active: 1, specs: 1, supervisors: 0, workers: 1}
  """

  @behaviour GenServer

  @callback init(init_arg :: term) :: {:ok, map} | :ignore

  defstruct [:args, :extra_arguments, :mod, :name, :strategy, :max_children, :max_restarts, :max_seconds, children: %{}, restarts: []]

  @doc """
  The specification to start a dynamic supervisor under another supervisor.
  """
  def child_spec(options) when is_list(options) do
    id =
      case Keyword.get(options, :name, DynamicSupervisor) do
        name when is_atom(name) -> name
        {:global, name} -> name
        {:via, _module, name} -> name
      end

    %{id: id, start: {DynamicSupervisor, :start_link, [options]}, type: :supervisor}
  end

  @doc false
  defmacro __using__(opts) do
    quote location: :keep, bind_quoted: [opts: opts] do
      @behaviour DynamicSupervisor

      unless Module.has_attribute?(__MODULE__, :doc) do
        @doc """
        The specification to start this module under a supervisor.
        """
      end

      def child_spec(arg) do
        default = %{id: __MODULE__, start: {__MODULE__, :start_link, [arg]}, type: :supervisor}
        Supervisor.child_spec(default, unquote(Macro.escape(opts)))
      end

      defoverridable child_spec: 1
    end
  end

  # Starting

  @doc """
  Starts a dynamic supervisor with these options: `:strategy`, `:max_restarts`, `:max_seconds`, `:max_children`,
  `:extra_arguments`, `:name`.
  """
  def start_link(options) when is_list(options) do
    keys = [:extra_arguments, :max_children, :max_seconds, :max_restarts, :strategy]
    {sup_opts, start_opts} = Keyword.split(options, keys)
    start_link(Supervisor.Default, init(sup_opts), start_opts)
  end

  @doc """
  Starts a dynamic supervisor whose callback module's `c:init/1` gives its options.
  """
  def start_link(module, init_arg, opts \\ []) do
    GenServer.start_link(__MODULE__, {module, init_arg, opts[:name]}, opts)
  end

  @doc """
  What a callback's `c:init/1` returns for these options.
  """
  def init(options) when is_list(options) do
    unless strategy = options[:strategy] do
      raise ArgumentError, "expected :strategy option to be given"
    end

    {:ok,
     %{
       strategy: strategy,
       intensity: Keyword.get(options, :max_restarts, 3),
       period: Keyword.get(options, :max_seconds, 5),
       max_children: Keyword.get(options, :max_children, :infinity),
       extra_arguments: Keyword.get(options, :extra_arguments, [])
     }}
  end

  @impl true
  def init({mod, init_arg, name}) do
    Process.put(:"$initial_call", {:supervisor, mod, 1})
    Process.flag(:trap_exit, true)

    case mod.init(init_arg) do
      {:ok, flags} when is_map(flags) ->
        name = if is_nil(name), do: {self(), mod}, else: if(is_atom(name), do: {:local, name}, else: name)

        case flagged(%DynamicSupervisor{mod: mod, args: init_arg, name: name}, flags) do
          {:ok, state} -> {:ok, state}
          {:error, reason} -> {:stop, {:supervisor_data, reason}}
        end

      :ignore ->
        :ignore

      other ->
        {:stop, {:bad_return, {mod, :init, other}}}
    end
  end

  defp flagged(state, flags) do
    extra = Map.get(flags, :extra_arguments, [])
    max_children = Map.get(flags, :max_children, :infinity)
    intensity = Map.get(flags, :intensity, 1)
    period = Map.get(flags, :period, 5)
    strategy = Map.get(flags, :strategy, :one_for_one)

    cond do
      not is_list(extra) ->
        {:error, {:invalid_extra_arguments, extra}}

      not (max_children == :infinity or (is_integer(max_children) and max_children >= 0)) ->
        {:error, {:invalid_max_children, max_children}}

      not (is_integer(intensity) and intensity >= 0) ->
        {:error, {:invalid_intensity, intensity}}

      not (is_integer(period) and period > 0) ->
        {:error, {:invalid_period, period}}

      strategy != :one_for_one ->
        {:error, {:invalid_strategy, strategy}}

      true ->
        {:ok,
         %{
           state
           | extra_arguments: extra,
             max_children: max_children,
             max_restarts: intensity,
             max_seconds: period,
             strategy: strategy
         }}
    end
  end

  # Children

  @doc """
  Starts a child and adds it.
  """
  def start_child(supervisor, {_, _, _, _, _, _} = child_spec) do
    validate_and_start_child(supervisor, child_spec)
  end

  def start_child(supervisor, child_spec) do
    validate_and_start_child(supervisor, Supervisor.child_spec(child_spec, []))
  end

  defp validate_and_start_child(supervisor, child_spec) do
    case validate_child(child_spec) do
      {:ok, child} -> call(supervisor, {:start_child, child})
      error -> {:error, error}
    end
  end

  defp validate_child(%{id: _, start: {mod, _, _} = start} = child) do
    type = Map.get(child, :type, :worker)
    shutdown = Map.get(child, :shutdown, if(type == :supervisor, do: :infinity, else: 5000))
    validate_child(start, Map.get(child, :restart, :permanent), shutdown, type, Map.get(child, :modules, [mod]))
  end

  defp validate_child({_, start, restart, shutdown, type, modules}) do
    validate_child(start, restart, shutdown, type, modules)
  end

  defp validate_child(other), do: {:invalid_child_spec, other}

  defp validate_child(start, restart, shutdown, type, modules) do
    cond do
      not valid_start?(start) -> {:invalid_mfa, start}
      restart not in [:permanent, :temporary, :transient] -> {:invalid_restart_type, restart}
      not valid_shutdown?(shutdown) -> {:invalid_shutdown, shutdown}
      type not in [:supervisor, :worker] -> {:invalid_child_type, type}
      not valid_modules?(modules) -> {:invalid_modules, modules}
      true -> {:ok, {start, restart, shutdown, type, modules}}
    end
  end

  defp valid_start?({m, f, args}) when is_atom(m) and is_atom(f) and is_list(args), do: true
  defp valid_start?(_), do: false
  defp valid_shutdown?(shutdown) when is_integer(shutdown), do: shutdown >= 0
  defp valid_shutdown?(shutdown), do: shutdown in [:infinity, :brutal_kill]
  defp valid_modules?(:dynamic), do: true
  defp valid_modules?(mods), do: is_list(mods) and Enum.all?(mods, &is_atom/1)

  @doc """
  Ends the child of this pid.
  """
  def terminate_child(supervisor, pid) when is_pid(pid), do: call(supervisor, {:terminate_child, pid})

  @doc """
  `{:undefined, pid, type, modules}` of each child; `:restarting` in place of the pid of one that is being restarted.
  """
  def which_children(supervisor), do: call(supervisor, :which_children)

  @doc """
  How many children there are, as a map: `:specs`, `:active`, `:supervisors`, `:workers`.
  """
  def count_children(supervisor), do: call(supervisor, :count_children) |> :maps.from_list()

  @doc """
  Ends the supervisor and its children.
  """
  def stop(supervisor, reason \\ :normal, timeout \\ :infinity), do: GenServer.stop(supervisor, reason, timeout)

  defp call(supervisor, request), do: GenServer.call(supervisor, request, :infinity)

  # The process

  @impl true
  def handle_call(:which_children, _from, state) do
    listed =
      for {pid, {_, _, _, type, modules}} <- state.children do
        case pid do
          {:restarting, _} -> {:undefined, :restarting, type, modules}
          pid -> {:undefined, pid, type, modules}
        end
      end

    {:reply, listed, state}
  end

  def handle_call(:count_children, _from, %{children: children} = state) do
    specs = map_size(children)
    active = Enum.count(children, fn {pid, _} -> is_pid(pid) end)
    supervisors = Enum.count(children, fn {_, {_, _, _, type, _}} -> type == :supervisor end)
    {:reply, [specs: specs, active: active, supervisors: supervisors, workers: specs - supervisors], state}
  end

  def handle_call({:terminate_child, pid}, _from, %{children: children} = state) do
    case children do
      %{^pid => child} ->
        :ok = shutdown_all(%{pid => child})
        {:reply, :ok, %{state | children: Map.delete(children, pid)}}

      %{} ->
        {:reply, {:error, :not_found}, state}
    end
  end

  def handle_call({:start_child, child}, _from, %{children: children, max_children: max} = state) do
    if map_size(children) < max do
      handle_start_child(child, state)
    else
      {:reply, {:error, :max_children}, state}
    end
  end

  defp handle_start_child({{m, f, args} = mfa, restart, shutdown, type, modules}, state) do
    case launch(m, f, state.extra_arguments ++ args) do
      {:ok, pid, _} = reply -> {:reply, reply, add(state, pid, {mfa, restart, shutdown, type, modules})}
      {:ok, pid} = reply -> {:reply, reply, add(state, pid, {mfa, restart, shutdown, type, modules})}
      reply -> {:reply, reply, state}
    end
  end

  # A temporary child is never started again: what it was started with need not be kept.
  defp add(state, pid, {{m, f, _}, :temporary, shutdown, type, modules}) do
    %{state | children: Map.put(state.children, pid, {{m, f, :undefined}, :temporary, shutdown, type, modules})}
  end

  defp add(state, pid, child), do: %{state | children: Map.put(state.children, pid, child)}

  defp launch(m, f, args) do
    case apply(m, f, args) do
      {:ok, pid, extra} when is_pid(pid) -> {:ok, pid, extra}
      {:ok, pid} when is_pid(pid) -> {:ok, pid}
      :ignore -> :ignore
      {:error, _} = error -> error
      other -> {:error, other}
    end
  catch
    :throw, value -> {:error, {{:nocatch, value}, __STACKTRACE__}}
    :error, reason -> {:error, {reason, __STACKTRACE__}}
    :exit, reason -> {:error, {:EXIT, reason}}
  end

  @impl true
  def handle_cast(_msg, state), do: {:noreply, state}

  @impl true
  def handle_info({:EXIT, pid, reason}, state) do
    case maybe_restart_child(pid, reason, state) do
      {:ok, state} -> {:noreply, state}
      {:shutdown, state} -> {:stop, :shutdown, state}
    end
  end

  def handle_info({:"$gen_restart", pid}, state) do
    case state.children do
      %{^pid => child} ->
        case restart_child(pid, child, state) do
          {:ok, state} -> {:noreply, state}
          {:shutdown, state} -> {:stop, :shutdown, state}
        end

      %{} ->
        {:noreply, state}
    end
  end

  def handle_info(msg, state) do
    :vial_logger.log(:error, ["DynamicSupervisor received unexpected message: ", inspect(msg), "\n"])
    {:noreply, state}
  end

  @impl true
  def code_change(_, %{mod: mod, args: init_arg} = state, _) do
    case mod.init(init_arg) do
      {:ok, flags} when is_map(flags) ->
        case flagged(state, flags) do
          {:ok, state} -> {:ok, state}
          {:error, reason} -> {:error, {:supervisor_data, reason}}
        end

      :ignore ->
        {:ok, state}

      error ->
        error
    end
  end

  @impl true
  def terminate(_, %{children: children}), do: :ok = shutdown_all(children)

  defp maybe_restart_child(pid, reason, %{children: children} = state) do
    case children do
      %{^pid => {_, restart, _, _, _} = child} ->
        if restart?(restart, reason) do
          restart_child(pid, child, state)
        else
          {:ok, %{state | children: Map.delete(children, pid)}}
        end

      %{} ->
        {:ok, state}
    end
  end

  defp restart?(:permanent, _reason), do: true
  defp restart?(:temporary, _reason), do: false
  defp restart?(:transient, reason) when reason in [:normal, :shutdown], do: false
  defp restart?(:transient, {:shutdown, _}), do: false
  defp restart?(:transient, _reason), do: true

  defp restart_child(pid, child, state) do
    case count_restart(state) do
      {:ok, state} -> start_again(pid, child, state)
      :too_many -> {:shutdown, %{state | children: Map.delete(state.children, pid)}}
    end
  end

  defp count_restart(%{max_restarts: most, max_seconds: seconds, restarts: restarts} = state) do
    now = :erlang.monotonic_time(1)
    restarts = [now | Enum.filter(restarts, &(now <= &1 + seconds))]
    if length(restarts) <= most, do: {:ok, %{state | restarts: restarts}}, else: :too_many
  end

  defp start_again(current, {{m, f, args}, _, _, _, _} = child, state) do
    children = Map.delete(state.children, current)

    case launch(m, f, state.extra_arguments ++ args) do
      {:ok, pid, _} -> {:ok, add(%{state | children: children}, pid, child)}
      {:ok, pid} -> {:ok, add(%{state | children: children}, pid, child)}
      :ignore -> {:ok, %{state | children: children}}
      {:error, _reason} -> {:ok, try_again(current, child, %{state | children: children})}
    end
  end

  defp try_again(current, child, state) do
    key = if is_pid(current), do: {:restarting, current}, else: current
    send(self(), {:"$gen_restart", key})
    %{state | children: Map.put(state.children, key, child)}
  end

  # Ending

  # All children are told at once; each has its own time before it is killed.
  defp shutdown_all(children) do
    watched =
      for {pid, {_, _, shutdown, _, _}} <- children, is_pid(pid), into: %{} do
        ref = Process.monitor(pid)
        Process.unlink(pid)
        Process.exit(pid, if(shutdown == :brutal_kill, do: :kill, else: :shutdown))
        timer = if is_integer(shutdown), do: :erlang.start_timer(shutdown, self(), {:kill, pid})
        {ref, {pid, timer}}
      end

    await_ends(watched)
  end

  defp await_ends(watched) when map_size(watched) == 0, do: :ok

  defp await_ends(watched) do
    receive do
      {:DOWN, ref, :process, pid, _reason} when is_map_key(watched, ref) ->
        {^pid, timer} = Map.fetch!(watched, ref)
        if timer, do: :erlang.cancel_timer(timer)
        drop_exit(pid)
        await_ends(Map.delete(watched, ref))

      {:timeout, _timer, {:kill, pid}} ->
        Process.exit(pid, :kill)
        await_ends(watched)
    end
  end

  defp drop_exit(pid) do
    receive do
      {:EXIT, ^pid, _} -> :ok
    after
      0 -> :ok
    end
  end
end
