a = b = c
a <- b
a \\ b
a when b when c
a :: b :: c
a | b | c
&a + b
a || b && c
a or b and c
!a == b
not a == b
a == b != c
a < b == c
a |> b ~> c <~ d <~> e ~>> f <<~ g <|> h
a in b not in c
not a in b
!(a in b)
a ^^^ b
a ++ b ++ c -- d -- e
a <> b <> c
a +++ b --- c
a .. b
a + b - c * d / e ** f ** g
-a + +b
- a ** b
^a = b
~~~a &&& b
@a + @b
@a.b
@a.b.c(1)
@a [1]
@a[1]
@a b
@a b, c
@a do
  b
end
@spec f(a) :: b when a: term, b: integer | atom
@type t(a) :: {a, (... -> a), (-> a), (integer, a -> b), [a, ...], <<_::_*8>>, %{required(a) => b}, 1..10}
@callback c(term) :: {:ok, t} | :error
a
|> b()
|> c(1)
|> d

a ||
  b ||
  c

a
or b
and c

a =
  b

a +
  b +
  c

a
. b
. c

a.
  b

x = if a do b end || c
x = a && (b || c)
x = not (a and b)
(a; b)
(a
b)
((a))
foo -1
foo - 1
foo-1
foo -1 + 2
foo.bar -1
foo [1]
foo[1]
foo (1)
foo (1) + 2
foo +1, 2
