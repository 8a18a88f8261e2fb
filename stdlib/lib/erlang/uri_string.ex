defmodule :uri_string do
  @moduledoc """
  Erlang's `:uri_string`: URIs as maps, after RFC 3986.
  """

  @keys [:scheme, :userinfo, :host, :port, :path, :query, :fragment]

  def parse(text) do
    string = IO.chardata_to_string(text)

    case URI.new(string) do
      {:ok, uri} -> uri |> parts(string) |> Map.new(fn {key, value} -> {key, like(text, value)} end)
      {:error, part} -> {:error, :invalid_uri, String.to_charlist(part)}
    end
  end

  # Only what is written counts: no default port, and a path in any case.
  defp parts(uri, string) do
    written_port? = uri.host != nil and Regex.match?(~r{^[^/?#]*//[^/?#]*:\d+([/?#]|$)}, string)
    uri = %{uri | path: uri.path || "", port: if(written_port?, do: uri.port)}
    for key <- @keys, value = Map.fetch!(uri, key), do: {key, value}
  end

  defp like(text, value) when is_binary(value) and is_list(text), do: String.to_charlist(value)
  defp like(_text, value), do: value

  def recompose(map) do
    uri = Enum.reduce(map, %URI{}, fn {key, value}, uri -> Map.put(uri, key, plain(value)) end)
    like(if(Enum.any?(map, fn {_, value} -> is_list(value) end), do: [], else: ""), URI.to_string(uri))
  end

  defp plain(value) when is_list(value), do: IO.chardata_to_string(value)
  defp plain(value), do: value

  def resolve(reference, base), do: resolve(reference, base, [])

  def resolve(reference, base, _options) do
    like(reference, base |> IO.chardata_to_string() |> URI.merge(IO.chardata_to_string(reference)) |> URI.to_string())
  end

  def compose_query(pairs), do: compose_query(pairs, [])

  def compose_query(pairs, _options) do
    query =
      Enum.map_join(pairs, "&", fn
        {key, true} -> URI.encode_www_form(IO.chardata_to_string(key))
        {key, value} -> URI.encode_www_form(IO.chardata_to_string(key)) <> "=" <> URI.encode_www_form(IO.chardata_to_string(value))
      end)

    case pairs do
      [{key, _} | _] when is_list(key) -> String.to_charlist(query)
      _ -> query
    end
  end

  def dissect_query(text) do
    for part <- text |> IO.chardata_to_string() |> :binary.split("&", [:global]), part != "" do
      case :binary.split(part, "=") do
        [key, value] -> {like(text, URI.decode_www_form(key)), like(text, URI.decode_www_form(value))}
        [key] -> {like(text, URI.decode_www_form(key)), true}
      end
    end
  end

  # `quote` and `unquote` are words of Elixir itself: the functions of these names are defined through atoms.
  def unquote(:quote)(text), do: encoded(text, [])
  def unquote(:quote)(text, safe), do: encoded(text, safe)

  defp encoded(text, safe) do
    like(text, URI.encode(IO.chardata_to_string(text), &(URI.char_unreserved?(&1) or &1 in safe)))
  end

  def unquote(:unquote)(text), do: decoded(text)

  defp decoded(text), do: like(text, URI.decode(IO.chardata_to_string(text)))

  def percent_decode(map) when is_map(map) do
    Map.new(map, fn {key, value} -> {key, if(is_integer(value), do: value, else: decoded(value))} end)
  end

  def percent_decode(text), do: decoded(text)

  def normalize(text), do: normalize(text, [])

  def normalize(text, options) do
    uri = text |> IO.chardata_to_string() |> URI.parse()
    uri = %{uri | host: uri.host && String.downcase(uri.host), path: URI.merge("http://x/", %URI{path: uri.path || "/"}).path}
    if :return_map in options, do: parse(like(text, URI.to_string(uri))), else: like(text, URI.to_string(uri))
  end

  def is_host(text), do: match?(%{host: _}, parse("//" <> IO.chardata_to_string(text)))
  def is_path(text), do: match?(%{path: _}, parse(IO.chardata_to_string(text)))
end
