# Streams: primes, fibonacci, collatz, resources, chunking, zips, flat maps, cycles, run-ons.

defmodule Primes do
  def stream do
    Stream.unfold({2, %{}}, fn {n, composites} -> next(n, composites) end)
  end

  defp next(n, composites) do
    case Map.pop(composites, n) do
      {nil, composites} -> {n, {n + 1, Map.put(composites, n * n, [n])}}
      {factors, composites} -> next(n + 1, Enum.reduce(factors, composites, &mark(&1, &2, n)))
    end
  end

  defp mark(factor, composites, n), do: Map.update(composites, n + factor, [factor], &[factor | &1])
end

defmodule Source do
  # A stream over a fake device which reports how it is used.
  def lines(name, lines) do
    Stream.resource(
      fn ->
        IO.puts("open #{name}")
        lines
      end,
      fn
        [] -> {:halt, []}
        ["stop" | rest] -> {:halt, rest}
        [line | rest] -> {[line], rest}
      end,
      fn rest -> IO.puts("close #{name}, #{length(rest)} left") end
    )
  end
end

defmodule Countdown do
  defstruct from: 0

  defimpl Enumerable do
    def count(%{from: n}), do: {:ok, n + 1}
    def member?(%{from: n}, x), do: {:ok, is_integer(x) and x in 0..n}
    def slice(_), do: {:error, __MODULE__}

    def reduce(_, {:halt, acc}, _), do: {:halted, acc}
    def reduce(countdown, {:suspend, acc}, fun), do: {:suspended, acc, &reduce(countdown, &1, fun)}
    def reduce(%{from: n}, {:cont, acc}, _) when n < 0, do: {:done, acc}
    def reduce(%{from: n} = c, {:cont, acc}, fun), do: reduce(%{c | from: n - 1}, fun.(n, acc), fun)
  end

  defimpl Collectable do
    def into(countdown) do
      {countdown,
       fn
         c, {:cont, n} -> %{c | from: c.from + n}
         c, :done -> c
         _, :halt -> :ok
       end}
    end
  end
end

defmodule Main do
  def run do
    IO.inspect(Primes.stream() |> Enum.take(15), charlists: :as_lists)
    IO.inspect(Primes.stream() |> Stream.drop_while(&(&1 < 100)) |> Enum.at(4))
    fibonacci = Stream.iterate({0, 1}, fn {a, b} -> {b, a + b} end) |> Stream.map(&elem(&1, 0))
    IO.inspect(Enum.take(fibonacci, 12))
    IO.inspect(fibonacci |> Stream.filter(&(rem(&1, 2) == 0)) |> Stream.take_while(&(&1 < 4_000_000)) |> Enum.sum())
    IO.inspect(fibonacci |> Enum.find(&(length(Integer.digits(&1)) == 100)))

    collatz = fn n -> Stream.unfold(n, fn
        0 -> nil
        1 -> {1, 0}
        n when rem(n, 2) == 0 -> {n, div(n, 2)}
        n -> {n, 3 * n + 1}
      end) end
    IO.inspect(collatz.(6) |> Enum.to_list(), charlists: :as_lists)
    IO.inspect(Enum.max_by(1..300, &Enum.count(collatz.(&1))))

    IO.inspect(Source.lines("a", ["1", "2", "3"]) |> Enum.to_list())
    IO.inspect(Source.lines("b", ["1", "2", "3"]) |> Enum.take(1))
    IO.inspect(Source.lines("c", ["1", "stop", "3", "4"]) |> Stream.map(&String.to_integer/1) |> Enum.sum())
    IO.inspect(Stream.zip(Source.lines("d", ["x", "y"]), Source.lines("e", ["p", "q", "r"])) |> Enum.to_list())

    try do
      Source.lines("f", ["1", "oops"]) |> Stream.each(&String.to_integer/1) |> Stream.run()
    rescue
      e in ArgumentError -> IO.puts(Exception.message(e))
    end

    IO.inspect(Source.lines("g", ["z"]) |> Stream.concat(Source.lines("h", ["w"])) |> Enum.reverse())
    IO.inspect(Stream.flat_map([1, 2, 3], fn n -> Source.lines("n#{n}", List.duplicate(n, n)) end) |> Enum.take(2))

    c = %Countdown{from: 5}
    IO.inspect(Enum.to_list(c))
    IO.inspect({Enum.count(c), 3 in c, 9 in c, Enum.at(c, 2), Enum.slice(c, 1..3)})
    IO.inspect(Enum.zip(c, [:a, :b]))
    IO.inspect(Enum.into([1, 2], c))
    IO.inspect(for n <- c, rem(n, 2) == 1, into: %Countdown{}, do: n)
    IO.inspect(Enum.reduce_while(c, 0, fn n, sum -> if sum > 8, do: {:halt, {n, sum}}, else: {:cont, sum + n} end))
    IO.inspect(Stream.zip_with([c, 1..3, "abc" |> String.graphemes()], &List.to_tuple/1) |> Enum.to_list())

    IO.inspect(Stream.chunk_while(1..10, [], fn
      n, acc when rem(n, 4) == 0 -> {:cont, Enum.reverse([n | acc]), []}
      n, acc -> {:cont, [n | acc]}
    end, fn
      [] -> {:cont, []}
      acc -> {:cont, Enum.reverse(acc), []}
    end) |> Enum.to_list())

    IO.inspect(1..3 |> Stream.cycle() |> Stream.with_index(10) |> Stream.reject(fn {n, _} -> n == 2 end) |> Enum.take(5))
    IO.inspect([1, 1, 2, 3, 3, 1] |> Stream.dedup() |> Enum.to_list())
    IO.inspect([a: 1, b: 2, a: 3] |> Stream.uniq_by(&elem(&1, 0)) |> Enum.to_list())
    IO.inspect(1..6 |> Stream.scan(&*/2) |> Enum.to_list())
    IO.inspect(1..9 |> Stream.map_every(3, &(&1 * 100)) |> Enum.to_list())
    IO.inspect(1..7 |> Stream.chunk_every(3, 2, [:pad]) |> Enum.to_list())
    IO.inspect(~w(a b b c c c) |> Stream.chunk_by(& &1) |> Stream.map(&length/1) |> Enum.to_list())
    IO.inspect(Stream.transform(1..100, 0, fn n, sum -> if sum < 20, do: {[n, -n], sum + n}, else: {:halt, sum} end) |> Enum.to_list())
    IO.inspect(Stream.intersperse(1..3, :and) |> Enum.to_list())
    IO.inspect(Stream.duplicate(:x, 3) |> Enum.to_list())
    IO.inspect(1..4 |> Stream.into(%{}, &{&1, &1 * &1}) |> Stream.run())
    IO.inspect(Stream.take(1..10, -2) |> Enum.to_list())
    IO.inspect(1..5 |> Stream.drop(-2) |> Enum.to_list())
    IO.inspect(Stream.take_every(0..20, 7) |> Enum.to_list())
    IO.inspect(Enum.zip_reduce([1..3, 4..6], [], fn [a, b], acc -> [a * b | acc] end))
    IO.inspect(for(<<c <- "hello">>, do: c) |> Stream.map(&(&1 - 32)) |> Enum.to_list() |> List.to_string())
    {:suspended, acc, continue} = Enumerable.reduce(1..4, {:cont, []}, fn n, acc -> {:suspend, [n | acc]} end)
    IO.inspect({acc, elem(continue.({:cont, acc}), 1)})
    IO.inspect(StringIO.open("one\ntwo\nthree") |> then(fn {:ok, io} -> io |> IO.stream(:line) |> Enum.map(&String.trim/1) end))
  end
end

Main.run()
