defmodule System.SignalHandlers do
  @moduledoc false

  # Functions that wait for signals of the operating system.

  @signals [:sigabrt, :sigalrm, :sigchld, :sighup, :sigquit, :sigstop, :sigterm, :sigtstp, :sigusr1, :sigusr2]

  def add(signal, id, fun) when signal in @signals do
    handlers = handlers(signal)

    if List.keymember?(handlers, id, 0) do
      {:error, :already_registered}
    else
      if handlers == [], do: :os.set_signal(signal, :handle)
      put(signal, [{id, fun} | handlers])
      {:ok, id}
    end
  end

  def remove(signal, id) when signal in @signals do
    handlers = handlers(signal)

    if List.keymember?(handlers, id, 0) do
      put(signal, List.keydelete(handlers, id, 0))
      :ok
    else
      {:error, :not_found}
    end
  end

  @doc "Calls the functions for a signal, the last registered first."
  def deliver(signal), do: Enum.each(handlers(signal), fn {_id, fun} -> fun.() end)

  defp handlers(signal), do: :persistent_term.get({System, :signal, signal}, [])
  defp put(signal, handlers), do: :persistent_term.put({System, :signal, signal}, handlers)
end
