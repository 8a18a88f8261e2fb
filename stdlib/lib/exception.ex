defmodule Exception do
  @moduledoc """
  What exceptions have in common, and how they and stacktraces are written.

  An exception is a struct that `defexception/1` defines, with two callbacks: `c:exception/1` makes one from what `raise/2`
  was given, and `c:message/1` says what happened.

      defmodule MyApp.Error do
        defexception [:file]

        def message(%{file: file}), do: "cannot make sense of \#{file}"
      end

  Several functions take a *kind*, as `catch` gives it: `:error`, `:exit`, `:throw`, or `{:EXIT, pid}` for a process that
  ended.
  """

  alias Exception.{ExitReason, Location, Native}

  @type t :: %{required(:__struct__) => module, required(:__exception__) => true, optional(atom) => any}
  @type kind :: :error | non_error_kind
  @type non_error_kind :: :exit | :throw | {:EXIT, pid}
  @type stacktrace :: [stacktrace_entry]
  @type stacktrace_entry ::
          {module, atom, arity_or_args, location} | {(... -> any), arity_or_args, location}
  @type arity_or_args :: non_neg_integer | list
  @type location :: keyword

  @doc "Makes the exception from what `raise/2` was given."
  @callback exception(term) :: t

  @doc "Says what happened."
  @callback message(t) :: String.t()

  @doc """
  Completes an exception with what takes time to find out: names that are like the one that was missing, clauses that did
  not match. It is asked for once the exception is shown to somebody.
  """
  @callback blame(t, stacktrace) :: {t, stacktrace}
  @optional_callbacks blame: 2

  @doc false
  @deprecated "Use Kernel.is_exception/1 instead"
  def exception?(term), do: is_exception(term)

  @doc """
  The message of an exception.

      iex> Exception.message(%ArgumentError{message: "no"})
      "no"

  A `message/1` that fails or gives no string is described instead.
  """
  def message(%module{__exception__: true} = exception) do
    case module.message(exception) do
      text when is_binary(text) ->
        text

      other ->
        "got #{inspect(other)} while retrieving Exception.message/1 for #{inspect(exception)} (expected a string)"
    end
  rescue
    caught ->
      "got #{inspect(caught.__struct__)} with message #{inspect(message(caught))} " <>
        "while retrieving Exception.message/1 for #{inspect(exception)}. Stacktrace:\n#{format_stacktrace(__STACKTRACE__)}"
  end

  @doc """
  Makes an exception of what an error was raised with; other kinds are returned as they are.

      iex> Exception.normalize(:error, :badarith)
      %ArithmeticError{message: "bad argument in arithmetic expression"}
      iex> Exception.normalize(:throw, :badarith)
      :badarith
  """
  @spec normalize(:error, any, stacktrace) :: t
  @spec normalize(non_error_kind, payload, stacktrace) :: payload when payload: var
  def normalize(kind, payload, stacktrace \\ [])
  def normalize(:error, %_{__exception__: true} = exception, _stacktrace), do: exception
  def normalize(:error, payload, stacktrace), do: Native.normalize(payload, stacktrace)
  def normalize(_kind, payload, _stacktrace), do: payload

  @doc """
  The line that tells what happened.

      iex> Exception.format_banner(:error, :badarg)
      "** (ArgumentError) argument error"
      iex> Exception.format_banner(:throw, 1)
      "** (throw) 1"
  """
  @spec format_banner(kind, any, stacktrace) :: String.t()
  def format_banner(kind, exception, stacktrace \\ [])

  def format_banner(:error, exception, stacktrace) do
    exception = normalize(:error, exception, stacktrace)
    "** (#{inspect(exception.__struct__)}) #{message(exception)}"
  end

  def format_banner(:throw, reason, _stacktrace), do: "** (throw) " <> inspect(reason)
  def format_banner(:exit, reason, _stacktrace), do: "** (exit) " <> ExitReason.format(reason, "\n    ")
  def format_banner({:EXIT, pid}, reason, _), do: "** (EXIT from #{inspect(pid)}) " <> ExitReason.format(reason, "\n    ")

  @doc """
  The banner and the stacktrace below it.

      iex> Exception.format(:throw, :ball, [{Foo, :bar, 1, [file: 'foo.ex', line: 3]}])
      "** (throw) :ball\\n    foo.ex:3: Foo.bar/1\\n"
  """
  @spec format(kind, any, stacktrace) :: String.t()
  def format(kind, payload, stacktrace \\ [])
  def format({:EXIT, _} = kind, any, _stacktrace), do: format_banner(kind, any)

  def format(kind, payload, stacktrace) do
    banner = format_banner(kind, payload, stacktrace)
    if stacktrace == [], do: banner, else: banner <> "\n" <> format_stacktrace(stacktrace)
  end

  @doc """
  Adds to an error what helps to understand it; see `c:blame/2`.

  It takes time, so it is meant for exceptions that are about to be shown.
  """
  @spec blame(:error, any, stacktrace) :: {t, stacktrace}
  @spec blame(non_error_kind, payload, stacktrace) :: {payload, stacktrace} when payload: var
  def blame(kind, error, stacktrace)

  def blame(:error, error, stacktrace) do
    %module{} = exception = normalize(:error, error, stacktrace)

    if Code.ensure_loaded?(module) and function_exported?(module, :blame, 2) do
      module.blame(exception, stacktrace)
    else
      {exception, stacktrace}
    end
  end

  def blame(_kind, reason, stacktrace), do: {reason, stacktrace}

  @doc """
  The clauses of a function, with a note at each pattern and guard whether it took the arguments.

  The result is `{:ok, kind, clauses}`, each clause being `{arguments, guards}` with `%{match?: boolean, node: quoted}` in the
  places that were tried; or `:error` if the function's source is not known.
  """
  @doc since: "1.5.0"
  @spec blame_mfa(module, function :: atom, args :: [term]) ::
          {:ok, :def | :defp | :defmacro | :defmacrop, [{args :: [term], guards :: [term]}]} | :error
  def blame_mfa(module, function, args) when is_atom(module) and is_atom(function) and is_list(args) do
    Exception.Blame.clauses(module, function, args)
  end

  @doc """
  Why a process ended, in words.

      iex> Exception.format_exit(:noproc) =~ "no process"
      true
  """
  @spec format_exit(any) :: String.t()
  def format_exit(reason), do: ExitReason.format(reason, "\n    ")

  @doc """
  A stacktrace, one entry to a line; without an argument, that of this process.
  """
  @spec format_stacktrace(stacktrace | nil) :: String.t()
  def format_stacktrace(trace \\ nil)

  def format_stacktrace(nil) do
    {:current_stacktrace, trace} = Process.info(self(), :current_stacktrace)
    format_stacktrace(Enum.drop(trace, 3))
  end

  def format_stacktrace([]), do: "\n"
  def format_stacktrace(trace), do: Enum.map_join(trace, "\n", &("    " <> format_stacktrace_entry(&1))) <> "\n"

  @doc """
  One entry of a stacktrace.

      iex> Exception.format_stacktrace_entry({Foo, :bar, 1, [file: 'foo.ex', line: 3]})
      "foo.ex:3: Foo.bar/1"
  """
  @spec format_stacktrace_entry(stacktrace_entry) :: String.t()
  def format_stacktrace_entry(entry), do: Location.format_entry(entry)

  @doc """
  An anonymous function with its arity or arguments.
  """
  @spec format_fa(function, arity | list) :: String.t()
  def format_fa(fun, arity) when is_function(fun), do: inspect(fun) <> Location.format_arity(arity)

  @doc """
  A function with its arity or arguments.

      iex> Exception.format_mfa(Foo, :bar, 1)
      "Foo.bar/1"
      iex> Exception.format_mfa(Foo, :bar, [1, :two])
      "Foo.bar(1, :two)"
      iex> Exception.format_mfa(Foo, :"-bar/2-fun-0-", 1)
      "anonymous fn/1 in Foo.bar/2"
  """
  @spec format_mfa(module, atom, arity_or_args) :: String.t()
  def format_mfa(module, fun, arity) when is_atom(module) and is_atom(fun), do: Location.format_mfa(module, fun, arity)

  @doc """
  A file and line, and what follows them.

      iex> Exception.format_file_line("foo", 1)
      "foo:1:"
      iex> Exception.format_file_line("foo", nil)
      "foo:"
  """
  @spec format_file_line(String.t() | nil, non_neg_integer | nil, String.t()) :: String.t()
  def format_file_line(file, line, suffix \\ ""), do: format_file_line_column(file, line, nil, suffix)

  @doc """
  A file, line and column, and what follows them.

      iex> Exception.format_file_line_column("foo", 1, 2)
      "foo:1:2:"
  """
  @spec format_file_line_column(String.t() | nil, non_neg_integer | nil, non_neg_integer | nil, String.t()) :: String.t()
  def format_file_line_column(file, line, column, suffix \\ "")
  def format_file_line_column(nil, _line, _column, _suffix), do: ""
  def format_file_line_column(file, line, _column, suffix) when line in [nil, 0], do: "#{file}:#{suffix}"
  def format_file_line_column(file, line, column, suffix) when column in [nil, 0], do: "#{file}:#{line}:#{suffix}"
  def format_file_line_column(file, line, column, suffix), do: "#{file}:#{line}:#{column}:#{suffix}"
end
