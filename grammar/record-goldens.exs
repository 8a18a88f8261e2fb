# Records what the real Elixir makes of the corpus under src/test/resources:
#   elixir record-goldens.exs            every snippets/*.txt and files/*.exs
#   elixir record-goldens.exs FILE...    only these
# Each snippet is parsed under three sets of options (see `variants`), one line of golden for each.
defmodule Canonical do
  def print(term), do: IO.iodata_to_binary(term(term))

  defp term(a) when is_atom(a), do: [":", text(Atom.to_string(a))]
  defp term(i) when is_integer(i), do: Integer.to_string(i)
  defp term(f) when is_float(f), do: ["f", Base.encode16(<<f::float>>)]
  defp term(b) when is_binary(b), do: text(b)
  defp term(t) when is_tuple(t), do: ["{", t |> Tuple.to_list() |> commas(), "}"]
  defp term(l) when is_list(l), do: ["[", commas(l), "]"]

  defp commas(list), do: list |> Enum.map(&term/1) |> Enum.intersperse(", ")

  defp text(bytes) do
    ["\"", for(<<byte <- bytes>>, do: byte(byte)), "\""]
  end

  defp byte(byte) when byte in 32..126 and byte not in [?", ?\\], do: byte
  defp byte(byte), do: ["\\", Base.encode16(<<byte>>)]
end

defmodule Goldens do
  @encoder_options [columns: true, token_metadata: true]

  def variants do
    [
      {"plain", []},
      {"full", @encoder_options},
      {"encoded", @encoder_options ++ [unescape: false, literal_encoder: &{:ok, {:__block__, &2, [&1]}}]}
    ]
  end

  def record(path) do
    golden = Path.rootname(path) <> ".golden"
    text = File.read!(path)
    sources = if String.ends_with?(path, ".txt"), do: snippets(text), else: [text]
    lines = for source <- sources, do: [entry(source), "\n"]
    File.write!(golden, lines)
  end

  def snippets(text) do
    text |> String.trim_trailing("\n") |> String.split("\n=====\n")
  end

  def entry(source) do
    for {name, options} <- variants(), do: [name, " ", outcome(source, options), "\n"]
  end

  defp outcome(source, options) do
    case Code.string_to_quoted(source, options) do
      {:ok, quoted} -> Canonical.print(quoted)
      {:error, problem} -> ["error ", Canonical.print(problem), " ", raised(source, options)]
    end
  rescue
    e in [UnicodeConversionError] -> ["raised UnicodeConversionError ", Canonical.print(Exception.message(e))]
  end

  defp raised(source, options) do
    Code.string_to_quoted!(source, options)
  rescue
    e in [SyntaxError, TokenMissingError] ->
      kind = if e.__struct__ == SyntaxError, do: "SyntaxError", else: "TokenMissingError"
      [kind, " ", Canonical.print({e.line, e.column, e.description, Exception.message(e)})]
  end
end

files =
  case System.argv() do
    [] -> Enum.flat_map(["snippets/*.txt", "files/*.exs"], &Path.wildcard(Path.join([__DIR__, "src/test/resources", &1])))
    given -> given
  end

Enum.each(files, &Goldens.record/1)
