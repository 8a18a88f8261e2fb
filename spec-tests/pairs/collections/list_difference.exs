# The way from one list to another.
lists = [[], [1], [2], [1, 2, 3], [1, 3, 2], [3, 2, 1], [1, 1, 2, 2], [2, 1, 1, 2], [5, 1, 2, 3, 6]]

for a <- lists, b <- lists do
  IO.inspect({a, b, List.myers_difference(a, b)})
end

IO.inspect(List.myers_difference(["a", "db"], ["a", "dc"], &String.myers_difference/2))

same_tens = fn x, y -> if div(x, 10) == div(y, 10), do: [x, y] end
IO.inspect(List.myers_difference([10, 25, 31], [11, 31, 26], same_tens))
IO.inspect(List.myers_difference([10, 20, 30], [11, 21, 31], same_tens))
IO.inspect(List.myers_difference([10, 20, 30], [5, 21, 30], same_tens))
IO.inspect(String.myers_difference("fox hops over the dog", "fox jumps over the lazy cat"))
