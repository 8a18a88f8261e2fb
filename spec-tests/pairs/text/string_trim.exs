# String: trim.
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

show.(fn -> String.trim("  a ", " ") end)
show.(fn -> String.trim("xxaxx", "x") end)
show.(fn -> String.trim_leading("ababc", "ab") end)
show.(fn -> String.trim("a", "") end)
show.(fn -> String.trim("\u00a0\u2003 a\u200b\u0085\u180e\u2028") end)
