defmodule File do
  @moduledoc """
  Files and folders.

  Functions return `:ok`, `{:ok, value}` or `{:error, reason}` with a reason such as `:enoent`; those that end in `!` return the value or
  raise `File.Error`.

      File.write!("hello.txt", "hello")
      File.read("hello.txt")
      #=> {:ok, "hello"}

  An open file is a process, a device for the functions of `IO`. It is opened in bytes; `:utf8` among the modes makes it one of
  characters.
  """

  @type posix :: :file.posix()
  @type io_device :: :file.io_device()
  @type mode :: atom | {:encoding, atom} | {:read_ahead, pos_integer} | {:delayed_write, non_neg_integer, non_neg_integer}
  @type stat_options :: [time: :local | :universal | :posix]
  @type on_conflict_callback :: (Path.t(), Path.t() -> boolean)

  ## Questions

  @doc "True for a regular file. With `:raw` the file server is not asked."
  @spec regular?(Path.t(), [:raw]) :: boolean
  def regular?(path, _opts \\ []), do: type(path) == :regular

  @doc "True for a folder."
  @spec dir?(Path.t(), [:raw]) :: boolean
  def dir?(path, _opts \\ []), do: type(path) == :directory

  @doc "True if there is anything of this name."
  @spec exists?(Path.t(), [:raw]) :: boolean
  def exists?(path, _opts \\ []), do: match?({:ok, _}, :file.read_file_info(chardata(path)))

  defp type(path) do
    case :file.read_file_info(chardata(path)) do
      {:ok, info} -> elem(info, 2)
      {:error, _} -> nil
    end
  end

  defp chardata(path), do: IO.chardata_to_string(path)

  ## Folders

  @doc "Makes a folder."
  @spec mkdir(Path.t()) :: :ok | {:error, posix}
  def mkdir(path), do: :file.make_dir(chardata(path))

  @doc "Makes a folder or raises."
  @spec mkdir!(Path.t()) :: :ok
  def mkdir!(path), do: path |> mkdir() |> ok!("make directory", path)

  @doc "Makes a folder and those above it."
  @spec mkdir_p(Path.t()) :: :ok | {:error, posix}
  def mkdir_p(path), do: path |> chardata() |> make_all()

  defp make_all("/"), do: :ok

  defp make_all(path) do
    if dir?(path) do
      :ok
    else
      parent = Path.dirname(path)
      above = if parent == path, do: :ok, else: make_all(parent)

      # A file above is in the way: making the folder tells so.
      case above do
        {:error, reason} when reason != :eexist -> above
        _ -> made(:file.make_dir(path), path)
      end
    end
  end

  defp made({:error, :eexist}, path), do: if(dir?(path), do: :ok, else: {:error, :eexist})
  defp made(result, _path), do: result

  @doc "Makes a folder and those above it, or raises."
  @spec mkdir_p!(Path.t()) :: :ok
  def mkdir_p!(path), do: path |> mkdir_p() |> ok!("make directory (with -p)", path)

  @doc "The names in a folder, in no particular order."
  @spec ls(Path.t()) :: {:ok, [binary]} | {:error, posix}
  def ls(path \\ ".") do
    with {:ok, names} <- :file.list_dir(chardata(path)), do: {:ok, Enum.map(names, &IO.chardata_to_string/1)}
  end

  @doc "The names in a folder, or raises."
  @spec ls!(Path.t()) :: [binary]
  def ls!(path \\ "."), do: path |> ls() |> value!("list directory", path)

  @doc "The current folder."
  @spec cwd() :: {:ok, binary} | {:error, posix}
  def cwd do
    with {:ok, path} <- :file.get_cwd(), do: {:ok, IO.chardata_to_string(path)}
  end

  @doc "The current folder, or raises."
  @spec cwd!() :: binary
  def cwd! do
    case cwd() do
      {:ok, cwd} -> cwd
      {:error, reason} -> raise File.Error, reason: reason, action: "get current working directory"
    end
  end

  @doc "Changes the current folder, for the whole system."
  @spec cd(Path.t()) :: :ok | {:error, posix}
  def cd(path), do: :file.set_cwd(chardata(path))

  @doc "Changes the current folder, or raises."
  @spec cd!(Path.t()) :: :ok
  def cd!(path), do: path |> cd() |> ok!("set current working directory to", path)

  @doc "Runs a function in another current folder."
  @spec cd!(Path.t(), (-> res)) :: res when res: var
  def cd!(path, function) do
    old = cwd!()
    cd!(path)

    try do
      function.()
    after
      cd!(old)
    end
  end

  ## Whole files

  @doc "The contents of a file."
  @spec read(Path.t()) :: {:ok, binary} | {:error, posix}
  def read(path), do: :file.read_file(chardata(path))

  @doc "The contents of a file, or raises."
  @spec read!(Path.t()) :: binary
  def read!(path), do: path |> read() |> value!("read file", path)

  @doc "Writes a file anew; `[:append]` adds to it."
  @spec write(Path.t(), iodata, [mode]) :: :ok | {:error, posix}
  def write(path, content, modes \\ []) do
    path = chardata(path)
    modes = normalize_modes(modes, false)

    if plain?(modes), do: :file.write_file(path, content, modes), else: write_through(path, content, modes)
  end

  # A file that encodes or packs what is written has to be opened.
  defp write_through(path, content, modes) do
    with {:ok, device} <- :file.open(path, [:write | modes]) do
      try do
        :file.write(device, content)
      after
        close(device)
      end
    end
  end

  defp plain?(modes), do: not Enum.any?(modes, &(&1 in [:utf8, :compressed] or match?({:encoding, _}, &1)))

  @doc "Writes a file or raises."
  @spec write!(Path.t(), iodata, [mode]) :: :ok
  def write!(path, content, modes \\ []), do: path |> write(content, modes) |> ok!("write to file", path)

  @doc "Makes an empty file, or sets the times of one."
  @spec touch(Path.t(), :calendar.datetime() | integer) :: :ok | {:error, posix}
  def touch(path, time \\ System.os_time(:second)) do
    path = chardata(path)

    case set_times(path, time) do
      {:error, :enoent} -> with :ok <- write(path, "", [:append]), do: set_times(path, time)
      result -> result
    end
  end

  defp set_times(path, time) when is_tuple(time) do
    with {:ok, stat} <- stat(path, time: :universal), do: write_stat(path, %{stat | atime: time, mtime: time}, time: :universal)
  end

  defp set_times(path, time) do
    with {:ok, stat} <- stat(path, time: :posix), do: write_stat(path, %{stat | atime: time, mtime: time}, time: :posix)
  end

  @doc "Makes an empty file, or sets the times of one, or raises."
  @spec touch!(Path.t(), :calendar.datetime() | integer) :: :ok
  def touch!(path, time \\ System.os_time(:second)), do: path |> touch(time) |> ok!("touch", path)

  ## Facts

  @doc "What is known of a file; links are followed. `:time` is `:universal`, `:local` or `:posix`."
  @spec stat(Path.t(), stat_options) :: {:ok, File.Stat.t()} | {:error, posix}
  def stat(path, opts \\ []) do
    opts = Keyword.put_new(opts, :time, :universal)
    with {:ok, info} <- :file.read_file_info(chardata(path), opts), do: {:ok, File.Stat.from_record(info)}
  end

  @doc "What is known of a file, or raises."
  @spec stat!(Path.t(), stat_options) :: File.Stat.t()
  def stat!(path, opts \\ []), do: path |> stat(opts) |> value!("read file stats", path)

  @doc "As `stat/2`, but of a link itself."
  @spec lstat(Path.t(), stat_options) :: {:ok, File.Stat.t()} | {:error, posix}
  def lstat(path, opts \\ []) do
    opts = Keyword.put_new(opts, :time, :universal)
    with {:ok, info} <- :file.read_link_info(chardata(path), opts), do: {:ok, File.Stat.from_record(info)}
  end

  @doc "As `lstat/2`, or raises."
  @spec lstat!(Path.t(), stat_options) :: File.Stat.t()
  def lstat!(path, opts \\ []), do: path |> lstat(opts) |> value!("read file stats", path)

  @doc "Writes what can be changed of a `File.Stat`."
  @spec write_stat(Path.t(), File.Stat.t(), stat_options) :: :ok | {:error, posix}
  def write_stat(path, stat, opts \\ []) do
    opts = Keyword.put_new(opts, :time, :universal)
    :file.write_file_info(chardata(path), File.Stat.to_record(stat), opts)
  end

  @doc "Writes what can be changed of a `File.Stat`, or raises."
  @spec write_stat!(Path.t(), File.Stat.t(), stat_options) :: :ok
  def write_stat!(path, stat, opts \\ []), do: path |> write_stat(stat, opts) |> ok!("write file stats", path)

  @doc "Sets the mode."
  @spec chmod(Path.t(), non_neg_integer) :: :ok | {:error, posix}
  def chmod(path, mode), do: :file.change_mode(chardata(path), mode)

  @doc "Sets the mode, or raises."
  @spec chmod!(Path.t(), non_neg_integer) :: :ok
  def chmod!(path, mode), do: path |> chmod(mode) |> ok!("change mode for", path)

  @doc "Sets the group."
  @spec chgrp(Path.t(), non_neg_integer) :: :ok | {:error, posix}
  def chgrp(path, gid), do: :file.change_group(chardata(path), gid)

  @doc "Sets the group, or raises."
  @spec chgrp!(Path.t(), non_neg_integer) :: :ok
  def chgrp!(path, gid), do: path |> chgrp(gid) |> ok!("change group for", path)

  @doc "Sets the owner."
  @spec chown(Path.t(), non_neg_integer) :: :ok | {:error, posix}
  def chown(path, uid), do: :file.change_owner(chardata(path), uid)

  @doc "Sets the owner, or raises."
  @spec chown!(Path.t(), non_neg_integer) :: :ok
  def chown!(path, uid), do: path |> chown(uid) |> ok!("change owner for", path)

  ## Links

  @doc "What a symbolic link points to."
  @spec read_link(Path.t()) :: {:ok, binary} | {:error, posix}
  def read_link(path) do
    with {:ok, target} <- :file.read_link(chardata(path)), do: {:ok, IO.chardata_to_string(target)}
  end

  @doc "What a symbolic link points to, or raises."
  @spec read_link!(Path.t()) :: binary
  def read_link!(path), do: path |> read_link() |> value!("read link", path)

  @doc "Makes a hard link `new` to `existing`."
  @spec ln(Path.t(), Path.t()) :: :ok | {:error, posix}
  def ln(existing, new), do: :file.make_link(chardata(existing), chardata(new))

  @doc "Makes a hard link, or raises."
  @spec ln!(Path.t(), Path.t()) :: :ok
  def ln!(existing, new), do: existing |> ln(new) |> linked!("create hard link", existing, new)

  @doc "Makes a symbolic link `new` to `existing`."
  @spec ln_s(Path.t(), Path.t()) :: :ok | {:error, posix}
  def ln_s(existing, new), do: :file.make_symlink(existing, chardata(new))

  @doc "Makes a symbolic link, or raises."
  @spec ln_s!(Path.t(), Path.t()) :: :ok
  def ln_s!(existing, new), do: existing |> ln_s(new) |> linked!("create symlink", existing, new)

  defp linked!(:ok, _action, _existing, _new), do: :ok

  defp linked!({:error, reason}, action, existing, new) do
    raise File.LinkError,
      reason: reason,
      action: action,
      existing: chardata(existing),
      new: chardata(new)
  end

  ## Copying and moving

  @doc "Copies contents between files or devices; returns the number of bytes."
  @spec copy(Path.t() | io_device, Path.t() | io_device, pos_integer | :infinity) ::
          {:ok, non_neg_integer} | {:error, posix}
  def copy(source, destination, bytes_count \\ :infinity) do
    :file.copy(file_or_device(source), file_or_device(destination), bytes_count)
  end

  defp file_or_device({path, modes}) when is_list(modes), do: {file_or_device(path), normalize_modes(modes, false)}
  defp file_or_device(device) when is_pid(device) or is_tuple(device), do: device
  defp file_or_device(path), do: chardata(path)

  @doc "Copies contents, or raises."
  @spec copy!(Path.t() | io_device, Path.t() | io_device, pos_integer | :infinity) :: non_neg_integer
  def copy!(source, destination, bytes_count \\ :infinity) do
    case copy(source, destination, bytes_count) do
      {:ok, count} ->
        count

      {:error, reason} ->
        raise File.CopyError,
          reason: reason,
          action: "copy",
          source: file_or_device(source),
          destination: file_or_device(destination)
    end
  end

  @doc "Moves a file or a folder."
  @spec rename(Path.t(), Path.t()) :: :ok | {:error, posix}
  def rename(source, destination), do: :file.rename(source, destination)

  @doc "Moves a file or a folder, or raises."
  @spec rename!(Path.t(), Path.t()) :: :ok
  def rename!(source, destination) do
    with {:error, reason} <- rename(source, destination) do
      raise File.RenameError,
        reason: reason,
        action: "rename",
        source: chardata(source),
        destination: chardata(destination)
    end
  end

  @doc """
  Copies a file with its mode. `:on_conflict` is a function of both paths that says whether to write over a file.
  """
  @spec cp(Path.t(), Path.t(), keyword | on_conflict_callback) :: :ok | {:error, posix}
  def cp(source_file, destination_file, options \\ [])

  def cp(source_file, destination_file, callback) when is_function(callback, 2) do
    cp(source_file, destination_file, on_conflict: callback)
  end

  def cp(source_file, destination_file, options) when is_list(options) do
    case copy_file(chardata(source_file), chardata(destination_file), on_conflict(options), []) do
      {:error, reason, _file} -> {:error, reason}
      _ -> :ok
    end
  end

  defp on_conflict(options), do: Keyword.get(options, :on_conflict, fn _source, _destination -> true end)

  defp copy_file(source, destination, on_conflict, copied) do
    case exclusive_copy(source, destination) do
      {:ok, _} -> keep_mode(source, destination, [destination | copied])
      {:error, :eexist} -> if on_conflict.(source, destination), do: copy_over(source, destination, copied), else: copied
      {:error, reason} -> {:error, reason, source}
    end
  end

  defp exclusive_copy(source, destination), do: copy(source, {destination, [:exclusive]})

  defp copy_over(source, destination, copied) do
    case copy(source, destination) do
      {:ok, _} -> keep_mode(source, destination, [destination | copied])
      {:error, reason} -> {:error, reason, source}
    end
  end

  defp keep_mode(source, destination, copied) do
    with {:ok, info} <- :file.read_file_info(source), do: :file.change_mode(destination, Bitwise.band(elem(info, 7), 0o7777))
    copied
  end

  @doc "Copies a file with its mode, or raises."
  @spec cp!(Path.t(), Path.t(), keyword | on_conflict_callback) :: :ok
  def cp!(source_file, destination_file, options \\ []) do
    with {:error, reason} <- cp(source_file, destination_file, options) do
      raise File.CopyError,
        reason: reason,
        action: "copy",
        source: chardata(source_file),
        destination: chardata(destination_file)
    end
  end

  @doc "Copies a file or a folder with all that is in it; returns the paths that were made."
  @spec cp_r(Path.t(), Path.t(), keyword | on_conflict_callback) :: {:ok, [binary]} | {:error, posix, binary}
  def cp_r(source, destination, options \\ [])

  def cp_r(source, destination, callback) when is_function(callback, 2) do
    cp_r(source, destination, on_conflict: callback)
  end

  def cp_r(source, destination, options) when is_list(options) do
    case copy_tree(chardata(source), chardata(destination), on_conflict(options), []) do
      {:error, _, _} = error -> error
      copied -> {:ok, copied}
    end
  end

  defp copy_tree(_source, _destination, _on_conflict, {:error, _, _} = error), do: error

  defp copy_tree(source, destination, on_conflict, copied) do
    case :file.read_link_info(source) do
      {:ok, info} -> copy_entry(elem(info, 2), source, destination, on_conflict, copied)
      {:error, reason} -> {:error, reason, source}
    end
  end

  defp copy_entry(:regular, source, destination, on_conflict, copied) do
    copy_file(source, destination, on_conflict, copied)
  end

  defp copy_entry(:symlink, source, destination, on_conflict, copied) do
    case :file.read_link(source) do
      {:ok, link} -> copy_link(IO.chardata_to_string(link), source, destination, on_conflict, copied)
      {:error, reason} -> {:error, reason, source}
    end
  end

  defp copy_entry(:directory, source, destination, on_conflict, copied) do
    with {:ok, names} <- :file.list_dir(source),
         success when success in [:ok, {:error, :eexist}] <- mkdir(destination) do
      Enum.reduce(names, [destination | copied], fn name, copied ->
        copy_tree(Path.join(source, name), Path.join(destination, name), on_conflict, copied)
      end)
    else
      {:error, reason} -> {:error, reason, source}
    end
  end

  defp copy_entry(_other, source, _destination, _on_conflict, _copied), do: {:error, :eio, source}

  defp copy_link(link, source, destination, on_conflict, copied) do
    case :file.make_symlink(link, destination) do
      :ok ->
        [destination | copied]

      {:error, :eexist} ->
        if on_conflict.(source, destination) do
          _ = rm(destination)
          copy_link(link, source, destination, fn _, _ -> false end, copied)
        else
          copied
        end

      {:error, reason} ->
        {:error, reason, source}
    end
  end

  @doc "Copies a file or a folder with all that is in it, or raises."
  @spec cp_r!(Path.t(), Path.t(), keyword | on_conflict_callback) :: [binary]
  def cp_r!(source, destination, options \\ []) do
    case cp_r(source, destination, options) do
      {:ok, files} ->
        files

      {:error, reason, file} ->
        raise File.CopyError,
          reason: reason,
          action: "copy recursively",
          on: file,
          source: chardata(source),
          destination: chardata(destination)
    end
  end

  ## Removing

  @doc "Removes a file."
  @spec rm(Path.t()) :: :ok | {:error, posix}
  def rm(path), do: :file.delete(chardata(path))

  @doc "Removes a file, or raises."
  @spec rm!(Path.t()) :: :ok
  def rm!(path), do: path |> rm() |> ok!("remove file", path)

  @doc "Removes an empty folder."
  @spec rmdir(Path.t()) :: :ok | {:error, posix}
  def rmdir(path), do: :file.del_dir(chardata(path))

  @doc "Removes an empty folder, or raises."
  @spec rmdir!(Path.t()) :: :ok
  def rmdir!(path), do: path |> rmdir() |> ok!("remove directory", path)

  @doc "Removes a file or a folder with all that is in it; returns what was removed. Links are not followed."
  @spec rm_rf(Path.t()) :: {:ok, [binary]} | {:error, posix, binary}
  def rm_rf(path) do
    case remove(chardata(path), []) do
      {:error, _, _} = error -> error
      removed -> {:ok, removed}
    end
  end

  defp remove(_path, {:error, _, _} = error), do: error

  defp remove(path, removed) do
    case :file.read_link_info(path) do
      {:ok, info} -> remove_entry(elem(info, 2), path, removed)
      {:error, reason} when reason in [:enoent, :enotdir] -> removed
      {:error, reason} -> {:error, reason, path}
    end
  end

  defp remove_entry(:directory, path, removed) do
    with {:ok, names} <- ls(path),
         removed when is_list(removed) <- Enum.reduce(names, removed, &remove(Path.join(path, &1), &2)) do
      removed(rmdir(path), path, removed)
    else
      {:error, reason} -> {:error, reason, path}
      error -> error
    end
  end

  defp remove_entry(_file, path, removed), do: removed(rm(path), path, removed)

  defp removed(:ok, path, removed), do: [path | removed]
  defp removed({:error, :enoent}, _path, removed), do: removed
  defp removed({:error, reason}, path, _removed), do: {:error, reason, path}

  @doc "Removes a file or a folder with all that is in it, or raises."
  @spec rm_rf!(Path.t()) :: [binary]
  def rm_rf!(path) do
    case rm_rf(path) do
      {:ok, files} ->
        files

      {:error, reason, _} ->
        raise File.Error,
          reason: reason,
          path: chardata(path),
          action: "remove files and directories recursively from"
    end
  end

  ## Open files

  @doc """
  Opens a file: `{:ok, device}`.

  Modes: `:read` (the default), `:write`, `:append`, `:exclusive`, `:utf8`, `:charlist`, `:compressed`, `:raw` and others. A function
  instead of modes, or after them, is run with the device, which is closed then.
  """
  @spec open(Path.t(), [mode | :ram] | (io_device -> res)) :: {:ok, io_device | res} | {:error, posix}
        when res: var
  def open(path, modes_or_function \\ [])

  def open(path, modes) when is_list(modes), do: :file.open(chardata(path), normalize_modes(modes, true))
  def open(path, function) when is_function(function, 1), do: open(path, [], function)

  @doc "Opens a file for the time that a function runs: `{:ok, result}`."
  @spec open(Path.t(), [mode | :ram], (io_device -> res)) :: {:ok, res} | {:error, posix} when res: var
  def open(path, modes, function) when is_list(modes) and is_function(function, 1) do
    with {:ok, device} <- open(path, modes) do
      try do
        {:ok, function.(device)}
      after
        :ok = close(device)
      end
    end
  end

  @doc "Opens a file, or raises."
  @spec open!(Path.t(), [mode | :ram] | (io_device -> res)) :: io_device | res when res: var
  def open!(path, modes_or_function \\ []), do: path |> open(modes_or_function) |> value!("open", path)

  @doc "Opens a file for the time that a function runs, or raises."
  @spec open!(Path.t(), [mode | :ram], (io_device -> res)) :: res when res: var
  def open!(path, modes, function), do: path |> open(modes, function) |> value!("open", path)

  @doc "Closes an open file."
  @spec close(io_device) :: :ok | {:error, posix | :badarg | :terminated}
  def close(io_device), do: :file.close(io_device)

  @doc """
  A file as a stream of lines, or of chunks of bytes. It is opened when the stream is run; collecting into it writes it.

  Lines keep their newline. With `:encoding` or `:utf8` among the modes the chunks are of characters.
  """
  @spec stream!(Path.t(), [mode] | :line | pos_integer, :line | pos_integer | [mode]) :: File.Stream.t()
  def stream!(path, modes \\ [], line_or_bytes \\ :line)

  def stream!(path, line_or_bytes, modes) when is_list(modes) and (is_integer(line_or_bytes) or line_or_bytes == :line) do
    stream!(path, modes, line_or_bytes)
  end

  def stream!(path, line_or_bytes, :line) when is_integer(line_or_bytes) or line_or_bytes == :line do
    stream!(path, [], line_or_bytes)
  end

  def stream!(path, modes, line_or_bytes) when is_list(modes) do
    File.Stream.__build__(chardata(path), normalize_modes(modes, true), line_or_bytes)
  end

  ## Modes and results

  # Elixir's devices are binary unless a charlist was asked for.
  defp normalize_modes([:utf8 | rest], binary?), do: [{:encoding, :utf8} | normalize_modes(rest, binary?)]
  defp normalize_modes([:read_ahead | rest], binary?), do: [:read_ahead | normalize_modes(rest, binary?)]
  defp normalize_modes([mode | rest], _binary?) when mode in [:charlist, :char_list], do: normalize_modes(rest, false)
  defp normalize_modes([mode | rest], binary?), do: [mode | normalize_modes(rest, binary?)]
  defp normalize_modes([], true), do: [:binary]
  defp normalize_modes([], false), do: []

  defp ok!(:ok, _action, _path), do: :ok
  defp ok!({:error, reason}, action, path), do: raise(File.Error, reason: reason, action: action, path: chardata(path))

  defp value!({:ok, value}, _action, _path), do: value
  defp value!({:error, reason}, action, path), do: raise(File.Error, reason: reason, action: action, path: chardata(path))
end

defmodule File.Error do
  @moduledoc "Raised when something cannot be done with a file."

  defexception [:reason, :path, action: ""]

  @impl true
  def message(%{action: action, reason: reason, path: path}) do
    formatted =
      case {action, reason} do
        {"remove directory", :eexist} -> "directory is not empty"
        _ -> IO.iodata_to_binary(:file.format_error(reason))
      end

    "could not #{action} #{inspect(path)}: #{formatted}"
  end
end

defmodule File.CopyError do
  @moduledoc "Raised when a file cannot be copied."

  defexception [:reason, :source, :destination, on: "", action: ""]

  @impl true
  def message(exception) do
    formatted = IO.iodata_to_binary(:file.format_error(exception.reason))
    location = if exception.on in [nil, ""], do: "", else: ". #{exception.on}"

    "could not #{exception.action} from #{inspect(exception.source)} to #{inspect(exception.destination)}" <>
      "#{location}: #{formatted}"
  end
end

defmodule File.RenameError do
  @moduledoc "Raised when a file cannot be renamed."

  defexception [:reason, :source, :destination, on: "", action: ""]

  @impl true
  def message(exception) do
    formatted = IO.iodata_to_binary(:file.format_error(exception.reason))
    location = if exception.on in [nil, ""], do: "", else: ". #{exception.on}"

    "could not #{exception.action} from #{inspect(exception.source)} to #{inspect(exception.destination)}" <>
      "#{location}: #{formatted}"
  end
end

defmodule File.LinkError do
  @moduledoc "Raised when a link cannot be made."

  defexception [:reason, :existing, :new, action: ""]

  @impl true
  def message(%{action: action, reason: reason, existing: existing, new: new}) do
    formatted = IO.iodata_to_binary(:file.format_error(reason))
    "could not #{action} from #{inspect(existing)} to #{inspect(new)}: #{formatted}"
  end
end
