for text <- ["ab..cd..ef", ~c"ab..cd..ef", "e\u030Ae", ""], pattern <- ["..", "e", ~c"ef", ""] do
  IO.inspect({text, pattern})
  IO.inspect({:string.find(text, pattern), :string.find(text, pattern, :trailing), :string.prefix(text, pattern)})
  IO.inspect(for where <- [:leading, :trailing, :all], do: :string.split(text, pattern, where))
  IO.inspect(:string.replace(text, pattern, "*", :all))
end

for text <- ["12abc", "-3.5e2x", "+7", "", "1,5z", ".5", "1.e", "2.0e", ~c"10.25E-1 m", "x", :atom] do
  IO.inspect({text, :string.to_integer(text), :string.to_float(text)})
end
