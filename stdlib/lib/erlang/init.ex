defmodule :init do
  @moduledoc """
  Erlang's `:init`: the arguments of the program, and its end.
  """

  @doc "The arguments that are no flags of the virtual machine, as charlists."
  def get_plain_arguments, do: for(argument <- System.argv(), do: String.to_charlist(argument))

  @doc "Vial takes no flags of Erlang's virtual machine, so none has a value."
  def get_argument(flag) when is_atom(flag), do: :error

  @doc "Ends the program; returns at once."
  def stop, do: stop(0)

  def stop(status) when (is_integer(status) and status >= 0) or is_list(status) do
    System.stop(if is_list(status), do: :erlang.list_to_binary(status), else: status)
  end

  def restart, do: System.restart()
  def restart(_options), do: System.restart()
end
