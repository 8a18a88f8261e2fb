defmodule Calendar.ISO do
  @moduledoc """
  The calendar of ISO 8601: the Gregorian one, carried on into the past, with years from -9999 to 9999.

  Days are counted from year 0 ("iso days"); a moment is `{days, {parts, parts_per_day}}`.
  """

  @behaviour Calendar

  @unix_epoch 62_167_219_200
  @seconds_per_minute 60
  @seconds_per_hour 3600
  @seconds_per_day 86_400
  @microseconds_per_second 1_000_000
  @parts_per_day 86_400_000_000
  @months_in_year 12
  @days_per_cycle 146_097
  @weekdays [:monday, :tuesday, :wednesday, :thursday, :friday, :saturday, :sunday]

  @type bce :: 0
  @type ce :: 1
  @type era :: bce | ce
  @type year :: -9999..9999
  @type month :: 1..12
  @type day :: 1..31
  @type hour :: 0..23
  @type minute :: 0..59
  @type second :: 0..59
  @type weekday :: :monday | :tuesday | :wednesday | :thursday | :friday | :saturday | :sunday
  @type day_of_week :: 1..7
  @type day_of_year :: 1..366
  @type quarter_of_year :: 1..4
  @type year_of_era :: {1..10000, era}
  @type microsecond :: {0..999_999, 0..6}
  @type utc_offset :: integer
  @type format :: :basic | :extended

  defguardp is_year(year) when year in -9999..9999
  defguardp is_format(format) when format in [:basic, :extended]

  ## Validity

  @doc "True for a date that exists."
  @impl true
  @spec valid_date?(year, month, day) :: boolean
  def valid_date?(year, month, day) when is_integer(year) and is_integer(month) and is_integer(day) do
    is_year(year) and month in 1..12 and day in 1..days_in_month(year, month)
  end

  def valid_date?(_year, _month, _day), do: false

  @doc "True for a time that exists; there are no leap seconds."
  @impl true
  @spec valid_time?(hour, minute, second, microsecond) :: boolean
  def valid_time?(hour, minute, second, {microsecond, precision})
      when is_integer(hour) and is_integer(minute) and is_integer(second) and is_integer(microsecond) and
             is_integer(precision) do
    hour in 0..23 and minute in 0..59 and second in 0..59 and microsecond in 0..999_999 and precision in 0..6
  end

  def valid_time?(_hour, _minute, _second, _microsecond), do: false

  ## Facts of dates

  @doc "The number of days of a month."
  @impl true
  @spec days_in_month(year, month) :: 28..31
  def days_in_month(year, month)
  def days_in_month(year, 2), do: if(leap_year?(year), do: 29, else: 28)
  def days_in_month(_year, month) when month in [4, 6, 9, 11], do: 30
  def days_in_month(_year, month) when month in 1..12, do: 31

  @doc "The number of months of a year."
  @impl true
  @spec months_in_year(year) :: 12
  def months_in_year(year) when is_integer(year), do: @months_in_year

  @doc "True for a leap year."
  @impl true
  @spec leap_year?(year) :: boolean
  def leap_year?(year) when is_integer(year) do
    rem(year, 4) == 0 and (rem(year, 100) != 0 or rem(year, 400) == 0)
  end

  @doc "The day of the week from 1, with the first and the last day of the week."
  @impl true
  @spec day_of_week(year, month, day, :default | weekday) :: {day_of_week, 1, 7}
  def day_of_week(year, month, day, starting_on) do
    monday_based = Integer.mod(days(year, month, day) + 5, 7)
    {Integer.mod(monday_based - weekday_offset(starting_on), 7) + 1, 1, 7}
  end

  defp weekday_offset(:default), do: 0

  for {weekday, index} <- Enum.with_index(@weekdays) do
    defp weekday_offset(unquote(weekday)), do: unquote(index)
  end

  @doc "The day of the year from 1."
  @impl true
  @spec day_of_year(year, month, day) :: day_of_year
  def day_of_year(year, month, day) do
    check_date(year, month, day)
    days_before_month(month, leap_year?(year)) + day
  end

  @doc "The quarter of the year from 1."
  @impl true
  @spec quarter_of_year(year, month, day) :: quarter_of_year
  def quarter_of_year(year, month, day) when is_integer(year) and is_integer(month) and is_integer(day) do
    div(month - 1, 3) + 1
  end

  @doc "The year within its era: 1 for years from 1 on, 0 for those before."
  @spec year_of_era(year) :: year_of_era
  def year_of_era(year) when is_integer(year) and year > 0, do: {year, 1}
  def year_of_era(year) when is_integer(year), do: {1 - year, 0}

  @doc "The year within its era."
  @impl true
  @spec year_of_era(year, month, day) :: year_of_era
  def year_of_era(year, _month, _day), do: year_of_era(year)

  @doc "The day within its era, from 1."
  @impl true
  @spec day_of_era(year, month, day) :: {non_neg_integer, era}
  def day_of_era(year, month, day) when is_integer(year) and year > 0, do: {days(year, month, day) - 365, 1}
  def day_of_era(year, month, day) when is_integer(year), do: {366 - days(year, month, day), 0}

  @doc "A day begins at midnight."
  @impl true
  @spec day_rollover_relative_to_midnight_utc() :: {0, 1}
  def day_rollover_relative_to_midnight_utc, do: {0, 1}

  ## Days from year 0

  @doc false
  def date_to_iso_days(year, month, day), do: days(year, month, day)

  @doc false
  def date_from_iso_days(days) when days in -3_652_059..3_652_424 do
    {cycle, day_of_cycle} = {Integer.floor_div(days, @days_per_cycle), Integer.mod(days, @days_per_cycle)}
    year_of_cycle = year_of_cycle(day_of_cycle, div(day_of_cycle, 366))
    year = cycle * 400 + year_of_cycle
    day_of_year = day_of_cycle - days_before_year(year_of_cycle)
    {month, before} = month_of_day(day_of_year, leap_year?(year), 12)
    {year, month, day_of_year - before + 1}
  end

  # `guess` is at most two years too small.
  defp year_of_cycle(day, guess) do
    if day >= days_before_year(guess + 1), do: year_of_cycle(day, guess + 1), else: guess
  end

  defp days_before_year(year) when year >= 1 do
    previous = year - 1
    366 + previous * 365 + div(previous, 4) - div(previous, 100) + div(previous, 400)
  end

  defp days_before_year(0), do: 0

  defp month_of_day(day, leap?, month) do
    before = days_before_month(month, leap?)
    if day >= before, do: {month, before}, else: month_of_day(day, leap?, month - 1)
  end

  @before_month {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

  defp days_before_month(month, leap?) do
    elem(@before_month, month - 1) + if(leap? and month > 2, do: 1, else: 0)
  end

  defp days(year, month, day) do
    check_date(year, month, day)
    cycle = Integer.floor_div(year, 400)
    cycle * @days_per_cycle + days_before_year(Integer.mod(year, 400)) + days_before_month(month, leap_year?(year)) + day - 1
  end

  defp check_date(year, month, day) do
    unless valid_date?(year, month, day) do
      raise ArgumentError, "invalid date: #{inspect({year, month, day})}"
    end
  end

  ## Moments

  @doc "The moment of a date and a time."
  @impl true
  @spec naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond) :: Calendar.iso_days()
  def naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond) do
    {days(year, month, day), time_to_day_fraction(hour, minute, second, microsecond)}
  end

  @doc "The date and time of a moment."
  @impl true
  @spec naive_datetime_from_iso_days(Calendar.iso_days()) :: {year, month, day, hour, minute, second, microsecond}
  def naive_datetime_from_iso_days({days, day_fraction}) do
    {year, month, day} = date_from_iso_days(days)
    {hour, minute, second, microsecond} = time_from_day_fraction(day_fraction)
    {year, month, day, hour, minute, second, microsecond}
  end

  @doc "The part of a day that a time is."
  @impl true
  @spec time_to_day_fraction(hour, minute, second, microsecond) :: Calendar.day_fraction()
  def time_to_day_fraction(0, 0, 0, {0, _}), do: {0, @parts_per_day}

  def time_to_day_fraction(hour, minute, second, {microsecond, _})
      when hour in 0..23 and minute in 0..59 and second in 0..59 and microsecond in 0..999_999 do
    {(hour * @seconds_per_hour + minute * @seconds_per_minute + second) * @microseconds_per_second + microsecond,
     @parts_per_day}
  end

  @doc "The time that a part of a day is."
  @impl true
  @spec time_from_day_fraction(Calendar.day_fraction()) :: {hour, minute, second, microsecond}
  def time_from_day_fraction({parts_in_day, parts_per_day}) do
    total = Integer.floor_div(parts_in_day * @parts_per_day, parts_per_day)
    {seconds, microsecond} = {div(total, @microseconds_per_second), rem(total, @microseconds_per_second)}
    {hour, rest} = {div(seconds, @seconds_per_hour), rem(seconds, @seconds_per_hour)}
    {hour, div(rest, @seconds_per_minute), rem(rest, @seconds_per_minute), {microsecond, 6}}
  end

  @doc "The first moment of a day."
  @spec iso_days_to_beginning_of_day(Calendar.iso_days()) :: Calendar.iso_days()
  def iso_days_to_beginning_of_day({days, _fraction}), do: {days, {0, @parts_per_day}}

  @doc "The last moment of a day."
  @spec iso_days_to_end_of_day(Calendar.iso_days()) :: Calendar.iso_days()
  def iso_days_to_end_of_day({days, _fraction}), do: {days, {@parts_per_day - 1, @parts_per_day}}

  @doc false
  def iso_days_to_unit({days, {parts, ppd}}, unit) do
    day = System.convert_time_unit(@seconds_per_day, :second, unit)
    days * day + div(parts * day, ppd)
  end

  @doc false
  def add_day_fraction_to_iso_days({days, {parts, ppd}}, add, ppd), do: normalize_iso_days(days, parts + add, ppd)

  def add_day_fraction_to_iso_days({days, {parts, ppd}}, add, add_ppd) do
    shared = Integer.gcd(ppd, add_ppd)
    normalize_iso_days(days, div(parts * add_ppd + add * ppd, shared), div(ppd * add_ppd, shared))
  end

  defp normalize_iso_days(days, parts, ppd), do: {days + Integer.floor_div(parts, ppd), {Integer.mod(parts, ppd), ppd}}

  @doc false
  def from_unix(integer, unit) when is_integer(integer) do
    {seconds, microsecond} = seconds_and_fraction(integer, unit)
    seconds = seconds + @unix_epoch
    {days, rest} = {Integer.floor_div(seconds, @seconds_per_day), Integer.mod(seconds, @seconds_per_day)}

    if days in -3_652_059..3_652_424 do
      {:ok, date_from_iso_days(days), {div(rest, 3600), div(rem(rest, 3600), 60), rem(rest, 60)}, microsecond}
    else
      {:error, :invalid_unix_time}
    end
  end

  defp seconds_and_fraction(integer, :second), do: {integer, {0, 0}}

  defp seconds_and_fraction(integer, unit) do
    per_second = System.convert_time_unit(1, :second, unit)
    fraction = Integer.mod(integer, per_second)
    microseconds = System.convert_time_unit(fraction, unit, :microsecond)
    {Integer.floor_div(integer, per_second), {microseconds, precision_for_unit(per_second)}}
  end

  @doc false
  def precision_for_unit(1), do: 0
  def precision_for_unit(number), do: min(round(:math.log10(number)), 6)

  @doc "The digits of seconds that a unit needs."
  @spec time_unit_to_precision(System.time_unit()) :: 0..6
  def time_unit_to_precision(:nanosecond), do: 6
  def time_unit_to_precision(:microsecond), do: 6
  def time_unit_to_precision(:millisecond), do: 3
  def time_unit_to_precision(:second), do: 0
  def time_unit_to_precision(unit) when is_integer(unit), do: precision_for_unit(unit)
  def time_unit_to_precision(_unit), do: 0

  @doc false
  def gregorian_seconds_to_iso_days(seconds, microsecond) do
    {days, rest} = {Integer.floor_div(seconds, @seconds_per_day), Integer.mod(seconds, @seconds_per_day)}
    {days, {rest * @microseconds_per_second + microsecond, @parts_per_day}}
  end

  ## Writing

  @doc "A time as text."
  @impl true
  @spec time_to_string(hour, minute, second, microsecond, format) :: String.t()
  def time_to_string(hour, minute, second, microsecond, format \\ :extended)

  def time_to_string(hour, minute, second, {ms_value, ms_precision}, format)
      when hour in 0..23 and minute in 0..59 and second in 0..59 and ms_value in 0..999_999 and
             ms_precision in 0..6 and is_format(format) do
    clock(hour, minute, second, format) <> fraction(ms_value, ms_precision)
  end

  defp clock(hour, minute, second, :extended), do: two(hour) <> ":" <> two(minute) <> ":" <> two(second)
  defp clock(hour, minute, second, :basic), do: two(hour) <> two(minute) <> two(second)

  defp fraction(_value, 0), do: ""
  defp fraction(value, precision), do: "." <> binary_part(padded(value, 6), 0, precision)

  @doc "A date as text."
  @impl true
  @spec date_to_string(year, month, day, format) :: String.t()
  def date_to_string(year, month, day, format \\ :extended)

  def date_to_string(year, month, day, :extended) when is_integer(year) and is_integer(month) and is_integer(day) do
    year_text(year) <> "-" <> two(month) <> "-" <> two(day)
  end

  def date_to_string(year, month, day, :basic) when is_integer(year) and is_integer(month) and is_integer(day) do
    year_text(year) <> two(month) <> two(day)
  end

  @doc "A date and time as text."
  @impl true
  @spec naive_datetime_to_string(year, month, day, hour, minute, second, microsecond, format) :: String.t()
  def naive_datetime_to_string(year, month, day, hour, minute, second, microsecond, format \\ :extended)
      when is_format(format) do
    date_to_string(year, month, day, format) <> " " <> time_to_string(hour, minute, second, microsecond, format)
  end

  @doc "A date and time with its zone as text."
  @impl true
  @spec datetime_to_string(
          year,
          month,
          day,
          hour,
          minute,
          second,
          microsecond,
          Calendar.time_zone(),
          Calendar.zone_abbr(),
          Calendar.utc_offset(),
          Calendar.std_offset(),
          format
        ) :: String.t()
  def datetime_to_string(
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
        std_offset,
        format \\ :extended
      )
      when is_format(format) do
    date_to_string(year, month, day, format) <>
      " " <>
      time_to_string(hour, minute, second, microsecond, format) <>
      offset_to_string(utc_offset, std_offset, time_zone, format) <>
      zone_text(utc_offset, std_offset, zone_abbr, time_zone)
  end

  @doc false
  def offset_to_string(0, 0, "Etc/UTC", _format), do: "Z"

  def offset_to_string(utc, std, _zone, format) do
    total = utc + std
    second = abs(total)
    separator = if format == :extended, do: ":", else: ""
    sign = if total < 0, do: "-", else: "+"
    sign <> two(div(second, 3600)) <> separator <> two(div(rem(second, 3600), 60))
  end

  defp zone_text(_, _, _, "Etc/UTC"), do: ""
  defp zone_text(0, 0, abbr, zone), do: " " <> abbr <> " " <> zone
  defp zone_text(_, _, abbr, zone), do: " " <> abbr <> " " <> zone

  defp year_text(year) when year >= 0, do: padded(year, 4)
  defp year_text(year), do: "-" <> padded(-year, 4)

  defp two(value) when value in 0..9, do: <<?0, value + ?0>>
  defp two(value), do: Integer.to_string(value)

  defp padded(value, count), do: value |> Integer.to_string() |> String.pad_leading(count, "0")

  ## Reading

  @doc "Reads a time: `hh:mm:ss.ssssss`, or without colons in the basic format."
  @impl true
  @spec parse_time(String.t()) :: {:ok, {hour, minute, second, microsecond}} | {:error, atom}
  def parse_time(string) when is_binary(string), do: parse_time(string, :extended)

  @doc "Reads a time in a format."
  @spec parse_time(String.t(), format) :: {:ok, {hour, minute, second, microsecond}} | {:error, atom}
  def parse_time("T" <> rest, format) when is_format(format), do: do_parse_time(rest, format)
  def parse_time(string, format) when is_binary(string) and is_format(format), do: do_parse_time(string, format)

  defp do_parse_time(string, format) do
    with {:ok, time, rest} <- read_time(string, format),
         {_offset, ""} <- read_offset(rest, format) do
      checked_time(time)
    else
      _ -> {:error, :invalid_format}
    end
  end

  defp checked_time({hour, minute, second, microsecond} = time) do
    if valid_time?(hour, minute, second, microsecond), do: {:ok, time}, else: {:error, :invalid_time}
  end

  @doc "Reads a date: `yyyy-mm-dd`, or without dashes in the basic format."
  @impl true
  @spec parse_date(String.t()) :: {:ok, {year, month, day}} | {:error, atom}
  def parse_date(string) when is_binary(string), do: parse_date(string, :extended)

  @doc "Reads a date in a format."
  @spec parse_date(String.t(), format) :: {:ok, {year, month, day}} | {:error, atom}
  def parse_date(string, format) when is_binary(string) and is_format(format) do
    case read_date(string, format) do
      {:ok, date, ""} -> checked_date(date)
      _ -> {:error, :invalid_format}
    end
  end

  defp checked_date({year, month, day} = date) do
    if valid_date?(year, month, day), do: {:ok, date}, else: {:error, :invalid_date}
  end

  @doc "Reads a date and time; an offset is read and left out."
  @impl true
  @spec parse_naive_datetime(String.t()) ::
          {:ok, {year, month, day, hour, minute, second, microsecond}} | {:error, atom}
  def parse_naive_datetime(string) when is_binary(string), do: parse_naive_datetime(string, :extended)

  @doc "Reads a date and time in a format."
  @spec parse_naive_datetime(String.t(), format) ::
          {:ok, {year, month, day, hour, minute, second, microsecond}} | {:error, atom}
  def parse_naive_datetime(string, format) when is_binary(string) and is_format(format) do
    with {:ok, date, time, _offset} <- read_datetime(string, format),
         {:ok, {year, month, day}} <- checked_date(date),
         {:ok, {hour, minute, second, microsecond}} <- checked_time(time) do
      {:ok, {year, month, day, hour, minute, second, microsecond}}
    end
  end

  @doc "Reads a date and time with an offset, and moves it to UTC: `{:ok, fields, offset}`."
  @impl true
  @spec parse_utc_datetime(String.t()) ::
          {:ok, {year, month, day, hour, minute, second, microsecond}, utc_offset} | {:error, atom}
  def parse_utc_datetime(string) when is_binary(string), do: parse_utc_datetime(string, :extended)

  @doc "Reads a date and time with an offset in a format."
  @spec parse_utc_datetime(String.t(), format) ::
          {:ok, {year, month, day, hour, minute, second, microsecond}, utc_offset} | {:error, atom}
  def parse_utc_datetime(string, format) when is_binary(string) and is_format(format) do
    with {:ok, date, time, offset} <- read_datetime(string, format),
         {:ok, {year, month, day}} <- checked_date(date),
         {:ok, {hour, minute, second, microsecond}} <- checked_time(time) do
      to_utc({year, month, day, hour, minute, second, microsecond}, offset)
    end
  end

  defp to_utc(_fields, nil), do: {:error, :missing_offset}
  defp to_utc(fields, 0), do: {:ok, fields, 0}

  defp to_utc({year, month, day, hour, minute, second, {_, precision} = microsecond}, offset) do
    {year, month, day, hour, minute, second, {value, _}} =
      year
      |> naive_datetime_to_iso_days(month, day, hour, minute, second, microsecond)
      |> add_day_fraction_to_iso_days(-offset, @seconds_per_day)
      |> naive_datetime_from_iso_days()

    {:ok, {year, month, day, hour, minute, second, {value, precision}}, offset}
  end

  defp read_datetime(string, format) do
    with {:ok, date, <<separator, rest::binary>>} when separator in [?T, ?\s] <- read_date(string, format),
         {:ok, time, rest} <- read_time(rest, format),
         {offset, ""} <- read_offset(rest, format) do
      {:ok, date, time, offset}
    else
      _ -> {:error, :invalid_format}
    end
  end

  defp read_date("-" <> rest, format), do: read_signed_date(rest, format, -1)
  defp read_date("+" <> rest, format), do: read_signed_date(rest, format, 1)
  defp read_date(string, format), do: read_signed_date(string, format, 1)

  defp read_signed_date(<<year::binary-4, ?-, month::binary-2, ?-, day::binary-2, rest::binary>>, :extended, sign) do
    read_numbers([year, month, day], rest, sign)
  end

  defp read_signed_date(<<year::binary-4, month::binary-2, day::binary-2, rest::binary>>, :basic, sign) do
    read_numbers([year, month, day], rest, sign)
  end

  defp read_signed_date(_string, _format, _sign), do: :error

  defp read_numbers(texts, rest, sign) do
    if Enum.all?(texts, &digits?/1) do
      [year, month, day] = Enum.map(texts, &String.to_integer/1)
      {:ok, {sign * year, month, day}, rest}
    else
      :error
    end
  end

  defp read_time(<<hour::binary-2, ?:, minute::binary-2, ?:, second::binary-2, rest::binary>>, :extended) do
    read_clock([hour, minute, second], rest)
  end

  defp read_time(<<hour::binary-2, minute::binary-2, second::binary-2, rest::binary>>, :basic) do
    read_clock([hour, minute, second], rest)
  end

  defp read_time(_string, _format), do: :error

  defp read_clock(texts, rest) do
    with true <- Enum.all?(texts, &digits?/1),
         {microsecond, rest} <- read_microsecond(rest) do
      [hour, minute, second] = Enum.map(texts, &String.to_integer/1)
      {:ok, {hour, minute, second, microsecond}, rest}
    else
      _ -> :error
    end
  end

  defp read_microsecond(<<mark, rest::binary>>) when mark in [?., ?,] do
    case leading_digits(rest, 0) do
      0 ->
        :error

      count ->
        <<digits::binary-size(count), rest::binary>> = rest
        precision = min(count, 6)
        kept = digits |> binary_part(0, precision) |> String.pad_trailing(6, "0")
        {{String.to_integer(kept), precision}, rest}
    end
  end

  defp read_microsecond(rest), do: {{0, 0}, rest}

  defp leading_digits(<<digit, rest::binary>>, count) when digit in ?0..?9, do: leading_digits(rest, count + 1)
  defp leading_digits(_rest, count), do: count

  defp read_offset("", _format), do: {nil, ""}
  defp read_offset("Z" <> rest, _format), do: {0, rest}
  defp read_offset("-00:00", _format), do: :error
  defp read_offset("-0000", :basic), do: :error
  defp read_offset("-00", _format), do: :error

  defp read_offset(<<sign, hour::binary-2, ?:, minute::binary-2, rest::binary>>, :extended) when sign in '+-' do
    read_offset(sign, hour, minute, rest)
  end

  defp read_offset(<<sign, hour::binary-2, minute::binary-2, rest::binary>>, :basic) when sign in '+-' do
    read_offset(sign, hour, minute, rest)
  end

  defp read_offset(<<sign, hour::binary-2, rest::binary>>, _format) when sign in '+-' do
    read_offset(sign, hour, "00", rest)
  end

  defp read_offset(_rest, _format), do: :error

  defp read_offset(sign, hour, minute, rest) do
    with true <- digits?(hour) and digits?(minute),
         {hour, minute} when hour < 24 and minute < 60 <- {String.to_integer(hour), String.to_integer(minute)} do
      seconds = hour * 3600 + minute * 60
      {if(sign == ?-, do: -seconds, else: seconds), rest}
    else
      _ -> :error
    end
  end

  defp digits?(text), do: leading_digits(text, 0) == byte_size(text)

  @doc "Reads a duration such as `P1Y2M3DT4H5.5S`: `{:ok, units}` or `{:error, reason}`."
  @impl true
  @spec parse_duration(String.t()) :: {:ok, keyword} | {:error, atom}
  def parse_duration("P" <> string) when byte_size(string) > 0, do: read_date_units(string, [], :year)

  def parse_duration("-P" <> string) when byte_size(string) > 0 do
    with {:ok, units} <- parse_duration("P" <> string) do
      {:ok, Enum.map(units, fn
        {:microsecond, {value, precision}} -> {:microsecond, {-value, precision}}
        {unit, value} -> {unit, -value}
      end)}
    end
  end

  def parse_duration("+P" <> string) when byte_size(string) > 0, do: parse_duration("P" <> string)
  def parse_duration(_string), do: {:error, :invalid_duration}

  @date_units [{?Y, :year}, {?M, :month}, {?W, :week}, {?D, :day}]
  @time_units [{?H, :hour}, {?M, :minute}, {?S, :second}]

  defp read_date_units("", units, _from), do: {:ok, :lists.reverse(units)}
  defp read_date_units("T" <> rest, units, _from) when byte_size(rest) > 0, do: read_time_units(rest, units)
  defp read_date_units(string, units, _from), do: read_unit(string, units, @date_units, &read_date_units(&1, &2, :next))

  defp read_time_units("", units), do: {:ok, :lists.reverse(units)}
  defp read_time_units(string, units), do: read_unit(string, units, @time_units, &read_time_units/2)

  defp read_unit(string, units, names, continue) do
    case Integer.parse(string) do
      {value, <<letter, rest::binary>>} when letter not in [?., ?,] ->
        case List.keyfind(names, letter, 0) do
          {_, unit} -> add_unit(unit, value, rest, units, continue)
          nil -> {:error, :invalid_date_component}
        end

      {value, <<_mark, _::binary>> = rest} ->
        negative? = String.starts_with?(string, "-")
        read_fraction(value, rest, negative?, units, continue)

      _ ->
        {:error, :invalid_date_component}
    end
  end

  defp add_unit(unit, value, rest, units, continue) do
    if Keyword.has_key?(units, unit) do
      {:error, :"duplicate_#{unit}"}
    else
      continue.(rest, [{unit, value} | units])
    end
  end

  defp read_fraction(value, rest, negative?, units, continue) do
    case read_microsecond(rest) do
      {{microseconds, precision}, "S" <> rest} ->
        microseconds = if negative?, do: -microseconds, else: microseconds
        add_unit(:second, value, rest, [{:microsecond, {microseconds, precision}} | units], continue)

      _ ->
        {:error, :invalid_time_component}
    end
  end

  ## Shifting

  @doc "A date moved by a duration: months first, then days."
  @impl true
  @spec shift_date(year, month, day, Duration.t()) :: {year, month, day}
  def shift_date(year, month, day, duration) do
    {year, month, day} = shift_months({year, month, day}, duration.year * 12 + duration.month)
    date_from_iso_days(days(year, month, day) + duration.week * 7 + duration.day)
  end

  defp shift_months(date, 0), do: date

  defp shift_months({year, month, day}, months) do
    total = year * 12 + month - 1 + months
    {year, month} = {Integer.floor_div(total, 12), Integer.mod(total, 12) + 1}
    {year, month, min(day, days_in_month(year, month))}
  end

  @doc "A date and time moved by a duration."
  @impl true
  @spec shift_naive_datetime(year, month, day, hour, minute, second, microsecond, Duration.t()) ::
          {year, month, day, hour, minute, second, microsecond}
  def shift_naive_datetime(year, month, day, hour, minute, second, microsecond, duration) do
    {year, month, day} = shift_months({year, month, day}, duration.year * 12 + duration.month)
    {value, precision} = duration.microsecond
    seconds = duration.week * 7 * @seconds_per_day + duration.day * @seconds_per_day + clock_seconds(duration)

    {year, month, day, hour, minute, second, {microseconds, _}} =
      year
      |> naive_datetime_to_iso_days(month, day, hour, minute, second, microsecond)
      |> add_day_fraction_to_iso_days(seconds * @microseconds_per_second + value, @parts_per_day)
      |> naive_datetime_from_iso_days()

    {year, month, day, hour, minute, second, {microseconds, max(elem(microsecond, 1), precision)}}
  end

  @doc "A time moved by a duration, around midnight if need be."
  @impl true
  @spec shift_time(hour, minute, second, microsecond, Duration.t()) :: {hour, minute, second, microsecond}
  def shift_time(hour, minute, second, microsecond, duration) do
    {value, precision} = duration.microsecond
    {parts, ppd} = time_to_day_fraction(hour, minute, second, microsecond)
    parts = Integer.mod(parts + clock_seconds(duration) * @microseconds_per_second + value, ppd)
    {hour, minute, second, {microseconds, _}} = time_from_day_fraction({parts, ppd})
    {hour, minute, second, {microseconds, max(elem(microsecond, 1), precision)}}
  end

  defp clock_seconds(duration), do: duration.hour * 3600 + duration.minute * 60 + duration.second
end
