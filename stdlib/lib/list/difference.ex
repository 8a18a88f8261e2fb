defmodule List.Difference do
  @moduledoc """
  The shortest edit script between two lists, after E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).

  All paths with the same number of edits are carried on together, one for each diagonal of the edit graph; each time every path
  makes one more edit and then follows the elements that are equal. The first path at the end of both lists wins.

  A path is `{down, list1, list2, edits}`: how many elements came from the second list, what is left of both lists, and the
  edits so far in reverse.
  """

  @doc "The edit script as a keyword list. `diff_script` is a function of two elements, or `nil`."
  def script(list1, list2, diff_script) do
    0 |> search([{0, list1, list2, []}], diff_script) |> compact([])
  end

  defp search(edits, paths, diff_script) do
    case diagonals(-edits, edits, paths, [], diff_script) do
      {:done, script} -> script
      {:next, paths} -> search(edits + 1, paths, diff_script)
    end
  end

  defp diagonals(diagonal, limit, paths, next, diff_script) when diagonal <= limit do
    {path, paths} = advance(diagonal, limit, paths, diff_script)

    case follow_equals(path) do
      {_down, [], [], script} -> {:done, script}
      path -> diagonals(diagonal + 2, limit, paths, [path | next], diff_script)
    end
  end

  defp diagonals(_diagonal, _limit, _paths, next, _diff_script), do: {:next, :lists.reverse(next)}

  # The best path onto a diagonal comes from the neighbour that got further.
  defp advance(0, 0, [path], _diff_script), do: {path, []}

  defp advance(diagonal, limit, [path | _] = paths, diff_script) when diagonal == -limit,
    do: {down(path, diff_script), paths}

  defp advance(diagonal, limit, [path], diff_script) when diagonal == limit, do: {right(path, diff_script), []}

  defp advance(_diagonal, _limit, [{down1, _, _, _} = path1, {down2, _, _, _} = path2 | paths], diff_script) do
    path = if down1 > down2, do: right(path1, diff_script), else: down(path2, diff_script)
    {path, [path2 | paths]}
  end

  defp right({down, [element1 | rest1] = list1, [element2 | rest2], edits}, diff_script) when diff_script != nil do
    case diff_script.(element1, element2) do
      nil -> right({down, list1, [element2 | rest2], edits}, nil)
      script -> {down + 1, rest1, rest2, [{:diff, script} | edits]}
    end
  end

  defp right({down, [element | rest], list2, edits}, _diff_script), do: {down, rest, list2, [{:del, element} | edits]}
  defp right({_down, [], _list2, _edits} = path, _diff_script), do: path

  defp down({down, [element1 | rest1], [element2 | rest2] = list2, edits}, diff_script) when diff_script != nil do
    case diff_script.(element1, element2) do
      nil -> down({down, [element1 | rest1], list2, edits}, nil)
      script -> {down + 1, rest1, rest2, [{:diff, script} | edits]}
    end
  end

  defp down({down, list1, [element | rest], edits}, _diff_script),
    do: {down + 1, list1, rest, [{:ins, element} | edits]}

  defp down({down, list1, [], edits}, _diff_script), do: {down + 1, list1, [], edits}

  defp follow_equals({down, [element | rest1], [element | rest2], edits}),
    do: follow_equals({down + 1, rest1, rest2, [{:eq, element} | edits]})

  defp follow_equals(path), do: path

  # Edits of the same kind that follow each other become one with a list of elements.
  defp compact([{:diff, _script} = edit | rest], script), do: compact(rest, [edit | script])
  defp compact([{kind, element} | rest], [{kind, elements} | script]), do: compact(rest, [{kind, [element | elements]} | script])
  defp compact([{kind, element} | rest], script), do: compact(rest, [{kind, [element]} | script])
  defp compact([], script), do: script
end
