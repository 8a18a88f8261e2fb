# A handful of small exercises, each with its checks printed.

defmodule Check do
  def that(label, got, expected) do
    verdict = if got == expected, do: "ok", else: "FAILED, expected #{inspect(expected)}"
    IO.puts("#{String.pad_trailing(label, 32, ".")} #{inspect(got, charlists: :as_lists)} #{verdict}")
  end

  def raises(label, exception, fun) do
    fun.()
    IO.puts("#{label}: nothing was raised")
  rescue
    error ->
      kind = if error.__struct__ == exception, do: "as expected", else: "instead of #{inspect(exception)}"
      IO.puts("#{String.pad_trailing(label, 32, ".")} #{inspect(error.__struct__)} #{kind}: #{Exception.message(error)}")
  end
end

defmodule RomanNumerals do
  @pairs [
    {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
    {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}
  ]

  def numeral(0), do: ""

  for {value, letters} <- @pairs do
    def numeral(n) when n >= unquote(value), do: unquote(letters) <> numeral(n - unquote(value))
  end

  def parse(""), do: 0

  for {value, letters} <- Enum.sort_by(@pairs, fn {_, l} -> -String.length(l) end) do
    def parse(unquote(letters) <> rest), do: unquote(value) + parse(rest)
  end
end

defmodule RunLength do
  def encode(text) do
    ~r/(.)\1*/u
    |> Regex.scan(text)
    |> Enum.map_join(fn
      [single, single] -> single
      [run, letter] -> "#{String.length(run)}#{letter}"
    end)
  end

  def decode(text) do
    Regex.replace(~r/(\d+)(.)/u, text, fn _, count, letter ->
      String.duplicate(letter, String.to_integer(count))
    end)
  end
end

defmodule Matrix do
  defstruct rows: []

  def from_string(text) do
    rows =
      text
      |> String.split("\n", trim: true)
      |> Enum.map(fn line -> line |> String.split() |> Enum.map(&String.to_integer/1) end)

    %__MODULE__{rows: rows}
  end

  def to_string(%__MODULE__{rows: rows}), do: Enum.map_join(rows, "\n", &Enum.join(&1, " "))
  def transpose(%__MODULE__{rows: rows}), do: %__MODULE__{rows: Enum.zip_with(rows, & &1)}
  def row(%__MODULE__{rows: rows}, n), do: Enum.at(rows, n - 1)
  def column(matrix, n), do: matrix |> transpose() |> row(n)

  def saddle_points(%__MODULE__{rows: rows} = matrix) do
    columns = transpose(matrix).rows

    for {row, r} <- Enum.with_index(rows, 1),
        {value, c} <- Enum.with_index(row, 1),
        value == Enum.max(row),
        value == columns |> Enum.at(c - 1) |> Enum.min(),
        do: {r, c}
  end
end

defmodule BinarySearch do
  @spec search(tuple, integer) :: {:ok, integer} | :not_found
  def search(numbers, key), do: search(numbers, key, 0, tuple_size(numbers) - 1)
  defp search(_, _, low, high) when low > high, do: :not_found

  defp search(numbers, key, low, high) do
    middle = div(low + high, 2)

    case elem(numbers, middle) do
      ^key -> {:ok, middle}
      value when value < key -> search(numbers, key, middle + 1, high)
      _ -> search(numbers, key, low, middle - 1)
    end
  end
end

defmodule Luhn do
  def valid?(number) do
    digits = String.replace(number, " ", "")
    digits =~ ~r/^\d{2,}$/ and rem(sum(digits), 10) == 0
  end

  defp sum(digits) do
    digits
    |> String.graphemes()
    |> Enum.reverse()
    |> Enum.map(&String.to_integer/1)
    |> Enum.chunk_every(2, 2, [0])
    |> Enum.reduce(0, fn [odd, even], sum ->
      doubled = even * 2
      sum + odd + if(doubled > 9, do: doubled - 9, else: doubled)
    end)
  end
end

defmodule PigLatin do
  @vowels ~w[a e i o u xr yt]
  def translate(phrase), do: phrase |> String.split() |> Enum.map_join(" ", &word/1)

  defp word(<<two::binary-size(2), _::binary>> = word) when two in @vowels, do: word <> "ay"
  defp word(<<vowel, _::binary>> = word) when vowel in 'aeiou', do: word <> "ay"
  defp word("qu" <> rest), do: word(rest, "qu")
  defp word(<<c::binary-size(1), rest::binary>>), do: word(rest, c)

  defp word("qu" <> rest, head), do: word(rest, head <> "qu")
  defp word(<<vowel, _::binary>> = rest, head) when vowel in 'aeiouy', do: rest <> head <> "ay"
  defp word(<<c::binary-size(1), rest::binary>>, head), do: word(rest, head <> c)
  defp word("", head), do: head <> "ay"
end

defmodule Change do
  def generate(_, 0), do: {:ok, []}
  def generate(_, target) when target < 0, do: {:error, "cannot change"}

  def generate(coins, target) do
    1..target
    |> Enum.reduce(%{0 => []}, fn amount, best ->
      coins
      |> Enum.flat_map(fn coin ->
        case best do
          %{} when is_map_key(best, amount - coin) -> [[coin | best[amount - coin]]]
          _ -> []
        end
      end)
      |> Enum.min_by(&length/1, fn -> nil end)
      |> then(&if(&1, do: Map.put(best, amount, &1), else: best))
    end)
    |> Map.fetch(target)
    |> case do
      {:ok, used} -> {:ok, Enum.sort(used)}
      :error -> {:error, "cannot change"}
    end
  end
end

defmodule Run do
  import Check

  def all do
    for n <- [1, 4, 9, 48, 141, 402, 575, 911, 1024, 3000, 3999] do
      roman = RomanNumerals.numeral(n)
      that("roman #{n}", {roman, RomanNumerals.parse(roman)}, {roman, n})
    end

    that("run length", RunLength.encode("AABBBCCCCDé  éé"), "2A3B4CDé2 2é")
    that("run length back", RunLength.decode("2A3B4CDé2 2é"), "AABBBCCCCDé  éé")
    matrix = Matrix.from_string("9 8 7\n5 3 2\n6 6 7")
    that("matrix row", Matrix.row(matrix, 2), [5, 3, 2])
    that("matrix column", Matrix.column(matrix, 3), [7, 2, 7])
    that("matrix text", Matrix.to_string(Matrix.transpose(matrix)), "9 5 6\n8 3 6\n7 2 7")
    that("saddle points", Matrix.saddle_points(matrix), [{2, 1}])
    that("search hit", BinarySearch.search({1, 3, 4, 6, 8, 9, 11}, 6), {:ok, 3})
    that("search miss", BinarySearch.search({1, 3, 4, 6, 8, 9, 11}, 7), :not_found)
    that("search empty", BinarySearch.search({}, 7), :not_found)
    that("luhn", Enum.map(["059", "59", "055 444 285", "8273 1232 7352 0569", "0", "a1"], &Luhn.valid?/1), [true, true, true, false, false, false])
    that("pig latin", PigLatin.translate("apple quick fast run xray yttria rhythm square my"), "appleay ickquay astfay unray xrayay yttriaay ythmrhay aresquay ymay")
    that("change", Change.generate([1, 5, 10, 21, 25], 63), {:ok, [21, 21, 21]})
    that("no change", Change.generate([5, 10], 94), {:error, "cannot change"})
    raises("no row", Protocol.UndefinedError, fn -> Matrix.to_string(%Matrix{rows: 12}) end)
    raises("bad key", KeyError, fn -> struct!(Matrix, columns: 1) end)
    raises("not a tuple", ArgumentError, fn -> BinarySearch.search([1], 1) end)
    raises("negative roman", FunctionClauseError, fn -> RomanNumerals.numeral(-1) end)
    raises("bad roman", FunctionClauseError, fn -> RomanNumerals.parse("ABC") end)
    raises("bad number", ArgumentError, fn -> Matrix.from_string("1 x") end)
  end
end

Run.all()
