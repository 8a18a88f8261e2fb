defmodule Kernel.Structs do
  @moduledoc false

  ## Tests

  def expand_is_struct(term, env) do
    case :maps.get(:context, env) do
      nil ->
        quote do
          case unquote(term) do
            %{__struct__: name} when :erlang.is_atom(name) -> true
            _ -> false
          end
        end

      :match ->
        invalid_match(:is_struct)

      :guard ->
        guard_struct(term)
    end
  end

  def expand_is_struct(term, name, env) do
    case :maps.get(:context, env) do
      nil ->
        quote generated: true do
          case unquote(name) do
            name when :erlang.is_atom(name) ->
              case unquote(term) do
                %{__struct__: ^name} -> true
                _ -> false
              end

            _ ->
              Kernel.raise(ArgumentError)
          end
        end

      :match ->
        invalid_match(:is_struct)

      :guard ->
        guard_named(term, name)
    end
  end

  def expand_is_non_struct_map(term, env) do
    case :maps.get(:context, env) do
      nil ->
        quote do
          case unquote(term) do
            %{__struct__: name} when :erlang.is_atom(name) -> false
            %{} -> true
            _ -> false
          end
        end

      :match ->
        invalid_match(:is_non_struct_map)

      :guard ->
        quote(do: :erlang.andalso(:erlang.is_map(unquote(term)), :erlang.not(unquote(guard_struct(term)))))
    end
  end

  def expand_is_exception(term, env) do
    case :maps.get(:context, env) do
      nil ->
        quote do
          case unquote(term) do
            %{__struct__: name, __exception__: true} when :erlang.is_atom(name) -> true
            _ -> false
          end
        end

      :match ->
        invalid_match(:is_exception)

      :guard ->
        quote(do: :erlang.andalso(unquote(guard_struct(term)), unquote(guard_exception(term))))
    end
  end

  def expand_is_exception(term, name, env) do
    case :maps.get(:context, env) do
      nil ->
        quote generated: true do
          case unquote(name) do
            name when :erlang.is_atom(name) ->
              case unquote(term) do
                %{__struct__: ^name, __exception__: true} -> true
                _ -> false
              end

            _ ->
              Kernel.raise(ArgumentError)
          end
        end

      :match ->
        invalid_match(:is_exception)

      :guard ->
        quote(do: :erlang.andalso(unquote(guard_named(term, name)), unquote(guard_exception(term))))
    end
  end

  defp guard_struct(term) do
    quote do
      :erlang.andalso(
        :erlang.is_map(unquote(term)),
        :erlang.andalso(
          :erlang.is_map_key(:__struct__, unquote(term)),
          :erlang.is_atom(:erlang.map_get(:__struct__, unquote(term)))
        )
      )
    end
  end

  # A name that is no atom makes the whole guard fail, as a guard that raises does.
  defp guard_named(term, name) do
    quote do
      :erlang.andalso(
        :erlang.is_map(unquote(term)),
        :erlang.andalso(
          :erlang.orelse(:erlang.is_atom(unquote(name)), :fail),
          :erlang.andalso(
            :erlang.is_map_key(:__struct__, unquote(term)),
            :erlang."=:="(:erlang.map_get(:__struct__, unquote(term)), unquote(name))
          )
        )
      )
    end
  end

  defp guard_exception(term) do
    quote do
      :erlang.andalso(
        :erlang.is_map_key(:__exception__, unquote(term)),
        :erlang."=:="(:erlang.map_get(:__exception__, unquote(term)), true)
      )
    end
  end

  defp invalid_match(name) do
    raise ArgumentError,
          "invalid expression in match, #{name} is not allowed in patterns such as function clauses, " <>
            "case clauses or on the left side of the = operator"
  end

  ## Definition

  @doc """
  What `defstruct` defines: the struct with its defaults, what it derives, and the keys that have to be given.
  """
  def define(module, fields) do
    if Module.has_attribute?(module, :__struct__) do
      raise ArgumentError,
            "defstruct has already been called for #{Kernel.inspect(module)}, " <>
              "defstruct can only be called once per module"
    end

    unless is_list(fields) do
      raise ArgumentError, "struct fields definition must be list, got: #{Kernel.inspect(fields)}"
    end

    fields = for field <- fields, do: field_with_default(field)
    enforced = as_list(Module.get_attribute(module, :enforce_keys))
    check_enforced(enforced, fields)

    struct = :maps.put(:__struct__, module, :maps.from_list(fields))
    derive = as_list(Module.get_attribute(module, :derive))
    Module.put_attribute(module, :__struct__, struct)
    Module.put_attribute(module, :__struct_fields__, fields)
    Module.put_attribute(module, :__struct_fields__, fields)
    {struct, derive, enforced}
  end

  defp field_with_default({key, default}) when is_atom(key), do: {key, default}
  defp field_with_default(key) when is_atom(key), do: {key, nil}

  defp field_with_default(other) do
    name =
      case other do
        {key, _} -> key
        _ -> other
      end

    raise ArgumentError, "struct field names must be atoms, got: #{Kernel.inspect(name)}"
  end

  defp as_list(nil), do: []
  defp as_list(list) when is_list(list), do: list
  defp as_list(other), do: [other]

  defp check_enforced(enforced, fields) do
    case for key <- enforced, not :lists.keymember(key, 1, fields), do: key do
      [] ->
        :ok

      missing ->
        raise ArgumentError,
              "@enforce_keys required keys (#{Kernel.inspect(missing)}) that are not defined in defstruct: " <>
                Kernel.inspect(fields)
    end
  end

  def escape(struct), do: :vial_expand.escape(struct, [])

  # A hook for those who wait for the struct while modules are compiled side by side.
  def announce(_module), do: :ok

  ## Construction

  @doc "The struct with those of the fields that it has."
  def put_known(struct, fields), do: put_known_fields(pairs(fields), struct)

  defp put_known_fields([{:__struct__, _} | fields], struct), do: put_known_fields(fields, struct)

  defp put_known_fields([{key, value} | fields], struct) when is_map_key(struct, key) do
    put_known_fields(fields, %{struct | key => value})
  end

  defp put_known_fields([{_unknown, _} | fields], struct), do: put_known_fields(fields, struct)
  defp put_known_fields([], struct), do: struct

  @doc "The struct with all the fields; a `KeyError` for one that it does not have."
  def put_all(struct, fields), do: put_fields(pairs(fields), struct)

  @doc "Fields as a list of pairs."
  def pairs(fields) when is_list(fields), do: fields
  def pairs(%{__struct__: _} = struct), do: :maps.to_list(:maps.remove(:__struct__, struct))
  def pairs(map) when is_map(map), do: :maps.to_list(map)
  def pairs(fields), do: Enum.to_list(fields)

  defp put_fields([{:__struct__, _} | fields], struct), do: put_fields(fields, struct)
  defp put_fields([{key, value} | fields], struct), do: put_fields(fields, :maps.update(key, value, struct))
  defp put_fields([], struct), do: struct

  @doc """
  The struct with `fields`, all of which it has to have; `enforced` keys must be among them.
  """
  def build(struct, fields, []), do: build_fields(fields, struct)

  def build(struct, fields, enforced) do
    built = build_fields(fields, struct)

    case missing(enforced, fields) do
      [] ->
        built

      keys ->
        raise ArgumentError,
              "the following keys must also be given when building struct " <>
                "#{Kernel.inspect(:maps.get(:__struct__, struct))}: #{Kernel.inspect(keys)}"
    end
  end

  defp build_fields([{key, value} | fields], struct) when is_map_key(struct, key) do
    build_fields(fields, %{struct | key => value})
  end

  defp build_fields([{key, _} | _], _struct), do: :erlang.error({:badkey, key})
  defp build_fields([], struct), do: struct
  defp build_fields(fields, struct) when not is_list(fields), do: build_fields(Enum.to_list(fields), struct)

  defp missing(enforced, fields) when is_list(fields) do
    for key <- enforced, not :lists.keymember(key, 1, fields), do: key
  end

  defp missing(enforced, fields), do: missing(enforced, Enum.to_list(fields))

  @doc "What `exception/1` of a `defexception` gives: fields that the exception lacks are warned about."
  def build_exception(module, struct, fields) do
    unknown = for {key, _} = field <- fields, not is_map_key(struct, key), do: field

    if unknown != [] do
      IO.warn(
        "the following fields are unknown when raising #{Kernel.inspect(module)}: #{Kernel.inspect(unknown)}. " <>
          "Please make sure to only give known fields when raising or redefine #{Kernel.inspect(module)}.exception/1 " <>
          "to discard unknown fields. Future Elixir versions will raise on unknown fields given to raise/2"
      )
    end

    known = for {key, _} = field <- fields, is_map_key(struct, key), do: field
    put_fields(known, struct)
  end
end
