defmodule Logger.Formatter do
  @moduledoc """
  Formats of log lines: text with `$time`, `$date`, `$level`, `$message`, `$metadata`, `$node` in it.

      iex> Logger.Formatter.compile("$time $message\\n")
      [:time, " ", :message, "\\n"]
  """

  @default "\n$time $metadata[$level] $message\n"
  @parts [:date, :time, :level, :message, :metadata, :node, :levelpad]

  @doc """
  Prepares a format; nil is the usual one. `{module, function}` names a function that does the whole formatting.
  """
  def compile(nil), do: compile(@default)
  def compile({module, function}) when is_atom(module) and is_atom(function), do: {module, function}

  def compile(text) when is_binary(text) do
    for part <- Regex.split(~r/(\$[a-z]+)/, text, include_captures: true, trim: true), do: part(part)
  end

  defp part("$" <> name) do
    case Enum.find(@parts, &(Atom.to_string(&1) == name)) do
      nil -> raise ArgumentError, "$#{name} is an invalid format pattern"
      part -> part
    end
  end

  defp part(text), do: text

  @doc """
  A line by a prepared format. The time is milliseconds of system time or `{date, time}`.
  """
  def format({module, function}, level, message, time, metadata) do
    apply(module, function, [level, message, date_time(time), metadata])
  end

  def format(parts, level, message, time, metadata) do
    time = date_time(time)
    for part <- parts, do: output(part, level, message, time, metadata)
  end

  defp output(:message, _level, message, _time, _metadata), do: message
  defp output(:date, _level, _message, {date, _}, _metadata), do: format_date(date)
  defp output(:time, _level, _message, {_, time}, _metadata), do: format_time(time)
  defp output(:level, level, _message, _time, _metadata), do: Atom.to_string(level)
  defp output(:node, _level, _message, _time, _metadata), do: Atom.to_string(node())
  defp output(:levelpad, level, _message, _time, _metadata) when level in [:info, :warn], do: " "
  defp output(:levelpad, _level, _message, _time, _metadata), do: ""
  defp output(:metadata, _level, _message, _time, []), do: ""

  defp output(:metadata, _level, _message, _time, metadata) do
    for {key, value} <- metadata, text = shown(key, value), do: [Atom.to_string(key), "=", text, " "]
  end

  defp output(text, _level, _message, _time, _metadata), do: text

  defp shown(:time, _), do: nil
  defp shown(:gl, _), do: nil
  defp shown(:report_cb, _), do: nil
  defp shown(_, nil), do: nil
  defp shown(_, value) when is_binary(value), do: value
  defp shown(_, value) when is_integer(value), do: Integer.to_string(value)
  defp shown(_, value) when is_float(value), do: Float.to_string(value)
  defp shown(_, value) when is_pid(value), do: :erlang.pid_to_list(value)
  defp shown(_, "Elixir." <> rest), do: rest
  defp shown(_, value) when is_atom(value), do: String.replace_prefix(Atom.to_string(value), "Elixir.", "")
  defp shown(_, value) when is_reference(value), do: :erlang.ref_to_list(value)
  defp shown(:file, value) when is_list(value), do: value
  defp shown(:domain, [head | tail]) when is_atom(head), do: Enum.map_intersperse([head | tail], ?., &Atom.to_string/1)
  defp shown(:mfa, {module, function, arity}), do: Exception.format_mfa(module, function, arity)
  defp shown(:initial_call, {module, function, arity}), do: Exception.format_mfa(module, function, arity)
  defp shown(_, list) when is_list(list), do: nil

  defp shown(_, value) do
    case String.Chars.impl_for(value) do
      nil -> nil
      impl -> impl.to_string(value)
    end
  end

  defp date_time(milliseconds) when is_integer(milliseconds) do
    {date, {hour, minute, second}} =
      :erlang.universaltime_to_localtime(:erlang.posixtime_to_universaltime(div(milliseconds, 1000)))

    {date, {hour, minute, second, rem(milliseconds, 1000)}}
  end

  defp date_time(time), do: time

  @doc """
  `hours:minutes:seconds.milliseconds`.

      iex> Logger.Formatter.format_time({7, 5, 3, 9}) |> IO.iodata_to_binary()
      "07:05:03.009"
  """
  def format_time({hour, minute, second, millisecond}) do
    [pad2(hour), ?:, pad2(minute), ?:, pad2(second), ?., pad3(millisecond)]
  end

  @doc """
  `year-month-day`.
  """
  def format_date({year, month, day}), do: [Integer.to_string(year), ?-, pad2(month), ?-, pad2(day)]

  defp pad2(n) when n < 10, do: [?0, Integer.to_string(n)]
  defp pad2(n), do: Integer.to_string(n)
  defp pad3(n) when n < 10, do: [?0, ?0, Integer.to_string(n)]
  defp pad3(n) when n < 100, do: [?0, Integer.to_string(n)]
  defp pad3(n), do: Integer.to_string(n)

  @doc """
  Replaces bytes that are no characters, so that a message can be printed.
  """
  def prune(binary) when is_binary(binary), do: prune(binary, "")
  def prune([head | tail]) when head in 0..1_114_111, do: [head | prune(tail)]
  def prune([head | tail]), do: [prune(head) | prune(tail)]
  def prune([]), do: []
  def prune(_), do: "\uFFFD"

  defp prune(<<char::utf8, rest::binary>>, acc), do: prune(rest, <<acc::binary, char::utf8>>)
  defp prune(<<_, rest::binary>>, acc), do: prune(rest, <<acc::binary, "\uFFFD">>)
  defp prune(<<>>, acc), do: acc
end
