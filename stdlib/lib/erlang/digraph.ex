defmodule :digraph do
  @moduledoc """
  Directed graphs, kept in three ETS tables and changed in place.

  A graph is `{:digraph, vertices, edges, neighbours, cyclic}`. The vertices' table has `{vertex, label}`, the edges'
  `{edge, from, to, label}`, the neighbours' (a bag) `{{:out, vertex}, edge}` and `{{:in, vertex}, edge}`, and two counters that
  name new vertices and edges.
  """

  ## Graphs

  def new, do: new([])

  def new(options) do
    {cyclic, access} = Enum.reduce(options, {true, :protected}, &option(&1, &2, options))
    vertices = :ets.new(:vertices, [:set, access])
    edges = :ets.new(:edges, [:set, access])
    neighbours = :ets.new(:neighbours, [:bag, access])
    :ets.insert(neighbours, [{:"$vid", 0}, {:"$eid", 0}])
    {:digraph, vertices, edges, neighbours, cyclic}
  end

  defp option(:cyclic, {_, access}, _all), do: {true, access}
  defp option(:acyclic, {_, access}, _all), do: {false, access}
  defp option(:protected, {cyclic, _}, _all), do: {cyclic, :protected}
  defp option(:private, {cyclic, _}, _all), do: {cyclic, :private}
  defp option(_other, _acc, all), do: :erlang.error(:badarg, [all])

  def delete({:digraph, vertices, edges, neighbours, _cyclic}) do
    :ets.delete(vertices)
    :ets.delete(edges)
    :ets.delete(neighbours)
  end

  def info({:digraph, vertices, edges, neighbours, cyclic}) do
    memory = Enum.sum(for table <- [vertices, edges, neighbours], do: :ets.info(table, :memory))
    cyclicity = if cyclic, do: :cyclic, else: :acyclic
    [cyclicity: cyclicity, memory: memory, protection: :ets.info(vertices, :protection)]
  end

  # The counters are in a bag, so the old value is taken out.
  defp count_up(neighbours, counter) do
    [{^counter, count}] = :ets.lookup(neighbours, counter)
    :ets.delete(neighbours, counter)
    :ets.insert(neighbours, {counter, count + 1})
    count
  end

  ## Vertices

  def add_vertex({:digraph, _, _, neighbours, _} = graph),
    do: add_vertex(graph, [:"$v" | count_up(neighbours, :"$vid")])

  def add_vertex(graph, vertex), do: add_vertex(graph, vertex, [])

  def add_vertex({:digraph, vertices, _, _, _}, vertex, label) do
    :ets.insert(vertices, {vertex, label})
    vertex
  end

  def vertex({:digraph, vertices, _, _, _}, vertex) do
    case :ets.lookup(vertices, vertex) do
      [found] -> found
      [] -> false
    end
  end

  def vertices({:digraph, vertices, _, _, _}), do: for({vertex, _label} <- :ets.tab2list(vertices), do: vertex)

  def no_vertices({:digraph, vertices, _, _, _}), do: :ets.info(vertices, :size)

  def source_vertices(graph), do: for(vertex <- vertices(graph), in_degree(graph, vertex) == 0, do: vertex)
  def sink_vertices(graph), do: for(vertex <- vertices(graph), out_degree(graph, vertex) == 0, do: vertex)

  def del_vertex({:digraph, vertices, _, _, _} = graph, vertex) do
    del_edges(graph, edges(graph, vertex))
    :ets.delete(vertices, vertex)
    true
  end

  def del_vertices(graph, vertices) do
    Enum.each(vertices, &del_vertex(graph, &1))
    true
  end

  ## Edges

  def add_edge(graph, from, to), do: add_edge(graph, from, to, [])

  def add_edge({:digraph, _, _, neighbours, _} = graph, from, to, label),
    do: add_edge(graph, [:"$e" | count_up(neighbours, :"$eid")], from, to, label)

  def add_edge({:digraph, vertices, edges, _, cyclic} = graph, edge, from, to, label) do
    cond do
      not :ets.member(vertices, from) -> {:error, {:bad_vertex, from}}
      not :ets.member(vertices, to) -> {:error, {:bad_vertex, to}}
      other_edge?(edges, edge, from, to) -> {:error, {:bad_edge, [from, to]}}
      not cyclic -> add_acyclic_edge(graph, edge, from, to, label)
      true -> insert_edge(graph, edge, from, to, label)
    end
  end

  # The name of an edge may be used again only between the same vertices.
  defp other_edge?(edges, edge, from, to) do
    case :ets.lookup(edges, edge) do
      [] -> false
      [{_edge, ^from, ^to, _label}] -> false
      [_other] -> true
    end
  end

  defp add_acyclic_edge(_graph, _edge, vertex, vertex, _label), do: {:error, {:bad_edge, [vertex, vertex]}}

  defp add_acyclic_edge(graph, edge, from, to, label) do
    case get_path(graph, to, from) do
      false -> insert_edge(graph, edge, from, to, label)
      path -> {:error, {:bad_edge, path}}
    end
  end

  defp insert_edge({:digraph, _, edges, neighbours, _}, edge, from, to, label) do
    :ets.insert(neighbours, [{{:out, from}, edge}, {{:in, to}, edge}])
    :ets.insert(edges, {edge, from, to, label})
    edge
  end

  def edge({:digraph, _, edges, _, _}, edge) do
    case :ets.lookup(edges, edge) do
      [found] -> found
      [] -> false
    end
  end

  def edges({:digraph, _, edges, _, _}), do: for({edge, _, _, _} <- :ets.tab2list(edges), do: edge)

  # A loop from a vertex to itself goes out and comes in, and so is there twice.
  def edges(graph, vertex), do: out_edges(graph, vertex) ++ in_edges(graph, vertex)

  def no_edges({:digraph, _, edges, _, _}), do: :ets.info(edges, :size)

  def out_edges({:digraph, _, _, neighbours, _}, vertex), do: linked(neighbours, {:out, vertex})
  def in_edges({:digraph, _, _, neighbours, _}, vertex), do: linked(neighbours, {:in, vertex})

  defp linked(neighbours, key), do: for({_key, edge} <- :ets.lookup(neighbours, key), do: edge)

  def out_degree(graph, vertex), do: graph |> out_edges(vertex) |> length()
  def in_degree(graph, vertex), do: graph |> in_edges(vertex) |> length()

  def out_neighbours({:digraph, _, edges, _, _} = graph, vertex),
    do: for(edge <- out_edges(graph, vertex), do: :ets.lookup_element(edges, edge, 3))

  def in_neighbours({:digraph, _, edges, _, _} = graph, vertex),
    do: for(edge <- in_edges(graph, vertex), do: :ets.lookup_element(edges, edge, 2))

  def del_edge({:digraph, _, edges, neighbours, _}, edge) do
    case :ets.lookup(edges, edge) do
      [{_edge, from, to, _label}] ->
        :ets.delete_object(neighbours, {{:out, from}, edge})
        :ets.delete_object(neighbours, {{:in, to}, edge})
        :ets.delete(edges, edge)
        true

      [] ->
        true
    end
  end

  def del_edges(graph, edges) do
    Enum.each(edges, &del_edge(graph, &1))
    true
  end

  ## Paths

  def get_path(graph, from, to) do
    case search(graph, out_neighbours(graph, from), to, [from], MapSet.new([from])) do
      {:found, path} -> :lists.reverse(path)
      {:not_found, _seen} -> false
    end
  end

  # Depth first; vertices that led nowhere are not entered again.
  defp search(_graph, [to | _rest], to, path, _seen), do: {:found, [to | path]}

  defp search(graph, [vertex | rest], to, path, seen) do
    if MapSet.member?(seen, vertex) do
      search(graph, rest, to, path, seen)
    else
      case search(graph, out_neighbours(graph, vertex), to, [vertex | path], MapSet.put(seen, vertex)) do
        {:not_found, seen} -> search(graph, rest, to, path, seen)
        found -> found
      end
    end
  end

  defp search(_graph, [], _to, _path, seen), do: {:not_found, seen}

  def get_cycle(graph, vertex) do
    case get_path(graph, vertex, vertex) do
      false -> if(Enum.member?(out_neighbours(graph, vertex), vertex), do: [vertex], else: false)
      [_, _] -> [vertex]
      path -> path
    end
  end

  def get_short_path(graph, from, to), do: breadth_first(graph, [from], from, to, %{})

  def get_short_cycle(graph, vertex), do: get_short_path(graph, vertex, vertex)

  # `parents` has from where each vertex was reached first.
  defp breadth_first(_graph, [], _from, _to, _parents), do: false

  defp breadth_first(graph, level, from, to, parents) do
    {next, parents} =
      Enum.reduce(level, {[], parents}, fn vertex, acc ->
        Enum.reduce(out_neighbours(graph, vertex), acc, fn neighbour, {next, parents} ->
          if is_map_key(parents, neighbour),
            do: {next, parents},
            else: {[neighbour | next], Map.put(parents, neighbour, vertex)}
        end)
      end)

    if is_map_key(parents, to),
      do: trace(:maps.get(to, parents), from, parents, [to]),
      else: breadth_first(graph, :lists.reverse(next), from, to, parents)
  end

  defp trace(from, from, _parents, path), do: [from | path]
  defp trace(vertex, from, parents, path), do: parents |> Map.get(vertex) |> trace(from, parents, [vertex | path])

  def del_path(graph, from, to) do
    case get_path(graph, from, to) do
      false ->
        true

      path ->
        path
        |> Enum.zip(tl(path))
        |> Enum.each(fn {from, to} -> Enum.each(out_edges(graph, from), &del_edge_to(graph, &1, to)) end)

        del_path(graph, from, to)
    end
  end

  defp del_edge_to(graph, edge, to) do
    case edge(graph, edge) do
      {_edge, _from, ^to, _label} -> del_edge(graph, edge)
      _other -> true
    end
  end
end
