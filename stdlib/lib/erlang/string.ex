defmodule :string do
  @moduledoc """
  Erlang's `:string`: text as a binary or as a list, by grapheme.

  A grapheme is a character, or a list of characters where several make one: `[?e, 0x301]`, `~c"\\r\\n"`. What is cut from a
  binary is a binary, what is cut from a list (of characters, or deep) is a flat list. Nearly every function here splits its
  text into graphemes, works on their list and joins what is left.

  The functions of the first Erlang, on lists of characters, which Erlang calls obsolete, are at the end.
  """

  ## Graphemes

  def to_graphemes(text) when is_binary(text), do: for(cluster <- String.graphemes(text), do: grapheme(cluster))

  def to_graphemes(text) when is_list(text) do
    case binary(text) do
      <<>> -> []
      binary -> to_graphemes(binary)
    end
  end

  defp grapheme(<<character>>), do: character

  defp grapheme(cluster) do
    case characters(cluster) do
      [character] -> character
      several -> several
    end
  end

  defp binary(text) when is_binary(text), do: text

  defp binary(text) do
    case :unicode.characters_to_binary(text) do
      binary when is_binary(binary) -> binary
      _ -> :erlang.error(:badarg)
    end
  end

  defp characters(text) do
    case :unicode.characters_to_list(text) do
      list when is_list(list) -> list
      _ -> :erlang.error(:badarg)
    end
  end

  # Graphemes as the kind of text that they were taken from.
  defp join_like(text, graphemes) when is_binary(text), do: binary(graphemes)
  defp join_like(_text, graphemes), do: characters(graphemes)

  def next_grapheme(text) when is_binary(text) do
    case String.next_grapheme(text) do
      nil -> []
      {cluster, rest} -> [grapheme(cluster) | rest]
    end
  end

  def next_grapheme(text) when is_list(text) do
    case to_graphemes(text) do
      [] -> []
      [first | rest] -> [first | characters(rest)]
    end
  end

  def next_codepoint(<<character::utf8, rest::binary>>), do: [character | rest]
  def next_codepoint(<<>>), do: []
  def next_codepoint(<<byte, rest::binary>>), do: {:error, <<byte, rest::binary>>}
  def next_codepoint(text) when is_list(text), do: characters(text)

  def is_empty(text) when is_binary(text), do: text == <<>>
  def is_empty([]), do: true
  def is_empty([head | _]) when is_integer(head), do: false
  def is_empty([head | tail]), do: is_empty(head) and is_empty(tail)

  def length(text) when is_binary(text), do: String.length(text)
  def length(text) when is_list(text), do: String.length(binary(text))

  def reverse(text), do: text |> to_graphemes() |> :lists.reverse()

  ## Comparing

  def equal(left, right), do: equal(left, right, false)
  def equal(left, right, ignore_case), do: equal(left, right, ignore_case, :none)

  def equal(left, right, ignore_case, form) do
    comparable(left, ignore_case, form) == comparable(right, ignore_case, form)
  end

  defp comparable(text, false, :none), do: binary(text)
  defp comparable(text, true, form), do: text |> binary() |> casefold() |> comparable(false, form)
  defp comparable(text, false, :nfc), do: :unicode.characters_to_nfc_binary(text)
  defp comparable(text, false, :nfd), do: :unicode.characters_to_nfd_binary(text)
  defp comparable(text, false, :nfkc), do: :unicode.characters_to_nfkc_binary(text)
  defp comparable(text, false, :nfkd), do: :unicode.characters_to_nfkd_binary(text)

  ## Letter case

  def uppercase(text), do: map_binary(text, &String.upcase/1)
  def lowercase(text), do: map_binary(text, &String.downcase/1)
  def casefold(text), do: map_binary(text, &fold/1)

  defp map_binary(text, function) when is_binary(text), do: function.(text)
  defp map_binary(text, function) when is_list(text), do: text |> binary() |> function.() |> characters()

  defp fold(binary), do: for(<<character::utf8 <- binary>>, into: <<>>, do: fold_character(character))

  # Folding undoes a round trip through capitals, but for the letters that have no way back, or two.
  defp fold_character(character) when character in ?A..?Z, do: <<character + 32>>
  defp fold_character(character) when character < 128, do: <<character>>
  defp fold_character(?ı), do: "ı"
  defp fold_character(?ẞ), do: "ss"
  defp fold_character(c) when c in 0x13A0..0x13FD or c in 0xAB70..0xABBF, do: String.upcase(<<c::utf8>>)
  defp fold_character(character), do: <<character::utf8>> |> String.upcase() |> String.downcase()

  def titlecase(text) when is_binary(text) or is_list(text) do
    case next_codepoint(text) do
      [first | rest] -> join_like(text, [String.capitalize(<<first::utf8>>), rest])
      [] -> text
    end
  end

  ## Parts by position

  def slice(text, start), do: slice(text, start, :infinity)

  def slice(text, start, length) when is_integer(start) and start >= 0 do
    rest = :lists.nthtail(:erlang.min(start, __MODULE__.length(text)), to_graphemes(text))
    join_like(text, if(length == :infinity, do: rest, else: :lists.sublist(rest, length)))
  end

  def pad(text, length), do: pad(text, length, :trailing)
  def pad(text, length, direction), do: pad(text, length, direction, ?\s)

  def pad(text, length, direction, character) when is_integer(length) do
    missing = :erlang.max(0, length - __MODULE__.length(text))

    case direction do
      :trailing -> [text | :lists.duplicate(missing, character)]
      :leading -> [:lists.duplicate(missing, character), text]
      :both -> pad_both(text, :lists.duplicate(div(missing, 2), character), :lists.duplicate(rem(missing, 2), character))
    end
  end

  defp pad_both(text, side, odd), do: [side, text, side | odd]

  ## Parts by their graphemes

  # What trim/1 takes for whitespace: Unicode's Pattern_White_Space, and a line's end of two characters.
  @whitespace [~c"\r\n", ?\t, ?\n, ?\v, ?\f, ?\r, ?\s, 0x85, 0x200E, 0x200F, 0x2028, 0x2029]

  def trim(text), do: trim(text, :both)
  def trim(text, direction), do: trim(text, direction, @whitespace)

  def trim(text, _direction, []), do: text
  def trim(text, :leading, characters), do: join_like(text, trim_leading(to_graphemes(text), characters))
  def trim(text, :trailing, characters), do: join_like(text, trim_trailing(to_graphemes(text), characters))

  def trim(text, :both, characters) do
    join_like(text, text |> to_graphemes() |> trim_leading(characters) |> trim_trailing(characters))
  end

  defp trim_leading(graphemes, characters), do: :lists.dropwhile(&:lists.member(&1, characters), graphemes)

  defp trim_trailing(graphemes, characters) do
    graphemes |> :lists.reverse() |> trim_leading(characters) |> :lists.reverse()
  end

  def chomp(text), do: trim(text, :trailing, [~c"\r\n", ?\n])

  def take(text, characters), do: take(text, characters, false)
  def take(text, characters, complement), do: take(text, characters, complement, :leading)

  def take(text, characters, complement, direction) do
    wanted = fn grapheme -> :lists.member(grapheme, characters) != complement end
    {left, right} = split_while(to_graphemes(text), wanted, direction)
    {join_like(text, left), join_like(text, right)}
  end

  defp split_while(graphemes, wanted, :leading), do: :lists.splitwith(wanted, graphemes)

  defp split_while(graphemes, wanted, :trailing) do
    {tail, head} = :lists.splitwith(wanted, :lists.reverse(graphemes))
    {:lists.reverse(head), :lists.reverse(tail)}
  end

  def lexemes(text, separators) when is_list(separators) do
    for lexeme <- words_between(to_graphemes(text), separators), do: join_like(text, lexeme)
  end

  defp words_between(graphemes, separators) do
    case trim_leading(graphemes, separators) do
      [] ->
        []

      rest ->
        {word, behind} = :lists.splitwith(&(not :lists.member(&1, separators)), rest)
        [word | words_between(behind, separators)]
    end
  end

  def nth_lexeme(text, number, separators) when is_integer(number) and number > 0 do
    case :lists.nthtail(:erlang.min(number - 1, :erlang.length(lexemes(text, separators))), lexemes(text, separators)) do
      [lexeme | _] -> lexeme
      [] -> join_like(text, [])
    end
  end

  ## Searching

  def prefix(text, prefix) do
    case after_prefix(to_graphemes(text), to_graphemes(prefix)) do
      :nomatch -> :nomatch
      rest -> join_like(text, rest)
    end
  end

  defp after_prefix([same | text], [same | prefix]), do: after_prefix(text, prefix)
  defp after_prefix(text, []), do: text
  defp after_prefix(_text, _prefix), do: :nomatch

  def find(text, pattern), do: find(text, pattern, :leading)

  def find(text, pattern, direction) do
    case {to_graphemes(pattern), direction} do
      {[], _} -> text
      {wanted, :leading} -> found(text, first_match(to_graphemes(text), wanted, []))
      {wanted, :trailing} -> found(text, last_match(to_graphemes(text), wanted))
    end
  end

  defp found(_text, :nomatch), do: :nomatch
  defp found(text, {_before, from, _behind}), do: join_like(text, from)

  # {graphemes before the match, from it on, behind it}
  defp first_match(graphemes, wanted, before) do
    case after_prefix(graphemes, wanted) do
      :nomatch when graphemes == [] -> :nomatch
      :nomatch -> first_match(tl(graphemes), wanted, [hd(graphemes) | before])
      behind -> {:lists.reverse(before), graphemes, behind}
    end
  end

  # The last match is the first one of both reversed.
  defp last_match(graphemes, wanted) do
    case first_match(:lists.reverse(graphemes), :lists.reverse(wanted), []) do
      :nomatch -> :nomatch
      {behind, _from, before} -> {:lists.reverse(before), wanted ++ :lists.reverse(behind), :lists.reverse(behind)}
    end
  end

  def split(text, pattern), do: split(text, pattern, :leading)

  def split(text, pattern, where) do
    case to_graphemes(pattern) do
      [] -> [text]
      wanted -> split_graphemes(text, to_graphemes(text), wanted, where)
    end
  end

  defp split_graphemes(text, graphemes, wanted, where) do
    match = if where == :trailing, do: last_match(graphemes, wanted), else: first_match(graphemes, wanted, [])

    case {match, where} do
      {:nomatch, _} -> [join_like(text, graphemes)]
      {{before, _, behind}, :all} -> [join_like(text, before) | split_graphemes(text, behind, wanted, :all)]
      {{before, _, behind}, _} -> [join_like(text, before), join_like(text, behind)]
    end
  end

  def replace(text, pattern, replacement), do: replace(text, pattern, replacement, :leading)
  def replace(text, pattern, replacement, where), do: :lists.join(replacement, split(text, pattern, where))

  ## Numbers

  def to_integer(text) do
    case digits(text) do
      {:ok, characters} -> read_integer(characters, text)
      error -> error
    end
  end

  defp digits(text) when is_binary(text) or is_list(text) do
    {:ok, characters(text)}
  rescue
    ErlangError -> {:error, :badarg}
  end

  defp digits(_text), do: {:error, :badarg}

  defp read_integer(characters, text) do
    {sign, unsigned} = sign(characters)

    case :lists.splitwith(&(&1 in ?0..?9), unsigned) do
      {[], _} -> {:error, :no_integer}
      {digits, rest} -> {:erlang.list_to_integer(sign ++ digits), join_like(text, rest)}
    end
  end

  defp sign([sign | rest]) when sign in [?+, ?-], do: {[sign], rest}
  defp sign(rest), do: {[], rest}

  def to_float(text) do
    case digits(text) do
      {:ok, characters} -> read_float(characters, text)
      error -> error
    end
  end

  defp read_float(characters, text) do
    {sign, unsigned} = sign(characters)

    with {whole, [point | rest]} when whole != [] and point in [?., ?,] <- :lists.splitwith(&(&1 in ?0..?9), unsigned),
         {fraction, rest} when fraction != [] <- :lists.splitwith(&(&1 in ?0..?9), rest) do
      {exponent, rest} = exponent(rest)
      {:erlang.list_to_float(sign ++ whole ++ ~c"." ++ fraction ++ exponent), join_like(text, rest)}
    else
      _ -> {:error, :no_float}
    end
  end

  defp exponent([letter | rest] = all) when letter in [?e, ?E] do
    {sign, unsigned} = sign(rest)

    case :lists.splitwith(&(&1 in ?0..?9), unsigned) do
      {[], _} -> {[], all}
      {digits, behind} -> {[?e | sign ++ digits], behind}
    end
  end

  defp exponent(rest), do: {[], rest}

  def list_to_integer(list) when is_list(list), do: to_integer(list)
  def list_to_float(list) when is_list(list), do: to_float(list)

  ## Lists of characters: the obsolete functions

  def len(string), do: :erlang.length(string)
  def concat(left, right), do: left ++ right

  def chr(string, character), do: position(string, character, 1)

  defp position([character | _], character, index), do: index
  defp position([_ | rest], character, index), do: position(rest, character, index + 1)
  defp position([], _character, _index), do: 0

  def rchr(string, character) do
    case chr(:lists.reverse(string), character) do
      0 -> 0
      from_end -> :erlang.length(string) + 1 - from_end
    end
  end

  def str(string, part), do: part_position(string, part, 1)

  defp part_position(string, part, index) do
    cond do
      :lists.prefix(part, string) -> index
      string == [] -> 0
      true -> part_position(tl(string), part, index + 1)
    end
  end

  def rstr(string, part) do
    case str(:lists.reverse(string), :lists.reverse(part)) do
      0 -> 0
      from_end -> :erlang.length(string) - from_end - :erlang.length(part) + 2
    end
  end

  def span(string, characters), do: :erlang.length(:lists.takewhile(&:lists.member(&1, characters), string))
  def cspan(string, characters), do: :erlang.length(:lists.takewhile(&(not :lists.member(&1, characters)), string))

  def substr(string, start), do: :lists.nthtail(start - 1, string)
  def substr(string, start, length), do: string |> substr(start) |> :lists.sublist(length)

  def sub_string(string, start), do: substr(string, start)
  def sub_string(string, start, stop), do: substr(string, start, stop - start + 1)

  def tokens(string, separators), do: words_between(string, separators)

  def chars(character, count), do: :lists.duplicate(count, character)
  def chars(character, count, tail), do: :lists.duplicate(count, character) ++ tail

  def copies(string, count) when is_list(string) and count >= 0, do: :lists.append(:lists.duplicate(count, string))

  def words(string), do: words(string, ?\s)
  def words([], _separator), do: 1
  def words(string, separator), do: :erlang.length(words_between(string, [separator]))

  def sub_word(string, index), do: sub_word(string, index, ?\s)

  def sub_word([], index, _separator) when is_integer(index), do: []

  def sub_word(string, index, separator) when is_integer(index) and index > 0 do
    string |> words_between([separator]) |> nth_or_empty(index)
  end

  defp nth_or_empty([word | _], 1), do: word
  defp nth_or_empty([_ | words], index), do: nth_or_empty(words, index - 1)
  defp nth_or_empty([], _index), do: []

  def strip(string), do: strip(string, :both)
  def strip(string, direction), do: strip(string, direction, ?\s)
  def strip(string, :left, character), do: trim_leading(string, [character])
  def strip(string, :right, character), do: trim_trailing(string, [character])
  def strip(string, :both, character), do: string |> trim_leading([character]) |> trim_trailing([character])

  def left(string, count), do: left(string, count, ?\s)

  def left(string, count, character) when is_integer(character) do
    case count - :erlang.length(string) do
      missing when missing >= 0 -> string ++ chars(character, missing)
      _ -> :lists.sublist(string, count)
    end
  end

  def right(string, count), do: right(string, count, ?\s)

  def right(string, count, character) when is_integer(character) do
    case count - :erlang.length(string) do
      missing when missing >= 0 -> chars(character, missing, string)
      more -> :lists.nthtail(-more, string)
    end
  end

  def centre(string, count), do: centre(string, count, ?\s)
  def centre(_string, 0, character) when is_integer(character), do: []

  def centre(string, count, character) when is_integer(character) do
    case count - :erlang.length(string) do
      missing when missing >= 0 ->
        before = div(missing, 2)
        chars(character, before) ++ string ++ chars(character, missing - before)

      more ->
        :lists.sublist(string, div(-more, 2) + 1, count)
    end
  end

  def join([], _separator), do: []
  def join(strings, separator) when is_list(strings), do: separator |> :lists.join(strings) |> :lists.append()

  def to_lower(character) when is_integer(character), do: lower(character)
  def to_lower(string) when is_list(string), do: for(character <- string, do: lower(character))
  def to_upper(character) when is_integer(character), do: upper(character)
  def to_upper(string) when is_list(string), do: for(character <- string, do: upper(character))

  # Latin-1's letters; × and ÷ stand among them and are none.
  defp lower(c) when c in ?A..?Z or c in 0xC0..0xD6 or c in 0xD8..0xDE, do: c + 32
  defp lower(c), do: c

  defp upper(c) when c in ?a..?z or c in 0xE0..0xF6 or c in 0xF8..0xFE, do: c - 32
  defp upper(c), do: c
end
