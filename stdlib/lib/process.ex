defmodule Process do
  @moduledoc """
  Functions for processes.

  To start processes that belong to a program's structure, use `Task`, `Agent`, `GenServer` and `Supervisor`; this
  module has what they are made of: links and monitors, names, timers, the dictionary, exit signals.

  ## Aliases

  `alias/0` makes a reference that messages can be sent to instead of the pid, until `unalias/1`; a reply that comes too late
  is then dropped.
  """

  import Kernel, except: [exit: 1, send: 2, spawn: 1]

  @type dest :: pid | port | registered_name | {registered_name, node}
  @type registered_name :: atom
  @type spawn_opt ::
          :link | :monitor | {:priority, :low | :normal | :high} | {atom, term}
  @type spawn_opts :: [spawn_opt]
  @type process_info_item :: atom | {:dictionary, term}
  @type process_info_result_item :: {process_info_item, term}

  @doc "Whether the process is running; it may be gone when the answer arrives."
  @spec alive?(pid) :: boolean
  def alive?(pid), do: :erlang.is_process_alive(pid)

  ## Dictionary

  @doc "The whole dictionary of this process."
  @spec get :: [{term, term}]
  def get, do: :erlang.get()

  @doc """
  The value of a key in the dictionary of this process, or `default`.

      iex> Process.put(:locale, "fr")
      nil
      iex> Process.get(:locale, "pt")
      "fr"
  """
  @spec get(term, default :: term) :: term
  def get(key, default \\ nil) do
    case :erlang.get(key) do
      :undefined -> default
      value -> value
    end
  end

  @doc "All keys in the dictionary of this process."
  @spec get_keys() :: [term]
  def get_keys, do: :erlang.get_keys()

  @doc "The keys of a value in the dictionary of this process."
  @spec get_keys(term) :: [term]
  def get_keys(value), do: :erlang.get_keys(value)

  @doc "Gives a key a value in the dictionary of this process, and returns its value from before."
  @spec put(term, term) :: term | nil
  def put(key, value), do: nillify(:erlang.put(key, value))

  @doc "Takes a key out of the dictionary of this process, and returns its value."
  @spec delete(term) :: term | nil
  def delete(key), do: nillify(:erlang.erase(key))

  ## Ends

  @doc """
  Sends an exit signal.

  `:kill` ends any process. `:normal` is ignored, except by the process that sends it to itself. Another reason ends a
  process that does not trap exits, and becomes the message `{:EXIT, from, reason}` for one that does.
  """
  @spec exit(pid, term) :: true
  def exit(pid, reason), do: :erlang.exit(pid, reason)

  @doc """
  Waits; without end for `:infinity`.

      iex> Process.sleep(1)
      :ok
  """
  @spec sleep(timeout) :: :ok
  def sleep(timeout)
  def sleep(timeout) when timeout == :infinity or (is_integer(timeout) and timeout >= 0) do
    receive do
    after
      timeout -> :ok
    end
  end

  ## Messages

  @doc """
  Sends a message with options: `:noconnect`, `:nosuspend`.
  """
  @spec send(dest, msg :: any, [:noconnect | :nosuspend]) :: :ok | :noconnect | :nosuspend
  def send(dest, msg, options), do: :erlang.send(dest, msg, options)

  @doc """
  Sends a message after so many milliseconds, or, with `abs: true`, at that monotonic time; gives the timer's reference.
  """
  @spec send_after(pid | atom, term, non_neg_integer, abs: boolean) :: reference
  def send_after(dest, msg, time, opts \\ []), do: :erlang.send_after(time, dest, msg, opts)

  @doc """
  Stops a timer of `send_after/4`, and gives the milliseconds that were left, or `false` if it was over.
  """
  @spec cancel_timer(reference, async: boolean, info: boolean) :: non_neg_integer | false | :ok
  def cancel_timer(timer_ref, options \\ []) when is_reference(timer_ref), do: :erlang.cancel_timer(timer_ref, options)

  @doc "The milliseconds that are left of a timer, or `false` if it is over."
  @spec read_timer(reference) :: non_neg_integer | false
  def read_timer(timer_ref), do: :erlang.read_timer(timer_ref)

  @doc "Makes a reference that messages to this process can be sent to; see the module's documentation."
  @doc since: "1.15.0"
  @spec alias() :: reference
  def unquote(:alias)(), do: :erlang.alias()

  @doc "The same, with options."
  @doc since: "1.15.0"
  @spec alias([:explicit_unalias | :reply]) :: reference
  def unquote(:alias)(options), do: :erlang.alias(options)

  @doc "Ends an alias; says whether there was one."
  @doc since: "1.15.0"
  @spec unalias(reference) :: boolean
  def unalias(alias), do: :erlang.unalias(alias)

  ## Start

  @doc "Starts a process that runs `fun`, with options such as `:link` and `:monitor`."
  @spec spawn((() -> any), spawn_opts) :: pid | {pid, reference}
  def spawn(fun, opts), do: :erlang.spawn_opt(fun, opts)

  @doc "Starts a process that calls a module's function, with options such as `:link` and `:monitor`."
  @spec spawn(module, atom, list, spawn_opts) :: pid | {pid, reference}
  def spawn(mod, fun, args, opts), do: :erlang.spawn_opt(mod, fun, args, opts)

  @doc """
  Throws the stack of this process away and sleeps until a message is there; then calls the function.
  """
  @spec hibernate(module, atom, list) :: no_return
  def hibernate(mod, fun_name, args), do: :erlang.hibernate(mod, fun_name, args)

  ## Links and monitors

  @doc """
  Links this process and another one: when one ends, the other hears of it.
  """
  @spec link(pid | port) :: true
  def link(pid_or_port), do: :erlang.link(pid_or_port)

  @doc "Ends a link."
  @spec unlink(pid | port) :: true
  def unlink(pid_or_port), do: :erlang.unlink(pid_or_port)

  @doc """
  Watches a process: when it ends, the message `{:DOWN, ref, :process, object, reason}` arrives.
  """
  @spec monitor(pid | {atom, node} | atom) :: reference
  def monitor(item), do: :erlang.monitor(:process, item)

  @doc "Watches a process, with options: `:alias` and `:tag`."
  @doc since: "1.15.0"
  @spec monitor(pid | {atom, node} | atom, keyword) :: reference
  def monitor(item, options), do: :erlang.monitor(:process, item, options)

  @doc """
  Ends watching. `:flush` takes a `:DOWN` message out of the mailbox as well; `:info` says whether the monitor was found.
  """
  @spec demonitor(reference, [:flush | :info]) :: boolean
  def demonitor(monitor_ref, options \\ []), do: :erlang.demonitor(monitor_ref, options)

  ## Facts

  @doc "All processes."
  @spec list() :: [pid]
  def list, do: :erlang.processes()

  @doc """
  Sets a flag of this process, and gives its value from before; `:trap_exit` is the one that matters.
  """
  @spec flag(atom, term) :: term
  def flag(flag, value), do: :erlang.process_flag(flag, value)

  @doc "Sets a flag of another process."
  @spec flag(pid, atom, term) :: term
  def flag(pid, flag, value), do: :erlang.process_flag(pid, flag, value)

  @doc "Facts about a process as a keyword list, or `nil` if it is not alive."
  @spec info(pid) :: keyword | nil
  def info(pid), do: nillify(:erlang.process_info(pid))

  @doc "A fact about a process (or several), or `nil` if it is not alive."
  @spec info(pid, process_info_item | [process_info_item]) :: process_info_result_item | [process_info_result_item] | nil
  def info(pid, spec)
  def info(pid, :registered_name), do: registered_name(:erlang.process_info(pid, :registered_name))
  def info(pid, spec) when is_atom(spec) or is_tuple(spec), do: nillify(:erlang.process_info(pid, spec))
  def info(pid, specs) when is_list(specs), do: nillify(:erlang.process_info(pid, specs))

  defp registered_name(:undefined), do: nil
  defp registered_name([]), do: {:registered_name, []}
  defp registered_name(other), do: other

  @doc "Gives this process a label, which tools show."
  @doc since: "1.17.0"
  @spec set_label(term) :: :ok
  def set_label(label) do
    :erlang.put(:"$process_label", label)
    :ok
  end

  ## Names

  @doc "Gives a process a name; raises an `ArgumentError` if it has one, the name is taken, or it is not alive."
  @spec register(pid | port, atom) :: true
  def register(pid_or_port, name) when is_atom(name) and name not in [nil, false, true, :undefined] do
    :erlang.register(name, pid_or_port)
  catch
    :error, :badarg ->
      raise ArgumentError,
            "could not register #{inspect(pid_or_port)} with name #{inspect(name)} because it is not alive, " <>
              "the name is already taken, or it has already been given another name"
  end

  @doc "Takes a name back."
  @spec unregister(atom) :: true
  def unregister(name), do: :erlang.unregister(name)

  @doc "The process of a name, or `nil`."
  @spec whereis(atom) :: pid | port | nil
  def whereis(name), do: nillify(:erlang.whereis(name))

  @doc "All names of processes."
  @spec registered() :: [atom]
  def registered, do: :erlang.registered()

  @doc "The process that does this one's input and output."
  @spec group_leader() :: pid
  def group_leader, do: :erlang.group_leader()

  @doc "Sets the process that does another one's input and output."
  @spec group_leader(pid, leader :: pid) :: true
  def group_leader(pid, leader), do: :erlang.group_leader(leader, pid)

  defp nillify(:undefined), do: nil
  defp nillify(other), do: other
end
