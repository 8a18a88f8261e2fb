defmodule Code.Formatter.Numbers do
  @moduledoc false

  # Numbers are written as in the source, but for the letters' case and underscores in long ones that have none.

  @short 5

  def integer("?" <> _ = char), do: char
  def integer("0b" <> digits), do: "0b" <> digits
  def integer("0o" <> digits), do: "0o" <> digits
  def integer("0x" <> digits), do: "0x" <> String.upcase(digits)
  def integer(digits), do: underscores(digits)

  def float(text) do
    [whole, rest] = :binary.split(text, ".")
    underscores(whole) <> "." <> String.downcase(rest)
  end

  defp underscores("-" <> digits), do: "-" <> underscores(digits)

  defp underscores(digits) do
    if byte_size(digits) > @short and not String.contains?(digits, "_") do
      first = rem(byte_size(digits), 3)
      <<head::binary-size(first), groups::binary>> = digits
      head <> groups(groups, head == "")
    else
      digits
    end
  end

  defp groups(<<group::binary-3, rest::binary>>, true), do: group <> groups(rest, false)
  defp groups(<<group::binary-3, rest::binary>>, false), do: "_" <> group <> groups(rest, false)
  defp groups("", _first?), do: ""
end
