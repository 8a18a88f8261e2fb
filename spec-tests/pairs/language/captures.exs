IO.inspect(Enum.map([1, 2, 3], &(&1 * 2)))
IO.inspect(Enum.map([1, 2], &{&1, &1}))
IO.inspect(Enum.map([1, 2], &[&1]))
IO.inspect(Enum.map([1, 2], &%{v: &1}))
IO.inspect(Enum.map(["a"], &"#{&1}!"))
IO.inspect(Enum.reduce([1, 2, 3], &+/2))
IO.inspect(Enum.reduce([1, 2, 3], &Kernel.-/2))
IO.inspect(Enum.map([[1], [2, 3]], &length/1))
IO.inspect(Enum.map([[1], [2, 3]], &Kernel.length(&1)))
f = &String.split(&1, &2)
IO.inspect(f.("a-b", "-"))
g = & &1.name
IO.inspect(g.(%{name: "x"}))
h = &(&2 - &1)
IO.inspect(h.(1, 10))
IO.inspect(Enum.sort_by([{1, :b}, {2, :a}], &elem(&1, 1)))
compose = fn f, g -> &g.(f.(&1)) end
IO.inspect(compose.(&(&1 + 1), &(&1 * 10)).(1))
IO.inspect(Enum.zip_with([1, 2], [3, 4], &*/2))
IO.inspect(is_function(&Enum.map/2, 2))
IO.inspect(&Enum.map/2)
IO.inspect(Function.info(&Enum.map/2) |> Keyword.take([:module, :name, :arity, :type]))
m = Enum
k = &m.count/1
IO.inspect(k.([1, 2]))
IO.inspect(Enum.filter([1, nil, 2], & &1))
IO.inspect(Enum.map([1, 2, 3], &(&1 |> Integer.to_string() |> String.pad_leading(3, "0"))))
IO.inspect((& &1).(7))
IO.inspect(Enum.map([{1, 2}], fn {a, b} -> a + b end))
IO.inspect(Enum.map([a: 1], fn {k, v} when v > 0 -> k; _ -> nil end))
add = fn a -> fn b -> fn c -> a + b + c end end end
IO.inspect(add.(1).(2).(3))
IO.inspect(apply(&max/2, [3, 9]))
local = fn
  [] -> :empty
  [x] -> {:one, x}
  [x | _] = all when length(all) > 2 -> {:many, x}
  _ -> :two
end
IO.inspect(Enum.map([[], [1], [1, 2], [1, 2, 3]], local))
