r = case {1, :x} do
  {1, y} when y == :y -> :no
  {n, :x} -> {:yes, n}
end
IO.inspect(r)
IO.inspect(cond do
  1 > 2 -> :a
  nil -> :b
  "truthy" -> :c
end)
IO.inspect(if(false, do: 1))
IO.inspect(if nil, do: 1, else: 2)
IO.inspect(unless true, do: 1, else: :unless_else)
x = 5
y = if x > 3 do
  z = x * 2
  z + 1
else
  0
end
IO.inspect(y)
try do
  case x do
    1 -> :one
  end
rescue
  e -> IO.puts(Exception.message(e)); IO.inspect(e)
end
try do
  cond do
    x > 10 -> 1
    false -> 2
  end
rescue
  e -> IO.puts(Exception.message(e)); IO.inspect(e)
end
IO.inspect((if x do :t end))
IO.inspect(x && 1)
IO.inspect(nil && 1)
IO.inspect(nil || :default)
IO.inspect(false or true)
IO.inspect(not false)
IO.inspect(!5)
try do
  1 and true
rescue
  e -> IO.inspect(e)
end
try do
  not 3
rescue
  e -> IO.inspect(e)
end
IO.inspect(true and 7)
case [1, 2, 3] do
  [] -> IO.puts("empty")
  [_] -> IO.puts("one")
  [_, _ | _] = l -> IO.puts("many #{length(l)}")
end
