defmodule Protocol do
  @moduledoc ~S"""
  Functions whose implementation depends on the type of their first argument.

  A protocol says what can be done:

      defprotocol Size do
        @doc "How many elements the data has."
        def size(data)
      end

  and each type that can says how, anywhere, even for types of other people:

      defimpl Size, for: BitString do
        def size(string), do: byte_size(string)
      end

      defimpl Size, for: Map do
        def size(map), do: map_size(map)
      end

      Size.size(%{label: "some label"})
      #=> 1

  ## Structs

  A struct has implementations of its own, found by the name of its module; that of `Map` is not used for it.

      defimpl Size, for: MapSet do
        def size(set), do: MapSet.size(set)
      end

  ## Any

  An implementation for `Any` is there to be derived: `@derive Size` before `defstruct` uses it for that struct. If the
  macro `__deriving__/3` is defined in it, that is asked for the implementation instead; it gets the module, the struct and
  the options. With `@fallback_to_any true` in the protocol, `Any` serves all that has no other implementation.

  ## What a protocol's module offers

    * `impl_for/1` - the module that implements the protocol for a value, or `nil`;
    * `impl_for!/1` - the same, or a `Protocol.UndefinedError`;
    * `__protocol__/1` - facts: `:module`, `:functions`, `:consolidated?`, `:impls`.

  An implementation's `__impl__/1` answers to `:for`, `:protocol` and `:target`.
  """

  @doc """
  A function of the protocol: its name and parameters, without a body.
  """
  defmacro def(signature)

  defmacro def({_, _, args}) when args == [] or is_atom(args) do
    raise ArgumentError, "protocol functions expect at least one argument"
  end

  defmacro def({name, _, args} = signature) when is_atom(name) and is_list(args) do
    arity = length(args)
    [data | others] = call_args = for n <- :lists.seq(1, arity), do: {:erlang.binary_to_atom("arg" <> :erlang.integer_to_binary(n)), [], __MODULE__}
    types = for _ <- args, do: quote(do: term)

    quote do
      @__functions__ {unquote(name), unquote(arity)}

      Kernel.def(unquote(signature))

      Kernel.def unquote(name)(unquote_splicing(call_args)) do
        impl_for!(unquote(data)).unquote(name)(unquote(data), unquote_splicing(others))
      end

      @callback unquote(name)(unquote_splicing([quote(do: t) | tl(types)])) :: term
    end
  end

  defmacro def(_) do
    raise ArgumentError, "invalid arguments for def inside defprotocol"
  end

  @doc """
  Raises an `ArgumentError` unless `module` is a protocol.
  """
  @spec assert_protocol!(module) :: :ok
  def assert_protocol!(module), do: assert_protocol!(module, "")

  defp assert_protocol!(module, extra) do
    assert_compiled!(module, extra)

    unless function_exported?(module, :__protocol__, 1) do
      raise ArgumentError, "#{inspect(module)} is not a protocol" <> extra
    end

    :ok
  end

  defp assert_compiled!(module, extra) do
    case Code.ensure_compiled(module) do
      {:module, _} ->
        :ok

      {:error, reason} ->
        raise ArgumentError, "could not load module #{inspect(module)} due to reason #{inspect(reason)}" <> extra
    end
  end

  @doc """
  Raises an `ArgumentError` unless the protocol is implemented for the module `base`.
  """
  @spec assert_impl!(module, module) :: :ok
  def assert_impl!(protocol, base), do: assert_impl!(protocol, base, "")

  defp assert_impl!(protocol, base, extra) do
    impl = Module.concat(protocol, base)
    assert_compiled!(impl, extra)

    unless function_exported?(impl, :__impl__, 1) do
      raise ArgumentError, "#{inspect(impl)} is not an implementation of a protocol" <> extra
    end

    case impl.__impl__(:protocol) do
      ^protocol ->
        :ok

      other ->
        raise ArgumentError,
              "expected #{inspect(impl)} to be an implementation of #{inspect(protocol)}, got: #{inspect(other)}" <> extra
    end
  end

  @doc """
  Derives the protocol for a struct's module, with options, as `@derive` does while the struct is defined.

      require Protocol
      Protocol.derive(Inspect, MyStruct, only: [:name])
  """
  defmacro derive(protocol, module, options \\ []) do
    quote do
      module = unquote(module)
      Protocol.__derive__([{unquote(protocol), unquote(options)}], module, __ENV__)
    end
  end

  @doc false
  def __derive__(derives, for, %Macro.Env{} = env) when is_atom(for) do
    struct = struct_of(for)

    for derive <- flatten(derives) do
      case derive do
        {protocol, options} -> derive(protocol, for, struct, options, env)
        protocol -> derive(protocol, for, struct, [], env)
      end
    end

    :ok
  end

  # Options are lists too, so only lists that are derives themselves are opened.
  defp flatten([{_protocol, _options} = derive | derives]), do: [derive | flatten(derives)]
  defp flatten([protocol | derives]) when is_atom(protocol), do: [protocol | flatten(derives)]
  defp flatten([inner | derives]) when is_list(inner), do: flatten(inner) ++ flatten(derives)
  defp flatten([]), do: []
  defp flatten(derive), do: [derive]

  defp struct_of(module) do
    if Module.open?(module), do: Module.get_attribute(module, :__struct__), else: module.__struct__()
  end

  defp derive(protocol, for, struct, options, env) do
    extra = ", cannot derive #{inspect(protocol)} for #{inspect(for)}"
    assert_protocol!(protocol, extra)
    assert_impl!(protocol, Any, extra)
    any = Module.concat(protocol, Any)
    env = %{env | lexical_tracker: nil}

    cond do
      macro_exported?(any, :__deriving__, 3) ->
        any
        |> apply(:"MACRO-__deriving__", [env, for, struct, options])
        |> Code.eval_quoted([], env)

      function_exported?(any, :__deriving__, 3) ->
        any.__deriving__(for, struct, options) |> Code.eval_quoted([], env)

      true ->
        define_derived(protocol, for, any, env)
    end

    :vial_protocol.forget(protocol)
  end

  # The derived implementation has no functions of its own: the target says whose to call.
  defp define_derived(protocol, for, any, env) do
    quoted =
      quote do
        @moduledoc false
        @doc false
        Kernel.def(__impl__(:protocol), do: unquote(protocol))
        Kernel.def(__impl__(:target), do: unquote(any))
        Kernel.def(__impl__(:for), do: unquote(for))
      end

    Module.create(Module.concat(protocol, for), quoted, Macro.Env.location(env))
  end

  @doc """
  Whether the protocol's implementations have been fixed; Vial never needs to.
  """
  @spec consolidated?(module) :: boolean
  def consolidated?(protocol), do: protocol.__protocol__(:consolidated?)

  @doc false
  def extract_protocols(_paths), do: []

  @doc false
  def extract_impls(_protocol, _paths), do: []

  @doc false
  def consolidate(_protocol, _types), do: {:error, :no_beam_info}

  ## Dispatch

  @doc false
  # What `impl_for/1` asks when `:vial_protocol` does not know: finds the implementation by its name, and remembers it.
  def __find__(protocol, data, fallback_to_any?) do
    impl = target(Module.concat(protocol, :vial_protocol.type(data))) || (fallback_to_any? && target(Module.concat(protocol, Any)))

    if impl, do: :vial_protocol.remember(protocol, data, impl), else: nil
  end

  defp target(impl) do
    if Code.ensure_loaded?(impl) and function_exported?(impl, :__impl__, 1), do: impl.__impl__(:target)
  end

  ## Definition

  @doc false
  # What `defprotocol` becomes.
  def __protocol__(name, do: block) do
    block = signatures(block)

    quote do
      defmodule unquote(name) do
        Module.register_attribute(__MODULE__, :__functions__, accumulate: true)
        Module.put_attribute(__MODULE__, :fallback_to_any, false)
        require Protocol

        unquote(block)

        unless Module.defines_type?(__MODULE__, {:t, 0}) do
          @type t :: term
        end

        @doc false
        Kernel.def impl_for(data) do
          case :vial_protocol.cached(__MODULE__, data) do
            false -> Protocol.__find__(__MODULE__, data, @fallback_to_any)
            impl -> impl
          end
        end

        @doc false
        Kernel.def impl_for!(data) do
          case impl_for(data) do
            nil -> raise(Protocol.UndefinedError, protocol: __MODULE__, value: data)
            impl -> impl
          end
        end

        @doc false
        Kernel.def(__protocol__(:module), do: __MODULE__)
        Kernel.def(__protocol__(:functions), do: :lists.sort(@__functions__))
        Kernel.def(__protocol__(:consolidated?), do: false)
        Kernel.def(__protocol__(:impls), do: :not_consolidated)
      end
    end
  end

  # `def` means `Protocol.def` inside a protocol.
  defp signatures({:def, meta, [signature]}) do
    {function, _, _} = quote(do: Protocol.def())
    {function, meta, [signature]}
  end

  defp signatures({:def, meta, [_signature, _body]}) do
    raise CompileError,
      line: meta[:line],
      description: "undefined function def/2 (there is no such import)"
  end

  defp signatures({call, meta, args}) when is_list(args), do: {call, meta, for(arg <- args, do: signatures(arg))}
  defp signatures({left, right}), do: {signatures(left), signatures(right)}
  defp signatures(list) when is_list(list), do: for(element <- list, do: signatures(element))
  defp signatures(other), do: other

  @doc false
  # What `defimpl` becomes.
  def __impl__(name, opts, do_block, env) do
    opts = opts ++ do_block

    for =
      case :lists.keyfind(:for, 1, opts) do
        {:for, for} -> for
        false -> env.module || raise ArgumentError, "defimpl/3 expects a :for option when declared outside a module"
      end

    block =
      case :lists.keyfind(:do, 1, opts) do
        {:do, block} -> block
        false -> nil
      end

    protocol = :vial_expand.expand(name, env)

    case expand_target(for, env) do
      target when is_atom(protocol) and is_atom(target) ->
        define(protocol, target, block)

      targets when is_list(targets) ->
        if is_atom(protocol) and all_atoms?(targets) do
          for target <- targets, do: define(protocol, target, block)
        else
          define_all(protocol, targets, block)
        end

      target ->
        define_all(protocol, target, block)
    end
  end

  defp expand_target(targets, env) when is_list(targets), do: for(target <- targets, do: :vial_expand.expand(target, env))
  defp expand_target(target, env), do: :vial_expand.expand(target, env)

  defp all_atoms?([target | targets]), do: is_atom(target) and all_atoms?(targets)
  defp all_atoms?([]), do: true

  # The targets are known only when the code runs.
  defp define_all(protocol, targets, block) do
    quote do
      targets = unquote(targets)
      protocol = unquote(protocol)

      definitions =
        for target <- List.wrap(targets) do
          unquote(define(quote(do: protocol), quote(do: target), block))
        end

      if is_list(targets), do: definitions, else: hd(definitions)
    end
  end

  defp define(protocol, target, block) do
    name =
      if is_atom(protocol) and is_atom(target) do
        Module.concat(protocol, target)
      else
        quote(do: Module.concat(unquote(protocol), unquote(target)))
      end

    quote do
      Protocol.assert_protocol!(unquote(protocol))

      implementation =
        defmodule unquote(name) do
          @moduledoc false
          @protocol unquote(protocol)
          @for unquote(target)
          @behaviour unquote(protocol)

          @doc false
          def __impl__(:for), do: @for
          def __impl__(:protocol), do: @protocol
          def __impl__(:target), do: __MODULE__

          unquote(block)
        end

      :vial_protocol.forget(unquote(protocol))
      implementation
    end
  end
end

defmodule Protocol.UndefinedError do
  defexception [:protocol, :value, description: ""]

  @impl true
  def message(%{protocol: protocol, value: value, description: description}) do
    "protocol #{inspect(protocol)} not implemented for #{inspect(value)} of type #{type(value)}" <>
      if(description == "", do: "", else: ", " <> description)
  end

  defp type(%{__struct__: struct}), do: "#{inspect(struct)} (a struct)"
  defp type(value), do: inspect(:vial_protocol.type(value))
end
