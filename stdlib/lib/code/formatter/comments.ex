defmodule Code.Formatter.Comments do
  @moduledoc false

  # Comments lie between the expressions. Each sequence of expressions (the lines of a block, the arguments of a call, the entries of a
  # container) takes those that stand in its lines. An item of a sequence is {doc, separator, newlines}: what to
  # write, what to put between it and the next if there was no empty line, and the newlines that followed it.

  import Inspect.Algebra
  alias Code.Formatter.Lines

  @empty_line 2

  @doc "Comments as the tokenizer gives them, with the space behind `#`."
  def prepare(comments), do: comments |> Enum.map(&%{&1 | text: space(&1.text)}) |> consecutive()

  # Behind a comma the tokenizer goes on counting newlines over comments.
  defp consecutive([%{line: line} = comment, %{previous_eol_count: count} = next | comments]) when count > 0 and next.line == line + 1 do
    [comment | consecutive([%{next | previous_eol_count: 1} | comments])]
  end

  defp consecutive([comment | comments]), do: [comment | consecutive(comments)]
  defp consecutive([]), do: []

  defp space("#"), do: "#"
  defp space("#!" <> _ = text), do: text
  defp space("##" <> rest), do: "#" <> space("#" <> rest)
  defp space("# " <> rest), do: "# " <> rest
  defp space("#" <> rest), do: "# " <> rest

  @doc """
  The documents of a sequence with the comments between the lines `first` and `last`.

  `fun` makes an item of an expression; it gets the expression, those that follow, and the state. `items` are the items in
  front, reversed. Returns the documents, whether there were comments, and the state.
  """
  def weave(exprs, items, first, last, state, fun) do
    {outer, inner} = Enum.split_while(state.comments, &(&1.line <= first))
    {items, comments?, state} = items(exprs, items, last, %{state | comments: inner}, false, fun)
    {items |> Enum.reverse() |> docs(empty()), comments?, %{state | comments: outer ++ state.comments}}
  end

  defp items([], items, last, state, comments?, _fun) do
    {items, comments, comments?} = before(last, items, state.comments, comments?)
    {items, comments?, %{state | comments: comments}}
  end

  defp items([expr | exprs], items, last, %{comments: []} = state, comments?, fun) do
    {item, state} = fun.(expr, exprs, state)
    items(exprs, [item | items], last, state, comments?, fun)
  end

  defp items([expr | exprs], items, last, state, comments?, fun) do
    case Lines.span(expr) do
      nil ->
        {item, state} = fun.(expr, exprs, state)
        items(exprs, [item | items], last, state, comments?, fun)

      {from, to} ->
        {items, comments, comments?} = before(from, items, state.comments, comments?)
        {item, state} = fun.(expr, exprs, %{state | comments: comments})
        {items, comments, comments?} = beside(from, to, items, state.comments, comments?)
        item = close(item, to, comments)
        items(exprs, [item | items], last, %{state | comments: comments}, comments?, fun)
    end
  end

  defp before(last, items, [%{line: line} = comment | comments], _comments?) when line < last do
    items = [{comment.text, empty(), comment.next_eol_count} | parted(items, space_before(comment))]
    before(last, items, comments, true)
  end

  defp before(_last, items, comments, comments?), do: {items, comments, comments?}

  # A comment that stands behind something on its line, and could not go above it, begins anew.
  defp space_before(%{previous_eol_count: 0}), do: @empty_line
  defp space_before(%{previous_eol_count: newlines}), do: newlines

  defp parted([{doc, separator, newlines} | items], more) when newlines < more, do: [{doc, separator, more} | items]
  defp parted(items, _newlines), do: items

  # A comment behind an expression on its line has no place but above it.
  defp beside(from, to, items, [%{line: line} = comment | comments], _comments?) when line >= from and line <= to do
    beside(from, to, [{comment.text, empty(), 1} | items], comments, true)
  end

  defp beside(_from, _to, items, comments, comments?), do: {items, comments, comments?}

  # The empty line behind an expression was behind the comments on the next lines, which are items of their own.
  defp close({doc, separator, newlines}, to, [%{line: line} | _]) when newlines > 1 and line == to + 1 do
    {doc, separator, 1}
  end

  defp close(item, _to, _comments), do: item

  # An item that does not fit on a line breaks the separators in its group, on both sides: it gets empty lines around it.
  defp docs([{doc, separator, newlines} | items], left) do
    right = if newlines >= @empty_line, do: line(), else: separator
    doc = if left == empty(), do: doc, else: concat(left, doc)
    doc = if items == [] or right == empty(), do: doc, else: concat(doc, concat(collapse_lines(@empty_line), right))
    [group(doc) | docs(items, right)]
  end

  defp docs([], _left), do: []
end
