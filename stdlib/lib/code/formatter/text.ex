defmodule Code.Formatter.Text do
  @moduledoc false

  # Strings, charlists, heredocs and atoms. Their text is what stands in the source, with the escapes as they are.

  import Inspect.Algebra
  alias Code.Formatter.{Blocks, Lines}

  ## Literals

  def string(string, meta) do
    if meta[:delimiter] == ~S("""), do: literal_heredoc(string, ~S(""")), else: quoted(string, ~S("))
  end

  def charlist(list, meta) do
    string = List.to_string(list)
    if meta[:delimiter] == ~S('''), do: literal_heredoc(string, ~S(''')), else: quoted(string, ~S('))
  end

  defp quoted(string, quote), do: concat([quote, escape(string, quote), quote])

  defp literal_heredoc(string, quotes) do
    quotes |> concat(heredoc_text("\n" <> string, quotes)) |> concat(quotes) |> force_unfit()
  end

  ## Atoms

  def atom(atom, _meta) when atom in [nil, true, false], do: Atom.to_string(atom)

  # The name is the source's text: a backslash in quotes is written as two, and the operator `\\` is two as well.
  def atom(:\\, meta), do: if(meta[:delimiter] == ~S("), do: ~S(:"\\"), else: ~S(:\\))

  def atom(atom, _meta) do
    name = Atom.to_string(atom)
    string(if bare?(atom), do: ":" <> name, else: ~S(:") <> String.replace(name, ~S("), ~S(\")) <> ~S("))
  end

  @doc "An atom before the colon of a pair."
  def key(atom) do
    name = Atom.to_string(atom)
    if bare?(atom), do: name <> ":", else: ~S(") <> name <> ~S(":)
  end

  defp bare?(:"..//"), do: false
  defp bare?(atom), do: Macro.classify_atom(atom) in [:identifier, :unquoted]

  ## Interpolation

  def interpolated?(parts), do: Enum.all?(parts, &(is_binary(&1) or interpolation?(&1)))

  defp interpolation?({:"::", _, [{{:., _, [Kernel, :to_string]}, _, [_]}, {:binary, _, _}]}), do: true
  defp interpolation?(_part), do: false

  def interpolated_charlist?(parts) do
    Enum.all?(parts, &(is_binary(&1) or match?({{:., _, [Kernel, :to_string]}, _, [_]}, &1)))
  end

  @doc "Texts and expressions, behind `left` and before `right`; in the texts, `quote` is escaped."
  def interpolate([part | parts], quote, left, right, state) do
    {doc, state} = part(part, quote, state)
    interpolate(parts, quote, concat(left, doc), right, state)
  end

  def interpolate([], _quote, left, right, state), do: {concat(left, right), state}

  def heredoc(parts, quotes, left, right, state) do
    {doc, state} = parts |> on_next_line() |> interpolate({:heredoc, quotes}, left, right, state)
    {force_unfit(doc), state}
  end

  defp on_next_line([text | parts]) when is_binary(text), do: ["\n" <> text | parts]
  defp on_next_line(parts), do: ["\n" | parts]

  defp part(text, quote, state) when is_binary(text), do: {escape(text, quote), state}
  defp part({:"::", _, [call, {:binary, _, _}]}, quote, state), do: part(call, quote, state)

  # An interpolation is never broken, and has no comments: what the reader sees is the text around it.
  defp part({{:., _, [Kernel, :to_string]}, _meta, [expr]}, _quote, %{flat?: flat?} = state) do
    {doc, state} = Blocks.body(expr, Lines.last(), Lines.first(), %{state | flat?: true})
    {no_limit(concat(["\#{", doc, "}"])), %{state | flat?: flat?}}
  end

  ## Text over several lines

  defp escape(text, {:heredoc, quotes}), do: heredoc_text(text, quotes)

  defp escape(text, quote), do: text |> String.replace(quote, "\\" <> quote) |> String.split("\n") |> raw_lines()

  defp raw_lines([first | rest]), do: Enum.reduce(rest, string(first), &concat([&2, nest(line(), :reset), string(&1)]))

  defp heredoc_text(text, quotes), do: text |> String.replace(quotes, "\\" <> quotes) |> String.split("\n") |> heredoc_lines()

  # Lines without anything on them are not indented.
  defp heredoc_lines([last]), do: string(last)
  defp heredoc_lines([text | ["", _ | _] = rest]), do: concat([string(text), nest(line(), :reset), heredoc_lines(rest)])
  defp heredoc_lines([text | rest]), do: concat([string(text), line(), heredoc_lines(rest)])
end
