defmodule Module do
  @moduledoc ~S"""
  What can be asked and done about modules while they are compiled, and names of modules.

  While a module is compiled (it is *open*), its attributes and definitions can be read and changed. Some attributes mean
  something to the compiler or to tools; `reserved_attributes/0` lists them:

    * `@moduledoc`, `@doc`, `@typedoc` - documentation, `false` to hide it, or a keyword list of metadata;
    * `@behaviour`, `@impl`, `@callback`, `@macrocallback`, `@optional_callbacks` - behaviours;
    * `@type`, `@typep`, `@opaque`, `@spec` - types;
    * `@before_compile`, `@after_compile`, `@after_verify`, `@on_definition` - hooks;
    * `@derive`, `@enforce_keys` - for `defstruct/1`;
    * `@on_load`, `@deprecated`, `@dialyzer`, `@compile`, `@external_resource`, `@file`, `@vsn`.

  All others are the module's own.
  """

  @type definition :: {atom, arity}
  @type def_kind :: :def | :defp | :defmacro | :defmacrop

  defguardp is_module(module) when is_atom(module)

  ## Names

  @doc """
  The module's name made of parts: atoms, modules and strings.

      iex> Module.concat([Foo, Bar])
      Foo.Bar
      iex> Module.concat([Foo, "Bar"])
      Foo.Bar
  """
  @spec concat([binary | atom]) :: module
  def concat(list) when is_list(list), do: :erlang.binary_to_atom(join(list))

  @doc """
  The module's name made of two parts.

      iex> Module.concat(Foo, Bar)
      Foo.Bar
  """
  @spec concat(binary | atom, binary | atom) :: module
  def concat(left, right) when (is_binary(left) or is_atom(left)) and (is_binary(right) or is_atom(right)) do
    concat([left, right])
  end

  @doc """
  The module's name made of parts; raises an `ArgumentError` if there is no such atom yet.
  """
  @spec safe_concat([binary | atom]) :: module
  def safe_concat(list) when is_list(list), do: :erlang.binary_to_existing_atom(join(list))

  @doc """
  The module's name made of two parts; raises an `ArgumentError` if there is no such atom yet.
  """
  @spec safe_concat(binary | atom, binary | atom) :: module
  def safe_concat(left, right) when (is_binary(left) or is_atom(left)) and (is_binary(right) or is_atom(right)) do
    safe_concat([left, right])
  end

  defp join(parts), do: join(parts, "Elixir")
  defp join([], acc), do: acc
  defp join([nil | parts], acc), do: join(parts, acc)
  defp join([Elixir | parts], acc), do: join(parts, acc)
  defp join([part | parts], acc) when is_atom(part), do: join([:erlang.atom_to_binary(part) | parts], acc)
  defp join(["Elixir" | parts], acc), do: join(parts, acc)
  defp join(["Elixir." <> part | parts], acc), do: join(parts, acc <> "." <> part)
  defp join([part | parts], acc) when is_binary(part), do: join(parts, acc <> "." <> part)

  @doc """
  The parts of a module's name.

      iex> Module.split(Very.Long.Module.Name)
      ["Very", "Long", "Module", "Name"]
  """
  @spec split(module | String.t()) :: [String.t(), ...]
  def split(module)

  def split(module) when is_atom(module) do
    case :erlang.atom_to_binary(module) do
      "Elixir." <> name -> parts(name)
      _ -> not_elixir!(module)
    end
  end

  def split("Elixir." <> name), do: parts(name)
  def split(module) when is_binary(module), do: not_elixir!(module)

  defp parts(name), do: :binary.split(name, ".", [:global])

  defp not_elixir!(module), do: raise(ArgumentError, "expected an Elixir module, got: #{inspect(module)}")

  ## Creation

  @doc """
  Makes a module of quoted contents.

      contents = quote(do: def(world, do: true))
      Module.create(Hello, contents, Macro.Env.location(__ENV__))
      Hello.world()
      #=> true
  """
  @spec create(module, Macro.t(), Macro.Env.t() | keyword) :: {:module, module, binary, term}
  def create(module, quoted, env_or_opts)

  def create(module, quoted, %{__struct__: Macro.Env} = env) when is_module(module), do: :vial_module.create(module, quoted, env)

  def create(module, quoted, opts) when is_module(module) and is_list(opts) do
    unless Keyword.has_key?(opts, :file) do
      raise ArgumentError, "expected :file to be given as option"
    end

    :vial_module.create(module, quoted, opts)
  end

  @doc false
  @deprecated "Use Code.eval_quoted/3 instead"
  def eval_quoted(env, quoted, binding \\ [], opts \\ [])

  def eval_quoted(%{__struct__: Macro.Env} = env, quoted, binding, opts) do
    Code.eval_quoted(quoted, binding, struct!(env, opts))
  end

  def eval_quoted(module, quoted, binding, opts) when is_atom(module) do
    Code.eval_quoted(quoted, binding, [module: module] ++ opts)
  end

  @doc "Whether the module is being compiled."
  @spec open?(module) :: boolean
  def open?(module) when is_module(module), do: :vial_module.open?(module)

  ## Definitions

  @doc "Whether the open module defines a function or macro of this name and arity."
  @spec defines?(module, definition) :: boolean
  def defines?(module, {name, arity} = tuple)
      when is_module(module) and is_atom(name) and is_integer(arity) and arity >= 0 and arity <= 255 do
    assert_open!("defines?/2", module, use: :functions)
    :vial_module.defines?(module, tuple)
  end

  @doc "Whether the open module defines one of this kind, name and arity."
  @spec defines?(module, definition, def_kind) :: boolean
  def defines?(module, {name, arity} = tuple, kind)
      when is_module(module) and is_atom(name) and is_integer(arity) and arity >= 0 and arity <= 255 and is_atom(kind) do
    assert_open!("defines?/3", module, use: :functions)
    :vial_module.defines?(module, tuple, kind)
  end

  @doc false
  def defines_type?(module, {name, arity}) when is_module(module) and is_atom(name) and is_integer(arity) do
    assert_open!("defines_type?/2", module, [])

    Enum.any?([:type, :typep, :opaque], fn kind ->
      :vial_module.get_attribute(module, kind, []) |> List.wrap() |> Enum.any?(&type?(&1, name, arity))
    end)
  end

  defp type?({_kind, expr, _position}, name, arity), do: type?(expr, name, arity)
  defp type?({:"::", _, [{name, _, args}, _]}, name, arity) when is_list(args), do: length(args) == arity
  defp type?({:"::", _, [{name, _, context}, _]}, name, 0) when is_atom(context), do: true
  defp type?(_, _, _), do: false

  @doc "All functions and macros that the open module defines so far."
  @spec definitions_in(module) :: [definition]
  def definitions_in(module) when is_module(module) do
    assert_open!("definitions_in/1", module, use: :functions)
    :vial_module.definitions_in(module)
  end

  @doc "All definitions of a kind in the open module so far."
  @spec definitions_in(module, def_kind) :: [definition]
  def definitions_in(module, kind) when is_module(module) and kind in [:def, :defp, :defmacro, :defmacrop] do
    assert_open!("definitions_in/2", module, use: :functions)
    :vial_module.definitions_in(module, kind)
  end

  @doc """
  A definition of the open module: `{:v1, kind, metadata, clauses}` with clauses `{metadata, arguments, guards, body}`, or `nil`.
  """
  @doc since: "1.12.0"
  @spec get_definition(module, definition, keyword) ::
          {:v1, def_kind, meta :: keyword, [{meta :: keyword, arguments :: [Macro.t()], guards :: [Macro.t()], Macro.t()}]} | nil
  def get_definition(module, {name, arity} = tuple, options \\ [])
      when is_module(module) and is_atom(name) and is_integer(arity) and is_list(options) do
    assert_open!("get_definition/2", module, use: :functions)
    :vial_module.get_definition(module, tuple, options)
  end

  @doc "Takes a definition out of the open module; says whether it was there."
  @doc since: "1.8.1"
  @spec delete_definition(module, definition) :: boolean
  def delete_definition(module, {name, arity} = tuple) when is_module(module) and is_atom(name) and is_integer(arity) do
    assert_open!("delete_definition/2", module, [])
    :vial_module.delete_definition(module, tuple)
  end

  @doc """
  Allows functions of the open module, or the callbacks of a behaviour, to be defined again.
  """
  @spec make_overridable(module, [definition] | module) :: :ok
  def make_overridable(module, tuples_or_behaviour)

  def make_overridable(module, tuples) when is_module(module) and is_list(tuples) do
    assert_open!("make_overridable/2", module, [])
    Enum.each(tuples, &check_overridable(module, &1))
    :vial_module.make_overridable(module, tuples)
    :ok
  end

  def make_overridable(module, behaviour) when is_module(module) and is_atom(behaviour) do
    assert_open!("make_overridable/2", module, [])

    cond do
      behaviour not in List.wrap(get_attribute(module, :behaviour)) ->
        raise ArgumentError, no_overridable_behaviour(behaviour, "it was not defined")

      not Code.ensure_loaded?(behaviour) ->
        raise ArgumentError, no_overridable_behaviour(behaviour, "it was not loaded")

      not function_exported?(behaviour, :behaviour_info, 1) ->
        raise ArgumentError, no_overridable_behaviour(behaviour, "it does not define any callbacks")

      true ->
        callbacks = for callback <- behaviour.behaviour_info(:callbacks), do: unmacro(callback)
        make_overridable(module, for({pair, _} = callback <- callbacks, overridable_callback?(module, callback), do: pair))
    end
  end

  defp no_overridable_behaviour(behaviour, why) do
    "cannot pass module #{inspect(behaviour)} as argument to defoverridable/1 because #{why}"
  end

  defp unmacro({name, arity}) do
    case :erlang.atom_to_binary(name) do
      "MACRO-" <> name -> {{:erlang.binary_to_atom(name), arity - 1}, :defmacro}
      _ -> {{name, arity}, :def}
    end
  end

  defp overridable_callback?(module, {pair, kind}), do: :vial_module.defines?(module, pair, kind)

  defp check_overridable(_module, {name, arity})
       when is_atom(name) and is_integer(arity) and arity >= 0 and arity <= 255,
       do: :ok

  defp check_overridable(_module, other) do
    raise ArgumentError,
          "each element in tuple list has to be a {function_name :: atom, arity :: 0..255} tuple, got: #{inspect(other)}"
  end

  @doc "Whether a definition of the open module may be defined again."
  @spec overridable?(module, definition) :: boolean
  def overridable?(module, {name, arity} = tuple) when is_module(module) and is_atom(name) and is_integer(arity) do
    :vial_module.overridable?(module, tuple)
  end

  @doc "All definitions of the open module that may be defined again."
  @doc since: "1.13.0"
  @spec overridables_in(module) :: [definition]
  def overridables_in(module) when is_module(module) do
    assert_open!("overridables_in/1", module, [])
    :vial_module.overridables_in(module)
  end

  @doc false
  @deprecated "Use @doc instead"
  def add_doc(module, line, kind, function_tuple, signature \\ [], doc)

  def add_doc(module, _line, kind, {name, arity}, _signature, doc)
      when kind in [:def, :defmacro, :type, :opaque] and is_atom(name) and is_integer(arity) do
    put_attribute(module, :doc, doc)
  end

  ## Attributes

  @doc """
  The value of an attribute of the open module, or `default`. An attribute that accumulates has a list of values.
  """
  @spec get_attribute(module, atom, term) :: term
  def get_attribute(module, key, default \\ nil) when is_module(module) and is_atom(key) do
    assert_open!("get_attribute/2", module, use: :info)
    :vial_module.get_attribute(module, key, default)
  end

  @doc """
  The last value that was given to an attribute, also if it accumulates.
  """
  @doc since: "1.15.0"
  @spec get_last_attribute(module, atom, term) :: term
  def get_last_attribute(module, key, default \\ nil) when is_module(module) and is_atom(key) do
    case get_attribute(module, key, default) do
      [last | _] -> last
      [] -> default
      value -> value
    end
  end

  @doc "Gives an attribute of the open module a value, or one more if it accumulates."
  @spec put_attribute(module, atom, term) :: :ok
  def put_attribute(module, key, value) when is_module(module) and is_atom(key) do
    assert_open!("put_attribute/3", module, [])
    :vial_module.put_attribute(module, key, value)
    :ok
  end

  @doc "Whether an attribute of the open module has a value, or is known to accumulate."
  @doc since: "1.10.0"
  @spec has_attribute?(module, atom) :: boolean
  def has_attribute?(module, key) when is_module(module) and is_atom(key) do
    assert_open!("has_attribute?/2", module, [])
    :vial_module.has_attribute?(module, key)
  end

  @doc "The names of all attributes of the open module."
  @doc since: "1.13.0"
  @spec attributes_in(module) :: [atom]
  def attributes_in(module) when is_module(module) do
    assert_open!("attributes_in/1", module, [])
    :vial_module.attributes_in(module)
  end

  @doc "Takes an attribute out of the open module and returns its value."
  @spec delete_attribute(module, atom) :: term
  def delete_attribute(module, key) when is_module(module) and is_atom(key) do
    assert_open!("delete_attribute/2", module, [])
    :vial_module.delete_attribute(module, key)
  end

  @doc """
  Says how an attribute of the open module works: with `accumulate: true` it has a list of all values that it was given, and with
  `persist: true` it is kept in the compiled module.
  """
  @spec register_attribute(module, atom, accumulate: boolean, persist: boolean) :: :ok
  def register_attribute(module, attribute, options) when is_module(module) and is_atom(attribute) and is_list(options) do
    assert_open!("register_attribute/3", module, [])
    :vial_module.register_attribute(module, attribute, options)
    :ok
  end

  @doc """
  The attributes that mean something to Elixir itself, each with a short description.
  """
  @doc since: "1.12.0"
  @spec reserved_attributes() :: map
  def reserved_attributes, do: Module.ReservedAttributes.all()

  @doc false
  def spec_to_callback(_module, {name, arity}) when is_atom(name) and is_integer(arity), do: false

  defp assert_open!(function, module, hint) do
    unless :vial_module.open?(module) do
      raise ArgumentError,
            "could not call Module.#{function} because the module #{inspect(module)} is already compiled" <> hint(hint)
    end
  end

  defp hint([]), do: ""
  defp hint(use: :info), do: ". Use the Module.__info__/1 callback or Code.fetch_docs/1 instead"

  defp hint(use: :functions) do
    ". Use Kernel.function_exported?/3 and Kernel.macro_exported?/3 to check for public functions and macros instead"
  end
end
