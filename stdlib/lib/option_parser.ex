defmodule OptionParser do
  @moduledoc """
  Reads command lines.

      iex> OptionParser.parse(["--force", "--count", "3", "path"], strict: [force: :boolean, count: :integer])
      {[force: true, count: 3], ["path"], []}

  With `:strict` only the switches of the list are known; with `:switches` those of the list have types, and unknown ones are
  taken as well. Types are `:boolean`, `:count`, `:integer`, `:float`, `:string`; `:keep` in a list with a type keeps
  every occurrence. `:aliases` names the switches of single letters. What follows `--` is left alone.
  """

  @type argv :: [String.t()]
  @type parsed :: keyword
  @type errors :: [{String.t(), String.t() | nil}]
  @type options :: keyword

  defmodule ParseError do
    @moduledoc "Raised by `OptionParser.parse!/2` for invalid switches."

    defexception [:message]
  end

  ## Parsing

  @doc "Reads switches anywhere in the arguments: `{parsed, rest, invalid}`."
  @spec parse(argv, options) :: {parsed, argv, errors}
  def parse(argv, opts \\ []) when is_list(argv) and is_list(opts), do: do_parse(argv, config(opts, true), [], [], [])

  @doc "As `parse/2`, but raises `OptionParser.ParseError` for what is invalid."
  @spec parse!(argv, options) :: {parsed, argv}
  def parse!(argv, opts \\ []) when is_list(argv) and is_list(opts) do
    case parse(argv, opts) do
      {parsed, args, []} -> {parsed, args}
      {_, _, errors} -> raise ParseError, format_errors(errors, opts)
    end
  end

  @doc "Reads switches up to the first argument that is none."
  @spec parse_head(argv, options) :: {parsed, argv, errors}
  def parse_head(argv, opts \\ []) when is_list(argv) and is_list(opts), do: do_parse(argv, config(opts, false), [], [], [])

  @doc "As `parse_head/2`, but raises `OptionParser.ParseError` for what is invalid."
  @spec parse_head!(argv, options) :: {parsed, argv}
  def parse_head!(argv, opts \\ []) when is_list(argv) and is_list(opts) do
    case parse_head(argv, opts) do
      {parsed, args, []} -> {parsed, args}
      {_, _, errors} -> raise ParseError, format_errors(errors, opts)
    end
  end

  defp do_parse([], _config, opts, args, invalid) do
    {:lists.reverse(opts), :lists.reverse(args), :lists.reverse(invalid)}
  end

  defp do_parse(argv, config, opts, args, invalid) do
    case next_option(argv, config) do
      {:ok, option, value, rest} ->
        do_parse(rest, config, store(opts, option, value, config.switches), args, invalid)

      {:invalid, option, value, rest} ->
        do_parse(rest, config, opts, args, [{option, value} | invalid])

      {:undefined, option, _value, rest} ->
        invalid = if config.strict, do: [{option, nil} | invalid], else: invalid
        do_parse(rest, config, opts, args, invalid)

      {:error, ["--" | rest]} ->
        {:lists.reverse(opts), :lists.reverse(args, rest), :lists.reverse(invalid)}

      {:error, [arg | rest] = all} ->
        if config.all? do
          do_parse(rest, config, opts, [arg | args], invalid)
        else
          {:lists.reverse(opts), :lists.reverse(args, all), :lists.reverse(invalid)}
        end
    end
  end

  # The last occurrence counts, where the first one stood is forgotten; :keep keeps them all, :count counts them.
  defp store(opts, option, value, switches) do
    types = List.wrap(switches[option])

    cond do
      :keep in types -> [{option, value} | opts]
      :count in types -> count(opts, option, value)
      true -> [{option, value} | Keyword.delete(opts, option)]
    end
  end

  defp count(opts, option, value) do
    case opts[option] do
      nil -> [{option, value} | opts]
      current -> [{option, current + value} | Keyword.delete(opts, option)]
    end
  end

  @doc "Reads one switch: `{:ok, key, value, rest}`, `{:invalid, text, value, rest}`, `{:undefined, text, value, rest}` or `{:error, rest}`."
  @spec next(argv, options) ::
          {:ok, key :: atom, value :: term, argv}
          | {:invalid, String.t(), String.t() | nil, argv}
          | {:undefined, String.t(), String.t() | nil, argv}
          | {:error, argv}
  def next(argv, opts \\ []) when is_list(argv) and is_list(opts), do: next_option(argv, config(opts, true))

  defp next_option([], _config), do: {:error, []}
  defp next_option(["--" | _] = argv, _config), do: {:error, argv}
  defp next_option(["-" | _] = argv, _config), do: {:error, argv}
  defp next_option(["- " <> _ | _] = argv, _config), do: {:error, argv}

  # --name or --name=value
  defp next_option(["--" <> option | rest], config) do
    {option, value} = split_option(option)

    if String.contains?(option, "_") do
      {:undefined, "--" <> option, value, rest}
    else
      tagged = tag_option(option, config)
      next_tagged(tagged, value, "--" <> option, rest, config)
    end
  end

  # -x, -xyz, -x=value, -xvalue
  defp next_option(["-" <> option | rest] = argv, config) do
    {name, value} = split_option(option)
    original = "-" <> name

    cond do
      negative_number?(argv, config) -> {:error, argv}
      String.contains?(name, ["-", "_"]) -> {:undefined, original, value, rest}
      String.length(name) == 1 -> name |> alias_tag(config) |> next_tagged(value, original, rest, config)
      true -> next_option(several(name, value) ++ rest, config)
    end
  end

  defp next_option(argv, _config), do: {:error, argv}

  # Letters of switches without values, or a letter with a number right behind it.
  defp several(name, value) do
    [letter | digits] = letters = String.graphemes(name)

    if value == nil and digits?(digits) do
      ["-" <> letter, Enum.join(digits)]
    else
      letters_to_switches(letters, value)
    end
  end

  defp digits?(digits), do: digits != [] and Enum.all?(digits, &(&1 in ~w(0 1 2 3 4 5 6 7 8 9)))

  defp letters_to_switches([letter], nil), do: ["-" <> letter]
  defp letters_to_switches([letter], value), do: ["-" <> letter <> "=" <> value]
  defp letters_to_switches([letter | letters], value), do: ["-" <> letter | letters_to_switches(letters, value)]

  defp negative_number?(["-" <> _ = arg | _], config) do
    match?({_, ""}, Float.parse(arg)) and not known_letters?(arg, config)
  end

  defp known_letters?("-" <> letters, config), do: alias_tag(String.first(letters), config) != nil

  defp split_option(option) do
    case :binary.split(option, "=") do
      [name, value] -> {name, value}
      [name] -> {name, nil}
    end
  end

  defp next_tagged(nil, value, original, rest, config), do: undefined(original, value, rest, config)

  defp next_tagged({kind, option} = tag, value, original, rest, config) do
    types = List.wrap(config.switches[option])

    if defined?(tag, types, config) do
      {types, value, rest} = normalize_value(kind, types, value, rest, config)
      validate(types, option, value, original, rest)
    else
      {:undefined, original, value, rest}
    end
  end

  defp defined?(_tag, [_ | _], _config), do: true
  defp defined?(_tag, [], %{strict: strict}), do: not strict

  # A switch that nobody knows takes the argument behind it along.
  defp undefined(original, nil, rest, config) do
    if value_in_tail?(rest, config), do: {:undefined, original, hd(rest), tl(rest)}, else: {:undefined, original, true, rest}
  end

  defp undefined(original, value, rest, _config), do: {:undefined, original, value, rest}

  # What a switch is worth when no value stands with it: true, false, one, or the next argument.
  defp normalize_value(kind, types, nil, rest, config) do
    cond do
      kind == :negated -> {[:negated], false, rest}
      :boolean in types -> {types, true, rest}
      :count in types -> {types, 1, rest}
      value_in_tail?(rest, config) -> {typed(types), hd(rest), tl(rest)}
      types == [] or types == [:keep] -> {[:found], true, rest}
      true -> {types, nil, rest}
    end
    |> missing(types)
  end

  defp normalize_value(:negated, _types, value, rest, _config), do: {[:negated_value], value, rest}
  defp normalize_value(_kind, types, value, rest, _config), do: {types, value, rest}

  defp typed([]), do: [:string]
  defp typed(types), do: types

  defp missing({[:found], true, rest}, [:keep]), do: {[:missing], nil, rest}
  defp missing(result, _types), do: result

  defp value_in_tail?(["-" | _], _config), do: true
  defp value_in_tail?(["- " <> _ | _], _config), do: true
  defp value_in_tail?(["-" <> _ = arg | _] = argv, config), do: arg != "--" and negative_number?(argv, config)
  defp value_in_tail?([], _config), do: false
  defp value_in_tail?(_argv, _config), do: true

  defp validate([:negated], option, false, _original, rest), do: {:ok, option, false, rest}
  defp validate([:negated_value], _option, value, original, rest), do: {:invalid, original, value, rest}
  defp validate([:found], option, true, _original, rest), do: {:ok, option, true, rest}
  defp validate([:missing], _option, nil, original, rest), do: {:invalid, original, nil, rest}
  defp validate(_types, _option, nil, original, rest), do: {:invalid, original, nil, rest}

  defp validate(types, option, value, original, rest) do
    case convert(types, value) do
      {:ok, converted} -> {:ok, option, converted, rest}
      :error -> {:invalid, original, value, rest}
    end
  end

  defp convert(types, value) do
    cond do
      is_boolean(value) or is_integer(value) -> {:ok, value}
      :boolean in types -> boolean(value)
      :count in types -> :error
      :integer in types -> whole(Integer.parse(value))
      :float in types -> whole(Float.parse(value))
      true -> {:ok, value}
    end
  end

  defp boolean("true"), do: {:ok, true}
  defp boolean("false"), do: {:ok, false}
  defp boolean(_value), do: :error

  defp whole({number, ""}), do: {:ok, number}
  defp whole(_other), do: :error

  ## Names

  defp tag_option("no-" <> option = original, config) do
    cond do
      (negated = to_option(option, config)) && :boolean in List.wrap(config.switches[negated]) -> {:negated, negated}
      option_key = to_option(original, config) -> {:default, option_key}
      true -> nil
    end
  end

  defp tag_option(option, config) do
    if key = to_option(option, config), do: {:default, key}
  end

  defp alias_tag(letter, %{aliases: aliases} = config) do
    key = to_option(letter, %{config | allow_nonexistent: false})

    if key != nil and Keyword.has_key?(aliases, key), do: {:default, aliases[key]}
  end

  defp to_option(name, %{allow_nonexistent: true}), do: name |> underscored() |> String.to_atom()

  defp to_option(name, _config) do
    name |> underscored() |> String.to_existing_atom()
  rescue
    ArgumentError -> nil
  end

  defp underscored(name), do: String.replace(name, "-", "_")

  ## Options

  defp config(opts, all?) do
    {switches, strict} =
      case {opts[:switches], opts[:strict]} do
        {nil, nil} ->
          IO.warn("not passing the :switches or :strict option to OptionParser is deprecated")
          {[], false}

        {nil, strict} ->
          {strict, true}

        {switches, nil} ->
          {switches, false}

        _ ->
          raise ArgumentError, ":switches and :strict cannot be given together"
      end

    check_switches(switches)

    %{
      aliases: opts[:aliases] || [],
      all?: all?,
      allow_nonexistent: opts[:allow_nonexistent_atoms] || false,
      strict: strict,
      switches: switches
    }
  end

  @valid_types [:boolean, :count, :integer, :float, :string, :keep]

  defp check_switches(switches) do
    Enum.each(switches, fn {_name, types} ->
      case List.wrap(types) -- @valid_types do
        [] -> :ok
        [type | _] -> raise ArgumentError, "invalid switch types/modifiers: " <> inspect_types([type])
      end
    end)
  end

  defp inspect_types(types), do: Enum.map_join(types, ", ", &inspect/1)

  ## Errors

  defp format_errors([_ | _] = errors, opts) do
    types = opts[:switches] || opts[:strict] || []
    total = length(errors)
    noun = if total == 1, do: "error", else: "errors"
    "#{total} #{noun} found!\n" <> Enum.map_join(errors, "\n", &format_error(&1, opts, types))
  end

  defp format_error({option, nil}, opts, types) do
    if type = switch_type(option, opts, types) do
      "#{option} : Missing argument of type #{type}"
    else
      unknown(option, types)
    end
  end

  defp format_error({option, value}, opts, types) do
    type = switch_type(option, opts, types)
    "#{option} : Expected type #{type}, got #{inspect(value)}"
  end

  defp unknown(option, types) do
    text = "#{option} : Unknown option"

    case did_you_mean(option, types) do
      {similar, score} when score > 0.8 ->
        text <> ". Did you mean --" <> (similar |> Atom.to_string() |> String.replace("_", "-")) <> "?"

      _ ->
        text
    end
  end

  defp did_you_mean(option, types) do
    name = option |> String.trim_leading("-") |> String.replace("-", "_")

    Enum.reduce(types, {nil, 0}, fn {source, _}, {_, score} = max ->
      distance = String.jaro_distance(name, Atom.to_string(source))
      if distance < score, do: max, else: {source, distance}
    end)
  end

  defp switch_type(option, opts, types) do
    option = option |> String.trim_leading("-") |> String.replace("-", "_")

    key =
      case existing_atom(option) do
        nil -> nil
        atom -> (opts[:aliases] || [])[atom] || atom
      end

    given = List.wrap(types[key])
    Enum.find(given, List.first(given), &(&1 != :keep))
  end

  defp existing_atom(name) do
    String.to_existing_atom(name)
  rescue
    ArgumentError -> nil
  end

  ## Back to arguments

  @doc """
  The arguments that options stand for.

      iex> OptionParser.to_argv(foo_bar: "baz", force: true)
      ["--foo-bar", "baz", "--force"]
  """
  @spec to_argv(Enumerable.t(), options) :: argv
  def to_argv(enum, options \\ []) do
    switches = Keyword.get(options, :switches, [])

    Enum.flat_map(enum, fn
      {_key, nil} -> []
      {key, true} -> [to_switch(key)]
      {key, false} -> [to_switch(key, "--no-")]
      {key, value} -> to_arguments(key, value, switches[key])
    end)
  end

  defp to_arguments(key, value, :count) when is_integer(value), do: List.duplicate(to_switch(key), value)
  defp to_arguments(key, value, _type), do: [to_switch(key), to_string(value)]

  defp to_switch(key, prefix \\ "--"), do: prefix <> (key |> Atom.to_string() |> String.replace("_", "-"))

  ## Words

  @doc ~S"""
  Cuts a line as a shell does.

      iex> OptionParser.split(~s(foo "bar baz"))
      ["foo", "bar baz"]
  """
  @spec split(String.t()) :: argv
  def split(string), do: string |> String.trim_leading(" ") |> words("", [], nil)

  # Inside of quotes: a backslash escapes the quote (and itself), everything else stays.
  defp words("", buffer, acc, nil), do: :lists.reverse([buffer | acc]) |> Enum.reject(&(&1 == "" and buffer == ""))

  defp words("", _buffer, _acc, marker) do
    raise "argv string did not terminate properly, a #{<<marker>>} was opened but never closed"
  end

  defp words(<<?\\, marker, rest::binary>>, buffer, acc, marker), do: words(rest, <<buffer::binary, marker>>, acc, marker)
  defp words(<<marker, rest::binary>>, buffer, acc, marker), do: words(rest, buffer, acc, nil)
  defp words(<<quote_mark, rest::binary>>, buffer, acc, nil) when quote_mark in [?", ?'], do: words(rest, buffer, acc, quote_mark)
  defp words(<<?\\, char, rest::binary>>, buffer, acc, nil) when char in [?\s, ?\\, ?", ?'], do: words(rest, <<buffer::binary, char>>, acc, nil)
  defp words(<<?\s, rest::binary>>, buffer, acc, nil), do: words(String.trim_leading(rest, " "), "", [buffer | acc], nil)
  defp words(<<char::utf8, rest::binary>>, buffer, acc, marker), do: words(rest, <<buffer::binary, char::utf8>>, acc, marker)
end
