defmodule Code.Formatter.Lines do
  @moduledoc false

  # Where expressions stand in the source, by their metadata.

  @first 0
  @last 9_999_999

  @doc "A line before all others."
  def first, do: @first

  @doc "A line behind all others."
  def last, do: @last

  def line(meta), do: Keyword.get(meta, :line, @last)
  def end_line(meta), do: nested(meta, :end)
  def closing_line(meta), do: nested(meta, :closing)

  defp nested(meta, key), do: meta |> Keyword.get(key, []) |> Keyword.get(:line, @first)

  def meta?(meta, key), do: is_list(Keyword.get(meta, key))

  @doc "Whether the source has a newline behind what `meta` tells of, such as an opening bracket or an operator."
  def newline?(_meta, %{flat?: true}), do: false
  def newline?(meta, _state), do: Keyword.get(meta, :newlines, 0) > 0

  @doc "Whether the source has a newline, or a comment, between the brackets."
  def newline_or_comment?(meta, %{comments: comments} = state) do
    newline?(meta, state) or comment_within?(comments, line(meta), closing_line(meta))
  end

  defp comment_within?(comments, first, last) do
    Enum.any?(comments, fn %{line: line} -> line > first and line < last end)
  end

  @doc "The first and the last line in an expression where something begins, or nil."
  def span(expr) do
    case span(expr, {@last, @first}) do
      {@last, @first} -> nil
      span -> span
    end
  end

  defp span({expr, meta, args}, {first, last}) do
    span =
      case is_list(meta) and Keyword.fetch(meta, :line) do
        {:ok, line} -> {min(line, first), max(line, last)}
        _ -> {first, last}
      end

    span(args, span(expr, span))
  end

  defp span({left, right}, span), do: span(right, span(left, span))
  defp span(exprs, span) when is_list(exprs), do: Enum.reduce(exprs, span, &span/2)
  defp span(_other, span), do: span
end
