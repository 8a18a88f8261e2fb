{a, b} = {1, 2}
IO.inspect({a, b})
[h | t] = [1, 2, 3]
IO.inspect({h, t})
[x, y | rest] = [1, 2, 3, 4]
IO.inspect({x, y, rest})
%{name: n} = %{name: "joe", age: 3}
IO.inspect(n)
{:ok, %{list: [first | _]}} = {:ok, %{list: [:f, :g]}}
IO.inspect(first)
z = 1
^z = 1
IO.inspect(match?({^z, _}, {1, 2}))
IO.inspect(match?({^z, _}, {2, 2}))
{q, q} = {5, 5}
IO.inspect(q)
try do
  {w, w} = {5, 6}
  IO.inspect(w)
rescue
  e in MatchError -> IO.puts(Exception.message(e))
end
a = b = 3
IO.inspect(a + b)
{m, n} = mn = {7, 8}
IO.inspect({m, n, mn})
key = :age
%{^key => age} = %{age: 10}
IO.inspect(age)
"hello " <> who = "hello world"
IO.inspect(who)
'abc' ++ more = 'abcdef'
IO.inspect(more)
[1, 2.0, :three, "four", 'five'] = [1, 2.0, :three, "four", 'five']
f = fn {:a, x} -> x; {:b, x} when x > 10 -> x * 2; _ -> :none end
IO.inspect({f.({:a, 1}), f.({:b, 11}), f.({:b, 1}), f.(0)})
