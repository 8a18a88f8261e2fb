defmodule :vial_logger do
  @moduledoc """
  Prints log events in the format of Elixir's console, through one process, so that events come out whole and in order and
  nobody waits for the printing.
  """

  @levels [:emergency, :alert, :critical, :error, :warning, :notice, :info, :debug]

  @doc "An event with text for a message."
  def log(level, message, metadata \\ []) do
    send(logger(), {:event, level, now(), message, metadata})
    :ok
  end

  @doc "A report of the runtime: a map with a `:label` that says which."
  def report(level, report) do
    log(level, {:report, report})
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
      {:event, level, time, message, metadata} -> print(level, time, message, metadata)
      {:crash, pid, reason} -> print(:error, now(), {:report, %{label: :crash, pid: pid, reason: reason}}, [])
      {:flush, from, ref} -> send(from, {:flushed, ref})
      _ -> :ok
    end

    loop()
  end

  defp print(level, time, message, _metadata) do
    text = text(message)
    :io.put_chars(:user, ["\n", clock(time), " [", label(level), "] ", text, "\n"])
  catch
    kind, reason -> :io.put_chars(:user, ["\nlog event failed: ", inspect({kind, reason, message}), "\n"])
  end

  defp label(level) when level in @levels, do: :erlang.atom_to_binary(level)
  defp label(level), do: inspect(level)

  defp now, do: {:erlang.localtime(), rem(:os.system_time(:millisecond), 1000)}

  defp clock({{_, {hour, minute, second}}, millisecond}) do
    [two(hour), ":", two(minute), ":", two(second), ".", three(millisecond)]
  end

  defp two(n) when n < 10, do: ["0", Integer.to_string(n)]
  defp two(n), do: Integer.to_string(n)
  defp three(n) when n < 10, do: ["00", Integer.to_string(n)]
  defp three(n) when n < 100, do: ["0", Integer.to_string(n)]
  defp three(n), do: Integer.to_string(n)

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

  defp report_text(%{label: {:gen_statem, :terminate}} = report) do
    %{name: name, queue: queue, state: state, reason: reason} = report
    [":gen_statem ", inspect(name), " terminating\n", stop_text(reason), "\nQueue: ", inspect(queue), "\nState: ", inspect(state)]
  end

  defp report_text(%{label: {Task.Supervisor, :terminating}} = report) do
    %{pid: pid, starter: starter, function: {fun, args}, reason: reason} = report

    [
      ["Task ", inspect(pid), " started from ", inspect(starter), " terminating\n", reason_text(reason)],
      ["\nFunction: ", inspect(fun), "\n    Args: ", inspect(args)]
    ]
  end

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
