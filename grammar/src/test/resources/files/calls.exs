foo
foo()
foo a
foo a, b
foo a, b: 1
foo a: 1
foo(a, b: 1)
foo(a, [b: 1])
foo bar baz
foo bar(baz)
foo bar baz, qux
foo(bar baz)
foo bar, baz(qux, 1)
foo.bar
foo.bar()
foo.bar a
foo.bar a, b
foo.bar(a).baz
foo.bar.baz a
Foo.bar
Foo.bar()
Foo.Bar.baz
Foo.Bar.baz(a)
Foo.{Bar, Baz.Qux}
foo.Bar
foo().Bar.baz
:foo.bar
:foo.bar(1)
:"foo bar".baz
foo."bar"
foo."bar baz"(1)
foo."Bar" 1
foo.+(1)
Kernel.+(1, 2)
Kernel.!(true)
Kernel.and(true, false)
Foo.do
Foo.end()
Foo.nil
Foo.fn(1)
__MODULE__.foo
__MODULE__.Foo
@foo.bar(1)
foo.()
foo.(1).(2)
foo.bar.(1)
foo do
end
foo do
  a
end
foo do a end
foo a do b end
foo a, b do c end
foo(a) do b end
foo(a, b) do c else d end
foo.bar do a end
foo.bar a do b end
foo.bar(a) do b end
foo a do
  b
  c
else
  d
end
foo bar do a end
foo bar a do b end
foo = bar a do b end
foo(bar a do b end)
foo(bar do a end, baz do b end)
foo bar(a), fn -> b end do c end
foo a, do: b
foo(a, do: b, else: c)
foo a, do: (b; c)
foo do a -> b end
foo do
  a -> b
  c -> d
end
foo do -> a end
foo do () -> a end
foo do (a, b) -> c end
foo do (a, b) when c -> d end
foo? a
foo! a
foo?(a) |> bar!(b)
_foo(_)
foo(

  a,
  b

)
foo a,
    b,
    c: 1,
    d: 2
foo(
  a: 1,
  b: 2
)
foo [a: 1]
foo %{a: 1}
foo {a, b}
foo <<1>>
foo "a"
foo 'a'
foo :a
foo ~w(a)
foo ?a
foo 1
foo 1.0
foo nil
foo fn -> 1 end
foo not a
foo !a
foo ^a
foo @a
foo &a/1
foo & &1
foo &1
foo ...
foo %A{}
foo A
