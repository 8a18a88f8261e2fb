defmodule :queue do
  @moduledoc """
  First in, first out: queues with two ends that are cheap to reach.

  A queue is `{rear, front}`, two lists of which the rear one is in reverse. Both have elements if the queue has at
  least two, so that either end is at hand; when one list runs out, half of the other one takes its place.
  """

  import Kernel, except: [in: 2]

  defguardp is_queue_term(queue)
            when is_tuple(queue) and tuple_size(queue) == 2 and is_list(:erlang.element(1, queue)) and
                   is_list(:erlang.element(2, queue))

  ## Making queues

  def new, do: {[], []}

  def is_queue({rear, front}) when is_list(rear) and is_list(front), do: true
  def is_queue(_other), do: false

  def is_empty({[], []}), do: true
  def is_empty(queue) when is_queue_term(queue), do: false
  def is_empty(queue), do: badarg([queue])

  def len({rear, front}) when is_list(rear) and is_list(front), do: length(rear) + length(front)
  def len(queue), do: badarg([queue])

  def to_list({rear, front}) when is_list(rear) and is_list(front), do: front ++ :lists.reverse(rear)
  def to_list(queue), do: badarg([queue])

  # All elements in front, from where the rear takes its share.
  def from_list(list) when is_list(list), do: front_to_rear(list)
  def from_list(list), do: badarg([list])

  def member(element, {rear, front}) when is_list(rear) and is_list(front),
    do: :lists.member(element, rear) or :lists.member(element, front)

  def member(element, queue), do: badarg([element, queue])

  # The side that ran out gets the larger half.
  defp front_to_rear([]), do: {[], []}
  defp front_to_rear([_] = list), do: {list, []}
  defp front_to_rear([x, y]), do: {[y], [x]}

  defp front_to_rear(list) do
    {front, rear} = :lists.split(div(length(list), 2), list)
    {:lists.reverse(rear), front}
  end

  defp rear_to_front([]), do: {[], []}
  defp rear_to_front([_] = list), do: {[], list}
  defp rear_to_front([y, x]), do: {[y], [x]}

  defp rear_to_front(list) do
    {rear, front} = :lists.split(div(length(list), 2), list)
    {rear, :lists.reverse(front)}
  end

  ## Adding and taking

  def unquote(:in)(element, {[_] = rear, []}), do: {[element], rear}
  def unquote(:in)(element, {rear, front}) when is_list(rear) and is_list(front), do: {[element | rear], front}
  def unquote(:in)(element, queue), do: badarg([element, queue])

  def in_r(element, {[], [_] = front}), do: {front, [element]}
  def in_r(element, {rear, front}) when is_list(rear) and is_list(front), do: {rear, [element | front]}
  def in_r(element, queue), do: badarg([element, queue])

  def out({[], []} = queue), do: {:empty, queue}
  def out({[element], []}), do: {{:value, element}, {[], []}}
  def out({[last | rest], []}), do: out(spread([last], rest))
  def out({rear, [element]}) when is_list(rear), do: {{:value, element}, rear_to_front(rear)}
  def out({rear, [element | front]}) when is_list(rear), do: {{:value, element}, {rear, front}}
  def out(queue), do: badarg([queue])

  # A rear that was made by hand, without a front.
  defp spread(rear, rest), do: {rear, :lists.reverse(rest)}

  def out_r({[], []} = queue), do: {:empty, queue}
  def out_r({[], [element]}), do: {{:value, element}, {[], []}}
  def out_r({[], [first | rest]}), do: out_r({:lists.reverse(rest), [first]})
  def out_r({[element], front}) when is_list(front), do: {{:value, element}, front_to_rear(front)}
  def out_r({[element | rear], front}) when is_list(front), do: {{:value, element}, {rear, front}}
  def out_r(queue), do: badarg([queue])

  ## Looking

  def get({[], []} = queue), do: :erlang.error(:empty, [queue])
  def get({rear, front}) when is_list(rear) and is_list(front), do: first(rear, front)
  def get(queue), do: badarg([queue])

  def get_r({[], []} = queue), do: :erlang.error(:empty, [queue])
  def get_r({rear, front}) when is_list(rear) and is_list(front), do: first(front, rear)
  def get_r(queue), do: badarg([queue])

  defp first(_other, [element | _]), do: element
  defp first(other, []), do: :lists.last(other)

  def peek({[], []}), do: :empty
  def peek({rear, front}) when is_list(rear) and is_list(front), do: {:value, first(rear, front)}
  def peek(queue), do: badarg([queue])

  def peek_r({[], []}), do: :empty
  def peek_r({rear, front}) when is_list(rear) and is_list(front), do: {:value, first(front, rear)}
  def peek_r(queue), do: badarg([queue])

  def drop({[], []} = queue), do: :erlang.error(:empty, [queue])
  def drop(queue) when is_queue_term(queue), do: queue |> out() |> elem(1)
  def drop(queue), do: badarg([queue])

  def drop_r({[], []} = queue), do: :erlang.error(:empty, [queue])
  def drop_r(queue) when is_queue_term(queue), do: queue |> out_r() |> elem(1)
  def drop_r(queue), do: badarg([queue])

  ## Whole queues

  def reverse({rear, front}) when is_list(rear) and is_list(front), do: {front, rear}
  def reverse(queue), do: badarg([queue])

  def join({rear, front} = queue, {[], []}) when is_list(rear) and is_list(front), do: queue
  def join({[], []}, {rear, front} = queue) when is_list(rear) and is_list(front), do: queue

  def join({rear1, front1}, {rear2, front2})
      when is_list(rear1) and is_list(front1) and is_list(rear2) and is_list(front2),
      do: {rear2, front1 ++ :lists.reverse(rear1, front2)}

  def join(queue1, queue2), do: badarg([queue1, queue2])

  def split(0, queue) when is_queue_term(queue), do: {{[], []}, queue}

  def split(count, {rear, front} = queue) when is_integer(count) and count >= 1 and is_list(rear) and is_list(front) do
    size = length(front)

    cond do
      count == size + length(rear) -> {queue, {[], []}}
      count <= size -> split_front(count, rear, front)
      count < size + length(rear) -> split_rear(count - size, rear, front)
      true -> badarg([count, queue])
    end
  end

  def split(count, queue), do: badarg([count, queue])

  defp split_front(count, rear, front) do
    {taken, front} = :lists.split(count, front)
    {balanced([], taken), balanced(rear, front)}
  end

  defp split_rear(count, rear, front) do
    {rear, taken} = :lists.split(length(rear) - count, rear)
    {balanced(taken, front), balanced(rear, [])}
  end

  defp balanced(rear, []), do: rear_to_front(rear)
  defp balanced([], front), do: front_to_rear(front)
  defp balanced(rear, front), do: {rear, front}

  ## Functions over the elements

  def filter(fun, {rear, front} = queue) when is_function(fun, 1) and is_list(rear) and is_list(front) do
    filter_with(queue, fn element ->
      case fun.(element) do
        true -> [element]
        list when is_list(list) -> list
        false -> []
      end
    end)
  end

  def filter(fun, queue), do: badarg([fun, queue])

  def filtermap(fun, {rear, front} = queue) when is_function(fun, 1) and is_list(rear) and is_list(front) do
    filter_with(queue, fn element ->
      case fun.(element) do
        true -> [element]
        {true, mapped} -> [mapped]
        false -> []
      end
    end)
  end

  def filtermap(fun, queue), do: badarg([fun, queue])

  # From the first element to the last; the rear comes out in reverse.
  defp filter_with({rear, front}, fun) do
    front = :lists.flatmap(fun, front)
    rear = rear |> :lists.reverse() |> then(&:lists.flatmap(fun, &1)) |> :lists.reverse()
    balanced(rear, front)
  end

  def fold(fun, acc, {rear, front}) when is_function(fun, 2) and is_list(rear) and is_list(front),
    do: :lists.foldr(fun, :lists.foldl(fun, acc, front), rear)

  def fold(fun, acc, queue), do: badarg([fun, acc, queue])

  def any(predicate, {rear, front}) when is_function(predicate, 1) and is_list(rear) and is_list(front),
    do: :lists.any(predicate, front) or :lists.any(predicate, rear)

  def any(predicate, queue), do: badarg([predicate, queue])

  def all(predicate, {rear, front}) when is_function(predicate, 1) and is_list(rear) and is_list(front),
    do: :lists.all(predicate, front) and :lists.all(predicate, rear)

  def all(predicate, queue), do: badarg([predicate, queue])

  def delete(element, queue) when is_queue_term(queue), do: delete_with(&(&1 === element), queue)
  def delete(element, queue), do: badarg([element, queue])

  def delete_r(element, queue) when is_queue_term(queue), do: delete_with_r(&(&1 === element), queue)
  def delete_r(element, queue), do: badarg([element, queue])

  def delete_with(predicate, {rear, front} = queue) when is_function(predicate, 1) and is_list(rear) and is_list(front) do
    case without_first(predicate, front) do
      {:ok, front} ->
        balanced(rear, front)

      :error ->
        case without_first(predicate, :lists.reverse(rear)) do
          {:ok, rest} -> balanced(:lists.reverse(rest), front)
          :error -> queue
        end
    end
  end

  def delete_with(predicate, queue), do: badarg([predicate, queue])

  def delete_with_r(predicate, queue) when is_function(predicate, 1) and is_queue_term(queue),
    do: predicate |> delete_with(reverse(queue)) |> reverse()

  def delete_with_r(predicate, queue), do: badarg([predicate, queue])

  defp without_first(predicate, [head | tail]) do
    case predicate.(head) do
      true ->
        {:ok, tail}

      false ->
        case without_first(predicate, tail) do
          {:ok, rest} -> {:ok, [head | rest]}
          :error -> :error
        end
    end
  end

  defp without_first(_predicate, []), do: :error

  ## The names of a double-ended list

  def cons(element, queue), do: in_r(element, queue)
  def head(queue), do: get(queue)
  def tail(queue), do: drop(queue)
  def snoc(queue, element), do: unquote(:in)(element, queue)
  def daeh(queue), do: get_r(queue)
  def last(queue), do: get_r(queue)
  def liat(queue), do: drop_r(queue)
  def lait(queue), do: drop_r(queue)
  def init(queue), do: drop_r(queue)

  defp badarg(arguments), do: :erlang.error(:badarg, arguments)
end
