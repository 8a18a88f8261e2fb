defmodule Atom do
  @moduledoc """
  Atoms: constants whose value is their own name.

  `true`, `false` and `nil` are atoms, and so are the names of modules.
  """

  @doc """
  The name of the atom as a string.

      iex> Atom.to_string(:foo)
      "foo"
      iex> Atom.to_string(Enum)
      "Elixir.Enum"
  """
  @spec to_string(atom) :: String.t()
  def to_string(atom), do: :erlang.atom_to_binary(atom, :utf8)

  @doc """
  The name of the atom as a charlist.

      iex> Atom.to_charlist(:"An atom")
      'An atom'
  """
  @spec to_charlist(atom) :: charlist
  def to_charlist(atom), do: :erlang.atom_to_list(atom)

  @doc false
  @deprecated "Use Atom.to_charlist/1 instead"
  def to_char_list(atom), do: Atom.to_charlist(atom)
end
