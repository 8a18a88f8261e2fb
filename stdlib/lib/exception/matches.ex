# Errors of values that match nothing.

defmodule MatchError do
  defexception [:term]

  @impl true
  def message(%{term: term}), do: "no match of right hand side value: #{inspect(term)}"
end

defmodule CaseClauseError do
  defexception [:term]

  @impl true
  def message(%{term: term}), do: "no case clause matching: #{inspect(term)}"
end

defmodule WithClauseError do
  defexception [:term]

  @impl true
  def message(%{term: term}), do: "no with clause matching: #{inspect(term)}"
end

defmodule CondClauseError do
  defexception []

  @impl true
  def message(_), do: "no cond clause evaluated to a truthy value"
end

defmodule TryClauseError do
  defexception [:term]

  @impl true
  def message(%{term: term}), do: "no try clause matching: #{inspect(term)}"
end

defmodule FunctionClauseError do
  @moduledoc """
  No clause of a function takes the arguments.

  Blamed (see `Exception.blame/3`), it shows the arguments, and the clauses with what did not match in them.
  """

  defexception [:module, :function, :arity, :kind, :args, :clauses]

  @shown 10

  @impl true
  def message(%{function: nil}), do: "no function clause matches"

  def message(%{module: module, function: function, arity: arity} = exception) do
    summary(module, function, arity) <> blamed(exception)
  end

  @doc false
  # Both parts of the message apart, for those who lay them out.
  def message_parts(%{module: module, function: function, arity: arity} = exception) when function != nil do
    {summary(module, function, arity), blamed(exception)}
  end

  def message_parts(exception), do: {message(exception), ""}

  defp summary(module, function, arity), do: "no function clause matching in " <> Exception.format_mfa(module, function, arity)

  @impl true
  def blame(%{module: module, function: function, arity: arity} = exception, stacktrace) do
    case stacktrace do
      [{^module, ^function, args, meta} | rest] when length(args) == arity ->
        exception =
          case Exception.blame_mfa(module, function, args) do
            {:ok, kind, clauses} -> %{exception | args: args, kind: kind, clauses: clauses}
            :error -> %{exception | args: args}
          end

        {exception, [{module, function, arity, meta} | rest]}

      _ ->
        {exception, stacktrace}
    end
  end

  defp blamed(%{args: nil}), do: ""

  defp blamed(%{module: module, function: function, arity: arity, args: args} = exception) do
    name = Exception.format_mfa(module, function, arity)
    IO.iodata_to_binary(["\n\nThe following arguments were given to #{name}:\n", arguments(args), attempted(exception)])
  end

  defp arguments(args) do
    for {arg, position} <- Enum.with_index(args, 1) do
      ["\n    # ", Integer.to_string(position), "\n    ", pad(inspect(arg, pretty: true)), "\n"]
    end
  end

  defp attempted(%{clauses: clauses}) when clauses in [nil, []], do: ""

  defp attempted(%{clauses: clauses, kind: kind, function: function}) do
    total = length(clauses)
    shown = min(total, @shown)
    hidden = if total > shown, do: ["    ...\n    (#{total - shown} clauses not shown)\n"], else: []

    [
      "\nAttempted function clauses (showing #{shown} out of #{total}):\n\n",
      for(clause <- Enum.take(clauses, @shown), do: ["    ", pad(clause(kind, function, clause)), "\n"]),
      hidden
    ]
  end

  defp clause(kind, function, {args, guards}) do
    call = Macro.to_string({function, [], Enum.map(args, &marked/1)})
    guards = Enum.map(guards, fn guard -> " when " <> Macro.to_string(Macro.prewalk(guard, &marked/1)) end)
    "#{kind} #{call}#{guards}"
  end

  # What did not match is shown between minus signs; as the name of a variable it is written as it is.
  defp marked(%{match?: true, node: node}), do: node
  defp marked(%{match?: false, node: node}), do: {String.to_atom("-" <> Macro.to_string(node) <> "-"), [], nil}
  defp marked(other), do: other

  defp pad(text), do: String.replace(text, "\n", "\n    ")
end
