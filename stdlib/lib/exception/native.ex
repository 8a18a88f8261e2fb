defmodule Exception.Native do
  @moduledoc false

  # The exceptions for the reasons that the runtime raises errors with.

  def normalize(:badarg, stacktrace) do
    case explain(:badarg, stacktrace, "errors were found at the given arguments") do
      {reason, details} -> %ArgumentError{message: reason <> details}
      nil -> %ArgumentError{}
    end
  end

  def normalize(:badarith, _), do: %ArithmeticError{}

  def normalize(:system_limit, stacktrace) do
    default = "a system limit has been reached due to errors at the given arguments"

    case explain(:system_limit, stacktrace, default) do
      {reason, details} -> %SystemLimitError{message: reason <> details}
      nil -> %SystemLimitError{}
    end
  end

  def normalize(:cond_clause, _), do: %CondClauseError{}
  def normalize({:badarity, {fun, args}}, _), do: %BadArityError{function: fun, args: args}
  def normalize({:badfun, term}, _), do: %BadFunctionError{term: term}
  def normalize({:badstruct, struct, term}, _), do: %BadStructError{struct: struct, term: term}
  def normalize({:badmatch, term}, _), do: %MatchError{term: term}
  def normalize({:badmap, term}, _), do: %BadMapError{term: term}
  def normalize({:badbool, operator, term}, _), do: %BadBooleanError{operator: operator, term: term}
  def normalize({:badkey, key}, stacktrace), do: %KeyError{key: key, term: map_of(stacktrace)}

  def normalize({:badkey, key, map}, _) do
    message =
      if is_map(map) do
        nil
      else
        "key #{inspect(key)} not found in: #{inspect(map)}" <>
          ". If you are using the dot syntax, such as map.field, make sure the left-hand side of the dot is a map"
      end

    %KeyError{key: key, term: map, message: message}
  end

  def normalize({:case_clause, term}, _), do: %CaseClauseError{term: term}
  def normalize({:with_clause, term}, _), do: %WithClauseError{term: term}
  def normalize({:try_clause, term}, _), do: %TryClauseError{term: term}

  def normalize(:undef, stacktrace) do
    {module, function, arity} = failed_call(stacktrace)
    %UndefinedFunctionError{module: module, function: function, arity: arity}
  end

  def normalize(:function_clause, stacktrace) do
    {module, function, arity} = failed_call(stacktrace)
    %FunctionClauseError{module: module, function: function, arity: arity}
  end

  def normalize({:badarg, payload}, _), do: %ArgumentError{message: "argument error: " <> inspect(payload)}

  def normalize(other, stacktrace) do
    case explain(other, stacktrace, "") do
      {_reason, details} -> %ErlangError{original: other, reason: details}
      nil -> %ErlangError{original: other}
    end
  end

  defp failed_call([{module, function, args, _} | _]) when is_list(args), do: {module, function, length(args)}
  defp failed_call([{module, function, arity, _} | _]), do: {module, function, arity}
  defp failed_call(_), do: {nil, nil, nil}

  # The functions of :maps that raise a missing key have the map as their last argument.
  defp map_of([{:maps, :update, [_key, _value, map], _} | _]), do: map
  defp map_of([{:maps, :get, [_key, map], _} | _]), do: map
  defp map_of([{:erlang, :map_get, [_key, map], _} | _]), do: map
  defp map_of(_), do: nil

  # A native may leave in the stacktrace who can tell what was wrong with which argument.
  defp explain(error, [{module, _function, args, location} | _] = stacktrace, default) when is_list(location) do
    with %{} = info <- Keyword.get(location, :error_info),
         explainer = Map.get(info, :module, module),
         function = Map.get(info, :function, :format_error),
         %{} = texts <- explanation(explainer, function, error, stacktrace),
         details when details != nil <- details(texts, arity(args)) do
      {text(Map.get(texts, :reason, default)), details}
    else
      _ -> nil
    end
  end

  defp explain(_error, _stacktrace, _default), do: nil

  defp explanation(explainer, function, error, stacktrace) do
    if Code.ensure_loaded?(explainer) and function_exported?(explainer, function, 2) do
      apply(explainer, function, [error, stacktrace])
    end
  rescue
    _ -> nil
  end

  defp arity(args) when is_list(args), do: length(args)
  defp arity(arity), do: arity

  defp details(texts, arity) do
    arguments =
      for position <- Enum.to_list(1..arity//1), {:ok, text} <- [Map.fetch(texts, position)] do
        "\n  * #{ordinal(position)} argument: #{text(text)}"
      end

    case {arguments, texts} do
      {[_ | _], _} -> ":\n" <> Enum.join(arguments) <> "\n"
      {[], %{general: general}} -> ": " <> text(general)
      {[], _} -> nil
    end
  end

  defp text(text), do: IO.chardata_to_string(text)

  defp ordinal(1), do: "1st"
  defp ordinal(2), do: "2nd"
  defp ordinal(3), do: "3rd"
  defp ordinal(n), do: "#{n}th"
end
