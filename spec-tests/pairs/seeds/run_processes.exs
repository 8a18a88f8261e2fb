defmodule Lesson_10.Processes do
  def run_processes(count) do
    parent = self()

    1..count
    |> Enum.map(fn id -> spawn(fn -> worker(id, parent) end) end)
    |> length()
  end

  defp worker(id, parent) do
    send(parent, {:started, id})
    Process.sleep(:rand.uniform(30))
    send(parent, {:finished, id})
  end
end

alias Lesson_10.Processes, as: T
IO.inspect(T.run_processes(10))
started = for _ <- 1..10, do: (receive do: ({:started, id} -> id))
finished = for _ <- 1..10, do: (receive do: ({:finished, id} -> id))
IO.inspect(Enum.sort(started))
IO.inspect(Enum.sort(finished))
