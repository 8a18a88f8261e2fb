defmodule Shape do
  defmacro __using__(opts) do
    quote bind_quoted: [opts: opts], location: :keep do
      import Shape, only: :macros
      Module.register_attribute(__MODULE__, :sides, accumulate: true)
      @before_compile Shape
      @name Keyword.fetch!(opts, :name)
    end
  end

  defmacro __before_compile__(env) do
    sides = Module.get_attribute(env.module, :sides) |> Enum.reverse()

    accessors =
      for {name, length} <- sides do
        quote do
          def unquote(name)(), do: unquote(length)
          def unquote(:"double_#{name}")(), do: unquote(length) * 2
        end
      end

    quote do
      unquote_splicing(accessors)
      def sides, do: unquote(Macro.escape(sides))
      def name, do: @name
    end
  end

  defmacro side(name, length) when is_atom(name) do
    quote do
      @sides {unquote(name), unquote(length)}
    end
  end

  defmacro unless_zero(value, do: block, else: other) do
    quote do
      case unquote(value) do
        0 -> unquote(other)
        var!(it) -> unquote(block)
      end
    end
  end

  defmacro trace(expression) do
    text = Macro.to_string(expression)

    quote generated: true do
      result = unquote(expression)
      IO.puts(unquote(text) <> " = " <> inspect(result))
      result
    end
  end

  @operators [:+, :-, :*, :/, :<>, :|>, :&&, :||, :++]
  for operator <- @operators do
    def operator?(unquote(operator)), do: true
  end

  def operator?(_), do: false

  defmacrop private({:when, meta, [head, guard]}), do: {:when, meta, [head, {:and, [], [guard, true]}]}
  defmacrop private(other), do: other
end

defmodule Square do
  use Shape, name: "square"
  require Shape

  side :top, 4
  side(:left, 4)

  def area do
    Shape.unless_zero top() * left() do
      it
    else
      raise ArgumentError, message: "flat"
    end
  end
end
