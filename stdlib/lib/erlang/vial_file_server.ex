defmodule :vial_file_server do
  @moduledoc """
  The process behind an open file: it speaks the io protocol, and Erlang's requests for positions.

  It ends with its owner, or when the file is closed.
  """

  def start(owner, name, modes) do
    reference = make_ref()
    parent = self()
    {pid, monitor} = :erlang.spawn_monitor(fn -> init(parent, reference, owner, name, modes) end)

    receive do
      {^reference, :ok} ->
        :erlang.demonitor(monitor, [:flush])
        {:ok, pid}

      {^reference, error} ->
        :erlang.demonitor(monitor, [:flush])
        error

      {:DOWN, ^monitor, :process, _pid, reason} ->
        {:error, reason}
    end
  end

  defp init(parent, reference, owner, name, modes) do
    case :vial_file.open(name, modes) do
      {:ok, handle} ->
        owner = :erlang.monitor(:process, owner)
        send(parent, {reference, :ok})
        loop(%{handle: handle, owner: owner, binary: :binary in modes, encoding: encoding(modes), buffer: ""})

      error ->
        send(parent, {reference, error})
    end
  end

  defp encoding(modes) do
    cond do
      :utf8 in modes -> :unicode
      encoding = modes |> Enum.find_value(&given_encoding/1) -> if encoding == :utf8, do: :unicode, else: encoding
      true -> :latin1
    end
  end

  defp given_encoding({:encoding, encoding}), do: encoding
  defp given_encoding(_mode), do: nil

  defp loop(%{owner: owner} = state) do
    receive do
      {:io_request, from, reply_as, request} ->
        {reply, state} = io_request(request, state)
        send(from, {:io_reply, reply_as, reply})
        loop(state)

      {:file_request, from, reply_as, :close} ->
        send(from, {:file_reply, reply_as, :vial_file.close(state.handle)})

      {:file_request, from, reply_as, request} ->
        {reply, state} = file_request(request, state)
        send(from, {:file_reply, reply_as, reply})
        loop(state)

      {:DOWN, ^owner, :process, _pid, _reason} ->
        :vial_file.close(state.handle)

      _other ->
        loop(state)
    end
  end

  ## Positions. Characters that were read ahead are given back first.

  defp file_request(request, %{buffer: buffer, handle: handle} = state) when buffer != "" do
    :vial_file.position(handle, :cur, -byte_size(buffer))
    file_request(request, %{state | buffer: ""})
  end

  defp file_request({:position, location}, state) do
    {base, offset} = :file.location(location)
    {:vial_file.position(state.handle, base, offset), state}
  end

  defp file_request({:pread, position, count}, state), do: {data(:vial_file.pread(state.handle, position, count), state), state}
  defp file_request({:pwrite, position, bytes}, state), do: {:vial_file.pwrite(state.handle, position, bytes), state}
  defp file_request(:truncate, state), do: {:vial_file.truncate(state.handle), state}
  defp file_request(:sync, state), do: {:vial_file.sync(state.handle), state}
  defp file_request(_other, state), do: {{:error, :request}, state}

  defp data({:ok, bytes}, %{binary: false}), do: {:ok, :erlang.binary_to_list(bytes)}
  defp data(result, _state), do: result

  ## The io protocol

  defp io_request({:put_chars, chars}, state), do: put_chars(:latin1, chars, state)
  defp io_request({:put_chars, encoding, chars}, state), do: put_chars(encoding, chars, state)

  defp io_request({:put_chars, encoding, module, function, args}, state) do
    put_chars(encoding, apply(module, function, args), state)
  end

  defp io_request({:get_line, _prompt}, state), do: get_line(:latin1, state)
  defp io_request({:get_line, encoding, _prompt}, state), do: get_line(encoding, state)
  defp io_request({:get_chars, _prompt, count}, state), do: get_chars(:latin1, count, state)
  defp io_request({:get_chars, encoding, _prompt, count}, state), do: get_chars(encoding, count, state)

  defp io_request({:get_until, encoding, _prompt, module, function, args}, state) do
    get_until(encoding, {module, function, args}, [], state)
  end

  defp io_request(:getopts, state), do: {[binary: state.binary, encoding: state.encoding], state}

  defp io_request({:setopts, options}, state) do
    state = %{state | encoding: encoding(options ++ [{:encoding, state.encoding}])}
    binary = if :list in options, do: false, else: state.binary or :binary in options or {:binary, true} in options
    {:ok, %{state | binary: binary}}
  end

  defp io_request({:requests, requests}, state) do
    Enum.reduce_while(requests, {:ok, state}, fn request, {_reply, state} ->
      case io_request(request, state) do
        {{:error, _}, _} = failed -> {:halt, failed}
        done -> {:cont, done}
      end
    end)
  end

  defp io_request(_unknown, state), do: {{:error, :request}, state}

  defp put_chars(encoding, chars, %{handle: handle, buffer: buffer} = state) do
    if buffer != "", do: :vial_file.position(handle, :cur, -byte_size(buffer))

    case :unicode.characters_to_binary(chars, encoding, state.encoding) do
      bytes when is_binary(bytes) ->
        case :vial_file.write(handle, bytes) do
          :ok -> {:ok, %{state | buffer: ""}}
          error -> {error, %{state | buffer: ""}}
        end

      _ ->
        {{:error, {:no_translation, encoding, state.encoding}}, %{state | buffer: ""}}
    end
  rescue
    ArgumentError -> {{:error, {:put_chars, encoding, chars}}, state}
  end

  defp get_line(encoding, %{buffer: ""} = state), do: {reply(:vial_file.read_line(state.handle), encoding, state), state}

  defp get_line(encoding, %{buffer: buffer} = state) do
    case :binary.split(buffer, "\n") do
      [line, rest] ->
        {reply({:ok, line <> "\n"}, encoding, state), %{state | buffer: rest}}

      [start] ->
        case :vial_file.read_line(state.handle) do
          {:ok, line} -> {reply({:ok, start <> line}, encoding, state), %{state | buffer: ""}}
          :eof -> {reply({:ok, start}, encoding, state), %{state | buffer: ""}}
          error -> {error, state}
        end
    end
  end

  defp get_chars(encoding, count, %{encoding: :latin1, buffer: buffer} = state) do
    case buffered(buffer, count) do
      {bytes, ""} when byte_size(bytes) < count ->
        result = with :eof <- :vial_file.read(state.handle, count - byte_size(bytes)), do: if(bytes == "", do: :eof, else: {:ok, ""})
        {result |> prefixed(bytes) |> reply(encoding, state), %{state | buffer: ""}}

      {bytes, rest} ->
        {reply({:ok, bytes}, encoding, state), %{state | buffer: rest}}
    end
  end

  defp get_chars(encoding, count, state), do: get_characters(encoding, count, state, "", 0)

  defp prefixed({:ok, bytes}, start), do: {:ok, start <> bytes}
  defp prefixed(other, _start), do: other

  defp buffered(buffer, count) when byte_size(buffer) <= count, do: {buffer, ""}
  defp buffered(buffer, count), do: {binary_part(buffer, 0, count), binary_part(buffer, count, byte_size(buffer) - count)}

  # Characters of UTF-8 are taken out of the buffer one after the other; it is filled when it ends within one.
  defp get_characters(encoding, count, state, taken, count), do: {reply({:ok, taken}, encoding, state), state}

  defp get_characters(encoding, count, %{buffer: <<char::utf8, rest::binary>>} = state, taken, done) do
    get_characters(encoding, count, %{state | buffer: rest}, <<taken::binary, char::utf8>>, done + 1)
  end

  defp get_characters(encoding, count, %{buffer: buffer} = state, taken, done) do
    case :vial_file.read(state.handle, 4096) do
      {:ok, bytes} when byte_size(buffer) < 4 -> get_characters(encoding, count, %{state | buffer: buffer <> bytes}, taken, done)
      :eof when buffer == "" and taken == "" -> {:eof, state}
      :eof when buffer == "" -> {reply({:ok, taken}, encoding, state), state}
      {:error, _} = error -> {error, state}
      _ -> {{:error, {:no_translation, :unicode, :latin1}}, state}
    end
  end

  defp reply({:ok, bytes}, encoding, state) do
    text = if encoding == state.encoding, do: bytes, else: :unicode.characters_to_binary(bytes, state.encoding, encoding)

    cond do
      not is_binary(text) -> {:error, {:no_translation, state.encoding, encoding}}
      state.encoding == :unicode and not String.valid?(bytes) -> {:error, {:no_translation, :unicode, encoding}}
      state.binary -> text
      encoding == :latin1 -> :erlang.binary_to_list(text)
      true -> String.to_charlist(text)
    end
  end

  defp reply(other, _encoding, _state), do: other

  defp get_until(encoding, {module, function, args} = call, continuation, state) do
    {line, state} = get_line(encoding, %{state | binary: false})

    case apply(module, function, [continuation, line | args]) do
      {:done, result, :eof} -> {result, state}
      {:done, result, left} -> {result, %{state | buffer: IO.chardata_to_string(left) <> state.buffer}}
      {:more, continuation} -> get_until(encoding, call, continuation, state)
    end
  end
end
