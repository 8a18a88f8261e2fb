# Processes by hand: a publisher, workers with links and monitors, selective receive, timeouts, a pool, a ring.

defmodule Bus do
  def start, do: spawn_link(fn -> loop(%{}) end)

  def subscribe(bus, topic), do: call(bus, {:subscribe, topic})
  def publish(bus, topic, event), do: send(bus, {:publish, topic, event})
  def topics(bus), do: call(bus, :topics)

  defp call(bus, request) do
    reference = Process.monitor(bus)
    send(bus, {:call, {self(), reference}, request})

    receive do
      {^reference, reply} ->
        Process.demonitor(reference, [:flush])
        reply

      {:DOWN, ^reference, _, _, reason} ->
        {:down, reason}
    after
      1000 -> :timeout
    end
  end

  defp loop(topics) do
    receive do
      {:call, {pid, reference}, {:subscribe, topic}} ->
        Process.monitor(pid)
        send(pid, {reference, :ok})
        loop(Map.update(topics, topic, [pid], &[pid | &1]))

      {:call, {pid, reference}, :topics} ->
        send(pid, {reference, Map.new(topics, fn {t, pids} -> {t, length(pids)} end)})
        loop(topics)

      {:publish, topic, event} ->
        for pid <- Map.get(topics, topic, []), do: send(pid, {:event, topic, event})
        loop(topics)

      {:DOWN, _, :process, pid, _} ->
        loop(Map.new(topics, fn {t, pids} -> {t, List.delete(pids, pid)} end))
    end
  end
end

defmodule Pool do
  def map(items, size, fun) do
    parent = self()
    run = make_ref()
    workers = for _ <- 1..size, do: spawn_link(fn -> work(parent, run, fun) end)
    results = feed(run, Enum.with_index(items), length(items), %{})
    Enum.each(workers, &send(&1, :done))
    forget(run)
    for i <- 0..(length(items) - 1)//1, do: results[i]
  end

  defp forget(run) do
    receive do
      {:ready, ^run, _} -> forget(run)
    after
      50 -> :ok
    end
  end

  defp feed(_, _, 0, results), do: results

  defp feed(run, waiting, left, results) do
    receive do
      {:ready, ^run, worker} when waiting != [] ->
        [{item, index} | waiting] = waiting
        send(worker, {:do, item, index})
        feed(run, waiting, left, results)

      {:result, ^run, index, result} ->
        feed(run, waiting, left - 1, Map.put(results, index, result))
    end
  end

  defp work(parent, run, fun) do
    send(parent, {:ready, run, self()})

    receive do
      {:do, item, index} ->
        result =
          try do
            {:ok, fun.(item)}
          rescue
            e -> {:error, Exception.message(e)}
          end

        send(parent, {:result, run, index, result})
        work(parent, run, fun)

      :done ->
        :ok
    end
  end
end

defmodule Ring do
  def run(size, rounds) do
    first = self()
    last = Enum.reduce(2..size, first, fn _, next -> spawn(fn -> pass(next) end) end)
    send(last, {:token, rounds * size, []})

    receive do
      {:token, left, trail} -> turn(last, left, trail)
    end
  end

  defp turn(next, left, trail) when left > 0 do
    send(next, {:token, left - 1, [left | trail]})

    receive do
      {:token, left, trail} -> turn(next, left, trail)
    end
  end

  defp turn(_, left, trail), do: {left, length(trail)}

  defp pass(next) do
    receive do
      {:token, left, trail} ->
        send(next, {:token, left - 1, trail})
        pass(next)
    end
  end
end

defmodule Priority do
  def drain(acc \\ []) do
    receive do
      {:high, x} -> drain([{:high, x} | acc])
    after
      0 ->
        receive do
          {:low, x} -> drain([{:low, x} | acc])
        after
          0 -> Enum.reverse(acc)
        end
    end
  end
end

defmodule Main do
  def run do
    bus = Bus.start()
    parent = self()

    listeners =
      for name <- [:a, :b] do
        spawn(fn ->
          :ok = Bus.subscribe(bus, :news)
          send(parent, {name, :subscribed})
          receive do: ({:event, :news, event} -> send(parent, {name, event}))
        end)
      end

    for name <- [:a, :b], do: (receive do: ({^name, :subscribed} -> :ok))
    :ok = Bus.subscribe(bus, :weather)
    IO.inspect(Bus.topics(bus))
    Bus.publish(bus, :news, "hello")
    Bus.publish(bus, :weather, :rain)
    for name <- [:b, :a], do: (receive do: ({^name, event} -> IO.inspect({name, event})))
    receive do: (message -> IO.inspect(message))
    for pid <- listeners, do: wait_down(pid)
    IO.inspect(Bus.topics(bus))

    IO.inspect(Pool.map([1, 2, 0, 5, "x"], 2, &div(10, &1)))
    IO.inspect(Pool.map([], 2, & &1))
    IO.inspect(Pool.map(Enum.to_list(1..50), 7, &(&1 * &1)) |> Enum.map(&elem(&1, 1)) |> Enum.sum())
    IO.inspect(Ring.run(10, 5))

    for i <- 1..3, do: (send(self(), {:low, i}); send(self(), {:high, i}))
    IO.inspect(Priority.drain())

    Process.flag(:trap_exit, true)
    for reason <- [:normal, :shutdown, {:error, 1}, :kill] do
      pid = spawn_link(fn -> exit(reason) end)
      receive do: ({:EXIT, ^pid, reason} -> IO.inspect({:exit, reason}))
    end

    victim = spawn_link(fn -> Process.sleep(:infinity) end)
    Process.exit(victim, :kill)
    receive do: ({:EXIT, ^victim, reason} -> IO.inspect({:exit, reason}))
    stubborn = spawn_link(fn ->
      Process.flag(:trap_exit, true)
      send(parent, :trapping)
      receive do: ({:EXIT, _, why} -> send(parent, {:refused, why}))
      receive do: (:stop -> :ok)
    end)
    receive do: (:trapping -> Process.exit(stubborn, :please))
    receive do: ({:refused, why} -> IO.inspect({:refused, why}))
    IO.inspect(Process.alive?(stubborn))
    send(stubborn, :stop)
    receive do: ({:EXIT, ^stubborn, reason} -> IO.inspect(reason))

    {pid, reference} = spawn_monitor(fn -> raise ArgumentError, "inside" end)
    receive do
      {:DOWN, ^reference, :process, ^pid, {error, [{Main, name, arity, _} | _]}} -> IO.inspect({error, is_atom(name), arity})
    end

    timer = Process.send_after(self(), :late, 5000)
    IO.inspect(Process.cancel_timer(timer) in 1..5000)
    IO.inspect(Process.cancel_timer(timer))
    Process.send_after(self(), :soon, 1)
    IO.inspect(receive(do: (:soon -> :got), after: (1000 -> :missed)))
    IO.inspect(receive(do: (:never -> :got), after: (1 -> :missed)))

    Process.register(self(), :main)
    send(:main, :by_name)
    IO.inspect(receive(do: (x -> x)))
    IO.inspect(:main in Process.registered())
    Process.put(:key, 1)
    IO.inspect({Process.put(:key, 2), Process.get(:key), Process.delete(:key), Process.get(:key, :none)})
    IO.inspect(try(do: send(:no_such_name, 1), rescue: (e -> Exception.message(e))))
    IO.inspect(Process.info(self(), :message_queue_len))
    IO.inspect(Process.info(self(), [:registered_name, :trap_exit]))
    IO.inspect(Process.unregister(:main))

    {:ok, agent} = Agent.start_link(fn -> %{} end)
    1..20 |> Enum.map(fn i -> Task.async(fn -> Agent.update(agent, &Map.update(&1, rem(i, 3), [i], fn l -> Enum.sort([i | l]) end)) end) end) |> Enum.each(&Task.await/1)
    IO.inspect(Agent.get(agent, & &1), charlists: :as_lists)
    IO.inspect(Agent.get_and_update(agent, fn m -> {map_size(m), :gone} end))
    IO.inspect(Agent.stop(agent))
    receive do: ({:EXIT, ^agent, reason} -> IO.inspect(reason))
    IO.inspect(Task.async(fn -> {:task, 1 + 1} end) |> Task.await())
    IO.inspect(try(do: Task.await(Task.async(fn -> Process.sleep(:infinity) end), 10), catch: (:exit, {:timeout, {m, f, [_, t]}} -> {m, f, t})))
    IO.inspect(Task.async_stream([30, 1], fn ms -> Process.sleep(ms); ms end, ordered: false) |> Enum.to_list() |> length())
    IO.inspect(Task.async_stream([1, 500], fn ms -> Process.sleep(ms); ms end, timeout: 100, on_timeout: :kill_task) |> Enum.to_list())
  end

  defp wait_down(pid) do
    reference = Process.monitor(pid)
    receive do: ({:DOWN, ^reference, _, _, _} -> :ok)
  end
end

Logger.configure(level: :none)
Main.run()
