# The formatter's options.
format = fn source, opts -> IO.puts(Code.format_string!(source, opts)) end

source = "foo a, b\nbar 1\nif a, do: b, else: c\nfor x <- xs, do: x\ntry do: 1\nassert x"
format.(source, [])
format.(source, locals_without_parens: [foo: 2, bar: :*])
format.(source, force_do_end_blocks: true)
format.("call(one, two, three: 3)", line_length: 10)
format.("[one, [two, three]]", line_length: 1)

sigils = [
  W: fn content, opts ->
    IO.inspect(Keyword.take(opts, [:line, :modifiers, :opening_delimiter, :sigil]))
    content |> String.split(~r/\s+/, trim: true) |> Enum.join(" ")
  end
]

format.("x = ~W(one   two)a\n~w(one   two)", sigils: sigils)
format.("foo do\n~W'''\none   two\n'''\nend", sigils: sigils)

for sigils <- [[ab: 1], [W: fn -> 1 end]] do
  try do
    Code.format_string!("1", sigils: sigils)
  rescue
    error in ArgumentError -> IO.puts(String.slice(error.message, 0, 90))
  end
end

try do
  Code.format_string!("foo(")
rescue
  error -> IO.inspect(error.__struct__)
end

path = "formatted_source.tmp"
File.write!(path, "foo  bar")
IO.puts(Code.format_file!(path))
File.rm!(path)

doc = Code.quoted_to_algebra(quote(do: foo(bar, baz)), locals_without_parens: [foo: 2])
IO.puts(Inspect.Algebra.format(doc, 80))

{quoted, comments} = Code.string_to_quoted_with_comments!("# one\nfoo() # two\n", literal_encoder: &{:ok, {:__block__, &2, [&1]}}, token_metadata: true, unescape: false)
IO.puts(quoted |> Code.quoted_to_algebra(comments: comments, escape: false) |> Inspect.Algebra.format(80))
