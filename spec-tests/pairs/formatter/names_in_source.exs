# How atoms and quoted names are written and read, and blocks that begin on the next line.
names =
  ~w(! != & && * ** ++ +++ -> . .. ..// ... / // <- <<< <> <|> = == => > @ \\ ^ ^^^ | |> || ~> ~~~ :: % %{} {} <<>>) ++
    ~w(and or not in when do end fn nil true else foo Foo foo@bar Foo.Bar Elixir Elixir.foo Elixir.Foo.bar Elixir.Foo.Bar) ++
    ~w(foo! foo? foo!? _ __MODULE__ _foo 1a a.b é É a# ñ? 日本 Foo? aB foo@ @foo) ++ ["", " ", "a b", "fo\no", "Elixir."]

for name <- names, atom = String.to_atom(name) do
  IO.inspect(
    {Macro.inspect_atom(:literal, atom), Macro.inspect_atom(:key, atom), Macro.inspect_atom(:remote_call, atom),
     Macro.classify_atom(atom)}
  )
end

sources = [
  ~S(foo."b\nr"),
  ~S(foo."b\"r"),
  ~S(foo.'b\'r'),
  ~S(foo.'b\"r'),
  "if a\ndo b end",
  "if a # x\ndo b end",
  "if(a)\n\ndo b end",
  "foo\ndo b end",
  "foo a,\n b # c\n\ndo b end",
  "a # c\nend",
  "x = \"\"\" # c\na\n\"\"\"",
  "x = \"\"\"  \na\n\"\"\"",
  "x = ~s''' # c\na\n'''"
]

for source <- sources, do: IO.inspect(Code.string_to_quoted(source))
