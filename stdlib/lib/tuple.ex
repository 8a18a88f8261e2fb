defmodule Tuple do
  @moduledoc """
  Functions over tuples.

  Tuples hold a fixed number of elements next to each other: reading one is cheap, changing one copies the tuple. To
  read and to replace an element, see `elem/2` and `put_elem/3`.
  """

  @doc """
  A tuple with `data` in each of `size` places.

      iex> Tuple.duplicate(:hi, 3)
      {:hi, :hi, :hi}
  """
  def duplicate(data, size), do: :erlang.make_tuple(size, data)

  @doc """
  Puts `value` before the element at `index`.

      iex> Tuple.insert_at({:a, :c}, 1, :b)
      {:a, :b, :c}
  """
  def insert_at(tuple, index, value), do: :erlang.insert_element(index + 1, tuple, value)

  @doc """
  Puts `value` behind the last element.

      iex> Tuple.append({:a, :b}, :c)
      {:a, :b, :c}
  """
  def append(tuple, value), do: :erlang.append_element(tuple, value)

  @doc """
  Takes out the element at `index`.

      iex> Tuple.delete_at({:a, :b, :c}, 0)
      {:b, :c}
  """
  def delete_at(tuple, index), do: :erlang.delete_element(index + 1, tuple)

  @doc """
  The sum of the elements.

      iex> Tuple.sum({1, 2, 3})
      6
  """
  def sum(tuple), do: tuple |> :erlang.tuple_to_list() |> Enum.sum()

  @doc """
  The product of the elements.

      iex> Tuple.product({2, 3, 4})
      24
  """
  def product(tuple), do: tuple |> :erlang.tuple_to_list() |> Enum.product()

  @doc """
  The elements as a list.

      iex> Tuple.to_list({:a, 1})
      [:a, 1]
  """
  def to_list(tuple), do: :erlang.tuple_to_list(tuple)
end
