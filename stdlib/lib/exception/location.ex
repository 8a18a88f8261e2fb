defmodule Exception.Location do
  @moduledoc false

  # Functions and places in stacktraces.

  def format_entry({module, :__MODULE__, 0, location}) do
    at(location) <> inspect(module) <> " (module)"
  end

  def format_entry({_module, :__MODULE__, 1, location}), do: at(location) <> "(module)"
  def format_entry({_module, :__FILE__, 1, location}), do: at(location) <> "(file)"

  def format_entry({module, fun, arity, location}) when is_atom(fun) do
    application(module) <> at(location) <> format_mfa(module, fun, arity)
  end

  def format_entry({fun, arity, location}) when is_function(fun) do
    at(location) <> inspect(fun) <> format_arity(arity)
  end

  defp at(location) when is_list(location) do
    Exception.format_file_line(Keyword.get(location, :file), Keyword.get(location, :line), " ")
  end

  defp application(module) do
    with {:ok, application} <- :application.get_application(module),
         {:ok, version} when is_list(version) <- :application.get_key(application, :vsn) do
      "(#{application} #{version}) "
    else
      _ -> ""
    end
  end

  def format_mfa(module, fun, arity) do
    case anonymous(Atom.to_string(fun)) do
      {name, outer_arity} ->
        "anonymous fn#{format_arity(arity)} in " <>
          "#{inspect(module)}.#{Macro.inspect_atom(:remote_call, String.to_atom(name))}/#{outer_arity}"

      nil ->
        "#{inspect(module)}.#{Macro.inspect_atom(:remote_call, fun)}#{format_arity(arity)}"
    end
  end

  def format_arity(args) when is_list(args), do: "(" <> Enum.map_join(args, ", ", &inspect/1) <> ")"
  def format_arity(arity) when is_integer(arity), do: "/" <> Integer.to_string(arity)

  # The name of an anonymous function is "-outer/arity-fun-number-".
  defp anonymous("-" <> rest) do
    with position when position != nil <- last_marker(rest),
         name_and_arity = binary_part(rest, 0, position),
         [arity, reversed_name] <- :binary.split(reverse(name_and_arity), "/"),
         true <- arity != "" and reversed_name != "" and digits?(arity) do
      {reverse(reversed_name), reverse(arity)}
    else
      _ -> nil
    end
  end

  defp anonymous(_), do: nil

  defp last_marker(text) do
    case :binary.matches(text, ["-fun-", "-inlined-"]) do
      [] -> nil
      matches -> matches |> List.last() |> elem(0)
    end
  end

  defp reverse(text), do: text |> String.to_charlist() |> Enum.reverse() |> List.to_string()

  defp digits?(<<digit, rest::binary>>) when digit in ?0..?9, do: digits?(rest)
  defp digits?(rest), do: rest == ""
end
