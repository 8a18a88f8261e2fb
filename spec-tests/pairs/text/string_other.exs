# String: other.
show = fn fun ->
  result =
    try do
      fun.()
    rescue
      error -> {error.__struct__, Exception.message(error)}
    catch
      kind, value -> {kind, value}
    end

  IO.inspect(result, limit: :infinity)
end

show.(fn -> String.length(1) end)
show.(fn -> String.duplicate("a", -1) end)
show.(fn -> String.at("abc", -1) end)
show.(fn -> String.at("abc", 3) end)
show.(fn -> String.at("abc", -4) end)
show.(fn -> String.split_at("abc", -1) end)
show.(fn -> String.split_at("abc", 10) end)
show.(fn -> String.split_at("abc", -10) end)
show.(fn -> String.to_integer("ff", 16) end)
show.(fn -> String.to_existing_atom("asdfqwerzz") end)
show.(fn -> String.to_atom(String.duplicate("a", 256)) end)
show.(fn -> String.to_charlist("aé") end)
show.(fn -> String.to_charlist(<<255>>) end)
show.(fn -> String.chunk("abc\xff\xfe", :valid) end)
show.(fn -> String.chunk("abc\0d", :printable) end)
show.(fn -> String.chunk("", :valid) end)
show.(fn -> String.printable?("abc\0", 3) end)
show.(fn -> String.printable?("abc", :infinity) end)
show.(fn -> String.valid?(1) end)
show.(fn -> String.normalize("é", :nfd) |> byte_size end)
show.(fn -> String.normalize("\xffé", :nfd) end)
show.(fn -> String.normalize("é", :foo) end)
show.(fn -> String.equivalent?("é", "e\u0301") end)
show.(fn -> String.reverse("e\u0301a\r\nb") end)
show.(fn -> String.graphemes("a\r\n👨‍👩‍👧🇫🇷🇩🇪\xff\u0301") end)
show.(fn -> String.next_grapheme("") end)
show.(fn -> String.next_codepoint("\xffa") end)
show.(fn -> String.codepoints("é\xff") end)
show.(fn -> String.first("") end)
show.(fn -> String.last("abc") end)
show.(fn -> String.last("") end)
show.(fn -> String.match?("a", ~r/a/) end)
