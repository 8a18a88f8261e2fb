# Puzzles on grids: parsing, flood fill, shortest path, visibility, falling sand.

defmodule Grid do
  defstruct cells: %{}, width: 0, height: 0

  def parse(text, convert \\ & &1) do
    lines = String.split(text, "\n", trim: true)

    cells =
      for {line, y} <- Enum.with_index(lines),
          {char, x} <- line |> String.to_charlist() |> Enum.with_index(),
          into: %{},
          do: {{x, y}, convert.(char)}

    %Grid{cells: cells, width: lines |> hd() |> String.length(), height: length(lines)}
  end

  def neighbours(%Grid{cells: cells}, {x, y}) do
    for {dx, dy} <- [{0, -1}, {-1, 0}, {1, 0}, {0, 1}], cell = {x + dx, y + dy}, is_map_key(cells, cell), do: cell
  end

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(grid, _opts) do
      rows =
        for y <- 0..(grid.height - 1) do
          for x <- 0..(grid.width - 1), into: "", do: <<Map.get(grid.cells, {x, y}, ?\s)>>
        end

      concat(["#Grid<", nest(concat([line() | Enum.intersperse(rows, line())]), 2), line(), ">"])
    end
  end
end

defmodule Basin do
  def sizes(grid) do
    grid.cells
    |> Enum.filter(fn {at, h} -> Enum.all?(Grid.neighbours(grid, at), &(grid.cells[&1] > h)) end)
    |> Enum.map(fn {at, _} -> grid |> fill([at], MapSet.new()) |> MapSet.size() end)
    |> Enum.sort(:desc)
  end

  defp fill(_, [], seen), do: seen

  defp fill(grid, [at | rest], seen) do
    if MapSet.member?(seen, at) or grid.cells[at] == 9 do
      fill(grid, rest, seen)
    else
      fill(grid, Grid.neighbours(grid, at) ++ rest, MapSet.put(seen, at))
    end
  end
end

defmodule Path.Search do
  def cheapest(grid, from, to) do
    queue = :gb_sets.singleton({0, from})
    search(grid, to, queue, %{from => 0})
  end

  defp search(grid, to, queue, costs) do
    case :gb_sets.take_smallest(queue) do
      {{cost, ^to}, _} ->
        cost

      {{cost, at}, queue} ->
        {queue, costs} =
          for next <- Grid.neighbours(grid, at), reduce: {queue, costs} do
            {queue, costs} ->
              total = cost + grid.cells[next]

              if total < Map.get(costs, next, :infinity) do
                {:gb_sets.add({total, next}, queue), Map.put(costs, next, total)}
              else
                {queue, costs}
              end
          end

        search(grid, to, queue, costs)
    end
  end
end

defmodule Sand do
  def pour(rocks, source) do
    floor = rocks |> Enum.map(&elem(&1, 1)) |> Enum.max()
    Stream.iterate({:ok, rocks}, fn {_, blocked} -> drop(blocked, source, floor) end)
    |> Stream.drop(1)
    |> Enum.take_while(&match?({:ok, _}, &1))
    |> length()
  end

  defp drop(blocked, {_, y}, floor) when y > floor, do: {:lost, blocked}

  defp drop(blocked, {x, y}, floor) do
    case Enum.find([{x, y + 1}, {x - 1, y + 1}, {x + 1, y + 1}], &(&1 not in blocked)) do
      nil -> {:ok, MapSet.put(blocked, {x, y})}
      next -> drop(blocked, next, floor)
    end
  end

  def rocks(text) do
    for line <- String.split(text, "\n", trim: true),
        corners = Regex.scan(~r/(\d+),(\d+)/, line, capture: :all_but_first),
        [[x1, y1], [x2, y2]] <- Enum.chunk_every(corners, 2, 1, :discard),
        x <- String.to_integer(x1)..String.to_integer(x2),
        y <- String.to_integer(y1)..String.to_integer(y2),
        into: MapSet.new(),
        do: {x, y}
  end
end

defmodule Puzzles do
  @heights """
  2199943210
  3987894921
  9856789892
  8767896789
  9899965678
  """

  @risks """
  1163751742
  1381373672
  2136511328
  3694931569
  7463417111
  1319128137
  1359912421
  3125421639
  1293138521
  2311944581
  """

  @trees ~S"""
  30373
  25512
  65332
  33549
  35390
  """

  def run do
    heights = Grid.parse(@heights, &(&1 - ?0))
    IO.inspect(Basin.sizes(heights), label: "basins")
    risks = Grid.parse(@risks, &(&1 - ?0))
    IO.inspect(Path.Search.cheapest(risks, {0, 0}, {9, 9}), label: "cheapest")
    IO.inspect(Grid.parse("#.#\n.#.\n"), label: "grid")
    IO.inspect(%{nested: [Grid.parse("ab\ncd")]}, label: "nested")

    trees = Grid.parse(@trees, &(&1 - ?0))
    visible = for {at, h} <- trees.cells, visible?(trees, at, h), do: at
    IO.inspect(Enum.count(visible), label: "visible")
    IO.inspect(Enum.group_by(visible, &elem(&1, 1), &elem(&1, 0)), label: "by row", charlists: :as_lists)
    {best, score} = trees.cells |> Enum.map(fn {at, h} -> {at, scenic(trees, at, h)} end) |> Enum.max_by(&elem(&1, 1))
    IO.puts("best spot #{inspect(best)} with #{score}")

    rocks = Sand.rocks("498,4 -> 498,6 -> 496,6\n503,4 -> 502,4 -> 502,9 -> 494,9")
    IO.inspect(MapSet.size(rocks), label: "rocks")
    IO.inspect(Enum.min_max(rocks), label: "corners")
    IO.inspect(Sand.pour(rocks, {500, 0}), label: "grains")
  end

  defp rays(grid, {x, y}) do
    [
      for(i <- (x - 1)..0//-1, do: grid.cells[{i, y}]),
      for(i <- (x + 1)..(grid.width - 1)//1, do: grid.cells[{i, y}]),
      for(i <- (y - 1)..0//-1, do: grid.cells[{x, i}]),
      for(i <- (y + 1)..(grid.height - 1)//1, do: grid.cells[{x, i}])
    ]
  end

  defp visible?(grid, at, h), do: Enum.any?(rays(grid, at), fn ray -> Enum.all?(ray, &(&1 < h)) end)

  defp scenic(grid, at, h) do
    Enum.reduce(rays(grid, at), 1, fn ray, score ->
      case Enum.split_while(ray, &(&1 < h)) do
        {short, []} -> score * length(short)
        {short, [_ | _]} -> score * (length(short) + 1)
      end
    end)
  end
end

Puzzles.run()
