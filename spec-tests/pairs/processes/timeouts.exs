t0 = System.monotonic_time(:millisecond)
r = receive do :x -> 1 after 50 -> :late end
t1 = System.monotonic_time(:millisecond)
IO.inspect({r, t1 - t0 >= 50, t1 - t0 < 1000})
IO.inspect(receive do :x -> 1 after 0 -> :now end)
send(self(), :y)
IO.inspect(receive do :x -> 1 after 0 -> :still end)
IO.inspect(receive do :y -> :found after 0 -> :no end)
parent = self()
spawn(fn -> Process.sleep(30); send(parent, :wake) end)
IO.inspect(receive do :wake -> :woken after 5000 -> :late end)
spawn(fn -> for i <- 1..10, do: (Process.sleep(10); send(parent, {:noise, i})) end)
IO.inspect(receive do :quiet -> :no after 60 -> :timed_out_despite_noise end)
Process.sleep(100)
IO.inspect(length(elem(Process.info(self(), :messages), 1)))
IO.inspect(Process.sleep(5))
timeout = 20
IO.inspect(receive do after timeout -> :slept end)
try do
  receive do after :soon -> 1 end
rescue
  e -> IO.inspect(e)
end
ref = Process.send_after(self(), :tick, 30)
IO.inspect(is_reference(ref))
IO.inspect(receive do :tick -> :ticked after 1000 -> :none end)
IO.inspect(Process.read_timer(ref))
r = :erlang.start_timer(10, self(), :payload)
IO.inspect(receive do {:timeout, ^r, m} -> m end)
{:ok, t} = :timer.send_interval(10, :beat)
for _ <- 1..3, do: (receive do: (:beat -> :ok))
IO.inspect(:timer.cancel(t))
{us, v} = :timer.tc(fn -> Process.sleep(20); :v end)
IO.inspect({us >= 20_000, v})
