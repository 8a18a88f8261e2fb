# StringIO and the functions of IO on it.
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

t = show
{:ok, p} = StringIO.open("foo\nbar\nbaz"); t.(fn -> IO.gets(p, ">") end); t.(fn -> IO.read(p, :line) end); t.(fn -> StringIO.contents(p) end); t.(fn -> IO.getn(p, "x", 2) end); t.(fn -> IO.read(p, :eof) end); t.(fn -> IO.read(p, :eof) end); t.(fn -> IO.gets(p, "") end); t.(fn -> IO.puts(p, "hi") end); t.(fn -> StringIO.contents(p) end); t.(fn -> StringIO.flush(p) end); t.(fn -> StringIO.close(p) end)
t.(fn -> StringIO.open("a", fn p -> IO.read(p, 1) end) end); t.(fn -> StringIO.open("a", [capture_prompt: true], fn p -> IO.gets(p, "?") ; StringIO.contents(p) end) end); 
{:ok, p} = StringIO.open("a\r\nb"); t.(fn -> IO.read(p, :line) end);t.(fn -> IO.stream(p, 1) |> Enum.to_list end)
{:ok, p} = StringIO.open("a\nb\n"); t.(fn -> IO.stream(p, :line) |> Enum.to_list end); t.(fn -> Enum.into(["x","y"], IO.stream(p, :line)) ; StringIO.contents(p) end)
{:ok, p} = StringIO.open("é\nb\n"); t.(fn -> IO.binstream(p, :line) |> Enum.to_list end)
{:ok, p} = StringIO.open(<<255, 10>>); t.(fn -> IO.gets(p, "") end); t.(fn -> IO.read(p, 1) end)
t.(fn -> IO.chardata_to_string([?a, ["é"]]) end);t.(fn -> IO.chardata_to_string([0xD800]) end);t.(fn -> IO.chardata_to_string(:a) end);t.(fn -> IO.iodata_length(["a",?b]) end);t.(fn -> IO.puts(:foo, "a") end);
