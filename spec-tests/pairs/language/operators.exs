IO.inspect({1 + 2, 3 - 4, 5 * 6, 7 / 2, div(7, 2), rem(-7, 2), -7, +3})
IO.inspect({div(-7, 2), Integer.mod(-7, 2), Integer.floor_div(-7, 2)})
IO.inspect({2 ** 10, 2 ** -1, 2.0 ** 3})
IO.inspect([1, 2] ++ [3])
IO.inspect([1, 2, 3, 2] -- [2])
IO.inspect([1, 2, 3] -- [1] -- [1])
IO.inspect("a" <> "b")
IO.inspect({1 == 1.0, 1 === 1.0, 1 != 2, 1 !== 1.0})
IO.inspect({1 < :a, :a < {}, {} < [], [] < "", %{} < []})
IO.inspect(3 in [1, 2, 3])
IO.inspect(4 not in [1, 2, 3])
IO.inspect(not (4 in [1]))
IO.inspect(1..5)
IO.inspect(1..10//3)
IO.inspect(Enum.to_list(5..1))
first..last = 3..7
IO.inspect({first, last})
IO.inspect(..)
import Bitwise
IO.inspect({5 &&& 3, 5 ||| 3, bxor(5, 3), ~~~5, 1 <<< 4, 256 >>> 2, -5 >>> 1})
IO.inspect(1 |> Kernel.+(2) |> then(& &1 * 2) |> tap(&IO.inspect/1))
IO.inspect({max(1, 2), min(1, 2), abs(-3), round(2.5), trunc(-2.7), floor(-2.5), ceil(2.1)})
IO.inspect({1.0e10, 1.0e-5, 123456789.123, 1.0e22, 0.1 + 0.2, 1.0e100, -0.0, 100.0})
IO.inspect(99999999999999999999 + 1)
IO.inspect(9223372036854775807 + 1)
IO.inspect(-9223372036854775808 - 1)
IO.inspect(9223372036854775807 * 9223372036854775807)
IO.inspect(div(10 ** 30, 10 ** 12))
IO.inspect(rem(10 ** 30, 7))
IO.inspect({0x1F, 0b101, 0o17, 1_000_000, ?a, ?\n})
IO.inspect({:"hello world", :"a", :a?, :b!, :+, :"foo-bar", nil, true, Foo.Bar, :"Elixir.Foo"})
IO.inspect(true && 1 || 2)
IO.inspect(elem({1, 2}, 1))
IO.inspect(put_elem({1, 2}, 0, :x))
IO.inspect(hd([1]) + length(tl([1, 2])))
IO.inspect({is_atom(nil), is_number(1.0), is_integer(1), is_list([]), is_map(%{}), is_binary(""), is_bitstring(<<1::1>>)})
try do 1 + "a" rescue e -> IO.inspect(e) end
try do div(1, 0) rescue e -> IO.inspect(e) end
try do [1] ++ 2 |> length() rescue e -> IO.inspect(e.__struct__) end
try do
  x = 1
  x <> "2"
rescue
  e -> IO.inspect(e.__struct__)
end
