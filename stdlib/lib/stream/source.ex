defmodule Stream.Source do
  @moduledoc """
  The streams that make their own elements, or several for one: each function here ends with the two arguments of `Enumerable.reduce/3`, a tagged
  accumulator and a reducer.

  A walk can be suspended after each element. So these are loops over the tagged accumulator, and what they walk over
  themselves is pulled, one element at a time, with `pull/1`.
  """

  ## Pulling

  @doc """
  A collection as a continuation that is suspended before its first element.
  """
  def pulled(enum), do: &Enumerable.reduce(enum, &1, fn element, [] -> {:suspend, [element]} end)

  @doc """
  The next element of a continuation: `{:element, element, continuation}` or `:end`.

  A collection may end with its last element (as `Stream.take/2` does); then the element comes with a continuation that
  only knows the end.
  """
  def pull(continuation) do
    case continuation.({:cont, []}) do
      {:suspended, [element], continuation} -> {:element, element, continuation}
      {_result, [element]} -> {:element, element, fn _acc -> {:done, []} end}
      {_result, []} -> :end
    end
  end

  @doc "Lets a continuation close what it has open."
  def close(continuation), do: continuation.({:halt, []})

  @doc """
  Runs `work`; if it fails, `cleanup` is run before the failure goes on. A failure of the cleanup does not hide the first one.
  """
  def guarded(work, cleanup) do
    work.()
  catch
    kind, reason ->
      stacktrace = __STACKTRACE__

      try do
        cleanup.()
      after
        :erlang.raise(kind, reason, stacktrace)
      end
  end

  ## Giving out the elements of an inner collection

  # The inner accumulator keeps the tag that the consumer gave last, because the inner collection may end right with the element for which
  # the consumer wanted to halt or to suspend.
  defp emit(list, acc, fun) when is_list(list), do: {:ended, emit_list(list, {:cont, acc}, fun)} |> emit_rest(fun)

  defp emit(enumerable, acc, fun) do
    Enumerable.reduce(enumerable, {:cont, {:cont, acc}}, fn element, {_tag, acc} ->
      {tag, acc} = fun.(element, acc)
      {tag, {tag, acc}}
    end)
    |> emitted()
  end

  defp emitted({:suspended, {_tag, acc}, continuation}),
    do: {:suspended, acc, fn {tag, acc} -> {tag, {tag, acc}} |> continuation.() |> emitted() end}

  defp emitted({_result, tagged}), do: {:ended, tagged}

  defp emit_list([head | tail], {:cont, acc}, fun), do: emit_list(tail, fun.(head, acc), fun)
  defp emit_list([], tagged, _fun), do: tagged
  defp emit_list(_rest, {:halt, _acc} = tagged, _fun), do: tagged
  defp emit_list(rest, {:suspend, acc}, _fun), do: {:suspend, acc, rest}

  defp emit_rest({:ended, {:suspend, acc, rest}}, fun) do
    {:suspended, acc,
     fn
       {:cont, acc} -> {:ended, emit_list(rest, {:cont, acc}, fun)} |> emit_rest(fun)
       {:halt, acc} -> {:ended, {:halt, acc}}
       {:suspend, acc} -> emit_rest({:ended, {:suspend, acc, rest}}, fun)
     end}
  end

  defp emit_rest(result, _fun), do: result

  # Goes on with the outer loop when the inner collection has ended.
  defp continue({:ended, tagged}, loop, _cleanup), do: loop.(tagged)

  defp continue({:suspended, acc, continuation}, loop, cleanup) do
    {:suspended, acc, fn tagged -> guarded(fn -> continuation.(tagged) end, cleanup) |> continue(loop, cleanup) end}
  end

  ## Resources

  def resource(state, _next_fun, after_fun, {:halt, acc}, _fun) do
    after_fun.(state)
    {:halted, acc}
  end

  def resource(state, next_fun, after_fun, {:suspend, acc}, fun),
    do: {:suspended, acc, &resource(state, next_fun, after_fun, &1, fun)}

  def resource(state, next_fun, after_fun, {:cont, acc}, fun) do
    case guarded(fn -> next_fun.(state) end, fn -> after_fun.(state) end) do
      {:halt, state} ->
        resource(state, next_fun, after_fun, {:halt, acc}, fun)

      {[], state} ->
        resource(state, next_fun, after_fun, {:cont, acc}, fun)

      {inner, state} ->
        cleanup = fn -> after_fun.(state) end

        fn -> emit(inner, acc, fun) end
        |> guarded(cleanup)
        |> continue(&resource(state, next_fun, after_fun, &1, fun), cleanup)
    end
  end

  def unfold(next_acc, next_fun, {:suspend, acc}, fun), do: {:suspended, acc, &unfold(next_acc, next_fun, &1, fun)}
  def unfold(_next_acc, _next_fun, {:halt, acc}, _fun), do: {:halted, acc}

  def unfold(next_acc, next_fun, {:cont, acc}, fun) do
    case next_fun.(next_acc) do
      nil -> {:done, acc}
      {element, next_acc} -> unfold(next_acc, next_fun, fun.(element, acc), fun)
    end
  end

  ## Transforming

  def transform(enum, start_fun, reducer, last_fun, after_fun, tagged, fun) do
    transform(%{reducer: reducer, last: last_fun, after: after_fun, fun: fun}, pulled(enum), start_fun.(), tagged)
  end

  defp transform(walk, continuation, state, {:suspend, acc}),
    do: {:suspended, acc, &transform(walk, continuation, state, &1)}

  defp transform(walk, continuation, state, {:halt, acc}) do
    close(continuation)
    walk.after.(state)
    {:halted, acc}
  end

  # A continuation that fails has closed what it had open.
  defp transform(walk, continuation, state, {:cont, acc}) do
    case guarded(fn -> pull(continuation) end, fn -> walk.after.(state) end) do
      {:element, element, continuation} -> transform_element(walk, continuation, state, element, acc)
      :end -> transform_last(walk, state, acc)
    end
  end

  defp transform_element(walk, continuation, state, element, acc) do
    case guarded(fn -> walk.reducer.(element, state) end, fn -> give_up(walk, continuation, state) end) do
      {:halt, state} ->
        transform(walk, continuation, state, {:halt, acc})

      {[], state} ->
        transform(walk, continuation, state, {:cont, acc})

      {inner, state} ->
        cleanup = fn -> give_up(walk, continuation, state) end

        fn -> emit(inner, acc, walk.fun) end
        |> guarded(cleanup)
        |> continue(&transform(walk, continuation, state, &1), cleanup)
    end
  end

  defp give_up(walk, continuation, state) do
    close(continuation)
    walk.after.(state)
  end

  defp transform_last(%{last: nil} = walk, state, acc), do: transform_done(walk, state, {:cont, acc})

  defp transform_last(walk, state, acc) do
    {inner, state} = guarded(fn -> walk.last.(state) end, fn -> walk.after.(state) end)
    cleanup = fn -> walk.after.(state) end

    fn -> emit(inner, acc, walk.fun) end
    |> guarded(cleanup)
    |> continue(&transform_done(walk, state, &1), cleanup)
  end

  defp transform_done(walk, state, {:suspend, acc}), do: {:suspended, acc, &transform_done(walk, state, &1)}

  defp transform_done(walk, state, {tag, acc}) do
    walk.after.(state)
    if tag == :halt, do: {:halted, acc}, else: {:done, acc}
  end

  ## Cycling

  def cycle(enumerable, tagged, fun), do: cycle(pulled(enumerable), enumerable, :empty, tagged, fun)

  defp cycle(continuation, enumerable, seen, {:suspend, acc}, fun),
    do: {:suspended, acc, &cycle(continuation, enumerable, seen, &1, fun)}

  defp cycle(continuation, _enumerable, _seen, {:halt, acc}, _fun) do
    close(continuation)
    {:halted, acc}
  end

  defp cycle(continuation, enumerable, seen, {:cont, acc}, fun) do
    case pull(continuation) do
      {:element, element, continuation} ->
        tagged = guarded(fn -> fun.(element, acc) end, fn -> close(continuation) end)
        cycle(continuation, enumerable, :elements, tagged, fun)

      :end when seen == :empty ->
        raise ArgumentError, "cannot cycle over an empty enumerable"

      :end ->
        cycle(pulled(enumerable), enumerable, :elements, {:cont, acc}, fun)
    end
  end

  ## Collecting on the way

  def into(enum, collectable, transform, {tag, acc}, fun) do
    {collected, collector} = Collectable.into(collectable)

    reducer = fn element, {collected, acc} ->
      collected = collector.(collected, {:cont, transform.(element)})
      {tag, acc} = fun.(element, acc)
      {tag, {collected, acc}}
    end

    collect(&Enumerable.reduce(enum, &1, reducer), {tag, {collected, acc}}, collector)
  end

  defp collect(continuation, {_tag, {collected, _acc}} = tagged, collector) do
    case guarded(fn -> continuation.(tagged) end, fn -> collector.(collected, :halt) end) do
      {:suspended, {collected, acc}, continuation} ->
        {:suspended, acc, fn {tag, acc} -> collect(continuation, {tag, {collected, acc}}, collector) end}

      {result, {collected, acc}} ->
        collector.(collected, :done)
        {result, acc}
    end
  end
end
