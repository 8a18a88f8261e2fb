defmodule :gb_sets do
  @moduledoc """
  Ordered sets as general balanced trees; see `:gb_trees`.

  A set is `{size, node}`, a node `{element, smaller, bigger}` or `nil`. Elements are compared with `==`.
  """

  ## Making sets

  def empty, do: {0, nil}
  def new, do: empty()
  def singleton(element), do: {1, {element, nil, nil}}

  def is_empty({0, nil}), do: true
  def is_empty(_set), do: false

  def is_set({0, nil}), do: true
  def is_set({size, {_element, _smaller, _bigger}}) when is_integer(size) and size >= 0, do: true
  def is_set(_other), do: false

  def size({size, _node}), do: size

  def from_list(list), do: list |> :lists.usort() |> from_ordset()

  def from_ordset(list) do
    size = length(list)
    {size, build(list, size)}
  end

  def balance({size, node}), do: {size, build(elements(node, []), size)}

  defp build(list, size) do
    {node, []} = build_first(list, size)
    node
  end

  defp build_first(list, 0), do: {nil, list}

  defp build_first(list, size) do
    bigger_size = div(size - 1, 2)
    {smaller, [element | list]} = build_first(list, size - 1 - bigger_size)
    {bigger, list} = build_first(list, bigger_size)
    {{element, smaller, bigger}, list}
  end

  def to_list({_size, node}), do: elements(node, [])

  defp elements({element, smaller, bigger}, rest), do: elements(smaller, [element | elements(bigger, rest)])
  defp elements(nil, rest), do: rest

  ## Elements

  def is_member(element, {_size, node}), do: member_1(element, node)
  def is_element(element, set), do: is_member(element, set)

  defp member_1(element, {at, smaller, _bigger}) when element < at, do: member_1(element, smaller)
  defp member_1(element, {at, _smaller, bigger}) when element > at, do: member_1(element, bigger)
  defp member_1(_element, {_at, _smaller, _bigger}), do: true
  defp member_1(_element, nil), do: false

  def add(element, set), do: if(is_member(element, set), do: set, else: insert(element, set))
  def add_element(element, set), do: add(element, set)

  def insert(element, {size, node}), do: {size + 1, insert_1(element, node, (size + 1) * (size + 1))}

  defp insert_1(element, {at, smaller, bigger}, limit) when element < at do
    case insert_1(element, smaller, div(limit, 2)) do
      {:deep, smaller, height, size} -> shape({at, smaller, bigger}, height, size, bigger)
      smaller -> {at, smaller, bigger}
    end
  end

  defp insert_1(element, {at, smaller, bigger}, limit) when element > at do
    case insert_1(element, bigger, div(limit, 2)) do
      {:deep, bigger, height, size} -> shape({at, smaller, bigger}, height, size, smaller)
      bigger -> {at, smaller, bigger}
    end
  end

  defp insert_1(element, nil, 0), do: {:deep, {element, nil, nil}, 1, 1}
  defp insert_1(element, nil, _limit), do: {element, nil, nil}
  defp insert_1(element, _node, _limit), do: :erlang.error({:key_exists, element})

  defp shape(node, height, size, sibling) do
    {sibling_height, sibling_size} = measure(sibling)
    height = 2 * max(height, sibling_height)
    size = size + sibling_size + 1
    if height > size * size, do: node |> elements([]) |> build(size), else: {:deep, node, height, size}
  end

  defp measure(nil), do: {1, 0}
  defp measure({_element, nil, nil}), do: {1, 1}

  defp measure({_element, smaller, bigger}) do
    {height1, size1} = measure(smaller)
    {height2, size2} = measure(bigger)
    {2 * max(height1, height2), size1 + size2 + 1}
  end

  def delete(element, {size, node}), do: {size - 1, delete_1(element, node)}

  defp delete_1(element, {at, smaller, bigger}) when element < at, do: {at, delete_1(element, smaller), bigger}
  defp delete_1(element, {at, smaller, bigger}) when element > at, do: {at, smaller, delete_1(element, bigger)}
  defp delete_1(_element, {_at, smaller, bigger}), do: joined(smaller, bigger)

  defp joined(smaller, nil), do: smaller
  defp joined(nil, bigger), do: bigger

  defp joined(smaller, bigger) do
    {element, bigger} = take_smallest1(bigger)
    {element, smaller, bigger}
  end

  def delete_any(element, set), do: if(is_member(element, set), do: delete(element, set), else: set)
  def del_element(element, set), do: delete_any(element, set)

  def smallest({_size, node}), do: smallest_1(node)

  defp smallest_1({element, nil, _bigger}), do: element
  defp smallest_1({_element, smaller, _bigger}), do: smallest_1(smaller)

  def largest({_size, node}), do: largest_1(node)

  defp largest_1({element, _smaller, nil}), do: element
  defp largest_1({_element, _smaller, bigger}), do: largest_1(bigger)

  def take_smallest({size, node}) do
    {element, node} = take_smallest1(node)
    {element, {size - 1, node}}
  end

  defp take_smallest1({element, nil, bigger}), do: {element, bigger}

  defp take_smallest1({element, smaller, bigger}) do
    {taken, smaller} = take_smallest1(smaller)
    {taken, {element, smaller, bigger}}
  end

  def take_largest({size, node}) do
    {element, node} = take_largest1(node)
    {element, {size - 1, node}}
  end

  defp take_largest1({element, smaller, nil}), do: {element, smaller}

  defp take_largest1({element, smaller, bigger}) do
    {taken, bigger} = take_largest1(bigger)
    {taken, {element, smaller, bigger}}
  end

  ## Several sets

  # A small set goes into a large one element by element; sets of about the same size are merged as lists.
  def union({size1, _} = set1, {size2, _} = set2) when size1 < size2, do: union_into(set1, set2)
  def union(set1, set2), do: union_into(set2, set1)

  defp union_into({small, node}, {large, _} = set) when small * 10 < large,
    do: node |> elements([]) |> Enum.reduce(set, &add/2)

  defp union_into({_, node1}, {_, node2}),
    do: :lists.umerge(elements(node1, []), elements(node2, [])) |> from_ordset()

  def union([set | sets]), do: Enum.reduce(sets, set, &union(&2, &1))
  def union([]), do: empty()

  def intersection(set1, set2) do
    {small, large} = if size(set1) <= size(set2), do: {set1, set2}, else: {set2, set1}
    small |> to_list() |> Enum.filter(&is_member(&1, large)) |> from_ordset()
  end

  def intersection([set | sets]), do: Enum.reduce(sets, set, &intersection(&2, &1))

  def difference(set1, set2), do: set1 |> to_list() |> Enum.reject(&is_member(&1, set2)) |> from_ordset()
  def subtract(set1, set2), do: difference(set1, set2)

  def is_disjoint(set1, set2) do
    {small, large} = if size(set1) <= size(set2), do: {set1, set2}, else: {set2, set1}
    not (small |> to_list() |> Enum.any?(&is_member(&1, large)))
  end

  def is_subset({size1, _} = set1, {size2, _} = set2),
    do: size1 <= size2 and set1 |> to_list() |> Enum.all?(&is_member(&1, set2))

  ## Going through

  def iterator({_size, node}), do: down_left(node, [])

  defp down_left({_element, smaller, _bigger} = node, above), do: down_left(smaller, [node | above])
  defp down_left(nil, above), do: above

  def iterator_from(from, {_size, node}), do: down_from(from, node, [])

  defp down_from(from, {element, _smaller, bigger}, above) when element < from, do: down_from(from, bigger, above)
  defp down_from(from, {element, smaller, _bigger} = node, above) when element > from, do: down_from(from, smaller, [node | above])
  defp down_from(_from, {_element, _smaller, _bigger} = node, above), do: [node | above]
  defp down_from(_from, nil, above), do: above

  def next([{element, _smaller, bigger} | above]), do: {element, down_left(bigger, above)}
  def next([]), do: :none

  def filter(predicate, set) when is_function(predicate, 1),
    do: predicate |> :lists.filter(to_list(set)) |> from_ordset()

  def fold(fun, acc, set) when is_function(fun, 2), do: :lists.foldl(fun, acc, to_list(set))
end
