defmodule TodoList do
  def new, do: []
  def add_entry(list, entry), do: list ++ [entry]
  def entries(list, date), do: Enum.filter(list, &(&1.date == date))
end

defmodule TodoServer do
  def start do
    spawn(fn ->
      Process.register(self(), :todo_server)
      loop(TodoList.new())
    end)
  end

  def add_entry(entry), do: send(:todo_server, {:add_entry, entry})

  def entries(date) do
    send(:todo_server, {:entries, self(), date})
    receive do {:todo_entries, entries} -> entries end
  end

  defp loop(todo_list) do
    receive do
      {:add_entry, entry} -> loop(TodoList.add_entry(todo_list, entry))
      {:entries, caller, date} ->
        send(caller, {:todo_entries, TodoList.entries(todo_list, date)})
        loop(todo_list)
    end
  end
end

pid = TodoServer.start()
wait = fn wait -> if Process.whereis(:todo_server) == nil, do: (Process.sleep(1); wait.(wait)) end
wait.(wait)
TodoServer.add_entry(%{date: ~D[2025-01-01], title: "New year"})
TodoServer.add_entry(%{date: ~D[2025-01-02], title: "Work"})
IO.inspect(TodoServer.entries(~D[2025-01-01]))
IO.inspect(TodoServer.entries(~D[2025-01-03]))

# the rules for names: an atom, one for a process, no duplicate
try do
  Process.register(pid, "todo")
rescue
  e -> IO.inspect(e.__struct__)
end

for {who, name} <- [{pid, :another}, {self(), :todo_server}, {self(), nil}, {self(), :undefined}] do
  try do
    Process.register(who, name)
  rescue
    e -> IO.puts(Exception.message(e) |> String.replace(inspect(who), "#PID"))
  end
end

try do
  send(:nobody_here, :hello)
rescue
  e -> IO.inspect(e)
end
