defmodule Task do
  @moduledoc """
  Work in a process of its own, whose result can be waited for.

      iex> task = Task.async(fn -> 21 * 2 end)
      iex> Task.await(task)
      42

  `async/1` links the task to its caller: if one fails, so does the other. `async_stream/3` runs a function over a collection, a
  bounded number of elements at a time. Tasks that should fail alone are started under a `Task.Supervisor`.
  """

  @enforce_keys [:mfa, :owner, :pid, :ref]
  defstruct [:mfa, :owner, :pid, :ref]

  @type t :: %__MODULE__{mfa: mfa, owner: pid, pid: pid | nil, ref: reference}
  @type ref :: reference

  @doc """
  The specification to start a task under a supervisor; it is not restarted when it ends.
  """
  def child_spec(arg) do
    %{id: Task, start: {Task, :start_link, [arg]}, restart: :temporary}
  end

  @doc false
  defmacro __using__(opts) do
    quote location: :keep, bind_quoted: [opts: opts] do
      unless Module.has_attribute?(__MODULE__, :doc) do
        @doc """
        The specification to start this module under a supervisor.
        """
      end

      def child_spec(arg) do
        default = %{id: __MODULE__, start: {__MODULE__, :start_link, [arg]}, restart: :temporary}
        Supervisor.child_spec(default, unquote(Macro.escape(opts)))
      end

      defoverridable child_spec: 1
    end
  end

  # Without a result

  @doc """
  Starts a linked task whose result nobody waits for: for use under a supervisor.
  """
  def start_link(fun) when is_function(fun, 0), do: start_link(:erlang, :apply, [fun, []])

  @doc """
  As `start_link/1`, with a function of a module.
  """
  def start_link(module, function, args) when is_atom(module) and is_atom(function) and is_list(args) do
    Task.Supervised.start_link(owner(self()), callers(self()), {module, function, args})
  end

  @doc """
  Starts a task that is neither linked nor waited for.
  """
  def start(fun) when is_function(fun, 0), do: start(:erlang, :apply, [fun, []])

  @doc """
  As `start/1`, with a function of a module.
  """
  def start(module, function, args) when is_atom(module) and is_atom(function) and is_list(args) do
    Task.Supervised.start(owner(self()), callers(self()), {module, function, args})
  end

  # With a result

  @doc """
  Starts a linked task whose result the caller must wait for.
  """
  def async(fun) when is_function(fun, 0), do: async(:erlang, :apply, [fun, []])

  @doc """
  As `async/1`, with a function of a module.
  """
  def async(module, function, args) when is_atom(module) and is_atom(function) and is_list(args) do
    owner = self()
    {:ok, pid} = Task.Supervised.start_link(owner(owner), :nomonitor)
    alias = :erlang.monitor(:process, pid, alias: :demonitor)
    send(pid, {owner, {alias, alias}, callers(owner), {module, function, args}})
    %Task{pid: pid, ref: alias, owner: owner, mfa: {module, function, length(args)}}
  end

  @doc """
  A task that is done already.
  """
  def completed(result) do
    ref = make_ref()
    send(self(), {ref, result})
    %Task{pid: nil, ref: ref, owner: self(), mfa: {Task, :completed, 1}}
  end

  @doc false
  def owner(owner), do: {node(), name_or_pid(owner), owner}

  defp name_or_pid(pid) do
    case Process.info(pid, :registered_name) do
      {:registered_name, name} when is_atom(name) -> name
      _ -> pid
    end
  end

  @doc false
  def callers(owner) do
    case Process.get(:"$callers") do
      [_ | _] = list -> [owner | list]
      _ -> [owner]
    end
  end

  @doc """
  Waits for the result. The caller exits when the task fails or takes longer than `timeout` milliseconds.
  """
  def await(task, timeout \\ 5000)

  def await(%Task{owner: owner} = task, _timeout) when owner != self() do
    raise ArgumentError, not_owner(task)
  end

  def await(%Task{ref: ref} = task, timeout) do
    receive do
      {^ref, reply} ->
        demonitor(ref)
        reply

      {:DOWN, ^ref, _, proc, reason} ->
        exit({reason(reason, proc), {Task, :await, [task, timeout]}})
    after
      timeout ->
        demonitor(ref)
        exit({:timeout, {Task, :await, [task, timeout]}})
    end
  end

  defp demonitor(ref), do: Process.demonitor(ref, [:flush])

  defp reason(:noconnection, proc), do: {:nodedown, node(proc)}
  defp reason(reason, _proc), do: reason

  @doc """
  Waits for the results of several tasks, in their order, for `timeout` milliseconds in all.
  """
  def await_many(tasks, timeout \\ 5000) when is_list(tasks) do
    awaiting =
      for task <- tasks, into: %{} do
        %Task{ref: ref, owner: owner} = task
        if owner != self(), do: raise(ArgumentError, not_owner(task))
        {ref, true}
      end

    timeout_ref = make_ref()

    timer_ref =
      if timeout != :infinity do
        Process.send_after(self(), timeout_ref, timeout)
      end

    try do
      collect(tasks, timeout, awaiting, %{}, timeout_ref)
    after
      timer_ref && Process.cancel_timer(timer_ref)

      receive do
        ^timeout_ref -> :ok
      after
        0 -> :ok
      end
    end
  end

  defp collect(tasks, _timeout, awaiting, replies, _timeout_ref) when map_size(awaiting) == 0 do
    for %{ref: ref} <- tasks, do: Map.fetch!(replies, ref)
  end

  defp collect(tasks, timeout, awaiting, replies, timeout_ref) do
    receive do
      ^timeout_ref ->
        for {ref, _} <- awaiting, do: demonitor(ref)
        exit({:timeout, {Task, :await_many, [tasks, timeout]}})

      {:DOWN, ref, _, proc, reason} when is_map_key(awaiting, ref) ->
        for {other, _} <- awaiting, do: demonitor(other)
        exit({reason(reason, proc), {Task, :await_many, [tasks, timeout]}})

      {ref, reply} when is_map_key(awaiting, ref) ->
        demonitor(ref)
        collect(tasks, timeout, Map.delete(awaiting, ref), Map.put(replies, ref, reply), timeout_ref)
    end
  end

  @doc """
  Waits up to `timeout` milliseconds: `{:ok, result}`, `{:exit, reason}`, or nil when the task is not done yet.
  """
  def yield(task, timeout \\ 5000)

  def yield(%Task{owner: owner} = task, _timeout) when owner != self() do
    raise ArgumentError, not_owner(task)
  end

  def yield(%Task{ref: ref} = task, timeout) do
    receive do
      {^ref, reply} ->
        demonitor(ref)
        {:ok, reply}

      {:DOWN, ^ref, _, proc, :noconnection} ->
        exit({reason(:noconnection, proc), {Task, :yield, [task, timeout]}})

      {:DOWN, ^ref, _, _, reason} ->
        {:exit, reason}
    after
      timeout -> nil
    end
  end

  @doc """
  As `yield/2` for several tasks at once: a list of `{task, result}`.
  """
  def yield_many(tasks, timeout \\ 5000) when is_list(tasks) do
    timeout_ref = make_ref()
    timer_ref = if timeout != :infinity, do: Process.send_after(self(), timeout_ref, timeout)

    try do
      yield_each(tasks, timeout_ref, :infinity)
    after
      timer_ref && Process.cancel_timer(timer_ref)

      receive do
        ^timeout_ref -> :ok
      after
        0 -> :ok
      end
    end
  end

  defp yield_each([], _timeout_ref, _timeout), do: []

  defp yield_each([%Task{ref: ref, owner: owner} = task | rest], timeout_ref, timeout) do
    if owner != self(), do: raise(ArgumentError, not_owner(task))

    receive do
      {^ref, reply} ->
        demonitor(ref)
        [{task, {:ok, reply}} | yield_each(rest, timeout_ref, timeout)]

      {:DOWN, ^ref, _, proc, :noconnection} ->
        exit({reason(:noconnection, proc), {Task, :yield_many, [[task | rest], timeout]}})

      {:DOWN, ^ref, _, _, reason} ->
        [{task, {:exit, reason}} | yield_each(rest, timeout_ref, timeout)]

      ^timeout_ref ->
        [{task, nil} | yield_each(rest, timeout_ref, 0)]
    after
      timeout -> [{task, nil} | yield_each(rest, timeout_ref, 0)]
    end
  end

  @doc """
  Ends the task if it still runs; gives what it has replied meanwhile, or nil.
  """
  def shutdown(task, timeout \\ 5000)

  def shutdown(%Task{pid: nil} = task, _timeout) do
    raise ArgumentError, "task #{inspect(task)} does not have an associated task process"
  end

  def shutdown(%Task{owner: owner} = task, _timeout) when owner != self() do
    raise ArgumentError, not_owner(task)
  end

  def shutdown(%Task{pid: pid} = task, timeout) do
    {signal, wait} = if timeout == :brutal_kill, do: {:kill, :infinity}, else: {:shutdown, timeout}
    # A monitor of its own: the task's may be used up by an await or a shutdown before.
    monitor = Process.monitor(pid)
    Process.unlink(pid)
    Process.exit(pid, signal)

    case ended(task, monitor, wait) do
      {:ok, reply} -> {:ok, reply}
      {:exit, :shutdown} when signal == :shutdown -> nil
      {:exit, :killed} when signal == :kill -> nil
      {:exit, :noconnection} -> exit({reason(:noconnection, pid), {Task, :shutdown, [task, timeout]}})
      {:exit, reason} -> {:exit, reason}
    end
  end

  defp ended(%Task{pid: pid, ref: ref} = task, monitor, timeout) do
    receive do
      {:DOWN, ^monitor, _, _, reason} ->
        first = earlier_reason(ref, reason)
        demonitor(ref)
        flush_reply(ref) || {:exit, first}
    after
      timeout ->
        Process.exit(pid, :kill)
        ended(task, monitor, :infinity)
    end
  end

  # A task that was gone before the shutdown has told its reason to the task's own monitor.
  defp earlier_reason(ref, :noproc) do
    receive do
      {:DOWN, ^ref, _, _, reason} -> reason
    after
      0 -> :noproc
    end
  end

  defp earlier_reason(_ref, reason), do: reason

  defp flush_reply(ref) do
    receive do
      {^ref, reply} -> {:ok, reply}
    after
      0 -> nil
    end
  end

  @doc """
  Lets a task go on without its result being waited for: gives the result if it is there, else nil.
  """
  def ignore(%Task{pid: nil} = task) do
    raise ArgumentError, "task #{inspect(task)} does not have an associated task process"
  end

  def ignore(%Task{owner: owner} = task) when owner != self() do
    raise ArgumentError, not_owner(task)
  end

  def ignore(%Task{ref: ref, pid: pid} = task) do
    receive do
      {^ref, reply} ->
        Process.unlink(pid)
        demonitor(ref)
        {:ok, reply}

      {:DOWN, ^ref, _, proc, :noconnection} ->
        exit({reason(:noconnection, proc), {Task, :ignore, [task]}})

      {:DOWN, ^ref, _, _, reason} ->
        {:exit, reason}
    after
      0 ->
        Process.unlink(pid)
        demonitor(ref)
        nil
    end
  end

  defp not_owner(%Task{} = task) do
    "task #{inspect(task)} must be queried from the owner but was queried from #{inspect(self())}"
  end

  # Streams

  @doc """
  Runs `fun` for each element in a task of its own, a bounded number at a time; gives a stream of `{:ok, result}`.

  Options: `:max_concurrency` (the number of schedulers), `:ordered` (true), `:timeout` for one element (5000),
  `:on_timeout` (`:exit`, or `:kill_task` to get `{:exit, :timeout}`), `:zip_input_on_exit` (false).

      iex> Task.async_stream([1, 2, 3], &(&1 * &1)) |> Enum.to_list()
      [ok: 1, ok: 4, ok: 9]
  """
  def async_stream(enumerable, fun, options \\ []) when is_function(fun, 1) and is_list(options) do
    build_stream(enumerable, {:erlang, :apply, [fun, []]}, options)
  end

  @doc """
  As `async_stream/3`, with a function of a module; the element comes before `args`.
  """
  def async_stream(enumerable, module, function, args, options \\ [])
      when is_atom(module) and is_atom(function) and is_list(args) do
    build_stream(enumerable, {module, function, args}, options)
  end

  defp build_stream(enumerable, mfa, options) do
    options = stream_options(options)

    fn acc, reducer ->
      owner = owner(self())

      Task.Supervised.stream(enumerable, acc, reducer, callers(self()), mfa, options, fn _monitor, _callers, _mfa ->
        {:ok, pid} = Task.Supervised.start_link(put_elem(owner, 2, self()), :nomonitor)
        {:ok, :link, pid}
      end)
    end
  end

  @doc false
  def stream_options(options) do
    max_concurrency = Keyword.get_lazy(options, :max_concurrency, &System.schedulers_online/0)

    unless is_integer(max_concurrency) and max_concurrency > 0 do
      raise ArgumentError, ":max_concurrency must be an integer greater than zero"
    end

    on_timeout = Keyword.get(options, :on_timeout, :exit)

    unless on_timeout in [:exit, :kill_task] do
      raise ArgumentError, ":on_timeout must be either :exit or :kill_task"
    end

    timeout = Keyword.get(options, :timeout, 5000)

    unless (is_integer(timeout) and timeout >= 0) or timeout == :infinity do
      raise ArgumentError, ":timeout must be either a positive integer or :infinity"
    end

    %{
      max_concurrency: max_concurrency,
      on_timeout: on_timeout,
      timeout: timeout,
      ordered: Keyword.get(options, :ordered, true),
      zip_input_on_exit: Keyword.get(options, :zip_input_on_exit, false)
    }
  end
end
