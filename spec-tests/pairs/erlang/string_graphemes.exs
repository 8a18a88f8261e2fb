texts = ["", "  a b  c\r\n", "he\u030Allö wörld", "a,b,,c", "..ab..cd..ef..", "ÄÖß ǆ İI", "x\r\ny"]

for text <- texts ++ Enum.map(texts, &String.to_charlist/1) do
  IO.inspect(text)
  IO.inspect({:string.length(text), :string.is_empty(text), :string.to_graphemes(text), :string.reverse(text)})
  IO.inspect({:string.uppercase(text), :string.lowercase(text), :string.casefold(text), :string.titlecase(text)})
  IO.inspect({:string.slice(text, 2), :string.slice(text, 1, 3), :string.slice(text, 40)})
  IO.inspect({:string.trim(text), :string.trim(text, :leading), :string.trim(text, :trailing, [?., ?c, ~c"\r\n"])})
  IO.inspect({:string.take(text, [?a, ?., ?\s]), :string.take(text, [?b], true), :string.take(text, [?., ?c], false, :trailing)})
  IO.inspect({:string.lexemes(text, [?\s, ?,, ?.]), :string.nth_lexeme(text, 1, [?,])})
  IO.inspect({:string.next_grapheme(text), :string.next_codepoint(text)})
  IO.inspect(for direction <- [:leading, :trailing, :both], do: :string.pad(text, 9, direction, ?-))
end

IO.inspect(:string.equal("É", ~c"e\u0301", true, :nfd))
IO.inspect(:string.equal("Straße", "STRASSE", true))
