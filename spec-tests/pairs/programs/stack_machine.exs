# A small language: tokenizer, Pratt parser, compiler to a stack machine, the machine itself.

defmodule Lexer do
  defmodule Error do
    defexception [:char, :position]
    @impl true
    def message(%{char: char, position: position}), do: "unexpected #{inspect(char)} at #{position}"
  end

  @keywords ~w(let if then else fn in)

  def tokens(source), do: lex(source, 0, [])

  defp lex(<<>>, _, acc), do: Enum.reverse(acc)
  defp lex(<<c, rest::binary>>, at, acc) when c in [?\s, ?\n, ?\t], do: lex(rest, at + 1, acc)

  for operator <- ~w(== <= >= -> + - * / < > = ( \) ,) do
    defp lex(unquote(operator) <> rest, at, acc) do
      lex(rest, at + unquote(byte_size(operator)), [unquote(String.to_atom(operator)) | acc])
    end
  end

  defp lex(<<c, _::binary>> = source, at, acc) when c in ?0..?9 do
    [digits] = Regex.run(~r/^\d+(?:\.\d+)?/, source)
    number = if String.contains?(digits, "."), do: String.to_float(digits), else: String.to_integer(digits)
    skip(source, digits, at, [{:number, number} | acc])
  end

  defp lex(<<c, _::binary>> = source, at, acc) when c in ?a..?z or c == ?_ do
    [name] = Regex.run(~r/^[a-z_][a-z0-9_]*/i, source)
    token = if name in @keywords, do: String.to_atom(name), else: {:name, name}
    skip(source, name, at, [token | acc])
  end

  defp lex(<<c::utf8, _::binary>>, at, _), do: raise(Error, char: <<c::utf8>>, position: at)

  defp skip(source, taken, at, acc) do
    size = byte_size(taken)
    <<_::binary-size(size), rest::binary>> = source
    lex(rest, at + size, acc)
  end
end

defmodule Parser do
  @binary %{==: 1, <: 2, >: 2, <=: 2, >=: 2, +: 3, -: 3, *: 4, /: 4}

  def parse(source) do
    case source |> Lexer.tokens() |> expression(0) do
      {tree, []} -> {:ok, tree}
      {_, [token | _]} -> {:error, {:left_over, token}}
    end
  catch
    {:syntax, reason} -> {:error, reason}
  end

  defp expression(tokens, level) do
    {left, rest} = prefix(tokens)
    infix(left, rest, level)
  end

  defp prefix([{:number, n} | rest]), do: {n, rest}
  defp prefix([{:name, n} | rest]), do: {{:var, n}, rest}
  defp prefix([:- | rest]), do: with({tree, rest} <- expression(rest, 5), do: {{:neg, tree}, rest})

  defp prefix([:"(" | rest]) do
    {tree, rest} = expression(rest, 0)
    {tree, expect(rest, :")")}
  end

  defp prefix([:let, {:name, name} | rest]) do
    {value, rest} = rest |> expect(:=) |> expression(0)
    {body, rest} = rest |> expect(:in) |> expression(0)
    {{:let, name, value, body}, rest}
  end

  defp prefix([:if | rest]) do
    {test, rest} = expression(rest, 0)
    {yes, rest} = rest |> expect(:then) |> expression(0)
    {no, rest} = rest |> expect(:else) |> expression(0)
    {{:if, test, yes, no}, rest}
  end

  defp prefix([:fn, {:name, name} | rest]) do
    {body, rest} = rest |> expect(:->) |> expression(0)
    {{:fn, name, body}, rest}
  end

  defp prefix([token | _]), do: throw({:syntax, {:unexpected, token}})
  defp prefix([]), do: throw({:syntax, :end_of_input})

  defp infix(left, [op | rest], level) when is_map_key(@binary, op) and :erlang.map_get(op, @binary) > level do
    {right, rest} = expression(rest, @binary[op])
    infix({op, left, right}, rest, level)
  end

  defp infix(left, [:"(" | rest], level) do
    {argument, rest} = expression(rest, 0)
    infix({:call, left, argument}, expect(rest, :")"), level)
  end

  defp infix(left, rest, _), do: {left, rest}

  defp expect([token | rest], token), do: rest
  defp expect([other | _], token), do: throw({:syntax, {:expected, token, :got, other}})
  defp expect([], token), do: throw({:syntax, {:expected, token, :got, :end_of_input}})
end

defmodule Compile do
  def code(tree), do: tree |> emit() |> List.flatten()

  defp emit(n) when is_number(n), do: [{:push, n}]
  defp emit({:var, name}), do: [{:load, name}]
  defp emit({:neg, tree}), do: [emit(tree), :neg]
  defp emit({:let, name, value, body}), do: [emit(value), {:bind, name}, emit(body), :unbind]
  defp emit({:fn, name, body}), do: [{:closure, name, code(body)}]
  defp emit({:call, function, argument}), do: [emit(function), emit(argument), :call]

  defp emit({:if, test, yes, no}) do
    yes = code(yes)
    no = code(no)
    [emit(test), {:jump_unless, length(yes) + 1}, yes, {:jump, length(no)}, no]
  end

  defp emit({op, left, right}), do: [emit(left), emit(right), {:op, op}]
end

defmodule Machine do
  def run(code), do: run(code, [], [])

  defp run([], [result], _), do: result
  defp run([{:push, n} | code], stack, env), do: run(code, [n | stack], env)
  defp run([:neg | code], [n | stack], env), do: run(code, [-n | stack], env)
  defp run([{:op, op} | code], [b, a | stack], env), do: run(code, [apply(Kernel, op, [a, b]) | stack], env)
  defp run([{:bind, name} | code], [value | stack], env), do: run(code, stack, [{name, value} | env])
  defp run([:unbind | code], stack, [_ | env]), do: run(code, stack, env)
  defp run([{:closure, name, body} | code], stack, env), do: run(code, [{:closure, name, body, env} | stack], env)
  defp run([{:jump, n} | code], stack, env), do: code |> Enum.drop(n) |> run(stack, env)
  defp run([{:jump_unless, n} | code], [false | stack], env), do: code |> Enum.drop(n) |> run(stack, env)
  defp run([{:jump_unless, _} | code], [true | stack], env), do: run(code, stack, env)

  defp run([:call | code], [argument, {:closure, name, body, saved} = me | stack], env) do
    result = run(body, [], [{name, argument}, {"self", me} | saved])
    run(code, [result | stack], env)
  end

  defp run([{:load, name} | code], stack, env) do
    case List.keyfind(env, name, 0) do
      {_, value} -> run(code, [value | stack], env)
      nil -> raise KeyError, key: name, term: Enum.map(env, &elem(&1, 0))
    end
  end
end

sources = [
  "1 + 2 * 3 - 4 / 2",
  "-(1 - 2) * -3",
  "let x = 5 in let y = x * x in y - x",
  "if 1 < 2 then 10 else 20",
  "(fn x -> x * x)(7)",
  "let fact = fn n -> if n <= 1 then 1 else n * self(n - 1) in fact(30)",
  "let add = fn a -> fn b -> a + b in add(3)(4.5)",
  "1 +",
  "(1 + 2",
  "1 2",
  "let 5 = 3 in 2",
  "1 + x",
  "1 / 0",
  "2 § 3",
  "(1)(2)",
  "1 + (fn x -> x)"
]

for source <- sources do
  outcome =
    try do
      with {:ok, tree} <- Parser.parse(source) do
        code = Compile.code(tree)
        {:ok, Machine.run(code), length(code)}
      end
    rescue
      error in [ArithmeticError, KeyError, Lexer.Error] -> {:raised, Exception.message(error)}
      error in FunctionClauseError -> {:stuck, error.function, error.arity}
    end

  IO.puts("#{String.pad_leading(source, 68)}  #{inspect(outcome)}")
end

IO.inspect(Parser.parse("let f = fn x -> x * 2 in f(3) == 6"))
{:ok, tree} = Parser.parse("let f = fn x -> if x > 1 then 1 else -x in f(3)")
IO.inspect(Compile.code(tree), width: 40)
