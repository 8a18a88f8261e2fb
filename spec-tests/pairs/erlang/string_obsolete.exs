for s <- [~c"abcabc", ~c"  a b ", ~c"a,b,,c", ~c""] do
  IO.inspect({:string.len(s), :string.concat(s, ~c"z"), :string.chr(s, ?b), :string.rchr(s, ?b), :string.str(s, ~c"bc"), :string.rstr(s, ~c"bc")})
  IO.inspect({:string.span(s, ~c"ab "), :string.cspan(s, ~c"b,"), :string.tokens(s, ~c" ,"), :string.words(s), :string.sub_word(s, 2, ?,)})
  IO.inspect({:string.strip(s), :string.strip(s, :left), :string.strip(s, :both, ?a), :string.copies(s, 2)})
  IO.inspect({:string.left(s, 4), :string.left(s, 9, ?.), :string.right(s, 4), :string.right(s, 9, ?.), :string.centre(s, 4), :string.centre(s, 9, ?.)})
  IO.inspect({:string.join([s, s, ~c"q"], ~c", "), :string.to_upper(s), :string.to_lower(:string.to_upper(s)), :string.chars(?x, 3, s)})
end

IO.inspect({:string.substr(~c"hello", 2), :string.substr(~c"hello", 2, 3), :string.sub_string(~c"hello", 2, 3), :string.sub_string(~c"hello", 4)})
