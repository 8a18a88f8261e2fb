defmodule :gen do
  @moduledoc """
  What the generic servers share: starting under a name, calling, answering, finding a process by any kind of name.

  A call monitors the server and uses the monitor as an alias for the answer: an answer that comes after the caller gave up
  finds the alias gone and is dropped.
  """

  # Starting

  def start(engine, link, name, module, args, options) do
    case where(name) do
      :undefined -> spawn_engine(engine, link, name, module, args, options)
      pid -> {:error, {:already_started, pid}}
    end
  end

  def start(engine, link, module, args, options) do
    spawn_engine(engine, link, :self, module, args, options)
  end

  defp spawn_engine(engine, link, name, module, args, options) do
    timeout = option(options, :timeout, :infinity)
    spawn_options = option(options, :spawn_opt, [])
    parent = if link == :nolink, do: :self, else: self()
    call = [engine, self(), parent, name, module, args, options]

    case link do
      :link -> :proc_lib.start_link(:gen, :init_it, call, timeout, spawn_options)
      :nolink -> :proc_lib.start(:gen, :init_it, call, timeout, spawn_options)
      :monitor -> monitored(:proc_lib.start_monitor(:gen, :init_it, call, timeout, spawn_options))
    end
  end

  defp monitored({{:ok, pid}, ref}), do: {:ok, {pid, ref}}

  defp monitored({other, ref}) do
    receive do
      {:DOWN, ^ref, _, _, _} -> other
    end
  end

  @doc "Runs in the new process: takes the name, then hands over to the engine."
  def init_it(engine, starter, parent, name, module, args, options) do
    case register_name(name) do
      true -> engine.init_it(starter, parent, name, module, args, options)
      {false, pid} -> :proc_lib.init_ack(starter, {:error, {:already_started, pid}})
    end
  end

  defp register_name(:self), do: true

  defp register_name({:local, name} = full) do
    :erlang.register(name, self())
  rescue
    _ -> {false, where(full)}
  end

  defp register_name({:global, name} = full) do
    case :global.register_name(name, self()) do
      :yes -> true
      :no -> {false, where(full)}
    end
  end

  defp register_name({:via, module, name} = full) do
    case module.register_name(name, self()) do
      :yes -> true
      :no -> {false, where(full)}
    end
  end

  def unregister_name({:local, name}) do
    :erlang.unregister(name)
  rescue
    _ -> :ok
  end

  def unregister_name({:global, name}), do: :global.unregister_name(name)
  def unregister_name({:via, module, name}), do: module.unregister_name(name)
  def unregister_name(_pid), do: :ok

  def where({:global, name}), do: :global.whereis_name(name)
  def where({:local, name}), do: :erlang.whereis(name)
  def where({:via, module, name}), do: module.whereis_name(name)

  @doc "What a server is called in its reports and in its debug events."
  def get_proc_name(:self), do: self()
  def get_proc_name({:local, name}), do: name
  def get_proc_name({:global, name}), do: name
  def get_proc_name({:via, _module, name}), do: name
  def get_proc_name(pid) when is_pid(pid), do: pid

  def get_parent do
    case :erlang.get(:"$ancestors") do
      [parent | _] when is_pid(parent) -> parent
      [parent | _] when is_atom(parent) -> :erlang.whereis(parent)
      _ -> :erlang.exit(:process_was_not_started_by_proc_lib)
    end
  end

  def debug_options(name, options) do
    case option(options, :debug, []) do
      [] -> []
      debug -> :sys.debug_options(debug, name)
    end
  end

  def hibernate_after(options), do: option(options, :hibernate_after, :infinity)

  defp option(options, key, default) do
    case :lists.keyfind(key, 1, options) do
      {_, value} -> value
      false -> default
    end
  end

  # Calling

  def call(process, label, request), do: call(process, label, request, 5000)

  def call(process, label, request, timeout) when is_pid(process), do: do_call(process, label, request, timeout)

  def call(process, label, request, timeout) do
    case resolve(process) do
      pid when is_pid(pid) -> do_call(pid, label, request, timeout)
      {_name, node} = remote when is_atom(node) -> do_call(remote, label, request, timeout)
      :undefined -> :erlang.exit(:noproc)
    end
  end

  defp resolve(name) when is_atom(name), do: :erlang.whereis(name)
  defp resolve({:global, name}), do: :global.whereis_name(name)
  defp resolve({:via, module, name}), do: module.whereis_name(name)
  defp resolve({name, node}) when is_atom(name) and node == node(), do: :erlang.whereis(name)
  defp resolve({name, node}) when is_atom(name) and is_atom(node), do: {name, node}

  defp do_call(process, label, request, timeout) do
    ref = :erlang.monitor(:process, process, alias: :demonitor)
    send(process, {label, {self(), [:alias | ref]}, request})

    receive do
      {[:alias | ^ref], reply} ->
        :erlang.demonitor(ref, [:flush])
        {:ok, reply}

      {:DOWN, ^ref, _, _, :noconnection} ->
        :erlang.exit({:nodedown, node_of(process)})

      {:DOWN, ^ref, _, _, reason} ->
        :erlang.exit(reason)
    after
      timeout -> late_reply(ref)
    end
  end

  defp node_of({_, node}), do: node
  defp node_of(pid), do: node(pid)

  defp late_reply(ref) do
    :erlang.demonitor(ref, [:flush])

    receive do
      {[:alias | ^ref], reply} -> {:ok, reply}
    after
      0 -> :erlang.exit(:timeout)
    end
  end

  def reply({_to, [:alias | alias] = tag}, reply) when is_reference(alias) do
    send(alias, {tag, reply})
    :ok
  end

  def reply({_to, [[:alias | alias] | _] = tag}, reply) when is_reference(alias) do
    send(alias, {tag, reply})
    :ok
  end

  def reply({to, tag}, reply) do
    send(to, {tag, reply})
    :ok
  catch
    _, _ -> :ok
  end

  # Requests whose answer is waited for later

  def send_request(process, label, request) do
    ref = :erlang.monitor(:process, process_of(process), alias: :demonitor)
    send(process_of(process), {label, {self(), [:alias | ref]}, request})
    ref
  end

  defp process_of({:global, name}), do: :global.whereis_name(name)
  defp process_of({:via, module, name}), do: module.whereis_name(name)
  defp process_of(process), do: process

  def wait_response(ref, timeout) do
    receive do
      {[:alias | ^ref], reply} ->
        :erlang.demonitor(ref, [:flush])
        {:reply, reply}

      {:DOWN, ^ref, _, object, reason} ->
        {:error, {reason, object}}
    after
      timeout -> :timeout
    end
  end

  def receive_response(ref, timeout) do
    case wait_response(ref, timeout) do
      :timeout ->
        :erlang.demonitor(ref, [:flush])

        receive do
          {[:alias | ^ref], reply} -> {:reply, reply}
        after
          0 -> :timeout
        end

      response ->
        response
    end
  end

  def check_response({[:alias | ref], reply}, ref) do
    :erlang.demonitor(ref, [:flush])
    {:reply, reply}
  end

  def check_response({:DOWN, ref, _, object, reason}, ref), do: {:error, {reason, object}}
  def check_response(_message, _ref), do: :no_reply

  # Collections of requests: a map from each to the label that its answer comes with. `delete` says whether an answered one leaves.

  def reqids_new, do: %{}
  def reqids_size(requests) when is_map(requests), do: map_size(requests)
  def reqids_to_list(requests) when is_map(requests), do: :maps.to_list(requests)

  def reqids_add(ref, label, requests) when is_map(requests) and not is_map_key(requests, ref) do
    :maps.put(ref, label, requests)
  end

  def reqids_add(ref, label, requests), do: :erlang.error(:badarg, [ref, label, requests])

  def send_request(process, label_of_call, request, label, requests) do
    process |> send_request(label_of_call, request) |> reqids_add(label, requests)
  end

  def wait_response(requests, _timeout, _delete) when requests == %{}, do: :no_request

  def wait_response(requests, timeout, delete) do
    receive do
      {[:alias | ref], _reply} = message when is_map_key(requests, ref) -> check_response(message, requests, delete)
      {:DOWN, ref, _, _, _} = message when is_map_key(requests, ref) -> check_response(message, requests, delete)
    after
      timeout -> :timeout
    end
  end

  # Unlike with wait_response, requests that were not answered in time are given up.
  def receive_response(requests, timeout, delete) do
    case wait_response(requests, timeout, delete) do
      :timeout ->
        for ref <- :maps.keys(requests), do: :erlang.demonitor(ref, [:flush])
        wait_response(requests, 0, delete)

      response ->
        response
    end
  end

  def check_response(_message, requests, _delete) when requests == %{}, do: :no_request

  def check_response(message, requests, delete) do
    answered(message, request_of(message), requests, delete)
  end

  defp request_of({[:alias | ref], _reply}), do: ref
  defp request_of({:DOWN, ref, _, _, _}), do: ref
  defp request_of(_message), do: :none

  defp answered(message, ref, requests, delete) do
    case requests do
      %{^ref => label} -> {check_response(message, ref), label, if(delete, do: :maps.remove(ref, requests), else: requests)}
      _ -> :no_reply
    end
  end

  # Stopping

  def stop(process), do: stop(process, :normal, :infinity)
  def stop(process, reason, timeout) when is_pid(process), do: :proc_lib.stop(process, reason, timeout)

  def stop(process, reason, timeout) do
    case resolve(process) do
      :undefined -> :erlang.exit(:noproc)
      found -> :proc_lib.stop(found, reason, timeout)
    end
  end
end
