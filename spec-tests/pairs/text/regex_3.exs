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

show.(fn -> Regex.replace(~r/a/, "a", fn -> "x" end) end)
show.(fn -> Regex.replace(~r/a/, "a", fn _ -> :x end) end)
show.(fn -> Regex.replace(~r/(a)/, "a", fn _, _, _ -> "x" end) end)
show.(fn -> Regex.replace(~r/(?<n>a)/, "a", "\\g{n}") end)
show.(fn -> Regex.replace(~r/(a)/, "a", "\\11") end)
show.(fn -> Regex.replace(~r/a/, "a", fn _ -> ["x", ?y] end) end)
show.(fn -> Regex.replace(~r/a/, "a", 1) end)
show.(fn -> Regex.escape(".*a-b #\n\t é\0") end)
show.(fn -> Regex.escape(for(c <- 1..126, into: "", do: <<c>>)) end)
show.(fn -> Regex.match?(~r/a/u, <<255>>) end)
show.(fn -> "a" =~ "" end)
show.(fn -> Regex.recompile(~r/a/) |> elem(0) end)
show.(fn -> Regex.regex?(1) end)
show.(fn -> Regex.run(~r/a/, 1) end)
show.(fn -> :re.run("abc", "b") end)
show.(fn -> :re.run("abc", "(") end)
show.(fn -> :re.compile("(") end)
show.(fn -> :re.run("abab", "b", [:global]) end)
show.(fn -> :re.run("abab", "b", [:global, {:capture, :all, :list}]) end)
show.(fn -> :re.run("abab", "b", [{:capture, :none}]) end)
show.(fn -> :re.split("a,b", ",") end)
show.(fn -> :re.split("a,b,,", ",", [:trim, {:return, :list}]) end)
show.(fn -> :re.split("a,b,c", ",", [{:parts, 2}]) end)
show.(fn -> :re.split("a,b,c", "(,)", [:group]) end)
show.(fn -> :re.split("a,b,c", "(,)", []) end)
show.(fn -> :re.inspect(elem(:re.compile("(?<b>x)(?<a>y)"),1), :namelist) end)
show.(fn -> :re.replace("abc", "z", "[&]") end)
show.(fn -> :re.run('abc', 'b', [{:capture, :first, :binary}]) end)
show.(fn -> :re.run(["a",["bc"]], "b", [{:capture, [0], :binary}]) end)
show.(fn -> :re.run("a", "a", [:foo]) end)
