defmodule Code.Formatter.Calls do
  @moduledoc false

  # Calls of local functions and macros.

  import Inspect.Algebra

  alias Code.Formatter.{Arguments, Docs, Lines, State}

  def local(name, meta, args, context, state) do
    {doc, parens?, state} = Arguments.call(args, meta, context, parens(name, meta, args, state), true, state)
    doc = concat(string(Atom.to_string(name)), doc)
    {if(parens?, do: Docs.in_parens(doc), else: doc), state}
  end

  # Parentheses that are in the source stay.
  defp parens(name, meta, args, state) do
    cond do
      Lines.meta?(meta, :closing) -> :skip_if_only_do_end
      State.without_parens?(name, length(args), state.locals_without_parens) -> :skip_unless_many_args
      true -> :skip_if_do_end
    end
  end
end
