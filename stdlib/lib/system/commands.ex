defmodule System.Commands do
  @moduledoc false

  # `System.cmd/3` and `System.shell/2`.

  def cmd(command, args, opts) do
    check_null(command)
    unless Enum.all?(args, &is_binary/1), do: raise(ArgumentError, "all arguments for System.cmd/3 must be binaries")

    program =
      if Path.type(command) == :absolute do
        command
      else
        System.find_executable(command) || :erlang.error(:enoent)
      end

    run(program, args, opts)
  end

  def shell(command, opts) do
    check_null(command)

    run("/bin/sh", ["-c", command], opts)
  end

  defp run(program, args, opts) do
    {into, opts} = options(opts, "", %{close_stdin: false})
    {output, status} = :vial_command.run(program, args, opts)
    {collect(into, output), status}
  end

  defp collect("", output), do: output

  defp collect(into, output) do
    {initial, fun} = Collectable.into(into)
    acc = if output == "", do: initial, else: fun.(initial, {:cont, output})
    fun.(acc, :done)
  end

  defp options([{:into, into} | opts], _into, acc), do: options(opts, into, acc)
  defp options([{:cd, folder} | opts], into, acc) when is_binary(folder), do: options(opts, into, Map.put(acc, :cd, folder))

  defp options([{:stderr_to_stdout, flag} | opts], into, acc) when is_boolean(flag) do
    options(opts, into, Map.put(acc, :stderr_to_stdout, flag))
  end

  defp options([{:close_stdin, flag} | opts], into, acc) when is_boolean(flag) do
    options(opts, into, Map.put(acc, :close_stdin, flag))
  end

  defp options([{:arg0, name} | opts], into, acc) when is_binary(name), do: options(opts, into, acc)
  defp options([{:parallelism, flag} | opts], into, acc) when is_boolean(flag), do: options(opts, into, acc)
  defp options([{:use_stdio, flag} | opts], into, acc) when is_boolean(flag), do: options(opts, into, acc)
  defp options([{:lines, size} | opts], into, acc) when is_integer(size) and size > 0, do: options(opts, into, acc)

  defp options([{:env, variables} | opts], into, acc) do
    options(opts, into, Map.put(acc, :env, Enum.map(variables, &variable/1)))
  end

  defp options([{key, value} | _], _into, _acc) do
    raise ArgumentError, "invalid option #{inspect(key)} with value #{inspect(value)}"
  end

  defp options([], into, acc), do: {into, acc}

  defp variable({key, nil}), do: {IO.chardata_to_string(key), nil}
  defp variable({key, value}), do: {IO.chardata_to_string(key), IO.chardata_to_string(value)}

  defp variable(other) do
    raise ArgumentError, "invalid environment key-value #{inspect(other)}"
  end

  defp check_null(command) do
    if :binary.match(command, "\0") != :nomatch do
      raise ArgumentError, "cannot execute System.cmd/3 for program with null byte, got: #{inspect(command)}"
    end
  end
end
