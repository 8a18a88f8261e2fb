# Behaviours, optional callbacks, overridable functions, a small game framework and two games on it; a scheme for recursion.

defmodule Game do
  @type state :: term
  @callback new(options :: keyword) :: state
  @callback move(state, term) :: {:ok, state} | {:error, atom}
  @callback winner(state) :: nil | atom
  @callback show(state) :: String.t()
  @optional_callbacks show: 1

  defmacro __using__(options) do
    quote bind_quoted: [options: options] do
      @behaviour Game
      @players Keyword.get(options, :players, [:x, :o])

      def players, do: @players
      def next(player), do: Enum.at(players(), rem(Enum.find_index(players(), &(&1 == player)) + 1, length(players())))
      def winner(_), do: nil
      def banner, do: "#{inspect(__MODULE__)} for #{length(@players)}"
      defoverridable winner: 1, banner: 0
    end
  end

  def play(game, moves, options \\ []) do
    Enum.reduce_while(moves, {game.new(options), []}, fn move, {state, log} ->
      with {:ok, state} <- game.move(state, move), nil <- game.winner(state) do
        {:cont, {state, [{move, :ok} | log]}}
      else
        {:error, reason} -> {:cont, {state, [{move, reason} | log]}}
        winner -> {:halt, {:won, winner, Enum.reverse([{move, :wins} | log])}}
      end
    end)
    |> case do
      {:won, _, _} = won -> won
      {state, log} -> {:open, if(function_exported?(game, :show, 1), do: game.show(state), else: state), Enum.reverse(log)}
    end
  end
end

defmodule TicTacToe do
  use Game
  @lines [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]]

  @impl true
  def new(_), do: %{board: Tuple.duplicate(nil, 9), turn: :x}

  @impl true
  def move(%{board: board}, cell) when elem(board, cell) != nil, do: {:error, :taken}
  def move(%{board: board, turn: turn}, cell) when cell in 0..8, do: {:ok, %{board: put_elem(board, cell, turn), turn: next(turn)}}
  def move(_, _), do: {:error, :outside}

  @impl true
  def winner(%{board: board}) do
    Enum.find_value(@lines, fn line ->
      case line |> Enum.map(&elem(board, &1)) |> Enum.uniq() do
        [player] when player != nil -> player
        _ -> nil
      end
    end)
  end

  @impl true
  def show(%{board: board}) do
    board |> Tuple.to_list() |> Enum.map(&(&1 || ".")) |> Enum.chunk_every(3) |> Enum.map_join("/", &Enum.join/1)
  end

  def banner, do: "** " <> super() <> " **"
end

defmodule Nim do
  use Game, players: [:ann, :bob, :cid]

  @impl Game
  def new(options), do: {options[:heap] || 7, :ann}

  @impl Game
  def move({heap, player}, n) when n in 1..3 and n <= heap, do: {:ok, {heap - n, next(player)}}
  def move(_, _), do: {:error, :illegal}

  @impl Game
  def winner({0, player}), do: player
  def winner(state), do: super(state)
end

defmodule Scheme do
  # Folds and unfolds of one layer at a time.
  def cata(term, map, algebra), do: algebra.(map.(term, &cata(&1, map, algebra)))
  def ana(seed, map, coalgebra), do: map.(coalgebra.(seed), &ana(&1, map, coalgebra))
  def hylo(seed, map, coalgebra, algebra), do: algebra.(map.(coalgebra.(seed), &hylo(&1, map, coalgebra, algebra)))

  def tree_map(:leaf, _), do: :leaf
  def tree_map({:node, l, x, r}, f), do: {:node, f.(l), x, f.(r)}

  def sort(list) do
    hylo(list, &tree_map/2, fn
      [] -> :leaf
      [pivot | rest] ->
        {low, high} = Enum.split_with(rest, &(&1 < pivot))
        {:node, low, pivot, high}
    end, fn
      :leaf -> []
      {:node, l, x, r} -> l ++ [x | r]
    end)
  end
end

defmodule Church do
  def zero, do: fn _ -> & &1 end
  def succ(n), do: fn f -> fn x -> f.(n.(f).(x)) end end
  def add(a, b), do: fn f -> fn x -> a.(f).(b.(f).(x)) end end
  def times(a, b), do: fn f -> a.(b.(f)) end
  def to_integer(n), do: n.(&(&1 + 1)).(0)
  def from(0), do: zero()
  def from(n), do: succ(from(n - 1))
  def fix(f), do: (fn x -> f.(fn y -> x.(x).(y) end) end).(fn x -> f.(fn y -> x.(x).(y) end) end)
end

defmodule Queens do
  def solve(n), do: place(n, n)
  defp place(_, 0), do: [[]]
  defp place(n, k), do: for(rest <- place(n, k - 1), column <- 1..n, safe?(column, rest), do: [column | rest])
  defp safe?(column, rest), do: rest |> Enum.with_index(1) |> Enum.all?(fn {c, d} -> c != column and abs(c - column) != d end)
end

defmodule Hanoi do
  def moves(0, _, _, _), do: []
  def moves(n, a, b, c), do: moves(n - 1, a, c, b) ++ [{a, c} | moves(n - 1, b, a, c)]
end

defmodule Main do
  def run do
    IO.inspect(Game.play(TicTacToe, [4, 4, 0, 9, 2, 6, 1]))
    IO.inspect(Game.play(TicTacToe, [0, 3, 1, 4, 2, 5]))
    IO.inspect(Game.play(Nim, [3, 4, 2, 1, 1]))
    IO.inspect(Game.play(Nim, [3, 3], heap: 10))
    IO.puts(TicTacToe.banner())
    IO.puts(Nim.banner())
    IO.inspect(Game.behaviour_info(:callbacks) |> Enum.sort())
    IO.inspect(Game.behaviour_info(:optional_callbacks))
    IO.inspect(Nim.__info__(:attributes)[:behaviour])
    IO.inspect({function_exported?(Nim, :show, 1), Nim.players(), TicTacToe.next(:o)})

    IO.inspect(Scheme.sort([3, 1, 2, 5, 4, 1]))
    tree = Scheme.ana(1..7, &Scheme.tree_map/2, fn
      first..last when first > last -> :leaf
      first..last ->
        middle = div(first + last, 2)
        {:node, first..(middle - 1)//1, middle, (middle + 1)..last//1}
    end)
    IO.inspect(tree)
    IO.inspect(Scheme.cata(tree, &Scheme.tree_map/2, fn
      :leaf -> 0
      {:node, l, _, r} -> 1 + max(l, r)
    end))

    import Church
    IO.inspect(add(from(3), times(from(4), from(5))) |> to_integer())
    factorial = fix(fn self -> fn
      0 -> 1
      n -> n * self.(n - 1)
    end end)
    IO.inspect(factorial.(25))
    IO.inspect({length(Queens.solve(6)), hd(Queens.solve(8))})
    IO.inspect(Hanoi.moves(3, :a, :b, :c))
    IO.inspect(for a <- 1..20, b <- a..20, c <- b..20, a * a + b * b == c * c, do: {a, b, c})
    IO.inspect(for {k, v} when is_integer(v) <- [a: 1, b: :x, c: 3], into: %{}, do: {v, k})
    IO.inspect(for <<r::5, g::6, b::5 <- <<0xF8, 0x00, 0x07, 0xE0>> >>, do: {r, g, b})
    IO.inspect(for w <- ~w(a b a c b a), reduce: %{}, do: (acc -> Map.update(acc, w, 1, &(&1 + 1))))
    IO.inspect(for x <- [1, 2, 2, 3, 1], uniq: true, do: x * x)
  end
end

Main.run()
