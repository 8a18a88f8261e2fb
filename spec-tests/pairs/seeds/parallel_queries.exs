run_query = fn query ->
  Process.sleep(200)
  "#{query} result"
end

parent = self()

Enum.each(1..5, fn i ->
  spawn(fn -> send(parent, {:row, run_query.("query #{i}")}) end)
end)

{time, rows} = :timer.tc(fn -> for _ <- 1..5, do: (receive do: ({:row, row} -> row)) end)
rows |> Enum.sort() |> Enum.each(&IO.puts/1)
IO.puts(time < 900_000)
