# A pool of slow database servers: each handles one query at a time, together they answer side by side.

defmodule DatabaseServer do
  def start do
    spawn(fn ->
      connection = :rand.uniform(1_000)
      loop(connection)
    end)
  end

  def run_async(server, query), do: send(server, {:run_query, self(), query})

  def get_result do
    receive do
      {:query_result, result} -> result
    after
      5_000 -> {:error, :timeout}
    end
  end

  defp loop(connection) do
    receive do
      {:run_query, caller, query} -> send(caller, {:query_result, run_query(connection, query)})
    end

    loop(connection)
  end

  defp run_query(_connection, query) do
    Process.sleep(100)
    "#{query} result"
  end
end

pool = List.to_tuple(for _ <- 1..10, do: DatabaseServer.start())

{microseconds, results} =
  :timer.tc(fn ->
    for n <- 0..9, do: DatabaseServer.run_async(elem(pool, n), "query #{n}")
    for _ <- 0..9, do: DatabaseServer.get_result()
  end)

results |> Enum.sort() |> Enum.each(&IO.puts/1)

# One server alone needs ten times 100 ms.
IO.puts("side by side: #{microseconds < 900_000}")
