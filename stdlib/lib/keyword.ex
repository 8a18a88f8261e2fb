defmodule Keyword do
  @moduledoc """
  Functions over keyword lists: lists of pairs whose keys are atoms.

      iex> [trim: true, parts: 2] == [{:trim, true}, {:parts, 2}]
      true

  They have an order and may have a key several times, and so serve mainly as options of functions. The functions here that
  change the value of a key leave one entry of it. Reading takes longer the longer the list is; for many keys there is `Map`.
  """

  @type key :: atom
  @type value :: any
  @type t :: [{key, value}]
  @type t(value) :: [{key, value}]

  ## Making keyword lists

  @doc """
  Whether a term is a keyword list.

      iex> Keyword.keyword?(a: 1)
      true
      iex> Keyword.keyword?([{"a", 1}])
      false
  """
  def keyword?(term)
  def keyword?([{key, _value} | rest]) when is_atom(key), do: keyword?(rest)
  def keyword?([]), do: true
  def keyword?(_other), do: false

  @doc """
  An empty keyword list.

      iex> Keyword.new()
      []
  """
  def new, do: []

  @doc """
  A keyword list from pairs; of equal keys, the last entry stays.

      iex> Keyword.new(a: 1, b: 2, a: 3)
      [b: 2, a: 3]
  """
  def new(pairs), do: new(pairs, & &1)

  @doc """
  A keyword list from the pairs that `transform` gives.

      iex> Keyword.new([:a, :b], &{&1, 0})
      [a: 0, b: 0]
  """
  def new(pairs, transform) when is_function(transform, 1) do
    pairs
    |> Enum.reverse()
    |> Enum.reduce([], fn pair, keywords ->
      {key, value} = transform.(pair)
      put_new(keywords, key, value)
    end)
  end

  @doc """
  A keyword list with the same value for all keys.

      iex> Keyword.from_keys([:a, :b], 0)
      [a: 0, b: 0]
  """
  def from_keys(keys, value) when is_list(keys), do: :lists.map(&{&1, value}, keys)

  @doc """
  Checks that a keyword list has no keys but those in `values`, and adds their defaults. Gives `{:ok, keywords}` or `{:error, unknown_keys}`.

      iex> Keyword.validate([a: 1], [:a, b: 2])
      {:ok, [b: 2, a: 1]}
      iex> Keyword.validate([c: 1], [:a, b: 2])
      {:error, [:c]}
  """
  def validate(keyword, values) when is_list(keyword) and is_list(values), do: validate(keyword, values, [], [])

  defp validate([{key, _value} = pair | rest], values, accepted, unknown) when is_atom(key) do
    case take_key(values, key, []) do
      {:ok, values} -> validate(rest, values, [pair | accepted], unknown)
      :error -> validate(rest, values, accepted, [key | unknown])
    end
  end

  defp validate([], values, accepted, []), do: {:ok, add_defaults(values, accepted)}
  defp validate([], _values, _accepted, unknown), do: {:error, unknown}

  defp validate([entry | _rest], _values, _accepted, _unknown) do
    raise ArgumentError, "expected a keyword list as first argument, got invalid entry: #{inspect(entry)}"
  end

  defp take_key([key | rest], key, passed), do: {:ok, :lists.reverse(passed, rest)}
  defp take_key([{key, _default} | rest], key, passed), do: {:ok, :lists.reverse(passed, rest)}
  defp take_key([other | rest], key, passed), do: take_key(rest, key, [other | passed])
  defp take_key([], _key, _passed), do: :error

  defp add_defaults([key | rest], accepted) when is_atom(key), do: add_defaults(rest, accepted)
  defp add_defaults([{key, _} = default | rest], accepted) when is_atom(key), do: add_defaults(rest, [default | accepted])
  defp add_defaults([], accepted), do: accepted

  defp add_defaults([entry | _rest], _accepted) do
    raise ArgumentError, "expected the second argument to be a list of atoms or tuples, got: #{inspect(entry)}"
  end

  @doc """
  Like `validate/2`, but gives the keyword list or raises `ArgumentError`.

      iex> Keyword.validate!([a: 1], [:a, b: 2])
      [b: 2, a: 1]
  """
  def validate!(keyword, values) do
    case validate(keyword, values) do
      {:ok, keyword} ->
        keyword

      {:error, refused} ->
        allowed = for value <- values, do: if(is_atom(value), do: value, else: elem(value, 0))
        raise_refused(Enum.reject(refused, &:lists.member(&1, allowed)), refused, keyword, allowed)
    end
  end

  # A key is refused too if it comes a second time.
  defp raise_refused([], refused, keyword, _allowed),
    do: raise(ArgumentError, "duplicate keys #{inspect(refused)} in #{inspect(keyword)}")

  defp raise_refused(unknown, _refused, keyword, allowed) do
    raise ArgumentError,
          "unknown keys #{inspect(unknown)} in #{inspect(keyword)}, the allowed keys are: #{inspect(allowed)}"
  end

  ## Reading

  @doc """
  The first value of `key`, or `default`.

      iex> Keyword.get([a: 1], :b, 0)
      0
  """
  def get(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> default
    end
  end

  @doc """
  The first value of `key`, or what `fun` gives.

      iex> Keyword.get_lazy([a: 1], :b, fn -> 2 end)
      2
  """
  def get_lazy(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 0) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> fun.()
    end
  end

  @doc """
  The first value of `key` as `{:ok, value}`, or `:error`.

      iex> Keyword.fetch([a: 1], :a)
      {:ok, 1}
  """
  def fetch(keywords, key) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> {:ok, value}
      false -> :error
    end
  end

  @doc """
  The first value of `key`; raises `KeyError` if there is none.

      iex> Keyword.fetch!([a: 1], :a)
      1
  """
  def fetch!(keywords, key) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> raise KeyError, key: key, term: keywords
    end
  end

  @doc """
  All values of `key`.

      iex> Keyword.get_values([a: 1, b: 2, a: 3], :a)
      [1, 3]
  """
  def get_values(keywords, key) when is_list(keywords) and is_atom(key), do: get_values(keywords, key, [])

  defp get_values([{key, value} | rest], key, values), do: get_values(rest, key, [value | values])
  defp get_values([{_key, _value} | rest], key, values), do: get_values(rest, key, values)
  defp get_values([], _key, values), do: :lists.reverse(values)

  @doc """
  All keys, as often as they are there.

      iex> Keyword.keys(a: 1, b: 2, a: 3)
      [:a, :b, :a]
  """
  def keys(keywords) when is_list(keywords) do
    :lists.map(
      fn
        {key, _value} when is_atom(key) ->
          key

        entry ->
          raise ArgumentError,
                "expected a keyword list, but an entry in the list is not a two-element tuple " <>
                  "with an atom as its first element, got: #{inspect(entry)}"
      end,
      keywords
    )
  end

  @doc """
  All values.

      iex> Keyword.values(a: 1, b: 2)
      [1, 2]
  """
  def values(keywords) when is_list(keywords), do: :lists.map(fn {_key, value} -> value end, keywords)

  @doc """
  Whether `key` is in the list.

      iex> Keyword.has_key?([a: nil], :a)
      true
  """
  def has_key?(keywords, key) when is_list(keywords) and is_atom(key), do: :lists.keymember(key, 1, keywords)

  @doc """
  Whether two lists have the same entries, in whichever order.

      iex> Keyword.equal?([a: 1, b: 2], [b: 2, a: 1])
      true
  """
  def equal?(left, right) when is_list(left) and is_list(right), do: :lists.sort(left) === :lists.sort(right)

  @doc """
  The keyword list itself.

      iex> Keyword.to_list(a: 1)
      [a: 1]
  """
  def to_list(keywords) when is_list(keywords), do: keywords

  ## Changing one key

  @doc """
  Puts an entry in front, in the place of all others of that key.

      iex> Keyword.put([a: 1, b: 2], :b, 3)
      [b: 3, a: 1]
  """
  def put(keywords, key, value) when is_list(keywords) and is_atom(key),
    do: [{key, value} | delete(keywords, key)]

  @doc """
  Puts an entry in front unless the key is there.

      iex> Keyword.put_new([a: 1], :a, 2)
      [a: 1]
  """
  def put_new(keywords, key, value) when is_list(keywords) and is_atom(key),
    do: if(has_key?(keywords, key), do: keywords, else: [{key, value} | keywords])

  @doc """
  Puts what `fun` gives in front unless the key is there.

      iex> Keyword.put_new_lazy([a: 1], :b, fn -> 2 end)
      [b: 2, a: 1]
  """
  def put_new_lazy(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 0),
    do: if(has_key?(keywords, key), do: keywords, else: [{key, fun.()} | keywords])

  @doc """
  Replaces the value of `key` if it is there.

      iex> Keyword.replace([a: 1, b: 2, a: 3], :a, 9)
      [a: 9, b: 2]
  """
  def replace(keywords, key, value) when is_list(keywords) and is_atom(key),
    do: change(keywords, key, fn _ -> value end, fn -> [] end)

  @doc """
  Replaces the value of `key`, which must be there, or `KeyError` is raised.

      iex> Keyword.replace!([a: 1], :a, 2)
      [a: 2]
  """
  def replace!(keywords, key, value) when is_list(keywords) and is_atom(key),
    do: change(keywords, key, fn _ -> value end, fn -> raise KeyError, key: key, term: keywords end)

  @doc """
  Replaces the value of `key` with what `fun` makes of it, if it is there.

      iex> Keyword.replace_lazy([a: 1], :a, &(&1 * 10))
      [a: 10]
  """
  def replace_lazy(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 1),
    do: change(keywords, key, fun, fn -> [] end)

  @doc """
  Replaces the value of `key` with what `fun` makes of it, or adds the key with `default`.

      iex> Keyword.update([a: 1], :a, 0, &(&1 + 1))
      [a: 2]
      iex> Keyword.update([a: 1], :b, 0, &(&1 + 1))
      [a: 1, b: 0]
  """
  def update(keywords, key, default, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 1),
    do: change(keywords, key, fun, fn -> [{key, default}] end)

  @doc """
  Replaces the value of `key` with what `fun` makes of it; raises `KeyError` if there is none.

      iex> Keyword.update!([a: 1], :a, &(&1 + 1))
      [a: 2]
  """
  def update!(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 1),
    do: change(keywords, key, fun, fn -> raise KeyError, key: key, term: keywords end)

  # The first entry of the key gets its new value, later ones go; `missing` gives the end of a list without the key.
  defp change([{key, value} | rest], key, fun, _missing), do: [{key, fun.(value)} | delete(rest, key)]
  defp change([entry | rest], key, fun, missing), do: [entry | change(rest, key, fun, missing)]
  defp change([], _key, _fun, missing), do: missing.()

  @doc """
  Reads and updates the first entry of `key` at once: `fun` takes the value (or `nil`) and gives `{answer, new_value}`, or `:pop`.

      iex> Keyword.get_and_update([a: 1], :a, fn value -> {value, value + 1} end)
      {1, [a: 2]}
  """
  def get_and_update(keywords, key, fun) when is_list(keywords) and is_atom(key),
    do: get_and_update(keywords, [], key, fun)

  defp get_and_update([{key, current} | rest], passed, key, fun) do
    case fun.(current) do
      {answer, value} -> {answer, :lists.reverse(passed, [{key, value} | rest])}
      :pop -> {current, :lists.reverse(passed, rest)}
      other -> raise_update(other)
    end
  end

  defp get_and_update([{_, _} = entry | rest], passed, key, fun),
    do: get_and_update(rest, [entry | passed], key, fun)

  defp get_and_update([], passed, key, fun) do
    case fun.(nil) do
      {answer, value} -> {answer, [{key, value} | :lists.reverse(passed)]}
      :pop -> {nil, :lists.reverse(passed)}
      other -> raise_update(other)
    end
  end

  @doc """
  Like `get_and_update/3`, but raises `KeyError` if there is no `key`, and leaves one entry of it.

      iex> Keyword.get_and_update!([a: 1], :a, fn _ -> :pop end)
      {1, []}
  """
  def get_and_update!(keywords, key, fun), do: get_and_update!(keywords, key, fun, [])

  defp get_and_update!([{key, current} | rest], key, fun, passed) do
    case fun.(current) do
      {answer, value} -> {answer, :lists.reverse(passed, [{key, value} | delete(rest, key)])}
      :pop -> {current, :lists.reverse(passed, rest)}
      other -> raise_update(other)
    end
  end

  defp get_and_update!([{_, _} = entry | rest], key, fun, passed),
    do: get_and_update!(rest, key, fun, [entry | passed])

  defp get_and_update!([], key, _fun, passed) when is_atom(key), do: raise(KeyError, key: key, term: passed)

  defp raise_update(other) do
    raise "the given function must return a two-element tuple or :pop, got: #{inspect(other)}"
  end

  @doc """
  Takes out all entries of `key`.

      iex> Keyword.delete([a: 1, b: 2, a: 3], :a)
      [b: 2]
  """
  def delete(keywords, key) when is_list(keywords) and is_atom(key),
    do: if(:lists.keymember(key, 1, keywords), do: delete_entries(keywords, key), else: keywords)

  defp delete_entries([{key, _value} | rest], key), do: delete_entries(rest, key)
  defp delete_entries([entry | rest], key), do: [entry | delete_entries(rest, key)]
  defp delete_entries([], _key), do: []

  @doc false
  def delete(keywords, key, value) when is_list(keywords) and is_atom(key),
    do: Enum.reject(keywords, &(&1 === {key, value}))

  @doc """
  Takes out the first entry of `key`.

      iex> Keyword.delete_first([a: 1, b: 2, a: 3], :a)
      [b: 2, a: 3]
  """
  def delete_first(keywords, key) when is_list(keywords) and is_atom(key), do: :lists.keydelete(key, 1, keywords)

  @doc """
  Takes out all entries of `key` and gives the first value, or `default`.

      iex> Keyword.pop([a: 1, b: 2, a: 3], :a)
      {1, [b: 2]}
  """
  def pop(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case fetch(keywords, key) do
      {:ok, value} -> {value, delete(keywords, key)}
      :error -> {default, keywords}
    end
  end

  @doc """
  Takes out all entries of `key`, which must be there, or `KeyError` is raised.

      iex> Keyword.pop!([a: 1, b: 2], :a)
      {1, [b: 2]}
  """
  def pop!(keywords, key) when is_list(keywords) and is_atom(key), do: {fetch!(keywords, key), delete(keywords, key)}

  @doc """
  Takes out all entries of `key` and gives the first value, or what `fun` gives.

      iex> Keyword.pop_lazy([a: 1], :b, fn -> 2 end)
      {2, [a: 1]}
  """
  def pop_lazy(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 0) do
    case fetch(keywords, key) do
      {:ok, value} -> {value, delete(keywords, key)}
      :error -> {fun.(), keywords}
    end
  end

  @doc """
  Takes out the first entry of `key` and gives its value, or `default`.

      iex> Keyword.pop_first([a: 1, b: 2, a: 3], :a)
      {1, [b: 2, a: 3]}
  """
  def pop_first(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case :lists.keytake(key, 1, keywords) do
      {:value, {^key, value}, rest} -> {value, rest}
      false -> {default, keywords}
    end
  end

  @doc """
  Takes out all entries of `key` and gives their values.

      iex> Keyword.pop_values([a: 1, b: 2, a: 3], :a)
      {[1, 3], [b: 2]}
  """
  def pop_values(keywords, key) when is_list(keywords) and is_atom(key),
    do: {get_values(keywords, key), delete(keywords, key)}

  ## Choosing entries

  @doc """
  Only the entries with these keys.

      iex> Keyword.take([a: 1, b: 2, a: 3], [:a])
      [a: 1, a: 3]
  """
  def take(keywords, keys) when is_list(keywords) and is_list(keys),
    do: :lists.filter(fn {key, _} -> :lists.member(key, keys) end, keywords)

  @doc """
  Only the entries without these keys.

      iex> Keyword.drop([a: 1, b: 2, a: 3], [:a])
      [b: 2]
  """
  def drop(keywords, keys) when is_list(keywords) and is_list(keys),
    do: :lists.filter(fn {key, _} -> not :lists.member(key, keys) end, keywords)

  @doc """
  The entries with these keys, and the others.

      iex> Keyword.split([a: 1, b: 2, a: 3], [:a])
      {[a: 1, a: 3], [b: 2]}
  """
  def split(keywords, keys) when is_list(keywords) and is_list(keys) do
    {taken, left} =
      Enum.reduce(keywords, {[], []}, fn {key, _} = entry, {taken, left} ->
        if :lists.member(key, keys), do: {[entry | taken], left}, else: {taken, [entry | left]}
      end)

    {:lists.reverse(taken), :lists.reverse(left)}
  end

  @doc """
  The entries for which `fun` is truthy.

      iex> Keyword.filter([one: 1, two: 2], fn {_key, value} -> value > 1 end)
      [two: 2]
  """
  def filter(keywords, fun) when is_list(keywords) and is_function(fun, 1), do: do_filter(keywords, fun)

  defp do_filter([{_, _} = entry | rest], fun) do
    if fun.(entry), do: [entry | do_filter(rest, fun)], else: do_filter(rest, fun)
  end

  defp do_filter([], _fun), do: []

  @doc """
  The entries for which `fun` is falsy.

      iex> Keyword.reject([one: 1, two: 2], fn {_key, value} -> value > 1 end)
      [one: 1]
  """
  def reject(keywords, fun) when is_list(keywords) and is_function(fun, 1), do: do_reject(keywords, fun)

  defp do_reject([{_, _} = entry | rest], fun) do
    if fun.(entry), do: do_reject(rest, fun), else: [entry | do_reject(rest, fun)]
  end

  defp do_reject([], _fun), do: []

  @doc """
  The entries for which `fun` is truthy, and the others.

      iex> Keyword.split_with([one: 1, two: 2], fn {_key, value} -> value > 1 end)
      {[two: 2], [one: 1]}
  """
  def split_with(keywords, fun) when is_list(keywords) and is_function(fun, 1), do: Enum.split_with(keywords, fun)

  ## Two keyword lists

  @doc """
  The entries of both lists; those of the first whose keys are in the second are left out.

      iex> Keyword.merge([a: 1, b: 2], a: 3)
      [b: 2, a: 3]
  """
  def merge(keywords1, keywords2)
  def merge(keywords1, []) when is_list(keywords1), do: keywords1
  def merge([], keywords2) when is_list(keywords2), do: keywords2

  def merge(keywords1, keywords2) when is_list(keywords1) and is_list(keywords2) do
    unless keyword?(keywords2), do: raise_not_keywords("second", keywords2)

    kept =
      Enum.filter(keywords1, fn
        {key, _value} when is_atom(key) -> not has_key?(keywords2, key)
        _ -> raise_not_keywords("first", keywords1)
      end)

    kept ++ keywords2
  end

  @doc """
  The entries of both lists; for keys in both, `fun` takes the key and both values.

      iex> Keyword.merge([a: 1, b: 2], [a: 3], fn _key, left, right -> left + right end)
      [b: 2, a: 4]
  """
  def merge(keywords1, keywords2, fun) when is_list(keywords1) and is_list(keywords2) and is_function(fun, 3) do
    unless keyword?(keywords1), do: raise_not_keywords("first", keywords1)
    unless keyword?(keywords2), do: raise_not_keywords("second", keywords2)
    merge(keywords2, [], keywords1, keywords1, fun)
  end

  # `left` has the first list's entries that are not merged yet, one of which is used for each entry of the same key in the second.
  defp merge([{key, value2} | rest], merged, kept, left, fun) do
    case :lists.keytake(key, 1, left) do
      {:value, {^key, value1}, left} ->
        merge(rest, [{key, fun.(key, value1, value2)} | merged], delete(kept, key), left, fun)

      false ->
        merge(rest, [{key, value2} | merged], kept, left, fun)
    end
  end

  defp merge([], merged, kept, _left, _fun), do: kept ++ :lists.reverse(merged)

  defp raise_not_keywords(which, keywords) do
    raise ArgumentError, "expected a keyword list as the #{which} argument, got: #{inspect(keywords)}"
  end

  @doc """
  The entries of the second list whose keys are in the first too.

      iex> Keyword.intersect([a: 1, b: 2], b: 3, c: 4)
      [b: 3]
  """
  def intersect(keywords1, keywords2) when is_list(keywords1) and is_list(keywords2),
    do: :lists.filter(fn {key, _} -> has_key?(keywords1, key) end, keywords2)

  @doc """
  The keys that are in both lists, with what `fun` makes of the key and both values.

      iex> Keyword.intersect([a: 1, b: 2], [b: 3], fn _key, left, right -> left + right end)
      [b: 5]
  """
  def intersect(keywords1, keywords2, fun) when is_list(keywords1) and is_list(keywords2) and is_function(fun, 3) do
    for {key, value2} <- keywords2, {:ok, value1} <- [fetch(keywords1, key)], do: {key, fun.(key, value1, value2)}
  end

  ## Former names

  @doc false
  def map(keywords, fun) when is_list(keywords) and is_function(fun, 1),
    do: :lists.map(fn {key, value} -> {key, fun.({key, value})} end, keywords)

  @doc false
  def size(keywords), do: length(keywords)
end
