defmodule Function do
  @moduledoc """
  Functions over functions.

      iex> Function.capture(String, :upcase, 1).("hi")
      "HI"
  """

  @type information :: :arity | :env | :index | :module | :name | :new_index | :new_uniq | :pid | :type | :uniq

  @doc """
  The function `name` of `module` with `arity`, as a function value. The module need not exist yet.

      iex> Function.capture(Integer, :to_string, 2).(255, 16)
      "FF"
  """
  def capture(module, function_name, arity), do: :erlang.make_fun(module, function_name, arity)

  @doc """
  What is known about a function.

      iex> Function.info(&String.length/1)[:module]
      String
  """
  def info(fun), do: :erlang.fun_info(fun)

  @doc """
  One piece of what is known about a function, with its name.

      iex> Function.info(&String.length/1, :arity)
      {:arity, 1}
  """
  def info(fun, item), do: :erlang.fun_info(fun, item)

  @doc """
  Gives back its argument.

      iex> Enum.group_by([1, 1, 2], &Function.identity/1)
      %{1 => [1, 1], 2 => [2]}
  """
  def identity(value), do: value
end
