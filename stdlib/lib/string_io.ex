defmodule StringIO do
  @moduledoc """
  A device in memory: reads from a string, and keeps what is written.

      iex> {:ok, device} = StringIO.open("first\\nsecond")
      iex> IO.read(device, :line)
      "first\\n"
      iex> IO.write(device, "hello")
      iex> StringIO.contents(device)
      {"second", "hello"}
  """

  use GenServer

  @doc "Starts a device with a string to read. Options: `:capture_prompt` and `:encoding` (`:unicode` or `:latin1`)."
  @spec open(binary, keyword | (pid -> res)) :: {:ok, pid} | {:ok, res} when res: term
  def open(string, options_or_function \\ [])

  def open(string, options) when is_binary(string) and is_list(options) do
    GenServer.start_link(__MODULE__, {self(), string, options})
  end

  def open(string, function) when is_binary(string) and is_function(function, 1) do
    open(string, [], function)
  end

  @doc "Starts a device, runs the function with it, and closes it."
  @spec open(binary, keyword, (pid -> res)) :: {:ok, res} when res: term
  def open(string, options, function) when is_binary(string) and is_list(options) and is_function(function, 1) do
    {:ok, pid} = GenServer.start_link(__MODULE__, {self(), string, options})

    try do
      {:ok, function.(pid)}
    after
      {:ok, {_input, _output}} = close(pid)
    end
  end

  @doc "What is left to read, and what was written."
  @spec contents(pid) :: {binary, binary}
  def contents(pid) when is_pid(pid), do: GenServer.call(pid, :contents)

  @doc "What was written, which is forgotten then."
  @spec flush(pid) :: binary
  def flush(pid) when is_pid(pid), do: GenServer.call(pid, :flush)

  @doc "Ends the device; returns `{:ok, {left_to_read, written}}`."
  @spec close(pid) :: {:ok, {binary, binary}}
  def close(pid) when is_pid(pid), do: GenServer.call(pid, :close)

  ## The process

  @impl true
  def init({_owner, string, options}) do
    {:ok,
     %{
       capture_prompt: options[:capture_prompt] || false,
       encoding: options[:encoding] || :unicode,
       input: string,
       output: ""
     }}
  end

  @impl true
  def handle_call(:contents, _from, state), do: {:reply, {state.input, state.output}, state}
  def handle_call(:flush, _from, state), do: {:reply, state.output, %{state | output: ""}}
  def handle_call(:close, _from, state), do: {:stop, :normal, {:ok, {state.input, state.output}}, state}
  def handle_call(request, from, state), do: super(request, from, state)

  @impl true
  def handle_info({:io_request, from, reply_as, request}, state) do
    {reply, state} = io_request(request, state)
    send(from, {:io_reply, reply_as, reply})
    {:noreply, state}
  end

  def handle_info(_message, state), do: {:noreply, state}

  defp io_request({:put_chars, chars}, state), do: put_chars(:latin1, chars, state)
  defp io_request({:put_chars, encoding, chars}, state), do: put_chars(encoding, chars, state)

  defp io_request({:put_chars, encoding, module, function, args}, state) do
    put_chars(encoding, apply(module, function, args), state)
  end

  defp io_request({:put_chars, module, function, args}, state), do: put_chars(:latin1, apply(module, function, args), state)

  defp io_request({:get_chars, prompt, count}, state), do: get_chars(:latin1, prompt, count, state)
  defp io_request({:get_chars, encoding, prompt, count}, state), do: get_chars(encoding, prompt, count, state)
  defp io_request({:get_line, prompt}, state), do: get_line(:latin1, prompt, state)
  defp io_request({:get_line, encoding, prompt}, state), do: get_line(encoding, prompt, state)

  defp io_request({:get_until, encoding, prompt, module, function, args}, state) do
    get_until(encoding, prompt, {module, function, args}, state)
  end

  defp io_request({:get_until, prompt, module, function, args}, state) do
    get_until(:latin1, prompt, {module, function, args}, state)
  end

  defp io_request({:get_password, encoding}, state), do: get_line(encoding, "", state)
  defp io_request(:getopts, state), do: {[binary: true, encoding: state.encoding], state}
  defp io_request({:setopts, [encoding: encoding]}, state) when encoding in [:latin1, :unicode], do: {:ok, %{state | encoding: encoding}}
  defp io_request({:setopts, _options}, state), do: {{:error, :enotsup}, state}
  defp io_request({:get_geometry, _what}, state), do: {{:error, :enotsup}, state}
  defp io_request({:requests, requests}, state), do: io_requests(requests, {:ok, state})
  defp io_request(_unknown, state), do: {{:error, :request}, state}

  defp io_requests([request | rest], {:ok, state}), do: io_requests(rest, io_request(request, state))
  defp io_requests(_requests, result), do: result

  ## Writing

  defp put_chars(encoding, chars, state) do
    case :unicode.characters_to_binary(chars, encoding, state.encoding) do
      string when is_binary(string) -> {:ok, %{state | output: state.output <> string}}
      {_, _, _} -> {{:error, {:no_translation, encoding, state.encoding}}, state}
    end
  rescue
    ArgumentError -> {{:error, {:put_chars, encoding, chars}}, state}
  end

  ## Reading

  defp get_chars(encoding, prompt, count, %{input: input} = state) do
    case take(input, encoding, count) do
      :error -> {{:error, :invalid_unicode}, remember(state, prompt, "", 0)}
      {"", _rest} -> {if(count == 0, do: "", else: :eof), remember(state, prompt, input, 0)}
      {result, rest} -> {convert(result, encoding, state.encoding), remember(state, prompt, rest, 0)}
    end
  end

  defp take(input, :latin1, count) when byte_size(input) < count, do: {input, ""}
  defp take(input, :latin1, count), do: split_bytes(input, count)

  defp take(input, :unicode, count) do
    case characters(input, count, 0) do
      :error -> :error
      size -> split_bytes(input, size)
    end
  end

  defp split_bytes(input, size), do: {binary_part(input, 0, size), binary_part(input, size, byte_size(input) - size)}

  defp characters(<<>>, _count, size), do: size
  defp characters(_input, 0, size), do: size
  defp characters(<<char::utf8, rest::binary>>, count, size), do: characters(rest, count - 1, size + byte_size(<<char::utf8>>))
  defp characters(_invalid, _count, _size), do: :error

  defp get_line(encoding, prompt, %{input: input} = state) do
    case :binary.split(input, "\n") do
      [""] -> {:eof, remember(state, prompt, "", 0)}
      [last] -> line(encoding, last, "", prompt, state)
      [line, rest] -> line(encoding, unix_line(line), rest, prompt, state)
    end
  end

  defp unix_line(line), do: String.replace_suffix(line, "\r", "") <> "\n"

  defp line(encoding, line, rest, prompt, state) do
    case encoding != :latin1 and not String.valid?(line) do
      true -> {{:error, :collect_line}, state}
      false -> {convert(line, encoding, state.encoding), remember(state, prompt, rest, 0)}
    end
  end

  # The collecting function sees one line after the other, as a terminal would send them.
  defp get_until(encoding, prompt, call, %{input: input} = state) do
    {result, rest, lines} = until(input, encoding, call, [], 0)
    {convert_result(result), remember(state, prompt, rest, lines)}
  end

  defp until(input, encoding, {module, function, args} = call, continuation, lines) do
    {chunk, rest} = next_line(input)

    case apply(module, function, [continuation, chunk | args]) do
      {:done, result, :eof} -> {result, rest, lines}
      {:done, result, left} -> {result, IO.chardata_to_string(left) <> rest, lines}
      {:more, continuation} -> until(rest, encoding, call, continuation, lines + 1)
    end
  end

  defp next_line(""), do: {:eof, ""}

  defp next_line(input) do
    case :binary.split(input, "\n") do
      [last] -> {String.to_charlist(last), ""}
      [line, rest] -> {String.to_charlist(line) ++ '\n', rest}
    end
  end

  defp convert_result(result) when is_list(result), do: IO.chardata_to_string(result)
  defp convert_result(result), do: result

  # Who asks for bytes gets them as they are.
  defp convert(data, :unicode, :latin1), do: :unicode.characters_to_binary(data, :latin1, :unicode)
  defp convert(data, _to, _from), do: data

  defp remember(%{capture_prompt: true} = state, prompt, rest, lines) do
    prompt = prompt |> prompt_text() |> :binary.copy(lines + 1)
    %{state | input: rest, output: state.output <> prompt}
  end

  defp remember(state, _prompt, rest, _lines), do: %{state | input: rest}

  defp prompt_text(prompt) when is_atom(prompt), do: Atom.to_string(prompt)
  defp prompt_text(prompt), do: IO.chardata_to_string(prompt)
end
