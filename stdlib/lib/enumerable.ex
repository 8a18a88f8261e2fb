defprotocol Enumerable do
  @moduledoc """
  What `Enum` and `Stream` need to know about a collection.

  Only `reduce/3` has to be implemented. The other three answer `{:error, __MODULE__}` when the collection knows no
  better way than to be walked.

      iex> Enumerable.reduce([1, 2, 3], {:cont, 0}, fn x, acc -> {:cont, x + acc} end)
      {:done, 6}

  ## The accumulator's tag

  The reducer decides after each element how to go on:

    * `{:cont, acc}` - the next element, please;
    * `{:halt, acc}` - no more; the result is `{:halted, acc}`;
    * `{:suspend, acc}` - a pause; the result is `{:suspended, acc, continuation}`, and the continuation takes
      one of these three tagged accumulators to go on or to end.

  A walk that comes to its end gives `{:done, acc}`.
  """

  @type acc :: {:cont, term} | {:halt, term} | {:suspend, term}
  @type reducer :: (element :: term, acc :: term -> acc)
  @type continuation :: (acc -> result)
  @type result :: {:done, term} | {:halted, term} | {:suspended, term, continuation}

  @doc "Walks over the collection with a tagged accumulator."
  @spec reduce(t, acc, reducer) :: result
  def reduce(enumerable, acc, fun)

  @doc "The number of elements as `{:ok, count}`, if that is known without a walk."
  @spec count(t) :: {:ok, non_neg_integer} | {:error, module}
  def count(enumerable)

  @doc "Whether `element` is in the collection as `{:ok, boolean}`, if that is known without a walk."
  @spec member?(t, term) :: {:ok, boolean} | {:error, module}
  def member?(enumerable, element)

  @doc """
  How to reach into the collection by position: `{:ok, size, slicing}`, where slicing is a function of
  `(start, length)` or of the collection that gives a list.
  """
  @spec slice(t) :: {:ok, non_neg_integer, function} | {:error, module}
  def slice(enumerable)
end

defimpl Enumerable, for: List do
  def count(list), do: {:ok, length(list)}

  def member?(list, element), do: {:ok, :lists.member(element, list)}

  def slice([]), do: {:ok, 0, fn _start, _amount -> [] end}
  def slice(_list), do: {:error, __MODULE__}

  def reduce(_list, {:halt, acc}, _fun), do: {:halted, acc}
  def reduce(list, {:suspend, acc}, fun), do: {:suspended, acc, &reduce(list, &1, fun)}
  def reduce([head | tail], {:cont, acc}, fun), do: reduce(tail, fun.(head, acc), fun)
  def reduce([], {:cont, acc}, _fun), do: {:done, acc}
end

defimpl Enumerable, for: Map do
  def count(map), do: {:ok, map_size(map)}

  def member?(map, {key, value}) do
    case map do
      %{^key => ^value} -> {:ok, true}
      %{} -> {:ok, false}
    end
  end

  def member?(_map, _other), do: {:ok, false}

  def slice(map), do: {:ok, map_size(map), &:maps.to_list/1}

  def reduce(map, acc, fun), do: Enumerable.List.reduce(:maps.to_list(map), acc, fun)
end

defimpl Enumerable, for: Function do
  # A function of two arguments is a collection that is nothing but its reduce.
  def count(_function), do: {:error, __MODULE__}
  def member?(_function, _element), do: {:error, __MODULE__}
  def slice(_function), do: {:error, __MODULE__}

  def reduce(function, acc, fun) when is_function(function, 2), do: function.(acc, fun)

  def reduce(function, _acc, _fun) do
    raise Protocol.UndefinedError,
      protocol: @protocol,
      value: function,
      description: "only anonymous functions of arity 2 are enumerable"
  end
end

defimpl Enumerable, for: Range do
  def count(range), do: {:ok, Range.size(range)}

  def member?(first..last//step = range, value) when is_integer(value) do
    inside = if step > 0, do: first <= value and value <= last, else: last <= value and value <= first
    {:ok, inside and Range.size(range) > 0 and rem(value - first, step) == 0}
  end

  def member?(_range, _other), do: {:ok, false}

  def slice(first.._//step = range) do
    {:ok, Range.size(range), fn start, amount -> from(first + start * step, amount, step) end}
  end

  defp from(_value, 0, _step), do: []
  defp from(value, amount, step), do: [value | from(value + step, amount - 1, step)]

  def reduce(first..last//step, acc, fun), do: walk(first, last, step, acc, fun)

  defp walk(_first, _last, _step, {:halt, acc}, _fun), do: {:halted, acc}
  defp walk(first, last, step, {:suspend, acc}, fun), do: {:suspended, acc, &walk(first, last, step, &1, fun)}

  defp walk(first, last, step, {:cont, acc}, fun) when step > 0 and first <= last,
    do: walk(first + step, last, step, fun.(first, acc), fun)

  defp walk(first, last, step, {:cont, acc}, fun) when step < 0 and first >= last,
    do: walk(first + step, last, step, fun.(first, acc), fun)

  defp walk(_first, _last, _step, {:cont, acc}, _fun), do: {:done, acc}
end
