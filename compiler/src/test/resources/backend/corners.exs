defmodule Corners do
  def c(f) do
    try do {:val, f.()} catch k, r -> {k, r} end
  end
  def id(x), do: x
  def fc(1), do: 2
  def errors do
    [
      c(fn -> m = id(%{a: 1}); %{m | b: 2} end), c(fn -> m = id(1); %{m | b: 2} end), c(fn -> m = id(%{a: 1}); m.b end),
      c(fn -> m = id(%{a: 1}); m.b() end), c(fn -> m = id(%{a: 1}); m.a() end), c(fn -> m = id(1); m.b end), c(fn -> m = id(1); m.b() end),
      c(fn -> m = id(1); m.b(2) end), c(fn -> m = id(nil); m.b end), c(fn -> m = id(Corners); m.three end), c(fn -> m = id(Corners); m.three() end),
      c(fn -> m = id(Corners); m.id(9) end), c(fn -> id(1) and true end), c(fn -> id(1) or true end), c(fn -> not id(1) end), c(fn -> if id(1) and true, do: 1 end),
      c(fn -> f = id(1); f.(1) end), c(fn -> for <<x <- id(1)>>, do: x end), c(fn -> for x <- [1, 2 | id(3)], do: x end) |> elem(0),
      c(fn -> with 1 <- id(2) do 1 else 3 -> 1 end end), c(fn -> try do id(1) catch _ -> 1 else 2 -> 1 end end),
      c(fn -> cond do id(nil) -> 1 end end), c(fn -> case id(1) do 2 -> 1 end end), c(fn -> 2 = id(1) end), c(fn -> {:a, [_ | 5]} = id({:a, [1]}) end),
      c(fn -> fc(2) end), c(fn -> (fn 1 -> 2 end).(id(3)) end), c(fn -> (for x <- [1], reduce: id(2) do 3 -> x end) end), c(fn -> receive do after id(:foo) -> 1 end end),
      c(fn -> <<id(:a)>> end), c(fn -> <<id(1.0)::integer>> end), c(fn -> <<id("a")::binary-size(3)>> end), c(fn -> <<1::size(id(-1))>> end), c(fn -> <<id(-1)::utf8>> end),
      c(fn -> "a" <> id(1) end), c(fn -> for <<x <- id("ab")>>, into: "", do: id(x) end), c(fn -> for x <- [1], into: %{}, do: x end), c(fn -> id(1) ++ [2] end) |> elem(0),
      c(fn -> id(Nope).foo(1) end), c(fn -> Nope.foo(1) end), c(fn -> apply(Corners, :nope, [1]) end), c(fn -> apply(id(Corners), :id, [4]) end), c(fn -> apply(fn x -> x end, [5]) end),
      c(fn -> :erlang.raise(:throw, :x, []) end), c(fn -> exit({:shutdown, 1}) end), c(fn -> 1 / id(0) end), c(fn -> rem(id(1), 0) end), c(fn -> id(:a) + 1 end), c(fn -> :lists.nope(1) end)
    ]
  end
  def three, do: 3
  def order(x) do
    case x do
      {1, 2} -> :a
      {_, 2} -> :b
      {1, _} -> :c
      [1 | _] -> :d
      [_, 2] -> :e
      {_, _} when x == {7, 8} -> :f
      y when y in [:q, :r, 5] -> {:in, y}
      %{k: 1} -> :m1
      %{k: _, l: [h | _]} -> {:m2, h}
      %{} -> :m3
      "lit" -> :lit
      "pre" <> <<r::8>> -> {:pre, r}
      <<0::1, r::bits>> when bit_size(r) < 10 -> {:bits, bit_size(r)}
      1.5 -> :f
      123456789012345678901234567890 -> :big
      -5 -> :neg
      z when is_float(z) or is_integer(z) and z > 100 -> {:num, z}
      _ -> :none
    end
  end
  def orders, do: for(x <- [{1, 2}, {3, 2}, {1, 4}, [1], [5, 2], [5, 3], {7, 8}, {8, 8}, :q, 5, %{k: 1}, %{k: 2, l: [9]}, %{k: 3}, %{}, "lit", "prez", "xyz", <<1::4>>, <<255>>, 1.5, 2.5, 123456789012345678901234567890, -5, 101, 99, nil], do: order(x))
  def strs(s) when s in ["a", "b", "c", "d", "e", "f"], do: 1
  def strs("alpha"), do: 2
  def strs("beta"), do: 3
  def strs("gamma"), do: 4
  def strs("delta"), do: 5
  def strs("epsilon" <> r), do: {6, r}
  def strs(_), do: 0
  def multi(:a, 1, _), do: 1
  def multi(_, 2, :z), do: 2
  def multi(:a, 3, x) when x > 3, do: 3
  def multi(:b, 1, _), do: 4
  def multi(a, _, a), do: {:same, a}
  def multi(_, n, _) when n < 0, do: :neg
  def multi(a, b, c), do: {a, b, c}
  def after_order do
    log = fn x -> :erlang.put(:log, [x | :erlang.get(:log)]) end
    :erlang.put(:log, [])
    r1 = try do log.(1); :r after log.(2) end
    r2 = c(fn -> try do log.(3); throw(:x) after log.(4) end end)
    r3 = try do
      try do throw(:a) catch :a -> log.(5); throw(:b) after log.(6) end
    catch x -> log.({7, x}); :caught
    after log.(8)
    end
    r4 = c(fn -> try do 1 catch _ -> 2 else _ -> log.(9); throw(:else) after log.(10) end end)
    r5 = nested(50)
    {r1, r2, r3, r4, r5, :lists.reverse(:erlang.get(:log))}
  end
  def nested(0), do: throw(:bottom)
  def nested(n) do
    try do
      x = nested(n - 1)
      {x, n}
    after
      :erlang.put(:cnt, n)
    end
  catch
    :bottom when n > 30 -> {:top, n}
  end
  def tail_in_try(n, acc) do
    try do
      if n == 0, do: throw({:acc, acc})
      id(n)
    catch
      {:acc, a} -> a
    else
      _ -> tail_in_try(n - 1, acc + 1)
    end
  end
  def recvs do
    me = self()
    for i <- [3, 1, 2], do: send(me, {:n, i})
    send(me, :skip)
    a = for i <- [1, 2, 3], do: (receive do {:n, ^i} -> i * 10 end)
    x = receive do
      {:never, y} -> y
      :skip -> receive do q -> q after 0 -> :inner_timeout end
    end
    t0 = receive do after 1 -> :t1 end
    p = spawn(fn -> (fn f, n -> f.(f, n) end).(fn f, n -> receive do {:add, k, from} -> send(from, n + k); f.(f, n + k); :done -> :ok end end, 0) end)
    s = for k <- [1, 2, 3] do
      send(p, {:add, k, me})
      receive do v -> v end
    end
    send(p, :done)
    w = try do receive do z -> z after 5 -> throw(:late) end catch :late -> :late_caught end
    sel = (for i <- [1, 2, 3, 4, 5], do: send(me, {i, i})) |> length()
    res = collect(5, [])
    {a, x, t0, s, w, sel, res}
  end
  def collect(0, acc), do: acc
  def collect(n, acc), do: (receive do {^n, m} -> collect(n - 1, [m | acc]) end)
  def bits do
    x = <<0xABCDEF::24>>
    <<a::4, b::12, c::bits>> = x
    <<d::little-signed-integer-size(16), e::unit(4)-size(2)>> = x
    n = 3
    <<f::size(n)-unit(2), g::size(n * 6)>> = x
    <<len, body::binary-size(len - 1), _::binary>> = <<3, "abcdef">>
    big = <<1::200>>
    <<big2::200>> = big
    <<s::signed-200>> = <<-7::200>>
    {a, b, c, d, e, f, g, body, big2, s, <<1.0::float-16>>, <<3::float>>, (case <<1, 2>> do <<1.0::float>> -> :f; <<258::16>> -> :i end),
     (for <<r::5, g::6 <- <<0xFFFF::16, 0x1234::16>> >>, do: {r, g}), (for <<ch::utf8 <- "héß€𝄞">>, do: ch), <<"ab", 1::3, 0::5, "é"::utf16-little, ?x::utf32>>,
     (case "a\0b" do <<h, 0, t>> -> {h, t} end), match?(<<_::binary-size(3)>>, id("abc")), match?(<<_::3, _::binary>>, id("abc")), <<id("ab")::binary, id(<<1::2>>)::bits, 3::6>>,
     (case <<2, "abcd">> do <<k, p::binary-size(k), q::binary>> -> {p, q}; _ -> 0 end)}
  rescue
    e -> {:unexpected, e}
  end
  def fors do
    [
      for({a, b} <- [{1, 2}, {3, 4}, 5], x = a + b, x > 3, do: {a, x}),
      for(x <- [1, 2, 3, 4], rem(x, 2) == 0, y <- [x, -x], id(y), do: y),
      for(x <- [3, 1, 3, 2], uniq: true, into: %{}, do: {x, x}),
      for(x <- 'hello', x == ?e or x == ?l, into: "", do: <<x>>),
      for(x <- [1, 2], y <- 1..x, z <- y..1, do: {x, y, z}),
      redu(),
      for(<<k::2, v::6 <- "abc">>, into: %{}, do: {v, k}),
      for(x <- [1, nil, false, 2], x, do: x),
      for(%{a: a} <- [%{a: 1}, %{b: 1}, %{a: 2, b: 3}], do: a),
      for(<<1, y <- <<1, 2, 9, 9, 1, 7, 1>> >>, do: y),
      for(x <- [1, 2, 3], y = id(x), y != 2, into: [], do: fn -> y end) |> Enum_.calls()
    ]
  end
  def redu do
    for x <- [1, 2, 3], reduce: {0, []} do
      {s, l} when x < 3 -> {s + x, [x | l]}
      {s, l} -> {s, [:end | l]}
    end
  end
  def closures do
    counter = fn f, n -> if n == 0, do: [], else: [n | f.(f, n - 1)] end
    add3 = fn a -> fn b -> fn c -> {a, b, c, a + b + c} end end end
    many = fn a, b, c, d, e, f -> {a, b, c, d, e, f} end
    x1 = id(1); x2 = id(2); x3 = id(3); x4 = id(4); x5 = id(5)
    cap = fn y -> {x1, x2, x3, x4, x5, y} end
    {counter.(counter, 5), add3.(1).(2).(3), many.(1, 2, 3, 4, 5, 6), cap.(6), (&{&1, &2}).(1, 2), (&:lists.reverse/1).([1, 2]), (&Corners.id/1).(7), (&id/1).(8),
     is_function(&id/1, 1), is_function(cap, 2), (fn -> 5 end).(), (&multi/3).(:q, 1, :q), apply(Corners, :multi, [:a, 3, 4])}
  end
  def strings, do: for(s <- ["a", "f", "alpha", "delta", "epsilonX", "epsilon", "zz", ""], do: strs(s))
  def multis, do: for({a, b, c} <- [{:a, 1, 0}, {:b, 2, :z}, {:a, 3, 4}, {:a, 3, 1}, {:b, 1, 1}, {:q, 9, :q}, {:q, -1, :r}, {:q, 5, :r}, {:a, 2, :z}], do: multi(a, b, c))
  def bigs do
    m = 9223372036854775807
    [m + 1, m * m, -m - 2, (m + 1) - 1, div(m * 4, 3), rem(m * m, 10007), m == m + 0.0, m + 1 > m, id(m) + 1 === 9223372036854775808, abs(-m - 1), Bitwise_.bsl(1, 70), 1.0 == 1, 1.0 === 1, 0.1 + 0.2, 7 / 2, -7 / 2, div(-7, 2), rem(-7, 2)]
  end
  def run do
    %{errors: errors(), orders: orders(), strings: strings(), multis: multis(), after_order: after_order(), tail_in_try: tail_in_try(20000, 0), recvs: recvs(), bits: bits(), fors: fors(), closures: closures(), bigs: bigs()}
  end
end
defmodule Enum_ do
  def calls(l), do: for(f <- l, do: f.())
end
defmodule Bitwise_ do
  def bsl(a, b), do: :erlang.bsl(a, b)
end
