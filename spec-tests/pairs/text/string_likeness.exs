# String: likeness.
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

show.(fn -> String.jaro_distance("Dwayne", "Duane") end)
show.(fn -> String.jaro_distance("", "") end)
show.(fn -> String.jaro_distance("martha", "marhta") end)
show.(fn -> String.jaro_distance("", "a") end)
show.(fn -> String.bag_distance("abc", "bcd") end)
show.(fn -> String.bag_distance("", "") end)
show.(fn -> String.myers_difference("foo bar", "foo bard") end)
