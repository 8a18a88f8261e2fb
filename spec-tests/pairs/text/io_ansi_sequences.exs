# Every sequence of IO.ANSI.
for {name, 0} <- IO.ANSI.__info__(:functions), name not in [:enabled?, :syntax_colors] do
  IO.puts("#{name} #{inspect(apply(IO.ANSI, name, []))}")
end
