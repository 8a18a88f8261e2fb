defmodule :sets do
  @moduledoc """
  Sets as maps whose keys are the elements, with the values `[]`, compared with `===`.

  Erlang has two representations; this is the second one. Asked for either, a set is made like this; only the
  order of `to_list/1`, which no program may rely on, differs.
  """

  def new, do: %{}
  def new(version: version) when version in [1, 2], do: %{}

  def from_list(list), do: :maps.from_keys(list, [])
  def from_list(list, version: version) when version in [1, 2], do: from_list(list)

  def is_set(%{} = set), do: set |> :maps.values() |> Enum.all?(&(&1 == []))
  def is_set(_other), do: false

  def size(%{} = set), do: map_size(set)

  def is_empty(%{} = set), do: map_size(set) == 0

  def to_list(%{} = set), do: :maps.keys(set)

  def is_element(element, %{} = set), do: is_map_key(set, element)

  def add_element(element, %{} = set), do: :maps.put(element, [], set)

  def del_element(element, %{} = set), do: :maps.remove(element, set)

  def union(%{} = set1, %{} = set2), do: :maps.merge(set1, set2)

  def union([set | sets]), do: Enum.reduce(sets, set, &union(&2, &1))
  def union([]), do: new()

  def intersection(%{} = set1, %{} = set2), do: :maps.intersect(set1, set2)

  def intersection([set | sets]), do: Enum.reduce(sets, set, &intersection(&2, &1))

  def subtract(%{} = set1, %{} = set2), do: :maps.without(:maps.keys(set2), set1)

  def is_disjoint(%{} = set1, %{} = set2) when map_size(set1) > map_size(set2), do: is_disjoint(set2, set1)
  def is_disjoint(%{} = set1, %{} = set2), do: not (set1 |> :maps.keys() |> Enum.any?(&is_map_key(set2, &1)))

  def is_subset(%{} = set1, %{} = set2) when map_size(set1) > map_size(set2), do: false
  def is_subset(%{} = set1, %{} = set2), do: set1 |> :maps.keys() |> Enum.all?(&is_map_key(set2, &1))

  def fold(fun, acc, %{} = set) when is_function(fun, 2), do: :lists.foldl(fun, acc, :maps.keys(set))

  def filter(predicate, %{} = set) when is_function(predicate, 1),
    do: predicate |> :lists.filter(:maps.keys(set)) |> from_list()
end
