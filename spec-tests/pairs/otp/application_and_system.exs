# application env / system
IO.inspect Application.put_env(:myapp, :k, 1)
IO.inspect Application.get_env(:myapp, :k)
IO.inspect Application.get_env(:myapp, :z, :d)
IO.inspect Application.fetch_env(:myapp, :z)
IO.inspect (try do Application.fetch_env!(:myapp, :z) rescue e -> Exception.message(e) end)
IO.inspect Application.fetch_env!(:myapp, :k)
IO.inspect Application.get_all_env(:myapp)
IO.inspect Application.delete_env(:myapp, :k)
IO.inspect Application.get_all_env(:myapp)
IO.inspect Application.put_all_env(app1: [a: 1, b: 2], app2: [c: 3])
IO.inspect Application.get_all_env(:app1) |> Enum.sort
IO.inspect Application.ensure_all_started(:logger)
IO.inspect Application.ensure_all_started(:nonesuch_app)
IO.inspect Application.spec(:elixir, :vsn)
IO.inspect Application.get_application(Enum)
IO.inspect Application.get_application(NoneSuch)
IO.inspect Application.load(:nonesuch)
IO.inspect Application.stop(:nonesuch)
IO.inspect System.get_env("NOPE_X")
IO.inspect System.put_env("FOO_X", "1")
IO.inspect System.get_env("FOO_X")
IO.inspect System.fetch_env("FOO_X")
IO.inspect (try do System.fetch_env!("NOPE_X") rescue e -> Exception.message(e) end)
IO.inspect System.delete_env("FOO_X")
IO.inspect System.put_env(%{"A_X" => "1", "B_X" => nil})
IO.inspect System.argv
IO.inspect System.cmd("echo", ["hi"])
IO.inspect System.cmd("sh", ["-c", "echo out; echo err >&2; exit 3"], stderr_to_stdout: true)
IO.inspect System.cmd("sh", ["-c", "echo $Q; pwd"], env: [{"Q", "qq"}], cd: "/tmp")
IO.inspect System.cmd("echo", ["a\nb"], into: [])
IO.inspect (try do System.cmd("nonesuch_cmd", []) rescue e -> e end)
IO.inspect System.shell("echo $((1+2))")
IO.inspect System.find_executable("sh") |> is_binary
IO.inspect System.find_executable("nonesuch_cmd")
IO.inspect System.unique_integer([:positive]) > 0
a = System.unique_integer([:monotonic])
IO.inspect System.unique_integer([:monotonic]) > a
IO.inspect System.convert_time_unit(1, :second, :millisecond)
IO.inspect System.convert_time_unit(1999, :millisecond, :second)
IO.inspect System.convert_time_unit(-1, :millisecond, :second)
IO.inspect (try do System.convert_time_unit(1, :foo, :second) rescue e -> Exception.message(e) end)
IO.inspect System.system_time(:second) > 1_600_000_000
IO.inspect System.os_time |> is_integer
IO.inspect System.schedulers |> is_integer
IO.inspect System.no_halt
IO.inspect System.at_exit(fn s -> IO.puts("at exit 1 #{s}") end) 
System.at_exit(fn s -> IO.puts("at exit 2 #{s}") end)
System.stop(4)
Process.sleep(:infinity)
