# Containers, types and operators that break.
snippets = ~S'''
def foo do
1
end
def bar, do: 2
def baz do
3
end
@x 1
@y 2

@z [
1,2]
@w 3
x = 1
=====
@spec foo(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) :: c when a: d, b: e
=====
@type foo :: aaaaaaaaaaaaaaaaaaaaaaaaaaaa | bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | ccccccccccccccccccccccccccccccccccccccc | ddddddddddddddddddd
=====
def foo(aaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) when is_integer(aaaaaaaaaaaaaaaaaaaa) and is_integer(bbbbbbbbbbbbbbbbbbbbbbb) do
1
end
=====
foo = if aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, do: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, else: cccccccccccccccccccccccccccc
=====
alias Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.{Bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, Ccccccccccccccccccccccccccc}
=====
Enum.map(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, fn {aaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbb} -> aaaaaaaaaaaaaaaaaaaaaa end)
=====
Enum.map(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, &foo(&1, %{aaaaaaaaaaaaaaaaaaaaaa: bbbbbbbbbbbbbbbbbbbbbb, aaaaaaaaaaaaaaaaaaaa: end1}))
=====
<<a::8, b::binary-size(3), c::size(x)-unit(8), (a + b)::8, d::integer-8*2, <<e>>::bits>>
=====
@type f :: (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb -> ccccccccccccccccc)
=====
@type f :: (-> aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
=====
case x do
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb when cccccccccccccccccccccccccc -> 1
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, ccc -> 1
end
=====
try do 1 rescue e in Foo -> 2 catch :exit, _ -> 3 else _ -> 4 after 5 end
=====
x = aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb + cccccc
=====
foo a, b, ccccccccccccccccccccccccccccccccccc: 1, ddddddddddddddddddddddddddddddddddddddddddddddddddd: [1,2]
=====
raise Foo, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccccccccccc: ddddd
=====
raise "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" <> "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
=====
test "foo", %{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: b, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: c, cccccccccccccccccccc: d} do 1 end
=====
%Foo{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: b, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: c, cccccccccccccccccccc: d} = bar
=====
assert {:ok, %Foo{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: b, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: c}} = bar()
=====
<<(a = b)::8, (a <- b)::8, (a :: b)::8, -a::8, (a |> b)::8, (a || b)::8, not(a)::8, (fn -> a end)::8, (x :: 8)>>
=====
<<a::b, c::foo, d::integer, e::foo-bar, f::integer-foo, g::foo()-bar(), h::foo-size(2), i::foo*2, j::2*foo, k::2*integer, l::_, m::a*b>>
=====
<<a::integer-float-bits-bitstring-binary-bytes-utf8-utf16-utf32-signed-unsigned-big-little-native-size-unit-_-foo>>
=====
<<a::size*unit, a::x*8, a::x-y, a::x, a::integer()-binary(), a::integer(), a::size(a)-integer*3, a::__MODULE__, b::_x, c::size(1)()>>
case x do
aaaaaaaaaa + bbbbbbbbbbbbbbbbb, ccccccccccccc when ddddddddddddddddddd and eeeeeeeeeeeeeeeeeeeeeee ->
2
end
=====
case x do
aaaaaaaaaa + bbbbbbbbbbbbbbbbb, ccccccccccccc when ddddddddddddddddddd and eeeeeeeeeeeeeeeeeeeeeee when fffffffffffffff and ggggggggggg ->
2
end
=====
case x do
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |> ddddddddddddddddddd + eeeeeeeeeeeeeeeeeeeeeee ->
2
end
=====
case x do
foo(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, ddddddddddddddddddd + eeeeeeeeeeeeeeeeeeeeeee) ->
2
end
=====
fn aaaaaaaaaa + bbbbbbbbbbbbbbbbb, ccccccccccccc when ddddddddddddddddddd and eeeeeeeeeeeeeeeeeeeeeee when fffffffffffffff and ggggggggggg ->
2
end
=====
fn
aaaaaaaaaaaaaaaaaaaaaaaaa == bbbbbbbbbbbbbbbbbbbbbbbb + ccccccccccccccccc + ddddddddddddddd -> 1
2 -> 1
end
=====
fn
aaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbb == ccccccccccccccccc * ddddddddddddddd + eeeeeeeeeeeeeeeeeeeeeee-> 1
2 -> 1
end
=====
fn
(aaaaaaaaaaaaaaaaaaaaaaaaa == bbbbbbbbbbbbbbbbbbbbbbbb) + (ccccccccccccccccc == ddddddddddddddd) + eeeeeeeeeeeeeeeeeeeeeee-> 1
2 -> 1
end
=====
fn
aaaaaaaaaaaaaaaaaaaaaaaaa = foo(bbbbbbbbbbbbbbbbbbbbbbbb + (ccccccccccccccccc == ddddddddddddddd)) -> 1
2 -> 1
end
=====
fn
aaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbb | ccccccccccccccccc + ddddddddddddddd -> 1
2 -> 1
end
=====
aaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbb == ccccccccccccccccc * ddddddddddddddd + eeeeeeeeeeeeeeeeeeeeeee
=====
<<{aaaaaaaaaaa, b}::8, foo(aaaaa)::9, (aaaaa - bbb)::8, fn -> 1 end :: 8, [a]::8, %{a: 1}::9>>
=====
<<{aaaaaaaaaaa, b}, foo(aaaaa), (aaaaa - bbb), fn -> 1 end, (a |> bbbbbbb)>>
=====
[{aaaaaaaaaaa, b}, foo(aaaaa), (aaaaa - bbb), fn -> 1 end, (a |> bbbbbbb)]
=====
:"..//"
=====
foo(:"..//", :.., &"..//"/3, foo."..//"(1))
=====
@spec fold_doc([t], ((t, t) -> t)) :: t
=====
@spec inspect_fun(inspect :: any, (term, t -> Inspect.Algebra.t())) :: t
=====
  @type t :: %__MODULE__{
          custom_options: keyword,
          inspect_fun: (term, t -> Inspect.Algebra.t()),
}
=====
  @type t :: %__MODULE__{
          custom_options: keyword,
          inspect_fun: (-> Inspect.Algebra.t()),
          a: [(-> Inspect.Algebra.t())]
}
a |>
b |> c
=====
a
|> b |> c
=====
a |> b
|> c
=====
a |> b |>
c
=====
a |> b
|> c |> d
=====
a |> b |
c
=====
a | b |
c
=====
a |
b | c
=====
a
| b
=====
a when
b when c
=====
a when b when
c
=====
a ~> b |>
c
=====
a ~>
b |> c
=====
a <~> b |>
c
=====
a ++
b ++ c
=====
a ++ b ++
c
=====
a + b +
c
'''

for snippet <- String.split(snippets, "\n=====\n") do
  IO.puts("-----")
  IO.puts(Code.format_string!(snippet, line_length: 50))
end
