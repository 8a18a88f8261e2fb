# A million processes, all alive at once; each waits for its turn to answer.
#
#     bin/vial --max-processes 2000000 samples/million.exs

defmodule Million do
  def start(count) do
    for number <- 1..count do
      spawn(fn ->
        receive do
          {:number, caller} -> send(caller, {:answer, number})
        end
      end)
    end
  end

  def ask(processes) do
    Enum.each(processes, &send(&1, {:number, self()}))
    collect(length(processes), 0)
  end

  defp collect(0, sum), do: sum

  defp collect(left, sum) do
    receive do
      {:answer, number} -> collect(left - 1, sum + number)
    end
  end
end

limit = :erlang.system_info(:process_limit)
count = min(1_000_000, limit - 1_000)
processes = Million.start(count)
IO.puts("started: #{length(processes) == count}, alive: #{:erlang.system_info(:process_count) > count}")
IO.puts("the sum of their answers is right: #{Million.ask(processes) == div(count * (count + 1), 2)}")
