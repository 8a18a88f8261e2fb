defmodule GenServer do
  @moduledoc """
  A server process: it keeps state, answers calls, takes casts and other messages, one at a time.

  A server is a module that uses `GenServer` and defines callbacks:

      defmodule Counter do
        use GenServer

        def init(start), do: {:ok, start}
        def handle_call(:next, _from, n), do: {:reply, n, n + 1}
      end

      iex> {:ok, counter} = GenServer.start_link(Counter, 10)
      iex> GenServer.call(counter, :next)
      10
      iex> GenServer.call(counter, :next)
      11

  `c:init/1` runs in the new process before `start_link/3` returns. What the other callbacks return says what happens next:
  `{:reply, reply, state}`, `{:noreply, state}` or `{:stop, reason, state}`, the first two with a timeout, `:hibernate` or
  `{:continue, argument}` behind them.
  """

  @type from :: {pid, tag :: term}
  @type name :: atom | {:global, term} | {:via, module, term}
  @type on_start :: {:ok, pid} | :ignore | {:error, {:already_started, pid} | term}
  @type server :: pid | name | {atom, node}
  @type option :: {:debug, [term]} | {:name, name} | {:timeout, timeout} | {:spawn_opt, [term]} | {:hibernate_after, timeout}
  @type options :: [option]
  @type debug :: [term]

  @callback init(init_arg :: term) ::
              {:ok, state}
              | {:ok, state, timeout | :hibernate | {:continue, term}}
              | :ignore
              | {:stop, reason :: any}
            when state: any
  @callback handle_call(request :: term, from, state :: term) :: term
  @callback handle_cast(request :: term, state :: term) :: term
  @callback handle_info(message :: :timeout | term, state :: term) :: term
  @callback handle_continue(continue :: term, state :: term) :: term
  @callback terminate(reason :: term, state :: term) :: term
  @callback code_change(old_version :: term, state :: term, extra :: term) :: term
  @callback format_status(reason :: term, pdict_and_state :: list) :: term
  @optional_callbacks code_change: 3,
                      terminate: 2,
                      handle_info: 2,
                      handle_cast: 2,
                      handle_call: 3,
                      format_status: 2,
                      handle_continue: 2

  @doc false
  defmacro __using__(opts) do
    quote location: :keep, bind_quoted: [opts: opts] do
      @behaviour GenServer

      unless Module.has_attribute?(__MODULE__, :doc) do
        @doc """
        The specification to start this module under a supervisor.
        """
      end

      def child_spec(init_arg) do
        default = %{id: __MODULE__, start: {__MODULE__, :start_link, [init_arg]}}
        Supervisor.child_spec(default, unquote(Macro.escape(opts)))
      end

      defoverridable child_spec: 1

      @before_compile GenServer

      @doc false
      def handle_call(msg, _from, state) do
        GenServer.__unhandled__(:handle_call)
        {:stop, {:bad_call, msg}, state}
      end

      @doc false
      def handle_info(msg, state) do
        GenServer.__unexpected__(__MODULE__, msg)
        {:noreply, state}
      end

      @doc false
      def handle_cast(msg, state) do
        GenServer.__unhandled__(:handle_cast)
        {:stop, {:bad_cast, msg}, state}
      end

      @doc false
      def terminate(_reason, _state), do: :ok

      @doc false
      def code_change(_old, state, _extra), do: {:ok, state}

      defoverridable code_change: 3, terminate: 2, handle_info: 2, handle_cast: 2, handle_call: 3
    end
  end

  @doc false
  defmacro __before_compile__(env) do
    unless Module.defines?(env.module, {:init, 1}) do
      message = """
      function init/1 required by behaviour GenServer is not implemented \
      (in module #{inspect(env.module)}).

      We will inject a default implementation for now:

          def init(init_arg) do
            {:ok, init_arg}
          end

      You can copy the implementation above or define your own that converts \
      the arguments given to GenServer.start_link/3 to the server state.
      """

      IO.warn(message, env)

      quote do
        @doc false
        def init(init_arg), do: {:ok, init_arg}

        defoverridable init: 1
      end
    end
  end

  @doc false
  def __unhandled__(:handle_call) do
    raise "attempted to call GenServer #{inspect(process_name())} but no handle_call/3 clause was provided"
  end

  def __unhandled__(:handle_cast) do
    raise "attempted to cast GenServer #{inspect(process_name())} but no handle_cast/2 clause was provided"
  end

  @doc false
  def __unexpected__(module, message) do
    text = [inspect(module), " ", inspect(process_name()), " received unexpected message in handle_info/2: ", inspect(message), "\n"]
    :vial_logger.log(:error, text)
  end

  defp process_name do
    case Process.info(self(), :registered_name) do
      {_, []} -> self()
      {_, name} -> name
    end
  end

  # Starting

  @doc """
  Starts a server that is linked to the caller.
  """
  @spec start_link(module, term, options) :: on_start
  def start_link(module, init_arg, options \\ []) when is_atom(module) and is_list(options) do
    do_start(:link, module, init_arg, options)
  end

  @doc """
  Starts a server without a link.
  """
  @spec start(module, term, options) :: on_start
  def start(module, init_arg, options \\ []) when is_atom(module) and is_list(options) do
    do_start(:nolink, module, init_arg, options)
  end

  defp do_start(link, module, init_arg, options) do
    case Keyword.pop(options, :name) do
      {nil, opts} ->
        :gen.start(:gen_server, link, module, init_arg, opts)

      {atom, opts} when is_atom(atom) ->
        :gen.start(:gen_server, link, {:local, atom}, module, init_arg, opts)

      {{:global, _term} = name, opts} ->
        :gen.start(:gen_server, link, name, module, init_arg, opts)

      {{:via, via_module, _term} = name, opts} when is_atom(via_module) ->
        :gen.start(:gen_server, link, name, module, init_arg, opts)

      {other, _} ->
        raise ArgumentError, """
        expected :name option to be one of the following:

          * nil
          * atom
          * {:global, term}
          * {:via, module, term}

        Got: #{inspect(other)}
        """
    end
  end

  @doc """
  Ends a server with this reason and waits until it has ended.
  """
  @spec stop(server, reason :: term, timeout) :: :ok
  def stop(server, reason \\ :normal, timeout \\ :infinity) do
    case whereis(server) do
      nil ->
        exit({:noproc, {__MODULE__, :stop, [server, reason, timeout]}})

      pid when pid == self() ->
        exit({:calling_self, {__MODULE__, :stop, [server, reason, timeout]}})

      pid ->
        try do
          :proc_lib.stop(pid, reason, timeout)
        catch
          :exit, cause -> exit({cause, {__MODULE__, :stop, [server, reason, timeout]}})
        end
    end
  end

  # Asking

  @doc """
  Sends a request and waits for its reply.

  The caller exits when the server is not there, ends before it replies, or does not reply within `timeout` milliseconds.
  """
  @spec call(server, term, timeout) :: term
  def call(server, request, timeout \\ 5000)
      when (is_integer(timeout) and timeout >= 0) or timeout == :infinity do
    case whereis(server) do
      nil ->
        exit({:noproc, {__MODULE__, :call, [server, request, timeout]}})

      pid when pid == self() ->
        exit({:calling_self, {__MODULE__, :call, [server, request, timeout]}})

      pid ->
        try do
          :gen.call(pid, :"$gen_call", request, timeout)
        catch
          :exit, reason -> exit({reason, {__MODULE__, :call, [server, request, timeout]}})
        else
          {:ok, reply} -> reply
        end
    end
  end

  @doc """
  Sends a request for which there is no reply. Always `:ok`, whether the server is there or not.
  """
  @spec cast(server, term) :: :ok
  def cast(server, request)

  def cast({:global, name}, request) do
    :global.send(name, {:"$gen_cast", request})
    :ok
  catch
    _, _ -> :ok
  end

  def cast({:via, module, name}, request) do
    module.send(name, {:"$gen_cast", request})
    :ok
  catch
    _, _ -> :ok
  end

  def cast({name, node}, request) when is_atom(name) and is_atom(node), do: deliver({name, node}, {:"$gen_cast", request})
  def cast(server, request) when is_atom(server) or is_pid(server), do: deliver(server, {:"$gen_cast", request})

  defp deliver(server, message) do
    send(server, message)
    :ok
  catch
    _, _ -> :ok
  end

  @doc """
  Casts to the servers of this name on several nodes.
  """
  def abcast(nodes \\ [node() | Node.list()], name, request) when is_list(nodes) and is_atom(name) do
    for node <- nodes, do: cast({name, node}, request)
    :abcast
  end

  @doc """
  Calls the servers of this name on several nodes; gives their replies and the nodes that did not answer.
  """
  def multi_call(nodes \\ [node() | Node.list()], name, request, timeout \\ :infinity) do
    :gen_server.multi_call(nodes, name, request, timeout)
  end

  @doc """
  Replies to a call later, or from another process; `client` is the second argument of `c:handle_call/3`.
  """
  @spec reply(from, term) :: :ok
  def reply(client, reply), do: :gen.reply(client, reply)

  @doc """
  The pid of a server by any of its names, `{name, node}` for one on another node, or nil.
  """
  @spec whereis(server) :: pid | {atom, node} | nil
  def whereis(server)
  def whereis(nil), do: nil
  def whereis(pid) when is_pid(pid), do: pid
  def whereis(name) when is_atom(name), do: Process.whereis(name)
  def whereis({:global, name}), do: known(:global.whereis_name(name))
  def whereis({:via, module, name}), do: known(module.whereis_name(name))
  def whereis({name, local}) when is_atom(name) and local == node(), do: Process.whereis(name)
  def whereis({name, node} = server) when is_atom(name) and is_atom(node), do: server

  defp known(pid) when is_pid(pid), do: pid
  defp known(:undefined), do: nil
end
