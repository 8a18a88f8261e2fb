defmodule Code.Formatter.DoBlocks do
  @moduledoc false

  # `do ... end`, with the sections that may follow `do`.

  import Inspect.Algebra

  alias Code.Formatter.{Blocks, Clauses, Docs, Lines}

  @sections [:rescue, :catch, :else, :after]

  @doc "The sections of a call's do-block, as {name, first line, last line, body}, if `arg`, its last argument, is one."
  def blocks(meta, [{{:__block__, _, [:do]}, _} | rest] = blocks, state) do
    if Lines.meta?(meta, :do) or forced?(rest, state) do
      blocks
      |> Enum.map(fn {{:__block__, meta, [name]}, body} -> {name, Lines.line(meta), body} end)
      |> ranges(Lines.end_line(meta))
    end
  end

  def blocks(_meta, _arg, _state), do: nil

  defp forced?(rest, %{force_do_end_blocks: true}) do
    Enum.all?(rest, &match?({{:__block__, _, [name]}, _} when name in @sections, &1))
  end

  defp forced?(_rest, _state), do: false

  defp ranges([{name, first, body}, {_, last, _} = next | blocks], end_line) do
    [{name, first, last, body} | ranges([next | blocks], end_line)]
  end

  defp ranges([{name, first, body}], end_line), do: [{name, first, end_line, body}]

  @doc "The bodies, and the names of all sections but the first."
  def layout([{:do, first, last, body} | blocks], state) do
    Enum.reduce(blocks, section(empty(), first, last, body, state), fn {name, first, last, body}, {doc, state} ->
      {section, state} = section(Atom.to_string(name), first, last, body, state)
      {line(doc, section), state}
    end)
  end

  defp section(head, first, last, body, state) do
    {body, state} = body(body, first, last, state)
    {if(Docs.nothing?(body), do: head, else: head |> line(body) |> nest(2)), state}
  end

  defp body([{:->, _, _} | _] = clauses, first, last, state), do: Clauses.layout(clauses, first, last, state)
  defp body(body, first, last, state), do: Blocks.body(body, first, last, state)
end
