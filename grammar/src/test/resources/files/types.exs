defmodule Types do
  @type a :: atom | :literal | 1 | 1..2 | nil
  @type b(x) :: {:ok, x} | {:error, reason :: term()}
  @type c :: (() -> a) | (a, b(a) -> c) | (... -> any)
  @type d :: %{:k => v, optional(atom) => term, required(:r) => integer} when v: var
  @type e :: [a] | [a, ...] | [k: a, l: b(a)] | []
  @type f :: <<>> | <<_::8>> | <<_::_*16>> | <<_::8, _::_*4>>
  @type g :: %__MODULE__{x: a} | %Other{}
  @opaque h :: String.t() | charlist
  @typep i :: pid() | port() | reference()
  @spec f(a, b(a)) :: c
  @spec f(x, y) :: {x, y} when x: a, y: var
  @spec a + b :: c when a: number, b: number, c: number
  @spec -a :: a
  @callback k(arg :: term, opts :: keyword) :: {:ok, state :: term} | :ignore
  @macrocallback m(Macro.t()) :: Macro.t()
  @optional_callbacks k: 2, m: 1
  @dialyzer {:nowarn_function, f: 2}
  @compile {:inline, [f: 2]}
  @external_resource "priv/x.txt"
  @doc false
  @doc """
  Adds.
  """
  @doc deprecated: "use g/1"
  def f(x, y), do: {x, y}
  @behaviour Access
  @on_load :load
  @vsn "1"
end
