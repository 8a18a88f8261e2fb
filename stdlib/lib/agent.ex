defmodule Agent do
  @moduledoc """
  A process that holds one value.

  Functions given to it run in the agent, so that reading and changing the value is one step for everyone else.

      iex> {:ok, agent} = Agent.start_link(fn -> [] end)
      iex> Agent.update(agent, &["tea" | &1])
      :ok
      iex> Agent.get(agent, & &1)
      ["tea"]
  """

  @type agent :: pid | {atom, node} | GenServer.name()
  @type state :: term

  @doc """
  The specification to start an agent under a supervisor.
  """
  def child_spec(arg) do
    %{id: Agent, start: {Agent, :start_link, [arg]}}
  end

  @doc false
  defmacro __using__(opts) do
    quote location: :keep, bind_quoted: [opts: opts] do
      unless Module.has_attribute?(__MODULE__, :doc) do
        @doc """
        The specification to start this module under a supervisor.
        """
      end

      def child_spec(arg) do
        default = %{id: __MODULE__, start: {__MODULE__, :start_link, [arg]}}
        Supervisor.child_spec(default, unquote(Macro.escape(opts)))
      end

      defoverridable child_spec: 1
    end
  end

  @doc """
  Starts an agent, linked to the caller, whose first value is what `fun` returns.
  """
  def start_link(fun, options \\ []) when is_function(fun, 0), do: GenServer.start_link(Agent.Server, fun, options)

  @doc """
  As `start_link/2`, with a function of a module.
  """
  def start_link(module, fun, args, options \\ []), do: GenServer.start_link(Agent.Server, {module, fun, args}, options)

  @doc """
  Starts an agent without a link.
  """
  def start(fun, options \\ []) when is_function(fun, 0), do: GenServer.start(Agent.Server, fun, options)

  @doc """
  As `start/2`, with a function of a module.
  """
  def start(module, fun, args, options \\ []), do: GenServer.start(Agent.Server, {module, fun, args}, options)

  @doc """
  What `fun` makes of the value.
  """
  def get(agent, fun, timeout \\ 5000) when is_function(fun, 1), do: GenServer.call(agent, {:get, fun}, timeout)

  @doc """
  As `get/3`, with a function of a module; the value comes before `args`.
  """
  def get(agent, module, fun, args, timeout \\ 5000), do: GenServer.call(agent, {:get, {module, fun, args}}, timeout)

  @doc """
  `fun` returns `{result, new_value}`; gives the result.
  """
  def get_and_update(agent, fun, timeout \\ 5000) when is_function(fun, 1) do
    GenServer.call(agent, {:get_and_update, fun}, timeout)
  end

  @doc """
  As `get_and_update/3`, with a function of a module.
  """
  def get_and_update(agent, module, fun, args, timeout \\ 5000) do
    GenServer.call(agent, {:get_and_update, {module, fun, args}}, timeout)
  end

  @doc """
  Replaces the value by what `fun` makes of it.
  """
  def update(agent, fun, timeout \\ 5000) when is_function(fun, 1), do: GenServer.call(agent, {:update, fun}, timeout)

  @doc """
  As `update/3`, with a function of a module.
  """
  def update(agent, module, fun, args, timeout \\ 5000), do: GenServer.call(agent, {:update, {module, fun, args}}, timeout)

  @doc """
  As `update/3`, without waiting.
  """
  def cast(agent, fun) when is_function(fun, 1), do: GenServer.cast(agent, {:cast, fun})

  @doc """
  As `cast/2`, with a function of a module.
  """
  def cast(agent, module, fun, args), do: GenServer.cast(agent, {:cast, {module, fun, args}})

  @doc """
  Ends the agent and waits until it has ended.
  """
  def stop(agent, reason \\ :normal, timeout \\ :infinity), do: GenServer.stop(agent, reason, timeout)
end
