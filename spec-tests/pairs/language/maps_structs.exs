defmodule Point do
  defstruct x: 0, y: 0
  def move(%Point{x: x} = p, dx), do: %{p | x: x + dx}
end
defmodule User do
  @enforce_keys [:name]
  defstruct [:name, age: 18, tags: []]
end
defmodule Main do
  def run do
    p = %Point{}
    IO.inspect(p)
    IO.inspect(Point.move(p, 5))
    IO.inspect(%Point{p | y: 3})
    IO.inspect(%{p | x: 1}.x)
    IO.inspect(%User{name: "A"})
    IO.inspect(p.__struct__)
    IO.inspect(Map.from_struct(p))
    IO.inspect(is_struct(p), label: "struct")
    IO.inspect(is_struct(p, Point))
    IO.inspect(match?(%Point{}, p))
    IO.inspect(match?(%{x: 0}, p))
    %name{} = p
    IO.inspect(name)
    try do
      struct!(User, age: 1)
    rescue
      e -> IO.puts(Exception.message(e))
    end
    try do
      struct!(Point, z: 1)
    rescue
      e -> IO.puts(Exception.message(e))
    end
    IO.inspect(struct(Point, z: 1, x: 2))
    m = %{:a => 1, "b" => 2, 3 => [4], {1, 2} => nil, 1.5 => :f}
    IO.inspect(m)
    IO.inspect(m[:a])
    IO.inspect(m["b"])
    IO.inspect(m[:zzz])
    IO.inspect(m.a)
    IO.inspect(%{m | a: 10})
    try do
      %{m | nope: 1}
    rescue
      e -> IO.inspect(e.__struct__); IO.puts(Exception.message(e))
    end
    try do
      m.nope
    rescue
      e -> IO.puts(Exception.message(e))
    end
    try do
      %{[] | a: 1}
    rescue
      e -> IO.puts(Exception.message(e))
    end
    IO.inspect(put_in(%{a: %{b: 1}}.a.b, 2))
    u = %{profile: %{langs: ["en"]}}
    IO.inspect(update_in(u.profile.langs, &["pt" | &1]))
    IO.inspect(get_in(u, [:profile, :langs]))
    IO.inspect(put_in(u[:profile][:x], 1))
    IO.inspect(pop_in(u, [:profile, :langs]))
    IO.inspect(get_and_update_in(u, [:profile, :langs], &{&1, :new}))
    IO.inspect(get_in(%{l: [%{a: 1}, %{a: 2}]}, [:l, Access.all(), :a]))
    IO.inspect(for i <- 1..40, into: %{}, do: {i, i * i}) 
    IO.inspect(%{a: 1} == %{a: 1.0})
    IO.inspect(%{a: 1} === %{a: 1})
    IO.inspect(map_size(m))
  end
end
Main.run()
