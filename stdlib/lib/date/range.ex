defmodule Date.Range do
  @moduledoc """
  Dates one after the other: what `Date.range/2` makes. It is enumerated like a range of integers.

      iex> Enum.count(Date.range(~D[2024-01-01], ~D[2024-12-31]))
      366
  """

  @enforce_keys [:first, :last, :first_in_iso_days, :last_in_iso_days, :step]
  defstruct @enforce_keys

  @type t :: %__MODULE__{}

  defimpl Enumerable do
    def member?(%{first: %{calendar: calendar}} = range, %Date{calendar: calendar} = date) do
      {days, _} = Date.to_iso_days(date)
      {:ok, days in integers(range)}
    end

    def member?(%Date.Range{}, _other), do: {:ok, false}

    def count(range), do: {:ok, Range.size(integers(range))}

    def slice(range) do
      %{first_in_iso_days: first, first: %{calendar: calendar}, step: step} = range
      {:ok, Range.size(integers(range)), &part(first + &1 * step, step, calendar, &2)}
    end

    defp part(_current, _step, _calendar, 0), do: []
    defp part(current, step, calendar, left), do: [date(current, calendar) | part(current + step, step, calendar, left - 1)]

    def reduce(%{first: %{calendar: calendar}} = range, acc, fun) do
      Enumerable.Range.reduce(integers(range), acc, fn days, acc -> fun.(date(days, calendar), acc) end)
    end

    defp integers(%{first_in_iso_days: first, last_in_iso_days: last} = range) do
      first..last//Map.get_lazy(range, :step, fn -> if first <= last, do: 1, else: -1 end)
    end

    defp date(days, calendar), do: Date.from_iso_days({days, {0, 86_400_000_000}}, calendar)
  end

  defimpl Inspect do
    import Kernel, except: [inspect: 2]

    def inspect(%{first: first, last: last, step: step}, _opts) do
      step = if step == 1, do: "", else: ", #{step}"
      "Date.range(" <> Kernel.inspect(first) <> ", " <> Kernel.inspect(last) <> step <> ")"
    end
  end
end
