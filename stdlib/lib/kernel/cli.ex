defmodule Kernel.CLI do
  @moduledoc false

  # What the launcher asks for, done in order in a process of its own: the main process only watches it, so that
  # whatever ends it (a return, an exception, an exit signal from a linked process) becomes an exit status.

  @doc """
  Carries out the steps of a command line and ends the system with the status that they lead to.

  A step is `{kind, value}`: `{:eval, code}`, `{:file, path}`, `{:stdin, ""}`, `{:require, pattern}`,
  `{:parallel_require, pattern}`, `{:script_on_path, name}`, `{:path_first, folder}` or `{:path_last, folder}`.
  """
  def main(steps, arguments, halt?) do
    System.argv(arguments)
    main = self()

    # It does not end by itself: the processes linked to it would hear of it before the system is down.
    {pid, ref} =
      spawn_monitor(fn ->
        send(main, {:status, self(), run_all(steps, halt?)})
        Process.sleep(:infinity)
      end)

    status =
      receive do
        {:status, ^pid, status} -> status
        {:DOWN, ^ref, :process, ^pid, reason} -> unexpected_exit(pid, reason)
      end

    status = run_exit_hooks(status)
    :vial_logger.flush()
    System.halt(status)
  end

  defp run_all(steps, halt?) do
    status = Enum.reduce_while(steps, 0, fn step, _status -> run(step) end)
    if status == 0 and not halt?, do: Process.sleep(:infinity)
    status
  end

  defp run(step) do
    carry_out(step)
    {:cont, 0}
  catch
    kind, reason -> failed(kind, reason, __STACKTRACE__)
  end

  defp carry_out({:eval, code}), do: Code.eval_string(code, [], file: "nofile")
  defp carry_out({:stdin, _}), do: run_standard_input(IO.binread(:stdio, :eof))
  defp carry_out({:file, path}), do: require_named(path, "No file named #{path}")
  defp carry_out({:require, pattern}), do: Enum.each(matching(pattern), &Code.require_file/1)

  defp carry_out({:parallel_require, pattern}),
    do: {:ok, _, _} = Kernel.ParallelCompiler.require(matching(pattern))

  defp carry_out({:path_first, folder}), do: Code.prepend_path(folder)
  defp carry_out({:path_last, folder}), do: Code.append_path(folder)

  defp carry_out({:script_on_path, name}) do
    case System.find_executable(name) do
      nil -> stop("-S : Could not find executable #{name}")
      path -> Code.require_file(path)
    end
  end

  defp run_standard_input(:eof), do: :ok
  defp run_standard_input(code) when is_binary(code), do: Code.compile_string(code, "stdin")

  defp require_named(path, message) do
    if File.regular?(path) or device?(path), do: Code.require_file(path), else: stop(message)
  end

  # A pipe or /dev/stdin is no regular file, but a script can come from it.
  defp device?(path), do: match?({:ok, %{type: type}} when type in [:device, :other], File.stat(path))

  defp matching(pattern) do
    case Path.wildcard(pattern) do
      [] -> stop("-r : No files matched pattern #{pattern}")
      files -> files
    end
  end

  defp stop(message) do
    IO.puts(:stderr, message)
    exit({:shutdown, 1})
  end

  defp failed(:exit, :normal, _trace), do: {:halt, 0}
  defp failed(:exit, :shutdown, _trace), do: {:halt, 0}
  defp failed(:exit, {:shutdown, status}, _trace) when is_integer(status), do: {:halt, status}
  defp failed(:exit, {:shutdown, _}, _trace), do: {:halt, 0}

  defp failed(kind, reason, trace) do
    {blamed, trace} = Exception.blame(kind, reason, own_part(trace))
    IO.write(:stderr, [Exception.Blame.format(kind, blamed, trace), ?\n])
    {:halt, 1}
  end

  # The trace ends where this module called the user's code; the loop over the steps is nobody's concern.
  defp own_part(trace), do: Enum.take_while(trace, fn entry -> elem(entry, 0) != __MODULE__ end)

  defp unexpected_exit(pid, reason) do
    IO.puts(:stderr, ["** (EXIT from ", inspect(pid), ") ", Exception.format_exit(reason), ?\n])
    1
  end

  # A hook may register more hooks; the last registered runs first.
  defp run_exit_hooks(status) do
    case System.take_exit_hooks() do
      [] ->
        status

      hooks ->
        Enum.each(hooks, &run_exit_hook(&1, status))
        run_exit_hooks(status)
    end
  end

  defp run_exit_hook(hook, status) do
    hook.(status)
  catch
    kind, reason -> IO.puts(:stderr, Exception.format(kind, reason, __STACKTRACE__))
  end
end
