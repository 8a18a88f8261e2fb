defmodule Code.Formatter.Docs do
  @moduledoc false

  # Small combinations of documents that the formatter's parts share.

  import Inspect.Algebra

  @doc "The document between brackets, which stand on lines of their own if it does not fit."
  def bracketed(left, :doc_nil, right), do: concat(left, right)
  def bracketed(left, doc, right), do: group(glue(nest(glue(left, "", doc), 2, :break), "", right))

  @doc "The document in parentheses; its further lines are below its first."
  def in_parens(doc), do: concat([concat("(", nest(doc, :cursor)), ")"])

  @doc "Indents by the width of what stands before the document."
  def nest_by_length(doc, string), do: nest(doc, String.length(string))

  @doc "Whether `doc` is the document of nothing."
  def nothing?(doc), do: doc == :doc_nil

  @doc "The document without the group that it is."
  def ungroup({:doc_group, doc, _mode}), do: doc
  def ungroup(doc), do: doc

  @doc "Appends within the last group, so that the text counts when it is asked whether the group fits."
  def append({:doc_cons, left, right}, text), do: {:doc_cons, left, append(right, text)}
  def append({:doc_group, doc, mode}, text), do: {:doc_group, {:doc_cons, doc, text}, mode}
  def append(doc, text), do: concat(doc, text)

  @doc """
  What `fun` makes of `doc`. With `hang?`, all around `doc` counts as fitting if it fits up to the first break in `doc`: it is
  something that hangs from the line where it begins, such as a map or a function.
  """
  def hanging(true, doc, fun), do: doc |> next_break_fits(:enabled) |> fun.() |> next_break_fits(:disabled)
  def hanging(false, doc, fun), do: fun.(doc)

  @doc "The documents as lines."
  def lines([doc | docs]), do: Enum.reduce(docs, doc, &line(&2, &1))

  @doc "A glue, or a line if the document on its right is broken anyway: within interpolations nothing else would break it."
  def glue_or_line(left, {:doc_force, _} = right), do: line(left, right)
  def glue_or_line(left, right), do: glue(left, right)

  @doc "The same glue or line as that before `doc`."
  def glue_as(left, {:doc_force, _}, right), do: line(left, right)
  def glue_as(left, _doc, right), do: glue(left, right)

  @doc "The document's text if there were no end to the line."
  def text(doc), do: doc |> format(:infinity) |> IO.iodata_to_binary()
end
