defmodule Doubler do
  use GenServer
  def init(_), do: {:ok, nil}
  def handle_call(:never, _from, state), do: {:noreply, state}
  def handle_call(:stop, _from, state), do: {:stop, :normal, state}
  def handle_call(number, _from, state), do: {:reply, number * 2, state}
end

{:ok, server} = GenServer.start(Doubler, nil)
requests = :gen_server.reqids_new()
IO.inspect({:gen_server.reqids_size(requests), :gen_server.receive_response(requests, 100, true)})

requests = :gen_server.send_request(server, 1, :one, requests)
requests = :gen_server.send_request(server, 2, :two, requests)
requests = :gen_server.reqids_add(:gen_server.send_request(server, :never), :never, requests)
IO.inspect(requests |> :gen_server.reqids_to_list() |> Enum.map(&elem(&1, 1)) |> Enum.sort())

{answer, label, requests} = :gen_server.receive_response(requests, 1000, true)
IO.inspect({answer, label, :gen_server.reqids_size(requests)})
{answer, label, requests} = :gen_server.wait_response(requests, 1000, true)
IO.inspect({answer, label, :gen_server.reqids_size(requests)})
IO.inspect(:gen_server.wait_response(requests, 10, true))
IO.inspect(:gen_server.check_response(:other, requests, true))

requests = :gen_server.send_request(server, 21, :kept, requests)
message = receive(do: (message -> message))
{answer, label, kept} = :gen_server.check_response(message, requests, false)
IO.inspect({answer, label, :gen_server.reqids_size(kept)})

dying = :gen_server.send_request(server, :stop, :stop, :gen_server.reqids_new())
{{:error, {reason, _}}, label, _} = :gen_server.receive_response(dying, 1000, true)
IO.inspect({reason, label})
