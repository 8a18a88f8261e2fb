defmodule Exception.Blame do
  @moduledoc false

  # Which patterns and guards of a function's clauses take given arguments. The clauses come from the compiler, if it
  # keeps them; each pattern is tried by itself, evaluated as code.

  def clauses(module, function, args) do
    case :vial_code.definition(module, {function, length(args)}) do
      {:v1, kind, _meta, clauses} ->
        {:ok, kind, for({_meta, patterns, guards, _body} <- clauses, do: clause(patterns, guards, args))}

      nil ->
        :error
    end
  rescue
    UndefinedFunctionError -> :error
  end

  defp clause(patterns, guards, args) do
    {patterns, bindings} =
      Enum.map_reduce(Enum.zip(patterns, args), [], fn {pattern, arg}, bindings ->
        case match(pattern, arg, bindings) do
          {:ok, more} -> {%{match?: true, node: pattern}, more}
          :error -> {%{match?: false, node: pattern}, bindings}
        end
      end)

    {patterns, Enum.map(guards, &guard(&1, bindings))}
  end

  defp match(pattern, arg, bindings) do
    {_, bindings} = Code.eval_quoted({:=, [], [pattern, Macro.escape(arg)]}, bindings)
    {:ok, bindings}
  rescue
    _ -> :error
  end

  defp guard({operator, meta, [left, right]}, bindings) when operator in [:and, :or, :when] do
    {operator, meta, [guard(left, bindings), guard(right, bindings)]}
  end

  defp guard(guard, bindings), do: %{match?: holds?(guard, bindings), node: guard}

  defp holds?(guard, bindings) do
    {value, _} = Code.eval_quoted(guard, bindings)
    value == true
  rescue
    _ -> false
  end
end
