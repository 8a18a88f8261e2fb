defmodule Json do
  @white [?\s, ?\n, ?\t, ?\r]

  def decode(text) when is_binary(text) do
    case value(skip(text)) do
      {value, rest} ->
        if skip(rest) == "", do: {:ok, value}, else: {:error, {:trailing, rest}}
      :error -> :error
    end
  end

  defp value("null" <> rest), do: {nil, rest}
  defp value("true" <> rest), do: {true, rest}
  defp value("false" <> rest), do: {false, rest}
  defp value(<<?", rest::binary>>), do: string(rest, [])
  defp value("[" <> rest), do: list(skip(rest), [])
  defp value("{" <> rest), do: object(skip(rest), %{})
  defp value(<<c, _::binary>> = text) when c in ?0..?9 or c == ?-, do: number(text)
  defp value(_), do: :error

  defp string(<<?\\, ?n, rest::binary>>, acc), do: string(rest, [acc, ?\n])
  defp string(<<?\\, ?u, hex::binary-size(4), rest::binary>>, acc) do
    string(rest, [acc, <<String.to_integer(hex, 16)::utf8>>])
  end
  defp string(<<?\\, c, rest::binary>>, acc), do: string(rest, [acc, c])
  defp string(<<?", rest::binary>>, acc), do: {IO.iodata_to_binary(acc), rest}
  defp string(<<c::utf8, rest::binary>>, acc), do: string(rest, [acc | <<c::utf8>>])

  defp list("]" <> rest, acc), do: {Enum.reverse(acc), rest}
  defp list(text, acc) do
    with {v, rest} <- value(text) do
      case skip(rest) do
        "," <> rest -> list(skip(rest), [v | acc])
        "]" <> rest -> {Enum.reverse([v | acc]), rest}
        _ -> :error
      end
    end
  end

  defp object("}" <> rest, acc), do: {acc, rest}
  defp object(<<?", rest::binary>>, acc) do
    {key, rest} = string(rest, [])
    ":" <> rest = skip(rest)
    {v, rest} = value(skip(rest))
    case skip(rest) do
      "," <> rest -> object(skip(rest), Map.put(acc, key, v))
      "}" <> rest -> {Map.put(acc, key, v), rest}
    end
  end

  defp number(text) do
    {n, rest} = Float.parse(text)
    if trunc(n) == n, do: {trunc(n), rest}, else: {n, rest}
  end

  defp skip(<<c, rest::binary>>) when c in @white, do: skip(rest)
  defp skip(rest), do: rest
end
