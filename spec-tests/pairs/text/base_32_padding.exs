# What decodes as base 32, and what does not.
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

for s <- ["MZXW6===","MZXW6","MZXW6YTB","mzxw6","MY======","MY","M","MZ","1A======","MZX=====","","MZXW6==","MZXW6Y=="," MY======"] do
  show.(fn -> Base.decode32!(s) end)
  show.(fn -> Base.decode32!(s, padding: false) end)
  show.(fn -> Base.decode32(s, case: :mixed) end)
  show.(fn -> Base.decode32(s, case: :lower) end)
end
