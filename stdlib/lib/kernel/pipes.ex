defmodule Kernel.Pipes do
  @moduledoc false

  # `|>`, and behind it `Macro.pipe/3` and `Macro.unpipe/1`.

  def expand(left, right) do
    [{first, _} | steps] = unpipe({:|>, [], [left, right]})
    expand_steps(first, first, steps)
  end

  # `dbg` is given the pipeline before it as it was written, so that it can show the steps.
  defp expand_steps(_acc, written, [{{:dbg, _, args} = step, position} | steps]) when is_list(args) do
    acc = pipe(written, step, position)
    expand_steps(acc, acc, steps)
  end

  defp expand_steps(acc, written, [{step, position} | steps]) do
    expand_steps(pipe(acc, step, position), {:|>, [], [written, step]}, steps)
  end

  defp expand_steps(acc, _written, []), do: acc

  @doc "The steps of a pipeline, each with the position that the value before it takes."
  def unpipe(quoted), do: :lists.reverse(unpipe(quoted, []))

  defp unpipe({:|>, _, [left, right]}, acc), do: unpipe(right, unpipe(left, acc))
  defp unpipe(other, acc), do: [{other, 0} | acc]

  @doc "Puts `expr` into the call at `position`."
  def pipe(expr, {:&, _, _} = call, _), do: bad_target(expr, call)
  def pipe(expr, {kind, _, _} = call, _) when kind == :{} or kind == :%{} or kind == :%, do: bad_target(expr, call)
  def pipe(expr, {kind, _, _} = call, _) when kind == :<<>> or kind == :__aliases__, do: bad_target(expr, call)

  def pipe(expr, {:fn, _, _}, _) do
    raise ArgumentError,
          "cannot pipe #{Macro.to_string(expr)} into an anonymous function without calling the function; " <>
            "use Kernel.then/2 instead or define the anonymous function as a regular private function"
  end

  def pipe(expr, {:unquote, _, []}, _) do
    raise ArgumentError,
          "cannot pipe #{Macro.to_string(expr)} into the special form unquote/1 since unquote/1 is used " <>
            "to build the Elixir AST itself"
  end

  def pipe(expr, {call, meta, context}, position) when is_atom(context) do
    {call, meta, insert([], position, expr)}
  end

  def pipe(expr, {operator, _, [argument]} = call, position) when is_atom(operator) do
    if unary?(operator) do
      raise ArgumentError,
            "piping into a unary operator is not supported, please use the qualified name: " <>
              "Kernel.#{operator}(#{Macro.to_string(argument)}), instead of #{Macro.to_string(call)}"
    end

    pipe_into_call(expr, call, position)
  end

  def pipe(expr, {operator, _, [_, _]} = call, position) when is_atom(operator) do
    if binary?(operator) do
      raise ArgumentError,
            "cannot pipe #{Macro.to_string(expr)} into #{Macro.to_string(call)}, " <>
              "the #{inspect(operator)} operator can only take one argument"
    end

    pipe_into_call(expr, call, position)
  end

  def pipe(expr, {_, _, args} = call, position) when is_list(args), do: pipe_into_call(expr, call, position)
  def pipe(expr, call, _), do: bad_target(expr, call)

  defp pipe_into_call(expr, {call, meta, args}, position), do: {call, meta, insert(args, position, expr)}

  defp insert(args, position, expr) when position < 0, do: insert(args, max(length(args) + 1 + position, 0), expr)
  defp insert(args, 0, expr), do: [expr | args]
  defp insert([arg | args], position, expr) when position > 0, do: [arg | insert(args, position - 1, expr)]
  defp insert([], _, expr), do: [expr]

  defp bad_target(expr, call) do
    raise ArgumentError,
          "cannot pipe #{Macro.to_string(expr)} into #{Macro.to_string(call)}, " <>
            "can only pipe into local calls foo(), remote calls Foo.bar() or anonymous function calls foo.()"
  end

  defp unary?(name), do: :lists.member(name, [:!, :@, :^, :not, :+, :-, :"~~~"])

  defp binary?(name) do
    :lists.member(name, [
      :<-, :\\, :when, :"::", :|, :=, :||, :|||, :or, :&&, :&&&, :and, :==, :!=, :=~, :===, :!==, :<, :<=, :>=, :>,
      :|>, :<<<, :>>>, :"<~", :"~>", :"<<~", :"~>>", :"<~>", :"<|>", :"^^^", :in, :++, :--, :.., :<>, :+++, :---,
      :+, :-, :*, :/, :**, :"//"
    ])
  end
end
