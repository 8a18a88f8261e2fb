# Calendar types: naive_datetime.
dates = for {y,m,d} <- [{2020,2,29},{2000,1,1},{1999,12,31},{-1,3,1},{0,1,1},{9999,12,31},{-9999,1,1},{2024,5,17},{1900,2,28},{-400,2,29}], do: Date.new!(y,m,d)
times = for {h,m,s,us} <- [{0,0,0,{0,0}},{23,59,59,{999999,6}},{12,30,15,{123000,3}},{1,2,3,{4,6}},{13,0,0,{500000,1}}], do: Time.new!(h,m,s,us)
naives = for d <- dates, t <- times, do: NaiveDateTime.new!(d,t)
dts = for n <- Enum.take_every(naives, 3), do: DateTime.from_naive!(n, "Etc/UTC")
odd = [%{Enum.at(dts, 7) | time_zone: "Europe/X", zone_abbr: "XT", utc_offset: 3600, std_offset: 3600}, %{Enum.at(dts, 9) | time_zone: "A/B", zone_abbr: "-03", utc_offset: -10800, std_offset: 0}]
t = fn m, f, a -> r = try do apply(m, f, a) rescue e -> {:raise, e.__struct__, Exception.message(e)} end; IO.puts("#{inspect m}.#{f} #{inspect a} #{inspect r}") end
for n <- naives, f <- [:to_string,:to_iso8601,:to_erl,:to_date,:to_time,:to_gregorian_seconds], do: t.(NaiveDateTime,f,[n])
for n <- Enum.take_every(naives,4), {k,u} <- [{1,:second},{-86401,:second},{36,:hour},{-3,:day},{1501,:millisecond},{7,:microsecond},{1,:foo},{100,:minute}], do: t.(NaiveDateTime,:add,[n,k,u])
for n <- Enum.take_every(naives,11), m <- Enum.take_every(naives,5), u <- [:second,:day,:hour,:minute,:millisecond,:microsecond,:nanosecond], do: t.(NaiveDateTime,:diff,[n,m,u])
for n <- Enum.take_every(naives,11), m <- Enum.take_every(naives,5), do: t.(NaiveDateTime,:compare,[n,m])
for s <- ["2020-01-01T12:30:45","2020-01-01 12:30:45.123Z","2020-01-01T12:30:45+01:30","2020-01-01","2020-01-01x12:30:45","2020-02-30T12:30:45","2020-01-01T25:30:45","2020-01-01T12:30:45-00:00","-0009-01-01T00:00:00.5"], {m,f} <- [{NaiveDateTime,:from_iso8601},{NaiveDateTime,:from_iso8601!},{DateTime,:from_iso8601}], do: t.(m,f,[s])
t.(NaiveDateTime,:new,[2020,1,1,1,1,1]);t.(NaiveDateTime,:new,[2020,13,1,1,1,1]);t.(NaiveDateTime,:new,[2020,1,1,1,1,61]);t.(NaiveDateTime,:new!,[2020,1,1,1,1,61]);t.(NaiveDateTime,:from_erl!,[{{2020,1,1},{1,1,1}},{500,4}]);t.(NaiveDateTime,:from_erl!,[{{2020,1,32},{1,1,1}}]);t.(NaiveDateTime,:from_gregorian_seconds,[63755511991,{5000,3}]);t.(NaiveDateTime,:truncate,[Enum.at(naives,1),:millisecond]);t.(NaiveDateTime,:to_iso8601,[Enum.at(naives,1),:basic])
