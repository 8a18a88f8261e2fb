# What most scripts do, run once at build time so that the classes it touches load fast ever after.
defmodule Train.Stack do
  use GenServer
  defstruct items: [], name: nil

  def start_link(name), do: GenServer.start_link(__MODULE__, name)
  def push(pid, item), do: GenServer.cast(pid, {:push, item})
  def pop(pid), do: GenServer.call(pid, :pop)

  @impl true
  def init(name), do: {:ok, %__MODULE__{name: name}}

  @impl true
  def handle_call(:pop, _from, %__MODULE__{items: [top | rest]} = stack), do: {:reply, top, %{stack | items: rest}}

  @impl true
  def handle_cast({:push, item}, stack), do: {:noreply, %{stack | items: [item | stack.items]}}
end

defmodule Train.Work do
  def fact(0), do: 1
  def fact(n) when n > 0, do: n * fact(n - 1)

  def words(text) do
    text
    |> String.split(~r/\s+/)
    |> Enum.map(&String.downcase/1)
    |> Enum.frequencies()
    |> Enum.sort_by(fn {word, count} -> {-count, word} end)
  end

  def check(value) do
    with {:ok, number} <- Map.fetch(value, :number),
         true <- is_integer(number) do
      cond do
        number > 10 -> :big
        true -> :small
      end
    else
      :error -> :missing
      false -> :odd
    end
  end
end

IO.puts("hello #{1 + 2}")
IO.inspect(Train.Work.words("the quick brown fox jumps over the lazy dog The end"))
IO.inspect({Train.Work.fact(30), Train.Work.check(%{number: 11}), Train.Work.check(%{})})
IO.inspect(for x <- 1..10, rem(x, 2) == 0, into: %{}, do: {x, x * x})
{:ok, pid} = Train.Stack.start_link(:s)
Train.Stack.push(pid, %{a: 1, b: [1.5, "two", :three, 'four']})
IO.inspect(Train.Stack.pop(pid), label: "popped")

task = Task.async(fn -> Enum.sum(1..1_000) end)
IO.inspect(Task.await(task))
parent = self()
spawn(fn -> send(parent, {:pong, self()}) end)

receive do
  {:pong, _} -> :ok
after
  1_000 -> :late
end

try do
  raise ArgumentError, "trained"
rescue
  error -> IO.puts(Exception.message(error))
end

1..100_000 |> Stream.map(&(&1 * 3)) |> Stream.filter(&(rem(&1, 2) == 0)) |> Enum.take(5) |> IO.inspect()
IO.puts(String.upcase("done") <> String.pad_leading("!", 3))
IO.inspect(Enum.map_join(1..3, ", ", &Integer.to_string/1))
IO.inspect(Keyword.merge([a: 1], b: 2) |> Map.new() |> Map.put(:c, System.argv()))
