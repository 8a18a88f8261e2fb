defmodule :string do
  @moduledoc """
  Erlang's `:string`: text as binaries or charlists. What comes in as a list goes out as one.

  The functions on lists that Erlang keeps for old programs (`tokens/2`, `chr/2`, `substr/3`...) are in the second half.
  """

  import Kernel, except: [length: 1, to_charlist: 1]

  # The text in UTF-8, and the way back to the kind of data that it came as.
  defp text(data) when is_binary(data), do: data
  defp text(data), do: :unicode.characters_to_binary(data)

  defp like(data, string) when is_binary(data), do: string
  defp like(_data, string), do: String.to_charlist(string)

  defp on_text(data, fun), do: like(data, fun.(text(data)))

  ## Length and parts

  def length(data), do: data |> text() |> String.length()
  def is_empty(data), do: text(data) == ""

  def to_graphemes(data) do
    data |> text() |> String.graphemes() |> Enum.map(&grapheme/1)
  end

  # A grapheme is its code point, or the list of them if there are several.
  defp grapheme(string) do
    case String.to_charlist(string) do
      [point] -> point
      points -> points
    end
  end

  def next_codepoint(data) do
    case text(data) do
      "" -> []
      <<point::utf8, rest::binary>> -> [point | like(data, rest)]
      <<byte, rest::binary>> -> {:error, <<byte, rest::binary>>}
    end
  end

  def next_grapheme(data) do
    case data |> text() |> String.next_grapheme() do
      nil -> []
      {grapheme, rest} -> [grapheme(grapheme) | like(data, rest)]
    end
  end

  def slice(data, start) do
    string = text(data)
    like(data, String.slice(string, start, max(String.length(string) - start, 0)))
  end

  def slice(data, _start, 0), do: like(data, "")
  def slice(data, start, :infinity), do: slice(data, start)
  def slice(data, start, length), do: on_text(data, &String.slice(&1, start, length))

  def reverse(data), do: data |> text() |> String.graphemes() |> :lists.reverse() |> Enum.map(&grapheme/1)

  def concat(left, right), do: left ++ right

  ## Case

  def lowercase(data), do: on_text(data, &String.downcase/1)
  def uppercase(data), do: on_text(data, &String.upcase/1)
  def casefold(data), do: on_text(data, &(&1 |> String.upcase() |> String.downcase()))

  def titlecase(data) do
    on_text(data, fn string ->
      case String.next_codepoint(string) do
        nil -> ""
        {first, rest} -> String.capitalize(first) <> rest
      end
    end)
  end

  ## Comparing

  def equal(left, right), do: text(left) == text(right)
  def equal(left, right, ignore_case), do: equal(left, right, ignore_case, :none)

  def equal(left, right, ignore_case, form) do
    prepare = fn data ->
      string = text(data)
      string = if ignore_case, do: String.downcase(string), else: string
      if form == :none, do: string, else: String.normalize(string, form)
    end

    prepare.(left) == prepare.(right)
  end

  def prefix(data, prefix) do
    {string, start} = {text(data), text(prefix)}
    size = byte_size(start)

    if String.starts_with?(string, start) do
      like(data, binary_part(string, size, byte_size(string) - size))
    else
      :nomatch
    end
  end

  ## Padding and trimming

  def pad(data, length), do: pad(data, length, :trailing, ?\s)
  def pad(data, length, direction), do: pad(data, length, direction, ?\s)

  # Padding is put around the text as it is: the result is chardata.
  def pad(data, length, direction, char) do
    missing = max(length - length(data), 0)
    half = List.duplicate(char, div(missing, 2))

    case direction do
      :trailing -> [data | List.duplicate(char, missing)]
      :leading -> [List.duplicate(char, missing), data]
      :both when rem(missing, 2) == 0 -> [half, data, half]
      :both -> [half, data, half, char]
    end
  end

  @whitespace [?\s, ?\t, ?\n, ?\r, 11, 12, 0x85, 0x200E, 0x200F, 0x2028, 0x2029, '\r\n']

  def trim(data), do: trim(data, :both, @whitespace)
  def trim(data, direction), do: trim(data, direction, @whitespace)

  def trim(data, direction, chars) do
    on_text(data, fn string ->
      string |> String.graphemes() |> trim_leading(direction, chars) |> trim_trailing(direction, chars) |> IO.iodata_to_binary()
    end)
  end

  defp trim_leading(graphemes, :trailing, _chars), do: graphemes
  defp trim_leading(graphemes, _direction, chars), do: Enum.drop_while(graphemes, &(grapheme(&1) in chars))

  defp trim_trailing(graphemes, :leading, _chars), do: graphemes

  defp trim_trailing(graphemes, _direction, chars) do
    graphemes |> :lists.reverse() |> Enum.drop_while(&(grapheme(&1) in chars)) |> :lists.reverse()
  end

  def chomp(data) do
    on_text(data, fn string ->
      string |> String.graphemes() |> :lists.reverse() |> Enum.drop_while(&(&1 in ["\n", "\r\n"])) |> :lists.reverse() |> IO.iodata_to_binary()
    end)
  end

  def take(data, chars), do: take(data, chars, false, :leading)
  def take(data, chars, complement), do: take(data, chars, complement, :leading)

  def take(data, chars, complement, direction) do
    graphemes = data |> text() |> String.graphemes()
    wanted? = fn grapheme -> (grapheme(grapheme) in chars) != complement end

    {taken, rest} =
      case direction do
        :leading ->
          Enum.split_while(graphemes, wanted?)

        :trailing ->
          {taken, rest} = graphemes |> :lists.reverse() |> Enum.split_while(wanted?)
          {:lists.reverse(rest), :lists.reverse(taken)}
      end

    {like(data, IO.iodata_to_binary(taken)), like(data, IO.iodata_to_binary(rest))}
  end

  ## Searching and cutting

  def find(data, pattern), do: find(data, pattern, :leading)

  def find(data, pattern, direction) do
    string = text(data)

    case place(string, text(pattern), direction) do
      :nomatch -> :nomatch
      {at, _size} -> like(data, binary_part(string, at, byte_size(string) - at))
    end
  end

  defp place(_string, "", _direction), do: {0, 0}
  defp place(string, pattern, :leading), do: :binary.match(string, pattern)

  defp place(string, pattern, :trailing) do
    case :binary.matches(string, pattern) do
      [] -> :nomatch
      matches -> List.last(matches)
    end
  end

  def split(data, pattern), do: split(data, pattern, :leading)
  def split(data, "", _where), do: [data]
  def split(data, [], _where), do: [data]
  def split(data, pattern, :all), do: data |> text() |> :binary.split(text(pattern), [:global]) |> Enum.map(&like(data, &1))

  def split(data, pattern, direction) do
    string = text(data)

    case place(string, text(pattern), direction) do
      :nomatch ->
        [data]

      {at, size} ->
        [like(data, binary_part(string, 0, at)), like(data, binary_part(string, at + size, byte_size(string) - at - size))]
    end
  end

  def replace(data, pattern, replacement), do: replace(data, pattern, replacement, :leading)
  def replace(data, pattern, replacement, where), do: data |> split(pattern, where) |> Enum.intersperse(replacement)

  def lexemes(data, separators) do
    data
    |> text()
    |> String.graphemes()
    |> Enum.chunk_by(&(grapheme(&1) in separators))
    |> Enum.reject(fn [first | _] -> grapheme(first) in separators end)
    |> Enum.map(&like(data, IO.iodata_to_binary(&1)))
  end

  def nth_lexeme(data, n, separators), do: data |> lexemes(separators) |> Enum.at(n - 1, like(data, ""))

  ## Numbers

  def to_integer(data) do
    case Integer.parse(text(data)) do
      {integer, rest} -> {integer, like(data, rest)}
      :error -> {:error, :no_integer}
    end
  end

  def to_float(data) do
    string = text(data)

    with {float, rest} <- Float.parse(string),
         taken = binary_part(string, 0, byte_size(string) - byte_size(rest)),
         true <- String.contains?(taken, ".") do
      {float, like(data, rest)}
    else
      _ -> {:error, :no_float}
    end
  end

  def list_to_integer(list), do: to_integer(list)
  def list_to_float(list), do: to_float(list)

  ## Lists of characters, by Erlang's old names

  def len(list), do: Kernel.length(list)
  def join([], _separator), do: []
  def join([first | rest], separator), do: first ++ Enum.flat_map(rest, &(separator ++ &1))
  def copies(list, count), do: list |> List.duplicate(count) |> :lists.append()
  def chars(char, count), do: List.duplicate(char, count)
  def chars(char, count, tail), do: List.duplicate(char, count) ++ tail

  def chr(list, char), do: index(list, &(&1 == char))
  def rchr(list, char), do: last_index(list, &(&1 == char))

  defp index(list, fun) do
    case Enum.find_index(list, fun) do
      nil -> 0
      index -> index + 1
    end
  end

  defp last_index(list, fun) do
    case list |> :lists.reverse() |> Enum.find_index(fun) do
      nil -> 0
      index -> Kernel.length(list) - index
    end
  end

  def str(list, part), do: str(list, part, 1)
  defp str([], _part, _at), do: 0
  defp str([_ | rest] = list, part, at), do: if(List.starts_with?(list, part), do: at, else: str(rest, part, at + 1))

  def rstr(list, part) do
    case str(:lists.reverse(list), :lists.reverse(part)) do
      0 -> 0
      at -> Kernel.length(list) - at - Kernel.length(part) + 2
    end
  end

  def span(list, chars), do: list |> Enum.take_while(&(&1 in chars)) |> Kernel.length()
  def cspan(list, chars), do: list |> Enum.take_while(&(&1 not in chars)) |> Kernel.length()

  def substr(list, start), do: Enum.drop(list, start - 1)
  def substr(list, start, length), do: list |> Enum.drop(start - 1) |> Enum.take(length)
  def sub_string(list, start), do: substr(list, start)
  def sub_string(list, start, stop), do: substr(list, start, stop - start + 1)

  def tokens(list, separators) do
    list |> Enum.chunk_by(&(&1 in separators)) |> Enum.reject(&(hd(&1) in separators))
  end

  def words(list), do: words(list, ?\s)
  def words([], _char), do: 1
  def words(list, char), do: list |> tokens([char]) |> Kernel.length()
  def sub_word(list, n), do: sub_word(list, n, ?\s)
  def sub_word(list, n, char), do: list |> tokens([char]) |> Enum.at(n - 1, [])

  def strip(list), do: strip(list, :both, ?\s)
  def strip(list, direction), do: strip(list, direction, ?\s)

  def strip(list, direction, char) do
    list = if direction in [:left, :both], do: Enum.drop_while(list, &(&1 == char)), else: list

    if direction in [:right, :both] do
      list |> :lists.reverse() |> Enum.drop_while(&(&1 == char)) |> :lists.reverse()
    else
      list
    end
  end

  def left(list, length), do: left(list, length, ?\s)
  def left(list, length, char), do: list |> Enum.take(length) |> fill(length, char)

  def right(list, length), do: right(list, length, ?\s)

  def right(list, length, char) do
    list |> :lists.reverse() |> Enum.take(length) |> fill(length, char) |> :lists.reverse()
  end

  def centre(list, length), do: centre(list, length, ?\s)

  def centre(list, length, char) do
    case length - Kernel.length(list) do
      missing when missing > 0 ->
        before = div(missing, 2)
        chars(char, before, list) ++ chars(char, missing - before)

      missing ->
        list |> Enum.drop(div(-missing, 2)) |> Enum.take(length)
    end
  end

  defp fill(list, length, char), do: list ++ List.duplicate(char, max(length - Kernel.length(list), 0))

  def to_lower(char) when is_integer(char), do: if(char in ?A..?Z or (char in 0xC0..0xDE and char != 0xD7), do: char + 32, else: char)
  def to_lower(list), do: Enum.map(list, &to_lower/1)

  def to_upper(char) when is_integer(char), do: if(char in ?a..?z or (char in 0xE0..0xFE and char != 0xF7), do: char - 32, else: char)
  def to_upper(list), do: Enum.map(list, &to_upper/1)
end
