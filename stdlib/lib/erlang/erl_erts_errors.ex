defmodule :erl_erts_errors do
  @moduledoc """
  Messages for the errors of natives and of bit syntax; `format_error/2` is a native.
  """

  @doc """
  Why a segment could not become part of a binary.

  The cause in the stacktrace is `{segment, type, error, value}`, the segments counted from 1.
  """
  def format_bs_fail(_reason, [{_module, _function, _args, location} | _]) do
    {segment, type, error, value} = location[:error_info].cause

    %{
      reason: "construction of binary failed",
      general: "segment #{segment} of type '#{type}': #{problem(error, type, inspect(value))}"
    }
  end

  defp problem(:type, :integer, value), do: "expected an integer but got: " <> value
  defp problem(:type, :float, value), do: "expected a float or an integer but got: " <> value
  defp problem(:type, :binary, value), do: "expected a binary but got: " <> value
  defp problem(:type, utf, value), do: "expected a non-negative integer encodable as #{utf} but got: " <> value
  defp problem(:size, _type, value), do: "expected a non-negative integer as size but got: " <> value
  defp problem(:invalid, _type, value), do: "expected one of the supported sizes 16, 32, or 64 but got: " <> value
  defp problem(:no_float, _type, value), do: "the value #{value} is outside the range expressible as a float"
  defp problem(:short, _type, value), do: "the value #{value} is shorter than the size of the segment"

  defp problem(:unit, _type, value),
    do: "the size of the value #{value} is not a multiple of the unit for the segment"
end
