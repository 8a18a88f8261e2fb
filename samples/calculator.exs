# A server with state: a process that loops, and whose argument is what it remembers.

defmodule Calculator do
  def start, do: spawn(fn -> loop(0) end)

  def add(server, number), do: send(server, {:add, number})
  def sub(server, number), do: send(server, {:sub, number})
  def mul(server, number), do: send(server, {:mul, number})
  def div(server, number), do: send(server, {:div, number})

  def value(server) do
    send(server, {:value, self()})

    receive do
      {:response, value} -> value
    after
      1_000 -> {:error, :timeout}
    end
  end

  defp loop(current) do
    receive do
      message -> loop(handle(message, current))
    end
  end

  defp handle({:add, number}, current), do: current + number
  defp handle({:sub, number}, current), do: current - number
  defp handle({:mul, number}, current), do: current * number
  defp handle({:div, number}, current), do: current / number

  defp handle({:value, caller}, current) do
    send(caller, {:response, current})
    current
  end

  defp handle(unknown, current) do
    IO.puts("the calculator does not know #{inspect(unknown)}")
    current
  end
end

calculator = Calculator.start()
Calculator.add(calculator, 10)
Calculator.sub(calculator, 5)
Calculator.mul(calculator, 3)
send(calculator, {:sqrt, 2})
Calculator.div(calculator, 4)
IO.inspect(Calculator.value(calculator), label: "value")
