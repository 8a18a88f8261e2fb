defmodule Lines do
  # comment
  @doc """
  Text
    deeper
  """
  def a(x) do
    x
    |> b()

    "two
lines" <> "joined \
 text"
  end
end
