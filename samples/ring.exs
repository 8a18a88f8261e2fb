# A ring of processes hands a token round: the classic measure of how cheap a message is.
#
#     bin/vial samples/ring.exs 1000 1000

defmodule Ring do
  @doc "Sends a token `rounds` times round a ring of `size` processes; returns the number of hops."
  def run(size, rounds) do
    home = self()
    first = Enum.reduce(2..size//1, home, fn _, next -> spawn_link(fn -> pass_on(next) end) end)
    send(first, {:token, 0})
    go_round(first, rounds)
  end

  defp pass_on(next) do
    receive do
      {:token, hops} ->
        send(next, {:token, hops + 1})
        pass_on(next)

      :stop ->
        send(next, :stop)
    end
  end

  defp go_round(first, rounds) do
    receive do
      {:token, hops} when rounds > 1 ->
        send(first, {:token, hops + 1})
        go_round(first, rounds - 1)

      {:token, hops} ->
        send(first, :stop)
        receive do: (:stop -> hops + 1)
    end
  end
end

{size, rounds} =
  case Enum.map(System.argv(), &String.to_integer/1) do
    [size, rounds] -> {size, rounds}
    _ -> {100, 100}
  end

IO.puts("#{Ring.run(size, rounds)} hops through #{size} processes")
