defmodule Node do
  @moduledoc """
  Nodes of a distributed system.

  Vial's node is alone: it has a name, and all that would need another node says that there is none.
  """

  import Kernel, except: [self: 0, spawn: 1, spawn: 3, spawn_link: 1, spawn_link: 3, spawn_monitor: 1, spawn_monitor: 3]

  @type t :: node
  @type state :: :visible | :hidden | :connected | :this | :known

  @doc "Makes this node part of a distributed system, which is not supported: `{:error, :not_supported}`."
  @spec start(node, :longnames | :shortnames, non_neg_integer) :: {:ok, pid} | {:error, term}
  def start(name, type \\ :longnames, tick_time \\ 15_000)
      when is_atom(name) and type in [:longnames, :shortnames] and is_integer(tick_time) do
    {:error, :not_supported}
  end

  @doc "Takes this node out of the distributed system it is in."
  @spec stop() :: :ok | {:error, :not_allowed | :not_found}
  def stop, do: {:error, :not_found}

  @doc "The name of this node."
  @spec self :: t
  def self, do: :erlang.node()

  @doc "Whether this node is part of a distributed system."
  @spec alive? :: boolean
  def alive?, do: :erlang.node() != :nonode@nohost

  @doc "The nodes that this one is connected to."
  @spec list :: [t]
  def list, do: []

  @doc "The nodes of a state; `:this` is this one."
  @spec list(state | [state]) :: [t]
  def list(states) do
    states = if is_list(states), do: states, else: [states]
    if :this in states or :known in states, do: [:erlang.node()], else: []
  end

  @doc "Starts or ends watching a node."
  @spec monitor(t, boolean) :: true
  def monitor(node, flag), do: monitor(node, flag, [])

  @doc "Starts or ends watching a node, with options."
  @spec monitor(t, boolean, [:allow_passive_connect]) :: true
  def monitor(node, flag, _options) when is_atom(node) and is_boolean(flag) do
    if flag and node != :erlang.node(), do: send(Kernel.self(), {:nodedown, node})
    true
  end

  @doc "Whether a node answers: `:pong` or `:pang`."
  @spec ping(t) :: :pong | :pang
  def ping(node) when is_atom(node), do: if(node == :erlang.node(), do: :pong, else: :pang)

  @doc "Disconnects from a node."
  @spec disconnect(t) :: boolean | :ignored
  def disconnect(node) when is_atom(node), do: if(alive?(), do: false, else: :ignored)

  @doc "Connects to a node."
  @spec connect(t) :: boolean | :ignored
  def connect(node) when is_atom(node) do
    cond do
      node == :erlang.node() -> true
      alive?() -> false
      true -> :ignored
    end
  end

  @doc "Starts a process on a node."
  @spec spawn(t, (() -> any)) :: pid
  def spawn(node, fun) when is_atom(node), do: spawn(node, fun, [])

  @doc "Starts a process on a node, with the options of `Process.spawn/2`."
  @spec spawn(t, (() -> any), Process.spawn_opts()) :: pid | {pid, reference}
  def spawn(node, fun, opts) when is_atom(node), do: :erlang.spawn_opt(here(node, fun), opts)

  @doc "Starts a process on a node that calls a module's function."
  @spec spawn(t, module, atom, [any]) :: pid
  def spawn(node, module, fun, args), do: spawn(node, fn -> apply(module, fun, args) end)

  @doc "Starts a process on a node that calls a module's function, with options."
  @spec spawn(t, module, atom, [any], Process.spawn_opts()) :: pid | {pid, reference}
  def spawn(node, module, fun, args, opts), do: spawn(node, fn -> apply(module, fun, args) end, opts)

  @doc "Starts a linked process on a node."
  @spec spawn_link(t, (() -> any)) :: pid
  def spawn_link(node, fun) when is_atom(node), do: :erlang.spawn_link(here(node, fun))

  @doc "Starts a linked process on a node that calls a module's function."
  @spec spawn_link(t, module, atom, [any]) :: pid
  def spawn_link(node, module, fun, args), do: spawn_link(node, fn -> apply(module, fun, args) end)

  @doc "Starts a monitored process on a node."
  @doc since: "1.14.0"
  @spec spawn_monitor(t, (() -> any)) :: {pid, reference}
  def spawn_monitor(node, fun) when is_atom(node), do: :erlang.spawn_monitor(here(node, fun))

  @doc "Starts a monitored process on a node that calls a module's function."
  @doc since: "1.14.0"
  @spec spawn_monitor(t, module, atom, [any]) :: {pid, reference}
  def spawn_monitor(node, module, fun, args), do: spawn_monitor(node, fn -> apply(module, fun, args) end)

  # A process for a node that cannot be reached ends at once, with the reason that its links and monitors expect.
  defp here(node, fun), do: if(node == :erlang.node(), do: fun, else: fn -> exit(:noconnection) end)

  @doc "Sets the secret that nodes know each other by."
  @spec set_cookie(t, atom) :: true
  def set_cookie(node \\ Node.self(), cookie) when is_atom(node) and is_atom(cookie), do: true

  @doc "The secret that nodes know each other by."
  @spec get_cookie :: atom
  def get_cookie, do: :nocookie
end
