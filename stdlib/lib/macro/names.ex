defmodule Macro.Names do
  @moduledoc false

  # Names of operators and special forms, and the forms of names.

  ## Operators

  @doc "Associativity and precedence of a binary operator, or `:error`."
  def binary_operator(operator) do
    case operator do
      operator when operator == :<- or operator == :\\ -> {:left, 40}
      :when -> {:right, 50}
      :"::" -> {:right, 60}
      :| -> {:right, 70}
      := -> {:right, 100}
      operator when operator == :|| or operator == :||| or operator == :or -> {:left, 120}
      operator when operator == :&& or operator == :&&& or operator == :and -> {:left, 130}
      operator when operator == :== or operator == :!= or operator == :=~ or operator == :=== or operator == :!== -> {:left, 140}
      operator when operator == :< or operator == :<= or operator == :>= or operator == :> -> {:left, 150}
      operator when operator == :|> or operator == :<<< or operator == :>>> -> {:left, 160}
      operator when operator == :"<~" or operator == :"~>" or operator == :"<<~" or operator == :"~>>" -> {:left, 160}
      operator when operator == :"<~>" or operator == :"<|>" -> {:left, 160}
      :in -> {:left, 170}
      :"^^^" -> {:left, 180}
      :"//" -> {:right, 190}
      operator when operator == :++ or operator == :-- or operator == :.. or operator == :<> -> {:right, 200}
      operator when operator == :+++ or operator == :--- -> {:right, 200}
      operator when operator == :+ or operator == :- -> {:left, 210}
      operator when operator == :* or operator == :/ -> {:left, 220}
      :** -> {:left, 230}
      :. -> {:left, 310}
      _ -> :error
    end
  end

  @doc "Associativity and precedence of a unary operator, or `:error`."
  def unary_operator(operator) do
    case operator do
      :& -> {:non_associative, 90}
      operator when operator == :! or operator == :^ or operator == :not -> {:non_associative, 300}
      operator when operator == :+ or operator == :- or operator == :"~~~" -> {:non_associative, 300}
      :@ -> {:non_associative, 320}
      _ -> :error
    end
  end

  ## Special forms

  def special_form?(name, arity) do
    case name do
      name when name == :__block__ or name == :__aliases__ or name == :super or name == :fn -> true
      name when name == :with or name == :for or name == :<<>> or name == :{} or name == :%{} or name == :-> -> true
      name when name == :. or name == :% or name == :case or name == :"::" or name == := or name == :| -> arity == 2
      name when name == :quote or name == :alias or name == :import or name == :require -> arity == 1 or arity == 2
      name when name == :& or name == :^ or name == :unquote or name == :unquote_splicing -> arity == 1
      name when name == :try or name == :receive or name == :cond -> arity == 1
      name when name == :__MODULE__ or name == :__CALLER__ or name == :__DIR__ or name == :__ENV__ -> arity == 0
      :__STACKTRACE__ -> arity == 0
      _ -> false
    end
  end

  ## Forms of names

  def classify(atom) do
    case :vial_string.atom_kind(atom) do
      kind when kind == :alias or kind == :quoted or kind == :identifier -> kind
      _ -> if :binary.match(:vial_string.inspect_atom(atom), "\"") == :nomatch, do: :unquoted, else: :quoted
    end
  end

  def underscore(<<char, rest::binary>>), do: <<lower(char), underscore(rest, char)::binary>>
  def underscore(""), do: ""

  # The last of several capitals begins a word when something else than a capital, digit, dot or underscore follows.
  defp underscore(<<char, next, rest::binary>>, _previous)
       when char >= ?A and char <= ?Z and not (next >= ?A and next <= ?Z) and not (next >= ?0 and next <= ?9) and
              next != ?. and next != ?_ do
    <<?_, lower(char), next, underscore(rest, next)::binary>>
  end

  defp underscore(<<char, rest::binary>>, previous)
       when char >= ?A and char <= ?Z and not (previous >= ?A and previous <= ?Z) and previous != ?_ do
    <<?_, lower(char), underscore(rest, char)::binary>>
  end

  defp underscore(<<?., rest::binary>>, _previous), do: <<?/, underscore(rest)::binary>>
  defp underscore(<<char, rest::binary>>, _previous), do: <<lower(char), underscore(rest, char)::binary>>
  defp underscore("", _previous), do: ""

  def camelize(""), do: ""
  def camelize(<<?_, rest::binary>>), do: camelize(rest)
  def camelize(<<char, rest::binary>>), do: <<upper(char), camelize_rest(rest)::binary>>

  defp camelize_rest(<<?_, ?_, rest::binary>>), do: camelize_rest(<<?_, rest::binary>>)

  defp camelize_rest(<<?_, char, rest::binary>>) when char >= ?a and char <= ?z do
    <<upper(char), camelize_rest(rest)::binary>>
  end

  defp camelize_rest(<<?_, char, rest::binary>>) when char >= ?0 and char <= ?9 do
    <<char, camelize_rest(rest)::binary>>
  end

  defp camelize_rest("_"), do: ""
  defp camelize_rest(<<?/, rest::binary>>), do: <<?., camelize(rest)::binary>>
  defp camelize_rest(<<char, rest::binary>>), do: <<char, camelize_rest(rest)::binary>>
  defp camelize_rest(""), do: ""

  defp upper(char) when char >= ?a and char <= ?z, do: char - 32
  defp upper(char), do: char

  defp lower(char) when char >= ?A and char <= ?Z, do: char + 32
  defp lower(char), do: char
end
