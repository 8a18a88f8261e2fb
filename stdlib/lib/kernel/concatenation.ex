defmodule Kernel.Concatenation do
  @moduledoc false

  # `a <> b <> c` becomes one bitstring, so that nothing is copied twice.

  def expand(left, right, env) do
    pieces = flatten(left, right, env)
    if :maps.get(:context, env) == :match, do: check_sizes(pieces)
    {:<<>>, [], segments(pieces)}
  end

  defp flatten(left, right, env) do
    left = :vial_expand.expand(left, env)

    case right do
      {:<>, _, [inner_left, inner_right]} -> [left | flatten(inner_left, inner_right, env)]
      _ -> [left, :vial_expand.expand(right, env)]
    end
  end

  defp segments([piece | pieces]), do: [segment(piece) | segments(pieces)]
  defp segments([]), do: []

  defp segment(piece) when is_binary(piece), do: piece

  defp segment(piece) when is_atom(piece) or is_number(piece) or is_list(piece) do
    raise ArgumentError, "expected binary argument in <> operator but got: #{Macro.to_string(piece)}"
  end

  defp segment(piece), do: quote(do: unquote(piece) :: binary)

  # A pattern can only find the end of a piece whose size is known; the last one takes the rest.
  defp check_sizes([_last]), do: :ok
  defp check_sizes([piece | pieces]) when is_binary(piece), do: check_sizes(pieces)
  defp check_sizes([{:<<>>, _, _} | pieces]), do: check_sizes(pieces)

  defp check_sizes([{_, _, _} = piece | _]) do
    raise ArgumentError,
          :erlang.iolist_to_binary([
            "the left argument of <> operator inside a match should always be a literal binary ",
            "because its size can't be verified. Got: ",
            Macro.to_string(piece)
          ])
  end

  defp check_sizes([_ | pieces]), do: check_sizes(pieces)
end
