s = "12+34"
<<_::binary-size(3), r::binary>> = s
IO.inspect Regex.run(~r/^\d+(?:\.\d+)?/, r)
IO.inspect Regex.run(~r/^\d+/, r)
IO.inspect Regex.run(~r/^\d+/, "2 * 3 - 4 / 2")
IO.inspect Regex.run(~r/^\d+(?:\.\d+)?/, "2 * 3 - 4 / 2")
IO.inspect Regex.scan(~r/(\d+),(\d+)/, "498,4 -> 498,6 -> 496,6", capture: :all_but_first)
IO.inspect Regex.scan(~r/(\d+)/, "498,4 -> 498,6 -> 496,6")
