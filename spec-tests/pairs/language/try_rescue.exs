defmodule Boom do
  defexception [:code, message: "boom"]
end
defmodule Custom do
  defexception [:value]
  @impl true
  def message(%{value: v}), do: "custom #{inspect(v)}"
  @impl true
  def exception(v) when is_integer(v), do: %Custom{value: v}
  def exception(opts), do: struct!(Custom, opts)
end
t = fn f ->
  try do
    f.()
  rescue
    e in [ArgumentError, KeyError] -> {:arg_or_key, Exception.message(e)}
    e in Boom -> {:boom, e.code, e.message}
    RuntimeError -> :runtime
    e -> {:other, e.__struct__, Exception.message(e)}
  catch
    :throw, v -> {:thrown, v}
    :exit, r -> {:exited, r}
  else
    :fine -> :was_fine
    v -> {:value, v}
  after
    IO.puts("after")
  end
end
IO.inspect(t.(fn -> :fine end))
IO.inspect(t.(fn -> 42 end))
IO.inspect(t.(fn -> raise "x" end))
IO.inspect(t.(fn -> raise ArgumentError end))
IO.inspect(t.(fn -> raise ArgumentError, "bad" end))
IO.inspect(t.(fn -> raise Boom, code: 7 end))
IO.inspect(t.(fn -> raise Custom, 5 end))
IO.inspect(t.(fn -> raise Custom, value: 9 end))
IO.inspect(t.(fn -> Map.fetch!(%{a: 1}, :b) end))
IO.inspect(t.(fn -> %{a: 1}.b end))
IO.inspect(t.(fn -> throw(:ball) end))
IO.inspect(t.(fn -> exit(:normal) end))
IO.inspect(t.(fn -> 1 / 0 end))
IO.inspect(t.(fn -> String.to_integer("x") end))
IO.inspect(t.(fn -> hd([]) end))
IO.inspect(t.(fn -> :erlang.error(:my_reason) end))
IO.inspect(t.(fn -> :erlang.error({:badmatch, 1}) end))
IO.inspect(t.(fn -> Nope.nope(1) end))
IO.inspect(t.(fn -> apply(String, :nope, [1]) end))
IO.inspect(t.(fn -> (fn x -> x end).(1, 2) end))
IO.inspect(t.(fn -> nil.foo end))
r = try do
  throw({:a, 1})
catch
  {:a, n} -> n + 1
end
IO.inspect(r)
r = try do
  raise "one"
rescue
  e -> 
    try do
      reraise e, __STACKTRACE__
    rescue
      e2 in RuntimeError -> {:again, e2.message}
    end
end
IO.inspect(r)
f = fn ->
  try do
    :body
  after
    send(self(), :cleanup)
  end
end
IO.inspect(f.())
IO.inspect(receive do x -> x after 0 -> :nothing end)
defmodule M do
  def f(x) do
    if x, do: raise("in f"), else: :ok
  rescue
    e in RuntimeError -> {:rescued, e.message}
  after
    IO.puts("f done")
  end
  def g(x) do
    throw(x)
  catch
    x -> {:caught, x}
  else
    y -> y
  end
end
IO.inspect({M.f(true), M.f(false), M.g(3)})
try do
  try do
    raise "inner"
  after
    IO.puts("inner after")
  end
rescue
  e -> IO.puts("outer #{e.message}")
end
IO.inspect(try do :erlang.raise(:exit, :r, []) catch k, r -> {k, r} end)
