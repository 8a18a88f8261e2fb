defmodule Code.Formatter do
  @moduledoc false

  # Writes quoted expressions as source, in one style: quoted form -> document (`Inspect.Algebra`) -> text.
  #
  # The quoted form has its literals in blocks, `{:__block__, meta, [literal]}`, with the metadata of the tokens, as
  # `Code.string_to_quoted_with_comments!/2` gives them with `:literal_encoder`, `token_metadata: true` and
  # `unescape: false`; `Code.Normalizer` brings any other expression into this form.
  #
  #   Expressions   which part writes what
  #   Operators, Pairs, Calls, Remotes, Arguments, DoBlocks, Clauses, Containers, Blocks
  #   Text, Sigils, Numbers
  #   Comments      comments between the expressions
  #   Lines         where expressions stand in the source
  #   State         options, and the comments that are left

  alias Code.Formatter.{Blocks, Lines, State}

  @doc "The document of an expression whose literals are in blocks."
  def to_algebra(quoted, opts \\ []) do
    {doc, _state} = Blocks.body(quoted, Lines.first(), Lines.last(), State.new(opts))
    doc
  end

  @doc "The document of a source."
  def string_to_algebra(string, opts \\ []) when is_binary(string) and is_list(opts) do
    parse_opts =
      [
        unescape: false,
        literal_encoder: &{:ok, {:__block__, &2, [&1]}},
        token_metadata: true,
        emit_warnings: false
      ] ++ opts

    {quoted, comments} = Code.string_to_quoted_with_comments!(string, parse_opts)
    to_algebra(quoted, [comments: comments] ++ opts)
  end

  @doc "Names and arities of the calls that are written without parentheses unless they have some."
  def locals_without_parens, do: State.default_locals()

  @doc "Whether a local call is written without parentheses."
  def local_without_parens?(name, arity, locals), do: State.without_parens?(name, arity, locals)
end
