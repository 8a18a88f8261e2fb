# A JSON reader and writer: recursive descent over binaries, a protocol for encoding, errors with positions.

defmodule Json.DecodeError do
  defexception [:position, :reason]

  @impl true
  def message(%{position: position, reason: reason}), do: "#{reason} at position #{position}"
end

defmodule Json.Decoder do
  @whitespace [?\s, ?\t, ?\n, ?\r]

  def decode(text) do
    {value, rest} = text |> skip() |> value(text)

    case skip(rest) do
      "" -> {:ok, value}
      left -> fail(left, text, "unexpected trailing data")
    end
  rescue
    error in Json.DecodeError -> {:error, error}
  end

  def decode!(text) do
    case decode(text) do
      {:ok, value} -> value
      {:error, error} -> raise error
    end
  end

  defp value("null" <> rest, _), do: {nil, rest}
  defp value("true" <> rest, _), do: {true, rest}
  defp value("false" <> rest, _), do: {false, rest}
  defp value("\"" <> rest, text), do: string(rest, text, [])
  defp value("[" <> rest, text), do: rest |> skip() |> array(text, [])
  defp value("{" <> rest, text), do: rest |> skip() |> object(text, %{})
  defp value(<<c, _::binary>> = rest, text) when c in ?0..?9 or c == ?-, do: number(rest, text)
  defp value("", text), do: fail("", text, "unexpected end")
  defp value(<<c::utf8, _::binary>> = rest, text), do: fail(rest, text, "unexpected #{inspect(<<c::utf8>>)}")

  defp array("]" <> rest, _text, items), do: {Enum.reverse(items), rest}

  defp array(rest, text, items) do
    {item, rest} = value(rest, text)

    case skip(rest) do
      "," <> rest -> rest |> skip() |> array(text, [item | items])
      "]" <> _ = rest -> array(rest, text, [item | items])
      rest -> fail(rest, text, "expected , or ]")
    end
  end

  defp object("}" <> rest, _text, map), do: {map, rest}

  defp object("\"" <> rest, text, map) do
    with {key, rest} <- string(rest, text, []),
         ":" <> rest <- skip(rest),
         {item, rest} <- rest |> skip() |> value(text) do
      map = Map.put(map, key, item)

      case skip(rest) do
        "," <> rest -> rest |> skip() |> object(text, map)
        "}" <> _ = rest -> object(rest, text, map)
        rest -> fail(rest, text, "expected , or }")
      end
    else
      rest when is_binary(rest) -> fail(rest, text, "expected :")
    end
  end

  defp object(rest, text, _map), do: fail(rest, text, "expected a key")

  defp string("\"" <> rest, _text, acc), do: {acc |> Enum.reverse() |> IO.iodata_to_binary(), rest}
  defp string("\\n" <> rest, text, acc), do: string(rest, text, [?\n | acc])
  defp string("\\t" <> rest, text, acc), do: string(rest, text, [?\t | acc])
  defp string("\\\"" <> rest, text, acc), do: string(rest, text, [?" | acc])
  defp string("\\\\" <> rest, text, acc), do: string(rest, text, [?\\ | acc])
  defp string("\\/" <> rest, text, acc), do: string(rest, text, [?/ | acc])

  defp string(<<"\\u", hex::binary-size(4), rest::binary>>, text, acc) do
    string(rest, text, [<<String.to_integer(hex, 16)::utf8>> | acc])
  end

  defp string(<<c::utf8, rest::binary>>, text, acc), do: string(rest, text, [<<c::utf8>> | acc])
  defp string("", text, _acc), do: fail("", text, "unterminated string")

  defp number(rest, text) do
    case Regex.run(~r/\A-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/, rest) do
      [whole, _] -> {String.to_integer(whole), after_prefix(rest, whole)}
      [whole, _, _] -> {String.to_float(whole), after_prefix(rest, whole)}
      [whole, int, "", exp] -> {String.to_float(sign(whole) <> int <> ".0" <> exp), after_prefix(rest, whole)}
      [whole, _, _, _] -> {String.to_float(whole), after_prefix(rest, whole)}
      nil -> fail(rest, text, "bad number")
    end
  end

  defp sign("-" <> _), do: "-"
  defp sign(_), do: ""

  defp after_prefix(text, prefix), do: binary_part(text, byte_size(prefix), byte_size(text) - byte_size(prefix))

  defp skip(<<c, rest::binary>>) when c in @whitespace, do: skip(rest)
  defp skip(rest), do: rest

  defp fail(rest, text, reason) do
    raise Json.DecodeError, position: byte_size(text) - byte_size(rest), reason: reason
  end
end

defprotocol Json.Encoder do
  @fallback_to_any true
  def encode(value)
end

defimpl Json.Encoder, for: Atom do
  def encode(nil), do: "null"
  def encode(value) when is_boolean(value), do: Atom.to_string(value)
  def encode(value), do: Json.Encoder.encode(Atom.to_string(value))
end

defimpl Json.Encoder, for: BitString do
  def encode(text) do
    escaped = for <<c::utf8 <- text>>, into: "", do: escape(c)
    "\"" <> escaped <> "\""
  end

  defp escape(?"), do: "\\\""
  defp escape(?\\), do: "\\\\"
  defp escape(?\n), do: "\\n"
  defp escape(c) when c < 32, do: "\\u" <> String.pad_leading(Integer.to_string(c, 16), 4, "0")
  defp escape(c), do: <<c::utf8>>
end

defimpl Json.Encoder, for: [Integer, Float] do
  def encode(number), do: to_string(number)
end

defimpl Json.Encoder, for: List do
  def encode(list), do: "[" <> Enum.map_join(list, ",", &Json.Encoder.encode/1) <> "]"
end

defimpl Json.Encoder, for: Map do
  def encode(map) do
    fields = map |> Enum.sort() |> Enum.map_join(",", fn {k, v} -> Json.Encoder.encode(to_string(k)) <> ":" <> Json.Encoder.encode(v) end)
    "{#{fields}}"
  end
end

defimpl Json.Encoder, for: Any do
  def encode(%_{} = struct), do: struct |> Map.from_struct() |> Json.Encoder.encode()
  def encode(other), do: raise(ArgumentError, "cannot encode #{inspect(other)}")
end

defmodule Person do
  defstruct [:name, age: 0]
end

defmodule Demo do
  def run do
    samples = [
      ~s({"a": [1, 2.5, -3e2, true, null], "b": {"c": "x\\ny \\u00e9"}}),
      ~s([]), ~s( {} ), ~s("plain"), ~s([1, [2, [3, []]]]), "12", "-0.5",
      "", "[1,", "{\"a\" 1}", "[1 2]", "nope", "\"open", "[1] x", "{1: 2}"
    ]

    for sample <- samples do
      case Json.Decoder.decode(sample) do
        {:ok, value} -> IO.inspect(value)
        {:error, error} -> IO.puts("error: " <> Exception.message(error))
      end
    end

    IO.puts(Json.Encoder.encode(%{list: [1, 2.5, nil, true, :atom], text: "q\"\\\n\t", nested: %{"k" => []}}))
    IO.puts(Json.Encoder.encode(%Person{name: "Zoë", age: 41}))
    round = Json.Decoder.decode!(Json.Encoder.encode(%{"x" => [1, %{"y" => "z"}]}))
    IO.inspect(round == %{"x" => [1, %{"y" => "z"}]})

    try do
      Json.Encoder.encode({1, 2})
    rescue
      e -> IO.puts(Exception.message(e))
    end
  end
end

Demo.run()
