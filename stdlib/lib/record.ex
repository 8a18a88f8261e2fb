defmodule Record do
  @moduledoc """
  Tuples whose first element is a tag, with names for the other elements.

      defmodule User do
        require Record
        Record.defrecord(:user, name: "john", age: 25)
      end

      import User
      user()                      #=> {:user, "john", 25}
      record = user(age: 26)      #=> {:user, "john", 26}
      user(record, :age)          #=> 26
      user(record, name: "meg")   #=> {:user, "meg", 26}
      user(name: name) = record

  They are meant for what Erlang libraries give and take; among Elixir programs, structs are better.
  """

  @doc """
  Whether `term` is a tuple tagged with the atom `kind`.

      iex> Record.is_record({User, "john"}, User)
      true
  """
  defmacro is_record(term, kind)

  defmacro is_record(term, kind) when is_atom(kind), do: tagged(term, kind, true, __CALLER__)

  defmacro is_record(term, kind) do
    case Macro.expand(kind, __CALLER__) do
      kind when is_atom(kind) -> tagged(term, kind, true, __CALLER__)
      kind -> tagged(term, kind, quote(do: is_atom(unquote(kind))), __CALLER__)
    end
  end

  @doc """
  Whether `term` is a tuple tagged with an atom.

      iex> Record.is_record({User, "john"})
      true
      iex> Record.is_record({})
      false
  """
  defmacro is_record(term) do
    if Macro.Env.in_guard?(__CALLER__) do
      check(term, quote(do: is_atom(:erlang.element(1, unquote(term)))))
    else
      quote do
        term = unquote(term)
        unquote(check(quote(do: term), quote(do: is_atom(:erlang.element(1, term)))))
      end
    end
  end

  defp tagged(term, kind, extra, env) do
    if Macro.Env.in_guard?(env) do
      check(term, both(extra, quote(do: :erlang.element(1, unquote(term)) == unquote(kind))))
    else
      quote do
        term = unquote(term)
        unquote(check(quote(do: term), both(extra, quote(do: :erlang.element(1, term) == unquote(kind)))))
      end
    end
  end

  defp both(true, condition), do: condition
  defp both(extra, condition), do: quote(do: unquote(extra) and unquote(condition))

  defp check(term, condition) do
    quote do
      is_tuple(unquote(term)) and tuple_size(unquote(term)) > 0 and unquote(condition)
    end
  end

  @doc """
  Macros for a record: to make, read, change and match it. `tag` is `name` unless it is given.
  """
  defmacro defrecord(name, tag \\ nil, kv), do: define(:defmacro, name, tag, kv)

  @doc """
  The same as `defrecord/3`, with macros for this module only.
  """
  defmacro defrecordp(name, tag \\ nil, kv), do: define(:defmacrop, name, tag, kv)

  defp define(kind, name, tag, kv) do
    quote bind_quoted: [kind: kind, name: name, tag: tag, kv: kv] do
      tag = tag || name
      fields = Record.__fields__(:defrecord, kv)

      case kind do
        :defmacro ->
          defmacro unquote(name)(args \\ []), do: Record.__access__(unquote(tag), unquote(Macro.escape(fields)), args, __CALLER__)

          defmacro unquote(name)(record, args) do
            Record.__access__(unquote(tag), unquote(Macro.escape(fields)), record, args, __CALLER__)
          end

        :defmacrop ->
          defmacrop unquote(name)(args \\ []), do: Record.__access__(unquote(tag), unquote(Macro.escape(fields)), args, __CALLER__)

          defmacrop unquote(name)(record, args) do
            Record.__access__(unquote(tag), unquote(Macro.escape(fields)), record, args, __CALLER__)
          end
      end
    end
  end

  @doc false
  def __fields__(type, fields) do
    for field <- fields do
      {key, default} =
        case field do
          {key, default} when is_atom(key) -> {key, default}
          key when is_atom(key) -> {key, nil}
          other -> raise ArgumentError, "#{type} fields must be atoms, got: #{inspect(other)}"
        end

      {key, Macro.escape(default)}
    end
  end

  @doc false
  # One argument: fields of a new record or a pattern, the position of a field, or a record to turn into a keyword list.
  def __access__(tag, fields, args, caller) do
    cond do
      is_atom(args) -> position!(tag, fields, args)
      Keyword.keyword?(args) -> create(tag, fields, args, caller)
      true -> to_keyword(tag, fields, args)
    end
  end

  @doc false
  # Two arguments: a record, and the field to read or the fields to change.
  def __access__(tag, fields, record, args, caller) do
    cond do
      is_atom(args) -> get(tag, fields, record, args)
      Keyword.keyword?(args) -> update(tag, fields, record, args, caller)
      true -> raise ArgumentError, "expected arguments to be a compile time atom or a keyword list, got: #{Macro.to_string(args)}"
    end
  end

  defp create(tag, fields, keyword, caller) do
    in_match? = Macro.Env.in_match?(caller)
    keyword = apply_underscore(fields, keyword)

    {values, unknown} =
      Enum.map_reduce(fields, keyword, fn {key, default}, rest ->
        case Keyword.fetch(rest, key) do
          {:ok, value} -> {value, Keyword.delete(rest, key)}
          :error when in_match? -> {{:_, [], nil}, rest}
          :error -> {default, rest}
        end
      end)

    case unknown do
      [] -> {:{}, [], [tag | values]}
      _ -> raise ArgumentError, "record #{inspect(tag)} does not have the key: #{inspect(hd(Keyword.keys(unknown)))}"
    end
  end

  # `_: value` is the value of all fields that are not given.
  defp apply_underscore(fields, keyword) do
    case Keyword.fetch(keyword, :_) do
      {:ok, default} -> Keyword.merge(for({key, _} <- fields, do: {key, default}), Keyword.delete(keyword, :_))
      :error -> keyword
    end
  end

  defp update(tag, fields, record, keyword, caller) do
    if Macro.Env.in_match?(caller) do
      raise ArgumentError, "cannot invoke update style macro inside match"
    end

    keyword = apply_underscore(fields, keyword)

    Enum.reduce(keyword, record, fn {key, value}, acc ->
      quote(do: :erlang.setelement(unquote(position!(tag, fields, key) + 1), unquote(acc), unquote(value)))
    end)
  end

  defp get(tag, fields, record, key) do
    quote(do: :erlang.element(unquote(position!(tag, fields, key) + 1), unquote(record)))
  end

  defp position!(tag, fields, key) do
    case Enum.find_index(fields, fn {name, _} -> name == key end) do
      nil -> raise ArgumentError, "record #{inspect(tag)} does not have the key: #{inspect(key)}"
      index -> index + 1
    end
  end

  defp to_keyword(tag, fields, record) do
    quote(do: Record.__keyword__(unquote(tag), unquote(Keyword.keys(fields)), unquote(record)))
  end

  @doc false
  def __keyword__(tag, keys, record) do
    if is_record(record, tag) do
      [_tag | values] = Tuple.to_list(record)

      case length(keys) == length(values) do
        true -> Enum.zip(keys, values)
        false -> raise ArgumentError, "expected argument to be a #{inspect(tag)} record with #{length(keys)} fields, got: " <> inspect(record)
      end
    else
      raise ArgumentError, "expected argument to be a literal atom, literal keyword or a #{inspect(tag)} record, got runtime: " <> inspect(record)
    end
  end

  @doc "The fields of a record of an Erlang header file."
  @spec extract(name :: atom, keyword) :: keyword
  def extract(name, opts) when is_atom(name) and is_list(opts) do
    case Keyword.fetch(extract_all(opts), name) do
      {:ok, fields} -> fields
      :error -> raise ArgumentError, "no record #{name} found at #{opts[:from] || opts[:from_lib]}"
    end
  end

  @doc "All records of an Erlang header file."
  @spec extract_all(keyword) :: [{name :: atom, keyword}]
  def extract_all(opts) when is_list(opts) do
    Record.Extractor.extract_all(opts)
  end
end

defmodule Record.Extractor do
  @moduledoc false

  # Reads `-record(name, {field, field = default :: type}).` of a header; defaults are constants there.

  def extract_all(opts) do
    path = path(opts)

    for [_, name, fields] <- Regex.scan(~r/^-record\(\s*'?([^,']+)'?\s*,\s*\{(.*?)\}\s*\)\s*\./ms, without_comments(File.read!(path))) do
      {String.to_atom(String.trim(name)), for(field <- split_fields(fields), do: field(field))}
    end
  end

  defp path(from: path), do: path

  defp path(from_lib: path) do
    [application | rest] = Path.split(path)
    Path.join([Application.app_dir(String.to_atom(application)) | rest])
  end

  defp path(opts) do
    raise ArgumentError, "expected :from or :from_lib to be given as option, got: #{inspect(opts)}"
  end

  defp without_comments(text), do: String.replace(text, ~r/%.*$/m, "")

  defp split_fields(text) do
    text |> String.split(~r/,(?![^\[\(\{<]*[\]\)\}>])/) |> Enum.map(&String.trim/1) |> Enum.reject(&(&1 == ""))
  end

  defp field(text) do
    [declaration | _type] = String.split(text, "::", parts: 2)

    case String.split(declaration, "=", parts: 2) do
      [name] -> {atom(name), :undefined}
      [name, default] -> {atom(name), constant(String.trim(default))}
    end
  end

  defp atom(text), do: text |> String.trim() |> String.trim("'") |> String.to_atom()

  defp constant("\"" <> _ = text), do: text |> String.trim("\"") |> Macro.unescape_string() |> String.to_charlist()
  defp constant("[]"), do: []

  defp constant(text) do
    case Integer.parse(text) do
      {integer, ""} -> integer
      _ -> atom(text)
    end
  end
end
