x = 1
if true do
  x = 2
  IO.inspect(x)
end
IO.inspect(x)
y = case x do
  1 ->
    z = 10
    z + x
end
IO.inspect(y)
f = fn x -> x = x + 1; x end
IO.inspect({f.(5), x})
x = x + 1
IO.inspect(x)
{x, y} = {y, x}
IO.inspect({x, y})
for x <- 1..2, do: IO.inspect(x)
IO.inspect(x)
a = 1
g = fn -> a end
a = 2
IO.inspect({g.(), a})
[b, c] = [a, a + 1]
IO.inspect(case {2, 3} do {^b, ^c} -> :pinned; _ -> :no end)
IO.inspect(with x <- 100, do: x)
IO.inspect(x)
try do
  x = :inner
  IO.inspect(x)
after
  IO.inspect(x)
end
IO.inspect((q = 3; q * 2))
r = (s = 4) + 1
IO.inspect({r, s})
list = [t = 1, 2]
IO.inspect({list, t})
%{k: v} = %{k: w = 9}
IO.inspect({v, w})
fun = fn a, a -> {:same, a}; a, b -> {:diff, a, b} end
IO.inspect({fun.(1, 1), fun.(1, 2)})
pin = 5
check = fn ^pin -> :five; _ -> :other end
pin = 6
IO.inspect({check.(5), check.(6), pin})
_unused = 3
{_, _} = {1, 2}
cond do
  u = nil -> IO.inspect(u)
  u = 7 -> IO.inspect({:u, u})
end
IO.inspect(binding() |> Keyword.keys() |> Enum.sort() |> Enum.take(5))
