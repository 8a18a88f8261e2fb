# URI.
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

us = ["http://a b", "http://[::1]:80/x", "a\\b", "%zz", "/a%2", "http://foo:xx", "http://foo:99999/", "//a/b", "", "?q", "#f", "a:b:c", "1a:b", "http://é", "http://a/<>", "http://u:p@h:1/p?q#f", "mailto:a@b.c", "urn:x", "http://a:", "http://", "file:///a", "[x]","a[b]","http://a?b?c#d#e", "x:?y", "http://A.B/C", "HTTP://x", "http://a:80b/", "//", "/", "http://u@", "foo://[::1","a^b","http://a/`","http://a|b/", ":a", "http://a#b c", "http://a?b c", "a b", "http:// /", "http://u u@a/", "a\nb","http://[z]/","https://elixir-lang.org/a/b?x=1&y=2#z","ftp://x:21/","ws://a","http://a@b@c/","b/c/d","../x","./y","/../z","http://h/a/b/","http://h/a/./b/../c"]
calls = Enum.flat_map(us, fn u -> [{URI, :parse, [u]}, {URI, :new, [u]}, {URI, :decode, [u]}, {URI, :decode_www_form, [u]}, {URI, :encode, [u]}, {URI, :encode_www_form, [u]}, {URI, :new!, [u]}, {URI, :decode_query, [u]}] end) ++ (for b <- ["http://h/a/b/c?q#f","http://h","http://h/","foo","http://h/a/b/"], r <- us ++ ["..","../..","../../../x",".","g;x","?y","//z/y","g?y/./x", "a/../b", "./g/.", "g/./h"], do: {URI, :merge, [b, r]}) ++ [{URI, :encode_query, [%{"a b"=>"c&d", x: 1}]}, {URI, :encode_query, [[{:a, "b c"}], :rfc3986]}, {URI, :encode_query, [[{'a', 1}]]}, {URI, :encode_query, [[{:a, [1]}]]}, {URI, :default_port, ["https"]}, {URI, :default_port, ["x"]}, {URI, :decode_query, ["a=1&b=2&a=3"]}, {URI, :decode_query, ["a+b=%20&c", %{"z"=>"y"}, :rfc3986]}, {URI, :encode, ["a b", &URI.char_unreserved?/1]}] ++ (for c <- 0..127, f <- [:char_reserved?, :char_unreserved?, :char_unescaped?], do: {URI, f, [c]})

for {module, function, arguments} <- calls do
  IO.write("#{function} #{inspect(Enum.take(arguments, if(module == OptionParser, do: 1, else: 2)))} ")
  show.(fn -> apply(module, function, arguments) end)
end
