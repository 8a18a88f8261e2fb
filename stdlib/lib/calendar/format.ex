defmodule Calendar.Format do
  @moduledoc false
  # The directives of Calendar.strftime/3: %, an optional flag for padding (-, 0, _), an optional width, a letter.

  @months ~w(January February March April May June July August September October November December)
  @days ~w(Monday Tuesday Wednesday Thursday Friday Saturday Sunday)

  def format(datetime, format, user_options) do
    datetime |> parse(format, options(user_options), []) |> :lists.reverse() |> IO.iodata_to_binary()
  end

  defp options(user_options) do
    defaults = %{
      preferred_date: "%Y-%m-%d",
      preferred_time: "%H:%M:%S",
      preferred_datetime: "%Y-%m-%d %H:%M:%S",
      am_pm_names: fn
        :am -> "am"
        :pm -> "pm"
      end,
      month_names: fn month -> Enum.at(@months, month - 1) end,
      day_of_week_names: fn day -> Enum.at(@days, day - 1) end,
      abbreviated_month_names: fn month -> @months |> Enum.at(month - 1) |> binary_part(0, 3) end,
      abbreviated_day_of_week_names: fn day -> @days |> Enum.at(day - 1) |> binary_part(0, 3) end,
      nested: MapSet.new()
    }

    Enum.reduce(user_options, defaults, fn {key, value}, options ->
      if Map.has_key?(options, key) and key != :nested do
        Map.put(options, key, value)
      else
        raise ArgumentError, "unknown option #{inspect(key)} given to Calendar.strftime/3"
      end
    end)
  end

  defp parse(_datetime, "", _options, acc), do: acc
  defp parse(datetime, "%" <> rest, options, acc), do: modifiers(rest, nil, nil, datetime, options, acc)
  defp parse(datetime, <<char::utf8, rest::binary>>, options, acc), do: parse(datetime, rest, options, [<<char::utf8>> | acc])

  defp modifiers("-" <> rest, width, _padding, datetime, options, acc), do: modifiers(rest, width || 0, "", datetime, options, acc)
  defp modifiers("0" <> rest, nil, _padding, datetime, options, acc), do: modifiers(rest, nil, ?0, datetime, options, acc)
  defp modifiers("_" <> rest, width, _padding, datetime, options, acc), do: modifiers(rest, width, ?\s, datetime, options, acc)

  defp modifiers(<<digit, rest::binary>>, width, padding, datetime, options, acc) when digit in ?0..?9 do
    modifiers(rest, (width || 0) * 10 + (digit - ?0), padding, datetime, options, acc)
  end

  defp modifiers(<<letter::utf8, rest::binary>>, width, padding, datetime, options, acc) do
    parse(datetime, rest, options, [directive(letter, width, padding, datetime, options) | acc])
  end

  defp modifiers("", _width, _padding, _datetime, _options, _acc) do
    raise ArgumentError, "invalid strftime format: %"
  end

  ## Directives

  defp directive(?%, width, padding, _datetime, _options), do: text("%", width, padding)
  defp directive(?a, width, padding, datetime, options), do: text(day_name(datetime, options.abbreviated_day_of_week_names), width, padding)
  defp directive(?A, width, padding, datetime, options), do: text(day_name(datetime, options.day_of_week_names), width, padding)
  defp directive(?b, width, padding, datetime, options), do: text(options.abbreviated_month_names.(datetime.month), width, padding)
  defp directive(?B, width, padding, datetime, options), do: text(options.month_names.(datetime.month), width, padding)
  defp directive(?d, width, padding, datetime, _options), do: number(datetime.day, width, 2, padding)
  defp directive(?f, width, padding, datetime, _options), do: microseconds(datetime, width, padding)
  defp directive(?H, width, padding, datetime, _options), do: number(datetime.hour, width, 2, padding)
  defp directive(?I, width, padding, datetime, _options), do: number(rem(datetime.hour + 23, 12) + 1, width, 2, padding)
  defp directive(?j, width, padding, datetime, _options), do: number(Date.day_of_year(datetime), width, 3, padding)
  defp directive(?m, width, padding, datetime, _options), do: number(datetime.month, width, 2, padding)
  defp directive(?M, width, padding, datetime, _options), do: number(datetime.minute, width, 2, padding)
  defp directive(?p, width, padding, datetime, options), do: datetime |> am_pm(options) |> String.upcase() |> text(width, padding)
  defp directive(?P, width, padding, datetime, options), do: datetime |> am_pm(options) |> String.downcase() |> text(width, padding)
  defp directive(?q, width, padding, datetime, _options), do: number(Date.quarter_of_year(datetime), width, 1, padding)
  defp directive(?s, width, padding, datetime, _options), do: number(unix(datetime), width, 10, padding)
  defp directive(?S, width, padding, datetime, _options), do: number(datetime.second, width, 2, padding)
  defp directive(?u, width, padding, datetime, _options), do: number(Date.day_of_week(datetime), width, 1, padding)
  defp directive(?y, width, padding, datetime, _options), do: number(rem(datetime.year, 100), width, 2, padding)
  defp directive(?Y, width, padding, datetime, _options), do: number(datetime.year, width, 4, padding)
  defp directive(?z, width, padding, datetime, _options), do: offset(datetime, width, padding)
  defp directive(?Z, width, padding, datetime, _options), do: datetime |> Map.get(:zone_abbr, "") |> text(width, padding)
  defp directive(?c, width, padding, datetime, options), do: nested(:preferred_datetime, width, padding, datetime, options)
  defp directive(?x, width, padding, datetime, options), do: nested(:preferred_date, width, padding, datetime, options)
  defp directive(?X, width, padding, datetime, options), do: nested(:preferred_time, width, padding, datetime, options)

  defp directive(letter, _width, _padding, _datetime, _options) do
    raise ArgumentError, "invalid strftime format: %#{<<letter::utf8>>}"
  end

  defp nested(key, width, padding, datetime, options) do
    if MapSet.member?(options.nested, key) do
      raise ArgumentError, "tried to format #{key} within another #{key} format"
    end

    inner = %{options | nested: MapSet.put(options.nested, key)}

    case Map.fetch!(options, key) do
      format when is_binary(format) -> datetime |> parse(format, inner, []) |> :lists.reverse() |> IO.iodata_to_binary()
      fun -> fun.(datetime)
    end
    |> text(width, padding)
  end

  defp day_name(datetime, names), do: datetime |> Date.day_of_week() |> names.()

  defp am_pm(%{hour: hour}, options) when hour > 11, do: options.am_pm_names.(:pm)
  defp am_pm(_datetime, options), do: options.am_pm_names.(:am)

  defp unix(%{utc_offset: _} = datetime), do: DateTime.to_unix(datetime)
  defp unix(datetime), do: datetime |> DateTime.from_naive!("Etc/UTC") |> DateTime.to_unix()

  defp microseconds(%{microsecond: {value, precision}}, width, padding) do
    digits = value |> Integer.to_string() |> String.pad_leading(6, "0") |> binary_part(0, max(precision, 1))
    digits = if precision == 0, do: "0", else: digits
    pad(digits, width || 0, padding || ?0)
  end

  defp offset(%{utc_offset: utc, std_offset: std}, width, padding) do
    seconds = abs(utc + std)
    digits = two(div(seconds, 3600)) <> two(div(rem(seconds, 3600), 60))
    sign = if utc + std < 0, do: "-", else: "+"
    width = if width in [nil, 0], do: 4, else: width - 1
    sign <> pad(digits, width, padding || ?0)
  end

  defp offset(_datetime, width, padding), do: text("", width, padding)

  defp two(number), do: number |> Integer.to_string() |> String.pad_leading(2, "0")

  defp text(string, width, padding), do: pad(string, width || 0, padding || ?\s)

  defp number(value, width, default, padding), do: pad(Integer.to_string(value), width || default, padding || ?0)

  defp pad(string, _width, ""), do: string
  defp pad(string, width, char), do: String.pad_leading(string, width, <<char>>)
end
