defmodule Macro.Debug do
  @moduledoc false

  # `dbg/2`. A pipeline is taken apart, so that the value of each step can be shown.

  def expand(code, options, env) do
    if env.context != nil do
      raise ArgumentError,
            "invalid expression in #{env.context}, dbg is not allowed in patterns such as function clauses, " <>
              "case clauses or on the left side of the = operator"
    end

    quote do
      to_debug = unquote(to_debug(code))
      Macro.__dbg__(unquote(header(env)), to_debug, unquote(options))
    end
  end

  defp header(env) do
    [entry] = Macro.Env.stacktrace(env)
    "[" <> Exception.format_stacktrace_entry(entry) <> "]"
  end

  defp to_debug({:|>, _, _} = pipeline) do
    [{first, _} | steps] = Macro.unpipe(pipeline)
    var = Macro.unique_var(:value, __MODULE__)

    {assignments, vars, _} =
      Enum.reduce(steps, {[{:=, [], [var, first]}], [{Macro.to_string(first), var}], var}, fn {step, position}, {done, shown, last} ->
        var = Macro.unique_var(:value, __MODULE__)
        assignment = {:=, [], [var, Macro.pipe(last, step, position)]}
        {[assignment | done], [{Macro.to_string(step), var} | shown], var}
      end)

    quote do
      unquote_splicing(Enum.reverse(assignments))
      {:pipe, unquote(Enum.reverse(vars))}
    end
  end

  defp to_debug(code), do: {:{}, [], [:value, Macro.to_string(code), code]}

  def show(header, to_debug, options) do
    {device, options} = Keyword.pop(options, :device, :stdio)
    syntax_colors = if IO.ANSI.enabled?(), do: [syntax_colors: IO.ANSI.syntax_colors()], else: []
    options = Keyword.merge([width: 80, pretty: true] ++ syntax_colors, options)
    {lines, value} = lines(to_debug, options)

    IO.write(device, [dim(header), ?\n, lines, ?\n])
    value
  end

  defp lines({:value, code, value}, options), do: {line(code, value, options), value}

  defp lines({:pipe, [{first, value} | steps]}, options) do
    Enum.reduce(steps, {line(first, value, options), value}, fn {code, value}, {lines, _} ->
      {[lines, [:faint, "|> "] |> format(), line(code, value, options)], value}
    end)
  end

  defp line(code, value, options) do
    [format([:bright, code]), format([:faint, " #=>"]), " ", inspect(value, options), ?\n]
  end

  defp dim(text), do: format([:italic, :faint, text])
  defp format(text), do: IO.ANSI.format(text)
end
