defmodule Regex.CompileError do
  @moduledoc "Raised by `Regex.compile!/2` for a pattern that is no regular expression."

  defexception message: "regex could not be compiled"
end

defmodule Regex do
  @moduledoc """
  Regular expressions in the syntax of Perl (PCRE).

  They are written with the sigil `~r`, and its letters as options:

    * `i` - no difference between upper and lower case
    * `u` - characters and classes of Unicode instead of bytes
    * `m` - `^` and `$` match at every line
    * `s` - the dot matches newlines too
    * `x` - whitespace and comments in the pattern are skipped
    * `f` - the match must begin in the first line
    * `U` - repeats match as little as they can

      iex> Regex.run(~r/(?<year>\\d+)-(\\d+)/, "on 2024-05")
      ["2024-05", "2024", "05"]
      iex> Regex.named_captures(~r/(?<year>\\d+)-(\\d+)/, "on 2024-05")
      %{"year" => "2024"}
  """

  defstruct re_pattern: nil, source: "", opts: "", re_version: ""

  @type t :: %__MODULE__{re_pattern: term, source: binary, opts: binary | [term]}

  ## Compiling

  @doc "A regex of a source and options, either the sigil's letters or a list of `:re`'s: `{:ok, regex}` or `{:error, reason}`."
  @spec compile(binary, binary | [term]) :: {:ok, t} | {:error, any}
  def compile(source, opts \\ "") when is_binary(source) do
    compile(source, opts, version())
  end

  defp compile(source, opts, version) when is_binary(opts) do
    case letters(opts, []) do
      {:error, rest} -> {:error, {:invalid_option, rest}}
      translated -> compile(source, translated, opts, version)
    end
  end

  defp compile(source, opts, version) when is_list(opts), do: compile(source, opts, opts, version)

  defp compile(source, re_opts, doc_opts, version) do
    with {:ok, re_pattern} <- :re.compile(source, re_opts) do
      {:ok, %Regex{re_pattern: re_pattern, re_version: version, source: source, opts: doc_opts}}
    end
  end

  defp letters(<<?s, rest::binary>>, opts), do: letters(rest, [:dotall, {:newline, :anycrlf} | opts])
  defp letters(<<?u, rest::binary>>, opts), do: letters(rest, [:unicode, :ucp | opts])
  defp letters(<<?i, rest::binary>>, opts), do: letters(rest, [:caseless | opts])
  defp letters(<<?x, rest::binary>>, opts), do: letters(rest, [:extended | opts])
  defp letters(<<?f, rest::binary>>, opts), do: letters(rest, [:firstline | opts])
  defp letters(<<?U, rest::binary>>, opts), do: letters(rest, [:ungreedy | opts])
  defp letters(<<?r, rest::binary>>, opts), do: letters(rest, [:ungreedy | opts])
  defp letters(<<?m, rest::binary>>, opts), do: letters(rest, [:multiline | opts])
  defp letters(<<>>, opts), do: opts
  defp letters(rest, _opts), do: {:error, rest}

  @doc "A regex of a source and options; raises `Regex.CompileError`."
  @spec compile!(binary, binary | [term]) :: t
  def compile!(source, options \\ "") when is_binary(source) do
    case compile(source, options) do
      {:ok, regex} -> regex
      {:error, {reason, at}} -> raise Regex.CompileError, "#{reason} at position #{at}"
    end
  end

  @doc "Compiles a regex again if it comes from another version of the engine."
  @spec recompile(t) :: {:ok, t} | {:error, any}
  def recompile(%Regex{} = regex) do
    if regex.re_version == version(), do: {:ok, regex}, else: compile(regex.source, regex.opts)
  end

  @doc "As `recompile/1`, but raises."
  @spec recompile!(t) :: t
  def recompile!(%Regex{} = regex) do
    if regex.re_version == version(), do: regex, else: compile!(regex.source, regex.opts)
  end

  @doc "The version of the engine."
  @spec version() :: term
  def version, do: {:re.version(), :erlang.system_info(:endian)}

  ## What it is made of

  @doc false
  @deprecated "Use Kernel.is_struct/2 or pattern match on %Regex{} instead"
  def regex?(term)
  def regex?(%Regex{}), do: true
  def regex?(_), do: false

  @doc "The source."
  @spec source(t) :: String.t()
  def source(%Regex{source: source}), do: source

  @doc "The options, as they were given."
  @spec opts(t) :: String.t() | [term]
  def opts(%Regex{opts: opts}), do: opts

  @doc "The names of its groups, in alphabetical order."
  @spec names(t) :: [String.t()]
  def names(%Regex{re_pattern: re_pattern}) do
    {:namelist, names} = :re.inspect(re_pattern, :namelist)
    names
  end

  @doc "The pattern that `:re` compiled."
  @spec re_pattern(t) :: term
  def re_pattern(%Regex{re_pattern: compiled}), do: compiled

  ## Matching

  @doc "True if the regex matches somewhere in the string."
  @spec match?(t, String.t()) :: boolean
  def match?(%Regex{re_pattern: compiled}, string) when is_binary(string) do
    :re.run(string, compiled, [{:capture, :none}]) == :match
  end

  @doc """
  The first match and its groups, or nil.

  Options: `:return` (`:binary` or `:index`), `:capture` (`:all`, `:first`, `:all_but_first`, `:none`, `:all_names` or a list of
  numbers and names) and `:offset` in bytes.
  """
  @spec run(t, binary, [term]) :: nil | [binary] | [{integer, integer}]
  def run(regex, string, options \\ [])

  def run(%Regex{re_pattern: compiled}, string, options) when is_binary(string) do
    return = Keyword.get(options, :return, :binary)
    captures = Keyword.get(options, :capture, :all)
    offset = Keyword.get(options, :offset, 0)

    case :re.run(string, compiled, [{:capture, captures, return}, {:offset, offset}]) do
      :nomatch -> nil
      :match -> []
      {:match, results} -> results
    end
  end

  @doc "The named groups of the first match as a map, or nil."
  @spec named_captures(t, String.t(), [term]) :: map | nil
  def named_captures(regex, string, options \\ []) when is_binary(string) do
    names = names(regex)
    options = Keyword.put(options, :capture, names)

    case run(regex, string, options) do
      nil -> nil
      results -> names |> Enum.zip(results) |> Enum.into(%{})
    end
  end

  @doc """
  All matches, each with its groups. The options are those of `run/3`.

      iex> Regex.scan(~r/c(d|e)/, "abcd abce")
      [["cd", "d"], ["ce", "e"]]
  """
  @spec scan(t, String.t(), [term]) :: [[String.t()]] | [[{integer, integer}]]
  def scan(regex, string, options \\ [])

  def scan(%Regex{re_pattern: compiled}, string, options) when is_binary(string) do
    return = Keyword.get(options, :return, :binary)
    captures = Keyword.get(options, :capture, :all)
    offset = Keyword.get(options, :offset, 0)

    case :re.run(string, compiled, [{:capture, captures, return}, :global, {:offset, offset}]) do
      :match -> []
      :nomatch -> []
      {:match, results} -> results
    end
  end

  ## Splitting

  @doc """
  Cuts the string where the regex matches.

  Options: `:parts`, `:trim`, `:on` (which captures to cut at) and `:include_captures` (keep what was cut at).

      iex> Regex.split(~r/(,)/, "a,b", include_captures: true)
      ["a", ",", "b"]
  """
  @spec split(t, String.t(), [term]) :: [String.t()]
  def split(regex, string, options \\ [])

  def split(%Regex{}, "", opts) do
    if Keyword.get(opts, :trim, false), do: [], else: [""]
  end

  def split(%Regex{re_pattern: compiled}, string, opts) when is_binary(string) and is_list(opts) do
    on = Keyword.get(opts, :on, :first)

    case :re.run(string, compiled, [:global, capture: on]) do
      {:match, matches} ->
        parts = parts_to_index(Keyword.get(opts, :parts, :infinity))
        trim = Keyword.get(opts, :trim, false)
        keep = Keyword.get(opts, :include_captures, false)
        cut(:lists.append(matches), string, 0, parts, trim, keep)

      :match ->
        [string]

      :nomatch ->
        [string]
    end
  end

  defp parts_to_index(:infinity), do: 0
  defp parts_to_index(n) when is_integer(n) and n > 0, do: n

  # The captures come in order; one that lies before the last cut, or has no part in its match, is passed over.
  defp cut(_captures, string, offset, _parts, true, _keep) when byte_size(string) <= offset, do: []
  defp cut(_captures, string, offset, 1, _trim, _keep), do: [rest(string, offset)]
  defp cut([], string, offset, _parts, _trim, _keep), do: [rest(string, offset)]

  defp cut([{at, _size} | captures], string, offset, parts, trim, keep) when at < offset do
    cut(captures, string, offset, parts, trim, keep)
  end

  defp cut([{at, size} | captures], string, offset, parts, trim, true) do
    before = part(string, offset, at - offset, trim)
    kept = part(string, at, size, trim)
    before ++ (kept ++ cut(captures, string, at + size, parts - length(before), trim, true))
  end

  defp cut([{offset, size} | captures], string, offset, parts, true, false) do
    cut(captures, string, offset + size, parts, true, false)
  end

  defp cut([{at, size} | captures], string, offset, parts, trim, false) do
    [binary_part(string, offset, at - offset) | cut(captures, string, at + size, parts - 1, trim, false)]
  end

  defp part(_string, _at, 0, true), do: []
  defp part(string, at, size, _trim), do: [binary_part(string, at, size)]

  defp rest(string, offset), do: binary_part(string, offset, byte_size(string) - offset)

  ## Replacing

  @doc ~S"""
  Replaces every match, or the first with `global: false`.

  The replacement is a string, in which `\0` is the match and `\1` or `\g{1}` its first group, or a function that takes the match
  and as many groups as it has parameters for.

      iex> Regex.replace(~r/a(b|d)c/, "abcadc", "[\\1]")
      "[b][d]"
      iex> Regex.replace(~r/a(b|d)c/, "abcadc", fn _, x -> String.upcase(x) end)
      "BD"
  """
  @spec replace(t, String.t(), String.t() | (... -> String.t()), [term]) :: String.t()
  def replace(%Regex{} = regex, string, replacement, options \\ [])
      when is_binary(string) and is_list(options) do
    apply_replace(regex, string, replacer(replacement), Keyword.get(options, :global, true) != false)
  end

  defp replacer(replacement) when is_function(replacement) do
    {:arity, arity} = Function.info(replacement, :arity)
    {replacement, arity}
  end

  defp replacer(replacement), do: precompile_replacement(replacement)

  defp apply_replace(%Regex{re_pattern: compiled}, string, replacer, global?) do
    options = if global?, do: [:global, capture: capture(replacer)], else: [capture: capture(replacer)]

    case :re.run(string, compiled, options) do
      :nomatch -> string
      {:match, matches} when global? -> string |> pieces(0, matches, replacer) |> IO.iodata_to_binary()
      {:match, match} -> string |> pieces(0, [match], replacer) |> IO.iodata_to_binary()
    end
  end

  # A replacement without references needs no groups, and they cost.
  defp capture([text]) when is_binary(text), do: :first
  defp capture([]), do: :first
  defp capture(_replacer), do: :all

  defp pieces(string, offset, [], _replacer), do: [rest(string, offset)]

  defp pieces(string, offset, [[{at, size} | _] = match | matches], replacer) do
    before = binary_part(string, offset, at - offset)
    [before, replaced(replacer, string, match) | pieces(string, at + size, matches, replacer)]
  end

  defp replaced({fun, arity}, string, match), do: apply(fun, arguments(arity, string, match))

  defp replaced(template, string, match) do
    for part <- template do
      if is_integer(part), do: group(string, match, part), else: part
    end
  end

  defp arguments(0, _string, _match), do: []
  defp arguments(count, string, []), do: ["" | arguments(count - 1, string, [])]
  defp arguments(count, string, [place | match]), do: [text_at(string, place) | arguments(count - 1, string, match)]

  defp group(string, [place | _match], 0), do: text_at(string, place)
  defp group(string, [_place | match], number), do: group(string, match, number - 1)
  defp group(_string, [], _number), do: ""

  defp text_at(_string, {-1, _size}), do: ""
  defp text_at(string, {at, size}), do: binary_part(string, at, size)

  defp precompile_replacement(""), do: []

  defp precompile_replacement(<<?\\, ?g, ?{, rest::binary>>) when byte_size(rest) > 0 do
    {digits, <<?}, rest::binary>>} = digits(rest, [])
    [List.to_integer(digits) | precompile_replacement(rest)]
  end

  defp precompile_replacement(<<?\\, ?\\, rest::binary>>), do: [<<?\\>> | precompile_replacement(rest)] |> merge()

  defp precompile_replacement(<<?\\, x, rest::binary>>) when x in ?0..?9 do
    {digits, rest} = digits(rest, [x])
    [List.to_integer(digits) | precompile_replacement(rest)]
  end

  defp precompile_replacement(<<x, rest::binary>>), do: [<<x>> | precompile_replacement(rest)] |> merge()

  defp merge([left, right | rest]) when is_binary(left) and is_binary(right), do: [left <> right | rest]
  defp merge(template), do: template

  defp digits(<<x, rest::binary>>, digits) when x in ?0..?9, do: digits(rest, [x | digits])
  defp digits(rest, digits), do: {:lists.reverse(digits), rest}

  ## Escaping

  @doc ~S"""
  A source that matches the string and nothing else.

      iex> Regex.escape("1.5")
      "1\\.5"
  """
  @spec escape(String.t()) :: String.t()
  def escape(string) when is_binary(string) do
    for <<char <- string>>, into: "" do
      if special?(char), do: <<?\\, char>>, else: <<char>>
    end
  end

  defp special?(char) when char in ?\t..?\r, do: true
  defp special?(char), do: char in '.^$*+?()[]{}\\| #-'

  @doc false
  def unescape_map(:newline), do: true
  def unescape_map(?f), do: ?\f
  def unescape_map(?n), do: ?\n
  def unescape_map(?r), do: ?\r
  def unescape_map(?t), do: ?\t
  def unescape_map(?v), do: ?\v
  def unescape_map(?a), do: ?\a
  def unescape_map(_), do: false
end

defimpl Inspect, for: Regex do
  import Inspect.Algebra

  def inspect(%{opts: opts} = regex, inspect_opts) when is_list(opts) do
    source = to_doc(regex.source, inspect_opts)
    concat(["Regex.compile!(", source, ", ", to_doc(opts, inspect_opts), ")"])
  end

  def inspect(regex, opts) do
    color(IO.iodata_to_binary(["~r/", escape(regex.source), ?/, regex.opts]), :regex, opts)
  end

  # A slash ends the sigil, and characters without a shape get an escape; what is escaped already stays so.
  defp escape(<<?\\, ?\\, rest::binary>>), do: ["\\\\" | escape(rest)]
  defp escape(<<?\\, ?/, rest::binary>>), do: ["\\/" | escape(rest)]
  defp escape(<<?/, rest::binary>>), do: ["\\/" | escape(rest)]
  defp escape(<<0, rest::binary>>), do: ["\\0" | escape(rest)]
  defp escape(<<?\n, rest::binary>>), do: ["\\n" | escape(rest)]
  defp escape(<<?\r, rest::binary>>), do: ["\\r" | escape(rest)]
  defp escape(<<?\t, rest::binary>>), do: ["\\t" | escape(rest)]
  defp escape(<<?\f, rest::binary>>), do: ["\\f" | escape(rest)]
  defp escape(<<?\v, rest::binary>>), do: ["\\v" | escape(rest)]
  defp escape(<<?\a, rest::binary>>), do: ["\\a" | escape(rest)]

  defp escape(<<char::utf8, rest::binary>>) do
    if String.printable?(<<char::utf8>>) and char not in [?\b, ?\e, ?\d] do
      [<<char::utf8>> | escape(rest)]
    else
      ["\\x" <> hex(char) | escape(rest)]
    end
  end

  defp escape(<<byte, rest::binary>>), do: ["\\x" <> hex(byte) | escape(rest)]
  defp escape(<<>>), do: []

  defp hex(char) when char < 256, do: char |> Integer.to_string(16) |> String.pad_leading(2, "0")
  defp hex(char), do: "{" <> Integer.to_string(char, 16) <> "}"
end
