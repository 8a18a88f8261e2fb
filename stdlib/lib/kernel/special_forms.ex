defmodule Kernel.SpecialForms do
  @moduledoc """
  What the compiler itself knows, and no module can define or change.

  All else in the language is made of these. They look like macros, and are listed here as macros, for their documentation:
  nobody can call them by this module's name.
  """

  @doc """
  A tuple.

      iex> quote(do: {1, 2, 3})
      {:{}, [], [1, 2, 3]}

  Tuples of two elements stand for themselves in quoted expressions.
  """
  defmacro unquote(:{})(args), do: reserved([args])

  @doc """
  A map: `%{key => value}`, `%{key: value}`, or `%{map | key: value}`, which updates keys that are there.

      iex> map = %{a: 1}
      iex> %{map | a: 2}
      %{a: 2}

  In a pattern, the keys that are named have to be there, and others may be.
  """
  defmacro unquote(:%{})(args), do: reserved([args])

  @doc """
  A struct: a map whose keys are known, with the name of the module that defined it (see `Kernel.defstruct/1`).

      %User{name: "meg"}
      %User{user | age: 30}

  In a pattern, `%module{}` matches any struct and binds its module.
  """
  defmacro unquote(:%)(struct, map), do: reserved([struct, map])

  @doc """
  A bitstring, made of segments.

      iex> <<1, 2::16, "ab">>
      <<1, 0, 2, 97, 98>>

  What follows `::` is the type of the segment (`integer`, `float`, `binary`, `bitstring`, `utf8`, `utf16`, `utf32`), and more,
  joined by `-`: `signed` or `unsigned`, `big`, `little` or `native`, `size(n)` and `unit(n)`; a number alone is the size.

      iex> <<length::8, text::binary-size(length), rest::binary>> = <<2, "abc">>
      iex> {text, rest}
      {"ab", "c"}
  """
  defmacro unquote(:<<>>)(args), do: reserved([args])

  @doc """
  A call of a module's function, a field of a map, or a longer alias.

      iex> String.downcase("BLING")
      "bling"
      iex> %{a: 1}.a
      1
  """
  defmacro unquote(:.)(left, right), do: reserved([left, right])

  @doc """
  Gives modules shorter names, from here to the end of the block.

      alias Foo.Bar, as: Baz
      alias Foo.{Bar, Other}

  Without `:as`, the last part of the name is the alias.
  """
  defmacro unquote(:alias)(module, opts), do: reserved([module, opts])

  @doc """
  Makes sure that a module is compiled, so that its macros can be used.

      require Logger
  """
  defmacro unquote(:require)(module, opts), do: reserved([module, opts])

  @doc """
  Makes functions and macros of a module callable without its name.

      import List, only: [flatten: 1]

  `:only` may be a list, `:functions`, `:macros` or `:sigils`; `:except` is a list.
  """
  defmacro unquote(:import)(module, opts), do: reserved([module, opts])

  @doc "What the compiler knows at this place, as a `Macro.Env`."
  defmacro unquote(:__ENV__)(), do: reserved([])

  @doc "The name of the module that this is in, or `nil`."
  defmacro unquote(:__MODULE__)(), do: reserved([])

  @doc "The folder of the file that this is in."
  defmacro unquote(:__DIR__)(), do: reserved([])

  @doc "In a macro, what the compiler knows where the macro is called, as a `Macro.Env`."
  defmacro unquote(:__CALLER__)(), do: reserved([])

  @doc "In `rescue` and `catch`, the stacktrace of what was raised or thrown."
  defmacro unquote(:__STACKTRACE__)(), do: reserved([])

  @doc """
  The value of a variable, in a pattern.

      iex> x = 1
      iex> match?({^x, _}, {2, 3})
      false
  """
  defmacro unquote(:^)(var), do: reserved([var])

  @doc """
  Matches the value on the right with the pattern on the left, and binds its variables; a `MatchError` if it does not.

      iex> {a, [b | _]} = {1, [2, 3]}
      iex> {a, b}
      {1, 2}
  """
  defmacro unquote(:=)(left, right), do: reserved([left, right])

  @doc "The type of a segment in a bitstring, and of a value in a typespec."
  defmacro unquote(:"::")(left, right), do: reserved([left, right])

  @doc """
  The quoted expression of a piece of code: code as data (see `Macro`).

      iex> quote do: sum(1, 2, 3)
      {:sum, [], [1, 2, 3]}

  `unquote/1` puts a value into it. Variables in it are not those of the one who calls a macro, unless they are written
  `var!(name)`; aliases and imports are those of where the quote is written. Options: `:bind_quoted`, `:context`, `:generated`,
  `:file`, `:line`, `:location` and `:unquote`.
  """
  defmacro unquote(:quote)(opts, block), do: reserved([opts, block])

  @doc """
  In a quote, the value of an expression.

      iex> value = 13
      iex> quote(do: sum(1, unquote(value)))
      {:sum, [], [1, 13]}
  """
  defmacro unquote(:unquote)(expr), do: reserved([expr])

  @doc """
  In a quote, the elements of a list, each in its place.

      iex> values = [2, 3]
      iex> quote(do: sum(1, unquote_splicing(values)))
      {:sum, [], [1, 2, 3]}
  """
  defmacro unquote(:unquote_splicing)(expr), do: reserved([expr])

  @doc """
  A list of values, made of all combinations of the generators' values that the filters let pass.

      iex> for x <- 1..3, y <- [:a, :b], x != 2, do: {x, y}
      [{1, :a}, {1, :b}, {3, :a}, {3, :b}]

  A generator takes the elements of an enumerable that match its pattern, or with `<<pattern <- binary>>` the parts of a
  bitstring. `:into` collects into something else than a list, `:uniq` keeps each value once, and with `:reduce` the body has
  clauses for an accumulator:

      iex> for x <- [1, 2, 3], reduce: 0 do
      ...>   sum -> sum + x
      ...> end
      6
  """
  defmacro unquote(:for)(args), do: reserved([args])

  @doc """
  Goes from match to match, and stops at the first that fails.

      iex> map = %{width: 10, height: 15}
      iex> with {:ok, width} <- Map.fetch(map, :width),
      ...>      {:ok, height} <- Map.fetch(map, :height) do
      ...>   {:ok, width * height}
      ...> end
      {:ok, 150}

  The value that did not match is the result, or is matched with the clauses of `else`.
  """
  defmacro unquote(:with)(args), do: reserved([args])

  @doc """
  An anonymous function.

      iex> add = fn a, b -> a + b end
      iex> add.(1, 2)
      3

  It may have several clauses, with guards.
  """
  defmacro unquote(:fn)(clauses), do: reserved([clauses])

  @doc "A block of expressions; its value is that of the last one."
  defmacro unquote(:__block__)(args), do: reserved([args])

  @doc """
  A function: one that there is, or one made of an expression with `&1`, `&2`... as its arguments.

      iex> Enum.map(["a", "b"], &String.upcase/1)
      ["A", "B"]
      iex> Enum.map([1, 2], &(&1 * 2))
      [2, 4]
  """
  defmacro unquote(:&)(expr), do: reserved([expr])

  @doc "An alias in quoted form: the parts of a module's name."
  defmacro unquote(:__aliases__)(args), do: reserved([args])

  @doc "In a function that overrides another (see `Kernel.defoverridable/1`), calls that."
  defmacro unquote(:super)(args), do: reserved([args])

  @doc """
  The first clause whose pattern matches and whose guard holds.

      iex> case {1, 2} do
      ...>   {1, x} when x > 5 -> "big"
      ...>   {1, _} -> "small"
      ...> end
      "small"

  Without one, a `CaseClauseError`.
  """
  defmacro unquote(:case)(condition, clauses), do: reserved([condition, clauses])

  @doc """
  The first clause whose condition is truthy.

      iex> cond do
      ...>   1 + 1 == 3 -> "never"
      ...>   true -> "otherwise"
      ...> end
      "otherwise"

  Without one, a `CondClauseError`.
  """
  defmacro unquote(:cond)(clauses), do: reserved([clauses])

  @doc """
  Evaluates a block whose errors, exits and throws are caught.

      try do
        risky()
      rescue
        e in ArgumentError -> {:error, Exception.message(e)}
      catch
        :exit, reason -> {:exit, reason}
      else
        value -> {:ok, value}
      after
        clean_up()
      end
  """
  defmacro unquote(:try)(args), do: reserved([args])

  @doc """
  Takes the first message out of the mailbox that one of the clauses matches; waits for one, if need be no longer than `after`
  says.

      receive do
        {:reply, value} -> value
      after
        1000 -> :timeout
      end
  """
  defmacro unquote(:receive)(args), do: reserved([args])

  defp reserved(_args), do: raise(ArgumentError, "special forms cannot be called by the name of Kernel.SpecialForms")
end
