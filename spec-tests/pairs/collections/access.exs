# Access: brackets, paths, accessors.
data = %{users: [%{name: "Ada", tags: [:x, :y]}, %{name: "Joe", tags: []}], size: {10, 20}, opts: [debug: true, level: 3]}

IO.inspect({data[:size], data[:none], data[:opts][:level], data[:none][:deeper], nil[:x]})
IO.inspect(get_in(data, [:opts, :debug]))
IO.inspect(get_in(data, [:users, Access.all(), :name]))
IO.inspect(get_in(data, [:users, Access.at(0), :tags, Access.at(-1)]))
IO.inspect(get_in(data, [:users, Access.at(5), :name]))
IO.inspect(get_in(data, [:users, Access.filter(&(&1.tags == [])), :name]))
IO.inspect(get_in(data, [:size, Access.elem(1)]))
IO.inspect(get_in(data, [Access.key(:none, %{x: 1}), :x]))
IO.inspect(get_in([1, 2, 3, 4, 5], [Access.slice(1..-2//1)]))
IO.inspect(get_in(data, [:users, Access.at!(1), :name]))
IO.inspect(put_in(data, [:opts, :level], 4)[:opts])
IO.inspect(put_in(data.size, :none).size)
IO.inspect(update_in(data, [:users, Access.all(), :name], &String.upcase/1).users)
IO.inspect(update_in(data, [:size, Access.elem(0)], &(&1 + 1)).size)
IO.inspect(update_in([1, 2, 3, 4], [Access.filter(&(rem(&1, 2) == 0))], &(-&1)))
IO.inspect(update_in([1, 2, 3, 4], [Access.slice(0..2//2)], &(&1 * 100)))
IO.inspect(get_and_update_in([1, 2, 3], [Access.all()], &{&1, &1 * 2}))
IO.inspect(pop_in(data, [:opts, :debug]) |> elem(0))
IO.inspect(pop_in(data, [:users, Access.at(0)]) |> elem(1) |> Map.fetch!(:users))
IO.inspect(pop_in([1, 2, 3], [Access.filter(&(&1 > 1))]))
IO.inspect(put_in(%{}, [Access.key(:a, %{}), Access.key(:b)], 1))
IO.inspect({Access.fetch(%{a: 1}, :a), Access.fetch([a: 1], :b), Access.fetch!([a: 1], :a), Access.get(%{}, :a, 0), Access.pop(%{a: 1}, :a), Access.pop([a: 1, b: 2], :a)})
IO.inspect(Access.get_and_update([a: 1], :a, &{&1, &1 + 1}))

attempts = [
  fn -> :atom[:key] end,
  fn -> [a: 1]["a"] end,
  fn -> 5[:a] end,
  fn -> URI.parse("/")[:path] end,
  fn -> put_in(URI.parse("/")[:path], 1) end,
  fn -> put_in(%{}, [:a, :b], 1) end,
  fn -> Access.fetch!(%{}, :a) end,
  fn -> pop_in(%{}, [:a, :b]) end,
  fn -> get_in(%{}, [Access.key!(:a)]) end,
  fn -> get_in([], [Access.key!(:a)]) end,
  fn -> get_in(%{}, [Access.all()]) end,
  fn -> get_in(%{}, [Access.at(0)]) end,
  fn -> get_in([], [Access.at!(0)]) end,
  fn -> get_in([], [Access.elem(0)]) end,
  fn -> pop_in({1}, [Access.elem(0)]) end,
  fn -> get_in(%{}, [Access.filter(& &1)]) end,
  fn -> get_in(%{}, [Access.slice(0..1)]) end,
  fn -> Access.slice(2..0//-1) end,
  fn -> Access.pop(nil, :a) end
]

for attempt <- attempts do
  try do
    IO.inspect(attempt.())
  rescue
    e -> IO.inspect({e.__struct__, Exception.message(e)})
  end
end
