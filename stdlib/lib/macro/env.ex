defmodule Macro.Env do
  @moduledoc """
  What the compiler knows at a place in the code: `__ENV__`, and `__CALLER__` in a macro.

    * `module`, `function` - where the place is; `function` is `{name, arity}` or `nil`;
    * `file`, `line`;
    * `context` - `:match` in a pattern, `:guard` in a guard, otherwise `nil`;
    * `aliases`, `requires`, `functions`, `macros` - what is aliased, required and imported;
    * `versioned_vars` - the variables; see `vars/1`.

  The other fields are the compiler's own.
  """

  @type context :: :match | :guard | nil
  @type name_arity :: {atom, arity}
  @type variable :: {atom, atom | term}
  @type t :: %{
          required(:__struct__) => __MODULE__,
          required(:module) => atom,
          required(:file) => binary,
          required(:line) => non_neg_integer,
          required(:function) => name_arity | nil,
          required(:context) => context,
          optional(atom) => term
        }

  # Defined by hand: `defstruct` needs modules that need this struct.
  @fields [
    aliases: [],
    context: nil,
    context_modules: [],
    file: "nofile",
    function: nil,
    functions: [],
    lexical_tracker: nil,
    line: 0,
    macro_aliases: [],
    macros: [],
    module: nil,
    requires: [],
    tracers: [],
    versioned_vars: %{}
  ]

  @doc false
  def __struct__, do: :maps.put(:__struct__, __MODULE__, :maps.from_list(@fields))

  @doc false
  def __struct__(fields), do: Kernel.Structs.build(__struct__(), fields, [])

  @doc "The variables in scope, each `{name, context}`."
  @doc since: "1.7.0"
  @spec vars(t) :: [variable]
  def vars(env)
  def vars(%{__struct__: Macro.Env, versioned_vars: vars}), do: :maps.keys(vars)

  @doc "Whether a variable `{name, context}` is in scope."
  @doc since: "1.7.0"
  @spec has_var?(t, variable) :: boolean
  def has_var?(env, var)
  def has_var?(%{__struct__: Macro.Env, versioned_vars: vars}, var), do: :maps.is_key(var, vars)

  @doc "File and line, as a keyword list."
  @spec location(t) :: keyword
  def location(env)
  def location(%{__struct__: Macro.Env, file: file, line: line}), do: [file: file, line: line]

  @doc """
  What an alias stands for: `{:ok, module}` or `:error`.
  """
  @doc since: "1.13.0"
  @spec fetch_alias(t, atom) :: {:ok, atom} | :error
  def fetch_alias(%{__struct__: Macro.Env} = env, atom) when is_atom(atom), do: :vial_env.fetch_alias(env, atom)

  @doc """
  What an alias stands for that a macro set: `{:ok, module}` or `:error`.
  """
  @doc since: "1.13.0"
  @spec fetch_macro_alias(t, atom) :: {:ok, atom} | :error
  def fetch_macro_alias(%{__struct__: Macro.Env} = env, atom) when is_atom(atom), do: :vial_env.fetch_macro_alias(env, atom)

  @doc """
  The names that a module has been given by aliases.
  """
  @doc since: "1.15.0"
  @spec lookup_alias_as(t, atom) :: [atom]
  def lookup_alias_as(%{__struct__: Macro.Env} = env, atom) when is_atom(atom), do: :vial_env.lookup_alias_as(env, atom)

  @doc """
  Where a name and arity is imported from: `[{:function | :macro, module}]`.
  """
  @doc since: "1.13.0"
  @spec lookup_import(t, name_arity) :: [{:function | :macro, module}]
  def lookup_import(%{__struct__: Macro.Env} = env, {name, arity} = pair) when is_atom(name) and is_integer(arity) do
    :vial_env.lookup_import(env, pair)
  end

  @doc "Whether a module has been required."
  @doc since: "1.13.0"
  @spec required?(t, module) :: boolean
  def required?(%{__struct__: Macro.Env} = env, module) when is_atom(module), do: :vial_env.required?(env, module)

  @doc false
  def prepend_tracer(%{__struct__: Macro.Env} = env, tracer), do: %{env | tracers: [tracer | env.tracers]}

  @doc "The environment inside a pattern."
  @spec to_match(t) :: t
  def to_match(%{__struct__: Macro.Env} = env), do: %{env | context: :match}

  @doc "The environment inside a guard."
  @doc since: "1.17.0"
  @spec to_guard(t) :: t
  def to_guard(%{__struct__: Macro.Env} = env), do: %{env | context: :guard}

  @doc "Whether the place is inside a guard."
  @spec in_guard?(t) :: boolean
  def in_guard?(env)
  def in_guard?(%{__struct__: Macro.Env, context: context}), do: context == :guard

  @doc "Whether the place is inside a pattern."
  @spec in_match?(t) :: boolean
  def in_match?(env)
  def in_match?(%{__struct__: Macro.Env, context: context}), do: context == :match

  @doc "The environment without what only matters while it is compiled."
  @doc since: "1.14.0"
  @spec prune_compile_info(t) :: t
  def prune_compile_info(%{__struct__: Macro.Env} = env), do: %{env | lexical_tracker: nil, tracers: []}

  @doc "The place as the entry of a stacktrace, in a list."
  @spec stacktrace(t) :: list
  def stacktrace(%{__struct__: Macro.Env} = env) do
    location = [file: :unicode.characters_to_list(Path.relative_to_cwd(env.file)), line: env.line]

    cond do
      is_nil(env.module) -> [{:elixir_compiler, :__FILE__, 1, location}]
      is_nil(env.function) -> [{env.module, :__MODULE__, 0, location}]
      true -> [{env.module, elem(env.function, 0), elem(env.function, 1), location}]
    end
  end
end
