defmodule Code.Formatter.Remotes do
  @moduledoc false

  # Everything that is called and is no local name: `target.name(...)`, `fun.(...)`, `target[...]`, `Alias.{...}`, `call(...)(...)`.

  import Inspect.Algebra

  alias Code.Formatter.{Arguments, Clauses, Containers, Docs, Expressions, Lines, Operators}

  # The call of a function that is a value
  def remote({{:., _, [target]}, meta, args}, context, state) do
    {target, state} = target(target, state)
    {doc, parens?, state} = Arguments.call(args, meta, context, :skip_if_do_end, true, state)
    finish(concat([target, ".", doc]), parens?, state)
  end

  def remote({{:., _, [Access, :get]}, meta, [target, key]}, _context, state) do
    {target, state} = target(target, state)
    {key, state} = Containers.access(meta, key, state)
    {concat(target, key), state}
  end

  def remote({{:., _, [target, :{}]}, meta, args}, _context, state) do
    {target, state} = target(target, state)
    {names, state} = Containers.tuple(meta, args, :break, state)
    {concat([target, ".", names]), state}
  end

  def remote({{:., _, [target, name]}, meta, []}, _context, state) when is_atom(name) do
    {doc, state} = target(target, state)
    doc = concat([doc, ".", string(name(name))])

    # What is called on a module is a function; on anything else it may be a field.
    if module?(target) or Lines.meta?(meta, :closing) do
      {args, false, state} = Arguments.call([], meta, :block, :required, true, state)
      {concat(doc, args), state}
    else
      {doc, state}
    end
  end

  def remote({{:., _, [target, name]}, meta, args}, context, state) when is_atom(name) and is_list(args) do
    {doc, state} = target(target, state)

    {args, parens?, state} = Arguments.call(args, meta, context, :skip_if_do_end, true, state)
    finish(concat([doc, ".", string(name(name)), args]), parens?, state)
  end

  # Anything else that is called: the result of a call, or what is no expression at all
  def remote({target, meta, args}, context, state) do
    {target, state} = Expressions.layout(target, :no_parens_arg, state)
    {doc, parens?, state} = Arguments.call(args, meta, context, :required, true, state)
    finish(concat(target, doc), parens?, state)
  end

  defp finish(doc, true, state), do: {Docs.in_parens(doc), state}
  defp finish(doc, false, state), do: {doc, state}

  @doc "The name of a function as it is written behind a dot."
  def name(name), do: Macro.inspect_atom(:remote_call, name)

  @doc "What stands before the dot."
  def target({:fn, meta, [_ | _] = clauses}, state) do
    {doc, state} = Clauses.function(clauses, meta, state)
    {Docs.in_parens(doc), state}
  end

  def target(expr, state), do: Operators.parens_if_operator(expr, :no_parens_arg, state)

  defp module?({:__block__, _, [atom]}), do: is_atom(atom)
  defp module?({:__aliases__, _, _}), do: true
  defp module?({:__MODULE__, _, context}), do: is_atom(context)
  defp module?(_target), do: false
end
