defmodule Path do
  @moduledoc """
  File paths, as text: most functions never look at the disk.

      iex> Path.join(["lib", "vial", "main.ex"])
      "lib/vial/main.ex"
      iex> Path.expand("../a", "/x/y")
      "/x/a"
  """

  @type t :: IO.chardata()

  ## Whole paths

  @doc "The path from the root; `.` and `..` stay."
  @spec absname(t) :: binary
  def absname(path), do: absname(path, &File.cwd!/0)

  @doc "The path from the root, seen from `relative_to`."
  @spec absname(t, t | (-> t)) :: binary
  def absname(path, relative_to) do
    path = IO.chardata_to_string(path)

    case type(path) do
      :absolute -> :filename.flatten(path) |> normalized()
      _ -> relative_to |> base() |> IO.chardata_to_string() |> Kernel.<>("/") |> base_parts(path) |> join_all()
    end
  end

  # Dots in the middle say nothing; one in front tells a path apart from a name.
  defp base_parts(base, path) do
    [first | rest] = split(base) ++ split(path)
    [first | Enum.reject(rest, &(&1 == "."))]
  end

  defp base(fun) when is_function(fun, 0), do: fun.()
  defp base(path), do: path

  defp normalized(path), do: path |> split() |> join_all()

  defp join_all([]), do: ""
  defp join_all(parts), do: join(parts)

  @doc "The path from the root, without `.` and `..`; a leading `~` is the home folder."
  @spec expand(t) :: binary
  def expand(path), do: path |> expand_home() |> absname() |> expand_dot()

  @doc "As `expand/1`, seen from `relative_to`."
  @spec expand(t, t) :: binary
  def expand(path, relative_to) do
    path |> expand_home() |> absname(expand_home(relative_to)) |> absname() |> expand_dot()
  end

  defp expand_home(path) do
    case IO.chardata_to_string(path) do
      "~" -> System.user_home!()
      "~/" <> rest -> System.user_home!() <> "/" <> rest
      path -> path
    end
  end

  defp expand_dot(path), do: path |> split() |> Enum.reduce([], &resolve/2) |> :lists.reverse() |> join_all()

  defp resolve(".", parts), do: parts
  defp resolve("..", ["/"]), do: ["/"]
  defp resolve("..", [_ | parts]), do: parts
  defp resolve(part, parts), do: [part | parts]

  @doc "`:absolute` or `:relative`."
  @spec type(t) :: :absolute | :relative | :volumerelative
  def type(name) do
    case IO.chardata_to_string(name) do
      "/" <> _ -> :absolute
      _ -> :relative
    end
  end

  @doc "The path without its root."
  @spec relative(t) :: binary
  def relative(name) do
    case split(name) do
      ["/"] -> "."
      ["/" | parts] -> join(parts)
      _ -> IO.chardata_to_string(name)
    end
  end

  @doc """
  The path as seen from a folder, if it lies within it.

      iex> Path.relative_to("/usr/local/foo", "/usr/local")
      "foo"
  """
  @spec relative_to(t, t, keyword) :: binary
  def relative_to(path, from, opts \\ [])

  def relative_to(path, from, opts) when is_list(opts) do
    path = IO.chardata_to_string(path)

    if Keyword.get(opts, :force, false) do
      relative_to_forced(path, from)
    else
      within(split(path), split(from), path)
    end
  end

  defp within(same, same, _path), do: "."
  defp within([part | parts], [part | from], path), do: within(parts, from, path)
  defp within([_ | _] = parts, [], _path), do: join(parts)
  defp within(_parts, _from, path), do: path

  defp relative_to_forced(path, from) do
    {parts, up} = without_shared(split(expand(path)), split(expand(from)))

    case :lists.duplicate(length(up), "..") ++ parts do
      [] -> "."
      parts -> join(parts)
    end
  end

  defp without_shared([part | parts], [part | from]), do: without_shared(parts, from)
  defp without_shared(parts, from), do: {parts, from}

  @doc "The path as seen from the current folder, if it lies within it."
  @spec relative_to_cwd(t, keyword) :: binary
  def relative_to_cwd(path, opts \\ []) when is_list(opts) do
    case :file.get_cwd() do
      {:ok, base} -> relative_to(path, IO.chardata_to_string(base), opts)
      _ -> IO.chardata_to_string(path)
    end
  end

  @doc """
  `{:ok, path}` without `.` and `..` if it is relative and does not lead out of where it is used, else `:error`.

  Symbolic links that lead out count as well, seen from the folder `cwd`.
  """
  @spec safe_relative(t, t) :: {:ok, binary} | :error
  def safe_relative(path, cwd \\ ".") do
    path = IO.chardata_to_string(path)

    case type(path) do
      :absolute -> :error
      _ -> path |> split() |> safe([], IO.chardata_to_string(cwd), [])
    end
  end

  @doc "The same as `safe_relative/2`."
  @spec safe_relative_to(t, t) :: {:ok, binary} | :error
  def safe_relative_to(path, cwd), do: safe_relative(path, cwd)

  defp safe([], parts, _cwd, _links), do: {:ok, parts |> :lists.reverse() |> join_all()}
  defp safe(["." | rest], parts, cwd, links), do: safe(rest, parts, cwd, links)
  defp safe([".." | _rest], [], _cwd, _links), do: :error
  defp safe([".." | rest], [_ | parts], cwd, links), do: safe(rest, parts, cwd, links)

  defp safe([part | rest], parts, cwd, links) do
    path = join([cwd | :lists.reverse([part | parts])])

    case :file.read_link(path) do
      {:ok, target} ->
        target = IO.chardata_to_string(target)

        if path in links or type(target) == :absolute do
          :error
        else
          safe(split(target) ++ rest, parts, cwd, [path | links])
        end

      {:error, _} ->
        safe(rest, [part | parts], cwd, links)
    end
  end

  ## Parts

  @doc "The last part; without `extension` if it ends with it."
  @spec basename(t) :: binary
  def basename(path), do: path |> IO.chardata_to_string() |> :filename.basename()

  @doc "The last part without an extension."
  @spec basename(t, t) :: binary
  def basename(path, extension) do
    :filename.basename(IO.chardata_to_string(path), IO.chardata_to_string(extension))
  end

  @doc "All but the last part."
  @spec dirname(t) :: binary
  def dirname(path), do: path |> IO.chardata_to_string() |> :filename.dirname()

  @doc "The extension of the last part, with its dot."
  @spec extname(t) :: binary
  def extname(path), do: path |> IO.chardata_to_string() |> :filename.extension()

  @doc "The path without its extension."
  @spec rootname(t) :: binary
  def rootname(path), do: path |> IO.chardata_to_string() |> :filename.rootname()

  @doc "The path without `extension`."
  @spec rootname(t, t) :: binary
  def rootname(path, extension) do
    :filename.rootname(IO.chardata_to_string(path), IO.chardata_to_string(extension))
  end

  @doc "The parts of a list as one path."
  @spec join(nonempty_list(t)) :: binary
  def join([name]), do: IO.chardata_to_string(name)
  def join([name1, name2 | rest]), do: join([join(name1, name2) | rest])

  @doc "Two parts as one path; the right one's root is dropped."
  @spec join(t, t) :: binary
  def join(left, right) do
    left = IO.chardata_to_string(left)
    right = IO.chardata_to_string(right)
    left = without_last_slash(left)
    if right == "", do: left, else: left |> append(without_first_slash(right)) |> without_last_slash()
  end

  defp append("", right), do: right
  defp append("/", right), do: "/" <> right
  defp append(left, ""), do: left
  defp append(left, right), do: left <> "/" <> right

  defp without_first_slash("/" <> path), do: path
  defp without_first_slash(path), do: path

  defp without_last_slash(path) when byte_size(path) > 1 do
    if :binary.last(path) == ?/, do: binary_part(path, 0, byte_size(path) - 1), else: path
  end

  defp without_last_slash(path), do: path

  @doc "The parts; the root is a part of its own."
  @spec split(t) :: [binary]
  def split(path), do: path |> IO.chardata_to_string() |> parts()

  defp parts("/" <> rest), do: ["/" | names(rest)]
  defp parts(path), do: names(path)

  defp names(path), do: path |> :binary.split("/", [:global]) |> Enum.reject(&(&1 == ""))

  ## On the disk

  @doc """
  The files that a pattern stands for, in alphabetical order.

  `?` is a character, `*` any characters within a name, `**` any folders, `[ab]` and `{a,b}` alternatives. Names that begin with a dot
  are left out unless `match_dot: true`.
  """
  @spec wildcard(t, keyword) :: [binary]
  def wildcard(glob, opts \\ []) do
    :vial_file.wildcard(IO.chardata_to_string(glob), Keyword.get(opts, :match_dot, false) == true)
  end
end
