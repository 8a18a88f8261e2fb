# Integer.
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

for {function, arguments} <- [{:parse,["34abc"]},{:parse,["ff",16]},{:parse,["+12"]},{:parse,["-"]},{:parse,[""]},{:parse,["-z1",36]},{:parse,["a",37]},{:parse,["12_3"]},{:digits,[-123]},{:digits,[0]},{:digits,[10,2]},{:digits,[1,1]},{:undigits,[[1,2,3]]},{:undigits,[[1,12]]},{:undigits,[[-1,-2]]},{:undigits,[[1,0,1],2]},{:pow,[2,10]},{:pow,[2,-1]},{:pow,[2,100]},{:mod,[-5,3]},{:mod,[5,0]},{:mod,[5,-3]},{:mod,[-6,3]},{:mod,[1.0,2]},{:floor_div,[-5,3]},{:floor_div,[5,0]},{:floor_div,[1.0,2]},{:gcd,[0,0]},{:gcd,[-4,6]},{:gcd,[1.0,2]},{:extended_gcd,[240,46]},{:extended_gcd,[0,0]},{:extended_gcd,[0,-5]},{:extended_gcd,[-240,46]},{:extended_gcd,[46,-240]},{:to_string,[255,16]},{:to_string,[-255,16]},{:to_string,[1,36]},{:to_charlist,[100,2]}] do
  IO.write(inspect({function, arguments}) <> " ")
  show.(fn -> apply(Integer, function, arguments) end)
end
