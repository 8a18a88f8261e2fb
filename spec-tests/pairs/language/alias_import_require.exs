defmodule Deep.Space.Nine do
  def hi, do: "nine"
  defmacro mac(x), do: quote(do: unquote(x) + 9)
end

defmodule Deep.Space.Ten do
  def hi, do: "ten"
  def extra(a), do: a
  def extra(a, b), do: {a, b}
  defmacro twice(x), do: quote(do: unquote(x) * 2)
end

defmodule Deep.Plus do
  import Kernel, except: [+: 2]
  def a + b, do: {:plus, a, b}
end

defmodule User do
  alias Deep.Space.Nine
  alias Deep.Space.Ten, as: T
  alias Deep.{Space, Space.Ten}
  require Nine
  import Deep.Space.Ten, only: [extra: 1, twice: 1]
  import Enum, except: [map: 2]
  import String, only: [upcase: 1]

  def run do
    IO.inspect({Nine.hi(), T.hi(), Ten.hi(), Space.Nine.hi()})
    IO.inspect(Nine.mac(1))
    IO.inspect({extra(5), twice(4)})
    IO.inspect(sum([1, 2, 3]))
    IO.inspect(upcase("up"))
    IO.inspect(Nine)
    IO.inspect(T)
    IO.inspect(__MODULE__.Inner)
    alias Deep.Space.Nine, as: N
    IO.inspect(N.hi())
    inner()
  end

  defp inner do
    import Kernel, except: [+: 2]
    import Deep.Plus
    IO.inspect(1 + 2)
  end
end

User.run()
