defmodule IO do
  @moduledoc """
  Input and output.

  A device is a process that speaks Erlang's io protocol, or its registered name; `:stdio` is the group leader of the calling
  process and `:stderr` the standard error. Functions on characters convert between the device's encoding and UTF-8; those
  that begin with `bin` move bytes.

  Text may be given as chardata: a string, or a list of strings, code points and such lists. Iodata is the same with bytes.
  """

  @type device :: atom | pid
  @type nodata :: {:error, term} | :eof
  @type chardata :: String.t() | maybe_improper_list(char | chardata, String.t() | [])

  defguardp is_device(term) when is_atom(term) or is_pid(term)
  defguardp is_iodata(data) when is_list(data) or is_binary(data)

  ## Reading

  @doc "Reads `:eof` for everything, `:line` for a line, or a number of characters."
  @spec read(device, :eof | :line | non_neg_integer) :: chardata | nodata
  def read(device \\ :stdio, line_or_chars)

  def read(device, :all) when is_device(device) do
    with :eof <- read(device, :eof), do: ""
  end

  def read(device, :eof) when is_device(device), do: getn(device, '', :eof)
  def read(device, :line) when is_device(device), do: :io.get_line(map_dev(device), '')

  def read(device, count) when is_device(device) and is_integer(count) and count >= 0 do
    getn(device, '', count)
  end

  @doc "Reads bytes: `:eof` for everything, `:line` for a line, or a number of bytes."
  @spec binread(device, :eof | :line | non_neg_integer) :: iodata | nodata
  def binread(device \\ :stdio, line_or_chars)

  def binread(device, :all) when is_device(device) do
    with :eof <- binread(device, :eof), do: ""
  end

  def binread(device, :eof) when is_device(device), do: binread_eof(map_dev(device), [])

  def binread(device, line_or_count)
      when is_device(device) and (line_or_count == :line or (is_integer(line_or_count) and line_or_count >= 0)) do
    read_bytes(map_dev(device), line_or_count)
  end

  defp read_bytes(device, :line), do: device |> :file.read_line() |> data()
  defp read_bytes(device, count), do: device |> :file.read(count) |> data()

  defp data({:ok, data}), do: data
  defp data(other), do: other

  defp binread_eof(device, read) do
    case :file.read(device, 4096) do
      {:ok, data} -> binread_eof(device, [read | data])
      :eof when read == [] -> :eof
      :eof -> IO.iodata_to_binary(read)
      {:error, reason} -> {:error, reason}
    end
  end

  @doc "Reads a line after showing a prompt; the newline is part of it."
  @spec gets(device, chardata | String.Chars.t()) :: chardata | nodata
  def gets(device \\ :stdio, prompt) when is_device(device) do
    :io.get_line(map_dev(device), to_chardata(prompt))
  end

  @doc "Reads one character after showing a prompt, or `count` without device."
  @spec getn(device | chardata | String.Chars.t(), pos_integer | :eof | chardata | String.Chars.t()) :: chardata | nodata
  def getn(prompt, count \\ 1)

  def getn(prompt, count) when is_integer(count) and count > 0, do: getn(:stdio, prompt, count)
  def getn(device, prompt) when not is_integer(prompt), do: getn(device, prompt, 1)

  @doc "Reads `count` characters, or everything with `:eof`, after showing a prompt."
  @spec getn(device, chardata | String.Chars.t(), pos_integer | :eof) :: chardata | nodata
  def getn(device, prompt, :eof) when is_device(device), do: getn_eof(map_dev(device), to_chardata(prompt), [])

  def getn(device, prompt, count) when is_device(device) and is_integer(count) and count >= 0 do
    :io.get_chars(map_dev(device), to_chardata(prompt), count)
  end

  defp getn_eof(device, prompt, read) do
    case :io.get_line(device, prompt) do
      line when is_binary(line) or is_list(line) -> getn_eof(device, '', [read | line])
      :eof when read == [] -> :eof
      :eof -> IO.chardata_to_string(read)
      {:error, reason} -> {:error, reason}
    end
  end

  ## Writing

  @doc "Writes text."
  @spec write(device, chardata | String.Chars.t()) :: :ok
  def write(device \\ :stdio, chardata), do: :io.put_chars(map_dev(device), to_chardata(chardata))

  @doc "Writes bytes."
  @spec binwrite(device, iodata) :: :ok | {:error, term}
  def binwrite(device \\ :stdio, iodata) when is_iodata(iodata), do: :file.write(map_dev(device), iodata)

  @doc "Writes text and a newline."
  @spec puts(device, chardata | String.Chars.t()) :: :ok
  def puts(device \\ :stdio, item) when is_device(device) do
    :io.put_chars(map_dev(device), [to_chardata(item), ?\n])
  end

  @doc """
  Writes a term as `inspect/2` shows it, and returns it. `:label` goes in front.

      [1, 2, 3]
      |> IO.inspect(label: "before")
      |> Enum.map(&(&1 * 2))
      |> IO.inspect(label: "after")
  """
  @spec inspect(item, keyword) :: item when item: var
  def inspect(item, opts \\ []) when is_list(opts), do: inspect(:stdio, item, opts)

  @doc "Writes a term to a device; see `inspect/2`."
  @spec inspect(device, item, keyword) :: item when item: var
  def inspect(device, item, opts) when is_device(device) and is_list(opts) do
    label = if label = opts[:label], do: [to_chardata(label), ": "], else: []
    opts = Inspect.Opts.new([pretty: true, width: width(device)] ++ Keyword.delete(opts, :label))
    doc = Inspect.Algebra.group(Inspect.Algebra.to_doc(item, opts))
    puts(device, [label | Inspect.Algebra.format(doc, opts.width)])
    item
  end

  defp width(_device), do: 80

  @doc "Writes a warning to the standard error, with where it comes from if a stacktrace is given."
  @spec warn(chardata | String.Chars.t(), Exception.stacktrace() | Macro.Env.t() | keyword) :: :ok
  def warn(message, stacktrace)

  def warn(message, %{__struct__: Macro.Env} = env), do: write_warning(message, Macro.Env.stacktrace(env))

  def warn(message, [{key, _} | _] = where) when is_atom(key) do
    entry = {where[:module] || nil, where[:function] || nil, Keyword.take(where, [:file, :line])}
    write_warning(message, trace_of_place(entry))
  end

  def warn(message, stacktrace) when is_list(stacktrace), do: write_warning(message, stacktrace)

  defp trace_of_place({_module, _function, []}), do: []

  defp trace_of_place({module, function, place}) do
    place = Keyword.update(place, :file, 'nofile', &String.to_charlist/1)

    case {module, function} do
      {nil, _} -> [{:elixir_compiler, :__FILE__, 1, place}]
      {module, nil} -> [{module, :__MODULE__, 0, place}]
      {module, {name, arity}} -> [{module, name, arity, place}]
    end
  end

  defp write_warning(message, stacktrace) do
    trace = Enum.map(stacktrace, &["\n  " | Exception.format_stacktrace_entry(&1)])
    mark = IO.ANSI.format([:yellow, "warning: "], IO.ANSI.enabled?())
    puts(:stderr, [mark, to_chardata(message), trace, ?\n])
  end

  @doc "Writes a warning to the standard error, with the stacktrace of the caller."
  @spec warn(chardata | String.Chars.t()) :: :ok
  def warn(message) do
    {:current_stacktrace, stacktrace} = Process.info(self(), :current_stacktrace)
    warn(message, Enum.drop(stacktrace, 2))
  end

  @doc false
  def warn_once(key, message, stacktrace_drop_levels) do
    unless :persistent_term.get({IO, :warned, key}, false) do
      :persistent_term.put({IO, :warned, key}, true)
      {:current_stacktrace, stacktrace} = Process.info(self(), :current_stacktrace)
      warn(message.(), Enum.drop(stacktrace, stacktrace_drop_levels))
    end

    :ok
  end

  ## Streams

  @doc "The standard input and output as a stream of lines."
  @spec stream() :: Enumerable.t()
  def stream, do: stream(:stdio, :line)

  @doc "A device as a stream of lines or of strings of `count` characters. Collecting into it writes."
  @spec stream(device, :line | pos_integer) :: Enumerable.t()
  def stream(device \\ :stdio, line_or_codepoints)

  def stream(device, line_or_codepoints)
      when line_or_codepoints == :line
      when is_integer(line_or_codepoints) and line_or_codepoints > 0 do
    IO.Stream.__build__(map_dev(device), false, line_or_codepoints)
  end

  @doc "The standard input and output as a stream of lines of bytes."
  @spec binstream() :: Enumerable.t()
  def binstream, do: binstream(:stdio, :line)

  @doc "A device as a stream of lines or of chunks of bytes."
  @spec binstream(device, :line | pos_integer) :: Enumerable.t()
  def binstream(device \\ :stdio, line_or_bytes)

  def binstream(device, line_or_bytes)
      when line_or_bytes == :line
      when is_integer(line_or_bytes) and line_or_bytes > 0 do
    IO.Stream.__build__(map_dev(device), true, line_or_bytes)
  end

  @doc false
  def each_stream(device, line_or_codepoints) do
    case read(device, line_or_codepoints) do
      :eof -> {:halt, device}
      {:error, reason} -> raise IO.StreamError, reason: reason
      data -> {[data], device}
    end
  end

  @doc false
  def each_binstream(device, line_or_chars) do
    case read_bytes(device, line_or_chars) do
      :eof -> {:halt, device}
      {:error, reason} -> raise IO.StreamError, reason: reason
      data -> {[data], device}
    end
  end

  ## Data

  @doc """
  Chardata as a string.

      iex> IO.chardata_to_string(["a", [?b | "c"]])
      "abc"
  """
  @spec chardata_to_string(chardata) :: String.t()
  def chardata_to_string(chardata)
  def chardata_to_string(string) when is_binary(string), do: string
  def chardata_to_string(list) when is_list(list), do: List.to_string(list)

  @doc "Iodata as a binary."
  @spec iodata_to_binary(iodata) :: binary
  def iodata_to_binary(iodata), do: :erlang.iolist_to_binary(iodata)

  @doc "The bytes of iodata."
  @spec iodata_length(iodata) :: non_neg_integer
  def iodata_length(iodata), do: :erlang.iolist_size(iodata)

  defp map_dev(:stdio), do: :erlang.group_leader()
  defp map_dev(:stderr), do: :standard_error
  defp map_dev(other) when is_atom(other) or is_pid(other) or is_tuple(other), do: other

  defp to_chardata(list) when is_list(list), do: list
  defp to_chardata(other), do: Kernel.to_string(other)
end
