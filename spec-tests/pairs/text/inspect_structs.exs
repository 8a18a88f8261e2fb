# Deriving Inspect, failing implementations, what has no text.
defmodule U1 do @derive {Inspect, only: [:a, :b]}; defstruct [:a, :b, :c]; end
defmodule U2 do @derive {Inspect, except: [:a]}; defstruct [:a, :b, c: 3]; end
defmodule U3 do @derive {Inspect, optional: [:a, :c]}; defstruct [:a, :b, c: 3]; end
defmodule U4 do @derive {Inspect, only: [:a], optional: [:a]}; defstruct [:a, :b, c: 3]; end
defmodule U5 do @derive {Inspect, optional: [:a, :b, :c]}; defstruct [:a, :b, c: 3]; end
defmodule U6 do @derive {Inspect, only: []}; defstruct [:a, :b, c: 3]; end
defmodule U7 do @derive {Inspect, []}; defstruct [:a, :b, c: 3]; end
defmodule U8 do @derive Inspect; defstruct []; end
defmodule Bad do defstruct [:a, :b]; defimpl Inspect do def inspect(_, _), do: raise "oops\nnewline" end end
for m <- [U1,U2,U3,U4,U5,U6,U7,U8], do: IO.inspect(struct(m))
IO.inspect(struct(U3, a: 1, c: 4)); IO.inspect(%{struct(U1) | a: String.duplicate("x", 90)})
try do inspect(struct(Bad, [a: Enum.to_list(1..40)]), width: 40, safe: false) rescue e -> IO.puts(Exception.message(e)) end
try do inspect(1, foo: 1) rescue e -> IO.inspect e end
try do Inspect.Opts.new(%{}) rescue e -> IO.inspect e end
try do Inspect.Algebra.concat("a", 1) rescue e -> IO.inspect e end
try do to_string({1}) rescue e -> IO.puts Exception.message e end
try do to_string(<<1::3>>) rescue e -> IO.puts Exception.message e end
try do to_charlist({1}) rescue e -> IO.puts Exception.message e end
try do to_charlist(<<1::3>>) rescue e -> IO.puts Exception.message e end
try do to_string([1,:a]) rescue e -> IO.puts Exception.message e end
try do to_string([0xD800]) rescue e -> IO.puts Exception.message e end
try do to_string(["a", <<255>>]) rescue e -> IO.puts Exception.message e end
try do to_string(["a"| 1]) rescue e -> IO.puts Exception.message e end
try do to_charlist(<<97,255>>) rescue e -> IO.inspect e; IO.puts Exception.message e end
try do IO.puts({1}) rescue e -> IO.puts Exception.message e end
try do IO.puts(<<255>>) rescue e -> IO.puts Exception.message e end
try do IO.write(:stderr1, "a") rescue e -> IO.inspect(e) end
IO.inspect Inspect.Opts.default_inspect_fun; IO.inspect %Inspect.Opts{}
IO.inspect(1, label: "a"); IO.inspect([1], label: :b); IO.inspect(Enum.to_list(1..100)); IO.inspect(Enum.to_list(1..40), width: 20, limit: 10, label: "xyz"); IO.inspect(%{a: Enum.to_list(1..30), b: %{c: "x", d: Enum.map(1..10, &{&1, to_string(&1)})}})
IO.inspect(Map.new(1..20, &{&1, String.duplicate("a", &1)})); IO.inspect({:error, %ArgumentError{message: String.duplicate("z", 70)}})
