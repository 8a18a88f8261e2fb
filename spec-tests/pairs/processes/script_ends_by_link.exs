IO.puts "start"
System.at_exit(fn s -> IO.puts("bye #{s}") end)
spawn_link(fn -> exit({:shutdown, :x}) end)
Process.sleep(100)
IO.puts "never"
