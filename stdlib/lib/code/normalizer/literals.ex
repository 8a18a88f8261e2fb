defmodule Code.Normalizer.Literals do
  @moduledoc false

  # Atoms, numbers, strings, charlists, lists, pairs and maps, and values that have no expression.

  alias Code.Normalizer
  alias Code.Normalizer.Texts

  @doc "A literal in a block, with the metadata of its token."
  def literal(number, meta, state) when is_number(number) do
    {:__block__, Keyword.put_new(line(meta, state), :token, inspect(number)), [number]}
  end

  def literal(atom, meta, state) when is_atom(atom) do
    meta = line(meta, state)

    if module?(atom) and not Keyword.has_key?(meta, :delimiter) do
      {:__aliases__, meta, atom |> Module.split() |> Enum.map(&String.to_atom/1)}
    else
      {:__block__, meta, [Texts.atom(atom, state)]}
    end
  end

  def literal(string, meta, state) when is_binary(string), do: {:__block__, line(meta, state), [Texts.escape(string, state)]}
  def literal([], meta, state), do: {:__block__, closed(meta, state), [[]]}

  def literal(list, meta, state) when is_list(list) do
    if charlist?(list, meta) do
      {:__block__, meta |> line(state) |> Keyword.put_new(:delimiter, "'"), [Texts.charlist(list, state)]}
    else
      {:__block__, closed(meta, state), [entries(list, state)]}
    end
  end

  def literal({left, right}, meta, state) do
    right = if keyword?(right), do: pairs(right, state), else: Normalizer.expression(right, state)
    {:__block__, line(meta, state), [{Normalizer.expression(left, state), right}]}
  end

  def literal(other, meta, _state), do: {:__block__, meta, [other]}

  defp line(meta, state), do: Normalizer.with_line(meta, state)

  defp closed(meta, %{meta: [line: line]} = state), do: meta |> line(state) |> Keyword.put_new(:closing, line: line)
  defp closed(meta, _state), do: meta

  defp charlist?(list, _meta), do: List.ascii_printable?(list)

  ## Lists and keywords

  @doc "The entries of a list: pairs with names at its end are a keyword list."
  def entries(list, state) do
    {entries, pairs} = split(list)
    Enum.map(entries, &entry(&1, state)) ++ pairs(pairs, state)
  end

  defp entry({_, _} = pair, state), do: {:__block__, line([], state), [association(pair, state)]}
  defp entry(other, state), do: Normalizer.expression(other, state)

  defp split(list) do
    {pairs, entries} = list |> Enum.reverse() |> Enum.split_while(&named?/1)
    {Enum.reverse(entries), Enum.reverse(pairs)}
  end

  @doc "Whether the list is one of pairs with names."
  def keyword?([_ | _] = list), do: Enum.all?(list, &named?/1)
  def keyword?(_list), do: false

  defp named?({{:__block__, _, [key]}, _value}), do: is_atom(key)
  defp named?({key, _value}), do: is_atom(key) and not module?(key)
  defp named?(_entry), do: false

  defp module?(atom), do: match?("Elixir." <> _, Atom.to_string(atom)) and Macro.classify_atom(atom) == :alias

  @doc "Pairs with names, as they stand in a keyword list."
  def pairs(pairs, state), do: Enum.map(pairs, &pair(&1, state))

  # What has a key in a block was in the formatter's form before.
  defp pair({{:__block__, _, [_key]}, _value} = pair, _state), do: pair

  defp pair({key, value}, state) do
    meta = Normalizer.with_line([format: :keyword], state)
    {{:__block__, meta, [Texts.atom(key, state)]}, Normalizer.expression(value, state)}
  end

  ## Maps

  @doc "The expression of a map: its pairs are no literals."
  def map([], args, state), do: map([line: state.meta[:line], closing: [line: state.meta[:line]]], args, state)
  def map(meta, args, state), do: {:%{}, meta, associations(args, Normalizer.within(meta, state))}

  defp associations([{:|, meta, [left, right]}], state) when is_list(right) do
    [{:|, meta, [Normalizer.expression(left, state), associations(right, state)]}]
  end

  defp associations(args, state) do
    {entries, pairs} = split(args)
    Enum.map(entries, &association(&1, state)) ++ pairs(pairs, state)
  end

  # A name among pairs that have none is an atom like any other.
  defp association({{:__block__, meta, [key]}, right}, state) when is_atom(key) do
    {literal(key, Keyword.delete(meta, :format), state), Normalizer.expression(right, state)}
  end

  defp association({left, right}, state), do: {Normalizer.expression(left, state), Normalizer.expression(right, state)}
  defp association(other, state), do: Normalizer.expression(other, state)
end
