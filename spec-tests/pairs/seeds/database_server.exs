defmodule DatabaseServer do
  def start do
    spawn(fn ->
      connection = :rand.uniform(1000)
      loop(connection)
    end)
  end

  def run_async(pid, query), do: send(pid, {:run_query, self(), query})

  def get_result do
    receive do
      {:query_result, result} -> result
    after
      5000 -> {:error, :timeout}
    end
  end

  defp loop(connection) do
    receive do
      {:run_query, from, query} ->
        result = run_query(connection, query)
        send(from, {:query_result, result})
    end
    loop(connection)
  end

  defp run_query(connection, query) do
    Process.sleep(20)
    "#{query} result (connection in range: #{connection in 1..1000})"
  end
end

pid = DatabaseServer.start()
DatabaseServer.run_async(pid, "query")
IO.puts(DatabaseServer.get_result())

pool = Enum.map(1..100, fn _ -> DatabaseServer.start() end)

Enum.each(1..5, fn query ->
  pid = Enum.at(pool, :rand.uniform(100) - 1)
  DatabaseServer.run_async(pid, "query #{query}")
end)

1..5 |> Enum.map(fn _ -> DatabaseServer.get_result() end) |> Enum.sort() |> Enum.each(&IO.puts/1)
