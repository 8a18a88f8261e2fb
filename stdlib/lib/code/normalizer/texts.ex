defmodule Code.Normalizer.Texts do
  @moduledoc false

  # Strings, charlists, atoms and sigils: the special characters of values become escapes. Quotation marks stay: the formatter, which knows
  # the delimiter, escapes them.

  alias Code.Formatter.Text
  alias Code.Normalizer

  defdelegate interpolated?(parts), to: Text
  defdelegate interpolated_charlist?(parts), to: Text

  ## Escapes

  @doc "The string as source, without its quotation marks."
  def escape(string, %{escape: false}), do: string

  def escape(string, _state) do
    inspected = inspect(string, binaries: :as_strings, printable_limit: :infinity)
    inspected |> binary_part(1, byte_size(inspected) - 2) |> bare_quotes()
  end

  defp bare_quotes("\\\"" <> rest), do: "\"" <> bare_quotes(rest)
  defp bare_quotes(<<?\\, char::utf8, rest::binary>>), do: <<?\\, char::utf8>> <> bare_quotes(rest)
  defp bare_quotes(<<char::utf8, rest::binary>>), do: <<char::utf8>> <> bare_quotes(rest)
  defp bare_quotes(""), do: ""

  def charlist(list, state), do: list |> List.to_string() |> escape(state) |> String.to_charlist()

  def atom(atom, state), do: atom |> Atom.to_string() |> escape(state) |> String.to_atom()

  ## Interpolation

  @doc "The parts of a string: the texts stay, and may be on several lines."
  def parts(parts, state), do: Enum.map(parts, &part(&1, state))

  defp part({:"::", meta, [call, {:binary, _, _} = type]}, state), do: {:"::", meta, [interpolation(call, state), type]}
  defp part(text, _state) when is_binary(text), do: text
  defp part(other, state), do: Normalizer.expression(other, state)

  @doc "The parts of a charlist."
  def charlist_parts(parts, state) do
    Enum.map(parts, fn part -> if is_binary(part), do: escape(part, state), else: interpolation(part, state) end)
  end

  defp interpolation({{:., _, [Kernel, :to_string]} = name, meta, [expr]}, state) do
    {name, meta, [Normalizer.expression(expr, Normalizer.within(meta, state))]}
  end

  defp interpolation(other, state), do: Normalizer.expression(other, state)

  ## Sigils

  def sigil({name, meta, [{:<<>>, text_meta, parts}, modifiers]}, state) when is_atom(name) and is_list(parts) do
    case Atom.to_string(name) do
      <<"sigil_", letter>> when letter in ?a..?z or letter in ?A..?Z ->
        meta = meta |> Normalizer.with_line(state) |> Keyword.put_new(:delimiter, "\"")
        {name, meta, [{:<<>>, Normalizer.with_line(text_meta, state), parts(parts, Normalizer.within(meta, state))}, modifiers]}

      _ ->
        :error
    end
  end

  def sigil(_call, _state), do: :error
end
