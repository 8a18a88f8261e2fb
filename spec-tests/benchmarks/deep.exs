# Depth and length: recursion, tail calls, lists and nested terms of millions, each with its result and time.

defmodule R do
  def deep(0), do: 0
  def deep(n), do: 1 + deep(n - 1)
  def even(0), do: true
  def even(n), do: odd(n - 1)
  def odd(0), do: false
  def odd(n), do: even(n - 1)
  def nest(0, acc), do: acc
  def nest(n, acc), do: nest(n - 1, [acc])
end
t = fn name, f -> {us, v} = :timer.tc(f); IO.puts("#{name} #{inspect(v)} #{div(us, 1000)}ms") end
t.("deep 5M", fn -> R.deep(5_000_000) end)
t.("even 100M", fn -> R.even(100_000_000) end)
t.("list 10M", fn -> l = Enum.to_list(1..10_000_000); length(l) end)
t.("map 10M", fn -> l = Enum.map(1..10_000_000, &(&1 * 2)); Enum.sum(l) end)
a = R.nest(1_000_000, [])
b = R.nest(1_000_000, [])
t.("nested eq", fn -> a == b end)
t.("nested cmp", fn -> a < [b] end)
t.("nested inspect", fn -> byte_size(inspect(a, limit: :infinity)) end)
t.("nested hash", fn -> :erlang.phash2(a) == :erlang.phash2(b) end)
t.("nested map key", fn -> Map.get(%{a => 1}, b) end)
t.("parens", fn -> case Code.string_to_quoted(String.duplicate("(", 10_000) <> "1" <> String.duplicate(")", 10_000)) do {:ok, _} -> :ok; {:error, _} -> :error end end)
t.("brackets", fn -> case Code.string_to_quoted(String.duplicate("[", 10_000) <> "1" <> String.duplicate("]", 10_000)) do {:ok, _} -> :ok; {:error, _} -> :error end end)
t.("flatten", fn -> length(List.flatten(a)) end)
t.("term_to_binary", fn -> byte_size(:erlang.term_to_binary(a)) end)
