# :queue.
queue = Enum.reduce(1..5, :queue.new(), &:queue.in/2)
IO.inspect({queue, :queue.to_list(queue), :queue.len(queue), :queue.is_queue(queue), :queue.is_empty(queue), :queue.is_empty(:queue.new())})
{{:value, first}, rest} = :queue.out(queue)
IO.inspect({first, rest, :queue.out_r(queue), :queue.out(:queue.new())})
IO.inspect({:queue.get(queue), :queue.get_r(queue), :queue.peek(queue), :queue.peek_r(:queue.new()), :queue.drop(queue), :queue.drop_r(queue)})
IO.inspect({:queue.in_r(0, queue), :queue.reverse(queue), :queue.join(queue, :queue.from_list([6])), :queue.split(2, queue), :queue.member(3, queue)})
IO.inspect({:queue.filter(&(rem(&1, 2) == 1), queue), :queue.filter(&[&1, &1], queue), :queue.filtermap(&{true, &1 * 2}, queue), :queue.fold(&+/2, 0, queue)})
IO.inspect({:queue.any(&(&1 > 4), queue), :queue.all(&(&1 > 4), queue), :queue.delete(3, queue), :queue.delete_r(9, queue), :queue.delete_with(&(&1 > 1), queue)})
IO.inspect({:queue.cons(0, queue), :queue.head(queue), :queue.tail(queue), :queue.snoc(queue, 6), :queue.daeh(queue), :queue.init(queue), :queue.last(queue)})
IO.inspect(for n <- 0..7, do: :queue.from_list(Enum.to_list(1..n//1)))

drain = fn drain, queue, acc ->
  case :queue.out(queue) do
    {{:value, x}, queue} -> drain.(drain, queue, [{x, queue} | acc])
    {:empty, _} -> Enum.reverse(acc)
  end
end

IO.inspect(drain.(drain, Enum.reduce(1..7, :queue.new(), &:queue.in/2), []))

for {f, args} <- [get: [:queue.new()], drop: [:queue.new()], in: [1, :no], out: [5], len: [nil], split: [9, queue], from_list: [:no]] do
  IO.inspect(try do apply(:queue, f, args) catch kind, reason -> {kind, reason} end)
end
