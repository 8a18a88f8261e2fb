defmodule Bitwise do
  @moduledoc """
  Operations on the bits of integers, which are two's complement without end.

      iex> import Bitwise
      iex> 9 &&& 3
      1
      iex> 1 <<< 10
      1024
  """

  @doc false
  @deprecated "import Bitwise instead"
  defmacro __using__(options) do
    except =
      cond do
        Keyword.get(options, :only_operators) -> [bnot: 1, band: 2, bor: 2, bxor: 2, bsl: 2, bsr: 2]
        Keyword.get(options, :skip_operators) -> [~~~: 1, &&&: 2, |||: 2, ^^^: 2, <<<: 2, >>>: 2]
        true -> []
      end

    quote do
      import Bitwise, except: unquote(except)
    end
  end

  @doc "The bits inverted."
  @doc guard: true
  @spec bnot(integer) :: integer
  def bnot(expr), do: :erlang.bnot(expr)

  @doc "The bits set in both."
  @doc guard: true
  @spec band(integer, integer) :: integer
  def band(left, right), do: :erlang.band(left, right)

  @doc "The bits set in either."
  @doc guard: true
  @spec bor(integer, integer) :: integer
  def bor(left, right), do: :erlang.bor(left, right)

  @doc "The bits set in one of the two."
  @doc guard: true
  @spec bxor(integer, integer) :: integer
  def bxor(left, right), do: :erlang.bxor(left, right)

  @doc "Shifts to the left; a negative count shifts to the right."
  @doc guard: true
  @spec bsl(integer, integer) :: integer
  def bsl(left, right), do: :erlang.bsl(left, right)

  @doc "Shifts to the right, keeping the sign."
  @doc guard: true
  @spec bsr(integer, integer) :: integer
  def bsr(left, right), do: :erlang.bsr(left, right)

  @doc "The operator of `bnot/1`."
  @doc guard: true
  @spec ~~~integer :: integer
  def ~~~expr, do: :erlang.bnot(expr)

  @doc "The operator of `band/2`."
  @doc guard: true
  @spec integer &&& integer :: integer
  def left &&& right, do: :erlang.band(left, right)

  @doc "The operator of `bor/2`."
  @doc guard: true
  @spec integer ||| integer :: integer
  def left ||| right, do: :erlang.bor(left, right)

  @doc false
  def unquote(:^^^)(left, right), do: :erlang.bxor(left, right)

  @doc "The operator of `bsl/2`."
  @doc guard: true
  @spec integer <<< integer :: integer
  def left <<< right, do: :erlang.bsl(left, right)

  @doc "The operator of `bsr/2`."
  @doc guard: true
  @spec integer >>> integer :: integer
  def left >>> right, do: :erlang.bsr(left, right)
end
