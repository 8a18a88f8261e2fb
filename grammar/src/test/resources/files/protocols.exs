defprotocol Size do
  @fallback_to_any true
  @doc "How big it is"
  @spec size(t) :: non_neg_integer
  def size(data)
end

defimpl Size, for: [Map, List] do
  def size(data), do: Enum.count(data)
end

defimpl Size, for: BitString do
  def size(<<_::binary>> = text), do: byte_size(text)
  def size(bits), do: bit_size(bits) / 8
end

defimpl Size, for: Any do
  def size(_), do: 0
end

defmodule Point do
  @derive {Inspect, only: [:x, :y]}
  @derive [Size]
  defstruct [:x, :y, z: 0]

  defimpl String.Chars do
    def to_string(%{x: x, y: y}), do: "(#{x}, #{y})"
  end

  defguard is_origin(p) when is_struct(p, __MODULE__) and p.x == 0 and p.y == 0
  defguardp far(p) when abs(p.x) > 100 or abs(p.y) > 100

  defdelegate first(list), to: List
  defdelegate other(a, b), to: Enum, as: :map

  defexception [:message, code: 500]
end

defmodule Point.Error do
  defexception message: "bad point"

  @impl true
  def exception(point: point), do: %__MODULE__{message: "bad point #{inspect point}"}
  def exception(text) when is_binary(text), do: %__MODULE__{message: text}
end
