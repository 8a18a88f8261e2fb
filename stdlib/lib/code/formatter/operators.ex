defmodule Code.Formatter.Operators do
  @moduledoc false

  # Unary and binary operators: spaces, breaks, and the parentheses that precedence, or clearness, asks for.

  import Inspect.Algebra
  import Code.Formatter.Docs
  import Code.Formatter.Lines, only: [newline?: 2]

  alias Code.Formatter.{Arguments, Comments, Expressions, Lines, Remotes}
  alias Macro.Names

  @pipes [:|>, :~>>, :<<~, :~>, :<~, :<~>, :"<|>"]
  @unspaced [:.., :"//"]
  @unbroken [:\\, :in]
  @break_before [:|, :when]
  @hanging [:<-, :=, :"::", :==, :!=, :=~, :===, :!==, :<, :<=, :>=, :>]

  # The operands of these are clear to few readers, so operators in them get parentheses always ...
  @parens_in_operands [:|>, :<<<, :>>>, :<~, :~>, :<<~, :~>>, :<~>, :"<|>", :"^^^", :+++, :---, :in, :++, :--, :.., :<>]

  # ... but for these, if they are all the same ...
  @parens_unless_same [:++, :--, :<>, :.., :+++, :---]

  # ... and those of the one kind within the other.
  @logical [:||, :|||, :or, :&&, :&&&, :and]

  def layout(name, meta, [arg], context, state) do
    if unary?(name), do: unary(name, meta, arg, context, state), else: :error
  end

  def layout(name, meta, [left, right], context, state) do
    if Names.binary_operator(name) == :error, do: :error, else: binary(name, Atom.to_string(name), meta, left, right, context, state)
  end

  def layout(_name, _meta, _args, _context, _state), do: :error

  ## Unary operators

  def unary(:@, _meta, {:__aliases__, _, [_, _ | _]} = alias, context, state) do
    {doc, state} = Expressions.layout(alias, context, state)
    {concat("@", in_parens(doc)), state}
  end

  def unary(name, _meta, arg, context, state) do
    context = operand_context(context)

    # `not not a` and `!!a` are usual; other operators on operators are not.
    {doc, state} =
      case arg do
        {^name, _, [_]} when name in [:!, :not] -> Expressions.layout(arg, context, state)
        _ -> parens_if_operator(arg, context, state)
      end

    {concat(sign(name), doc), state}
  end

  defp sign(:not), do: "not "
  defp sign(name), do: Atom.to_string(name)

  @doc "`@name`, `@name value`, or `@` before any other expression."
  def attribute(_meta, {name, _, context}, _context, state) when is_atom(name) and is_atom(context) do
    {string("@" <> Atom.to_string(name)), state}
  end

  def attribute(meta, {name, call_meta, [_] = args} = call, context, state) when is_atom(name) and name not in [:__block__, :__aliases__] do
    if Macro.classify_atom(name) == :identifier do
      {doc, parens?, state} = Arguments.call(args, call_meta, context, :skip_unless_many_args, false, state)
      doc = concat(string("@" <> Atom.to_string(name)), doc)
      {if(parens?, do: in_parens(doc), else: doc), state}
    else
      unary(:@, meta, call, context, state)
    end
  end

  def attribute(meta, arg, context, state), do: unary(:@, meta, arg, context, state)

  ## Captures

  def capture(integer, _context, state) when is_integer(integer), do: {"&" <> Integer.to_string(integer), state}

  def capture(arg, context, state) do
    {doc, state} = captured(arg, context, state)
    {if(doc |> text() |> String.starts_with?("&"), do: concat("& ", doc), else: concat("&", doc)), state}
  end

  defp captured({:/, _, [{{:., _, [target, name]}, _, []}, {:__block__, _, [arity]}]}, _context, state)
       when is_atom(name) and is_integer(arity) do
    {target, state} = Remotes.target(target, state)
    {concat([nest(target, 1), ".", string(Remotes.name(name)), "/", Integer.to_string(arity)]), state}
  end

  defp captured({:/, _, [{name, _, context}, {:__block__, _, [arity]}]}, _context, state)
       when is_atom(name) and is_atom(context) and is_integer(arity) do
    {concat([string(Atom.to_string(name)), "/", Integer.to_string(arity)]), state}
  end

  defp captured(arg, context, state), do: parens_if_operator(arg, context, state)

  ## Binary operators

  @doc "An operation that is not the operand of another."
  def binary(name, sign, meta, left, right, context, state) do
    binary(name, sign, meta, left, right, context, state, nil, state.operand_nesting)
  end

  # `parent` is the associativity and precedence of the operation around this one, `:other` if that is of another level, or nil: operations of one level
  # belong to one group, and `nesting` is what the parent did not indent already.
  defp binary(name, sign, meta, left, right, context, state, parent, _nesting) when name in @pipes or name in @break_before do
    at_line_start(name, sign, meta, left, right, context, state, parent)
  end

  defp binary(name, sign, meta, left_arg, right_arg, context, state, _parent, nesting) do
    info = Names.binary_operator(name)
    {left, state} = operand(left_arg, left_context(context), state, name, info, :left, 2)
    {right, state} = operand(right_arg, operand_context(context), state, name, info, :right, 0)

    doc =
      cond do
        name in @unspaced ->
          concat([group(left), sign, group(right)])

        name in @unbroken ->
          concat([group(left), " " <> sign <> " ", group(right)])

        true ->
          hang? = name in @hanging and Expressions.hangs?(right_arg, state) and not newline?(meta, state)

          hanging(hang?, right, fn right ->
            right = nest(glue(" " <> sign, group(right)), nesting, :break)
            right = if newline?(meta, state), do: force_unfit(right), else: right
            concat(group(left), group(right))
          end)
      end

    {doc, state}
  end

  # Operators that begin a line. Those of one level are a chain, and its operands a sequence that may have comments.
  defp at_line_start(name, sign, meta, left, right, context, state, parent) do
    info = Names.binary_operator(name)
    operands = chain(name, sign, left, right, info)

    item = fn {sign, name, operand}, rest, state ->
      side = if sign == nil, do: :left, else: :right
      context = if rest == [], do: operand_context(context), else: left_context(context)
      {doc, state} = in_chain(operand, context, state, name, info, side)
      {{behind_sign(sign, doc, name), empty(), 1}, state}
    end

    {docs, comments?, state} = Comments.weave(operands, [], from(hd(operands)), to(List.last(operands)), state, item)
    doc = if comments?, do: docs |> lines() |> force_unfit(), else: Enum.reduce(docs, &glue(&2, &1))
    {chained(doc, info, parent, newline?(meta, state)), state}
  end

  # Of a chain, the last operation tells whether the source breaks it.
  defp chained(doc, info, info, _newline?), do: doc
  defp chained(doc, info, parent, true), do: chained(force_unfit(doc), info, parent, false)
  defp chained(doc, _info, nil, false), do: doc
  defp chained(doc, _info, _parent, false), do: group(doc)

  # The operands, each behind the first with the operator before it.
  defp chain(name, sign, left, right, {:left, _} = info), do: lefts(left, name, info, [{sign, name, right}])
  defp chain(name, sign, left, right, info), do: [{nil, name, left} | rights(right, name, sign, info)]

  defp lefts({name, _, [left, right]}, _parent, info, chain) when name in @pipes do
    lefts(left, name, info, [{Atom.to_string(name), name, right} | chain])
  end

  defp lefts(operand, parent, _info, chain), do: [{nil, parent, operand} | chain]

  defp rights({name, _, [left, right]}, name, sign, info), do: [{sign, name, left} | rights(right, name, sign, info)]
  defp rights(operand, name, sign, _info), do: [{sign, name, operand}]

  defp behind_sign(nil, doc, _name), do: doc
  defp behind_sign(sign, doc, name) when name in @pipes, do: concat(sign <> " ", doc)
  defp behind_sign(sign, doc, _name), do: concat(sign <> " ", group(nest_by_length(doc, sign <> " ")))

  # The keywords of a guard, `when a: integer, b: float`
  defp in_chain([{_, _} | _] = pairs, _context, state, :when, _info, :right) do
    join = if Arguments.apart?(pairs), do: :line, else: :break
    {doc, _join, state} = Arguments.sequence(pairs, [], false, :none, join, state, &Expressions.layout(&1, :no_parens_arg, &2))
    {doc, state}
  end

  defp in_chain(operand, context, state, name, info, side) do
    operand(operand, context, state, name, info, side, if(side == :left, do: 2, else: 0))
  end

  # The comments of a chain: behind the line of its first operand, and up to its last.
  defp from({_, _, {_, meta, _}}) when is_list(meta), do: Lines.line(meta)
  defp from(_item), do: Lines.first()

  defp to({_, _, operand}) do
    case Lines.span(operand) do
      {from, _} -> from
      nil -> Lines.first()
    end
  end

  defp left_context(context) when context in [:no_parens_arg, :no_parens_one_arg], do: :no_parens_arg
  defp left_context(_context), do: :parens_arg

  # What follows an operator is no whole argument any more.
  defp operand_context(:block), do: :operand
  defp operand_context(:parens_one_arg), do: :parens_arg
  defp operand_context(:no_parens_one_arg), do: :no_parens_arg
  defp operand_context(context), do: context

  defp operand({name, meta, [left, right]} = arg, context, state, parent, parent_info, side, nesting) when is_atom(name) do
    case Names.binary_operator(name) do
      :error ->
        Expressions.layout(arg, context, state)

      info ->
        if in_line?(name, info, parent, parent_info, side) do
          binary(name, Atom.to_string(name), meta, left, right, context, state, parent_info, nesting)
        else
          parens? = parens?(name, info, parent, parent_info, side)
          around = if parens?, do: nil, else: parent_info
          {doc, state} = binary(name, Atom.to_string(name), meta, left, right, context, state, around, 2)
          {if(parens?, do: in_parens(doc), else: doc), state}
        end
    end
  end

  defp operand({:&, _, [arg]} = capture, context, state, _parent, info, side, _nesting) when not is_integer(arg) do
    {doc, state} = Expressions.layout(capture, context, state)
    {if(side == :left or captures_more?(info), do: in_parens(doc), else: doc), state}
  end

  defp operand({:__block__, _, [{name, _, [_]}]} = arg, context, state, :in, _info, :left, _nesting) when name in [:!, :not] do
    {doc, state} = Expressions.layout(arg, context, state)
    {in_parens(doc), state}
  end

  defp operand(arg, context, state, _parent, _info, _side, _nesting), do: Expressions.layout(arg, context, state)

  # Whether the operator binds closer than the `&` on its right side.
  defp captures_more?({associativity, level}) do
    {_, capture_level} = Names.unary_operator(:&)
    associativity == :left and level > capture_level
  end

  defp in_line?(name, {_, level}, parent, {side, level}, side), do: name == parent or parent not in @parens_unless_same
  defp in_line?(_name, _info, _parent, _parent_info, _side), do: false

  defp parens?(name, {_, level}, parent, {parent_side, parent_level}, side) do
    (parent in @parens_in_operands and name not in @unspaced) or (name in @logical and parent in @logical) or
      parent_level > level or (parent_level == level and parent_side != side)
  end

  ## What is an operator

  def parens_if_operator(expr, context, state) do
    {doc, state} = Expressions.layout(expr, context, state)
    {if(operator?(expr) and not attribute?(expr) and not argument?(expr), do: in_parens(doc), else: doc), state}
  end

  def parens_if_binary(doc, expr), do: if(binary?(expr), do: in_parens(doc), else: doc)

  defp operator?({:__block__, _, [expr]}), do: operator?(expr)
  defp operator?({name, _, [_]}), do: unary?(name)
  defp operator?(expr), do: binary?(expr)

  defp binary?({:"..//", _, [_, _, _]}), do: true
  defp binary?({name, _, [_, _]}) when is_atom(name), do: Names.binary_operator(name) != :error
  defp binary?(_other), do: false

  defp unary?(name) when is_atom(name), do: Names.unary_operator(name) != :error
  defp unary?(_name), do: false

  defp attribute?({:__block__, _, [expr]}), do: attribute?(expr)
  defp attribute?({:@, _, [{name, _, context}]}), do: is_atom(name) and is_atom(context)
  defp attribute?(_expr), do: false

  defp argument?({:__block__, _, [expr]}), do: argument?(expr)
  defp argument?({:&, _, [integer]}), do: is_integer(integer)
  defp argument?(_expr), do: false
end
