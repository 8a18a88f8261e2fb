# Inspecting: limits, bases, escapes, atoms, floats, colors.
i = &IO.puts(inspect(&1, &2))
for l <- [0,1,2,3,5,:infinity], do: i.("abc\ndefg", printable_limit: l)
for l <- [0,1,2,3,5,:infinity], do: i.('abc\ndefg', printable_limit: l)
for l <- [0,1,2,3,5,:infinity], do: i.(["abc\ndefg","xyzt"], printable_limit: l)
for b <- [:binary,:octal,:hex,:decimal] do i.([-10,0,255,<<1,2,255>>,1.5,"a",10_000_000_000_000_000_000_000], base: b) end
for b <- [:infer,:as_binaries,:as_strings] do i.([<<1,2,255>>,"aé\e\0\x7f\u200b\u{feff}\u{10ffff}","", <<1::3>>, <<"ab",1::3>>], binaries: b) end
for b <- [:infer,:as_lists] do i.(['abc', [1,2], [], [7,8,9,10,11,12,13,27,35], [0x1F600], 'é', [-1], [0]], charlists: b) end
i.("a\#{b}#c\"'\\ \a\b\d\e\f\n\r\s\t\v\0\x01\u0080\u00a0\ud7ff\u2028",[])
i.('a\#{b}#c"\'\\ \a\b\d\e\f\n\r\s\t\v',[])
i.([:"", :"a b", :"a-b", :a?, :b!, :A, :"Elixir", :"Elixir.A", :"Elixir.a", :"Elixir.A.b", :"Elixir.A.B", :"Elixir.", :+, :&&, :.., :..//, :..., :., :%{}, :{}, :%, :<<>>, :!, :"=>", :->, :<-, :"::", :|, :"\\", :"\\\\", :@, :&, :not, :in, :when, :and, :fn, :end, :do, true, false, nil, :é, :"é?", :日本, :"1a", :_a, :_, :__MODULE__, :a@b, :"a@?", :"a?b", :"\0", :"\n\"'", :"Foo bar", :"Elixir.Foo bar", :"foo.bar", :"a\u0301", :^, :"^^^", :~~~, :"~>", :"not in", :"[]", :"()", :",", :";", :"+++", :"---", :"<>", :"<|>", :"**", :"//", :"/"], [])
i.([a: 1, "b c": 2, "Foo": 3, +: 4, nil: 5, do: 6, "Elixir.Foo": 8, "é": 9, ..: 2, %{}: 3, {}: 4, <<>>: 5, ...: 6, "::": 3, "=>": 4, "->": 5, %: 6, &: 7, "..//": 7, "": 5, "a@b": 6, @: 3, when: 3, "not in": 6, "1": 3], [])
i.(%{nil => 1, A=>4, true: 2, "a b": 3},[])
i.(%{a: 1, b: 2},[]); i.(%{:a=>1,"b"=>2},[]); i.([{:a,1},{A,2}],[]); i.([{A,2}],[]); i.([{:"Elixir.A",2}, {:b, 1}],[]); i.(%{1=>2, [a: 1] => 3},[])
i.([1.0, 0.1, 1.0e10, 1.0e15,1.0e16, 1.0e17, 1.0e20, 1.0e21, 1.0e22, 1.0e-5, 0.001, 0.0001,1.0e-4, 123456789.123, 1.0e100, 5.0e-324, -0.0, 1.7976931348623157e308,123456789012345680.0], [])
i.(String.to_atom("a\tb"), []); i.(%RuntimeError{message: "x"}, []); i.(%ArgumentError{}, [])
i.(~r/a\/b"c/imsux, []); i.(~r{a/b}, []); i.(Regex.compile!("a/b\nc\td\\/"), []); i.(Regex.compile!("a\x01b\e\"é"), []); i.(Regex.compile!("a", [:caseless, :multiline]), []); i.(Regex.compile!("a", [:anchored, :caseless]), []); i.(Regex.compile!("a", "U"), []);i.(Regex.compile!("a", "fsx"), []);i.(Regex.compile!("a", [:dotall]), [])
i.([~D[2020-01-02], ~T[10:11:12.345], ~N[2020-01-02 10:11:12.3], ~U[2020-01-02 10:11:12Z], Date.range(~D[2020-01-01], ~D[2020-01-05]), Date.range(~D[2020-01-01], ~D[2020-01-05], 2), Version.parse!("1.2.3-a+b"), Version.parse_requirement!("~> 1.0"), URI.parse("http://a.b/c?d#e")], [])
i.([1, 2], syntax_colors: [number: :red]); i.([:a, "x", 'c', 1.0, %{:a=>1, "b"=>2}, [k: 1], {1}, nil, true, ~r/a/, fn -> 1 end|> is_function, %URI{}, [], {}, %{}, ""], syntax_colors: [number: :red, atom: :blue, string: :green, charlist: :yellow, list: :cyan, tuple: :magenta, map: :white, nil: :light_red, boolean: :light_blue, regex: :light_green, binary: :light_cyan, reset: :yellow])
i.(<<1,2,255,3>>, syntax_colors: [binary: :red, number: :blue]); i.(%{__struct__: URI2, a: 1}, syntax_colors: [map: :red, atom: :blue]); i.(MapSet.new([1]), syntax_colors: [number: :red, map: :blue]); i.(1..2, syntax_colors: [number: :red])
