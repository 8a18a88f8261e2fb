defmodule Integer do
  @moduledoc """
  Integers, which have no largest and no smallest.

  More of what is done with them is in `Kernel` (`div/2`, `rem/2`, `abs/1`) and in `Bitwise`.

      iex> Integer.parse("34 years")
      {34, " years"}
  """

  import Kernel, except: [to_string: 1]

  @doc "True if the integer is odd. Allowed in guards."
  defguard is_odd(integer) when is_integer(integer) and :erlang.band(integer, 1) == 1

  @doc "True if the integer is even. Allowed in guards."
  defguard is_even(integer) when is_integer(integer) and :erlang.band(integer, 1) == 0

  @doc """
  `base` to the power of `exponent`, exactly.

      iex> Integer.pow(2, 100)
      1267650600228229401496703205376
  """
  @spec pow(integer, non_neg_integer) :: integer
  def pow(base, exponent) when is_integer(base) and is_integer(exponent) do
    if exponent < 0, do: :erlang.error(:badarith, [base, exponent])
    power(base, exponent, 1)
  end

  defp power(_base, 0, result), do: result
  defp power(base, 1, result), do: base * result
  defp power(base, exponent, result) when is_odd(exponent), do: power(base * base, :erlang.bsr(exponent, 1), base * result)
  defp power(base, exponent, result), do: power(base * base, :erlang.bsr(exponent, 1), result)

  @doc """
  The remainder of division, with the sign of the divisor.

      iex> Integer.mod(-5, 3)
      1
  """
  @spec mod(integer, neg_integer | pos_integer) :: integer
  def mod(dividend, divisor) do
    remainder = rem(dividend, divisor)
    if remainder * divisor < 0, do: remainder + divisor, else: remainder
  end

  @doc """
  Division rounded down.

      iex> Integer.floor_div(-5, 3)
      -2
  """
  @spec floor_div(integer, neg_integer | pos_integer) :: integer
  def floor_div(dividend, divisor) do
    if dividend * divisor < 0 and rem(dividend, divisor) != 0 do
      div(dividend, divisor) - 1
    else
      div(dividend, divisor)
    end
  end

  @doc "The digits in a base; those of a negative integer are negative."
  @spec digits(integer, pos_integer) :: [integer, ...]
  def digits(integer, base \\ 10) when is_integer(integer) and is_integer(base) and base >= 2 do
    collect_digits(integer, base, [])
  end

  defp collect_digits(integer, base, digits) when abs(integer) < base, do: [integer | digits]
  defp collect_digits(integer, base, digits), do: collect_digits(div(integer, base), base, [rem(integer, base) | digits])

  @doc """
  The integer of digits.

      iex> Integer.undigits([1, 0, 1], 2)
      5
  """
  @spec undigits([integer], pos_integer) :: integer
  def undigits(digits, base \\ 10) when is_list(digits) and is_integer(base) and base >= 2 do
    add_digits(digits, base, 0)
  end

  defp add_digits([], _base, sum), do: sum

  defp add_digits([digit | _digits], base, _sum) when is_integer(digit) and digit >= base do
    raise ArgumentError, "invalid digit #{digit} in base #{base}"
  end

  defp add_digits([digit | digits], base, sum) when is_integer(digit), do: add_digits(digits, base, sum * base + digit)

  @doc "Reads an integer at the beginning of a string: `{integer, rest}` or `:error`."
  @spec parse(binary, 2..36) :: {integer, binary} | :error
  def parse(binary, base \\ 10)

  def parse(binary, base) when is_binary(binary) and is_integer(base) and base in 2..36 do
    :vial_number.parse_integer(binary, base)
  end

  def parse(binary, base) when is_binary(binary) do
    raise ArgumentError, "invalid base #{inspect(base)}"
  end

  @doc "The digits as a string."
  @spec to_string(integer) :: String.t()
  def to_string(integer), do: :erlang.integer_to_binary(integer)

  @doc "The digits in a base of 2 to 36, letters in upper case."
  @spec to_string(integer, 2..36) :: String.t()
  def to_string(integer, base), do: :erlang.integer_to_binary(integer, base)

  @doc "The digits as a charlist."
  @spec to_charlist(integer) :: charlist
  def to_charlist(integer), do: :erlang.integer_to_list(integer)

  @doc "The digits in a base of 2 to 36 as a charlist."
  @spec to_charlist(integer, 2..36) :: charlist
  def to_charlist(integer, base), do: :erlang.integer_to_list(integer, base)

  @doc "The greatest common divisor."
  @spec gcd(integer, integer) :: non_neg_integer
  def gcd(integer1, integer2) when is_integer(integer1) and is_integer(integer2) do
    euclid(abs(integer1), abs(integer2))
  end

  defp euclid(a, 0), do: a
  defp euclid(a, b), do: euclid(b, rem(a, b))

  @doc """
  The greatest common divisor with the factors of Bézout's identity.

      iex> Integer.extended_gcd(240, 46)
      {2, -9, 47}
  """
  @spec extended_gcd(integer, integer) :: {non_neg_integer, integer, integer}
  def extended_gcd(0, 0), do: {0, 0, 0}
  def extended_gcd(0, b), do: {b, 0, 1}
  def extended_gcd(a, 0), do: {a, 1, 0}

  def extended_gcd(a, b) when is_integer(a) and is_integer(b) do
    bezout({a, 1, 0}, {b, 0, 1})
  end

  defp bezout({gcd, s, t}, {0, _, _}), do: if(gcd < 0, do: {-gcd, -s, -t}, else: {gcd, s, t})

  defp bezout({r0, s0, t0}, {r1, s1, t1}) do
    quotient = div(r0, r1)
    bezout({r1, s1, t1}, {r0 - quotient * r1, s0 - quotient * s1, t0 - quotient * t1})
  end

  @doc false
  @deprecated "Use Integer.to_charlist/1 instead"
  def to_char_list(integer), do: Integer.to_charlist(integer)

  @doc false
  @deprecated "Use Integer.to_charlist/2 instead"
  def to_char_list(integer, base), do: Integer.to_charlist(integer, base)
end
