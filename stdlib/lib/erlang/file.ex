defmodule :file do
  @moduledoc """
  Erlang's `:file`. Functions on names are natives; here is what works on open files and what evaluates what it reads.

  An open file is a process that speaks the io protocol, or with `:raw` a tuple that only its owner uses.
  """

  @messages %{
    badarg: 'bad argument',
    terminated: 'the file server process is terminated',
    system_limit: 'a system limit was hit, probably not enough ports',
    eacces: 'permission denied',
    eagain: 'resource temporarily unavailable',
    ebadf: 'bad file number',
    ebusy: 'file busy',
    edquot: 'disk quota exceeded',
    eexist: 'file already exists',
    efault: 'bad address in system call argument',
    efbig: 'file too large',
    eintr: 'interrupted system call',
    einval: 'invalid argument',
    eio: 'I/O error',
    eisdir: 'illegal operation on a directory',
    eloop: 'too many levels of symbolic links',
    emfile: 'too many open files',
    emlink: 'too many links',
    enametoolong: 'file name too long',
    enfile: 'file table overflow',
    enodev: 'no such device',
    enoent: 'no such file or directory',
    enomem: 'not enough memory',
    enospc: 'no space left on device',
    enotblk: 'block device required',
    enotdir: 'not a directory',
    enotempty: 'directory not empty',
    enotsup: 'operation not supported',
    enxio: 'no such device or address',
    eperm: 'not owner',
    epipe: 'broken pipe',
    erofs: 'read-only file system',
    espipe: 'invalid seek',
    esrch: 'no such process',
    estale: 'stale remote file handle',
    etxtbsy: 'text file busy',
    exdev: 'cross-domain link'
  }

  def format_error({_line, module, reason}), do: :io_lib.format('~w: ~w', [module, reason])

  def format_error(reason) do
    case @messages do
      %{^reason => message} -> message
      %{} -> 'unknown POSIX error'
    end
  end

  ## Open files

  def open(name, modes) when is_list(modes) do
    if :ram in modes, do: {:error, :badarg}, else: open_file(name, modes, :raw in modes)
  end

  def open(name, mode) when is_atom(mode), do: open(name, [mode])

  defp open_file(name, modes, true) do
    with {:ok, handle} <- :vial_file.open(name, modes) do
      {:ok, {:file_descriptor, :prim_file, %{handle: handle, binary: :binary in modes}}}
    end
  end

  defp open_file(name, modes, false), do: :vial_file_server.start(self(), name, modes)

  def close(pid) when is_pid(pid), do: call(pid, :close)
  def close({:file_descriptor, _, %{handle: handle}}), do: :vial_file.close(handle)
  def close(_other), do: {:error, :badarg}

  def read(device, count) when is_pid(device) or is_atom(device) do
    case :io.request(device, {:get_chars, :latin1, '', count}) do
      data when is_binary(data) or is_list(data) -> {:ok, data}
      other -> other
    end
  end

  def read({:file_descriptor, _, %{handle: handle, binary: binary}}, count) do
    handle |> :vial_file.read(count) |> data(binary)
  end

  def read(_other, _count), do: {:error, :badarg}

  def read_line(device) when is_pid(device) or is_atom(device) do
    case :io.request(device, {:get_line, :latin1, ''}) do
      data when is_binary(data) or is_list(data) -> {:ok, data}
      other -> other
    end
  end

  def read_line({:file_descriptor, _, %{handle: handle, binary: binary}}) do
    handle |> :vial_file.read_line() |> data(binary)
  end

  defp data({:ok, bytes}, false), do: {:ok, :erlang.binary_to_list(bytes)}
  defp data(result, _binary), do: result

  def write(device, bytes) when is_pid(device) or is_atom(device) do
    case bytes(bytes) do
      {:ok, binary} -> io_result(:io.request(device, {:put_chars, :latin1, binary}))
      :error -> {:error, :badarg}
    end
  end

  def write({:file_descriptor, _, %{handle: handle}}, bytes) do
    :vial_file.write(handle, bytes)
  rescue
    ArgumentError -> {:error, :badarg}
  end

  def write(_other, _bytes), do: {:error, :badarg}

  defp bytes(bytes) do
    {:ok, :erlang.iolist_to_binary(bytes)}
  rescue
    ArgumentError -> :error
  end

  defp io_result({:error, :no_device}), do: {:error, :terminated}
  defp io_result(result), do: result

  def position(pid, location) when is_pid(pid), do: call(pid, {:position, location})

  def position({:file_descriptor, _, %{handle: handle}}, location) do
    {base, offset} = location(location)
    :vial_file.position(handle, base, offset)
  end

  @doc false
  def location(base) when base in [:bof, :cur, :eof], do: {base, 0}
  def location({base, offset}) when base in [:bof, :cur, :eof], do: {base, offset}
  def location(offset) when is_integer(offset), do: {:bof, offset}

  def pread(pid, position, count) when is_pid(pid), do: call(pid, {:pread, position, count})

  def pread({:file_descriptor, _, %{handle: handle, binary: binary}}, position, count) do
    handle |> :vial_file.pread(position, count) |> data(binary)
  end

  def pwrite(pid, position, bytes) when is_pid(pid), do: call(pid, {:pwrite, position, bytes})
  def pwrite({:file_descriptor, _, %{handle: handle}}, position, bytes), do: :vial_file.pwrite(handle, position, bytes)

  def truncate(pid) when is_pid(pid), do: call(pid, :truncate)
  def truncate({:file_descriptor, _, %{handle: handle}}), do: :vial_file.truncate(handle)

  def sync(pid) when is_pid(pid), do: call(pid, :sync)
  def sync({:file_descriptor, _, %{handle: handle}}), do: :vial_file.sync(handle)
  def datasync(device), do: sync(device)

  def advise(_device, _offset, _length, _advice), do: :ok

  defp call(pid, request) do
    reference = :erlang.monitor(:process, pid)
    send(pid, {:file_request, self(), reference, request})

    receive do
      {:file_reply, ^reference, reply} ->
        :erlang.demonitor(reference, [:flush])
        reply

      {:DOWN, ^reference, :process, _pid, _reason} ->
        {:error, :terminated}
    end
  end

  ## Copying

  def copy(source, target), do: copy(source, target, :infinity)

  def copy(source, target, limit) do
    with_device(source, [:read], fn from -> with_device(target, [:write], &move(from, &1, limit, 0)) end)
  end

  defp with_device({name, modes}, default, fun) when not is_pid(name) and name != :file_descriptor do
    with_opened(name, modes ++ default, fun)
  end

  defp with_device(device, _default, fun) when is_pid(device) or is_tuple(device), do: fun.(device)
  defp with_device(name, default, fun), do: with_opened(name, default, fun)

  defp with_opened(name, modes, fun) do
    with {:ok, device} <- open(name, [:raw, :binary | modes]) do
      try do
        fun.(device)
      after
        close(device)
      end
    end
  end

  defp move(from, to, limit, moved) do
    case read(from, chunk(limit, moved)) do
      :eof -> {:ok, moved}
      {:ok, bytes} -> with :ok <- write(to, bytes), do: more(from, to, limit, moved + :erlang.iolist_size(bytes))
      error -> error
    end
  end

  defp more(_from, _to, limit, moved) when moved == limit, do: {:ok, moved}
  defp more(from, to, limit, moved), do: move(from, to, limit, moved)

  defp chunk(:infinity, _moved), do: 65536
  defp chunk(limit, moved), do: min(65536, limit - moved)

  ## Times

  def change_time(name, modified), do: change_time(name, modified, modified)

  def change_time(name, accessed, modified) do
    info = {:file_info, nil, nil, nil, accessed, modified, nil, nil, nil, nil, nil, nil, nil, nil}
    :file.write_file_info(name, info)
  end
end
