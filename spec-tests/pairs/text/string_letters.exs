# Upper case, lower case and titles of many letters.
for string <- ["straße", "ΣΑΣ σας", "ǆa", "ﬁx", "İı", "éÀÿ", "ⅷ", "ŉ", "ἀ", "привет Мир", "ა"] do
  IO.inspect({String.upcase(string), String.downcase(string), String.capitalize(string)})
  IO.inspect(for mode <- [:ascii, :greek, :turkic], do: {String.upcase(string, mode), String.downcase(string, mode), String.capitalize(string, mode)})
end
