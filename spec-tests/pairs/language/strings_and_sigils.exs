defmodule Sig do
  def sigil_x(s, mods), do: {s, mods}
end
defmodule Main do
import Sig
def run do
name = "World"
IO.puts("Hello #{name}! #{1 + 1} #{"nested #{name}"}")
IO.puts("esc \t tab \" quote \\ back \x41 \u00e9 \u{1F600}")
IO.puts("""
  heredoc
    indented
  line with #{name}
  """)
IO.inspect('charlist')
IO.inspect('with #{name}')
IO.inspect([104, 105])
IO.inspect([1, 2, 3])
IO.inspect(~s(a "quoted" #{name}))
IO.inspect(~S(no #{interp} \n))
IO.inspect(~w(a b c))
IO.inspect(~w(a b c)a)
IO.inspect(~w(a b)c)
IO.inspect(~c(abc))
IO.inspect(~r/a+b/i)
IO.inspect("xAABy" =~ ~r/a+b/i)
IO.inspect(~D[2024-02-29])
IO.inspect(~T[12:30:00])
IO.inspect(~N[2024-02-29 12:30:00])
IO.inspect(~U[2024-02-29 12:30:00Z])
IO.inspect(?a)
IO.inspect("multi\
line")
IO.inspect(String.length("héllo"))
IO.inspect(:"atom with #{name}")
IO.inspect("#{:atom} #{1.5} #{[?a, "b"]} #{nil}|")
try do
  "#{{1, 2}}"
rescue
  e -> IO.puts(Exception.message(e))
end
IO.inspect("\a\b\e\0\d")
IO.inspect("tab\tnew\nret\r")
IO.inspect(<<255, 0>>)
IO.inspect("日本語")
IO.puts(~S"""
raw #{x}
""")
IO.inspect(~x{hi}abc)
IO.inspect(~x"multi")
IO.inspect ~s|pipe| <> ~s<angle> <> ~s'single'
end
end
Main.run()
