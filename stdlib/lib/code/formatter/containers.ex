defmodule Code.Formatter.Containers do
  @moduledoc false

  # Lists, tuples, maps and bitstrings.

  import Inspect.Algebra
  import Code.Formatter.Docs
  import Code.Formatter.Arguments, only: [sequence: 7]
  import Code.Formatter.Lines, only: [newline?: 2]

  alias Code.Formatter.{Expressions, Operators}

  def list(meta, args, state) do
    {doc, _join, state} = sequence(args, meta, false, :none, join(meta, :break, state), state, &entry/2)
    {bracketed("[", doc, "]"), state}
  end

  @doc "The brackets of `target[key]`."
  def access(meta, key, state) do
    {doc, _join, state} = sequence([key], meta, false, :none, join(meta, :break, state), state, &entry/2)
    {bracketed("[", doc, "]"), state}
  end

  def tuple(meta, args, join, state) do
    {doc, join, state} = sequence(args, meta, false, :none, join(meta, join, state), state, &entry/2)

    if join == :flex_break do
      {"{" |> concat(doc) |> nest(1) |> concat("}") |> group(), state}
    else
      {bracketed("{", doc, "}"), state}
    end
  end

  ## Maps and structs

  def map(meta, name, [{:|, _, [updated, pairs]}], state) when is_list(pairs) do
    {left, state} = entry(updated, state)
    {right, _join, state} = sequence(pairs, meta, false, :none, join(meta, :break, state), state, &entry/2)
    doc = left |> Operators.parens_if_binary(updated) |> glue(concat("| ", nest(right, 2)))
    {bracketed(opening(name), doc, "}"), state}
  end

  def map(meta, name, args, state) do
    {doc, _join, state} = sequence(args, meta, false, :none, join(meta, :break, state), state, &entry/2)
    {bracketed(opening(name), doc, "}"), state}
  end

  defp opening(name), do: concat(["%", name, "{"])

  defp join(meta, join, state), do: if(newline?(meta, state), do: :line, else: join)
  defp entry(arg, state), do: Expressions.layout(arg, :parens_arg, state)

  ## Bitstrings

  @types [:integer, :float, :bits, :bitstring, :binary, :bytes, :utf8, :utf16, :utf32] ++
           [:signed, :unsigned, :big, :little, :native, :_]

  def bitstring(meta, segments, state) do
    last = length(segments) - 1
    join = join(meta, :flex_break, state)
    {doc, join, state} = segments |> Enum.with_index() |> sequence(meta, false, :none, join, state, &segment(&1, last, &2))

    if join == :flex_break do
      {"<<" |> concat(doc) |> nest(2) |> concat(">>") |> group(), state}
    else
      {bracketed("<<", doc, ">>"), state}
    end
  end

  defp segment({{:<-, meta, [left, right]}, index}, last, state) do
    {doc, state} = entry({:<-, meta, [{{:bitstring, :segment}, meta, [left]}, right]}, state)
    doc = if index == 0, do: clear_of_opening(doc), else: doc
    {if(index == last, do: clear_of_closing(doc), else: doc), state}
  end

  defp segment({{:"::", _, [value, type]}, index}, last, state) do
    {value, state} = value(value, index, state)
    {type, state} = type(type, state)
    {concat([value, "::", if(index == last, do: clear_of_closing(type), else: type)]), state}
  end

  defp segment({value, index}, last, state) do
    {doc, state} = value(value, index, state)
    {if(index == last, do: clear_of_closing(doc), else: doc), state}
  end

  @doc "A segment as the left side of `<-`."
  def segment_left({:"::", _, [value, type]}, state) do
    {doc, state} = entry(value, state)
    {type, state} = type(type, state)
    doc = if match?({:<<>>, _, _}, value), do: clear_of_opening(doc), else: doc
    {concat([doc, "::", type]), state}
  end

  def segment_left(value, state), do: entry(value, state)

  defp value(value, 0, state) do
    {doc, state} = entry(value, state)
    {clear_of_opening(doc), state}
  end

  defp value(value, _index, state), do: entry(value, state)

  # `<<` before `<<` or `~` and `>>` before `>>` would be read as other operators.
  defp clear_of_opening(doc) do
    if doc |> text() |> String.starts_with?(["~", "<<"]), do: in_parens(doc), else: doc
  end

  defp clear_of_closing(doc), do: if(doc |> text() |> String.ends_with?(">>"), do: in_parens(doc), else: doc)

  defp type({operator, _, [left, right]}, state) when operator in [:-, :*] do
    {left, state} = type(left, state)
    {right, state} = type_element(right, state)
    {concat([left, Atom.to_string(operator), right]), state}
  end

  defp type(type, state), do: type_element(type, state)

  # The types that the language knows are written as variables, those of macros as calls.
  defp type_element({name, _, args}, state) when name in @types and args == [], do: {Atom.to_string(name), state}

  defp type_element({name, meta, nil}, state) when is_atom(name) and name not in @types do
    Operators.parens_if_operator({name, [closing: []] ++ meta, []}, :parens_arg, state)
  end

  defp type_element(type, state), do: Operators.parens_if_operator(type, :parens_arg, state)
end
