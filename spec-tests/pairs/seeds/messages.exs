# send to oneself; what the shell's flush() shows, written out
defmodule Mailbox do
  def flush do
    receive do
      message ->
        IO.inspect(message)
        flush()
    after
      0 -> :ok
    end
  end
end

IO.inspect(send(self(), :hello))
IO.inspect(Mailbox.flush())
IO.inspect(send(self(), :hello1))
IO.inspect(send(self(), :hello2))
IO.inspect(send(self(), {:hello3, 42}))
IO.inspect(send(self(), ["message", :can, {'be', "any"}, :data]))
IO.inspect(Mailbox.flush())

# to a process that has ended: ignored
gone = spawn(fn -> :ok end)
ref = Process.monitor(gone)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
IO.inspect(send(gone, :anyone?))
IO.inspect(Process.alive?(gone))
