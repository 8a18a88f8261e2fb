defmodule IO.ANSI do
  @moduledoc """
  Colors and cursor movements of terminals.

  Each function returns an escape sequence. `format/2` takes the functions' names among the text, and leaves them out where
  the output is no terminal.

      iex> IO.ANSI.format(["Hello, ", :red, "world"], true) |> IO.iodata_to_binary()
      "Hello, \\e[31mworld\\e[0m"
  """

  @type ansicode :: atom
  @type ansilist ::
          maybe_improper_list(char | ansicode | binary | ansilist, binary | ansicode | [])
  @type ansidata :: ansilist | ansicode | binary

  @sequences [
    reset: "\e[0m",
    bright: "\e[1m",
    faint: "\e[2m",
    italic: "\e[3m",
    underline: "\e[4m",
    blink_slow: "\e[5m",
    blink_rapid: "\e[6m",
    inverse: "\e[7m",
    reverse: "\e[7m",
    conceal: "\e[8m",
    crossed_out: "\e[9m",
    primary_font: "\e[10m",
    font_1: "\e[11m",
    font_2: "\e[12m",
    font_3: "\e[13m",
    font_4: "\e[14m",
    font_5: "\e[15m",
    font_6: "\e[16m",
    font_7: "\e[17m",
    font_8: "\e[18m",
    font_9: "\e[19m",
    normal: "\e[22m",
    not_italic: "\e[23m",
    no_underline: "\e[24m",
    blink_off: "\e[25m",
    inverse_off: "\e[27m",
    reverse_off: "\e[27m",
    black: "\e[30m",
    red: "\e[31m",
    green: "\e[32m",
    yellow: "\e[33m",
    blue: "\e[34m",
    magenta: "\e[35m",
    cyan: "\e[36m",
    white: "\e[37m",
    light_black: "\e[90m",
    light_red: "\e[91m",
    light_green: "\e[92m",
    light_yellow: "\e[93m",
    light_blue: "\e[94m",
    light_magenta: "\e[95m",
    light_cyan: "\e[96m",
    light_white: "\e[97m",
    black_background: "\e[40m",
    red_background: "\e[41m",
    green_background: "\e[42m",
    yellow_background: "\e[43m",
    blue_background: "\e[44m",
    magenta_background: "\e[45m",
    cyan_background: "\e[46m",
    white_background: "\e[47m",
    light_black_background: "\e[100m",
    light_red_background: "\e[101m",
    light_green_background: "\e[102m",
    light_yellow_background: "\e[103m",
    light_blue_background: "\e[104m",
    light_magenta_background: "\e[105m",
    light_cyan_background: "\e[106m",
    light_white_background: "\e[107m",
    default_color: "\e[39m",
    default_background: "\e[49m",
    framed: "\e[51m",
    encircled: "\e[52m",
    overlined: "\e[53m",
    not_framed_encircled: "\e[54m",
    not_overlined: "\e[55m",
    home: "\e[H",
    clear: "\e[2J",
    clear_line: "\e[2K"
  ]

  for {name, text} <- @sequences do
    @doc "The sequence of this name."
    @spec unquote(name)() :: String.t()
    def unquote(name)(), do: unquote(text)
  end

  @doc "True if the output is taken to be a terminal that understands sequences: a setting of the application `:elixir`."
  @spec enabled?() :: boolean
  def enabled?, do: Application.get_env(:elixir, :ansi_enabled, false) == true

  @doc "The colors in which `IO.inspect/2` and others show terms by default."
  @spec syntax_colors() :: keyword(ansidata)
  def syntax_colors do
    [
      atom: :cyan,
      binary: :default_color,
      boolean: :magenta,
      charlist: :yellow,
      list: :default_color,
      map: :default_color,
      nil: :magenta,
      number: :yellow,
      string: :green,
      tuple: :default_color
    ]
  end

  @doc "A color of the table of 256."
  @spec color(0..255) :: String.t()
  def color(code) when code in 0..255, do: "\e[38;5;#{code}m"

  @doc "A color of the cube of 216, each component from 0 to 5."
  @spec color(0..5, 0..5, 0..5) :: String.t()
  def color(r, g, b) when r in 0..5 and g in 0..5 and b in 0..5, do: color(16 + 36 * r + 6 * g + b)

  @doc "A background color of the table of 256."
  @spec color_background(0..255) :: String.t()
  def color_background(code) when code in 0..255, do: "\e[48;5;#{code}m"

  @doc "A background color of the cube of 216."
  @spec color_background(0..5, 0..5, 0..5) :: String.t()
  def color_background(r, g, b) when r in 0..5 and g in 0..5 and b in 0..5 do
    color_background(16 + 36 * r + 6 * g + b)
  end

  @doc "Moves the cursor to a line and a column."
  @spec cursor(non_neg_integer, non_neg_integer) :: String.t()
  def cursor(line, column) when is_integer(line) and line >= 0 and is_integer(column) and column >= 0 do
    "\e[#{line};#{column}H"
  end

  @doc "Moves the cursor up."
  @spec cursor_up(pos_integer) :: String.t()
  def cursor_up(lines \\ 1) when is_integer(lines) and lines >= 1, do: "\e[#{lines}A"

  @doc "Moves the cursor down."
  @spec cursor_down(pos_integer) :: String.t()
  def cursor_down(lines \\ 1) when is_integer(lines) and lines >= 1, do: "\e[#{lines}B"

  @doc "Moves the cursor to the right."
  @spec cursor_right(pos_integer) :: String.t()
  def cursor_right(columns \\ 1) when is_integer(columns) and columns >= 1, do: "\e[#{columns}C"

  @doc "Moves the cursor to the left."
  @spec cursor_left(pos_integer) :: String.t()
  def cursor_left(columns \\ 1) when is_integer(columns) and columns >= 1, do: "\e[#{columns}D"

  @doc "Text with the names of sequences in it as chardata; a reset follows if there was any sequence."
  @spec format(ansidata, boolean) :: IO.chardata()
  def format(ansidata, emit? \\ enabled?()) when is_boolean(emit?) do
    fill(ansidata, [], [], emit?, :maybe)
  end

  @doc "As `format/2`, without the reset."
  @spec format_fragment(ansidata, boolean) :: IO.chardata()
  def format_fragment(ansidata, emit? \\ enabled?()) when is_boolean(emit?) do
    fill(ansidata, [], [], emit?, false)
  end

  # `rest` holds what follows the lists we are in; `reset` becomes true with the first sequence.
  defp fill([term | rest], rem, acc, emit?, reset), do: fill(term, [rest | rem], acc, emit?, reset)

  defp fill(term, rem, acc, true, reset) when is_atom(term) do
    fill([], rem, [acc | sequence(term)], true, reset && true)
  end

  defp fill(term, rem, acc, false, reset) when is_atom(term), do: fill([], rem, acc, false, reset)
  defp fill(term, rem, acc, emit?, reset) when term not in [[], nil], do: fill([], rem, [acc, term], emit?, reset)
  defp fill([], [next | rem], acc, emit?, reset), do: fill(next, rem, acc, emit?, reset)
  defp fill([], [], acc, true, true), do: [acc | "\e[0m"]
  defp fill([], [], acc, _emit?, _reset), do: acc

  for {name, text} <- @sequences do
    defp sequence(unquote(name)), do: unquote(text)
  end

  defp sequence(other) do
    raise ArgumentError, "invalid ANSI sequence specification: #{inspect(other)}"
  end
end
