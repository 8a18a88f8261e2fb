defmodule :calendar do
  @moduledoc """
  Erlang's `:calendar`: dates and times as tuples, by the rules of `Calendar.ISO`.
  """

  @seconds_per_day 86_400
  @unix_seconds 62_167_219_200

  ## Days

  def date_to_gregorian_days({year, month, day}), do: date_to_gregorian_days(year, month, day)

  def date_to_gregorian_days(year, month, day) do
    check({year, month, day})
    Calendar.ISO.date_to_iso_days(year, month, day)
  end

  defp check(date), do: if(valid_date(date), do: :ok, else: :erlang.error(:function_clause))

  def gregorian_days_to_date(days), do: Calendar.ISO.date_from_iso_days(days)

  def valid_date({year, month, day}), do: valid_date(year, month, day)
  def valid_date(year, month, day), do: is_integer(year) and year >= 0 and Calendar.ISO.valid_date?(year, month, day)

  def is_leap_year(year), do: Calendar.ISO.leap_year?(year)
  def last_day_of_the_month(year, month), do: Calendar.ISO.days_in_month(year, month)

  def day_of_the_week({year, month, day}), do: day_of_the_week(year, month, day)
  def day_of_the_week(year, month, day), do: rem(date_to_gregorian_days(year, month, day) + 5, 7) + 1

  def iso_week_number do
    {date, _time} = local_time()
    iso_week_number(date)
  end

  def iso_week_number({year, _month, _day} = date) do
    days = date_to_gregorian_days(date)

    cond do
      days < first_week(year) -> {year - 1, div(days - first_week(year - 1), 7) + 1}
      days >= first_week(year + 1) -> {year + 1, 1}
      true -> {year, div(days - first_week(year), 7) + 1}
    end
  end

  # The first week of a year is the one with the 4th of January.
  defp first_week(year) do
    fourth = date_to_gregorian_days(year, 1, 4)
    fourth - day_of_the_week(year, 1, 4) + 1
  end

  ## Seconds

  def datetime_to_gregorian_seconds({date, time}), do: date_to_gregorian_days(date) * @seconds_per_day + time_to_seconds(time)

  def gregorian_seconds_to_datetime(seconds) when seconds >= 0 do
    {gregorian_days_to_date(div(seconds, @seconds_per_day)), seconds_to_time(rem(seconds, @seconds_per_day))}
  end

  def time_to_seconds({hour, minute, second}) when is_integer(hour) and is_integer(minute) and is_integer(second) do
    hour * 3600 + minute * 60 + second
  end

  def seconds_to_time(seconds) when seconds >= 0 and seconds < @seconds_per_day do
    {div(seconds, 3600), div(rem(seconds, 3600), 60), rem(seconds, 60)}
  end

  def seconds_to_daystime(seconds) do
    {Integer.floor_div(seconds, @seconds_per_day), seconds_to_time(Integer.mod(seconds, @seconds_per_day))}
  end

  def time_difference(first, second) do
    seconds_to_daystime(datetime_to_gregorian_seconds(second) - datetime_to_gregorian_seconds(first))
  end

  ## Now

  def local_time, do: :erlang.localtime()
  def universal_time, do: :erlang.universaltime()
  def universal_time_to_local_time(datetime), do: :erlang.universaltime_to_localtime(datetime)
  def local_time_to_universal_time(datetime), do: :erlang.localtime_to_universaltime(datetime)
  def local_time_to_universal_time(datetime, dst), do: :erlang.localtime_to_universaltime(datetime, dst)
  def local_time_to_universal_time_dst(datetime), do: [:erlang.localtime_to_universaltime(datetime)]

  def now_to_datetime({mega, second, _micro}), do: gregorian_seconds_to_datetime(mega * 1_000_000 + second + @unix_seconds)
  def now_to_universal_time(now), do: now_to_datetime(now)
  def now_to_local_time(now), do: now |> now_to_datetime() |> universal_time_to_local_time()

  def system_time_to_universal_time(time, unit) do
    gregorian_seconds_to_datetime(:erlang.convert_time_unit(time, unit, :second) + @unix_seconds)
  end

  def system_time_to_local_time(time, unit), do: time |> system_time_to_universal_time(unit) |> universal_time_to_local_time()

  ## RFC 3339

  def rfc3339_to_system_time(text), do: rfc3339_to_system_time(text, [])

  def rfc3339_to_system_time(text, options) do
    case DateTime.from_iso8601(IO.chardata_to_string(text)) do
      {:ok, datetime, _offset} -> DateTime.to_unix(datetime, Keyword.get(options, :unit, :second))
      {:error, _} -> :erlang.error({:badmatch, text})
    end
  end

  def system_time_to_rfc3339(time), do: system_time_to_rfc3339(time, [])

  def system_time_to_rfc3339(time, options) do
    unit = Keyword.get(options, :unit, :second)
    separator = Keyword.get(options, :time_designator, ?T)
    offset = options |> Keyword.get(:offset, "") |> offset(time, unit)
    {seconds, fraction} = fraction(time, unit)
    {{year, month, day}, time_of_day} = gregorian_seconds_to_datetime(seconds + elem(offset, 0) + @unix_seconds)
    {hour, minute, second} = time_of_day

    :io_lib.format('~4..0b-~2..0b-~2..0b~c~2..0b:~2..0b:~2..0b~s~s', [
      year,
      month,
      day,
      separator,
      hour,
      minute,
      second,
      fraction,
      elem(offset, 1)
    ])
  end

  defp fraction(time, unit) do
    case :erlang.convert_time_unit(1, :second, unit) do
      1 ->
        {time, ""}

      per_second ->
        digits = per_second |> Integer.to_string() |> byte_size() |> Kernel.-(1)
        rest = time |> Integer.mod(per_second) |> Integer.to_string() |> String.pad_leading(digits, "0")
        {Integer.floor_div(time, per_second), "." <> rest}
    end
  end

  # The seconds to add, and how they are written. Without an offset the time is local.
  defp offset(zero, _time, _unit) when zero in [~c"Z", "Z", ~c"z", "z"], do: {0, IO.chardata_to_string(zero)}
  defp offset(offset, _time, unit) when is_integer(offset), do: offset |> :erlang.convert_time_unit(unit, :second) |> written()

  defp offset(empty, time, unit) when empty in ["", []] do
    utc = system_time_to_universal_time(time, unit)
    local = universal_time_to_local_time(utc)
    written(datetime_to_gregorian_seconds(local) - datetime_to_gregorian_seconds(utc))
  end

  defp offset(text, _time, _unit) do
    <<sign, hours::binary-2, ?:, minutes::binary-2>> = IO.chardata_to_string(text)
    seconds = String.to_integer(hours) * 3600 + String.to_integer(minutes) * 60
    {if(sign == ?-, do: -seconds, else: seconds), IO.chardata_to_string(text)}
  end

  defp written(seconds) do
    sign = if seconds < 0, do: "-", else: "+"
    minutes = div(abs(seconds), 60)
    two = &(&1 |> Integer.to_string() |> String.pad_leading(2, "0"))
    {seconds, sign <> two.(div(minutes, 60)) <> ":" <> two.(rem(minutes, 60))}
  end
end
