# Regex and :re.
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

show.(fn -> Regex.scan(~r/$/m, "a\nb\n", return: :index) end)
show.(fn -> Regex.scan(~r/^/m, "a\nb\n", return: :index) end)
show.(fn -> Regex.scan(~r/$/, "a\nb\n", return: :index) end)
show.(fn -> Regex.scan(~r//u, "éa", return: :index) end)
show.(fn -> Regex.split(~r/,/, "a,b,c") end)
show.(fn -> Regex.split(~r//, "abc") end)
show.(fn -> Regex.split(~r/x/, "") end)
show.(fn -> Regex.split(~r/x/, "", trim: true) end)
show.(fn -> Regex.split(~r/(,)/, "a,b", on: :all_but_first) end)
show.(fn -> Regex.split(~r/a(?<s>b)c/, "xabcy", on: [:s]) end)
show.(fn -> Regex.split(~r/a(?<s>b)c/, "xabcy", on: [:s], include_captures: true) end)
show.(fn -> Regex.split(~r/,/, "a,b,c", parts: 2) end)
show.(fn -> Regex.split(~r/,/, ",a,,b,", trim: true) end)
show.(fn -> Regex.split(~r/,/, ",a,,b,", trim: true, parts: 2) end)
show.(fn -> Regex.split(~r/,/, "a,b,c", parts: 2, include_captures: true) end)
show.(fn -> Regex.split(~r/b/, "abc", include_captures: true, trim: true) end)
show.(fn -> Regex.split(~r{([ln])}, "Erlang", include_captures: true, parts: 3) end)
show.(fn -> Regex.split(~r/(a)(b)/, "xaby", on: [1,2]) end)
show.(fn -> Regex.split(~r/\b/, "hello world") end)
show.(fn -> Regex.replace(~r/d/, "abc", "d") end)
show.(fn -> Regex.replace(~r/b/, "abc", "[\\0]") end)
show.(fn -> Regex.replace(~r/a(b|d)c/, "abcadc", "[\\1]") end)
show.(fn -> Regex.replace(~r/\.(\d)$/, "500.5", ".\\g{1}0") end)
show.(fn -> Regex.replace(~r/a(b|d)c/, "abcadc", fn _, x -> "[#{x}]" end) end)
show.(fn -> Regex.replace(~r/a/, "aaa", "b", global: false) end)
show.(fn -> Regex.replace(~r/a/, "a", "\\\\0") end)
show.(fn -> Regex.replace(~r/a/, "a", "\\5x\\z") end)
show.(fn -> Regex.replace(~r//, "abc", "-") end)
show.(fn -> Regex.replace(~r/a*/, "baac", "-") end)
show.(fn -> Regex.replace(~r/a(b)?(c)?/, "a ac", fn a, b, c -> inspect({a,b,c}) end) end)
