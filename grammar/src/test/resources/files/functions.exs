add = fn a, b -> a + b end
one = fn -> 1 end
none = fn () -> nil end
guarded = fn
  {:ok, x} when x > 0 -> x
  {:ok, x}, y when x < y and y > 0 -> {x, y}
  (a, b) when a == b -> :same
  a, b, c ->
    d = a + b
    d * c
  _ -> :other
end

add.(1, 2)
one.() |> add.(2)
(fn x -> x end).(1)
captures = [&add.(&1, 1), &(&1 + &2), & &1, &{&1, &2}, &[&1 | &2], &"#{&1}!", &%{a: &1}, &Kernel.+/2, &+/2, &is_atom/1]
more = [&Mod.fun/1, &mod.fun/2, &:erlang.abs/1, &<>/2, &!/1, &not/1, &and/2, &(&1).name, &(&1[:a]), &foo(&1, &2).bar]
Enum.map [1, 2, 3], fn x -> x * 2 end
Enum.reduce([1, 2], 0, fn x, acc -> x + acc end)
Enum.each list, fn
  {k, v} -> IO.puts "#{k}=#{v}"
  other -> IO.inspect(other)
end
list |> Enum.map(& &1.name) |> Enum.join(", ") |> IO.puts
spawn fn -> :ok end
spawn(fn ->
  receive do
    x -> x
  end
end)
Task.async(fn -> slow() end) |> Task.await
apply(Mod, :fun, [1, 2])
f = &Enum.map(&1, fn x -> x + 1 end)
foo.bar.baz.(1).qux(2)[:a].b
foo.(1)(2)
foo(1)(2)
outer(fn x -> inner(fn y -> x + y end) end, fn -> :ok end)
call a, b, fn -> c end, d: 1, e: 2
call(a, b, & &1, d: 1)
call a, fn x -> x end do
  body
end
