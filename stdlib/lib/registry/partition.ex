defmodule Registry.Partition do
  @moduledoc false

  # Owns a pair of tables and removes the entries of registered processes, which it is linked to, when they end.

  use GenServer

  @all_info -1
  @key_info -2

  def start_link(name, arg), do: GenServer.start_link(__MODULE__, arg, name: name)

  def init({kind, registry, partition, partitions, name, compressed}) do
    Process.flag(:trap_exit, true)
    key_ets = :ets.new(Module.concat(registry, "KeyPartition#{partition}"), key_options(kind, compressed))
    pid_ets = :ets.new(name, [:duplicate_bag, :public, read_concurrency: true, write_concurrency: true])
    true = :ets.insert(registry, {partition, {key_ets, {self(), pid_ets}}})
    if partitions == 1, do: announce_alone(kind, registry, key_ets, pid_ets)
    {:ok, pid_ets}
  end

  # With a single partition the tables stand beside the facts, which saves a look-up.
  defp announce_alone(kind, registry, key_ets, pid_ets) do
    [{_, {_, _, _, _, listeners}}] = :ets.lookup(registry, @all_info)
    true = :ets.insert(registry, {@key_info, {kind, 1, key_ets}})
    true = :ets.insert(registry, {@all_info, {kind, 1, key_ets, {self(), pid_ets}, listeners}})
  end

  defp key_options(kind, compressed) do
    type = if kind == :unique, do: :set, else: :duplicate_bag
    options = [type, :public, read_concurrency: true, write_concurrency: true]
    if compressed, do: [:compressed | options], else: options
  end

  # A process can be sure that the entries of one that ended are gone when this answers.
  def handle_call(:sync, _from, state), do: {:reply, :ok, state}

  def handle_info({:EXIT, pid, _reason}, pid_ets) do
    for {_pid, key, key_ets} <- :ets.take(pid_ets, pid), do: remove(key_ets, key, pid)
    {:noreply, pid_ets}
  end

  def handle_info(_message, state), do: {:noreply, state}

  defp remove(key_ets, key, pid) do
    :ets.match_delete(key_ets, {key, {pid, :_}})
  rescue
    ArgumentError -> :ok
  end
end
