# Calls, do-blocks, functions and clauses, at a narrow width.
snippets = ~S'''
alias Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.{Bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, Ccccccccccccccccccccccccccc}
=====
import Foo, only: [a: 1, b: 2]
=====
%Foo{a | b: 1, c: 2}
=====
assert x == %{
a: 1}
=====
foo(fn x -> 
y
end, z)
=====
foo(z, fn x -> 
y
end)
=====
foo z, fn x -> y; y end
=====
Enum.map(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, fn {aaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbb} -> aaaaaaaaaaaaaaaaaaaaaa end)
=====
Enum.map(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, &foo(&1, %{aaaaaaaaaaaaaaaaaaaaaa: bbbbbbbbbbbbbbbbbbbbbb, aaaaaaaaaaaaaaaaaaaa: end1}))
=====
<<a::8, b::binary-size(3), c::size(x)-unit(8), (a + b)::8, d::integer-8*2, <<e>>::bits>>
=====
<< <<a>>, <<b>> >>
=====
<< ~s(a), 1, ~s(b) >>
=====
<<
a, b>>
=====
{
a, b}
=====
{a,
b}
=====
[
]
=====
%{
}
=====
foo(
)
=====
foo[
a]
=====
(
a
b
)
=====
(a -> b)
=====
((a, b) -> c)
=====
(() -> c)
=====
(-> c)
=====
@type f :: (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb -> ccccccccccccccccc)
=====
@type f :: (-> aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
=====
fn -> end
=====
fn x -> end
=====
if a do end
=====
fn x, y when x -> 1 end
=====
fn (x, y) when x -> 1 end
=====
fn () -> 1 end
=====
fn a: 1 -> 2 end
=====
fn a, b: 1 -> 2 end
=====
case x do
a, b when c -> 1
a when b when c -> 2
end
=====
case x do
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb when cccccccccccccccccccccccccc -> 1
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, ccc -> 1
end
=====
try do 1 rescue e in Foo -> 2 catch :exit, _ -> 3 else _ -> 4 after 5 end
=====
receive do a -> 1 after 5 -> 6 end
=====
a..b//c
=====
(a..b)//c
=====
a not in b
=====
not(a in b)
=====
not a in b
=====
!(a in b)
=====
!!a
=====
not not a
=====
- -a
=====
-(+a)
=====
!(a == b)
=====
^a = 1
=====
&(&1)
=====
& &1
=====
&foo.bar/1
=====
&Foo.bar/1
=====
&Foo."b r"/1
=====
&+/2
=====
&(&1 + &2)
=====
&{&1, &2}
=====
&[&1]
=====
& &1.foo
=====
& &1[:a]
=====
&foo/ 1
=====
&(foo/1)
=====
&(foo()/1)
=====
& @foo
=====
&__MODULE__.foo/1
=====
&unquote(foo)/1
=====
&Foo.unquote(foo)/1
=====
Foo.unquote(foo)(1)
=====
unquote(foo)(1)
'''

for snippet <- String.split(snippets, "\n=====\n") do
  IO.puts("-----")
  IO.puts(Code.format_string!(snippet, line_length: 40))
end
