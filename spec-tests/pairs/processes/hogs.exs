# Processes that spin for ever do not keep others from answering, and can be killed.
spin = fn spin -> spin.(spin) end
hogs = for _ <- 1..4, do: spawn(fn -> spin.(spin) end)
echo = spawn(fn -> (fn f -> f.(f) end).(fn f -> receive do {from, m} -> send(from, m); f.(f) end end) end)
IO.inspect(for i <- 1..20 do
  send(echo, {self(), i})
  receive do ^i -> i after 5000 -> :starved end
end)
IO.inspect(for h <- hogs do
  r = Process.monitor(h)
  Process.exit(h, :kill)
  receive do {:DOWN, ^r, _, _, reason} -> reason after 5000 -> :alive end
end)
