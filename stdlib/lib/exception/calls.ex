# Errors of calls that cannot be made.

defmodule BadFunctionError do
  defexception [:term]

  @impl true
  def message(%{term: term}) when is_function(term) do
    "function #{inspect(term)} is invalid, likely because it points to an old version of the code"
  end

  def message(%{term: term}), do: "expected a function, got: #{inspect(term)}"
end

defmodule BadArityError do
  defexception [:function, :args]

  @impl true
  def message(%{function: function, args: args}) do
    {:arity, arity} = Function.info(function, :arity)
    "#{inspect(function)} with arity #{arity} called with #{given(args)}"
  end

  defp given([]), do: "no arguments"
  defp given([arg]), do: "1 argument (#{inspect(arg)})"
  defp given(args), do: "#{length(args)} arguments (#{Enum.map_join(args, ", ", &inspect/1)})"
end

defmodule UndefinedFunctionError do
  @moduledoc """
  A function that does not exist was called, or a module that does not.

  Blamed (see `Exception.blame/3`), it names functions of the module with similar names.
  """

  alias Exception.Suggestions

  defexception [:module, :function, :arity, :reason, :message]

  @impl true
  def message(%{message: nil} = exception) do
    {message, _loaded?} = describe(exception)
    message
  end

  def message(%{message: message}), do: message

  @impl true
  def blame(exception, stacktrace) do
    {message, loaded?} = describe(exception)
    hint = if loaded?, do: hint(exception.module, exception.function, exception.arity), else: hint_for_atom(exception)
    {%{exception | message: message <> hint}, stacktrace}
  end

  defp describe(%{module: nil, function: nil}), do: {"undefined function", false}

  defp describe(%{reason: nil, module: module} = exception) do
    reason =
      cond do
        is_nil(module) -> nil
        Code.ensure_loaded?(module) -> :"function not exported"
        true -> :"module could not be loaded"
      end

    describe(reason, exception)
  end

  defp describe(%{reason: reason} = exception), do: describe(reason, exception)

  defp describe(nil, exception), do: {"function #{name(exception)} is undefined", false}
  defp describe(:"function not exported", exception), do: {"function #{name(exception)} is undefined or private", true}

  defp describe(:"module could not be loaded", exception) do
    {"function #{name(exception)} is undefined (module #{inspect(exception.module)} is not available)", false}
  end

  defp describe(reason, exception), do: {"function #{name(exception)} is undefined (#{reason})", false}

  defp name(%{module: module, function: function, arity: arity}), do: Exception.format_mfa(module, function, arity)

  defp hint_for_atom(%{module: module, arity: 0}) when module in [nil, true, false] do
    ". If you are using the dot syntax, such as module.function(), make sure the left-hand side of the dot is a module atom"
  end

  defp hint_for_atom(_), do: ""

  defp hint(module, function, arity) do
    if macro_exported?(module, function, arity) do
      ". However there is a macro with the same name and arity. " <>
        "Be sure to require #{inspect(module)} if you intend to invoke this macro"
    else
      candidates = for {name, _} = export <- exports(module), do: {name, export}

      Suggestions.similar(function, candidates)
      |> Enum.map(fn {name, arity} -> "#{Macro.inspect_atom(:remote_call, name)}/#{arity}" end)
      |> Suggestions.did_you_mean()
    end
  end

  defp exports(module) do
    if function_exported?(module, :__info__, 1) do
      module.__info__(:macros) ++ module.__info__(:functions)
    else
      module.module_info(:exports)
    end
  rescue
    _ -> []
  end
end
