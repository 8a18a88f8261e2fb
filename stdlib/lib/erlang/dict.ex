defmodule :dict do
  @moduledoc """
  Dictionaries: `{:dict, map}`. Keys are compared with `===`.

  What a dictionary is made of is nobody else's business; maps do all of it faster, and are what new programs use.
  """

  def new, do: {:dict, %{}}

  def from_list(pairs), do: {:dict, :maps.from_list(pairs)}

  def to_list({:dict, map}), do: :maps.to_list(map)

  def size({:dict, map}), do: map_size(map)

  def is_empty({:dict, map}), do: map_size(map) == 0

  def is_key(key, {:dict, map}), do: is_map_key(map, key)

  def fetch(key, {:dict, map} = dict) do
    case map do
      %{^key => value} -> value
      %{} -> :erlang.error(:badarg, [key, dict])
    end
  end

  def find(key, {:dict, map}), do: :maps.find(key, map)

  def fetch_keys({:dict, map}), do: :maps.keys(map)

  def store(key, value, {:dict, map}), do: {:dict, :maps.put(key, value, map)}

  def erase(key, {:dict, map}), do: {:dict, :maps.remove(key, map)}

  def take(key, {:dict, map}) do
    case :maps.take(key, map) do
      {value, map} -> {value, {:dict, map}}
      :error -> :error
    end
  end

  def append(key, value, dict), do: update(key, &(&1 ++ [value]), [value], dict)
  def append_list(key, values, dict), do: update(key, &(&1 ++ values), values, dict)

  def update(key, fun, {:dict, map} = dict) do
    case map do
      %{^key => value} -> {:dict, %{map | key => fun.(value)}}
      %{} -> :erlang.error(:badarg, [key, fun, dict])
    end
  end

  def update(key, fun, initial, {:dict, map}), do: {:dict, Map.update(map, key, initial, fun)}

  def update_counter(key, increment, dict), do: update(key, &(&1 + increment), increment, dict)

  def fold(fun, acc, {:dict, map}), do: :maps.fold(fun, acc, map)

  def map(fun, {:dict, map}), do: {:dict, :maps.map(fun, map)}

  def filter(predicate, {:dict, map}), do: {:dict, :maps.filter(predicate, map)}

  def merge(fun, {:dict, map1}, {:dict, map2}), do: {:dict, :maps.merge_with(fun, map1, map2)}
end
