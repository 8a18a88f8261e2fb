# Macro.to_string/1 writes any quoted expression, and values that are none.
x = {:x, [], nil}
interpolation = fn expr -> {:"::", [], [{{:., [], [Kernel, :to_string]}, [], [expr]}, {:binary, [], nil}]} end

forms = [
  {:__block__, [], []},
  {:__block__, [], [1]},
  {:__block__, [], [1, 2]},
  {:__block__, [], [{:unquote_splicing, [], [x]}]},
  %{a: 1, b: {1, 2}},
  %{1 => [2], "a" => 'b'},
  {1, 2},
  {:{}, [], [1, 2, [a: 1]]},
  'abc',
  'ab\n\'',
  [0],
  "a\nb\"\t\e\#{x}",
  "é\0",
  <<255>>,
  -1,
  -1_000_000.5,
  1_000_000,
  1.0e10,
  [a: 1, "b c": 2, +: 3, nil: 4],
  [{:a, 1}, 2],
  [2, {:a, 1}],
  [{Foo, 1}],
  [],
  {:foo, [], []},
  {:foo, [], [[do: 1]]},
  {:foo, [], [1, [do: 1, else: {:__block__, [], [1, 2]}]]},
  {:foo, [], [1, [a: 1, do: 2]]},
  {:foo, [], [{:a, 1}, [{1, 2}]]},
  {:if, [], [x, [do: 1, else: 2]]},
  {:import, [], [Foo, [only: [a: 1]]]},
  nil,
  true,
  :a,
  Foo.Bar,
  :"foo bar",
  :"a\"b",
  :+,
  :"Elixir.foo",
  :"..//",
  {:fn, [], [{:->, [], [[], 1]}]},
  {:fn, [], [{:->, [], [[x, [a: 1]], {:__block__, [], [1, 2]}]}]},
  {:fn, [], [{:->, [], [[{:when, [], [x, 1, {:y, [], nil}]}], 1]}, {:->, [], [[], 2]}]},
  &Enum.map/2,
  {{:., [], [Foo, :bar]}, [], []},
  {{:., [], [x, :bar]}, [], []},
  {{:., [], [x, :bar]}, [no_parens: true], []},
  {{:., [], [x, :"b r"]}, [], [1]},
  {{:., [], [:foo, :..]}, [], [1, 2]},
  {{:., [], [x]}, [], [1]},
  {{:., [], [{:fn, [], [{:->, [], [[], 1]}]}]}, [], []},
  {{:., [], [Foo, :{}]}, [], [{:__aliases__, [], [:A]}, {:__aliases__, [], [:B]}]},
  {{:., [], [{:+, [], [1, 2]}, :foo]}, [], []},
  {:.., [], [1, 2]},
  {:.., [], []},
  {:"..//", [], [1, 2, 3]},
  {:%{}, [], [{:|, [], [x, [b: 1]]}]},
  {:%{}, [], [{:a, 1}, {1, 2}]},
  {:%{}, [], [{1, 2}, {:a, 1}]},
  {:%, [], [Foo, {:%{}, [], [a: 1]}]},
  {:%, [], [1, 2, 3]},
  {:not, [], [{:in, [], [1, 2]}]},
  {:in, [], [{:not, [], [1]}, 2]},
  {:foo, [], "bar"},
  {:<<>>, [], [{:"::", [], [x, {:size, [], [3]}]}, {:<<>>, [], [x]}]},
  {:<<>>, [], ["a\"b ", interpolation.(x), " c"]},
  {{:., [], [List, :to_charlist]}, [], [["a'", {{:., [], [Kernel, :to_string]}, [], [x]}]]},
  {{:., [], [:erlang, :binary_to_atom]}, [], [{:<<>>, [], ["a ", interpolation.(x)]}, :utf8]},
  <<1::3>>,
  {:sigil_r, [], [{:<<>>, [], ["a/b"]}, []]},
  {:sigil_r, [delimiter: "/"], [{:<<>>, [], ["a/b", interpolation.(x)]}, 'i']},
  {:sigil_s, [delimiter: "\"\"\""], [{:<<>>, [], ["a\n\nb\n"]}, []]},
  {"a", [], []},
  {:"foo bar", [], [1]},
  {Foo, [], [1]},
  {:->, [], [[1], 2]},
  [{:->, [], [[1], 2]}],
  {:&, [], [1]},
  {:&, [], [{:/, [], [{:foo, [], nil}, 2]}]},
  {:&, [], [{:/, [], [{{:., [], [Foo, :bar]}, [], []}, 2]}]},
  {:&, [], [{:+, [], [{:&, [], [1]}, 1]}]},
  {:@, [], [{:foo, [], nil}]},
  {:@, [], [{:foo, [], [[a: 1]]}]},
  {:@, [], [{:foo, [], [1, 2]}]},
  {:when, [], [1, 2, 3]},
  {:when, [], [1, [a: 1, b: 2]]},
  ~D[2020-01-01],
  1..2,
  MapSet.new([1]),
  {{:., [], [Access, :get]}, [], [x, 1]},
  {{1, 2}, [], [3]},
  {:%{}, [], nil},
  {:+, [], []},
  {:+, [], [1, 2, 3]},
  {:and, [], [1]},
  {:__aliases__, [], [:Foo, :Bar]},
  {:__aliases__, [], [x, :Bar]},
  {:., [], [1, 2]}
]

for form <- forms, do: IO.puts(Macro.to_string(form))

IO.puts(
  Macro.to_string(
    quote do
      defmodule Shop do
        use GenServer, restart: :transient
        @moduledoc false
        @prices %{"pear" => 2, apple: 1}

        def total(list) when is_list(list) and list != [], do: list |> Enum.map(&price(&1)) |> Enum.sum()
        def total([]), do: 0

        defp price(%{name: name, tax: tax} = item) do
          case @prices[name] do
            nil -> raise ArgumentError, "no price for #{inspect(name)}"
            price when tax > 0 -> price * (1 + tax)
            price -> price
          end
        rescue
          error in [ArgumentError] -> {:error, error, item}
        end
      end
    end
  )
)
