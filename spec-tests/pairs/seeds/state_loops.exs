defmodule Loop do
  def start, do: spawn(fn -> loop(0) end)

  defp loop(state) do
    new_state =
      receive do
        {:add, x} -> state + x
        {:sub, x} -> state - x
        {:value, caller} -> send(caller, {:response, state}); state
      end
    loop(new_state)
  end
end

defmodule Calculator do
  def start, do: spawn(fn -> loop(0) end)

  defp loop(state) do
    receive do
      msg -> loop(process_message(state, msg))
    end
  end

  defp process_message(state, {:add, x}), do: state + x
  defp process_message(state, {:value, caller}) do
    send(caller, {:response, state}); state
  end

  def add(pid, x), do: send(pid, {:add, x})
  def value(pid) do
    send(pid, {:value, self()})
    receive do {:response, v} -> v end
  end
end

pid = Loop.start()
send(pid, {:add, 10})
send(pid, {:sub, 3})
send(pid, {:value, self()})
IO.inspect(receive do {:response, v} -> v end)

calc = Calculator.start()
Calculator.add(calc, 5)
Calculator.add(calc, 6)
IO.inspect(Calculator.value(calc))
