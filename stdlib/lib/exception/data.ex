# Errors of data that is not as it was expected.

defmodule BadStructError do
  defexception [:struct, :term]

  @impl true
  def message(%{struct: struct, term: term}), do: "expected a struct named #{inspect(struct)}, got: #{inspect(term)}"
end

defmodule BadMapError do
  defexception [:term]

  @impl true
  def message(%{term: term}), do: "expected a map, got: #{inspect(term)}"
end

defmodule BadBooleanError do
  defexception [:term, :operator]

  @impl true
  def message(%{term: term, operator: operator}) do
    "expected a boolean on left-side of \"#{operator}\", got: #{inspect(term)}"
  end
end

defmodule KeyError do
  @moduledoc """
  A map, keyword list or struct does not have a key.

  Blamed (see `Exception.blame/3`), it names similar keys.
  """

  alias Exception.Suggestions

  defexception [:key, :term, :message]

  @impl true
  def message(%{message: nil, key: key, term: term}), do: text(key, term)
  def message(%{message: message}), do: message

  @doc false
  def text(key, nil), do: "key #{inspect(key)} not found"
  def text(key, term), do: "key #{inspect(key)} not found in: #{inspect(term)}"

  @impl true
  def blame(%{message: message} = exception, stacktrace) when is_binary(message), do: {exception, stacktrace}

  def blame(%{key: key, term: term} = exception, stacktrace) do
    {%{exception | message: text(key, term) <> hint(key, keys(term))}, stacktrace}
  end

  defp keys(%_{} = struct), do: struct |> Map.from_struct() |> Map.keys()
  defp keys(%{} = map), do: Map.keys(map)
  defp keys([{_, _} | _] = list), do: for({key, _} <- list, do: key)
  defp keys(_), do: []

  defp hint(key, keys) when is_atom(key) do
    candidates = for candidate <- keys, is_atom(candidate), do: {candidate, candidate}

    Suggestions.similar(key, candidates)
    |> Enum.map(&inspect/1)
    |> Suggestions.did_you_mean()
  end

  defp hint(_key, _keys), do: ""
end

defmodule UnicodeConversionError do
  defexception [:encoded, :message]

  @impl true
  def exception(opts) do
    %UnicodeConversionError{
      encoded: Keyword.fetch!(opts, :encoded),
      message: "#{Keyword.fetch!(opts, :kind)} #{place(Keyword.fetch!(opts, :rest))}"
    }
  end

  # The rest is what was left when the conversion stopped: bytes, or a list, of which only the beginning matters.
  defp place(rest) when is_binary(rest), do: "encoding starting at #{inspect(rest)}"
  defp place([head | _]) when is_integer(head), do: "code point #{head}"
  defp place([head | _]), do: place(head)
end

defmodule Enum.OutOfBoundsError do
  defexception message: "out of bounds error"
end

defmodule Enum.EmptyError do
  defexception message: "empty error"
end
