defmodule Module.ReservedAttributes do
  @moduledoc false

  @all %{
    after_compile: "Called when the module has been compiled.",
    after_verify: "Called when the module has been verified.",
    before_compile: "Called before the module is compiled; may define more.",
    behaviour: "A behaviour that the module implements.",
    callback: "A function that modules of this behaviour have.",
    compile: "Options for the compilation.",
    deprecated: "What to use instead of a function.",
    derive: "Protocols to derive for the struct.",
    dialyzer: "Options for Dialyzer.",
    doc: "What a function or macro does.",
    external_resource: "A file that the module is compiled from.",
    file: "The file that stacktraces name.",
    impl: "Says that a definition is a callback of a behaviour.",
    macrocallback: "A macro that modules of this behaviour have.",
    moduledoc: "What the module is for.",
    on_definition: "Called for each definition.",
    on_load: "Called when the module is loaded.",
    opaque: "A type whose structure is nobody else's business.",
    optional_callbacks: "Callbacks that need not be there.",
    spec: "The types of a function.",
    type: "A type.",
    typedoc: "What a type stands for.",
    typep: "A type of this module only.",
    vsn: "The module's version."
  }

  def all, do: Map.new(@all, fn {name, doc} -> {name, %{doc: doc}} end)
end
