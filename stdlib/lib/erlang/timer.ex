defmodule :timer do
  @moduledoc """
  Doing things later or again and again, and measuring how long they take.

  Timers that only send use the runtime's own; the others have a small process each.
  """

  # Time spans, in milliseconds

  def seconds(n), do: n * 1000
  def minutes(n), do: n * 60_000
  def hours(n), do: n * 3_600_000
  def hms(hours, minutes, seconds), do: hours(hours) + minutes(minutes) + seconds(seconds)

  def now_diff({mega2, second2, micro2}, {mega1, second1, micro1}) do
    ((mega2 - mega1) * 1_000_000 + second2 - second1) * 1_000_000 + micro2 - micro1
  end

  def sleep(time) do
    receive do
    after
      time -> :ok
    end
  end

  # Measuring, in microseconds

  def tc(fun), do: timed(fun, [], :microsecond)
  def tc(fun, unit) when is_atom(unit), do: timed(fun, [], unit)
  def tc(fun, args), do: timed(fun, args, :microsecond)
  def tc(module, function, args) when is_atom(module), do: tc(module, function, args, :microsecond)
  def tc(fun, args, unit), do: timed(fun, args, unit)

  def tc(module, function, args, unit) do
    start = :erlang.monotonic_time()
    value = apply(module, function, args)
    {elapsed(start, unit), value}
  end

  defp timed(fun, args, unit) do
    start = :erlang.monotonic_time()
    value = apply(fun, args)
    {elapsed(start, unit), value}
  end

  defp elapsed(start, unit), do: :erlang.convert_time_unit(:erlang.monotonic_time() - start, :native, unit)

  # Once

  def send_after(time, message), do: send_after(time, self(), message)

  def send_after(time, destination, message) when is_integer(time) and time >= 0 do
    {:ok, {:once, :erlang.send_after(time, destination, message)}}
  end

  def send_after(_time, _destination, _message), do: {:error, :badarg}

  def apply_after(time, module, function, args) when is_integer(time) and time >= 0 do
    {:ok, {:worker, spawn(fn -> later(time, module, function, args) end)}}
  end

  def apply_after(_time, _module, _function, _args), do: {:error, :badarg}

  def apply_after(time, fun) when is_function(fun, 0), do: apply_after(time, :erlang, :apply, [fun, []])
  def apply_after(time, fun, args) when is_function(fun), do: apply_after(time, :erlang, :apply, [fun, args])

  def exit_after(time, reason), do: exit_after(time, self(), reason)
  def exit_after(time, pid, reason), do: apply_after(time, :erlang, :exit, [pid, reason])
  def kill_after(time), do: kill_after(time, self())
  def kill_after(time, pid), do: exit_after(time, pid, :kill)

  defp later(time, module, function, args) do
    receive do
      :cancel -> :ok
    after
      time -> apply(module, function, args)
    end
  end

  # Again and again

  def send_interval(time, message), do: send_interval(time, self(), message)

  def send_interval(time, destination, message) when is_integer(time) and time >= 0 do
    {:ok, {:worker, spawn(fn -> begin_interval(time, destination, fn -> deliver(destination, message) end) end)}}
  end

  def send_interval(_time, _destination, _message), do: {:error, :badarg}

  def apply_interval(time, module, function, args) when is_integer(time) and time >= 0 do
    run = fn -> spawn(module, function, args) end
    {:ok, {:worker, spawn(fn -> begin_interval(time, nil, run) end)}}
  end

  def apply_interval(_time, _module, _function, _args), do: {:error, :badarg}

  def apply_interval(time, fun) when is_function(fun, 0), do: apply_interval(time, :erlang, :apply, [fun, []])

  defp deliver(destination, message) do
    send(destination, message)
    :ok
  catch
    _, _ -> :gone
  end

  # Ends with the process it sends to.
  defp begin_interval(time, destination, run) do
    ref = if destination, do: :erlang.monitor(:process, destination)
    repeat(time, :erlang.monotonic_time(:millisecond) + time, ref, run)
  end

  # By absolute times, so that the delays of many rounds do not add up.
  defp repeat(time, due, ref, run) do
    receive do
      :cancel -> :ok
      {:DOWN, ^ref, _, _, _} -> :ok
    after
      max(0, due - :erlang.monotonic_time(:millisecond)) ->
        run.()
        repeat(time, due + time, ref, run)
    end
  end

  def cancel({:once, ref}) do
    :erlang.cancel_timer(ref)
    {:ok, :cancel}
  end

  def cancel({:worker, pid}) do
    send(pid, :cancel)
    {:ok, :cancel}
  end

  def cancel(_other), do: {:error, :badarg}

  def start, do: :ok
end
