defmodule Calendar do
  @moduledoc """
  What a calendar is, and formatting of dates and times.

  `Calendar.ISO` is the calendar of all functions that are given none. `strftime/3` writes dates and times:

      iex> Calendar.strftime(~N[2019-08-26 13:52:06], "%y-%m-%d %I:%M:%S %p")
      "19-08-26 01:52:06 PM"
  """

  @type year :: integer
  @type month :: pos_integer
  @type day :: pos_integer
  @type week :: pos_integer
  @type day_of_week :: non_neg_integer
  @type era :: non_neg_integer
  @type day_fraction :: {non_neg_integer, pos_integer}
  @type iso_days :: {integer, day_fraction}
  @type microsecond :: {0..999_999, 0..6}
  @type hour :: non_neg_integer
  @type minute :: non_neg_integer
  @type second :: non_neg_integer
  @type zone_abbr :: String.t()
  @type time_zone :: String.t()
  @type utc_offset :: integer
  @type std_offset :: integer
  @type calendar :: module
  @type date :: map
  @type time :: map
  @type naive_datetime :: map
  @type datetime :: map
  @type time_zone_database :: module

  @callback days_in_month(year, month) :: day
  @callback months_in_year(year) :: month
  @callback leap_year?(year) :: boolean
  @callback day_of_week(year, month, day, starting_on :: :default | atom) ::
              {day_of_week, non_neg_integer, non_neg_integer}
  @callback day_of_year(year, month, day) :: non_neg_integer
  @callback quarter_of_year(year, month, day) :: non_neg_integer
  @callback year_of_era(year, month, day) :: {year, era}
  @callback day_of_era(year, month, day) :: {pos_integer, era}
  @callback date_to_string(year, month, day) :: String.t()
  @callback naive_datetime_to_string(year, month, day, hour, minute, second, microsecond) :: String.t()
  @callback datetime_to_string(
              year,
              month,
              day,
              hour,
              minute,
              second,
              microsecond,
              time_zone,
              zone_abbr,
              utc_offset,
              std_offset
            ) :: String.t()
  @callback time_to_string(hour, minute, second, microsecond) :: String.t()
  @callback naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond) :: iso_days
  @callback naive_datetime_from_iso_days(iso_days) :: {year, month, day, hour, minute, second, microsecond}
  @callback time_to_day_fraction(hour, minute, second, microsecond) :: day_fraction
  @callback time_from_day_fraction(day_fraction) :: {hour, minute, second, microsecond}
  @callback day_rollover_relative_to_midnight_utc() :: day_fraction
  @callback valid_date?(year, month, day) :: boolean
  @callback valid_time?(hour, minute, second, microsecond) :: boolean
  @callback parse_time(String.t()) :: {:ok, {hour, minute, second, microsecond}} | {:error, atom}
  @callback parse_date(String.t()) :: {:ok, {year, month, day}} | {:error, atom}
  @callback parse_naive_datetime(String.t()) ::
              {:ok, {year, month, day, hour, minute, second, microsecond}} | {:error, atom}
  @callback parse_utc_datetime(String.t()) ::
              {:ok, {year, month, day, hour, minute, second, microsecond}, utc_offset} | {:error, atom}
  @callback parse_duration(String.t()) :: {:ok, keyword} | {:error, atom}
  @callback shift_date(year, month, day, term) :: {year, month, day}
  @callback shift_naive_datetime(year, month, day, hour, minute, second, microsecond, term) ::
              {year, month, day, hour, minute, second, microsecond}
  @callback shift_time(hour, minute, second, microsecond, term) :: {hour, minute, second, microsecond}
  @optional_callbacks parse_duration: 1, shift_date: 4, shift_naive_datetime: 8, shift_time: 5

  @doc "True if days begin at the same time in both calendars, so that dates can be converted."
  @spec compatible_calendars?(calendar, calendar) :: boolean
  def compatible_calendars?(calendar, calendar), do: true

  def compatible_calendars?(calendar1, calendar2) do
    calendar1.day_rollover_relative_to_midnight_utc() == calendar2.day_rollover_relative_to_midnight_utc()
  end

  @doc "Cuts microseconds down to the precision of a unit."
  @spec truncate(microsecond, :microsecond | :millisecond | :second) :: microsecond
  def truncate(microsecond_tuple, precision)
  def truncate({microseconds, precision}, :microsecond), do: {microseconds, precision}
  def truncate({microseconds, precision}, :millisecond), do: {div(microseconds, 1000) * 1000, min(precision, 3)}
  def truncate(_, :second), do: {0, 0}

  @doc "Sets the database of time zones, for the whole system."
  @spec put_time_zone_database(time_zone_database) :: :ok
  def put_time_zone_database(database), do: Application.put_env(:elixir, :time_zone_database, database)

  @doc "The database of time zones."
  @spec get_time_zone_database() :: time_zone_database
  def get_time_zone_database do
    Application.get_env(:elixir, :time_zone_database, Calendar.UTCOnlyTimeZoneDatabase)
  end

  @doc """
  Writes a date or time in a format of `%` directives.

  Options: `:preferred_datetime`, `:preferred_date`, `:preferred_time`, `:am_pm_names`, `:month_names`, `:abbreviated_month_names`,
  `:day_of_week_names`, `:abbreviated_day_of_week_names`.
  """
  @spec strftime(map, String.t(), keyword) :: String.t()
  def strftime(date_or_time_or_datetime, string_format, user_options \\ [])
      when is_map(date_or_time_or_datetime) and is_binary(string_format) do
    Calendar.Format.format(date_or_time_or_datetime, string_format, user_options)
  end
end
