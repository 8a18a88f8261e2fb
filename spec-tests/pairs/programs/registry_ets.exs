# Publish and subscribe with Registry, caches in ETS, servers that time out, hibernate and hand over.

defmodule Cache do
  use GenServer
  def start_link(options), do: GenServer.start_link(__MODULE__, options, name: __MODULE__)

  def fetch(key, fun) do
    case :ets.lookup(__MODULE__, key) do
      [{^key, value, _}] ->
        :ets.update_counter(__MODULE__, key, {3, 1})
        {:hit, value}

      [] ->
        {:miss, GenServer.call(__MODULE__, {:compute, key, fun})}
    end
  end

  @impl true
  def init(options) do
    table = :ets.new(__MODULE__, [:named_table, :set, :public, read_concurrency: true])
    {:ok, {table, options[:limit]}}
  end

  @impl true
  def handle_call({:compute, key, fun}, _, {table, limit} = state) do
    value = fun.(key)

    if :ets.info(table, :size) >= limit do
      {_, least} = :ets.foldl(fn {k, _, n}, best -> min({n, k}, best) end, {:infinity, nil}, table)
      :ets.delete(table, least)
    end

    true = :ets.insert_new(table, {key, value, 0})
    {:reply, value, state}
  end
end

defmodule Impatient do
  use GenServer
  def init(parent), do: {:ok, {parent, 0}, 20}
  def handle_call(:ping, _, {parent, n}), do: {:reply, n, {parent, n + 1}, 20}
  def handle_cast(:rest, state), do: {:noreply, state, :hibernate}
  def handle_cast(:leave, state), do: {:stop, :normal, state}
  def handle_info(:timeout, {parent, n}) do
    send(parent, {:bored_after, n})
    {:noreply, {parent, n}}
  end
  def handle_info(other, {parent, n}) do
    send(parent, {:odd, other})
    {:noreply, {parent, n}}
  end
  def terminate(reason, {parent, _}), do: send(parent, {:bye, reason})
end

defmodule Main do
  def run do
    {:ok, _} = Cache.start_link(limit: 2)
    square = fn n -> n * n end
    IO.inspect(for key <- [1, 1, 2, 1, 3, 2, 1], do: Cache.fetch(key, square))
    IO.inspect(Cache |> :ets.tab2list() |> Enum.sort())
    IO.inspect(try(do: :ets.insert(:no_table, {9}), rescue: (e -> Exception.message(e) |> String.split("\n") |> hd())))

    bag = :ets.new(:bag, [:duplicate_bag])
    :ets.insert(bag, [{:a, 1}, {:b, 2}, {:a, 1}, {:a, 3}])
    IO.inspect({:ets.lookup(bag, :a), :ets.lookup_element(bag, :b, 2), :ets.member(bag, :z), :ets.match(bag, {:a, :"$1"})})
    IO.inspect(:ets.select(bag, [{{:"$1", :"$2"}, [{:>, :"$2", 1}], [{{:"$2", :"$1"}}]}]) |> Enum.sort())
    IO.inspect({:ets.select_count(bag, [{{:a, :_}, [], [true]}]), :ets.match_delete(bag, {:a, 1}), :ets.info(bag, :size)})
    ordered = :ets.new(:ordered, [:ordered_set])
    for n <- [5, 1, 3], do: :ets.insert(ordered, {n, to_string(n)})
    IO.inspect({:ets.first(ordered), :ets.next(ordered, 1), :ets.last(ordered), :ets.next(ordered, 5), :ets.prev(ordered, 3)})
    IO.inspect({:ets.take(ordered, 3), :ets.tab2list(ordered), :ets.update_element(ordered, 1, {2, "one"}), :ets.lookup(ordered, 1)})
    IO.inspect({:ets.update_counter(ordered, :n, {2, 5}, {:n, 1}), :ets.delete(ordered), :ets.whereis(:nowhere)})

    {:ok, _} = Registry.start_link(keys: :duplicate, name: Topics)
    {:ok, _} = Registry.register(Topics, "news", :me)
    {:ok, _} = Registry.register(Topics, "news", :again)
    Registry.dispatch(Topics, "news", fn entries -> for {pid, tag} <- entries, do: send(pid, {tag, :extra}) end)
    IO.inspect(Enum.sort(for _ <- 1..2, do: receive(do: (m -> m))))
    IO.inspect({Registry.keys(Topics, self()), Registry.count(Topics), Registry.count_match(Topics, "news", :me), Registry.values(Topics, "news", self()) |> Enum.sort()})
    IO.inspect({Registry.unregister_match(Topics, "news", :me), Registry.lookup(Topics, "news") |> length(), Registry.unregister(Topics, "news"), Registry.count(Topics)})
    {:ok, _} = Registry.start_link(keys: :unique, name: Names)
    IO.inspect({elem(Registry.register(Names, :one, 1), 0), elem(Registry.register(Names, :one, 2), 0), Registry.update_value(Names, :one, &(&1 + 10)), Registry.meta(Names, :x), Registry.put_meta(Names, :x, 1)})

    {:ok, pid} = GenServer.start_link(Impatient, self())
    IO.inspect(for _ <- 1..2, do: GenServer.call(pid, :ping))
    IO.inspect(receive(do: (m -> m)))
    GenServer.cast(pid, :rest)
    send(pid, :hello)
    IO.inspect(receive(do: (m -> m)))
    IO.inspect(:sys.get_state(pid) |> elem(1))
    :sys.replace_state(pid, fn {parent, _} -> {parent, 40} end)
    IO.inspect(GenServer.call(pid, :ping))
    GenServer.cast(pid, :leave)
    IO.inspect(receive(do: ({:bye, r} -> r)))
    Process.sleep(10)
    IO.inspect(catch_exit(fn -> GenServer.call(pid, :ping) end))
    IO.inspect(catch_exit(fn -> GenServer.call(:nobody, :ping) end))
    IO.inspect(GenServer.whereis(Cache) == Process.whereis(Cache))
    :persistent_term.put({Main, :k}, [1])
    IO.inspect({:persistent_term.get({Main, :k}), :persistent_term.get(:none, :default)})
    counter = :counters.new(2, [])
    1..10 |> Task.async_stream(fn n -> :counters.add(counter, 1 + rem(n, 2), n) end) |> Stream.run()
    IO.inspect({:counters.get(counter, 1), :counters.get(counter, 2)})
  end

  defp catch_exit(fun) do
    fun.()
  catch
    :exit, {reason, {module, name, [_ | rest]}} -> {reason, module, name, rest}
  end
end

Main.run()
