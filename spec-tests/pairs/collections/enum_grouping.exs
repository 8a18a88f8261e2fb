# Counting and grouping.
words = ["ant", "bee", "horse", "cow", "ant", "mouse"]
IO.inspect(Enum.frequencies(words))
IO.inspect(Enum.frequencies_by(words, &String.first/1))
IO.inspect(Enum.group_by(words, &String.length/1))
IO.inspect(Enum.group_by(words, &String.length/1, &String.first/1))
IO.inspect(Enum.group_by(1..10, &rem(&1, 3)))
IO.inspect(Enum.frequencies([1, 1.0, 1]))
IO.inspect(Enum.group_by(%{a: 1, b: 2, c: 1}, &elem(&1, 1), &elem(&1, 0)))
IO.inspect(Enum.unzip([{1, :a}, {2, :b}]))
IO.inspect(Enum.unzip(%{a: 1}))
IO.inspect(Enum.unzip([]))
IO.inspect(Enum.frequencies(""  |> String.graphemes()))
IO.inspect(Enum.frequencies(String.graphemes("mississippi")))

try do
  Enum.unzip([{1, 2, 3}])
rescue
  e in FunctionClauseError -> IO.puts(Exception.message(e))
end
