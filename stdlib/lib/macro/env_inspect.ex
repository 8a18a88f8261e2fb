defimpl Inspect, for: Macro.Env do
  import Inspect.Algebra

  # What is imported would fill pages.
  def inspect(env, opts) do
    fields = for {key, value} <- Enum.sort(Map.from_struct(env)), key not in [:versioned_vars], do: {key, value}
    fun = fn {key, value}, opts -> concat(Macro.inspect_atom(:key, key) <> " ", to_doc(value, opts)) end
    container_doc("#Macro.Env<", fields ++ [versioned_vars: env.versioned_vars], ">", opts, fun)
  end
end
