# Conway's Game of Life on an endless board: a MapSet of living cells.

defmodule Life do
  @neighbours for dx <- -1..1, dy <- -1..1, {dx, dy} != {0, 0}, do: {dx, dy}

  def parse(picture) do
    for {line, y} <- picture |> String.split("\n", trim: true) |> Enum.with_index(),
        {?#, x} <- line |> String.to_charlist() |> Enum.with_index(),
        into: MapSet.new(),
        do: {x, y}
  end

  def step(cells) do
    counts =
      for {x, y} <- cells, {dx, dy} <- @neighbours, reduce: %{} do
        counts -> Map.update(counts, {x + dx, y + dy}, 1, &(&1 + 1))
      end

    for {cell, count} <- counts, count == 3 or (count == 2 and cell in cells), into: MapSet.new(), do: cell
  end

  def generations(cells), do: Stream.iterate(cells, &step/1)

  def render(cells, columns, rows) do
    Enum.map_join(rows, "\n", fn y ->
      for x <- columns, into: "", do: if({x, y} in cells, do: "#", else: ".")
    end)
  end

  def period(cells) do
    cells
    |> generations()
    |> Stream.with_index()
    |> Enum.reduce_while(%{}, fn {board, n}, seen ->
      case seen do
        %{^board => first} -> {:halt, {first, n - first}}
        _ when n > 50 -> {:halt, :none}
        _ -> {:cont, Map.put(seen, board, n)}
      end
    end)
  end
end

glider = Life.parse("""
.#.
..#
###
""")

glider
|> Life.generations()
|> Enum.take(5)
|> Enum.each(fn board -> IO.puts([Life.render(board, 0..4, 0..4), "\n"]) end)

blinker = Life.parse("###")
block = Life.parse("##\n##")
pentomino = Life.parse(".##\n##.\n.#.")

IO.inspect(Life.period(blinker))
IO.inspect(Life.period(block))
IO.inspect(Life.period(glider))
IO.inspect(pentomino |> Life.generations() |> Stream.map(&MapSet.size/1) |> Enum.take(25))
IO.inspect(glider |> Life.generations() |> Enum.at(40) |> Enum.sort())
