defmodule :calendar do
  @moduledoc """
  Erlang's `:calendar`: dates `{year, month, day}` and times `{hour, minute, second}` of the Gregorian calendar, from year 0 on.
  """

  @seconds_per_day 86_400
  # Gregorian seconds of 1970-01-01T00:00:00, and of the days before it.
  @unix_epoch 62_167_219_200

  defguardp is_date(year, month, day)
            when is_integer(year) and year >= 0 and is_integer(month) and month in 1..12 and is_integer(day) and day >= 1

  ## Days

  def is_leap_year(year) when is_integer(year) and year >= 0 do
    (rem(year, 4) == 0 and rem(year, 100) > 0) or rem(year, 400) == 0
  end

  def last_day_of_the_month(year, month) when is_integer(year) and year >= 0 do
    case month do
      2 -> if is_leap_year(year), do: 29, else: 28
      month when month in [4, 6, 9, 11] -> 30
      month when month in [1, 3, 5, 7, 8, 10, 12] -> 31
      _ -> :erlang.error(:function_clause)
    end
  end

  def valid_date({year, month, day}), do: valid_date(year, month, day)

  def valid_date(year, month, day) when is_date(year, month, day), do: day <= last_day_of_the_month(year, month)
  def valid_date(year, month, day) when is_integer(year) and is_integer(month) and is_integer(day), do: false

  def date_to_gregorian_days({year, month, day}), do: date_to_gregorian_days(year, month, day)

  def date_to_gregorian_days(year, month, day) when is_integer(day) and day > 0 do
    last = last_day_of_the_month(year, month)
    if day <= last, do: days_before_year(year) + days_before_month(year, month) + day - 1, else: :erlang.error(:if_clause)
  end

  defp days_before_year(0), do: 0
  defp days_before_year(year), do: year * 365 + div(year - 1, 4) - div(year - 1, 100) + div(year - 1, 400) + 1

  defp days_before_month(_year, 1), do: 0
  defp days_before_month(year, month), do: days_before_month(year, month - 1) + last_day_of_the_month(year, month - 1)

  def gregorian_days_to_date(days) when is_integer(days) and days >= 0 do
    year = year_of(days, div(days * 400, 146_097))
    {month, rest} = month_of(year, 1, days - days_before_year(year))
    {year, month, rest + 1}
  end

  # The estimate by the mean length of a year is off by one at most.
  defp year_of(days, year) do
    cond do
      days < days_before_year(year) -> year_of(days, year - 1)
      days >= days_before_year(year + 1) -> year_of(days, year + 1)
      true -> year
    end
  end

  defp month_of(year, month, days) do
    length = last_day_of_the_month(year, month)
    if days < length, do: {month, days}, else: month_of(year, month + 1, days - length)
  end

  def day_of_the_week({year, month, day}), do: day_of_the_week(year, month, day)
  def day_of_the_week(year, month, day), do: rem(date_to_gregorian_days(year, month, day) + 5, 7) + 1

  def iso_week_number, do: iso_week_number(elem(local_time(), 0))

  # A week belongs to the year of its Thursday.
  def iso_week_number({year, month, day} = date) do
    thursday = date_to_gregorian_days(year, month, day) + 4 - day_of_the_week(date)
    {week_year, _, _} = gregorian_days_to_date(thursday)
    {week_year, div(thursday - days_before_year(week_year), 7) + 1}
  end

  ## Seconds

  def time_to_seconds({hour, minute, second}) when is_integer(hour) and is_integer(minute) and is_integer(second) do
    hour * 3600 + minute * 60 + second
  end

  def seconds_to_time(seconds) when is_integer(seconds) and seconds >= 0 and seconds < @seconds_per_day do
    {div(seconds, 3600), seconds |> rem(3600) |> div(60), rem(seconds, 60)}
  end

  def seconds_to_daystime(seconds) when is_integer(seconds) do
    {Integer.floor_div(seconds, @seconds_per_day), seconds_to_time(Integer.mod(seconds, @seconds_per_day))}
  end

  def datetime_to_gregorian_seconds({date, time}), do: @seconds_per_day * date_to_gregorian_days(date) + time_to_seconds(time)

  def gregorian_seconds_to_datetime(seconds) when is_integer(seconds) and seconds >= 0 do
    {gregorian_days_to_date(div(seconds, @seconds_per_day)), seconds_to_time(rem(seconds, @seconds_per_day))}
  end

  def time_difference(from, to) do
    seconds_to_daystime(datetime_to_gregorian_seconds(to) - datetime_to_gregorian_seconds(from))
  end

  ## The clock, and time zones

  def local_time, do: :erlang.localtime()
  def universal_time, do: :erlang.universaltime()

  def local_time_to_universal_time(datetime), do: :erlang.localtime_to_universaltime(datetime)
  def local_time_to_universal_time(datetime, daylight), do: :erlang.localtime_to_universaltime(datetime, daylight)

  # Two moments in the hour that is repeated when daylight saving time ends, none in the one that is left out when it begins.
  def local_time_to_universal_time_dst(datetime) do
    for daylight <- [true, false],
        universal = :erlang.localtime_to_universaltime(datetime, daylight),
        :erlang.universaltime_to_localtime(universal) == datetime,
        uniq: true,
        do: universal
  end

  def universal_time_to_local_time(datetime), do: :erlang.universaltime_to_localtime(datetime)

  def now_to_datetime({mega, second, _micro}), do: unix_to_datetime(mega * 1_000_000 + second)
  def now_to_universal_time(now), do: now_to_datetime(now)
  def now_to_local_time(now), do: now |> now_to_datetime() |> universal_time_to_local_time()

  def system_time_to_universal_time(time, unit), do: time |> :erlang.convert_time_unit(unit, :second) |> unix_to_datetime()
  def system_time_to_local_time(time, unit), do: time |> system_time_to_universal_time(unit) |> universal_time_to_local_time()

  defp unix_to_datetime(seconds), do: gregorian_seconds_to_datetime(seconds + @unix_epoch)

  ## RFC 3339

  def system_time_to_rfc3339(time), do: system_time_to_rfc3339(time, [])

  def system_time_to_rfc3339(time, options) do
    unit = :proplists.get_value(:unit, options, :second)
    factor = :erlang.convert_time_unit(1, :second, unit)
    seconds = div(time, factor)
    {shift, zone} = zone(:proplists.get_value(:offset, options, ~c""), unit, time)
    {{year, month, day}, {hour, minute, second}} = unix_to_datetime(seconds + shift)
    separator = :proplists.get_value(:time_designator, options, ?T)

    digits(year, 4) ++ ~c"-" ++ digits(month, 2) ++ ~c"-" ++ digits(day, 2) ++ [separator] ++
      digits(hour, 2) ++ ~c":" ++ digits(minute, 2) ++ ~c":" ++ digits(second, 2) ++
      fraction(abs(rem(time, factor)), unit, factor) ++ zone
  end

  defp zone([], unit, time) do
    local = time |> system_time_to_local_time(unit) |> datetime_to_gregorian_seconds()
    universal = time |> system_time_to_universal_time(unit) |> datetime_to_gregorian_seconds()
    {local - universal, offset_text(local - universal)}
  end

  defp zone(zone, _unit, _time) when zone in [~c"Z", ~c"z"], do: {0, zone}

  defp zone([_ | _] = zone, _unit, _time), do: {offset(zone), zone}

  defp zone(offset, unit, _time) when is_integer(offset) do
    seconds = :erlang.convert_time_unit(offset, unit, :second)
    {seconds, offset_text(seconds)}
  end

  defp offset_text(seconds) do
    sign = if seconds < 0, do: ?-, else: ?+
    minutes = div(abs(seconds), 60)
    [sign | digits(div(minutes, 60), 2) ++ ~c":" ++ digits(rem(minutes, 60), 2)]
  end

  defp digits(number, width) when number >= 10_000 and width == 4, do: :erlang.error(:badarg)
  defp digits(number, width), do: number |> :erlang.integer_to_list() |> :string.right(width, ?0)

  # As in Erlang, a fraction counts away from the epoch on either side of it, and the native unit shows milliseconds.
  defp fraction(_part, _unit, 1), do: []
  defp fraction(part, :native, factor), do: fraction(div(part * 1000, factor), :millisecond, 1000)
  defp fraction(part, _unit, factor), do: [?. | :string.right(:erlang.integer_to_list(part), width(factor), ?0)]

  defp width(factor), do: :erlang.length(:erlang.integer_to_list(factor)) - 1

  def rfc3339_to_system_time(text), do: rfc3339_to_system_time(text, [])

  def rfc3339_to_system_time(text, options) do
    unit = :proplists.get_value(:unit, options, :second)

    [y1, y2, y3, y4, ?-, mo1, mo2, ?-, d1, d2, _, h1, h2, ?:, mi1, mi2, ?:, s1, s2 | rest] = :unicode.characters_to_list(text)
    date = {number([y1, y2, y3, y4]), number([mo1, mo2]), number([d1, d2])}
    time = {number([h1, h2]), number([mi1, mi2]), number([s1, s2])}
    {fraction, zone} = read_fraction(rest)
    seconds = datetime_to_gregorian_seconds({date, time}) - @unix_epoch - offset(zone)
    factor = :erlang.convert_time_unit(1, :second, unit)
    seconds * factor + if(seconds < 0, do: -1, else: 1) * scale(fraction, factor)
  end

  defp number(digits), do: :erlang.list_to_integer(digits)

  defp read_fraction([?. | rest]), do: :lists.splitwith(&(&1 in ?0..?9), rest)
  defp read_fraction(rest), do: {[], rest}

  defp scale([], _factor), do: 0
  defp scale(digits, factor), do: div(number(digits) * factor, Integer.pow(10, :erlang.length(digits)))

  defp offset(zone) when zone in [~c"Z", ~c"z"], do: 0

  defp offset([sign, h1, h2, ?:, m1, m2]) when sign in [?+, ?-] do
    seconds = number([h1, h2]) * 3600 + number([m1, m2]) * 60
    if sign == ?-, do: -seconds, else: seconds
  end

  defp offset(zone), do: :erlang.error({:badmatch, zone})
end
