defmodule :proplists do
  @moduledoc """
  Property lists: lists of `{key, ...}` tuples, in which a lone atom stands for `{atom, true}`. The first entry of a key counts; other
  terms are passed over.
  """

  ## Entries

  def property({key, true}) when is_atom(key), do: key
  def property(property), do: property

  def property(key, true) when is_atom(key), do: key
  def property(key, value), do: {key, value}

  def unfold([atom | rest]) when is_atom(atom), do: [{atom, true} | unfold(rest)]
  def unfold([entry | rest]), do: [entry | unfold(rest)]
  def unfold([]), do: []

  def compact(list), do: for(entry <- list, do: property(entry))

  defp key?(entry, key) when is_tuple(entry) and tuple_size(entry) >= 1, do: :erlang.element(1, entry) == key
  defp key?(entry, key), do: is_atom(entry) and entry === key

  defp full(atom) when is_atom(atom), do: {atom, true}
  defp full(entry), do: entry

  ## Reading

  def lookup(key, list) do
    case Enum.find(list, :none, &key?(&1, key)) do
      :none -> if(:lists.member(:none, list) and key == :none, do: {:none, true}, else: :none)
      entry -> full(entry)
    end
  end

  def lookup_all(key, list), do: for(entry <- list, key?(entry, key), do: full(entry))

  def is_defined(key, list), do: Enum.any?(list, &key?(&1, key))

  def get_value(key, list), do: get_value(key, list, :undefined)

  def get_value(key, [entry | rest], default) do
    if key?(entry, key) do
      case full(entry) do
        {_key, value} -> value
        _other -> default
      end
    else
      get_value(key, rest, default)
    end
  end

  def get_value(_key, [], default), do: default

  def get_all_values(key, list), do: for({_key, value} <- lookup_all(key, list), do: value)

  def append_values(key, list), do: key |> get_all_values(list) |> Enum.flat_map(&if(is_list(&1), do: &1, else: [&1]))

  def get_bool(key, list) do
    case lookup(key, list) do
      {_key, true} -> true
      _other -> false
    end
  end

  def get_keys(list) do
    keys = for entry <- list, is_atom(entry) or (is_tuple(entry) and tuple_size(entry) >= 1), do: key(entry)
    keys |> :sets.from_list() |> :sets.to_list()
  end

  defp key(atom) when is_atom(atom), do: atom
  defp key(entry), do: :erlang.element(1, entry)

  ## Changing

  def delete(key, list), do: for(entry <- list, not key?(entry, key), do: entry)

  def substitute_aliases(aliases, list) do
    for entry <- list do
      Enum.find_value(aliases, entry, fn {name, key} ->
        if key?(entry, name), do: entry |> full() |> put_elem(0, key) |> property()
      end)
    end
  end

  def substitute_negations(negations, list) do
    for entry <- list do
      Enum.find_value(negations, entry, fn {name, key} -> if key?(entry, name), do: negated(full(entry), key) end)
    end
  end

  defp negated({_name, true}, key), do: {key, false}
  defp negated({_name, false}, key), do: key
  defp negated(_entry, key), do: key

  # The first expansion of a property takes the place of the entry; entries of a key that was expanded are left out.
  def expand(expansions, list) do
    expand_entries(list, for({property, expansion} <- expansions, do: {full(property), expansion}))
  end

  defp expand_entries([entry | rest], expansions) do
    case Enum.find(expansions, fn {property, _} -> full(entry) == property end) do
      {{key, _value}, expansion} -> expansion ++ expand_entries(delete(key, rest), expansions)
      nil -> [entry | expand_entries(rest, expansions)]
    end
  end

  defp expand_entries([], _expansions), do: []

  def normalize(list, [{:aliases, aliases} | rest]), do: aliases |> substitute_aliases(list) |> normalize(rest)
  def normalize(list, [{:expand, expansions} | rest]), do: expansions |> expand(list) |> normalize(rest)
  def normalize(list, [{:negations, negations} | rest]), do: negations |> substitute_negations(list) |> normalize(rest)
  def normalize(list, []), do: compact(list)

  def split(list, keys) do
    {by_key, rest} =
      Enum.reduce(list, {%{}, []}, fn entry, {by_key, rest} ->
        case Enum.find(keys, &key?(entry, &1)) do
          nil -> {by_key, [entry | rest]}
          key -> {Map.update(by_key, key, [entry], &[entry | &1]), rest}
        end
      end)

    {for(key <- keys, do: by_key |> Map.get(key, []) |> :lists.reverse()), :lists.reverse(rest)}
  end

  def to_map(list) do
    list
    |> :lists.reverse()
    |> Enum.reduce(%{}, fn
      {key, value}, map -> Map.put(map, key, value)
      atom, map when is_atom(atom) -> Map.put(map, atom, true)
      _other, map -> map
    end)
  end

  def to_map(list, stages), do: list |> normalize(stages) |> to_map()

  def from_map(map), do: Map.to_list(map)
end
