defmodule :maps do
  @moduledoc """
  The functions of Erlang's `:maps` that take functions. The others are natives.

  Where Erlang's take an iterator in the place of a map, so do these. A map that is no map raises `{:badmap, term}`, a function
  that is none of the right arity `badarg`.
  """

  defguardp is_iterator(term)
            when is_tuple(term) or term == :none or (is_list(term) and term != [])

  def map(fun, map) when is_function(fun, 2), do: fun |> map_1(pairs(map)) |> :maps.from_list()
  def map(fun, map), do: :erlang.error(:badarg, [fun, map])

  defp map_1(fun, [{key, value} | rest]), do: [{key, fun.(key, value)} | map_1(fun, rest)]
  defp map_1(_fun, []), do: []

  def filter(predicate, map) when is_function(predicate, 2), do: predicate |> filter_1(pairs(map)) |> :maps.from_list()
  def filter(predicate, map), do: :erlang.error(:badarg, [predicate, map])

  defp filter_1(predicate, [{key, value} = pair | rest]) do
    case predicate.(key, value) do
      true -> [pair | filter_1(predicate, rest)]
      false -> filter_1(predicate, rest)
    end
  end

  defp filter_1(_predicate, []), do: []

  def filtermap(fun, map) when is_function(fun, 2), do: fun |> filtermap_1(pairs(map)) |> :maps.from_list()
  def filtermap(fun, map), do: :erlang.error(:badarg, [fun, map])

  defp filtermap_1(fun, [{key, value} = pair | rest]) do
    case fun.(key, value) do
      true -> [pair | filtermap_1(fun, rest)]
      {true, mapped} -> [{key, mapped} | filtermap_1(fun, rest)]
      false -> filtermap_1(fun, rest)
    end
  end

  defp filtermap_1(_fun, []), do: []

  def fold(fun, acc, map) when is_function(fun, 3), do: fold_1(fun, acc, pairs(map))
  def fold(fun, acc, map), do: :erlang.error(:badarg, [fun, acc, map])

  defp fold_1(fun, acc, [{key, value} | rest]), do: fold_1(fun, fun.(key, value, acc), rest)
  defp fold_1(_fun, acc, []), do: acc

  def foreach(fun, map) when is_function(fun, 2), do: foreach_1(fun, pairs(map))
  def foreach(fun, map), do: :erlang.error(:badarg, [fun, map])

  defp foreach_1(fun, [{key, value} | rest]) do
    fun.(key, value)
    foreach_1(fun, rest)
  end

  defp foreach_1(_fun, []), do: :ok

  defp pairs(map) when is_map(map), do: :vial_map.pairs(map)

  defp pairs(iterator) when is_iterator(iterator) do
    case next(iterator) do
      {key, value, iterator} -> [{key, value} | pairs(iterator)]
      :none -> []
    end
  end

  defp pairs(other), do: :erlang.error({:badmap, other})

  # What cannot be gone on with is no iterator, so it is a bad map.
  defp next(iterator) do
    :maps.next(iterator)
  catch
    :error, _reason -> :erlang.error({:badmap, iterator})
  end

  def update_with(key, fun, map) when is_function(fun, 1) do
    case map do
      %{^key => value} -> %{map | key => fun.(value)}
      %{} -> :erlang.error({:badkey, key}, [key, fun, map])
      other -> :erlang.error({:badmap, other}, [key, fun, map])
    end
  end

  def update_with(key, fun, map), do: :erlang.error(:badarg, [key, fun, map])

  def update_with(key, fun, default, map) when is_function(fun, 1) do
    case map do
      %{^key => value} -> %{map | key => fun.(value)}
      %{} -> :maps.put(key, default, map)
      other -> :erlang.error({:badmap, other}, [key, fun, default, map])
    end
  end

  def update_with(key, fun, default, map), do: :erlang.error(:badarg, [key, fun, default, map])

  def merge_with(combiner, map1, map2) when is_function(combiner, 3) and is_map(map1) and is_map(map2),
    do: merge_with_1(combiner, :maps.to_list(map2), map1)

  def merge_with(combiner, map1, map2), do: two_maps(combiner, map1, map2)

  defp merge_with_1(combiner, [{key, value2} | rest], merged) do
    case merged do
      %{^key => value1} -> merge_with_1(combiner, rest, %{merged | key => combiner.(key, value1, value2)})
      %{} -> merge_with_1(combiner, rest, :maps.put(key, value2, merged))
    end
  end

  defp merge_with_1(_combiner, [], merged), do: merged

  def intersect_with(combiner, map1, map2) when is_function(combiner, 3) and is_map(map1) and is_map(map2),
    do: combiner |> intersect_with_1(:maps.to_list(map1), map2) |> :maps.from_list()

  def intersect_with(combiner, map1, map2), do: two_maps(combiner, map1, map2)

  defp intersect_with_1(combiner, [{key, value1} | rest], map2) do
    case map2 do
      %{^key => value2} -> [{key, combiner.(key, value1, value2)} | intersect_with_1(combiner, rest, map2)]
      %{} -> intersect_with_1(combiner, rest, map2)
    end
  end

  defp intersect_with_1(_combiner, [], _map2), do: []

  defp two_maps(combiner, map1, map2) when not is_function(combiner, 3),
    do: :erlang.error(:badarg, [combiner, map1, map2])

  defp two_maps(_combiner, map1, _map2) when not is_map(map1), do: :erlang.error({:badmap, map1})
  defp two_maps(_combiner, _map1, map2), do: :erlang.error({:badmap, map2})

  def groups_from_list(key_fun, list), do: groups_from_list(key_fun, & &1, list)

  def groups_from_list(key_fun, value_fun, list)
      when is_function(key_fun, 1) and is_function(value_fun, 1) and is_list(list) and length(list) >= 0,
      do: groups(:lists.reverse(list), key_fun, value_fun, %{})

  def groups_from_list(key_fun, value_fun, list), do: :erlang.error(:badarg, [key_fun, value_fun, list])

  defp groups([head | tail], key_fun, value_fun, groups) do
    key = key_fun.(head)
    value = value_fun.(head)

    case groups do
      %{^key => group} -> groups(tail, key_fun, value_fun, %{groups | key => [value | group]})
      %{} -> groups(tail, key_fun, value_fun, :maps.put(key, [value], groups))
    end
  end

  defp groups([], _key_fun, _value_fun, groups), do: groups
end
