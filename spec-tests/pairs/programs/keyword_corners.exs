# Corners of the collections, each shown as it is.
defmodule Show do
  defmacro show({_, _, _} = expression) do
    text = Macro.to_string(expression)

    quote do
      outcome =
        try do
          {:ok, unquote(expression)}
        rescue
          e -> {e.__struct__, Exception.message(e)}
        end

      IO.puts([unquote(text), "\n    ", inspect(outcome, charlists: :as_lists, width: 110)])
    end
  end
end

defmodule Main do
  import Show

  def run do
    k = [a: 1, b: 2, a: 3]
    m = Map.new(a: 1, b: %{c: [1, 2, %{d: 4}]})
    show Keyword.get_values(k, :a)
    show Keyword.pop(k, :a)
    show Keyword.pop_first(k, :a)
    show Keyword.pop_values(k, :a)
    show Keyword.pop!(k, :z)
    show Keyword.merge(k, [a: 9, c: 1], fn _, x, y -> x + y end)
    show Keyword.split(k, [:a])
    show Keyword.validate([a: 1], [:a, b: 2])
    show Keyword.validate([z: 1], [:a, b: 2])
    show Keyword.validate!([z: 1], [:a])
    show Keyword.update(k, :a, 0, &(&1 * 10))
    show Keyword.replace_lazy(k, :b, &(&1 + 1))
    show Keyword.equal?(k, Enum.reverse(k))
    show Keyword.keyword?([{:a, 1} | :b])
    show Keyword.filter(k, fn {_, v} -> v > 1 end)
    show Keyword.take(k, [:b, :a])
    show Map.split(m, [:a, :z])
    show Map.get_and_update(m, :a, fn _ -> :pop end)
    show Map.update!(m, :z, & &1)
    show Map.merge(m, %{a: 5}, fn _, x, y -> {x, y} end)
    show Map.reject(m, fn {_, v} -> is_map(v) end)
    show Map.from_keys([:x, :y], 0)
    show Map.filter(m, &match?({:a, _}, &1))
    show Map.put_new_lazy(m, :a, fn -> raise "no" end)
    show get_in(m, [:b, :c, Access.at(2), :d])
    show put_in(m.b.c, [])
    show update_in(m, [:b, :c, Access.filter(&is_integer/1)], &(&1 * 10))
    show pop_in(m, [:b, :c, Access.at(0)])
    show get_and_update_in(m.b.c, &{length(&1), :new})
    show get_in(m, [Access.key(:nope, %{}), :deep])
    show get_in(m, [Access.key!(:nope)])
    show put_in(%{}, [Access.key(:x, %{}), :y], 1)
    show update_in([a: [b: 1]], [:a, :b], &(&1 + 1))
    show get_in([{1, 2}, {3, 4}], [Access.all(), Access.elem(1)])
    show Enum.chunk_every(1..7, 3, 2)
    show Enum.chunk_every(1..7, 3, 3, :discard)
    show Enum.split_with(1..6, &(rem(&1, 2) == 0))
    show Enum.flat_map_reduce(1..5, 0, fn n, a -> if a < 5, do: {[n, n], a + n}, else: {:halt, a} end)
    show Enum.map_intersperse(1..3, :x, &(&1 * 2))
    show Enum.zip_with([[1, 2], [3, 4], [5, 6]], &Enum.sum/1)
    show Enum.unzip([{1, :a}, {2, :b}])
    show Enum.slide(Enum.to_list(1..6), 1..2, 4)
    show Enum.reduce([], &+/2)
    show Enum.min([], fn -> :none end)
    show Enum.max([])
    show Enum.fetch!([1], 3)
    show Enum.with_index([:a], fn x, i -> {i, x} end)
    show Enum.dedup_by([1, 3, 2, 4], &rem(&1, 2))
    show Enum.scan(1..4, 10, &+/2)
    show Enum.take(1..5, -2)
    show Enum.split(1..5, -2)
    show Enum.product([])
    show Enum.sum([1, 2.5])
    show Enum.into(%{b: 1}, [a: 0])
    show Enum.sort_by([{1, :b}, {1, :a}, {0, :c}], &elem(&1, 0), :desc)
    show Enum.sort([3, 1.0, 2, :a, "b", [], {}, %{}, nil])
    show Enum.group_by(~w(a bb cc d), &String.length/1, &String.upcase/1)
    show Enum.frequencies_by(~w(A a b), &String.downcase/1)
    show Enum.find_value(1..5, :no, &(&1 > 3 && &1 * 2))
    show Enum.find_index([1, 2], &(&1 == 2))
    show Enum.reduce_while(1..10, 0, fn n, a -> if n > 3, do: {:halt, a}, else: {:cont, a + n} end)
    show Enum.slice(1..10, 2..-2//3)
    show Enum.join([1, nil, :a, 'b', "c"], "-")
    show Enum.to_list(5..1)
    show Enum.random([7])
    show Enum.at(%{a: 1}, 0)
    show Enum.uniq_by([{1, 2}, {1, 3}], &elem(&1, 0))
    show List.foldr([1, 2, 3], [], &[&1 | &2])
    show List.keystore([a: 1], :b, 0, {:b, 2})
    show List.insert_at([1, 2], -1, 3)
    show List.pop_at([1, 2, 3], 1)
    show List.flatten([1, [2, [3 | [4]]], []], [:tail])
    show List.starts_with?([1, 2], [1])
    show List.improper?([1 | 2])
    show List.to_integer('12x')
    show List.zip([[1, 2], [:a]])
    show List.wrap(nil)
    show List.delete_at([1, 2, 3], -1)
    show List.update_at([1, 2], 5, & &1)
    show [1, 2, 3, 2] -- [2, 4]
    show hd([])
    show Tuple.insert_at({1, 2}, 1, :x)
    show Tuple.product({2, 3})
    show MapSet.new([1, 2, 3]) |> MapSet.difference(MapSet.new([2]))
    show MapSet.symmetric_difference(MapSet.new([1, 2]), MapSet.new([2, 3]))
    show MapSet.subset?(MapSet.new([1]), MapSet.new([1, 2]))
    show Range.disjoint?(1..3, 4..5)
    show Range.size(10..1//-3)
    show 1..10//3 |> Enum.to_list()
    show 7 in 1..10//3
    show Integer.pow(2, 100)
    show Integer.gcd(12, -18)
    show Integer.extended_gcd(240, 46)
    show Integer.floor_div(-7, 2)
    show {rem(-7, 2), Integer.mod(-7, 2), div(-7, 2)}
    show Float.round(2.675, 2)
    show Float.ratio(0.75)
    show {Float.ceil(1.21, 1), Float.floor(-1.21, 1), round(-2.5), trunc(2.9)}
    show {1.0e20, 1.0e16, 123456789.0, 0.1 + 0.2, 1.0e-7, -0.0, 1.5e300 * 1.0}
    show {1 == 1.0, 1 === 1.0, 0.0 == -0.0, max(1, 1.0), min("a", :a)}
    show 1.0e308 * 10
    show String.to_float("1")
    show Bitwise.bxor(0b1010, 0x0F) |> Bitwise.bsl(3)
    show Function.info(&Enum.map/2, :arity)
    show Enum.map(&Enum.map/2, 1)
    show :maps.fold(fn _, v, a -> [v | a] end, [], %{a: 1, b: 2})
    show :lists.foldl(&+/2, 0, [1, 2])
    show :lists.seq(1, 10, 4)
    show :queue.to_list(:queue.in(3, :queue.from_list([1, 2])))
    show :array.to_list(:array.set(2, :x, :array.new(default: 0)))
    show :ordsets.union([1, 3], [2])
    show :string.tokens('a b  c', ' ')
    show :math.pow(2, 10)
    show :erlang.phash2({1, "a"})
    show tuple_size({}) + map_size(m)
  end
end

Main.run()
