# How long a process waits for an answer while others spin: four of them, for ever.
#
#     bin/vial --schedulers 2 spec-tests/benchmarks/hogs.exs

defmodule Hogs do
  def spin(n), do: spin(rem(n * 31 + 7, 1_000_003))

  def echo do
    receive do
      {from, ref} ->
        send(from, ref)
        echo()
    end
  end

  def ask(echo) do
    ref = make_ref()
    started = System.monotonic_time(:microsecond)
    send(echo, {self(), ref})

    receive do
      ^ref -> System.monotonic_time(:microsecond) - started
    end
  end

  # Killed, each is reported by its monitor.
  def kill(hog) do
    ref = Process.monitor(hog)
    Process.exit(hog, :kill)

    receive do
      {:DOWN, ^ref, :process, _, reason} -> reason
    after
      5_000 -> :alive
    end
  end

  def run(rounds) do
    hogs = for n <- 1..4, do: spawn(fn -> spin(n) end)
    echo = spawn(&echo/0)

    waits =
      for _ <- 1..rounds do
        Process.sleep(1)
        ask(echo)
      end

    sorted = List.to_tuple(Enum.sort(waits))
    at = fn share -> elem(sorted, trunc((tuple_size(sorted) - 1) * share)) end
    IO.puts("answers while four processes spin: median #{at.(0.5)} us, 99th percentile #{at.(0.99)} us, worst #{at.(1.0)} us")
    IO.inspect(Enum.map(hogs, &kill/1), label: "the four, killed")
  end
end

Hogs.run(2_000)
