defmodule :array do
  @moduledoc """
  Arrays of terms with positions from 0 on, which can be sparse and can grow.

  An array is `{:array, size, capacity, default, tree}`; one of a fixed size has the capacity 0. Leaves of the tree are tuples of
  ten elements; inner nodes have ten subtrees, and as an eleventh element how many elements each of them holds. A subtree in
  which nothing was set is just the number of its elements.
  """

  @width 10

  defguardp is_index(term) when is_integer(term) and term >= 0

  ## Making arrays

  def new, do: new([])

  def new(size) when is_index(size), do: make(size, true, :undefined)
  def new(options), do: options |> List.wrap() |> from_options({0, :default, :undefined}, options)

  def new(size, options) when is_index(size), do: options |> List.wrap() |> from_options({size, true, :undefined}, options)
  def new(size, options), do: badarg([size, options])

  defp from_options([:fixed | rest], {size, _, default}, all), do: from_options(rest, {size, true, default}, all)

  defp from_options([{:fixed, fixed} | rest], {size, _, default}, all) when is_boolean(fixed),
    do: from_options(rest, {size, fixed, default}, all)

  defp from_options([{:default, default} | rest], {size, fixed, _}, all), do: from_options(rest, {size, fixed, default}, all)

  defp from_options([{:size, size} | rest], {_, fixed, default}, all) when is_index(size),
    do: from_options(rest, {size, implied(fixed), default}, all)

  defp from_options([size | rest], {_, fixed, default}, all) when is_index(size),
    do: from_options(rest, {size, implied(fixed), default}, all)

  defp from_options([], {size, fixed, default}, _all), do: make(size, fixed == true, default)
  defp from_options(_options, _acc, all), do: badarg([all])

  # Who gives a size and says no more wants an array of that size.
  defp implied(:default), do: true
  defp implied(fixed), do: fixed

  defp make(size, fixed, default) do
    capacity = capacity(size, @width)
    {:array, size, if(fixed, do: 0, else: capacity), default, capacity}
  end

  defp capacity(size, capacity) when size > capacity, do: capacity(size, capacity * @width)
  defp capacity(_size, capacity), do: capacity

  def is_array({:array, size, capacity, _default, _tree}) when is_integer(size) and is_integer(capacity), do: true
  def is_array(_other), do: false

  def size({:array, size, _capacity, _default, _tree}), do: size
  def size(array), do: badarg([array])

  def default({:array, _size, _capacity, default, _tree}), do: default
  def default(array), do: badarg([array])

  def is_fix({:array, _size, 0, _default, _tree}), do: true
  def is_fix({:array, _size, _capacity, _default, _tree}), do: false
  def is_fix(array), do: badarg([array])

  def fix({:array, size, _capacity, default, tree}), do: {:array, size, 0, default, tree}
  def fix(array), do: badarg([array])

  def relax({:array, size, 0, default, tree}), do: {:array, size, capacity(size, @width), default, tree}
  def relax({:array, _size, _capacity, _default, _tree} = array), do: array
  def relax(array), do: badarg([array])

  def resize({:array, _size, _capacity, _default, _tree} = array), do: array |> sparse_size() |> resize(array)
  def resize(array), do: badarg([array])

  def resize(size, {:array, old, capacity, default, tree}) when is_index(size) do
    cond do
      size > old -> grow(size, {:array, size, capacity, default, tree}, old)
      true -> {:array, size, capacity, default, tree}
    end
  end

  def resize(size, array), do: badarg([size, array])

  defp grow(size, {:array, _, capacity, default, tree}, old) do
    {tree, grown} = grown(size - 1, tree, capacity(old, @width))
    {:array, size, if(capacity > 0, do: grown, else: 0), default, tree}
  end

  # The tree as the first subtree of larger ones, until the position is in it.
  defp grown(index, tree, capacity) when index < capacity, do: {tree, capacity}

  defp grown(index, tree, capacity) when is_integer(tree), do: grown(index, tree * @width, capacity * @width)

  defp grown(index, tree, capacity) do
    node = List.to_tuple([tree | List.duplicate(capacity, @width)])
    grown(index, node, capacity * @width)
  end

  ## Elements

  def get(index, {:array, size, capacity, default, tree} = array) when is_index(index) do
    cond do
      index < size -> element(index, tree, default)
      capacity > 0 -> default
      true -> badarg([index, array])
    end
  end

  def get(index, array), do: badarg([index, array])

  defp element(_index, tree, default) when is_integer(tree), do: default

  defp element(index, node, default) when tuple_size(node) == @width + 1 do
    width = :erlang.element(@width + 1, node)
    element(rem(index, width), :erlang.element(div(index, width) + 1, node), default)
  end

  defp element(index, leaf, _default), do: :erlang.element(index + 1, leaf)

  def set(index, value, {:array, size, capacity, default, tree} = array) when is_index(index) do
    cond do
      index < size ->
        {:array, size, capacity, default, put(index, value, tree, default)}

      capacity > 0 ->
        {tree, capacity} = grown(index, tree, capacity)
        {:array, index + 1, capacity, default, put(index, value, tree, default)}

      true ->
        badarg([index, value, array])
    end
  end

  def set(index, value, array), do: badarg([index, value, array])

  defp put(index, value, @width, default), do: :erlang.setelement(index + 1, :erlang.make_tuple(@width, default), value)

  defp put(index, value, count, default) when is_integer(count) do
    node = :erlang.make_tuple(@width + 1, div(count, @width))
    put(index, value, node, default)
  end

  defp put(index, value, node, default) when tuple_size(node) == @width + 1 do
    width = :erlang.element(@width + 1, node)
    position = div(index, width) + 1
    :erlang.setelement(position, node, put(rem(index, width), value, :erlang.element(position, node), default))
  end

  defp put(index, value, leaf, _default), do: :erlang.setelement(index + 1, leaf, value)

  def reset(index, {:array, size, capacity, default, tree} = array) when is_index(index) do
    cond do
      index < size -> {:array, size, capacity, default, clear(index, tree, default)}
      capacity > 0 -> array
      true -> badarg([index, array])
    end
  end

  def reset(index, array), do: badarg([index, array])

  # Where nothing was set, nothing is made.
  defp clear(index, tree, default),
    do: if(element(index, tree, default) === default, do: tree, else: put(index, default, tree, default))

  ## Lists

  def to_list({:array, size, _capacity, default, tree}), do: tree |> leaves(default, []) |> :lists.sublist(size)
  def to_list(array), do: badarg([array])

  defp leaves(count, default, rest) when is_integer(count), do: :lists.duplicate(count, default) ++ rest

  defp leaves(node, default, rest) when tuple_size(node) == @width + 1 do
    node |> :erlang.tuple_to_list() |> :lists.droplast() |> List.foldr(rest, &leaves(&1, default, &2))
  end

  defp leaves(leaf, _default, rest), do: :erlang.tuple_to_list(leaf) ++ rest

  def from_list(list), do: from_list(list, :undefined)

  def from_list(list, default) when is_list(list) and length(list) >= 0 do
    array = new(default: default)
    list |> Enum.with_index() |> Enum.reduce(array, fn {value, index}, array -> set(index, value, array) end)
  end

  def from_list(list, default), do: badarg([list, default])

  def to_orddict(array), do: array |> to_list() |> Enum.with_index(&{&2, &1})

  def from_orddict(orddict), do: from_orddict(orddict, :undefined)

  def from_orddict(orddict, default) when is_list(orddict) do
    Enum.reduce(orddict, new(default: default), fn
      {index, value}, array when is_index(index) -> set(index, value, array)
      _other, _array -> badarg([orddict, default])
    end)
  end

  def from_orddict(orddict, default), do: badarg([orddict, default])

  ## Functions over the elements

  def map(fun, {:array, size, capacity, default, _tree} = array) when is_function(fun, 2) do
    mapped = array |> to_orddict() |> Enum.reduce(make(size, true, default), fn {index, value}, mapped -> set(index, fun.(index, value), mapped) end)
    :erlang.setelement(3, mapped, capacity)
  end

  def map(fun, array), do: badarg([fun, array])

  def foldl(fun, acc, {:array, _, _, _, _} = array) when is_function(fun, 3),
    do: array |> to_orddict() |> Enum.reduce(acc, fn {index, value}, acc -> fun.(index, value, acc) end)

  def foldl(fun, acc, array), do: badarg([fun, acc, array])

  def foldr(fun, acc, {:array, _, _, _, _} = array) when is_function(fun, 3),
    do: array |> to_orddict() |> :lists.reverse() |> Enum.reduce(acc, fn {index, value}, acc -> fun.(index, value, acc) end)

  def foldr(fun, acc, array), do: badarg([fun, acc, array])

  ## Sparse arrays: only elements that are not the default

  def sparse_to_orddict({:array, _, _, default, _} = array), do: for({index, value} <- to_orddict(array), value !== default, do: {index, value})
  def sparse_to_orddict(array), do: badarg([array])

  def sparse_to_list(array), do: for({_index, value} <- sparse_to_orddict(array), do: value)

  def sparse_size({:array, _, _, _, _} = array) do
    case array |> sparse_to_orddict() |> List.last() do
      {index, _value} -> index + 1
      nil -> 0
    end
  end

  def sparse_size(array), do: badarg([array])

  def sparse_map(fun, {:array, size, capacity, default, _tree} = array) when is_function(fun, 2) do
    mapped = array |> sparse_to_orddict() |> Enum.reduce(make(size, true, default), fn {index, value}, mapped -> set(index, fun.(index, value), mapped) end)
    :erlang.setelement(3, mapped, capacity)
  end

  def sparse_map(fun, array), do: badarg([fun, array])

  def sparse_foldl(fun, acc, {:array, _, _, _, _} = array) when is_function(fun, 3),
    do: array |> sparse_to_orddict() |> Enum.reduce(acc, fn {index, value}, acc -> fun.(index, value, acc) end)

  def sparse_foldl(fun, acc, array), do: badarg([fun, acc, array])

  def sparse_foldr(fun, acc, {:array, _, _, _, _} = array) when is_function(fun, 3),
    do: array |> sparse_to_orddict() |> :lists.reverse() |> Enum.reduce(acc, fn {index, value}, acc -> fun.(index, value, acc) end)

  def sparse_foldr(fun, acc, array), do: badarg([fun, acc, array])

  defp badarg(arguments), do: :erlang.error(:badarg, arguments)
end
