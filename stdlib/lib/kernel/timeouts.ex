defmodule Kernel.Timeouts do
  @moduledoc false

  # `to_timeout/1`.

  @units [week: 604_800_000, day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000, millisecond: 1]

  def to_timeout(:infinity), do: :infinity
  def to_timeout(milliseconds) when is_integer(milliseconds) and milliseconds >= 0, do: milliseconds

  def to_timeout(%{__struct__: Duration} = duration) do
    if duration.year != 0 or duration.month != 0 do
      raise ArgumentError,
            "duration with a non-zero year or month cannot be reliably converted to timeouts, got: #{inspect(duration)}"
    end

    {microseconds, _precision} = duration.microsecond

    milliseconds =
      duration.week * @units[:week] + duration.day * @units[:day] + duration.hour * @units[:hour] +
        duration.minute * @units[:minute] + duration.second * @units[:second] + div(microseconds, 1000)

    if milliseconds < 0 do
      raise ArgumentError, "duration converted to a timeout must be non-negative, got: #{milliseconds} milliseconds"
    end

    milliseconds
  end

  def to_timeout(components) when is_list(components), do: sum(components, [], 0)

  defp sum([{unit, amount} | components], seen, total) do
    cond do
      not :lists.keymember(unit, 1, @units) ->
        raise ArgumentError,
              "timeout component #{inspect(unit)} is not a valid timeout component, valid values are: " <>
                ":week, :day, :hour, :minute, :second, :millisecond"

      :lists.member(unit, seen) ->
        raise ArgumentError, "timeout component #{inspect(unit)} is duplicated"

      not is_integer(amount) or amount < 0 ->
        raise ArgumentError,
              "timeout component #{inspect(unit)} must be a non-negative integer, got: #{inspect(amount)}"

      true ->
        {unit, factor} = :lists.keyfind(unit, 1, @units)
        sum(components, [unit | seen], total + amount * factor)
    end
  end

  defp sum([], _seen, total), do: total
end
