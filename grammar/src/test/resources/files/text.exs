# Strings, charlists, sigils, heredocs and their escapes.
name = "world"
IO.puts "hello, #{name}!"
IO.puts "nested #{"inner #{"innermost #{name <> "!"}"}"}"
IO.puts "braces #{%{a: {1, 2}}[:a] |> elem(0)} and \#{none} and # alone"
IO.puts 'chars #{name} ' ++ 'plain'
_ = [?a, ?\n, ?\s, ?\\, ?", ?', ?é, ?日]
_ = "tab\t newline\n bell\a escape\e delete\d null\0 space\s quote\" slash\\"
_ = "hex \x41 \xFF unicode \u00e9 \u{1F600}"
_ = "continued \
line"
_ = "two
lines"

text = """
  Indented by two.
    By four, \"escaped\", "plain".
  Tab:\tend \
  joined #{name}
  """

charlist = '''
 as a charlist #{name}
'''

raw = ~S"""
No #{interpolation} and no \n escapes.
"""

_ = ~r/^\d+\/(?<rest>.*)$/iu
_ = ~r{a\{2,3\}}
_ = ~w(one two #{name})a
_ = ~W[one #{two}]
_ = ~c"chars \n"
_ = ~C'raw \n'
_ = ~D[2024-02-29]
_ = ~T[23:59:59.999]
_ = ~N[2024-02-29 00:00:00]
_ = ~U[2024-02-29 00:00:00Z]
_ = ~s|bars "and" 'quotes'|
_ = ~s<angle \> #{name}>
_ = ~S(raw \( \))
_ = ~x'''
custom #{name}
  deeper
'''mods
_ = :"quoted atom"
_ = :"with #{name}"
_ = %{"key": 1, "a b": 2, "c#{name}": 3}
_ = ["a": 1, 'b c': 2]
_ = text <> raw <> to_string(charlist)
