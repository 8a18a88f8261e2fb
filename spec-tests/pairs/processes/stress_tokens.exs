# settings: ordinary
# Tokens hop at random among 1,000 processes, while exits and kills race the sends. Each hop is counted; a token that is lost, or a
# wake-up that is lost, would leave the count short and the script waiting.

defmodule Hops do
  @size 1_000

  def run(tokens, hops) do
    home = self()
    nodes = List.to_tuple(for _ <- 1..@size, do: spawn_link(fn -> hop(home) end))
    for pid <- Tuple.to_list(nodes), do: send(pid, {:others, nodes})
    for token <- 1..tokens, do: send(elem(nodes, rem(token, @size)), {:token, token, hops})
    arrived = collect(tokens, [])
    for pid <- Tuple.to_list(nodes), do: send(pid, :stop)
    {length(Enum.uniq(arrived)), hops}
  end

  defp hop(home) do
    receive do
      {:others, nodes} -> hop(home, nodes)
    end
  end

  defp hop(home, nodes) do
    receive do
      {:token, token, 0} ->
        send(home, {:arrived, token})
        hop(home, nodes)

      {:token, token, left} ->
        send(elem(nodes, :rand.uniform(@size) - 1), {:token, token, left - 1})
        hop(home, nodes)

      :stop ->
        :ok
    end
  end

  defp collect(0, arrived), do: arrived

  defp collect(left, arrived) do
    receive do
      {:arrived, token} -> collect(left - 1, [token | arrived])
    after
      30_000 -> arrived
    end
  end

  @doc "Every process that is killed or exits while it is being sent to is reported exactly once."
  def exits(count) do
    Process.flag(:trap_exit, true)

    watched =
      for number <- 1..count do
        {pid, ref} = spawn_monitor(fn -> wait_for_end() end)
        Process.link(pid)
        spawn(fn -> for _ <- 1..20, do: send(pid, {:noise, number}) end)
        spawn(fn -> if rem(number, 2) == 0, do: Process.exit(pid, :kill), else: send(pid, {:end, number}) end)
        {pid, ref, number}
      end

    reasons = for {pid, ref, number} <- watched, do: {number, down(pid, ref), exited(pid)}
    Enum.all?(reasons, fn {number, down, exit} -> expected?(number, down, exit) end)
  end

  defp expected?(number, down, exit) do
    wanted = if rem(number, 2) == 0, do: :killed, else: {:ended, number}
    down in [wanted, :noproc] and exit in [wanted, :noproc]
  end

  defp wait_for_end do
    receive do
      {:end, number} -> exit({:ended, number})
    end
  end

  defp down(pid, ref) do
    receive do
      {:DOWN, ^ref, :process, ^pid, reason} -> reason
    after
      10_000 -> :lost
    end
  end

  defp exited(pid) do
    receive do
      {:EXIT, ^pid, reason} -> reason
    after
      10_000 -> :lost
    end
  end
end

IO.inspect(Hops.run(500, 400))
IO.inspect(Hops.exits(2_000))
