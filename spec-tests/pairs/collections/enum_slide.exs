# Moving elements to another place.
list = [:a, :b, :c, :d, :e, :f]

for index <- [0, 2, 5, -1, -6, 9], target <- [0, 3, 5, -1, 8] do
  IO.inspect({index, target, Enum.slide(list, index, target)})
end

for range <- [0..1, 2..4, -2..-1, 3..9], target <- [0, 1, 5, -6] do
  result =
    try do
      Enum.slide(list, range, target)
    rescue
      e in ArgumentError -> Exception.message(e)
    end

  IO.inspect({range, target, result})
end

IO.inspect(Enum.slide(1..5, 3..4, 1))

try do
  Enum.slide([1, 2, 3], 0..2//2, 1)
rescue
  e in ArgumentError -> IO.puts(Exception.message(e))
end
