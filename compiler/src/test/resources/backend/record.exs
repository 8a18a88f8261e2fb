# Records what the back end is tested with: `elixir record.exs NAME MODULE`, for NAME.exs in this folder, writes
#   NAME.expanded  every module of the file as Elixir expands it: {module, file, line, [{name, arity, kind, meta, clauses}]}
#   NAME.expected  what MODULE.run() returns
# both in the external term format.
defmodule Recorder do
  def start, do: Agent.start_link(fn -> [] end, name: __MODULE__)

  def modules, do: Agent.get(__MODULE__, &Enum.reverse/1)

  defmacro __before_compile__(env) do
    functions =
      for {name, arity} <- Module.definitions_in(env.module) do
        {:v1, kind, meta, clauses} = Module.get_definition(env.module, {name, arity})
        {name, arity, kind, meta, clauses}
      end

    entry = {env.module, Path.basename(env.file), env.line, functions}
    Agent.update(__MODULE__, fn modules -> [entry | modules] end)
    nil
  end

  # Every module of the source runs the hook above at its end.
  def hooked(source) do
    Macro.postwalk(source, fn
      {:defmodule, meta, [name, [do: body]]} ->
        hook = quote(do: @before_compile(Recorder))
        {:defmodule, meta, [name, [do: {:__block__, [], [hook, body]}]]}

      other ->
        other
    end)
  end
end

[name, module] = System.argv()
here = __DIR__
{:ok, _} = Recorder.start()
file = Path.join(here, name <> ".exs")
source = Code.string_to_quoted!(File.read!(file), file: name <> ".exs", columns: false)
Code.eval_quoted(Recorder.hooked(source), [], file: name <> ".exs")
result = Module.concat([module]).run()

write = fn extension, term ->
  File.write!(Path.join(here, name <> extension), :erlang.term_to_binary(term, compressed: 9))
end

write.(".expanded", Recorder.modules())
write.(".expected", result)
