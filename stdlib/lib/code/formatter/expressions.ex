defmodule Code.Formatter.Expressions do
  @moduledoc false

  # Every kind of expression, and which part of the formatter writes it.
  #
  # The context says where the expression stands: `:block` (a line of its own), `:operand`, `:parens_arg` (between brackets),
  # `:parens_one_arg` (the only argument of a call), `:no_parens_arg` and `:no_parens_one_arg` (the same without parentheses).

  import Inspect.Algebra
  import Code.Formatter.Docs

  alias Code.Formatter.{Blocks, Calls, Clauses, Containers, Lines, Numbers, Operators, Pairs, Remotes, Sigils, Text}

  ## Literals, each in a block that has its metadata

  def layout({:__block__, _meta, [{:unquote_splicing, meta, [_] = args}]}, context, state) do
    {doc, state} = Calls.local(:unquote_splicing, meta, args, context, state)
    {in_parens(doc), state}
  end

  def layout({:__block__, meta, [atom]}, _context, state) when is_atom(atom), do: {Text.atom(atom, meta), state}
  def layout({:__block__, meta, [integer]}, _context, state) when is_integer(integer), do: {Numbers.integer(meta[:token]), state}
  def layout({:__block__, meta, [float]}, _context, state) when is_float(float), do: {Numbers.float(meta[:token]), state}
  def layout({:__block__, meta, [string]}, _context, state) when is_binary(string), do: {Text.string(string, meta), state}

  def layout({:__block__, meta, [list]}, _context, state) when is_list(list) do
    if meta[:delimiter] in [~S('), ~S(''')] do
      {Text.charlist(list, meta), state}
    else
      Containers.list(meta, list, state)
    end
  end

  def layout({:__block__, meta, [{left, right}]}, _context, state) do
    Containers.tuple(meta, [left, right], :flex_break, state)
  end

  def layout({:__block__, _meta, [expr]}, context, state), do: layout(expr, context, state)
  def layout({:__block__, _meta, []}, _context, state), do: {"nil", state}
  def layout({:__block__, meta, _exprs} = block, _context, state), do: Blocks.in_parens(block, meta, state)

  ## Containers and texts

  def layout({:<<>>, meta, [_ | _] = parts}, _context, state) do
    cond do
      not Text.interpolated?(parts) -> Containers.bitstring(meta, parts, state)
      meta[:delimiter] == ~S(""") -> Text.heredoc(parts, ~S("""), ~S("""), ~S("""), state)
      true -> Text.interpolate(parts, ~S("), ~S("), ~S("), state)
    end
  end

  def layout({:<<>>, meta, parts}, _context, state) when is_list(parts), do: Containers.bitstring(meta, parts, state)

  def layout({{:., _, [List, :to_charlist]}, meta, [parts]} = call, context, state) when is_list(parts) do
    cond do
      not Text.interpolated_charlist?(parts) -> Remotes.remote(call, context, state)
      meta[:delimiter] == ~S(''') -> Text.heredoc(parts, ~S('''), ~S('''), ~S('''), state)
      true -> Text.interpolate(parts, ~S('), ~S('), ~S('), state)
    end
  end

  def layout({{:., _, [:erlang, name]}, _, [{:<<>>, _, parts}, :utf8]} = call, context, state)
      when name in [:binary_to_atom, :binary_to_existing_atom] do
    if Text.interpolated?(parts) do
      Text.interpolate(parts, ~S("), ~S(:"), ~S("), state)
    else
      Remotes.remote(call, context, state)
    end
  end

  def layout({:{}, meta, args}, _context, state) when is_list(args), do: Containers.tuple(meta, args, :flex_break, state)
  def layout({:%{}, meta, [arg]}, _context, state), do: Containers.map(meta, empty(), [arg], state)
  def layout({:%{}, meta, args}, _context, state) when is_list(args), do: Containers.map(meta, empty(), args, state)

  def layout({:%, _, [name, {:%{}, meta, args}]}, _context, state) when is_list(args) do
    {name, state} = layout(name, :parens_arg, state)
    Containers.map(meta, name, args, state)
  end

  ## Names

  def layout({:__aliases__, _meta, [head | tail]}, context, state) do
    {doc, state} =
      if is_atom(head), do: {Atom.to_string(head), state}, else: Operators.parens_if_operator(head, context, state)

    {Enum.reduce(tail, doc, &concat(&2, "." <> Atom.to_string(&1))), state}
  end

  def layout({:.., _meta, []}, context, state) when context in [:no_parens_arg, :no_parens_one_arg], do: {"(..)", state}
  def layout({:.., _meta, []}, _context, state), do: {"..", state}
  def layout({name, _meta, context}, _where, state) when is_atom(name) and is_atom(context), do: {string(Atom.to_string(name)), state}

  ## Operators and calls

  def layout({:&, _meta, [arg]}, context, state), do: Operators.capture(arg, context, state)
  def layout({:@, meta, [arg]}, context, state), do: Operators.attribute(meta, arg, context, state)

  def layout({:not, meta, [{:in, _, [left, right]}]}, context, state) do
    Operators.binary(:in, "not in", meta, left, right, context, state)
  end

  def layout({:fn, meta, [_ | _] = clauses}, _context, state), do: Clauses.function(clauses, meta, state)

  def layout({:"..//", meta, [first, last, step]}, context, state) do
    Operators.binary(:"//", "//", meta, {:.., meta, [first, last]}, step, context, state)
  end

  # The arguments of a clause, as left operand of its `when`
  def layout({{:clause, :args}, _meta, [args]}, _context, state), do: Clauses.args(args, state)

  # The segment of a bitstring, as left side of `<-`
  def layout({{:bitstring, :segment}, _meta, [segment]}, _context, state), do: Containers.segment_left(segment, state)

  def layout({name, meta, args}, context, state) when is_atom(name) and is_list(args) do
    with :error <- Sigils.layout(name, meta, args, state),
         :error <- Operators.layout(name, meta, args, context, state) do
      Calls.local(name, meta, args, context, state)
    end
  end

  def layout({_target, _meta, args} = call, context, state) when is_list(args), do: Remotes.remote(call, context, state)

  ## The inner part of keyword lists and maps, and arrows without fn

  def layout([{:->, _, _} | _] = clauses, _context, state), do: Clauses.in_parens(clauses, Lines.last(), Lines.first(), state)
  def layout([_ | _] = args, context, state), do: Pairs.many(args, context, state)
  def layout({left, right}, context, state), do: Pairs.pair(left, right, context, state)

  ## Values that are no expressions

  def layout(other, _context, state), do: {inspect(other), state}

  @doc "Whether the expression may hang from the line where it begins: a break within it is as good as one before it."
  def hangs?({:{}, meta, _args}, state), do: Lines.newline_or_comment?(meta, state)
  def hangs?({:__block__, meta, [{_, _}]}, state), do: Lines.newline_or_comment?(meta, state)

  def hangs?({:<<>>, meta, [_ | _] = parts}, state) do
    if Text.interpolated?(parts), do: meta[:delimiter] == ~S("""), else: Lines.newline_or_comment?(meta, state)
  end

  def hangs?({{:., _, [List, :to_charlist]}, meta, [[_ | _]]}, _state), do: meta[:delimiter] == ~S(''')
  def hangs?({{:., _, [_, :{}]}, _, _}, _state), do: true
  def hangs?({:__block__, meta, [string]}, _state) when is_binary(string), do: meta[:delimiter] == ~S(""")
  def hangs?({:__block__, meta, [list]}, _state) when is_list(list), do: meta[:delimiter] != ~S(')
  def hangs?({name, _, [_ | _]}, _state) when name in [:fn, :%{}, :%], do: true
  def hangs?({name, meta, args}, _state) when is_atom(name) and is_list(args), do: meta[:delimiter] in [~S("""), ~S(''')]
  def hangs?({{:__block__, _, [key]}, value}, state) when is_atom(key), do: hangs?(value, state)
  def hangs?(_other, _state), do: false
end
