defmodule Enum do
  @moduledoc """
  Functions over collections: everything that implements `Enumerable`.

      iex> Enum.map(1..3, fn x -> x * 2 end)
      [2, 4, 6]

  These functions are eager: each one walks over its collection and gives its result at once. `Stream` has the
  lazy ones.

  ## How they walk

  Lists are walked by recursion and ranges by counting, without going through the protocol. A range has no
  effects of its own, so where nothing can end the walk early it is simply turned into a list. Everything else goes
  through `Enumerable.reduce/3`, element by element, so that the effects of a stream come in their order.
  """

  import Kernel, except: [max: 2, min: 2]

  @compile {:inline, halted: 1}

  @type t :: Enumerable.t()
  @type element :: any
  @type acc :: any
  @type index :: integer
  @type default :: any

  defguardp is_plain_map(term) when is_map(term) and not is_struct(term)

  ## Questions

  @doc """
  Whether all elements are truthy, or `fun` is truthy for all of them.

      iex> Enum.all?([2, 4, 6], &(rem(&1, 2) == 0))
      true
      iex> Enum.all?([])
      true
  """
  def all?(enumerable), do: all?(enumerable, &Function.identity/1)

  def all?(list, fun) when is_list(list), do: all_list?(list, fun)
  def all?(_.._//_ = range, fun), do: find_in_range(range, &(!fun.(&1)), true, fn _ -> false end)

  def all?(enumerable, fun) do
    reduce_while(enumerable, true, fn element, _ ->
      if fun.(element), do: {:cont, true}, else: {:halt, false}
    end)
  end

  defp all_list?([head | tail], fun), do: if(fun.(head), do: all_list?(tail, fun), else: false)
  defp all_list?([], _fun), do: true

  @doc """
  Whether at least one element is truthy, or `fun` is truthy for one.

      iex> Enum.any?([1, 3, 4], &(rem(&1, 2) == 0))
      true
      iex> Enum.any?([nil, false])
      false
  """
  def any?(enumerable), do: any?(enumerable, &Function.identity/1)

  def any?(list, fun) when is_list(list), do: any_list?(list, fun)
  def any?(_.._//_ = range, fun), do: find_in_range(range, fun, false, fn _ -> true end)

  def any?(enumerable, fun) do
    reduce_while(enumerable, false, fn element, _ ->
      if fun.(element), do: {:halt, true}, else: {:cont, false}
    end)
  end

  defp any_list?([head | tail], fun), do: if(fun.(head), do: true, else: any_list?(tail, fun))
  defp any_list?([], _fun), do: false

  @doc """
  Whether the collection has no elements. At most one element is asked for.

      iex> Enum.empty?(1..0//1)
      true
  """
  def empty?([]), do: true
  def empty?(list) when is_list(list), do: false

  def empty?(enumerable) do
    case Enumerable.slice(enumerable) do
      {:ok, size, _slicing} -> size == 0
      {:error, _module} -> reduce_while(enumerable, true, fn _, _ -> {:halt, false} end)
    end
  end

  @doc """
  Whether `element` is in the collection, compared with `===`.

      iex> Enum.member?(1..10, 5)
      true
      iex> Enum.member?([1, 2], 1.0)
      false
  """
  def member?(list, element) when is_list(list), do: :lists.member(element, list)

  def member?(enumerable, element) do
    case Enumerable.member?(enumerable, element) do
      {:ok, member} -> member
      {:error, _module} -> any?(enumerable, &(&1 === element))
    end
  end

  @doc """
  The number of elements.

      iex> Enum.count([:a, :b, :c])
      3
  """
  def count(list) when is_list(list), do: length(list)

  def count(enumerable) do
    case Enumerable.count(enumerable) do
      {:ok, count} -> count
      {:error, _module} -> reduce(enumerable, 0, fn _, count -> count + 1 end)
    end
  end

  @doc """
  The number of elements for which `fun` is truthy.

      iex> Enum.count(1..5, &(rem(&1, 2) == 0))
      2
  """
  def count(enumerable, fun) do
    reduce(enumerable, 0, fn element, count -> if fun.(element), do: count + 1, else: count end)
  end

  @doc """
  Counts no further than to `limit`.

      iex> Enum.count_until(1..20, 5)
      5
  """
  def count_until(enumerable, limit) when is_integer(limit) and limit > 0 do
    case enumerable do
      list when is_list(list) -> list |> take(limit) |> length()
      _ -> count_unless_known(enumerable, limit)
    end
  end

  defp count_unless_known(enumerable, limit) do
    case Enumerable.count(enumerable) do
      {:ok, count} -> Kernel.min(count, limit)
      {:error, _module} -> count_until(enumerable, fn _ -> true end, limit)
    end
  end

  @doc """
  Counts the elements for which `fun` is truthy, no further than to `limit`.

      iex> Enum.count_until(1..20, &(rem(&1, 2) == 0), 7)
      7
  """
  def count_until(enumerable, fun, limit) when is_integer(limit) and limit > 0 do
    reduce_while(enumerable, 0, fn element, count ->
      cond do
        !fun.(element) -> {:cont, count}
        count + 1 == limit -> {:halt, limit}
        true -> {:cont, count + 1}
      end
    end)
  end

  ## Searching

  @doc """
  The first element for which `fun` is truthy, or `default`.

      iex> Enum.find([2, 3, 4], &(rem(&1, 2) == 1))
      3
      iex> Enum.find([2, 4], :none, &(rem(&1, 2) == 1))
      :none
  """
  def find(enumerable, default \\ nil, fun)
  def find(list, default, fun) when is_list(list), do: find_list(list, default, fun)
  def find(_.._//_ = range, default, fun), do: find_in_range(range, fun, default, & &1)

  def find(enumerable, default, fun) do
    reduce_while(enumerable, default, fn element, default ->
      if fun.(element), do: {:halt, element}, else: {:cont, default}
    end)
  end

  defp find_list([head | tail], default, fun), do: if(fun.(head), do: head, else: find_list(tail, default, fun))
  defp find_list([], default, _fun), do: default

  defp find_in_range(first.._//step = range, fun, default, found),
    do: find_in_range(first, Range.size(range), step, fun, default, found)

  defp find_in_range(value, left, step, fun, default, found) when left > 0 do
    if fun.(value), do: found.(value), else: find_in_range(value + step, left - 1, step, fun, default, found)
  end

  defp find_in_range(_value, _left, _step, _fun, default, _found), do: default

  @doc """
  The position of the first element for which `fun` is truthy, or `nil`.

      iex> Enum.find_index([:a, :b], &(&1 == :b))
      1
  """
  def find_index(list, fun) when is_list(list), do: find_index_list(list, 0, fun)

  def find_index(first.._//step = range, fun),
    do: find_in_range(range, fun, nil, &div(&1 - first, step))

  def find_index(enumerable, fun) do
    step = fn element, {_, index} ->
      if fun.(element), do: {:halt, {:found, index}}, else: {:cont, {:none, index + 1}}
    end

    case reduce_while(enumerable, {:none, 0}, step) do
      {:found, index} -> index
      {:none, _} -> nil
    end
  end

  defp find_index_list([head | tail], index, fun),
    do: if(fun.(head), do: index, else: find_index_list(tail, index + 1, fun))

  defp find_index_list([], _index, _fun), do: nil

  @doc """
  The first truthy result of `fun`, or `default`.

      iex> Enum.find_value([a: 1, b: 2], fn {key, value} -> value == 2 && key end)
      :b
  """
  def find_value(enumerable, default \\ nil, fun)
  def find_value(list, default, fun) when is_list(list), do: find_value_list(list, default, fun)

  def find_value(enumerable, default, fun) do
    reduce_while(enumerable, default, fn element, default ->
      if value = fun.(element), do: {:halt, value}, else: {:cont, default}
    end)
  end

  defp find_value_list([head | tail], default, fun), do: fun.(head) || find_value_list(tail, default, fun)
  defp find_value_list([], default, _fun), do: default

  ## One element

  @doc """
  The element at `index`, or `default`. A negative index counts from the end.

      iex> Enum.at([2, 4, 6], -1)
      6
      iex> Enum.at([2, 4, 6], 4, :none)
      :none
  """
  def at(enumerable, index, default \\ nil) when is_integer(index) do
    case find_at(enumerable, index) do
      {:ok, element} -> element
      :error -> default
    end
  end

  @doc """
  The element at `index` as `{:ok, element}`, or `:error`.

      iex> Enum.fetch([2, 4, 6], 0)
      {:ok, 2}
      iex> Enum.fetch([2, 4, 6], 3)
      :error
  """
  def fetch(enumerable, index) when is_integer(index), do: find_at(enumerable, index)

  @doc """
  The element at `index`; raises `Enum.OutOfBoundsError` if there is none.

      iex> Enum.fetch!([2, 4, 6], 1)
      4
  """
  def fetch!(enumerable, index) when is_integer(index) do
    case find_at(enumerable, index) do
      {:ok, element} -> element
      :error -> raise Enum.OutOfBoundsError
    end
  end

  defp find_at(list, index) when is_list(list) and index >= 0 do
    case drop_list(list, index) do
      [element | _] -> {:ok, element}
      [] -> :error
    end
  end

  defp find_at(list, index) when is_list(list) do
    case length(list) + index do
      position when position >= 0 -> find_at(list, position)
      _ -> :error
    end
  end

  defp find_at(enumerable, index) do
    case Enumerable.slice(enumerable) do
      {:ok, size, slicing} ->
        position = if index < 0, do: size + index, else: index

        if position in 0..(size - 1)//1,
          do: {:ok, enumerable |> apply_slicing(slicing, position, 1, 1) |> hd()},
          else: :error

      {:error, _module} when index < 0 ->
        find_at(to_list(enumerable), index)

      {:error, _module} ->
        enumerable |> take_walking(index + 1) |> find_at(index)
    end
  end

  @doc """
  An element picked at random with `:rand`; raises `Enum.EmptyError` if there is none.

      iex> Enum.random([:only])
      :only
  """
  def random(enumerable)
  def random([]), do: raise(Enum.EmptyError)
  def random(list) when is_list(list), do: list |> drop_list(list |> length() |> random_position()) |> hd()

  def random(enumerable) do
    case Enumerable.slice(enumerable) do
      {:ok, 0, _slicing} ->
        raise Enum.EmptyError

      {:ok, size, slicing} ->
        enumerable |> apply_slicing(slicing, random_position(size), 1, 1) |> hd()

      {:error, _module} ->
        case take_random(enumerable, 1) do
          [element] -> element
          [] -> raise Enum.EmptyError
        end
    end
  end

  # Where there is nothing to choose, no random number is drawn.
  defp random_position(1), do: 0
  defp random_position(size), do: :rand.uniform(size) - 1

  ## Mapping

  @doc """
  The results of `fun` for each element.

      iex> Enum.map([a: 1, b: 2], fn {key, value} -> {key, -value} end)
      [a: -1, b: -2]
  """
  def map(list, fun) when is_list(list), do: map_list(list, fun)
  def map(first.._//step = range, fun), do: map_range(first, Range.size(range), step, fun)
  def map(enumerable, fun), do: enumerable |> reduce([], &[fun.(&1) | &2]) |> :lists.reverse()

  defp map_list([head | tail], fun), do: [fun.(head) | map_list(tail, fun)]
  defp map_list([], _fun), do: []

  defp map_range(value, left, step, fun) when left > 0,
    do: [fun.(value) | map_range(value + step, left - 1, step, fun)]

  defp map_range(_value, _left, _step, _fun), do: []

  @doc """
  Calls `fun` for each element, for its effect. Gives `:ok`.

      iex> Enum.each([1, 2], fn x -> send(self(), x) end)
      :ok
  """
  def each(list, fun) when is_list(list), do: each_list(list, fun)
  def each(first.._//step = range, fun), do: each_range(first, Range.size(range), step, fun)

  def each(enumerable, fun) do
    reduce(enumerable, :ok, fn element, :ok ->
      fun.(element)
      :ok
    end)
  end

  defp each_list([head | tail], fun) do
    fun.(head)
    each_list(tail, fun)
  end

  defp each_list([], _fun), do: :ok

  defp each_range(value, left, step, fun) when left > 0 do
    fun.(value)
    each_range(value + step, left - 1, step, fun)
  end

  defp each_range(_value, _left, _step, _fun), do: :ok

  @doc """
  Maps every `nth` element, beginning with the first, and keeps the others.

      iex> Enum.map_every(1..5, 2, &(-&1))
      [-1, 2, -3, 4, -5]
  """
  def map_every(enumerable, nth, fun)
  def map_every(enumerable, 0, _fun), do: to_list(enumerable)
  def map_every(enumerable, 1, fun), do: map(enumerable, fun)

  def map_every(enumerable, nth, fun) when is_integer(nth) and nth > 1 do
    enumerable
    |> map_reduce(0, fn
      element, 0 -> {fun.(element), nth - 1}
      element, left -> {element, left - 1}
    end)
    |> elem(0)
  end

  @doc """
  The elements of all the collections that `fun` gives, in one list.

      iex> Enum.flat_map([1, 2], &[&1, &1])
      [1, 1, 2, 2]
  """
  def flat_map(list, fun) when is_list(list), do: flat_map_list(list, fun)
  def flat_map(_.._//_ = range, fun), do: range |> to_list() |> flat_map_list(fun)

  def flat_map(enumerable, fun) do
    enumerable |> reduce([], &prepend(fun.(&1), &2)) |> :lists.reverse()
  end

  defp flat_map_list([head | tail], fun) do
    case fun.(head) do
      list when is_list(list) -> list ++ flat_map_list(tail, fun)
      other -> to_list(other) ++ flat_map_list(tail, fun)
    end
  end

  defp flat_map_list([], _fun), do: []

  defp prepend(list, acc) when is_list(list), do: :lists.reverse(list, acc)
  defp prepend(enumerable, acc), do: reduce(enumerable, acc, &[&1 | &2])

  @doc """
  Maps and folds at once: `fun` gives `{collection, acc}`, or `{:halt, acc}` to end.

      iex> Enum.flat_map_reduce(1..10, 0, fn x, acc -> if acc < 3, do: {[x, x], acc + 1}, else: {:halt, acc} end)
      {[1, 1, 2, 2, 3, 3], 3}
  """
  def flat_map_reduce(enumerable, acc, fun) do
    {list, acc} =
      reduce_while(enumerable, {[], acc}, fn element, {list, acc} ->
        case fun.(element, acc) do
          {:halt, acc} -> {:halt, {list, acc}}
          {added, acc} -> {:cont, {prepend(added, list), acc}}
        end
      end)

    {:lists.reverse(list), acc}
  end

  @doc """
  Maps and folds at once: `fun` gives `{element, acc}`.

      iex> Enum.map_reduce([1, 2, 3], 0, fn x, sum -> {x * 2, sum + x} end)
      {[2, 4, 6], 6}
  """
  def map_reduce(list, acc, fun) when is_list(list), do: map_reduce_list(list, [], acc, fun)

  def map_reduce(enumerable, acc, fun) do
    {list, acc} =
      reduce(enumerable, {[], acc}, fn element, {list, acc} ->
        {mapped, acc} = fun.(element, acc)
        {[mapped | list], acc}
      end)

    {:lists.reverse(list), acc}
  end

  defp map_reduce_list([head | tail], mapped, acc, fun) do
    {element, acc} = fun.(head, acc)
    map_reduce_list(tail, [element | mapped], acc, fun)
  end

  defp map_reduce_list([], mapped, acc, _fun), do: {:lists.reverse(mapped), acc}

  @doc """
  The elements with their positions from `offset` on, or the results of a function of element and position.

      iex> Enum.with_index([:a, :b])
      [a: 0, b: 1]
      iex> Enum.with_index([:a, :b], fn element, index -> {index, element} end)
      [{0, :a}, {1, :b}]
  """
  def with_index(enumerable, fun_or_offset \\ 0)

  def with_index(enumerable, offset) when is_integer(offset),
    do: enumerable |> map_reduce(offset, fn element, index -> {{element, index}, index + 1} end) |> elem(0)

  def with_index(enumerable, fun) when is_function(fun, 2),
    do: enumerable |> map_reduce(0, fn element, index -> {fun.(element, index), index + 1} end) |> elem(0)

  @doc """
  Puts `separator` between the elements.

      iex> Enum.intersperse([1, 2, 3], 0)
      [1, 0, 2, 0, 3]
  """
  def intersperse(enumerable, separator), do: enumerable |> to_list() |> intersperse_list(separator)

  defp intersperse_list([head | [_ | _] = tail], separator),
    do: [head, separator | intersperse_list(tail, separator)]

  defp intersperse_list(list, _separator), do: list

  @doc """
  Maps the elements and puts `separator` between the results.

      iex> Enum.map_intersperse([1, 2, 3], :and, &(&1 * 2))
      [2, :and, 4, :and, 6]
  """
  def map_intersperse(enumerable, separator, mapper),
    do: enumerable |> map(mapper) |> intersperse_list(separator)

  @doc """
  The elements as strings, with `joiner` between them, as one string.

      iex> Enum.join([1, :two, "three"], ", ")
      "1, two, three"
  """
  def join(enumerable, joiner \\ "") when is_binary(joiner), do: map_join(enumerable, joiner, & &1)

  @doc """
  Maps the elements and joins the results.

      iex> Enum.map_join(1..3, "-", &(&1 * 2))
      "2-4-6"
  """
  def map_join(enumerable, joiner \\ "", mapper) when is_binary(joiner) do
    enumerable |> map(&chars(mapper.(&1))) |> join_list(joiner) |> :erlang.iolist_to_binary()
  end

  defp join_list(list, ""), do: list
  defp join_list(list, joiner), do: intersperse_list(list, joiner)

  defp chars(string) when is_binary(string), do: string
  defp chars(other), do: String.Chars.to_string(other)

  ## Filtering

  @doc """
  The elements for which `fun` is truthy.

      iex> Enum.filter(1..6, &(rem(&1, 2) == 0))
      [2, 4, 6]
  """
  def filter(list, fun) when is_list(list), do: filter_list(list, fun)
  def filter(first.._//step = range, fun), do: filter_range(first, Range.size(range), step, fun)

  def filter(enumerable, fun) do
    enumerable |> reduce([], &if(fun.(&1), do: [&1 | &2], else: &2)) |> :lists.reverse()
  end

  defp filter_list([head | tail], fun) do
    if fun.(head), do: [head | filter_list(tail, fun)], else: filter_list(tail, fun)
  end

  defp filter_list([], _fun), do: []

  defp filter_range(value, left, step, fun) when left > 0 do
    if fun.(value),
      do: [value | filter_range(value + step, left - 1, step, fun)],
      else: filter_range(value + step, left - 1, step, fun)
  end

  defp filter_range(_value, _left, _step, _fun), do: []

  @doc """
  The elements for which `fun` is falsy.

      iex> Enum.reject(1..6, &(rem(&1, 2) == 0))
      [1, 3, 5]
  """
  def reject(list, fun) when is_list(list), do: reject_list(list, fun)
  def reject(enumerable, fun), do: filter(enumerable, &(!fun.(&1)))

  defp reject_list([head | tail], fun) do
    if fun.(head), do: reject_list(tail, fun), else: [head | reject_list(tail, fun)]
  end

  defp reject_list([], _fun), do: []

  @doc """
  The elements for which `fun` is truthy, and those for which it is not.

      iex> Enum.split_with(1..5, &(rem(&1, 2) == 0))
      {[2, 4], [1, 3, 5]}
  """
  def split_with(enumerable, fun) do
    {yes, no} =
      reduce(enumerable, {[], []}, fn element, {yes, no} ->
        if fun.(element), do: {[element | yes], no}, else: {yes, [element | no]}
      end)

    {:lists.reverse(yes), :lists.reverse(no)}
  end

  @doc """
  Each element once, the first of its equals.

      iex> Enum.uniq([1, 2, 1, 3, 2])
      [1, 2, 3]
  """
  def uniq(enumerable), do: uniq_by(enumerable, & &1)

  @doc """
  The elements for which `fun` gives something that it did not give before.

      iex> Enum.uniq_by([a: 1, b: 2, c: 1], fn {_, value} -> value end)
      [a: 1, b: 2]
  """
  def uniq_by(list, fun) when is_list(list), do: uniq_list(list, %{}, fun)

  def uniq_by(enumerable, fun) do
    {list, _seen} =
      reduce(enumerable, {[], %{}}, fn element, {list, seen} ->
        case fun.(element) do
          key when is_map_key(seen, key) -> {list, seen}
          key -> {[element | list], :maps.put(key, true, seen)}
        end
      end)

    :lists.reverse(list)
  end

  defp uniq_list([head | tail], seen, fun) do
    case fun.(head) do
      key when is_map_key(seen, key) -> uniq_list(tail, seen, fun)
      key -> [head | uniq_list(tail, :maps.put(key, true, seen), fun)]
    end
  end

  defp uniq_list([], _seen, _fun), do: []

  @doc """
  Leaves out elements that are `===` to the one before.

      iex> Enum.dedup([1, 1, 2, 2, 1])
      [1, 2, 1]
  """
  def dedup(list) when is_list(list), do: dedup_list(list)
  def dedup(enumerable), do: dedup_by(enumerable, & &1)

  defp dedup_list([same, same | tail]), do: dedup_list([same | tail])
  defp dedup_list([head | tail]), do: [head | dedup_list(tail)]
  defp dedup_list([]), do: []

  @doc """
  Leaves out elements for which `fun` gives the same as for the one before.

      iex> Enum.dedup_by([1, 3, 4, 5], &rem(&1, 2))
      [1, 4, 5]
  """
  def dedup_by(enumerable, fun) do
    {list, _last} =
      reduce(enumerable, {[], :none}, fn element, {list, last} ->
        case {:key, fun.(element)} do
          ^last -> {list, last}
          key -> {[element | list], key}
        end
      end)

    :lists.reverse(list)
  end

  ## Taking and dropping

  @doc """
  The first `amount` elements, or the last ones if it is negative.

      iex> Enum.take([1, 2, 3], 2)
      [1, 2]
      iex> Enum.take([1, 2, 3], -2)
      [2, 3]
  """
  def take(enumerable, amount)
  def take(_enumerable, 0), do: []
  def take([], amount) when is_integer(amount), do: []
  def take(list, amount) when is_list(list) and is_integer(amount) and amount > 0, do: take_list(list, amount)

  def take(first.._//step = range, amount) when is_integer(amount) and amount > 0,
    do: count_up(first, Kernel.min(amount, Range.size(range)), step)

  def take(enumerable, amount) when is_integer(amount) and amount > 0, do: take_walking(enumerable, amount)

  def take(enumerable, amount) when is_integer(amount) do
    list = to_list(enumerable)
    drop_list(list, Kernel.max(length(list) + amount, 0))
  end

  defp take_list([head | tail], amount) when amount > 0, do: [head | take_list(tail, amount - 1)]
  defp take_list(_list, _amount), do: []

  # Halts with the last element that is wanted: the next one may have effects, or never come.
  defp take_walking(enumerable, amount) do
    {taken, _left} =
      reduce_while(enumerable, {[], amount}, fn
        element, {taken, 1} -> {:halt, {[element | taken], 0}}
        element, {taken, left} -> {:cont, {[element | taken], left - 1}}
      end)

    :lists.reverse(taken)
  end

  @doc """
  All but the first `amount` elements, or all but the last ones if it is negative.

      iex> Enum.drop([1, 2, 3], 2)
      [3]
      iex> Enum.drop([1, 2, 3], -1)
      [1, 2]
  """
  def drop(list, amount) when is_list(list) and is_integer(amount) and amount >= 0, do: drop_list(list, amount)
  def drop(enumerable, 0), do: to_list(enumerable)

  def drop(enumerable, amount) when is_integer(amount) and amount > 0 do
    enumerable
    |> reduce({amount, []}, fn
      _element, {left, []} when left > 0 -> {left - 1, []}
      element, {0, list} -> {0, [element | list]}
    end)
    |> elem(1)
    |> :lists.reverse()
  end

  def drop(enumerable, amount) when is_integer(amount) do
    list = to_list(enumerable)
    take_list(list, length(list) + amount)
  end

  defp drop_list([_ | tail], amount) when amount > 0, do: drop_list(tail, amount - 1)
  defp drop_list(list, _amount), do: list

  @doc """
  Every `nth` element, beginning with the first.

      iex> Enum.take_every(1..10, 3)
      [1, 4, 7, 10]
  """
  def take_every(enumerable, nth)
  def take_every(enumerable, 1), do: to_list(enumerable)
  def take_every(_enumerable, 0), do: []

  def take_every(enumerable, nth) when is_integer(nth) and nth > 1,
    do: enumerable |> to_list() |> take_every_list(nth)

  defp take_every_list([head | tail], nth), do: [head | tail |> drop_list(nth - 1) |> take_every_list(nth)]
  defp take_every_list([], _nth), do: []

  @doc """
  Leaves out every `nth` element, beginning with the first.

      iex> Enum.drop_every(1..6, 2)
      [2, 4, 6]
  """
  def drop_every(enumerable, nth)
  def drop_every(_enumerable, 1), do: []
  def drop_every(enumerable, 0), do: to_list(enumerable)
  def drop_every([], nth) when is_integer(nth), do: []

  def drop_every(enumerable, nth) when is_integer(nth) and nth > 1,
    do: enumerable |> to_list() |> drop_every_list(nth)

  defp drop_every_list([_ | tail], nth) do
    {kept, rest} = split_list(tail, nth - 1, [])
    kept ++ drop_every_list(rest, nth)
  end

  defp drop_every_list([], _nth), do: []

  @doc """
  The elements from the beginning as long as `fun` is truthy.

      iex> Enum.take_while([1, 2, 3, 1], &(&1 < 3))
      [1, 2]
  """
  def take_while(list, fun) when is_list(list), do: take_while_list(list, fun)

  def take_while(enumerable, fun) do
    enumerable
    |> reduce_while([], fn element, taken ->
      if fun.(element), do: {:cont, [element | taken]}, else: {:halt, taken}
    end)
    |> :lists.reverse()
  end

  defp take_while_list([head | tail], fun), do: if(fun.(head), do: [head | take_while_list(tail, fun)], else: [])
  defp take_while_list([], _fun), do: []

  @doc """
  The elements from the first one on for which `fun` is falsy.

      iex> Enum.drop_while([1, 2, 3, 1], &(&1 < 3))
      [3, 1]
  """
  def drop_while(list, fun) when is_list(list), do: drop_while_list(list, fun)

  def drop_while(enumerable, fun) do
    enumerable
    |> reduce([], fn
      element, [] -> if fun.(element), do: [], else: [element]
      element, kept -> [element | kept]
    end)
    |> :lists.reverse()
  end

  defp drop_while_list([head | tail] = list, fun), do: if(fun.(head), do: drop_while_list(tail, fun), else: list)
  defp drop_while_list([], _fun), do: []

  @doc """
  Splits after `count` elements, or before the last ones if it is negative.

      iex> Enum.split([1, 2, 3], 2)
      {[1, 2], [3]}
      iex> Enum.split([1, 2, 3], -1)
      {[1, 2], [3]}
  """
  def split(enumerable, count) when is_integer(count) and count >= 0,
    do: enumerable |> to_list() |> split_list(count, [])

  def split(enumerable, count) when is_integer(count) do
    list = to_list(enumerable)
    split_list(list, Kernel.max(length(list) + count, 0), [])
  end

  defp split_list([head | tail], count, taken) when count > 0, do: split_list(tail, count - 1, [head | taken])
  defp split_list(list, _count, taken), do: {:lists.reverse(taken), list}

  @doc """
  Splits before the first element for which `fun` is falsy.

      iex> Enum.split_while([1, 2, 3, 1], &(&1 < 3))
      {[1, 2], [3, 1]}
  """
  def split_while(enumerable, fun), do: enumerable |> to_list() |> split_while_list([], fun)

  defp split_while_list([head | tail] = list, taken, fun) do
    if fun.(head), do: split_while_list(tail, [head | taken], fun), else: {:lists.reverse(taken), list}
  end

  defp split_while_list([], taken, _fun), do: {:lists.reverse(taken), []}

  @doc """
  The elements at the positions of a range; its negative ends count from the end of the collection.

      iex> Enum.slice([1, 2, 3, 4, 5], 1..-2//1)
      [2, 3, 4]
      iex> Enum.slice(1..10, 0..-1//3)
      [1, 4, 7, 10]
  """
  def slice(enumerable, first..last//step) when step > 0, do: slice_range(enumerable, first, last, step)
  def slice(enumerable, first..last//-1) when first > last, do: slice_range(enumerable, first, last, 1)

  def slice(_enumerable, _.._//_ = range) do
    raise ArgumentError, "Enum.slice/2 does not accept ranges with negative steps, got: #{inspect(range)}"
  end

  @doc """
  `amount` elements from the position `start` on, which counts from the end if it is negative.

      iex> Enum.slice(1..100, 5, 3)
      [6, 7, 8]
      iex> Enum.slice([1, 2, 3], -2, 5)
      [2, 3]
  """
  def slice(enumerable, start, amount)
  def slice(_enumerable, start, 0) when is_integer(start), do: []

  def slice(enumerable, start, amount) when is_integer(start) and start >= 0 and is_integer(amount) and amount > 0,
    do: slice_forward(enumerable, start, amount, 1)

  def slice(enumerable, start, amount) when is_integer(start) and is_integer(amount) and amount > 0 do
    {enumerable, size} = sized(enumerable)
    slice_forward(enumerable, Kernel.max(size + start, 0), amount, 1)
  end

  defp slice_range(enumerable, first, last, step) when first >= 0 and last >= 0,
    do: slice_forward(enumerable, first, last - first + 1, step)

  defp slice_range(enumerable, first, last, step) do
    {enumerable, size} = sized(enumerable)
    first = if first < 0, do: Kernel.max(size + first, 0), else: first
    last = if last < 0, do: size + last, else: last
    slice_forward(enumerable, first, last - first + 1, step)
  end

  # The collection with its size; as a list, if it has to be walked to know that.
  defp sized(enumerable) when is_list(enumerable), do: {enumerable, length(enumerable)}

  defp sized(enumerable) do
    case Enumerable.slice(enumerable) do
      {:ok, size, _slicing} -> {enumerable, size}
      {:error, _module} -> enumerable |> to_list() |> sized()
    end
  end

  # `amount` counts positions, of which every step-th is wanted.
  defp slice_forward(_enumerable, _start, amount, _step) when amount <= 0, do: []

  defp slice_forward(list, start, amount, step) when is_list(list),
    do: list |> drop_list(start) |> take_list(amount) |> every(step)

  defp slice_forward(enumerable, start, amount, step) do
    case Enumerable.slice(enumerable) do
      {:ok, size, _slicing} when start >= size -> []
      {:ok, size, slicing} -> apply_slicing(enumerable, slicing, start, Kernel.min(amount, size - start), step)
      {:error, _module} -> enumerable |> take_walking(start + amount) |> drop_list(start) |> every(step)
    end
  end

  defp every(list, 1), do: list
  defp every(list, step), do: take_every_list(list, step)

  # A collection says in one of three ways how it can be sliced.
  defp apply_slicing(_enumerable, slicing, start, amount, step) when is_function(slicing, 3),
    do: slicing.(start, div(amount - 1, step) + 1, step)

  defp apply_slicing(_enumerable, slicing, start, amount, step) when is_function(slicing, 2),
    do: start |> slicing.(amount) |> every(step)

  defp apply_slicing(enumerable, slicing, start, amount, step) when is_function(slicing, 1),
    do: enumerable |> slicing.() |> drop_list(start) |> take_list(amount) |> every(step)

  ## Moving elements

  @doc """
  The elements in reverse order.

      iex> Enum.reverse(1..3)
      [3, 2, 1]
  """
  def reverse(enumerable)
  def reverse(list) when is_list(list), do: :lists.reverse(list)
  def reverse(enumerable), do: reduce(enumerable, [], &[&1 | &2])

  @doc """
  The elements in reverse order, followed by `tail`.

      iex> Enum.reverse([1, 2], [3, 4])
      [2, 1, 3, 4]
  """
  def reverse(list, tail) when is_list(list), do: :lists.reverse(list, to_list(tail))
  def reverse(enumerable, tail), do: reduce(enumerable, to_list(tail), &[&1 | &2])

  @doc """
  Reverses `count` elements from the position `start` on.

      iex> Enum.reverse_slice([1, 2, 3, 4, 5], 1, 3)
      [1, 4, 3, 2, 5]
  """
  def reverse_slice(enumerable, start, count)
      when is_integer(start) and start >= 0 and is_integer(count) and count >= 0 do
    {before, rest} = enumerable |> to_list() |> split_list(start, [])
    {turned, rest} = split_list(rest, count, [])
    before ++ :lists.reverse(turned, rest)
  end

  @doc """
  Moves the element or the range of elements at a position to the position `insertion_index`.

      iex> Enum.slide([:a, :b, :c, :d], 3, 1)
      [:a, :d, :b, :c]
      iex> Enum.slide([:a, :b, :c, :d], 0..1, 3)
      [:c, :d, :a, :b]
  """
  def slide(enumerable, range_or_index, insertion_index)

  def slide(enumerable, index, insertion_index) when is_integer(index),
    do: slide(enumerable, index..index, insertion_index)

  def slide(enumerable, first..last//1 = _range, insertion_index) when is_integer(insertion_index) do
    list = to_list(enumerable)
    size = length(list)
    [first, last, target] = for position <- [first, last, insertion_index], do: from_start(position, size)
    slide_list(list, first, last, target)
  end

  def slide(_enumerable, _.._//_ = range, _insertion_index) do
    raise ArgumentError, "Enum.slide/3 does not accept ranges with custom steps, got: #{inspect(range)}"
  end

  defp from_start(position, size) when position < 0, do: position + size
  defp from_start(position, _size), do: position

  defp slide_list([], _first, _last, _target), do: []
  defp slide_list(list, first, last, _target) when first > last, do: list
  defp slide_list(list, first, _last, first), do: list

  defp slide_list(list, first, last, target) when target < first do
    {before, rest} = split_list(list, target, [])
    {passed, rest} = split_list(rest, first - target, [])
    {moved, rest} = split_list(rest, last - first + 1, [])
    before ++ moved ++ passed ++ rest
  end

  defp slide_list(list, first, last, target) when target > last do
    {before, rest} = split_list(list, first, [])
    {moved, rest} = split_list(rest, last - first + 1, [])
    {passed, rest} = split_list(rest, target - last, [])
    before ++ passed ++ moved ++ rest
  end

  defp slide_list(_list, first, last, target) do
    raise ArgumentError,
          "insertion index for slide must be outside the range being moved " <>
            "(tried to insert #{first}..#{last} at #{target})"
  end

  @doc """
  The elements in an order made up with `:rand`.

      iex> Enum.shuffle([1, 2, 3]) |> Enum.sort()
      [1, 2, 3]
  """
  def shuffle(enumerable) do
    enumerable |> map(&{:rand.uniform(), &1}) |> then(&:lists.keysort(1, &1)) |> reduce([], &[elem(&1, 1) | &2])
  end

  @doc """
  `count` elements picked with `:rand`, in no certain order.

      iex> Enum.take_random(1..10, 3) |> length()
      3
  """
  def take_random(enumerable, count)
  def take_random(_enumerable, 0), do: []
  def take_random([], count) when is_integer(count), do: []

  def take_random(enumerable, count) when is_integer(count) and count > 0 do
    {sample, seen} = reduce(enumerable, {%{}, 0}, &sample(&1, &2, count))
    for position <- 0..(Kernel.min(count, seen) - 1)//1, do: :maps.get(position, sample)
  end

  # Reservoir sampling: with `seen` elements behind it, the next one takes a place of the sample with
  # the probability count / (seen + 1). As long as the sample grows, its places are shuffled on the way.
  defp sample(element, {sample, seen}, count) do
    place = random_position(seen + 1)

    cond do
      place == seen and seen < count -> {:maps.put(seen, element, sample), seen + 1}
      seen < count -> {sample |> Map.put(seen, :maps.get(place, sample)) |> Map.put(place, element), seen + 1}
      place < count -> {:maps.put(place, element, sample), seen + 1}
      true -> {sample, seen + 1}
    end
  end

  ## Sorting

  @doc """
  The elements in the order of terms. The sort is stable.

      iex> Enum.sort([3, :a, 1, "x", 2])
      [1, 2, 3, :a, "x"]
  """
  def sort(list) when is_list(list), do: :lists.sort(list)
  def sort(enumerable), do: enumerable |> to_list() |> :lists.sort()

  @doc """
  The elements in the order that `sorter` says: `:asc`, `:desc`, a module with `compare/2`, `{:desc, module}`, or a
  function that says whether its first argument may stand before the second.

      iex> Enum.sort([3, 1, 2], :desc)
      [3, 2, 1]
      iex> Enum.sort(["ccc", "a", "bb"], &(byte_size(&1) <= byte_size(&2)))
      ["a", "bb", "ccc"]
      iex> Enum.sort([~D[2020-03-02], ~D[2019-06-06]], Date)
      [~D[2019-06-06], ~D[2020-03-02]]
  """
  def sort(enumerable, :asc), do: sort(enumerable)

  # Reversed twice, so that equal elements keep their order.
  def sort(enumerable, :desc), do: enumerable |> reverse() |> :lists.sort() |> :lists.reverse()
  def sort(enumerable, sorter), do: :lists.sort(to_sort_fun(sorter), to_list(enumerable))

  defp to_sort_fun(sorter) when is_function(sorter, 2), do: sorter
  defp to_sort_fun(module) when is_atom(module), do: &(module.compare(&1, &2) != :gt)
  defp to_sort_fun({:asc, module}) when is_atom(module), do: &(module.compare(&1, &2) != :gt)
  defp to_sort_fun({:desc, module}) when is_atom(module), do: &(module.compare(&1, &2) != :lt)

  @doc """
  The elements in the order of what `mapper` gives for them, which is called once for each.

      iex> Enum.sort_by(["ccc", "a", "bb"], &byte_size/1, :desc)
      ["ccc", "bb", "a"]
  """
  def sort_by(enumerable, mapper, sorter \\ :asc) when is_function(mapper, 1) do
    enumerable |> map(&{&1, mapper.(&1)}) |> List.keysort(1, sorter) |> map_list(&elem(&1, 0))
  end

  ## The greatest and the least

  @doc """
  The greatest element, the first of equals. Raises `Enum.EmptyError` if there is none.

      iex> Enum.max([4, 2, 3])
      4
  """
  def max(enumerable)
  def max([head | tail]), do: max_list(tail, head)
  def max(_.._//_ = range), do: range |> extremes() |> elem(1)
  def max(enumerable), do: best(enumerable, &>=/2, &raise_empty/0)

  defp max_list([head | tail], best) when best >= head, do: max_list(tail, best)
  defp max_list([head | tail], _best), do: max_list(tail, head)
  defp max_list([], best), do: best

  @doc """
  The greatest element by a sorter (a function such as `&>=/2`, or a module with `compare/2`).
  A function without arguments gives what to answer for an empty collection.

      iex> Enum.max([], fn -> 0 end)
      0
      iex> Enum.max(["a", "bbb"], &(byte_size(&1) >= byte_size(&2)))
      "bbb"
  """
  def max(enumerable, sorter_or_fallback)
  def max(enumerable, fallback) when is_function(fallback, 0), do: best(enumerable, &>=/2, fallback)
  def max(enumerable, sorter), do: max(enumerable, sorter, &raise_empty/0)

  def max(enumerable, sorter, empty_fallback) when is_function(empty_fallback, 0),
    do: best(enumerable, max_sort_fun(sorter), empty_fallback)

  @doc """
  The least element, the first of equals. Raises `Enum.EmptyError` if there is none.

      iex> Enum.min([4, 2, 3])
      2
  """
  def min(enumerable)
  def min([head | tail]), do: min_list(tail, head)
  def min(_.._//_ = range), do: range |> extremes() |> elem(0)
  def min(enumerable), do: best(enumerable, &<=/2, &raise_empty/0)

  defp min_list([head | tail], best) when best <= head, do: min_list(tail, best)
  defp min_list([head | tail], _best), do: min_list(tail, head)
  defp min_list([], best), do: best

  @doc """
  The least element by a sorter (a function such as `&<=/2`, or a module with `compare/2`).

      iex> Enum.min([~D[2020-01-02], ~D[2020-01-01]], Date)
      ~D[2020-01-01]
  """
  def min(enumerable, sorter_or_fallback)
  def min(enumerable, fallback) when is_function(fallback, 0), do: best(enumerable, &<=/2, fallback)
  def min(enumerable, sorter), do: min(enumerable, sorter, &raise_empty/0)

  def min(enumerable, sorter, empty_fallback) when is_function(empty_fallback, 0),
    do: best(enumerable, min_sort_fun(sorter), empty_fallback)

  defp max_sort_fun(sorter) when is_function(sorter, 2), do: sorter
  defp max_sort_fun(module) when is_atom(module), do: &(module.compare(&1, &2) != :lt)

  defp min_sort_fun(sorter) when is_function(sorter, 2), do: sorter
  defp min_sort_fun(module) when is_atom(module), do: &(module.compare(&1, &2) != :gt)

  # The element that stays against all others; `stays?.(best, element)` says whether the best so far does.
  defp best(enumerable, stays?, empty_fallback) do
    fold_first(enumerable, & &1, &if(stays?.(&2, &1), do: &2, else: &1), empty_fallback, & &1)
  end

  # A fold that begins with the first element, made ready by `first`.
  defp fold_first(enumerable, first, fun, empty_fallback, result) do
    enumerable
    |> reduce(:none, fn
      element, :none -> {:some, first.(element)}
      element, {:some, acc} -> {:some, fun.(element, acc)}
    end)
    |> case do
      {:some, acc} -> result.(acc)
      :none -> empty_fallback.()
    end
  end

  defp raise_empty, do: raise(Enum.EmptyError)

  # The ends of a range that is not empty, the least first.
  defp extremes(first.._//step = range) do
    case Range.size(range) do
      0 -> raise Enum.EmptyError
      size when step > 0 -> {first, first + (size - 1) * step}
      size -> {first + (size - 1) * step, first}
    end
  end

  @doc """
  The element for which `fun` gives the greatest term, the first of equals.

      iex> Enum.max_by(["a", "ccc", "bb"], &byte_size/1)
      "ccc"
  """
  def max_by(enumerable, fun, sorter \\ &>=/2, empty_fallback \\ &raise_empty/0)

  def max_by(enumerable, fun, fallback, _) when is_function(fun, 1) and is_function(fallback, 0),
    do: best_by(enumerable, fun, &>=/2, fallback)

  def max_by(enumerable, fun, sorter, empty_fallback) when is_function(fun, 1) and is_function(empty_fallback, 0),
    do: best_by(enumerable, fun, max_sort_fun(sorter), empty_fallback)

  @doc """
  The element for which `fun` gives the least term, the first of equals.

      iex> Enum.min_by(["aa", "c", "bb"], &byte_size/1)
      "c"
  """
  def min_by(enumerable, fun, sorter \\ &<=/2, empty_fallback \\ &raise_empty/0)

  def min_by(enumerable, fun, fallback, _) when is_function(fun, 1) and is_function(fallback, 0),
    do: best_by(enumerable, fun, &<=/2, fallback)

  def min_by(enumerable, fun, sorter, empty_fallback) when is_function(fun, 1) and is_function(empty_fallback, 0),
    do: best_by(enumerable, fun, min_sort_fun(sorter), empty_fallback)

  defp best_by(enumerable, fun, stays?, empty_fallback) do
    better = fn element, {_, best_key} = best ->
      key = fun.(element)
      if stays?.(best_key, key), do: best, else: {element, key}
    end

    fold_first(enumerable, &{&1, fun.(&1)}, better, empty_fallback, &elem(&1, 0))
  end

  @doc """
  The least and the greatest element.

      iex> Enum.min_max([2, 3, 1])
      {1, 3}
      iex> Enum.min_max([], fn -> {nil, nil} end)
      {nil, nil}
  """
  def min_max(enumerable, empty_fallback \\ &raise_empty/0)

  def min_max(_.._//_ = range, empty_fallback) when is_function(empty_fallback, 0) do
    if Range.size(range) == 0, do: empty_fallback.(), else: extremes(range)
  end

  def min_max(enumerable, empty_fallback) when is_function(empty_fallback, 0) do
    wider = fn element, {min, max} -> {Kernel.min(min, element), Kernel.max(max, element)} end
    fold_first(enumerable, &{&1, &1}, wider, empty_fallback, & &1)
  end

  @doc """
  The elements for which `fun` gives the least and the greatest term. The sorter says whether one stands strictly before
  another.

      iex> Enum.min_max_by(["aaa", "bb", "c"], &byte_size/1)
      {"c", "aaa"}
  """
  def min_max_by(enumerable, fun, sorter_or_fallback \\ &</2, empty_fallback \\ &raise_empty/0)

  def min_max_by(enumerable, fun, fallback, _) when is_function(fun, 1) and is_function(fallback, 0),
    do: min_max_by(enumerable, fun, &</2, fallback)

  def min_max_by(enumerable, fun, module, empty_fallback) when is_function(fun, 1) and is_atom(module),
    do: min_max_by(enumerable, fun, &(module.compare(&1, &2) == :lt), empty_fallback)

  def min_max_by(enumerable, fun, sorter, empty_fallback)
      when is_function(fun, 1) and is_function(sorter, 2) and is_function(empty_fallback, 0) do
    first = fn element -> {element, fun.(element)} |> then(&{&1, &1}) end

    wider = fn element, {{_, min_key} = min, {_, max_key} = max} ->
      key = fun.(element)

      cond do
        sorter.(key, min_key) -> {{element, key}, max}
        sorter.(max_key, key) -> {min, {element, key}}
        true -> {min, max}
      end
    end

    fold_first(enumerable, first, wider, empty_fallback, fn {{min, _}, {max, _}} -> {min, max} end)
  end

  ## Folding

  @doc """
  Folds the elements into an accumulator.

      iex> Enum.reduce(1..4, 0, fn x, acc -> x + acc end)
      10
  """
  def reduce(list, acc, fun) when is_list(list), do: reduce_list(list, acc, fun)
  def reduce(first.._//step = range, acc, fun), do: reduce_range(first, Range.size(range), step, acc, fun)

  def reduce(map, acc, fun) when is_plain_map(map), do: map |> :vial_map.pairs() |> reduce_list(acc, fun)

  def reduce(function, acc, fun) when is_function(function, 2),
    do: function.({:cont, acc}, fn element, acc -> {:cont, fun.(element, acc)} end) |> halted()

  def reduce(enumerable, acc, fun),
    do: enumerable |> Enumerable.reduce({:cont, acc}, fn element, acc -> {:cont, fun.(element, acc)} end) |> halted()

  # The accumulator of a walk that has ended, in whichever way.
  defp halted(result), do: elem(result, 1)

  defp reduce_list([head | tail], acc, fun), do: reduce_list(tail, fun.(head, acc), fun)
  defp reduce_list([], acc, _fun), do: acc

  defp reduce_range(value, left, step, acc, fun) when left > 0,
    do: reduce_range(value + step, left - 1, step, fun.(value, acc), fun)

  defp reduce_range(_value, _left, _step, acc, _fun), do: acc

  @doc """
  Folds the elements, beginning with the first as the accumulator.

      iex> Enum.reduce([1, 2, 3, 4], &*/2)
      24
  """
  def reduce(enumerable, fun)
  def reduce([head | tail], fun), do: reduce_list(tail, head, fun)
  def reduce(enumerable, fun), do: fold_first(enumerable, & &1, fun, &raise_empty/0, & &1)

  @doc """
  Folds as long as `fun` gives `{:cont, acc}`; `{:halt, acc}` ends the walk.

      iex> Enum.reduce_while(1..100, 0, fn x, acc -> if x < 5, do: {:cont, acc + x}, else: {:halt, acc} end)
      10
  """
  def reduce_while(list, acc, fun) when is_list(list), do: reduce_while_list(list, acc, fun)
  def reduce_while(enumerable, acc, fun), do: enumerable |> Enumerable.reduce({:cont, acc}, fun) |> halted()

  # Any other answer of the function is left to the protocol, which knows the error.
  defp reduce_while_list([head | tail], acc, fun) do
    case fun.(head, acc) do
      {:cont, acc} -> reduce_while_list(tail, acc, fun)
      {:halt, acc} -> acc
      other -> tail |> Enumerable.reduce(other, fun) |> halted()
    end
  end

  defp reduce_while_list([], acc, _fun), do: acc

  @doc """
  All intermediate results of a fold, beginning with the first element.

      iex> Enum.scan(1..5, &+/2)
      [1, 3, 6, 10, 15]
  """
  def scan(enumerable, fun) do
    enumerable
    |> reduce([], fn
      element, [] -> [element]
      element, [last | _] = results -> [fun.(element, last) | results]
    end)
    |> :lists.reverse()
  end

  @doc """
  All intermediate results of a fold that begins with `acc`.

      iex> Enum.scan(1..3, 10, &+/2)
      [11, 13, 16]
  """
  def scan(enumerable, acc, fun) do
    enumerable
    |> map_reduce(acc, fn element, acc ->
      result = fun.(element, acc)
      {result, result}
    end)
    |> elem(0)
  end

  @doc """
  The sum of the elements.

      iex> Enum.sum(1..100)
      5050
  """
  def sum(list) when is_list(list), do: sum_list(list, 0)

  def sum(first.._//step = range) do
    size = Range.size(range)
    size * first + step * div(size * (size - 1), 2)
  end

  def sum(enumerable), do: reduce(enumerable, 0, &+/2)

  defp sum_list([head | tail], sum), do: sum_list(tail, sum + head)
  defp sum_list([], sum), do: sum

  @doc """
  The sum of what `mapper` gives for the elements.

      iex> Enum.sum_by([%{price: 2}, %{price: 3}], & &1.price)
      5
  """
  def sum_by(enumerable, mapper), do: reduce(enumerable, 0, &(&2 + mapper.(&1)))

  @doc """
  The product of the elements.

      iex> Enum.product(1..5)
      120
  """
  def product(enumerable), do: reduce(enumerable, 1, &*/2)

  @doc """
  The product of what `mapper` gives for the elements.

      iex> Enum.product_by([%{n: 2}, %{n: 3}], & &1.n)
      6
  """
  def product_by(enumerable, mapper), do: reduce(enumerable, 1, &(&2 * mapper.(&1)))

  ## Counting and grouping

  @doc """
  How often each element occurs.

      iex> Enum.frequencies([:a, :b, :a])
      %{a: 2, b: 1}
  """
  def frequencies(enumerable), do: frequencies_by(enumerable, & &1)

  @doc """
  How often `key_fun` gives each of its results.

      iex> Enum.frequencies_by(["a", "bb", "c"], &byte_size/1)
      %{1 => 2, 2 => 1}
  """
  def frequencies_by(enumerable, key_fun) when is_function(key_fun, 1) do
    reduce(enumerable, %{}, fn element, counts ->
      case key_fun.(element) do
        key when is_map_key(counts, key) -> %{counts | key => :erlang.map_get(key, counts) + 1}
        key -> :maps.put(key, 1, counts)
      end
    end)
  end

  @doc """
  A map from what `key_fun` gives to the elements (or what `value_fun` gives for them) in their order.

      iex> Enum.group_by(["ant", "bee", "horse"], &byte_size/1)
      %{3 => ["ant", "bee"], 5 => ["horse"]}
      iex> Enum.group_by([a: 1, b: 2, a: 3], &elem(&1, 0), &elem(&1, 1))
      %{a: [1, 3], b: [2]}
  """
  def group_by(enumerable, key_fun, value_fun \\ & &1)

  def group_by(enumerable, key_fun, value_fun) when is_function(key_fun) do
    enumerable
    |> reverse()
    |> reduce_list(%{}, fn element, groups ->
      key = key_fun.(element)
      value = value_fun.(element)

      case groups do
        %{^key => group} -> %{groups | key => [value | group]}
        %{} -> :maps.put(key, [value], groups)
      end
    end)
  end

  def group_by(_enumerable, dict, _fun), do: raise(ArgumentError, "unsupported dict: #{inspect(dict)}")

  ## Chunks

  @doc """
  Chunks of `count` elements; the last one has what is left.

      iex> Enum.chunk_every([1, 2, 3, 4, 5], 2)
      [[1, 2], [3, 4], [5]]
  """
  def chunk_every(enumerable, count), do: chunk_every(enumerable, count, count, [])

  @doc """
  Chunks of `count` elements, each beginning `step` elements after the one before. A last chunk that is too short
  is filled up from `leftover`, or left out if that is `:discard`.

      iex> Enum.chunk_every([1, 2, 3, 4], 2, 1, :discard)
      [[1, 2], [2, 3], [3, 4]]
      iex> Enum.chunk_every([1, 2, 3, 4], 3, 3, [0, 0])
      [[1, 2, 3], [4, 0, 0]]
  """
  def chunk_every(enumerable, count, step, leftover \\ [])

  def chunk_every(list, count, step, leftover)
      when is_list(list) and is_integer(count) and count > 0 and is_integer(step) and step > 0,
      do: chunk_list(list, count, step, leftover)

  def chunk_every(enumerable, count, step, leftover)
      when is_integer(count) and count > 0 and is_integer(step) and step > 0 do
    {acc, chunk_fun, after_fun} = Stream.Chunks.every(count, step, leftover)
    chunk_while(enumerable, acc, chunk_fun, after_fun)
  end

  defp chunk_list([], _count, _step, _leftover), do: []

  defp chunk_list(list, count, step, leftover) do
    case take_exactly(list, count, []) do
      {:ok, chunk, rest} when step == count -> [chunk | chunk_list(rest, count, step, leftover)]
      {:ok, chunk, _rest} -> [chunk | list |> drop_list(step) |> chunk_list(count, step, leftover)]
      {:missing, _, _} when leftover == :discard -> []
      {:missing, amount, chunk} -> [chunk ++ take(leftover, amount)]
    end
  end

  defp take_exactly(list, 0, taken), do: {:ok, :lists.reverse(taken), list}
  defp take_exactly([head | tail], count, taken), do: take_exactly(tail, count - 1, [head | taken])
  defp take_exactly([], count, taken), do: {:missing, count, :lists.reverse(taken)}

  @doc """
  A new chunk whenever `fun` gives something else than for the element before.

      iex> Enum.chunk_by([1, 3, 2, 4, 5], &rem(&1, 2))
      [[1, 3], [2, 4], [5]]
  """
  def chunk_by(enumerable, fun) do
    {acc, chunk_fun, after_fun} = Stream.Chunks.by(fun)
    chunk_while(enumerable, acc, chunk_fun, after_fun)
  end

  @doc """
  Chunks with an accumulator: `chunk_fun` gives `{:cont, chunk, acc}`, `{:cont, acc}` or `{:halt, acc}`, and `after_fun`
  gives what is left at the end as `{:cont, chunk, acc}` or `{:cont, acc}`.

      iex> up_to_ten = fn x, acc -> if x + acc > 10, do: {:cont, acc, x}, else: {:cont, x + acc} end
      iex> Enum.chunk_while(1..6, 0, up_to_ten, fn acc -> {:cont, acc, 0} end)
      [10, 5, 6]
  """
  def chunk_while(enumerable, acc, chunk_fun, after_fun) do
    {chunks, acc} =
      reduce_while(enumerable, {[], acc}, fn element, {chunks, acc} ->
        case chunk_fun.(element, acc) do
          {:cont, chunk, acc} -> {:cont, {[chunk | chunks], acc}}
          {:cont, acc} -> {:cont, {chunks, acc}}
          {:halt, acc} -> {:halt, {chunks, acc}}
        end
      end)

    case after_fun.(acc) do
      {:cont, _acc} -> :lists.reverse(chunks)
      {:cont, chunk, _acc} -> :lists.reverse(chunks, [chunk])
    end
  end

  ## Putting together

  @doc """
  The elements of all collections in a collection.

      iex> Enum.concat([1..2, [3], %{}])
      [1, 2, 3]
  """
  def concat(enumerables)
  def concat(list) when is_list(list), do: concat_list(list)
  def concat(enumerables), do: flat_map(enumerables, & &1)

  defp concat_list([head | tail]) when is_list(head), do: head ++ concat_list(tail)
  defp concat_list([head | tail]), do: to_list(head) ++ concat_list(tail)
  defp concat_list([]), do: []

  @doc """
  The elements of `left`, followed by those of `right`.

      iex> Enum.concat(1..2, [:a])
      [1, 2, :a]
  """
  def concat(left, right) when is_list(left) and is_list(right), do: left ++ right
  def concat(left, right), do: concat([left, right])

  @doc """
  The elements as a list.

      iex> Enum.to_list(1..3)
      [1, 2, 3]
  """
  def to_list(list) when is_list(list), do: list
  def to_list(first.._//step = range), do: count_up(first, Range.size(range), step)
  def to_list(map) when is_plain_map(map), do: :maps.to_list(map)
  def to_list(enumerable), do: enumerable |> reverse() |> :lists.reverse()

  defp count_up(value, left, step) when left > 0, do: [value | count_up(value + step, left - 1, step)]
  defp count_up(_value, _left, _step), do: []

  @doc """
  Puts the elements into something that implements `Collectable`.

      iex> Enum.into([b: 2], %{a: 1})
      %{a: 1, b: 2}
      iex> Enum.into(["a", "b"], "")
      "ab"
  """
  def into(enumerable, []), do: to_list(enumerable)
  def into(list, map) when is_list(list) and is_plain_map(map), do: list_into_map(list, map)
  def into(map1, map2) when is_plain_map(map1) and is_plain_map(map2), do: :maps.merge(map2, map1)
  def into(enumerable, collectable), do: collect(enumerable, collectable, &reduce/3)

  defp list_into_map(list, map) when map_size(map) == 0, do: :maps.from_list(list)
  defp list_into_map(list, map), do: :maps.merge(map, :maps.from_list(list))

  @doc """
  Puts the results of `transform` into something that implements `Collectable`.

      iex> Enum.into([1, 2], %{}, &{&1, -&1})
      %{1 => -1, 2 => -2}
  """
  def into(enumerable, [], transform), do: map(enumerable, transform)

  def into(enumerable, map, transform) when is_plain_map(map),
    do: enumerable |> map(transform) |> list_into_map(map)

  def into(enumerable, collectable, transform) do
    collect(enumerable, collectable, fn enumerable, acc, fun ->
      reduce(enumerable, acc, &fun.(transform.(&1), &2))
    end)
  end

  # The collector is told when the walk fails, so that it can let go of what it holds.
  defp collect(enumerable, collectable, walk) do
    {initial, collector} = Collectable.into(collectable)

    try do
      walk.(enumerable, initial, &collector.(&2, {:cont, &1}))
    catch
      kind, reason ->
        collector.(initial, :halt)
        :erlang.raise(kind, reason, __STACKTRACE__)
    else
      collected -> collector.(collected, :done)
    end
  end

  ## Zipping

  @doc """
  Tuples of the elements at the same position, up to the end of the shortest collection.

      iex> Enum.zip([[1, 2], [:a, :b], 5..9])
      [{1, :a, 5}, {2, :b, 6}]
  """
  def zip(enumerables), do: zip_with(enumerables, &List.to_tuple/1)

  @doc """
  Pairs of the elements at the same position.

      iex> Enum.zip(1..3, [:a, :b])
      [{1, :a}, {2, :b}]
  """
  def zip(left, right), do: zip_with(left, right, &{&1, &2})

  @doc """
  What `zip_fun` gives for lists of the elements at the same position.

      iex> Enum.zip_with([[1, 2], [3, 4]], fn [x, y] -> x + y end)
      [4, 6]
  """
  def zip_with(enumerables, zip_fun)
  def zip_with([], _zip_fun), do: []

  def zip_with(enumerables, zip_fun) do
    enumerables |> zip_reduce([], &[zip_fun.(&1) | &2]) |> :lists.reverse()
  end

  @doc """
  What `zip_fun` gives for the elements at the same position of two collections.

      iex> Enum.zip_with([1, 2], 5..6, &+/2)
      [6, 8]
  """
  def zip_with(left, right, zip_fun) when is_list(left) and is_list(right), do: zip_with_list(left, right, zip_fun)

  def zip_with(left, right, zip_fun),
    do: left |> zip_reduce(right, [], &[zip_fun.(&1, &2) | &3]) |> :lists.reverse()

  defp zip_with_list([x | xs], [y | ys], zip_fun), do: [zip_fun.(x, y) | zip_with_list(xs, ys, zip_fun)]
  defp zip_with_list(_left, _right, _zip_fun), do: []

  @doc """
  Folds over the elements at the same position of two collections.

      iex> Enum.zip_reduce([1, 2], [3, 4], 0, fn x, y, acc -> x * y + acc end)
      11
  """
  def zip_reduce(left, right, acc, reducer) when is_list(left) and is_list(right) and is_function(reducer, 3),
    do: zip_reduce_list(left, right, acc, reducer)

  def zip_reduce(left, right, acc, reducer) when is_function(reducer, 3),
    do: zip_reduce([left, right], acc, fn [x, y], acc -> reducer.(x, y, acc) end)

  defp zip_reduce_list([x | xs], [y | ys], acc, reducer), do: zip_reduce_list(xs, ys, reducer.(x, y, acc), reducer)
  defp zip_reduce_list(_left, _right, acc, _reducer), do: acc

  @doc """
  Folds over lists of the elements at the same position.

      iex> Enum.zip_reduce([[1, 2], [3, 4], [5, 6]], 0, fn row, acc -> Enum.sum(row) + acc end)
      21
  """
  def zip_reduce(enumerables, acc, reducer)
  def zip_reduce([], acc, reducer) when is_function(reducer, 2), do: acc

  def zip_reduce(enumerables, acc, reducer) when is_function(reducer, 2) do
    enumerables |> Stream.zip_with(& &1) |> reduce(acc, reducer)
  end

  @doc """
  Takes a list of pairs apart into a pair of lists.

      iex> Enum.unzip(a: 1, b: 2)
      {[:a, :b], [1, 2]}
  """
  def unzip(enumerable), do: enumerable |> reverse() |> unzip([], [])

  defp unzip([{x, y} | tail], xs, ys), do: unzip(tail, [x | xs], [y | ys])
  defp unzip([], xs, ys), do: {xs, ys}

  ## Former names

  @doc false
  def chunk(enumerable, count), do: chunk(enumerable, count, count, nil)

  @doc false
  def chunk(enumerable, count, step, leftover \\ nil), do: chunk_every(enumerable, count, step, leftover || :discard)

  @doc false
  def filter_map(enumerable, filter, mapper), do: enumerable |> filter(filter) |> map(mapper)

  @doc false
  def partition(enumerable, fun), do: split_with(enumerable, fun)

  @doc false
  def uniq(enumerable, fun), do: uniq_by(enumerable, fun)
end
