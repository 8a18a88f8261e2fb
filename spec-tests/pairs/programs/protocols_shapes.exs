# Protocol-heavy: a serializer with derivation, fallbacks, structs, a visitor over documents.

defprotocol Encode do
  @moduledoc "Turns terms into a compact text."
  @fallback_to_any true
  @spec text(t, keyword) :: String.t()
  def text(term, options \\ [])
  @doc "How many atoms of data."
  def weight(term)
end

defimpl Encode, for: [Integer, Float] do
  def text(n, _), do: to_string(n)
  def weight(_), do: 1
end

defimpl Encode, for: BitString do
  def text(s, options), do: if(options[:quotes] == false, do: s, else: "'#{s}'")
  def weight(s), do: byte_size(s)
end

defimpl Encode, for: Atom do
  def text(nil, _), do: "-"
  def text(atom, _), do: ":#{atom}"
  def weight(_), do: 1
end

defimpl Encode, for: List do
  def text([], _), do: "()"
  def text(list, options), do: "(" <> Enum.map_join(list, " ", &Encode.text(&1, options)) <> ")"
  def weight(list), do: list |> Enum.map(&Encode.weight/1) |> Enum.sum()
end

defimpl Encode, for: Map do
  def text(map, options) do
    inner = map |> Enum.sort() |> Enum.map_join(" ", fn {k, v} -> "#{k}=#{Encode.text(v, options)}" end)
    "{#{inner}}"
  end

  def weight(map), do: map |> Map.values() |> Encode.weight()
end

defimpl Encode, for: Tuple do
  def text(tuple, options), do: "<" <> (tuple |> Tuple.to_list() |> Enum.map_join(",", &Encode.text(&1, options))) <> ">"
  defdelegate weight(tuple), to: Encode.TupleWeight
end

defmodule Encode.TupleWeight do
  def weight(tuple), do: tuple |> Tuple.to_list() |> Encode.weight()
end

defimpl Encode, for: Any do
  defmacro __deriving__(module, struct, options) do
    fields = Keyword.get(options, :only, struct |> Map.from_struct() |> Map.keys())

    quote do
      defimpl Encode, for: unquote(module) do
        def text(struct, options) do
          name = unquote(module) |> Module.split() |> List.last()
          name <> Encode.text(Map.take(struct, unquote(fields)), options)
        end

        def weight(struct), do: struct |> Map.take(unquote(fields)) |> Encode.weight()
      end
    end
  end

  def text(other, _), do: "?#{if is_function(other), do: "fun", else: "other"}"
  def weight(_), do: 0
end

defmodule Point do
  @derive Encode
  defstruct x: 0, y: 0
end

defmodule User do
  @derive {Encode, only: [:name, :at]}
  @derive {Inspect, except: [:password]}
  defstruct [:name, :password, at: %Point{}]
end

defmodule Opaque do
  defstruct [:inside]
  defimpl String.Chars, do: def(to_string(%{inside: i}), do: "opaque(#{i})")
  defimpl Inspect, do: def(inspect(o, opts), do: Inspect.Algebra.concat(["#Opaque<", Inspect.Algebra.to_doc(o.inside, opts), ">"]))
  defimpl List.Chars, do: def(to_charlist(_), do: [?o])
end

defprotocol Visit do
  @spec fold(t, acc, (term, acc -> acc)) :: acc when acc: term
  def fold(node, acc, fun)
end

defmodule Doc do
  defmodule Text, do: defstruct(value: "")
  defmodule Bold, do: defstruct(inside: [])
  defmodule Link, do: defstruct(href: "", inside: [])

  def text(value), do: %Text{value: value}
  def bold(inside), do: %Bold{inside: inside}
  def link(href, inside), do: %Link{href: href, inside: inside}
end

defimpl Visit, for: Doc.Text do
  def fold(text, acc, fun), do: fun.(text, acc)
end

defimpl Visit, for: [Doc.Bold, Doc.Link] do
  def fold(node, acc, fun), do: Enum.reduce(node.inside, fun.(node, acc), &@protocol.fold(&1, &2, fun))
end

defimpl Visit, for: Doc.Missing do
  def fold(_, acc, _), do: {@for, @protocol, acc}
end

defmodule Main do
  import Doc

  def run do
    values = [
      1, -2.5, "text", :atom, nil, true, [], [1, [2, "x"]], %{b: 1, a: [nil]}, {1, {:x}}, &is_atom/1, self(), 'abc',
      %Point{x: 1, y: 2}, %User{name: "ann", password: "secret"}, [a: 1], %Opaque{inside: 1}
    ]

    for value <- values, do: IO.puts("#{Encode.text(value)} weighs #{weight(value)}")
    IO.puts(Encode.text(["a", %{k: "v"}], quotes: false))
    IO.inspect(%User{name: "ann", password: "secret"})
    IO.inspect([%Opaque{inside: [1, "2"]}, "#{%Opaque{inside: 3}}", to_charlist(%Opaque{inside: 3})])

    doc = [text("see "), bold([text("the "), link("http://x.org", [text("site"), bold([])])]), text(".")]
    count = fn node, acc -> Map.update(acc, node.__struct__, 1, &(&1 + 1)) end
    IO.inspect(Enum.reduce(doc, %{}, &Visit.fold(&1, &2, count)))
    plain = for node <- doc, do: Visit.fold(node, "", fn %Doc.Text{value: v}, acc -> acc <> v; _, acc -> acc end)
    IO.inspect(Enum.join(plain))

    IO.inspect(Encode.impl_for(1))
    IO.inspect(Encode.impl_for(%Point{}))
    IO.inspect(Encode.impl_for(%Opaque{}))
    IO.inspect(Visit.impl_for(1))
    IO.inspect(Visit.impl_for(bold([])))
    IO.inspect(Encode.__protocol__(:functions))
    IO.inspect({Visit.__protocol__(:module), Visit.Doc.Text.__impl__(:for), Visit.Doc.Text.__impl__(:protocol)})


    for bad <- [1, %Point{}, nil] do
      try do
        Visit.fold(bad, 0, fn _, a -> a end)
      rescue
        e in Protocol.UndefinedError -> IO.puts(Exception.message(e))
      end
    end

    try do
      Protocol.assert_impl!(Visit, Integer)
    rescue
      e in ArgumentError -> IO.puts(Exception.message(e))
    end

    IO.inspect(Map.keys(%User{}))
    IO.inspect(inspect(%User{}, structs: false))
    IO.inspect(struct(Point, x: 3, z: 4))
    IO.inspect(%{%Point{} | x: 10} == %Point{x: 10})
    IO.inspect(match?(%name{} when name in [Point, User], %Point{}))
    IO.inspect(Map.from_struct(%Point{}))
    %name{x: x} = %Point{x: 7}
    IO.inspect({name, x})
    IO.inspect(is_struct(%Point{}, Point) and not is_struct(%{}, Point))
    IO.inspect(Enum.sort([%Point{x: 2}, %Point{x: 1, y: 5}]))
  end

  defp weight(term), do: Encode.weight(term)
end

Main.run()
