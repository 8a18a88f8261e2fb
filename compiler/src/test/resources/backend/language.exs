defmodule Language do
  def fact(0), do: 1
  def fact(n), do: n * fact(n - 1)
  def fib(n) when n < 2, do: n
  def fib(n), do: fib(n - 1) + fib(n - 2)
  def loop(0, acc), do: acc
  def loop(n, acc), do: loop(n - 1, acc + rem(n, 7))
  def even(0), do: true
  def even(n), do: odd(n - 1)
  def odd(0), do: false
  def odd(n), do: even(n - 1)
  def build(0), do: []
  def build(n), do: [n | build(n - 1)]
  def len(l), do: len(l, 0)
  defp len([], n), do: n
  defp len([_ | t], n), do: len(t, n + 1)
  def queens(n), do: len(place(n, n))
  def place(_, 0), do: [[]]
  def place(n, k), do: for(qs <- place(n, k - 1), q <- :lists.seq(1, n), safe(q, qs, 1), do: [q | qs])
  def safe(_, [], _), do: true
  def safe(q, [h | t], d), do: q != h and abs(q - h) != d and safe(q, t, d + 1)
  def kind(x) do
    case x do
      nil -> :null
      true -> :yes
      1 -> :one
      1.0 -> :onef
      "abc" -> :abc
      [] -> :empty
      [a] -> {:single, a}
      [a, b | _] -> {:many, a, b}
      {} -> :unit
      {:ok, v} -> {:ok!, v}
      {:error, {:a, b}} when is_integer(b) and b > 10 -> {:big, b}
      {:error, r} -> {:err, r}
      {a, a} -> {:same, a}
      {_, _, z} -> z
      %{a: 1} = m -> {:map1, m}
      %{b: b, c: %{d: d}} -> {b, d}
      f when is_function(f, 2) -> f.(1, 2)
      f when is_function(f) -> :otherfun
      x when is_atom(x) when is_float(x) -> {:atomfloat, x}
      <<a, b::binary>> -> {a, b}
      _ -> :other
    end
  end
  def kinds do
    for x <- [nil, true, 1, 1.0, "abc", [], [1], [1, 2, 3], {}, {:ok, 3}, {:error, {:a, 11}}, {:error, {:a, 1}}, {:error, 2}, {5, 5}, {5, 6}, {1, 2, 3},
              %{a: 1}, %{a: 2, b: 3, c: %{d: 4}}, fn a, b -> a + b end, fn -> 1 end, :foo, 2.5, "xyz", "", 100, %{}], do: kind(x)
  end
  def closures do
    x = 10
    add = fn y -> x + y end
    mul = fn y, z -> add.(y) * z end
    comp = fn f, g -> fn a -> f.(g.(a)) end end
    {add.(5), mul.(1, 2), comp.(add, add).(1), (&fact/1).(5), Kernel.then(3, &(&1 * x))}
  end
  def trys do
    t = fn f ->
      try do
        f.()
      catch
        :throw, {:a, x} -> {:caught, x}
        :exit, x -> {:exit, x}
        :error, x -> {:error, x}
        y -> {:thrown, y}
      else
        1 -> :one
        n when n > 100 -> :big
        x -> {:val, x}
      end
    end
    after_ = fn f ->
      try do
        try do
          f.()
        after
          :erlang.put(:after, :erlang.get(:after) + 1)
        end
      catch
        k, v -> {k, v}
      end
    end
    :erlang.put(:after, 0)
    [
      t.(fn -> 1 end), t.(fn -> 101 end), t.(fn -> :x end), t.(fn -> throw({:a, 1}) end), t.(fn -> throw(5) end), t.(fn -> exit(:bye) end),
      t.(fn -> :erlang.error(:boom) end), t.(fn -> hd([]) end), t.(fn -> 1 + :erlang.get(:nope) end),
      t.(fn -> {:ok, _} = id(:err) end), t.(fn -> case id(5) do 6 -> 1 end end), t.(fn -> id(5).(1) end), t.(fn -> fact2(:a) end),
      t.(fn -> cond do id(nil) -> 1; id(false) -> 2 end end), t.(fn -> id(3) and true end), t.(fn -> %{id(%{}) | a: 1} end), t.(fn -> id(%{}).a end),
      t.(fn -> id(:nomod).foo(1) end) |> elem(0),
      after_.(fn -> 5 end), after_.(fn -> throw(6) end), :erlang.get(:after),
      deep(1000)
    ]
  end
  def deep(0), do: throw_it()
  def deep(n) do
    try do
      r = deep(n - 1)
      {r, n}
    catch
      {:deep, k} -> if k > 500, do: {:done, k, n}, else: throw({:deep, k + 1})
    end
  end
  def throw_it, do: throw({:deep, 0})
  def fact2(x) when is_integer(x), do: x
  def id(x), do: x
  def recv do
    me = self()
    spawn(fn -> send(me, {:b, 2}); send(me, {:a, 1}); send(me, :z) end)
    a = receive do {:a, x} -> x end
    b = receive do {:b, x} -> x after 1000 -> :timeout end
    z = receive do x when is_atom(x) -> x end
    t = receive do x -> x after 10 -> :timeout end
    r = make_ref()
    send(me, {r, :hi})
    h = receive do {^r, m} -> m end
    {a, b, z, t, h, pingpong(200)}
  end
  def pingpong(n) do
    me = self()
    pid = spawn(fn -> echo() end)
    res = pp(pid, me, n, 0)
    send(pid, :stop)
    res
  end
  def echo do
    receive do
      {from, k} -> send(from, k + 1); echo()
      :stop -> :ok
    end
  end
  def pp(_, _, 0, acc), do: acc
  def pp(pid, me, n, acc) do
    send(pid, {me, n})
    x = receive do k -> k end
    pp(pid, me, n - 1, acc + x)
  end
  def conds(x) do
    y = if x > 5, do: :gt, else: :le
    z = unless x == 3, do: id(x)
    w = x > 2 && id(x) || :none
    v = cond do
      x < 0 -> :neg
      q = lookup(x) -> {:found, q}
      true -> :pos
    end
    {y, z, w, v, x in [1, 2, 3], not (x > 3), x > 1 and x < 4, x == 1 or id(true), !x}
  end
  def lookup(4), do: :four
  def lookup(_), do: nil
  def guards(x, y) when (is_integer(x) and x > 0) or y == :a when hd(y) == 1, do: {:g1, x, y}
  def guards(x, y) when map_size(y) > 1 or x == 7, do: {:g2, x, y}
  def guards(x, _) when rem(x, 2) == 0, do: :even
  def guards(x, _) when not is_integer(x), do: :notint
  def guards(_, _), do: :none
  def maps do
    m = %{a: 1, b: 2}
    k = :c
    m2 = Map.put(m, k, 3)
    %{^k => v} = m2
    n = %{m2 | a: id(10), b: id(20)}
    big = :maps.from_list(for i <- :lists.seq(1, 50), do: {i, i * i})
    {m, m2, v, n, m.a, n.b, :maps.get(7, big), %{id(1) => id(2), 3 => 4, id(1) => 5}, map_size(big)}
  end
  def withs(x) do
    with {:ok, a} when a > 1 <- x,
         b = a * 2,
         {:yes, c} <- f(b) do
      {:done, a, b, c}
    else
      {:ok, n} -> {:small, n}
      :no -> :nope
      e when is_list(e) -> {:list, e}
    end
  end
  def f(6), do: :no
  def f(8), do: {:no, 8}
  def f(b), do: {:yes, b}
  def w(x) do
    try do withs(x) catch :error, e -> e end
  end
  def rec(n) do
    # calls inside branches with joins after
    a = case rem(n, 3) do
      0 -> id(:zero)
      1 -> x = id(n); id(x + 1)
      _ -> :two
    end
    b = if id(n) > 2, do: id({a, n}), else: {a}
    c = case b do
      {q, _} -> try do id(q) catch _ -> 1 end
      {q} -> q
    end
    [a, b, c | if(n == 0, do: [], else: rec(n - 1))]
  end
  def fors do
    [
      (for x <- [1, 2, 3], y <- [x, x * 10], x + y > 2, do: {x, y}),
      (for {:ok, v} when v > 1 <- [{:ok, 1}, :no, {:ok, 2}, {:ok, 3}], do: v),
      (for x <- [1, 2, 1, 3], uniq: true, do: x),
      (for x <- [a: 1, b: 2], into: %{}, do: x),
      (for x <- [1, 2, 3], into: "", do: <<x + 64>>),
      (for x <- [1, 2, 3], reduce: 0 do acc -> acc + x end),
      (for <<c <- "hello">>, c != ?l, do: c + 1),
      (for <<a::4, b::4 <- <<0x12, 0x34>> >>, do: {a, b}),
      (for <<1, x <- <<1, 2, 3, 4, 1, 5>> >>, do: x),
      (for <<c <- "abc">>, x <- [1, 2], into: "", do: <<c, x>>),
      (for i <- 1..5, do: i * i),
      (for i <- id(5)..id(1), do: i),
      (for i <- id(1)..id(3), reduce: [] do [] -> [i]; l -> [i | l] end),
      (for i <- [], do: i)
    ]
  end
  def bins do
    <<a, b::16, c::binary-size(2), rest::binary>> = "abcdefgh"
    <<n, s::binary-size(n), t::bits>> = <<3, "xyzw", 5::3>>
    <<f::float, g::float-32, i::little-16, j::signed-8>> = <<1.5, 2.5::float-32, 258::little-16, -3>>
    <<u::utf8, v::utf16, r::binary>> = <<?é::utf8, ?x::utf16, "rest">>
    "pre" <> post = id("prefix")
    x = id(5)
    {a, b, c, rest, n, s, t, f, g, i, j, u, v, r, post, <<x::3>>, <<x, x::16, "lit"::utf16, post::binary>>, "i" <> post <> "j",
     <<id(-1)::unsigned-32>>, <<1::1, 0::7>>, byte_size(<<x::size(x)-unit(8)>>)}
  end
  def trace do
    try do
      fact2(:no)
    catch
      _, _ -> :ok
    end
  end
  def run do
    %{fact: fact(30), fib: fib(15), loop: loop(10000, 0), even: {even(10001), odd(7)}, build: len(build(20000)), queens: queens(5), kinds: kinds(), 
      closures: closures(), trys: trys(), recv: recv(), conds: (for x <- [1, 3, 4, 9], do: conds(x)),
      guards: (for {x, y} <- [{1, 2}, {0, :a}, {-1, [1]}, {7, 3}, {-5, %{a: 1, b: 2}}, {-4, 1}, {:z, 1}, {-3, 0}], do: guards(x, y)),
      maps: maps(), withs: (for x <- [{:ok, 1}, {:ok, 2}, {:ok, 3}, {:ok, 4}, [], :bad], do: w(x)), rec: rec(10), fors: fors(), bins: bins(), trace: trace()}
  end
end
