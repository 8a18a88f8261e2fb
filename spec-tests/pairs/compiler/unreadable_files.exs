# settings: ordinary
# Files that cannot be compiled because they cannot be read: each says why. The report
# goes to the standard output; only its first line is shown, since a stack trace follows.
folder = Path.join(System.tmp_dir!(), "vial_unreadable_#{System.unique_integer([:positive])}")
File.mkdir_p!(folder)

out = Process.group_leader()

try do
  bad = Path.join(folder, "bytes.ex")
  File.write!(bad, <<"x = \"", 255, "\"\n">>)

  for path <- [folder, Path.join(folder, "none.ex"), bad] do
    {:ok, report} = StringIO.open("")
    Process.group_leader(self(), report)
    {:error, [{file, line, message}], warnings} = Kernel.ParallelCompiler.compile([path])
    Process.group_leader(self(), out)
    {:ok, {"", "\n== Compilation error in file " <> _}} = StringIO.close(report)
    IO.inspect({file == path, line, message |> String.split("\n") |> hd(), warnings})
  end
after
  File.rm_rf!(folder)
end
