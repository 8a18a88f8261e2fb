# Two processes that throw a ball to each other. A process is its mailbox and a function that calls itself.

defmodule Player do
  def start(name), do: spawn(fn -> play(name) end)

  defp play(name) do
    receive do
      {:ball, 0, _other, referee} ->
        IO.puts("#{name} lets the ball drop")
        send(referee, :over)

      {:ball, left, other, referee} ->
        IO.puts("#{name} hits, #{left} to go")
        send(other, {:ball, left - 1, self(), referee})
        play(name)
    end
  end
end

ping = Player.start("ping")
pong = Player.start("pong")

send(ping, {:ball, 5, pong, self()})

receive do
  :over -> IO.puts("game over")
after
  5_000 -> IO.puts("the ball was lost")
end
