defmodule Guards do
  defguard is_even(n) when is_integer(n) and rem(n, 2) == 0
  defguardp is_small(n) when n < 10

  def kind(n) when is_even(n) and is_small(n), do: :small_even
  def kind(n) when is_even(n), do: :even
  def kind(n) when is_integer(n), do: :odd
  def kind(n) when is_float(n) when is_nil(n), do: :float_or_nil
  def kind(s) when is_binary(s) and byte_size(s) > 3, do: :long_string
  def kind(s) when is_binary(s), do: :string
  def kind([_ | _] = l) when length(l) > 2, do: :long_list
  def kind(l) when is_list(l), do: :list
  def kind(t) when is_tuple(t) and elem(t, 0) == :ok, do: :ok_tuple
  def kind(m) when is_map_key(m, :a), do: {:map_a, m.a}
  def kind(%{} = m) when map_size(m) == 0, do: :empty_map
  def kind(x) when x in [:a, :b, :c], do: :abc
  def kind(f) when is_function(f, 1), do: :fun1
  def kind(f) when is_function(f), do: :fun
  def kind(_), do: :other
end

defmodule Main do
  def run do
    for x <- [2, 12, 3, 1.5, nil, "abcd", "a", [1, 2, 3], [1], {:ok, 1}, {:error, 1}, {}, %{a: 1}, %{}, %{b: 1}, :b, :z, &is_nil/1, fn -> 1 end, 'abc'] do
      IO.inspect(Guards.kind(x))
    end

    check = fn
      x when hd(x) == 1 -> :head_one
      x when tuple_size(x) == 2 -> :pair
      x when not is_atom(x) and x != 5 -> :neither
      x when x == 5 or x == :five -> :five
      x when is_boolean(x) -> :bool
      _ -> :rest
    end

    IO.inspect(Enum.map([[1], [2], [], {1, 2}, {1}, 5, :five, true, :x, "s"], check))
    range = fn x when x in 1..10 -> :in; x when x in 20..30//5 -> :step; _ -> :out end
    IO.inspect(Enum.map([1, 10, 11, 20, 21, 25, 5.0], range))
    import Guards
    IO.inspect(is_even(4))
    IO.inspect(is_even("x"))
  end
end
Main.run()
