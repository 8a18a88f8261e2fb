send(self(), {:message, 1})

receive do
  {:message, id} ->
    IO.puts("메시지 수신: #{id}")
end

receive do
  msg -> IO.inspect(msg)
after
  50 -> IO.puts("5초 안에 메시지 없음")
end

# synchronous: ping and pong
pid =
  spawn(fn ->
    receive do
      {caller, :ping} -> send(caller, {:pong, "ok"})
    end
  end)

send(pid, {self(), :ping})
IO.inspect(receive do {:pong, msg} -> msg end)

# a catch-all keeps the mailbox short
send(self(), {:msg, 7})
send(self(), :strange)
handle = fn m -> IO.puts("handled #{m}") end

for _ <- 1..2 do
  receive do
    {:msg, m} -> handle.(m)
    other -> IO.puts("Unknown message: #{inspect other}")
  end
end
