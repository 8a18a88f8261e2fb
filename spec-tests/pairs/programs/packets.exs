# Binary protocols: TLV frames, bit fields, checksums, a decoder of nested packets, base64 by hand.

defmodule Frame do
  @magic 0xCAFE
  @types [ping: 1, text: 2, numbers: 3, nested: 4, float: 5]

  for {name, code} <- @types do
    defp code(unquote(name)), do: unquote(code)
    defp name(unquote(code)), do: {:ok, unquote(name)}
  end

  defp name(code), do: {:error, {:unknown_type, code}}

  def encode(type, payload, flags \\ []) do
    body = body(type, payload)
    urgent = if flags[:urgent], do: 1, else: 0
    header = <<@magic::16, urgent::1, 0::2, code(type)::5, byte_size(body)::16>>
    <<header::binary, body::binary, checksum(header <> body)::32>>
  end

  defp body(:ping, _), do: <<>>
  defp body(:text, text), do: text
  defp body(:float, f), do: <<f::float-little>>
  defp body(:numbers, numbers), do: for(n <- numbers, into: <<>>, do: <<n::signed-24>>)
  defp body(:nested, list), do: for({type, payload} <- list, into: "", do: encode(type, payload))

  def decode(<<@magic::16, urgent::1, _::2, type::5, size::16, body::binary-size(size), sum::32, rest::binary>> = all) do
    covered = binary_part(all, 0, size + 5)

    with {:sum, true} <- {:sum, checksum(covered) == sum},
         {:ok, name} <- name(type),
         {:ok, payload} <- payload(name, body) do
      {:ok, %{type: name, urgent: urgent == 1, payload: payload}, rest}
    else
      {:sum, false} -> {:error, :checksum}
      {:error, _} = error -> error
    end
  end

  def decode(<<@magic::16, _::binary>>), do: {:error, :incomplete}
  def decode(<<other::16, _::bitstring>>), do: {:error, {:magic, "0x" <> Integer.to_string(other, 16)}}
  def decode(short), do: {:error, {:short, bit_size(short)}}

  defp payload(:ping, <<>>), do: {:ok, nil}
  defp payload(:text, text), do: if(String.valid?(text), do: {:ok, text}, else: {:error, :not_utf8})
  defp payload(:float, <<f::float-little>>), do: {:ok, f}
  defp payload(:numbers, body) when rem(byte_size(body), 3) == 0, do: {:ok, for(<<n::signed-24 <- body>>, do: n)}
  defp payload(:nested, body), do: decode_all(body, [])
  defp payload(type, body), do: {:error, {:bad_body, type, body}}

  def decode_all(<<>>, acc), do: {:ok, Enum.reverse(acc)}

  def decode_all(bytes, acc) do
    case decode(bytes) do
      {:ok, frame, rest} -> decode_all(rest, [frame | acc])
      error -> error
    end
  end

  defp checksum(bytes), do: checksum(bytes, 1, 0)
  defp checksum(<<byte, rest::binary>>, a, b) do
    a = rem(a + byte, 65521)
    checksum(rest, a, rem(b + a, 65521))
  end
  defp checksum(<<>>, a, b), do: Bitwise.bor(Bitwise.bsl(b, 16), a)
end

defmodule Radix64 do
  @alphabet Enum.concat([?A..?Z, ?a..?z, ?0..?9, [?+, ?/]]) |> List.to_tuple()

  def encode(bytes) do
    padding = rem(3 - rem(byte_size(bytes), 3), 3)
    padded = <<bytes::binary, 0::size(padding)-unit(8)>>
    text = for <<six::6 <- padded>>, into: "", do: <<elem(@alphabet, six)>>
    binary_part(text, 0, byte_size(text) - padding) <> String.duplicate("=", padding)
  end
end

defmodule Packet do
  # Version 3 bits, type 3 bits; type 4 is a literal of groups of five bits.
  def parse(hex), do: hex |> Base.decode16!() |> packet() |> elem(0)

  defp packet(<<version::3, 4::3, rest::bits>>) do
    {value, rest} = literal(rest, <<>>)
    {{version, value}, rest}
  end

  defp packet(<<version::3, type::3, 0::1, length::15, inner::bits-size(length), rest::bits>>) do
    {{version, type, many(inner)}, rest}
  end

  defp packet(<<version::3, type::3, 1::1, count::11, rest::bits>>) do
    {packets, rest} = Enum.map_reduce(1..count, rest, fn _, rest -> packet(rest) end)
    {{version, type, packets}, rest}
  end

  defp many(<<>>), do: []
  defp many(bits), do: with({p, rest} <- packet(bits), do: [p | many(rest)])

  defp literal(<<1::1, group::bits-size(4), rest::bits>>, acc), do: literal(rest, <<acc::bits, group::bits>>)

  defp literal(<<0::1, group::bits-size(4), rest::bits>>, acc) do
    acc = <<acc::bits, group::bits>>
    size = bit_size(acc)
    <<value::size(size)>> = acc
    {value, rest}
  end

  def versions({v, _}), do: v
  def versions({v, _, inner}), do: v + (inner |> Enum.map(&versions/1) |> Enum.sum())

  def value({_, n}), do: n
  def value({_, 0, inner}), do: inner |> Enum.map(&value/1) |> Enum.sum()
  def value({_, 1, inner}), do: inner |> Enum.map(&value/1) |> Enum.product()
  def value({_, 2, inner}), do: inner |> Enum.map(&value/1) |> Enum.min()
  def value({_, 3, inner}), do: inner |> Enum.map(&value/1) |> Enum.max()
  def value({_, op, [a, b]}) do
    holds = case op do
      5 -> value(a) > value(b)
      6 -> value(a) < value(b)
      7 -> value(a) == value(b)
    end
    if holds, do: 1, else: 0
  end
end

frames = [
  Frame.encode(:ping, nil),
  Frame.encode(:text, "héllo wörld", urgent: true),
  Frame.encode(:numbers, [1, -1, 8_388_607, -8_388_608]),
  Frame.encode(:float, -0.15625),
  Frame.encode(:nested, ping: nil, text: "in", nested: [numbers: []])
]

Enum.each(frames, &IO.inspect/1)
Enum.each(frames, &IO.inspect(Frame.decode(&1)))
IO.inspect(Frame.decode_all(IO.iodata_to_binary(frames), []), limit: :infinity)
[_, text | _] = frames
<<head::binary-size(8), byte, tail::binary>> = text
IO.inspect(Frame.decode(<<head::binary, byte + 1, tail::binary>>))
IO.inspect(Frame.decode(binary_part(text, 0, 9)))
IO.inspect(Frame.decode(<<1, 2, 3>>))
IO.inspect(Frame.decode(<<1::7>>))
IO.inspect(<<1::7>>)
IO.inspect(<<5::3, 255, 1::1>>)
IO.inspect(text, base: :hex)
IO.inspect(text, binaries: :as_binaries, limit: 6)
IO.inspect(Frame.encode(:text, <<255, 254>>) |> Frame.decode())
for text <- ["", "f", "fo", "foo", "foob", <<0, 255, 128>>], do: IO.inspect({Radix64.encode(text), Radix64.encode(text) == Base.encode64(text)})

for hex <- ~w(D2FE28 38006F45291200 EE00D40C823060 8A004A801A8002F478 C200B40A82 04005AC33890 9C0141080250320F1802104A08) do
  tree = Packet.parse(hex)
  IO.inspect({Packet.versions(tree), Packet.value(tree), tree})
end

try do
  Frame.encode(:numbers, [1.5])
rescue
  e -> IO.puts(Exception.message(e))
end
