fetch = fn m, k -> Map.fetch(m, k) end
opts = %{width: 10, height: 15}
r = with {:ok, w} <- fetch.(opts, :width),
         {:ok, h} <- fetch.(opts, :height) do
  {:ok, w * h}
end
IO.inspect(r)
r = with {:ok, w} <- fetch.(opts, :width),
         {:ok, h} <- fetch.(opts, :depth) do
  {:ok, w * h}
end
IO.inspect(r)
r = with {:ok, w} <- fetch.(opts, :width),
         double = w * 2,
         n when n > 100 <- double do
  n
else
  :error -> :missing
  n when n < 50 -> {:too_small, n}
end
IO.inspect(r)
try do
  with {:ok, _} <- {:error, :bad} do
    1
  else
    {:error, :worse} -> 2
  end
rescue
  e -> IO.inspect(e); IO.puts(Exception.message(e))
end
IO.inspect(with do: 7)
IO.inspect(with a <- 1, b <- 2, do: a + b)
IO.inspect(with(%{a: a} <- %{a: 1}, do: a))
