defmodule Float do
  @moduledoc """
  Floats: IEEE 754 doubles, never infinite and never "not a number".

  They hold binary fractions: what is written as 5.015 is a little less, and is rounded as what it is.

      iex> Float.round(5.015, 2)
      5.01
  """

  import Kernel, except: [round: 1, floor: 1, ceil: 1]

  @precisions 0..15

  @doc "The greatest float."
  @spec max_finite() :: float
  def max_finite, do: 1.7976931348623157e308

  @doc "The least float."
  @spec min_finite() :: float
  def min_finite, do: -1.7976931348623157e308

  @doc "`base` to the power of `exponent`."
  @spec pow(float, number) :: float
  def pow(base, exponent) when is_float(base) and is_number(exponent), do: :math.pow(base, exponent)

  @doc """
  Reads a float at the beginning of a string: `{float, rest}` or `:error`.

      iex> Float.parse("56.5xyz")
      {56.5, "xyz"}
  """
  @spec parse(binary) :: {float, binary} | :error
  def parse(binary) when is_binary(binary), do: :vial_number.parse_float(binary)

  @doc "Rounds down, to a number of decimals from 0 to 15."
  @spec floor(float, 0..15) :: float
  def floor(number, precision \\ 0)
  def floor(number, precision) when is_float(number) and precision in @precisions, do: rounded(number, precision, :floor)
  def floor(number, precision) when is_float(number), do: raise(ArgumentError, invalid_precision(precision))

  @doc "Rounds up, to a number of decimals from 0 to 15."
  @spec ceil(float, 0..15) :: float
  def ceil(number, precision \\ 0)
  def ceil(number, precision) when is_float(number) and precision in @precisions, do: rounded(number, precision, :ceil)
  def ceil(number, precision) when is_float(number), do: raise(ArgumentError, invalid_precision(precision))

  @doc "Rounds to the nearest, half away from zero, to a number of decimals from 0 to 15."
  @spec round(float, 0..15) :: float
  def round(float, precision \\ 0)
  def round(float, precision) when is_float(float) and precision in @precisions, do: rounded(float, precision, :half_up)
  def round(float, precision) when is_float(float), do: raise(ArgumentError, invalid_precision(precision))

  defp rounded(number, precision, mode), do: :vial_number.round(number, precision, mode)

  defp invalid_precision(precision), do: "precision #{precision} is out of valid range of 0..15"

  @doc """
  The two integers whose quotient the float is.

      iex> Float.ratio(1.5)
      {3, 2}
  """
  @spec ratio(float) :: {integer, pos_integer}
  def ratio(0.0), do: {0, 1}

  def ratio(float) when is_float(float) do
    <<sign::1, exponent::11, fraction::52>> = <<float::float>>
    {mantissa, power} = if exponent == 0, do: {fraction, -1074}, else: {fraction + 0x10000000000000, exponent - 1075}
    mantissa = if sign == 1, do: -mantissa, else: mantissa

    if power >= 0 do
      {mantissa * Integer.pow(2, power), 1}
    else
      shared = Integer.gcd(mantissa, Integer.pow(2, -power))
      {div(mantissa, shared), div(Integer.pow(2, -power), shared)}
    end
  end

  @doc "The shortest text that reads back as the same float, as a charlist."
  @spec to_charlist(float) :: charlist
  def to_charlist(float) when is_float(float), do: :erlang.float_to_list(float, [:short])

  @doc "The shortest text that reads back as the same float."
  @spec to_string(float) :: String.t()
  def to_string(float) when is_float(float), do: :erlang.float_to_binary(float, [:short])

  @doc false
  @deprecated "Use Float.to_charlist/1 instead"
  def to_char_list(float), do: Float.to_charlist(float)

  @doc false
  @deprecated "Use :erlang.float_to_list/2 instead"
  def to_char_list(float, options), do: :erlang.float_to_list(float, options)

  @doc false
  @deprecated "Use :erlang.float_to_binary/2 instead"
  def to_string(float, options), do: :erlang.float_to_binary(float, options)
end
