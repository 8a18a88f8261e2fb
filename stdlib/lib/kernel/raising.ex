defmodule Kernel.Raising do
  @moduledoc false

  # The exception that the one argument of `raise` means: decided while compiling where it can be seen.

  def expand(message, env) do
    case :vial_expand.expand(message, env) do
      message when is_binary(message) -> quote(do: RuntimeError.exception(unquote(message)))
      {:<<>>, _, _} = message -> quote(do: RuntimeError.exception(unquote(message)))
      module when is_atom(module) -> quote(do: unquote(module).exception([]))
      other -> quote(do: Kernel.Raising.exception(unquote(other)))
    end
  end

  @doc "The exception for a value that `raise/1` got at run time."
  def exception(message) when is_binary(message), do: RuntimeError.exception(message)
  def exception(module) when is_atom(module), do: module.exception([])
  def exception(%{__struct__: module, __exception__: true} = exception) when is_atom(module), do: exception

  def exception(other) do
    ArgumentError.exception(
      "raise/1 and reraise/2 expect a module name, string or exception as the first argument, got: #{inspect(other)}"
    )
  end
end
