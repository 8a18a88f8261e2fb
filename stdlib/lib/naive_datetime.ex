defmodule NaiveDateTime do
  @moduledoc """
  A date and a time of day without a time zone: what a calendar and a clock on the wall show.

      iex> NaiveDateTime.add(~N[2024-02-28 23:00:00], 2, :hour)
      ~N[2024-02-29 01:00:00]
  """

  import Kernel, except: [to_string: 1]

  @enforce_keys [:year, :month, :day, :hour, :minute, :second]
  defstruct [:year, :month, :day, :hour, :minute, :second, microsecond: {0, 0}, calendar: Calendar.ISO]

  @type t :: %__MODULE__{}

  @seconds_per_day 86_400

  ## Making

  @doc "The date and time in UTC."
  @spec utc_now(Calendar.calendar() | :native | :microsecond | :millisecond | :second) :: t
  def utc_now(calendar_or_time_unit \\ Calendar.ISO), do: calendar_or_time_unit |> DateTime.utc_now() |> DateTime.to_naive()

  @doc "The date and time in UTC, cut to a unit."
  @spec utc_now(:native | :microsecond | :millisecond | :second, Calendar.calendar()) :: t
  def utc_now(time_unit, calendar), do: time_unit |> DateTime.utc_now(calendar) |> DateTime.to_naive()

  @doc "The date and time that the machine's clock shows."
  @spec local_now(Calendar.calendar()) :: t
  def local_now(calendar \\ Calendar.ISO)

  def local_now(Calendar.ISO) do
    {{year, month, day}, {hour, minute, second}} = :erlang.localtime()
    {:ok, naive} = new(year, month, day, hour, minute, second)
    naive
  end

  def local_now(calendar) do
    naive = local_now()

    case convert(naive, calendar) do
      {:ok, value} ->
        value

      {:error, :incompatible_calendars} ->
        raise ArgumentError,
              ~s|cannot get "local now" in target calendar #{inspect(calendar)}, | <>
                "reason: cannot convert from Calendar.ISO to #{inspect(calendar)}."
    end
  end

  @doc "A date and time of their fields, if they exist."
  @spec new(
          Calendar.year(),
          Calendar.month(),
          Calendar.day(),
          Calendar.hour(),
          Calendar.minute(),
          Calendar.second(),
          Calendar.microsecond() | non_neg_integer,
          Calendar.calendar()
        ) :: {:ok, t} | {:error, atom}
  def new(year, month, day, hour, minute, second, microsecond \\ {0, 0}, calendar \\ Calendar.ISO)

  def new(year, month, day, hour, minute, second, microsecond, calendar) when is_integer(microsecond) do
    new(year, month, day, hour, minute, second, {microsecond, 6}, calendar)
  end

  def new(year, month, day, hour, minute, second, microsecond, calendar) do
    cond do
      not calendar.valid_date?(year, month, day) ->
        {:error, :invalid_date}

      not calendar.valid_time?(hour, minute, second, microsecond) ->
        {:error, :invalid_time}

      true ->
        {:ok,
         %NaiveDateTime{
           calendar: calendar,
           year: year,
           month: month,
           day: day,
           hour: hour,
           minute: minute,
           second: second,
           microsecond: microsecond
         }}
    end
  end

  @doc "A date and time of their fields, or raises."
  def new!(year, month, day, hour, minute, second, microsecond \\ {0, 0}, calendar \\ Calendar.ISO) do
    year |> new(month, day, hour, minute, second, microsecond, calendar) |> built!()
  end

  @doc "A date and a time put together."
  @spec new(Date.t(), Time.t()) :: {:ok, t}
  def new(date, time)

  def new(%Date{calendar: calendar} = date, %Time{calendar: calendar} = time) do
    %{year: year, month: month, day: day} = date
    %{hour: hour, minute: minute, second: second, microsecond: microsecond} = time

    {:ok,
     %NaiveDateTime{
       calendar: calendar,
       year: year,
       month: month,
       day: day,
       hour: hour,
       minute: minute,
       second: second,
       microsecond: microsecond
     }}
  end

  @doc "A date and a time put together."
  @spec new!(Date.t(), Time.t()) :: t
  def new!(date, time), do: date |> new(time) |> built!()

  defp built!({:ok, naive_datetime}), do: naive_datetime

  defp built!({:error, reason}) do
    raise ArgumentError, "cannot build naive datetime, reason: #{inspect(reason)}"
  end

  @doc "Reads a date and time with a `T` or a space between them; an offset is left out."
  @spec from_iso8601(String.t(), Calendar.calendar()) :: {:ok, t} | {:error, atom}
  def from_iso8601(string, calendar \\ Calendar.ISO) do
    with {:ok, {year, month, day, hour, minute, second, microsecond}} <- Calendar.ISO.parse_naive_datetime(string) do
      convert(
        %NaiveDateTime{
          year: year,
          month: month,
          day: day,
          hour: hour,
          minute: minute,
          second: second,
          microsecond: microsecond
        },
        calendar
      )
    end
  end

  @doc "Reads a date and time, or raises."
  @spec from_iso8601!(String.t(), Calendar.calendar()) :: t
  def from_iso8601!(string, calendar \\ Calendar.ISO) do
    case from_iso8601(string, calendar) do
      {:ok, value} -> value
      {:error, reason} -> raise ArgumentError, "cannot parse #{inspect(string)} as naive datetime, reason: #{inspect(reason)}"
    end
  end

  @doc "The date and time of Erlang's tuple."
  @spec from_erl(:calendar.datetime(), Calendar.microsecond(), Calendar.calendar()) :: {:ok, t} | {:error, atom}
  def from_erl(tuple, microsecond \\ {0, 0}, calendar \\ Calendar.ISO)

  def from_erl({{year, month, day}, {hour, minute, second}}, microsecond, calendar) do
    with {:ok, naive} <- new(year, month, day, hour, minute, second, microsecond), do: convert(naive, calendar)
  end

  @doc "The date and time of Erlang's tuple, or raises."
  @spec from_erl!(:calendar.datetime(), Calendar.microsecond(), Calendar.calendar()) :: t
  def from_erl!(tuple, microsecond \\ {0, 0}, calendar \\ Calendar.ISO) do
    case from_erl(tuple, microsecond, calendar) do
      {:ok, value} -> value
      {:error, reason} -> raise ArgumentError, "cannot convert #{inspect(tuple)} to naive datetime, reason: #{inspect(reason)}"
    end
  end

  @doc "The moment a number of seconds after the beginning of year 0."
  @spec from_gregorian_seconds(integer, Calendar.microsecond(), Calendar.calendar()) :: t
  def from_gregorian_seconds(seconds, {microsecond, precision} \\ {0, 0}, calendar \\ Calendar.ISO)
      when is_integer(seconds) do
    seconds |> Calendar.ISO.gregorian_seconds_to_iso_days(microsecond) |> from_iso_days(calendar, precision)
  end

  ## Other forms

  @doc "The seconds since the beginning of year 0, and the microseconds."
  @spec to_gregorian_seconds(Calendar.naive_datetime()) :: {integer, non_neg_integer}
  def to_gregorian_seconds(%{calendar: _, microsecond: {microsecond, _}} = naive_datetime) do
    {days, {parts, ppd}} = to_iso_days(naive_datetime)
    {days * @seconds_per_day + div(parts * @seconds_per_day, ppd), microsecond}
  end

  @doc "The date."
  @spec to_date(Calendar.naive_datetime()) :: Date.t()
  def to_date(%{year: year, month: month, day: day, calendar: calendar, hour: _, minute: _, second: _, microsecond: _}) do
    %Date{year: year, month: month, day: day, calendar: calendar}
  end

  @doc "The time of day."
  @spec to_time(Calendar.naive_datetime()) :: Time.t()
  def to_time(%{year: _, month: _, day: _, calendar: calendar} = naive_datetime) do
    %{hour: hour, minute: minute, second: second, microsecond: microsecond} = naive_datetime
    %Time{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar}
  end

  @doc "The date and time as text."
  @spec to_string(Calendar.naive_datetime()) :: String.t()
  def to_string(%{calendar: calendar} = naive_datetime) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} = naive_datetime
    calendar.naive_datetime_to_string(year, month, day, hour, minute, second, microsecond)
  end

  @doc "The date and time as ISO 8601 writes them, with a `T`."
  @spec to_iso8601(Calendar.naive_datetime(), :basic | :extended) :: String.t()
  def to_iso8601(naive_datetime, format \\ :extended)

  def to_iso8601(%{calendar: Calendar.ISO} = naive_datetime, format) when format in [:basic, :extended] do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} = naive_datetime

    Calendar.ISO.date_to_string(year, month, day, format) <>
      "T" <> Calendar.ISO.time_to_string(hour, minute, second, microsecond, format)
  end

  def to_iso8601(%{calendar: _} = naive_datetime, format) when format in [:basic, :extended] do
    naive_datetime |> convert!(Calendar.ISO) |> to_iso8601(format)
  end

  @doc "Erlang's tuple of the date and time."
  @spec to_erl(Calendar.naive_datetime()) :: :calendar.datetime()
  def to_erl(%{calendar: _, year: _, month: _, day: _, hour: _, minute: _, second: _} = naive_datetime) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second} = convert!(naive_datetime, Calendar.ISO)
    {{year, month, day}, {hour, minute, second}}
  end

  @doc "The date and time in another calendar."
  @spec convert(Calendar.naive_datetime(), Calendar.calendar()) :: {:ok, t} | {:error, :incompatible_calendars}
  def convert(%{calendar: calendar} = naive_datetime, calendar), do: {:ok, from_fields(naive_datetime)}

  def convert(%{calendar: dt_calendar, microsecond: {_, precision}} = naive_datetime, calendar) do
    if Calendar.compatible_calendars?(dt_calendar, calendar) do
      {:ok, naive_datetime |> to_iso_days() |> from_iso_days(calendar, precision)}
    else
      {:error, :incompatible_calendars}
    end
  end

  defp from_fields(%{calendar: calendar} = fields) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second} = fields

    %NaiveDateTime{
      calendar: calendar,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: Map.get(fields, :microsecond, {0, 0})
    }
  end

  @doc "The date and time in another calendar, or raises."
  @spec convert!(Calendar.naive_datetime(), Calendar.calendar()) :: t
  def convert!(naive_datetime, calendar) do
    case convert(naive_datetime, calendar) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError,
              "cannot convert #{inspect(naive_datetime)} to target calendar #{inspect(calendar)}, reason: #{inspect(reason)}"
    end
  end

  @doc false
  def to_iso_days(%{calendar: calendar} = fields) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} = fields
    calendar.naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond)
  end

  @doc false
  def from_iso_days(iso_days, calendar, precision) do
    {year, month, day, hour, minute, second, {microsecond, _}} = calendar.naive_datetime_from_iso_days(iso_days)

    %NaiveDateTime{
      calendar: calendar,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: {microsecond, precision}
    }
  end

  ## Arithmetic

  @doc "The moment an amount later, or earlier: in days, hours, minutes or a unit of `System`."
  @spec add(Calendar.naive_datetime(), integer, :day | :hour | :minute | System.time_unit()) :: t
  def add(naive_datetime, amount_to_add, unit \\ :second)

  def add(naive_datetime, amount, :day) when is_integer(amount), do: add(naive_datetime, amount * 86_400, :second)
  def add(naive_datetime, amount, :hour) when is_integer(amount), do: add(naive_datetime, amount * 3600, :second)
  def add(naive_datetime, amount, :minute) when is_integer(amount), do: add(naive_datetime, amount * 60, :second)

  def add(%{calendar: calendar, microsecond: {_, precision}} = naive_datetime, amount, unit) when is_integer(amount) do
    check_unit(unit)
    per_day = System.convert_time_unit(@seconds_per_day, :second, unit)

    naive_datetime
    |> to_iso_days()
    |> Calendar.ISO.add_day_fraction_to_iso_days(amount, per_day)
    |> from_iso_days(calendar, precision)
  end

  @doc false
  def check_unit(unit) when is_integer(unit) and unit > 0, do: :ok
  def check_unit(unit) when unit in [:second, :millisecond, :microsecond, :nanosecond], do: :ok

  def check_unit(unit) do
    raise ArgumentError,
          "unsupported time unit. Expected :second, :millisecond, :microsecond, :nanosecond, or a positive integer, got #{inspect(unit)}"
  end

  @doc "The time from the second to the first, in a unit."
  @spec diff(Calendar.naive_datetime(), Calendar.naive_datetime(), :day | :hour | :minute | System.time_unit()) :: integer
  def diff(naive_datetime1, naive_datetime2, unit \\ :second)
  def diff(first, second, :day), do: first |> diff(second, :second) |> div(86_400)
  def diff(first, second, :hour), do: first |> diff(second, :second) |> div(3600)
  def diff(first, second, :minute), do: first |> diff(second, :second) |> div(60)

  def diff(%{calendar: calendar1} = naive_datetime1, %{calendar: calendar2} = naive_datetime2, unit) do
    unless Calendar.compatible_calendars?(calendar1, calendar2) do
      raise ArgumentError,
            "cannot calculate the difference between #{inspect(naive_datetime1)} and " <>
              "#{inspect(naive_datetime2)} because their calendars are not compatible " <>
              "and thus the result would be ambiguous"
    end

    check_unit(unit)
    units1 = naive_datetime1 |> to_iso_days() |> Calendar.ISO.iso_days_to_unit(unit)
    units2 = naive_datetime2 |> to_iso_days() |> Calendar.ISO.iso_days_to_unit(unit)
    units1 - units2
  end

  @doc "The moment moved by a duration; months count before days and time."
  @spec shift(Calendar.naive_datetime(), Duration.t() | keyword) :: t
  def shift(%{calendar: calendar} = naive_datetime, duration) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} = naive_datetime

    {year, month, day, hour, minute, second, microsecond} =
      calendar.shift_naive_datetime(year, month, day, hour, minute, second, microsecond, Duration.__shift__(duration))

    from_fields(%{
      calendar: calendar,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond
    })
  end

  @doc "`:gt`, `:lt` or `:eq`."
  @spec compare(Calendar.naive_datetime(), Calendar.naive_datetime()) :: :lt | :eq | :gt
  def compare(%{calendar: calendar1} = naive_datetime1, %{calendar: calendar2} = naive_datetime2) do
    unless Calendar.compatible_calendars?(calendar1, calendar2) do
      raise ArgumentError, """
      cannot compare #{inspect(naive_datetime1)} with #{inspect(naive_datetime2)}.

      This comparison would be ambiguous as their calendars have incompatible day rollover moments.
      Specify an exact time of day (using DateTime) to resolve this ambiguity
      """
    end

    order(moment(naive_datetime1), moment(naive_datetime2))
  end

  defp moment(naive_datetime) do
    {days, {parts, ppd}} = to_iso_days(naive_datetime)
    {days, div(parts * 86_400_000_000, ppd)}
  end

  defp order(same, same), do: :eq
  defp order(first, second) when first > second, do: :gt
  defp order(_first, _second), do: :lt

  @doc "True if the first is earlier."
  @spec before?(Calendar.naive_datetime(), Calendar.naive_datetime()) :: boolean
  def before?(naive_datetime1, naive_datetime2), do: compare(naive_datetime1, naive_datetime2) == :lt

  @doc "True if the first is later."
  @spec after?(Calendar.naive_datetime(), Calendar.naive_datetime()) :: boolean
  def after?(naive_datetime1, naive_datetime2), do: compare(naive_datetime1, naive_datetime2) == :gt

  @doc "The date and time without the digits below a unit."
  @spec truncate(t, :microsecond | :millisecond | :second) :: t
  def truncate(%NaiveDateTime{microsecond: microsecond} = naive_datetime, precision) do
    %{naive_datetime | microsecond: Calendar.truncate(microsecond, precision)}
  end

  def truncate(%{calendar: _, microsecond: microsecond} = naive_datetime, precision) do
    %{from_fields(naive_datetime) | microsecond: Calendar.truncate(microsecond, precision)}
  end

  @doc "Midnight of the same day."
  @spec beginning_of_day(Calendar.naive_datetime()) :: t
  def beginning_of_day(%{calendar: calendar, microsecond: {_, precision}} = naive_datetime) do
    naive_datetime |> to_iso_days() |> Calendar.ISO.iso_days_to_beginning_of_day() |> from_iso_days(calendar, precision)
  end

  @doc "The last moment of the same day."
  @spec end_of_day(Calendar.naive_datetime()) :: t
  def end_of_day(%{calendar: calendar, microsecond: {_, precision}} = naive_datetime) do
    %{microsecond: {microsecond, _}} =
      end_of_day = naive_datetime |> to_iso_days() |> Calendar.ISO.iso_days_to_end_of_day() |> from_iso_days(calendar, precision)

    unit = 10 ** (6 - precision)
    %{end_of_day | microsecond: {div(microsecond, unit) * unit, precision}}
  end
end

defimpl String.Chars, for: NaiveDateTime do
  def to_string(naive_datetime), do: NaiveDateTime.to_string(naive_datetime)
end

defimpl Inspect, for: NaiveDateTime do
  def inspect(%{calendar: calendar} = naive_datetime, _opts) do
    "~N[" <> NaiveDateTime.to_string(naive_datetime) <> suffix(calendar) <> "]"
  end

  defp suffix(Calendar.ISO), do: ""
  defp suffix(calendar), do: " " <> Kernel.inspect(calendar)
end
