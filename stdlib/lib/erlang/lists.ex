defmodule :lists do
  @moduledoc """
  The functions of Erlang's `:lists` that take functions.

  The others (`:lists.reverse/1`, `:lists.keyfind/3`, `:lists.sort/1`...) are natives. A function with an argument
  to call is written in Elixir, so that the process can be suspended in the middle of it.

  Each function checks its fun once and leaves the walk to a local function of the same name with `_1` behind;
  that name is what an improper list shows in its error.
  """

  ## Walks

  def all(fun, list) when is_function(fun, 1) do
    case list do
      [] -> true
      [_ | _] -> all_1(fun, list)
    end
  end

  defp all_1(fun, [head | tail]) do
    case fun.(head) do
      true -> all_1(fun, tail)
      false -> false
    end
  end

  defp all_1(_fun, []), do: true

  def any(fun, list) when is_function(fun, 1) do
    case list do
      [] -> false
      [_ | _] -> any_1(fun, list)
    end
  end

  defp any_1(fun, [head | tail]) do
    case fun.(head) do
      true -> true
      false -> any_1(fun, tail)
    end
  end

  defp any_1(_fun, []), do: false

  def foreach(fun, list) when is_function(fun, 1), do: foreach_1(fun, list)

  defp foreach_1(fun, [head | tail]) do
    fun.(head)
    foreach_1(fun, tail)
  end

  defp foreach_1(_fun, []), do: :ok

  def search(fun, list) when is_function(fun, 1), do: search_1(fun, list)

  defp search_1(fun, [head | tail]) do
    case fun.(head) do
      true -> {:value, head}
      false -> search_1(fun, tail)
    end
  end

  defp search_1(_fun, []), do: false

  ## Lists made from a list

  def map(fun, list) when is_function(fun, 1) do
    case list do
      [] -> []
      [_ | _] -> map_1(fun, list)
    end
  end

  defp map_1(fun, [head | tail]), do: [fun.(head) | map_1(fun, tail)]
  defp map_1(_fun, []), do: []

  def flatmap(fun, list) when is_function(fun, 1), do: flatmap_1(fun, list)

  defp flatmap_1(fun, [head | tail]), do: fun.(head) ++ flatmap_1(fun, tail)
  defp flatmap_1(_fun, []), do: []

  def filter(fun, list) when is_function(fun, 1), do: filter_1(fun, list)

  defp filter_1(fun, [head | tail]) do
    case fun.(head) do
      true -> [head | filter_1(fun, tail)]
      false -> filter_1(fun, tail)
      other -> :erlang.error({:bad_filter, other})
    end
  end

  defp filter_1(_fun, []), do: []
  defp filter_1(_fun, other), do: :erlang.error({:bad_generator, other})

  def filtermap(fun, list) when is_function(fun, 1), do: filtermap_1(fun, list)

  defp filtermap_1(fun, [head | tail]) do
    case fun.(head) do
      true -> [head | filtermap_1(fun, tail)]
      {true, value} -> [value | filtermap_1(fun, tail)]
      false -> filtermap_1(fun, tail)
    end
  end

  defp filtermap_1(_fun, []), do: []

  def zf(fun, list), do: filtermap(fun, list)

  def partition(fun, list) when is_function(fun, 1), do: partition_1(fun, list, [], [])

  defp partition_1(fun, [head | tail], yes, no) do
    case fun.(head) do
      true -> partition_1(fun, tail, [head | yes], no)
      false -> partition_1(fun, tail, yes, [head | no])
    end
  end

  defp partition_1(_fun, [], yes, no), do: {:lists.reverse(yes), :lists.reverse(no)}

  def takewhile(fun, list) when is_function(fun, 1), do: takewhile_1(fun, list)

  defp takewhile_1(fun, [head | tail]) do
    case fun.(head) do
      true -> [head | takewhile_1(fun, tail)]
      false -> []
    end
  end

  defp takewhile_1(_fun, []), do: []

  def dropwhile(fun, list) when is_function(fun, 1), do: dropwhile_1(fun, list)

  defp dropwhile_1(fun, [head | tail] = list) do
    case fun.(head) do
      true -> dropwhile_1(fun, tail)
      false -> list
    end
  end

  defp dropwhile_1(_fun, []), do: []

  def splitwith(fun, list) when is_function(fun, 1), do: splitwith_1(fun, list, [])

  defp splitwith_1(fun, [head | tail] = list, taken) do
    case fun.(head) do
      true -> splitwith_1(fun, tail, [head | taken])
      false -> {:lists.reverse(taken), list}
    end
  end

  defp splitwith_1(_fun, [], taken), do: {:lists.reverse(taken), []}

  def uniq(fun, list) when is_function(fun, 1), do: uniq_2(list, fun, %{})

  defp uniq_2([head | tail], fun, seen) do
    case fun.(head) do
      key when :erlang.is_map_key(key, seen) -> uniq_2(tail, fun, seen)
      key -> [head | uniq_2(tail, fun, :maps.put(key, [], seen))]
    end
  end

  defp uniq_2([], _fun, _seen), do: []

  def keymap(fun, position, [tuple | tail]) when is_function(fun, 1) do
    [:erlang.setelement(position, tuple, fun.(:erlang.element(position, tuple))) | keymap(fun, position, tail)]
  end

  def keymap(fun, position, []) when is_function(fun, 1) and is_integer(position) and position >= 1, do: []

  ## Folds

  def foldl(fun, acc, list) when is_function(fun, 2) do
    case list do
      [] -> acc
      [_ | _] -> foldl_1(fun, acc, list)
    end
  end

  defp foldl_1(fun, acc, [head | tail]), do: foldl_1(fun, fun.(head, acc), tail)
  defp foldl_1(_fun, acc, []), do: acc

  def foldr(fun, acc, list) when is_function(fun, 2), do: foldr_1(fun, acc, list)

  defp foldr_1(fun, acc, [head | tail]), do: fun.(head, foldr_1(fun, acc, tail))
  defp foldr_1(_fun, acc, []), do: acc

  def mapfoldl(fun, acc, list) when is_function(fun, 2), do: mapfoldl_1(fun, acc, list)

  defp mapfoldl_1(fun, acc, [head | tail]) do
    {mapped, acc} = fun.(head, acc)
    {rest, acc} = mapfoldl_1(fun, acc, tail)
    {[mapped | rest], acc}
  end

  defp mapfoldl_1(_fun, acc, []), do: {[], acc}

  def mapfoldr(fun, acc, list) when is_function(fun, 2), do: mapfoldr_1(fun, acc, list)

  defp mapfoldr_1(fun, acc, [head | tail]) do
    {rest, acc} = mapfoldr_1(fun, acc, tail)
    {mapped, acc} = fun.(head, acc)
    {[mapped | rest], acc}
  end

  defp mapfoldr_1(_fun, acc, []), do: {[], acc}

  def zipwith(fun, [x | xs], [y | ys]) when is_function(fun, 2), do: [fun.(x, y) | zipwith(fun, xs, ys)]
  def zipwith(fun, [], []) when is_function(fun, 2), do: []

  def zipwith3(fun, [x | xs], [y | ys], [z | zs]) when is_function(fun, 3),
    do: [fun.(x, y, z) | zipwith3(fun, xs, ys, zs)]

  def zipwith3(fun, [], [], []) when is_function(fun, 3), do: []

  ## Merging: `fun.(a, b)` says whether `a` may stand before `b`

  def merge(fun, left, []) when is_function(fun, 2), do: left
  def merge(fun, left, [_ | _] = right) when is_function(fun, 2), do: merge_1(fun, left, right)

  defp merge_1(fun, [x | xs] = left, [y | ys] = right) do
    case fun.(x, y) do
      true -> [x | merge_1(fun, xs, right)]
      false -> [y | merge_1(fun, left, ys)]
    end
  end

  defp merge_1(_fun, [], right), do: right
  defp merge_1(_fun, left, []), do: left

  def umerge(fun, [], right) when is_function(fun, 2), do: right
  def umerge(fun, [_ | _] = left, right) when is_function(fun, 2), do: umerge_1(fun, left, right)

  # Of two elements that may stand in either order, the left one stays.
  defp umerge_1(fun, [x | xs] = left, [y | ys] = right) do
    case fun.(x, y) do
      true -> umerge_2(fun, x, xs, right, fun.(y, x))
      false -> [y | umerge_1(fun, left, ys)]
    end
  end

  defp umerge_1(_fun, [], right), do: right
  defp umerge_1(_fun, left, []), do: left

  defp umerge_2(fun, x, xs, [_ | ys], true), do: umerge_1(fun, [x | xs], ys)
  defp umerge_2(fun, x, xs, right, false), do: [x | umerge_1(fun, xs, right)]

  # The reversed merges take lists that stand in descending order.
  def rmerge(fun, left, []) when is_function(fun, 2), do: left
  def rmerge(fun, left, [_ | _] = right) when is_function(fun, 2), do: rmerge_1(fun, left, right)

  defp rmerge_1(fun, [x | xs] = left, [y | ys] = right) do
    case fun.(x, y) do
      true -> [y | rmerge_1(fun, left, ys)]
      false -> [x | rmerge_1(fun, xs, right)]
    end
  end

  defp rmerge_1(_fun, [], right), do: right
  defp rmerge_1(_fun, left, []), do: left

  def rumerge(fun, left, []) when is_function(fun, 2), do: left
  def rumerge(fun, left, [_ | _] = right) when is_function(fun, 2), do: rumerge_1(fun, left, right)

  defp rumerge_1(fun, [x | xs] = left, [y | ys] = right) do
    case fun.(x, y) do
      false -> [x | rumerge_1(fun, xs, right)]
      true -> rumerge_2(fun, left, y, ys, fun.(y, x))
    end
  end

  defp rumerge_1(_fun, [], right), do: right
  defp rumerge_1(_fun, left, []), do: left

  defp rumerge_2(fun, left, _y, ys, true), do: rumerge_1(fun, left, ys)
  defp rumerge_2(fun, left, y, ys, false), do: [y | rumerge_1(fun, left, ys)]

  ## Sorting: a merge sort over the runs that the list already has

  # Sorted and reversed lists are one run, so they are sorted in one pass. A run is falling where `fun` says that
  # the next element may not stand behind; turning it around keeps equal elements in place if `fun` holds for them.
  def sort(fun, [_ | _] = list) when is_function(fun, 2) do
    case list do
      [_] -> list
      [_ | [_ | _]] -> fun |> runs(list) |> merge_runs(fun)
    end
  end

  def sort(fun, []) when is_function(fun, 2), do: []
  def sort(fun, [_, _ | _]) when not is_function(fun), do: :erlang.error({:badfun, fun})

  defp runs(fun, [x, y | tail]) do
    case fun.(x, y) do
      true -> rising(fun, y, [x], tail)
      false -> falling(fun, y, [x], tail)
    end
  end

  defp runs(_fun, [_] = run), do: [run]
  defp runs(_fun, []), do: []

  defp rising(fun, last, run, [x | tail] = list) do
    case fun.(last, x) do
      true -> rising(fun, x, [last | run], tail)
      false -> [:lists.reverse(run, [last]) | runs(fun, list)]
    end
  end

  defp rising(_fun, last, run, []), do: [:lists.reverse(run, [last])]

  defp falling(fun, last, run, [x | tail] = list) do
    case fun.(last, x) do
      true -> [[last | run] | runs(fun, list)]
      false -> falling(fun, x, [last | run], tail)
    end
  end

  defp falling(_fun, last, run, []), do: [[last | run]]

  defp merge_runs([run], _fun), do: run
  defp merge_runs(runs, fun), do: runs |> merge_pairs(fun) |> merge_runs(fun)

  defp merge_pairs([left, right | runs], fun), do: [merge_1(fun, left, right) | merge_pairs(runs, fun)]
  defp merge_pairs(runs, _fun), do: runs

  # Runs of one element are unique in themselves, and merging keeps them so.
  def usort(fun, [_ | _] = list) when is_function(fun, 2), do: list |> singles() |> umerge_runs(fun)
  def usort(fun, []) when is_function(fun, 2), do: []

  defp singles([head | tail]), do: [[head] | singles(tail)]
  defp singles([]), do: []

  defp umerge_runs([run], _fun), do: run
  defp umerge_runs(runs, fun), do: runs |> umerge_pairs(fun) |> umerge_runs(fun)

  defp umerge_pairs([left, right | runs], fun), do: [umerge_1(fun, left, right) | umerge_pairs(runs, fun)]
  defp umerge_pairs(runs, _fun), do: runs
end
