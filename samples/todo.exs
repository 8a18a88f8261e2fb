# A to-do list as a registered process: the data structure is plain and pure, the server around it keeps the current one.

defmodule TodoList do
  def new, do: %{}

  def add_entry(list, %{date: date, title: title}) do
    Map.update(list, date, [title], &[title | &1])
  end

  def entries(list, date), do: list |> Map.get(date, []) |> Enum.reverse()
end

defmodule TodoServer do
  def start do
    pid = spawn(fn -> loop(TodoList.new()) end)
    Process.register(pid, :todo_server)
    pid
  end

  def add_entry(entry), do: send(:todo_server, {:add_entry, entry})

  def entries(date) do
    send(:todo_server, {:entries, self(), date})

    receive do
      {:todo_entries, entries} -> entries
    after
      5_000 -> {:error, :timeout}
    end
  end

  defp loop(list) do
    receive do
      {:add_entry, entry} ->
        loop(TodoList.add_entry(list, entry))

      {:entries, caller, date} ->
        send(caller, {:todo_entries, TodoList.entries(list, date)})
        loop(list)
    end
  end
end

TodoServer.start()
TodoServer.add_entry(%{date: ~D[2024-12-19], title: "Dentist"})
TodoServer.add_entry(%{date: ~D[2024-12-20], title: "Shopping"})
TodoServer.add_entry(%{date: ~D[2024-12-19], title: "Movies"})

IO.inspect(TodoServer.entries(~D[2024-12-19]))
IO.inspect(TodoServer.entries(~D[2024-12-20]))
IO.inspect(TodoServer.entries(~D[2024-12-21]))

try do
  TodoServer.start()
rescue
  error in ArgumentError -> IO.puts("a name belongs to one process: #{inspect(error.__struct__)}")
end
