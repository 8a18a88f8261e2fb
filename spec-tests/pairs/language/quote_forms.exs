# What quote gives, form by form.
forms = [
  quote(do: x),
  quote(do: foo(1, 2)),
  quote(do: Foo.bar(1)),
  quote(do: Foo.Bar),
  quote(do: :atom),
  quote(do: {1, 2}),
  quote(do: {1, 2, 3}),
  quote(do: [1, 2 | t]),
  quote(do: %{a: 1}),
  quote(do: %{m | a: 1}),
  quote(do: %Foo{a: 1}),
  quote(do: <<a::8, b::binary>>),
  quote(do: fn x, y when x > 1 -> y end),
  quote(do: (a -> b)),
  quote(do: &(&1 + 1)),
  quote(do: &foo/1),
  quote(do: x.y),
  quote(do: x.y()),
  quote(do: x.()),
  quote(do: x[:a]),
  quote(do: @attr),
  quote(do: @attr value),
  quote(do: not x),
  quote(do: x not in y),
  quote(do: !x),
  quote(do: a |> b() |> c(1)),
  quote(do: "str #{x} end"),
  quote(do: 'chr #{x}'),
  quote(do: :"atom #{x}"),
  quote(do: ~w(a b)a),
  quote(do: ~r/x/i),
  quote(do: if(x, do: 1, else: 2)),
  quote(do: (a; b; c)),
  quote(do: a = b),
  quote(do: ^a),
  quote(do: a..b//c),
  quote(do: ..),
  quote(do: a when b),
  quote(do: a :: b),
  quote(do: [a: 1, b: 2]),
  quote(do: foo(a: 1)),
  quote(do: foo do 1 end),
  quote(do: (foo 1 do x -> y; z -> w after k end)),
  quote(do: Foo.{A, B}),
  quote(do: -1),
  quote(do: +x),
  quote(do: 1_000),
  quote(do: ?a),
  quote(do: "a" <> b),
  quote(do: a ++ b -- c),
  quote(do: __MODULE__),
  quote(do: unquote(1 + 2)),
  quote(do: foo(unquote_splicing([1, 2]), 3)),
  quote(do: unquote(:foo)(1)),
  quote(do: Foo.unquote(:bar)(1)),
  quote(do: a && b || c),
  quote(do: a ^^^ b),
  quote(do: a <<< b >>> c),
  quote(do: a ~> b),
  quote(do: a <|> b),
  quote(do: a +++ b),
  quote(do: a ** b)
]

for form <- forms do
  IO.inspect(form)
  IO.puts(Macro.to_string(form))
end

x = 5
IO.inspect(quote(bind_quoted: [x: x], do: x + 1))
IO.inspect(quote(unquote: false, do: unquote(x)))
IO.inspect(quote(line: 7, do: foo(x)))
IO.inspect(quote(context: Hello, do: x))
IO.inspect(Macro.escape({1, [2, %{a: {3, 4, 5}}], "s"}))
IO.inspect(Macro.escape(quote(do: unquote(x)), unquote: true))
