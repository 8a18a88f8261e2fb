# String: contains.
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

show.(fn -> String.contains?("abc", "") end)
show.(fn -> String.contains?("abc", []) end)
show.(fn -> String.contains?("abc", ["x", ""]) end)
show.(fn -> String.starts_with?("a", ["", "b"]) end)
show.(fn -> String.starts_with?("a", []) end)
show.(fn -> String.ends_with?("a", ["", "b"]) end)
show.(fn -> String.contains?("abc", ~r/b/) end)
