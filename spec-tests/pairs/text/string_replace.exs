# String: replace.
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

show.(fn -> String.replace("abc", "", "-") end)
show.(fn -> String.replace("abc", "", "-", global: false) end)
show.(fn -> String.replace("abc", ["a", "b"], &String.upcase/1) end)
show.(fn -> String.replace("abc", ~r/(b)/, "<\\1>") end)
show.(fn -> String.replace("abc", [], "x") end)
show.(fn -> String.replace("abc", ["", "b"], "x") end)
show.(fn -> String.replace("abc", "b", 1) end)
show.(fn -> String.replace("abc", 1, "") end)
show.(fn -> String.replace("", "", "x") end)
show.(fn -> String.replace_leading("aaab", "a", "x") end)
show.(fn -> String.replace_leading("abc", "", "x") end)
show.(fn -> String.replace_trailing("abb", "b", "x") end)
show.(fn -> String.replace_trailing("abc", "", "x") end)
show.(fn -> String.replace_prefix("abc", "", "x") end)
show.(fn -> String.replace_suffix("abc", "", "x") end)
show.(fn -> String.replace_suffix("abc", "c", "x") end)
