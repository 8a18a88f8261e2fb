defmodule Code do
  @moduledoc """
  Compiling, evaluating, loading and formatting code.

      iex> {value, _binding} = Code.eval_string("a + b", a: 1, b: 2)
      iex> value
      3
      iex> Code.string_to_quoted("1 + 1")
      {:ok, {:+, [line: 1], [1, 1]}}

  What is evaluated is compiled first, as all code is: it runs as fast as other code does.
  """

  @type binding :: [{atom | tuple, any}]
  @type position :: pos_integer | {pos_integer, column :: non_neg_integer}
  @type diagnostic(severity) :: %{
          required(:file) => Path.t(),
          required(:severity) => severity,
          required(:message) => String.t(),
          required(:position) => position,
          required(:stacktrace) => Exception.stacktrace(),
          optional(any) => any
        }

  ## Evaluation

  @doc """
  Evaluates source with a binding; gives the value and the binding after it.

      iex> Code.eval_string("c = a + 1", [a: 1])
      {2, [a: 1, c: 2]}

  Options (or an environment): `:file`, `:line`, and what else `env_for_eval/1` takes.
  """
  @spec eval_string(List.Chars.t(), binding, Macro.Env.t() | keyword) :: {term, binding}
  def eval_string(string, binding \\ [], opts \\ [])

  def eval_string(string, binding, %Macro.Env{} = env), do: :vial_code.eval_string(to_source(string), binding, env)

  def eval_string(string, binding, opts) when is_list(opts) do
    :vial_code.eval_string(to_source(string), binding, opts)
  end

  @doc """
  Evaluates a quoted expression with a binding; gives the value and the binding after it.

      iex> Code.eval_quoted(quote(do: var!(a) + 1), [a: 1]) |> elem(0)
      2
  """
  @spec eval_quoted(Macro.t(), binding, Macro.Env.t() | keyword) :: {term, binding}
  def eval_quoted(quoted, binding \\ [], env_or_opts \\ []), do: :vial_code.eval_quoted(quoted, binding, env_or_opts)

  @doc """
  Evaluates a quoted expression with a binding in an environment; gives the value, the binding and the environment after it.
  """
  @doc since: "1.14.0"
  @spec eval_quoted_with_env(Macro.t(), binding, Macro.Env.t(), keyword) :: {term, binding, Macro.Env.t()}
  def eval_quoted_with_env(quoted, binding, %Macro.Env{} = env, opts \\ []) when is_list(binding) do
    :vial_code.eval_quoted_with_env(quoted, binding, env, opts)
  end

  @doc """
  The environment for evaluation: that of an empty file, changed by the options.
  """
  @doc since: "1.14.0"
  @spec env_for_eval(Macro.Env.t() | keyword) :: Macro.Env.t()
  def env_for_eval(env_or_opts), do: :vial_env.fresh(env_or_opts)

  @doc "Evaluates a file; gives the value and the binding after it."
  @spec eval_file(binary, nil | binary) :: {term, binding}
  def eval_file(file, relative_to \\ nil) when is_binary(file) do
    {source, file} = read_file!(file, relative_to)
    eval_string(source, [], file: file, line: 1)
  end

  defp to_source(string) when is_binary(string), do: string
  defp to_source(string), do: string |> List.Chars.to_charlist() |> List.to_string()

  ## Parsing

  @doc """
  Source as a quoted expression: `{:ok, quoted}` or `{:error, {position, message, token}}`.

  Options: `:file`, `:line`, `:column`, `:columns`, `:token_metadata`, `:literal_encoder`, `:static_atoms_encoder`,
  `:existing_atoms_only`, `:unescape`, `:warn_on_unnecessary_quotes`.
  """
  @spec string_to_quoted(List.Chars.t(), keyword) :: {:ok, Macro.t()} | {:error, {location :: keyword, binary | {binary, binary}, binary}}
  def string_to_quoted(string, opts \\ []), do: :vial_code.string_to_quoted(to_source(string), opts)

  @doc """
  Source as a quoted expression; raises a `SyntaxError` or a `TokenMissingError` if it is none.
  """
  @spec string_to_quoted!(List.Chars.t(), keyword) :: Macro.t()
  def string_to_quoted!(string, opts \\ []), do: :vial_code.string_to_quoted!(to_source(string), opts)

  @doc "Source as a quoted expression and its comments: `{:ok, quoted, comments}` or the error."
  @doc since: "1.13.0"
  @spec string_to_quoted_with_comments(List.Chars.t(), keyword) :: {:ok, Macro.t(), [map]} | {:error, term}
  def string_to_quoted_with_comments(string, opts \\ []) do
    :vial_code.string_to_quoted_with_comments(to_source(string), opts)
  end

  @doc "Source as a quoted expression and its comments: `{quoted, comments}`."
  @doc since: "1.13.0"
  @spec string_to_quoted_with_comments!(List.Chars.t(), keyword) :: {Macro.t(), [map]}
  def string_to_quoted_with_comments!(string, opts \\ []) do
    case string_to_quoted_with_comments(string, opts) do
      {:ok, quoted, comments} -> {quoted, comments}
      {:error, _} -> {string_to_quoted!(string, opts), []}
    end
  end

  ## Formatting

  @doc """
  Source laid out as the formatter does, as iodata without a last line break.

  Options: `:line_length` (98), `:locals_without_parens`, `:force_do_end_blocks`, `:file`, `:line`, `:sigils`.
  """
  @doc since: "1.6.0"
  @spec format_string!(binary, keyword) :: iodata
  def format_string!(string, opts \\ []) when is_binary(string) and is_list(opts) do
    {quoted, comments} =
      string_to_quoted_with_comments!(
        string,
        [
          unescape: false,
          warn_on_unnecessary_quotes: false,
          literal_encoder: &{:ok, {:__block__, &2, [&1]}},
          token_metadata: true,
          emit_warnings: false
        ] ++ opts
      )

    doc = Code.Formatter.to_algebra(quoted, [comments: comments] ++ opts)
    Inspect.Algebra.format(doc, Keyword.get(opts, :line_length, 98))
  end

  @doc "A file laid out as the formatter does, as iodata."
  @doc since: "1.6.0"
  @spec format_file!(binary, keyword) :: iodata
  def format_file!(file, opts \\ []) when is_binary(file) and is_list(opts) do
    [format_string!(File.read!(file), [file: file, line: 1] ++ opts), ?\n]
  end

  @doc """
  A quoted expression as a document of `Inspect.Algebra`, laid out as the formatter does.

  Options: `:comments`, `:escape`, `:locals_without_parens`, `:syntax_colors`.
  """
  @doc since: "1.13.0"
  @spec quoted_to_algebra(Macro.t(), keyword) :: Inspect.Algebra.t()
  def quoted_to_algebra(quoted, opts \\ []) do
    quoted
    |> Code.Normalizer.normalize(opts)
    |> Code.Formatter.to_algebra(opts)
  end

  ## Compilation

  @doc "Compiles source; gives the modules it defines, each with its binary."
  @spec compile_string(List.Chars.t(), binary) :: [{module, binary}]
  def compile_string(string, file \\ "nofile") when is_binary(file), do: :vial_code.compile_string(to_source(string), file)

  @doc "Compiles a quoted expression; gives the modules it defines, each with its binary."
  @spec compile_quoted(Macro.t(), binary) :: [{module, binary}]
  def compile_quoted(quoted, file \\ "nofile") when is_binary(file), do: :vial_code.compile_quoted(quoted, file)

  @doc "Compiles a file; gives the modules it defines, each with its binary."
  @doc since: "1.7.0"
  @spec compile_file(binary, nil | binary) :: [{module, binary}]
  def compile_file(file, relative_to \\ nil) when is_binary(file) do
    :vial_code.compile_file(find_file!(file, relative_to))
  end

  @doc """
  Compiles a file unless that has been done; `nil` if it has.
  """
  @doc since: "1.7.0"
  @spec require_file(binary, nil | binary) :: [{module, binary}] | nil
  def require_file(file, relative_to \\ nil) when is_binary(file) do
    :vial_code.require_file(find_file!(file, relative_to))
  end

  @doc false
  @deprecated "Use Code.require_file/2 or Code.compile_file/2 instead"
  def load_file(file, relative_to \\ nil), do: compile_file(file, relative_to)

  @doc "The files that have been required."
  @doc since: "1.7.0"
  @spec required_files() :: [binary]
  def required_files, do: :vial_code.required_files()

  @doc "Forgets that files have been required."
  @doc since: "1.7.0"
  @spec unrequire_files([binary]) :: :ok
  def unrequire_files(files) when is_list(files) do
    :vial_code.unrequire_files(files)
    :ok
  end

  defp find_file!(file, relative_to) do
    file = if relative_to, do: Path.expand(file, relative_to), else: Path.expand(file)
    if File.regular?(file), do: file, else: raise(Code.LoadError, file: file, reason: :enoent)
  end

  defp read_file!(file, relative_to) do
    file = if relative_to, do: Path.expand(file, relative_to), else: Path.expand(file)

    case File.read(file) do
      {:ok, source} -> {source, file}
      {:error, reason} -> raise Code.LoadError, file: file, reason: reason
    end
  end

  ## Options

  @boolean_options [
    :docs,
    :debug_info,
    :ignore_already_consolidated,
    :ignore_module_conflict,
    :relative_paths,
    :warnings_as_errors
  ]
  @list_options [:no_warn_undefined, :tracers, :parser_options]

  @doc "All options of the compiler."
  @spec compiler_options() :: map
  def compiler_options, do: Map.new(available_compiler_options(), &{&1, get_compiler_option(&1)})

  @doc "Sets several options of the compiler, and gives the values from before."
  @spec compiler_options(Enumerable.t()) :: %{optional(atom) => boolean}
  def compiler_options(opts) do
    for {key, value} <- opts, into: %{} do
      previous = get_compiler_option(key)
      put_compiler_option(key, value)
      {key, previous}
    end
  end

  @doc "The names of the compiler's options."
  @spec available_compiler_options() :: [atom]
  def available_compiler_options, do: @boolean_options ++ @list_options

  @doc "An option of the compiler."
  @doc since: "1.10.0"
  @spec get_compiler_option(atom) :: term
  def get_compiler_option(key) when key in @boolean_options or key in @list_options, do: :vial_code.get_compiler_option(key)
  def get_compiler_option(key), do: raise(ArgumentError, "unknown compiler option: #{inspect(key)}")

  @doc "Sets an option of the compiler."
  @doc since: "1.10.0"
  @spec put_compiler_option(atom, term) :: :ok
  def put_compiler_option(key, value) when key in @boolean_options and is_boolean(value) do
    :vial_code.put_compiler_option(key, value)
    :ok
  end

  def put_compiler_option(key, value) when key in @boolean_options do
    raise ArgumentError, "compiler option #{inspect(key)} should be a boolean, got: #{inspect(value)}"
  end

  def put_compiler_option(:no_warn_undefined, :all) do
    :vial_code.put_compiler_option(:no_warn_undefined, :all)
    :ok
  end

  def put_compiler_option(key, value) when key in @list_options do
    unless is_list(value) do
      raise ArgumentError, "compiler option #{inspect(key)} should be a list, got: #{inspect(value)}"
    end

    :vial_code.put_compiler_option(key, value)
    :ok
  end

  def put_compiler_option(key, _value), do: raise(ArgumentError, "unknown compiler option: #{inspect(key)}")

  @doc false
  def purge_compiler_modules, do: {:ok, 0}

  ## Loading

  @doc """
  Loads a module if it is not: `{:module, module}` or `{:error, reason}`.

      iex> Code.ensure_loaded(Atom)
      {:module, Atom}
      iex> Code.ensure_loaded(DoesNotExist)
      {:error, :nofile}
  """
  @spec ensure_loaded(module) :: {:module, module} | {:error, :embedded | :badfile | :nofile | :on_load_failure}
  def ensure_loaded(module) when is_atom(module), do: :vial_code.ensure_loaded(module)

  @doc "Whether a module is loaded or can be."
  @spec ensure_loaded?(module) :: boolean
  def ensure_loaded?(module) when is_atom(module), do: match?({:module, _}, :vial_code.ensure_loaded(module))

  @doc "Loads a module if it is not, or raises an `ArgumentError`."
  @doc since: "1.12.0"
  @spec ensure_loaded!(module) :: module
  def ensure_loaded!(module) do
    case ensure_loaded(module) do
      {:module, module} -> module
      {:error, reason} -> raise ArgumentError, "could not load module #{inspect(module)} due to reason #{inspect(reason)}"
    end
  end

  @doc "Loads all these modules: `:ok`, or the errors of those that cannot be loaded."
  @doc since: "1.15.0"
  @spec ensure_all_loaded([module]) :: :ok | {:error, [{module, reason}]} when reason: atom
  def ensure_all_loaded(modules) when is_list(modules) do
    case for(module <- modules, {:error, reason} <- [ensure_loaded(module)], do: {module, reason}) do
      [] -> :ok
      errors -> {:error, errors}
    end
  end

  @doc "Loads all these modules, or raises an `ArgumentError`."
  @doc since: "1.15.0"
  @spec ensure_all_loaded!([module]) :: :ok
  def ensure_all_loaded!(modules) do
    case ensure_all_loaded(modules) do
      :ok ->
        :ok

      {:error, errors} ->
        reasons = Enum.map_join(Enum.sort(errors), "\n", fn {module, reason} -> "  * #{inspect(module)} due to reason #{inspect(reason)}" end)
        raise ArgumentError, "could not load the following modules:\n\n" <> reasons
    end
  end

  @doc "Whether a module is loaded."
  @doc since: "1.15.0"
  @spec loaded?(module) :: boolean
  def loaded?(module) when is_atom(module), do: :vial_code.loaded?(module)

  @doc """
  Loads or compiles a module; while modules are compiled side by side, waits for one that is not ready.
  """
  @spec ensure_compiled(module) :: {:module, module} | {:error, :embedded | :badfile | :nofile | :on_load_failure | :unavailable}
  def ensure_compiled(module) when is_atom(module), do: :vial_code.ensure_compiled(module)

  @doc "Loads or compiles a module, or raises an `ArgumentError`."
  @spec ensure_compiled!(module) :: module
  def ensure_compiled!(module) do
    case ensure_compiled(module) do
      {:module, module} -> module
      {:error, reason} -> raise ArgumentError, "could not load module #{inspect(module)} due to reason #{inspect(reason)}"
    end
  end

  @doc false
  @deprecated "Use Code.ensure_compiled/1 instead"
  def ensure_compiled?(module) when is_atom(module), do: match?({:module, ^module}, ensure_compiled(module))

  @doc "Whether modules are being compiled side by side, so that one can be waited for."
  @doc since: "1.11.0"
  @spec can_await_module_compilation? :: boolean
  def can_await_module_compilation?, do: false

  ## Paths

  @doc "Adds a folder to the end of where modules are looked for; `false` if there is no such folder."
  @spec append_path(Path.t(), cache: boolean) :: true | false
  def append_path(path, _opts \\ []), do: add_path(path, :last)

  @doc "Adds a folder to the beginning of where modules are looked for; `false` if there is no such folder."
  @spec prepend_path(Path.t(), cache: boolean) :: boolean
  def prepend_path(path, _opts \\ []), do: add_path(path, :first)

  @doc "Adds several folders to the beginning of where modules are looked for."
  @doc since: "1.15.0"
  @spec prepend_paths([Path.t()], cache: boolean) :: :ok
  def prepend_paths(paths, opts \\ []) when is_list(paths), do: Enum.each(Enum.reverse(paths), &prepend_path(&1, opts))

  @doc "Adds several folders to the end of where modules are looked for."
  @doc since: "1.15.0"
  @spec append_paths([Path.t()], cache: boolean) :: :ok
  def append_paths(paths, opts \\ []) when is_list(paths), do: Enum.each(paths, &append_path(&1, opts))

  @doc "Takes a folder out of where modules are looked for."
  @spec delete_path(Path.t()) :: boolean
  def delete_path(path), do: :code.del_path(path |> Path.expand() |> String.to_charlist()) == true

  @doc "Takes several folders out of where modules are looked for."
  @doc since: "1.15.0"
  @spec delete_paths([Path.t()]) :: :ok
  def delete_paths(paths) when is_list(paths), do: Enum.each(paths, &delete_path/1)

  defp add_path(path, place) do
    path = path |> Path.expand() |> String.to_charlist()
    result = if place == :first, do: :code.add_patha(path), else: :code.add_pathz(path)
    result == true
  end

  ## Documentation

  @doc """
  The documentation of a module: `{:docs_v1, annotation, :elixir, "text/markdown", module_doc, metadata, docs}`, or an error.
  """
  @doc since: "1.7.0"
  @spec fetch_docs(module | String.t()) ::
          {:docs_v1, annotation, beam_language, format, module_doc :: map | :none | :hidden, metadata, docs :: [term]}
          | {:error, any}
        when annotation: term, beam_language: atom, format: binary, metadata: map
  def fetch_docs(module_or_path)
  def fetch_docs(module) when is_atom(module) do
    # Classes carry no documentation yet.
    if ensure_loaded?(module), do: {:error, :chunk_not_found}, else: {:error, :module_not_found}
  end

  def fetch_docs(path) when is_binary(path), do: {:error, :chunk_not_found}

  ## Diagnostics

  @doc "Shows a diagnostic as the compiler would."
  @doc since: "1.15.0"
  @spec print_diagnostic(diagnostic(:warning | :error), snippet: boolean) :: :ok
  def print_diagnostic(diagnostic, _opts \\ []) do
    IO.puts(:stderr, [Atom.to_string(diagnostic.severity), ": ", diagnostic.message, "\n"])
  end
end
