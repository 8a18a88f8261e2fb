# Concurrency against parallelism, in a kitchen.
#
# One cook who looks after three pots is concurrent: the waiting overlaps, the work does not.
# Several cooks who chop at the same time are parallel: the work itself overlaps, if there are cores for it.

defmodule Kitchen do
  @doc "Boiling is waiting: a hundred eggs take no longer than one."
  def boil_eggs(count) do
    1..count
    |> Enum.map(fn egg -> Task.async(fn -> boil(egg) end) end)
    |> Enum.map(&Task.await/1)
  end

  @doc "Chopping is work: each onion keeps a core busy."
  def chop_onions(count, cooks) do
    1..count
    |> Task.async_stream(&chop/1, max_concurrency: cooks, timeout: :infinity)
    |> Enum.map(fn {:ok, slices} -> slices end)
  end

  defp boil(egg) do
    Process.sleep(50 + rem(egg * 37, 50))
    egg
  end

  defp chop(onion), do: Enum.reduce(1..200_000, onion, fn n, slices -> rem(slices * 31 + n, 1_000_003) end)
end

{boiling, eggs} = :timer.tc(fn -> Kitchen.boil_eggs(100) end)
IO.puts("#{length(eggs)} eggs boiled, in the time of a few: #{boiling < 1_000_000}")

alone = Kitchen.chop_onions(8, 1)
together = Kitchen.chop_onions(8, System.schedulers_online())
IO.puts("#{length(together)} onions chopped, the same slices whoever chops: #{alone == together}")
