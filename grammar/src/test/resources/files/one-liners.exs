a; b; c
(a; b)
if a, do: (b; c), else: (d; e)
fn a -> b; c end
fn -> a end; fn -> b end
case a do b -> c; d -> e; f end
def f(x), do: x; def g(y), do: y
;a
a;
