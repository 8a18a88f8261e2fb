# The expanded forms of functions, without metadata.
defmodule Plain do
  def clauses(clauses), do: for({_, args, guards, body} <- clauses, do: Macro.prewalk([args, guards, body], &bare/1))

  def bare({:%{}, _, [{:__struct__, name} | pairs]}), do: {:%, [], [name, {:%{}, [], pairs}]}
  def bare({:super, _, args}) when is_list(args), do: {:c5, [], args}
  def bare({name, meta, args}) when is_list(meta), do: {name, [], args}
  def bare(other), do: other
end

defmodule D do
  alias Foo.Bar
  import Kernel, except: [max: 2]
  def strip(q), do: q
  @x {1, 2, 3}
  def a1(x), do: x + 1
  def a2(x) when is_list(x) and length(x) > 1 when x == 2, do: elem(x, 0)
  def a3({a, a}, [h | t]), do: %{a: h, b: t}
  def a4(%{a: x} = m), do: %{m | a: x}
  def a5(x), do: fn y, ^x -> y end
  def a6(x), do: &(&1 + x)
  def a7(), do: {&length/1, &String.upcase/1, &a1/1, &(a1(&1)), &[&1, &2]}
  def a8(x), do: (y = x; y = y + 1; {y, x})
  def a9(x), do: (case x do
    {:ok, v} when v > 1 -> v
    _ -> @x
  end)
  def b1(x), do: (cond do
    x > 1 -> 1
    true -> 2
  end)
  def b3(), do: (receive do {:a, x} -> x after 10 -> 1 end)
  def b4(l), do: for({k, v} <- l, k > 1, into: %{}, do: {k, v})
  def b5(l), do: for(x <- l, reduce: 0, do: (acc -> acc + x))
  def b7(x), do: with({:ok, a} <- x, b = a, {:ok, c} when c > 1 <- b, do: {a, b, c}, else: (_ -> 1))
  def c1(), do: {Bar, Foo.Bar.Baz, Bar.Baz, __MODULE__, __MODULE__.X}
  def c5(x, y \\ 1, z \\ :w), do: {x, y, z}
  def c6(x), do: x.foo
  def c7(x), do: x.()
  def c9([1, 2] ++ r), do: r
  def d1(x), do: not x
  def d2(x), do: Map.put(x, :a, 1)
  def d3(x), do: "a#{x}b"
  def d4("a" <> r), do: r
  def d5(x), do: max(x, 1)
  def max(a, b), do: {a, b}
  def d6(a: b), do: [a: b]
  def d7(x) do
    x
  rescue
    _ -> 1
  after
    2
  end
  def d8(x), do: x |> a1() |> Bar.x(1)
  def d9(x), do: (if x do 1 else 2 end)
  def e1(x, y), do: x && y || !x
  def e2(x), do: x in [1, 2]
  def e3(x) when x in 1..3, do: x
  def e4(x), do: {x, 1}
  def e5(), do: 'abc'
  def e6(x) do
    %{"y" => 2, x => 3, x: 1}
  end
  def e7(x), do: quote(do: foo(unquote(x), y, Bar.z(1), length(q)))
  def e8(x), do: <<x::8>>
  def e9(x), do: unquote(1 + 2) + x
  for n <- [:q1, :q2], do: def unquote(n)(unquote({:v, [], nil})), do: v
  for f <- [:a1, :a2, :a3, :a4, :a5, :a6, :a7, :a8, :a9, :b1, :b3, :b4, :b5, :b7, :c1, :c5, :c6, :c7, :c9, :d1, :d2, :d3, :d4, :d5, :d6, :d7, :d8, :d9, :e1, :e2, :e3, :e4, :e5, :e6, :e7, :e8, :e9, :q1, :q2] do
    for n <- [0, 1, 2, 3] do
      d = Module.get_definition(__MODULE__, {f, n})
      if d, do: IO.inspect({f, Plain.clauses(elem(d, 3))}, limit: :infinity)
    end
  end
end
