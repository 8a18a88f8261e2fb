defmodule PartitionSupervisor do
  @moduledoc """
  Several copies of one child, each under a number, so that work can be spread over them by a key.

      children = [{PartitionSupervisor, child_spec: DynamicSupervisor, name: Pool}]

      DynamicSupervisor.start_child({:via, PartitionSupervisor, {Pool, self()}}, spec)

  An integer key selects the partition of that number modulo the number of partitions; any other key is hashed.
  """

  @behaviour Supervisor

  @doc """
  The specification to start this supervisor under another one.
  """
  def child_spec(opts) when is_list(opts) do
    id =
      case Keyword.get(opts, :name, PartitionSupervisor) do
        name when is_atom(name) -> name
        {:via, _module, name} -> name
      end

    %{id: id, start: {PartitionSupervisor, :start_link, [opts]}, type: :supervisor}
  end

  @doc """
  Starts the partitions. Options: `:child_spec` and `:name`, both required; `:partitions` (the number of schedulers), `:strategy`,
  `:max_restarts`, `:max_seconds`, and `:with_arguments`, a function of the arguments and the number.
  """
  def start_link(opts) do
    name = opts[:name]

    unless name do
      raise ArgumentError, "the :name option must be given to PartitionSupervisor, got: #{inspect(opts)}"
    end

    {child_spec, opts} = Keyword.pop(opts, :child_spec)

    unless child_spec do
      raise ArgumentError, "the :child_spec option must be given to PartitionSupervisor, got: #{inspect(opts)}"
    end

    {partitions, opts} = Keyword.pop(opts, :partitions, System.schedulers_online())

    unless is_integer(partitions) and partitions >= 1 do
      raise ArgumentError, "the :partitions option must be a positive integer, got: #{inspect(partitions)}"
    end

    {with_arguments, opts} = Keyword.pop(opts, :with_arguments, fn args, _partition -> args end)

    unless is_function(with_arguments, 2) do
      raise ArgumentError,
            "the :with_arguments option must be a function that receives two arguments, " <>
              "the current call arguments and the partition, got: #{inspect(with_arguments)}"
    end

    %{start: {module, function, args}} = spec = Supervisor.child_spec(child_spec, [])
    modules = spec[:modules] || [module]

    children =
      for partition <- 0..(partitions - 1) do
        args = with_arguments.(args, partition)

        unless is_list(args) do
          raise "the call to the function in :with_arguments must return a list, got: #{inspect(args)}"
        end

        start = {__MODULE__, :start_child, [module, function, args, name, partition]}
        Map.merge(spec, %{id: partition, start: start, modules: modules})
      end

    {init_opts, start_opts} = Keyword.split(opts, [:strategy, :max_seconds, :max_restarts])
    init_opts = Keyword.put_new(init_opts, :strategy, :one_for_one)
    Supervisor.start_link(__MODULE__, {name, partitions, children, init_opts}, start_opts)
  end

  @doc false
  def start_child(module, function, args, name, partition) do
    case apply(module, function, args) do
      {:ok, pid} ->
        register_child(name, partition, pid)
        {:ok, pid}

      {:ok, pid, info} ->
        register_child(name, partition, pid)
        {:ok, pid, info}

      other ->
        other
    end
  end

  defp register_child(name, partition, pid) when is_atom(name), do: :ets.insert(name, {partition, pid})
  defp register_child({:via, _, _}, partition, pid), do: :ets.insert(Process.get(__MODULE__), {partition, pid})

  @doc false
  def init({name, partitions, children, init_opts}) do
    table = new_table(name)
    Process.put(__MODULE__, table)
    :ets.insert(table, {:partitions, partitions})
    Supervisor.init(children, init_opts)
  end

  defp new_table(name) when is_atom(name), do: :ets.new(name, [:set, :named_table, :protected, read_concurrency: true])
  defp new_table({:via, _, _}), do: :ets.new(:partitions, [:set, :protected, read_concurrency: true])

  @doc """
  The number of partitions.
  """
  def partitions(name) when is_atom(name), do: :ets.lookup_element(name, :partitions, 2)

  @doc """
  `{number, pid, type, modules}` of each partition.
  """
  def which_children(name), do: Supervisor.which_children(name)

  @doc """
  How many children there are: see `Supervisor.count_children/1`.
  """
  def count_children(supervisor), do: Supervisor.count_children(supervisor)

  @doc """
  Ends the supervisor and its partitions.
  """
  def stop(supervisor, reason \\ :normal, timeout \\ :infinity), do: Supervisor.stop(supervisor, reason, timeout)

  # Names for :via

  @doc false
  def whereis_name({name, key}) when is_atom(name) do
    partitions = partitions(name)
    number = if is_integer(key), do: rem(abs(key), partitions), else: :erlang.phash2(key, partitions)
    :ets.lookup_element(name, number, 2)
  end

  @doc false
  def send(name_key, message), do: Kernel.send(whereis_name(name_key), message)

  @doc false
  def register_name(_, _), do: raise("{:via, PartitionSupervisor, _} cannot be given on registration")

  @doc false
  def unregister_name(_, _), do: raise("{:via, PartitionSupervisor, _} cannot be given on unregistration")
end
