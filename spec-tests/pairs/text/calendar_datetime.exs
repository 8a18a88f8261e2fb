# Calendar types: datetime.
dates = for {y,m,d} <- [{2020,2,29},{2000,1,1},{1999,12,31},{-1,3,1},{0,1,1},{9999,12,31},{-9999,1,1},{2024,5,17},{1900,2,28},{-400,2,29}], do: Date.new!(y,m,d)
times = for {h,m,s,us} <- [{0,0,0,{0,0}},{23,59,59,{999999,6}},{12,30,15,{123000,3}},{1,2,3,{4,6}},{13,0,0,{500000,1}}], do: Time.new!(h,m,s,us)
naives = for d <- dates, t <- times, do: NaiveDateTime.new!(d,t)
dts = for n <- Enum.take_every(naives, 3), do: DateTime.from_naive!(n, "Etc/UTC")
odd = [%{Enum.at(dts, 7) | time_zone: "Europe/X", zone_abbr: "XT", utc_offset: 3600, std_offset: 3600}, %{Enum.at(dts, 9) | time_zone: "A/B", zone_abbr: "-03", utc_offset: -10800, std_offset: 0}]
t = fn m, f, a -> r = try do apply(m, f, a) rescue e -> {:raise, e.__struct__, Exception.message(e)} end; IO.puts("#{inspect m}.#{f} #{inspect a} #{inspect r}") end
for s <- ["2020-01-01T12:30:45","2020-01-01 12:30:45.123Z","2020-01-01T12:30:45+01:30","2020-01-01","2020-01-01x12:30:45","2020-02-30T12:30:45","2020-01-01T25:30:45","2020-01-01T12:30:45-00:00","-0009-01-01T00:00:00.5"], {m,f} <- [{NaiveDateTime,:from_iso8601},{NaiveDateTime,:from_iso8601!},{DateTime,:from_iso8601}], do: t.(m,f,[s])
for s <- ["20200101T123045Z","20200101T123045+0130","2020-01-01T12:30:45Z"], do: t.(DateTime,:from_iso8601,[s,:basic])
for d <- dts ++ odd, f <- [:to_string,:to_iso8601,:to_unix,:to_naive,:to_date,:to_time,:to_gregorian_seconds], do: t.(DateTime,f,[d])
for d <- dts ++ odd, u <- [:millisecond,:microsecond,:nanosecond], do: t.(DateTime,:to_unix,[d,u])
for d <- dts ++ odd, u <- [0,3600,-5400], do: t.(DateTime,:to_iso8601,[d,:extended,u])
for d <- Enum.take_every(dts,4) ++ odd, e <- Enum.take_every(dts,3) ++ odd, do: (t.(DateTime,:compare,[d,e]); for u <- [:second,:day,:hour,:millisecond,:microsecond], do: t.(DateTime,:diff,[d,e,u]))
for d <- Enum.take_every(dts,3) ++ odd, {k,u} <- [{1,:second},{-3,:day},{1501,:millisecond},{7,:hour}], do: t.(DateTime,:add,[d,k,u])
for {k,u} <- [{0,:second},{1464096368,:second},{-1,:second},{1432560368868569,:microsecond},{-1,:millisecond},{253402300800,:second},{-377705116801,:second},{5,100},{123456789,:nanosecond}], f <- [:from_unix,:from_unix!], do: t.(DateTime,f,[k,u])
t.(DateTime,:new,[~D[2020-01-01],~T[01:01:01]]);t.(DateTime,:new,[~D[2020-01-01],~T[01:01:01],"Europe/X"]);t.(DateTime,:new!,[~D[2020-01-01],~T[01:01:01],"Europe/X"]);t.(DateTime,:from_naive,[~N[2020-01-01 00:00:00],"X/Y"]);t.(DateTime,:from_naive!,[~N[2020-01-01 00:00:00],"X/Y"]);t.(DateTime,:shift_zone,[hd(dts),"X/Y"]);t.(DateTime,:shift_zone!,[hd(dts),"X/Y"]);t.(DateTime,:shift_zone,[hd(odd),"Etc/UTC"]);t.(DateTime,:truncate,[Enum.at(dts,3),:second]);t.(DateTime,:from_gregorian_seconds,[63755511991])
