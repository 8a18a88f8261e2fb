sources = [
  "1 + 2", "foo bar, baz", "foo bar do\n :ok\nend", "a\n|> b\n|> c", "if x, do: 1", "fn -> 1 end", "fn a -> b; c -> d end", "%{a | b: 1}",
  "x = \\\n 1", "foo.bar.baz", "A.b c", "a.b.c(1)[2]", "[a: 1, \"b c\": 2]", "{:ok, [1]}", "\"\"\"\n a\n  b\n \"\"\"", "~s(x\#{1})", "?\\n", "0x1f", "1.5e3",
  "not a in b", "-a ** b", "a..b", "a && b and c", "&1", "&(&1 + &2)", "&M.f/1", "@foo bar", "unless a do b else c end", "(1; 2)", "()", "",
  "case x do\n  1 -> :a\n  _ when y -> :b\nend", "for x <- y, x > 1, do: x", "a -> b", "foo()", "foo ()", "foo -1", "foo - 1", "foo [1]", "foo[1]", "a: 1", "f a: 1, b: 2",
  "@spec f(a :: integer) :: b when b: var", "def f(x) when x > 1, do: x", "<<a::size(8)-unit(1), rest::binary>>", "'abc'", ":\"a b\"", ":+", "& &1.name", "a <> b", "x |> f.()", "%M{}", "%m{a: 1}", "!!a", "a; b",
  "1 +", "foo(", "end", "a b c", ")", "[1, 2", "\"abc", "fn ->", "%{a", "do", "1 2", "foo do", "~s(abc", "@", "x = ", "&", "a..", "\"\#{a\"", "0x", "?", ":", "1.", "if do end end"
]

for source <- sources do
  IO.puts(inspect(source))
  IO.inspect(Code.string_to_quoted(source))
end

IO.inspect(Code.string_to_quoted("foo(1)", columns: true))
IO.inspect(Code.string_to_quoted("foo do\n 1\nend", token_metadata: true, columns: true))
IO.inspect(Code.string_to_quoted("a", file: "x.ex", line: 10))
try do
  Code.string_to_quoted!("foo(\n1, ", file: "bad.ex")
rescue
  e -> IO.inspect(e.__struct__); IO.puts(Exception.message(e))
end
try do
  Code.string_to_quoted!("x = 1 1")
rescue
  e -> IO.inspect(e.__struct__); IO.puts(Exception.message(e))
end
