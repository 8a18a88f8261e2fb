defmodule Macro.Walks do
  @moduledoc false

  # Enumerations of and searches in quoted expressions. What is still to be visited is a list of nodes, so that a walk
  # can stop and go on.

  def pre(nodes, {:suspend, acc}, fun), do: {:suspended, acc, &pre(nodes, &1, fun)}
  def pre(_nodes, {:halt, acc}, _fun), do: {:halted, acc}
  def pre([], {:cont, acc}, _fun), do: {:done, acc}
  def pre([node | nodes], {:cont, acc}, fun), do: pre(children(node) ++ nodes, fun.(node, acc), fun)

  # A node whose children have been put before it is marked by its place in a pair.
  def post(nodes, acc, fun), do: walk_post(for(node <- nodes, do: {:open, node}), acc, fun)

  defp walk_post(nodes, {:suspend, acc}, fun), do: {:suspended, acc, &walk_post(nodes, &1, fun)}
  defp walk_post(_nodes, {:halt, acc}, _fun), do: {:halted, acc}
  defp walk_post([], {:cont, acc}, _fun), do: {:done, acc}

  defp walk_post([{:open, node} | nodes], acc, fun) do
    walk_post(for(child <- children(node), do: {:open, child}) ++ [{:closed, node} | nodes], acc, fun)
  end

  defp walk_post([{:closed, node} | nodes], {:cont, acc}, fun), do: walk_post(nodes, fun.(node, acc), fun)

  defp children({form, _, args}) when is_atom(form) and is_list(args), do: args
  defp children({form, _, _}) when is_atom(form), do: []
  defp children({form, _, args}) when is_list(args), do: [form | args]
  defp children({form, _, _}), do: [form]
  defp children({left, right}), do: [left, right]
  defp children(list) when is_list(list), do: list
  defp children(_), do: []

  def path([node | nodes], parents, fun) do
    if fun.(node) do
      [node | parents]
    else
      path(children(node), [node | parents], fun) || path(nodes, parents, fun)
    end
  end

  def path([], _parents, _fun), do: nil

  ## Validation

  def validate({left, meta, args}) when is_list(meta) and (is_atom(left) or is_tuple(left)) do
    case {left, args} do
      {left, context} when is_atom(left) and is_atom(context) -> :ok
      {left, args} when is_atom(left) and is_list(args) -> validate_all(args)
      {left, context} when is_atom(context) -> validate(left)
      {left, args} when is_list(args) -> validate_all([left | args])
      _ -> {:error, {left, meta, args}}
    end
  end

  def validate({_, _, _} = other), do: {:error, other}

  def validate({left, right}) do
    with :ok <- validate(left), do: validate(right)
  end

  def validate(list) when is_list(list), do: validate_all(list)

  def validate(term) when is_atom(term) or is_number(term) or is_binary(term) or is_pid(term), do: :ok

  def validate(fun) when is_function(fun) do
    if :erlang.fun_info(fun, :env) == {:env, []} and :erlang.fun_info(fun, :type) == {:type, :external} do
      :ok
    else
      {:error, fun}
    end
  end

  def validate(other), do: {:error, other}

  defp validate_all([head | tail]) do
    with :ok <- validate(head), do: validate_all(tail)
  end

  defp validate_all([]), do: :ok
  defp validate_all(other), do: {:error, other}
end
