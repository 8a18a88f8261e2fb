defmodule Code.Formatter.Pairs do
  @moduledoc false

  # `key: value` and `key => value`.

  import Inspect.Algebra
  import Code.Formatter.Docs

  alias Code.Formatter.{Expressions, Operators, Text}

  @doc "Whether all entries are written as `key: value`."
  def keyword?([{key, _value} | list]), do: key?(key) and keyword?(list)
  def keyword?(rest), do: rest == []

  @doc "Whether the pair that begins with `key` is written as `key: value`."
  def key?({:__block__, meta, [key]}) when is_atom(key), do: meta[:format] == :keyword

  def key?({{:., _, [:erlang, name]}, meta, [{:<<>>, _, _}, :utf8]}) when name in [:binary_to_atom, :binary_to_existing_atom] do
    meta[:format] == :keyword
  end

  def key?(_other), do: false

  def pair(left, right, context, state) do
    {key, operator, state} = key(left, context, state)
    {value, state} = Expressions.layout(right, context, state)

    doc =
      hanging(Expressions.hangs?(right, state), value, fn value ->
        concat(group(key), group(nest(glue(operator, group(value)), 2, :break)))
      end)

    {doc, state}
  end

  defp key(key, context, state) do
    if key?(key) do
      {doc, state} = keyword_key(key, state)
      {doc, empty(), state}
    else
      {doc, state} = Expressions.layout(key, context, state)
      {Operators.parens_if_binary(doc, key), " =>", state}
    end
  end

  defp keyword_key({:__block__, _, [key]}, state), do: {string(Text.key(key)), state}
  defp keyword_key({_, _, [{:<<>>, _, parts}, :utf8]}, state), do: Text.interpolate(parts, ~S("), ~S("), ~S(":), state)

  @doc "Several pairs or other arguments without brackets around them."
  def many([arg | args], context, state) do
    Enum.reduce(args, Expressions.layout(arg, context, state), fn arg, {doc, state} ->
      {next, state} = Expressions.layout(arg, context, state)
      {glue(concat(doc, ","), next), state}
    end)
  end
end
