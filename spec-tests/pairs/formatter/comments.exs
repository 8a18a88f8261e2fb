# Comments keep their places when code is formatted.
snippets = ~S'''
# a
foo # b
# c

# d
=====
foo(
# a
1, # b
2
# c
)
=====
[ # a
1]
=====
[a: 1, # x
# y
b: 2]
=====
%{a | # x
# y
b: 2}
=====
foo([ # hi
a: 1])
=====
foo([a: 1, # hi
b: 2])
=====
case x do
# a
1 -> 2 # b
# c
3 -> 4

# d

5 -> 6
# e
end
=====
if a do # 1
# 2
b
# 3
else # 4
c
# 5
end
=====
fn # 1
a -> b # 2
end
=====
fn a -> # 1
b
# 2
end
=====
#!/usr/bin/env elixir
#foo
##bar
###   baz
#!x
#
foo
=====
a


b
c


# d
e
=====
a 
|> b |> c # x
=====
a |>
b |> c # x
=====
x = a 
|> b 
# foo
|> c # x
=====
a # x
|> b
=====
a # x
|> b # y
=====
a # x
|> b # y
# z
|> c # w
# v
|> d
# u
=====
a |> b # x
=====
a |> b(
# x
c)
=====
a |> b(
# x
c) # y
=====
a |> b(
c) # y
=====
a |> b( # t
c) # y
=====
foo(
1 # x
|> a # y
# z
|> b # w
# t
)
=====
a # x
<> b # y
=====
a <> # x
# z
b # y
=====
a ~> # x
# z
b # y
=====
a # z
| # x
# z
b # y
=====
a # z
when # x
# z
b # y
=====
a |> # x
# z
b # y
=====
a |> (b; # x
c) |> d
=====
a |> foo do # x
b # y
end |> c # z
=====
fn x -> x # a
# b
end |> c # z
=====
{a # x
|> b, c}
=====
x = # a
y # b
|> z # c
=====
a |> b
# x
c
=====
a |> b # y
# x
c |> d
=====
foo do
a |> b # x
|> c
# y
end
=====
a |> fn x -> # x
b # y
end |> c # z
=====
fn
# a
x -> # b
# c
y # d
# e

# f
z -> # g
# h
end
=====
case x do # a
# b
:a -> # c
# d
1 # e
# f
:b -> 2 # g
# h

# i
end
=====
case x do
:a -> 1
# f
end
=====
case x do
:a -> 1

# f
end
=====
case x do
:a -> 1
:b -> 1

# f
end
=====
case x do
:a -> 1
# f

:b -> 1
end
=====
case x do
:a -> 1 # d

# f
:b -> 1
end
=====
x do
:a, # d
:c # e
# r
-> # g
1
end
=====
x do
# g
-> 1
# h
end
=====
fn # a
# b
-> # c
# d
end
=====
fn x -> 1 # c
end
=====
fn x -> 1
# c
end
=====
fn x # c
-> 1
end
=====
fn ( # c
# d
x, # e
y) -> 1
end
=====
(a # d
-> # c
# d
b # e
# f
)
=====
try do # a
# b
rescue # c
# d
x -> # e
# f
y # g
# h
after # i
# j
z # k
# l
end
=====
if a do # a
else
end
=====
if a do
# a
else
# b
end
=====
if a do # a
b
end
=====
if a # b
do b # c
end # d
=====
if(# a
a) do
b
end
=====
a # b
| c # d
=====
@type a :: b # c
| d # e
| f # g
# h
| i
# j
=====
@type a ::
# a
b
# c
| d 
# g

# h

| i
# j
=====
def a() # a
# b
when c # d
when d, # e
do: f
=====
case x do
# a
b
# c
when d # e
# f
-> g # h
end
=====
<<(a when b)::8, a::(8 + 3), a::8, a::(b|c), a::b*c*d, a::-1, a::b-c-d, a::b.c, a::@d, a::-c-d, a::c-(-d), a::(a * b)-c>>
x((
# 0
a -> # 1
b # 2
# 3
c -> d # 4
# 5
), 6) # 7
=====
foo(
1
) # x
bar
=====
foo(
1
) # x
# y
bar
'''

for snippet <- String.split(snippets, "\n=====\n") do
  IO.puts("-----")
  IO.puts(Code.format_string!(snippet, line_length: 60))
end
