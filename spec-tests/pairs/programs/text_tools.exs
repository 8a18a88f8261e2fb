# Text: a template engine, a CSV reader, word wrap, tables, diffs, ciphers, anagrams, markdown.

defmodule Template do
  def render(template, bindings) do
    Regex.replace(~r/\{\{\s*(?<name>[\w.]+)(?:\s*\|\s*(?<filter>\w+))?\s*\}\}/, template, fn _, name, filter ->
      name |> String.split(".") |> lookup(bindings) |> filter(filter)
    end)
  end

  defp lookup([], value), do: value
  defp lookup([key | rest], map) when is_map(map), do: lookup(rest, Map.get(map, key) || Map.get(map, String.to_atom(key)))
  defp lookup(_, _), do: nil

  defp filter(nil, _), do: "(none)"
  defp filter(value, "up"), do: value |> to_string() |> String.upcase()
  defp filter(value, "title"), do: value |> String.split() |> Enum.map_join(" ", &String.capitalize/1)
  defp filter(value, "money"), do: :erlang.float_to_binary(value * 1.0, decimals: 2)
  defp filter(value, _), do: to_string(value)
end

defmodule Csv do
  def parse(text), do: row(text, "", [], [])

  defp row(<<?", rest::binary>>, "", fields, rows), do: quoted(rest, "", fields, rows)
  defp row(<<?,, rest::binary>>, field, fields, rows), do: row(rest, "", [field | fields], rows)
  defp row(<<"\r\n", rest::binary>>, field, fields, rows), do: row(rest, "", [], close(field, fields, rows))
  defp row(<<?\n, rest::binary>>, field, fields, rows), do: row(rest, "", [], close(field, fields, rows))
  defp row(<<c::utf8, rest::binary>>, field, fields, rows), do: row(rest, <<field::binary, c::utf8>>, fields, rows)
  defp row("", "", [], rows), do: Enum.reverse(rows)
  defp row("", field, fields, rows), do: Enum.reverse(close(field, fields, rows))

  defp quoted(<<?", ?", rest::binary>>, field, fields, rows), do: quoted(rest, field <> "\"", fields, rows)
  defp quoted(<<?", rest::binary>>, field, fields, rows), do: row(rest, field, fields, rows)
  defp quoted(<<c, rest::binary>>, field, fields, rows), do: quoted(rest, <<field::binary, c>>, fields, rows)
  defp quoted("", _, _, _), do: raise(ArgumentError, "open quote")

  defp close(field, fields, rows), do: [Enum.reverse([field | fields]) | rows]
end

defmodule Table do
  def draw([header | rows]) do
    widths = [header | rows] |> Enum.zip_with(fn column -> column |> Enum.map(&String.length/1) |> Enum.max() end)
    rule = Enum.map_join(widths, "+", &String.duplicate("-", &1 + 2))
    Enum.join([line(header, widths), rule | Enum.map(rows, &line(&1, widths))], "\n")
  end

  defp line(cells, widths) do
    cells
    |> Enum.zip(widths)
    |> Enum.map_join("|", fn {cell, width} ->
      case Float.parse(cell) do
        {_, ""} -> " #{String.pad_leading(cell, width)} "
        _ -> " #{String.pad_trailing(cell, width)} "
      end
    end)
    |> String.trim_trailing()
  end
end

defmodule Wrap do
  def wrap(text, width) do
    text
    |> String.split()
    |> Enum.chunk_while([], fn word, line ->
      if length(line) + (line |> Enum.map(&String.length/1) |> Enum.sum()) + String.length(word) > width and line != [] do
        {:cont, Enum.reverse(line), [word]}
      else
        {:cont, [word | line]}
      end
    end, &{:cont, Enum.reverse(&1), []})
    |> Enum.map(&Enum.join(&1, " "))
  end
end

defmodule Cipher do
  def caesar(text, n), do: for(<<c <- text>>, into: "", do: <<shift(c, n)>>)
  defp shift(c, n) when c in ?a..?z, do: ?a + Integer.mod(c - ?a + n, 26)
  defp shift(c, n) when c in ?A..?Z, do: ?A + Integer.mod(c - ?A + n, 26)
  defp shift(c, _), do: c

  def atbash(text) do
    text |> String.downcase() |> String.replace(~r/[^a-z0-9]/, "") |> String.to_charlist()
    |> Enum.map(fn c when c in ?a..?z -> ?z - (c - ?a); c -> c end)
    |> Enum.chunk_every(5) |> Enum.join(" ")
  end

  def rail_fence(text, rails) do
    zigzag = Enum.concat(0..(rails - 1), (rails - 2)..1//-1)
    zigzag |> Stream.cycle() |> Enum.zip(String.graphemes(text)) |> Enum.sort_by(&elem(&1, 0)) |> Enum.map_join(&elem(&1, 1))
  end
end

defmodule Markdown do
  def html(text) do
    text
    |> String.split("\n")
    |> Enum.chunk_by(&String.starts_with?(&1, "* "))
    |> Enum.map_join(fn
      ["* " <> _ | _] = items -> "<ul>" <> Enum.map_join(items, fn "* " <> item -> "<li>#{inline(item)}</li>" end) <> "</ul>"
      lines -> Enum.map_join(lines, &line/1)
    end)
  end

  defp line("#" <> _ = text) do
    [_, marks, title] = Regex.run(~r/^(#+)\s+(.*)$/, text)
    n = String.length(marks)
    "<h#{n}>#{inline(title)}</h#{n}>"
  end

  defp line(""), do: ""
  defp line(text), do: "<p>#{inline(text)}</p>"

  defp inline(text) do
    text |> String.replace(~r/__(.+?)__/, "<strong>\\1</strong>") |> String.replace(~r/_(.+?)_/, "<em>\\1</em>")
  end
end

defmodule Main do
  def run do
    IO.puts(Template.render("Dear {{ user.name|title }}, {{missing}} owes {{ sum | money }} ({{user.tags.0}}) {{n|up}}", %{"sum" => 12, user: %{name: "ann LEE smith"}, n: :ok}))
    rows = Csv.parse("name,size,note\r\nfoo,1.5,\"a, \"\"b\"\"\"\nbär,12,\n\"x\ny\",,z")
    IO.inspect(rows)
    IO.puts(Table.draw([["name", "amount"], ["żółw", "12.5"], ["ox", "7"], ["elephant", "100"]]))
    IO.inspect(try(do: Csv.parse("a,\"b"), rescue: (e -> e)))
    text = "The quick brown fox jumps over the lazy dog, and then the naïve café owner sleeps until noon."
    for line <- Wrap.wrap(text, 24), do: IO.puts("|#{String.pad_trailing(line, 24)}|")
    IO.inspect(Cipher.caesar("Hello, World!", 13))
    IO.inspect("Hello, World!" |> Cipher.caesar(-30) |> Cipher.caesar(30))
    IO.inspect(Cipher.atbash("The quick brown fox, 123."))
    IO.inspect(Cipher.rail_fence("WEAREDISCOVEREDFLEEATONCE", 3))
    IO.puts(Markdown.html("# Title _x_\n\n* one\n* __two__\nplain _and __both__ here_\n###### small"))

    words = ~w(stop tops listen silent enlist pots google Stop)
    IO.inspect(words |> Enum.group_by(&(&1 |> String.downcase() |> String.graphemes() |> Enum.sort())) |> Map.values() |> Enum.filter(&(length(&1) > 1)) |> Enum.sort())
    IO.inspect(text |> String.downcase() |> then(&Regex.scan(~r/\p{L}+/u, &1)) |> List.flatten() |> Enum.frequencies() |> Enum.sort_by(fn {w, n} -> {-n, w} end) |> Enum.take(4))
    IO.inspect(String.split("a1b22c333", ~r/\d+/, include_captures: true, trim: true))
    IO.inspect(Regex.named_captures(~r/(?<year>\d{4})-(?<month>\d\d)/, "on 2024-03-05"))
    IO.inspect(Regex.split(~r{/}, "a/b//c", parts: 3))
    IO.inspect(Regex.run(~r/(a)?(b)/, "b", return: :index))
    IO.inspect(Regex.escape("a.b*c[d]"))
    IO.inspect(~r/(?i)foo|bar/ |> Regex.match?("xFOOx"))
    IO.inspect(String.myers_difference("kitten sits", "sitting kit"))
    IO.inspect(List.myers_difference([1, 2, 3, 4], [1, 3, 4, 5]))
    IO.inspect(String.jaro_distance("martha", "marhta"))
    IO.inspect({String.length("noe\u0301l"), byte_size("noe\u0301l"), String.reverse("noe\u0301l"), String.normalize("noe\u0301l", :nfc) == "noél"})
    IO.inspect(String.graphemes("🇩🇪👨‍👩‍👧e\u0301"))
    IO.inspect(String.codepoints("e\u0301ß"))
    IO.inspect({String.upcase("straße"), String.downcase("ΑΣ", :greek), String.capitalize("éa"), String.upcase("iı", :turkic)})
    IO.inspect({String.slice("elixir", 1..-2), String.slice("elixir", -3, 2), String.at("elixir", -1), String.slice("abc", 5..7)})
    IO.inspect({String.split_at("elixir", -2), String.split("  a b  "), String.split("abc", ""), String.splitter("a,b", ",") |> Enum.to_list()})
    IO.inspect({String.pad_leading("7", 3, ["0", "x"]), String.trim("xxaxx", "x"), String.trim_leading("\n\t a"), String.equivalent?("é", "e\u0301")})
    IO.inspect({String.replace("a-b-c", "-", "+", global: false), String.replace("abc", ["a", "c"], fn x -> x <> x end), String.replace_prefix("abab", "ab", "x")})
    IO.inspect({String.to_integer("ff", 16), Integer.parse("12abc"), Float.parse("1.5e3x"), Integer.to_string(-255, 2), Integer.digits(1234, 100)})
    IO.inspect({String.contains?("abc", ["x", "c"]), String.starts_with?("abc", ["b", "a"]), String.match?("abc", ~r/^a.c$/), "abc" =~ "bc"})
    IO.inspect({String.valid?(<<255>>), String.printable?("a\0"), String.chunk("a\0b", :printable), String.bag_distance("abc", "bca")})
    IO.inspect(String.next_grapheme("ab") |> elem(1))
    IO.inspect(~s(quo"ted \u00e9 \x01 \e[0m #{1 + 1}))
    IO.inspect(~S(raw #{1} \n))
    IO.inspect(~w(a b #{:c} d)a)
    IO.inspect('caf' ++ [233])
    IO.inspect("null\0 bell\a del\d zero\u200b nbsp\u00a0")
    IO.puts("""
      indented
    heredoc \
    joined
    """)
    IO.puts(:io_lib.format("~5.2f|~-8s|~8s|~4..0B|~p|~w|~c|~e|~.16b|~s~n", [3.14159, "ab", 'cd', 42, "x", 'y', ?z, 1.0, 255, [<<"io">>, ?l, 'ist']]))
    IO.puts(IO.iodata_to_binary(["a", ?b, ['c', ["d"]]]))
    IO.inspect(Base.encode32("hello", padding: false))
    IO.inspect(Base.url_decode64("_-8=") )
    IO.inspect(URI.parse("https://u:p@host:81/a/b?x=1&y=%20z#frag") |> Map.take([:host, :port, :path, :query, :fragment, :userinfo]))
    IO.inspect(URI.decode_query("a=1&b=x+y%21"))
    IO.inspect(URI.encode_query(%{"q" => "a b&c", "é" => 1}))
  end
end

Main.run()
