# What decodes as base 64, and what does not.
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

for s <- ["Zm9v","Zm8=","Zm8","Zg==","Zg","Zg=","Z","","Z*==","Zm9v\n","Zm 9v","=","Zm9vZg==Zg==","Zh==","Zm9", "Zg==a"] do
  show.(fn -> Base.decode64!(s) end)
  show.(fn -> Base.decode64!(s, padding: false) end)
  show.(fn -> Base.decode64(s) end)
  show.(fn -> Base.decode64(s, ignore: :whitespace) end)
end
