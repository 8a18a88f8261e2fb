defmodule System do
  @moduledoc """
  The system that a program runs on: its arguments, its environment, other programs, time, and the end of it all.

  ## Time

  `system_time/1` is the time of day, which may jump; `monotonic_time/1` only goes forward, and is for measuring. Both take a
  unit: `:second`, `:millisecond`, `:microsecond`, `:nanosecond`, `:native`, or a number of parts of a second.

      iex> System.convert_time_unit(1, :second, :millisecond)
      1000
  """

  alias System.{Commands, SignalHandlers}

  @type time_unit :: :second | :millisecond | :microsecond | :nanosecond | pos_integer
  @type signal :: :sigabrt | :sigalrm | :sigchld | :sighup | :sigquit | :sigstop | :sigterm | :sigtstp | :sigusr1 | :sigusr2

  @version "1.14.0"

  ## Facts

  @doc "The version of Elixir that Vial's language is."
  @spec version() :: String.t()
  def version, do: @version

  @doc "What is known about this build of Elixir."
  @spec build_info() :: %{build: String.t(), date: String.t(), revision: String.t(), version: String.t(), otp_release: String.t()}
  def build_info do
    %{
      build: "#{@version} (compiled with Erlang/OTP #{otp_release()})",
      date: "",
      revision: "",
      version: @version,
      otp_release: otp_release()
    }
  end

  @doc "The version of Erlang/OTP whose libraries are offered."
  @spec otp_release :: String.t()
  def otp_release, do: List.to_string(:erlang.system_info(:otp_release))

  @doc "The order of bytes in the machine's numbers."
  @spec endianness() :: :little | :big
  def endianness, do: :erlang.system_info(:endian)

  @doc "The order of bytes in the numbers of the machine that this was compiled on."
  @spec compiled_endianness() :: :little | :big
  def compiled_endianness, do: endianness()

  @doc "How many schedulers there are."
  @spec schedulers :: pos_integer
  def schedulers, do: :erlang.system_info(:schedulers)

  @doc "How many schedulers are at work."
  @spec schedulers_online :: pos_integer
  def schedulers_online, do: :erlang.system_info(:schedulers_online)

  @doc "The number of the operating system's process."
  @doc since: "1.9.0"
  @spec pid :: String.t()
  def pid, do: List.to_string(:os.getpid())

  @doc false
  @deprecated "Use System.pid/0 instead"
  def get_pid, do: pid()

  @doc false
  @deprecated "Use __STACKTRACE__ instead"
  def stacktrace, do: []

  ## Command line

  @doc "The arguments of the program."
  @spec argv() :: [String.t()]
  def argv, do: :persistent_term.get({System, :argv}, [])

  @doc "Sets the arguments of the program."
  @spec argv([String.t()]) :: :ok
  def argv(args) when is_list(args), do: :persistent_term.put({System, :argv}, args)

  @doc "Whether the system stays when its program has ended."
  @doc since: "1.9.0"
  @spec no_halt() :: boolean
  def no_halt, do: :persistent_term.get({System, :no_halt}, false)

  @doc "Says whether the system stays when its program has ended."
  @doc since: "1.9.0"
  @spec no_halt(boolean) :: :ok
  def no_halt(boolean) when is_boolean(boolean), do: :persistent_term.put({System, :no_halt}, boolean)

  ## The end

  @doc """
  Registers a function that is called with the exit status when the program ends; the last one registered is called first.
  """
  @spec at_exit((non_neg_integer -> any)) :: :ok
  def at_exit(fun) when is_function(fun, 1) do
    :persistent_term.put({System, :at_exit}, [fun | :persistent_term.get({System, :at_exit}, [])])
  end

  @doc false
  # The registered functions, which are forgotten by this: whoever takes them calls them.
  def take_exit_hooks do
    hooks = :persistent_term.get({System, :at_exit}, [])
    :persistent_term.put({System, :at_exit}, [])
    hooks
  end

  @doc """
  Ends the system at once, with an exit status (or `:abort`, or a message).
  """
  @spec halt(non_neg_integer | binary | :abort) :: no_return
  def halt(status \\ 0)
  def halt(status) when is_integer(status) or status == :abort, do: :erlang.halt(status)

  def halt(status) when is_binary(status) do
    IO.puts(:stderr, status)
    :erlang.halt(1)
  end

  @doc """
  Ends the system; it returns at once. What was registered with `at_exit/1` is for programs that end by themselves and is not called.
  """
  @doc since: "1.5.0"
  @spec stop(non_neg_integer | String.t()) :: :ok
  def stop(status \\ 0) when is_integer(status) or is_binary(status) do
    spawn(fn -> halt(status) end)
    :ok
  end

  @doc "Starts the system anew, which is not supported on the JVM."
  @doc since: "1.9.0"
  @spec restart :: :ok
  def restart, do: raise(ErlangError, original: :notsup)

  @doc """
  Has `fun` called when the operating system sends a signal; returns `{:ok, id}`, or `{:error, :already_registered}`.
  """
  @doc since: "1.12.0"
  @spec trap_signal(signal, id, (() -> :ok)) :: {:ok, id} | {:error, :already_registered} | {:error, :not_sup} when id: term
  def trap_signal(signal, id \\ make_ref(), fun) when is_atom(signal) and is_function(fun, 0) do
    SignalHandlers.add(signal, id, fun)
  end

  @doc "Ends what `trap_signal/3` started."
  @doc since: "1.12.0"
  @spec untrap_signal(signal, id :: term) :: :ok | {:error, :not_found} | {:error, :not_sup}
  def untrap_signal(signal, id) when is_atom(signal), do: SignalHandlers.remove(signal, id)

  ## Environment

  @doc "All environment variables."
  @spec get_env() :: %{optional(String.t()) => String.t()}
  def get_env do
    Map.new(:os.env(), fn {key, value} -> {IO.chardata_to_string(key), IO.chardata_to_string(value)} end)
  end

  @doc "An environment variable, or `default`."
  @doc since: "1.9.0"
  @spec get_env(String.t(), String.t() | nil) :: String.t() | nil
  def get_env(varname, default \\ nil) when is_binary(varname) and (is_binary(default) or is_nil(default)) do
    case :os.getenv(String.to_charlist(varname)) do
      false -> default
      value -> List.to_string(value)
    end
  end

  @doc "An environment variable: `{:ok, value}` or `:error`."
  @doc since: "1.9.0"
  @spec fetch_env(String.t()) :: {:ok, String.t()} | :error
  def fetch_env(varname) when is_binary(varname) do
    case get_env(varname) do
      nil -> :error
      value -> {:ok, value}
    end
  end

  @doc "An environment variable, or a `System.EnvError`."
  @doc since: "1.9.0"
  @spec fetch_env!(String.t()) :: String.t()
  def fetch_env!(varname) when is_binary(varname) do
    get_env(varname) || raise System.EnvError, env: varname
  end

  @doc "Sets an environment variable of this program and those it starts."
  @spec put_env(binary, binary) :: :ok
  def put_env(varname, value) when is_binary(varname) and is_binary(value) do
    case :binary.match(varname, "=") do
      :nomatch ->
        check_null(varname, 1, [varname, value])
        check_null(value, 2, [varname, value])
        :os.putenv(String.to_charlist(varname), String.to_charlist(value))
        :ok

      _ ->
        raise ArgumentError, "cannot execute System.put_env/2 for key with \"=\", got: #{inspect(varname)}"
    end
  end

  defp check_null(text, position, args) do
    if :binary.match(text, "\0") != :nomatch do
      message = "\"\\0\" characters is not allowed in environment variable names or values"
      :vial_text.badarg(:os, :putenv, position, message, args)
    end
  end

  @doc "Sets several environment variables; `nil` takes one out."
  @spec put_env(Enumerable.t()) :: :ok
  def put_env(enum) do
    Enum.each(enum, fn
      {key, nil} -> delete_env(key)
      {key, value} -> put_env(key, value)
    end)
  end

  @doc "Takes an environment variable out."
  @spec delete_env(String.t()) :: :ok
  def delete_env(varname) do
    :os.unsetenv(String.to_charlist(varname))
    :ok
  end

  ## Folders

  @doc "The current folder, or `nil`."
  @doc since: "1.7.0"
  @deprecated "Use File.cwd/0 instead"
  @spec cwd() :: String.t() | nil
  def cwd do
    case File.cwd() do
      {:ok, folder} -> folder
      _ -> nil
    end
  end

  @doc false
  @deprecated "Use File.cwd!/0 instead"
  def cwd! do
    cwd() || raise "could not get a current working directory, the current location is not accessible"
  end

  @doc "The user's home folder, or `nil`."
  @spec user_home() :: String.t() | nil
  def user_home, do: get_env("HOME")

  @doc "The user's home folder."
  @spec user_home!() :: String.t()
  def user_home! do
    user_home() || raise "could not find the user home, please set the HOME environment variable"
  end

  @doc "A folder for temporary files that can be written to, or `nil`."
  @spec tmp_dir() :: String.t() | nil
  def tmp_dir do
    candidates = [get_env("TMPDIR"), get_env("TEMP"), get_env("TMP"), "/tmp", "."]
    Enum.find_value(candidates, fn folder -> folder && writable(Path.expand(folder)) end)
  end

  defp writable(folder) do
    case File.stat(folder) do
      {:ok, %{type: :directory, access: access}} when access in [:read_write, :write] -> folder
      _ -> nil
    end
  end

  @doc "A folder for temporary files that can be written to."
  @spec tmp_dir!() :: String.t()
  def tmp_dir! do
    tmp_dir() || raise "could not get a writable temporary directory, please set the TMPDIR environment variable"
  end

  ## Other programs

  @doc "The path of a program, or `nil`."
  @spec find_executable(binary) :: binary | nil
  def find_executable(program) when is_binary(program) do
    case :os.find_executable(String.to_charlist(program)) do
      false -> nil
      path -> List.to_string(path)
    end
  end

  @doc """
  Runs a program with arguments, and gives its output and exit status.

      System.cmd("echo", ["hello"])
      #=> {"hello\\n", 0}

  Options: `:into` collects the output, `:cd` is the folder it runs in, `:env` its environment variables, and
  `:stderr_to_stdout` takes errors for output.
  """
  @spec cmd(binary, [binary], keyword) :: {Collectable.t(), exit_status :: non_neg_integer}
  def cmd(command, args, opts \\ []) when is_binary(command) and is_list(args), do: Commands.cmd(command, args, opts)

  @doc """
  Has the shell run a line, and gives its output and exit status. The options are those of `cmd/3`, and `:close_stdin`.
  """
  @doc since: "1.12.0"
  @spec shell(binary, keyword) :: {Collectable.t(), exit_status :: non_neg_integer}
  def shell(command, opts \\ []) when is_binary(command), do: Commands.shell(command, opts)

  ## Time

  @doc "Time for measuring, in the native unit."
  @spec monotonic_time() :: integer
  def monotonic_time, do: :erlang.monotonic_time()

  @doc "Time for measuring."
  @spec monotonic_time(time_unit | :native) :: integer
  def monotonic_time(unit), do: :erlang.monotonic_time(normalize_time_unit(unit))

  @doc "The time of day, in the native unit since 1970."
  @spec system_time() :: integer
  def system_time, do: :erlang.system_time()

  @doc "The time of day, since 1970."
  @spec system_time(time_unit | :native) :: integer
  def system_time(unit), do: :erlang.system_time(normalize_time_unit(unit))

  @doc "The operating system's time, in the native unit since 1970."
  @spec os_time() :: integer
  def os_time, do: :os.system_time()

  @doc "The operating system's time, since 1970."
  @spec os_time(time_unit | :native) :: integer
  def os_time(unit), do: :os.system_time(normalize_time_unit(unit))

  @doc "What is between monotonic and system time, in the native unit."
  @spec time_offset() :: integer
  def time_offset, do: :erlang.time_offset()

  @doc "What is between monotonic and system time."
  @spec time_offset(time_unit | :native) :: integer
  def time_offset(unit), do: :erlang.time_offset(normalize_time_unit(unit))

  @doc """
  A time in another unit, cut down.

      iex> System.convert_time_unit(1500, :millisecond, :second)
      1
  """
  @spec convert_time_unit(integer, time_unit | :native, time_unit | :native) :: integer
  def convert_time_unit(time, from_unit, to_unit) do
    :erlang.convert_time_unit(time, normalize_time_unit(from_unit), normalize_time_unit(to_unit))
  end

  defp normalize_time_unit(:native), do: :native
  defp normalize_time_unit(unit) when unit in [:second, :millisecond, :microsecond, :nanosecond], do: unit
  defp normalize_time_unit(unit) when is_integer(unit) and unit > 0, do: unit
  defp normalize_time_unit(:seconds), do: :second
  defp normalize_time_unit(:milliseconds), do: :millisecond
  defp normalize_time_unit(:microseconds), do: :microsecond
  defp normalize_time_unit(:nanoseconds), do: :nanosecond

  defp normalize_time_unit(other) do
    raise ArgumentError,
          "unsupported time unit. Expected :second, :millisecond, " <>
            ":microsecond, :nanosecond, or a positive integer, " <> "got #{inspect(other)}"
  end

  @doc """
  An integer that no other call gives. `:positive` makes it positive, `:monotonic` greater than all before.
  """
  @spec unique_integer([:positive | :monotonic]) :: integer
  def unique_integer(modifiers \\ []), do: :erlang.unique_integer(modifiers)
end

defmodule System.EnvError do
  defexception [:env]

  @impl true
  def message(%{env: env}), do: "could not fetch environment variable #{inspect(env)} because it is not set"
end
