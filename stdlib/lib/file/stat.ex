defmodule File.Stat do
  @moduledoc """
  What is known of a file: size, type, access, times, mode, links, devices, inode and owners. See `File.stat/2`.
  """

  @fields [
    :size,
    :type,
    :access,
    :atime,
    :mtime,
    :ctime,
    :mode,
    :links,
    :major_device,
    :minor_device,
    :inode,
    :uid,
    :gid
  ]

  defstruct @fields

  @type t :: %__MODULE__{}

  @doc "Erlang's record `:file_info` of a stat."
  @spec to_record(t) :: :file.file_info()
  def to_record(%File.Stat{} = stat) do
    List.to_tuple([:file_info | Enum.map(@fields, &Map.fetch!(stat, &1))])
  end

  @doc "The stat of Erlang's record `:file_info`."
  @spec from_record(:file.file_info()) :: t
  def from_record(file_info) when elem(file_info, 0) == :file_info do
    [:file_info | values] = Tuple.to_list(file_info)
    struct!(File.Stat, Enum.zip(@fields, values))
  end
end
