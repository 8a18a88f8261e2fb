defmodule :pg do
  @moduledoc """
  Erlang's `:pg`: named groups of processes, on this one node.

  A scope is a process registered under the scope's name; it monitors the members. Its groups stand in a table of the same name,
  so that reading the members of a group asks no process.
  """

  @default :pg

  ## Scopes

  def start(scope), do: run(scope, &:erlang.spawn_monitor/1)

  def start_link, do: start_link(@default)

  def start_link(scope) do
    case run(scope, &:erlang.spawn_monitor/1) do
      {:ok, pid} ->
        :erlang.link(pid)
        {:ok, pid}

      error ->
        error
    end
  end

  defp run(scope, spawn) do
    parent = self()
    {pid, reference} = spawn.(fn -> init(scope, parent) end)

    receive do
      {^pid, :started} ->
        :erlang.demonitor(reference, [:flush])
        {:ok, pid}

      {^pid, answer} ->
        :erlang.demonitor(reference, [:flush])
        answer

      {:DOWN, ^reference, _, _, reason} ->
        {:error, reason}
    end
  end

  defp init(scope, parent) do
    case :erlang.whereis(scope) do
      :undefined ->
        :erlang.register(scope, self())
        :ets.new(scope, [:named_table, :protected, read_concurrency: true])
        send(parent, {self(), :started})
        loop(%{scope: scope, members: %{}, watchers: %{}})

      pid ->
        send(parent, {self(), {:error, {:already_started, pid}}})
    end
  end

  ## Members

  def join(group, members), do: join(@default, group, members)
  def join(scope, group, members), do: ask(scope, {:join, group, checked(members)})

  def leave(group, members), do: leave(@default, group, members)
  def leave(scope, group, members), do: ask(scope, {:leave, group, checked(members)})

  defp checked(pid) when is_pid(pid), do: [pid]

  defp checked(pids) when is_list(pids) do
    if :lists.all(&is_pid/1, pids), do: pids, else: :erlang.error(:nolocal)
  end

  defp checked(_members), do: :erlang.error(:nolocal)

  def get_members(group), do: get_members(@default, group)

  def get_members(scope, group) do
    case :ets.lookup(scope, group) do
      [{_, members}] -> members
      [] -> []
    end
  catch
    :error, :badarg -> []
  end

  def get_local_members(group), do: get_members(group)
  def get_local_members(scope, group), do: get_members(scope, group)

  def which_groups, do: which_groups(@default)
  def which_groups(scope) when is_atom(scope), do: for({group, _members} <- :ets.tab2list(scope), do: group)

  def which_local_groups, do: which_groups()
  def which_local_groups(scope), do: which_groups(scope)

  ## Watching: messages `{reference, :join | :leave, group, members}`

  def monitor_scope, do: monitor_scope(@default)
  def monitor_scope(scope), do: ask(scope, {:watch, :all, self()})

  def monitor(group), do: monitor(@default, group)
  def monitor(scope, group), do: ask(scope, {:watch, {:group, group}, self()})

  def demonitor(reference), do: demonitor(@default, reference)

  def demonitor(scope, reference) do
    case ask(scope, {:unwatch, reference}) do
      :ok -> flush(reference)
      false -> false
    end
  end

  defp flush(reference) do
    receive do
      {^reference, event, _group, _members} when event in [:join, :leave] -> flush(reference)
    after
      0 -> :ok
    end
  end

  ## The scope's process

  defp ask(scope, question), do: :gen_server.call(scope, question, :infinity)

  defp loop(state) do
    receive do
      {:"$gen_call", {_pid, _tag} = from, question} ->
        {answer, state} = answer(question, state)
        :gen.reply(from, answer)
        loop(state)

      {:DOWN, reference, :process, pid, _reason} ->
        state |> down(reference, pid) |> loop()

      _other ->
        loop(state)
    end
  end

  defp answer({:join, group, pids}, state) do
    change(state, group, pids ++ get_members(state.scope, group))
    notify(state, :join, group, pids)
    {:ok, :lists.foldl(&joined(&1, group, &2), state, pids)}
  end

  defp answer({:leave, group, pids}, state) do
    members = get_members(state.scope, group)

    case for(pid <- pids, :lists.member(pid, members), do: pid) do
      [] ->
        {:not_joined, state}

      left ->
        change(state, group, members -- left)
        notify(state, :leave, group, left)
        {:ok, :lists.foldl(&left(&1, group, &2), state, left)}
    end
  end

  defp answer({:watch, what, pid}, state) do
    reference = :erlang.monitor(:process, pid)
    {{reference, seen(what, state.scope)}, put_in(state.watchers[reference], {what, pid})}
  end

  defp answer({:unwatch, reference}, state) do
    case state.watchers do
      %{^reference => _} ->
        :erlang.demonitor(reference, [:flush])
        {:ok, %{state | watchers: :maps.remove(reference, state.watchers)}}

      _ ->
        {false, state}
    end
  end

  defp seen(:all, scope), do: :maps.from_list(:ets.tab2list(scope))
  defp seen({:group, group}, scope), do: get_members(scope, group)

  defp change(state, group, []), do: :ets.delete(state.scope, group)
  defp change(state, group, members), do: :ets.insert(state.scope, {group, members})

  defp notify(state, event, group, pids) do
    for {reference, {what, watcher}} <- state.watchers, what == :all or what == {:group, group} do
      send(watcher, {reference, event, group, pids})
    end
  end

  # A member's entry: the reference of its monitor, and its groups, one entry for each time that it joined.
  defp joined(pid, group, state) do
    {reference, groups} =
      case state.members do
        %{^pid => entry} -> entry
        _ -> {:erlang.monitor(:process, pid), []}
      end

    put_in(state.members[pid], {reference, [group | groups]})
  end

  defp left(pid, group, state) do
    {reference, groups} = :maps.get(pid, state.members)

    case :lists.delete(group, groups) do
      [] ->
        :erlang.demonitor(reference, [:flush])
        %{state | members: :maps.remove(pid, state.members)}

      rest ->
        put_in(state.members[pid], {reference, rest})
    end
  end

  defp down(state, reference, pid) do
    case state.members do
      %{^pid => {^reference, groups}} ->
        for group <- groups do
          change(state, group, :lists.delete(pid, get_members(state.scope, group)))
          notify(state, :leave, group, [pid])
        end

        %{state | members: :maps.remove(pid, state.members)}

      _ ->
        %{state | watchers: :maps.remove(reference, state.watchers)}
    end
  end
end
