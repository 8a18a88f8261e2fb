# Lazy steps, and how they give what the eager functions give.
odd? = &(rem(&1, 2) == 1)
add = &+/2

steps = [
  map: [&(&1 * 2)], filter: [odd?], reject: [odd?], take: [3], take: [0], take: [-2], drop: [2], drop: [-2], take_while: [&(&1 < 3)],
  drop_while: [&(&1 < 3)], take_every: [2], drop_every: [2], map_every: [2, &(-&1)], uniq: [], uniq_by: [odd?], dedup: [],
  dedup_by: [odd?], scan: [add], scan: [10, add], with_index: [], with_index: [5], flat_map: [&[&1, &1]], intersperse: [0],
  chunk_every: [2], chunk_every: [2, 1, :discard], chunk_every: [2, 3, [9]], chunk_by: [odd?], concat: [[7, 8]], zip: [[:a, :b, :c]]
]

for {step, args} <- steps do
  for collection <- [[1, 2, 3, 3, 4, 4, 5], 1..6, [], Stream.map(1..4, & &1)] do
    lazy = apply(Stream, step, [collection | args]) |> Enum.to_list()
    eager = apply(Enum, step, [collection | args])
    IO.inspect({step, lazy, lazy == eager})
  end
end

IO.inspect(Stream.concat([1..2, [3], %{a: 1}]) |> Enum.to_list())
IO.inspect(Stream.take(1..3, 0) |> Enum.to_list())
