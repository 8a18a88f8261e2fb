defprotocol List.Chars do
  @moduledoc """
  How a term becomes a charlist: the counterpart of `String.Chars` behind `to_charlist/1`.
  """

  @doc "Converts `term` to a charlist."
  @spec to_charlist(t) :: charlist
  def to_charlist(term)
end

defimpl List.Chars, for: Atom do
  def to_charlist(nil), do: []
  def to_charlist(atom), do: :erlang.atom_to_list(atom)
end

defimpl List.Chars, for: BitString do
  def to_charlist(string) when is_binary(string), do: String.to_charlist(string)

  def to_charlist(bits) do
    raise Protocol.UndefinedError,
      protocol: @protocol,
      value: bits,
      description: "cannot convert a bitstring to a charlist"
  end
end

defimpl List.Chars, for: List do
  # Erlang's chardata is left as it is: nested lists and binaries may stand in it.
  def to_charlist(chardata), do: chardata
end

defimpl List.Chars, for: Integer do
  def to_charlist(integer), do: :erlang.integer_to_list(integer)
end

defimpl List.Chars, for: Float do
  def to_charlist(float), do: Float.to_charlist(float)
end
