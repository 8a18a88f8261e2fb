# Version.
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

vs = for v <- ["1.0.0","1.0.1","2.0.0","1.0.0-a","1.0.0-a.1","1.0.0-1","1.0.0-rc.10","1.1.0","1.10.3-b","0.1.0", "1.0", "x"], do: v
rs = ["> 1.0.0","1.0.0","~> 1.0","~> 1.0.0","~> 1.0-a","~> 1.0.0-a",">= 1.0.0 and < 2.0.0","< 1.0.0 or > 1.5.0","<= 1.0.0-rc.1",">1.0","", "~> 2", "== 1.0.0-a.1", ">=1.0.0", "1.0.0 or", ">= 1.0.0 and", "~>1.1"]
calls = (for a <- vs, b <- vs, do: {Version, :compare, [a,b]}) ++ (for a <- vs, r <- rs, o <- [[], [allow_pre: false]], do: {Version, :match?, [a, r, o]}) ++ (for v <- vs, f <- [:parse, :parse!], do: {Version, f, [v]}) ++ (for r <- rs, do: {Version, :parse_requirement!, [r]})

for {module, function, arguments} <- calls do
  IO.write("#{function} #{inspect(Enum.take(arguments, if(module == OptionParser, do: 1, else: 2)))} ")
  show.(fn -> apply(module, function, arguments) end)
end
