defmodule Calendar.TimeZoneDatabase do
  @moduledoc """
  What tells the periods of time zones. Elixir itself knows UTC only; a database is set with `Calendar.put_time_zone_database/1`.
  """

  @type time_zone_period :: %{
          optional(any) => any,
          utc_offset: Calendar.utc_offset(),
          std_offset: Calendar.std_offset(),
          zone_abbr: Calendar.zone_abbr()
        }

  @doc "The period of a zone in which a moment of UTC lies."
  @callback time_zone_period_from_utc_iso_days(Calendar.iso_days(), Calendar.time_zone()) ::
              {:ok, time_zone_period} | {:error, :time_zone_not_found | :utc_only_time_zone_database}

  @doc "The periods of a zone in which a wall clock shows a time: one, two (ambiguous), or none (a gap)."
  @callback time_zone_periods_from_wall_datetime(Calendar.naive_datetime(), Calendar.time_zone()) ::
              {:ok, time_zone_period}
              | {:ambiguous, time_zone_period, time_zone_period}
              | {:gap, {time_zone_period, Calendar.naive_datetime()}, {time_zone_period, Calendar.naive_datetime()}}
              | {:error, :time_zone_not_found | :utc_only_time_zone_database}
end

defmodule Calendar.UTCOnlyTimeZoneDatabase do
  @moduledoc "The database that knows UTC only."

  @behaviour Calendar.TimeZoneDatabase

  @period %{std_offset: 0, utc_offset: 0, zone_abbr: "UTC"}

  @impl true
  def time_zone_period_from_utc_iso_days(_iso_days, "Etc/UTC"), do: {:ok, @period}
  def time_zone_period_from_utc_iso_days(_iso_days, _zone), do: {:error, :utc_only_time_zone_database}

  @impl true
  def time_zone_periods_from_wall_datetime(_naive_datetime, "Etc/UTC"), do: {:ok, @period}
  def time_zone_periods_from_wall_datetime(_naive_datetime, _zone), do: {:error, :utc_only_time_zone_database}
end
