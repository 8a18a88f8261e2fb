defmodule :vial_logger do
  @moduledoc """
  Prints log events in the format of Elixir's console, through one process, so that events come out whole and in order and
  nobody waits for the printing.
  """

  @doc "An event with text for a message."
  def log(level, message, metadata \\ []) do
    logger = logger()
    if logger == self(), do: print(level, now(), message, metadata), else: hand_over(logger, {:event, level, now(), message, metadata})
    :ok
  end

  # Waits for the printing, so that a program's own output and what it logs come out in the order that it made them.
  defp hand_over(logger, event) do
    ref = :erlang.monitor(:process, logger, alias: :reply_demonitor)
    send(logger, {ref, event})

    receive do
      {:printed, ^ref} -> :ok
      {:DOWN, ^ref, _, _, _} -> :ok
    end
  end

  @doc "A report of the runtime: a map with a `:label` that says which."
  def report(level, report) do
    unless lower?(level, Logger.level()), do: log(level, {:report, report})
    :ok
  end

  @doc "As `log/3`, for what `:logger` takes: text, a report, or a format with arguments."
  def erlang_log(level, message, metadata \\ []) do
    unless lower?(level, Logger.level()), do: log(level, message, metadata)
    :ok
  end

  @doc "Waits until everything that was logged before is printed."
  def flush do
    case :erlang.whereis(:logger) do
      :undefined ->
        :ok

      pid ->
        ref = :erlang.monitor(:process, pid)
        send(pid, {:flush, self(), ref})

        receive do
          {:flushed, ^ref} -> :erlang.demonitor(ref, [:flush])
          {:DOWN, ^ref, _, _, _} -> :ok
        end

        :ok
    end
  end

  defp logger do
    case :erlang.whereis(:logger) do
      :undefined -> start()
      pid -> pid
    end
  end

  defp start do
    pid = spawn(fn -> main() end)

    try do
      :erlang.register(:logger, pid)
      pid
    rescue
      ArgumentError ->
        :erlang.exit(pid, :kill)
        logger()
    end
  end

  @doc "The process; the runtime starts it for the report of a crash."
  def main do
    :erlang.group_leader(:erlang.whereis(:user), self())
    loop()
  end

  defp loop do
    receive do
      {ref, {:event, level, time, message, metadata}} ->
        print(level, time, message, metadata)
        send(ref, {:printed, ref})

      {:crash, pid, reason} ->
        crashed(pid, reason)

      {:flush, from, ref} ->
        send(from, {:flushed, ref})

      _ ->
        :ok
    end

    loop()
  end

  defp crashed(pid, reason) do
    report = %{label: :crash, pid: pid, reason: reason}
    unless lower?(:error, Logger.level()), do: print(:error, now(), {:report, report}, [])
  end

  defp print(level, time, message, metadata) do
    config = config()

    if shown?(level, config) do
      :io.put_chars(config.device, Logger.Formatter.format(config.format, level, text(message), time, chosen(metadata, config)))
    end
  catch
    kind, reason -> :io.put_chars(:user, ["\nlog event failed: ", inspect({kind, reason, message}), "\n"])
  end

  defp shown?(level, %{level: least}), do: not lower?(level, least)

  defp chosen(_metadata, %{metadata: []}), do: []
  defp chosen(metadata, %{metadata: :all}), do: metadata
  defp chosen(metadata, %{metadata: keys}), do: for(key <- keys, {:ok, value} <- [Keyword.fetch(metadata, key)], do: {key, value})

  @levels [:debug, :info, :notice, :warning, :error, :critical, :alert, :emergency]

  @doc "Whether the first level is less severe than the second."
  def lower?(_level, :all), do: false
  def lower?(_level, :none), do: true
  def lower?(level, least), do: rank(level, @levels, 0) < rank(least, @levels, 0)

  defp rank(:warn, levels, n), do: rank(:warning, levels, n)
  defp rank(level, [level | _], n), do: n
  defp rank(level, [_ | rest], n), do: rank(level, rest, n + 1)
  defp rank(_level, [], n), do: n

  @doc "The console's settings."
  def config do
    :persistent_term.get({:vial_logger, :console}, nil) || default_config()
  end

  defp default_config do
    %{format: Logger.Formatter.compile(nil), metadata: [], level: :all, device: :user}
  end

  def configure(changes) do
    :persistent_term.put({:vial_logger, :console}, Map.merge(config(), changes))
  end

  defp now, do: :os.system_time(:millisecond)

  # Texts

  defp text({:report, report}), do: report_text(report)
  defp text({:format, format, args}), do: :io_lib.format(format, args)
  defp text(text), do: text

  defp report_text(%{label: :crash, pid: pid, reason: {reason, stacktrace}}) do
    ["Process ", inspect(pid), " raised an exception\n", Exception.format(:error, reason, stacktrace) |> trimmed()]
  end

  defp report_text(%{label: {:gen_server, :terminate}} = report) do
    %{name: name, last_message: message, state: state, reason: reason, client: client} = report

    [
      ["GenServer ", inspect(name), " terminating\n", stop_text(reason)],
      ["\nLast message", from(client), ": ", inspect(message), "\nState: ", inspect(state)],
      client_text(client)
    ]
  end

  defp report_text(%{label: {:gen_server, :no_handle_info}, module: module, message: message}) do
    [inspect(module), " ", inspect(self()), " received unexpected message: ", inspect(message)]
  end

  defp report_text(%{label: {:gen_event, :terminate}} = report) do
    %{handler: handler, name: name, last_message: message, state: state, reason: reason} = report

    [
      [":gen_event handler ", inspect(handler), " installed in ", inspect(name), " terminating\n", reason_text(reason)],
      ["\nLast message: ", inspect(message), "\nState: ", inspect(state)]
    ]
  end

  defp report_text(%{label: {Task.Supervisor, :terminating}} = report) do
    %{pid: pid, starter: starter, function: {fun, args}, reason: reason} = report

    [
      ["Task ", inspect(pid), " started from ", inspect(starter), " terminating\n", reason_text(reason)],
      ["\nFunction: ", inspect(fun), "\n    Args: ", inspect(args)]
    ]
  end

  defp report_text(report) when is_map(report), do: inspect(Map.to_list(report))
  defp report_text(report), do: inspect(report)

  defp from(nil), do: []
  defp from(pid), do: [" (from ", inspect(pid), ")"]

  defp client_text(nil), do: []
  defp client_text(pid) when is_pid(pid), do: ["\nClient ", inspect(pid), if(alive?(pid), do: " is alive\n", else: " is dead")]
  defp client_text(_), do: []

  defp alive?(pid), do: :erlang.is_process_alive(pid)

  # A raised exception shows itself; anything else stops the server for that reason.
  defp stop_text({:error, %_{} = exception, stacktrace}) when is_exception(exception) do
    Exception.format(:error, exception, stacktrace) |> trimmed()
  end

  defp stop_text({:error, reason, stacktrace}) do
    case Exception.normalize(:error, reason, stacktrace) do
      %ErlangError{} -> stop_text({:exit, reason, stacktrace})
      exception -> Exception.format(:error, exception, stacktrace) |> trimmed()
    end
  end

  defp stop_text({:exit, reason, stacktrace}) do
    case reason_text(reason) do
      text when stacktrace == [] -> text
      text -> [text, "\n", Exception.format_stacktrace(stacktrace) |> trimmed()]
    end
  end

  defp stop_text({:throw, value, stacktrace}), do: stop_text({:exit, {:nocatch, value}, stacktrace})

  defp reason_text({%_{} = exception, stacktrace}) when is_exception(exception) and is_list(stacktrace) do
    Exception.format(:error, exception, stacktrace) |> trimmed()
  end

  defp reason_text({reason, [entry | _] = stacktrace}) when is_tuple(entry) and tuple_size(entry) in [3, 4] do
    case Exception.normalize(:error, reason, stacktrace) do
      %ErlangError{} -> ["** (stop) ", Exception.format_exit(reason), "\n", Exception.format_stacktrace(stacktrace) |> trimmed()]
      exception -> Exception.format(:error, exception, stacktrace) |> trimmed()
    end
  end

  defp reason_text(reason), do: ["** (stop) ", Exception.format_exit(reason)]

  defp trimmed(text), do: String.trim_trailing(text, "\n")
end
