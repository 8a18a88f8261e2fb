defmodule :orddict do
  @moduledoc """
  Dictionaries as lists of pairs, sorted by key. Keys are compared with `==`.
  """

  def new, do: []

  def from_list(pairs), do: :lists.foldl(fn {key, value}, dict -> store(key, value, dict) end, [], pairs)

  def to_list(dict), do: dict

  def size(dict), do: length(dict)

  def is_empty([]), do: true
  def is_empty([_ | _]), do: false

  def is_key(key, [{at, _} | _]) when key < at, do: false
  def is_key(key, [{at, _} | dict]) when key > at, do: is_key(key, dict)
  def is_key(_key, [{_at, _} | _]), do: true
  def is_key(_key, []), do: false

  def fetch(key, [{at, _} | dict]) when key > at, do: fetch(key, dict)
  def fetch(key, [{at, value} | _]) when key == at, do: value

  def find(key, [{at, _} | _]) when key < at, do: :error
  def find(key, [{at, _} | dict]) when key > at, do: find(key, dict)
  def find(_key, [{_at, value} | _]), do: {:ok, value}
  def find(_key, []), do: :error

  def fetch_keys([{key, _} | dict]), do: [key | fetch_keys(dict)]
  def fetch_keys([]), do: []

  def take(key, dict) do
    case find(key, dict) do
      {:ok, value} -> {value, erase(key, dict)}
      :error -> :error
    end
  end

  def erase(key, [{at, _} = pair | dict]) when key > at, do: [pair | erase(key, dict)]
  def erase(key, [{at, _} | dict]) when key == at, do: dict
  def erase(_key, dict), do: dict

  def store(key, value, [{at, _} = pair | dict]) when key > at, do: [pair | store(key, value, dict)]
  def store(key, value, [{at, _} | _] = dict) when key < at, do: [{key, value} | dict]
  def store(key, value, [{_at, _} | dict]), do: [{key, value} | dict]
  def store(key, value, []), do: [{key, value}]

  def append(key, value, dict), do: change(key, dict, &(&1 ++ [value]), [value])
  def append_list(key, values, dict), do: change(key, dict, &(&1 ++ values), values)

  def update(key, fun, [{at, _} = pair | dict]) when key > at, do: [pair | update(key, fun, dict)]
  def update(key, fun, [{at, value} | dict]) when key == at, do: [{key, fun.(value)} | dict]

  def update(key, fun, initial, dict), do: change(key, dict, fun, initial)

  def update_counter(key, increment, dict), do: change(key, dict, &(&1 + increment), increment)

  defp change(key, [{at, _} = pair | dict], fun, initial) when key > at, do: [pair | change(key, dict, fun, initial)]
  defp change(key, [{at, _} | _] = dict, _fun, initial) when key < at, do: [{key, initial} | dict]
  defp change(key, [{_at, value} | dict], fun, _initial), do: [{key, fun.(value)} | dict]
  defp change(key, [], _fun, initial), do: [{key, initial}]

  def fold(fun, acc, [{key, value} | dict]), do: fold(fun, fun.(key, value, acc), dict)
  def fold(fun, acc, []) when is_function(fun, 3), do: acc

  def map(fun, [{key, value} | dict]), do: [{key, fun.(key, value)} | map(fun, dict)]
  def map(fun, []) when is_function(fun, 2), do: []

  def filter(predicate, [{key, value} = pair | dict]) do
    case predicate.(key, value) do
      true -> [pair | filter(predicate, dict)]
      false -> filter(predicate, dict)
    end
  end

  def filter(predicate, []) when is_function(predicate, 2), do: []

  def merge(fun, [{key1, _} = pair | dict1], [{key2, _} | _] = dict2) when key1 < key2, do: [pair | merge(fun, dict1, dict2)]
  def merge(fun, [{key1, _} | _] = dict1, [{key2, _} = pair | dict2]) when key1 > key2, do: [pair | merge(fun, dict1, dict2)]

  def merge(fun, [{key, value1} | dict1], [{_key, value2} | dict2]),
    do: [{key, fun.(key, value1, value2)} | merge(fun, dict1, dict2)]

  def merge(fun, [], dict2) when is_function(fun, 3), do: dict2
  def merge(fun, dict1, []) when is_function(fun, 3), do: dict1
end
