defmodule Kernel.Sigils do
  @moduledoc false

  # What Kernel's sigils become. Literal ones are made while compiling.

  alias Kernel.Escapes

  def string({:<<>>, _, [text]}) when is_binary(text), do: Escapes.unescape(text)
  def string({:<<>>, meta, pieces}), do: {:<<>>, meta, unescape_pieces(pieces, &Escapes.default/1)}

  defp unescape_pieces(pieces, map) do
    for piece <- pieces do
      if is_binary(piece), do: Escapes.unescape(piece, map), else: piece
    end
  end

  def charlist([text], _meta) when is_binary(text), do: :unicode.characters_to_list(Escapes.unescape(text))

  def charlist(pieces, _meta) do
    pieces =
      for piece <- pieces do
        case piece do
          {:"::", _, [call, _]} -> call
          text -> Escapes.unescape(text)
        end
      end

    quote(do: List.to_charlist(unquote(pieces)))
  end

  def regex([text], _meta, options) when is_binary(text) do
    regex_literal(Escapes.unescape(text, &regex_escape/1), options)
  end

  def regex(pieces, meta, options) do
    source = {:<<>>, meta, unescape_pieces(pieces, &regex_escape/1)}
    quote(do: Regex.compile!(unquote(source), unquote(:unicode.characters_to_binary(options))))
  end

  # A mistake in the expression is found while compiling; the expression itself is compiled when it is first used.
  def regex_literal(source, options) do
    options = :unicode.characters_to_binary(options)
    Regex.compile!(source, options)
    quote(do: Regex.compile!(unquote(source), unquote(options)))
  end

  # White space is unescaped; all other escapes are the expression's own.
  def regex_escape(:newline), do: true
  def regex_escape(?a), do: ?\a
  def regex_escape(?f), do: ?\f
  def regex_escape(?n), do: ?\n
  def regex_escape(?r), do: ?\r
  def regex_escape(?t), do: ?\t
  def regex_escape(?v), do: ?\v
  def regex_escape(_), do: false

  ## Words

  def words(text, modifiers) do
    kind =
      case modifiers do
        [] -> ?s
        [kind] when kind == ?s or kind == ?a or kind == ?c -> kind
        _ -> raise ArgumentError, "modifier must be one of: s, a, c"
      end

    words_of(text, kind)
  end

  defp words_of(text, kind) when is_binary(text) do
    for word <- split(text) do
      case kind do
        ?s -> word
        ?a -> :erlang.binary_to_atom(word)
        ?c -> :unicode.characters_to_list(word)
      end
    end
  end

  defp words_of(text, ?s), do: quote(do: String.split(unquote(text)))

  defp words_of(text, ?a) do
    quote(do: for(word <- String.split(unquote(text)), do: String.to_atom(word)))
  end

  defp words_of(text, ?c) do
    quote(do: for(word <- String.split(unquote(text)), do: String.to_charlist(word)))
  end

  # Words are apart by white space, as `String.split/1` has it; that module may not be there yet.
  defp split(text), do: split(text, "", [])

  defp split(<<char::utf8, rest::binary>>, word, words) do
    if white?(char), do: split(rest, "", add(word, words)), else: split(rest, <<word::binary, char::utf8>>, words)
  end

  defp split(<<>>, word, words), do: :lists.reverse(add(word, words))

  defp add("", words), do: words
  defp add(word, words), do: [word | words]

  defp white?(char) do
    (char >= 9 and char <= 13) or char == 32 or char == 0x85 or char == 0x1680 or (char >= 0x2000 and char <= 0x200A) or
      char == 0x2028 or char == 0x2029 or char == 0x205F or char == 0x3000
  end

  ## Dates and times

  def date(text) do
    {calendar, text} = calendar(text)

    case calendar.parse_date(text) do
      {:ok, {year, month, day}} ->
        literal(Date, calendar: calendar, year: year, month: month, day: day)

      {:error, reason} ->
        cannot_parse(text, "Date", calendar, reason)
    end
  end

  def time(text) do
    {calendar, text} = calendar(text)

    case calendar.parse_time(text) do
      {:ok, {hour, minute, second, microsecond}} ->
        literal(Time, calendar: calendar, hour: hour, minute: minute, second: second, microsecond: microsecond)

      {:error, reason} ->
        cannot_parse(text, "Time", calendar, reason)
    end
  end

  def naive_datetime(text) do
    {calendar, text} = calendar(text)

    case calendar.parse_naive_datetime(text) do
      {:ok, moment} -> literal(NaiveDateTime, [calendar: calendar] ++ moment_fields(moment))
      {:error, reason} -> cannot_parse(text, "NaiveDateTime", calendar, reason)
    end
  end

  def utc_datetime(text) do
    {calendar, text} = calendar(text)

    case calendar.parse_utc_datetime(text) do
      {:ok, moment, 0} ->
        zone = [time_zone: "Etc/UTC", zone_abbr: "UTC", utc_offset: 0, std_offset: 0]
        literal(DateTime, [calendar: calendar] ++ moment_fields(moment) ++ zone)

      {:ok, _moment, _offset} ->
        cannot_parse(text, "UTC DateTime", calendar, :non_utc_offset)

      {:error, reason} ->
        cannot_parse(text, "UTC DateTime", calendar, reason)
    end
  end

  defp moment_fields({year, month, day, hour, minute, second, microsecond}) do
    [year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond]
  end

  defp literal(module, fields), do: {:%{}, [], [{:__struct__, module} | fields]}

  defp cannot_parse(text, kind, calendar, reason) do
    raise ArgumentError,
          "cannot parse #{inspect(text)} as #{kind} for #{inspect(calendar)}, reason: #{inspect(reason)}"
  end

  # A calendar may be named behind the text, as an alias: `~D[2020-01-01 Calendar.Holocene]`.
  defp calendar(text) do
    case :lists.reverse(:binary.split(text, " ", [:global])) do
      [<<first, _::binary>> = alias, before | _] when first >= ?A and first <= ?Z and before != "" ->
        {:erlang.binary_to_atom("Elixir." <> alias),
         :binary.part(text, 0, byte_size(text) - byte_size(alias) - 1)}

      _ ->
        {Calendar.ISO, text}
    end
  end
end
