defmodule Kernel.Guards do
  @moduledoc false

  # `defguard` makes a macro with two expansions. In a guard, the arguments stand wherever the definition uses them. In a
  # body they are evaluated once, so they are bound to variables first.

  def define(kind, guard, env) do
    {call, name, args, condition} = take_apart(kind, guard)

    if condition == nil do
      {kind, [], [call]}
    else
      documented(kind, {kind, [], [{name, [line: env.line], args}, [do: body(args, condition)]]})
    end
  end

  # The condition is expanded when the macro is defined, not before: attributes in it have their values then.
  defp body(args, condition) do
    quote do
      require Kernel.Guards
      Kernel.Guards.expansions(unquote(args), unquote(condition))
    end
  end

  @doc "The body of the macro that a guard becomes."
  defmacro expansions(args, condition) do
    expansions(args, expand_all(condition, %{__CALLER__ | context: :guard}), :expanded)
  end

  defp take_apart(_kind, {:when, _, [{name, _, args} = call, condition]}) when is_atom(name) and is_list(args) do
    {call, name, check_args(args), condition}
  end

  defp take_apart(_kind, {:when, _, [{name, _, context} = call, condition]}) when is_atom(name) and is_atom(context) do
    {call, name, [], condition}
  end

  defp take_apart(_kind, {name, _, args} = call) when is_atom(name) and is_list(args) and name != :when do
    {call, name, args, nil}
  end

  defp take_apart(kind, other) do
    name = if kind == :defmacro, do: "defguard", else: "defguardp"
    raise ArgumentError, "invalid syntax in #{name} #{Macro.to_string(other)}"
  end

  defp check_args([{name, _, context} = arg | args]) when is_atom(name) and is_atom(context) do
    [arg | check_args(args)]
  end

  defp check_args([{:\\, _, [{name, _, context}, _]} = arg | args]) when is_atom(name) and is_atom(context) do
    [arg | check_args(args)]
  end

  defp check_args([]), do: []

  defp check_args([other | _]) do
    raise ArgumentError, "defguard/1 only accepts function parameters, got: #{Macro.to_string(other)}"
  end

  # All macros are expanded where the guard is defined, so that it may use private ones and be used elsewhere.
  defp expand_all(quoted, env) do
    case :vial_expand.expand(quoted, env) do
      {:when, meta, [left, right]} -> {:when, meta, [expand_all(left, env), expand_all(right, env)]}
      {call, meta, args} when is_list(args) -> {call, meta, for(arg <- args, do: expand_all(arg, env))}
      {left, right} -> {expand_all(left, env), expand_all(right, env)}
      list when is_list(list) -> for element <- list, do: expand_all(element, env)
      other -> other
    end
  end

  defp documented(:defmacrop, definition), do: definition

  defp documented(:defmacro, definition) do
    quote do
      @doc guard: true
      unquote(definition)
    end
  end

  defp expansions(args, condition, :expanded) do
    vars = for arg <- args, do: without_default(arg)
    in_guard = {:quote, [], [[do: insert_unquotes(condition, vars)]]}

    bindings = for var <- vars, used?(condition, var), do: {:=, [], [var, {:unquote, [], [var]}]}
    in_body = {:quote, [], [[do: {:__block__, [], bindings ++ [condition]}]]}

    quote do
      case :maps.get(:context, __CALLER__) do
        :guard -> unquote(in_guard)
        nil -> unquote(in_body)
        :match -> raise(ArgumentError, "invalid expression in match, guards are not allowed in patterns")
      end
    end
  end

  defp without_default({:\\, _, [var, _]}), do: var
  defp without_default(var), do: var

  defp insert_unquotes({name, _, context} = var, vars) when is_atom(name) and is_atom(context) do
    if member?(vars, name, context), do: {:unquote, [], [var]}, else: var
  end

  defp insert_unquotes({call, meta, args}, vars) when is_list(args) do
    {insert_unquotes(call, vars), meta, insert_unquotes(args, vars)}
  end

  defp insert_unquotes({left, right}, vars), do: {insert_unquotes(left, vars), insert_unquotes(right, vars)}
  defp insert_unquotes(list, vars) when is_list(list), do: for(element <- list, do: insert_unquotes(element, vars))
  defp insert_unquotes(other, _vars), do: other

  defp member?([{name, _, context} | _], name, context), do: true
  defp member?([_ | vars], name, context), do: member?(vars, name, context)
  defp member?([], _, _), do: false

  defp used?({name, _, context}, {name, _, context}), do: true
  defp used?({call, _, args}, var) when is_list(args), do: used?(call, var) or used?(args, var)
  defp used?({left, right}, var), do: used?(left, var) or used?(right, var)
  defp used?([head | tail], var), do: used?(head, var) or used?(tail, var)
  defp used?(_, _), do: false
end
