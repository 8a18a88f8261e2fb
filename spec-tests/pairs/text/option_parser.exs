# OptionParser.
show = fn fun ->
  result =
    try do
      fun.()
    rescue
      error -> {error.__struct__, Exception.message(error)}
    catch
      kind, value -> {kind, value}
    end

  IO.inspect(result, limit: :infinity)
end

sw = [foo: :boolean, bar: :integer, baz: :string, v: :count, verbose: :count, k: :keep, keep: [:integer, :keep], fl: :float, long_name: :string]
al = [f: :foo, b: :bar, z: :baz, v: :verbose, k: :keep, l: :fl]
argvs = [[],["a"],["--foo"],["--no-foo"],["--foo","x"],["--foo=true"],["--foo=false"],["--foo=t"],["--foo=x"],["--no-foo=true"],["--bar","1"],["--bar=1"],["--bar","x"],["--bar"],["--bar","-1"],["--bar=-1"],["--baz","a b"],["--baz","--foo"],["--baz="],["--baz"],["-v"],["-vv"],["-vvv","-v"],["-f","-b","3"],["-fb","3"],["-fb=3"],["-b3"],["-b","3","--bar","4"],["--keep","1","--keep","2"],["-k","1"],["--fl","1.5"],["--fl","2"],["-l","x"],["--zunknown"],["--zunknown","v"],["--zunknown=v"],["-x"],["-xy"],["--","--foo"],["a","--foo","b"],["a","--","b"],["-"],["--baz","-"],["--long-name","x"],["--long_name","x"],["-1"],["--no-bar"],["--no-unknown"],["-fz","q"],["--verbose","--verbose"],["--v"],["-1","--foo"],["--bar","1","2"],["--foo","--","--bar"],["--asdfunexist"],["-f=false"],["--verbose=2"],["-z","-1"],["--baz","-x"],["--foo-bar"],["--foob"], ["- a"], ["-é"]]
calls = (for a <- argvs, o <- [[strict: sw, aliases: al],[switches: sw, aliases: al],[switches: [], allow_nonexistent_atoms: true],[strict: sw]], f <- [:parse,:parse_head,:parse!,:parse_head!,:next], do: {OptionParser, f, [a,o]}) ++ (for s <- ["foo bar","foo 'bar baz'","a \"b c\" d","a\\ b","  a  b ","a\"b\"c","'a","\"a\\\"b\"","","'' a","a ''","a \\'b","é 'ü'"], do: {OptionParser, :split, [s]}) ++ [{OptionParser,:to_argv,[[foo_bar: "baz", a: true, b: false, c: nil, d: 1]]},{OptionParser,:to_argv,[[v: 3],[switches: [v: :count]]]},{OptionParser,:parse,[["a"],[strict: [a: :foo]]]},{OptionParser,:parse,[["a"],[strict: [], switches: []]]}]

for {module, function, arguments} <- calls do
  IO.write("#{function} #{inspect(Enum.take(arguments, if(module == OptionParser, do: 1, else: 2)))} ")
  show.(fn -> apply(module, function, arguments) end)
end
