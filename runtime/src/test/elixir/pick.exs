# Random terms, the odd ones more often than chance would have it.

defmodule Pick do
  def one(list), do: Enum.at(list, :rand.uniform(length(list)) - 1)

  @integers [0, 1, -1, 2, 3, 7, 10, 31, 32, 63, 64, 127, 128, 255, 256, 1000, 65535, 123_456_789, -4097, 9_007_199_254_740_993,
             9_223_372_036_854_775_807, -9_223_372_036_854_775_808, 9_223_372_036_854_775_808, -9_223_372_036_854_775_809,
             18_446_744_073_709_551_616, 123_456_789_012_345_678_901_234_567_890, -340_282_366_920_938_463_463_374_607_431_768_211_456]
  @floats [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 0.1, 100.0, 1000.0, 1.0e10, 123456.789, 1.0e22, 1.0e-5, 3.0, 255.0, 9007199254740992.0,
           1.8446744073709552e19, -9.223372036854775e18, 1.0e300, 5.0e-324, 2.675, 1.005, 0.045, 1.45, 1.23456789012345e-7]
  @atoms [:a, :b, :ok, :nil, true, false, :"hello world", :Z, :é, :"€uro", :"", :abc]
  @binaries ["", "a", "b", "abc", "abcabc", "hello world", "héllo", "12", "-34", "+5", "0x1F", "1.5", "1.0e10", "-2.5E-3", "1e5", "zz", "FF",
             <<0>>, <<255, 254>>, <<1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14>>, "日本語", "aaaa", "  x "]
  @bits [<<1::1>>, <<5::3>>, <<1, 2, 3::4>>, <<255, 7::7>>, <<0::1>>, <<97, 1::1>>]

  def integer, do: if(:rand.uniform(3) == 1, do: :rand.uniform(300) - 100, else: one(@integers))
  def small, do: :rand.uniform(8) - 2
  def float, do: if(:rand.uniform(3) == 1, do: (:rand.uniform() - 0.5) * :math.pow(10, :rand.uniform(30) - 12), else: one(@floats))
  def number, do: if(:rand.uniform(3) == 1, do: float(), else: integer())
  def atom, do: one(@atoms)
  def binary, do: one(@binaries)
  def bitstring, do: if(:rand.uniform(3) == 1, do: one(@bits), else: binary())
  def byte, do: :rand.uniform(256) - 1
  def list(n \\ 3), do: for(_ <- up_to(5), do: term(n - 1))
  def numbers, do: for(_ <- up_to(8), do: number())
  def smalls, do: for(_ <- up_to(8), do: small())
  def ordered, do: Enum.uniq(Enum.sort(smalls()))
  def tuple(n \\ 3), do: List.to_tuple(list(n))
  def pairs, do: for(_ <- up_to(6), do: one([{small(), term(1)}, {atom(), small()}, {small(), small(), small()}]))
  def entries, do: for(_ <- up_to(6), do: {term(2), term(1)})
  def map(n \\ 3), do: Map.new(for _ <- up_to(5), do: {term(n - 1), term(n - 1)})
  def iodata(n \\ 3), do: one([binary(), byte_list(n), byte_list(n)])
  def chars, do: one(['abc', '12', '-7', 'zz', '1.5', '', [233], [8364], 'x y', [0x110000]])
  def up_to(n), do: Enum.take(1..n, :rand.uniform(n + 1) - 1)
  def binaries, do: for(_ <- up_to(4), do: binary())
  def tuples, do: for(_ <- up_to(6), do: {one([1, 1.0, 2, 3, :a]), small(), atom()})
  def base, do: one([2, 8, 10, 16, 36])
  def pos, do: :rand.uniform(3)
  def floatopts, do: one([[:short], [decimals: 0], [decimals: 2], [decimals: 4], [decimals: 10], [decimals: 17], [:compact, decimals: 6], [scientific: 3],
     [scientific: 0], [], [decimals: 20], [:bad]])
  def pattern, do: one(["a", "b", "ab", "l", " ", ["a", "ab"], ["c", "l"], "", [], "abc"])
  def mopts, do: one([[], [:global], [:global, :trim], [:trim_all, :global], [{:scope, {1, 2}}], [:bad]])

  defp byte_list(0), do: []
  defp byte_list(n), do: one([[], [byte(), binary()], [byte_list(n - 1), byte()], [binary() | binary()], [bitstring(), :rand.uniform(400)], [byte_list(n - 1) | byte_list(n - 1)]])

  def term(n \\ 3)
  def term(n) when n <= 0, do: one([integer(), float(), atom(), binary(), [], {}, %{}])
  def term(n), do: one([integer(), small(), float(), atom(), binary(), bitstring(), list(n), tuple(n), map(n), [term(n - 1) | term(n - 1)]])
end
