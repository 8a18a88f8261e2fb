# String: pad.
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

show.(fn -> String.pad_leading("a", 5, ["1", "22"]) end)
show.(fn -> String.pad_leading("a", 5, ["1", "2", "3"]) end)
show.(fn -> String.pad_trailing("a", 5, ["12", "3"]) end)
show.(fn -> String.pad_leading("a", -5) end)
show.(fn -> String.pad_leading("a", 5, []) end)
show.(fn -> String.pad_leading("a", 5, "") end)
show.(fn -> String.pad_leading("a", 5, [1]) end)
