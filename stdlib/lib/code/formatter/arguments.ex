defmodule Code.Formatter.Arguments do
  @moduledoc false

  # The arguments of calls, and with them the do-blocks. Whether a call has parentheses is one of
  #
  #   :required              always
  #   :skip_if_only_do_end   unless a do-block is all that it has
  #   :skip_if_do_end        unless it has a do-block
  #   :skip_unless_many_args unless it is an argument among others

  import Inspect.Algebra
  import Code.Formatter.Docs
  import Code.Formatter.Lines, only: [newline?: 2]

  alias Code.Formatter.{Comments, DoBlocks, Expressions, Lines, Pairs}

  @doc """
  What follows the name of a call. Returns the document, whether the call as a whole needs parentheses, and the state.

  `list_to_keyword?` allows to take the brackets from a keyword list that is the last argument.
  """
  def call([], meta, _context, _parens, _list_to_keyword?, state) do
    {doc, _join, state} = sequence([], meta, false, :none, :break, state, &Expressions.layout(&1, :parens_arg, &2))
    {bracketed("(", doc, ")"), false, state}
  end

  def call(args, meta, context, parens, list_to_keyword?, state) do
    {rest, [last]} = Enum.split(args, -1)

    case DoBlocks.blocks(meta, last, state) do
      nil ->
        skip? = parens == :skip_unless_many_args and context in [:block, :operand, :no_parens_one_arg, :parens_one_arg]
        {doc, state} = args(meta, args, skip?, list_to_keyword?, empty(), state)
        {doc, false, state}

      blocks ->
        {doc, state} = before_do(meta, rest, parens, list_to_keyword?, state)
        {blocks, state} = DoBlocks.layout(blocks, state)
        doc = doc |> concat(blocks) |> line("end") |> force_unfit()
        {doc, context in [:no_parens_arg, :no_parens_one_arg], state}
    end
  end

  defp before_do(_meta, [], :required, _list_to_keyword?, state), do: {"() do", state}
  defp before_do(_meta, [], _parens, _list_to_keyword?, state), do: {" do", state}

  defp before_do(meta, args, parens, list_to_keyword?, state) do
    skip? = parens not in [:required, :skip_if_only_do_end]
    args(meta, args, skip?, list_to_keyword?, " do", state)
  end

  ## One or more arguments; `extra` follows them on the same line

  defp args(meta, args, skip?, list_to_keyword?, extra, state) do
    {left, [right]} = Enum.split(args, -1)
    {keyword?, right} = last_to_keyword(right, list_to_keyword?)
    context = context(left, keyword?, skip?)
    args = if keyword?, do: left ++ right, else: left ++ [right]
    fun = &Expressions.layout(&1, context, &2)

    if left != [] and keyword? and not generators?(args) do
      keyword_last(meta, left, right, skip?, extra, state, fun)
    else
      plain(meta, args, right, skip?, extra, state, fun)
    end
  end

  defp context([], false, true), do: :no_parens_one_arg
  defp context([], false, false), do: :parens_one_arg
  defp context(_left, _keyword?, true), do: :no_parens_arg
  defp context(_left, _keyword?, false), do: :parens_arg

  defp keyword_last(meta, left, right, skip?, extra, state, fun) do
    lines? = newline?(meta, state)
    join = if lines? or apart?(left), do: :line, else: :break
    {left_doc, _join, state} = sequence(left, Keyword.delete(meta, :closing), skip?, :comma, join, state, fun)

    join = if lines? or apart?(right) or apart?(left ++ right), do: :line, else: :break
    {right_doc, _join, state} = sequence(right, meta, false, :none, join, state, fun)
    right_doc = concat(if(join == :line, do: line(), else: break()), right_doc)

    doc =
      if skip? do
        args = left_doc |> concat(right_doc |> group(:inherit) |> next_break_fits()) |> nest(:cursor, :break)
        " " |> concat(args) |> nest(2) |> concat(extra) |> group()
      else
        right_doc = right_doc |> nest(2, :break) |> concat(break("")) |> group(:inherit) |> next_break_fits()
        in_call_parens(concat(nest(left_doc, 2, :break), right_doc), extra)
      end

    {next_break_fits(doc, :disabled), state}
  end

  defp plain(meta, args, last, skip?, extra, state, fun) do
    lines? = apart?(args) or (match?([_, _ | _], args) and newline?(meta, state))
    join = if lines?, do: :line, else: :break
    hangs? = join == :break and Expressions.hangs?(last, state)
    {doc, _join, state} = sequence(args, meta, skip?, if(hangs?, do: :hanging, else: :none), join, state, fun)

    # A single argument is a group; as part of the call's group it can break before what follows.
    doc = ungroup(doc)

    doc =
      if skip? do
        " " |> concat(nest(doc, :cursor, :break)) |> concat(extra) |> group()
      else
        in_call_parens(doc |> nest(2, :break) |> concat(break("")), extra)
      end

    {if(hangs?, do: next_break_fits(doc, :disabled), else: doc), state}
  end

  defp in_call_parens(doc, extra) do
    "(" |> concat(break("")) |> nest(2, :break) |> concat(doc) |> concat(")") |> concat(extra) |> group()
  end

  # The keywords of for and with are on a level with the generators.
  defp generators?(args), do: Enum.any?(args, &match?({:<-, _, [_, _]}, &1))

  @doc "Whether there are several arguments and each begins on a line of its own."
  def apart?([_, _ | _] = args), do: apart?(args, %{})
  def apart?(_args), do: false

  defp apart?([[arg | _] | args], lines), do: apart?([arg | args], lines)

  defp apart?([arg | args], lines) do
    line =
      case arg do
        {{_, meta, _}, _} when is_list(meta) -> Keyword.get(meta, :line)
        {_, meta, _} when is_list(meta) -> Keyword.get(meta, :line)
        _ -> nil
      end

    cond do
      line == nil -> apart?(args, lines)
      Map.has_key?(lines, line) -> false
      true -> apart?(args, Map.put(lines, line, true))
    end
  end

  defp apart?([], lines), do: map_size(lines) > 1

  defp last_to_keyword({:__block__, _, [[_ | _] = list]} = block, true) do
    if Pairs.keyword?(list), do: {true, list}, else: {false, block}
  end

  defp last_to_keyword([_ | _] = list, _list_to_keyword?), do: {Enum.all?(list, &match?({_, _}, &1)), list}
  defp last_to_keyword(other, _list_to_keyword?), do: {false, other}

  ## Any sequence with commas

  @doc """
  The arguments, or entries, with commas and the comments between them, joined by lines, breaks or flexible breaks.

  `last` is what to do with the last one: `:none`, `:comma` (one follows), or `:hanging`.
  """
  def sequence(args, meta, skip?, last, join, state, fun) do
    item = fn arg, rest, state ->
      {doc, state} = fun.(arg, state)
      {{finish(doc, rest, last), empty(), 1}, state}
    end

    {args, items, state} = first_item(args, skip?, item, state)
    {docs, comments?, state} = Comments.weave(args, items, Lines.line(meta), Lines.closing_line(meta), state, item)
    join = if docs != [] and comments?, do: :line, else: join
    {join(docs, join), if(docs == [], do: :empty, else: join), state}
  end

  # Without parentheses there is no place for a comment before the first argument.
  defp first_item([arg | args], true, item, state) do
    {item, state} = item.(arg, args, state)
    {args, [item], state}
  end

  defp first_item(args, _skip?, _item, state), do: {args, [], state}

  defp finish(doc, [_ | _], _last), do: append(doc, ",")
  defp finish(doc, [], :comma), do: append(doc, ",")
  defp finish(doc, [], :hanging), do: next_break_fits(doc)
  defp finish(doc, [], :none), do: doc

  defp join([], _join), do: empty()
  defp join(docs, :line), do: docs |> lines() |> force_unfit()
  defp join(docs, :break), do: Enum.reduce(docs, &glue(&2, &1))
  defp join(docs, :flex_break), do: Enum.reduce(docs, &flex_glue(&2, &1))
end
