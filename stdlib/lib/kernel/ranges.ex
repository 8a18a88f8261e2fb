defmodule Kernel.Ranges do
  @moduledoc false

  # What `first..last` and `first..last//step` become: a literal range when all is known, a pattern in a pattern.

  def expand(first, last, env) do
    first = :vial_expand.expand(first, env)
    last = :vial_expand.expand(last, env)
    check_bounds(first, last)

    cond do
      is_integer(first) and is_integer(last) -> range(first, last, if(first <= last, do: 1, else: -1))
      is_nil(:maps.get(:context, env)) -> quote(do: Range.new(unquote(first), unquote(last)))
      true -> {:%{}, [], [__struct__: Range, first: first, last: last]}
    end
  end

  def expand(first, last, step, env) do
    first = :vial_expand.expand(first, env)
    last = :vial_expand.expand(last, env)
    step = :vial_expand.expand(step, env)
    check_bounds(first, last)
    check_step(step)

    if is_integer(first) and is_integer(last) and is_integer(step) or not is_nil(:maps.get(:context, env)) do
      range(first, last, step)
    else
      quote(do: Range.new(unquote(first), unquote(last), unquote(step)))
    end
  end

  defp range(first, last, step), do: {:%{}, [], [__struct__: Range, first: first, last: last, step: step]}

  defp check_bounds(first, last) do
    if literal_mistake?(first) or literal_mistake?(last) do
      raise ArgumentError,
            "ranges (first..last//step) expect both sides to be integers, got: " <>
              Macro.to_string({:.., [], [first, last]})
    end
  end

  defp check_step(step) do
    if step == 0 or literal_mistake?(step) do
      raise ArgumentError,
            "ranges (first..last//step) expect the step to be a non-zero integer, got: " <> Macro.to_string(step)
    end
  end

  defp literal_mistake?(quoted), do: is_float(quoted) or is_atom(quoted) or is_binary(quoted) or is_list(quoted)
end
