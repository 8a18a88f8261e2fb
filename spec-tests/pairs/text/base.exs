# Base.
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

show.(fn -> Base.decode16!("zz") end)
show.(fn -> Base.decode16!("a") end)
show.(fn -> Base.decode16!("ab") end)
show.(fn -> Base.decode16!("ab", case: :lower) end)
show.(fn -> Base.decode16("aB", case: :mixed) end)
show.(fn -> Base.decode16("zz") end)
show.(fn -> Base.decode16("a") end)
show.(fn -> Base.encode16("aé", case: :lower) end)
show.(fn -> Base.encode64("a", padding: false) end)
show.(fn -> Base.url_encode64(<<255,254,253>>) end)
show.(fn -> Base.url_decode64!("__79") end)
show.(fn -> Base.url_decode64!("//79") end)
show.(fn -> Base.hex_decode32!("CPNMU===") end)
show.(fn -> Base.hex_decode32!("cpnmu===", case: :lower) end)
show.(fn -> Base.hex_decode32!("cpnmu===") end)
show.(fn -> Base.hex_decode32("CPNMU", padding: false) end)
show.(fn -> Base.encode64(1) end)
