defmodule Registry.Supervisor do
  @moduledoc false

  use Supervisor

  def start_link(kind, registry, partitions, listeners, entries, compressed) do
    arg = {kind, registry, partitions, listeners, entries, compressed}
    Supervisor.start_link(__MODULE__, arg, name: Module.concat(registry, Supervisor))
  end

  # The table of facts belongs to this process: it is there before the partitions and as long as they.
  def init({kind, registry, partitions, _listeners, entries, compressed}) do
    ^registry = :ets.new(registry, [:set, :public, :named_table, read_concurrency: true])
    true = :ets.insert(registry, entries)

    children =
      for partition <- 0..(partitions - 1) do
        name = Module.concat(registry, "PIDPartition#{partition}")
        arg = {kind, registry, partition, partitions, name, compressed}
        %{id: name, start: {Registry.Partition, :start_link, [name, arg]}}
      end

    strategy = if kind == :unique, do: :one_for_all, else: :one_for_one
    Supervisor.init(children, strategy: strategy)
  end
end
