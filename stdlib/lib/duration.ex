defmodule Duration do
  @moduledoc """
  Lengths of time in units of the calendar, which `Date.shift/2` and its like move dates by.

      iex> Date.shift(~D[2024-01-31], month: 1)
      ~D[2024-02-29]
      iex> Duration.from_iso8601!("P1Y2MT3H") |> Duration.to_iso8601()
      "P1Y2MT3H"
  """

  import Kernel, except: [to_string: 1]

  @units [:year, :month, :week, :day, :hour, :minute, :second]

  @derive {Inspect, optional: [:year, :month, :week, :day, :hour, :minute, :second, :microsecond]}
  defstruct year: 0, month: 0, week: 0, day: 0, hour: 0, minute: 0, second: 0, microsecond: {0, 0}

  @type t :: %Duration{}
  @type unit_pair ::
          {:year | :month | :week | :day | :hour | :minute | :second, integer}
          | {:microsecond, {integer, 0..6}}
  @type duration :: t | [unit_pair]

  @doc "A duration of a keyword list of units."
  @spec new!(duration) :: t
  def new!(%Duration{} = duration), do: duration

  def new!(unit_pairs) do
    Enum.each(unit_pairs, &check_pair/1)
    struct!(Duration, unit_pairs)
  end

  defp check_pair({:microsecond, {value, precision}}) when is_integer(value) and precision in 0..6, do: :ok
  defp check_pair({:microsecond, value}) do
    raise ArgumentError,
          "unsupported value #{inspect(value)} for :microsecond. Expected a tuple {ms, precision} where precision is an integer from 0 to 6"
  end

  defp check_pair({unit, value}) when unit in @units and is_integer(value), do: :ok

  defp check_pair({unit, value}) when unit in @units do
    raise ArgumentError, "unsupported value #{inspect(value)} for #{inspect(unit)}. Expected an integer"
  end

  defp check_pair({unit, _value}) do
    raise ArgumentError,
          "unknown unit #{inspect(unit)}. Expected :year, :month, :week, :day, :hour, :minute, :second, :microsecond"
  end

  @doc "The sum of two durations, unit by unit."
  @spec add(t, t) :: t
  def add(%Duration{} = d1, %Duration{} = d2), do: combine(d1, d2, &(&1 + &2))

  @doc "The difference of two durations, unit by unit."
  @spec subtract(t, t) :: t
  def subtract(%Duration{} = d1, %Duration{} = d2), do: combine(d1, d2, &(&1 - &2))

  defp combine(%{microsecond: {m1, p1}} = d1, %{microsecond: {m2, p2}} = d2, fun) do
    Enum.reduce(@units, %{d1 | microsecond: {fun.(m1, m2), max(p1, p2)}}, fn unit, duration ->
      Map.update!(duration, unit, &fun.(&1, Map.fetch!(d2, unit)))
    end)
  end

  @doc "The duration a number of times."
  @spec multiply(t, integer) :: t
  def multiply(%Duration{microsecond: {value, precision}} = duration, integer) when is_integer(integer) do
    Enum.reduce(@units, %{duration | microsecond: {value * integer, precision}}, fn unit, duration ->
      Map.update!(duration, unit, &(&1 * integer))
    end)
  end

  @doc "The duration in the other direction."
  @spec negate(t) :: t
  def negate(%Duration{} = duration), do: multiply(duration, -1)

  @doc "Reads a duration of ISO 8601: `{:ok, duration}` or `{:error, reason}`."
  @spec from_iso8601(String.t()) :: {:ok, t} | {:error, atom}
  def from_iso8601(string) when is_binary(string) do
    with {:ok, units} <- Calendar.ISO.parse_duration(string), do: {:ok, new!(units)}
  end

  @doc "Reads a duration of ISO 8601, or raises."
  @spec from_iso8601!(String.t()) :: t
  def from_iso8601!(string) when is_binary(string) do
    case from_iso8601(string) do
      {:ok, duration} -> duration
      {:error, reason} -> raise ArgumentError, ~s|failed to parse duration "#{string}". reason: #{inspect(reason)}|
    end
  end

  @doc "The duration as ISO 8601 writes it."
  @spec to_iso8601(t) :: String.t()
  def to_iso8601(%Duration{} = duration) do
    case {dates(duration), times(duration)} do
      {"", ""} -> "PT0S"
      {dates, ""} -> "P" <> dates
      {dates, times} -> "P" <> dates <> "T" <> times
    end
  end

  defp dates(%{year: year, month: month, week: week, day: day}) do
    Enum.map_join([{year, "Y"}, {month, "M"}, {week, "W"}, {day, "D"}], &letter/1)
  end

  defp times(%{hour: hour, minute: minute, second: second, microsecond: microsecond}) do
    letter({hour, "H"}) <> letter({minute, "M"}) <> seconds(second, microsecond)
  end

  defp letter({0, _}), do: ""
  defp letter({value, letter}), do: Integer.to_string(value) <> letter

  defp seconds(0, {0, _}), do: ""
  defp seconds(second, {_, 0}), do: letter({second, "S"})

  defp seconds(second, {value, precision}) do
    total = second * 1_000_000 + value
    sign = if total < 0, do: "-", else: ""
    fraction = total |> abs() |> rem(1_000_000) |> Integer.to_string() |> String.pad_leading(6, "0") |> binary_part(0, precision)
    sign <> Integer.to_string(div(abs(total), 1_000_000)) <> "." <> fraction <> "S"
  end

  @doc "The duration in words: `1a 2mo 3wk 4d 5h 6min 7s`. `:units` renames them, `:separator` stands between."
  @spec to_string(t, keyword) :: String.t()
  def to_string(%Duration{} = duration, opts \\ []) do
    units = Keyword.get(opts, :units, [])
    separator = Keyword.get(opts, :separator, " ")

    parts =
      for {unit, default} <- [year: "a", month: "mo", week: "wk", day: "d", hour: "h", minute: "min"],
          value = Map.fetch!(duration, unit),
          value != 0,
          do: Integer.to_string(value) <> unit_name(units, unit, default)

    case parts ++ second_part(duration, unit_name(units, :second, "s")) do
      [] -> "0" <> unit_name(units, :second, "s")
      parts -> Enum.join(parts, separator)
    end
  end

  defp unit_name(units, unit, default), do: Keyword.get(units, unit, default)

  defp second_part(%{second: second, microsecond: microsecond}, name) do
    case seconds(second, microsecond) do
      "" -> []
      text -> [binary_part(text, 0, byte_size(text) - 1) <> name]
    end
  end

  ## What may be shifted

  @doc false
  def __shift__(duration), do: new!(duration)

  @doc false
  def __date_shift__(%Duration{} = duration) do
    only(duration, [:hour, :minute, :second, :microsecond], "Date.shift/2 expects a duration without units of time")
  end

  def __date_shift__(pairs) do
    for {unit, _} <- pairs, unit in [:hour, :minute, :second, :microsecond] do
      raise ArgumentError, "unsupported unit #{inspect(unit)}. Expected :year, :month, :week, :day"
    end

    new!(pairs)
  end

  @doc false
  def __time_shift__(%Duration{} = duration) do
    only(duration, [:year, :month, :week, :day], "Time.shift/2 expects a duration without units of dates")
  end

  def __time_shift__(pairs) do
    for {unit, _} <- pairs, unit in [:year, :month, :week, :day] do
      raise ArgumentError, "unsupported unit #{inspect(unit)}. Expected :hour, :minute, :second, :microsecond"
    end

    new!(pairs)
  end

  defp only(duration, forbidden, message) do
    for unit <- forbidden, Map.fetch!(duration, unit) not in [0, {0, 0}] do
      raise ArgumentError, "#{message}, got: #{inspect(duration)}"
    end

    duration
  end
end

defimpl String.Chars, for: Duration do
  def to_string(duration), do: Duration.to_string(duration)
end
