#!/usr/bin/env elixir
args = System.argv()

{opts, rest, _} = OptionParser.parse(args, strict: [verbose: :boolean, count: :integer], aliases: [v: :verbose])

if opts[:verbose], do: IO.inspect(opts, label: "opts")

words =
  case rest do
    [] -> IO.stream(:stdio, :line)
    [file | _] -> File.stream!(file)
  end
  |> Stream.flat_map(&String.split/1)
  |> Stream.map(&String.downcase/1)
  |> Enum.reduce(%{}, fn word, counts -> Map.update(counts, word, 1, &(&1 + 1)) end)
  |> Enum.sort_by(fn {word, count} -> {-count, word} end)
  |> Enum.take(opts[:count] || 10)

for {word, count} <- words do
  :io.format("~-20s ~5B~n", [word, count])
end

IO.puts """
Done: #{length(words)} words.
"""

System.halt(if words == [], do: 1, else: 0)
