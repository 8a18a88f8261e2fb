defmodule :code do
  @moduledoc """
  Loading of modules, as Erlang's `:code` has it.
  """

  @paths {:vial_code, :paths}

  ## Modules

  def ensure_loaded(module), do: :vial_code.ensure_loaded(module)
  def load_file(module), do: :vial_code.ensure_loaded(module)

  def ensure_modules_loaded(modules) do
    case for(module <- modules, {:error, reason} <- [ensure_loaded(module)], do: {module, reason}) do
      [] -> :ok
      errors -> {:error, errors}
    end
  end

  def is_loaded(module) do
    if :vial_code.loaded?(module), do: {:file, which(module)}, else: false
  end

  def all_loaded, do: for(module <- :erlang.loaded(), do: {module, which(module)})

  def which(module) do
    case :vial_code.ensure_loaded(module) do
      {:module, _} -> if library?(module), do: :cover_compiled, else: []
      {:error, _} -> :non_existing
    end
  end

  def is_sticky(module), do: library?(module)

  defp library?(module), do: :vial_application.of(module) != :undefined

  def delete(module), do: :vial_code.delete(module)
  def purge(module), do: :vial_code.purge(module)

  def soft_purge(module) do
    :vial_code.purge(module)
    true
  end

  def get_object_code(_module), do: :error
  def get_mode, do: :interactive

  ## Paths

  def get_path, do: :persistent_term.get(@paths, [])

  def set_path(paths) do
    :persistent_term.put(@paths, paths)
    true
  end

  def add_path(path), do: add_pathz(path)
  def add_patha(path), do: add(path, &[path | &1])
  def add_pathz(path), do: add(path, &(&1 ++ [path]))
  def add_pathsa(paths), do: each(:lists.reverse(paths), &add_patha/1)
  def add_pathsz(paths), do: each(paths, &add_pathz/1)

  defp each(paths, fun) do
    for path <- paths, do: fun.(path)
    :ok
  end

  defp add(path, place) do
    if :filelib.is_dir(path) do
      :persistent_term.put(@paths, place.(:lists.delete(path, get_path())))
      true
    else
      {:error, :bad_directory}
    end
  end

  def del_path(path) do
    known? = :lists.member(path, get_path())
    :persistent_term.put(@paths, :lists.delete(path, get_path()))
    known?
  end

  def where_is_file(name), do: where_is_file(get_path(), name)

  defp where_is_file([path | paths], name) do
    file = :filename.join(path, name)
    if :filelib.is_regular(file), do: file, else: where_is_file(paths, name)
  end

  defp where_is_file([], _name), do: :non_existing

  ## Applications

  def root_dir, do: lib_root()
  def lib_dir, do: lib_root()

  defp lib_root do
    case :os.getenv('VIAL_HOME') do
      false -> '/'
      home -> home
    end
  end

  def lib_dir(name) do
    suffix = '/' ++ :erlang.atom_to_list(name) ++ '/ebin'

    case for(path <- get_path(), :lists.suffix(suffix, path), do: path) do
      [path | _] -> :filename.dirname(path)
      [] -> {:error, :bad_name}
    end
  end

  def lib_dir(name, folder) do
    case lib_dir(name) do
      {:error, _} = error -> error
      path -> :filename.join(path, :erlang.atom_to_list(folder))
    end
  end

  def priv_dir(name), do: lib_dir(name, :priv)
end
