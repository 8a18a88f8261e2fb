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

show.(fn -> Regex.compile!("(") end)
show.(fn -> Regex.compile("a", "zq") end)
show.(fn -> Regex.compile!("a", "z") end)
show.(fn -> Regex.compile("a", [:foo]) end)
show.(fn -> Regex.opts(~r/a/iu) end)
show.(fn -> Regex.opts(Regex.compile!("a", [:caseless])) end)
show.(fn -> Regex.source(~r/a/) end)
show.(fn -> Regex.names(~r/(?<b>x)(?<a>y)/) end)
show.(fn -> Regex.run(~r/a(b)?(c)?/, "xab") end)
show.(fn -> Regex.run(~r/a(b)?(c)?/, "xac") end)
show.(fn -> Regex.run(~r/a(b)?(c)?/, "xac", return: :index) end)
show.(fn -> Regex.run(~r/a/, "b") end)
show.(fn -> Regex.run(~r/(?<x>a)(?<y>b)?/, "a", capture: :all_names) end)
show.(fn -> Regex.run(~r/(?<x>a)(?<y>b)?/, "a", capture: ["y", :x, 0]) end)
show.(fn -> Regex.run(~r/a/, "aa", offset: 1, return: :index) end)
show.(fn -> Regex.run(~r/a(b)/, "ab", capture: :first) end)
show.(fn -> Regex.run(~r/a(b)/, "ab", capture: :none) end)
show.(fn -> Regex.run(~r/a(b)/, "ab", capture: :all_but_first) end)
show.(fn -> Regex.run(~r/a(b)/, "ab", capture: []) end)
show.(fn -> Regex.named_captures(~r/(?<x>a)(?<y>b)?/, "a") end)
show.(fn -> Regex.named_captures(~r/(?<x>a)(?<y>b)?/, "z") end)
show.(fn -> Regex.named_captures(~r/a/, "a") end)
show.(fn -> Regex.named_captures(~r/(?<x>a)/, "a", return: :index) end)
show.(fn -> Regex.scan(~r/c(d|e)/, "abcd abce") end)
show.(fn -> Regex.scan(~r//, "ab") end)
show.(fn -> Regex.scan(~r/a*/, "aab") end)
show.(fn -> Regex.scan(~r/a|/, "aab") end)
show.(fn -> Regex.scan(~r/\p{Sc}/u, "$, £, and €") end)
show.(fn -> Regex.scan(~r/a/, "b") end)
show.(fn -> Regex.scan(~r/(?<n>a)/, "aba", capture: :all_names) end)
