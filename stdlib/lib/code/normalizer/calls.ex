defmodule Code.Normalizer.Calls do
  @moduledoc false

  # Calls, with operators among them: parentheses, keywords and do-blocks.

  alias Code.Formatter.State
  alias Code.Normalizer
  alias Code.Normalizer.Literals

  @doc "A call of any kind."
  def call({name, meta, args}, state) do
    arity = length(args)
    called = called(name, Normalizer.with_line(meta, state), state)
    meta = if without_parens?(name, arity, meta, state), do: Normalizer.with_line(meta, state), else: closing(meta, state)
    {last, rest} = List.pop_at(args, -1)

    cond do
      name == :{} and rest != [] and not sigil?(args) and Literals.keyword?(last) -> {name, meta, Normalizer.each(rest, state) ++ Literals.pairs(last, state)}
      pairs?(last) and (Keyword.has_key?(meta, :do) or do?(last)) -> with_blocks(called, meta, rest, last, state)
      true -> {called, meta, args(name, arity, args, state)}
    end
  end

  # What has the arguments of a sigil is left alone.
  defp sigil?(args), do: match?([{:<<>>, _, _}, _], args)

  # The dot is on the line of the call.
  defp called(name, _meta, _state) when is_atom(name), do: name
  defp called({:., dot_meta, args}, meta, state) do
    dot_meta = if Keyword.has_key?(dot_meta, :line), do: dot_meta, else: Keyword.take(meta, [:line]) ++ dot_meta

    case args do
      [Access, :get] -> {:., dot_meta, args}
      _ -> Normalizer.expression({:., dot_meta, args}, Normalizer.within(meta, state))
    end
  end

  defp called(name, meta, state), do: Normalizer.expression(name, Normalizer.within(meta, state))

  defp without_parens?(name, arity, meta, state) do
    Keyword.get(meta, :no_parens, false) or Keyword.has_key?(meta, :closing) or Keyword.has_key?(meta, :do) or
      State.without_parens?(name, arity, state.locals_without_parens)
  end

  @doc "The metadata of something that ends with a parenthesis or the like."
  def closing(meta, state) do
    meta = Normalizer.with_line(meta, state)
    Keyword.put_new(meta, :closing, line: meta[:line])
  end

  ## Arguments

  defp args(name, arity, args, state) when is_atom(name) do
    if brackets?(name, arity), do: Normalizer.each(args, state), else: keyword_last(args, state)
  end

  defp args(_called, _arity, args, state), do: keyword_last(args, state)

  # The brackets of a list that is an operand stay.
  defp brackets?(:{}, _arity), do: true
  defp brackets?(:when, _arity), do: false
  defp brackets?(name, arity), do: Macro.operator?(name, arity)

  @doc "Arguments, the last of which has no brackets if it is a keyword list."
  def keyword_last([], _state), do: []

  def keyword_last(args, state) do
    {last, rest} = List.pop_at(args, -1)
    Normalizer.each(rest, state) ++ [unbracketed(last, state)]
  end

  defp unbracketed({:__block__, _, [list]} = block, state) do
    if Literals.keyword?(list), do: Literals.pairs(list, state), else: Normalizer.expression(block, state)
  end

  defp unbracketed(list, state) do
    if Literals.keyword?(list), do: Literals.pairs(list, state), else: Normalizer.expression(list, state)
  end

  @doc "The value of a module attribute."
  def attribute(value, meta, state) do
    cond do
      Literals.keyword?(value) and not bare_blocks?(value) -> Literals.pairs(value, state)
      is_list(value) and value != [] -> Literals.literal(value, meta, state)
      true -> Normalizer.expression(value, state)
    end
  end

  # The name of a section, which stood before a do-block and not in a keyword list
  defp bare_blocks?([{{:__block__, meta, [_]}, _} | _]), do: meta[:format] != :keyword
  defp bare_blocks?(_value), do: false

  ## Do-blocks

  defp pairs?([_ | _] = list), do: Enum.all?(list, &match?({_, _}, &1))
  defp pairs?(_other), do: false

  defp do?([{:do, _} | _]), do: true
  defp do?([{{:__block__, _, [:do]}, _} | _]), do: true
  defp do?(_other), do: false

  # What is within the call is on its line, unless it says otherwise.
  defp with_blocks(called, meta, rest, blocks, state) do
    inner = Normalizer.within(meta, state)
    meta = do_end(meta, hd(blocks), state)
    blocks = Enum.map(blocks, fn {name, body} -> {section(name, meta), Normalizer.expression(body, inner)} end)
    {called, meta, Normalizer.each(rest, inner) ++ [blocks]}
  end

  defp do_end(meta, {:do, _}, state) do
    if Keyword.has_key?(meta, :do), do: meta, else: meta ++ [do: [line: state.meta[:line]], end: [line: state.meta[:line]]]
  end

  defp do_end(meta, _block, _state), do: meta

  defp section({:__block__, _, _} = name, _meta), do: name
  defp section(name, meta), do: {:__block__, [line: meta[:line]], [name]}
end
