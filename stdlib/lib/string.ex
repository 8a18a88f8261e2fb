defmodule String do
  @moduledoc """
  Strings: binaries of UTF-8.

  What people call a character is a grapheme here (`length/1`, `at/2`, `slice/3`, `reverse/1` and `graphemes/1` count those); a
  code point is one number of Unicode (`codepoints/1`, `to_charlist/1`). Bytes are what `byte_size/1` counts.

      iex> String.length("e\\u0301")
      1
      iex> String.codepoints("e\\u0301")
      ["e", "\\u0301"]

  Invalid bytes are never an error where text is only passed through: each counts as a grapheme of its own.
  """

  import Kernel, except: [length: 1, match?: 2]

  @type t :: binary
  @type codepoint :: t
  @type grapheme :: t
  @type pattern :: t | [t] | :binary.cp()

  @conditional_modes [:ascii, :default, :greek, :turkic]
  @forms [:nfd, :nfc, :nfkd, :nfkc]

  ## What it holds

  @doc """
  True if all characters can be shown; with a limit, if the first ones can.

      iex> String.printable?("abc\\0", 3)
      true
  """
  @spec printable?(t, non_neg_integer | :infinity) :: boolean
  def printable?(string, character_limit \\ :infinity)
      when is_binary(string) and
             (character_limit == :infinity or (is_integer(character_limit) and character_limit >= 0)) do
    :vial_string.printable(string, character_limit)
  end

  @doc "True if the term is a string of valid UTF-8."
  @spec valid?(t, :default | :fast_ascii) :: boolean
  def valid?(string, algorithm \\ :default)
  def valid?(string, _algorithm) when is_binary(string), do: :vial_string.valid(string)
  def valid?(_string, _algorithm), do: false

  @doc "The string with each run of invalid bytes replaced."
  @spec replace_invalid(binary, t) :: t
  def replace_invalid(bytes, replacement \\ "\uFFFD") when is_binary(bytes) and is_binary(replacement) do
    :vial_string.replace_invalid(bytes, replacement)
  end

  @doc """
  Cuts the string where it stops or starts having a trait: `:valid` or `:printable`.

      iex> String.chunk("ab\\0c", :printable)
      ["ab", "\\0", "c"]
  """
  @spec chunk(t, :valid | :printable) :: [t]
  def chunk(string, trait)
  def chunk("", trait) when trait in [:valid, :printable], do: []

  def chunk(string, trait) when is_binary(string) and trait in [:valid, :printable] do
    string |> codepoints() |> Enum.chunk_by(&has_trait?(trait, &1)) |> Enum.map(&IO.iodata_to_binary/1)
  end

  defp has_trait?(:valid, codepoint), do: valid?(codepoint)
  defp has_trait?(:printable, codepoint), do: printable?(codepoint)

  @doc "True if both strings are the same text once their combining characters are put in one form."
  @spec equivalent?(t, t) :: boolean
  def equivalent?(string1, string2) when is_binary(string1) and is_binary(string2) do
    normalize(string1, :nfd) == normalize(string2, :nfd)
  end

  @doc "Puts the string in a normal form of Unicode: `:nfd`, `:nfc`, `:nfkd` or `:nfkc`."
  @spec normalize(t, :nfd | :nfc | :nfkd | :nfkc) :: t
  def normalize(string, form) when is_binary(string) and form in @forms do
    :vial_string.normalize(string, form)
  end

  ## Code points and graphemes

  @doc "The number of graphemes."
  @spec length(t) :: non_neg_integer
  def length(string) when is_binary(string), do: :vial_string.length(string)

  @doc "The code points, each as a string."
  @spec codepoints(t) :: [codepoint]
  def codepoints(string) when is_binary(string), do: :vial_string.codepoints(string)

  @doc "The graphemes."
  @spec graphemes(t) :: [grapheme]
  def graphemes(string) when is_binary(string), do: :vial_string.graphemes(string)

  @doc "The first code point and the rest, or nil at the end."
  @spec next_codepoint(t) :: {codepoint, t} | nil
  def next_codepoint(<<char::utf8, rest::binary>>), do: {<<char::utf8>>, rest}
  def next_codepoint(<<byte, rest::binary>>), do: {<<byte>>, rest}
  def next_codepoint(<<>>), do: nil

  @doc "The first grapheme and the rest, or nil at the end."
  @spec next_grapheme(t) :: {grapheme, t} | nil
  def next_grapheme(string) when is_binary(string) do
    case :vial_string.next_grapheme_size(string) do
      0 -> nil
      size -> {binary_part(string, 0, size), binary_part(string, size, byte_size(string) - size)}
    end
  end

  @doc false
  def next_grapheme_size(string) when is_binary(string) do
    case :vial_string.next_grapheme_size(string) do
      0 -> nil
      size -> {size, binary_part(string, size, byte_size(string) - size)}
    end
  end

  @doc """
  The grapheme at a position; negative positions count from the end. nil outside of the string.

      iex> String.at("elixir", -1)
      "r"
  """
  @spec at(t, integer) :: grapheme | nil
  def at(string, position) when is_binary(string) and is_integer(position) and position >= 0 do
    present(:vial_string.slice(string, position, 1))
  end

  def at(string, position) when is_binary(string) and is_integer(position) and position < 0 do
    case length(string) + position do
      position when position >= 0 -> present(:vial_string.slice(string, position, 1))
      _ -> nil
    end
  end

  defp present(""), do: nil
  defp present(string), do: string

  @doc "The first grapheme, or nil."
  @spec first(t) :: grapheme | nil
  def first(string) when is_binary(string), do: present(:vial_string.slice(string, 0, 1))

  @doc "The last grapheme, or nil."
  @spec last(t) :: grapheme | nil
  def last(""), do: nil
  def last(string) when is_binary(string), do: at(string, -1)

  @doc "The graphemes in reverse."
  @spec reverse(t) :: t
  def reverse(string) when is_binary(string), do: :vial_string.reverse(string)

  @doc """
  `length` graphemes from position `start`, which counts from the end if negative.

      iex> String.slice("elixir", 1, 3)
      "lix"
  """
  @spec slice(t, integer, non_neg_integer) :: grapheme
  def slice(string, start, length)
  def slice(string, _start, 0) when is_binary(string), do: ""

  def slice(string, start, length)
      when is_binary(string) and is_integer(start) and is_integer(length) and start >= 0 and length >= 0 do
    :vial_string.slice(string, start, length)
  end

  def slice(string, start, length)
      when is_binary(string) and is_integer(start) and is_integer(length) and start < 0 and length >= 0 do
    :vial_string.slice(string, Kernel.max(length(string) + start, 0), length)
  end

  @doc """
  The graphemes at the positions of a range.

      iex> String.slice("elixir", 1..-2//1)
      "lixi"
  """
  @spec slice(t, Range.t()) :: t
  def slice(string, first..last//step = range) when is_binary(string) do
    step = if step == -1 and first > last and last < 0, do: 1, else: step

    cond do
      step > 0 -> slice_range(string, first, last, step)
      true -> slice_backwards(string, first, last, range)
    end
  end

  def slice(string, %{__struct__: Range, first: first, last: last}) when is_binary(string) do
    slice(string, first..last//if(first <= last, do: 1, else: -1))
  end

  defp slice_backwards(_string, _first, _last, %{step: -1}), do: ""

  defp slice_backwards(_string, _first, _last, range) do
    raise ArgumentError,
          "String.slice/2 does not accept ranges with negative steps, got: #{inspect(range)}"
  end

  defp slice_range("", _first, _last, _step), do: ""

  defp slice_range(string, first, last, step) when first >= 0 and last >= 0 do
    if first > last, do: "", else: string |> :vial_string.slice(first, last - first + 1) |> every(step)
  end

  defp slice_range(string, first, last, step) do
    length = length(string)
    first = if first < 0, do: Kernel.max(length + first, 0), else: first
    last = if last < 0, do: length + last, else: last

    if first > last or first >= length do
      ""
    else
      string |> :vial_string.slice(first, last - first + 1) |> every(step)
    end
  end

  defp every(string, 1), do: string
  defp every(string, step), do: string |> graphemes() |> Enum.take_every(step) |> IO.iodata_to_binary()

  @doc "The longest part of whole code points within a range of bytes."
  @spec byte_slice(t, integer, non_neg_integer) :: t
  def byte_slice(string, start_bytes, size_bytes)
      when is_binary(string) and is_integer(start_bytes) and is_integer(size_bytes) and size_bytes >= 0 do
    total = byte_size(string)
    start = if start_bytes < 0, do: Kernel.max(total + start_bytes, 0), else: start_bytes

    if start >= total do
      ""
    else
      start = skip_continuation(string, start, total)
      stop = whole_end(string, Kernel.min(start_bytes_end(start_bytes, total, size_bytes), total), total)
      if stop > start, do: binary_part(string, start, stop - start), else: ""
    end
  end

  defp start_bytes_end(start, total, size) when start < 0, do: Kernel.max(total + start, 0) + size
  defp start_bytes_end(start, _total, size), do: start + size

  defp skip_continuation(string, at, total) do
    if at < total and continuation?(string, at), do: skip_continuation(string, at + 1, total), else: at
  end

  defp whole_end(_string, total, total), do: total
  defp whole_end(_string, 0, _total), do: 0

  defp whole_end(string, at, total) do
    if continuation?(string, at), do: whole_end(string, at - 1, total), else: at
  end

  defp continuation?(string, at), do: Bitwise.band(:binary.at(string, at), 0xC0) == 0x80

  @doc "Cuts the string in two; a negative position counts from the end."
  @spec split_at(t, integer) :: {t, t}
  def split_at(string, position) when is_binary(string) and is_integer(position) do
    position = if position < 0, do: Kernel.max(length(string) + position, 0), else: position
    head = :vial_string.slice(string, 0, position)
    size = byte_size(head)
    {head, binary_part(string, size, byte_size(string) - size)}
  end

  ## Case

  @doc """
  Upper case. Modes: `:default`, `:ascii` (A to Z only), `:greek`, `:turkic`.

      iex> String.upcase("straße")
      "STRASSE"
  """
  @spec upcase(t, :default | :ascii | :greek | :turkic) :: t
  def upcase(string, mode \\ :default)

  def upcase(string, mode) when is_binary(string) and mode in @conditional_modes do
    :vial_string.upcase(string, mode)
  end

  @doc "Lower case; the modes are those of `upcase/2`."
  @spec downcase(t, :default | :ascii | :greek | :turkic) :: t
  def downcase(string, mode \\ :default)

  def downcase(string, mode) when is_binary(string) and mode in @conditional_modes do
    :vial_string.downcase(string, mode)
  end

  @doc "The first character in upper case, the rest in lower case."
  @spec capitalize(t, :default | :ascii | :greek | :turkic) :: t
  def capitalize(string, mode \\ :default) when is_binary(string) and mode in @conditional_modes do
    :vial_string.capitalize(string, mode)
  end

  ## Parts

  @doc """
  Cuts the string at whitespace; leading and trailing whitespace is left out.

      iex> String.split(" foo  bar ")
      ["foo", "bar"]
  """
  @spec split(t) :: [t]
  def split(string) when is_binary(string), do: :vial_string.split(string)

  @doc """
  Cuts the string at a pattern: a string, a list of strings, a compiled pattern or a regex. `""` cuts between graphemes.

  Options: `:parts` (the most parts to make) and `:trim` (leave empty ones out); for regexes those of `Regex.split/3` too.

      iex> String.split("a,b,c", ",", parts: 2)
      ["a", "b,c"]
  """
  @spec split(t, pattern | Regex.t(), keyword) :: [t]
  def split(string, pattern, options \\ [])

  def split(string, %{__struct__: Regex} = pattern, options) when is_binary(string) and is_list(options) do
    Regex.split(pattern, string, options)
  end

  def split(string, "", options) when is_binary(string) and is_list(options) do
    parts = Keyword.get(options, :parts, :infinity)
    trim = Keyword.get(options, :trim, false)
    split_graphemes(string, parts_to_index(parts), trim == true)
  end

  def split(string, [], options) when is_binary(string) and is_list(options) do
    if string == "" and Keyword.get(options, :trim, false), do: [], else: [string]
  end

  def split(string, pattern, options) when is_binary(string) and is_list(options) do
    parts = options |> Keyword.get(:parts, :infinity) |> parts_to_index()
    trim = Keyword.get(options, :trim, false)
    split_pattern(string, pattern, parts, trim)
  end

  defp split_pattern(string, pattern, 0, false), do: :binary.split(string, pattern, [:global])
  defp split_pattern(string, pattern, 0, true), do: :binary.split(string, pattern, [:global, :trim_all])
  defp split_pattern(string, _pattern, 1, _trim), do: [string]
  defp split_pattern(string, pattern, parts, trim), do: split_each(string, pattern, trim, parts)

  defp parts_to_index(:infinity), do: 0
  defp parts_to_index(parts) when is_integer(parts) and parts > 0, do: parts

  defp split_each("", _pattern, true, _parts), do: []
  defp split_each(string, _pattern, _trim, 1), do: [string]

  defp split_each(string, pattern, trim, parts) do
    case :binary.split(string, pattern) do
      ["", rest] when trim -> split_each(rest, pattern, trim, parts)
      [part, rest] -> [part | split_each(rest, pattern, trim, parts - 1)]
      [part] -> [part]
    end
  end

  defp split_graphemes(string, 0, true), do: graphemes(string)
  defp split_graphemes(string, 0, false), do: ["" | graphemes(string) ++ [""]]
  defp split_graphemes(string, 1, _trim), do: [string]
  defp split_graphemes(string, parts, true), do: take_graphemes(string, parts)
  defp split_graphemes(string, parts, false), do: ["" | take_graphemes_open(string, parts - 1)]

  defp take_graphemes("", _parts), do: []
  defp take_graphemes(string, 1), do: [string]

  defp take_graphemes(string, parts) do
    {grapheme, rest} = next_grapheme(string)
    [grapheme | take_graphemes(rest, parts - 1)]
  end

  defp take_graphemes_open("", _parts), do: [""]
  defp take_graphemes_open(string, 1), do: [string]

  defp take_graphemes_open(string, parts) do
    {grapheme, rest} = next_grapheme(string)
    [grapheme | take_graphemes_open(rest, parts - 1)]
  end

  @doc """
  The parts of a string as a stream, cut when they are asked for.

      iex> String.splitter("1,2,3", ",") |> Enum.take(2)
      ["1", "2"]
  """
  @spec splitter(t, pattern, keyword) :: Enumerable.t()
  def splitter(string, pattern, options \\ [])

  def splitter(string, "", options) when is_binary(string) and is_list(options) do
    if Keyword.get(options, :trim, false) do
      Stream.unfold(string, &next_grapheme/1)
    else
      Stream.unfold({:first, string}, &next_between/1)
    end
  end

  def splitter(string, [], options) when is_binary(string) and is_list(options) do
    if string == "" and Keyword.get(options, :trim, false), do: Stream.unfold(nil, & &1), else: Stream.concat([[string]])
  end

  def splitter(string, pattern, options) when is_binary(string) and is_list(options) do
    pattern = if is_tuple(pattern), do: pattern, else: :binary.compile_pattern(pattern)
    trim = Keyword.get(options, :trim, false)
    Stream.unfold(string, &next_part(&1, pattern, trim))
  end

  defp next_between({:first, string}), do: {"", {:rest, string}}
  defp next_between({:rest, ""}), do: {"", :done}

  defp next_between({:rest, string}) do
    {grapheme, rest} = next_grapheme(string)
    {grapheme, {:rest, rest}}
  end

  defp next_between(:done), do: nil

  defp next_part(:done, _pattern, _trim), do: nil
  defp next_part("", _pattern, true), do: nil

  defp next_part(string, pattern, trim) do
    case :binary.split(string, pattern) do
      ["", rest] when trim -> next_part(rest, pattern, trim)
      [part, rest] -> {part, rest}
      [part] -> {part, :done}
    end
  end

  @doc "The string `n` times."
  @spec duplicate(t, non_neg_integer) :: t
  def duplicate(subject, n) when is_binary(subject) and is_integer(n) do
    :binary.copy(subject, n)
  end

  ## Ends

  @doc "Removes whitespace at both ends."
  @spec trim(t) :: t
  def trim(string) when is_binary(string), do: :vial_string.trim(string)

  @doc "Removes `to_trim` at both ends, as often as it stands there."
  @spec trim(t, t) :: t
  def trim(string, to_trim) when is_binary(string) and is_binary(to_trim) do
    string |> trim_leading(to_trim) |> trim_trailing(to_trim)
  end

  @doc "Removes whitespace at the beginning."
  @spec trim_leading(t) :: t
  def trim_leading(string) when is_binary(string), do: :vial_string.trim_leading(string)

  @doc "Removes `to_trim` at the beginning, as often as it stands there."
  @spec trim_leading(t, t) :: t
  def trim_leading(string, to_trim) when is_binary(string) and is_binary(to_trim) do
    replace_leading(string, to_trim, "")
  end

  @doc "Removes whitespace at the end."
  @spec trim_trailing(t) :: t
  def trim_trailing(string) when is_binary(string), do: :vial_string.trim_trailing(string)

  @doc "Removes `to_trim` at the end, as often as it stands there."
  @spec trim_trailing(t, t) :: t
  def trim_trailing(string, to_trim) when is_binary(string) and is_binary(to_trim) do
    replace_trailing(string, to_trim, "")
  end

  @doc """
  Fills the beginning up to `count` graphemes, with a string or the strings of a list in turn.

      iex> String.pad_leading("7", 3, "0")
      "007"
  """
  @spec pad_leading(t, non_neg_integer, t | [t]) :: t
  def pad_leading(string, count, padding \\ [" "])

  def pad_leading(string, count, padding) when is_binary(padding) do
    pad_leading(string, count, graphemes(padding))
  end

  def pad_leading(string, count, [_ | _] = padding)
      when is_binary(string) and is_integer(count) and count >= 0 do
    fill(string, count, padding) <> string
  end

  @doc "Fills the end up to `count` graphemes; see `pad_leading/3`."
  @spec pad_trailing(t, non_neg_integer, t | [t]) :: t
  def pad_trailing(string, count, padding \\ [" "])

  def pad_trailing(string, count, padding) when is_binary(padding) do
    pad_trailing(string, count, graphemes(padding))
  end

  def pad_trailing(string, count, [_ | _] = padding)
      when is_binary(string) and is_integer(count) and count >= 0 do
    string <> fill(string, count, padding)
  end

  defp fill(string, count, padding) do
    case count - length(string) do
      missing when missing > 0 -> fill_with(missing, padding)
      _ -> ""
    end
  end

  defp fill_with(missing, [one]) when is_binary(one), do: :binary.copy(one, missing)
  defp fill_with(missing, padding), do: cycle(missing, padding, padding, [])

  defp cycle(0, _rest, _padding, filled), do: filled |> :lists.reverse() |> IO.iodata_to_binary()
  defp cycle(missing, [], padding, filled), do: cycle(missing, padding, padding, filled)

  defp cycle(missing, [element | rest], padding, filled) when is_binary(element) do
    cycle(missing - 1, rest, padding, [element | filled])
  end

  defp cycle(_missing, [element | _rest], _padding, _filled) do
    raise ArgumentError, "expected a string padding element, got: #{inspect(element)}"
  end

  ## Replacing

  @doc """
  Replaces what a pattern matches, everywhere, or once with `global: false`.

  The replacement is a string or a function of what was matched. With a regex it may hold `\\\\1`; see `Regex.replace/4`.

      iex> String.replace("a,b,c", ",", "-")
      "a-b-c"
  """
  @spec replace(t, pattern | Regex.t(), t | (t -> t | iodata), keyword) :: t
  def replace(subject, pattern, replacement, options \\ [])
      when is_binary(subject) and (is_binary(replacement) or is_function(replacement, 1)) and is_list(options) do
    replace_guarded(subject, pattern, replacement, options)
  end

  defp replace_guarded(subject, %{__struct__: Regex} = regex, replacement, options) do
    Regex.replace(regex, subject, replacement, options)
  end

  defp replace_guarded(subject, "", "", _options), do: subject
  defp replace_guarded(subject, [], _replacement, _options), do: subject

  defp replace_guarded(subject, "", replacement, options) do
    if Keyword.get(options, :global, true) do
      between = replacement_of("", replacement)
      IO.iodata_to_binary([between | Enum.map(graphemes(subject), &[&1, replacement_of("", replacement)])])
    else
      IO.iodata_to_binary([replacement_of("", replacement) | subject])
    end
  end

  defp replace_guarded(subject, pattern, replacement, options) do
    case Keyword.get(options, :insert_replaced) do
      nil -> replace_matches(subject, pattern, replacement, options)
      _at -> :binary.replace(subject, pattern, replacement, options_of_binary(options))
    end
  end

  defp options_of_binary(options) do
    inserted = options |> Keyword.take([:insert_replaced])
    if Keyword.get(options, :global, true), do: [:global | inserted], else: inserted
  end

  defp replace_matches(subject, pattern, replacement, options) do
    if Keyword.get(options, :global, true) do
      replace_all(subject, pattern, replacement)
    else
      replace_first(subject, pattern, replacement)
    end
  end

  defp replace_all(subject, pattern, replacement) when is_binary(replacement) do
    :binary.replace(subject, pattern, replacement, [:global])
  end

  defp replace_all(subject, pattern, replacement) do
    case :binary.matches(subject, pattern) do
      [] -> subject
      matches -> IO.iodata_to_binary(replace_at(subject, 0, matches, replacement))
    end
  end

  defp replace_first(subject, pattern, replacement) do
    case :binary.match(subject, pattern) do
      :nomatch -> subject
      match -> IO.iodata_to_binary(replace_at(subject, 0, [match], replacement))
    end
  end

  defp replace_at(subject, from, [], _replacement), do: [binary_part(subject, from, byte_size(subject) - from)]

  defp replace_at(subject, from, [{start, size} | matches], replacement) do
    before = binary_part(subject, from, start - from)
    matched = binary_part(subject, start, size)
    [before, replacement_of(matched, replacement) | replace_at(subject, start + size, matches, replacement)]
  end

  defp replacement_of(_matched, replacement) when is_binary(replacement), do: replacement
  defp replacement_of(matched, replacement), do: replacement.(matched)

  @doc "Replaces each `match` at the beginning."
  @spec replace_leading(t, t, t) :: t
  def replace_leading(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    check_match(match)
    count = leading(string, match, 0)
    size = count * byte_size(match)
    :binary.copy(replacement, count) <> binary_part(string, size, byte_size(string) - size)
  end

  defp leading(string, match, count) do
    size = byte_size(match)

    if :vial_string.matches_at(string, count * size, match), do: leading(string, match, count + 1), else: count
  end

  @doc "Replaces each `match` at the end."
  @spec replace_trailing(t, t, t) :: t
  def replace_trailing(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    check_match(match)
    count = trailing(string, match, 0)
    binary_part(string, 0, byte_size(string) - count * byte_size(match)) <> :binary.copy(replacement, count)
  end

  defp trailing(string, match, count) do
    at = byte_size(string) - (count + 1) * byte_size(match)
    if :vial_string.matches_at(string, at, match), do: trailing(string, match, count + 1), else: count
  end

  defp check_match(""), do: raise(ArgumentError, "cannot use an empty string as the match to replace")
  defp check_match(_match), do: :ok

  @doc "Replaces `match` at the beginning, once."
  @spec replace_prefix(t, t, t) :: t
  def replace_prefix(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    size = byte_size(match)

    if :vial_string.matches_at(string, 0, match) do
      replacement <> binary_part(string, size, byte_size(string) - size)
    else
      string
    end
  end

  @doc "Replaces `match` at the end, once."
  @spec replace_suffix(t, t, t) :: t
  def replace_suffix(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    at = byte_size(string) - byte_size(match)
    if :vial_string.matches_at(string, at, match), do: binary_part(string, 0, at) <> replacement, else: string
  end

  ## Asking

  @doc "True if the string begins with one of the prefixes."
  @spec starts_with?(t, t | [t]) :: boolean
  def starts_with?(string, prefix)
  def starts_with?(string, prefix) when is_binary(string) and is_binary(prefix), do: :vial_string.matches_at(string, 0, prefix)

  def starts_with?(string, prefixes) when is_binary(string) and is_list(prefixes) do
    Enum.any?(prefixes, &:vial_string.matches_at(string, 0, &1))
  end

  def starts_with?(string, %{__struct__: Regex}) when is_binary(string), do: :binary.match(string, %{})
  def starts_with?(string, pattern) when is_binary(string), do: begins?(:binary.match(string, pattern))

  defp begins?({0, _size}), do: true
  defp begins?(_match), do: false

  @doc "True if the string ends with one of the suffixes."
  @spec ends_with?(t, t | [t]) :: boolean
  def ends_with?(string, suffix) when is_binary(string) and is_binary(suffix), do: suffix?(string, suffix)

  def ends_with?(string, suffixes) when is_binary(string) and is_list(suffixes) do
    Enum.any?(suffixes, &suffix?(string, &1))
  end

  defp suffix?(string, suffix), do: :vial_string.matches_at(string, byte_size(string) - byte_size(suffix), suffix)

  @doc "True if the string matches the regex."
  @spec match?(t, Regex.t()) :: boolean
  def match?(string, regex) when is_binary(string), do: Regex.match?(regex, string)

  @doc """
  True if the string contains one of the patterns.

      iex> String.contains?("elixir of life", ["life", "death"])
      true
  """
  @spec contains?(t, [t] | pattern) :: boolean
  def contains?(string, contents) when is_binary(string) do
    case contents do
      "" -> true
      [] -> false
      list when is_list(list) -> Enum.any?(list, &(byte_size(&1) == 0)) or :binary.match(string, list) != :nomatch
      pattern -> :binary.match(string, pattern) != :nomatch
    end
  end

  ## To other terms

  @doc "The code points as a list of integers."
  @spec to_charlist(t) :: charlist
  def to_charlist(string) when is_binary(string) do
    case :unicode.characters_to_list(string) do
      list when is_list(list) ->
        list

      {:error, encoded, rest} ->
        raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :invalid

      {:incomplete, encoded, rest} ->
        raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :incomplete
    end
  end

  @doc "The atom of this name. Atoms are never collected: do not make them of what users send."
  @spec to_atom(t) :: atom
  def to_atom(string) when is_binary(string), do: :erlang.binary_to_atom(string, :utf8)

  @doc "The atom of this name if there is one already."
  @spec to_existing_atom(t) :: atom
  def to_existing_atom(string) when is_binary(string), do: :erlang.binary_to_existing_atom(string, :utf8)

  @doc "The integer that the string is, in base 10."
  @spec to_integer(t) :: integer
  def to_integer(string) when is_binary(string), do: :erlang.binary_to_integer(string)

  @doc "The integer that the string is, in a base of 2 to 36."
  @spec to_integer(t, 2..36) :: integer
  def to_integer(string, base) when is_binary(string) and is_integer(base) do
    :erlang.binary_to_integer(string, base)
  end

  @doc "The float that the string is; it must have a decimal point."
  @spec to_float(t) :: float
  def to_float(string) when is_binary(string), do: :erlang.binary_to_float(string)

  ## Likeness

  @doc """
  How alike two strings are by the graphemes they share in any order: 0.0 to 1.0.

      iex> String.bag_distance("kitten", "sitting")
      0.5714285714285714
  """
  @spec bag_distance(t, t) :: float
  def bag_distance(string, string) when is_binary(string) and string != "", do: 1.0
  def bag_distance("", string2) when is_binary(string2), do: 0.0
  def bag_distance(string1, "") when is_binary(string1), do: 0.0

  def bag_distance(string1, string2) when is_binary(string1) and is_binary(string2) do
    {bag1, length1} = bag(string1)
    {bag2, length2} = bag(string2)
    more = Kernel.max(surplus(bag1, bag2), surplus(bag2, bag1))
    1 - more / Kernel.max(length1, length2)
  end

  defp bag(string) do
    graphemes = graphemes(string)
    {Enum.frequencies(graphemes), Kernel.length(graphemes)}
  end

  defp surplus(bag1, bag2) do
    Enum.reduce(bag1, 0, fn {grapheme, count}, sum ->
      sum + Kernel.max(count - Map.get(bag2, grapheme, 0), 0)
    end)
  end

  @doc """
  How alike two strings are by Jaro's measure: 0.0 to 1.0.

      iex> String.jaro_distance("Dwayne", "Duane")
      0.8222222222222223
  """
  @spec jaro_distance(t, t) :: float
  def jaro_distance(string1, string2)
  def jaro_distance(string, string) when is_binary(string), do: 1.0
  def jaro_distance(string1, "") when is_binary(string1), do: 0.0
  def jaro_distance("", string2) when is_binary(string2), do: 0.0

  def jaro_distance(string1, string2) when is_binary(string1) and is_binary(string2) do
    :vial_string.jaro_distance(string1, string2)
  end

  @doc """
  The edits that turn one string into another.

      iex> String.myers_difference("fox", "fix")
      [eq: "f", del: "o", ins: "i", eq: "x"]
  """
  @spec myers_difference(t, t) :: [{:eq | :ins | :del, t}]
  def myers_difference(string1, string2) when is_binary(string1) and is_binary(string2) do
    for {edit, graphemes} <- List.myers_difference(graphemes(string1), graphemes(string2)) do
      {edit, IO.iodata_to_binary(graphemes)}
    end
  end

  ## Old names

  @doc false
  @deprecated "Use String.to_charlist/1 instead"
  @spec to_char_list(t) :: charlist
  def to_char_list(string), do: String.to_charlist(string)

  @doc false
  @deprecated "Use String.trim_leading/1 instead"
  defdelegate lstrip(binary), to: String, as: :trim_leading

  @doc false
  @deprecated "Use String.trim_trailing/1 instead"
  defdelegate rstrip(binary), to: String, as: :trim_trailing

  @doc false
  @deprecated "Use String.trim/1 instead"
  defdelegate strip(binary), to: String, as: :trim

  @doc false
  @deprecated "Use String.valid?/1 instead"
  def valid_character?(string) when is_binary(string), do: valid?(string) and Kernel.length(codepoints(string)) == 1
end
