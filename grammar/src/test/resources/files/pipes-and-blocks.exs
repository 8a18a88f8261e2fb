result =
  source
  |> Stream.chunk_every(3)
  |> Enum.map(fn
    [a, b, c] -> a + b + c
    rest -> Enum.sum(rest)
  end)
  |> case do
    [] -> :empty
    [x | _] when x > 10 -> {:big, x}
    list -> list |> Enum.max() |> then(&{:max, &1})
  end

value =
  if flag do
    1
  else
    2
  end + 3

other = case x do 1 -> :a; 2 -> :b end |> to_string()

quote do
  def unquote(name)(unquote_splicing(args)) do
    unquote(body)
  end
end

with a <- 1, b = 2, {:ok, c} when c > a <- f(b), do: a + b + c

with {:ok, a} <- x,
     {:ok, b} <- y(a) do
  a + b
end

unless done? do
  :more
else
  :less
end

for a <- 1..3,
    b <- [4, 5],
    a * b > 5,
    do: {a, b}

try do
  raise "x"
rescue
  _ -> :ok
end

import Foo, only: [bar: 1], warn: false
alias Foo.Bar, as: B
require Logger, as: L
use Foo, [a: 1]

send(pid, {:msg, self(), %{a: 1}})
  |> foo
defmodule(Inline, do: (def f, do: 1))
