# Which parentheses stay around an operator within another, for every pair of operators.
operators = ~w(<- when :: | = || ||| or && &&& and == != =~ === !== < <= >= > |> <<< >>> <~ ~> <<~ ~>> <~> <|> in ^^^ ++ -- .. <> +++ --- + - * / **)a
quoted = fn op, left, right -> {op, [], [left, right]} end
[a, b, c] = for name <- [:a, :b, :c], do: {name, [], nil}

for inner <- operators do
  left = for outer <- operators, Macro.to_string(quoted.(outer, quoted.(inner, a, b), c)) =~ "(", do: outer
  right = for outer <- operators, Macro.to_string(quoted.(outer, a, quoted.(inner, b, c))) =~ "(", do: outer
  IO.puts("#{inner} on the left: #{Enum.join(left, " ")}")
  IO.puts("#{inner} on the right: #{Enum.join(right, " ")}")
end

for unary <- [:!, :not, :^, :+, :-, :~~~, :&, :@] do
  IO.puts(for(op <- operators, do: Macro.to_string(quoted.(op, {unary, [], [a]}, b))) |> Enum.join("  "))
  IO.puts(for(op <- operators, do: Macro.to_string(quoted.(op, a, {unary, [], [b]}))) |> Enum.join("  "))
  IO.puts(for(op <- operators, do: Macro.to_string({unary, [], [quoted.(op, a, b)]})) |> Enum.join("  "))
  IO.puts(for(op <- [:!, :not, :^, :+, :-, :~~~, :&, :@], do: Macro.to_string({unary, [], [{op, [], [a]}]})) |> Enum.join("  "))
end
