defmodule Kernel.Paths do
  @moduledoc false

  # `put_in(users["john"].age, 28)` and its relatives: a path that is written out, taken apart into what it starts from
  # and its steps, `{:key, quoted}` for brackets and `{:field, name}` for a dot.

  def put_in(path, value) do
    case split(path, "put_in/2") do
      {base, steps, :fields} ->
        update_fields(base, steps, fn _old -> value end, quote(do: _))

      {base, steps, :mixed} ->
        quote(do: :erlang.element(2, unquote(nest(base, steps, quote(do: fn _ -> {nil, unquote(value)} end)))))
    end
  end

  def update_in(path, fun) do
    var = quote(do: x)

    case split(path, "update_in/2") do
      {base, steps, :fields} ->
        update_fields(base, steps, fn old -> quote(do: unquote(fun).(unquote(old))) end, var)

      {base, steps, :mixed} ->
        update = quote(do: fn unquote(var) -> {nil, unquote(fun).(unquote(var))} end)
        quote(do: :erlang.element(2, unquote(nest(base, steps, update))))
    end
  end

  def get_and_update_in(path, fun) do
    {base, steps, _} = split(path, "get_and_update_in/2")
    nest(base, steps, fun)
  end

  def pop_in(path) do
    {base, steps, _} = split(path, "pop_in/1")

    case :lists.last(steps) do
      {:key, _} ->
        nest_pop(base, steps)

      {:field, field} ->
        raise ArgumentError,
              "cannot use pop_in when the last segment is a map/struct field. " <>
                "This would effectively remove the field #{inspect(field)} from the map/struct"
    end
  end

  def get_in(path) do
    {base, steps, _} = split(path, "get_in/1")
    get_steps(base, steps)
  end

  defp get_steps(base, []), do: base

  defp get_steps(base, [step | steps]) do
    var = quote(do: x)

    got =
      case step do
        {:key, key} -> quote(do: Access.get(unquote(var), unquote(key)))
        {:field, field} -> quote(do: unquote(var).unquote(field))
      end

    quote do
      case unquote(base) do
        nil -> nil
        unquote(var) -> unquote(get_steps(got, steps))
      end
    end
  end

  # The steps, and whether all of them are fields: then plain updates do.
  defp split(path, name) do
    {base, steps} = split(path, [], path, name)
    {base, steps, if(all_fields?(steps), do: :fields, else: :mixed)}
  end

  defp split({{:., _, [Access, :get]}, _, [expr, key]}, steps, path, name) do
    split(expr, [{:key, key} | steps], path, name)
  end

  defp split({{:., _, [expr, field]}, _, []} = call, steps, path, name) when is_tuple(expr) and is_atom(field) do
    case elem(expr, 0) do
      module when module == :__aliases__ or module == :__MODULE__ -> base(call, steps, path, name)
      _ -> split(expr, [{:field, field} | steps], path, name)
    end
  end

  defp split(other, steps, path, name), do: base(other, steps, path, name)

  defp base(_base, [], path, name) do
    raise ArgumentError,
          "expected expression given to #{name} to access at least one element, got: #{Macro.to_string(path)}"
  end

  defp base(base, steps, _path, _name), do: {base, steps}

  defp all_fields?([{:field, _} | steps]), do: all_fields?(steps)
  defp all_fields?([]), do: true
  defp all_fields?(_), do: false

  defp update_fields(base, [{:field, field}], update, var) do
    quote(do: Map.update!(unquote(base), unquote(field), fn unquote(var) -> unquote(update.(var)) end))
  end

  defp update_fields(base, [{:field, field} | steps], update, var) do
    inner = quote(do: inner)
    nested = update_fields(inner, steps, update, var)
    quote(do: Map.update!(unquote(base), unquote(field), fn unquote(inner) -> unquote(nested) end))
  end

  defp nest(base, [step], fun), do: get_and_update(base, step, fun)

  defp nest(base, [step | steps], fun) do
    var = quote(do: x)
    get_and_update(base, step, quote(do: fn unquote(var) -> unquote(nest(var, steps, fun)) end))
  end

  defp get_and_update(base, {:key, key}, fun) do
    quote(do: Access.get_and_update(unquote(base), unquote(key), unquote(fun)))
  end

  defp get_and_update(base, {:field, field}, fun) do
    quote(do: Map.get_and_update!(unquote(base), unquote(field), unquote(fun)))
  end

  # Where there is nothing to go on with, a step by key takes itself out, and a field stays.
  defp nest_pop(base, [{:key, key}]), do: quote(do: Access.pop(unquote(base), unquote(key)))

  defp nest_pop(base, [step | steps]) do
    var = quote(do: x)

    nothing =
      case step do
        {:key, _} -> :pop
        {:field, _} -> {nil, nil}
      end

    fun =
      quote do
        fn
          nil -> unquote(nothing)
          unquote(var) -> unquote(nest_pop(var, steps))
        end
      end

    get_and_update(base, step, fun)
  end

  @doc "The list cut or filled up with `nil` to `count` elements, for `destructure/2`."
  def destructure(list, count) when is_list(list) and is_integer(count) and count >= 0, do: take(list, count)
  def destructure(nil, count) when is_integer(count) and count >= 0, do: take([], count)

  defp take(_, 0), do: []
  defp take([head | tail], count), do: [head | take(tail, count - 1)]
  defp take([], count), do: [nil | take([], count - 1)]
end
