defmodule Stream.Zip do
  @moduledoc """
  Walking over several collections side by side. The first one that ends ends the walk, and the others are closed.
  """

  import Stream.Source, only: [pulled: 1, pull: 1, close: 1, guarded: 2]

  @doc "`Enumerable.reduce/3` over what `zip_fun` gives for lists of elements at the same position."
  def reduce([], _zip_fun, {_tag, acc}, _fun), do: {:done, acc}

  def reduce(enumerables, zip_fun, tagged, fun),
    do: enumerables |> Enum.map(&pulled/1) |> walk(zip_fun, tagged, fun)

  defp walk(continuations, zip_fun, {:suspend, acc}, fun), do: {:suspended, acc, &walk(continuations, zip_fun, &1, fun)}

  defp walk(continuations, _zip_fun, {:halt, acc}, _fun) do
    Enum.each(continuations, &close/1)
    {:halted, acc}
  end

  defp walk(continuations, zip_fun, {:cont, acc}, fun) do
    case pull_all(continuations, [], []) do
      {:elements, elements, continuations} ->
        tagged = guarded(fn -> elements |> zip_fun.() |> fun.(acc) end, fn -> Enum.each(continuations, &close/1) end)
        walk(continuations, zip_fun, tagged, fun)

      :end ->
        {:done, acc}
    end
  end

  defp pull_all([continuation | rest], elements, pulled) do
    close_others = fn -> Enum.each(:lists.reverse(pulled, rest), &close/1) end

    case guarded(fn -> pull(continuation) end, close_others) do
      {:element, element, continuation} ->
        pull_all(rest, [element | elements], [continuation | pulled])

      :end ->
        close_others.()
        :end
    end
  end

  defp pull_all([], elements, pulled), do: {:elements, :lists.reverse(elements), :lists.reverse(pulled)}
end
