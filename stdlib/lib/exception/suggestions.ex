defmodule Exception.Suggestions do
  @moduledoc false

  # "Did you mean": names that are like the one that was not found, the most similar five, in alphabetical order.

  @threshold 0.77
  @count 5

  @doc "Of `{name, what}` pairs, what belongs to the names that are like `name`."
  def similar(name, candidates) do
    name = Atom.to_string(name)

    for({candidate, what} <- candidates, do: {String.jaro_distance(name, Atom.to_string(candidate)), what})
    |> Enum.filter(fn {distance, _} -> distance > @threshold end)
    |> Enum.sort(fn {distance1, what1}, {distance2, what2} ->
      distance1 > distance2 or (distance1 == distance2 and what1 <= what2)
    end)
    |> Enum.take(@count)
    |> Enum.map(&elem(&1, 1))
    |> Enum.sort()
  end

  def did_you_mean([]), do: ""
  def did_you_mean(lines), do: ". Did you mean:\n\n" <> Enum.map_join(lines, &("      * " <> &1 <> "\n"))
end
