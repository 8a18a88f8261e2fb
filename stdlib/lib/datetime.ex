defmodule DateTime do
  @moduledoc """
  A moment: date and time in a time zone.

  Elixir knows the zone "Etc/UTC". For others a database of time zones is given, or set with
  `Calendar.put_time_zone_database/1`.

      iex> DateTime.from_unix!(1_700_000_000)
      ~U[2023-11-14 22:13:20Z]
  """

  import Kernel, except: [to_string: 1]

  @enforce_keys [:year, :month, :day, :hour, :minute, :second, :time_zone, :zone_abbr, :utc_offset, :std_offset]
  defstruct [
    :year,
    :month,
    :day,
    :hour,
    :minute,
    :second,
    :time_zone,
    :zone_abbr,
    :utc_offset,
    :std_offset,
    microsecond: {0, 0},
    calendar: Calendar.ISO
  ]

  @type t :: %__MODULE__{}

  @unix_days 719_528
  @seconds_per_day 86_400

  ## Making

  @doc "Now, in UTC. A unit cuts the digits below it."
  @spec utc_now(Calendar.calendar() | :native | :microsecond | :millisecond | :second) :: t
  def utc_now(calendar_or_time_unit \\ Calendar.ISO) do
    case calendar_or_time_unit do
      unit when unit in [:microsecond, :millisecond, :second, :native] -> utc_now(unit, Calendar.ISO)
      calendar -> utc_now(:native, calendar)
    end
  end

  @doc "Now, in UTC, cut to a unit."
  @spec utc_now(:native | :microsecond | :millisecond | :second, Calendar.calendar()) :: t
  def utc_now(time_unit, calendar) do
    time_unit |> System.os_time() |> from_unix!(time_unit, calendar)
  end

  @doc "Now, in a time zone."
  @spec now(Calendar.time_zone(), Calendar.time_zone_database()) :: {:ok, t} | {:error, atom}
  def now(time_zone, time_zone_database \\ Calendar.get_time_zone_database())
  def now("Etc/UTC", _), do: {:ok, utc_now(Calendar.ISO)}
  def now(time_zone, time_zone_database), do: shift_zone(utc_now(Calendar.ISO), time_zone, time_zone_database)

  @doc "Now, in a time zone, or raises."
  @spec now!(Calendar.time_zone(), Calendar.time_zone_database()) :: t
  def now!(time_zone, time_zone_database \\ Calendar.get_time_zone_database()) do
    case now(time_zone, time_zone_database) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError,
              "cannot get current datetime in #{inspect(time_zone)} time zone, reason: #{inspect(reason)}"
    end
  end

  @doc "A date and a time in a zone; `{:ambiguous, first, second}` or `{:gap, before, after}` where clocks are turned."
  @spec new(Date.t(), Time.t(), Calendar.time_zone(), Calendar.time_zone_database()) ::
          {:ok, t} | {:ambiguous, t, t} | {:gap, t, t} | {:error, atom}
  def new(date, time, time_zone \\ "Etc/UTC", time_zone_database \\ Calendar.get_time_zone_database())

  def new(%Date{calendar: calendar} = date, %Time{calendar: calendar} = time, time_zone, database) do
    {:ok, naive} = NaiveDateTime.new(date, time)
    from_naive(naive, time_zone, database)
  end

  @doc "A date and a time in a zone, or raises."
  @spec new!(Date.t(), Time.t(), Calendar.time_zone(), Calendar.time_zone_database()) :: t
  def new!(date, time, time_zone \\ "Etc/UTC", time_zone_database \\ Calendar.get_time_zone_database())

  def new!(date, time, time_zone, time_zone_database) do
    case new(date, time, time_zone, time_zone_database) do
      {:ok, datetime} ->
        datetime

      {:ambiguous, dt1, dt2} ->
        raise ArgumentError,
              "cannot build datetime with #{inspect(date)} and #{inspect(time)} because such " <>
                "instant is ambiguous in time zone #{time_zone} as there is an overlap " <>
                "between #{inspect(dt1)} and #{inspect(dt2)}"

      {:gap, dt1, dt2} ->
        raise ArgumentError,
              "cannot build datetime with #{inspect(date)} and #{inspect(time)} because such " <>
                "instant does not exist in time zone #{time_zone} as there is a gap " <>
                "between #{inspect(dt1)} and #{inspect(dt2)}"

      {:error, reason} ->
        raise ArgumentError,
              "cannot build datetime with #{inspect(date)} and #{inspect(time)}, reason: #{inspect(reason)}"
    end
  end

  @doc "The moment of a time of Unix."
  @spec from_unix(integer, :native | System.time_unit(), Calendar.calendar()) :: {:ok, t} | {:error, atom}
  def from_unix(integer, unit \\ :second, calendar \\ Calendar.ISO) when is_integer(integer) do
    case Calendar.ISO.from_unix(integer, unit) do
      {:ok, {year, month, day}, {hour, minute, second}, microsecond} ->
        iso = utc(%{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: Calendar.ISO})
        convert(iso, calendar)

      {:error, _} = error ->
        error
    end
  end

  @doc "The moment of a time of Unix, or raises."
  @spec from_unix!(integer, :native | System.time_unit(), Calendar.calendar()) :: t
  def from_unix!(integer, unit \\ :second, calendar \\ Calendar.ISO) do
    case from_unix(integer, unit, calendar) do
      {:ok, datetime} ->
        datetime

      {:error, :invalid_unix_time} ->
        raise ArgumentError, "invalid Unix time #{integer}"
    end
  end

  defp utc(fields), do: in_zone(fields, %{utc_offset: 0, std_offset: 0, zone_abbr: "UTC"}, "Etc/UTC")

  defp in_zone(fields, %{utc_offset: utc_offset, std_offset: std_offset, zone_abbr: zone_abbr}, time_zone) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} = fields

    %DateTime{
      calendar: fields.calendar,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond,
      utc_offset: utc_offset,
      std_offset: std_offset,
      zone_abbr: zone_abbr,
      time_zone: time_zone
    }
  end

  @doc "What a wall clock shows in a zone as a moment; see `new/4`."
  @spec from_naive(Calendar.naive_datetime(), Calendar.time_zone(), Calendar.time_zone_database()) ::
          {:ok, t} | {:ambiguous, t, t} | {:gap, t, t} | {:error, atom}
  def from_naive(naive_datetime, time_zone, time_zone_database \\ Calendar.get_time_zone_database())

  def from_naive(naive_datetime, "Etc/UTC", _), do: {:ok, utc(naive_datetime)}

  def from_naive(%{calendar: Calendar.ISO} = naive_datetime, time_zone, time_zone_database) do
    case time_zone_database.time_zone_periods_from_wall_datetime(naive_datetime, time_zone) do
      {:ok, period} ->
        {:ok, in_zone(naive_datetime, period, time_zone)}

      {:ambiguous, first, second} ->
        {:ambiguous, in_zone(naive_datetime, first, time_zone), in_zone(naive_datetime, second, time_zone)}

      {:gap, {first, first_until}, {second, second_from}} ->
        # The last moment before the clocks are turned, and the first one after it.
        {:gap, before_gap(first_until, naive_datetime, first, time_zone),
         in_zone(with_precision(second_from, naive_datetime, 0), second, time_zone)}

      {:error, _} = error ->
        error
    end
  end

  def from_naive(%{calendar: calendar} = naive_datetime, time_zone, database) do
    if Calendar.compatible_calendars?(calendar, Calendar.ISO) do
      naive_datetime
      |> NaiveDateTime.convert!(Calendar.ISO)
      |> from_naive(time_zone, database)
      |> converted_back(calendar)
    else
      {:error, :incompatible_calendars}
    end
  end

  defp before_gap(until, %{microsecond: {_, precision}} = naive, period, zone) do
    last = NaiveDateTime.add(until, -1, :microsecond)
    in_zone(with_precision(last, naive, Calendar.truncate(last.microsecond, unit(precision)) |> elem(0)), period, zone)
  end

  defp unit(0), do: :second
  defp unit(precision) when precision < 4, do: :millisecond
  defp unit(_precision), do: :microsecond

  defp with_precision(naive, %{microsecond: {_, precision}}, value), do: %{naive | microsecond: {value, precision}}

  defp converted_back({:ok, datetime}, calendar), do: convert(datetime, calendar)

  defp converted_back({kind, first, second}, calendar) when kind in [:ambiguous, :gap] do
    {kind, convert!(first, calendar), convert!(second, calendar)}
  end

  defp converted_back(error, _calendar), do: error

  @doc "What a wall clock shows in a zone as a moment, or raises."
  @spec from_naive!(NaiveDateTime.t(), Calendar.time_zone(), Calendar.time_zone_database()) :: t
  def from_naive!(naive_datetime, time_zone, time_zone_database \\ Calendar.get_time_zone_database()) do
    case from_naive(naive_datetime, time_zone, time_zone_database) do
      {:ok, datetime} ->
        datetime

      {:ambiguous, dt1, dt2} ->
        raise ArgumentError,
              "cannot convert #{inspect(naive_datetime)} to datetime because such " <>
                "instant is ambiguous in time zone #{time_zone} as there is an overlap " <>
                "between #{inspect(dt1)} and #{inspect(dt2)}"

      {:gap, dt1, dt2} ->
        raise ArgumentError,
              "cannot convert #{inspect(naive_datetime)} to datetime because such " <>
                "instant does not exist in time zone #{time_zone} as there is a gap " <>
                "between #{inspect(dt1)} and #{inspect(dt2)}"

      {:error, reason} ->
        raise ArgumentError,
              "cannot convert #{inspect(naive_datetime)} to datetime, reason: #{inspect(reason)}"
    end
  end

  @doc "Reads a date and time with an offset, moved to UTC: `{:ok, datetime, offset}`."
  @spec from_iso8601(String.t(), Calendar.calendar() | :basic | :extended) ::
          {:ok, t, Calendar.utc_offset()} | {:error, atom}
  def from_iso8601(string, format_or_calendar \\ Calendar.ISO)
  def from_iso8601(string, format) when format in [:basic, :extended], do: from_iso8601(string, Calendar.ISO, format)
  def from_iso8601(string, calendar) when is_atom(calendar), do: from_iso8601(string, calendar, :extended)

  @doc "Reads a date and time with an offset in a format."
  @spec from_iso8601(String.t(), Calendar.calendar(), :basic | :extended) ::
          {:ok, t, Calendar.utc_offset()} | {:error, atom}
  def from_iso8601(string, calendar, format) do
    with {:ok, {year, month, day, hour, minute, second, microsecond}, offset} <-
           Calendar.ISO.parse_utc_datetime(string, format) do
      datetime =
        utc(%{
          calendar: Calendar.ISO,
          year: year,
          month: month,
          day: day,
          hour: hour,
          minute: minute,
          second: second,
          microsecond: microsecond
        })

      with {:ok, converted} <- convert(datetime, calendar), do: {:ok, converted, offset}
    end
  end

  @doc "The moment a number of seconds after the beginning of year 0."
  @spec from_gregorian_seconds(integer, Calendar.microsecond(), Calendar.calendar()) :: t
  def from_gregorian_seconds(seconds, {microsecond, precision} \\ {0, 0}, calendar \\ Calendar.ISO)
      when is_integer(seconds) do
    seconds
    |> Calendar.ISO.gregorian_seconds_to_iso_days(microsecond)
    |> NaiveDateTime.from_iso_days(calendar, precision)
    |> utc()
  end

  ## Zones

  @doc "The same moment in another zone."
  @spec shift_zone(t, Calendar.time_zone(), Calendar.time_zone_database()) :: {:ok, t} | {:error, atom}
  def shift_zone(datetime, time_zone, time_zone_database \\ Calendar.get_time_zone_database())
  def shift_zone(%{time_zone: time_zone} = datetime, time_zone, _), do: {:ok, datetime}

  def shift_zone(%{calendar: calendar, microsecond: {_, precision}} = datetime, time_zone, time_zone_database) do
    utc_days = datetime |> to_iso_days() |> utc_iso_days(datetime.utc_offset, datetime.std_offset)

    case period(utc_days, time_zone, time_zone_database) do
      {:ok, period} ->
        total = period.utc_offset + period.std_offset

        {:ok,
         utc_days
         |> Calendar.ISO.add_day_fraction_to_iso_days(total, @seconds_per_day)
         |> NaiveDateTime.from_iso_days(calendar, precision)
         |> in_zone(period, time_zone)}

      {:error, _} = error ->
        error
    end
  end

  defp period(_utc_days, "Etc/UTC", _database), do: {:ok, %{utc_offset: 0, std_offset: 0, zone_abbr: "UTC"}}
  defp period(utc_days, time_zone, database), do: database.time_zone_period_from_utc_iso_days(utc_days, time_zone)

  defp utc_iso_days(iso_days, 0, 0), do: iso_days

  defp utc_iso_days(iso_days, utc_offset, std_offset) do
    Calendar.ISO.add_day_fraction_to_iso_days(iso_days, -(utc_offset + std_offset), @seconds_per_day)
  end

  @doc "The same moment in another zone, or raises."
  @spec shift_zone!(t, Calendar.time_zone(), Calendar.time_zone_database()) :: t
  def shift_zone!(datetime, time_zone, time_zone_database \\ Calendar.get_time_zone_database()) do
    case shift_zone(datetime, time_zone, time_zone_database) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError,
              "cannot shift #{inspect(datetime)} to #{inspect(time_zone)} time zone, reason: #{inspect(reason)}"
    end
  end

  ## Other forms

  @doc "The time of Unix in a unit."
  @spec to_unix(Calendar.datetime(), System.time_unit()) :: integer
  def to_unix(datetime, unit \\ :second)

  def to_unix(%{utc_offset: utc_offset, std_offset: std_offset} = datetime, unit) do
    {days, fraction} = datetime |> to_iso_days() |> utc_iso_days(utc_offset, std_offset)
    Calendar.ISO.iso_days_to_unit({days - @unix_days, fraction}, unit)
  end

  @doc "What the wall clock shows."
  @spec to_naive(Calendar.datetime()) :: NaiveDateTime.t()
  def to_naive(%{calendar: calendar, time_zone: _} = datetime) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} = datetime

    %NaiveDateTime{
      calendar: calendar,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond
    }
  end

  @doc "The date."
  @spec to_date(Calendar.datetime()) :: Date.t()
  def to_date(%{year: year, month: month, day: day, calendar: calendar, time_zone: _}) do
    %Date{year: year, month: month, day: day, calendar: calendar}
  end

  @doc "The time of day."
  @spec to_time(Calendar.datetime()) :: Time.t()
  def to_time(%{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar, time_zone: _}) do
    %Time{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar}
  end

  @doc "The moment as ISO 8601 writes it. With an offset, as it is shown there."
  @spec to_iso8601(Calendar.datetime(), :extended | :basic, nil | integer) :: String.t()
  def to_iso8601(datetime, format \\ :extended, offset \\ nil)

  def to_iso8601(%{calendar: Calendar.ISO} = datetime, format, nil) when format in [:extended, :basic] do
    iso_text(datetime, format, datetime.utc_offset, datetime.std_offset, datetime.time_zone)
  end

  def to_iso8601(%{calendar: Calendar.ISO, microsecond: {_, precision}, time_zone: "Etc/UTC"} = datetime, format, 0)
      when format in [:extended, :basic] do
    iso_text(%{datetime | microsecond: {elem(datetime.microsecond, 0), precision}}, format, 0, 0, "Etc/UTC")
  end

  def to_iso8601(%{calendar: Calendar.ISO, microsecond: {_, precision}} = datetime, format, offset)
      when format in [:extended, :basic] and is_integer(offset) do
    datetime
    |> to_iso_days()
    |> utc_iso_days(datetime.utc_offset, datetime.std_offset)
    |> Calendar.ISO.add_day_fraction_to_iso_days(offset, @seconds_per_day)
    |> NaiveDateTime.from_iso_days(Calendar.ISO, precision)
    |> iso_text(format, offset, 0, nil)
  end

  def to_iso8601(%{calendar: _} = datetime, format, offset) when format in [:extended, :basic] do
    datetime |> convert!(Calendar.ISO) |> to_iso8601(format, offset)
  end

  defp iso_text(datetime, format, utc_offset, std_offset, time_zone) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} = datetime

    Calendar.ISO.date_to_string(year, month, day, format) <>
      "T" <>
      Calendar.ISO.time_to_string(hour, minute, second, microsecond, format) <>
      Calendar.ISO.offset_to_string(utc_offset, std_offset, time_zone, format)
  end

  @doc "The seconds since the beginning of year 0, and the microseconds."
  @spec to_gregorian_seconds(Calendar.datetime()) :: {integer, non_neg_integer}
  def to_gregorian_seconds(%{utc_offset: utc_offset, std_offset: std_offset, microsecond: {microsecond, _}} = datetime) do
    {days, {parts, ppd}} = datetime |> to_iso_days() |> utc_iso_days(utc_offset, std_offset)
    {days * @seconds_per_day + div(parts * @seconds_per_day, ppd), microsecond}
  end

  @doc "The moment as text, with its zone."
  @spec to_string(Calendar.datetime()) :: String.t()
  def to_string(%{calendar: calendar} = datetime) do
    calendar.datetime_to_string(
      datetime.year,
      datetime.month,
      datetime.day,
      datetime.hour,
      datetime.minute,
      datetime.second,
      datetime.microsecond,
      datetime.time_zone,
      datetime.zone_abbr,
      datetime.utc_offset,
      datetime.std_offset
    )
  end

  @doc "The moment in another calendar."
  @spec convert(Calendar.datetime(), Calendar.calendar()) :: {:ok, t} | {:error, :incompatible_calendars}
  def convert(%DateTime{calendar: calendar} = datetime, calendar), do: {:ok, datetime}
  def convert(%{calendar: calendar} = datetime, calendar), do: {:ok, in_zone(datetime, datetime, datetime.time_zone)}

  def convert(%{calendar: dt_calendar, microsecond: {_, precision}} = datetime, calendar) do
    if Calendar.compatible_calendars?(dt_calendar, calendar) do
      {:ok,
       datetime
       |> to_iso_days()
       |> NaiveDateTime.from_iso_days(calendar, precision)
       |> in_zone(datetime, datetime.time_zone)}
    else
      {:error, :incompatible_calendars}
    end
  end

  @doc "The moment in another calendar, or raises."
  @spec convert!(Calendar.datetime(), Calendar.calendar()) :: t
  def convert!(datetime, calendar) do
    case convert(datetime, calendar) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError,
              "cannot convert #{inspect(datetime)} to target calendar #{inspect(calendar)}, reason: #{inspect(reason)}"
    end
  end

  defp to_iso_days(%{calendar: calendar} = datetime) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} = datetime
    calendar.naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond)
  end

  ## Arithmetic

  @doc "The moment an amount later, or earlier, in the same zone."
  @spec add(Calendar.datetime(), integer, :day | :hour | :minute | System.time_unit(), Calendar.time_zone_database()) :: t
  def add(datetime, amount_to_add, unit \\ :second, time_zone_database \\ Calendar.get_time_zone_database())

  def add(datetime, amount, :day, database) when is_integer(amount), do: add(datetime, amount * 86_400, :second, database)
  def add(datetime, amount, :hour, database) when is_integer(amount), do: add(datetime, amount * 3600, :second, database)
  def add(datetime, amount, :minute, database) when is_integer(amount), do: add(datetime, amount * 60, :second, database)

  def add(%{calendar: calendar, time_zone: zone, microsecond: {_, precision}} = datetime, amount, unit, database)
      when is_integer(amount) do
    NaiveDateTime.check_unit(unit)
    per_day = System.convert_time_unit(@seconds_per_day, :second, unit)

    utc_days =
      datetime
      |> to_iso_days()
      |> utc_iso_days(datetime.utc_offset, datetime.std_offset)
      |> Calendar.ISO.add_day_fraction_to_iso_days(amount, per_day)

    case period(utc_days, zone, database) do
      {:ok, period} ->
        utc_days
        |> Calendar.ISO.add_day_fraction_to_iso_days(period.utc_offset + period.std_offset, @seconds_per_day)
        |> NaiveDateTime.from_iso_days(calendar, precision)
        |> in_zone(period, zone)

      {:error, error} ->
        raise ArgumentError,
              "cannot add #{amount} #{unit} to #{inspect(datetime)} (with time zone database #{inspect(database)}), reason: #{inspect(error)}"
    end
  end

  @doc "The time from `datetime2` to `datetime1` in a unit."
  @spec diff(Calendar.datetime(), Calendar.datetime(), :day | :hour | :minute | System.time_unit()) :: integer
  def diff(datetime1, datetime2, unit \\ :second)
  def diff(datetime1, datetime2, :day), do: datetime1 |> diff(datetime2, :second) |> div(86_400)
  def diff(datetime1, datetime2, :hour), do: datetime1 |> diff(datetime2, :second) |> div(3600)
  def diff(datetime1, datetime2, :minute), do: datetime1 |> diff(datetime2, :second) |> div(60)

  def diff(%{utc_offset: _, std_offset: _} = datetime1, %{utc_offset: _, std_offset: _} = datetime2, unit) do
    NaiveDateTime.check_unit(unit)
    wall1 = datetime1 |> to_iso_days() |> Calendar.ISO.iso_days_to_unit(unit)
    wall2 = datetime2 |> to_iso_days() |> Calendar.ISO.iso_days_to_unit(unit)
    offset1 = System.convert_time_unit(datetime1.utc_offset + datetime1.std_offset, :second, unit)
    offset2 = System.convert_time_unit(datetime2.utc_offset + datetime2.std_offset, :second, unit)
    wall1 - offset1 - (wall2 - offset2)
  end

  @doc "The moment moved by a duration: dates on the wall clock, times on the line of time."
  @spec shift(Calendar.datetime(), Duration.t() | keyword, Calendar.time_zone_database()) :: t
  def shift(datetime, duration, time_zone_database \\ Calendar.get_time_zone_database())

  def shift(%{calendar: calendar, time_zone: "Etc/UTC"} = datetime, duration, _database) do
    shifted = datetime |> to_naive() |> NaiveDateTime.shift(duration)
    utc(%{shifted | calendar: calendar})
  end

  def shift(%{time_zone: zone} = datetime, duration, database) do
    duration = Duration.__shift__(duration)
    dates = %{duration | hour: 0, minute: 0, second: 0, microsecond: {0, 0}}
    {microseconds, precision} = duration.microsecond
    times = (duration.hour * 3600 + duration.minute * 60 + duration.second) * 1_000_000 + microseconds

    moved =
      case datetime |> to_naive() |> NaiveDateTime.shift(dates) |> from_naive(zone, database) do
        {:ok, moved} -> moved
        {:ambiguous, first, _second} -> first
        {:gap, _before, behind} -> behind
        {:error, reason} -> raise ArgumentError, "cannot shift #{inspect(datetime)} to #{inspect(duration)} (with time zone database #{inspect(database)}), reason: #{inspect(reason)}"
      end

    shifted = add(moved, times, :microsecond, database)
    {value, _} = shifted.microsecond
    %{shifted | microsecond: {value, max(elem(datetime.microsecond, 1), precision)}}
  end

  @doc "`:gt`, `:lt` or `:eq`."
  @spec compare(Calendar.datetime(), Calendar.datetime()) :: :lt | :eq | :gt
  def compare(%{utc_offset: utc_offset1, std_offset: std_offset1} = datetime1, %{utc_offset: utc_offset2, std_offset: std_offset2} = datetime2) do
    {days1, {parts1, ppd1}} = datetime1 |> to_iso_days() |> utc_iso_days(utc_offset1, std_offset1)
    {days2, {parts2, ppd2}} = datetime2 |> to_iso_days() |> utc_iso_days(utc_offset2, std_offset2)
    order({days1, parts1 * ppd2}, {days2, parts2 * ppd1})
  end

  defp order(same, same), do: :eq
  defp order(first, second) when first > second, do: :gt
  defp order(_first, _second), do: :lt

  @doc "True if the first moment is earlier."
  @spec before?(Calendar.datetime(), Calendar.datetime()) :: boolean
  def before?(datetime1, datetime2), do: compare(datetime1, datetime2) == :lt

  @doc "True if the first moment is later."
  @spec after?(Calendar.datetime(), Calendar.datetime()) :: boolean
  def after?(datetime1, datetime2), do: compare(datetime1, datetime2) == :gt

  @doc "The moment without the digits below a unit."
  @spec truncate(Calendar.datetime(), :microsecond | :millisecond | :second) :: t
  def truncate(%DateTime{microsecond: microsecond} = datetime, precision) do
    %{datetime | microsecond: Calendar.truncate(microsecond, precision)}
  end

  def truncate(%{calendar: _, time_zone: zone, microsecond: microsecond} = datetime, precision) do
    %{in_zone(datetime, datetime, zone) | microsecond: Calendar.truncate(microsecond, precision)}
  end
end

defimpl String.Chars, for: DateTime do
  def to_string(datetime), do: DateTime.to_string(datetime)
end

defimpl Inspect, for: DateTime do
  def inspect(%{calendar: calendar, time_zone: zone} = datetime, _opts) do
    text = DateTime.to_string(datetime)

    case {zone, calendar} do
      {"Etc/UTC", Calendar.ISO} -> "~U[" <> text <> "]"
      {"Etc/UTC", _} -> "~U[" <> text <> " " <> Kernel.inspect(calendar) <> "]"
      {_, Calendar.ISO} -> "#DateTime<" <> text <> ">"
      _ -> "#DateTime<" <> text <> " " <> Kernel.inspect(calendar) <> ">"
    end
  end
end
