defmodule List.Difference do
  @moduledoc """
  The shortest edit script between two lists, after E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).

  All paths with the same number of edits are carried on together, one for each diagonal of the edit graph; each time every path
  makes one more edit and then follows the elements that are equal. The first path at the end of both lists wins.

  A path is `{across, list1, list2, edits}`: how many elements of the first list it has behind it, what is left of both lists, and the
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

  # From the diagonal with the most deletions to the one with the most insertions.
  defp diagonals(diagonal, limit, paths, next, diff_script) when diagonal <= limit do
    {path, paths} = advance(diagonal, limit, paths, diff_script)

    case follow_equals(path) do
      {_across, [], [], script} -> {:done, script}
      path -> diagonals(diagonal + 2, limit, paths, [path | next], diff_script)
    end
  end

  defp diagonals(_diagonal, _limit, _paths, next, _diff_script), do: {:next, :lists.reverse(next)}

  # The best path onto a diagonal comes from the neighbour that got further.
  defp advance(0, 0, [path], _diff_script), do: {path, []}

  defp advance(diagonal, limit, [path | _] = paths, diff_script) when diagonal == -limit,
    do: {edit(path, :del, diff_script), paths}

  defp advance(diagonal, limit, [path], diff_script) when diagonal == limit, do: {edit(path, :ins, diff_script), []}

  defp advance(_diagonal, _limit, [{across1, _, _, _} = path1, {across2, _, _, _} = path2 | paths], diff_script) do
    path = if across1 > across2, do: edit(path1, :ins, diff_script), else: edit(path2, :del, diff_script)
    {path, [path2 | paths]}
  end

  # Where an element goes and one comes, they may have a script of their own.
  defp edit({across, [element1 | rest1], [element2 | rest2], edits} = path, kind, diff_script) when diff_script != nil do
    case diff_script.(element1, element2) do
      nil -> edit(path, kind, nil)
      script -> {across + 1, rest1, rest2, [{:diff, script} | edits]}
    end
  end

  defp edit({across, [element | rest], list2, edits}, :del, _diff_script),
    do: {across + 1, rest, list2, [{:del, element} | edits]}

  defp edit({across, [], list2, edits}, :del, _diff_script), do: {across + 1, [], list2, edits}

  defp edit({across, list1, [element | rest], edits}, :ins, _diff_script),
    do: {across, list1, rest, [{:ins, element} | edits]}

  defp edit({_across, _list1, [], _edits} = path, :ins, _diff_script), do: path

  defp follow_equals({across, [element | rest1], [element | rest2], edits}),
    do: follow_equals({across + 1, rest1, rest2, [{:eq, element} | edits]})

  defp follow_equals(path), do: path

  # Edits of the same kind that follow each other become one with a list of elements. An insertion of an element behind its
  # equal is moved before it where it meets another edit there.
  defp compact([{:diff, _script} = edit | rest], script), do: compact(rest, [edit | script])

  defp compact([{:eq, element} | [{kind, _} | _] = rest], [{:ins, [element]}, {:eq, elements} | script])
       when kind in [:ins, :del],
       do: compact(rest, [{:ins, [element]}, {:eq, [element | elements]} | script])

  defp compact([{kind, element} | rest], [{kind, elements} | script]),
    do: compact(rest, [{kind, [element | elements]} | script])

  defp compact([{kind, element} | rest], script), do: compact(rest, [{kind, [element]} | script])
  defp compact([], script), do: script
end
