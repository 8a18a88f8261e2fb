# Functions of List.
list = [:a, :b, :c]

for index <- [0, 1, 2, 3, -1, -3, -4] do
  IO.inspect({index, List.insert_at(list, index, :x), List.replace_at(list, index, :x), List.delete_at(list, index)})
  IO.inspect({List.pop_at(list, index), List.pop_at(list, index, :none), List.update_at(list, index, &{&1})})
end

IO.inspect({List.first(list), List.last(list), List.first([]), List.last([], :none), List.first([], 0)})
IO.inspect({List.wrap(nil), List.wrap([1]), List.wrap(%{a: 1}), List.duplicate(:x, 3), List.duplicate(:x, 0)})
IO.inspect({List.flatten([1, [[2], [3, []]], []]), List.flatten([1, [2]], [3, [4]])})
IO.inspect({List.delete([1, 2, 1], 1), List.delete([1.0, 1], 1), List.delete([], 1)})
IO.inspect({List.starts_with?([1, 2], [1]), List.starts_with?([1], [1, 2]), List.starts_with?([], [])})
IO.inspect({List.improper?([1, 2]), List.improper?([1 | 2]), List.improper?([])})
IO.inspect({List.ascii_printable?('abc'), List.ascii_printable?('abc' ++ [0]), List.ascii_printable?('abc' ++ [0], 2), List.ascii_printable?([])})
IO.inspect({List.zip([[1, 2, 3], [:a, :b]]), List.zip([]), List.zip([[1], [2], [3]])})
IO.inspect({List.to_tuple([1, 2]), List.to_atom('hello'), List.to_float('1.5'), List.to_integer('42'), List.to_integer('ff', 16)})
IO.inspect({List.to_string([0x41, "b", ['c', "ß"]]), List.to_charlist(["a", [?b]]), List.to_existing_atom('ok')})

for {f, args} <- [to_integer: ['4x'], to_float: ['1'], to_string: [[:a]], to_string: [[0xD800]], to_charlist: [[<<255>>]], delete_at: [[1], :a], first: [:no], zip: [[1]]] do
  try do
    IO.inspect(apply(List, f, args))
  rescue
    e -> IO.inspect({e.__struct__, e |> Exception.message() |> String.split("\n") |> hd()})
  end
end
