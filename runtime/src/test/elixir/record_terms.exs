# Records the order of terms and of large maps' keys, and what bit syntax makes and reads: one base64 external term a line.
#
#     elixir record_terms.exs > ../resources/terms.cases

Code.require_file("pick.exs", __DIR__)

defmodule Terms do
  def write(term), do: IO.puts(Base.encode64(:erlang.term_to_binary(term)))

  def compare(a, b), do: {:compare, a, b, (cond do a < b -> -1; a > b -> 1; true -> 0 end), a == b, a === b}

  def order(fun), do: {:order, Map.keys(Map.new(1..40, &{fun.(&1), &1})), Enum.map(Map.new(1..40, &{fun.(&1), &1}), &elem(&1, 0))}

  def bits(value, size, endian, before) do
    made = construct(before, value, size, endian)
    skip = bit_size(before)
    {unsigned, signed} = take(made, skip, size, endian)
    {:bits, before, value, size, endian, made, unsigned, signed}
  end

  defp construct(before, value, size, :big), do: <<before::bitstring, value::size(size)>>
  defp construct(before, value, size, :little), do: <<before::bitstring, value::little-size(size)>>

  defp take(made, skip, size, :big) do
    <<_::size(skip), unsigned::size(size)>> = made
    <<_::size(skip), signed::signed-size(size)>> = made
    {unsigned, signed}
  end

  defp take(made, skip, size, :little) do
    <<_::size(skip), unsigned::little-size(size)>> = made
    <<_::size(skip), signed::little-signed-size(size)>> = made
    {unsigned, signed}
  end
end

:rand.seed(:exsss, {4, 5, 6})
for _ <- 1..500, do: Terms.write(Terms.compare(Pick.term(), Pick.term()))
for _ <- 1..200, do: Terms.write(Terms.compare(Pick.number(), Pick.number()))
for _ <- 1..200, a = Pick.map(), do: Terms.write(Terms.compare(a, Map.new(a, fn {k, v} -> {k, if(:rand.uniform(4) == 1, do: Pick.term(), else: v)} end)))
for _ <- 1..100, do: Terms.write(Terms.compare(Pick.bitstring(), Pick.bitstring()))

for fun <- [& &1, &(-&1), &(&1 * 1.0), &"k#{&1}", &"a longer key, of more than twelve bytes #{&1}", &{&1, &1 + 1}, &[&1], &[&1 * 1000], &[1, 2, 3, 4, &1, 1000, 2000],
            &[&1 | 1], &["a" | &1], &%{&1 => 1, 2.0 => &1}, &(&1 * 100_000_000_000_000_000_000_000), &(&1 * -100_000_000_000_000_000_000_000),
            &(1_152_921_504_606_846_976 + &1), &(576_460_752_303_423_487 - &1), &<<&1::9>>, &{[&1], {}, "", {&1 * 1.0, [], %{}}}, &String.to_charlist("key #{&1}")],
    do: Terms.write(Terms.order(fun))

for _ <- 1..400 do
  before = for(<<b::1 <- :rand.bytes(2)>>, do: b) |> Enum.take(:rand.uniform(17) - 1) |> Enum.reduce(<<>>, fn b, acc -> <<acc::bitstring, b::1>> end)
  Terms.write(Terms.bits(Pick.integer(), :rand.uniform(if(:rand.uniform(2) == 1, do: 20, else: 150)) - 1, Pick.one([:big, :little]), before))
end
