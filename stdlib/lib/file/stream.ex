defmodule File.Stream do
  @moduledoc """
  A file as a stream: what `File.stream!/3` returns. The file is open while the stream runs, not before.
  """

  defstruct path: nil, modes: [], line_or_bytes: :line, raw: true

  @type t :: %__MODULE__{}

  @doc false
  def __build__(path, modes, line_or_bytes) do
    raw = :lists.keyfind(:encoding, 1, modes) == false

    modes =
      cond do
        not raw -> modes
        :raw in modes or Keyword.has_key?(only_pairs(modes), :read_ahead) -> [:raw | List.delete(modes, :raw)]
        true -> [:raw, :read_ahead | modes]
      end

    %File.Stream{path: path, modes: modes, raw: raw, line_or_bytes: line_or_bytes}
  end

  defp only_pairs(modes), do: Enum.filter(modes, &is_tuple/1)

  defimpl Collectable do
    def into(%{path: path, modes: modes, raw: raw} = stream) do
      modes = for mode <- modes, mode not in [:read], do: mode

      case :file.open(path, [:write | modes]) do
        {:ok, device} -> {:ok, into(device, stream, raw)}
        {:error, reason} -> raise File.Error, reason: reason, action: "stream", path: path
      end
    end

    defp into(device, stream, raw) do
      fn
        :ok, {:cont, data} ->
          if raw, do: IO.binwrite(device, data), else: IO.write(device, data)

        :ok, :done ->
          # What is written may still wait somewhere: closing says whether all of it arrived.
          :ok = :file.close(device)
          stream

        :ok, :halt ->
          :ok = :file.close(device)
      end
    end
  end

  defimpl Enumerable do
    @bom <<0xEF, 0xBB, 0xBF>>

    def reduce(%{path: path, modes: modes, line_or_bytes: line_or_bytes, raw: raw}, acc, fun) do
      start = fn ->
        case :file.open(path, [:read | List.delete(modes, :trim_bom)]) do
          {:ok, device} -> if :trim_bom in modes, do: skip_bom(device), else: device
          {:error, reason} -> raise File.Error, reason: reason, action: "stream", path: path
        end
      end

      next = if raw, do: &IO.each_binstream(&1, line_or_bytes), else: &IO.each_stream(&1, line_or_bytes)
      Stream.resource(start, next, &:file.close/1).(acc, fun)
    end

    defp skip_bom(device) do
      {:ok, _} = :file.position(device, :bof)

      case :file.read(device, 3) do
        {:ok, @bom} -> device
        {:ok, '﻿'} -> device
        _ -> rewind(device)
      end
    end

    defp rewind(device) do
      {:ok, _} = :file.position(device, :bof)
      device
    end

    def count(%{path: path, modes: modes, line_or_bytes: :line} = stream) do
      if :raw in modes and is_plain(modes), do: {:ok, count_lines(path)}, else: uncounted(stream)
    end

    def count(%{path: path, line_or_bytes: bytes, raw: true, modes: modes}) do
      case File.stat(path) do
        {:ok, %{size: 0}} -> {:error, __MODULE__}
        {:ok, %{size: size}} -> {:ok, div(size - bom_size(path, modes) + bytes - 1, bytes)}
        {:error, reason} -> raise File.Error, reason: reason, action: "stream", path: path
      end
    end

    def count(_stream), do: {:error, __MODULE__}

    defp is_plain(modes), do: :trim_bom not in modes and :compressed not in modes
    defp uncounted(_stream), do: {:error, __MODULE__}
    defp bom_size(path, modes), do: if(:trim_bom in modes and bom?(path), do: 3, else: 0)
    defp bom?(path), do: match?({:ok, @bom <> _}, File.read(path))

    defp count_lines(path) do
      case File.read(path) do
        {:ok, text} -> text |> :binary.matches("\n") |> length()
        {:error, reason} -> raise File.Error, reason: reason, action: "stream", path: path
      end
    end

    def member?(_stream, _term), do: {:error, __MODULE__}
    def slice(_stream), do: {:error, __MODULE__}
  end
end
