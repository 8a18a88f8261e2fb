# Dates and times: calendars printed, meetups, working days, parsing, comparing, formatting, durations.

defmodule Meetup do
  @days Enum.with_index([:monday, :tuesday, :wednesday, :thursday, :friday, :saturday, :sunday], 1)
  @starts [first: 1, second: 8, third: 15, fourth: 22, teenth: 13]

  def meetup(year, month, weekday, :last) do
    last = year |> Date.new!(month, 1) |> Date.end_of_month()
    Date.add(last, -Integer.mod(Date.day_of_week(last) - @days[weekday], 7))
  end

  def meetup(year, month, weekday, schedule) do
    start = Date.new!(year, month, @starts[schedule])
    Date.add(start, Integer.mod(@days[weekday] - Date.day_of_week(start), 7))
  end
end

defmodule Month do
  def draw(year, month) do
    first = Date.new!(year, month, 1)
    title = Calendar.strftime(first, "%B %Y")
    blanks = List.duplicate("  ", Date.day_of_week(first) - 1)
    days = for day <- 1..Date.days_in_month(first), do: day |> Integer.to_string() |> String.pad_leading(2)
    weeks = (blanks ++ days) |> Enum.chunk_every(7) |> Enum.map(&Enum.join(&1, " "))
    Enum.join([String.pad_leading(title, div(20 + String.length(title), 2)), "Mo Tu We Th Fr Sa Su" | weeks], "\n")
  end
end

defmodule Main do
  def run do
    IO.puts(Month.draw(2024, 2))
    for {w, s} <- [monday: :first, friday: :teenth, sunday: :last, thursday: :third], do: IO.inspect(Meetup.meetup(2023, 5, w, s))
    range = Date.range(~D[2024-02-26], ~D[2024-03-08])
    IO.inspect(range)
    IO.inspect({Enum.count(range), ~D[2024-02-29] in range, Enum.count(range, &(Date.day_of_week(&1) < 6))})
    IO.inspect(Date.range(~D[2024-01-03], ~D[2024-01-01], -1) |> Enum.to_list())
    IO.inspect({Date.diff(~D[2024-12-25], ~D[2024-02-29]), Date.leap_year?(~D[1900-01-01]), Date.day_of_year(~D[2024-12-31])})
    IO.inspect({Date.beginning_of_week(~D[2024-02-29]), Date.quarter_of_year(~D[2024-08-01]), Date.compare(~D[2024-01-02], ~D[2024-01-01])})
    IO.inspect(Enum.sort([~D[2024-03-01], ~D[2023-12-31], ~D[2024-01-15]], {:desc, Date}))
    IO.inspect(Enum.min([~T[10:00:00], ~T[09:59:59.5]], Time))
    for text <- ["2024-02-29", "2023-02-29", "2024-2-1", "x", "-0044-03-15"], do: IO.inspect(Date.from_iso8601(text))
    for text <- ["23:59:59.123456", "24:00:00", "12:30", "T10:11:12Z"], do: IO.inspect(Time.from_iso8601(text))
    for text <- ["2024-01-01T10:00:00Z", "2024-01-01 10:00:00+02:30", "2024-01-01T10:00:00", "2024-13-01T10:00:00Z"], do: IO.inspect(DateTime.from_iso8601(text))
    n = ~N[2024-02-28 23:59:58.250]
    IO.inspect({NaiveDateTime.add(n, 2), NaiveDateTime.add(n, 2, :day), NaiveDateTime.truncate(n, :second), NaiveDateTime.to_date(n), NaiveDateTime.to_time(n)})
    IO.inspect(NaiveDateTime.diff(~N[2024-03-01 00:00:00], n, :millisecond))
    d = ~U[2024-07-04 15:06:07.000089Z]
    IO.inspect({d, DateTime.to_unix(d), DateTime.to_unix(d, :microsecond), DateTime.to_date(d), to_string(d)})
    IO.inspect({DateTime.from_unix!(0), DateTime.from_unix!(1_700_000_000_123, :millisecond), DateTime.add(d, -1, :hour)})
    IO.inspect(Map.from_struct(d) |> Map.take([:time_zone, :utc_offset, :zone_abbr, :microsecond]))
    for f <- ["%Y-%m-%d", "%y/%-m/%-d", "%H:%M:%S.%f", "%I:%M %p", "%-I%P", "%A %a %B %b %j %u %q", "%c | %x | %X", "%5Y %_5d %% %Z %z"], do: IO.inspect(Calendar.strftime(d, f))
    IO.inspect(Calendar.strftime(~D[2024-05-01], "%b", abbreviated_month_names: fn m -> "m#{m}" end))
    IO.inspect({Time.add(~T[23:00:00], 7200), Time.diff(~T[10:00:00], ~T[09:30:00], :minute), Time.to_seconds_after_midnight(~T[01:01:01.5])})
    IO.inspect({Date.to_erl(~D[2024-01-02]), NaiveDateTime.from_erl!({{2024, 1, 2}, {3, 4, 5}}, {6, 3}), Date.to_iso8601(~D[2024-01-02], :basic)})
  rescue
    e in UndefinedFunctionError -> IO.puts(Exception.message(e))
  after
    IO.inspect(try(do: Date.new!(2024, 2, 30), rescue: (e -> Exception.message(e))))
    IO.inspect(Date.new(2024, 13, 1))
    IO.inspect(:calendar.day_of_the_week(2024, 2, 29))
    IO.inspect(:calendar.gregorian_seconds_to_datetime(63_876_000_000))
  end
end

Main.run()
