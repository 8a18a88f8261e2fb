defmodule :logger do
  @moduledoc """
  Erlang's way into the log: text, a report, or a format with arguments, by level.
  """

  @levels [:emergency, :alert, :critical, :error, :warning, :notice, :info, :debug]

  for level <- @levels do
    def unquote(level)(message), do: log(unquote(level), message)
    def unquote(level)(message, args_or_metadata), do: log(unquote(level), message, args_or_metadata)
    def unquote(level)(format, args, metadata), do: log(unquote(level), format, args, metadata)
  end

  def log(level, message), do: :vial_logger.erlang_log(level, content(message))
  def log(level, message, metadata) when is_map(metadata), do: put(level, content(message), metadata)
  def log(level, format, args) when is_list(args), do: put(level, {:format, format, args}, %{})
  def log(level, format, args, metadata), do: put(level, {:format, format, args}, metadata)

  defp put(level, message, metadata), do: :vial_logger.erlang_log(level, message, Map.to_list(metadata))

  defp content(report) when is_map(report), do: {:report, report}
  defp content([{_, _} | _] = report), do: {:report, report}
  defp content(text), do: text

  def allow(level, _module), do: not :vial_logger.lower?(level, Logger.level())
  def compare_levels(left, right), do: Logger.compare_levels(left, right)

  def get_primary_config, do: %{level: Logger.level(), filters: [], filter_default: :log, metadata: %{}}
  def set_primary_config(%{level: level}), do: set_primary_config(:level, level)
  def set_primary_config(_config), do: :ok
  def set_primary_config(:level, level), do: Logger.configure(level: level)
  def set_primary_config(_key, _value), do: :ok
  def update_primary_config(config), do: set_primary_config(config)

  def set_module_level(modules, level), do: Logger.put_module_level(modules, level)
  def unset_module_level(modules), do: Logger.delete_module_level(modules)

  def get_process_metadata do
    case Logger.metadata() do
      [] -> :undefined
      list -> Map.new(list)
    end
  end

  def set_process_metadata(metadata), do: Logger.reset_metadata(Map.to_list(metadata))
  def update_process_metadata(metadata), do: Logger.metadata(Map.to_list(metadata))
  def unset_process_metadata, do: Logger.reset_metadata()

  def get_handler_ids, do: [:default]
  def get_handler_config, do: [%{id: :default, level: :all, module: :vial_logger}]
  def get_handler_config(:default), do: {:ok, %{id: :default, level: :all, module: :vial_logger}}
  def get_handler_config(id), do: {:error, {:not_found, id}}
  def add_handler(_id, _module, _config), do: {:error, :not_supported}
  def remove_handler(:default), do: Logger.remove_backend(:console)
  def remove_handler(id), do: {:error, {:not_found, id}}
  def add_primary_filter(_id, _filter), do: :ok
  def remove_primary_filter(_id), do: :ok
  def add_handler_filter(_handler, _id, _filter), do: :ok
  def format_report(report), do: {~c"~tp", [report]}
end
