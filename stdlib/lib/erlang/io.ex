defmodule :io do
  @moduledoc """
  Erlang's `:io`: requests of the io protocol to a device, and formatted text.

  A device is a process, or the name of one; `:standard_io` is the group leader.
  """

  ## Writing

  def put_chars(chars), do: put_chars(:standard_io, chars)

  def put_chars(device, chars), do: put_chars(device, :unicode, chars)

  def put_chars(device, encoding, chars) do
    case request(device, {:put_chars, encoding, binary(device, encoding, chars)}) do
      :ok -> :ok
      {:error, :arguments} -> bad_data(device, chars)
      {:error, reason} -> failed(device, chars, reason)
    end
  end

  # The text is made here rather than in the device: many writers then share its cost, and a bad one fails in its own process.
  defp binary(_device, :unicode, chars) when is_binary(chars), do: check(chars, chars)
  defp binary(device, encoding, chars) do
    case :unicode.characters_to_binary(chars, encoding) do
      binary when is_binary(binary) -> binary
      _ -> bad_data(device, chars)
    end
  rescue
    ArgumentError -> bad_data(device, chars)
  end

  defp check(binary, _chars) do
    if :vial_string.valid(binary), do: binary, else: bad_data(nil, binary)
  end

  defp bad_data(device, chars) do
    :vial_text.badarg(:io, :put_chars, 2, "not valid character data (an iodata term)", [device, :unicode, chars])
  end

  defp failed(device, chars, :no_device) do
    :vial_text.badarg(:io, :put_chars, 1, "the device does not exist", [device, :unicode, chars])
  end

  defp failed(_device, _chars, {:no_translation, _from, _to}), do: :erlang.error(:no_translation)
  defp failed(_device, _chars, reason), do: :erlang.error(reason)

  def nl, do: nl(:standard_io)
  def nl(device), do: put_chars(device, "\n")

  def write(term), do: write(:standard_io, term)
  def write(device, term), do: put_chars(device, :io_lib.write(term))

  def fwrite(format), do: fwrite(:standard_io, format, [])
  def fwrite(format, args), do: fwrite(:standard_io, format, args)
  def fwrite(device, format, args), do: put_chars(device, :io_lib.format(format, args))

  def format(format), do: fwrite(:standard_io, format, [])
  def format(format, args), do: fwrite(:standard_io, format, args)
  def format(device, format, args), do: fwrite(device, format, args)

  ## Reading

  def get_line(prompt), do: get_line(:standard_io, prompt)
  def get_line(device, prompt), do: request(device, {:get_line, :unicode, prompt})

  def get_chars(prompt, count), do: get_chars(:standard_io, prompt, count)

  def get_chars(device, prompt, count) when is_integer(count) and count >= 0 do
    request(device, {:get_chars, :unicode, prompt, count})
  end

  def get_password, do: get_password(:standard_io)
  def get_password(device), do: request(device, {:get_password, :unicode})

  ## Options

  def getopts, do: getopts(:standard_io)
  def getopts(device), do: request(device, :getopts)

  def setopts(options), do: setopts(:standard_io, options)
  def setopts(device, options), do: request(device, {:setopts, options})

  def columns, do: columns(:standard_io)
  def columns(device), do: geometry(device, :columns)

  def rows, do: rows(:standard_io)
  def rows(device), do: geometry(device, :rows)

  defp geometry(device, what) do
    case request(device, {:get_geometry, what}) do
      number when is_integer(number) and number > 0 -> {:ok, number}
      _ -> {:error, :enotsup}
    end
  end

  def printable_range, do: :unicode

  ## The protocol

  def request(request), do: request(:standard_io, request)
  def request(:standard_io, request), do: request(:erlang.group_leader(), request)

  def request(name, request) when is_atom(name) do
    case :erlang.whereis(name) do
      :undefined -> {:error, :no_device}
      pid -> request(pid, request)
    end
  end

  def request(pid, _request) when pid == self(), do: {:error, :calling_self}

  def request(pid, request) when is_pid(pid) do
    reference = :erlang.monitor(:process, pid)
    send(pid, {:io_request, self(), reference, request})

    receive do
      {:io_reply, ^reference, reply} ->
        :erlang.demonitor(reference, [:flush])
        reply

      {:DOWN, ^reference, :process, _pid, _reason} ->
        {:error, :terminated}
    end
  end

  def requests(requests), do: requests(:standard_io, requests)
  def requests(device, requests), do: request(device, {:requests, requests})
end
