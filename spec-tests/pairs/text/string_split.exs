# String: split.
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

show.(fn -> String.split("a,b", "") end)
show.(fn -> String.split("ab", "", trim: true) end)
show.(fn -> String.split("ab", "", parts: 2) end)
show.(fn -> String.split("abc", "", parts: 3, trim: true) end)
show.(fn -> String.split("abc", "", parts: 1) end)
show.(fn -> String.split("a,b", []) end)
show.(fn -> String.split("a,b", ["", ","]) end)
show.(fn -> String.split("a,b,c", ",", parts: 2) end)
show.(fn -> String.split("a,,b,c", ",", parts: 2, trim: true) end)
show.(fn -> String.split(",,a,,b,c", ",", parts: 2, trim: true) end)
show.(fn -> String.split("a", ",", parts: 0) end)
show.(fn -> String.split("a", 1) end)
show.(fn -> String.split("abc", ~r//) end)
show.(fn -> String.split("a1b2", ~r/\d/, include_captures: true) end)
show.(fn -> String.splitter("a,b,c", ",") |> Enum.to_list end)
show.(fn -> String.splitter("a,b,,c", ",", trim: true) |> Enum.to_list end)
show.(fn -> String.splitter("abc", "") |> Enum.to_list end)
show.(fn -> String.splitter("abc", "", trim: true) |> Enum.take(2) end)
show.(fn -> String.splitter("", ",") |> Enum.to_list end)
show.(fn -> String.split(" a  b ") end)
show.(fn -> String.split("a\u00a0b\u2003c\u0085d\u2028e\u200bf") end)
