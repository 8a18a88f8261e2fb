# Module: attributes, definitions, hooks, behaviours, structs and records while a module is compiled.
defmodule Hook do
  def __on_definition__(env, kind, name, args, guards, body) do
    IO.inspect({env.function, kind, name, args, guards, body})
  end
  def __after_compile__(env, bin), do: IO.inspect({:after, env.module, is_binary(bin)})
  defmacro __before_compile__(env), do: (IO.inspect({:before, env.module, Module.definitions_in(env.module) |> Enum.sort()}); nil)
end
defmodule T do
  @on_definition Hook
  @after_compile Hook
  @before_compile Hook
  @on_load :loading
  def loading, do: (IO.puts("loading"); :ok)
  def f(x) when x > 1, do: x
  defp g(y \\ 1), do: y
  def h, do: g()
  defmacro m(z), do: z
  def head(a, b \\ 2)
  def head(1, b), do: b
end
defmodule S do
  @enforce_keys [:a]
  defstruct [:a, b: 1]
end
IO.inspect S.__info__(:struct)
IO.inspect S.__struct__()
IO.inspect(try do S.__struct__([]) rescue e -> e end)
IO.inspect(try do struct!(S, []) rescue e -> Exception.message(e) end)
IO.inspect(try do Code.eval_string("%S{}") rescue e -> {e.__struct__, Exception.message(e)} end)
IO.inspect(try do Code.eval_string("%S{a: 1, c: 1}") rescue e -> {e.__struct__, Exception.message(e)} end)
IO.inspect(try do Code.eval_string("%S{c: 1} = %{}") rescue e -> {e.__struct__, Exception.message(e)} end)
IO.inspect(try do Code.eval_string("s = %S{a: 1}; %S{s | a: 2}") rescue e -> {e.__struct__, Exception.message(e)} end)
IO.inspect(try do Code.eval_string("s = 1; %S{s | a: 2}") rescue e -> {e.__struct__, Exception.message(e)} end)
{:module, mod, bin, val} = Module.create(Dyn, quote(do: def(x, do: 1)), Macro.Env.location(__ENV__))
IO.inspect {mod, is_binary(bin), val, Dyn.x()}
defmodule At do
  IO.inspect Module.get_attribute(__MODULE__, :foo)
  Module.put_attribute(__MODULE__, :foo, 3)
  IO.inspect @foo
  Module.register_attribute(__MODULE__, :p, persist: true)
  @p :persisted
  Module.register_attribute(__MODULE__, :acc, accumulate: true, persist: true)
  @acc 1
  @acc 2
  IO.inspect Module.has_attribute?(__MODULE__, :acc)
  IO.inspect Module.delete_attribute(__MODULE__, :acc)
  IO.inspect @acc
  IO.inspect Module.defines?(__MODULE__, {:a, 0})
  def a, do: 1
  IO.inspect Module.defines?(__MODULE__, {:a, 0})
  IO.inspect Module.defines?(__MODULE__, {:a, 0}, :defp)
  IO.inspect Module.open?(__MODULE__)
  @vsn "1.0"
  @behaviour Foo.Bar
  @type t :: integer
  @typep p :: atom
  @opaque o :: atom
  @spec a() :: integer
  IO.inspect Module.get_attribute(__MODULE__, :vsn)
  IO.inspect Module.attributes_in(__MODULE__) |> Enum.filter(& &1 in [:p, :vsn, :foo]) |> Enum.sort()
  Module.eval_quoted(__MODULE__, quote(do: def(ev, do: :evald)))
  IO.inspect Module.get_definition(__MODULE__, {:a, 0})
  def b(@foo), do: @p
  def nested do
    for x <- [1], do: (fn -> x + @foo end).()
  end
end
IO.inspect At.__info__(:attributes)
IO.inspect {At.ev(), At.b(3), At.nested()}
IO.inspect(try do Module.put_attribute(At, :x, 1) rescue e -> Exception.message(e) end)
IO.inspect(try do Module.get_attribute(Nope, :x) rescue e -> Exception.message(e) end)
defmodule Beh do
  @callback one(integer) :: atom
  @callback two() :: :ok
  @macrocallback mac(term) :: Macro.t
  @optional_callbacks two: 0
end
IO.inspect {Beh.behaviour_info(:callbacks), Beh.behaviour_info(:optional_callbacks)}
defmodule BehUse do
  @behaviour Beh
  @impl true
  def one(_), do: :a
  @impl Beh
  defmacro mac(x), do: x
  defoverridable Beh
  def one(x), do: {super(x), :over}
end
IO.inspect BehUse.one(1)
IO.inspect T.__info__(:macros)
IO.inspect(T.module_info(:exports) |> Enum.sort())
IO.inspect Code.ensure_loaded(T)
IO.inspect Code.ensure_loaded(Nope)
IO.inspect Code.ensure_compiled(Nope)
IO.inspect {Macro.Env.in_guard?(__ENV__), __ENV__.module, __ENV__.requires |> Enum.take(1)}
IO.inspect Macro.escape({1, [a: 2], %{x: {1, 2, 3}}})
defmodule Rec do
  require Record
  Record.defrecord(:user, name: "x", age: 1)
  Record.defrecordp(:priv, [:a])
  def t do
    u = user(name: "y")
    {u, user(u, :age), user(u, age: 5), priv(a: 1)}
  end
end
IO.inspect Rec.t()
alias At, as: Alt
IO.inspect Alt.a()
IO.inspect((fn %{a: a} = m when is_map(m) -> a end).(%{a: 1}))
try do
  Code.eval_string("def f, do: 1")
rescue e -> IO.inspect(e)
end
