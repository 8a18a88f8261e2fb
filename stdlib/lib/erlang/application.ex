defmodule :application do
  @moduledoc """
  Applications: what they are made of, their environment, and starting and stopping them.

  An application's specification is what its `.app` file says, `{:application, name, properties}`. The applications of the
  library are known from the start and always running.
  """

  @table :vial_application

  @library [
    kernel: [vsn: '8.5.3', description: 'ERTS  CXC 138 10', applications: []],
    stdlib: [vsn: '4.2', description: 'ERTS  CXC 138 10', applications: [:kernel]],
    compiler: [vsn: '8.2.3', description: 'ERTS  CXC 138 10', applications: [:kernel, :stdlib]],
    elixir: [vsn: '1.14.0', description: 'elixir', applications: [:kernel, :stdlib, :compiler]],
    logger: [vsn: '1.14.0', description: 'logger', applications: [:kernel, :stdlib, :elixir]],
    eex: [vsn: '1.14.0', description: 'eex', applications: [:kernel, :stdlib, :elixir]],
    ex_unit: [vsn: '1.14.0', description: 'ex_unit', applications: [:kernel, :stdlib, :elixir, :eex]],
    iex: [vsn: '1.14.0', description: 'iex', applications: [:kernel, :stdlib, :elixir]],
    mix: [vsn: '1.14.0', description: 'mix', applications: [:kernel, :stdlib, :elixir]],
    crypto: [vsn: '5.1.2', description: 'CRYPTO', applications: [:kernel, :stdlib]]
  ]

  # Those that a fresh system has started, the last one first, and those that it has loaded.
  @running [:logger, :elixir, :compiler, :stdlib, :kernel]
  @loaded [:compiler, :logger, :stdlib, :kernel, :elixir]

  @keys [
    :description,
    :id,
    :vsn,
    :modules,
    :maxP,
    :maxT,
    :registered,
    :included_applications,
    :optional_applications,
    :applications,
    :mod,
    :start_phases
  ]

  ## What applications there are

  def get_application, do: :undefined

  def get_application(pid) when is_pid(pid), do: :undefined

  def get_application(module) when is_atom(module) do
    case :lists.search(fn {_, properties} -> :lists.member(module, property(properties, :modules, [])) end, loaded()) do
      {:value, {application, _}} ->
        {:ok, application}

      false ->
        case :vial_application.of(module) do
          :undefined -> :undefined
          application -> {:ok, application}
        end
    end
  end

  def loaded_applications do
    for {name, properties} <- loaded() ++ library(@loaded), do: summary(name, properties)
  end

  def which_applications(_timeout \\ 5000) do
    started = for name <- started(), do: {name, specification(name)}
    for {name, properties} <- started ++ library(@running), do: summary(name, properties)
  end

  defp library(names), do: for(name <- names, do: {name, @library[name]})

  defp summary(name, properties) do
    {name, property(properties, :description, []), property(properties, :vsn, [])}
  end

  def get_key(name, key) do
    case specification(name) do
      nil -> :undefined
      properties when key in @keys -> {:ok, property(properties, key, default(key))}
      _ -> :undefined
    end
  end

  def get_all_key(name) do
    case specification(name) do
      nil -> :undefined
      properties -> {:ok, for(key <- @keys, do: {key, property(properties, key, default(key))})}
    end
  end

  defp default(key) when key in [:description, :id, :vsn], do: []
  defp default(:mod), do: []
  defp default(:start_phases), do: :undefined
  defp default(key) when key in [:maxP, :maxT], do: :infinity
  defp default(_), do: []

  defp property(properties, key, default) do
    case :lists.keyfind(key, 1, properties) do
      {_, value} -> value
      false -> default
    end
  end

  defp specification(name) do
    case :lists.keyfind(name, 1, loaded()) do
      {_, properties} -> properties
      false -> @library[name]
    end
  end

  ## Loading

  def load(specification, _distribution \\ :default)
  def load({:application, name, properties}, _), do: load_specification(name, properties)

  def load(name, _) when is_atom(name) do
    cond do
      specification(name) != nil -> {:error, {:already_loaded, name}}
      true -> load_file(name)
    end
  end

  defp load_file(name) do
    file = :erlang.atom_to_list(name) ++ '.app'

    case :code.where_is_file(file) do
      :non_existing ->
        {:error, {'no such file or directory', file}}

      path ->
        case :file.consult(path) do
          {:ok, [{:application, ^name, properties}]} -> load_specification(name, properties)
          {:ok, _} -> {:error, {:bad_application, file}}
          {:error, reason} -> {:error, {:file.format_error(reason), file}}
        end
    end
  end

  defp load_specification(name, properties) do
    if specification(name) == nil do
      put(:loaded, [{name, properties} | loaded()])
      for {key, value} <- property(properties, :env, []), get_env(name, key) == :undefined, do: set_env(name, key, value)
      :ok
    else
      {:error, {:already_loaded, name}}
    end
  end

  def unload(name) do
    cond do
      :lists.member(name, started()) -> {:error, {:running, name}}
      :lists.keymember(name, 1, loaded()) -> put(:loaded, :lists.keydelete(name, 1, loaded()))
      true -> {:error, {:not_loaded, name}}
    end
  end

  defp loaded, do: get(:loaded, [])
  defp started, do: get(:started, [])

  ## Starting and stopping

  def ensure_started(name, type \\ :temporary) do
    case start(name, type) do
      {:error, {:already_started, ^name}} -> :ok
      other -> other
    end
  end

  def ensure_all_started(names, type \\ :temporary)
  def ensure_all_started(name, type) when is_atom(name), do: ensure_all_started([name], type)

  def ensure_all_started(names, type) when is_list(names) do
    case start_all(names, type, []) do
      {:ok, started} -> {:ok, :lists.reverse(started)}
      {:error, reason, started} -> for(name <- started, do: stop(name)) && {:error, reason}
    end
  end

  defp start_all([], _type, done), do: {:ok, done}

  defp start_all([name | names], type, done) do
    case start(name, type) do
      :ok ->
        start_all(names, type, [name | done])

      {:error, {:already_started, ^name}} ->
        start_all(names, type, done)

      {:error, {:not_started, needed}} ->
        case start_all([needed], type, done) do
          {:ok, done} -> start_all([name | names], type, done)
          error -> error
        end

      {:error, reason} ->
        {:error, {name, reason}, done}
    end
  end

  def start(name, type \\ :temporary) when is_atom(name) do
    cond do
      :lists.member(name, started()) or @library[name] != nil -> {:error, {:already_started, name}}
      specification(name) != nil -> start_loaded(name, type)
      true -> with(:ok <- load(name), do: start_loaded(name, type))
    end
  end

  defp start_loaded(name, type) do
    properties = specification(name)
    optional = property(properties, :optional_applications, [])
    needed = property(properties, :applications, [])

    case :lists.search(&(not running?(&1) and not :lists.member(&1, optional)), needed) do
      {:value, missing} -> {:error, {:not_started, missing}}
      false -> run(name, property(properties, :mod, []), type)
    end
  end

  defp running?(name), do: @library[name] != nil or :lists.member(name, started())

  defp run(name, [], _type), do: put(:started, [name | started()])

  # The application's master holds its top supervisor: it starts it, stops it, and ends when it ends.
  defp run(name, {module, args}, type) do
    starter = self()
    ref = make_ref()
    master = spawn(fn -> master(name, module, args, type, starter, ref) end)
    monitor = :erlang.monitor(:process, master)

    receive do
      {^ref, :ok} ->
        :erlang.demonitor(monitor, [:flush])
        put({:master, name}, master)
        put(:started, [name | started()])

      {^ref, error} ->
        :erlang.demonitor(monitor, [:flush])
        error

      {:DOWN, ^monitor, _, _, reason} ->
        {:error, {reason, {module, :start, [:normal, args]}}}
    end
  end

  defp master(name, module, args, type, starter, ref) do
    :erlang.process_flag(:trap_exit, true)

    case start_module(module, args) do
      {:ok, pid, state} ->
        send(starter, {ref, :ok})
        watch(name, module, pid, state, type)

      error ->
        send(starter, {ref, error})
    end
  end

  defp start_module(module, args) do
    case module.start(:normal, args) do
      {:ok, pid} -> {:ok, pid, []}
      {:ok, pid, state} -> {:ok, pid, state}
      {:error, reason} -> {:error, {reason, {module, :start, [:normal, args]}}}
      other -> {:error, {:bad_return, {{module, :start, [:normal, args]}, other}}}
    end
  catch
    :error, reason -> {:error, {:bad_return, {{module, :start, [:normal, args]}, {:EXIT, {reason, __STACKTRACE__}}}}}
    :exit, reason -> {:error, {:bad_return, {{module, :start, [:normal, args]}, {:EXIT, reason}}}}
  end

  defp watch(name, module, pid, state, type) do
    receive do
      {:stop, from, ref} ->
        state = if :erlang.function_exported(module, :prep_stop, 1), do: module.prep_stop(state), else: state
        monitor = :erlang.monitor(:process, pid)
        :erlang.exit(pid, :shutdown)
        receive(do: ({:DOWN, ^monitor, _, _, _} -> :ok))
        finish(name, module, state)
        send(from, {ref, :ok})

      {:EXIT, ^pid, reason} ->
        finish(name, module, state)
        if type == :permanent or (type == :transient and reason != :normal), do: :erlang.halt(1)
    end
  end

  defp finish(name, module, state) do
    put(:started, :lists.delete(name, started()))
    if :erlang.function_exported(module, :stop, 1), do: module.stop(state)
  end

  def stop(name) do
    cond do
      not :lists.member(name, started()) ->
        {:error, {:not_started, name}}

      property(specification(name), :mod, []) == [] ->
        put(:started, :lists.delete(name, started()))

      true ->
        master = get({:master, name}, nil)
        monitor = :erlang.monitor(:process, master)
        ref = make_ref()
        send(master, {:stop, self(), ref})

        receive do
          {^ref, :ok} -> :erlang.demonitor(monitor, [:flush]) && :ok
          {:DOWN, ^monitor, _, _, _} -> :ok
        end
    end
  end

  ## Environment

  def get_env(_key), do: :undefined

  def get_env(name, key) do
    case :persistent_term.get({@table, :env, name}, %{}) do
      %{^key => value} -> {:ok, value}
      _ -> :undefined
    end
  end

  def get_env(name, key, default) do
    case get_env(name, key) do
      {:ok, value} -> value
      :undefined -> default
    end
  end

  def get_all_env(name), do: :maps.to_list(:persistent_term.get({@table, :env, name}, %{}))

  def set_env(config), do: set_env(config, [])

  def set_env(config, _opts) when is_list(config) do
    for {name, pairs} <- config, {key, value} <- pairs, do: set_env(name, key, value)
    :ok
  end

  def set_env(name, key, value), do: set_env(name, key, value, [])

  def set_env(name, key, value, _opts) do
    :persistent_term.put({@table, :env, name}, :maps.put(key, value, :persistent_term.get({@table, :env, name}, %{})))
  end

  def unset_env(name, key), do: unset_env(name, key, [])

  def unset_env(name, key, _opts) do
    :persistent_term.put({@table, :env, name}, :maps.remove(key, :persistent_term.get({@table, :env, name}, %{})))
  end

  defp get(key, default), do: :persistent_term.get({@table, key}, default)
  defp put(key, value), do: :persistent_term.put({@table, key}, value)
end
