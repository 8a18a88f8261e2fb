defmodule Stream do
  @moduledoc """
  Lazy collections: what is to be done with the elements is noted down, and done when somebody walks over them.

      iex> 1..3 |> Stream.map(&(&1 * 2)) |> Stream.filter(&(&1 > 2)) |> Enum.to_list()
      [4, 6]

  Each element goes through all steps before the next one is asked for, so a stream may be endless, and no list is made
  between the steps.

      iex> Stream.iterate(1, &(&1 * 2)) |> Stream.take_while(&(&1 < 20)) |> Enum.to_list()
      [1, 2, 4, 8, 16]

  ## How it works

  A step that gives at most one element for each is noted in a `Stream` struct: a function that takes the
  next reducer and gives a reducer. A step with a state of its own wraps the accumulator in a pair `{state, acc}`.
  Steps that give several elements, and sources, are functions of two arguments as `Enumerable` has them; they are
  in `Stream.Source` and `Stream.Zip`.
  """

  defstruct enum: nil, funs: [], accs: [], done: nil

  @type acc :: any
  @type element :: any
  @type index :: non_neg_integer
  @type default :: any
  @type timer :: non_neg_integer | :infinity

  # A step without a state.
  defp lazy(%Stream{funs: funs} = stream, step), do: %{stream | funs: [step | funs]}
  defp lazy(enum, step), do: %Stream{enum: enum, funs: [step]}

  # A step whose reducer takes and gives accumulators of the form {state, acc}.
  defp lazy(%Stream{funs: funs, accs: accs} = stream, state, step),
    do: %{stream | funs: [step | funs], accs: [state | accs]}

  defp lazy(enum, state, step), do: %Stream{enum: enum, funs: [step], accs: [state]}

  defp keep({tag, acc}, state), do: {tag, {state, acc}}

  ## One element for each

  @doc """
  Maps the elements.

      iex> Stream.map([1, 2, 3], &(&1 * 2)) |> Enum.to_list()
      [2, 4, 6]
  """
  def map(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn next -> fn element, acc -> next.(fun.(element), acc) end end)
  end

  @doc """
  Calls `fun` for each element that passes, for its effect.

      iex> Stream.each([1, 2], &send(self(), &1)) |> Enum.to_list()
      [1, 2]
  """
  def each(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn next ->
      fn element, acc ->
        fun.(element)
        next.(element, acc)
      end
    end)
  end

  @doc """
  Maps every `nth` element, beginning with the first.

      iex> Stream.map_every(1..5, 2, &(-&1)) |> Enum.to_list()
      [-1, 2, -3, 4, -5]
  """
  def map_every(enum, nth, fun)
  def map_every(enum, 0, fun) when is_function(fun, 1), do: lazy(enum, & &1)
  def map_every(enum, 1, fun) when is_function(fun, 1), do: map(enum, fun)

  def map_every(enum, nth, fun) when is_integer(nth) and nth > 1 and is_function(fun, 1) do
    lazy(enum, 0, fn next ->
      fn
        element, {0, acc} -> fun.(element) |> next.(acc) |> keep(nth - 1)
        element, {left, acc} -> element |> next.(acc) |> keep(left - 1)
      end
    end)
  end

  @doc """
  The elements with their positions from `offset` on, or the results of a function of element and position.

      iex> Stream.with_index([:a, :b]) |> Enum.to_list()
      [a: 0, b: 1]
  """
  def with_index(enum, fun_or_offset \\ 0)
  def with_index(enum, offset) when is_integer(offset), do: indexed(enum, offset, &{&1, &2})
  def with_index(enum, fun) when is_function(fun, 2), do: indexed(enum, 0, fun)

  defp indexed(enum, offset, fun) do
    lazy(enum, offset, fn next ->
      fn element, {index, acc} -> fun.(element, index) |> next.(acc) |> keep(index + 1) end
    end)
  end

  @doc """
  All intermediate results of a fold, beginning with the first element.

      iex> Stream.scan(1..5, &+/2) |> Enum.to_list()
      [1, 3, 6, 10, 15]
  """
  def scan(enum, fun) when is_function(fun, 2) do
    lazy(enum, :none, fn next ->
      fn
        element, {:none, acc} ->
          element |> next.(acc) |> keep({:last, element})

        element, {{:last, last}, acc} ->
          result = fun.(element, last)
          result |> next.(acc) |> keep({:last, result})
      end
    end)
  end

  @doc """
  All intermediate results of a fold that begins with `acc`.

      iex> Stream.scan(1..3, 10, &+/2) |> Enum.to_list()
      [11, 13, 16]
  """
  def scan(enum, acc, fun) when is_function(fun, 2) do
    lazy(enum, acc, fn next ->
      fn element, {last, acc} ->
        result = fun.(element, last)
        result |> next.(acc) |> keep(result)
      end
    end)
  end

  ## One element or none

  @doc """
  The elements for which `fun` is truthy.

      iex> Stream.filter(1..6, &(rem(&1, 2) == 0)) |> Enum.to_list()
      [2, 4, 6]
  """
  def filter(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn next -> fn element, acc -> if fun.(element), do: next.(element, acc), else: {:cont, acc} end end)
  end

  @doc """
  The elements for which `fun` is falsy.

      iex> Stream.reject(1..6, &(rem(&1, 2) == 0)) |> Enum.to_list()
      [1, 3, 5]
  """
  def reject(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn next -> fn element, acc -> if fun.(element), do: {:cont, acc}, else: next.(element, acc) end end)
  end

  @doc """
  Each element once.

      iex> Stream.uniq([1, 2, 1]) |> Enum.to_list()
      [1, 2]
  """
  def uniq(enum), do: uniq_by(enum, & &1)

  @doc """
  The elements for which `fun` gives something that it did not give before.

      iex> Stream.uniq_by([a: 1, b: 2, c: 1], fn {_, value} -> value end) |> Enum.to_list()
      [a: 1, b: 2]
  """
  def uniq_by(enum, fun) when is_function(fun, 1) do
    lazy(enum, %{}, fn next ->
      fn element, {seen, acc} ->
        case fun.(element) do
          key when is_map_key(seen, key) -> {:cont, {seen, acc}}
          key -> element |> next.(acc) |> keep(Map.put(seen, key, true))
        end
      end
    end)
  end

  @doc """
  Leaves out elements that are `===` to the one before.

      iex> Stream.dedup([1, 1, 2, 1]) |> Enum.to_list()
      [1, 2, 1]
  """
  def dedup(enum), do: dedup_by(enum, & &1)

  @doc """
  Leaves out elements for which `fun` gives the same as for the one before.

      iex> Stream.dedup_by([1, 3, 4, 5], &rem(&1, 2)) |> Enum.to_list()
      [1, 4, 5]
  """
  def dedup_by(enum, fun) when is_function(fun, 1) do
    lazy(enum, :none, fn next ->
      fn element, {last, acc} ->
        case {:key, fun.(element)} do
          ^last -> {:cont, {last, acc}}
          key -> element |> next.(acc) |> keep(key)
        end
      end
    end)
  end

  @doc """
  The first `count` elements; the stream is not asked for more. The last ones if `count` is negative.

      iex> Stream.take(1..100, 3) |> Enum.to_list()
      [1, 2, 3]
      iex> Stream.take(1..5, -2) |> Enum.to_list()
      [4, 5]
  """
  def take(enum, count)
  def take(_enum, 0), do: %Stream{enum: []}

  def take(enum, count) when is_integer(count) and count > 0 do
    lazy(enum, count, fn next ->
      fn
        element, {1, acc} ->
          {_tag, acc} = next.(element, acc)
          {:halt, {0, acc}}

        element, {left, acc} ->
          element |> next.(acc) |> keep(left - 1)
      end
    end)
  end

  def take(enum, count) when is_integer(count) and count < 0,
    do: &Enumerable.reduce(Enum.take(enum, count), &1, &2)

  @doc """
  The elements as long as `fun` is truthy.

      iex> Stream.take_while(1..100, &(&1 < 4)) |> Enum.to_list()
      [1, 2, 3]
  """
  def take_while(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn next -> fn element, acc -> if fun.(element), do: next.(element, acc), else: {:halt, acc} end end)
  end

  @doc """
  Every `nth` element, beginning with the first.

      iex> Stream.take_every(1..10, 3) |> Enum.to_list()
      [1, 4, 7, 10]
  """
  def take_every(enum, nth)
  def take_every(_enum, 0), do: %Stream{enum: []}

  def take_every(enum, nth) when is_integer(nth) and nth > 0 do
    lazy(enum, 0, fn next ->
      fn
        element, {0, acc} -> element |> next.(acc) |> keep(nth - 1)
        _element, {left, acc} -> {:cont, {left - 1, acc}}
      end
    end)
  end

  @doc """
  All but the first `count` elements. If it is negative, all but the last ones: then each element waits until
  as many have come after it.

      iex> Stream.drop(1..5, 3) |> Enum.to_list()
      [4, 5]
      iex> Stream.drop(1..5, -3) |> Enum.to_list()
      [1, 2]
  """
  def drop(enum, count) when is_integer(count) and count >= 0 do
    lazy(enum, count, fn next ->
      fn
        element, {0, acc} -> element |> next.(acc) |> keep(0)
        _element, {left, acc} -> {:cont, {left - 1, acc}}
      end
    end)
  end

  def drop(enum, count) when is_integer(count) do
    lazy(enum, {:queue.new(), -count}, fn next ->
      fn
        element, {{waiting, 0}, acc} ->
          {{:value, first}, waiting} = :queue.out(:queue.in(element, waiting))
          first |> next.(acc) |> keep({waiting, 0})

        element, {{waiting, left}, acc} ->
          {:cont, {{:queue.in(element, waiting), left - 1}, acc}}
      end
    end)
  end

  @doc """
  The elements from the first one on for which `fun` is falsy.

      iex> Stream.drop_while(1..5, &(&1 < 4)) |> Enum.to_list()
      [4, 5]
  """
  def drop_while(enum, fun) when is_function(fun, 1) do
    lazy(enum, :dropping, fn next ->
      fn
        element, {:passing, acc} ->
          element |> next.(acc) |> keep(:passing)

        element, {:dropping, acc} ->
          if fun.(element), do: {:cont, {:dropping, acc}}, else: element |> next.(acc) |> keep(:passing)
      end
    end)
  end

  @doc """
  Leaves out every `nth` element, beginning with the first.

      iex> Stream.drop_every(1..6, 2) |> Enum.to_list()
      [2, 4, 6]
  """
  def drop_every(enum, nth)
  def drop_every(enum, 0), do: %Stream{enum: enum}
  def drop_every([], _nth), do: %Stream{enum: []}

  def drop_every(enum, nth) when is_integer(nth) and nth > 0 do
    lazy(enum, 0, fn next ->
      fn
        _element, {0, acc} -> {:cont, {nth - 1, acc}}
        element, {left, acc} -> element |> next.(acc) |> keep(left - 1)
      end
    end)
  end

  ## Many elements for one

  @doc """
  The elements of all the collections that `mapper` gives.

      iex> Stream.flat_map([1, 2], &[&1, &1]) |> Enum.to_list()
      [1, 1, 2, 2]
  """
  def flat_map(enum, mapper) when is_function(mapper, 1),
    do: transform(enum, nil, fn element, nil -> {mapper.(element), nil} end)

  @doc """
  The elements of all collections in a collection.

      iex> Stream.concat([1..2, [:a]]) |> Enum.to_list()
      [1, 2, :a]
  """
  def concat(enumerables), do: flat_map(enumerables, & &1)

  @doc """
  The elements of `first`, followed by those of `second`.

      iex> Stream.concat(1..2, [:a]) |> Enum.to_list()
      [1, 2, :a]
  """
  def concat(first, second), do: flat_map([first, second], & &1)

  @doc """
  Puts `separator` between the elements.

      iex> Stream.intersperse([1, 2, 3], 0) |> Enum.to_list()
      [1, 0, 2, 0, 3]
  """
  def intersperse(enum, separator) do
    transform(enum, :first, fn
      element, :first -> {[element], :rest}
      element, :rest -> {[separator, element], :rest}
    end)
  end

  @doc """
  Maps with an accumulator: `reducer` gives `{collection, acc}`, or `{:halt, acc}` to end.

      iex> Stream.transform([3, 2, 4], 0, fn x, sum -> {[sum + x], sum + x} end) |> Enum.to_list()
      [3, 5, 9]
  """
  def transform(enum, acc, reducer) when is_function(reducer, 2),
    do: &Stream.Source.transform(enum, fn -> acc end, reducer, nil, fn _ -> :ok end, &1, &2)

  @doc """
  Like `transform/3`; the accumulator is made by `start_fun` when the walk begins, and `after_fun` gets the last one when it is over,
  in whichever way.
  """
  def transform(enum, start_fun, reducer, after_fun)
      when is_function(start_fun, 0) and is_function(reducer, 2) and is_function(after_fun, 1),
      do: &Stream.Source.transform(enum, start_fun, reducer, nil, after_fun, &1, &2)

  @doc """
  Like `transform/4`; when there are no more elements, `last_fun` may add some: it gives `{collection, acc}`.

      iex> Stream.transform(1..3, fn -> 0 end, fn x, sum -> {[x], sum + x} end, &{[&1], &1}, fn _ -> :ok end)
      ...> |> Enum.to_list()
      [1, 2, 3, 6]
  """
  def transform(enum, start_fun, reducer, last_fun, after_fun)
      when is_function(start_fun, 0) and is_function(reducer, 2) and is_function(last_fun, 1) and
             is_function(after_fun, 1),
      do: &Stream.Source.transform(enum, start_fun, reducer, last_fun, after_fun, &1, &2)

  ## Chunks

  @doc """
  Chunks of `count` elements; the last one has what is left.

      iex> Stream.chunk_every([1, 2, 3, 4, 5], 2) |> Enum.to_list()
      [[1, 2], [3, 4], [5]]
  """
  def chunk_every(enum, count), do: chunk_every(enum, count, count, [])

  @doc """
  Chunks of `count` elements, each beginning `step` elements after the one before. See `Enum.chunk_every/4`.

      iex> Stream.chunk_every([1, 2, 3, 4], 2, 1, :discard) |> Enum.to_list()
      [[1, 2], [2, 3], [3, 4]]
  """
  def chunk_every(enum, count, step, leftover \\ [])
      when is_integer(count) and count > 0 and is_integer(step) and step > 0 do
    {acc, chunk_fun, after_fun} = Stream.Chunks.every(count, step, leftover)
    chunk_while(enum, acc, chunk_fun, after_fun)
  end

  @doc """
  A new chunk whenever `fun` gives something else than for the element before.

      iex> Stream.chunk_by([1, 3, 2, 4, 5], &rem(&1, 2)) |> Enum.to_list()
      [[1, 3], [2, 4], [5]]
  """
  def chunk_by(enum, fun) when is_function(fun, 1) do
    {acc, chunk_fun, after_fun} = Stream.Chunks.by(fun)
    chunk_while(enum, acc, chunk_fun, after_fun)
  end

  @doc """
  Chunks with an accumulator. See `Enum.chunk_while/4`.

      iex> Stream.chunk_while(1..4, [], &{:cont, [&1, &1], [&1 | &2]}, &{:cont, &1, []}) |> Enum.to_list()
      [[1, 1], [2, 2], [3, 3], [4, 4], [4, 3, 2, 1]]
  """
  def chunk_while(enum, acc, chunk_fun, after_fun) when is_function(chunk_fun, 2) and is_function(after_fun, 1) do
    last_fun = fn
      {:ended, acc} -> {[], acc}
      acc -> acc |> after_fun.() |> emit_chunk()
    end

    # Where the chunk function halts, what it has so far still goes to `after_fun`.
    reducer = fn element, acc ->
      case chunk_fun.(element, acc) do
        {:halt, acc} -> {:halt, acc}
        result -> emit_chunk(result)
      end
    end

    &Stream.Source.transform(enum, fn -> acc end, reducer, last_fun, fn _ -> :ok end, &1, &2)
  end

  defp emit_chunk({:cont, chunk, acc}), do: {[chunk], acc}
  defp emit_chunk({:cont, acc}), do: {[], acc}

  ## Zipping

  @doc """
  Tuples of the elements at the same position, up to the end of the shortest collection.

      iex> Stream.zip([1..3, [:a, :b], Stream.cycle([0])]) |> Enum.to_list()
      [{1, :a, 0}, {2, :b, 0}]
  """
  def zip(enumerables), do: zip_with(enumerables, &:erlang.list_to_tuple/1)

  @doc """
  Pairs of the elements at the same position.

      iex> Stream.zip(1..3, [:a, :b]) |> Enum.to_list()
      [{1, :a}, {2, :b}]
  """
  def zip(left, right), do: zip_with(left, right, &{&1, &2})

  @doc """
  What `zip_fun` gives for lists of the elements at the same position.

      iex> Stream.zip_with([[1, 2], [3, 4]], fn [x, y] -> x + y end) |> Enum.to_list()
      [4, 6]
  """
  def zip_with(enumerables, zip_fun) when is_function(zip_fun, 1), do: &Stream.Zip.reduce(enumerables, zip_fun, &1, &2)

  @doc """
  What `zip_fun` gives for the elements at the same position of two collections.

      iex> Stream.zip_with([1, 2], 5..6, &+/2) |> Enum.to_list()
      [6, 8]
  """
  def zip_with(left, right, zip_fun) when is_function(zip_fun, 2),
    do: zip_with([left, right], fn [x, y] -> zip_fun.(x, y) end)

  ## Sources

  @doc """
  The collection over and over again.

      iex> Stream.cycle([1, 2]) |> Enum.take(5)
      [1, 2, 1, 2, 1]
  """
  def cycle(enumerable)
  def cycle([]), do: raise(ArgumentError, "cannot cycle over an empty enumerable")
  def cycle(enumerable), do: &Stream.Source.cycle(enumerable, &1, &2)

  @doc """
  `start_value`, and then what `next_fun` makes of the element before.

      iex> Stream.iterate(1, &(&1 * 3)) |> Enum.take(4)
      [1, 3, 9, 27]
  """
  def iterate(start_value, next_fun) when is_function(next_fun, 1) do
    unfold({:first, start_value}, fn
      {:first, value} ->
        {value, {:after, value}}

      {:after, value} ->
        next = next_fun.(value)
        {next, {:after, next}}
    end)
  end

  @doc """
  What `generator_fun` gives, called for each element.

      iex> Stream.repeatedly(fn -> :hello end) |> Enum.take(2)
      [:hello, :hello]
  """
  def repeatedly(generator_fun) when is_function(generator_fun, 0), do: unfold(nil, fn nil -> {generator_fun.(), nil} end)

  @doc """
  `n` times the same value.

      iex> Stream.duplicate(:x, 3) |> Enum.to_list()
      [:x, :x, :x]
  """
  def duplicate(value, n) when is_integer(n) and n >= 0 do
    unfold(n, fn
      0 -> nil
      left -> {value, left - 1}
    end)
  end

  @doc """
  Positions from 0 on, from an offset, or what a function makes of them.

      iex> Stream.from_index(1) |> Enum.take(3)
      [1, 2, 3]
  """
  def from_index(fun_or_offset \\ 0)
  def from_index(offset) when is_integer(offset), do: unfold(offset, &{&1, &1 + 1})
  def from_index(fun) when is_function(fun, 1), do: unfold(0, &{fun.(&1), &1 + 1})

  @doc """
  Elements made from an accumulator: `next_fun` gives `{element, next_acc}`, or `nil` at the end.

      iex> Stream.unfold(3, fn 0 -> nil; n -> {n, n - 1} end) |> Enum.to_list()
      [3, 2, 1]
  """
  def unfold(next_acc, next_fun) when is_function(next_fun, 1), do: &Stream.Source.unfold(next_acc, next_fun, &1, &2)

  @doc """
  Elements from something that is opened and closed: `start_fun` opens it when the walk begins, `next_fun` gives `{collection, acc}` or
  `{:halt, acc}`, and `after_fun` closes it when the walk is over, in whichever way.

      iex> Stream.resource(fn -> 3 end, fn 0 -> {:halt, 0}; n -> {[n], n - 1} end, fn 0 -> :ok end) |> Enum.to_list()
      [3, 2, 1]
  """
  def resource(start_fun, next_fun, after_fun)
      when is_function(start_fun, 0) and is_function(next_fun, 1) and is_function(after_fun, 1),
      do: &Stream.Source.resource(start_fun.(), next_fun, after_fun, &1, &2)

  @doc """
  Counts from 0 on, one number after every `n` milliseconds.

      iex> Stream.interval(1) |> Enum.take(3)
      [0, 1, 2]
  """
  def interval(n)
  def interval(:infinity), do: timer(:infinity)

  def interval(n) when is_integer(n) and n >= 0 do
    unfold(0, fn count ->
      Process.sleep(n)
      {count, count + 1}
    end)
  end

  @doc """
  The number 0 after `n` milliseconds.

      iex> Stream.timer(1) |> Enum.to_list()
      [0]
  """
  def timer(n) when n == :infinity or (is_integer(n) and n >= 0) do
    unfold(:waiting, fn
      :waiting ->
        Process.sleep(n)
        {0, :over}

      :over ->
        nil
    end)
  end

  ## Walking

  @doc """
  Walks over the stream for its effects. Gives `:ok`.

      iex> Stream.map(1..2, &send(self(), &1)) |> Stream.run()
      :ok
  """
  def run(stream) do
    Enumerable.reduce(stream, {:cont, nil}, fn _element, nil -> {:cont, nil} end)
    :ok
  end

  @doc """
  Puts the elements that pass into something that implements `Collectable`.

      iex> Stream.into([1, 2], %{}, &{&1, &1}) |> Enum.to_list()
      [1, 2]
  """
  def into(enum, collectable, transform \\ & &1) when is_function(transform, 1),
    do: &Stream.Source.into(enum, collectable, transform, &1, &2)

  ## Former names

  @doc false
  def chunk(enum, count), do: chunk(enum, count, count, nil)

  @doc false
  def chunk(enum, count, step, leftover \\ nil), do: chunk_every(enum, count, step, leftover || :discard)

  @doc false
  def filter_map(enum, filter, mapper), do: enum |> filter(filter) |> map(mapper)

  @doc false
  def uniq(enum, fun), do: uniq_by(enum, fun)
end

defimpl Enumerable, for: Stream do
  def count(_stream), do: {:error, __MODULE__}
  def member?(_stream, _element), do: {:error, __MODULE__}
  def slice(_stream), do: {:error, __MODULE__}

  # The steps are listed from the last to the first. The first one is the outermost reducer, and its state the
  # outermost pair around the accumulator.
  def reduce(%{enum: enum, funs: funs, accs: states}, {tag, acc}, fun) do
    reducer = :lists.foldl(fn step, next -> step.(next) end, fun, funs)
    wrapped = :lists.foldl(fn state, acc -> {state, acc} end, acc, states)
    advance(&Enumerable.reduce(enum, &1, reducer), {tag, wrapped}, length(states))
  end

  defp advance(continuation, acc, depth) do
    case continuation.(acc) do
      {:suspended, acc, continuation} ->
        {:suspended, unwrap(acc, depth),
         fn {tag, inner} -> advance(continuation, {tag, rewrap(acc, depth, inner)}, depth) end}

      {result, acc} ->
        {result, unwrap(acc, depth)}
    end
  end

  defp unwrap(acc, 0), do: acc
  defp unwrap({_state, acc}, depth), do: unwrap(acc, depth - 1)

  defp rewrap(_acc, 0, inner), do: inner
  defp rewrap({state, acc}, depth, inner), do: {state, rewrap(acc, depth - 1, inner)}
end

defimpl Inspect, for: Stream do
  import Inspect.Algebra

  def inspect(%{enum: enum, funs: funs}, opts) do
    concat(["#Stream<", to_doc([enum: enum, funs: Enum.reverse(funs)], opts), ">"])
  end
end
