# A struct whose module implements Access.
defmodule Bag do
  @behaviour Access
  defstruct items: %{}

  @impl true
  def fetch(%Bag{items: items}, key), do: Map.fetch(items, key)

  @impl true
  def get_and_update(%Bag{items: items}, key, fun) do
    {answer, items} = Map.get_and_update(items, key, fun)
    {answer, %Bag{items: items}}
  end

  @impl true
  def pop(%Bag{items: items}, key) do
    {value, items} = Map.pop(items, key)
    {value, %Bag{items: items}}
  end
end

bag = struct(Bag, items: %{a: 1, b: struct(Bag, items: %{c: 2})})
IO.inspect({bag[:a], bag[:z], bag[:b][:c]})
IO.inspect(get_in(bag, [:b, :c]))
IO.inspect(put_in(bag, [:b, :c], 3))
IO.inspect(update_in(bag[:a], &(&1 + 1)))
IO.inspect(pop_in(bag, [:b, :c]))
IO.inspect(pop_in(bag[:a]))
IO.inspect(get_and_update_in(bag[:a], &{&1, :new}))
IO.inspect(Access.fetch!(bag, :a))

try do
  Access.fetch!(bag, :nothing)
rescue
  e in KeyError -> IO.puts(Exception.message(e))
end
