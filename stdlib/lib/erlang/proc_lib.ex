defmodule :proc_lib do
  @moduledoc """
  Starts processes that know their ancestors and that can tell their starter how their beginning went.

  `start_link/3` and its kin return when the new process calls `init_ack/2`, so a supervisor knows that a child is ready before it
  starts the next.
  """

  def spawn(fun) when is_function(fun, 0), do: launch(fun, [])
  def spawn(_node, fun) when is_function(fun, 0), do: launch(fun, [])
  def spawn(module, function, args), do: launch({module, function, args}, [])
  def spawn(_node, module, function, args), do: launch({module, function, args}, [])

  def spawn_link(fun) when is_function(fun, 0), do: launch(fun, [:link])
  def spawn_link(_node, fun) when is_function(fun, 0), do: launch(fun, [:link])
  def spawn_link(module, function, args), do: launch({module, function, args}, [:link])
  def spawn_link(_node, module, function, args), do: launch({module, function, args}, [:link])

  def spawn_opt(fun, options) when is_function(fun, 0), do: launch(fun, options)
  def spawn_opt(_node, fun, options) when is_function(fun, 0), do: launch(fun, options)
  def spawn_opt(module, function, args, options), do: launch({module, function, args}, options)
  def spawn_opt(_node, module, function, args, options), do: launch({module, function, args}, options)

  def start(module, function, args), do: start(module, function, args, :infinity, [])
  def start(module, function, args, timeout), do: start(module, function, args, timeout, [])

  def start(module, function, args, timeout, options) do
    {pid, ref} = launch({module, function, args}, [:monitor | options])
    await_ack(pid, ref, timeout)
  end

  def start_link(module, function, args), do: start_link(module, function, args, :infinity, [])
  def start_link(module, function, args, timeout), do: start_link(module, function, args, timeout, [])

  def start_link(module, function, args, timeout, options) do
    {pid, ref} = launch({module, function, args}, [:link, :monitor | options])
    await_ack(pid, ref, timeout)
  end

  def start_monitor(module, function, args), do: start_monitor(module, function, args, :infinity, [])
  def start_monitor(module, function, args, timeout), do: start_monitor(module, function, args, timeout, [])

  def start_monitor(module, function, args, timeout, options) do
    {pid, ref} = launch({module, function, args}, [:monitor | options])

    receive do
      {:ack, ^pid, result} ->
        {result, ref}

      {:DOWN, ^ref, :process, ^pid, reason} ->
        send(self(), {:DOWN, ref, :process, pid, reason})
        {{:error, reason}, ref}
    after
      timeout -> {give_up(pid, ref), ref}
    end
  end

  defp await_ack(pid, ref, timeout) do
    receive do
      {:ack, ^pid, result} ->
        :erlang.demonitor(ref, [:flush])
        result

      {:DOWN, ^ref, :process, ^pid, reason} ->
        drop_exit(pid)
        {:error, reason}
    after
      timeout -> give_up(pid, ref)
    end
  end

  defp give_up(pid, ref) do
    :erlang.unlink(pid)
    :erlang.exit(pid, :kill)

    receive do
      {:DOWN, ^ref, :process, ^pid, _} -> :ok
    end

    drop_exit(pid)
    {:error, :timeout}
  end

  # The link's signal was sent before the monitor's.
  defp drop_exit(pid) do
    receive do
      {:EXIT, ^pid, _} -> :ok
    after
      0 -> :ok
    end
  end

  def init_ack(result) do
    [parent | _] = :erlang.get(:"$ancestors")
    init_ack(if(is_atom(parent), do: :erlang.whereis(parent), else: parent), result)
  end

  def init_ack(parent, result) do
    send(parent, {:ack, self(), result})
    :ok
  end

  defp launch(call, options) do
    parent = name_or_pid()
    ancestors = ancestors()
    :erlang.spawn_opt(fn -> begin(call, parent, ancestors) end, options)
  end

  defp name_or_pid do
    case :erlang.process_info(self(), :registered_name) do
      {:registered_name, name} -> name
      _ -> self()
    end
  end

  defp ancestors do
    case :erlang.get(:"$ancestors") do
      list when is_list(list) -> list
      _ -> []
    end
  end

  defp begin(call, parent, ancestors) do
    :erlang.put(:"$ancestors", [parent | ancestors])
    :erlang.put(:"$initial_call", initial_call(call))
    guarded(call)
  end

  # A process with an exit reason of its own making is no crash for the emulator: whoever cares has reported it.
  defp guarded(call) do
    run(call)
  catch
    :exit, reason -> :erlang.exit(reason)
    :error, reason -> :erlang.exit({reason, __STACKTRACE__})
    :throw, value -> :erlang.exit({{:nocatch, value}, __STACKTRACE__})
  end

  defp run({module, function, args}), do: apply(module, function, args)
  defp run(fun), do: fun.()

  defp initial_call({:gen, :init_it, [:gen_server, _, _, _, module | _]}), do: {module, :init, 1}
  defp initial_call({:gen, :init_it, [_, _, _, _, module | _]}), do: {module, :init, 1}
  defp initial_call({module, function, args}), do: {module, function, length(args)}

  defp initial_call(fun) do
    {:module, module} = :erlang.fun_info(fun, :module)
    {:name, name} = :erlang.fun_info(fun, :name)
    {module, name, 0}
  end

  @doc "What a process was started with, for those that list processes."
  def initial_call_of(pid) do
    case :erlang.process_info(pid, :dictionary) do
      {:dictionary, entries} -> entries |> :lists.keyfind(:"$initial_call", 1) |> initial_call_entry()
      _ -> false
    end
  end

  defp initial_call_entry({_, call}), do: call
  defp initial_call_entry(false), do: false

  def translate_initial_call(pid) do
    case initial_call_of(pid) do
      false -> {:proc_lib, :init_p, 5}
      call -> call
    end
  end

  def hibernate(module, function, args) do
    :erlang.hibernate(:proc_lib, :wake_up, [module, function, args])
  end

  def wake_up(module, function, args), do: guarded({module, function, args})

  def stop(process), do: stop(process, :normal, :infinity)

  def stop(process, reason, timeout) do
    ref = :erlang.monitor(:process, process)
    {stopper, _} = :erlang.spawn_monitor(fn -> terminate(process, reason) end)

    receive do
      {:DOWN, ^ref, _, _, ^reason} ->
        flush_down(stopper)
        :ok

      {:DOWN, ^ref, _, _, other} ->
        flush_down(stopper)
        :erlang.exit(other)
    after
      timeout ->
        :erlang.exit(stopper, :kill)
        flush_down(stopper)
        :erlang.demonitor(ref, [:flush])
        :erlang.exit(:timeout)
    end
  end

  defp terminate(process, reason) do
    :sys.terminate(process, reason, :infinity)
  catch
    :exit, _ -> :ok
  end

  defp flush_down(pid) do
    receive do
      {:DOWN, _, :process, ^pid, _} -> :ok
    end
  end

  def format(report), do: format(report, :utf8)
  def format(report, _encoding), do: :io_lib.format(~c"~tp~n", [report])
  def format(report, encoding, _depth), do: format(report, encoding)
  def report_cb(report, _config), do: format(report)
end
