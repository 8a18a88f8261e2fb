defmodule :filelib do
  @moduledoc """
  Erlang's `:filelib`: questions about files, and patterns of names.
  """

  def is_dir(name), do: match?({:ok, info} when elem(info, 2) == :directory, :file.read_file_info(name))
  def is_regular(name), do: match?({:ok, info} when elem(info, 2) == :regular, :file.read_file_info(name))
  def is_file(name), do: match?({:ok, info} when elem(info, 2) in [:regular, :directory], :file.read_file_info(name))

  def file_size(name) do
    case :file.read_file_info(name) do
      {:ok, info} -> elem(info, 1)
      _ -> 0
    end
  end

  def last_modified(name) do
    case :file.read_file_info(name) do
      {:ok, info} -> elem(info, 5)
      _ -> 0
    end
  end

  @doc "Makes the folders above a name."
  def ensure_dir(name) do
    case :filename.dirname(name) do
      ^name -> :ok
      folder -> ensure_path(folder)
    end
  end

  def ensure_path(folder) do
    if is_dir(folder) do
      :ok
    else
      with :ok <- ensure_dir(folder), do: made(:file.make_dir(folder), folder)
    end
  end

  defp made({:error, :eexist}, folder), do: if(is_dir(folder), do: :ok, else: {:error, :eexist})
  defp made(result, _folder), do: result

  def wildcard(pattern), do: for(name <- :vial_file.wildcard(IO.chardata_to_string(pattern), false), do: String.to_charlist(name))

  def wildcard(pattern, folder) do
    base = IO.chardata_to_string(folder)

    for name <- :vial_file.wildcard(base <> "/" <> IO.chardata_to_string(pattern), false) do
      name |> binary_part(byte_size(base) + 1, byte_size(name) - byte_size(base) - 1) |> String.to_charlist()
    end
  end

  @doc "Folds over the files below a folder whose name matches a regular expression."
  def fold_files(folder, regex, recursive, fun, acc) do
    {:ok, compiled} = :re.compile(regex)
    fold(folder, compiled, recursive, fun, acc)
  end

  defp fold(folder, regex, recursive, fun, acc) do
    case :file.list_dir(folder) do
      {:ok, names} -> names |> :lists.sort() |> :lists.foldl(&fold_name(&1, &2, folder, regex, recursive, fun), acc)
      {:error, _} -> acc
    end
  end

  defp fold_name(name, acc, folder, regex, recursive, fun) do
    path = :filename.join(folder, name)

    cond do
      is_regular(path) -> if :re.run(name, regex, [{:capture, :none}]) == :match, do: fun.(path, acc), else: acc
      recursive and is_dir(path) -> fold(path, regex, recursive, fun, acc)
      true -> acc
    end
  end

  def safe_relative_path(path, folder) do
    case Path.safe_relative(path, folder) do
      {:ok, safe} -> safe
      :error -> :unsafe
    end
  end
end
