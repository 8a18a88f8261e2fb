# Float.
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

for {function, arguments} <- [{:parse,["34"]},{:parse,["34.25x"]},{:parse,["56.5e3"]},{:parse,["1e5"]},{:parse,["1.e5"]},{:parse,[".5"]},{:parse,["-.5"]},{:parse,["-0.5"]},{:parse,["+1.5e-3z"]},{:parse,["1.5e"]},{:parse,["1.5e+"]},{:parse,["a"]},{:parse,[""]},{:parse,["1e400"]},{:parse,["1_0.5"]},{:parse,["1.0e400"]},{:parse,["00012.5"]},{:parse,["1.5E5"]},{:floor,[34.25]},{:floor,[-56.5]},{:floor,[34.259,2]},{:floor,[-56.5,0]},{:floor,[1.0,16]},{:ceil,[34.251,2]},{:ceil,[-34.251,2]},{:ceil,[34.25]},{:round,[12.5]},{:round,[5.5674,3]},{:round,[5.5675,3]},{:round,[-5.5674,3]},{:round,[-5.5675]},{:round,[12.341444444444441,15]},{:round,[-0.01]},{:round,[0.5]},{:round,[1.5]},{:round,[2.5]},{:round,[1.0e300,2]},{:round,[5.015,2]},{:round,[1.005,2]},{:round,[1.5,16]},{:round,[1,2]},{:floor,[1]},{:ratio,[0.0]},{:ratio,[3.14]},{:ratio,[-3.14]},{:ratio,[1.5]},{:ratio,[-1.5]},{:ratio,[16.0]},{:to_charlist,[7.0]},{:to_string,[7.0e22]},{:to_string,[1]},{:max_finite,[]},{:min_finite,[]},{:pow,[2.0,3]},{:pow,[2.0,0.5]},{:pow,[2,3]},{:ceil,[1.0e-10,5]},{:floor,[-0.0001,2]},{:ceil,[-0.0001,2]}] do
  IO.write(inspect({function, arguments}) <> " ")
  show.(fn -> apply(Float, function, arguments) end)
end
