# Sorting by the order of terms, by sorters, by modules, by keys.
mixed = [3, :atom, 1.5, "string", [1], %{a: 1}, {1, 2}, 2, nil, [], {}, %{}]
IO.inspect(Enum.sort(mixed))
IO.inspect(Enum.sort(mixed, :desc))
IO.inspect(Enum.sort([2, 1.0, 3, 2.5]))
IO.inspect(Enum.sort([2, 1.0, 3, 2.5], :desc))
IO.inspect(Enum.sort(5..1))
IO.inspect(Enum.sort([3, 1, 2], &>=/2))
IO.inspect(Enum.sort(%{b: 1, a: 2}))
IO.inspect(Enum.sort([[1, 2], [1], []]))

words = ["banana", "fig", "apple", "kiwi", "date", "pear"]
IO.inspect(Enum.sort(words, &(byte_size(&1) <= byte_size(&2))))
IO.inspect(Enum.sort(words, &(byte_size(&1) < byte_size(&2))))
IO.inspect(Enum.sort_by(words, &byte_size/1))
IO.inspect(Enum.sort_by(words, &byte_size/1, :desc))
IO.inspect(Enum.sort_by(words, &{byte_size(&1), &1}))
IO.inspect(Enum.sort_by(words, &String.last/1, &>=/2))

dates = [~D[2020-03-02], ~D[2019-06-06], ~D[2020-01-31]]
IO.inspect(Enum.sort(dates, Date))
IO.inspect(Enum.sort(dates, {:desc, Date}))
IO.inspect(Enum.sort_by([b: ~D[2021-01-01], a: ~D[2020-01-01]], &elem(&1, 1), Date))
IO.inspect(Enum.sort_by([a: ~D[2020-01-01], b: ~D[2021-01-01]], &elem(&1, 1), {:desc, Date}))

:rand.seed(:exsss, {1, 2, 3})
numbers = for _ <- 1..1000, do: :rand.uniform(500)
sorted = Enum.sort(numbers)
IO.inspect(sorted == Enum.sort(numbers, &<=/2))
IO.inspect(Enum.reverse(sorted) == Enum.sort(numbers, :desc))
IO.inspect(sorted |> Enum.zip(tl(sorted)) |> Enum.all?(fn {a, b} -> a <= b end))
pairs = Enum.with_index(numbers)
IO.inspect(Enum.sort_by(pairs, &elem(&1, 0)) == Enum.sort(pairs))
