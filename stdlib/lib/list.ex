defmodule List do
  @moduledoc """
  Functions over lists, beyond those that `Enum` has for all collections.

      iex> [head | tail] = [1, 2, 3]
      iex> {head, tail}
      {1, [2, 3]}
      iex> [1, 2] ++ [3]
      [1, 2, 3]

  Lists are linked: putting an element in front is cheap, what concerns the end or a position has to walk there. Positions
  begin with 0; negative ones count from the end.
  """

  ## Making lists

  @doc """
  A list of `n` times `elem`.

      iex> List.duplicate(:x, 2)
      [:x, :x]
  """
  def duplicate(elem, n), do: :lists.duplicate(n, elem)

  @doc """
  A term as a list: lists as they are, `nil` as the empty list, others in a list of one element.

      iex> List.wrap(nil)
      []
      iex> List.wrap([1])
      [1]
      iex> List.wrap(:a)
      [:a]
  """
  def wrap(term)
  def wrap(list) when is_list(list), do: list
  def wrap(nil), do: []
  def wrap(term), do: [term]

  @doc """
  A list with all nested lists opened.

      iex> List.flatten([1, [[2], 3]])
      [1, 2, 3]
  """
  def flatten(list), do: :lists.flatten(list)

  @doc """
  Like `flatten/1`, with `tail` at the end.

      iex> List.flatten([1, [2]], [3, [4]])
      [1, 2, 3, [4]]
  """
  def flatten(list, tail), do: :lists.flatten(list, tail)

  @doc """
  Tuples of the elements at the same position, up to the end of the shortest list.

      iex> List.zip([[1, 2], [:a, :b]])
      [{1, :a}, {2, :b}]
  """
  def zip([]), do: []
  def zip(lists) when is_list(lists), do: (&to_list/1) |> :lists.map(lists) |> zip_rows()

  defp to_list(tuple) when is_tuple(tuple), do: :erlang.tuple_to_list(tuple)
  defp to_list(list) when is_list(list), do: list

  defp zip_rows(lists) do
    case heads_and_tails(lists) do
      {heads, tails} -> [:erlang.list_to_tuple(heads) | zip_rows(tails)]
      :end -> []
    end
  end

  defp heads_and_tails([[head | tail] | lists]) do
    case heads_and_tails(lists) do
      {heads, tails} -> {[head | heads], [tail | tails]}
      :end -> :end
    end
  end

  defp heads_and_tails([[] | _lists]), do: :end
  defp heads_and_tails([]), do: {[], []}

  ## Folding

  @doc """
  Folds the list from its beginning.

      iex> List.foldl([5, 5], 10, fn x, acc -> x + acc end)
      20
  """
  def foldl(list, acc, fun) when is_list(list) and is_function(fun), do: :lists.foldl(fun, acc, list)

  @doc """
  Folds the list from its end.

      iex> List.foldr([1, 2, 3], [], &[-&1 | &2])
      [-1, -2, -3]
  """
  def foldr(list, acc, fun) when is_list(list) and is_function(fun), do: :lists.foldr(fun, acc, list)

  ## Ends

  @doc """
  The first element, or `default` for an empty list.

      iex> List.first([1, 2])
      1
  """
  def first(list, default \\ nil)
  def first([], default), do: default
  def first([head | _], _default), do: head

  @doc """
  The last element, or `default` for an empty list.

      iex> List.last([1, 2])
      2
  """
  def last(list, default \\ nil)
  def last([], default), do: default
  def last([element], _default), do: element
  def last([_ | tail], default), do: last(tail, default)

  @doc """
  Whether the list begins with the elements of `prefix`.

      iex> List.starts_with?([1, 2, 3], [1, 2])
      true
  """
  def starts_with?(list, prefix)
  def starts_with?([head | tail], [head | prefix]), do: starts_with?(tail, prefix)
  def starts_with?(list, []) when is_list(list), do: true
  def starts_with?(list, [_ | _]) when is_list(list), do: false

  @doc """
  Whether the list ends with the elements of `suffix`.

      iex> List.ends_with?([1, 2, 3], [2, 3])
      true
  """
  def ends_with?(list, suffix), do: :lists.suffix(suffix, list)

  ## Elements

  @doc """
  The list without the first element that matches `element`.

      iex> List.delete([:a, :b, :a], :a)
      [:b, :a]
  """
  def delete(list, element)
  def delete([element | tail], element), do: tail
  def delete([other | tail], element), do: [other | delete(tail, element)]
  def delete([], _element), do: []

  @doc """
  Puts `value` at a position, before the element that is there; beyond the ends it becomes the first or the last one.

      iex> List.insert_at([1, 2], 1, :x)
      [1, :x, 2]
      iex> List.insert_at([1, 2], -1, :x)
      [1, 2, :x]
  """
  def insert_at(list, index, value) when is_list(list) and is_integer(index) do
    if index < 0,
      do: insert_before(list, max(length(list) + index + 1, 0), value),
      else: insert_before(list, index, value)
  end

  defp insert_before([head | tail], index, value) when index > 0, do: [head | insert_before(tail, index - 1, value)]
  defp insert_before(list, _index, value), do: [value | list]

  @doc """
  Replaces the element at a position, if there is one.

      iex> List.replace_at([1, 2], 0, :x)
      [:x, 2]
  """
  def replace_at(list, index, value) when is_list(list) and is_integer(index),
    do: change_at(list, from_start(list, index), fn _ -> value end)

  @doc """
  Replaces the element at a position with what `fun` makes of it, if there is one.

      iex> List.update_at([1, 2], -1, &(&1 * 10))
      [1, 20]
  """
  def update_at(list, index, fun) when is_list(list) and is_function(fun) and is_integer(index),
    do: change_at(list, from_start(list, index), fun)

  defp from_start(list, index) when index < 0, do: length(list) + index
  defp from_start(_list, index), do: index

  defp change_at(list, index, _fun) when index < 0, do: list
  defp change_at([head | tail], 0, fun), do: [fun.(head) | tail]
  defp change_at([head | tail], index, fun), do: [head | change_at(tail, index - 1, fun)]
  defp change_at([], _index, _fun), do: []

  @doc """
  Takes out the element at a position, if there is one.

      iex> List.delete_at([1, 2, 3], 1)
      [1, 3]
  """
  def delete_at(list, index) when is_integer(index), do: list |> pop_at(index) |> elem(1)

  @doc """
  Takes out the element at a position and gives it (or `default`) too.

      iex> List.pop_at([1, 2, 3], 0)
      {1, [2, 3]}
      iex> List.pop_at([1, 2, 3], 5, :none)
      {:none, [1, 2, 3]}
  """
  def pop_at(list, index, default \\ nil) when is_integer(index),
    do: do_pop_at(list, from_start(list, index), default, [], list)

  defp do_pop_at(_rest, index, default, _passed, list) when index < 0, do: {default, list}
  defp do_pop_at([head | tail], 0, _default, passed, _list), do: {head, :lists.reverse(passed, tail)}
  defp do_pop_at([head | tail], index, default, passed, list), do: do_pop_at(tail, index - 1, default, [head | passed], list)
  defp do_pop_at([], _index, default, _passed, list), do: {default, list}

  ## Lists of tuples

  @doc """
  The first tuple with `key` at a position, or `default`.

      iex> List.keyfind([a: 1, b: 2], 2, 1)
      {:b, 2}
  """
  def keyfind(list, key, position, default \\ nil) when is_integer(position),
    do: :lists.keyfind(key, position + 1, list) || default

  @doc """
  The first tuple with `key` at a position; raises `KeyError` if there is none.

      iex> List.keyfind!([a: 1, b: 2], :b, 0)
      {:b, 2}
  """
  def keyfind!(list, key, position) when is_integer(position) do
    :lists.keyfind(key, position + 1, list) ||
      raise KeyError,
        key: key,
        term: list,
        message: "key #{inspect(key)} at position #{inspect(position)} not found in: #{inspect(list)}"
  end

  @doc """
  Whether a tuple has `key` at a position.

      iex> List.keymember?([a: 1], :a, 0)
      true
  """
  def keymember?(list, key, position) when is_integer(position), do: :lists.keymember(key, position + 1, list)

  @doc """
  Replaces the first tuple with `key` at a position.

      iex> List.keyreplace([a: 1, b: 2], :a, 0, {:c, 3})
      [c: 3, b: 2]
  """
  def keyreplace(list, key, position, new_tuple) when is_integer(position),
    do: :lists.keyreplace(key, position + 1, list, new_tuple)

  @doc """
  Replaces the first tuple with `key` at a position, or adds the new one at the end.

      iex> List.keystore([a: 1], :b, 0, {:b, 2})
      [a: 1, b: 2]
  """
  def keystore(list, key, position, new_tuple) when is_integer(position),
    do: :lists.keystore(key, position + 1, list, new_tuple)

  @doc """
  Takes out the first tuple with `key` at a position.

      iex> List.keydelete([a: 1, b: 2], :a, 0)
      [b: 2]
  """
  def keydelete(list, key, position) when is_integer(position), do: :lists.keydelete(key, position + 1, list)

  @doc """
  Takes out the first tuple with `key` at a position and gives it too; `nil` if there is none.

      iex> List.keytake([a: 1, b: 2], :a, 0)
      {{:a, 1}, [b: 2]}
  """
  def keytake(list, key, position) when is_integer(position) do
    case :lists.keytake(key, position + 1, list) do
      {:value, tuple, rest} -> {tuple, rest}
      false -> nil
    end
  end

  @doc """
  Sorts tuples by the elements at a position. The sorter is one of those of `Enum.sort/2`.

      iex> List.keysort([b: 1, a: 2], 0)
      [a: 2, b: 1]
      iex> List.keysort([b: 1, a: 2], 1, :desc)
      [a: 2, b: 1]
  """
  def keysort(list, position, sorter \\ :asc)

  def keysort(list, position, :asc) when is_list(list) and is_integer(position),
    do: :lists.keysort(position + 1, list)

  # Reversed twice, so that equal elements keep their order.
  def keysort(list, position, :desc) when is_list(list) and is_integer(position),
    do: position |> Kernel.+(1) |> :lists.keysort(:lists.reverse(list)) |> :lists.reverse()

  def keysort(list, position, sorter) when is_list(list) and is_integer(position),
    do: :lists.sort(keysort_fun(sorter, position + 1), list)

  defp keysort_fun(sorter, position) when is_function(sorter, 2),
    do: &sorter.(:erlang.element(position, &1), :erlang.element(position, &2))

  defp keysort_fun({:desc, module}, position) when is_atom(module),
    do: &(module.compare(:erlang.element(position, &1), :erlang.element(position, &2)) != :lt)

  defp keysort_fun({:asc, module}, position) when is_atom(module), do: keysort_fun(module, position)

  defp keysort_fun(module, position) when is_atom(module),
    do: &(module.compare(:erlang.element(position, &1), :erlang.element(position, &2)) != :gt)

  ## Questions

  @doc """
  Whether the list ends with something else than the empty list.

      iex> List.improper?([1, 2 | 3])
      true
  """
  def improper?(list)
  def improper?([]), do: false
  def improper?([_ | tail]) when is_list(tail), do: improper?(tail)
  def improper?([_ | _]), do: true

  @doc """
  Whether the list (up to `limit` elements of it) is a charlist of printable ASCII characters.

      iex> List.ascii_printable?('abc')
      true
      iex> List.ascii_printable?('abc' ++ [0], 2)
      true
  """
  def ascii_printable?(list, limit \\ :infinity)

  def ascii_printable?(list, limit) when is_list(list) and (limit == :infinity or (is_integer(limit) and limit >= 0)),
    do: printable?(list, limit)

  defp printable?(_list, 0), do: true
  defp printable?([char | tail], limit) when char in 32..126 or char in 7..13 or char == 27, do: printable?(tail, less(limit))
  defp printable?([], _limit), do: true
  defp printable?(_list, _limit), do: false

  defp less(:infinity), do: :infinity
  defp less(limit), do: limit - 1

  ## Other types

  @doc """
  The atom with these characters.

      iex> List.to_atom('vial')
      :vial
  """
  def to_atom(charlist), do: :erlang.list_to_atom(charlist)

  @doc """
  The atom with these characters, which must be one already, or `ArgumentError` is raised.

      iex> List.to_existing_atom('ok')
      :ok
  """
  def to_existing_atom(charlist), do: :erlang.list_to_existing_atom(charlist)

  @doc """
  The float that is written with these characters.

      iex> List.to_float('2.5')
      2.5
  """
  def to_float(charlist), do: :erlang.list_to_float(charlist)

  @doc """
  The integer that is written with these characters.

      iex> List.to_integer('123')
      123
  """
  def to_integer(charlist), do: :erlang.list_to_integer(charlist)

  @doc """
  The integer that is written with these characters in a base from 2 to 36.

      iex> List.to_integer('ff', 16)
      255
  """
  def to_integer(charlist, base), do: :erlang.list_to_integer(charlist, base)

  @doc """
  A tuple of the elements.

      iex> List.to_tuple([:a, 1])
      {:a, 1}
  """
  def to_tuple(list), do: :erlang.list_to_tuple(list)

  @doc """
  The string of a list of code points, strings and such lists.

      iex> List.to_string([0x00E6, "bc", ['d']])
      "æbcd"
  """
  def to_string(list) when is_list(list) do
    list |> convert(&:unicode.characters_to_binary/1, "string") |> converted()
  end

  @doc """
  The charlist of a list of code points, strings and such lists.

      iex> List.to_charlist(["a", [?b]])
      'ab'
  """
  def to_charlist(list) when is_list(list) do
    list |> convert(&:unicode.characters_to_list/1, "charlist") |> converted()
  end

  defp convert(list, conversion, kind) do
    conversion.(list)
  rescue
    ArgumentError -> raise ArgumentError, not_chardata(list, kind)
  end

  defp converted({:error, encoded, rest}), do: raise(UnicodeConversionError, encoded: encoded, rest: rest, kind: :invalid)

  defp converted({:incomplete, encoded, rest}),
    do: raise(UnicodeConversionError, encoded: encoded, rest: rest, kind: :incomplete)

  defp converted(result), do: result

  defp not_chardata(list, "string") do
    """
    cannot convert the given list to a string.

    To be converted to a string, a list must either be empty or only
    contain the following elements:

      * strings
      * integers representing Unicode code points
      * a list containing one of these three elements

    Please check the given list or call inspect/1 to get the list representation, got:

    #{inspect(list)}
    """
  end

  defp not_chardata(list, "charlist") do
    """
    cannot convert the given list to a charlist.

    To be converted to a charlist, a list must contain only:

      * strings
      * integers representing Unicode code points
      * or a list containing one of these three elements

    Please check the given list or call inspect/1 to get the list representation, got:

    #{inspect(list)}
    """
  end

  ## Differences

  @doc """
  How to get from one list to the other: a keyword list of `:eq`, `:del` and `:ins` with the elements that stay, go and come.

      iex> List.myers_difference([1, 4, 2, 3], [1, 2, 3, 4])
      [eq: [1], del: [4], eq: [2, 3], ins: [4]]
  """
  def myers_difference(list1, list2) when is_list(list1) and is_list(list2),
    do: List.Difference.script(list1, list2, nil)

  @doc """
  Like `myers_difference/2`. `diff_script` takes an element that goes and one that comes in its place, and gives how to get from one to
  the other (as `{:diff, script}`), or `nil`.

      iex> List.myers_difference(["a", "db"], ["a", "dc"], &String.myers_difference/2)
      [eq: ["a"], diff: [eq: "d", del: "b", ins: "c"]]
  """
  def myers_difference(list1, list2, diff_script) when is_list(list1) and is_list(list2) and is_function(diff_script),
    do: List.Difference.script(list1, list2, diff_script)
end
