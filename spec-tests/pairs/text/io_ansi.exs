# IO.ANSI.
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

show.(fn -> IO.ANSI.syntax_colors end)
show.(fn -> IO.ANSI.color(5) end)
show.(fn -> IO.ANSI.color(1,2,3) end)
show.(fn -> IO.ANSI.color_background(1,2,3) end)
show.(fn -> IO.ANSI.color_background(200) end)
show.(fn -> IO.ANSI.color(256) end)
show.(fn -> IO.ANSI.cursor(1,2) end)
show.(fn -> IO.ANSI.cursor_up(2) end)
show.(fn -> IO.ANSI.cursor_down(0) end)
show.(fn -> IO.ANSI.format([:red, "a", :bright, ["b", :blue], ?c], true) end)
show.(fn -> IO.ANSI.format([:red, "a"], false) end)
show.(fn -> IO.ANSI.format(["a"], true) end)
show.(fn -> IO.ANSI.format("a") end)
show.(fn -> IO.ANSI.format_fragment([:red, "a"], true) end)
show.(fn -> IO.ANSI.format([:foo], true) end)
show.(fn -> IO.ANSI.format([:red | "a"], true) end)
show.(fn -> IO.ANSI.format(:red, true) end)
show.(fn -> IO.ANSI.enabled? end)
show.(fn -> IO.ANSI.format([[], "", [:red]], false) end)
