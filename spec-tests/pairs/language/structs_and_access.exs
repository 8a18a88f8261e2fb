defmodule Address do
  defstruct city: "?", zip: nil
end
defmodule Person do
  @enforce_keys [:name]
  defstruct [:name, address: %{__struct__: Address, city: "x", zip: 1}, tags: []]
end
defmodule Container do
  @behaviour Access
  defstruct items: %{}
  def fetch(%{items: items}, key), do: Map.fetch(items, key)
  def get_and_update(c, key, f) do
    {get, items} = Map.get_and_update(c.items, key, f)
    {get, %{c | items: items}}
  end
  def pop(c, key) do
    {v, items} = Map.pop(c.items, key)
    {v, %{c | items: items}}
  end
end
defmodule Main do
  def run do
    p = %Person{name: "Ana", tags: [:a]}
    IO.inspect(p)
    IO.inspect(p.address.city)
    p = put_in(p.address.city, "Rio")
    IO.inspect(p.address)
    p = update_in(p.tags, &[:b | &1])
    IO.inspect(p.tags)
    IO.inspect(%{p | name: "B"}.name)
    c = %Container{items: %{a: 1}}
    IO.inspect(c[:a])
    IO.inspect(put_in(c[:b], 2))
    IO.inspect(pop_in(c[:a]))
    IO.inspect(get_and_update_in(c[:a], &{&1, &1 + 1}))
    kw = [a: 1, b: [c: 2]]
    IO.inspect({kw[:a], kw[:b][:c], kw[:zz][:y], get_in(kw, [:b, :c])})
    IO.inspect(put_in(kw[:b][:c], 3))
    IO.inspect(update_in(kw, [:a], &(&1 + 1)))
    data = %{users: [%{name: "x", age: 1}, %{name: "y", age: 2}]}
    IO.inspect(get_in(data, [:users, Access.at(0), :name]))
    IO.inspect(update_in(data, [:users, Access.all(), :age], &(&1 * 10)))
    IO.inspect(get_in(data, [:users, Access.filter(&(&1.age > 1)), :name]))
    IO.inspect(put_in(%{}, [Access.key(:a, %{}), :b], 1))
    IO.inspect(get_in(%{a: {1, 2}}, [:a, Access.elem(1)]))
    IO.inspect(pop_in(data, [:users, Access.at(1)]))
    IO.inspect(get_in(p, [Access.key(:address), Access.key(:zip)]))
    for f <- [fn -> p[:name] end, fn -> 1[:a] end, fn -> nil[:a] end, fn -> get_in(p, [:name]) end, fn -> struct!(Person, []) end, fn -> [1, 2][:a] end] do
      try do
        IO.inspect(f.())
      rescue
        e -> IO.puts("#{inspect(e.__struct__)}: #{Exception.message(e)}")
      end
    end
    IO.inspect(Map.put(p, :extra, 1) |> Map.delete(:tags) |> Map.keys())
    IO.inspect(match?(%{__struct__: Person}, p))
    IO.inspect(p == %{p | name: "Ana"})
    %Person{name: n, address: %Address{city: city}} = p
    IO.inspect({n, city})
    %mod{} = p
    IO.inspect(mod)
    IO.inspect(Map.from_struct(%Address{}))
    IO.inspect(struct(Address, %{city: "Y", no: 1}))
    IO.inspect(%Address{} |> Map.to_list() |> Enum.sort())
  end
end
Main.run()
