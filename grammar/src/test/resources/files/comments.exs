# A file that begins with a comment

# and another
defmodule Comments do # behind do
  # alone
  @a 1 # behind an attribute

  # before a function
  def f(a, # first
        b # second
      ) do
    # at the start of a body
    a + # behind an operator
      # alone, inside an expression
      b

    # at the end of a body
  end # behind end

  def g do
    [
      1, # one
      # nothing
      2
      # last
    ]
    |> Enum.map(fn x -> # behind an arrow
      x # behind the body
    end)
    # between
    |> Enum.sum()
  end

  def h, do: # behind a key
    :ok
end
# at the end
