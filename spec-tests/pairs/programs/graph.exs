# Graphs as maps: breadth first, depth first, Dijkstra with a priority queue made of gb_sets, topological order, components.

defmodule Graph do
  def new(edges) do
    Enum.reduce(edges, %{}, fn {from, to, weight}, graph ->
      graph
      |> Map.update(from, %{to => weight}, &Map.put(&1, to, weight))
      |> Map.put_new(to, %{})
    end)
  end

  def neighbours(graph, node), do: graph |> Map.fetch!(node) |> Map.keys() |> Enum.sort()

  def breadth_first(graph, start), do: search(graph, :queue.from_list([start]), MapSet.new([start]), [])

  defp search(graph, queue, seen, order) do
    case :queue.out(queue) do
      {:empty, _} ->
        Enum.reverse(order)

      {{:value, node}, queue} ->
        fresh = Enum.reject(neighbours(graph, node), &(&1 in seen))
        queue = Enum.reduce(fresh, queue, &:queue.in/2)
        search(graph, queue, MapSet.union(seen, MapSet.new(fresh)), [node | order])
    end
  end

  def depth_first(graph, start) do
    {order, _} = visit(graph, start, {[], MapSet.new()})
    Enum.reverse(order)
  end

  defp visit(graph, node, {order, seen}) do
    if MapSet.member?(seen, node) do
      {order, seen}
    else
      Enum.reduce(neighbours(graph, node), {[node | order], MapSet.put(seen, node)}, &visit(graph, &1, &2))
    end
  end

  def shortest(graph, from, to) do
    walk(graph, to, :gb_sets.singleton({0, from, [from]}), MapSet.new())
  end

  defp walk(graph, goal, frontier, done) do
    if :gb_sets.is_empty(frontier) do
      :unreachable
    else
      case :gb_sets.take_smallest(frontier) do
        {{cost, ^goal, path}, _} ->
          {cost, Enum.reverse(path)}

        {{cost, node, path}, rest} ->
          if node in done do
            walk(graph, goal, rest, done)
          else
            frontier =
              for {next, weight} <- graph[node], next not in done, reduce: rest do
                set -> :gb_sets.add({cost + weight, next, [next | path]}, set)
              end

            walk(graph, goal, frontier, MapSet.put(done, node))
          end
      end
    end
  end

  def topological(graph) do
    indegree = for {_, targets} <- graph, {to, _} <- targets, reduce: Map.new(graph, fn {n, _} -> {n, 0} end) do
      acc -> Map.update!(acc, to, &(&1 + 1))
    end

    ready = for {node, 0} <- indegree, do: node
    sort(graph, Enum.sort(ready), indegree, [])
  end

  defp sort(graph, [], _indegree, order) when map_size(graph) == length(order), do: {:ok, Enum.reverse(order)}
  defp sort(_graph, [], _indegree, order), do: {:cycle, Enum.reverse(order)}

  defp sort(graph, [node | ready], indegree, order) do
    {ready, indegree} =
      Enum.reduce(neighbours(graph, node), {ready, indegree}, fn to, {ready, indegree} ->
        case indegree[to] do
          1 -> {Enum.sort([to | ready]), Map.put(indegree, to, 0)}
          n -> {ready, Map.put(indegree, to, n - 1)}
        end
      end)

    sort(graph, ready, indegree, [node | order])
  end
end

roads = Graph.new([{:a, :b, 7}, {:a, :c, 9}, {:a, :f, 14}, {:b, :c, 10}, {:b, :d, 15}, {:c, :d, 11}, {:c, :f, 2}, {:d, :e, 6}, {:f, :e, 9}])
IO.inspect(roads)
IO.inspect(Graph.breadth_first(roads, :a))
IO.inspect(Graph.depth_first(roads, :a))
IO.inspect(Graph.shortest(roads, :a, :e))
IO.inspect(Graph.shortest(roads, :e, :a))
IO.inspect(Graph.topological(roads))
IO.inspect(Graph.topological(Graph.new([{1, 2, 0}, {2, 3, 0}, {3, 2, 0}])))
grid = Graph.new(for x <- 0..9, y <- 0..9, {dx, dy} <- [{1, 0}, {0, 1}], x + dx < 10, y + dy < 10, do: {{x, y}, {x + dx, y + dy}, rem(x * 3 + y * 7, 5) + 1})
{cost, path} = Graph.shortest(grid, {0, 0}, {9, 9})
IO.inspect({cost, length(path)})

try do
  Graph.breadth_first(roads, :z)
rescue
  e in KeyError -> IO.puts(Exception.message(e) |> String.split("\n") |> hd())
end
