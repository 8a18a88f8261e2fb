defmodule Registry do
  @moduledoc """
  A directory of processes by key: each key has one process (`:unique`), or any number (`:duplicate`).

      iex> {:ok, _} = Registry.start_link(keys: :unique, name: People)
      iex> {:ok, _} = Registry.register(People, "ada", :mathematician)
      iex> Registry.lookup(People, "ada") == [{self(), :mathematician}]
      true

  A name of the form `{:via, Registry, {registry, key}}` starts or finds a server by a key of a unique registry. `dispatch/3` on a
  duplicate one is publishing: it calls a function with everyone who registered the key.

  Entries go with their processes. The tables are public: looking up asks no process.
  """

  @type registry :: atom
  @type keys :: :unique | :duplicate
  @type key :: term
  @type value :: term

  @all_info -1
  @key_info -2

  # Names for :via

  @doc false
  def whereis_name({registry, key}), do: whereis_name(registry, key)
  def whereis_name({registry, key, _value}), do: whereis_name(registry, key)

  defp whereis_name(registry, key) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} ->
        key_ets = key_ets || key_ets!(registry, key, partitions)

        case safe_lookup_second(key_ets, key) do
          {pid, _} -> if Process.alive?(pid), do: pid, else: :undefined
          _ -> :undefined
        end

      {kind, _, _} ->
        raise ArgumentError, ":via is not supported for #{kind} registries"
    end
  end

  @doc false
  def register_name({registry, key}, pid), do: register_name(registry, key, nil, pid)
  def register_name({registry, key, value}, pid), do: register_name(registry, key, value, pid)

  defp register_name(registry, key, value, pid) when pid == self() do
    case register(registry, key, value) do
      {:ok, _} -> :yes
      {:error, _} -> :no
    end
  end

  @doc false
  def send({registry, key}, msg), do: send_to(whereis_name({registry, key}), registry, key, msg)
  def send({registry, key, _value}, msg), do: Registry.send({registry, key}, msg)

  defp send_to(:undefined, registry, key, msg), do: :erlang.error(:badarg, [{registry, key}, msg])
  defp send_to(pid, _registry, _key, msg), do: Kernel.send(pid, msg)

  @doc false
  def unregister_name({registry, key}), do: unregister(registry, key)
  def unregister_name({registry, key, _value}), do: unregister(registry, key)

  # Starting

  @doc """
  The specification to start a registry under a supervisor.
  """
  def child_spec(options) do
    %{id: Keyword.get(options, :name, Registry), start: {Registry, :start_link, [options]}, type: :supervisor}
  end

  @doc """
  Starts a registry. Options: `:keys` (`:unique` or `:duplicate`) and `:name`, both required; `:partitions` (1), `:listeners`, `:meta`.
  """
  def start_link(options) do
    keys = Keyword.get(options, :keys)

    unless keys in [:unique, :duplicate] do
      raise ArgumentError, "expected :keys to be given and be one of :unique or :duplicate, got: #{inspect(keys)}"
    end

    name =
      case Keyword.fetch(options, :name) do
        {:ok, name} when is_atom(name) -> name
        {:ok, other} -> raise ArgumentError, "expected :name to be an atom, got: #{inspect(other)}"
        :error -> raise ArgumentError, "expected :name option to be present"
      end

    meta = Keyword.get(options, :meta, [])

    unless Keyword.keyword?(meta) do
      raise ArgumentError, "expected :meta to be a keyword list, got: #{inspect(meta)}"
    end

    partitions = Keyword.get(options, :partitions, 1)

    unless is_integer(partitions) and partitions >= 1 do
      raise ArgumentError, "expected :partitions to be a positive integer, got: #{inspect(partitions)}"
    end

    listeners = Keyword.get(options, :listeners, [])

    unless is_list(listeners) and Enum.all?(listeners, &is_atom/1) do
      raise ArgumentError, "expected :listeners to be a list of named processes, got: #{inspect(listeners)}"
    end

    compressed = Keyword.get(options, :compressed, false)

    unless is_boolean(compressed) do
      raise ArgumentError, "expected :compressed to be a boolean, got: #{inspect(compressed)}"
    end

    # The listeners stand beside the facts that are looked up for each use.
    entries = [
      {@all_info, {keys, partitions, nil, nil, listeners}},
      {@key_info, {keys, partitions, nil}} | meta
    ]

    Registry.Supervisor.start_link(keys, name, partitions, listeners, entries, compressed)
  end

  @doc false
  def start_link(keys, name, options \\ []) when keys in [:unique, :duplicate] and is_atom(name) do
    start_link([keys: keys, name: name] ++ options)
  end

  # Registering

  @doc """
  Registers the caller under a key with a value. In a unique registry `{:error, {:already_registered, pid}}` when it is taken.
  """
  def register(registry, key, value) when is_atom(registry) do
    self = self()
    {kind, partitions, key_ets, pid_ets, listeners} = info!(registry)
    {key_partition, pid_partition} = partitions_of(kind, key, self, partitions)
    key_ets = key_ets || key_ets!(registry, key_partition)
    {pid_server, pid_ets} = pid_ets || pid_ets!(registry, pid_partition)

    # The partition's process must be linked before there is an entry that it has to remove.
    Process.link(pid_server)

    case insert(kind, key_ets, key, self, value) do
      {:ok, ^self} ->
        true = :ets.insert(pid_ets, {self, key, key_ets})
        for listener <- listeners, do: notify(listener, {:register, registry, key, self, value})
        {:ok, pid_server}

      {:error, {:already_registered, ^self}} = error ->
        error

      {:error, _} = error ->
        unlink_if_unregistered(pid_server, pid_ets, self)
        error
    end
  end

  defp insert(:duplicate, key_ets, key, self, value) do
    true = :ets.insert(key_ets, {key, {self, value}})
    {:ok, self}
  end

  defp insert(:unique, key_ets, key, self, value) do
    if :ets.insert_new(key_ets, {key, {self, value}}) do
      {:ok, self}
    else
      case :ets.lookup(key_ets, key) do
        [{^key, {pid, _}} = current] ->
          if Process.alive?(pid) do
            {:error, {:already_registered, pid}}
          else
            # Its entry is about to be removed by the partition; this one only takes the place of a dead process.
            :ets.delete_object(key_ets, current)
            insert(:unique, key_ets, key, self, value)
          end

        [] ->
          insert(:unique, key_ets, key, self, value)
      end
    end
  end

  defp notify(listener, message) do
    Kernel.send(listener, message)
  rescue
    ArgumentError -> :ok
  end

  @doc """
  Removes the caller's entries of a key.
  """
  def unregister(registry, key) when is_atom(registry) do
    self = self()
    {kind, partitions, key_ets, pid_ets, listeners} = info!(registry)
    {key_partition, pid_partition} = partitions_of(kind, key, self, partitions)
    key_ets = key_ets || key_ets!(registry, key_partition)
    {pid_server, pid_ets} = pid_ets || pid_ets!(registry, pid_partition)

    true = :ets.match_delete(key_ets, {key, {self, :_}})
    true = :ets.delete_object(pid_ets, {self, key, key_ets})
    unlink_if_unregistered(pid_server, pid_ets, self)
    for listener <- listeners, do: notify(listener, {:unregister, registry, key, self})
    :ok
  end

  @doc """
  Removes the caller's entries of a key whose value matches a pattern.
  """
  def unregister_match(registry, key, pattern, guards \\ []) when is_list(guards) do
    self = self()
    {kind, partitions, key_ets, pid_ets, listeners} = info!(registry)
    {key_partition, pid_partition} = partitions_of(kind, key, self, partitions)
    key_ets = key_ets || key_ets!(registry, key_partition)
    {pid_server, pid_ets} = pid_ets || pid_ets!(registry, pid_partition)

    spec = [{{:"$1", {:"$2", pattern}}, [{:"=:=", :"$1", {:const, key}}, {:"=:=", :"$2", {:const, self}} | guards], [true]}]
    removed = :ets.select_delete(key_ets, spec)
    left = :ets.select_count(key_ets, [{{:"$1", {:"$2", :_}}, [{:"=:=", :"$1", {:const, key}}, {:"=:=", :"$2", {:const, self}}], [true]}])

    if removed > 0 do
      true = :ets.delete_object(pid_ets, {self, key, key_ets})
      for _ <- 1..left//1, do: :ets.insert(pid_ets, {self, key, key_ets})
      unlink_if_unregistered(pid_server, pid_ets, self)
      for _ <- 1..removed//1, listener <- listeners, do: notify(listener, {:unregister, registry, key, self})
    end

    :ok
  end

  defp unlink_if_unregistered(pid_server, pid_ets, self) do
    unless :ets.member(pid_ets, self), do: Process.unlink(pid_server)
  end

  # Looking up

  @doc """
  The processes of a key with their values.
  """
  def lookup(registry, key) when is_atom(registry) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} ->
        key_ets = key_ets || key_ets!(registry, key, partitions)

        case safe_lookup_second(key_ets, key) do
          {pid, _} = pair -> if Process.alive?(pid), do: [pair], else: []
          _ -> []
        end

      {:duplicate, 1, key_ets} ->
        lookup_second(key_ets || key_ets!(registry, 0), key)

      {:duplicate, partitions, _} ->
        for partition <- 0..(partitions - 1), pair <- lookup_second(key_ets!(registry, partition), key), do: pair
    end
  end

  @doc """
  The entries of a key whose value matches a pattern.
  """
  def match(registry, key, pattern, guards \\ []) when is_atom(registry) and is_list(guards) do
    spec = [{{:"$99999", {:_, pattern}}, [key_guard(key) | guards], [{:element, 2, :"$_"}]}]
    for key_ets <- tables_of_key(registry, key), pair <- :ets.select(key_ets, spec), do: pair
  end

  # The key is compared, not matched: it may contain atoms that are variables of a pattern.
  defp key_guard(key), do: {:"=:=", :"$99999", {:const, key}}

  defp tables_of_key(registry, key) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} -> [key_ets || key_ets!(registry, key, partitions)]
      {:duplicate, 1, key_ets} -> [key_ets || key_ets!(registry, 0)]
      {:duplicate, partitions, _} -> for partition <- 0..(partitions - 1), do: key_ets!(registry, partition)
    end
  end

  @doc """
  How many entries of a key match a pattern.
  """
  def count_match(registry, key, pattern, guards \\ []) when is_atom(registry) and is_list(guards) do
    spec = [{{:"$99999", {:_, pattern}}, [key_guard(key) | guards], [true]}]
    Enum.sum(for key_ets <- tables_of_key(registry, key), do: :ets.select_count(key_ets, spec))
  end

  @doc """
  The keys that a process is registered under.
  """
  def keys(registry, pid) when is_atom(registry) and is_pid(pid) do
    {kind, partitions, _, pid_ets, _} = info!(registry)
    {_, pid_ets} = pid_ets || pid_ets!(registry, pid, partitions)
    keys = for {_, key, _} <- lookup_entries(pid_ets, pid), do: key
    if kind == :unique, do: Enum.uniq(keys), else: keys
  end

  defp lookup_entries(ets, key) do
    :ets.lookup(ets, key)
  rescue
    ArgumentError -> []
  end

  @doc """
  The values of a process under a key.
  """
  def values(registry, key, pid) when is_atom(registry) do
    for {^pid, value} <- lookup(registry, key), do: value
  end

  @doc """
  Replaces the caller's value under a key of a unique registry: `{new, old}`, or `:error`.
  """
  def update_value(registry, key, callback) when is_atom(registry) and is_function(callback, 1) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} ->
        key_ets = key_ets || key_ets!(registry, key, partitions)

        case safe_lookup_second(key_ets, key) do
          {pid, old} when pid == self() ->
            new = callback.(old)
            :ets.insert(key_ets, {key, {self(), new}})
            {new, old}

          _ ->
            :error
        end

      {kind, _, _} ->
        raise ArgumentError, "Registry.update_value/3 is not supported for #{kind} registries"
    end
  end

  @doc """
  Calls a function with the entries of a key, once for each partition that has some; not at all when there are none.
  """
  def dispatch(registry, key, mfa_or_fun, opts \\ [])
      when is_atom(registry) and (is_function(mfa_or_fun, 1) or tuple_size(mfa_or_fun) == 3) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} ->
        key_ets = key_ets || key_ets!(registry, key, partitions)
        apply_non_empty(mfa_or_fun, List.wrap(safe_lookup_second(key_ets, key)))

      {:duplicate, 1, key_ets} ->
        apply_non_empty(mfa_or_fun, lookup_second(key_ets || key_ets!(registry, 0), key))

      {:duplicate, partitions, _} ->
        if Keyword.get(opts, :parallel, false) do
          for partition <- 0..(partitions - 1) do
            Task.async(fn -> apply_non_empty(mfa_or_fun, lookup_second(key_ets!(registry, partition), key)) end)
          end
          |> Task.await_many(:infinity)
        else
          for partition <- 0..(partitions - 1) do
            apply_non_empty(mfa_or_fun, lookup_second(key_ets!(registry, partition), key))
          end
        end
    end

    :ok
  end

  defp apply_non_empty(_mfa_or_fun, []), do: :ok
  defp apply_non_empty({module, fun, args}, entries), do: apply(module, fun, [entries | args])
  defp apply_non_empty(fun, entries), do: fun.(entries)

  @doc """
  How many entries there are.
  """
  def count(registry) when is_atom(registry) do
    Enum.sum(for ets <- all_key_tables(registry), do: size_of(ets))
  end

  defp size_of(ets) do
    case :ets.info(ets, :size) do
      size when is_integer(size) -> size
      _ -> 0
    end
  end

  @doc """
  The entries that match a specification whose heads have the form `{key, pid, value}`.
  """
  def select(registry, spec) when is_atom(registry) and is_list(spec) do
    spec = group_match_headers(spec, :select)
    Enum.flat_map(all_key_tables(registry), &:ets.select(&1, spec))
  end

  @doc """
  How many entries match a specification: see `select/2`.
  """
  def count_select(registry, spec) when is_atom(registry) and is_list(spec) do
    spec = group_match_headers(spec, :count_select)
    Enum.sum(for ets <- all_key_tables(registry), do: :ets.select_count(ets, spec))
  end

  defp group_match_headers(spec, function) do
    for part <- spec do
      case part do
        {{key, pid, value}, guards, select} ->
          {{key, {pid, value}}, guards, select}

        _ ->
          raise ArgumentError,
                "invalid match specification in Registry.#{function}/2: #{inspect(spec)}"
      end
    end
  end

  defp all_key_tables(registry) do
    case key_info!(registry) do
      {_kind, 1, key_ets} -> [key_ets || key_ets!(registry, 0)]
      {_kind, partitions, _} -> for partition <- 0..(partitions - 1), do: key_ets!(registry, partition)
    end
  end

  # Facts about the registry as a whole

  @doc """
  What was stored under a key with `put_meta/3`.
  """
  def meta(registry, key) when is_atom(registry) and (is_atom(key) or is_tuple(key)) do
    case :ets.lookup(registry, key) do
      [{^key, value}] -> {:ok, value}
      _ -> :error
    end
  rescue
    ArgumentError -> reraise ArgumentError, unknown(registry), __STACKTRACE__
  end

  @doc """
  Stores a value under a key for everyone who knows the registry.
  """
  def put_meta(registry, key, value) when is_atom(registry) and (is_atom(key) or is_tuple(key)) do
    :ets.insert(registry, {key, value})
    :ok
  rescue
    ArgumentError -> reraise ArgumentError, unknown(registry), __STACKTRACE__
  end

  @doc """
  Removes what was stored under a key with `put_meta/3`.
  """
  def delete_meta(registry, key) when is_atom(registry) and (is_atom(key) or is_tuple(key)) do
    :ets.delete(registry, key)
    :ok
  rescue
    ArgumentError -> reraise ArgumentError, unknown(registry), __STACKTRACE__
  end

  # Tables

  defp unknown(registry), do: "unknown registry: #{inspect(registry)}"

  defp info!(registry) do
    :ets.lookup_element(registry, @all_info, 2)
  rescue
    ArgumentError -> raise ArgumentError, unknown(registry)
  end

  defp key_info!(registry) do
    :ets.lookup_element(registry, @key_info, 2)
  rescue
    ArgumentError -> raise ArgumentError, unknown(registry)
  end

  defp key_ets!(registry, key, partitions), do: key_ets!(registry, hash(key, partitions))

  @doc false
  def key_ets!(registry, partition), do: elem(:ets.lookup_element(registry, partition, 2), 0)

  defp pid_ets!(registry, pid, partitions), do: pid_ets!(registry, hash(pid, partitions))
  defp pid_ets!(registry, partition), do: elem(:ets.lookup_element(registry, partition, 2), 1)

  defp safe_lookup_second(ets, key) do
    :ets.lookup_element(ets, key, 2)
  rescue
    ArgumentError -> []
  end

  defp lookup_second(ets, key) do
    for {_, pair} <- lookup_entries(ets, key), do: pair
  end

  # Unique keys are spread by the key, duplicate ones by the process, which then needs one link only.
  defp partitions_of(:unique, key, pid, partitions), do: {hash(key, partitions), hash(pid, partitions)}

  defp partitions_of(:duplicate, _key, pid, partitions) do
    partition = hash(pid, partitions)
    {partition, partition}
  end

  defp hash(_term, 1), do: 0
  defp hash(term, limit), do: :erlang.phash2(term, limit)
end
