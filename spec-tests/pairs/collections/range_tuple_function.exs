# Range, Tuple and Function.
for range <- [1..5, 5..1, 1..0//1, 1..10//4, 10..1//-4, 0..0, -3..3//2] do
  IO.inspect({range, Range.size(range), Enum.to_list(range), Range.shift(range, 2), Enum.count(range), 3 in range})
end

IO.inspect({Range.new(1, 3), Range.new(3, 1), Range.new(1, 10, 3)})
IO.inspect({Range.disjoint?(1..5, 6..9), Range.disjoint?(1..5, 5..9), Range.disjoint?(1..9//2, 2..10//2), Range.disjoint?(0..12//3, 8..20//4), Range.disjoint?(1..0//1, 1..2)})
first..last//step = 1..9//2
IO.inspect({first, last, step, (1..3).first, Map.from_struct(1..3)})
IO.inspect(Enum.map(1..3, fn x when x in 2..9 -> :in; _ -> :out end))

IO.inspect({Tuple.duplicate(:x, 3), Tuple.insert_at({1, 3}, 1, 2), Tuple.insert_at({}, 0, 1), Tuple.append({1}, 2), Tuple.delete_at({1, 2, 3}, 0), Tuple.to_list({1, :a}), Tuple.sum({1, 2.5}), Tuple.product({2, 3, 4}), Tuple.product({})})

IO.inspect(Function.capture(String, :upcase, 1).("hi"))
IO.inspect(Function.info(&String.upcase/1, :arity))
IO.inspect(Function.info(&String.upcase/1, :module))
IO.inspect(Function.info(&String.upcase/1, :type))
IO.inspect(Function.info(fn _, _ -> :ok end, :arity))
IO.inspect(Function.info(fn -> :ok end, :type))
IO.inspect(Enum.filter([1, nil, false, 2], &Function.identity/1))

attempts = [fn -> Range.new(1, :a) end, fn -> Range.new(1, 2, 0) end, fn -> Enum.at([1], 1)..2 end, fn -> Range.shift(1..2, :a) end, fn -> Tuple.append([], 1) end, fn -> Tuple.sum({:a}) end]

for attempt <- attempts do
  try do
    IO.inspect(attempt.())
  rescue
    e -> IO.inspect({e.__struct__, e |> Exception.message() |> String.split("\n") |> hd()})
  end
end
