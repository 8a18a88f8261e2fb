defmodule Code.Formatter.Blocks do
  @moduledoc false

  # Expressions one below the other, with the empty lines that the source had between them.

  import Inspect.Algebra
  alias Code.Formatter.{Clauses, Comments, Docs, Expressions, Lines}

  @doc "The expressions of a block, with the comments between the lines `first` and `last`."
  def body([{:->, _, _} | _] = clauses, first, last, state), do: Clauses.in_parens(clauses, first, last, state)
  def body({:__block__, _, [_, _ | _] = exprs}, first, last, state), do: exprs(exprs, first, last, state)
  def body({:__block__, _, []}, first, last, state), do: exprs([], first, last, state)
  def body(expr, first, last, state), do: exprs([expr], first, last, state)

  @doc "A block that is an operand or an argument."
  def in_parens(block, meta, state) do
    {doc, state} = body(block, Lines.line(meta), Lines.closing_line(meta), state)
    {Docs.bracketed("(", doc, ")"), state}
  end

  defp exprs(exprs, first, last, state) do
    {docs, _comments?, state} = Comments.weave(exprs, [], first, last, state, &item/3)

    case docs do
      [] -> {empty(), state}
      [doc] -> {doc, state}
      docs -> {docs |> Docs.lines() |> force_unfit(), state}
    end
  end

  defp item(expr, _rest, state) do
    {doc, state} = Expressions.layout(expr, :block, state)
    {{doc, separator(expr), newlines(expr)}, state}
  end

  # Attributes stay together, whether they fit on a line or not.
  defp separator({:@, _, _}), do: empty()
  defp separator(_expr), do: break("")

  defp newlines({_, meta, _}) when is_list(meta), do: meta |> Keyword.get(:end_of_expression, []) |> Keyword.get(:newlines, 1)
  defp newlines(_expr), do: 1
end
