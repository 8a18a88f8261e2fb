defmodule E do
  def run(f) do
    {pid, ref} = spawn_monitor(f)
    receive do
      {:DOWN, ^ref, :process, ^pid, reason} -> simplify(reason)
    after
      2000 -> :timeout
    end
  end
  defp simplify({reason, [{_, _, _, _} | _]}), do: {reason, :stack}
  defp simplify({reason, []}), do: {reason, :nostack}
  defp simplify(other), do: other
end
Logger.configure(level: :none)
IO.inspect(E.run(fn -> :ok end))
IO.inspect(E.run(fn -> exit(:x) end))
IO.inspect(E.run(fn -> exit({:shutdown, 1}) end))
IO.inspect(E.run(fn -> raise "r" end))
IO.inspect(E.run(fn -> throw(1) end))
IO.inspect(E.run(fn -> :erlang.error(:e) end))
IO.inspect(E.run(fn -> 1 = 2 end))
IO.inspect(E.run(fn -> case 1 do 2 -> 3 end end))
IO.inspect(E.run(fn -> String.to_integer("z") end))
IO.inspect(E.run(fn -> Process.exit(self(), :kill) end))
IO.inspect(E.run(fn -> Process.exit(self(), :normal); :still end))
IO.inspect(E.run(fn -> Process.exit(self(), :other); receive do: (:x -> 1) end))
IO.inspect(E.run(fn -> spawn_link(fn -> exit(:child) end); receive do: (:x -> 1) end))
IO.inspect(E.run(fn -> Task.await(Task.async(fn -> Process.sleep(1000) end), 10) end) |> elem(0))
IO.inspect(E.run(fn -> GenServer.call(:nobody, :m) end))
IO.inspect(E.run(fn -> hd([]) end))
IO.inspect(E.run(fn -> exit(1) end))
