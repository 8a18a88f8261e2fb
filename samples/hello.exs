# The greeting. Words behind the script's name are its own arguments:
#
#     bin/vial samples/hello.exs Ana Bruno

case System.argv() do
  [] -> IO.puts("Hello from Vial!")
  names -> Enum.each(names, fn name -> IO.puts("Hello, #{name}!") end)
end
