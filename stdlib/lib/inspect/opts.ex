defmodule Inspect.Opts do
  @moduledoc """
  The options of `inspect/2`, as implementations of the `Inspect` protocol see them.

    * `:base` - how integers are written: `:decimal`, `:binary`, `:octal` or `:hex`
    * `:binaries` - `:as_strings`, `:as_binaries`, or `:infer` (the default)
    * `:charlists` - `:as_charlists`, `:as_lists`, or `:infer` (the default)
    * `:custom_options` - a keyword list for implementations of one's own
    * `:inspect_fun` - the function that makes a document out of a term
    * `:limit` - how many entries of collections are shown, or `:infinity`
    * `:pretty` - whether the text is broken into lines of `:width` columns
    * `:printable_limit` - how many characters of strings are shown, or `:infinity`
    * `:safe` - whether a failing implementation is reported in the text instead of raised
    * `:structs` - whether structs go through the protocol or are shown as maps
    * `:syntax_colors` - a keyword list from kinds of terms to `IO.ANSI` sequences
    * `:width` - the columns of a line, or `:infinity`
  """

  # The function that inspects when no :inspect_fun is given is a setting of the whole system.
  @default_fun {__MODULE__, :inspect_fun}

  defstruct base: :decimal,
            binaries: :infer,
            char_lists: :infer,
            charlists: :infer,
            custom_options: [],
            inspect_fun: &Inspect.inspect/2,
            limit: 50,
            pretty: false,
            printable_limit: 4096,
            safe: true,
            structs: true,
            syntax_colors: [],
            width: 80

  @type color_key :: atom
  @type t :: %__MODULE__{
          base: :decimal | :binary | :hex | :octal,
          binaries: :infer | :as_binaries | :as_strings,
          charlists: :infer | :as_lists | :as_charlists,
          custom_options: keyword,
          inspect_fun: (any, t -> Inspect.Algebra.t()),
          limit: non_neg_integer | :infinity,
          pretty: boolean,
          printable_limit: non_neg_integer | :infinity,
          safe: boolean,
          structs: boolean,
          syntax_colors: [{color_key, IO.ANSI.ansidata()}],
          width: non_neg_integer | :infinity
        }

  @doc "Options from a keyword list, the rest by default."
  @spec new(keyword) :: t
  def new(opts) do
    struct(%Inspect.Opts{inspect_fun: default_inspect_fun()}, opts)
  end

  @doc "The function that inspects terms unless `:inspect_fun` says otherwise."
  @spec default_inspect_fun() :: (term, t -> Inspect.Algebra.t())
  def default_inspect_fun do
    :persistent_term.get(@default_fun, &Inspect.inspect/2)
  end

  @doc "Sets the function that inspects terms, for the whole system."
  @spec default_inspect_fun((term, t -> Inspect.Algebra.t())) :: :ok
  def default_inspect_fun(fun) when is_function(fun, 2) do
    :persistent_term.put(@default_fun, fun)
  end
end
