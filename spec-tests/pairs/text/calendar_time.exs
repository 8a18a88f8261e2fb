# Calendar types: time.
dates = for {y,m,d} <- [{2020,2,29},{2000,1,1},{1999,12,31},{-1,3,1},{0,1,1},{9999,12,31},{-9999,1,1},{2024,5,17},{1900,2,28},{-400,2,29}], do: Date.new!(y,m,d)
times = for {h,m,s,us} <- [{0,0,0,{0,0}},{23,59,59,{999999,6}},{12,30,15,{123000,3}},{1,2,3,{4,6}},{13,0,0,{500000,1}}], do: Time.new!(h,m,s,us)
naives = for d <- dates, t <- times, do: NaiveDateTime.new!(d,t)
dts = for n <- Enum.take_every(naives, 3), do: DateTime.from_naive!(n, "Etc/UTC")
odd = [%{Enum.at(dts, 7) | time_zone: "Europe/X", zone_abbr: "XT", utc_offset: 3600, std_offset: 3600}, %{Enum.at(dts, 9) | time_zone: "A/B", zone_abbr: "-03", utc_offset: -10800, std_offset: 0}]
t = fn m, f, a -> r = try do apply(m, f, a) rescue e -> {:raise, e.__struct__, Exception.message(e)} end; IO.puts("#{inspect m}.#{f} #{inspect a} #{inspect r}") end
for x <- times, f <- [:to_string,:to_iso8601,:to_erl,:to_seconds_after_midnight], do: t.(Time,f,[x])
for x <- times, {n,u} <- [{1,:second},{-1,:second},{90000,:second},{1500,:millisecond},{-3,:hour},{61,:minute},{5,:microsecond},{7,:nanosecond},{3,3},{1,:day},{1,:foo}], do: t.(Time,:add,[x,n,u])
for x <- times, y <- times, u <- [:second,:millisecond,:microsecond,:hour,:minute], do: t.(Time,:diff,[x,y,u])
for x <- times, y <- times, do: t.(Time,:compare,[x,y])
for x <- times, u <- [:second,:millisecond,:microsecond], do: t.(Time,:truncate,[x,u])
for s <- ["12:30:45","T12:30:45.123","24:00:00","12:30","12:30:60","12:30:45Z","12:30:45+02:00","12:30:45,5","12:30:45.","1:2:3","123045","12:30:45.1234567","23:59:59.0"], f <- [:from_iso8601,:from_iso8601!], do: t.(Time,f,[s])
t.(Time,:new,[1,2,3]);t.(Time,:new,[1,2,3,4]);t.(Time,:new,[25,2,3]);t.(Time,:new!,[25,2,3]);t.(Time,:from_erl,[{1,2,3}]);t.(Time,:from_erl!,[{1,2,3},{5,6}]);t.(Time,:from_erl!,[{1,99,3}]);t.(Time,:from_seconds_after_midnight,[100000]);t.(Time,:from_seconds_after_midnight,[-1,{5,3}])
