# Strings from collections.
IO.inspect(Enum.join([1, :two, "three", 4.0, 'five']))
IO.inspect(Enum.join(1..3, ", "))
IO.inspect(Enum.join([], ", "))
IO.inspect(Enum.join(["one"], ", "))
IO.inspect(Enum.map_join(1..3, "-", &(&1 * 2)))
IO.inspect(Enum.map_join(%{a: 1, b: 2}, ";", fn {k, v} -> "#{k}=#{v}" end))
IO.inspect(Enum.map_join([1, 2], & &1))
IO.inspect(Enum.join(Stream.map(["ä", "ö"], &String.upcase/1), "…"))
IO.inspect(Enum.join([[?a, "b"], "c"], "+"))

for args <- [[[{1, 2}]], [[1], 5], [[%{}], ""]] do
  try do
    IO.inspect(apply(Enum, :join, args))
  rescue
    e -> IO.puts(Exception.message(e))
  end
end
