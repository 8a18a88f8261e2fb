# A macro-made DSL: shapes declare fields and formulas, the compiler turns them into structs, functions and a protocol's implementations.

defprotocol Measurable do
  def area(shape)
  def perimeter(shape)
end

defmodule Shape do
  defmacro __using__(_) do
    quote do
      import Shape
      Module.register_attribute(__MODULE__, :fields, accumulate: true)
      Module.register_attribute(__MODULE__, :rules, accumulate: true)
      @before_compile Shape
    end
  end

  defmacro field(name, default \\ 0) do
    quote bind_quoted: [name: name, default: default] do
      @fields {name, default}
    end
  end

  defmacro formula(name, do: body) do
    quote do
      @rules unquote(name)
      def unquote(name)(var!(shape)) do
        _ = var!(shape)
        unquote(Macro.prewalk(body, &field_access/1))
      end
    end
  end

  defmacro check(message, do: condition) do
    quote do
      def valid?(var!(shape)) do
        if unquote(Macro.prewalk(condition, &field_access/1)), do: :ok, else: {:error, unquote(message)}
      end
    end
  end

  # A bare @name inside of a formula reads the field.
  defp field_access({:@, _, [{name, _, context}]}) when is_atom(context) do
    quote do: Map.fetch!(var!(shape), unquote(name))
  end

  defp field_access(other), do: other

  defmacro __before_compile__(env) do
    fields = env.module |> Module.get_attribute(:fields) |> Enum.reverse()
    rules = env.module |> Module.get_attribute(:rules) |> Enum.reverse()

    quote do
      defstruct unquote(Macro.escape(fields))

      def new(values \\ []), do: struct!(__MODULE__, values)
      def __rules__, do: unquote(rules)

      unless Module.defines?(__MODULE__, {:valid?, 1}) do
        def valid?(_), do: :ok
      end

      defimpl Measurable do
        def area(shape), do: @for.area(shape)
        def perimeter(shape), do: @for.perimeter(shape)
      end
    end
  end
end

defmodule Rectangle do
  use Shape
  field :width, 1
  field :height, 1
  formula(:area, do: @width * @height)
  formula(:perimeter, do: 2 * (@width + @height))

  check "sides must be positive" do
    @width > 0 and @height > 0
  end
end

defmodule Circle do
  use Shape
  field :radius
  formula(:area, do: Float.round(3.14159 * @radius ** 2, 2))
  formula(:perimeter, do: Float.round(2 * 3.14159 * @radius, 2))
end

defmodule Triangle do
  use Shape
  for side <- [:a, :b, :c], do: field(side, 3)

  formula :area do
    half = (@a + @b + @c) / 2
    Float.round(:math.sqrt(half * (half - @a) * (half - @b) * (half - @c)), 2)
  end

  formula(:perimeter, do: @a + @b + @c)
end

defmodule Demo do
  def run do
    shapes = [Rectangle.new(width: 3, height: 4), Circle.new(radius: 2), Triangle.new(), Rectangle.new()]

    for shape <- shapes do
      IO.puts("#{inspect(shape)}: area #{Measurable.area(shape)}, perimeter #{Measurable.perimeter(shape)}")
    end

    IO.inspect(Rectangle.valid?(Rectangle.new(width: -1)))
    IO.inspect(Circle.valid?(Circle.new()))
    IO.inspect(Triangle.__rules__())
    IO.inspect(Rectangle.__info__(:functions) |> Keyword.keys() |> Enum.uniq())

    try do
      Circle.new(size: 3)
    rescue
      e in KeyError -> IO.puts(Exception.message(e))
    end

    try do
      Measurable.area(:square)
    rescue
      e in Protocol.UndefinedError -> IO.puts(Exception.message(e) |> String.split(".") |> hd())
    end
  end
end

Demo.run()
