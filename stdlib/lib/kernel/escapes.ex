defmodule Kernel.Escapes do
  @moduledoc false

  # Escapes in strings, charlists and sigils. A map says what a character behind a backslash stands for (itself, another,
  # or `false`: leave both as they are) and, for `:newline`, `:unicode` and `:hex`, whether these escapes are known.

  def default(:newline), do: true
  def default(:unicode), do: true
  def default(:hex), do: true
  def default(?0), do: 0
  def default(?a), do: 7
  def default(?b), do: ?\b
  def default(?d), do: ?\d
  def default(?e), do: ?\e
  def default(?f), do: ?\f
  def default(?n), do: ?\n
  def default(?r), do: ?\r
  def default(?s), do: ?\s
  def default(?t), do: ?\t
  def default(?v), do: ?\v
  def default(char), do: char

  def unescape(text), do: unescape(text, &default/1)

  def unescape(text, map) do
    case :binary.match(text, "\\") do
      :nomatch -> text
      _ -> unescape(text, map, "")
    end
  end

  defp unescape(<<?\\, ?x, rest::binary>>, map, acc) do
    case map.(:hex) do
      true -> hex(rest, map, acc)
      false -> unescape(rest, map, <<acc::binary, ?\\, ?x>>)
    end
  end

  defp unescape(<<?\\, ?u, rest::binary>>, map, acc) do
    case map.(:unicode) do
      true -> unicode(rest, map, acc)
      false -> unescape(rest, map, <<acc::binary, ?\\, ?u>>)
    end
  end

  defp unescape(<<?\\, ?\n, rest::binary>>, map, acc), do: newline("\n", rest, map, acc)
  defp unescape(<<?\\, ?\r, ?\n, rest::binary>>, map, acc), do: newline("\r\n", rest, map, acc)

  defp unescape(<<?\\, char, rest::binary>>, map, acc) do
    case map.(char) do
      false -> unescape(rest, map, <<acc::binary, ?\\, char>>)
      mapped -> unescape(rest, map, <<acc::binary, mapped>>)
    end
  end

  defp unescape(<<char, rest::binary>>, map, acc), do: unescape(rest, map, <<acc::binary, char>>)
  defp unescape(<<>>, _map, acc), do: acc

  defp newline(newline, rest, map, acc) do
    case map.(:newline) do
      true -> unescape(rest, map, acc)
      false -> unescape(rest, map, <<acc::binary, ?\\, newline::binary>>)
    end
  end

  defp hex(<<?{, rest::binary>>, map, acc) do
    case braced(rest, 0, 0) do
      {code, rest} ->
        unescape(rest, map, append(acc, code))

      :error ->
        invalid_hex()
    end
  end

  defp hex(<<high, low, rest::binary>>, map, acc) do
    case {digit(high), digit(low)} do
      {:error, _} -> invalid_hex()
      {high, :error} -> unescape(<<low, rest::binary>>, map, <<acc::binary, high>>)
      {high, low} -> unescape(rest, map, <<acc::binary, high * 16 + low>>)
    end
  end

  defp hex(<<high>>, map, acc) do
    case digit(high) do
      :error -> invalid_hex()
      high -> unescape("", map, <<acc::binary, high>>)
    end
  end

  defp hex(<<>>, _map, _acc), do: invalid_hex()

  defp unicode(<<?{, rest::binary>>, map, acc) do
    case braced(rest, 0, 0) do
      {code, rest} -> unescape(rest, map, append(acc, code))
      :error -> invalid_unicode()
    end
  end

  defp unicode(<<a, b, c, d, rest::binary>>, map, acc) do
    case {digit(a), digit(b), digit(c), digit(d)} do
      {a, b, c, d} when is_integer(a) and is_integer(b) and is_integer(c) and is_integer(d) ->
        unescape(rest, map, append(acc, a * 0x1000 + b * 0x100 + c * 0x10 + d))

      _ ->
        invalid_unicode()
    end
  end

  defp unicode(_, _map, _acc), do: invalid_unicode()

  # One to six hexadecimal digits up to the closing brace.
  defp braced(<<?}, rest::binary>>, count, code) when count > 0, do: {code, rest}

  defp braced(<<char, rest::binary>>, count, code) when count < 6 do
    case digit(char) do
      :error -> :error
      digit -> braced(rest, count + 1, code * 16 + digit)
    end
  end

  defp braced(_, _count, _code), do: :error

  defp digit(char) when char >= ?0 and char <= ?9, do: char - ?0
  defp digit(char) when char >= ?a and char <= ?f, do: char - ?a + 10
  defp digit(char) when char >= ?A and char <= ?F, do: char - ?A + 10
  defp digit(_char), do: :error

  defp append(_acc, code) when code > 0x10FFFF or (code >= 0xD800 and code <= 0xDFFF) do
    digits = String.downcase(:erlang.integer_to_binary(code, 16))
    raise ArgumentError, "invalid or reserved Unicode code point \\u{#{digits}}"
  end

  defp append(acc, code), do: <<acc::binary, code::utf8>>

  defp invalid_hex do
    raise ArgumentError, "invalid hex escape character, expected \\xHH where H is a hexadecimal digit"
  end

  defp invalid_unicode do
    raise ArgumentError,
          "invalid Unicode escape character, expected \\uHHHH or \\u{H*} where H is a hexadecimal digit"
  end
end
