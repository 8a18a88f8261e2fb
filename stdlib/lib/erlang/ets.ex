defmodule :ets do
  @moduledoc """
  The functions on tables that call other functions; what needs no calls is native.
  """

  def foldl(fun, acc, table), do: fold(fun, acc, tab2list_or_raise(table, :foldl, [fun, acc, table]))
  def foldr(fun, acc, table), do: fold(fun, acc, :lists.reverse(tab2list_or_raise(table, :foldr, [fun, acc, table])))

  defp fold(_fun, acc, []), do: acc
  defp fold(fun, acc, [object | rest]), do: fold(fun, fun.(object, acc), rest)

  defp tab2list_or_raise(table, _function, _args), do: :ets.tab2list(table)

  def init_table(table, fill) do
    :ets.delete_all_objects(table)
    fill_table(table, fill, fill.(:read))
  end

  defp fill_table(_table, _fill, :end_of_input), do: true

  defp fill_table(table, _fill, {objects, fill}) do
    :ets.insert(table, objects)
    fill_table(table, fill, fill.(:read))
  end

  def fun2ms(_fun), do: :erlang.error(:badarg)

  def to_dets(_table, _dets), do: :erlang.error(:badarg)
  def from_dets(_table, _dets), do: :erlang.error(:badarg)

  def tab2file(table, file), do: tab2file(table, file, [])

  def tab2file(table, file, _options) do
    options = [
      :ets.info(table, :type),
      :ets.info(table, :protection),
      {:keypos, :ets.info(table, :keypos)}
      | if(:ets.info(table, :named_table), do: [:named_table], else: [])
    ]

    content = {:ets_file, :ets.info(table, :name), options, :ets.tab2list(table)}
    :file.write_file(file, :erlang.term_to_binary(content))
  end

  def file2tab(file), do: file2tab(file, [])

  def file2tab(file, _options) do
    with {:ok, bytes} <- :file.read_file(file),
         {:ets_file, name, options, objects} <- :erlang.binary_to_term(bytes) do
      table = :ets.new(name, options)
      :ets.insert(table, objects)
      {:ok, table}
    else
      {:error, reason} -> {:error, {:read_error, reason}}
      _ -> {:error, :badfile}
    end
  end
end
