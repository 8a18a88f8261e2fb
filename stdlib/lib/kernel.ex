defmodule Kernel do
  @moduledoc """
  The functions and macros that every Elixir module starts with.

  They are imported everywhere: arithmetic and comparison, tests of a value's type, `if` and the logical operators,
  the pipe, `raise`, `def` and the other definitions, sigils, and the short ways to look into nested data. A module that
  needs one of these names for itself says so:

      import Kernel, except: [if: 2]

  ## True and false

  Two families of operators exist. `and`, `or` and `not` want booleans. `&&`, `||` and `!` take any value, and count `nil`
  and `false` as false ("falsy") and all others as true ("truthy"); `if` and `unless` see conditions the same way.

  ## Order of terms

  Any two values can be compared with `<`, `>` and the rest:

      number < atom < reference < function < port < pid < tuple < map < list < bitstring

  ## Functions and guards

  Functions marked as guards may be called in `when` as well. `Kernel.SpecialForms` documents what the compiler itself
  knows: `case`, `fn`, `quote` and so on.
  """

  # This module is compiled before all others. So it calls no macro of its own and no module of the library while it is
  # compiled: guards name `:erlang`, and macros with much to do ask helper modules (`Kernel.Membership`,
  # `Kernel.Structs`...), which are compiled right after it and with the whole of it.

  ## Arithmetic

  @doc "The distance of `number` from zero.\n\n    iex> abs(-3.33)\n    3.33"
  @doc guard: true
  @spec abs(number) :: number
  def abs(number), do: :erlang.abs(number)

  @doc """
  The sum of two numbers.

      iex> 1 + 2
      3
  """
  @doc guard: true
  @spec number + number :: number
  def left + right, do: :erlang.+(left, right)

  @doc """
  A number, unchanged.

      iex> +1
      1
  """
  @doc guard: true
  @spec +number :: number
  def +value, do: :erlang.+(value)

  @doc """
  The difference of two numbers.

      iex> 1 - 2
      -1
  """
  @doc guard: true
  @spec number - number :: number
  def left - right, do: :erlang.-(left, right)

  @doc """
  A number with its sign turned.

      iex> -2
      -2
  """
  @doc guard: true
  @spec -number :: number
  def -value, do: :erlang.-(value)

  @doc """
  The product of two numbers.

      iex> 6 * 7
      42
  """
  @doc guard: true
  @spec number * number :: number
  def left * right, do: :erlang.*(left, right)

  @doc """
  The quotient of two numbers, always a float; `div/2` is the integer one.

      iex> 1 / 2
      0.5

  Division by zero raises an `ArithmeticError`.
  """
  @doc guard: true
  @spec number / number :: float
  def left / right, do: :erlang./(left, right)

  @doc """
  `base` to the power of `exponent`.

  Two integers give an integer, as long as the exponent is not negative; everything else is a matter of floats.

      iex> 2 ** 10
      1024
      iex> 2 ** -1
      0.5
      iex> 4 ** 0.5
      2.0
  """
  @doc since: "1.13.0"
  @spec integer ** non_neg_integer :: integer
  @spec integer ** neg_integer :: float
  @spec float ** float :: float
  def base ** exponent
      when :erlang.andalso(:erlang.is_integer(base), :erlang.andalso(:erlang.is_integer(exponent), :erlang.>=(exponent, 0))) do
    integer_power(base, exponent, 1)
  end

  def base ** exponent when :erlang.andalso(:erlang.is_number(base), :erlang.is_number(exponent)) do
    :math.pow(base, exponent)
  end

  # Squares the base once for each binary digit of the exponent, and multiplies those whose digit is one.
  defp integer_power(_base, 0, power), do: power

  defp integer_power(base, exponent, power) do
    half = :erlang.bsr(exponent, 1)

    power =
      case :erlang.band(exponent, 1) do
        1 -> :erlang.*(power, base)
        0 -> power
      end

    case half do
      0 -> power
      _ -> integer_power(:erlang.*(base, base), half, power)
    end
  end

  @doc """
  Integer division, cut towards zero.

      iex> div(5, 2)
      2
      iex> div(-99, 2)
      -49
  """
  @doc guard: true
  @spec div(integer, neg_integer | pos_integer) :: integer
  def div(dividend, divisor), do: :erlang.div(dividend, divisor)

  @doc """
  The remainder of `div/2`; its sign is the dividend's.

      iex> rem(6, -4)
      2
      iex> rem(-5, 2)
      -1
  """
  @doc guard: true
  @spec rem(integer, neg_integer | pos_integer) :: integer
  def rem(dividend, divisor), do: :erlang.rem(dividend, divisor)

  @doc """
  The nearest integer; halves go away from zero.

      iex> round(5.6)
      6
      iex> round(-2.5)
      -3
  """
  @doc guard: true
  @spec round(number) :: integer
  def round(number), do: :erlang.round(number)

  @doc """
  The integer part of a number.

      iex> trunc(-5.99)
      -5
  """
  @doc guard: true
  @spec trunc(number) :: integer
  def trunc(number), do: :erlang.trunc(number)

  @doc """
  The greatest integer that is not above `number`.

      iex> floor(-5.4)
      -6
  """
  @doc since: "1.8.0", guard: true
  @spec floor(number) :: integer
  def floor(number), do: :erlang.floor(number)

  @doc """
  The least integer that is not below `number`.

      iex> ceil(5.1)
      6
  """
  @doc since: "1.8.0", guard: true
  @spec ceil(number) :: integer
  def ceil(number), do: :erlang.ceil(number)

  @doc """
  The greater of two terms, by their order; of equal ones the first.

      iex> max("fox", "hen")
      "hen"
  """
  @spec max(first, second) :: first | second when first: term, second: term
  def max(first, second), do: :erlang.max(first, second)

  @doc """
  The lesser of two terms, by their order; of equal ones the first.

      iex> min(1, 2)
      1
  """
  @spec min(first, second) :: first | second when first: term, second: term
  def min(first, second), do: :erlang.min(first, second)

  ## Comparison

  @doc """
  Whether two terms are equal; an integer equals the float of the same value.

      iex> 1 == 1.0
      true
  """
  @doc guard: true
  @spec term == term :: boolean
  def left == right, do: :erlang.==(left, right)

  @doc """
  Whether two terms are not equal by `==/2`.

      iex> 1 != 2
      true
  """
  @doc guard: true
  @spec term != term :: boolean
  def left != right, do: :erlang."/="(left, right)

  @doc """
  Whether two terms are the same, down to the types of their numbers.

      iex> 1 === 1.0
      false
  """
  @doc guard: true
  @spec term === term :: boolean
  def left === right, do: :erlang."=:="(left, right)

  @doc """
  Whether two terms differ by `===/2`.

      iex> 1 !== 1.0
      true
  """
  @doc guard: true
  @spec term !== term :: boolean
  def left !== right, do: :erlang."=/="(left, right)

  @doc """
  Whether `left` comes before `right` in the order of terms.

      iex> 1 < :atom
      true
  """
  @doc guard: true
  @spec term < term :: boolean
  def left < right, do: :erlang.<(left, right)

  @doc """
  Whether `left` comes after `right` in the order of terms.

      iex> 2 > 1
      true
  """
  @doc guard: true
  @spec term > term :: boolean
  def left > right, do: :erlang.>(left, right)

  @doc """
  Whether `left` comes before `right` or equals it.

      iex> 1 <= 1.0
      true
  """
  @doc guard: true
  @spec term <= term :: boolean
  def left <= right, do: :erlang."=<"(left, right)

  @doc """
  Whether `left` comes after `right` or equals it.

      iex> 1 >= 2
      false
  """
  @doc guard: true
  @spec term >= term :: boolean
  def left >= right, do: :erlang.>=(left, right)

  @doc """
  Matches a text: against a regular expression, or for a text inside it.

      iex> "abcd" =~ ~r/c(d)/
      true
      iex> "abcd" =~ "bc"
      true
      iex> "abcd" =~ ""
      true
  """
  @spec String.t() =~ (String.t() | Regex.t()) :: boolean
  def left =~ "" when :erlang.is_binary(left), do: true

  def left =~ right when :erlang.andalso(:erlang.is_binary(left), :erlang.is_binary(right)) do
    :erlang."=/="(:binary.match(left, right), :nomatch)
  end

  def left =~ right when :erlang.is_binary(left), do: Regex.match?(right, left)

  ## Types

  @doc "Whether `term` is an atom.\n\n    iex> is_atom(nil)\n    true"
  @doc guard: true
  @spec is_atom(term) :: boolean
  def is_atom(term), do: :erlang.is_atom(term)

  @doc "Whether `term` is a binary, that is a bitstring of whole bytes.\n\n    iex> is_binary(\"foo\")\n    true"
  @doc guard: true
  @spec is_binary(term) :: boolean
  def is_binary(term), do: :erlang.is_binary(term)

  @doc "Whether `term` is a bitstring; binaries are.\n\n    iex> is_bitstring(<<1::3>>)\n    true"
  @doc guard: true
  @spec is_bitstring(term) :: boolean
  def is_bitstring(term), do: :erlang.is_bitstring(term)

  @doc "Whether `term` is `true` or `false`.\n\n    iex> is_boolean(nil)\n    false"
  @doc guard: true
  @spec is_boolean(term) :: boolean
  def is_boolean(term), do: :erlang.is_boolean(term)

  @doc "Whether `term` is a float.\n\n    iex> is_float(1)\n    false"
  @doc guard: true
  @spec is_float(term) :: boolean
  def is_float(term), do: :erlang.is_float(term)

  @doc "Whether `term` is a function.\n\n    iex> is_function(&abs/1)\n    true"
  @doc guard: true
  @spec is_function(term) :: boolean
  def is_function(term), do: :erlang.is_function(term)

  @doc "Whether `term` is a function of `arity` arguments.\n\n    iex> is_function(&max/2, 2)\n    true"
  @doc guard: true
  @spec is_function(term, non_neg_integer) :: boolean
  def is_function(term, arity), do: :erlang.is_function(term, arity)

  @doc "Whether `term` is an integer.\n\n    iex> is_integer(1.0)\n    false"
  @doc guard: true
  @spec is_integer(term) :: boolean
  def is_integer(term), do: :erlang.is_integer(term)

  @doc "Whether `term` is a list, proper or not.\n\n    iex> is_list([1 | 2])\n    true"
  @doc guard: true
  @spec is_list(term) :: boolean
  def is_list(term), do: :erlang.is_list(term)

  @doc "Whether `term` is a map; structs are.\n\n    iex> is_map(1..2)\n    true"
  @doc guard: true
  @spec is_map(term) :: boolean
  def is_map(term), do: :erlang.is_map(term)

  @doc """
  Whether `map` has `key`; a `BadMapError` if it is no map.

      iex> is_map_key(%{a: 1}, :b)
      false
  """
  @doc since: "1.10.0", guard: true
  @spec is_map_key(map, term) :: boolean
  def is_map_key(map, key), do: :erlang.is_map_key(key, map)

  @doc "Whether `term` is an integer or a float.\n\n    iex> is_number(1.5)\n    true"
  @doc guard: true
  @spec is_number(term) :: boolean
  def is_number(term), do: :erlang.is_number(term)

  @doc "Whether `term` is the identifier of a process."
  @doc guard: true
  @spec is_pid(term) :: boolean
  def is_pid(term), do: :erlang.is_pid(term)

  @doc "Whether `term` is the identifier of a port."
  @doc guard: true
  @spec is_port(term) :: boolean
  def is_port(term), do: :erlang.is_port(term)

  @doc "Whether `term` is a reference.\n\n    iex> is_reference(make_ref())\n    true"
  @doc guard: true
  @spec is_reference(term) :: boolean
  def is_reference(term), do: :erlang.is_reference(term)

  @doc "Whether `term` is a tuple.\n\n    iex> is_tuple({})\n    true"
  @doc guard: true
  @spec is_tuple(term) :: boolean
  def is_tuple(term), do: :erlang.is_tuple(term)

  ## Data

  @doc """
  The part of a binary of `size` bytes from byte `start` on; raises when it is not all there.

  A negative size takes the bytes before `start`.

      iex> binary_part("hello", 1, 2)
      "el"
  """
  @doc guard: true
  @spec binary_part(binary, non_neg_integer, integer) :: binary
  def binary_part(binary, start, size), do: :erlang.binary_part(binary, start, size)

  @doc """
  The bytes of `binary` at the positions of a range; what lies outside is left out.

  Negative positions count from the end. See `String.slice/2` for the same on characters.

      iex> binary_slice("elixir", 0..5)
      "elixir"
      iex> binary_slice("elixir", -4..-3)
      "ix"
      iex> binary_slice("elixir", 10..20)
      ""
  """
  @doc since: "1.14.0"
  def binary_slice(binary, %{__struct__: Range, first: first, last: last, step: step})
      when :erlang.andalso(:erlang.is_binary(binary), :erlang.>(step, 0)) do
    case slice_between(binary, first, last) do
      "" -> ""
      part when :erlang."=:="(step, 1) -> part
      part -> every_step(part, step, "")
    end
  end

  def binary_slice(binary, %{__struct__: Range} = range) when :erlang.is_binary(binary) do
    message = <<"binary_slice/2 does not accept ranges with negative steps, got: ", inspect(range)::binary>>
    :erlang.error(ArgumentError.exception(message))
  end

  @doc """
  At most `size` bytes of `binary` from position `start` on; a negative start counts from the end.

      iex> binary_slice("elixir", -4, 3)
      "ixi"
      iex> binary_slice("elixir", 4, 10)
      "ir"
  """
  @doc since: "1.14.0"
  def binary_slice(binary, start, size)
      when :erlang.andalso(
             :erlang.is_binary(binary),
             :erlang.andalso(
               :erlang.is_integer(start),
               :erlang.andalso(:erlang.is_integer(size), :erlang.>=(size, 0))
             )
           ) do
    total = :erlang.byte_size(binary)
    start = slice_start(start, total)

    case :erlang.<(start, total) do
      true -> :erlang.binary_part(binary, start, :erlang.min(size, :erlang.-(total, start)))
      false -> ""
    end
  end

  defp slice_between(binary, first, last) do
    total = :erlang.byte_size(binary)
    first = slice_start(first, total)

    last =
      case :erlang.<(last, 0) do
        true -> :erlang.+(last, total)
        false -> :erlang.min(last, :erlang.-(total, 1))
      end

    case :erlang.andalso(:erlang."=<"(first, last), :erlang.<(first, total)) do
      true -> :erlang.binary_part(binary, first, :erlang.+(:erlang.-(last, first), 1))
      false -> ""
    end
  end

  defp slice_start(start, _total) when :erlang.>=(start, 0), do: start
  defp slice_start(start, total), do: :erlang.max(:erlang.+(start, total), 0)

  defp every_step(binary, step, taken) when :erlang.>(:erlang.byte_size(binary), step) do
    skipped = :erlang.-(step, 1)
    <<byte, _::binary-size(skipped), rest::binary>> = binary
    every_step(rest, step, <<taken::binary, byte>>)
  end

  defp every_step(<<byte, _::binary>>, _step, taken), do: <<taken::binary, byte>>

  @doc "How many bits `bitstring` has.\n\n    iex> bit_size(<<433::16, 3::3>>)\n    19"
  @doc guard: true
  @spec bit_size(bitstring) :: non_neg_integer
  def bit_size(bitstring), do: :erlang.bit_size(bitstring)

  @doc "How many bytes `bitstring` needs.\n\n    iex> byte_size(\"héllo\")\n    6"
  @doc guard: true
  @spec byte_size(bitstring) :: non_neg_integer
  def byte_size(bitstring), do: :erlang.byte_size(bitstring)

  @doc """
  The element of a tuple at `index`, counted from zero.

      iex> elem({:a, :b}, 1)
      :b
  """
  @doc guard: true
  @spec elem(tuple, non_neg_integer) :: term
  def elem(tuple, index), do: :erlang.element(:erlang.+(index, 1), tuple)

  @doc """
  A tuple with `value` at `index`.

      iex> put_elem({:a, :b}, 0, :c)
      {:c, :b}
  """
  @spec put_elem(tuple, non_neg_integer, term) :: tuple
  def put_elem(tuple, index, value), do: :erlang.setelement(:erlang.+(index, 1), tuple, value)

  @doc "The first element of a list.\n\n    iex> hd([1, 2, 3])\n    1"
  @doc guard: true
  @spec hd(nonempty_maybe_improper_list(elem, any)) :: elem when elem: term
  def hd(list), do: :erlang.hd(list)

  @doc "The list behind the first element.\n\n    iex> tl([1, 2, 3])\n    [2, 3]"
  @doc guard: true
  @spec tl(nonempty_maybe_improper_list(elem, last)) :: maybe_improper_list(elem, last) | last
        when elem: term, last: term
  def tl(list), do: :erlang.tl(list)

  @doc "How many elements a list has; it takes a walk to know.\n\n    iex> length([1, 2, 3])\n    3"
  @doc guard: true
  @spec length(list) :: non_neg_integer
  def length(list), do: :erlang.length(list)

  @doc "How many keys a map has.\n\n    iex> map_size(%{a: 1})\n    1"
  @doc guard: true
  @spec map_size(map) :: non_neg_integer
  def map_size(map), do: :erlang.map_size(map)

  @doc "How many elements a tuple has.\n\n    iex> tuple_size({:a, :b})\n    2"
  @doc guard: true
  @spec tuple_size(tuple) :: non_neg_integer
  def tuple_size(tuple), do: :erlang.tuple_size(tuple)

  @doc """
  Two lists, one behind the other. Takes time in proportion to the left one.

      iex> [1] ++ [2, 3]
      [1, 2, 3]
      iex> [1] ++ 2
      [1 | 2]
  """
  @spec list ++ term :: maybe_improper_list
  def left ++ right, do: :erlang.++(left, right)

  @doc """
  The left list without the first occurrence of each element of the right one.

      iex> [1, 2, 3, 2] -- [2, 3]
      [1, 2]
  """
  @spec list -- list :: list
  def left -- right, do: :erlang.--(left, right)

  ## Processes and functions

  @doc "Calls `fun` with a list of arguments.\n\n    iex> apply(&max/2, [1, 2])\n    2"
  @spec apply(function, [any]) :: any
  def apply(fun, args), do: :erlang.apply(fun, args)

  @doc "Calls a function of a module by its name.\n\n    iex> apply(Kernel, :max, [1, 2])\n    2"
  @spec apply(module, function_name :: atom, [any]) :: any
  def apply(module, function_name, args), do: :erlang.apply(module, function_name, args)

  @doc """
  Ends the process with `reason`; others that are linked to it hear of it.

  `:normal` and `:shutdown` are the reasons of an ordinary end.
  """
  @spec exit(term) :: no_return
  def exit(reason), do: :erlang.exit(reason)

  @doc "Leaves with a `value` for the nearest `catch`."
  @spec throw(term) :: no_return
  def throw(term), do: :erlang.throw(term)

  @doc "A reference that no other call gives."
  @spec make_ref() :: reference
  def make_ref(), do: :erlang.make_ref()

  @doc "The name of this node."
  @doc guard: true
  @spec node() :: node
  def node(), do: :erlang.node()

  @doc "The name of the node where the process, port or reference lives."
  @doc guard: true
  @spec node(pid | reference | port) :: node
  def node(arg), do: :erlang.node(arg)

  @doc "The process that runs this."
  @doc guard: true
  @spec self() :: pid
  def self(), do: :erlang.self()

  @doc """
  Sends a message and returns it, without waiting.

      iex> send(self(), :hello)
      :hello
  """
  @spec send(dest :: Process.dest(), message) :: message when message: any
  def send(dest, message), do: :erlang.send(dest, message)

  @doc "Starts a process that runs `fun`, and gives its pid."
  @spec spawn((() -> any)) :: pid
  def spawn(fun), do: :erlang.spawn(fun)

  @doc "Starts a process that calls a module's function."
  @spec spawn(module, atom, list) :: pid
  def spawn(module, fun, args), do: :erlang.spawn(module, fun, args)

  @doc "Starts a process that runs `fun` and is linked to this one."
  @spec spawn_link((() -> any)) :: pid
  def spawn_link(fun), do: :erlang.spawn_link(fun)

  @doc "Starts a process that calls a module's function and is linked to this one."
  @spec spawn_link(module, atom, list) :: pid
  def spawn_link(module, fun, args), do: :erlang.spawn_link(module, fun, args)

  @doc "Starts a process that runs `fun` and is monitored by this one."
  @spec spawn_monitor((() -> any)) :: {pid, reference}
  def spawn_monitor(fun), do: :erlang.spawn_monitor(fun)

  @doc "Starts a process that calls a module's function and is monitored by this one."
  @spec spawn_monitor(module, atom, list) :: {pid, reference}
  def spawn_monitor(module, fun, args), do: :erlang.spawn_monitor(module, fun, args)

  @doc """
  Whether a loaded module has this public function. It does not load the module: `Code.ensure_loaded?/1` does.

      iex> function_exported?(Kernel, :abs, 1)
      true
  """
  @spec function_exported?(module, atom, arity) :: boolean
  def function_exported?(module, function, arity), do: :erlang.function_exported(module, function, arity)

  @doc """
  Whether a loaded module has this public macro.

      iex> macro_exported?(Kernel, :use, 2)
      true
  """
  @spec macro_exported?(module, atom, arity) :: boolean
  def macro_exported?(module, macro, arity)
      when :erlang.andalso(
             :erlang.is_atom(module),
             :erlang.andalso(
               :erlang.is_atom(macro),
               :erlang.andalso(:erlang.is_integer(arity), :erlang.andalso(:erlang.>=(arity, 0), :erlang."=<"(arity, 255)))
             )
           ) do
    case :erlang.function_exported(module, :__info__, 1) do
      true -> :lists.member({macro, arity}, module.__info__(:macros))
      false -> false
    end
  end

  ## True and false

  @doc """
  The contrary of a boolean; any other value is an `ArgumentError`.

      iex> not false
      true
  """
  @doc guard: true
  @spec not true :: false
  @spec not false :: true
  def not value, do: :erlang.not(value)

  # The compiler may then test for `true` and `false` alone where the condition can be nothing else. It knows the test
  # `in(x, [false, nil])` by itself, and runs no macro for it.
  defp optimize_boolean({:case, meta, args}), do: {:case, [{:optimize_boolean, true} | meta], args}

  defp invalid_match(operator) do
    :erlang.error(
      ArgumentError.exception(
        <<"invalid expression in match, ", :erlang.atom_to_binary(operator)::binary,
          " is not allowed in patterns such as function clauses, case clauses or on the left side of the = operator">>
      )
    )
  end

  @doc """
  Whether both booleans are true. The right side is only evaluated if the left one is true, and may then be any value.

      iex> true and false
      false
      iex> true and "yay!"
      "yay!"

  A left side that is no boolean raises a `BadBooleanError`.
  """
  @doc guard: true
  defmacro left and right do
    case :maps.get(:context, __CALLER__) do
      nil ->
        optimize_boolean(
          quote do
            case unquote(left) do
              false -> false
              true -> unquote(right)
              other -> :erlang.error({:badbool, :and, other})
            end
          end
        )

      :match ->
        invalid_match(:and)

      :guard ->
        quote(do: :erlang.andalso(unquote(left), unquote(right)))
    end
  end

  @doc """
  Whether one of two booleans is true. The right side is only evaluated if the left one is false, and may then be any
  value.

      iex> true or raise("never reached")
      true

  A left side that is no boolean raises a `BadBooleanError`.
  """
  @doc guard: true
  defmacro left or right do
    case :maps.get(:context, __CALLER__) do
      nil ->
        optimize_boolean(
          quote do
            case unquote(left) do
              false -> unquote(right)
              true -> true
              other -> :erlang.error({:badbool, :or, other})
            end
          end
        )

      :match ->
        invalid_match(:or)

      :guard ->
        quote(do: :erlang.orelse(unquote(left), unquote(right)))
    end
  end

  @doc """
  `true` for `nil` and `false`, `false` for all else.

      iex> !nil
      true
      iex> !!1
      true
  """
  defmacro !value

  defmacro !{:!, _, [value]} do
    optimize_boolean(
      quote do
        case unquote(value) do
          x when :"Elixir.Kernel".in(x, [false, nil]) -> false
          _ -> true
        end
      end
    )
  end

  defmacro !value do
    optimize_boolean(
      quote do
        case unquote(value) do
          x when :"Elixir.Kernel".in(x, [false, nil]) -> true
          _ -> false
        end
      end
    )
  end

  @doc """
  The right value if the left one is truthy; otherwise the left one, and the right is not evaluated.

      iex> 1 && "two"
      "two"
      iex> nil && raise("never reached")
      nil
  """
  defmacro left && right do
    quote do
      case unquote(left) do
        x when :"Elixir.Kernel".in(x, [false, nil]) -> x
        _ -> unquote(right)
      end
    end
  end

  @doc """
  The left value if it is truthy, and the right is not evaluated; otherwise the right one.

      iex> nil || "default"
      "default"
      iex> 1 || raise("never reached")
      1
  """
  defmacro left || right do
    quote do
      case unquote(left) do
        x when :"Elixir.Kernel".in(x, [false, nil]) -> unquote(right)
        x -> x
      end
    end
  end

  @doc """
  Evaluates `do` when the condition is truthy, and `else` (or nothing, which is `nil`) otherwise.

      iex> if 5 > 3, do: "yes", else: "no"
      "yes"
      iex> if nil do
      ...>   "never"
      ...> end
      nil

  Variables that are bound inside are unknown behind it; what is wanted is the value of the whole `if`.
  """
  defmacro if(condition, clauses), do: build_if(condition, clauses)

  defp build_if(condition, do: positive), do: build_if(condition, do: positive, else: nil)

  defp build_if(condition, do: positive, else: negative) do
    optimize_boolean(
      quote do
        case unquote(condition) do
          x when :"Elixir.Kernel".in(x, [false, nil]) -> unquote(negative)
          _ -> unquote(positive)
        end
      end
    )
  end

  defp build_if(_condition, _clauses), do: invalid_clauses("if")

  @doc """
  Evaluates `do` when the condition is falsy, and `else` (or nothing, which is `nil`) otherwise.

      iex> unless Enum.empty?([]), do: "full", else: "empty"
      "empty"
  """
  defmacro unless(condition, clauses), do: build_unless(condition, clauses)

  defp build_unless(condition, do: negative), do: build_unless(condition, do: negative, else: nil)

  defp build_unless(condition, do: negative, else: positive) do
    quote do
      if(unquote(condition), do: unquote(positive), else: unquote(negative))
    end
  end

  defp build_unless(_condition, _clauses), do: invalid_clauses("unless")

  defp invalid_clauses(macro) do
    :erlang.error(
      ArgumentError.exception(
        <<"invalid or duplicate keys for ", macro::binary, ", only \"do\" and an optional \"else\" are permitted">>
      )
    )
  end

  @doc """
  Whether `expression` matches `pattern`, which may have a guard.

      iex> match?({:ok, _}, {:ok, 1})
      true
      iex> match?(x when x > 5, 3)
      false

  A variable of the pattern is new, whatever it was bound to before; `^x` compares with its value.
  """
  defmacro match?(pattern, expression) do
    failure =
      quote generated: true do
        _ -> false
      end

    success =
      quote do
        unquote(pattern) -> true
      end

    {:case, [], [expression, [do: :erlang.++(success, failure)]]}
  end

  @doc """
  Whether `term` is `nil`.

      iex> is_nil(1)
      false
  """
  @doc guard: true
  defmacro is_nil(term), do: quote(do: :erlang.==(unquote(term), nil))

  @doc """
  Whether `left` is an element of `right`; `left not in right` is the contrary.

      iex> 1 in [1, 2, 3]
      true
      iex> 4 not in 1..3
      true

  In a guard, the right side has to be a list or a range that is written out. Otherwise it is any enumerable.
  """
  @doc guard: true
  defmacro left in right, do: Kernel.Membership.expand(left, right, __CALLER__)

  ## Pipes

  @doc """
  Passes the left value to the call on the right as its first argument.

      iex> [1, [2], 3] |> List.flatten() |> Enum.map(fn x -> x * 2 end)
      [2, 4, 6]

  So `a |> f(b)` is `f(a, b)`. The right side is a local call, a call of a module's function, or a call of an anonymous
  function (`a |> fun.()`).
  """
  defmacro left |> right, do: Kernel.Pipes.expand(left, right)

  @doc """
  Calls `fun` with `value` and returns `value`: a look aside in a pipeline.

      iex> 1 |> tap(fn x -> x + 1 end)
      1
  """
  @doc since: "1.12.0"
  defmacro tap(value, fun) do
    quote do
      fun = unquote(fun)
      value = unquote(value)
      _ = fun.(value)
      value
    end
  end

  @doc """
  Calls `fun` with `value`: a step of a pipeline that takes its value elsewhere than first.

      iex> 1 |> then(fn x -> x * 2 end)
      2
  """
  @doc since: "1.12.0"
  defmacro then(value, fun), do: quote(do: unquote(fun).(unquote(value)))

  ## Binaries and ranges

  @doc """
  Two binaries joined; in a pattern, a known beginning and the rest.

      iex> "foo" <> "bar"
      "foobar"
      iex> "foo" <> rest = "foobar"
      iex> rest
      "bar"
  """
  defmacro left <> right, do: Kernel.Concatenation.expand(left, right, __CALLER__)

  @doc """
  All integers: the range that takes whole of what it is applied to.

      iex> [..] == [0..-1//1]
      true
  """
  @doc since: "1.14.0"
  defmacro unquote(:..)(), do: {:%{}, [], [__struct__: Range, first: 0, last: -1, step: 1]}

  @doc """
  The integers from `first` to `last`, downwards when `last` is the lesser.

      iex> Enum.to_list(1..3)
      [1, 2, 3]
      iex> 2 in 1..3
      true
  """
  defmacro first..last, do: Kernel.Ranges.expand(first, last, __CALLER__)

  @doc """
  The integers from `first` on, in steps, not beyond `last`.

      iex> Enum.to_list(1..10//3)
      [1, 4, 7, 10]
      iex> Enum.to_list(3..1//1)
      []
  """
  @doc since: "1.12.0"
  defmacro first..last//step, do: Kernel.Ranges.expand(first, last, step, __CALLER__)

  ## Text

  @doc """
  The value as a string, by the `String.Chars` protocol; interpolation does the same.

      iex> to_string(:foo)
      "foo"
  """
  defmacro to_string(term), do: quote(do: :"Elixir.String.Chars".to_string(unquote(term)))

  @doc """
  The value as a charlist, by the `List.Chars` protocol.

      iex> to_charlist(123) == [?1, ?2, ?3]
      true
  """
  defmacro to_charlist(term), do: quote(do: :"Elixir.List.Chars".to_charlist(unquote(term)))

  @doc """
  The value as a programmer would write it, by the `Inspect` protocol; the options are those of `Inspect.Opts`.

      iex> inspect("olá")
      "\\"olá\\""
      iex> inspect([1, 2, 3, 4, 5], limit: 3)
      "[1, 2, 3, ...]"
  """
  @spec inspect(Inspect.t(), keyword) :: String.t()
  def inspect(term, opts \\ []) when :erlang.is_list(opts) do
    opts = Inspect.Opts.new(opts)

    limit =
      case :maps.get(:pretty, opts) do
        true -> :maps.get(:width, opts)
        _ -> :infinity
      end

    doc = Inspect.Algebra.group(Inspect.Algebra.to_doc(term, opts))
    :erlang.iolist_to_binary(Inspect.Algebra.format(doc, limit))
  end

  ## Exceptions

  @doc """
  Raises a `RuntimeError` with a message, or an exception.

      raise "oops"
      raise ArgumentError
      raise %KeyError{key: :a, term: %{}}
  """
  defmacro raise(message) do
    exception = Kernel.Raising.expand(message, __CALLER__)
    quote(do: :erlang.error(unquote(exception)))
  end

  @doc """
  Raises the exception that `exception.exception(attributes)` makes.

      iex> raise ArgumentError, "not like this"
      ** (ArgumentError) not like this
  """
  defmacro raise(exception, attributes) do
    quote(do: :erlang.error(unquote(exception).exception(unquote(attributes))))
  end

  @doc """
  Raises again, with the stacktrace of where it happened first.

      try do
        raise "oops"
      rescue
        exception -> reraise exception, __STACKTRACE__
      end
  """
  defmacro reraise(message, stacktrace) do
    exception = Kernel.Raising.expand(message, __CALLER__)
    quote(do: :erlang.error(:erlang.raise(:error, unquote(exception), unquote(stacktrace))))
  end

  @doc """
  Raises the exception that `exception.exception(attributes)` makes, with a given stacktrace.
  """
  defmacro reraise(exception, attributes, stacktrace) do
    quote(do: :erlang.raise(:error, unquote(exception).exception(unquote(attributes)), unquote(stacktrace)))
  end

  ## Structs

  @doc """
  Whether `term` is a struct.

      iex> is_struct(1..3)
      true
      iex> is_struct(%{})
      false
  """
  @doc since: "1.10.0", guard: true
  defmacro is_struct(term), do: Kernel.Structs.expand_is_struct(term, __CALLER__)

  @doc """
  Whether `term` is a struct of the module `name`.

      iex> is_struct(1..3, Range)
      true
  """
  @doc since: "1.11.0", guard: true
  defmacro is_struct(term, name), do: Kernel.Structs.expand_is_struct(term, name, __CALLER__)

  @doc """
  Whether `term` is a map that is no struct.

      iex> is_non_struct_map(%{})
      true
      iex> is_non_struct_map(1..3)
      false
  """
  @doc since: "1.17.0", guard: true
  defmacro is_non_struct_map(term), do: Kernel.Structs.expand_is_non_struct_map(term, __CALLER__)

  @doc """
  Whether `term` is an exception.

      iex> is_exception(%RuntimeError{})
      true
  """
  @doc since: "1.11.0", guard: true
  defmacro is_exception(term), do: Kernel.Structs.expand_is_exception(term, __CALLER__)

  @doc """
  Whether `term` is an exception of the module `name`.

      iex> is_exception(%RuntimeError{}, ArgumentError)
      false
  """
  @doc since: "1.11.0", guard: true
  defmacro is_exception(term, name), do: Kernel.Structs.expand_is_exception(term, name, __CALLER__)

  @doc """
  A struct with some fields set; fields that it does not have are passed over.

      iex> struct(Range, first: 1, last: 3, step: 1, colour: :red)
      1..3
  """
  @spec struct(module | struct, Enumerable.t()) :: struct
  def struct(struct, fields \\ []), do: struct(struct, fields, :known)

  @doc """
  A struct with some fields set. Raises a `KeyError` for a field that it does not have, and an `ArgumentError` for a
  key of `@enforce_keys` that is missing.
  """
  @spec struct!(module | struct, Enumerable.t()) :: struct
  def struct!(struct, fields \\ []), do: struct(struct, fields, :all)

  defp struct(struct, fields, :known) when :erlang.is_atom(struct), do: Kernel.Structs.put_known(struct.__struct__(), fields)
  defp struct(struct, fields, :all) when :erlang.is_atom(struct), do: struct.__struct__(Kernel.Structs.pairs(fields))
  defp struct(%{__struct__: _} = struct, fields, :known), do: Kernel.Structs.put_known(struct, fields)
  defp struct(%{__struct__: _} = struct, fields, :all), do: Kernel.Structs.put_all(struct, fields)

  @doc """
  Makes the module a struct of these fields, a keyword list of defaults; a mere atom is a field of default `nil`.

      defmodule User do
        @enforce_keys [:name]
        defstruct [:name, age: 20]
      end

      %User{name: "jane"}

  `@derive [Protocol]` before it derives protocols for the struct.
  """
  defmacro defstruct(fields) do
    quote bind_quoted: [fields: fields], location: :keep do
      {struct, derive, enforced} = Kernel.Structs.define(__MODULE__, fields)

      case derive do
        [] -> :ok
        _ -> Protocol.__derive__(derive, __MODULE__, __ENV__)
      end

      def __struct__(), do: unquote(Kernel.Structs.escape(struct))

      def __struct__(fields), do: Kernel.Structs.build(unquote(Kernel.Structs.escape(struct)), fields, unquote(enforced))

      Kernel.Structs.announce(__MODULE__)
      struct
    end
  end

  @doc """
  Makes the module an exception of these fields.

      defmodule MyApp.Error do
        defexception [:code, message: "something went wrong"]
      end

  It is a struct with `exception/1`, which takes the fields (or, if there is a `:message`, a text), and `message/1`.
  """
  defmacro defexception(fields) do
    quote bind_quoted: [fields: fields], location: :keep do
      @behaviour Exception
      struct = Kernel.defstruct(:erlang.++([__exception__: true], fields))

      case :erlang.is_map_key(:message, struct) do
        true ->
          @impl true
          def message(exception), do: :maps.get(:message, exception)
          Kernel.defoverridable(message: 1)

          @impl true
          def exception(message) when :erlang.is_binary(message), do: exception([{:message, message}])

        false ->
          :ok
      end

      @impl true
      def exception(fields) when :erlang.is_list(fields) do
        Kernel.Structs.build_exception(__MODULE__, __struct__(), fields)
      end

      Kernel.defoverridable(exception: 1)
    end
  end

  ## Nested data

  @doc """
  What is found by following `keys` into the data; `nil` where a step finds nothing.

  A key is looked up with `Access`, and a function as a key is asked (see `Access`).

      iex> get_in(%{"john" => %{age: 27}}, ["john", :age])
      27
      iex> get_in(%{}, ["john", :age])
      nil
  """
  @spec get_in(Access.t(), nonempty_list(term)) :: term
  def get_in(data, keys)

  def get_in(nil, [_ | _]), do: nil
  def get_in(data, [h]) when :erlang.is_function(h), do: h.(:get, data, fn x -> x end)
  def get_in(data, [h | t]) when :erlang.is_function(h), do: h.(:get, data, fn x -> get_in(x, t) end)
  def get_in(data, [h]), do: Access.get(data, h)
  def get_in(data, [h | t]), do: get_in(Access.get(data, h), t)

  @doc """
  Follows a path of fields and keys, and gives `nil` as soon as a step is `nil`.

      iex> users = %{"john" => %{age: 27}}
      iex> get_in(users["john"].age)
      27
      iex> get_in(users["unknown"].age)
      nil
  """
  @doc since: "1.17.0"
  defmacro get_in(path), do: Kernel.Paths.get_in(path)

  @doc """
  The data with `value` at the end of the path of `keys`.

      iex> put_in(%{"john" => %{age: 27}}, ["john", :age], 28)
      %{"john" => %{age: 28}}
  """
  @spec put_in(Access.t(), nonempty_list(term), term) :: Access.t()
  def put_in(data, [_ | _] = keys, value) do
    :erlang.element(2, get_and_update_in(data, keys, fn _ -> {nil, value} end))
  end

  @doc """
  The data with the value at the end of the path of `keys` updated by `fun`.

      iex> update_in(%{"john" => %{age: 27}}, ["john", :age], &(&1 + 1))
      %{"john" => %{age: 28}}
  """
  @spec update_in(Access.t(), nonempty_list(term), (term -> term)) :: Access.t()
  def update_in(data, [_ | _] = keys, fun) when :erlang.is_function(fun) do
    :erlang.element(2, get_and_update_in(data, keys, fn x -> {nil, fun.(x)} end))
  end

  @doc """
  Updates the value at the end of the path, and gives something back beside the data.

  `fun` returns `{given_back, new_value}`, or `:pop`, which takes the value out.

      iex> get_and_update_in(%{a: %{b: 1}}, [:a, :b], &{&1, &1 + 1})
      {1, %{a: %{b: 2}}}
  """
  @spec get_and_update_in(structure, keys, (term | nil -> {current_value, new_value} | :pop)) ::
          {current_value, new_structure :: structure}
        when structure: Access.t(), keys: nonempty_list(any), current_value: Access.value(), new_value: Access.value()
  def get_and_update_in(data, keys, fun)

  def get_and_update_in(data, [head], fun) when :erlang.is_function(head, 3), do: head.(:get_and_update, data, fun)

  def get_and_update_in(data, [head | tail], fun) when :erlang.is_function(head, 3) do
    head.(:get_and_update, data, fn x -> get_and_update_in(x, tail, fun) end)
  end

  def get_and_update_in(data, [head], fun) when :erlang.is_function(fun, 1), do: Access.get_and_update(data, head, fun)

  def get_and_update_in(data, [head | tail], fun) when :erlang.is_function(fun, 1) do
    Access.get_and_update(data, head, fn x -> get_and_update_in(x, tail, fun) end)
  end

  @doc """
  Takes the value at the end of the path out.

      iex> pop_in(%{"john" => %{age: 27}}, ["john", :age])
      {27, %{"john" => %{}}}
  """
  @spec pop_in(data, nonempty_list(Access.get_and_update_fun(term, data) | term)) :: {term, data} when data: Access.container()
  def pop_in(data, keys)

  def pop_in(nil, [key | _]) do
    :erlang.error(
      ArgumentError.exception(<<"could not pop key ", inspect(key)::binary, " on a nil value">>)
    )
  end

  def pop_in(data, [_ | _] = keys), do: pop_path(data, keys)

  defp pop_path(nil, [_ | _]), do: :pop
  defp pop_path(data, [head]) when :erlang.is_function(head), do: head.(:get_and_update, data, fn _ -> :pop end)

  defp pop_path(data, [head | tail]) when :erlang.is_function(head) do
    head.(:get_and_update, data, fn x -> pop_path(x, tail) end)
  end

  defp pop_path(data, [head]), do: Access.pop(data, head)
  defp pop_path(data, [head | tail]), do: Access.get_and_update(data, head, fn x -> pop_path(x, tail) end)

  @doc """
  The data with `value` at a path that is written out.

      iex> users = %{"john" => %{age: 27}}
      iex> put_in(users["john"].age, 28)
      %{"john" => %{age: 28}}
  """
  defmacro put_in(path, value), do: Kernel.Paths.put_in(path, value)

  @doc """
  The data with the value at a path that is written out, updated by `fun`.

      iex> users = %{"john" => %{age: 27}}
      iex> update_in(users["john"].age, &(&1 + 1))
      %{"john" => %{age: 28}}
  """
  defmacro update_in(path, fun), do: Kernel.Paths.update_in(path, fun)

  @doc """
  `get_and_update_in/3` for a path that is written out.

      iex> users = %{"john" => %{age: 27}}
      iex> get_and_update_in(users["john"].age, &{&1, &1 + 1})
      {27, %{"john" => %{age: 28}}}
  """
  defmacro get_and_update_in(path, fun), do: Kernel.Paths.get_and_update_in(path, fun)

  @doc """
  `pop_in/2` for a path that is written out, whose last step is a key in brackets.

      iex> users = %{"john" => %{age: 27}}
      iex> pop_in(users["john"][:age])
      {27, %{"john" => %{}}}
  """
  defmacro pop_in(path), do: Kernel.Paths.pop_in(path)

  @doc """
  Binds the variables of a list to the elements of another; those without an element become `nil`.

      iex> destructure([x, y, z], [1, 2, 3, 4, 5])
      iex> {x, y, z}
      {1, 2, 3}
      iex> destructure([x, y], [1])
      iex> {x, y}
      {1, nil}
  """
  defmacro destructure(left, right) when :erlang.is_list(left) do
    quote(do: unquote(left) = Kernel.Paths.destructure(unquote(right), unquote(:erlang.length(left))))
  end

  ## Names

  @doc """
  In a `quote`, a variable of the one who calls the macro, not of the macro.

      defmacro set_answer do
        quote(do: var!(answer) = 42)
      end
  """
  defmacro var!(var, context \\ nil)

  defmacro var!({name, meta, atom}, context) when :erlang.andalso(:erlang.is_atom(name), :erlang.is_atom(atom)) do
    case :vial_expand.expand(context, __CALLER__) do
      context when :erlang.is_atom(context) ->
        {name, :lists.keystore(:if_undefined, 1, :lists.keydelete(:counter, 1, meta), {:if_undefined, :raise}), context}

      other ->
        :erlang.error(
          ArgumentError.exception(
            <<"expected var! context to expand to an atom, got: ", Macro.to_string(other)::binary>>
          )
        )
    end
  end

  defmacro var!(other, _context) do
    :erlang.error(
      ArgumentError.exception(<<"expected a variable to be given to var!, got: ", Macro.to_string(other)::binary>>)
    )
  end

  @doc """
  In a `quote`, an alias as the one who calls the macro has it, not the macro.
  """
  defmacro alias!(alias) when :erlang.is_atom(alias), do: alias
  defmacro alias!({:__aliases__, meta, args}), do: {:__aliases__, :lists.keydelete(:alias, 1, meta), args}

  @doc """
  The variables in scope and their values, by name; those of `context` (macros have contexts of their own).

      iex> x = 1
      iex> binding()
      [x: 1]
  """
  defmacro binding(context \\ nil), do: Kernel.Debugging.binding(context, __CALLER__)

  @doc """
  Shows the code of the expression, and its value, and returns the value; in a pipeline, the value of each step.

      "elixir"
      |> String.upcase()
      |> dbg()
  """
  @doc since: "1.14.0"
  defmacro dbg(code \\ quote(do: binding()), options \\ []), do: Macro.dbg(code, options, __CALLER__)

  ## Definitions

  @doc """
  Requires a module and lets it put code here: calls its macro `__using__/1` with the options.

      defmodule MyTest do
        use ExUnit.Case, async: true
      end
  """
  defmacro use(module, opts \\ []), do: Kernel.Definitions.use(module, opts, __CALLER__)

  @doc """
  Functions that hand their call over to another module.

      defmodule MyList do
        defdelegate reverse(list), to: Enum
        defdelegate other_reverse(list), to: Enum, as: :reverse
      end

      MyList.reverse([1, 2, 3])
      #=> [3, 2, 1]
  """
  defmacro defdelegate(funs, opts) do
    funs = Kernel.Definitions.escape_with_unquote(funs)

    quote bind_quoted: [funs: funs, opts: opts], location: :keep do
      target = Kernel.Definitions.delegate_target(funs, opts, __ENV__)

      for fun <- List.wrap(funs) do
        {name, args, as, as_args} = Kernel.Definitions.delegate(fun, opts)
        @doc delegate_to: {target, as, :erlang.length(as_args)}
        def unquote(name)(unquote_splicing(args)), do: unquote(target).unquote(as)(unquote_splicing(as_args))
        {name, :erlang.length(args)}
      end
    end
  end

  @doc """
  A macro that can be called in guards as well as elsewhere.

      defmodule Integer.Guards do
        defguard is_even(value) when is_integer(value) and rem(value, 2) == 0
      end
  """
  @doc since: "1.6.0"
  defmacro defguard(guard), do: Kernel.Guards.define(:defmacro, guard, __CALLER__)

  @doc """
  The same as `defguard/1`, for this module only.
  """
  @doc since: "1.6.0"
  defmacro defguardp(guard), do: Kernel.Guards.define(:defmacrop, guard, __CALLER__)

  @doc """
  Allows functions that are defined here to be defined again; the first definition is then `super`.

      defmodule DefaultMod do
        defmacro __using__(_opts) do
          quote do
            def greet(name), do: "Hello, " <> name
            defoverridable greet: 1
          end
        end
      end

  It takes a list of names and arities, or a behaviour whose callbacks are meant.
  """
  defmacro defoverridable(keywords_or_behaviour) do
    quote(do: Module.make_overridable(__MODULE__, unquote(keywords_or_behaviour)))
  end

  @doc """
  Defines a protocol: functions whose implementation depends on the type of their first argument.

      defprotocol Size do
        @doc "How many elements it has."
        def size(data)
      end

  See `Protocol`, and `defimpl/3` for the implementations.
  """
  defmacro defprotocol(name, do_block)
  defmacro defprotocol(name, do: block), do: Protocol.__protocol__(name, do: block)

  @doc """
  Implements a protocol for a type: a struct's module, or one of `Atom`, `BitString`, `Float`, `Function`, `Integer`,
  `List`, `Map`, `PID`, `Port`, `Reference`, `Tuple` and `Any`.

      defimpl Size, for: Map do
        def size(map), do: map_size(map)
      end

  `:for` may be a list of types. Inside the module of a struct it may be left out.
  """
  defmacro defimpl(name, opts, do_block \\ []), do: Protocol.__impl__(name, opts, do_block, __CALLER__)

  ## Sigils

  @doc """
  A string; escapes and interpolation work.

      iex> ~s(f\#{:o}o)
      "foo"
  """
  defmacro sigil_s(term, modifiers)
  defmacro sigil_s({:<<>>, _, _} = term, []), do: Kernel.Sigils.string(term)

  @doc """
  A string exactly as it is written.

      iex> ~S(f\\n\#{1})
      "f\\\\n\\\#{1}"
  """
  defmacro sigil_S(term, modifiers)
  defmacro sigil_S({:<<>>, _, [binary]}, []) when :erlang.is_binary(binary), do: binary

  @doc """
  A charlist; escapes and interpolation work.

      iex> ~c(f\#{:o}o) == [?f, ?o, ?o]
      true
  """
  defmacro sigil_c(term, modifiers)
  defmacro sigil_c({:<<>>, meta, pieces}, []), do: Kernel.Sigils.charlist(pieces, meta)

  @doc """
  A charlist exactly as it is written.
  """
  defmacro sigil_C(term, modifiers)

  defmacro sigil_C({:<<>>, _, [binary]}, []) when :erlang.is_binary(binary) do
    :unicode.characters_to_list(binary)
  end

  @doc """
  A regular expression; escapes of the expression stay its own, interpolation works.

      iex> Regex.match?(~r/f\#{"o"}o/i, "FOO")
      true
  """
  defmacro sigil_r(term, modifiers)
  defmacro sigil_r({:<<>>, meta, pieces}, options), do: Kernel.Sigils.regex(pieces, meta, options)

  @doc """
  A regular expression without interpolation.
  """
  defmacro sigil_R(term, modifiers)

  defmacro sigil_R({:<<>>, _, [source]}, options) when :erlang.is_binary(source) do
    Kernel.Sigils.regex_literal(source, options)
  end

  @doc """
  A list of words. The modifiers say what they are: `s` strings (the default), `a` atoms, `c` charlists.

      iex> ~w(foo \#{:bar} baz)
      ["foo", "bar", "baz"]
      iex> ~w(foo bar)a
      [:foo, :bar]
  """
  defmacro sigil_w(term, modifiers)
  defmacro sigil_w({:<<>>, _, _} = term, modifiers), do: Kernel.Sigils.words(Kernel.Sigils.string(term), modifiers)

  @doc """
  A list of words, without escapes and interpolation.

      iex> ~W(foo \#{bar})
      ["foo", "\\\#{bar}"]
  """
  defmacro sigil_W(term, modifiers)
  defmacro sigil_W({:<<>>, _, [binary]}, modifiers) when :erlang.is_binary(binary), do: Kernel.Sigils.words(binary, modifiers)

  @doc """
  A date.

      iex> ~D[2015-01-13].month
      1
  """
  defmacro sigil_D(date, modifiers)
  defmacro sigil_D({:<<>>, _, [text]}, []), do: Kernel.Sigils.date(text)

  @doc """
  A time of day.

      iex> ~T[13:00:07].minute
      0
  """
  defmacro sigil_T(time, modifiers)
  defmacro sigil_T({:<<>>, _, [text]}, []), do: Kernel.Sigils.time(text)

  @doc """
  A date and time of no time zone.

      iex> ~N[2015-01-13 13:00:07].hour
      13
  """
  defmacro sigil_N(naive_datetime, modifiers)
  defmacro sigil_N({:<<>>, _, [text]}, []), do: Kernel.Sigils.naive_datetime(text)

  @doc """
  A date and time in UTC.

      iex> ~U[2015-01-13 13:00:07Z].time_zone
      "Etc/UTC"
  """
  @doc since: "1.9.0"
  defmacro sigil_U(datetime_string, modifiers)
  defmacro sigil_U({:<<>>, _, [text]}, []), do: Kernel.Sigils.utc_datetime(text)

  ## Time

  @doc """
  A duration in milliseconds, for functions that wait.

  It takes milliseconds, `:infinity`, a `Duration`, or a keyword list of units.

      iex> to_timeout(hour: 1, minute: 30)
      5400000
  """
  @doc since: "1.17.0"
  @spec to_timeout(keyword | timeout | map) :: timeout
  def to_timeout(duration), do: Kernel.Timeouts.to_timeout(duration)
end
