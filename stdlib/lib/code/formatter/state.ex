defmodule Code.Formatter.State do
  @moduledoc false

  # What the formatter carries from expression to expression. Only `comments` changes on the way: those that are not written yet, by line.
  # `operand_nesting` is how far the second line of an operation is indented.
  # `flat?` holds within interpolations, where the newlines of the source do not count.

  @default_locals [
    # Special forms
    alias: 1,
    alias: 2,
    case: 2,
    cond: 1,
    for: :*,
    import: 1,
    import: 2,
    quote: 1,
    quote: 2,
    receive: 1,
    require: 1,
    require: 2,
    try: 1,
    with: :*,
    # Kernel
    def: 1,
    def: 2,
    defp: 1,
    defp: 2,
    defguard: 1,
    defguardp: 1,
    defmacro: 1,
    defmacro: 2,
    defmacrop: 1,
    defmacrop: 2,
    defmodule: 2,
    defdelegate: 2,
    defexception: 1,
    defoverridable: 1,
    defstruct: 1,
    destructure: 2,
    raise: 1,
    raise: 2,
    reraise: 2,
    reraise: 3,
    if: 2,
    unless: 2,
    use: 1,
    use: 2,
    # Record
    defrecord: 2,
    defrecord: 3,
    defrecordp: 2,
    defrecordp: 3,
    # ExUnit
    assert: 1,
    assert: 2,
    assert_in_delta: 3,
    assert_in_delta: 4,
    assert_raise: 2,
    assert_raise: 3,
    assert_receive: 1,
    assert_receive: 2,
    assert_receive: 3,
    assert_received: 1,
    assert_received: 2,
    doctest: 1,
    doctest: 2,
    refute: 1,
    refute: 2,
    refute_in_delta: 3,
    refute_in_delta: 4,
    refute_receive: 1,
    refute_receive: 2,
    refute_receive: 3,
    refute_received: 1,
    refute_received: 2,
    setup: 1,
    setup: 2,
    setup_all: 1,
    setup_all: 2,
    test: 1,
    test: 2,
    # Mix configuration
    config: 2,
    config: 3,
    import_config: 1
  ]

  defstruct comments: [],
            sigils: %{},
            locals_without_parens: @default_locals,
            force_do_end_blocks: false,
            flat?: false,
            operand_nesting: 2,
            file: nil

  def default_locals, do: @default_locals

  @doc "The state for the options of the formatter."
  def new(opts) do
    %__MODULE__{
      comments: Code.Formatter.Comments.prepare(Keyword.get(opts, :comments, [])),
      sigils: sigils(Keyword.get(opts, :sigils, [])),
      locals_without_parens: Keyword.get(opts, :locals_without_parens, []) ++ @default_locals,
      force_do_end_blocks: Keyword.get(opts, :force_do_end_blocks, false),
      file: Keyword.get(opts, :file)
    }
  end

  @doc "Whether a local call is written without parentheses."
  def without_parens?(name, arity, locals) do
    Enum.any?(locals, fn {key, value} -> key == name and (value == :* or value == arity) end)
  end

  defp sigils(sigils) do
    Map.new(sigils, fn {key, fun} ->
      with true <- is_atom(key) and is_function(fun, 2),
           <<letter>> when letter in ?A..?Z <- Atom.to_string(key) do
        {<<letter>>, fun}
      else
        _ ->
          raise ArgumentError,
                ":sigils must be a keyword list with a single uppercased letter as key and an anonymous function expecting two arguments as value, got: #{inspect(sigils)}"
      end
    end)
  end
end
