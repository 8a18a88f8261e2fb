defmodule Kernel.ParallelCompiler do
  @moduledoc """
  Compiles several files that may need each other: where one uses a macro or a struct of another, that one is compiled first.

  Vial compiles them one at a time, in the order that they ask for each other.
  """

  @typedoc "The file, the line (or `0`) and what is wrong there."
  @type diagnostic :: {Path.t(), non_neg_integer, String.t()}

  @doc """
  Compiles the files: `{:ok, modules, warnings}` or `{:error, errors, warnings}`.

  Warnings go to the standard error as they are found; the list is always empty. Options: `:each_file` and `:each_module` are
  functions of one and of three arguments (file; file, module, binary), called when all files are compiled.
  """
  @spec compile([Path.t()], keyword) :: {:ok, [module], [diagnostic]} | {:error, [diagnostic], [diagnostic]}
  def compile(files, opts \\ []) when is_list(files) and is_list(opts) do
    {modules, failures} = :vial_code.compile_files(Enum.map(files, &IO.chardata_to_string/1))
    announce(files, modules, opts)
    result(names(modules), failures)
  end

  @doc """
  Runs the files, each by itself, in order.
  """
  @spec require([Path.t()], keyword) :: {:ok, [module], [diagnostic]} | {:error, [diagnostic], [diagnostic]}
  def require(files, opts \\ []) when is_list(files) and is_list(opts) do
    {modules, failures} = Enum.reduce(files, {[], []}, &require_one(IO.chardata_to_string(&1), &2))
    announce(files, modules, opts)
    result(names(modules), Enum.reverse(failures))
  end

  @doc """
  Compiles the files and writes the modules' classes under `path`.
  """
  @spec compile_to_path([Path.t()], Path.t(), keyword) :: {:ok, [module], [diagnostic]} | {:error, [diagnostic], [diagnostic]}
  def compile_to_path(files, path, opts \\ []) when is_list(files) and is_list(opts) do
    {modules, failures} = :vial_code.compile_files_to(Enum.map(files, &IO.chardata_to_string/1), IO.chardata_to_string(path))
    announce(files, modules, opts)
    result(names(modules), failures)
  end

  defp require_one(file, {modules, failures}) do
    {modules ++ Code.require_file(file), failures}
  rescue
    exception -> {modules, [{Path.expand(file), :error, exception, __STACKTRACE__} | failures]}
  end

  defp announce(files, modules, opts) do
    with each when is_function(each, 1) <- opts[:each_file], do: Enum.each(files, each)

    with each when is_function(each, 3) <- opts[:each_module] do
      Enum.each(modules, fn {module, binary} -> each.(module.module_info(:compile)[:source], module, binary) end)
    end
  end

  defp names(modules), do: modules |> Enum.map(&elem(&1, 0)) |> Enum.sort()

  defp result(modules, []), do: {:ok, modules, []}
  defp result(_modules, failures), do: {:error, Enum.map(failures, &diagnostic/1), []}

  defp diagnostic({file, kind, reason, trace}) do
    message = Exception.format(kind, reason, trace)
    IO.write(["\n== Compilation error in file ", Path.relative_to_cwd(file), " ==\n", message, ?\n])
    {file, line(reason), message}
  end

  defp line(%{line: line}) when is_integer(line), do: line
  defp line(_reason), do: 0
end
