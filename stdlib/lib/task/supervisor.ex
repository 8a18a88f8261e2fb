defmodule Task.Supervisor do
  @moduledoc """
  Starts tasks under a supervisor, so that they have a place in the tree and may fail without their caller.

      iex> {:ok, supervisor} = Task.Supervisor.start_link()
      iex> task = Task.Supervisor.async(supervisor, fn -> :done end)
      iex> Task.await(task)
      :done
  """

  @doc false
  def child_spec(opts) when is_list(opts) do
    id = case Keyword.get(opts, :name, Task.Supervisor) do
      name when is_atom(name) -> name
      {:global, name} -> name
      {:via, _module, name} -> name
    end

    %{id: id, start: {Task.Supervisor, :start_link, [opts]}, type: :supervisor}
  end

  @doc """
  Starts a supervisor of tasks.
  """
  def start_link(options \\ []) do
    {restart, options} = Keyword.pop(options, :restart)
    {shutdown, options} = Keyword.pop(options, :shutdown)
    keys = [:max_children, :max_seconds, :max_restarts]
    {sup_opts, start_opts} = Keyword.split(options, keys)
    DynamicSupervisor.start_link(__MODULE__, {restart || :temporary, shutdown || 5000, sup_opts}, start_opts)
  end

  @doc false
  def init({restart, shutdown, options}) do
    Process.put(__MODULE__, {restart, shutdown})
    DynamicSupervisor.init([strategy: :one_for_one] ++ options)
  end

  # Waited for

  @doc """
  Starts a task that is linked to the caller, as `Task.async/1` does.
  """
  def async(supervisor, fun, options \\ []), do: do_async(supervisor, :link, :erlang, :apply, [fun, []], options)

  @doc """
  As `async/3`, with a function of a module.
  """
  def async(supervisor, module, fun, args, options \\ []), do: do_async(supervisor, :link, module, fun, args, options)

  @doc """
  Starts a task that is not linked to the caller: the caller gets a `:DOWN` message when it fails.
  """
  def async_nolink(supervisor, fun, options \\ []) do
    do_async(supervisor, :nolink, :erlang, :apply, [fun, []], options)
  end

  @doc """
  As `async_nolink/3`, with a function of a module.
  """
  def async_nolink(supervisor, module, fun, args, options \\ []) do
    do_async(supervisor, :nolink, module, fun, args, options)
  end

  defp do_async(supervisor, link, module, fun, args, options) do
    owner = self()
    shutdown = Keyword.get(options, :shutdown, 5000)

    case start_child_with_spec(supervisor, [Task.owner(owner), :monitor], :temporary, shutdown) do
      {:ok, pid} ->
        if link == :link, do: Process.link(pid)
        alias = :erlang.monitor(:process, pid, alias: :demonitor)
        send(pid, {owner, {alias, alias}, Task.callers(owner), {module, fun, args}})
        %Task{pid: pid, ref: alias, owner: owner, mfa: {module, fun, length(args)}}

      {:error, :max_children} ->
        raise """
        reached the maximum number of tasks for this task supervisor. The maximum number \
        of tasks that are allowed to run at the same time under this supervisor can be \
        configured with the :max_children option passed to Task.Supervisor.start_link/1. When \
        using async_stream or async_stream_nolink, make sure to configure :max_concurrency to \
        be lower or equal to :max_children and pay attention to whether other tasks are also \
        spawned under the same task supervisor.
        """
    end
  end

  # Streams

  @doc """
  As `Task.async_stream/3`, with the tasks under the supervisor.
  """
  def async_stream(supervisor, enumerable, fun, options \\ []) when is_function(fun, 1) do
    build_stream(supervisor, :link, enumerable, {:erlang, :apply, [fun, []]}, options)
  end

  @doc """
  As `async_stream/4`, with a function of a module.
  """
  def async_stream(supervisor, enumerable, module, function, args, options \\ []) do
    build_stream(supervisor, :link, enumerable, {module, function, args}, options)
  end

  @doc """
  As `async_stream/4`; a task that fails gives `{:exit, reason}`.
  """
  def async_stream_nolink(supervisor, enumerable, fun, options \\ []) when is_function(fun, 1) do
    build_stream(supervisor, :nolink, enumerable, {:erlang, :apply, [fun, []]}, options)
  end

  @doc """
  As `async_stream_nolink/4`, with a function of a module.
  """
  def async_stream_nolink(supervisor, enumerable, module, function, args, options \\ []) do
    build_stream(supervisor, :nolink, enumerable, {module, function, args}, options)
  end

  defp build_stream(supervisor, link, enumerable, mfa, options) do
    shutdown = Keyword.get(options, :shutdown, 5000)
    options = Task.stream_options(options)

    fn acc, reducer ->
      owner = Task.owner(self())

      Task.Supervised.stream(enumerable, acc, reducer, Task.callers(self()), mfa, options, fn monitor, _callers, _mfa ->
        case start_child_with_spec(supervisor, [put_elem(owner, 2, monitor), :monitor], :temporary, shutdown) do
          {:ok, pid} ->
            if link == :link, do: Process.link(pid)
            {:ok, link, pid}

          {:error, :max_children} ->
            {:error, {:max_children, supervisor}}
        end
      end)
    end
  end

  # Not waited for

  @doc """
  Starts a task whose result nobody waits for.
  """
  def start_child(supervisor, fun, options \\ []) when is_function(fun, 0) do
    start_child(supervisor, :erlang, :apply, [fun, []], options)
  end

  @doc """
  As `start_child/3`, with a function of a module.
  """
  def start_child(supervisor, module, fun, args, options \\ []) when is_atom(fun) and is_list(args) do
    restart = Keyword.get(options, :restart, :temporary)
    shutdown = Keyword.get(options, :shutdown, 5000)
    args = [Task.owner(self()), Task.callers(self()), {module, fun, args}]
    start_child_with_spec(supervisor, args, restart, shutdown)
  end

  defp start_child_with_spec(supervisor, args, restart, shutdown) do
    GenServer.call(supervisor, {:start_child, {{Task.Supervised, :start_link, args}, restart, shutdown, :worker, [Task.Supervised]}}, :infinity)
  end

  @doc """
  Ends the task of this pid.
  """
  def terminate_child(supervisor, pid) when is_pid(pid), do: DynamicSupervisor.terminate_child(supervisor, pid)

  @doc """
  The pids of the tasks that run.
  """
  def children(supervisor) do
    for {_, pid, _, _} <- DynamicSupervisor.which_children(supervisor), is_pid(pid), do: pid
  end
end
