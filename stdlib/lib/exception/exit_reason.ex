defmodule Exception.ExitReason do
  @moduledoc false

  # Why a process ended, in words. A reason may hold another one, which goes on a line of its own, further in; the joiner
  # is that line's beginning.

  # A supervisor or an application wraps what a child ended with.
  def format({:shutdown, {:failed_to_start_child, child, {:EXIT, reason}}}, joiner), do: failed_child(child, reason, joiner)
  def format({:shutdown, {:failed_to_start_child, child, reason}}, joiner), do: failed_child(child, reason, joiner)

  # What a call to another process ended with.
  def format({reason, {module, function, args}}, joiner) when is_atom(module) and is_atom(function) and is_list(args) do
    "exited in: " <>
      Exception.format_mfa(module, function, args) <> joiner <> "** (EXIT) " <> format(reason, joiner <> "    ")
  end

  def format({:shutdown, reason}, _joiner), do: "shutdown: " <> inspect(reason)

  def format({reason, [entry | _] = stacktrace}, joiner) do
    if stacktrace_entry?(entry) do
      exception = Exception.normalize(:error, reason, stacktrace)

      "an exception was raised:" <>
        joiner <> banner(exception, stacktrace, joiner) <> stacktrace(stacktrace, joiner)
    else
      plain({reason, stacktrace})
    end
  end

  def format(reason, _joiner), do: plain(reason)

  defp banner(exception, stacktrace, joiner) do
    Exception.format_banner(:error, exception, stacktrace) |> String.replace("\n", joiner)
  end

  defp stacktrace(stacktrace, joiner) do
    joiner = joiner <> "    "
    joiner <> Enum.map_join(stacktrace, joiner, &Exception.format_stacktrace_entry/1)
  end

  defp stacktrace_entry?({module, function, args, location}) do
    is_atom(module) and is_atom(function) and is_list(location) and (is_list(args) or is_integer(args))
  end

  defp stacktrace_entry?({fun, args, location}) do
    is_function(fun) and is_list(location) and (is_list(args) or is_integer(args))
  end

  defp stacktrace_entry?(_), do: false

  defp failed_child(child, reason, joiner) do
    "shutdown: failed to start child: #{inspect(child)}#{joiner}** (EXIT) " <> format(reason, joiner <> "    ")
  end

  defp plain(reason) when reason in [:normal, :shutdown, :killed], do: Atom.to_string(reason)
  defp plain(:timeout), do: "time out"
  defp plain(:calling_self), do: "process attempted to call itself"

  defp plain(:noproc) do
    "no process: the process is not alive or there's no process currently associated with the given name, " <>
      "possibly because its application isn't started"
  end

  defp plain({:nodedown, node}) when is_atom(node), do: "no connection to #{node}"
  defp plain({:bad_return_value, value}), do: "bad return value: " <> inspect(value)
  defp plain({:bad_call, request}), do: "bad call: " <> inspect(request)
  defp plain({:already_started, pid}), do: "already started: " <> inspect(pid)
  defp plain({:bad_start_spec, children}), do: "bad child specification, invalid children: " <> inspect(children)
  defp plain({:start_spec, reason}), do: "bad child specification, " <> child_specification(reason)
  defp plain({:supervisor_data, reason}), do: "bad supervisor configuration, " <> supervisor(reason)
  defp plain(reason), do: inspect(reason)

  defp supervisor({:invalid_type, type}), do: "invalid type: " <> inspect(type)
  defp supervisor({:invalid_strategy, strategy}), do: "invalid strategy: " <> inspect(strategy)
  defp supervisor({:invalid_intensity, n}), do: "invalid max_restarts (intensity): " <> inspect(n)
  defp supervisor({:invalid_period, n}), do: "invalid max_seconds (period): " <> inspect(n)
  defp supervisor({:invalid_max_children, n}), do: "invalid max_children: " <> inspect(n)
  defp supervisor({:invalid_extra_arguments, args}), do: "invalid extra_arguments: " <> inspect(args)
  defp supervisor(other), do: "got: " <> inspect(other)

  defp child_specification({:invalid_child_spec, spec}), do: "invalid child specification: " <> inspect(spec)
  defp child_specification({:invalid_mfa, mfa}), do: "invalid mfa: " <> inspect(mfa)

  defp child_specification({:invalid_child_type, type}) do
    "invalid child type: #{inspect(type)}. Must be :worker or :supervisor."
  end

  defp child_specification({:invalid_modules, modules}) do
    "invalid modules: #{inspect(modules)}. Must be a list of atoms or :dynamic."
  end

  defp child_specification({:invalid_shutdown, shutdown}) do
    "invalid shutdown: #{inspect(shutdown)}. Must be an integer >= 0, :infinity or :brutal_kill."
  end

  defp child_specification({:invalid_restart_type, type}) do
    "invalid restart type: #{inspect(type)}. Must be :permanent, :transient or :temporary."
  end

  defp child_specification({:duplicate_child_name, id}) do
    """
    more than one child specification has the id: #{inspect(id)}.
    If using maps as child specifications, make sure the :id keys are unique.
    If using a module or {module, arg} as child, use Supervisor.child_spec/2 to change the :id, for example:

        children = [
          Supervisor.child_spec({MyWorker, arg}, id: :my_worker_1),
          Supervisor.child_spec({MyWorker, arg}, id: :my_worker_2)
        ]
    """
  end

  defp child_specification(other), do: "got: " <> inspect(other)
end
