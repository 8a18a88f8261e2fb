defmodule Application do
  @moduledoc """
  Applications: their environment, and starting and stopping them.

  A module that starts an application has two callbacks:

      defmodule MyApp do
        use Application

        def start(_type, _args) do
          Supervisor.start_link([], strategy: :one_for_one)
        end
      end

  The environment is a table of values for each application, which configuration fills:

      iex> Application.put_env(:my_app, :port, 4000)
      :ok
      iex> Application.fetch_env!(:my_app, :port)
      4000
  """

  @type app :: atom
  @type key :: atom
  @type value :: term
  @type state :: term
  @type start_type :: :normal | {:takeover, node} | {:failover, node}
  @type restart_type :: :permanent | :transient | :temporary
  @type application_key ::
          :start_phases | :mod | :applications | :optional_applications | :included_applications | :registered
          | :maxT | :maxP | :modules | :vsn | :id | :description

  @application_keys [
    :description,
    :id,
    :vsn,
    :modules,
    :maxP,
    :maxT,
    :registered,
    :included_applications,
    :optional_applications,
    :applications,
    :mod,
    :start_phases
  ]

  @doc "Starts the application: gives its top supervisor."
  @callback start(start_type, start_args :: term) :: {:ok, pid} | {:ok, pid, state} | {:error, reason :: term}

  @doc "Called when the application has stopped."
  @callback stop(state) :: term

  @doc "Called before the application stops."
  @callback prep_stop(state) :: state

  @doc "Called for each start phase."
  @callback start_phase(phase :: term, start_type, phase_args :: term) :: :ok | {:error, reason :: term}

  @doc "Called after the environment was changed."
  @callback config_change(changed, new, removed) :: :ok when changed: keyword, new: keyword, removed: [atom]

  @optional_callbacks start_phase: 3, prep_stop: 1, config_change: 3

  @doc false
  defmacro __using__(_) do
    quote location: :keep do
      @behaviour Application

      @doc false
      def stop(_state), do: :ok

      defoverridable Application
    end
  end

  ## What applications there are

  @doc "The application's specification, or `nil`."
  @spec spec(app) :: [{application_key, value}] | nil
  def spec(app) when is_atom(app) do
    case :application.get_all_key(app) do
      {:ok, info} -> info
      :undefined -> nil
    end
  end

  @doc "A value of the application's specification, or `nil`."
  @spec spec(app, application_key) :: value | nil
  def spec(app, key) when is_atom(app) and key in @application_keys do
    case :application.get_key(app, key) do
      {:ok, value} -> value
      :undefined -> nil
    end
  end

  @doc "The application that a module belongs to, or `nil`."
  @spec get_application(atom) :: atom | nil
  def get_application(module) when is_atom(module) do
    case :application.get_application(module) do
      {:ok, app} -> app
      :undefined -> nil
    end
  end

  @doc "All applications that are loaded, each `{name, description, version}`."
  @spec loaded_applications :: [{app, description :: charlist, vsn :: charlist}]
  def loaded_applications, do: :application.loaded_applications()

  @doc "All applications that are started, each `{name, description, version}`."
  @spec started_applications(timeout) :: [{app, description :: charlist, vsn :: charlist}]
  def started_applications(timeout \\ 5000), do: :application.which_applications(timeout)

  @doc "The folder of an application."
  @spec app_dir(app) :: String.t()
  def app_dir(app) when is_atom(app) do
    case :code.lib_dir(app) do
      path when is_list(path) -> IO.chardata_to_string(path)
      {:error, :bad_name} -> raise ArgumentError, "unknown application: #{inspect(app)}"
    end
  end

  @doc "A path in the folder of an application."
  @spec app_dir(app, String.t() | [String.t()]) :: String.t()
  def app_dir(app, path)
  def app_dir(app, path) when is_atom(app) and is_binary(path), do: Path.join(app_dir(app), path)
  def app_dir(app, path) when is_atom(app) and is_list(path), do: Path.join([app_dir(app) | path])

  ## Environment

  @doc "A value that is read while compiling."
  @doc since: "1.14.0"
  @spec compile_env(Macro.Env.t(), app, key | list, value) :: value
  def compile_env(%Macro.Env{}, app, key_or_path, default), do: fetch_path(app, key_or_path, default)

  @doc "A value that is read while compiling."
  @doc since: "1.10.0"
  defmacro compile_env(app, key_or_path, default \\ nil) when is_atom(app) do
    quote(do: Application.compile_env(__ENV__, unquote(app), unquote(key_or_path), unquote(default)))
  end

  @doc "A value that is read while compiling, or an `ArgumentError`."
  @doc since: "1.14.0"
  @spec compile_env!(Macro.Env.t(), app, key | list) :: value
  def compile_env!(%Macro.Env{}, app, key_or_path), do: fetch_path!(app, key_or_path)

  @doc "A value that is read while compiling, or an `ArgumentError`."
  @doc since: "1.10.0"
  defmacro compile_env!(app, key_or_path) when is_atom(app) do
    quote(do: Application.compile_env!(__ENV__, unquote(app), unquote(key_or_path)))
  end

  defp fetch_path(app, [key | path], default) do
    with {:ok, value} <- fetch_env(app, key), {:ok, value} <- follow(value, path), do: value, else: (:error -> default)
  end

  defp fetch_path(app, key, default), do: get_env(app, key, default)

  defp fetch_path!(app, [key | path]) do
    case follow(fetch_env!(app, key), path) do
      {:ok, value} ->
        value

      :error ->
        raise ArgumentError,
              "could not fetch application environment #{inspect([key | path])} for application #{inspect(app)} " <>
                "because configuration at #{inspect(List.last(path))} was not set"
    end
  end

  defp fetch_path!(app, key), do: fetch_env!(app, key)

  defp follow(value, []), do: {:ok, value}

  defp follow(value, [key | path]) do
    with {:ok, value} <- Access.fetch(value, key), do: follow(value, path)
  end

  @doc "The whole environment of an application."
  @spec get_all_env(app) :: [{key, value}]
  def get_all_env(app) when is_atom(app), do: :application.get_all_env(app)

  @doc "A value of an application's environment, or `default`."
  @spec get_env(app, key, value) :: value
  def get_env(app, key, default \\ nil) when is_atom(app) do
    warn_on_key(key)
    :application.get_env(app, key, default)
  end

  @doc "A value of an application's environment: `{:ok, value}` or `:error`."
  @spec fetch_env(app, key) :: {:ok, value} | :error
  def fetch_env(app, key) when is_atom(app) do
    warn_on_key(key)

    case :application.get_env(app, key) do
      {:ok, value} -> {:ok, value}
      :undefined -> :error
    end
  end

  @doc "A value of an application's environment, or an `ArgumentError`."
  @spec fetch_env!(app, key) :: value
  def fetch_env!(app, key) when is_atom(app) do
    case fetch_env(app, key) do
      {:ok, value} ->
        value

      :error ->
        raise ArgumentError,
              "could not fetch application environment #{inspect(key)} for application #{inspect(app)} because " <>
                missing(app, key)
    end
  end

  defp missing(app, key) do
    if :application.get_key(app, :vsn) == :undefined do
      "the application was not loaded nor configured"
    else
      "configuration at #{inspect(key)} was not set"
    end
  end

  @doc "Sets a value of an application's environment."
  @spec put_env(app, key, value, timeout: timeout, persistent: boolean) :: :ok
  def put_env(app, key, value, opts \\ []) when is_atom(app) do
    warn_on_key(key)
    :application.set_env(app, key, value, opts)
  end

  @doc "Sets the environments of several applications."
  @doc since: "1.9.0"
  @spec put_all_env([{app, [{key, value}]}], timeout: timeout, persistent: boolean) :: :ok
  def put_all_env(config, opts \\ []) when is_list(config) and is_list(opts), do: :application.set_env(config, opts)

  @doc "Takes a value out of an application's environment."
  @spec delete_env(app, key, timeout: timeout, persistent: boolean) :: :ok
  def delete_env(app, key, opts \\ []) when is_atom(app) do
    warn_on_key(key)
    :application.unset_env(app, key, opts)
  end

  defp warn_on_key(key) when is_atom(key), do: :ok

  defp warn_on_key(key) do
    IO.warn("passing non-atom as application env key is deprecated, got: #{inspect(key)}")
  end

  ## Starting and stopping

  @doc "Starts an application unless it is started."
  @spec ensure_started(app, restart_type) :: :ok | {:error, term}
  def ensure_started(app, type \\ :temporary) when is_atom(app), do: :application.ensure_started(app, type)

  @doc "Starts an application and all that it needs; gives those that were not started before."
  @spec ensure_all_started(app | [app], restart_type | keyword) :: {:ok, [app]} | {:error, term}
  def ensure_all_started(app_or_apps, type_or_opts \\ [])

  def ensure_all_started(app, type) when is_atom(type) do
    ensure_all_started(app, type: type)
  end

  def ensure_all_started(app, opts) when is_atom(app) or is_list(app) do
    :application.ensure_all_started(app, Keyword.get(opts, :type, :temporary))
  end

  @doc "Starts an application; what it needs has to be started."
  @spec start(app, restart_type) :: :ok | {:error, term}
  def start(app, type \\ :temporary) when is_atom(app), do: :application.start(app, type)

  @doc "Stops an application."
  @spec stop(app) :: :ok | {:error, term}
  def stop(app) when is_atom(app), do: :application.stop(app)

  @doc "Loads an application: reads its specification and its environment."
  @spec load(app) :: :ok | {:error, term}
  def load(app) when is_atom(app), do: :application.load(app)

  @doc "Loads an application unless it is loaded."
  @doc since: "1.10.0"
  @spec ensure_loaded(app) :: :ok | {:error, term}
  def ensure_loaded(app) when is_atom(app) do
    case load(app) do
      {:error, {:already_loaded, ^app}} -> :ok
      other -> other
    end
  end

  @doc "Forgets an application."
  @spec unload(app) :: :ok | {:error, term}
  def unload(app) when is_atom(app), do: :application.unload(app)

  @doc "What the reason in an `{:error, reason}` of this module means."
  @spec format_error(any) :: String.t()
  def format_error(reason)
  def format_error({:already_loaded, app}), do: "already loaded application #{app}"
  def format_error({:not_loaded, app}), do: "not loaded application #{app}"
  def format_error({:already_started, app}), do: "already started application #{app}"
  def format_error({:not_started, app}), do: "not started application #{app}"
  def format_error({:invalid_restart_type, type}), do: "invalid application restart type: #{inspect(type)}"
  def format_error({:invalid_name, name}), do: "invalid application name: #{inspect(name)}"
  def format_error({:invalid_options, options}), do: "invalid application options: #{inspect(options)}"
  def format_error({:badstartspec, spec}), do: "bad application start specs: #{inspect(spec)}"
  def format_error({'no such file or directory', file}), do: "could not find application file: #{file}"
  def format_error(reason), do: Exception.format_exit(reason)
end
