defmodule Range do
  @moduledoc """
  Integers from a first to a last one, both included, with a step between them.

      iex> Enum.to_list(1..10//3)
      [1, 4, 7, 10]
      iex> Enum.to_list(3..1)
      [3, 2, 1]

  A range takes the same space however long it is. Its fields can be matched: `first..last//step`.
  """

  @enforce_keys [:first, :last, :step]
  defstruct first: nil, last: nil, step: nil

  @type limit :: integer
  @type step :: integer
  @type t :: %Range{first: limit, last: limit, step: step}
  @type t(first, last) :: %Range{first: first, last: last, step: step}

  @doc """
  A range that counts up or down by one.

      iex> Range.new(3, 1)
      3..1//-1
  """
  def new(first, last) when is_integer(first) and is_integer(last) do
    step = if first <= last, do: 1, else: -1
    %Range{first: first, last: last, step: step}
  end

  def new(first, last) do
    raise ArgumentError,
          "ranges (first..last) expect both sides to be integers, got: #{inspect(first)}..#{inspect(last)}"
  end

  @doc """
  A range with a step, which is positive or negative.

      iex> Range.new(0, 10, 5)
      0..10//5
  """
  def new(first, last, step) when is_integer(first) and is_integer(last) and is_integer(step) and step != 0,
    do: %Range{first: first, last: last, step: step}

  def new(first, last, step) do
    raise ArgumentError,
          "ranges (first..last//step) expect both sides to be integers and the step to be a non-zero integer, " <>
            "got: #{inspect(first)}..#{inspect(last)}//#{inspect(step)}"
  end

  @doc """
  The number of integers in the range.

      iex> Range.size(1..10//4)
      3
      iex> Range.size(1..0//1)
      0
  """
  def size(range)
  def size(first..last//step) when step > 0 and first > last, do: 0
  def size(first..last//step) when step < 0 and first < last, do: 0
  def size(first..last//1), do: last - first + 1
  def size(first..last//step), do: div(last - first, step) + 1

  @doc """
  Moves both ends by a number of steps.

      iex> Range.shift(0..10//5, 2)
      10..20//5
  """
  def shift(first..last//step, steps_to_shift) when is_integer(steps_to_shift) do
    distance = steps_to_shift * step
    %Range{first: first + distance, last: last + distance, step: step}
  end

  @doc """
  Splits after a number of elements, or before the last ones if it is negative.

      iex> Range.split(1..5, 2)
      {1..2, 3..5}
      iex> Range.split(1..5, -2)
      {1..3, 4..5}
  """
  def split(first.._//step = range, count) when is_integer(count) do
    size = size(range)

    taken =
      cond do
        count >= 0 -> min(count, size)
        count + size > 0 -> count + size
        true -> 0
      end

    middle = first + taken * step
    {%Range{range | last: middle - step}, %Range{range | first: middle}}
  end

  @doc """
  The integers of the range as a list.

      iex> Range.to_list(1..3)
      [1, 2, 3]
  """
  def to_list(_.._//_ = range), do: Enum.to_list(range)

  @doc """
  Whether two ranges have no integer in common.

      iex> Range.disjoint?(1..5, 6..9)
      true
      iex> Range.disjoint?(1..10//2, 2..10//2)
      true
  """
  def disjoint?(_.._//_ = left, _.._//_ = right) do
    case {ascending(left), ascending(right)} do
      {:empty, _} -> true
      {_, :empty} -> true
      {{low1, high1, _}, {low2, high2, _}} when low1 > high2 or low2 > high1 -> true
      {left, right} -> not meet?(left, right)
    end
  end

  defp ascending(first.._//step = range) do
    case size(range) do
      0 -> :empty
      size when step > 0 -> {first, first + (size - 1) * step, step}
      size -> {first + (size - 1) * step, first, -step}
    end
  end

  # Both count in steps from their lows, so the integers that they share are one arithmetic progression: its first member
  # at or above both lows decides.
  defp meet?({low1, high1, step1}, {low2, high2, step2}) do
    {gcd, factor} = extended_gcd(step1, step2)
    distance = low2 - low1

    if rem(distance, gcd) == 0 do
      period = div(step1 * step2, gcd)
      common = low1 + step1 * factor * div(distance, gcd)
      low = max(low1, low2)
      low + Integer.mod(common - low, period) <= min(high1, high2)
    else
      false
    end
  end

  # {g, x} such that a * x is g modulo b
  defp extended_gcd(a, b), do: extended_gcd(a, b, 1, 0)
  defp extended_gcd(a, 0, x, _next), do: {a, x}
  defp extended_gcd(a, b, x, next), do: extended_gcd(b, rem(a, b), next, x - div(a, b) * next)

  @doc false
  def range?(first..last//step) when is_integer(first) and is_integer(last) and is_integer(step) and step != 0,
    do: true

  def range?(_other), do: false
end
