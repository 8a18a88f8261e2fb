# A small language: lexer, Pratt parser, evaluator with closures; errors are values.

defmodule Lexer do
  @keywords ~w(let fn if then else in true false)

  def tokens(source), do: source |> String.to_charlist() |> scan([])

  defp scan([], acc), do: {:ok, Enum.reverse([:eof | acc])}
  defp scan([c | rest], acc) when c in ' \n\t', do: scan(rest, acc)
  defp scan([?-, ?> | rest], acc), do: scan(rest, [:arrow | acc])
  defp scan([?=, ?= | rest], acc), do: scan(rest, [{:op, :==} | acc])
  defp scan([?<, ?= | rest], acc), do: scan(rest, [{:op, :<=} | acc])
  defp scan([c | rest], acc) when c in '+-*/<', do: scan(rest, [{:op, List.to_atom([c])} | acc])
  defp scan([c | rest], acc) when c in '()=,', do: scan(rest, [List.to_atom([c]) | acc])

  defp scan([c | _] = chars, acc) when c in ?0..?9 do
    {digits, rest} = Enum.split_while(chars, &(&1 in ?0..?9))
    scan(rest, [{:number, List.to_integer(digits)} | acc])
  end

  defp scan([c | _] = chars, acc) when c in ?a..?z do
    {name, rest} = Enum.split_while(chars, &(&1 in ?a..?z or &1 == ?_))
    name = to_string(name)
    token = if name in @keywords, do: String.to_atom(name), else: {:name, name}
    scan(rest, [token | acc])
  end

  defp scan([c | _], _acc), do: {:error, "strange character #{<<c::utf8>>}"}
end

defmodule Parser do
  @powers %{:== => 1, :< => 2, :<= => 2, :+ => 3, :- => 3, :* => 4, :/ => 4}

  def parse(source) do
    with {:ok, tokens} <- Lexer.tokens(source) do
      try do
        {tree, rest} = expression(tokens, 0)
        if rest == [:eof], do: {:ok, tree}, else: throw({:unexpected, hd(rest)})
      catch
        {:unexpected, token} -> {:error, "unexpected #{inspect(token)}"}
      end
    end
  end

  defp expression(tokens, power) do
    {left, rest} = prefix(tokens)
    infix(left, rest, power)
  end

  defp infix(left, [{:op, op} | rest] = tokens, power) do
    case @powers[op] do
      binding when binding > power ->
        {right, rest} = expression(rest, binding)
        infix({:binary, op, left, right}, rest, power)

      _ ->
        {left, tokens}
    end
  end

  defp infix(left, [:"(" | rest], power) do
    {arguments, rest} = arguments(rest, [])
    infix({:call, left, arguments}, rest, power)
  end

  defp infix(left, tokens, _power), do: {left, tokens}

  defp arguments([:")" | rest], acc), do: {Enum.reverse(acc), rest}

  defp arguments(tokens, acc) do
    case expression(tokens, 0) do
      {argument, [:"," | rest]} -> arguments(rest, [argument | acc])
      {argument, [:")" | rest]} -> {Enum.reverse([argument | acc]), rest}
      {_, [token | _]} -> throw({:unexpected, token})
    end
  end

  defp prefix([{:number, n} | rest]), do: {{:number, n}, rest}
  defp prefix([bool | rest]) when bool in [true, false], do: {{:bool, bool}, rest}
  defp prefix([{:name, name} | rest]), do: {{:name, name}, rest}

  defp prefix([{:op, :-} | rest]) do
    {operand, rest} = expression(rest, 5)
    {{:binary, :-, {:number, 0}, operand}, rest}
  end

  defp prefix([:"(" | rest]) do
    {inner, rest} = expression(rest, 0)
    {inner, expect(rest, :")")}
  end

  defp prefix([:let, {:name, name}, := | rest]) do
    {value, rest} = expression(rest, 0)
    {body, rest} = rest |> expect(:in) |> expression(0)
    {{:let, name, value, body}, rest}
  end

  defp prefix([:fn | rest]) do
    {names, [:arrow | rest]} = Enum.split_while(rest, &match?({:name, _}, &1))
    {body, rest} = expression(rest, 0)
    {{:fn, Enum.map(names, &elem(&1, 1)), body}, rest}
  end

  defp prefix([:if | rest]) do
    {condition, rest} = expression(rest, 0)
    {yes, rest} = rest |> expect(:then) |> expression(0)
    {no, rest} = rest |> expect(:else) |> expression(0)
    {{:if, condition, yes, no}, rest}
  end

  defp prefix([token | _]), do: throw({:unexpected, token})

  defp expect([token | rest], token), do: rest
  defp expect([other | _], _token), do: throw({:unexpected, other})
end

defmodule Evaluator do
  defmodule Failure do
    defexception message: "evaluation failed"
  end

  def run(source) do
    with {:ok, tree} <- Parser.parse(source) do
      {:ok, eval(tree, %{})}
    end
  rescue
    e in [Failure, ArithmeticError] -> {:error, Exception.message(e)}
  end

  defp eval({:number, n}, _env), do: n
  defp eval({:bool, b}, _env), do: b

  defp eval({:name, name}, env) do
    case env do
      %{^name => value} -> value
      %{} -> raise Failure, "no such name: #{name}"
    end
  end

  defp eval({:let, name, {:fn, params, body}, rest}, env) do
    eval(rest, Map.put(env, name, {:closure, name, params, body, env}))
  end

  defp eval({:let, name, value, rest}, env), do: eval(rest, Map.put(env, name, eval(value, env)))
  defp eval({:fn, params, body}, env), do: {:closure, nil, params, body, env}

  defp eval({:if, condition, yes, no}, env) do
    if eval(condition, env), do: eval(yes, env), else: eval(no, env)
  end

  defp eval({:binary, op, left, right}, env), do: operate(op, eval(left, env), eval(right, env))

  defp eval({:call, function, arguments}, env) do
    case {eval(function, env), Enum.map(arguments, &eval(&1, env))} do
      {{:closure, name, params, body, closed} = closure, values} when length(params) == length(values) ->
        bound = params |> Enum.zip(values) |> Enum.into(closed)
        bound = if name, do: Map.put_new(bound, name, closure), else: bound
        eval(body, bound)

      {{:closure, _, params, _, _}, values} ->
        raise Failure, "wanted #{length(params)} arguments, got #{length(values)}"

      {other, _} ->
        raise Failure, "not a function: #{inspect(other)}"
    end
  end

  defp operate(:/, a, b) when is_integer(a) and is_integer(b), do: div(a, b)
  defp operate(op, a, b) when op in [:+, :-, :*], do: apply(Kernel, op, [a, b])
  defp operate(:==, a, b), do: a == b
  defp operate(:<, a, b), do: a < b
  defp operate(:<=, a, b), do: a <= b
end

programs = [
  "1 + 2 * 3 - 4 / 2",
  "(1 + 2) * 3",
  "-5 + 2",
  "let x = 5 in x * x",
  "let fact = fn n -> if n <= 1 then 1 else n * fact(n - 1) in fact(20)",
  "let add = fn a -> fn b -> a + b in add(3)(4)",
  "let fib = fn n -> if n < 2 then n else fib(n - 1) + fib(n - 2) in fib(15)",
  "let twice = fn f x -> f(f(x)) in twice(fn y -> y * 10, 7)",
  "1 == 1",
  "if 1 < 2 then true else false",
  "x + 1",
  "1 / 0",
  "3(4)",
  "(fn a -> a)(1, 2)",
  "let = 3",
  "1 +",
  "2 $ 3",
  "true + 1"
]

for program <- programs do
  IO.puts("#{program}\n  => #{inspect(Evaluator.run(program))}")
end
