defmodule Inspect.Algebra do
  @moduledoc """
  Documents that lay themselves out in lines.

  A document is text with breaks in it. Groups of breaks are written flat when they fit in the width, and as newlines with
  indentation otherwise. `Inspect` implementations build documents; `format/2` writes them, after Lindig's "Strictly
  Pretty", with flexible breaks, forced breaks and "the next break fits" added.

      iex> import Inspect.Algebra
      iex> doc = group(glue(glue("one", "two"), "three"))
      iex> IO.iodata_to_binary(format(doc, 80))
      "one two three"
      iex> IO.iodata_to_binary(format(doc, 5))
      "one\\ntwo\\nthree"
  """

  @container_separator ","
  @tail_separator " |"
  @tags [
    :doc_break,
    :doc_collapse,
    :doc_color,
    :doc_cons,
    :doc_fits,
    :doc_force,
    :doc_group,
    :doc_limit,
    :doc_nest,
    :doc_string
  ]

  @typedoc "A document: a string, or what the functions of this module return."
  @opaque t :: binary | :doc_nil | :doc_line | tuple

  @doc "True if `doc` is a document. Allowed in guards."
  defguard is_doc(doc)
           when is_binary(doc) or doc in [:doc_nil, :doc_line] or
                  (is_tuple(doc) and tuple_size(doc) > 0 and elem(doc, 0) in @tags)

  ## Terms to documents

  @doc "The document of any term, made by the `Inspect` protocol."
  @spec to_doc(any, Inspect.Opts.t()) :: t
  def to_doc(term, opts)

  def to_doc(%_{} = struct, %Inspect.Opts{structs: true, inspect_fun: fun} = opts) do
    if Process.get(:inspect_trap) do
      Inspect.Map.inspect(struct, opts)
    else
      try do
        fun.(struct, opts)
      rescue
        exception -> failed(exception, __STACKTRACE__, struct, opts)
      end
    end
  end

  def to_doc(%_{} = struct, %Inspect.Opts{} = opts), do: Inspect.Map.inspect(struct, opts)
  def to_doc(term, %Inspect.Opts{inspect_fun: fun} = opts), do: fun.(term, opts)

  # The struct whose implementation failed is shown as a plain map. While that is done no implementation runs, nor for the
  # arguments in the stacktrace: one that fails for a struct within it would bring us back here without end.
  defp failed(exception, stacktrace, struct, opts) do
    Process.put(:inspect_trap, true)

    try do
      error = inspect_error(exception, stacktrace, struct, opts)

      if opts.safe do
        Inspect.inspect(error, %{opts | inspect_fun: Inspect.Opts.default_inspect_fun()})
      else
        reraise(error, stacktrace)
      end
    after
      Process.delete(:inspect_trap)
    end
  end

  defp inspect_error(exception, stacktrace, struct, opts) do
    shown = struct |> Inspect.Map.inspect(%{opts | syntax_colors: []}) |> format(opts.width)

    Inspect.Error.exception(
      exception: exception,
      stacktrace: stacktrace,
      inspected_struct: IO.iodata_to_binary(shown)
    )
  end

  ## Containers

  @doc """
  The document of a collection: `fun` makes the document of each entry.

  Options: `:separator` (a comma by default) and `:break`, which is `:strict` (each entry on its line when they do not fit on
  one), `:flex` (as many on a line as fit) or `:maybe` (flex if all entries are simple texts).

      iex> import Inspect.Algebra
      iex> doc = container_doc("[", [1, 2, 3], "]", %Inspect.Opts{limit: 2}, fn i, _ -> to_string(i) end)
      iex> IO.iodata_to_binary(format(doc, 20))
      "[1, 2, ...]"
  """
  @spec container_doc(t, [any], t, Inspect.Opts.t(), (term, Inspect.Opts.t() -> t), keyword) :: t
  def container_doc(left, collection, right, inspect_opts, fun, opts \\ [])
      when is_doc(left) and is_list(collection) and is_doc(right) and is_function(fun, 2) and
             is_list(opts) do
    case collection do
      [] -> concat(left, right)
      _ -> fill_container(left, collection, right, inspect_opts, fun, opts)
    end
  end

  defp fill_container(left, collection, right, inspect_opts, fun, opts) do
    break = Keyword.get(opts, :break, :maybe)
    separator = Keyword.get(opts, :separator, @container_separator)
    {docs, simple?} = entries(collection, inspect_opts.limit, inspect_opts, fun, break == :maybe, [])
    flex? = simple? or break == :flex
    body = join_entries(docs, flex?, separator)

    if flex? do
      group(concat(concat(left, nest(body, 1)), right))
    else
      group(glue(nest(glue(left, "", body), 2), "", right))
    end
  end

  # The entries' documents in reverse; the tail of an improper list is {:tail, doc}.
  defp entries([], _limit, _opts, _fun, simple?, docs), do: {docs, simple?}
  defp entries(_rest, 0, _opts, _fun, simple?, docs), do: {["..." | docs], simple?}

  defp entries([entry | rest], limit, opts, fun, simple?, docs) when is_list(rest) do
    limit = decrement(limit)
    doc = fun.(entry, %{opts | limit: limit})
    entries(rest, limit, opts, fun, simple? and simple?(doc), [doc | docs])
  end

  defp entries([entry | tail], limit, opts, fun, simple?, docs) do
    limit = decrement(limit)
    entry = fun.(entry, %{opts | limit: limit})
    tail = fun.(tail, %{opts | limit: limit})
    {[{:tail, tail}, entry | docs], simple? and simple?(entry) and simple?(tail)}
  end

  defp decrement(:infinity), do: :infinity
  defp decrement(limit), do: limit - 1

  defp simple?({:doc_cons, left, right}), do: simple?(left) and simple?(right)
  defp simple?({:doc_color, doc, _color}), do: simple?(doc)
  defp simple?({:doc_string, _text, _length}), do: true
  defp simple?(:doc_nil), do: true
  defp simple?(doc), do: is_binary(doc)

  defp join_entries([{:tail, :doc_nil} | docs], flex?, separator), do: join_entries(docs, flex?, separator)
  defp join_entries([{:tail, tail}, last | docs], flex?, separator) do
    join_entries(docs, flex?, separator, join(last, tail, flex?, @tail_separator))
  end

  defp join_entries([last | docs], flex?, separator), do: join_entries(docs, flex?, separator, last)

  defp join_entries([], _flex?, _separator, joined), do: joined

  defp join_entries([doc | docs], flex?, separator, joined) do
    join_entries(docs, flex?, separator, join(doc, joined, flex?, separator))
  end

  defp join(:doc_nil, right, _flex?, _separator), do: right
  defp join(left, :doc_nil, _flex?, _separator), do: left
  defp join(left, right, true, separator), do: flex_glue(concat(left, separator), right)
  defp join(left, right, false, separator), do: glue(concat(left, separator), right)

  @doc false
  @deprecated "Use a combination of concat/2 and nest/2 instead"
  def surround(left, doc, right) when is_doc(left) and is_doc(doc) and is_doc(right) do
    if doc == :doc_nil do
      concat(left, right)
    else
      group(glue(nest(glue(left, "", doc), 2), "", right))
    end
  end

  @doc false
  @deprecated "Use Inspect.Algebra.container_doc/6 instead"
  def surround_many(left, docs, right, %Inspect.Opts{} = inspect, fun, separator \\ @container_separator) do
    break = if Enum.all?(docs, &is_binary/1), do: :flex, else: :strict
    container_doc(left, docs, right, inspect, fun, separator: separator, break: break)
  end

  ## The pieces

  @doc "The document of nothing."
  @spec empty() :: t
  def empty, do: :doc_nil

  @doc "A string whose width is counted in graphemes; a bare string's is counted in bytes."
  @spec string(String.t()) :: t
  def string(string) when is_binary(string), do: {:doc_string, string, String.length(string)}

  @doc "One document behind the other."
  @spec concat(t, t) :: t
  def concat(doc1, doc2) when is_doc(doc1) and is_doc(doc2), do: {:doc_cons, doc1, doc2}

  @doc "All documents of a list, one behind the other."
  @spec concat([t]) :: t
  def concat(docs) when is_list(docs), do: fold_doc(docs, &concat/2)

  @doc "Colors a document if the options have a color for `color_key`."
  @spec color(t, Inspect.Opts.color_key(), Inspect.Opts.t()) :: t
  def color(doc, color_key, %Inspect.Opts{syntax_colors: colors}) when is_doc(doc) do
    case colors[color_key] do
      nil ->
        doc

      color ->
        reset = Keyword.get(colors, :reset, :reset)
        concat({:doc_color, doc, color}, {:doc_color, :doc_nil, reset})
    end
  end

  @doc "The same as `color/3`."
  @spec color_doc(t, Inspect.Opts.color_key(), Inspect.Opts.t()) :: t
  def color_doc(doc, color_key, opts), do: color(doc, color_key, opts)

  @doc """
  Indents the lines within a document.

  `level` is a number of columns, `:cursor` for the column where the document begins, or `:reset` for none. With `:break` as mode
  the indentation counts only where the enclosing group is broken.
  """
  @spec nest(t, non_neg_integer | :cursor | :reset, :always | :break) :: t
  def nest(doc, level, mode \\ :always)

  def nest(doc, level, mode) when is_doc(doc) and level in [:cursor, :reset] and mode in [:always, :break] do
    {:doc_nest, doc, level, mode}
  end

  def nest(doc, 0, mode) when is_doc(doc) and mode in [:always, :break], do: doc

  def nest(doc, level, mode)
      when is_doc(doc) and is_integer(level) and level > 0 and mode in [:always, :break] do
    {:doc_nest, doc, level, mode}
  end

  @doc "A break: `string` when its group is flat, a newline when it is broken."
  @spec break(binary) :: t
  def break(string \\ " ") when is_binary(string), do: {:doc_break, string, :strict}

  @doc "A break that becomes a newline only if what follows, up to the next break, does not fit."
  @spec flex_break(binary) :: t
  def flex_break(string \\ " ") when is_binary(string), do: {:doc_break, string, :flex}

  @doc "Two documents with a break between them."
  @spec glue(t, binary, t) :: t
  def glue(doc1, break_string \\ " ", doc2) when is_binary(break_string) do
    concat(doc1, concat(break(break_string), doc2))
  end

  @doc "Two documents with a flexible break between them."
  @spec flex_glue(t, binary, t) :: t
  def flex_glue(doc1, break_string \\ " ", doc2) when is_binary(break_string) do
    concat(doc1, concat(flex_break(break_string), doc2))
  end

  @doc "A group: its breaks are all flat, or all newlines. With `:inherit` it is broken where the group around it is."
  @spec group(t, :self | :inherit) :: t
  def group(doc, mode \\ :self) when is_doc(doc) and mode in [:self, :inherit], do: {:doc_group, doc, mode}

  @doc "Two documents with a space between them that never breaks."
  @spec space(t, t) :: t
  def space(doc1, doc2), do: concat(doc1, concat(" ", doc2))

  @doc "A newline in any case."
  @spec line() :: t
  def line, do: :doc_line

  @doc "Two documents with a newline between them."
  @spec line(t, t) :: t
  def line(doc1, doc2), do: concat(doc1, concat(line(), doc2))

  @doc "Breaks the groups around `doc`."
  @spec force_unfit(t) :: t
  def force_unfit(doc) when is_doc(doc), do: {:doc_force, doc}

  @doc "Lets the groups around `doc` count as fitting if they do up to the next break in `doc`; `:disabled` takes that back."
  @spec next_break_fits(t, :enabled | :disabled) :: t
  def next_break_fits(doc, mode \\ :enabled) when is_doc(doc) and mode in [:enabled, :disabled] do
    {:doc_fits, doc, mode}
  end

  @doc "Collapses up to `max` newlines that follow into one run of lines."
  @spec collapse_lines(pos_integer) :: t
  def collapse_lines(max) when is_integer(max) and max > 0, do: {:doc_collapse, max}

  @doc "Writes `doc` as if the width had no end."
  @spec no_limit(t) :: t
  def no_limit(doc) when is_doc(doc), do: {:doc_limit, doc, :infinity}

  @doc """
  Folds documents from the right with `folder_fun`.

      iex> import Inspect.Algebra
      iex> doc = fold_doc(["A", "B", "C"], fn doc, acc -> concat([doc, "!", acc]) end)
      iex> IO.iodata_to_binary(format(doc, 80))
      "A!B!C"
  """
  @spec fold_doc([t], (t, t -> t)) :: t
  def fold_doc(docs, folder_fun) when is_list(docs) and is_function(folder_fun, 2) do
    case :lists.reverse(docs) do
      [] -> empty()
      [last | docs] -> :lists.foldl(folder_fun, last, docs)
    end
  end

  @doc "The same as `fold_doc/2`."
  @spec fold([t], (t, t -> t)) :: t
  def fold(docs, folder_fun), do: fold_doc(docs, folder_fun)

  ## Writing

  # What is left to write is a list of {indentation, mode, document}. The mode is that of the group around the document:
  # :flat, :break, or one of the two halves of next_break_fits: :flat_no_break (a fitting next break was disabled) and
  # :break_no_flat (the next break decides).

  @doc "Writes a document in lines of `width` columns, as iodata."
  @spec format(t, non_neg_integer | :infinity) :: iodata
  def format(doc, width) when is_doc(doc) and (width == :infinity or width >= 0) do
    write([{0, :flat, doc}], width, 0)
  end

  defp write([], _width, _column), do: []

  defp write([{indent, mode, doc} | rest], width, column) do
    case doc do
      text when is_binary(text) ->
        [text | write(rest, width, column + byte_size(text))]

      {:doc_cons, left, right} ->
        write([{indent, mode, left}, {indent, mode, right} | rest], width, column)

      {:doc_break, text, kind} ->
        write_break(kind, text, indent, mode, rest, width, column)

      {:doc_group, inner, kind} ->
        write([{indent, group_mode(kind, mode, inner, indent, width, column), inner} | rest], width, column)

      {:doc_nest, inner, level, always} ->
        indent = if always == :always or mode == :break, do: nested(indent, column, level), else: indent
        write([{indent, mode, inner} | rest], width, column)

      {:doc_color, inner, color} ->
        [ansi(color) | write([{indent, mode, inner} | rest], width, column)]

      {:doc_string, text, length} ->
        [text | write(rest, width, column + length)]

      :doc_nil ->
        write(rest, width, column)

      :doc_line ->
        [newline(indent) | write(rest, width, indent)]

      {:doc_force, inner} ->
        write([{indent, mode, inner} | rest], width, column)

      {:doc_fits, inner, _enabled} ->
        write([{indent, mode, inner} | rest], width, column)

      {:doc_limit, inner, limit} ->
        write([{indent, :flat, inner}, {:limit, width} | rest], limit, column)

      {:doc_collapse, max} ->
        collapse(write(rest, width, indent), max, 0, indent)
    end
  end

  defp write([{:limit, width} | rest], _width, column), do: write(rest, width, column)

  defp write_break(:flex, text, indent, mode, rest, width, column) do
    after_text = column + byte_size(text)

    if width == :infinity or mode == :flat or fits?(rest, width, after_text, true) do
      [text | write(rest, width, after_text)]
    else
      [newline(indent) | write(rest, width, indent)]
    end
  end

  defp write_break(:strict, _text, indent, :break, rest, width, _column) do
    [newline(indent) | write(rest, width, indent)]
  end

  defp write_break(:strict, text, _indent, _mode, rest, width, column) do
    [text | write(rest, width, column + byte_size(text))]
  end

  defp group_mode(:inherit, :break, _doc, _indent, _width, _column), do: :break
  defp group_mode(_kind, _mode, _doc, _indent, :infinity, _column), do: :flat

  defp group_mode(_kind, _mode, doc, indent, width, column) do
    if fits?([{indent, :flat, doc}], width, column, false), do: :flat, else: :break
  end

  # Whether what follows fits in the line, up to the first newline. A text without any break has no choice, so only once a
  # break was seen can it be too long. {:seen, broken?, rest} brings the state of an outer group back.
  defp fits?(_docs, width, column, true) when column > width, do: false
  defp fits?([], _width, _column, _broken?), do: true
  defp fits?({:seen, broken?, rest}, width, column, _inner), do: fits?(rest, width, column, broken?)
  defp fits?([{:limit, width} | rest], _width, column, broken?), do: fits?(rest, width, column, broken?)

  defp fits?([{indent, mode, doc} | rest], width, column, broken?) do
    case {mode, doc} do
      {_, text} when is_binary(text) ->
        fits?(rest, width, column + byte_size(text), broken?)

      {_, {:doc_cons, left, right}} ->
        fits?([{indent, mode, left}, {indent, mode, right} | rest], width, column, broken?)

      {_, {:doc_fits, inner, :disabled}} ->
        fits?([{indent, :flat_no_break, inner} | rest], width, column, broken?)

      {:flat_no_break, {:doc_fits, inner, _enabled}} ->
        fits?([{indent, :flat_no_break, inner} | rest], width, column, broken?)

      {_, {:doc_fits, inner, :enabled}} ->
        fits?([{indent, :break_no_flat, inner} | rest], width, column, broken?)

      {:break_no_flat, {:doc_force, inner}} ->
        fits?([{indent, mode, inner} | rest], width, column, broken?)

      {_, {:doc_force, _inner}} ->
        false

      {mode, {:doc_break, _text, _kind}} when mode in [:break, :break_no_flat] ->
        true

      {_, {:doc_break, text, _kind}} ->
        fits?(rest, width, column + byte_size(text), true)

      {mode, :doc_line} when mode in [:break, :break_no_flat] ->
        true

      {_, :doc_line} ->
        fits?(rest, width, indent, false)

      {:break, {:doc_group, inner, _kind}} ->
        fits?([{indent, :flat, inner} | {:seen, broken?, rest}], width, column, broken?)

      {_, {:doc_group, inner, _kind}} ->
        fits?([{indent, mode, inner} | {:seen, broken?, rest}], width, column, broken?)

      {_, {:doc_nest, inner, _level, :break}} ->
        fits?([{indent, mode, inner} | rest], width, column, broken?)

      {_, {:doc_nest, inner, level, _always}} ->
        fits?([{nested(indent, column, level), mode, inner} | rest], width, column, broken?)

      {_, {:doc_color, inner, _color}} ->
        fits?([{indent, mode, inner} | rest], width, column, broken?)

      {_, {:doc_string, _text, length}} ->
        fits?(rest, width, column + length, broken?)

      {_, :doc_nil} ->
        fits?(rest, width, column, broken?)

      {_, {:doc_limit, inner, limit}} ->
        fits?([{indent, :flat, inner}, {:limit, width} | rest], limit, column, broken?)

      {_, {:doc_collapse, _max}} ->
        fits?(rest, width, indent, broken?)
    end
  end

  defp nested(_indent, column, :cursor), do: column
  defp nested(_indent, _column, :reset), do: 0
  defp nested(indent, _column, level), do: indent + level

  defp newline(0), do: "\n"
  defp newline(indent), do: "\n" <> String.duplicate(" ", indent)

  defp ansi(color), do: IO.ANSI.format_fragment(color, true)

  defp collapse(["\n" <> _ | rest], max, count, indent), do: collapse(rest, max, count + 1, indent)
  defp collapse(["" | rest], max, count, indent), do: collapse(rest, max, count, indent)

  defp collapse(rest, max, count, indent) do
    [String.duplicate("\n", min(max, count)) <> String.duplicate(" ", indent) | rest]
  end
end
