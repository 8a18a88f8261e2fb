# Calendar types: strftime.
dates = for {y,m,d} <- [{2020,2,29},{2000,1,1},{1999,12,31},{-1,3,1},{0,1,1},{9999,12,31},{-9999,1,1},{2024,5,17},{1900,2,28},{-400,2,29}], do: Date.new!(y,m,d)
times = for {h,m,s,us} <- [{0,0,0,{0,0}},{23,59,59,{999999,6}},{12,30,15,{123000,3}},{1,2,3,{4,6}},{13,0,0,{500000,1}}], do: Time.new!(h,m,s,us)
naives = for d <- dates, t <- times, do: NaiveDateTime.new!(d,t)
dts = for n <- Enum.take_every(naives, 3), do: DateTime.from_naive!(n, "Etc/UTC")
odd = [%{Enum.at(dts, 7) | time_zone: "Europe/X", zone_abbr: "XT", utc_offset: 3600, std_offset: 3600}, %{Enum.at(dts, 9) | time_zone: "A/B", zone_abbr: "-03", utc_offset: -10800, std_offset: 0}]
t = fn m, f, a -> r = try do apply(m, f, a) rescue e -> {:raise, e.__struct__, Exception.message(e)} end; IO.puts("#{inspect m}.#{f} #{inspect a} #{inspect r}") end
for x <- [Enum.at(naives,8), Enum.at(dts,5), hd(odd)], f <- ["%Y-%m-%d %H:%M:%S","%a %A %b %B","%d %-d %_d %3d","%I %p %P","%j %q %u","%y %Z %z","%f","%c|%x|%X","%%","%10A|%-m","%05d|%_5m", "%q", "%Q", "%"], do: t.(Calendar,:strftime,[x,f])
t.(Calendar,:strftime,[hd(dates),"%Y %H"]); t.(Calendar,:strftime,[hd(dates),"%x",[preferred_date: "%d.%m."]]); t.(Calendar,:strftime,[hd(dates),"%x",[preferred_date: "%x"]]); t.(Calendar,:strftime,[hd(dates),"%x",[foo: 1]])
t.(Calendar.ISO,:valid_time?,[1,2,3,{4,5}]);t.(Calendar.ISO,:time_from_day_fraction,[{1,3}]);t.(Calendar.ISO,:naive_datetime_to_iso_days,[2000,1,1,12,0,0,{0,6}]);t.(Calendar.ISO,:naive_datetime_from_iso_days,[{730485,{43200,86400}}]);t.(Calendar.ISO,:days_in_month,[2020,2]);t.(Calendar.ISO,:day_of_week,[2020,1,1,:default]);t.(Calendar.ISO,:date_to_string,[2020,1,1]);t.(Calendar.ISO,:datetime_to_string,[2017,8,1,1,2,3,{4,5},"Europe/Berlin","CET",3600,3600]);t.(Calendar.ISO,:parse_utc_datetime,["2015-01-23 23:50:07Z"]);t.(Calendar,:truncate,[{123456,6},:millisecond])
