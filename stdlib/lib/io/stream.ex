defmodule IO.StreamError do
  @moduledoc "Raised when the device behind a stream fails."

  defexception [:reason]

  @impl true
  def message(%{reason: reason}) do
    "error during streaming: #{:file.format_error(reason)}"
  end
end

defmodule IO.Stream do
  @moduledoc """
  A device as a stream: what `IO.stream/2` and `IO.binstream/2` return.

  Enumerating it reads, collecting into it writes.
  """

  defstruct device: nil, raw: true, line_or_bytes: :line

  @type t :: %__MODULE__{}

  @doc false
  def __build__(device, raw, line_or_bytes) do
    %IO.Stream{device: device, raw: raw, line_or_bytes: line_or_bytes}
  end

  defimpl Collectable do
    def into(%{device: device, raw: raw} = stream) do
      {:ok, into(stream, device, raw)}
    end

    defp into(stream, device, raw) do
      fn
        :ok, {:cont, data} -> if raw, do: IO.binwrite(device, data), else: IO.write(device, data)
        :ok, _done -> stream
      end
    end
  end

  defimpl Enumerable do
    def reduce(%{device: device, raw: raw, line_or_bytes: line_or_bytes}, acc, fun) do
      next = if raw, do: &IO.each_binstream(&1, line_or_bytes), else: &IO.each_stream(&1, line_or_bytes)
      Stream.resource(fn -> device end, next, & &1).(acc, fun)
    end

    def count(_stream), do: {:error, __MODULE__}
    def member?(_stream, _term), do: {:error, __MODULE__}
    def slice(_stream), do: {:error, __MODULE__}
  end
end
