defmodule Macro do
  @moduledoc ~S"""
  Code as data: functions for quoted expressions, for those who write macros.

  A quoted expression is what `quote/2` gives:

      iex> quote do: sum(1, 2)
      {:sum, [], [1, 2]}

  A call is a tuple of what is called, metadata and arguments; a variable is the same with an atom in the place of the
  arguments. Atoms, numbers, strings, lists and pairs stand for themselves, and all else (other tuples, maps, blocks) is
  written as a call: `{:{}, [], [1, 2, 3]}`, `{:%{}, [], [key: 1]}`, `{:__block__, [], [...]}`.

  `prewalk/2` and its relatives change an expression from the outside in or from the inside out, `expand/2` expands its macros,
  `to_string/1` writes it as source, and `escape/1` makes an expression of any value.
  """

  import Kernel, except: [to_string: 1, struct!: 2]

  # Macros of Kernel need parts of this module while the library is compiled, so these stay with natives and lists.

  alias Kernel.{Escapes, Pipes}
  alias Macro.Names

  @type t :: input
  @type input :: input_expr | {input, input} | [input] | atom | number | binary
  @type output :: output_expr | {output, output} | [output] | atom | number | binary | captured_remote_function | pid
  @type captured_remote_function :: fun
  @type input_expr :: {input_expr | atom, metadata, atom | [input]}
  @type output_expr :: {output_expr | atom, metadata, atom | [output]}
  @type metadata :: keyword

  ## Variables and calls

  @doc """
  A quoted variable.

      iex> Macro.var(:foo, nil)
      {:foo, [], nil}
  """
  @spec var(var, context) :: {var, [], context} when var: atom, context: atom
  def var(var, context) when is_atom(var) and is_atom(context), do: {var, [], context}

  @doc """
  A quoted variable that no other is the same as.
  """
  @doc since: "1.11.3"
  @spec unique_var(var, context) :: {var, [counter: integer], context} when var: atom, context: atom
  def unique_var(var, context) when is_atom(var) and is_atom(context) do
    {var, [counter: :erlang.unique_integer()], context}
  end

  @doc """
  As many variables as asked for: `arg1`, `arg2`...

      iex> Macro.generate_arguments(2, __MODULE__)
      [{:arg1, [], __MODULE__}, {:arg2, [], __MODULE__}]
  """
  @doc since: "1.5.0"
  @spec generate_arguments(0..255, context :: atom) :: [{atom, [], atom}]
  def generate_arguments(amount, context), do: generate(amount, context, &var/2)

  @doc """
  As many variables as asked for, none of which is the same as any other.
  """
  @doc since: "1.11.3"
  @spec generate_unique_arguments(0..255, context :: atom) :: [{atom, [counter: integer], atom}]
  def generate_unique_arguments(amount, context), do: generate(amount, context, &unique_var/2)

  defp generate(amount, context, fun)
       when is_integer(amount) and amount >= 0 and amount <= 255 and is_atom(context) do
    generate(1, amount, context, fun)
  end

  defp generate(position, amount, context, fun) when position <= amount do
    name = :erlang.binary_to_atom("arg" <> :erlang.integer_to_binary(position))
    [fun.(name, context) | generate(position + 1, amount, context, fun)]
  end

  defp generate(_position, _amount, _context, _fun), do: []

  @doc """
  Name and arguments of a local call, or target, name and arguments of a remote one; otherwise `:error`.

      iex> Macro.decompose_call(quote(do: foo(1)))
      {:foo, [1]}
      iex> Macro.decompose_call(quote(do: 42))
      :error
  """
  @spec decompose_call(t) :: {atom, [t]} | {t, atom, [t]} | :error
  def decompose_call({:{}, _, args}) when is_list(args), do: :error
  def decompose_call({{:., _, [remote, function]}, _, args}) when is_tuple(remote) or is_atom(remote), do: {remote, function, args}
  def decompose_call({name, _, args}) when is_atom(name) and is_atom(args), do: {name, []}
  def decompose_call({name, _, args}) when is_atom(name) and is_list(args), do: {name, args}
  def decompose_call(_), do: :error

  @doc """
  Applies `fun` to the metadata of the expression, if it has any.
  """
  @spec update_meta(t, (keyword -> keyword)) :: t
  def update_meta({left, meta, right}, fun) when is_list(meta), do: {left, fun.(meta), right}
  def update_meta(other, _fun), do: other

  @doc """
  The steps of a pipeline, each with the position of the argument that is put in.
  """
  @spec unpipe(t) :: [{t, non_neg_integer}]
  def unpipe(expr), do: Pipes.unpipe(expr)

  @doc """
  Puts `expr` into a call as its argument at `position`.

      iex> Macro.pipe(1, quote(do: foo(2)), 0)
      {:foo, [], [1, 2]}
  """
  @spec pipe(t, t, integer) :: t
  def pipe(expr, call_args, position) when is_integer(position), do: Pipes.pipe(expr, call_args, position)

  ## Walks

  @doc """
  Walks over an expression: `pre` is called for a node before its children, `post` after them, each with an accumulator.
  """
  @spec traverse(t, any, (t, any -> {t, any}), (t, any -> {t, any})) :: {t, any}
  def traverse(ast, acc, pre, post) when is_function(pre, 2) and is_function(post, 2) do
    {ast, acc} = pre.(ast, acc)
    children(ast, acc, pre, post)
  end

  defp children({form, meta, args}, acc, pre, post) when is_atom(form) do
    {args, acc} = arguments(args, acc, pre, post)
    post.({form, meta, args}, acc)
  end

  defp children({form, meta, args}, acc, pre, post) do
    {form, acc} = traverse(form, acc, pre, post)
    {args, acc} = arguments(args, acc, pre, post)
    post.({form, meta, args}, acc)
  end

  defp children({left, right}, acc, pre, post) do
    {left, acc} = traverse(left, acc, pre, post)
    {right, acc} = traverse(right, acc, pre, post)
    post.({left, right}, acc)
  end

  defp children(list, acc, pre, post) when is_list(list) do
    {list, acc} = arguments(list, acc, pre, post)
    post.(list, acc)
  end

  defp children(other, acc, _pre, post), do: post.(other, acc)

  defp arguments(context, acc, _pre, _post) when is_atom(context), do: {context, acc}
  defp arguments(args, acc, pre, post) when is_list(args), do: each(args, [], acc, pre, post)

  defp each([arg | args], done, acc, pre, post) do
    {arg, acc} = traverse(arg, acc, pre, post)
    each(args, [arg | done], acc, pre, post)
  end

  defp each([], done, acc, _pre, _post), do: {:lists.reverse(done), acc}

  @doc """
  Applies `fun` to each node, a node before its children.

      iex> Macro.prewalk(quote(do: 5 + 3), fn x -> if is_integer(x), do: x * 2, else: x end) |> Macro.to_string()
      "10 + 6"
  """
  @spec prewalk(t, (t -> t)) :: t
  def prewalk(ast, fun) when is_function(fun, 1) do
    {ast, nil} = prewalk(ast, nil, fn node, nil -> {fun.(node), nil} end)
    ast
  end

  @doc """
  Applies `fun` to each node and an accumulator, a node before its children.
  """
  @spec prewalk(t, any, (t, any -> {t, any})) :: {t, any}
  def prewalk(ast, acc, fun) when is_function(fun, 2), do: traverse(ast, acc, fun, fn node, acc -> {node, acc} end)

  @doc """
  Applies `fun` to each node, a node after its children.
  """
  @spec postwalk(t, (t -> t)) :: t
  def postwalk(ast, fun) when is_function(fun, 1) do
    {ast, nil} = postwalk(ast, nil, fn node, nil -> {fun.(node), nil} end)
    ast
  end

  @doc """
  Applies `fun` to each node and an accumulator, a node after its children.
  """
  @spec postwalk(t, any, (t, any -> {t, any})) :: {t, any}
  def postwalk(ast, acc, fun) when is_function(fun, 2), do: traverse(ast, acc, fn node, acc -> {node, acc} end, fun)

  @doc """
  The nodes of an expression as an enumerable, a node before its children.

      iex> Macro.prewalker(quote(do: foo(1, "abc"))) |> Enum.map(& &1)
      [{:foo, [], [1, "abc"]}, 1, "abc"]
  """
  @doc since: "1.13.0"
  @spec prewalker(t) :: Enumerable.t()
  def prewalker(ast), do: &Macro.Walks.pre([ast], &1, &2)

  @doc """
  The nodes of an expression as an enumerable, a node after its children.

      iex> Macro.postwalker(quote(do: foo(1, "abc"))) |> Enum.map(& &1)
      [1, "abc", {:foo, [], [1, "abc"]}]
  """
  @doc since: "1.13.0"
  @spec postwalker(t) :: Enumerable.t()
  def postwalker(ast), do: &Macro.Walks.post([ast], &1, &2)

  @doc """
  The node for which `fun` holds and all those around it, from the inside out; or `nil`.
  """
  @doc since: "1.14.0"
  @spec path(t, (t -> as_boolean(term))) :: [t] | nil
  def path(ast, fun) when is_function(fun, 1), do: Macro.Walks.path([ast], [], fun)

  ## Checks

  @doc """
  `:ok` for a quoted expression, or `{:error, part}` with the part that is none.
  """
  @spec validate(term) :: :ok | {:error, term}
  def validate(expr), do: Macro.Walks.validate(expr)

  @doc """
  Whether an expression stands for a fixed value: it has neither variables nor calls.

      iex> Macro.quoted_literal?(quote(do: {1, "two", :three}))
      true
      iex> Macro.quoted_literal?(quote(do: {1, foo()}))
      false
  """
  @doc since: "1.7.0"
  @spec quoted_literal?(t) :: boolean
  def quoted_literal?(term)
  def quoted_literal?({:__aliases__, _, args}), do: quoted_literal?(args)
  def quoted_literal?({:%, _, [left, right]}), do: quoted_literal?(left) and quoted_literal?(right)
  def quoted_literal?({:%{}, _, args}), do: quoted_literal?(args)
  def quoted_literal?({:{}, _, args}), do: quoted_literal?(args)
  def quoted_literal?({left, right}), do: quoted_literal?(left) and quoted_literal?(right)
  def quoted_literal?([head | tail]), do: quoted_literal?(head) and quoted_literal?(tail)
  def quoted_literal?(term), do: is_atom(term) or is_number(term) or is_binary(term) or term == [] or is_function(term)

  @doc """
  Whether `name` with this number of arguments is a special form (see `Kernel.SpecialForms`).
  """
  @doc since: "1.7.0"
  @spec special_form?(atom, arity) :: boolean
  def special_form?(name, arity) when is_atom(name) and is_integer(arity), do: Names.special_form?(name, arity)

  @doc """
  Whether `name` is an operator with this number of operands.

      iex> Macro.operator?(:not, 1)
      true
  """
  @doc since: "1.7.0"
  @spec operator?(atom, arity) :: boolean
  def operator?(:"..//", 3), do: true
  def operator?(:.., 0), do: true
  def operator?(:., 2), do: true
  def operator?(name, 2) when is_atom(name), do: Names.binary_operator(name) != :error
  def operator?(name, 1) when is_atom(name), do: Names.unary_operator(name) != :error
  def operator?(name, arity) when is_atom(name) and is_integer(arity), do: false

  ## Escaping and expansion

  @doc """
  The quoted expression whose value is `expr`.

      iex> Macro.escape({:a, :b, :c})
      {:{}, [], [:a, :b, :c]}

  With `unquote: true`, calls of `unquote` inside stay; with `prune_metadata: true`, metadata that only tools need goes.
  """
  @spec escape(term, keyword) :: t
  def escape(expr, opts \\ []), do: :vial_expand.escape(expr, opts)

  @doc """
  Expands the expression, if it is a call of a macro, an alias or the like, once.
  """
  @spec expand_once(input, Macro.Env.t()) :: output
  def expand_once(ast, env), do: :vial_expand.expand_once(ast, env)

  @doc """
  Expands the expression again and again, until nothing is left to expand; its children are not looked at.
  """
  @spec expand(input, Macro.Env.t()) :: output
  def expand(ast, env), do: :vial_expand.expand(ast, env)

  @doc """
  Expands the aliases and other literals in an expression without calls.
  """
  @doc since: "1.14.1"
  @spec expand_literals(input, Macro.Env.t()) :: output
  def expand_literals(ast, env) do
    {ast, nil} = expand_literals(ast, nil, fn node, nil -> {expand(node, env), nil} end)
    ast
  end

  @doc """
  Expands the aliases and other literals with `fun`, which gets a node and an accumulator.
  """
  @doc since: "1.14.1"
  @spec expand_literals(t, acc, (t, acc -> {t, acc})) :: {t, acc} when acc: term
  def expand_literals(ast, acc, fun)

  def expand_literals({:__aliases__, meta, args}, acc, fun) do
    {args, acc} = expand_literals(args, acc, fun)
    atoms? = :erlang.is_list(args) and all_atoms?(args)
    if atoms?, do: fun.({:__aliases__, meta, args}, acc), else: {{:__aliases__, meta, args}, acc}
  end

  def expand_literals({:__MODULE__, _, context} = node, acc, fun) when is_atom(context), do: fun.(node, acc)

  def expand_literals({:%, meta, [left, right]}, acc, fun) do
    {left, acc} = expand_literals(left, acc, fun)
    {right, acc} = expand_literals(right, acc, fun)
    {{:%, meta, [left, right]}, acc}
  end

  def expand_literals({form, meta, args}, acc, fun) when form == :%{} or form == :{} do
    {args, acc} = expand_literals(args, acc, fun)
    {{form, meta, args}, acc}
  end

  def expand_literals({left, right}, acc, fun) do
    {left, acc} = expand_literals(left, acc, fun)
    {right, acc} = expand_literals(right, acc, fun)
    {{left, right}, acc}
  end

  def expand_literals([head | tail], acc, fun) do
    {head, acc} = expand_literals(head, acc, fun)
    {tail, acc} = expand_literals(tail, acc, fun)
    {[head | tail], acc}
  end

  def expand_literals(other, acc, _fun), do: {other, acc}

  @doc false
  def expand_literal(ast, env), do: expand_literals(ast, env)

  defp all_atoms?([head | tail]), do: is_atom(head) and all_atoms?(tail)
  defp all_atoms?([]), do: true

  @doc """
  The struct's default value; a `CompileError` if the module has none.
  """
  @doc since: "1.8.0"
  @spec struct!(module, Macro.Env.t()) :: %{required(:__struct__) => module, optional(atom) => any}
  def struct!(module, env) when is_atom(module), do: :vial_expand.struct(module, nil, env)

  @doc """
  The fields of the struct, each a map of `:field` and `:default`.
  """
  @doc since: "1.18.0"
  @spec struct_info!(module, Macro.Env.t()) :: [%{field: atom, default: term}]
  def struct_info!(module, env) when is_atom(module) do
    for {field, default} <- :maps.to_list(struct!(module, env)), field != :__struct__, do: %{field: field, default: default}
  end

  @doc false
  def compile_apply(module, function, args, _env) when is_atom(module) and is_atom(function) and is_list(args) do
    {{:., [], [module, function]}, [], args}
  end

  ## Text

  @doc """
  The expression as source, laid out as the formatter does.

      iex> Macro.to_string(quote(do: foo.bar("baz", 42)))
      "foo.bar(\\"baz\\", 42)"
  """
  @spec to_string(t) :: String.t()
  def to_string(tree) do
    doc = Inspect.Algebra.format(Code.quoted_to_algebra(tree), 98)
    IO.iodata_to_binary(doc)
  end

  @doc false
  @deprecated "Use Macro.to_string/1 instead"
  def to_string(tree, fun) when is_function(fun, 2) do
    fun.(tree, to_string(tree))
  end

  @doc """
  How an atom is written: as a `:literal`, as the `:key` of a keyword list, or as the name of a `:remote_call`.

      iex> Macro.inspect_atom(:literal, :"foo bar")
      ":\\"foo bar\\""
      iex> Macro.inspect_atom(:key, :foo)
      "foo:"
      iex> Macro.inspect_atom(:remote_call, :+)
      "+"
  """
  @doc since: "1.14.0"
  @spec inspect_atom(:literal | :key | :remote_call, atom, keyword) :: binary
  def inspect_atom(source_format, atom, opts \\ [])
  def inspect_atom(:literal, atom, _opts) when is_atom(atom), do: :vial_string.inspect_atom(atom)
  def inspect_atom(:key, atom, _opts) when is_atom(atom), do: :vial_string.inspect_key(atom)
  def inspect_atom(:remote_call, atom, _opts) when is_atom(atom), do: :vial_string.inspect_function(atom)

  @doc """
  What kind of name an atom is: `:alias`, `:identifier`, `:unquoted` (an operator, or a name that is none of a variable), or
  `:quoted` when it can only be written with quotes.

      iex> Macro.classify_atom(:foo)
      :identifier
      iex> Macro.classify_atom(Foo)
      :alias
      iex> Macro.classify_atom(:"foo bar")
      :quoted
  """
  @doc since: "1.14.0"
  @spec classify_atom(atom) :: :alias | :identifier | :quoted | :unquoted
  def classify_atom(atom) when is_atom(atom), do: Names.classify(atom)

  @doc """
  The name of a module as a path in lower case.

      iex> Macro.underscore("SAPExample.FooBar")
      "sap_example/foo_bar"
  """
  @spec underscore(module | atom | String.t()) :: String.t()
  def underscore(atom) when is_atom(atom) do
    case :erlang.atom_to_binary(atom) do
      "Elixir." <> rest -> Names.underscore(rest)
      text -> Names.underscore(text)
    end
  end

  def underscore(text) when is_binary(text), do: Names.underscore(text)

  @doc """
  A path in lower case as the name of a module.

      iex> Macro.camelize("foo_bar/baz")
      "FooBar.Baz"
  """
  @spec camelize(String.t()) :: String.t()
  def camelize(text) when is_binary(text), do: Names.camelize(text)

  @doc """
  The text with its escapes replaced by what they stand for.

      iex> Macro.unescape_string("a\\\\nb")
      "a\\nb"
  """
  @spec unescape_string(String.t()) :: String.t()
  def unescape_string(string), do: Escapes.unescape(string)

  @doc """
  The text with its escapes replaced by what `map` says.

  It gets the character behind the backslash, and returns what that stands for or `false`, which leaves both; for `:newline`,
  `:unicode` and `:hex` it says whether these escapes are known.
  """
  @spec unescape_string(String.t(), (non_neg_integer | atom -> non_neg_integer | boolean)) :: String.t()
  def unescape_string(string, map), do: Escapes.unescape(string, map)

  ## Debugging

  @doc """
  What `dbg/2` becomes: code that shows the expression and its value, and has that value.
  """
  @doc since: "1.14.0"
  @spec dbg(t, t, Macro.Env.t()) :: t
  def dbg(code, options, env), do: Macro.Debug.expand(code, options, env)

  @doc false
  def __dbg__(header, to_debug, options), do: Macro.Debug.show(header, to_debug, options)
end
