defmodule Kernel.Debugging do
  @moduledoc false

  def binding(context, env) do
    names = for {name, ^context} <- :maps.keys(env.versioned_vars), do: name
    for name <- :lists.sort(names), do: {name, {name, [generated: true], context}}
  end
end
