defprotocol String.Chars do
  @moduledoc ~S"""
  How a term becomes text.

  String interpolation and `to_string/1` go through this protocol. Implement it only for terms that have one obvious
  textual form; everything else is better served by `inspect/2`.

      iex> "#{1.5} and #{:ok}"
      "1.5 and ok"
  """

  @doc "Converts `term` to a string."
  @spec to_string(t) :: String.t()
  def to_string(term)
end

defimpl String.Chars, for: Atom do
  def to_string(nil), do: ""
  def to_string(atom), do: :erlang.atom_to_binary(atom, :utf8)
end

defimpl String.Chars, for: BitString do
  def to_string(string) when is_binary(string), do: string

  def to_string(bits) do
    raise Protocol.UndefinedError,
      protocol: @protocol,
      value: bits,
      description: "cannot convert a bitstring to a string"
  end
end

defimpl String.Chars, for: List do
  def to_string(chardata), do: List.to_string(chardata)
end

defimpl String.Chars, for: Integer do
  def to_string(integer), do: :erlang.integer_to_binary(integer)
end

defimpl String.Chars, for: Float do
  def to_string(float), do: Float.to_string(float)
end
