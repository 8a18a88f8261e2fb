defmodule R do
  def f(x, t) do
    receive do
      {^x, v} when v > 3 -> {:big, v}
      {^x, _} = t -> {:small, t}
      %{a: a} -> {:map, a}
      <<n::8, r::binary>> -> {:bin, n, r}
      [h | _] -> {:list, h}
      m when is_function(m, 0) -> m.()
    after
      t -> :none
    end
  end
  def g do
    receive do
      x -> x
    after
      0 -> :empty
    end
  end
  def only_after(t) do
    receive do
    after
      t -> :slept
    end
  end
  def nested do
    receive do
      :a ->
        receive do
          :b -> receive do: (:c -> :abc)
        end
    end
  end
  def in_try do
    try do
      receive do
        {:raise, m} -> raise m
        {:throw, m} -> throw m
        {:exit, m} -> exit m
        x -> x
      after 10 -> :late
      end
    rescue
      e in RuntimeError -> {:rescued, e.message}
    catch
      :exit, r -> {:exited, r}
      t -> {:thrown, t}
    else
      :late -> :else_late
      x -> {:else, x}
    after
      send(self(), :after_ran)
    end
  end
  def bind do
    receive do
      {:x, y} -> z = y
    end
    z = 3
    z
  end
end
for m <- [{:k, 5}, {:k, 1}, %{a: 1, b: 2}, "abc", [1, 2], fn -> :called end, {:other, 1}] do
  send(self(), m)
  IO.inspect R.f(:k, 5)
end
IO.inspect R.g
IO.inspect R.g
IO.inspect R.only_after(3)
for m <- [:c, :b, :a], do: send(self(), m)
IO.inspect R.nested
for m <- [{:raise, "m"}, {:throw, 1}, {:exit, 2}, 7] do
  send(self(), m)
  IO.inspect R.in_try
  IO.inspect R.g
end
IO.inspect R.in_try
IO.inspect R.g
for t <- [-1, 1.5, :foo, 4294967296, nil] do
  IO.inspect (try do R.only_after(t) catch k, e -> {k, e} end)
end
x = receive do
  v -> v
after
  0 -> y = 5; y * 2
end
IO.inspect x
IO.inspect send(self(), 1)
IO.inspect send self(), {:tag, send(self(), 2)}
IO.inspect for _ <- 1..3, do: (receive do m -> m end)
pid = spawn(fn -> receive do {from, :hi} -> send(from, {self(), :hello}) end end)
send(pid, {self(), :hi})
receive do
  {^pid, m} -> IO.inspect m
end
IO.inspect Process.info(self(), :message_queue_len)
for i <- 1..5, do: send(self(), {:p, rem(i * 7, 5), i})
pri = fn pri -> receive do {:p, n, i} when n >= 3 -> [{i, n} | pri.(pri)] after 0 -> (receive do {:p, n, i} -> [{i, n} | pri.(pri)] after 0 -> [] end) end end
IO.inspect pri.(pri)
receive do
  _ -> :never
after
  1 -> IO.puts("only after")
end
r = make_ref()
send(self(), {:noise, 1}); send(self(), {r, 2})
IO.inspect (receive do {^r, v} -> v end)
