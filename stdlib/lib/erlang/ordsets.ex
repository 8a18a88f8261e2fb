defmodule :ordsets do
  @moduledoc """
  Sets as sorted lists without duplicates. Elements are compared with `==`.
  """

  def new, do: []

  def is_set([element | rest]), do: sorted?(element, rest)
  def is_set([]), do: true
  def is_set(_other), do: false

  defp sorted?(before, [element | rest]) when before < element, do: sorted?(element, rest)
  defp sorted?(_before, []), do: true
  defp sorted?(_before, _rest), do: false

  def size(set), do: length(set)

  def is_empty(set), do: set == []

  def to_list(set), do: set

  def from_list(list), do: :lists.usort(list)

  def is_element(element, [other | rest]) when element > other, do: is_element(element, rest)
  def is_element(element, [other | _rest]), do: element == other
  def is_element(_element, []), do: false

  def add_element(element, [other | rest]) when element > other, do: [other | add_element(element, rest)]
  def add_element(element, [other | _] = set) when element < other, do: [element | set]
  def add_element(_element, [_ | _] = set), do: set
  def add_element(element, []), do: [element]

  def del_element(element, [other | rest]) when element > other, do: [other | del_element(element, rest)]
  def del_element(element, [other | _] = set) when element < other, do: set
  def del_element(_element, [_ | rest]), do: rest
  def del_element(_element, []), do: []

  def union([x | xs], [y | _] = right) when x < y, do: [x | union(xs, right)]
  def union([x | _] = left, [y | ys]) when x > y, do: [y | union(left, ys)]
  def union([_ | xs], [y | ys]), do: [y | union(xs, ys)]
  def union([], right), do: right
  def union(left, []), do: left

  def union(sets), do: :lists.umerge(sets)

  def intersection([x | xs], [y | _] = right) when x < y, do: intersection(xs, right)
  def intersection([x | _] = left, [y | ys]) when x > y, do: intersection(left, ys)
  def intersection([_ | xs], [y | ys]), do: [y | intersection(xs, ys)]
  def intersection([], _right), do: []
  def intersection(_left, []), do: []

  def intersection([set]), do: set
  def intersection([set1, set2 | sets]), do: intersection([intersection(set1, set2) | sets])

  def is_disjoint([x | xs], [y | _] = right) when x < y, do: is_disjoint(xs, right)
  def is_disjoint([x | _] = left, [y | ys]) when x > y, do: is_disjoint(left, ys)
  def is_disjoint([_ | _], [_ | _]), do: false
  def is_disjoint([], _right), do: true
  def is_disjoint(_left, []), do: true

  def subtract([x | xs], [y | _] = right) when x < y, do: [x | subtract(xs, right)]
  def subtract([x | _] = left, [y | ys]) when x > y, do: subtract(left, ys)
  def subtract([_ | xs], [_ | ys]), do: subtract(xs, ys)
  def subtract([], _right), do: []
  def subtract(left, []), do: left

  def is_subset([x | _], [y | _]) when x < y, do: false
  def is_subset([x | _] = left, [y | ys]) when x > y, do: is_subset(left, ys)
  def is_subset([_ | xs], [_ | ys]), do: is_subset(xs, ys)
  def is_subset([], _right), do: true
  def is_subset(_left, []), do: false

  def fold(fun, acc, set), do: :lists.foldl(fun, acc, set)

  def filter(predicate, set), do: :lists.filter(predicate, set)
end
