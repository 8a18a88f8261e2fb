defmodule MapSet do
  @moduledoc """
  Sets: collections in which each term is once, compared with `===`.

      iex> MapSet.new([1, 2, 2]) |> MapSet.member?(2)
      true

  A set is kept as the keys of a map; like a map, it has no order that a program may rely on. Sets are made with `new/1` and
  `put/2`, compared with `equal?/2`, and work with `Enum` and `Stream`.
  """

  # All values of the map are the same, so that equal sets are equal terms.
  defstruct map: %{}, version: 2

  @type value :: term
  @type internal(value) :: %{optional(value) => []}
  @type t(value) :: %MapSet{map: internal(value)}
  @type t :: t(term)

  @doc """
  An empty set.

      iex> MapSet.new()
      MapSet.new([])
  """
  def new, do: %MapSet{}

  @doc """
  The set of the elements of a collection.

      iex> MapSet.new([:b, :a, :b])
      MapSet.new([:a, :b])
  """
  def new(enumerable)
  def new(%MapSet{} = set), do: set
  def new(enumerable), do: %MapSet{map: enumerable |> Enum.to_list() |> :maps.from_keys([])}

  @doc """
  The set of what `transform` gives for the elements of a collection.

      iex> MapSet.new([1, 2, 1], &(&1 * 2))
      MapSet.new([2, 4])
  """
  def new(enumerable, transform) when is_function(transform, 1),
    do: %MapSet{map: enumerable |> Enum.map(transform) |> :maps.from_keys([])}

  @doc """
  The set with `value`.

      iex> MapSet.put(MapSet.new([1]), 2)
      MapSet.new([1, 2])
  """
  def put(%MapSet{map: map} = set, value), do: %{set | map: :maps.put(value, [], map)}

  @doc """
  The set without `value`.

      iex> MapSet.delete(MapSet.new([1, 2]), 2)
      MapSet.new([1])
  """
  def delete(%MapSet{map: map} = set, value), do: %{set | map: :maps.remove(value, map)}

  @doc """
  Whether `value` is in the set.

      iex> MapSet.member?(MapSet.new([1]), 1.0)
      false
  """
  def member?(%MapSet{map: map}, value), do: :erlang.is_map_key(value, map)

  @doc """
  The number of elements.

      iex> MapSet.size(MapSet.new([1, 2]))
      2
  """
  def size(%MapSet{map: map}), do: map_size(map)

  @doc """
  The elements as a list.

      iex> MapSet.to_list(MapSet.new([2, 1]))
      [1, 2]
  """
  def to_list(%MapSet{map: map}), do: :maps.keys(map)

  @doc """
  The elements that are in one set or in both.

      iex> MapSet.union(MapSet.new([1, 2]), MapSet.new([2, 3]))
      MapSet.new([1, 2, 3])
  """
  def union(%MapSet{map: map1} = set, %MapSet{map: map2}), do: %{set | map: :maps.merge(map1, map2)}

  @doc """
  The elements that are in both sets.

      iex> MapSet.intersection(MapSet.new([1, 2]), MapSet.new([2, 3]))
      MapSet.new([2])
  """
  def intersection(%MapSet{map: map1} = set, %MapSet{map: map2}), do: %{set | map: :maps.intersect(map1, map2)}

  @doc """
  The elements of the first set that are not in the second.

      iex> MapSet.difference(MapSet.new([1, 2]), MapSet.new([2, 3]))
      MapSet.new([1])
  """
  def difference(%MapSet{map: map1} = set, %MapSet{map: map2}), do: %{set | map: :maps.without(:maps.keys(map2), map1)}

  @doc """
  The elements that are in one of the sets, but not in both.

      iex> MapSet.symmetric_difference(MapSet.new([1, 2]), MapSet.new([2, 3]))
      MapSet.new([1, 3])
  """
  def symmetric_difference(%MapSet{} = set1, %MapSet{} = set2),
    do: set1 |> difference(set2) |> union(difference(set2, set1))

  @doc """
  Whether two sets have the same elements.

      iex> MapSet.equal?(MapSet.new([1, 2]), MapSet.new([2, 1]))
      true
  """
  def equal?(%MapSet{map: map1}, %MapSet{map: map2}), do: map1 === map2

  @doc """
  Whether all elements of the first set are in the second.

      iex> MapSet.subset?(MapSet.new([1]), MapSet.new([1, 2]))
      true
  """
  def subset?(%MapSet{map: map1}, %MapSet{map: map2}),
    do: map_size(map1) <= map_size(map2) and map1 |> :maps.keys() |> Enum.all?(&is_map_key(map2, &1))

  @doc """
  Whether two sets have no element in common.

      iex> MapSet.disjoint?(MapSet.new([1]), MapSet.new([2]))
      true
  """
  def disjoint?(%MapSet{map: map1}, %MapSet{map: map2}) do
    {small, large} = if map_size(map1) <= map_size(map2), do: {map1, map2}, else: {map2, map1}
    not (small |> :maps.keys() |> Enum.any?(&is_map_key(large, &1)))
  end

  @doc """
  The elements for which `fun` is truthy.

      iex> MapSet.filter(MapSet.new(1..4), &(&1 > 2))
      MapSet.new([3, 4])
  """
  def filter(%MapSet{map: map} = set, fun) when is_function(fun), do: %{set | map: Map.filter(map, &fun.(elem(&1, 0)))}

  @doc """
  The elements for which `fun` is falsy.

      iex> MapSet.reject(MapSet.new(1..4), &(&1 > 2))
      MapSet.new([1, 2])
  """
  def reject(%MapSet{map: map} = set, fun) when is_function(fun), do: %{set | map: Map.reject(map, &fun.(elem(&1, 0)))}

  @doc """
  The elements for which `fun` is truthy, and the others.

      iex> MapSet.split_with(MapSet.new(1..4), &(&1 > 2))
      {MapSet.new([3, 4]), MapSet.new([1, 2])}
  """
  def split_with(%MapSet{map: map}, fun) when is_function(fun, 1) do
    {yes, no} = Map.split_with(map, &fun.(elem(&1, 0)))
    {%MapSet{map: yes}, %MapSet{map: no}}
  end
end

defimpl Enumerable, for: MapSet do
  def count(set), do: {:ok, MapSet.size(set)}
  def member?(set, element), do: {:ok, MapSet.member?(set, element)}
  def slice(set), do: {:ok, MapSet.size(set), &MapSet.to_list/1}
  def reduce(set, acc, fun), do: set |> MapSet.to_list() |> Enumerable.List.reduce(acc, fun)
end

defimpl Collectable, for: MapSet do
  def into(set) do
    collector = fn
      collected, {:cont, element} -> [element | collected]
      collected, :done -> %{set | map: :maps.merge(set.map, :maps.from_keys(collected, []))}
      _collected, :halt -> :ok
    end

    {[], collector}
  end
end

defimpl Inspect, for: MapSet do
  import Inspect.Algebra

  def inspect(set, opts) do
    opts = %{opts | charlists: :as_lists}
    concat(["MapSet.new(", Inspect.List.inspect(MapSet.to_list(set), opts), ")"])
  end
end
