# Errors of source code.

defmodule Exception.Snippet do
  @moduledoc false

  @doc "A source position and what is wrong there, with the line itself below it if it is known."
  def format(file, line, column, description, nil) do
    Exception.format_file_line_column(relative(file), line, column, " " <> description) |> or_plain(file, description)
  end

  def format(file, line, column, description, %{content: content, offset: offset}) do
    number = line |> Integer.to_string() |> String.pad_leading(2)
    margin = String.duplicate(" ", String.length(number))

    Exception.format_file_line_column(relative(file), line, column, " " <> description) <>
      """

       #{margin} |
       #{number} | #{content}
       #{margin} | #{String.duplicate(" ", offset)}^\
      """
  end

  def format_line(file, line, description) do
    Exception.format_file_line(relative(file), line, " " <> description) |> or_plain(file, description)
  end

  defp or_plain(_text, nil, description), do: " " <> description
  defp or_plain(text, _file, _description), do: text

  defp relative(nil), do: nil
  defp relative(file), do: Path.relative_to_cwd(file)
end

defmodule SyntaxError do
  defexception [:file, :line, :column, :snippet, description: "syntax error"]

  @impl true
  def message(%{file: file, line: line, column: column, description: description, snippet: snippet}) do
    Exception.Snippet.format(file, line, column, description, snippet)
  end
end

defmodule TokenMissingError do
  defexception [:file, :line, :column, :snippet, description: "expression is incomplete"]

  @impl true
  def message(%{file: file, line: line, column: column, description: description, snippet: snippet}) do
    Exception.Snippet.format(file, line, column, description, snippet)
  end
end

defmodule CompileError do
  defexception [:file, :line, description: "compile error"]

  @impl true
  def message(%{file: file, line: line, description: description}) do
    Exception.Snippet.format_line(file, line, description)
  end
end

defmodule Code.LoadError do
  defexception [:file, :message, :reason]

  @impl true
  def exception(opts) do
    file = Keyword.fetch!(opts, :file)
    reason = Keyword.fetch!(opts, :reason)
    %Code.LoadError{message: "could not load #{file}. Reason: #{reason}", file: file, reason: reason}
  end
end
