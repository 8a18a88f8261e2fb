# String: slice.
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

show.(fn -> String.slice("hello", -3, 2) end)
show.(fn -> String.slice("hello", 1..10) end)
show.(fn -> String.slice("hello", 3..1) end)
show.(fn -> String.slice("hello", -2..-1) end)
show.(fn -> String.slice("hello", 1..3//2) end)
show.(fn -> String.slice("hello", 6..7) end)
show.(fn -> String.slice("hello", 5..7) end)
show.(fn -> String.slice("hello", 5, 1) end)
show.(fn -> String.slice("hello", 6, 1) end)
show.(fn -> String.slice("hello", 0, -1) end)
show.(fn -> String.slice("hello", 1..-2) end)
show.(fn -> String.slice("hello", 1..-2//1) end)
show.(fn -> String.slice("héllo", -10..-2) end)
