# Errors as values and as exceptions: a validator, `with` chains, custom exceptions, reraise, cleanup.

defmodule Validation do
  defmodule InvalidError do
    defexception [:field, :rule, value: nil]

    @impl true
    def exception({field, rule, value}), do: %__MODULE__{field: field, rule: rule, value: value}
    def exception(options) when is_list(options), do: struct!(__MODULE__, options)

    @impl true
    def message(%{field: field, rule: rule, value: value}) do
      "#{field} breaks #{inspect(rule)} with #{inspect(value)}"
    end
  end

  @type rule :: :required | {:min, number} | {:format, Regex.t()} | {:in, Enumerable.t()} | (term -> boolean)

  defguardp is_blank(value) when value in [nil, "", []]

  def check(params, rules) do
    rules
    |> Enum.reduce({%{}, []}, fn {field, rules}, {valid, errors} ->
      value = Map.get(params, field)

      case Enum.find(List.wrap(rules), &(not holds?(&1, value))) do
        nil -> {Map.put(valid, field, value), errors}
        rule -> {valid, [{field, rule, value} | errors]}
      end
    end)
    |> case do
      {valid, []} -> {:ok, valid}
      {_, errors} -> {:error, errors |> Enum.sort_by(&elem(&1, 0)) |> Enum.map(&describe/1)}
    end
  end

  def check!(params, rules) do
    case check(params, rules) do
      {:ok, valid} -> valid
      {:error, [{field, {rule, value}} | _]} -> raise InvalidError, {field, rule, value}
    end
  end

  defp describe({field, rule, value}) when is_function(rule), do: {field, {:custom, value}}
  defp describe({field, %Regex{} = regex, value}), do: {field, {Regex.source(regex), value}}
  defp describe({field, rule, value}), do: {field, {rule, value}}

  defp holds?(:required, value) when is_blank(value), do: false
  defp holds?(:required, _), do: true
  defp holds?(_, nil), do: true
  defp holds?({:min, n}, value) when is_binary(value), do: String.length(value) >= n
  defp holds?({:min, n}, value), do: value >= n
  defp holds?(%Regex{} = regex, value), do: is_binary(value) and value =~ regex
  defp holds?({:in, allowed}, value), do: value in allowed
  defp holds?(fun, value) when is_function(fun, 1), do: fun.(value)
end

defmodule Account do
  defstruct [:email, :age, :role]

  @rules [
    email: [:required, ~r/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i],
    age: [{:min, 18}, {:in, 0..150}],
    role: {:in, [:admin, :user]},
    nick: [{:min, 3}]
  ]

  def new(params), do: with({:ok, valid} <- Validation.check(params, rules()), do: {:ok, struct(__MODULE__, valid)})
  def new!(params), do: struct(__MODULE__, Validation.check!(params, rules()))

  def rules, do: @rules ++ [tags: fn tags -> Enum.all?(tags, &is_atom/1) end]
end

defmodule Transfer do
  def run(store, from, to, amount) do
    with {:amount, amount} when is_integer(amount) and amount > 0 <- {:amount, amount},
         {:ok, source} <- fetch(store, from),
         {:ok, target} <- fetch(store, to),
         left when left >= 0 <- source - amount do
      {:ok, %{store | from => left, to => target + amount}}
    else
      {:amount, other} -> {:error, {:bad_amount, other}}
      {:error, _} = error -> error
      negative when is_integer(negative) -> {:error, {:short, -negative}}
    end
  end

  defp fetch(store, key) do
    case store do
      %{^key => value} -> {:ok, value}
      %{} -> {:error, {:no_account, key}}
    end
  end
end

defmodule Guarded do
  def attempt(label, fun) do
    result =
      try do
        fun.()
      rescue
        error in Validation.InvalidError -> {:invalid, error.field, Exception.message(error)}
        error in [KeyError, BadMapError] -> {:key, Exception.message(error)}
        error -> {:other, error.__struct__, Exception.message(error)}
      catch
        :throw, value -> {:thrown, value}
        :exit, reason -> {:exit, reason}
      else
        value when is_atom(value) -> {:atom, value}
        value -> {:value, value}
      after
        IO.write("[#{label}] ")
      end

    IO.inspect(result, width: 100)
  end
end

defmodule Main do
  def run do
    IO.inspect(Account.new(%{email: "a@b.org", age: 30, role: :user}))
    IO.inspect(Account.new(%{email: "", age: 30}))
    IO.inspect(Account.new(%{email: "nobody", age: 12, role: :king, nick: "x", tags: [:a, "b"]}))
    Guarded.attempt("good", fn -> Account.new!(%{email: "a@b.org", age: 20}) end)
    Guarded.attempt("bad", fn -> Account.new!(%{email: "a@b.org", age: 2}) end)
    Guarded.attempt("regex", fn -> Account.new!(%{email: "a"}) end)

    store = Map.new(ann: 10, bob: 5)
    for args <- [[:ann, :bob, 7], [:ann, :bob, 11], [:ann, :cid, 1], [:ann, :bob, -1], [:ann, :bob, "1"]] do
      IO.inspect(apply(Transfer, :run, [store | args]))
    end

    Guarded.attempt("key", fn -> store.cid end)
    Guarded.attempt("update", fn -> %{store | cid: 1} end)
    Guarded.attempt("map", fn -> %{:erlang.hd([:nope]) | cid: 1} end)
    Guarded.attempt("throw", fn -> throw({:ball, 1}) end)
    Guarded.attempt("exit", fn -> exit(:tired) end)
    Guarded.attempt("atom", fn -> :fine end)
    Guarded.attempt("match", fn -> {:ok, _} = Transfer.run(store, :x, :y, 1) end)
    Guarded.attempt("case", fn -> case(store, do: (%{zed: _} -> 1)) end)
    Guarded.attempt("cond", fn -> cond(do: (map_size(store) > 5 -> 1)) end)
    Guarded.attempt("with", fn -> with(1 <- map_size(store), do: 1, else: (3 -> 3)) end)
    Guarded.attempt("fun", fn -> (fn 1 -> 1 end).(2) end)
    Guarded.attempt("undefined", fn -> apply(Transfer, :rum, [1, 2]) end)
    Guarded.attempt("module", fn -> apply(Nowhere, :go, []) end)
    Guarded.attempt("clause", fn -> Transfer.run(1, 2, 3, 4) end)
    Guarded.attempt("arith", fn -> map_size(store) / (map_size(store) - 2) end)
    Guarded.attempt("atom arg", fn -> String.to_existing_atom("no such atom yet " <> inspect(store)) end)
    Guarded.attempt("protocol", fn -> Enum.map(:atom, & &1) end)
    Guarded.attempt("to_string", fn -> "#{inspect(store)} #{store}" end)
    Guarded.attempt("elem", fn -> elem({1, 2}, map_size(store)) end)
    Guarded.attempt("raise text", fn -> raise "plain" end)
    Guarded.attempt("raise erlang", fn -> :erlang.error({:strange, 1}) end)
    Guarded.attempt("raise args", fn -> raise ArgumentError end)
    Guarded.attempt("raise fields", fn -> raise Validation.InvalidError, field: :x, rule: :y end)
    Guarded.attempt("raise unknown field", fn -> raise Validation.InvalidError, nope: :x end)
    Guarded.attempt("if", fn -> if(true and :erlang.element(1, {:maybe}), do: 1) end)
    Guarded.attempt("and", fn -> :erlang.element(1, {:maybe}) and true end)

    nested =
      try do
        try do
          raise Validation.InvalidError, {:inner, :rule, 1}
        rescue
          e -> reraise %{e | field: :outer}, __STACKTRACE__
        after
          IO.puts("inner after")
        end
      rescue
        e -> Exception.format(:error, e)
      end

    IO.puts(nested)
    IO.puts(Exception.format_banner(:exit, {:noproc, {GenServer, :call, [:x, :y, 5000]}}))
    IO.puts(Exception.format_banner(:throw, %{a: 1}))
    IO.inspect(Exception.normalize(:error, {:badmatch, 3}))
    IO.inspect(is_exception(%RuntimeError{}))
    IO.inspect(%Validation.InvalidError{field: 1})
    IO.inspect(%RuntimeError{message: "x"})
  end
end

Main.run()
