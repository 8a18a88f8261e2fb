defprotocol Size do
  @doc "size"
  @fallback_to_any true
  def size(x)
end
defprotocol Strict do
  def go(x, y)
end
defimpl Size, for: BitString do
  def size(s), do: byte_size(s)
end
defimpl Size, for: [List, Tuple] do
  def size(x) when is_list(x), do: length(x)
  def size(x), do: tuple_size(x)
end
defimpl Size, for: Any do
  def size(_), do: :any
end
defmodule Box do
  defstruct [:v]
  defimpl Size do
    def size(%{v: v}), do: {:box, Size.size(v)}
  end
  defimpl String.Chars do
    def to_string(b), do: "Box(#{b.v})"
  end
  defimpl Inspect do
    def inspect(b, _), do: "#Box<#{b.v}>"
  end
  defimpl Enumerable do
    def count(_), do: {:ok, 1}
    def member?(b, x), do: {:ok, b.v == x}
    def reduce(b, acc, f), do: Enumerable.List.reduce([b.v], acc, f)
    def slice(_), do: {:error, __MODULE__}
  end
end
defmodule D do
  @derive {Inspect, only: [:a]}
  defstruct a: 1, b: 2
end
defimpl Strict, for: Integer do
  def go(x, y), do: x + y
end
defmodule Main do
  def run do
    IO.inspect(Enum.map(["abc", [1], {1, 2}, 5, :a, %Box{v: "zz"}, %{}], &Size.size/1))
    IO.puts("#{%Box{v: 3}}")
    IO.inspect(%Box{v: 4})
    IO.inspect(Enum.map(%Box{v: 5}, & &1 * 2))
    IO.inspect(Strict.go(1, 2))
    for x <- ["s", 1.0, nil, self(), %Box{v: 1}, fn -> 1 end] do
      try do
        Strict.go(x, 1)
      rescue
        e in Protocol.UndefinedError -> IO.inspect({e.protocol, e.value == x})
      end
    end
    IO.inspect(Size.impl_for([]))
    IO.inspect(Strict.impl_for([]))
    IO.inspect(Size.__protocol__(:functions))
    IO.inspect(Size.Box.__impl__(:for))
    IO.inspect(%D{})
  end
end
Main.run()
