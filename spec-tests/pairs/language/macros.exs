defmodule My do
  defmacro unless2(cond, do: block) do
    quote do
      if !unquote(cond), do: unquote(block)
    end
  end
  defmacro swap(a, b) do
    quote do
      tmp = unquote(a)
      unquote(a) = unquote(b)
      unquote(b) = tmp
    end
  end
  defmacro hygienic do
    quote do: (x = 100; x)
  end
  defmacro unhygienic do
    quote do: var!(x) = 200
  end
  defmacro dbl(x), do: quote(bind_quoted: [x: x], do: x + x)
  defmacro show(expr) do
    s = Macro.to_string(expr)
    quote do
      IO.puts(unquote(s) <> " = " <> inspect(unquote(expr)))
    end
  end
  defmacro gen(names) do
    for n <- names do
      quote do
        def unquote(n)(), do: unquote(to_string(n))
      end
    end
  end
  defmacro splice(list), do: quote(do: [0, unquote_splicing(list), 9])
  defmacro __using__(opts) do
    quote do
      import My
      @greeting unquote(opts[:greeting] || "hi")
      def greet, do: @greeting
      @before_compile My
      Module.register_attribute(__MODULE__, :reg, accumulate: true)
    end
  end
  defmacro __before_compile__(env) do
    regs = Module.get_attribute(env.module, :reg)
    quote do
      def regs, do: unquote(regs)
    end
  end
end
defmodule User do
  use My, greeting: "hello"
  @reg :a
  @reg :b
  gen [:foo, :bar]
  def t do
    x = 1
    y = 2
    swap(x, y)
    r = hygienic()
    {x, y, r}
  end
  def u do
    x = 1
    unhygienic()
    x
  end
  def once do
    dbl((IO.puts("once"); 21))
  end
  def sp, do: splice([1, 2])
  def sh, do: show(1 + 2 * 3)
  def un, do: (unless2 false do :ran end)
end
IO.inspect({User.greet(), User.foo(), User.bar(), User.t(), User.u(), User.once(), User.sp(), User.sh(), User.un(), User.regs()})
IO.inspect(quote do: 1 + foo(x, y: 2))
IO.inspect(quote do: (a; b))
v = 5
IO.inspect(quote do: unquote(v) + 1)
IO.inspect(Macro.escape(%{a: {1, 2, 3}}))
IO.inspect(Macro.expand(quote(do: unless(x, do: 1)), __ENV__) |> Macro.to_string())
IO.inspect(Code.eval_string("a + b", a: 1, b: 2))
IO.inspect(Code.eval_quoted(quote do: 1 + 1) |> elem(0))
IO.inspect(Macro.prewalk(quote(do: 1 + 2), fn x when is_integer(x) -> x * 10; o -> o end) |> Macro.to_string())
defmodule Frag do
  for {k, v} <- [one: 1, two: 2] do
    def get(unquote(k)), do: unquote(v)
    def unquote(:"get_#{k}")(), do: unquote(v)
  end
end
IO.inspect({Frag.get(:one), Frag.get(:two), Frag.get_one(), Frag.get_two()})
