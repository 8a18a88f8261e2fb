<<a, b, rest::binary>> = "hello"
IO.inspect({a, b, rest})
<<x::16, y::8>> = <<1, 2, 3>>
IO.inspect({x, y})
<<n::little-16>> = <<1, 2>>
IO.inspect(n)
<<s::signed-8>> = <<255>>
IO.inspect(s)
<<f::float>> = <<1.5::float>>
IO.inspect(f)
<<f32::float-32>> = <<2.25::float-32>>
IO.inspect(f32)
<<len, str::binary-size(len), tail::binary>> = <<3, "abcdef">>
IO.inspect({str, tail})
<<a::1, b::3, c::4>> = <<0b1_010_1100>>
IO.inspect({a, b, c})
IO.inspect(<<1::1, 0::1, 1::1>>)
IO.inspect(bit_size(<<1::5>>))
<<cp::utf8, rest::binary>> = "éa"
IO.inspect({cp, rest})
IO.inspect(<<233::utf8>>)
IO.inspect(<<"é"::utf16>>)
IO.inspect(<<"ab"::utf32-little>>)
IO.inspect(<<1, 2>> <> <<3>>)
IO.inspect("a" <> "b" <> "c")
IO.inspect(<<300>>)
IO.inspect(<<-1>>)
IO.inspect(<<-1::16>>)
IO.inspect(<<1::size(3), 2::size(5)>>)
size = 4
IO.inspect(<<5::size(size), 3::size(size)>>)
<<head::binary-size(2), _::binary>> = "xyz"
IO.inspect(head)
<<bits::bitstring-size(3), _::bitstring>> = <<0b10110000>>
IO.inspect(bits)
IO.inspect(match?(<<_::8, _::8>>, "ab"))
IO.inspect(match?(<<_::8>>, "ab"))
f = fn
  <<"GET ", path::binary>> -> {:get, path}
  <<"POST ", path::binary>> -> {:post, path}
  <<>> -> :empty
  <<_>> -> :one
  _ -> :other
end
IO.inspect(Enum.map(["GET /a", "POST /b", "", "x", "PUT /c"], f))
<<w::size(1)-unit(16), _::binary>> = <<0, 5, 1>>
IO.inspect(w)
try do
  <<"a", _rest::binary>> = "b"
rescue
  e -> IO.inspect(e)
end
try do
  x = "x"
  <<x::integer>>
rescue
  e -> IO.inspect(e.__struct__)
end
bin = for i <- 1..5, into: <<>>, do: <<i * 10>>
IO.inspect(bin)
IO.inspect(<<0, 255, 65>>)
IO.inspect("null\0byte")
IO.inspect(byte_size("héllo"))
IO.inspect(:binary.part("hello", 1, 3))
IO.inspect(binary_part("hello", 0, 2))
x = <<1, 2, 3>>
<<^a::1, _::bitstring>> = <<255>>
IO.inspect(x)
