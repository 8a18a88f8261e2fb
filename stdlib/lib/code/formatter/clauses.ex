defmodule Code.Formatter.Clauses do
  @moduledoc false

  # What has arrows: fn, the clauses of case and its like, and function types in parentheses.

  import Inspect.Algebra
  import Code.Formatter.Docs

  alias Code.Formatter.{Blocks, Comments, Docs, Expressions, Lines, Pairs}

  # An operation in a clause's head is indented more, so that it is not in line with the body.
  @head_nesting 4

  ## fn

  def function(clauses, meta, state) do
    case clauses do
      [{:->, _, [[], _]}] -> one(clauses, meta, state)
      [_] -> if Lines.newline?(meta, state), do: many(clauses, meta, state), else: one(clauses, meta, state)
      _ -> many(clauses, meta, state)
    end
  end

  defp one([{:->, meta, [[], body]}] = clauses, fn_meta, state) do
    {body, state} = Blocks.body(body, Lines.line(meta), Lines.closing_line(fn_meta), state)
    {"fn ->" |> glue_or_line(body) |> nest(2) |> glue_as(body, "end") |> broken_as_source(clauses, state) |> group(), state}
  end

  defp one([{:->, meta, [args, body]}] = clauses, fn_meta, state) do
    {args, state} = head(args, Lines.line(meta), state)
    {body, state} = Blocks.body(body, Lines.line(meta), Lines.closing_line(fn_meta), state)
    head = args |> ungroup() |> concat(" ->") |> nest(:cursor) |> group()
    {"fn " |> concat(head) |> glue_or_line(body) |> nest(2) |> glue_as(body, "end") |> broken_as_source(clauses, state) |> group(), state}
  end

  defp many(clauses, meta, state) do
    {doc, state} = layout(clauses, Lines.line(meta), Lines.closing_line(meta), state)
    {"fn" |> line(doc) |> nest(2) |> line("end") |> force_unfit(), state}
  end

  ## Parentheses

  def in_parens([{:->, meta, [[], body]}], _first, last, state) do
    {body, state} = Blocks.body(body, Lines.line(meta), last, state)
    {"(() -> " |> concat(nest(body, :cursor)) |> concat(")") |> group(), state}
  end

  def in_parens([{:->, meta, [args, body]}] = clauses, _first, last, state) do
    {args, state} = head(args, Lines.line(meta), state)
    {body, state} = Blocks.body(body, Lines.line(meta), last, state)
    head = args |> ungroup() |> concat(" ->") |> group()
    doc = concat(head, nest(glue_or_line(empty(), body), 2))
    {doc |> Docs.in_parens() |> broken_as_source(clauses, state) |> group(), state}
  end

  def in_parens(clauses, first, last, state) do
    {doc, state} = layout(clauses, first, last, state)
    {"(" |> concat(nest(line(empty(), doc), 2)) |> line(")") |> force_unfit(), state}
  end

  ## Clauses one below the other: all on one line each, or all with their bodies on the next lines and empty lines between

  def layout([clause | rest] = clauses, first, last, state) do
    {doc, state} = clause(clause, first, until(rest, last), state)

    {doc, state} = rest(rest, first, last, doc, state)
    {doc |> broken_as_source(clauses, state) |> group(), state}
  end

  defp rest([clause | rest], first, last, doc, state) do
    {next, state} = clause(clause, first, until(rest, last), state)
    rest(rest, first, last, doc |> concat(nest(break(""), :reset)) |> line(next), state)
  end

  defp rest([], _first, _last, doc, state), do: {doc, state}

  # The comments between two clauses belong to the second.
  defp until([], last), do: last
  defp until(_rest, _last), do: Lines.first()

  defp clause({:->, meta, [[], body]}, _first, last, state) do
    {body, state} = Blocks.body(body, Lines.line(meta), last, state)
    {"() ->" |> glue(body) |> nest(2), state}
  end

  defp clause({:->, _meta, [args, body]}, first, last, %{operand_nesting: nesting} = state) do
    {args, state} = head(args, first, %{state | operand_nesting: @head_nesting})
    state = %{state | operand_nesting: nesting}
    {body, state} = Blocks.body(body, first, last, state)
    head = args |> ungroup() |> concat(" ->") |> group()
    {concat(head, nest(glue(empty(), body), 2)), state}
  end

  ## What stands before the arrow

  # The arguments are one item of a sequence, so that comments among them go above the clause. With a guard they are the left
  # operand of `when`.
  defp head([{:when, meta, args}], first, state) do
    {args, [guard]} = Enum.split(args, -1)
    head({:when, meta, [{{:clause, :args}, meta, [args]}, guard]}, first, state, &Expressions.layout(&1, :no_parens_arg, &2))
  end

  defp head([], _first, state), do: {"()", state}
  defp head(args, first, state), do: head(args, first, state, &Pairs.many(&1, :no_parens_arg, &2))

  defp head(head, first, state, fun) do
    item = fn head, _rest, state ->
      {doc, state} = fun.(head, state)
      {{doc, empty(), 1}, state}
    end

    {docs, _comments?, state} = Comments.weave([head], [], first, Lines.first(), state, item)
    {lines(docs), state}
  end

  @doc "The arguments of a clause with a guard."
  def args([], state), do: {"()", state}

  def args(args, state) do
    {doc, state} = Pairs.many(args, :no_parens_arg, state)
    {group(doc), state}
  end

  defp broken_as_source(doc, clauses, state) do
    if Enum.any?(clauses, fn {:->, meta, _} -> Lines.newline?(meta, state) end), do: force_unfit(doc), else: doc
  end
end
