defmodule Access do
  @moduledoc """
  Reading and updating by key: what `container[key]`, `get_in/2`, `put_in/3`, `update_in/3` and their like use.

      iex> [a: 1][:a]
      1
      iex> %{user: %{name: "Ada"}}[:user][:name]
      "Ada"
      iex> nil[:anything]
      nil

  Maps take any keys, keyword lists take atoms, `nil` has no key at all. A struct's module may implement this behaviour.

  The functions from `key/2` on make accessors: functions that stand for a key in the lists that `get_in/2` and its like
  take.

      iex> users = [%{name: "Ada"}, %{name: "Joe"}]
      iex> get_in(users, [Access.all(), :name])
      ["Ada", "Joe"]
  """

  @type container :: keyword | struct | map
  @type nil_container :: nil
  @type key :: any
  @type value :: any
  @type t :: container | nil_container | any
  @type get_fun(data) :: (:get, data, (term -> term) -> new_data :: container)
  @type get_and_update_fun(data, current_value) ::
          (:get_and_update, data, (term -> term) -> {current_value, new_data :: container} | :pop)
  @type access_fun(data, current_value) :: get_fun(data) | get_and_update_fun(data, current_value)

  @doc "The value of a key as `{:ok, value}`, or `:error`."
  @callback fetch(term :: t, key) :: {:ok, value} | :error

  @doc "Reads and updates the value of a key at once."
  @callback get_and_update(data, key, (value | nil -> {current_value, new_value :: value} | :pop)) ::
              {current_value, new_data :: data}
            when current_value: value, data: container

  @doc "Takes a key out."
  @callback pop(data, key) :: {value, data} when data: container

  ## By key

  @doc """
  The value of `key` as `{:ok, value}`, or `:error`.

      iex> Access.fetch(%{name: "meg"}, :name)
      {:ok, "meg"}
      iex> Access.fetch([ordered: true], :on)
      :error
  """
  def fetch(container, key)

  def fetch(%module{} = container, key) do
    module.fetch(container, key)
  rescue
    exception in UndefinedFunctionError -> undefined(exception, __STACKTRACE__, module, {:fetch, [container, key]})
  end

  def fetch(map, key) when is_map(map), do: :maps.find(key, map)

  def fetch(list, key) when is_list(list) and is_atom(key) do
    case :lists.keyfind(key, 1, list) do
      {_key, value} -> {:ok, value}
      false -> :error
    end
  end

  def fetch(list, key) when is_list(list), do: raise_not_atom(key)
  def fetch(nil, _key), do: :error

  @doc """
  The value of `key`; raises `KeyError` if there is none.

      iex> Access.fetch!(%{name: "meg"}, :name)
      "meg"
  """
  def fetch!(container, key) do
    case fetch(container, key) do
      {:ok, value} -> value
      :error -> raise KeyError, key: key, term: container
    end
  end

  @doc """
  The value of `key`, or `default`.

      iex> Access.get([a: 1], :b, 0)
      0
  """
  def get(container, key, default \\ nil)

  def get(%module{} = container, key, default) do
    try do
      module.fetch(container, key)
    rescue
      exception in UndefinedFunctionError -> undefined(exception, __STACKTRACE__, module, {:fetch, [container, key]})
    else
      {:ok, value} -> value
      :error -> default
    end
  end

  def get(map, key, default) when is_map(map) do
    case map do
      %{^key => value} -> value
      %{} -> default
    end
  end

  def get(list, key, default) when is_list(list) and is_atom(key) do
    case :lists.keyfind(key, 1, list) do
      {_key, value} -> value
      false -> default
    end
  end

  def get(list, key, _default) when is_list(list), do: raise_not_atom(key)
  def get(nil, _key, default), do: default

  @doc """
  Reads and updates at once: `fun` takes the value (or `nil`) and gives `{answer, new_value}`, or `:pop`.

      iex> Access.get_and_update(%{a: 1}, :a, fn value -> {value, value + 1} end)
      {1, %{a: 2}}
  """
  def get_and_update(container, key, fun)

  def get_and_update(%module{} = container, key, fun) do
    module.get_and_update(container, key, fun)
  rescue
    exception in UndefinedFunctionError ->
      undefined(exception, __STACKTRACE__, module, {:get_and_update, [container, key, fun]})
  end

  def get_and_update(map, key, fun) when is_map(map), do: Map.get_and_update(map, key, fun)
  def get_and_update(list, key, fun) when is_list(list), do: Keyword.get_and_update(list, key, fun)

  def get_and_update(nil, key, _fun),
    do: raise(ArgumentError, "could not put/update key #{inspect(key)} on a nil value")

  @doc """
  Takes `key` out and gives its value (or `nil`) too.

      iex> Access.pop([a: 1, b: 2], :a)
      {1, [b: 2]}
  """
  def pop(container, key)

  def pop(%module{} = container, key) do
    module.pop(container, key)
  rescue
    exception in UndefinedFunctionError -> undefined(exception, __STACKTRACE__, module, {:pop, [container, key]})
  end

  def pop(map, key) when is_map(map), do: Map.pop(map, key)
  def pop(list, key) when is_list(list), do: Keyword.pop(list, key)
  def pop(nil, key), do: raise(ArgumentError, "could not pop key #{inspect(key)} on a nil value")

  # Says what is missing if the struct's module does not implement this behaviour; any other undefined function is
  # an error inside of its implementation.
  defp undefined(%{module: module, function: name, arity: arity} = exception, stacktrace, module, {name, arguments})
       when length(arguments) == arity do
    reason =
      "#{inspect(module)} does not implement the Access behaviour. If you are using get_in/put_in/update_in, " <>
        "you can specify the field to be accessed using Access.key!/1"

    reraise %{exception | reason: reason, message: nil}, stacktrace
  end

  defp undefined(exception, stacktrace, _module, _call), do: reraise(exception, stacktrace)

  defp raise_not_atom(key) do
    raise ArgumentError, "the Access calls for keywords expect the key to be an atom, got: #{inspect(key)}"
  end

  ## Accessors of maps and tuples

  @doc """
  An accessor of a key of a map or struct, with a default.

      iex> get_in(%{}, [Access.key(:user, %{}), Access.key(:name, "nobody")])
      "nobody"
      iex> put_in(%{}, [Access.key(:user, %{}), :name], "Ada")
      %{user: %{name: "Ada"}}
  """
  def key(key, default \\ nil) do
    fn
      :get, data, next ->
        data |> to_map() |> Map.get(key, default) |> next.()

      :get_and_update, data, next ->
        value = data |> to_map() |> Map.get(key, default)

        case next.(value) do
          {answer, update} -> {answer, Map.put(data, key, update)}
          :pop -> {value, Map.delete(data, key)}
        end
    end
  end

  defp to_map(nil), do: %{}
  defp to_map(data), do: data

  @doc """
  An accessor of a key of a map or struct that must be there, or `KeyError` is raised.

      iex> get_in(%{user: %{name: "Ada"}}, [Access.key!(:user), Access.key!(:name)])
      "Ada"
  """
  def key!(key) do
    fn
      :get, %{} = data, next ->
        key |> :maps.get(data) |> next.()

      :get_and_update, %{} = data, next ->
        value = :maps.get(key, data)

        case next.(value) do
          {answer, update} -> {answer, Map.put(data, key, update)}
          :pop -> {value, Map.delete(data, key)}
        end

      _operation, data, _next ->
        raise "Access.key!/1 expected a map/struct, got: #{inspect(data)}"
    end
  end

  @doc """
  An accessor of an element of a tuple.

      iex> update_in({:a, 1}, [Access.elem(1)], &(&1 + 1))
      {:a, 2}
  """
  def elem(index) when is_integer(index) and index >= 0 do
    fn
      :get, data, next when is_tuple(data) ->
        data |> Kernel.elem(index) |> next.()

      :get_and_update, data, next when is_tuple(data) ->
        case next.(Kernel.elem(data, index)) do
          {answer, update} -> {answer, put_elem(data, index, update)}
          :pop -> raise "cannot pop data from a tuple"
        end

      _operation, data, _next ->
        raise "Access.elem/1 expected a tuple, got: #{inspect(data)}"
    end
  end

  ## Accessors of lists

  @doc """
  An accessor of all elements of a list.

      iex> update_in([1, 2, 3], [Access.all()], &(&1 * 2))
      [2, 4, 6]
  """
  def all, do: &all/3

  defp all(:get, data, next) when is_list(data), do: Enum.map(data, next)
  defp all(:get_and_update, data, next) when is_list(data), do: update_where(data, next, fn _ -> true end)
  defp all(_operation, data, _next), do: raise("Access.all/0 expected a list, got: #{inspect(data)}")

  @doc """
  An accessor of the elements of a list for which `fun` is truthy.

      iex> get_in([1, 2, 3, 4], [Access.filter(&(rem(&1, 2) == 0))])
      [2, 4]
      iex> update_in([1, 2, 3, 4], [Access.filter(&(rem(&1, 2) == 0))], &(-&1))
      [1, -2, 3, -4]
  """
  def filter(fun) when is_function(fun) do
    fn
      :get, data, next when is_list(data) -> data |> Enum.filter(fun) |> Enum.map(next)
      :get_and_update, data, next when is_list(data) -> update_where(data, next, fun)
      _operation, data, _next -> raise "Access.filter/1 expected a list, got: #{inspect(data)}"
    end
  end

  # The answers for the chosen elements, and the list with what became of them.
  defp update_where(list, next, chosen?) do
    {answers, updated} =
      Enum.reduce(list, {[], []}, fn element, {answers, updated} ->
        if chosen?.(element) do
          case next.(element) do
            {answer, update} -> {[answer | answers], [update | updated]}
            :pop -> {[element | answers], updated}
          end
        else
          {answers, [element | updated]}
        end
      end)

    {:lists.reverse(answers), :lists.reverse(updated)}
  end

  @doc """
  An accessor of the first element of a list for which `predicate` is truthy.

      iex> update_in([1, 2, 3, 4], [Access.find(&(&1 > 2))], &(&1 * 10))
      [1, 2, 30, 4]
  """
  def find(predicate) when is_function(predicate, 1) do
    fn
      :get, data, next when is_list(data) ->
        data |> Enum.find(predicate) |> next.()

      :get_and_update, data, next when is_list(data) ->
        update_at(data, Enum.find_index(data, predicate), next)

      _operation, data, _next ->
        raise "Access.find/1 expected a list, got: #{inspect(data)}"
    end
  end

  @doc """
  An accessor of the element of a list at `index`, which counts from the end if it is negative. Without such an element it reads `nil`
  and updates nothing.

      iex> get_in([%{name: "Ada"}], [Access.at(0), :name])
      "Ada"
      iex> put_in([1, 2, 3], [Access.at(-1)], 9)
      [1, 2, 9]
  """
  def at(index) when is_integer(index) do
    fn
      :get, data, next when is_list(data) -> data |> Enum.at(index) |> next.()
      :get_and_update, data, next when is_list(data) -> update_at(data, position(data, index), next)
      _operation, data, _next -> raise "Access.at/1 expected a list, got: #{inspect(data)}"
    end
  end

  @doc """
  Like `at/1`, but raises `Enum.OutOfBoundsError` if there is no such element.

      iex> get_in([:a, :b], [Access.at!(1)])
      :b
  """
  def at!(index) when is_integer(index) do
    fn
      :get, data, next when is_list(data) ->
        data |> Enum.fetch!(index) |> next.()

      :get_and_update, data, next when is_list(data) ->
        update_at(data, position(data, index) || raise(Enum.OutOfBoundsError), next)

      _operation, data, _next ->
        raise "Access.at!/1 expected a list, got: #{inspect(data)}"
    end
  end

  defp position(list, index) do
    size = length(list)

    cond do
      index >= size -> nil
      index >= 0 -> index
      index + size >= 0 -> index + size
      true -> nil
    end
  end

  defp update_at(list, nil, next) do
    next.(nil)
    {nil, list}
  end

  defp update_at(list, position, next) do
    {before, [element | rest]} = Enum.split(list, position)

    case next.(element) do
      {answer, update} -> {answer, before ++ [update | rest]}
      :pop -> {element, before ++ rest}
    end
  end

  @doc """
  An accessor of the elements of a list at the positions of a range.

      iex> update_in([1, 2, 3, 4], [Access.slice(1..2)], &(&1 * 10))
      [1, 20, 30, 4]
  """
  def slice(_.._//step = range) when step > 0, do: &slice(&1, &2, &3, range)

  def slice(_.._//_ = range) do
    raise ArgumentError, "Access.slice/1 does not accept ranges with negative steps, got: #{inspect(range)}"
  end

  defp slice(:get, data, next, range) when is_list(data), do: data |> Enum.slice(range) |> Enum.map(next)

  defp slice(:get_and_update, data, next, first..last//step) when is_list(data) do
    size = length(data)
    first = if first < 0, do: max(first + size, 0), else: first
    last = if last < 0, do: last + size, else: last

    {answers, updated} =
      data |> Enum.with_index() |> update_where(next_at(next), fn {_, index} -> index in first..last//step end)

    {strip(answers), strip(updated)}
  end

  defp slice(_operation, data, _next, _range) do
    raise ArgumentError, "Access.slice/1 expected a list, got: #{inspect(data)}"
  end

  defp next_at(next) do
    fn {element, index} ->
      case next.(element) do
        {answer, update} -> {{answer, index}, {update, index}}
        :pop -> :pop
      end
    end
  end

  defp strip(indexed), do: Enum.map(indexed, &Kernel.elem(&1, 0))
end
