defmodule Attr do
  @moduledoc "An example"
  @version "1.0"
  @list [1, 2, 3]
  @computed Enum.map(@list, &(&1 * 2))
  Module.register_attribute(__MODULE__, :acc, accumulate: true)
  @acc :one
  @acc :two
  @persisted_value 5

  @doc "version"
  @spec version() :: String.t()
  def version, do: @version
  @version "2.0"
  def new_version, do: @version
  def computed, do: @computed
  def acc, do: @acc
  @acc :three
  def acc2, do: @acc
  def name, do: __MODULE__
  def where, do: {__ENV__.module, __ENV__.function, __ENV__.line}
  def fun_name(_a, _b), do: __ENV__.function
  @unset_default nil
  def unset, do: @unset_default

  for {name, value} <- [alpha: 1, beta: 2] do
    @value value
    def unquote(name)(), do: @value
  end

  if @persisted_value > 3 do
    def conditional, do: :big
  else
    def conditional, do: :small
  end

  defmodule Nested do
    @x 1
    def x, do: {@x, __MODULE__}
    defmodule Deeper do
      def where, do: __MODULE__
    end
  end

  def nested, do: {Nested.x(), Nested.Deeper.where()}
end

IO.inspect({Attr.version(), Attr.new_version(), Attr.computed()})
IO.inspect({Attr.acc(), Attr.acc2()})
IO.inspect(Attr.name())
IO.inspect(Attr.where())
IO.inspect(Attr.fun_name(1, 2))
IO.inspect(Attr.unset())
IO.inspect({Attr.alpha(), Attr.beta(), Attr.conditional()})
IO.inspect(Attr.nested())
IO.inspect(Attr.Nested)
IO.inspect(Attr.__info__(:functions))
IO.inspect(Attr.__info__(:module))
IO.inspect(function_exported?(Attr, :version, 0))
IO.inspect(Code.ensure_loaded?(Attr.Nested.Deeper))
IO.inspect(Module.concat([Attr, "Nested"]))
IO.inspect(Module.split(Attr.Nested.Deeper))

{:module, name, binary, result} =
  defmodule Result do
    def a, do: 1
    :last_value
  end

IO.inspect({name, is_binary(binary), result})

defmodule Behave do
  @callback run(integer) :: integer
  @callback opt() :: atom
  @optional_callbacks opt: 0
  defmacro __using__(_) do
    quote do
      @behaviour Behave
      def run(x), do: x + 1
      defoverridable run: 1
    end
  end
end

defmodule Impl1 do
  use Behave
end

defmodule Impl2 do
  use Behave
  @impl true
  def run(x), do: super(x) * 10
end

IO.inspect({Impl1.run(1), Impl2.run(1)})
IO.inspect(Behave.behaviour_info(:callbacks))
IO.inspect(Behave.behaviour_info(:optional_callbacks))
IO.inspect(Impl1.module_info(:attributes)[:behaviour])
