defprotocol Inspect do
  @moduledoc """
  How a term is shown to programmers.

  `inspect/2` makes a document of the term with this protocol and writes it (`Inspect.Algebra`). Structs without an
  implementation are shown as `%Name{field: value}`. Deriving chooses the fields:

      defmodule User do
        @derive {Inspect, only: [:name]}
        defstruct [:name, :password]
      end

      inspect(%User{name: "Ada"})
      #=> "#User<name: \\"Ada\\", ...>"

  `:except` names the fields to leave out, and `:optional` those that are shown only when they differ from their default.
  """

  @fallback_to_any true

  @doc "The document of `term`: an `Inspect.Algebra` document or a string."
  @spec inspect(t, Inspect.Opts.t()) :: Inspect.Algebra.t()
  def inspect(term, opts)
end

defmodule Inspect.Error do
  @moduledoc """
  Raised (or shown, with `safe: true`) when an implementation of `Inspect` fails for a struct.
  """

  @enforce_keys [:exception_module, :exception_message, :stacktrace, :inspected_struct]
  defexception @enforce_keys

  @impl true
  def exception(arguments) when is_list(arguments) do
    exception = Keyword.fetch!(arguments, :exception)

    %Inspect.Error{
      exception_module: exception.__struct__,
      exception_message: exception |> Exception.message() |> String.trim_trailing("\n"),
      stacktrace: Keyword.fetch!(arguments, :stacktrace),
      inspected_struct: Keyword.fetch!(arguments, :inspected_struct)
    }
  end

  @impl true
  def message(%Inspect.Error{} = error) do
    """
    got #{inspect(error.exception_module)} with message:

        \"""
    #{indent(error.exception_message, 4)}
        \"""

    while inspecting:

    #{indent(error.inspected_struct, 4)}
    """
  end

  @doc false
  def indent(text, columns) do
    margin = String.duplicate(" ", columns)

    text
    |> String.split(["\r\n", "\n"])
    |> Enum.map_join("\n", fn
      "" -> ""
      line -> margin <> line
    end)
  end
end

defimpl Inspect, for: Atom do
  import Inspect.Algebra

  def inspect(atom, opts), do: color(:vial_string.inspect_atom(atom), color_key(atom), opts)

  defp color_key(nil), do: nil
  defp color_key(boolean) when is_boolean(boolean), do: :boolean
  defp color_key(_atom), do: :atom
end

defimpl Inspect, for: BitString do
  import Inspect.Algebra

  def inspect(string, %Inspect.Opts{base: base, binaries: binaries} = opts)
      when is_binary(string) and base == :decimal and binaries != :as_binaries do
    if binaries == :as_strings or String.printable?(string, opts.printable_limit) do
      color(quoted(string, opts.printable_limit), :string, opts)
    else
      bytes(string, opts)
    end
  end

  def inspect(string, %Inspect.Opts{binaries: :as_strings} = opts) when is_binary(string) do
    color(quoted(string, opts.printable_limit), :string, opts)
  end

  def inspect(bits, opts), do: bytes(bits, opts)

  defp quoted(string, limit) do
    case :vial_string.escape(string, ?", limit) do
      {escaped, true} -> "\"" <> escaped <> "\""
      {escaped, false} -> "\"" <> escaped <> "\" <> ..."
    end
  end

  defp bytes(bits, opts) do
    left = color("<<", :binary, opts)
    right = color(">>", :binary, opts)
    group(concat(concat(left, nest(each_byte(bits, opts.limit, opts), 2)), right))
  end

  defp each_byte(<<>>, _limit, _opts), do: :doc_nil
  defp each_byte(_bits, 0, _opts), do: "..."
  defp each_byte(<<byte::8>>, _limit, opts), do: Inspect.Integer.inspect(byte, opts)

  defp each_byte(<<byte, rest::bitstring>>, limit, opts) do
    shown = Inspect.Integer.inspect(byte, opts)
    flex_glue(concat(shown, ","), each_byte(rest, decrement(limit), opts))
  end

  defp each_byte(bits, _limit, opts) do
    size = bit_size(bits)
    <<value::size(size)>> = bits
    concat(Inspect.Integer.inspect(value, opts), "::size(" <> Integer.to_string(size) <> ")")
  end

  defp decrement(:infinity), do: :infinity
  defp decrement(limit), do: limit - 1
end

defimpl Inspect, for: List do
  import Inspect.Algebra

  def inspect([], opts), do: color("[]", :list, opts)

  def inspect(list, opts) do
    cond do
      charlist?(list, opts) -> inspect_charlist(list, opts)
      keyword?(list) -> container(list, opts, &keyword/2, break: :strict)
      true -> container(list, opts, &to_doc/2, [])
    end
  end

  defp container(list, opts, fun, break) do
    separator = color(",", :list, opts)
    left = color("[", :list, opts)
    right = color("]", :list, opts)
    container_doc(left, list, right, opts, fun, [separator: separator] ++ break)
  end

  defp charlist?(_list, %Inspect.Opts{charlists: :as_lists}), do: false
  defp charlist?(_list, %Inspect.Opts{charlists: :as_charlists}), do: true

  defp charlist?(list, %Inspect.Opts{printable_limit: limit}) do
    List.ascii_printable?(list, limit)
  end

  defp inspect_charlist(list, opts) do
    text =
      case :vial_string.escape(IO.chardata_to_string(list), ?', opts.printable_limit) do
        {escaped, true} -> "'" <> escaped <> "'"
        {escaped, false} -> "'" <> escaped <> "' ++ ..."
      end

    color(text, :charlist, opts)
  end

  @doc false
  def keyword({key, value}, opts) do
    key = color(:vial_string.inspect_key(key), :atom, opts)
    concat(key, concat(" ", to_doc(value, opts)))
  end

  @doc false
  def keyword?([{key, _value} | rest]) when is_atom(key), do: not alias?(key) and keyword?(rest)
  def keyword?([]), do: true
  def keyword?(_other), do: false

  defp alias?(key), do: match?("Elixir." <> _, :erlang.atom_to_binary(key, :utf8))
end

defimpl Inspect, for: Tuple do
  import Inspect.Algebra

  def inspect(tuple, opts) do
    left = color("{", :tuple, opts)
    right = color("}", :tuple, opts)
    separator = color(",", :tuple, opts)

    container_doc(left, Tuple.to_list(tuple), right, opts, &to_doc/2, separator: separator, break: :flex)
  end
end

defimpl Inspect, for: Map do
  import Inspect.Algebra

  def inspect(map, opts), do: inspect_as(map, "", opts)

  @doc false
  def inspect(map, name, infos, opts) do
    fun = fn %{field: field}, opts -> Inspect.List.keyword({field, Map.get(map, field)}, opts) end
    container(infos, name, opts, fun)
  end

  defp inspect_as(map, name, opts) do
    list = Map.to_list(map)

    if Inspect.List.keyword?(list) do
      container(list, name, opts, &Inspect.List.keyword/2)
    else
      arrow = color(" => ", :map, opts)
      container(list, name, opts, &association(&1, arrow, &2))
    end
  end

  defp association({key, value}, arrow, opts) do
    concat(concat(to_doc(key, opts), arrow), to_doc(value, opts))
  end

  defp container(entries, name, opts, fun) do
    left = color("%" <> name <> "{", :map, opts)
    separator = color(",", :map, opts)
    right = color("}", :map, opts)
    container_doc(left, entries, right, opts, fun, separator: separator, break: :strict)
  end
end

defimpl Inspect, for: Range do
  import Inspect.Algebra

  def inspect(%{first: first, last: last} = range, opts) do
    step = Map.get_lazy(range, :step, fn -> if first <= last, do: 1, else: -1 end)
    ends = [to_doc(first, opts), "..", to_doc(last, opts)]
    if step == 1 and first <= last, do: concat(ends), else: concat(ends ++ ["//", to_doc(step, opts)])
  end
end

defimpl Inspect, for: Integer do
  def inspect(integer, %Inspect.Opts{base: base} = opts) do
    Inspect.Algebra.color(digits(integer, base), :number, opts)
  end

  defp digits(integer, :decimal), do: Integer.to_string(integer)
  defp digits(integer, base) when integer < 0, do: "-" <> digits(-integer, base)
  defp digits(integer, :binary), do: "0b" <> Integer.to_string(integer, 2)
  defp digits(integer, :octal), do: "0o" <> Integer.to_string(integer, 8)
  defp digits(integer, :hex), do: "0x" <> Integer.to_string(integer, 16)
end

defimpl Inspect, for: Float do
  def inspect(float, opts), do: Inspect.Algebra.color(digits(float), :number, opts)

  # Whole numbers are written out as long as they are exact.
  defp digits(float) when abs(float) >= 1.0 and abs(float) < 1.0e16 and trunc(float) == float do
    Integer.to_string(trunc(float)) <> ".0"
  end

  defp digits(float), do: Float.to_string(float)
end

defimpl Inspect, for: Function do
  def inspect(function, _opts) do
    info = Function.info(function)
    module = info[:module]

    if info[:type] == :external and info[:env] == [] do
      "&#{:vial_string.inspect_atom(module)}.#{:vial_string.inspect_function(info[:name])}/#{info[:arity]}"
    else
      "#Function<" <> unique(info) <> where(module, info) <> ">"
    end
  end

  defp unique(info), do: "#{info[:new_index]}.#{info[:uniq]}"

  defp where(module, info) do
    case Atom.to_string(module) do
      "elixir_compiler_" <> _ -> file(module)
      "Elixir." <> _ -> "/#{info[:arity]} in " <> outer(module, info[:name])
      _ -> "/#{info[:arity]} in " <> outer(module, info[:name])
    end
  end

  # The code at the top of a script has no name of its own: the file stands for it.
  defp file(module) do
    if function_exported?(module, :__RELATIVE__, 0), do: " in file:" <> module.__RELATIVE__(), else: ""
  end

  defp outer(module, name) do
    module = :vial_string.inspect_atom(module)

    case :vial_string.outer_function(name) do
      nil -> "#{module}.#{:vial_string.inspect_function(name)}"
      {outer, arity} -> "#{module}.#{:vial_string.inspect_function(outer)}/#{arity}"
    end
  end
end

defimpl Inspect, for: Inspect.Error do
  def inspect(error, _opts) do
    message = error |> Exception.message() |> Inspect.Error.indent(2)

    """
    #Inspect.Error<
    #{message}
      Stacktrace:

    #{Exception.format_stacktrace(error.stacktrace)}
    >\
    """
  end
end

defimpl Inspect, for: PID do
  def inspect(pid, _opts), do: "#PID" <> List.to_string(:erlang.pid_to_list(pid))
end

defimpl Inspect, for: Port do
  def inspect(port, _opts), do: List.to_string(:erlang.port_to_list(port))
end

defimpl Inspect, for: Reference do
  def inspect(reference, _opts) do
    '#Ref' ++ rest = :erlang.ref_to_list(reference)
    "#Reference" <> List.to_string(rest)
  end
end

defimpl Inspect, for: Macro.Env do
  def inspect(env, opts) do
    shown = Map.from_struct(env) |> Map.put(:__struct__, Macro.Env)
    Inspect.Any.inspect(shown, "Macro.Env", fields(env), opts)
  end

  defp fields(env), do: for(field <- Map.keys(env), field != :__struct__, do: %{field: field, required: false})
end

defimpl Inspect, for: Any do
  import Inspect.Algebra

  defmacro __deriving__(module, struct, options) do
    fields = struct |> Map.keys() |> List.delete(:__struct__) |> List.delete(:__exception__)
    only = Keyword.get(options, :only, fields)
    except = Keyword.get(options, :except, [])
    optional = Keyword.get(options, :optional, [])

    check_fields(:only, only, fields, module)
    check_fields(:except, except, fields, module)
    check_fields(:optional, optional, fields, module)

    shown = only |> Enum.reject(&(&1 in except))
    inspect_module = if Enum.sort(fields) == Enum.sort(shown) or shown == fields, do: Inspect.Map, else: Inspect.Any
    optional? = optional != []

    quote do
      defimpl Inspect, for: unquote(module) do
        def inspect(struct, opts) do
          infos =
            for %{field: field} = info <- unquote(module).__info__(:struct),
                field in unquote(shown),
                unquote(shown_clause(optional?, optional, struct)),
                do: info

          name = :vial_string.inspect_atom(unquote(module))
          unquote(inspect_module).inspect(struct, name, infos, opts)
        end
      end
    end
  end

  defp shown_clause(false, _optional, _struct), do: true

  defp shown_clause(true, optional, struct) do
    defaults = Macro.escape(Map.take(struct, optional))

    quote do
      case unquote(defaults) do
        %{^field => default} -> Map.fetch!(struct, field) != default
        %{} -> true
      end
    end
  end

  defp check_fields(option, names, fields, module) do
    case names -- fields do
      [] ->
        :ok

      unknown ->
        raise ArgumentError,
              "unknown fields #{Kernel.inspect(unknown)} in #{Kernel.inspect(option)} " <>
                "when deriving the Inspect protocol for #{Kernel.inspect(module)}"
    end
  end

  def inspect(%module{} = struct, opts) do
    case declared(module) do
      {defaults, infos} when is_map(defaults) and is_list(infos) ->
        if Map.keys(defaults) == Map.keys(struct) do
          infos = for %{field: field} = info <- infos, field != :__exception__, do: info
          Inspect.Map.inspect(struct, :vial_string.inspect_atom(module), infos, opts)
        else
          Inspect.Map.inspect(struct, opts)
        end

      _none ->
        Inspect.Map.inspect(struct, opts)
    end
  end

  @doc false
  def inspect(struct, name, infos, opts) do
    left = color("#" <> name <> "<", :map, opts)
    separator = color(",", :map, opts)
    right = color(">", :map, opts)

    fun = fn
      %{field: field}, opts -> Inspect.List.keyword({field, Map.get(struct, field)}, opts)
      :more, _opts -> "..."
    end

    container_doc(left, infos ++ [:more], right, opts, fun, separator: separator, break: :strict)
  end

  # A module that is gone, or was recompiled without its struct, leaves terms behind that only a map can show.
  defp declared(module) do
    {module.__struct__(), module.__info__(:struct)}
  rescue
    _ -> :none
  end
end
