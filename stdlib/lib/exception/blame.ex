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

  @doc """
  A blamed exception and its stacktrace, as a failed program shows them: what is known about the clauses stands further in.
  """
  def format(:error, %FunctionClauseError{} = exception, stacktrace) do
    {summary, details} = FunctionClauseError.message_parts(exception)
    details = if details == "", do: "", else: "    " <> String.replace(details, "\n", "\n    ")
    banner = "** (FunctionClauseError) " <> summary <> details
    if stacktrace == [], do: banner, else: banner <> "\n" <> Exception.format_stacktrace(stacktrace)
  end

  def format(kind, payload, stacktrace), do: Exception.format(kind, payload, stacktrace)

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
