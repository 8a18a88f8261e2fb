defmodule Version do
  @moduledoc """
  Versions after SemVer 2.0: `major.minor.patch`, with `-pre.release` and `+build` behind it.

      iex> Version.compare("2.0.1-alpha1", "2.0.0")
      :gt
      iex> Version.match?("2.1.0", "~> 2.0")
      true

  A requirement is comparisons (`==`, `!=`, `>`, `>=`, `<`, `<=`, `~>`) joined by `and` and `or`. `~> 2.1` is from 2.1.0 below 3.0.0, and
  `~> 2.1.3` from 2.1.3 below 2.2.0.
  """

  import Kernel, except: [match?: 2, to_string: 1]

  @derive {Inspect, optional: [:pre, :build]}
  @enforce_keys [:major, :minor, :patch]
  defstruct [:major, :minor, :patch, pre: [], build: nil]

  @type version :: String.t() | t
  @type requirement :: String.t() | Version.Requirement.t()
  @type major :: non_neg_integer
  @type minor :: non_neg_integer
  @type patch :: non_neg_integer
  @type pre :: [String.t() | non_neg_integer]
  @type build :: String.t() | nil
  @type t :: %__MODULE__{major: major, minor: minor, patch: patch, pre: pre, build: build}

  defmodule Requirement do
    @moduledoc "A requirement that was compiled by `Version.parse_requirement/1`."

    defstruct [:source, :lexed]

    @type t :: %__MODULE__{source: String.t(), lexed: list}
  end

  defmodule InvalidRequirementError do
    @moduledoc "Raised for a text that is no requirement."

    defexception [:requirement]

    @impl true
    def exception(requirement) when is_binary(requirement), do: %__MODULE__{requirement: requirement}

    @impl true
    def message(%{requirement: requirement}), do: "invalid requirement: #{inspect(requirement)}"
  end

  defmodule InvalidVersionError do
    @moduledoc "Raised for a text that is no version."

    defexception [:version]

    @impl true
    def exception(version) when is_binary(version), do: %__MODULE__{version: version}

    @impl true
    def message(%{version: version}), do: "invalid version: #{inspect(version)}"
  end

  ## Matching

  @doc "True if the version meets the requirement. With `allow_pre: false` pre-releases meet only those that name one."
  @spec match?(version, requirement, keyword) :: boolean
  def match?(version, requirement, opts \\ [])

  def match?(version, requirement, opts) when is_binary(requirement) do
    match?(version, parse_requirement!(requirement), opts)
  end

  def match?(version, %Requirement{lexed: lexed}, opts) do
    allow_pre = Keyword.get(opts, :allow_pre, true)
    any?(lexed, matchable(version), allow_pre)
  end

  defp matchable(%Version{major: major, minor: minor, patch: patch, pre: pre}), do: {major, minor, patch, pre}

  defp matchable(string) when is_binary(string) do
    case parse_version(string, false) do
      {:ok, {major, minor, patch, pre, _build}} -> {major, minor, patch, pre}
      :error -> raise InvalidVersionError, string
    end
  end

  defp any?(alternatives, version, allow_pre) do
    Enum.any?(alternatives, fn comparisons ->
      Enum.all?(comparisons, fn {operator, wanted} -> holds?(operator, version, wanted, allow_pre) end)
    end)
  end

  # A version without a patch counts as one with patch 0, except that ~> then leaves the minor open.
  defp holds?(:==, version, wanted, _allow_pre), do: order(version, full(wanted)) == :eq
  defp holds?(:!=, version, wanted, _allow_pre), do: order(version, full(wanted)) != :eq

  defp holds?(:~>, {major, minor, _, _} = version, {_, _, nil, wanted_pre} = wanted, allow_pre) do
    {wanted_major, wanted_minor, _, _} = wanted

    order(version, full(wanted)) in [:eq, :gt] and major == wanted_major and minor >= wanted_minor and
      pre_allowed?(version, wanted_pre, allow_pre)
  end

  defp holds?(:~>, {major, minor, _, _} = version, {major, minor, _, pre} = wanted, allow_pre) do
    order(version, wanted) in [:eq, :gt] and pre_allowed?(version, pre, allow_pre)
  end

  defp holds?(:~>, _version, _wanted, _allow_pre), do: false

  defp holds?(operator, version, {_, _, _, pre} = wanted, allow_pre) do
    order = order(version, full(wanted))

    case operator do
      :> -> order == :gt and pre_allowed?(version, pre, allow_pre)
      :>= -> order != :lt and pre_allowed?(version, pre, allow_pre)
      :< -> order == :lt
      :<= -> order != :gt
    end
  end

  defp full({major, minor, nil, pre}), do: {major, minor, 0, pre}
  defp full(version), do: version

  defp pre_allowed?({_, _, _, pre}, wanted_pre, allow_pre), do: allow_pre or wanted_pre != [] or pre == []

  ## Comparing

  @doc "`:gt`, `:lt` or `:eq`. The build does not count."
  @spec compare(version, version) :: :gt | :eq | :lt
  def compare(version1, version2), do: order(matchable(version1), matchable(version2))

  defp order({major1, minor1, patch1, pre1}, {major2, minor2, patch2, pre2}) do
    numbers1 = {major1, minor1, patch1}
    numbers2 = {major2, minor2, patch2}

    cond do
      numbers1 > numbers2 -> :gt
      numbers1 < numbers2 -> :lt
      pre1 == [] and pre2 != [] -> :gt
      pre1 != [] and pre2 == [] -> :lt
      pre1 > pre2 -> :gt
      pre1 < pre2 -> :lt
      true -> :eq
    end
  end

  ## Parsing

  @doc "The version that a string is: `{:ok, version}` or `:error`."
  @spec parse(String.t()) :: {:ok, t} | :error
  def parse(string) when is_binary(string) do
    with {:ok, {major, minor, patch, pre, build}} <- parse_version(string, false) do
      {:ok, %Version{major: major, minor: minor, patch: patch, pre: pre, build: build}}
    end
  end

  @doc "The version that a string is, or raises."
  @spec parse!(String.t()) :: t
  def parse!(string) when is_binary(string) do
    case parse(string) do
      {:ok, version} -> version
      :error -> raise InvalidVersionError, string
    end
  end

  defp parse_version(string, approximate?) do
    {version_with_pre, build} = cut(string, "+")
    {version, pre} = cut(version_with_pre, "-")

    with {:ok, {major, minor, patch}} <- numbers(:binary.split(version, ".", [:global]), approximate?),
         {:ok, pre} <- pre_parts(pre),
         {:ok, build} <- build_part(build) do
      {:ok, {major, minor, patch, pre, build}}
    end
  end

  defp cut(string, separator) do
    case :binary.split(string, separator) do
      [left, right] -> {left, right}
      [left] -> {left, nil}
    end
  end

  defp numbers([major, minor, patch], _approximate?) do
    with {:ok, major} <- number(major), {:ok, minor} <- number(minor), {:ok, patch} <- number(patch) do
      {:ok, {major, minor, patch}}
    end
  end

  defp numbers([major, minor], true) do
    with {:ok, major} <- number(major), {:ok, minor} <- number(minor), do: {:ok, {major, minor, nil}}
  end

  defp numbers(_parts, _approximate?), do: :error

  defp number("0"), do: {:ok, 0}
  defp number(<<first, _::binary>>) when first not in ?1..?9, do: :error

  defp number(digits) do
    case Integer.parse(digits) do
      {number, ""} -> {:ok, number}
      _ -> :error
    end
  end

  defp pre_parts(nil), do: {:ok, []}

  defp pre_parts(pre) do
    parts = :binary.split(pre, ".", [:global])
    if Enum.all?(parts, &identifier?/1), do: convert_pre(parts, []), else: :error
  end

  defp convert_pre([], parts), do: {:ok, :lists.reverse(parts)}

  defp convert_pre([part | rest], parts) do
    cond do
      not digits?(part) -> convert_pre(rest, [part | parts])
      part == "0" or :binary.first(part) != ?0 -> convert_pre(rest, [String.to_integer(part) | parts])
      true -> :error
    end
  end

  defp digits?(part), do: for(<<char <- part>>, do: char) |> Enum.all?(&(&1 in ?0..?9))

  defp build_part(nil), do: {:ok, nil}

  defp build_part(build) do
    if build |> :binary.split(".", [:global]) |> Enum.all?(&identifier?/1), do: {:ok, build}, else: :error
  end

  defp identifier?(""), do: false

  defp identifier?(part) do
    for(<<char <- part>>, do: char) |> Enum.all?(&(&1 in ?0..?9 or &1 in ?a..?z or &1 in ?A..?Z or &1 == ?-))
  end

  ## Requirements

  @doc "The requirement that a string is: `{:ok, requirement}` or `:error`."
  @spec parse_requirement(String.t()) :: {:ok, Requirement.t()} | :error
  def parse_requirement(string) when is_binary(string) do
    with {:ok, lexed} <- string |> tokens() |> alternatives() do
      {:ok, %Requirement{source: string, lexed: lexed}}
    end
  end

  @doc "The requirement that a string is, or raises."
  @spec parse_requirement!(String.t()) :: Requirement.t()
  def parse_requirement!(string) when is_binary(string) do
    case parse_requirement(string) do
      {:ok, requirement} -> requirement
      :error -> raise InvalidRequirementError, string
    end
  end

  @doc "Requirements need no further compiling."
  @spec compile_requirement(Requirement.t()) :: Requirement.t()
  def compile_requirement(%Requirement{} = requirement), do: requirement

  # Words of the requirement: operators may stand right in front of their version.
  defp tokens(string) do
    for word <- String.split(string), token <- word_tokens(word), do: token
  end

  @operators [{">=", :>=}, {"<=", :<=}, {"~>", :~>}, {"==", :==}, {"!=", :!=}, {">", :>}, {"<", :<}, {"!", :!=}]

  defp word_tokens("and"), do: [:and]
  defp word_tokens("or"), do: [:or]

  defp word_tokens(word) do
    case Enum.find(@operators, fn {text, _} -> String.starts_with?(word, text) end) do
      {text, operator} -> [operator | word |> binary_part(byte_size(text), byte_size(word) - byte_size(text)) |> rest_tokens()]
      nil -> inner_tokens(word)
    end
  end

  defp rest_tokens(""), do: []
  defp rest_tokens(word), do: word_tokens(word)

  # "1.0>=2" is a version and an operator.
  defp inner_tokens(word) do
    case :binary.match(word, [">", "<", "=", "~", "!"]) do
      {at, _} when at > 0 -> [binary_part(word, 0, at) | word_tokens(binary_part(word, at, byte_size(word) - at))]
      _ -> [word]
    end
  end

  defp alternatives(tokens) do
    tokens
    |> split_at_or([[]])
    |> Enum.reduce_while({:ok, []}, fn tokens, {:ok, done} ->
      case comparisons(tokens, []) do
        {:ok, comparisons} -> {:cont, {:ok, [comparisons | done]}}
        :error -> {:halt, :error}
      end
    end)
    |> case do
      {:ok, alternatives} -> {:ok, :lists.reverse(alternatives)}
      :error -> :error
    end
  end

  defp split_at_or([:or | rest], done), do: split_at_or(rest, [[] | done])
  defp split_at_or([token | rest], [current | done]), do: split_at_or(rest, [[token | current] | done])
  defp split_at_or([], done), do: done |> Enum.map(&:lists.reverse/1) |> :lists.reverse()

  defp comparisons([operator, version | rest], done) when operator not in [:and] and is_atom(operator) and is_binary(version) do
    comparison(operator, version, rest, done)
  end

  defp comparisons([version | rest], done) when is_binary(version), do: comparison(:==, version, rest, done)
  defp comparisons(_tokens, _done), do: :error

  defp comparison(operator, version, rest, done) do
    with {:ok, {major, minor, patch, pre, _build}} <- parse_version(version, true),
         true <- patch != nil or operator == :~> do
      case rest do
        [] -> {:ok, :lists.reverse([{operator, {major, minor, patch, pre}} | done])}
        [:and | rest] -> comparisons(rest, [{operator, {major, minor, patch, pre}} | done])
        _ -> :error
      end
    else
      _ -> :error
    end
  end

  @doc "The version as text."
  @spec to_string(t) :: String.t()
  def to_string(%Version{} = version), do: String.Chars.to_string(version)
end

defimpl String.Chars, for: Version do
  def to_string(version) do
    pre = version.pre |> Enum.map_join(".", &Kernel.to_string/1)
    pre = if pre == "", do: "", else: "-" <> pre
    build = if version.build, do: "+" <> version.build, else: ""
    "#{version.major}.#{version.minor}.#{version.patch}#{pre}#{build}"
  end
end

defimpl String.Chars, for: Version.Requirement do
  def to_string(%Version.Requirement{source: source}), do: source
end

defimpl Inspect, for: Version.Requirement do
  def inspect(%Version.Requirement{source: source}, opts) do
    Inspect.Algebra.concat(["Version.parse_requirement!(", Inspect.BitString.inspect(source, opts), ")"])
  end
end
