[] = [[], [1], [1, 2], [1 | 2], [1, 2 | [3]], [a: 1], [a: 1, b: 2], [1, a: 1], [{:a, 1}, {"b", 2}],]
{} = {{}, {1}, {1, 2}, {1, 2, 3}, {1, a: 1}, {:ok, %{}},}
%{} = %{a: 1, b: %{c: 2}}
%{} = %{:a => 1, "b" => 2, 3 => [4], {1, 2} => %{}, nil => nil, c: 5}
%{a | b: 1, c: 2}
%{a() | "b" => 1, :c => 2}
%{a.b | c: %{a.b.c | d: 1}}
%User{}
%User{name: "ann", age: 3}
%User{user | age: 4}
%App.User{} = user
%__MODULE__{a: 1}
%struct{} = value
%^struct{a: ^b} = value
%_{} = value
%module{name: name, tags: [first | _]} = value
<<>>
<<1, 2, 3>>
<<a, b::binary>>
<<a::size(8), b::16, c::little-signed-integer-size(32), rest::bits>>
<<"text"::utf8, x::float, y::binary-size(n), z::size(m)-unit(8)>>
<< <<1>>, <<2>> >>
map[:a][:b]
map["a"].b[c.d]
list |> Enum.at(0) |> Map.get(:a)
keyword[:missing] || default
put_in(map.a[:b].c, 1)
update_in map[:a], &(&1 + 1)
[head | tail] = list
[a, b | _] = list
{:ok, [x, _ | _rest]} = result
[
  first: 1,
  second: [
    nested: true,
    "quoted key": nil
  ],
  third: {
    1,
    2
  }
]
%{
  "b" => 2,
  a: 1
}
[do: 1, end: 2, fn: 3, nil: 4, true: 5, and: 6, or: 7, not: 8, in: 9, when: 10, else: 11]
[+: 1, -: 2, *: 3, /: 4, ++: 5, <>: 6, |>: 7, ==: 8, !=: 9, &&: 10, ||: 11, !: 12, @: 13, .: 14, ..: 15, {}: 16, %{}: 17, <<>>: 18, %: 19, &: 20, ^: 21]
