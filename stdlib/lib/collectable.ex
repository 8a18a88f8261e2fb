defprotocol Collectable do
  @moduledoc """
  What `Enum.into/2` and `for ... into:` need to put elements into something.

      iex> {initial, collector} = Collectable.into([])
      iex> collector.(collector.(initial, {:cont, 1}), :done)
      [1]
  """

  @type command :: {:cont, term} | :done | :halt

  @doc """
  An initial accumulator and a collector.

  The collector takes the accumulator and `{:cont, element}` to put an element in, `:done` to get the result, or `:halt`
  to let go of it.
  """
  @spec into(t) :: {initial_acc :: term, collector :: (term, command -> t | term)}
  def into(collectable)
end

defimpl Collectable, for: List do
  # Elements are collected in reverse behind the ones that are there.
  def into(list) do
    collector = fn
      collected, {:cont, element} -> [element | collected]
      collected, :done -> list ++ :lists.reverse(collected)
      _collected, :halt -> :ok
    end

    {[], collector}
  end
end

defimpl Collectable, for: BitString do
  def into(binary) when is_binary(binary) do
    collector = fn
      chunks, {:cont, chunk} when is_binary(chunk) and is_list(chunks) -> [chunks | chunk]
      chunks, {:cont, chunk} when is_bitstring(chunk) and is_bitstring(chunks) -> <<chunks::bitstring, chunk::bitstring>>
      chunks, {:cont, chunk} when is_bitstring(chunk) -> <<IO.iodata_to_binary(chunks)::binary, chunk::bitstring>>
      chunks, :done when is_bitstring(chunks) -> chunks
      chunks, :done -> IO.iodata_to_binary(chunks)
      _chunks, :halt -> :ok
    end

    {[binary], collector}
  end

  def into(bitstring) do
    collector = fn
      collected, {:cont, chunk} when is_bitstring(chunk) -> <<collected::bitstring, chunk::bitstring>>
      collected, :done -> collected
      _collected, :halt -> :ok
    end

    {bitstring, collector}
  end
end

defimpl Collectable, for: Map do
  def into(map) do
    collector = fn
      collected, {:cont, {key, value}} -> :maps.put(key, value, collected)
      collected, :done -> collected
      _collected, :halt -> :ok
    end

    {map, collector}
  end
end
