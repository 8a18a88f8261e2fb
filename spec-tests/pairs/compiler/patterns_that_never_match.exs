for s <- ["{a, b} = {1}", "{a, b} = {1}; {a, b}", "x = 5; {x, b} = {1}; {x, b}", "[a|b] = []; b", "%{a: z} = 1; z", "<<q::8>> = 1; q", "if (([c, {d, e}] = {1}) == 3), do: d", "case {1} do {a, b} -> a; _ -> 3 end", "{[h|t], 1} = {[1], 2}; {h, t}", "with {a, b} <- {1}, do: a + b", "for {a, b} <- [{1}], do: a", "x = ({a, b} = {1}; a); x"] do
  IO.inspect(try do Code.eval_string(s) rescue e -> e end)
end
defmodule M do
  def f, do: ({a, b} = {1}; {a, b})
  def g(x), do: ((if x, do: ({a, b} = {1}; g(a) + b)); 3)
end
IO.inspect(try do M.f() rescue e -> e end)
IO.inspect(try do M.g(1) rescue e -> e end)
