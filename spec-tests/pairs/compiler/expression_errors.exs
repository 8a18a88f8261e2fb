# What the compiler says of code that it does not take: exception, line and wording.
defmodule Cases do
  def run(codes, wrap) do
    for {code, index} <- Enum.with_index(codes) do
      IO.puts("---- " <> code)

      try do
        Code.compile_string(wrap.(code, index), "nofile")
        IO.puts("compiled")
      rescue
        e -> IO.inspect({e.__struct__, Exception.message(e)}, limit: :infinity, printable_limit: :infinity)
      end
    end
  end
end

codes =[
  "foo()",
  "foo(1)",
  "foo",
  "^x = 1",
  "^x",
  "import Foo",
  "import List, only: [foo: 1]",
  "require Foo",
  "Foo.bar(1)",
  "%Foo{}",
  "%Range{a: 1}",
  "def foo, do: 1",
  "case 1 do end",
  "case 1 do x end","cond do x, y -> 1 end",
  "fn x -> 1; x, y -> 2 end",
  "&1",
  "&(1)",
  "&foo",
  "&(&2)",
  "& &1 + (& &2)",
  "unquote(1)",
  "unquote_splicing(1)",
  "quote do: unquote_splicing(1)",
  "quote bla: 1",
  "quote 1, 2",
  "__CALLER__",
  "__STACKTRACE__",
  "super(1)",
  "1 -> 2",
  "for x <- [1], into: 1, reduce: 2, do: 3",
  "for x <- [1]",
  "for x <- [1], foo: 1, do: x",
  "with x <- 1",
  "with x <- 1, do: 1, else: 1",
  "try do 1 end",
  "try do 1 rescue 1 -> 1 end",
  "try do 1 foo do 2 end end",
  "a.b = 1",
  "foo() = 1",
  "%{a | b: 1} = 1",
  "<<x::foo>>",
  "<<x::binary-integer>>",
  "<<x::size(a)-size(b)>>",
  "fn x when foo(x) -> 1 end",
  "fn x when (y = x) -> 1 end",
  "case 1 do x when x -> 1 when y -> 2 end",
  "alias Foo, as: 1",
  "alias foo",
  "alias Foo.{Bar}, as: X",
  "x = 1; x()",
  "if(1)",
  "1.foo",
  "a.()",
  ":foo = x = y",
  "{x, y} when 1",
  "fn -> x end",
  "_",
  "x -> y",
  "[x | y | z]",
  "__aliases__",
  "Foo.{A, b}",
  "foo do: 1",
  "&Foo.bar",
  "&Foo.bar/x",
  "%{1, 2}",
  "raise",
  "%x{} = 1",
  "%{x: 1, 2}","alias __MODULE__","import Kernel, only: 1","import Kernel, only: [:a]","defmodule 1 do end","defmodule Foo",
  "@foo",
  "@foo 1",
  "for <<x <- 1>>, do: z",
  "fn 1 end",
  "(fn x when 1 end)",
  "<<1.5::integer>>",
  "<<\"a\"::integer>>",
  "<<\"é\"::size(3)>>",
  "x = y",
  "Foo.x()",
  "with x, y <- 1, do: z"
]

Cases.run(codes, fn code, _index -> code end)
