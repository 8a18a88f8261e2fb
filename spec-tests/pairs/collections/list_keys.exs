# Lists of tuples.
list = [a: 1, b: 2, c: 1]
IO.inspect(List.keyfind(list, :b, 0))
IO.inspect(List.keyfind(list, :z, 0))
IO.inspect(List.keyfind(list, :z, 0, {:z, 0}))
IO.inspect(List.keyfind(list, 1, 1))
IO.inspect(List.keyfind!(list, 2, 1))
IO.inspect({List.keymember?(list, 1, 1), List.keymember?(list, 9, 1), List.keymember?(list, :a, 5)})
IO.inspect(List.keyreplace(list, :b, 0, {:x, 9}))
IO.inspect(List.keyreplace(list, :z, 0, {:x, 9}))
IO.inspect(List.keystore(list, :b, 0, {:x, 9}))
IO.inspect(List.keystore(list, :z, 0, {:x, 9}))
IO.inspect(List.keydelete(list, 1, 1))
IO.inspect(List.keytake(list, 1, 1))
IO.inspect(List.keytake(list, :z, 0))
IO.inspect(List.keysort([b: 1, a: 2, b: 0], 0))
IO.inspect(List.keysort([b: 1, a: 2, b: 0], 0, :desc))
IO.inspect(List.keysort([b: 1, a: 2, b: 0], 1, &>=/2))
IO.inspect(List.keysort([{~D[2020-01-01], 1}, {~D[2019-01-01], 2}], 0, Date))
IO.inspect(List.keysort([{~D[2020-01-01], 1}, {~D[2019-01-01], 2}], 0, {:desc, Date}))

try do
  List.keyfind!(list, :z, 0)
rescue
  e in KeyError -> IO.puts(Exception.message(e))
end
