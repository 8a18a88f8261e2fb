dates = for y <- [4, 100, 1970, 2000, 2020, 2024], {m, d} <- [{1, 1}, {2, 28}, {3, 1}, {12, 31}], do: {y, m, d}

for {year, month, _} = date <- dates do
  days = :calendar.date_to_gregorian_days(date)
  IO.inspect({date, days, :calendar.gregorian_days_to_date(days), :calendar.day_of_the_week(date), :calendar.iso_week_number(date)})
  IO.inspect({:calendar.is_leap_year(year), :calendar.last_day_of_the_month(year, month), :calendar.valid_date(year, month, 30)})
end

moment = {{2024, 2, 29}, {23, 59, 58}}
seconds = :calendar.datetime_to_gregorian_seconds(moment)
IO.inspect({seconds, :calendar.gregorian_seconds_to_datetime(seconds + 2)})
IO.inspect({:calendar.seconds_to_daystime(-1), :calendar.seconds_to_daystime(100_000), :calendar.seconds_to_time(86_399), :calendar.time_to_seconds({1, 2, 3})})
IO.inspect({:calendar.time_difference(moment, {{2025, 1, 1}, {0, 0, 0}}), :calendar.time_difference({{2025, 1, 1}, {0, 0, 0}}, moment)})
IO.inspect({:calendar.now_to_datetime({1400, 500_000, 3}), :calendar.system_time_to_universal_time(1_234_567_890_123, :millisecond)})

for options <- [[offset: ~c"Z"], [offset: ~c"+02:30"], [offset: -3600], [offset: ~c"Z", time_designator: ?\s], [offset: ~c"Z", unit: :millisecond]] do
  IO.inspect(:calendar.system_time_to_rfc3339(1_600_000_000, options))
end

for text <- [~c"2020-01-02T03:04:05Z", ~c"2020-01-02 03:04:05.123456+01:30", ~c"1960-01-02t03:04:05-00:30"], unit <- [:second, :millisecond, :nanosecond] do
  IO.inspect(:calendar.rfc3339_to_system_time(text, unit: unit))
end
