# Records draws of Erlang's generators, in the format of record_natives.exs.
#
#     elixir record_rand.exs > ../resources/rand.cases

strip = fn
  {value, {%{type: type}, words}} -> {value, {type, words}}
  {%{type: type}, words} -> {type, words}
  other -> other
end

for type <- [:exsss, :exsp], seed <- [{1, 2, 3}, 42, {100, 200, 300}, -7, {123_456_789_012_345_678_901, 2, -3}] do
  start = :rand.seed_s(type, seed)
  calls =
    [{:uniform_s, []}, {:uniform_real_s, []}, {:bytes_s, [0]}, {:bytes_s, [7]}, {:bytes_s, [19]}] ++
      for n <- [1, 6, 100, 1024, 1_000_000, 288_230_376_151_711_744, 288_230_376_151_711_745, 1_000_000_000_000_000_000_000_000, 2 ** 70], do: {:uniform_s, [n]}
  Enum.reduce(calls ++ calls, start, fn {f, args}, state ->
    result = apply(:rand, f, args ++ [state])
    IO.puts(Base.encode64(:erlang.term_to_binary({type, seed, f, args, strip.(state), strip.(result)})))
    elem(result, 1)
  end)
end
