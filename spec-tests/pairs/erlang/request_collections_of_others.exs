defmodule Light do
  def callback_mode, do: :handle_event_function
  def init(_), do: {:ok, :on, nil}
  def handle_event({:call, from}, question, state, data), do: {:keep_state, data, [{:reply, from, {question, state}}]}
end

defmodule Listener do
  def init(_), do: {:ok, nil}
  def handle_event(_event, state), do: {:ok, state}
  def handle_call(question, state), do: {:ok, {:heard, question}, state}
end

{:ok, light} = :gen_statem.start(Light, nil, [])
requests = :gen_statem.send_request(light, :state, :first, :gen_statem.reqids_new())
{answer, label, requests} = :gen_statem.receive_response(requests, 1000, true)
IO.inspect({answer, label, :gen_statem.reqids_size(requests)})

{:ok, manager} = :gen_event.start()
:ok = :gen_event.add_handler(manager, Listener, nil)
requests = :gen_event.send_request(manager, Listener, :hello, :greeting, :gen_event.reqids_new())
{answer, label, requests} = :gen_event.receive_response(requests, 1000, true)
IO.inspect({answer, label, :gen_event.reqids_to_list(requests)})
