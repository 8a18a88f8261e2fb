defmodule Map do
  @moduledoc """
  Functions over maps, the collections of keys with values.

      iex> map = %{name: "Ada", year: 1815}
      iex> map.name
      "Ada"
      iex> %{map | year: 1816}
      %{name: "Ada", year: 1816}

  Keys may be any terms and are compared with `===`. A map has no order that a program may rely on. To go through its
  pairs, see `Enum`.
  """

  @type key :: any
  @type value :: any

  ## Making maps

  @doc """
  An empty map.

      iex> Map.new()
      %{}
  """
  def new, do: %{}

  @doc """
  A map from pairs; of equal keys, the last one counts.

      iex> Map.new(a: 1, b: 2, a: 3)
      %{a: 3, b: 2}
  """
  def new(enumerable)
  def new(list) when is_list(list), do: :maps.from_list(list)
  def new(%_{} = enumerable), do: enumerable |> Enum.to_list() |> :maps.from_list()
  def new(%{} = map), do: map
  def new(enumerable), do: enumerable |> Enum.to_list() |> :maps.from_list()

  @doc """
  A map from the pairs that `transform` gives.

      iex> Map.new([:a, :b], &{&1, to_string(&1)})
      %{a: "a", b: "b"}
  """
  def new(enumerable, transform) when is_function(transform, 1),
    do: enumerable |> Enum.map(transform) |> :maps.from_list()

  @doc """
  A map with the same value for all keys.

      iex> Map.from_keys([:a, :b], 0)
      %{a: 0, b: 0}
  """
  def from_keys(keys, value), do: :maps.from_keys(keys, value)

  @doc """
  The fields of a struct, or of a struct's module with their defaults, as a plain map.

      iex> Map.from_struct(%URI{path: "/"}).path
      "/"
  """
  def from_struct(struct) when is_atom(struct), do: from_struct(struct.__struct__())
  def from_struct(%_{} = struct), do: :maps.remove(:__struct__, struct)

  ## Reading

  @doc """
  The pairs as a list.

      iex> Map.to_list(%{a: 1})
      [a: 1]
  """
  def to_list(map), do: :maps.to_list(map)

  @doc """
  The keys as a list.

      iex> Map.keys(%{a: 1, b: 2})
      [:a, :b]
  """
  def keys(map), do: :maps.keys(map)

  @doc """
  The values as a list.

      iex> Map.values(%{a: 1, b: 2})
      [1, 2]
  """
  def values(map), do: :maps.values(map)

  @doc """
  Whether `key` is in the map.

      iex> Map.has_key?(%{a: nil}, :a)
      true
  """
  def has_key?(map, key), do: :maps.is_key(key, map)

  @doc """
  The value of `key` as `{:ok, value}`, or `:error`.

      iex> Map.fetch(%{a: 1}, :a)
      {:ok, 1}
      iex> Map.fetch(%{a: 1}, :b)
      :error
  """
  def fetch(map, key), do: :maps.find(key, map)

  @doc """
  The value of `key`; raises `KeyError` if there is none.

      iex> Map.fetch!(%{a: 1}, :a)
      1
  """
  def fetch!(map, key), do: :maps.get(key, map)

  @doc """
  The value of `key`, or `default`.

      iex> Map.get(%{a: 1}, :b, 0)
      0
  """
  def get(map, key, default \\ nil) do
    case map do
      %{^key => value} -> value
      %{} -> default
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc """
  The value of `key`, or what `fun` gives.

      iex> Map.get_lazy(%{a: 1}, :b, fn -> 2 end)
      2
  """
  def get_lazy(map, key, fun) when is_function(fun, 0) do
    case map do
      %{^key => value} -> value
      %{} -> fun.()
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc """
  Whether two maps have the same pairs, compared with `===`.

      iex> Map.equal?(%{a: 1}, %{a: 1.0})
      false
  """
  def equal?(map1, map2)
  def equal?(%{} = map1, %{} = map2), do: map1 === map2
  def equal?(%{}, other), do: :erlang.error({:badmap, other})
  def equal?(other, _map2), do: :erlang.error({:badmap, other})

  ## Changing one key

  @doc """
  Puts `value` under `key`.

      iex> Map.put(%{a: 1}, :b, 2)
      %{a: 1, b: 2}
  """
  def put(map, key, value), do: :maps.put(key, value, map)

  @doc """
  Puts `value` under `key` unless the key is there.

      iex> Map.put_new(%{a: 1}, :a, 2)
      %{a: 1}
  """
  def put_new(map, key, value) do
    case map do
      %{^key => _value} -> map
      %{} -> :maps.put(key, value, map)
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc """
  Puts what `fun` gives under `key` unless the key is there.

      iex> Map.put_new_lazy(%{a: 1}, :b, fn -> 2 end)
      %{a: 1, b: 2}
  """
  def put_new_lazy(map, key, fun) when is_function(fun, 0) do
    case map do
      %{^key => _value} -> map
      %{} -> :maps.put(key, fun.(), map)
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc """
  Puts `value` under `key` if the key is there.

      iex> Map.replace(%{a: 1}, :b, 2)
      %{a: 1}
  """
  def replace(map, key, value) do
    case map do
      %{^key => _value} -> %{map | key => value}
      %{} -> map
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc """
  Puts `value` under `key`, which must be there, or `KeyError` is raised.

      iex> Map.replace!(%{a: 1}, :a, 2)
      %{a: 2}
  """
  def replace!(map, key, value), do: :maps.update(key, value, map)

  @doc """
  Puts what `fun` makes of the value under `key` if the key is there.

      iex> Map.replace_lazy(%{a: 1}, :a, &(&1 * 10))
      %{a: 10}
  """
  def replace_lazy(map, key, fun) when is_map(map) and is_function(fun, 1) do
    case map do
      %{^key => value} -> %{map | key => fun.(value)}
      %{} -> map
    end
  end

  @doc """
  Puts what `fun` makes of the value under `key`, or `default` if the key is not there.

      iex> Map.update(%{a: 1}, :a, 0, &(&1 + 1))
      %{a: 2}
      iex> Map.update(%{a: 1}, :b, 0, &(&1 + 1))
      %{a: 1, b: 0}
  """
  def update(map, key, default, fun) when is_function(fun, 1) do
    case map do
      %{^key => value} -> %{map | key => fun.(value)}
      %{} -> :maps.put(key, default, map)
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc """
  Puts what `fun` makes of the value under `key`, which must be there, or `KeyError` is raised.

      iex> Map.update!(%{a: 1}, :a, &(&1 + 1))
      %{a: 2}
  """
  def update!(map, key, fun) when is_function(fun, 1), do: %{map | key => fun.(:maps.get(key, map))}

  @doc """
  Reads and updates at once: `fun` takes the value (or `nil`) and gives `{answer, new_value}`, or `:pop`.

      iex> Map.get_and_update(%{a: 1}, :a, fn value -> {value, value + 1} end)
      {1, %{a: 2}}
  """
  def get_and_update(map, key, fun) when is_function(fun, 1), do: map |> get(key) |> get_and_update(fun, map, key)

  @doc """
  Like `get_and_update/3`, but raises `KeyError` if there is no `key`.

      iex> Map.get_and_update!(%{a: 1}, :a, fn _ -> :pop end)
      {1, %{}}
  """
  def get_and_update!(map, key, fun) when is_function(fun, 1),
    do: key |> :maps.get(map) |> get_and_update(fun, map, key)

  defp get_and_update(current, fun, map, key) do
    case fun.(current) do
      {answer, value} ->
        {answer, :maps.put(key, value, map)}

      :pop ->
        {current, :maps.remove(key, map)}

      other ->
        raise "the given function must return a two-element tuple or :pop, got: #{inspect(other)}"
    end
  end

  @doc """
  Takes `key` out.

      iex> Map.delete(%{a: 1, b: 2}, :a)
      %{b: 2}
  """
  def delete(map, key), do: :maps.remove(key, map)

  @doc """
  Takes `key` out and gives its value (or `default`) too.

      iex> Map.pop(%{a: 1}, :a)
      {1, %{}}
      iex> Map.pop(%{a: 1}, :b, 0)
      {0, %{a: 1}}
  """
  def pop(map, key, default \\ nil) do
    case map do
      %{^key => value} -> {value, :maps.remove(key, map)}
      %{} -> {default, map}
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc """
  Takes `key` out, which must be there, or `KeyError` is raised.

      iex> Map.pop!(%{a: 1}, :a)
      {1, %{}}
  """
  def pop!(map, key) do
    case :maps.take(key, map) do
      {_value, _rest} = popped -> popped
      :error -> raise KeyError, key: key, term: map
    end
  end

  @doc """
  Takes `key` out and gives its value, or what `fun` gives.

      iex> Map.pop_lazy(%{a: 1}, :b, fn -> 2 end)
      {2, %{a: 1}}
  """
  def pop_lazy(map, key, fun) when is_function(fun, 0) do
    case map do
      %{^key => value} -> {value, :maps.remove(key, map)}
      %{} -> {fun.(), map}
      other -> :erlang.error({:badmap, other})
    end
  end

  ## Choosing keys

  @doc """
  Only the pairs with these keys.

      iex> Map.take(%{a: 1, b: 2}, [:a, :c])
      %{a: 1}
  """
  def take(map, keys), do: keys |> key_list() |> :maps.with(map)

  @doc """
  Only the pairs without these keys.

      iex> Map.drop(%{a: 1, b: 2}, [:a, :c])
      %{b: 2}
  """
  def drop(map, keys), do: keys |> key_list() |> :maps.without(map)

  @doc """
  The pairs with these keys, and the others.

      iex> Map.split(%{a: 1, b: 2}, [:a, :c])
      {%{a: 1}, %{b: 2}}
  """
  def split(map, keys) do
    keys = key_list(keys)
    {:maps.with(keys, map), :maps.without(keys, map)}
  end

  defp key_list(keys) when is_list(keys), do: keys
  defp key_list(keys), do: Enum.to_list(keys)

  @doc """
  The pairs for which `fun` is truthy.

      iex> Map.filter(%{one: 1, two: 2}, fn {_key, value} -> value > 1 end)
      %{two: 2}
  """
  def filter(map, fun) when is_map(map) and is_function(fun, 1), do: map |> :maps.to_list() |> Enum.filter(fun) |> :maps.from_list()

  @doc """
  The pairs for which `fun` is falsy.

      iex> Map.reject(%{one: 1, two: 2}, fn {_key, value} -> value > 1 end)
      %{one: 1}
  """
  def reject(map, fun) when is_map(map) and is_function(fun, 1), do: map |> :maps.to_list() |> Enum.reject(fun) |> :maps.from_list()

  @doc """
  The pairs for which `fun` is truthy, and the others.

      iex> Map.split_with(%{one: 1, two: 2}, fn {_key, value} -> value > 1 end)
      {%{two: 2}, %{one: 1}}
  """
  def split_with(map, fun) when is_map(map) and is_function(fun, 1) do
    {yes, no} = map |> :maps.to_list() |> Enum.split_with(fun)
    {:maps.from_list(yes), :maps.from_list(no)}
  end

  ## Two maps

  @doc """
  The pairs of both maps; for keys in both, those of the second.

      iex> Map.merge(%{a: 1, b: 2}, %{b: 3})
      %{a: 1, b: 3}
  """
  def merge(map1, map2), do: :maps.merge(map1, map2)

  @doc """
  The pairs of both maps; for keys in both, `fun` takes the key and both values.

      iex> Map.merge(%{a: 1, b: 2}, %{b: 3}, fn _key, left, right -> left + right end)
      %{a: 1, b: 5}
  """
  def merge(map1, map2, fun) when is_function(fun, 3), do: :maps.merge_with(fun, map1, map2)

  @doc """
  The pairs of the second map whose keys are in the first too.

      iex> Map.intersect(%{a: 1, b: 2}, %{b: 3, c: 4})
      %{b: 3}
  """
  def intersect(map1, map2), do: :maps.intersect(map1, map2)

  @doc """
  The keys that are in both maps, with what `fun` makes of the key and both values.

      iex> Map.intersect(%{a: 1, b: 2}, %{b: 3}, fn _key, left, right -> left + right end)
      %{b: 5}
  """
  def intersect(map1, map2, fun) when is_function(fun, 3), do: :maps.intersect_with(fun, map1, map2)

  ## Former names

  @doc false
  def map(map, fun), do: :maps.map(fn key, value -> fun.({key, value}) end, map)

  @doc false
  def size(map), do: map_size(map)
end
