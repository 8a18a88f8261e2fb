defmodule Control do
  def classify(n) do
    cond do
      n < 0 -> :negative
      n == 0 -> :zero
      rem(n, 2) == 0 and n > 100 ->
        IO.puts("big and even")
        :big_even
      true -> :positive
    end
  end

  def risky(fun) do
    try do
      fun.()
    rescue
      e in ArgumentError -> {:argument, e.message}
      e in [RuntimeError, KeyError] ->
        {:error, Exception.message(e)}
      ArithmeticError -> :math
      other -> reraise other, __STACKTRACE__
    catch
      :exit, reason when reason != :normal -> {:exit, reason}
      :throw, {:found, value} -> value
      kind, payload -> :erlang.raise(kind, payload, __STACKTRACE__)
    else
      {:ok, value} -> value
      nil -> nil
    after
      send(self(), :done)
    end
  end

  def wait(timeout \\ 5_000) do
    receive do
      {:reply, ^timeout} -> :same
      {:reply, ref, value} when is_reference(ref) -> {ref, value}
      :stop ->
        :stopped
    after
      timeout -> :timeout
    end
  end

  def loop(state) do
    receive do
      {from, :get} -> send(from, {self(), state}); loop(state)
      {:put, new} -> loop(new)
    end
  end

  def choose(x) do
    if x, do: 1, else: 2
    unless x do
      3
    end
    if x do 4 else 5 end
    case x do nil -> 0; _ when x > 1 -> 1 end
    case {x, x} do
      {a, a} when a > 0 when a < -10 -> a
      {_, _} = pair -> pair |> Tuple.to_list() |> hd
    end
  end

  def implicit(x) do
    x / 0
  rescue
    ArithmeticError -> :infinity
  after
    :cleanup
  end

  def comprehend(list) do
    for x <- list, y <- 1..3, x != y, rem(x, 2) == 0, into: %{}, do: {x, y}

    for <<r::8, g::8, b::8 <- <<1, 2, 3>> >>, do: {r, g, b}

    for {k, v} when v > 0 <- list, uniq: true do
      z = v * 2
      {k, z}
    end

    for x <- list, reduce: 0 do
      acc when acc < 10 -> acc + x
      acc -> acc
    end
  end
end
