defmodule Kernel.Definitions do
  @moduledoc false

  # `use` and `defdelegate`.

  def use(module, opts, env) do
    blocks =
      for module <- modules(module, env) do
        quote do
          require unquote(module)
          unquote(module).__using__(unquote(opts))
        end
      end

    {:__block__, [], blocks}
  end

  defp modules({{:., _, [base, :{}]}, _, refs}, env) do
    base = :vial_expand.expand(base, env)

    for ref <- refs do
      case ref do
        {:__aliases__, _, segments} -> concat(base, segments)
        name when is_atom(name) -> concat(base, [name])
      end
    end
  end

  defp modules(module, env) do
    case :vial_expand.expand(module, env) do
      module when is_atom(module) ->
        [module]

      other ->
        raise ArgumentError,
              "invalid arguments for use, expected a compile time atom or alias, got: #{Macro.to_string(other)}"
    end
  end

  defp concat(base, []), do: base

  defp concat(base, [segment | segments]) do
    segment =
      case :erlang.atom_to_binary(segment) do
        "Elixir." <> name -> name
        name -> name
      end

    concat(:erlang.binary_to_atom(:erlang.atom_to_binary(base) <> "." <> segment), segments)
  end

  def escape_with_unquote(quoted), do: :vial_expand.escape(quoted, unquote: true)

  @doc "The module that functions are delegated to."
  def delegate_target(funs, opts, env) do
    to =
      case :lists.keyfind(:to, 1, opts) do
        {:to, to} -> to
        false -> raise ArgumentError, "expected to: to be given as argument"
      end

    if is_list(funs) do
      IO.warn("passing a list to Kernel.defdelegate/2 is deprecated, please define each delegate separately")
    end

    if :lists.keymember(:append_first, 1, opts) do
      IO.warn("Kernel.defdelegate/2 :append_first option is deprecated")
    end

    if to == env.module and not :lists.keymember(:as, 1, opts) do
      raise ArgumentError,
            "defdelegate function is calling itself, which will lead to an infinite loop. " <>
              "You should either change the value of the :to option or specify the :as option"
    end

    to
  end

  @doc "One delegation: its name and parameters, and the name and arguments of the call it makes."
  def delegate({:when, _, [_, _]} = fun, _opts) do
    raise ArgumentError, "guards are not allowed in defdelegate/2, got: when #{Macro.to_string(elem(fun, 2) |> tl() |> hd())}"
  end

  def delegate({name, _, args}, opts) do
    args = if is_list(args), do: args, else: []
    as_args = for arg <- args, do: parameter(arg)

    as =
      case :lists.keyfind(:as, 1, opts) do
        {:as, as} -> as
        false -> name
      end

    as_args =
      case {:lists.keyfind(:append_first, 1, opts), as_args} do
        {{:append_first, true}, [first | rest]} -> rest ++ [first]
        _ -> as_args
      end

    {name, args, as, as_args}
  end

  defp parameter({:\\, _, [arg, _default]}), do: parameter(arg)
  defp parameter({name, _, context} = var) when is_atom(name) and is_atom(context), do: var

  defp parameter(other) do
    raise ArgumentError, "defdelegate/2 only accepts function parameters, got: #{Macro.to_string(other)}"
  end
end
