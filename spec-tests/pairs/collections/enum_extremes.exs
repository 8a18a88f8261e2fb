# Least and greatest.
for collection <- [[3, 1, 2], [1, 1.0, 2.0, 2], 5..1, 2..20//3, %{a: 2, b: 1}, ["bb", "a", "ccc"]] do
  IO.inspect({Enum.min(collection), Enum.max(collection), Enum.min_max(collection)})
end

words = ["bb", "a", "ccc", "d", "eee"]
IO.inspect(Enum.max_by(words, &byte_size/1))
IO.inspect(Enum.min_by(words, &byte_size/1))
IO.inspect(Enum.min_max_by(words, &byte_size/1))
IO.inspect(Enum.max_by(words, &byte_size/1, &<=/2))
IO.inspect(Enum.min_by(words, &byte_size/1, &>=/2))
IO.inspect(Enum.min_max_by(words, &byte_size/1, &>/2))
IO.inspect(Enum.max(words, &(byte_size(&1) >= byte_size(&2))))
IO.inspect(Enum.min(words, &(byte_size(&1) <= byte_size(&2))))

IO.inspect(Enum.max([], fn -> :empty end))
IO.inspect(Enum.min([], &<=/2, fn -> :empty end))
IO.inspect(Enum.min_max([], fn -> {nil, nil} end))
IO.inspect(Enum.max_by([], & &1, fn -> :empty end))
IO.inspect(Enum.min_by([], & &1, &<=/2, fn -> :empty end))
IO.inspect(Enum.min_max_by([], & &1, fn -> :empty end))

dates = [~D[2020-03-02], ~D[2019-06-06], ~D[2020-01-31]]
IO.inspect({Enum.min(dates, Date), Enum.max(dates, Date)})
IO.inspect(Enum.min_max_by(dates, & &1, Date))
IO.inspect(Enum.max_by([a: 1, b: 3], &elem(&1, 1)))
IO.inspect(Enum.max([1, :a, "b"]))
