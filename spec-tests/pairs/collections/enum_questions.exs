# Functions of Enum that answer a question, on lists, ranges, maps and streams.
even? = &(rem(&1, 2) == 0)
stream = Stream.map(1..6, & &1)

for collection <- [[], [2, 4], [1, 2, 3], 2..8//2, 1..0//1, stream] do
  IO.inspect({Enum.all?(collection, even?), Enum.any?(collection, even?), Enum.empty?(collection)})
  IO.inspect({Enum.count(collection), Enum.count(collection, even?), Enum.count_until(collection, 2)})
  IO.inspect({Enum.member?(collection, 2), Enum.member?(collection, 2.0), 3 in collection})
  IO.inspect({Enum.find(collection, even?), Enum.find(collection, :none, &(&1 > 100)), Enum.find_index(collection, even?)})
  IO.inspect(Enum.find_value(collection, :none, fn x -> x > 2 && {:found, x} end))
end

IO.inspect({Enum.all?([1, nil]), Enum.any?([nil, false]), Enum.any?([nil, 1]), Enum.all?([])})
IO.inspect(Enum.count_until(1..10, even?, 3))
IO.inspect(Enum.member?(%{a: 1}, {:a, 1}))
IO.inspect(Enum.find(%{a: 1, b: 2}, fn {_, v} -> v == 2 end))
IO.inspect(Enum.empty?(%{}))
