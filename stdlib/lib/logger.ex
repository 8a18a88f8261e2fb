defmodule Logger do
  @moduledoc """
  Messages about what a program does, by level, printed with time and level.

      require Logger
      Logger.info("ready")
      Logger.debug(fn -> "costly: \#{inspect(state)}" end)

  Levels, least severe first: `:debug`, `:info`, `:notice`, `:warning`, `:error`, `:critical`, `:alert`, `:emergency`. What lies below
  the level of `configure/1` is neither built nor printed.
  """

  @levels [:debug, :info, :notice, :warning, :error, :critical, :alert, :emergency]
  @metadata :"$logger_metadata$"
  @disabled :"$logger_disabled$"

  @type level :: :debug | :info | :notice | :warning | :warn | :error | :critical | :alert | :emergency
  @type message :: :unicode.chardata() | String.Chars.t()
  @type metadata :: keyword

  for level <- @levels do
    @doc """
    Logs a message, or what a function returns, of level `#{level}`.
    """
    defmacro unquote(level)(message_or_fun, metadata \\ []) do
      maybe_log(unquote(level), message_or_fun, metadata, __CALLER__)
    end
  end

  @doc """
  As `warning/2`, under its old name.
  """
  defmacro warn(message_or_fun, metadata \\ []), do: maybe_log(:warning, message_or_fun, metadata, __CALLER__)

  @doc """
  Logs a message of a level that need not be known before.
  """
  defmacro log(level, message_or_fun, metadata \\ []), do: maybe_log(level, message_or_fun, metadata, __CALLER__)

  defp maybe_log(level, data, metadata, caller) do
    place = [
      line: caller.line,
      file: caller.file && String.to_charlist(caller.file),
      mfa: function(caller),
      domain: [:elixir]
    ]

    quote do
      level = unquote(level)

      if Logger.__should_log__(level, __MODULE__) do
        Logger.__do_log__(level, unquote(data), unquote(Macro.escape(place)) ++ unquote(metadata))
      else
        :ok
      end
    end
  end

  defp function(%{module: module, function: {name, arity}}), do: {module, name, arity}
  defp function(_caller), do: nil

  @doc false
  def __should_log__(level, module) do
    level = normal(level)
    least = :persistent_term.get({Logger, :module_level, module}, nil) || Process.get({Logger, :level}) || level()
    not Process.get(@disabled, false) and not :vial_logger.lower?(level, least)
  end

  @doc false
  def __do_log__(level, fun, metadata) when is_function(fun, 0) do
    case fun.() do
      {message, more} -> __do_log__(level, message, metadata ++ more)
      message -> __do_log__(level, message, metadata)
    end
  end

  def __do_log__(level, message, metadata) do
    base = [erl_level: normal(level), pid: self(), gl: Process.group_leader(), time: :os.system_time(:microsecond)]
    all = base |> Keyword.merge(metadata()) |> Keyword.merge(metadata)
    :vial_logger.log(normal(level), text(message), all)
  end

  defp text(message) when is_binary(message), do: message
  defp text(%{__struct__: _} = message), do: to_string(message)
  defp text(message) when is_map(message), do: inspect(Map.to_list(message))

  defp text([{key, _} | _] = message) when is_atom(key) do
    if Keyword.keyword?(message), do: inspect(message), else: message
  end

  defp text(message) when is_list(message), do: message
  defp text(message), do: to_string(message)

  defp normal(:warn), do: :warning
  defp normal(level) when level in @levels, do: level
  defp normal(level), do: raise(ArgumentError, "invalid level: #{inspect(level)}")

  @doc """
  Logs without a macro: for levels and messages that are made at runtime.
  """
  def bare_log(level, message_or_fun, metadata \\ []) do
    if __should_log__(level, nil), do: __do_log__(level, message_or_fun, metadata), else: :ok
  end

  # Levels

  @doc """
  The level below which nothing is logged.
  """
  def level, do: :persistent_term.get({Logger, :level}, :debug)

  @doc """
  All levels, most severe first.
  """
  def levels, do: Enum.reverse(@levels)

  @doc """
  `:lt`, `:eq` or `:gt`.

      iex> Logger.compare_levels(:debug, :error)
      :lt
  """
  def compare_levels(left, right) do
    cond do
      normal(left) == normal(right) -> :eq
      :vial_logger.lower?(left, right) -> :lt
      true -> :gt
    end
  end

  @doc """
  Sets the level and other options; those that concern how the original works inside are accepted.
  """
  def configure(options) do
    case Keyword.fetch(options, :level) do
      {:ok, level} when level in [:all, :none] -> :persistent_term.put({Logger, :level}, level)
      {:ok, level} -> :persistent_term.put({Logger, :level}, normal(level))
      :error -> :ok
    end

    :ok
  end

  @doc """
  A level for one module, or for several.
  """
  def put_module_level(module_or_modules, level) do
    for module <- List.wrap(module_or_modules), do: :persistent_term.put({Logger, :module_level, module}, level)
    :ok
  end

  def get_module_level(module_or_modules) do
    for module <- List.wrap(module_or_modules),
        level = :persistent_term.get({Logger, :module_level, module}, nil),
        do: {module, level}
  end

  def delete_module_level(module_or_modules) do
    for module <- List.wrap(module_or_modules), do: :persistent_term.erase({Logger, :module_level, module})
    :ok
  end

  def delete_all_module_levels do
    for {{Logger, :module_level, _} = key, _} <- :persistent_term.get(), do: :persistent_term.erase(key)
    :ok
  end

  def put_application_level(_app, _level), do: :ok
  def delete_application_level(_app), do: :ok

  def put_process_level(pid, level) when pid == self(), do: set_process_level(level)

  defp set_process_level(level) do
    Process.put({Logger, :level}, level)
    :ok
  end

  def get_process_level(pid) when pid == self(), do: Process.get({Logger, :level})

  def delete_process_level(pid) when pid == self() do
    Process.delete({Logger, :level})
    :ok
  end

  @doc """
  Whether a process logs; only the caller may ask, and change, for itself.
  """
  def enabled?(pid) when pid == self(), do: not Process.get(@disabled, false)

  def enable(pid) when pid == self() do
    Process.delete(@disabled)
    :ok
  end

  def disable(pid) when pid == self() do
    Process.put(@disabled, true)
    :ok
  end

  # Metadata

  @doc """
  The facts that go with each message of this process.
  """
  def metadata, do: Process.get(@metadata, [])

  @doc """
  Adds facts; nil removes one.
  """
  def metadata(keyword) do
    kept = Keyword.merge(metadata(), keyword) |> Enum.reject(fn {_, value} -> is_nil(value) end)
    Process.put(@metadata, kept)
    :ok
  end

  def reset_metadata(keyword \\ []) do
    Process.put(@metadata, [])
    metadata(keyword)
  end

  # The console

  @doc """
  Waits until all that was logged is printed.
  """
  def flush, do: :vial_logger.flush()

  @doc """
  Sets the console's `:format`, `:metadata`, `:level` and `:device`.
  """
  def configure_backend(:console, options) do
    changes =
      Enum.reduce(options, %{}, fn
        {:format, format}, acc -> Map.put(acc, :format, Logger.Formatter.compile(format))
        {:metadata, metadata}, acc -> Map.put(acc, :metadata, metadata)
        {:level, level}, acc -> Map.put(acc, :level, level)
        {:device, device}, acc -> Map.put(acc, :device, device)
        _, acc -> acc
      end)

    :vial_logger.flush()
    :vial_logger.configure(changes)
    :ok
  end

  def configure_backend(_backend, _options), do: :ok

  def add_backend(backend, options \\ [])

  def add_backend(:console, _options) do
    :vial_logger.configure(%{level: :all})
    {:ok, self()}
  end

  def add_backend(_backend, _options), do: {:error, :not_supported}

  def remove_backend(backend, options \\ [])

  def remove_backend(:console, _options) do
    :vial_logger.flush()
    :vial_logger.configure(%{level: :none})
    :ok
  end

  def remove_backend(_backend, _options), do: {:error, :not_found}

  def add_translator({module, function} = translator) when is_atom(module) and is_atom(function), do: translated(translator)
  def remove_translator({module, function} = translator) when is_atom(module) and is_atom(function), do: translated(translator)
  defp translated(_translator), do: :ok
end
