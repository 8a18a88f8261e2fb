defmodule Stream.Chunks do
  @moduledoc """
  The chunkers that `Enum` and `Stream` share.

  A chunker is `{acc, chunk_fun, after_fun}`, the arguments of `Enum.chunk_while/4`.
  """

  @doc """
  Chunks of `count` elements, one beginning every `step` elements.

  The accumulator is what the chunk has so far in reverse, and how many elements it has: a negative number while
  elements between two chunks are passed over.
  """
  def every(count, step, leftover) do
    chunk_fun = fn element, {taken, size} ->
      cond do
        size < 0 -> {:cont, {[], size + 1}}
        size + 1 < count -> {:cont, {[element | taken], size + 1}}
        true -> full([element | taken], count, step)
      end
    end

    {{[], 0}, chunk_fun, &last(&1, count, step, leftover)}
  end

  defp full(taken, count, step) when step >= count, do: {:cont, :lists.reverse(taken), {[], count - step}}
  defp full(taken, count, step), do: {:cont, :lists.reverse(taken), {Enum.take(taken, count - step), count - step}}

  # Only what comes after the last full chunk counts as left over; where chunks overlap, its beginning is in both.
  defp last({[], _size} = acc, _count, _step, _leftover), do: {:cont, acc}
  defp last(acc, _count, _step, :discard), do: {:cont, acc}

  defp last({taken, size} = acc, count, _step, leftover),
    do: {:cont, :lists.reverse(taken, Enum.take(leftover, count - size)), acc}

  @doc "A new chunk whenever `fun` gives something else."
  def by(fun) do
    chunk_fun = fn
      element, nil ->
        {:cont, {[element], fun.(element)}}

      element, {taken, key} ->
        case fun.(element) do
          ^key -> {:cont, {[element | taken], key}}
          other -> {:cont, :lists.reverse(taken), {[element], other}}
        end
    end

    after_fun = fn
      nil -> {:cont, nil}
      {taken, _key} -> {:cont, :lists.reverse(taken), nil}
    end

    {nil, chunk_fun, after_fun}
  end
end
