defmodule Kernel.Membership do
  @moduledoc false

  # What `in` becomes: comparisons where the right side is written out, a call of `Enum.member?/2` otherwise.

  # Longer lists are searched at run time: a chain of comparisons would only make the function big.
  @longest_chain 32

  def expand(left, right, env) do
    right = :vial_expand.expand(right, env)
    body? = is_nil(:maps.get(:context, env))

    case right do
      [] when body? ->
        quote do
          _ = unquote(left)
          false
        end

      [] ->
        false

      [_ | _] ->
        in_list(left, right, body?)

      {:%{}, _, [{:__struct__, Range} | fields]} ->
        in_range(left, fields, body?)

      _ when body? ->
        quote(do: Enum.member?(unquote(right), unquote(left)))

      _ ->
        invalid_right(right)
    end
  end

  defp in_list(left, right, body?) do
    elements = proper(right, [])

    case {elements, body?} do
      {:error, true} ->
        quote(do: :lists.member(unquote(left), unquote(right)))

      {:error, false} ->
        invalid_right(right)

      {_, true} ->
        if length(elements) <= @longest_chain and all_simple?(elements) do
          once(left, body?, fn left -> chain(left, elements) end)
        else
          quote(do: :lists.member(unquote(left), unquote(right)))
        end

      {_, false} ->
        chain(left, elements)
    end
  end

  defp proper([{:|, _, [_, _]}], _), do: :error
  defp proper([head | tail], elements), do: proper(tail, [head | elements])
  defp proper([], elements), do: :lists.reverse(elements)
  defp proper(_improper, _), do: :error

  defp all_simple?([head | tail]), do: simple?(head) and all_simple?(tail)
  defp all_simple?([]), do: true

  defp simple?({name, _, context}), do: is_atom(name) and is_atom(context)
  defp simple?(term), do: is_atom(term) or is_number(term) or is_binary(term)

  defp chain(left, [last]), do: quote(do: :erlang."=:="(unquote(left), unquote(last)))

  defp chain(left, [head | tail]) do
    quote(do: :erlang.orelse(:erlang."=:="(unquote(left), unquote(head)), unquote(chain(left, tail))))
  end

  # The left side stands in the comparisons several times; it is evaluated once.
  defp once(left, body?, fun) do
    if not body? or simple?(left) do
      fun.(left)
    else
      quote do
        left = unquote(left)
        unquote(fun.(quote(do: left)))
      end
    end
  end

  defp in_range(left, fields, body?) do
    {:first, first} = :lists.keyfind(:first, 1, fields)
    {:last, last} = :lists.keyfind(:last, 1, fields)

    step =
      case :lists.keyfind(:step, 1, fields) do
        {:step, step} -> step
        false -> nil
      end

    once(left, body?, fn left ->
      quote do
        :erlang.andalso(
          :erlang.is_integer(unquote(left)),
          unquote(within(left, first, last, step))
        )
      end
    end)
  end

  # With a step of nil, the range goes up or down as its bounds say, in steps of one.
  defp within(left, first, last, nil) do
    both(
      both(is_integer_check(first), is_integer_check(last)),
      quote do
        :erlang.orelse(
          unquote(both(quote(do: :erlang."=<"(unquote(first), unquote(last))), upwards(left, first, last))),
          unquote(both(quote(do: :erlang.>(unquote(first), unquote(last))), downwards(left, first, last)))
        )
      end
    )
  end

  defp within(left, first, last, step) when is_integer(step) do
    bounds = if step > 0, do: upwards(left, first, last), else: downwards(left, first, last)

    on_step(left, first, step, both(both(is_integer_check(first), is_integer_check(last)), bounds))
  end

  defp within(left, first, last, step) do
    bounds =
      quote do
        :erlang.orelse(
          unquote(both(quote(do: :erlang.>(unquote(step), 0)), upwards(left, first, last))),
          unquote(both(quote(do: :erlang.<(unquote(step), 0)), downwards(left, first, last)))
        )
      end

    integers = both(is_integer_check(first), both(is_integer_check(last), is_integer_check(step)))
    on_step(left, first, step, both(integers, bounds))
  end

  defp on_step(_left, _first, step, check) when step == 1 or step == -1, do: check

  defp on_step(left, first, step, check) do
    both(
      check,
      quote(do: :erlang."=:="(:erlang.rem(:erlang.-(unquote(left), unquote(first)), unquote(step)), 0))
    )
  end

  defp upwards(left, first, last) do
    quote(do: :erlang.andalso(:erlang.>=(unquote(left), unquote(first)), :erlang."=<"(unquote(left), unquote(last))))
  end

  defp downwards(left, first, last) do
    quote(do: :erlang.andalso(:erlang."=<"(unquote(left), unquote(first)), :erlang.>=(unquote(left), unquote(last))))
  end

  defp is_integer_check(literal) when is_integer(literal), do: true
  defp is_integer_check(expr), do: quote(do: :erlang.is_integer(unquote(expr)))

  defp both(true, right), do: right
  defp both(left, true), do: left
  defp both(left, right), do: quote(do: :erlang.andalso(unquote(left), unquote(right)))

  defp invalid_right(right) do
    raise ArgumentError,
          "invalid right argument for operator \"in\", it expects a compile-time proper list " <>
            "or compile-time range on the right side when used in guard expressions, got: " <>
            Macro.to_string(right)
  end
end
