defmodule Code.Normalizer do
  @moduledoc false

  # Brings any quoted expression into the form that the formatter writes: literals are in blocks, `{:__block__, meta, [literal]}`, with the
  # metadata that their tokens would have; calls tell whether they have parentheses, and which of their arguments is a do-block.
  #
  # The state is a map: `escape` (texts are values, whose special characters need escapes, and not source), `meta` (the line
  # around, for what has none) and `locals_without_parens`.

  alias Code.Formatter.State
  alias Code.Normalizer.{Calls, Literals, Texts}

  @doc "The expression as the formatter wants it. Options: `:escape`, `:line`, `:locals_without_parens`."
  def normalize(quoted, opts \\ []) do
    line = Keyword.get(opts, :line)

    expression(quoted, %{
      escape: Keyword.get(opts, :escape, true),
      meta: if(line, do: [line: line], else: []),
      locals_without_parens: Keyword.get(opts, :locals_without_parens, []) ++ State.default_locals()
    })
  end

  @doc "An expression in a state."
  def expression({:__block__, meta, [literal]} = block, state) do
    if call?(literal), do: block(block, state), else: Literals.literal(literal, meta, state)
  end

  def expression({:__block__, meta, args} = block, state) when is_list(meta) and is_list(args), do: block(block, state)
  def expression({:&, _meta, [integer]} = quoted, _state) when is_integer(integer), do: quoted

  def expression({:__aliases__, meta, [head | tail]}, state) do
    {:__aliases__, meta, [if(is_atom(head), do: head, else: expression(head, state)) | tail]}
  end

  ## Texts with interpolation, and sigils

  def expression({:<<>>, meta, parts}, state) when is_list(parts) do
    meta = with_line(meta, state)
    state = within(meta, state)

    if Texts.interpolated?(parts) do
      {:<<>>, meta, Texts.parts(parts, state)}
    else
      {:<<>>, meta, each(parts, state)}
    end
  end

  def expression({{:., dot_meta, [List, :to_charlist]}, meta, [parts]} = call, state) when is_list(parts) do
    if Texts.interpolated_charlist?(parts) do
      meta = with_line(meta, state)
      {{:., dot_meta, [List, :to_charlist]}, meta, [Texts.charlist_parts(parts, within(meta, state))]}
    else
      Calls.call(call, state)
    end
  end

  def expression({{:., dot_meta, [:erlang, name]}, meta, [{:<<>>, parts_meta, parts}, :utf8]}, state)
      when name in [:binary_to_atom, :binary_to_existing_atom] and is_list(parts) do
    meta = with_line(meta, state)
    {{:., dot_meta, [:erlang, name]}, meta, [{:<<>>, parts_meta, Texts.parts(parts, within(meta, state))}, :utf8]}
  end

  ## Forms whose arguments are not those of a call

  def expression({:@, meta, [{name, name_meta, [value]}]}, state) when is_list(name_meta) do
    {:@, meta, [{name, name_meta, [Calls.attribute(value, meta, state)]}]}
  end

  def expression({:fn, meta, clauses}, state) when is_list(clauses), do: {:fn, Calls.closing(meta, state), each(clauses, state)}

  def expression({:->, meta, [args, body]}, state) when is_list(args) do
    state = within(meta, state)
    {:->, meta, [each(args, state), expression(body, state)]}
  end

  def expression({:., meta, [left, right]}, state) when is_list(meta) do
    {:., with_line(meta, state), [expression(left, state), if(is_tuple(right), do: expression(right, state), else: right)]}
  end

  def expression({:%{}, meta, args}, state) when is_list(args), do: Literals.map(meta, args, state)

  ## Everything else

  def expression({_name, meta, args} = call, state) when is_list(meta) and is_list(args) do
    with :error <- Texts.sigil(call, state), do: Calls.call(call, state)
  end

  def expression({name, meta, context} = variable, _state) when is_atom(name) and is_list(meta) and is_atom(context), do: variable
  def expression([{:->, _, _} | _] = clauses, state), do: each(clauses, state)
  def expression(literal, state), do: Literals.literal(literal, [], state)

  def each(exprs, state), do: Enum.map(exprs, &expression(&1, state))

  defp block({:__block__, meta, args}, state), do: {:__block__, meta, each(args, state)}

  defp call?({_, meta, args}) when is_list(meta) and (is_list(args) or is_atom(args)), do: true
  defp call?([{:->, _, [_, _]} | _]), do: true
  defp call?({_, _, _}), do: true
  defp call?(_literal), do: false

  ## Lines

  @doc "The metadata, with the line around if it has none."
  def with_line(meta, state), do: Keyword.merge(state.meta, meta)

  @doc "The state for what is within an expression with this metadata."
  def within(meta, state), do: %{state | meta: if(meta[:line], do: [line: meta[:line]], else: [])}
end
