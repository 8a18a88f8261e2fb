# Calendar types: date.
dates = for {y,m,d} <- [{2020,2,29},{2000,1,1},{1999,12,31},{-1,3,1},{0,1,1},{9999,12,31},{-9999,1,1},{2024,5,17},{1900,2,28},{-400,2,29}], do: Date.new!(y,m,d)
times = for {h,m,s,us} <- [{0,0,0,{0,0}},{23,59,59,{999999,6}},{12,30,15,{123000,3}},{1,2,3,{4,6}},{13,0,0,{500000,1}}], do: Time.new!(h,m,s,us)
naives = for d <- dates, t <- times, do: NaiveDateTime.new!(d,t)
dts = for n <- Enum.take_every(naives, 3), do: DateTime.from_naive!(n, "Etc/UTC")
odd = [%{Enum.at(dts, 7) | time_zone: "Europe/X", zone_abbr: "XT", utc_offset: 3600, std_offset: 3600}, %{Enum.at(dts, 9) | time_zone: "A/B", zone_abbr: "-03", utc_offset: -10800, std_offset: 0}]
t = fn m, f, a -> r = try do apply(m, f, a) rescue e -> {:raise, e.__struct__, Exception.message(e)} end; IO.puts("#{inspect m}.#{f} #{inspect a} #{inspect r}") end
for d <- dates, f <- [:to_string,:to_iso8601,:to_erl,:leap_year?,:days_in_month,:months_in_year,:day_of_week,:beginning_of_week,:end_of_week,:day_of_year,:quarter_of_year,:year_of_era,:day_of_era,:beginning_of_month,:end_of_month,:to_gregorian_days], do: t.(Date, f, [d])
for d <- dates, n <- [0,1,-1,365,-400,100000], do: t.(Date, :add, [d,n])
for d <- dates, e <- dates, f <- [:diff,:compare,:range], do: t.(Date, f, [d,e])
for d <- dates, s <- [:sunday,:monday,:wednesday], f <- [:day_of_week,:beginning_of_week,:end_of_week], do: t.(Date, f, [d,s])
for s <- ["2020-01-01","2020-1-1","2020-13-01","20200101","+2020-01-01","-0001-01-01","2021-02-29","","x","2020-01-01T","12020-01-01"], f <- [:from_iso8601,:from_iso8601!], do: t.(Date, f, [s])
t.(Date,:new,[2020,2,30]); t.(Date,:new!,[2020,2,30]); t.(Date,:from_erl,[{2020,1,1}]); t.(Date,:from_erl!,[{2020,13,1}]); t.(Date,:from_gregorian_days,[738000]); t.(Date,:to_iso8601,[hd(dates),:basic]); t.(Date,:range,[hd(dates),~D[2020-03-10],3]); t.(Date,:range,[hd(dates),~D[2020-03-10],0]); t.(Enum,:to_list,[Date.range(~D[2020-01-30],~D[2020-02-02])]); t.(Enum,:count,[Date.range(~D[2020-01-30],~D[2020-02-02],2)]);  t.(Enum,:slice,[Date.range(~D[2020-01-30],~D[2020-02-02]), 1, 2]); t.(Enum,:member?,[Date.range(~D[2020-01-30],~D[2020-02-02]), ~D[2020-02-01]])
