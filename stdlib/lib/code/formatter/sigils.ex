defmodule Code.Formatter.Sigils do
  @moduledoc false

  # Sigils, with the text as it is, or as the option `:sigils` formats it.

  import Inspect.Algebra

  alias Code.Formatter.Text

  @closing %{"(" => ")", "[" => "]", "{" => "}", "<" => ">"}

  def layout(name, meta, [{:<<>>, _, parts}, modifiers], state) when is_list(modifiers) do
    with "sigil_" <> letter <- Atom.to_string(name),
         opening when is_binary(opening) <- meta[:delimiter] do
      write(letter, opening, parts, modifiers, meta, state)
    else
      _ -> :error
    end
  end

  def layout(_name, _meta, _args, _state), do: :error

  defp write(letter, opening, parts, modifiers, meta, state) do
    parts = formatted(letter, opening, parts, modifiers, meta, state)
    left = concat(["~", letter, opening])

    if opening in [~S("""), ~S(''')] do
      Text.heredoc(parts, opening, left, concat(opening, List.to_string(modifiers)), state)
    else
      closing = Map.get(@closing, opening, opening)
      Text.interpolate(parts, closing, left, concat(closing, List.to_string(modifiers)), state)
    end
  end

  defp formatted(letter, opening, parts, modifiers, meta, state) do
    case state.sigils do
      %{^letter => fun} ->
        metadata = [
          file: state.file,
          line: meta[:line],
          sigil: String.to_atom(letter),
          modifiers: modifiers,
          opening_delimiter: opening
        ]

        [fun.(hd(parts), metadata)]

      _ ->
        parts
    end
  end
end
