f = fn f -> receive do m -> [m | f.(f)] after 40 -> [] end end
{:ok, _} = :timer.send_after(5, :a)
{:ok, r} = :timer.send_after(50, :never)
IO.inspect :timer.cancel(r)
IO.inspect f.(f)
{:ok, r} = :timer.send_interval(10, :tick)
IO.inspect (for _ <- 1..3, do: (receive do :tick -> :t end))
IO.inspect :timer.cancel(r)
me = self()
{:ok, _} = :timer.apply_after(5, Kernel, :send, [me, :applied])
IO.inspect f.(f)
IO.inspect {:timer.seconds(2), :timer.minutes(2), :timer.hours(1), :timer.hms(1, 2, 3)}
{t, v} = :timer.tc(fn -> :x end)
IO.inspect {is_integer(t), v}
IO.inspect :timer.tc(fn a -> a end, [1]) |> elem(1)
IO.inspect :timer.tc(Kernel, :+, [1, 2]) |> elem(1)
IO.inspect :timer.sleep(1)
IO.inspect :timer.cancel(:bad)
IO.inspect :timer.send_after(:x, :y)
p = spawn(fn -> Process.sleep(:infinity) end)
ref = Process.monitor(p)
{:ok, _} = :timer.kill_after(5, p)
receive do {:DOWN, ^ref, _, _, r} -> IO.inspect r end
p = spawn(fn -> Process.sleep(:infinity) end)
ref = Process.monitor(p)
{:ok, _} = :timer.exit_after(5, p, :why)
receive do {:DOWN, ^ref, _, _, r} -> IO.inspect r end
IO.inspect :timer.now_diff({0, 1, 5}, {0, 0, 1})
