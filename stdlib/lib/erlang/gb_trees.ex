defmodule :gb_trees do
  @moduledoc """
  Ordered dictionaries as general balanced trees (A. Andersson, "General Balanced Trees", Journal of Algorithms 30, 1999).

  A tree is `{size, node}`, a node `{key, value, smaller, bigger}` or `nil`. There is no balance in the nodes: an insertion that
  comes out too deep for the size looks for the lowest node above it whose subtree is out of shape, and rebuilds that one. Keys
  are compared with `==`.
  """

  ## Making trees

  def empty, do: {0, nil}

  def is_empty({0, nil}), do: true
  def is_empty(_tree), do: false

  def size({size, _node}) when is_integer(size) and size >= 0, do: size

  def from_orddict(list) do
    size = length(list)
    {size, build(list, size)}
  end

  def balance({size, node}), do: {size, build(pairs(node, []), size)}

  # The tree of the first `size` pairs of a list, the smaller half being the larger by one if they differ.
  defp build(list, size) do
    {node, []} = build_first(list, size)
    node
  end

  defp build_first(list, 0), do: {nil, list}

  defp build_first(list, size) do
    bigger_size = div(size - 1, 2)
    {smaller, [{key, value} | list]} = build_first(list, size - 1 - bigger_size)
    {bigger, list} = build_first(list, bigger_size)
    {{key, value, smaller, bigger}, list}
  end

  def to_list({_size, node}), do: pairs(node, [])

  defp pairs({key, value, smaller, bigger}, rest), do: pairs(smaller, [{key, value} | pairs(bigger, rest)])
  defp pairs(nil, rest), do: rest

  def keys(tree), do: for({key, _value} <- to_list(tree), do: key)
  def values(tree), do: for({_key, value} <- to_list(tree), do: value)

  ## Reading

  def lookup(key, {_size, node}), do: lookup_1(key, node)

  defp lookup_1(key, {at, _value, smaller, _bigger}) when key < at, do: lookup_1(key, smaller)
  defp lookup_1(key, {at, _value, _smaller, bigger}) when key > at, do: lookup_1(key, bigger)
  defp lookup_1(_key, {_at, value, _smaller, _bigger}), do: {:value, value}
  defp lookup_1(_key, nil), do: :none

  def is_defined(key, {_size, node}), do: lookup_1(key, node) != :none

  def get(key, {_size, node}), do: get_1(key, node)

  defp get_1(key, {at, _value, smaller, _bigger}) when key < at, do: get_1(key, smaller)
  defp get_1(key, {at, _value, _smaller, bigger}) when key > at, do: get_1(key, bigger)
  defp get_1(_key, {_at, value, _smaller, _bigger}), do: value

  def smallest({_size, node}), do: smallest_1(node)

  defp smallest_1({key, value, nil, _bigger}), do: {key, value}
  defp smallest_1({_key, _value, smaller, _bigger}), do: smallest_1(smaller)

  def largest({_size, node}), do: largest_1(node)

  defp largest_1({key, value, _smaller, nil}), do: {key, value}
  defp largest_1({_key, _value, _smaller, bigger}), do: largest_1(bigger)

  ## Writing

  def update(key, value, {size, node}), do: {size, update_1(key, value, node)}

  defp update_1(key, value, {at, old, smaller, bigger}) when key < at,
    do: {at, old, update_1(key, value, smaller), bigger}

  defp update_1(key, value, {at, old, smaller, bigger}) when key > at,
    do: {at, old, smaller, update_1(key, value, bigger)}

  defp update_1(key, value, {_at, _old, smaller, bigger}), do: {key, value, smaller, bigger}

  def enter(key, value, tree), do: if(is_defined(key, tree), do: update(key, value, tree), else: insert(key, value, tree))

  # A tree may be as deep as its size squared can be halved.
  def insert(key, value, {size, node}) when is_integer(size) do
    {size + 1, insert_1(key, value, node, (size + 1) * (size + 1))}
  end

  # Gives a node; or, as long as the depth is wrong and no subtree has been rebuilt, {node, two to its height, its size}.
  defp insert_1(key, value, {at, old, smaller, bigger}, limit) when key < at do
    case insert_1(key, value, smaller, div(limit, 2)) do
      {smaller, height, size} -> shape({at, old, smaller, bigger}, height, size, bigger)
      smaller -> {at, old, smaller, bigger}
    end
  end

  defp insert_1(key, value, {at, old, smaller, bigger}, limit) when key > at do
    case insert_1(key, value, bigger, div(limit, 2)) do
      {bigger, height, size} -> shape({at, old, smaller, bigger}, height, size, smaller)
      bigger -> {at, old, smaller, bigger}
    end
  end

  defp insert_1(key, value, nil, 0), do: {{key, value, nil, nil}, 1, 1}
  defp insert_1(key, value, nil, _limit), do: {key, value, nil, nil}
  defp insert_1(key, _value, _node, _limit), do: :erlang.error({:key_exists, key})

  defp shape(node, height, size, sibling) do
    {sibling_height, sibling_size} = measure(sibling)
    height = 2 * max(height, sibling_height)
    size = size + sibling_size + 1
    if height > size * size, do: node |> pairs([]) |> build(size), else: {node, height, size}
  end

  defp measure(nil), do: {1, 0}
  defp measure({_key, _value, nil, nil}), do: {1, 1}

  defp measure({_key, _value, smaller, bigger}) do
    {height1, size1} = measure(smaller)
    {height2, size2} = measure(bigger)
    {2 * max(height1, height2), size1 + size2 + 1}
  end

  ## Taking out

  def delete(key, {size, node}) when is_integer(size) and size >= 0, do: {size - 1, delete_1(key, node)}

  defp delete_1(key, {at, value, smaller, bigger}) when key < at, do: {at, value, delete_1(key, smaller), bigger}
  defp delete_1(key, {at, value, smaller, bigger}) when key > at, do: {at, value, smaller, delete_1(key, bigger)}
  defp delete_1(_key, {_at, _value, smaller, bigger}), do: joined(smaller, bigger)

  defp joined(smaller, nil), do: smaller
  defp joined(nil, bigger), do: bigger

  defp joined(smaller, bigger) do
    {key, value, bigger} = take_smallest1(bigger)
    {key, value, smaller, bigger}
  end

  def delete_any(key, tree), do: if(is_defined(key, tree), do: delete(key, tree), else: tree)

  def take(key, {size, node}) when is_integer(size) and size >= 0 do
    {value, node} = take_1(key, node)
    {value, {size - 1, node}}
  end

  defp take_1(key, {at, value, smaller, bigger}) when key < at do
    {taken, smaller} = take_1(key, smaller)
    {taken, {at, value, smaller, bigger}}
  end

  defp take_1(key, {at, value, smaller, bigger}) when key > at do
    {taken, bigger} = take_1(key, bigger)
    {taken, {at, value, smaller, bigger}}
  end

  defp take_1(_key, {_at, value, smaller, bigger}), do: {value, joined(smaller, bigger)}

  def take_any(key, tree), do: if(is_defined(key, tree), do: take(key, tree), else: :error)

  def take_smallest({size, node}) when is_integer(size) and size >= 0 do
    {key, value, node} = take_smallest1(node)
    {key, value, {size - 1, node}}
  end

  defp take_smallest1({key, value, nil, bigger}), do: {key, value, bigger}

  defp take_smallest1({key, value, smaller, bigger}) do
    {taken_key, taken, smaller} = take_smallest1(smaller)
    {taken_key, taken, {key, value, smaller, bigger}}
  end

  def take_largest({size, node}) when is_integer(size) and size >= 0 do
    {key, value, node} = take_largest1(node)
    {key, value, {size - 1, node}}
  end

  defp take_largest1({key, value, smaller, nil}), do: {key, value, smaller}

  defp take_largest1({key, value, smaller, bigger}) do
    {taken_key, taken, bigger} = take_largest1(bigger)
    {taken_key, taken, {key, value, smaller, bigger}}
  end

  ## Going through

  # An iterator is the nodes on the way back up from the next one.
  def iterator({_size, node}), do: down_left(node, [])

  defp down_left({_key, _value, smaller, _bigger} = node, above), do: down_left(smaller, [node | above])
  defp down_left(nil, above), do: above

  def iterator_from(from, {_size, node}), do: down_from(from, node, [])

  defp down_from(from, {key, _value, _smaller, bigger}, above) when key < from, do: down_from(from, bigger, above)
  defp down_from(from, {key, _value, smaller, _bigger} = node, above) when key > from, do: down_from(from, smaller, [node | above])
  defp down_from(_from, {_key, _value, _smaller, _bigger} = node, above), do: [node | above]
  defp down_from(_from, nil, above), do: above

  def next([{key, value, _smaller, bigger} | above]), do: {key, value, down_left(bigger, above)}
  def next([]), do: :none

  def map(fun, {size, node}) when is_function(fun, 2), do: {size, map_1(fun, node)}

  defp map_1(fun, {key, value, smaller, bigger}) do
    value = fun.(key, value)
    smaller = map_1(fun, smaller)
    {key, value, smaller, map_1(fun, bigger)}
  end

  defp map_1(_fun, nil), do: nil
end
