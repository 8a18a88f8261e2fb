defmodule :global do
  @moduledoc """
  Locks and transactions over them; names are native.

  A lock is a named process-wide token `{resource, requester}`: the same requester may take it again.
  """

  @table :vial_global_locks

  def trans(id, fun), do: trans(id, fun, [node()], :infinity)
  def trans(id, fun, nodes), do: trans(id, fun, nodes, :infinity)

  def trans(id, fun, _nodes, retries) do
    if set_lock(id, [node()], retries) do
      try do
        fun.()
      after
        del_lock(id)
      end
    else
      :aborted
    end
  end

  def set_lock(id), do: set_lock(id, [node()], :infinity)
  def set_lock(id, nodes), do: set_lock(id, nodes, :infinity)

  def set_lock({resource, requester} = id, nodes, retries) do
    table = table()

    cond do
      :ets.insert_new(table, {resource, requester}) -> true
      :ets.lookup(table, resource) == [{resource, requester}] -> true
      retries == 0 -> false
      true -> again(id, nodes, retries)
    end
  end

  defp again(id, nodes, retries) do
    :timer.sleep(10)
    set_lock(id, nodes, if(retries == :infinity, do: :infinity, else: retries - 1))
  end

  def del_lock(id), do: del_lock(id, [node()])

  def del_lock({resource, requester}, _nodes) do
    :ets.delete_object(table(), {resource, requester})
    true
  end

  # The table has to live longer than whoever happened to need it first.
  defp table do
    if :ets.whereis(@table) == :undefined, do: create()
    @table
  end

  defp create do
    parent = self()
    {pid, ref} = spawn_monitor(fn -> own(parent) end)

    receive do
      {^pid, :ready} -> :erlang.demonitor(ref, [:flush])
      {:DOWN, ^ref, _, _, _} -> :ok
    end
  end

  defp own(parent) do
    :ets.new(@table, [:named_table, :public])
    send(parent, {self(), :ready})
    :timer.sleep(:infinity)
  end
end
