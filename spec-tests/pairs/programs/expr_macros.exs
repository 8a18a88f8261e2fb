# Macros that work on code: symbolic derivation, a pipeline tracer, assertions that show their parts, unrolled loops.

defmodule Symbolic do
  defmacro derive(expression, by: {name, _, _}) do
    expression |> d(name) |> simplify() |> Macro.to_string()
  end

  defmacro fun_of(expression, by: variable) do
    derived = expression |> d(elem(variable, 0)) |> simplify()
    quote do: fn unquote(variable) -> unquote(derived) end
  end

  defp d(n, _) when is_number(n), do: 0
  defp d({name, _, context}, name) when is_atom(context), do: 1
  defp d({_, _, context}, _) when is_atom(context), do: 0
  defp d({:+, _, [a, b]}, x), do: quote(do: unquote(d(a, x)) + unquote(d(b, x)))
  defp d({:-, _, [a, b]}, x), do: quote(do: unquote(d(a, x)) - unquote(d(b, x)))
  defp d({:*, _, [a, b]}, x), do: quote(do: unquote(d(a, x)) * unquote(b) + unquote(a) * unquote(d(b, x)))
  defp d({:**, _, [a, n]}, x) when is_integer(n), do: quote(do: unquote(n) * unquote(a) ** unquote(n - 1) * unquote(d(a, x)))
  defp d({f, _, [a]}, x) when f in [:sin, :cos], do: quote(do: unquote(trig(f, a)) * unquote(d(a, x)))

  defp trig(:sin, a), do: quote(do: cos(unquote(a)))
  defp trig(:cos, a), do: quote(do: -sin(unquote(a)))

  defp simplify(tree), do: Macro.postwalk(tree, &rule/1)

  defp rule({:*, _, [0, _]}), do: 0
  defp rule({:*, _, [_, 0]}), do: 0
  defp rule({:*, _, [1, a]}), do: a
  defp rule({:*, _, [a, 1]}), do: a
  defp rule({:+, _, [0, a]}), do: a
  defp rule({:+, _, [a, 0]}), do: a
  defp rule({:-, _, [a, 0]}), do: a
  defp rule({:**, _, [a, 1]}), do: a
  defp rule({op, _, [a, b]}) when op in [:+, :-, :*] and is_number(a) and is_number(b), do: apply(Kernel, op, [a, b])
  defp rule(other), do: other
end

defmodule Trace do
  defmacro steps(pipeline) do
    [{first, _} | rest] = Macro.unpipe(pipeline)

    Enum.reduce(rest, show(first, Macro.to_string(first)), fn {call, position}, so_far ->
      show(Macro.pipe(so_far, call, position), "|> " <> Macro.to_string(call))
    end)
  end

  defp show(code, label) do
    quote do
      value = unquote(code)
      IO.puts([String.pad_trailing(unquote(label), 34), inspect(value)])
      value
    end
  end
end

defmodule Assert do
  defmacro check({op, _, [left, right]} = expression) when op in [:==, :!=, :<, :>, :<=, :>=, :=~, :in] do
    quote do
      left = unquote(left)
      right = unquote(right)
      Assert.report(unquote(Macro.to_string(expression)), unquote({op, [], [quote(do: left), quote(do: right)]}), left: left, right: right)
    end
  end

  defmacro check({:match?, _, [pattern, value]} = expression) do
    pinned = for {:^, _, [{name, _, _} = variable]} <- Macro.prewalker(pattern), do: {name, variable}

    quote do
      value = unquote(value)
      Assert.report(unquote(Macro.to_string(expression)), match?(unquote(pattern), value), [value: value] ++ unquote(pinned))
    end
  end

  defmacro check(expression) do
    quote do
      value = unquote(expression)
      Assert.report(unquote(Macro.to_string(expression)), !!value, value: value)
    end
  end

  def report(text, true, _), do: IO.puts("ok    #{text}")

  def report(text, false, parts) do
    IO.puts("WRONG #{text}")
    for {name, value} <- parts, do: IO.puts("      #{name}: #{inspect(value)}")
    :ok
  end
end

defmodule Unroll do
  defmacro times(n, do: block) when is_integer(n) do
    {:__block__, [], for(i <- 1..n, do: substitute(block, i))}
  end

  defp substitute(block, i) do
    Macro.prewalk(block, fn
      {:index, _, context} when is_atom(context) -> i
      other -> other
    end)
  end

  defmacro unless_zero(n, do: body, else: otherwise) do
    quote generated: true do
      case unquote(n) do
        0 -> unquote(otherwise)
        n -> unquote(body) |> then(&{&1, n})
      end
    end
  end
end

defmodule Enumeration do
  defmacro defenum(name, values) do
    quote bind_quoted: [name: name, values: values] do
      name = Module.concat(__MODULE__, name)

      defmodule name do
        @values Enum.with_index(values)
        for {value, index} <- @values do
          def to_integer(unquote(value)), do: unquote(index)
          def from_integer(unquote(index)), do: unquote(value)
          defmacro unquote(value)(), do: unquote(index)
        end

        def all, do: unquote(values)
        defguard is_value(term) when term in unquote(values)
      end
    end
  end
end

defmodule Paint do
  import Enumeration
  defenum :Color, [:red, :green, :blue]
  defenum :Size, ~w(small large)a

end

defmodule Paint.Use do
  alias Paint.{Color, Size}
  require Color
  require Size

  def all, do: {Color.all(), Size.to_integer(:large), Color.from_integer(2), Color.blue()}
  def color?(c) when Color.is_value(c), do: true
  def color?(_), do: false
end

defmodule Main do
  import Symbolic
  require Trace
  import Assert
  import Unroll

  def run do
    IO.puts(derive(x * x + 3 * x - 7, by: x))
    IO.puts(derive(x ** 3 + y * x, by: x))
    IO.puts(derive(sin(x * x) * cos(y), by: x))
    IO.puts(derive((x + 1) * (x - 1), by: x))
    f = fun_of(x ** 3 - 4 * x, by: x)
    IO.inspect(Enum.map(-2..2, f))

    result = Trace.steps("  Hello wide World " |> String.trim() |> String.split(" ") |> Enum.map(&String.length/1) |> Enum.reduce(0, &(&1 + &2)))
    IO.inspect(result)

    x = 3
    check(x + 1 == 4)
    check(x * 2 < 5)
    check("text" =~ ~r/x{2}/)
    check(x in [1, 2])
    check(match?({^x, [_ | _]}, {3, []}))
    check(match?(%{a: n} when n > 1, %{a: x}))
    check(nil)
    check(is_integer(x) and x > 2)

    times 3 do
      IO.puts("#{index} squared is #{index * index}")
    end

    IO.inspect(unless_zero(x - 3, do: :some, else: :none))
    IO.inspect(unless_zero(x + 3, do: :some, else: :none))
    IO.inspect(Paint.Use.all())
    IO.inspect(Enum.map([:red, :pink, 1], &Paint.Use.color?/1))

    IO.puts(Macro.to_string(quote do
      defmodule Foo do
        @moduledoc false
        def bar(a, b \\ 1) when a > b do
          case a do
            %{x: [h | _]} = m -> m.x ++ [h]
            {:ok, <<n::8, rest::binary>>} -> fn -> {n, rest} end
            _ -> if b, do: not a, else: -b
          end
        end
      end
    end))

    IO.inspect(Macro.expand(quote(do: unless(a, do: b)), __ENV__) |> elem(0))
    IO.inspect(Macro.decompose_call(quote(do: Foo.bar(1, 2))))
    IO.inspect(Macro.camelize("some_words/more_words"))
    IO.inspect(Macro.underscore(Some.CamelHTTPCase))
    IO.inspect(Macro.validate({:a, [], [self()]}))
    IO.inspect(Macro.unpipe(quote(do: a |> b(1) |> c)) |> length())
    {tree, names} = Macro.prewalk(quote(do: a + b * a), [], fn
      {name, _, nil} = v, acc when is_atom(name) -> {v, [name | acc]}
      {name, meta, context}, acc when is_atom(context) -> {{:"#{name}_1", meta, context}, [name | acc]}
      other, acc -> {other, acc}
    end)
    IO.inspect({Macro.to_string(tree), names})
    IO.inspect(Code.eval_quoted(quote(do: var!(a) * 2), a: 21) |> elem(0))
    IO.inspect(quote(do: [a, {1, :b}, "c", 1.5, %{k: v}, <<1, x::2>>, &(&1 + 1), fn y -> y end]), limit: :infinity)
    IO.inspect(Macro.escape({:a, %{b: [1, {2, 3, 4}]}, "x"}))
  end
end

Main.run()
