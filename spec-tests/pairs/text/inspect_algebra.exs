# The documents of Inspect.Algebra.
import Inspect.Algebra
p = fn doc -> IO.inspect(doc, limit: :infinity) end
o = %Inspect.Opts{}
p.(concat("a","b")); p.(concat(["a","b","c"])); p.(break()); p.(break("x")); p.(flex_break("y")); p.(glue("a","b")); p.(glue("a","-","b")); p.(flex_glue("a","b")); p.(flex_glue("a","c","b"))
p.(group("a")); p.(group("a", :inherit)); p.(nest("a", 2)); p.(nest("a", 0)); p.(nest("a",2,:break)); p.(nest("a",:cursor)); p.(nest("a",:reset)); p.(color("a",:atom,o)); p.(color("a",:atom,%{o|syntax_colors: [atom: :red]}));p.(color(empty(),:atom,%{o|syntax_colors: [atom: :red]}))
p.(line()); p.(line("a","b")); p.(space("a","b")); p.(string("olá")); p.(empty()); p.(fold_doc(["A","B","C"], fn d,a -> concat([d,"!",a]) end)); p.(fold_doc([], fn d,a -> concat([d,"!",a]) end))
p.(force_unfit("a")); p.(next_break_fits("a")); p.(next_break_fits("a", :disabled)); p.(no_limit("a")); p.(collapse_lines(2))
p.(container_doc("[", [], "]", o, fn i,_ -> i end)); 
p.(container_doc("[", ["1","2"], "]", o, fn i,_ -> i end)); 
p.(container_doc("[", ["1","2"], "]", o, fn i,_ -> i end, break: :strict)); 
p.(container_doc("[", ["1","2"], "]", o, fn i,_ -> i end, break: :flex)); 
p.(container_doc("[", ["1","2"], "]", o, fn i,_ -> i end, separator: ";", break: :maybe)); 
p.(container_doc("[", ["1",group("2")], "]", o, fn i,_ -> i end, separator: ";", break: :maybe)); 
p.(container_doc("[", ["1","2","3"], "]", %{o|limit: 2}, fn i,_ -> i end)); 
p.(container_doc("[", ["1"|"2"], "]", o, fn i,_ -> i end)); 
p.(container_doc("[", ["1", :doc_nil, "2", :doc_nil], "]", o, fn i,_ -> i end)); 
p.(container_doc("[", ["1"], "", o, fn i,_ -> i end)); 
p.(container_doc("", ["1"], "]", o, fn i,_ -> i end)); 
p.(container_doc("", ["1","2"], "", o, fn i,_ -> i end)); 
p.(format(container_doc("[", ["1","2"], "]", o, fn i,_ -> i end), 2)); 
p.(format(container_doc("[", ["1","2"], "]", o, fn i,_ -> i end), 80)); 
for l <- 0..6, do: IO.puts(inspect([1,[2,[3,[4,5],6],7],8,9], limit: l))
for l <- 0..6, do: IO.puts(inspect([[[[[[[]]]]]]], limit: l))
for l <- 0..6, do: IO.puts(inspect({[1,2,3],[4,5,6],%{a: 1, b: [1,2,3], c: 4, d: 5},"abc"}, limit: l))
for l <- 0..6, do: IO.puts(inspect({[1|2],[1,2,3|4],%{a: 1, b: [1,2,3], c: 4, d: 5},<<1,2,3,4,5,255>>,'abc', MapSet.new([1,2,3])}, limit: l))
for l <- 0..6, do: IO.puts(inspect([{1,2},{3,4},%URI{}], limit: l))

