# Errors of calls with arguments that make no sense.

defmodule RuntimeError do
  defexception message: "runtime error"
end

defmodule ArgumentError do
  defexception message: "argument error"

  @impl true
  def blame(exception, [{:erlang, :apply, [module, function, args], _} | _] = stacktrace) do
    message =
      cond do
        not proper_list?(args) ->
          "you attempted to apply a function named #{inspect(function)} on module #{inspect(module)} " <>
            "with arguments #{inspect(args)}. Arguments (the third argument of apply) must always be a proper list"

        not is_atom(module) and args == [] ->
          "you attempted to apply a function named #{inspect(function)} on #{inspect(module)}. " <>
            "If you are using Kernel.apply/3, make sure the module is an atom. " <>
            "If you are using the dot syntax, such as map.field or module.function(), " <>
            "make sure the left side of the dot is an atom or a map"

        not is_atom(module) ->
          "you attempted to apply a function on #{inspect(module)}. " <>
            "Modules (the first argument of apply) must always be an atom"

        not is_atom(function) ->
          "you attempted to apply #{inspect(function)} on module #{inspect(module)}. " <>
            "Functions (the second argument of apply) must always be an atom"

        true ->
          exception.message
      end

    {%{exception | message: message}, stacktrace}
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}

  defp proper_list?([_ | tail]), do: proper_list?(tail)
  defp proper_list?(rest), do: rest == []
end

defmodule ArithmeticError do
  defexception message: "bad argument in arithmetic expression"

  @operators [:+, :-, :*, :/]
  @bitwise [:band, :bor, :bsl, :bsr, :bxor]

  @impl true
  def blame(%{message: message} = exception, [{:erlang, function, args, _} | _] = stacktrace) when is_list(args) do
    {%{exception | message: message <> expression(function, Enum.map(args, &inspect/1))}, stacktrace}
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}

  defp expression(operator, [arg]) when operator in [:+, :-], do: ": #{operator}(#{arg})"
  defp expression(:bnot, [arg]), do: ": Bitwise.bnot(#{arg})"
  defp expression(operator, [left, right]) when operator in @operators, do: ": #{left} #{operator} #{right}"
  defp expression(function, [left, right]) when function in [:div, :rem], do: ": #{function}(#{left}, #{right})"
  defp expression(function, [left, right]) when function in @bitwise, do: ": Bitwise.#{function}(#{left}, #{right})"
  defp expression(_function, _args), do: ""
end

defmodule SystemLimitError do
  defexception message: "a system limit has been reached"
end

defmodule ErlangError do
  @moduledoc """
  An error of the runtime or of an Erlang library that no exception of its own stands for; `original` is what it was
  raised with.
  """

  defexception [:original, :reason]

  @impl true
  def message(%{original: original, reason: nil}), do: "Erlang error: #{inspect(original)}"
  def message(%{original: original, reason: reason}), do: IO.iodata_to_binary(["Erlang error: #{inspect(original)}", reason])

  @doc false
  def normalize(payload, stacktrace), do: Exception.Native.normalize(payload, stacktrace)
end
