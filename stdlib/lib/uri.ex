defmodule URI.Error do
  @moduledoc "Raised by `URI.new!/1` for what is no URI."

  defexception [:action, :reason, :part]

  @doc false
  def message(%URI.Error{action: action, reason: reason, part: part}) do
    "cannot #{action} due to reason #{reason}: #{inspect(part)}"
  end
end

defmodule URI do
  @moduledoc """
  URIs and their parts, after RFC 3986.

      iex> URI.parse("https://elixir-lang.org/docs?q=enum#map").host
      "elixir-lang.org"
      iex> URI.encode_query(%{"q" => "a b", "page" => 2})
      "page=2&q=a+b"
  """

  import Kernel, except: [to_string: 1]

  @derive {Inspect, optional: [:authority]}
  defstruct [:scheme, :authority, :userinfo, :host, :port, :path, :query, :fragment]

  @type t :: %__MODULE__{
          scheme: nil | binary,
          authority: nil | binary,
          fragment: nil | binary,
          host: nil | binary,
          path: nil | binary,
          port: nil | :inet.port_number(),
          query: nil | binary,
          userinfo: nil | binary
        }

  @default_ports %{
    "ftp" => 21,
    "http" => 80,
    "https" => 443,
    "ldap" => 389,
    "sftp" => 22,
    "tftp" => 69,
    "ws" => 80,
    "wss" => 443
  }

  @default_port_key {URI, :default_ports}

  ## Ports

  @doc "The port of a scheme when none is given, or nil."
  @spec default_port(binary) :: nil | non_neg_integer
  def default_port(scheme) when is_binary(scheme), do: Map.get(ports(), scheme)

  @doc "Sets the port of a scheme, for the whole system."
  @spec default_port(binary, non_neg_integer) :: :ok
  def default_port(scheme, port) when is_binary(scheme) and is_integer(port) and port >= 0 do
    :persistent_term.put(@default_port_key, Map.put(ports(), scheme, port))
  end

  defp ports, do: :persistent_term.get(@default_port_key, @default_ports)

  ## Encoding

  @doc "True for characters that RFC 3986 reserves."
  @spec char_reserved?(byte) :: boolean
  def char_reserved?(character), do: character in ':/?#[]@!$&\'()*+,;='

  @doc "True for characters that need no encoding anywhere: letters, digits, and `~_-.`."
  @spec char_unreserved?(byte) :: boolean
  def char_unreserved?(character) do
    character in ?0..?9 or character in ?a..?z or character in ?A..?Z or character in '~_-.'
  end

  @doc "True for characters that `encode/1` leaves as they are."
  @spec char_unescaped?(byte) :: boolean
  def char_unescaped?(character), do: char_reserved?(character) or char_unreserved?(character)

  @doc """
  Percent-encodes every byte for which `predicate` is not true.

      iex> URI.encode("a b/c")
      "a%20b/c"
  """
  @spec encode(binary, (byte -> as_boolean(term))) :: binary
  def encode(string, predicate \\ &char_unescaped?/1) when is_binary(string) and is_function(predicate, 1) do
    for <<byte <- string>>, into: "", do: percent(byte, predicate)
  end

  defp percent(char, predicate) do
    if predicate.(char), do: <<char>>, else: <<"%", hex(:erlang.bsr(char, 4)), hex(:erlang.band(char, 15))>>
  end

  defp hex(n) when n <= 9, do: n + ?0
  defp hex(n), do: n + ?A - 10

  @doc "Encodes as forms do: spaces become `+`, all but unreserved characters are percent-encoded."
  @spec encode_www_form(binary) :: binary
  def encode_www_form(string) when is_binary(string) do
    for <<byte <- string>>, into: "" do
      case percent(byte, &char_unreserved?/1) do
        "%20" -> "+"
        percent -> percent
      end
    end
  end

  @doc "Undoes percent-encoding; `%` without two digits behind it stays."
  @spec decode(binary) :: binary
  def decode(uri), do: unpercent(uri, "", false)

  @doc "Undoes `encode_www_form/1`."
  @spec decode_www_form(binary) :: binary
  def decode_www_form(string) when is_binary(string), do: unpercent(string, "", true)

  defp unpercent(<<?+, tail::binary>>, acc, true), do: unpercent(tail, <<acc::binary, ?\s>>, true)

  defp unpercent(<<?%, tail::binary>>, acc, spaces) do
    with <<hex1, hex2, tail::binary>> <- tail,
         dec1 when is_integer(dec1) <- digit(hex1),
         dec2 when is_integer(dec2) <- digit(hex2) do
      unpercent(tail, <<acc::binary, :erlang.bsl(dec1, 4) + dec2>>, spaces)
    else
      _ -> unpercent(tail, <<acc::binary, ?%>>, spaces)
    end
  end

  defp unpercent(<<head, tail::binary>>, acc, spaces), do: unpercent(tail, <<acc::binary, head>>, spaces)
  defp unpercent(<<>>, acc, _spaces), do: acc

  defp digit(n) when n in ?A..?F, do: n - ?A + 10
  defp digit(n) when n in ?a..?f, do: n - ?a + 10
  defp digit(n) when n in ?0..?9, do: n - ?0
  defp digit(_n), do: nil

  ## Queries

  @doc "Keys and values as a query; `:rfc3986` encodes spaces as `%20`."
  @spec encode_query(Enumerable.t(), :rfc3986 | :www_form) :: binary
  def encode_query(enumerable, encoding \\ :www_form) do
    Enum.map_join(enumerable, "&", &encode_pair(&1, encoding))
  end

  defp encode_pair({key, _}, _encoding) when is_list(key) do
    raise ArgumentError, "encode_query/2 keys cannot be lists, got: #{inspect(key)}"
  end

  defp encode_pair({_, value}, _encoding) when is_list(value) do
    raise ArgumentError, "encode_query/2 values cannot be lists, got: #{inspect(value)}"
  end

  defp encode_pair({key, value}, :rfc3986) do
    encode(Kernel.to_string(key), &char_unreserved?/1) <> "=" <> encode(Kernel.to_string(value), &char_unreserved?/1)
  end

  defp encode_pair({key, value}, :www_form) do
    encode_www_form(Kernel.to_string(key)) <> "=" <> encode_www_form(Kernel.to_string(value))
  end

  @doc "A query as a map; of equal keys the last counts."
  @spec decode_query(binary, map, :rfc3986 | :www_form) :: map
  def decode_query(query, map \\ %{}, encoding \\ :www_form)

  def decode_query(query, %_{} = dict, encoding) when is_binary(query) do
    IO.warn(
      "URI.decode_query/3 expects the second argument to be a map, other usage is deprecated",
      []
    )

    pairs(query, encoding) |> Enum.reduce(dict, fn {key, value}, acc -> Map.put(acc, key, value) end)
  end

  def decode_query(query, map, encoding) when is_binary(query) and is_map(map) do
    query |> pairs(encoding) |> Enum.reduce(map, fn {key, value}, acc -> Map.put(acc, key, value) end)
  end

  @doc "The keys and values of a query as a stream, in order."
  @spec query_decoder(binary, :rfc3986 | :www_form) :: Enumerable.t()
  def query_decoder(query, encoding \\ :www_form) when is_binary(query) do
    Stream.unfold(query, &next_pair(&1, encoding))
  end

  defp pairs(query, encoding), do: Stream.unfold(query, &next_pair(&1, encoding)) |> Enum.to_list()

  defp next_pair("", _encoding), do: nil

  defp next_pair(query, encoding) do
    {pair, rest} =
      case :binary.split(query, "&") do
        [pair, rest] -> {pair, rest}
        [pair] -> {pair, ""}
      end

    pair =
      case :binary.split(pair, "=") do
        [key, value] -> {decode_as(key, encoding), decode_as(value, encoding)}
        [key] -> {decode_as(key, encoding), ""}
      end

    {pair, rest}
  end

  defp decode_as(string, :www_form), do: decode_www_form(string)
  defp decode_as(string, :rfc3986), do: decode(string)

  ## Parsing

  @doc "The parts of a URI that must be well-formed: `{:ok, uri}` or `{:error, part}`."
  @spec new(t | String.t()) :: {:ok, t} | {:error, String.t()}
  def new(%URI{} = uri), do: {:ok, uri}

  def new(binary) when is_binary(binary) do
    {scheme, rest} = cut_scheme(binary)

    case invalid(rest, scheme) do
      nil -> {:ok, %{parse(binary) | authority: nil} |> strict_authority(rest)}
      _char when scheme != nil -> {:error, ":"}
      char -> {:error, char}
    end
  end

  # An authority without a host has an empty one; a colon without a port is told from no port.
  defp strict_authority(uri, "//" <> _ = rest) do
    {rest, _fragment} = cut(rest, "#")
    {rest, _query} = cut(rest, "?")
    {authority, _path} = cut_authority(rest)
    port = if String.ends_with?(authority, ":"), do: :undefined, else: uri.port
    %{uri | host: uri.host || "", port: port}
  end

  defp strict_authority(uri, _rest), do: uri

  # The first character that must not stand where it does, or nil.
  defp invalid(rest, scheme) do
    {rest, fragment} = cut(rest, "#")
    {rest, query} = cut(rest, "?")
    {authority, path} = cut_authority(rest)

    invalid_authority(authority) || invalid_path(path, scheme == nil and authority == nil) ||
      invalid_char(query || "", &(pchar?(&1) or &1 in '/?')) || invalid_char(fragment || "", &(pchar?(&1) or &1 in '/?'))
  end

  defp invalid_path(path, true) do
    [first | _] = :binary.split(path, "/")
    invalid_char(first, &(pchar?(&1) and &1 != ?:)) || invalid_path(path, false)
  end

  defp invalid_path(path, false), do: invalid_char(path, &(pchar?(&1) or &1 == ?/))

  defp invalid_authority(nil), do: nil

  defp invalid_authority(authority) do
    {userinfo, hostport} =
      case :binary.split(authority, "@") do
        [userinfo, rest] -> {userinfo, rest}
        [rest] -> {"", rest}
      end

    invalid_char(userinfo, &(pchar?(&1) and &1 != ?@)) || invalid_host(hostport)
  end

  defp invalid_host("[" <> rest) do
    case :binary.split(rest, "]") do
      [address, port] -> invalid_char(address, &(&1 in ?0..?9 or &1 in ?a..?f or &1 in ?A..?F or &1 in ':.')) || invalid_port(port)
      [_] -> "["
    end
  end

  defp invalid_host(hostport) do
    {host, port} = cut(hostport, ":")
    invalid_char(host, &(pchar?(&1) and &1 not in ':@')) || (port && invalid_char(port, &(&1 in ?0..?9)))
  end

  defp invalid_port(""), do: nil
  defp invalid_port(":" <> port), do: invalid_char(port, &(&1 in ?0..?9))
  defp invalid_port(other), do: binary_part(other, 0, 1)

  defp invalid_char(<<char, rest::binary>>, valid?) do
    if valid?.(char), do: invalid_char(rest, valid?), else: <<char>>
  end

  defp invalid_char(<<>>, _valid?), do: nil

  defp pchar?(char), do: char_unreserved?(char) or char in '!$&\'()*+,;=:@%'

  @doc "The parts of a URI that must be well-formed, or raises `URI.Error`."
  @spec new!(t | String.t()) :: t
  def new!(%URI{} = uri), do: uri

  def new!(binary) when is_binary(binary) do
    case new(binary) do
      {:ok, uri} ->
        uri

      {:error, part} ->
        raise URI.Error, action: "parse", reason: :invalid_uri, part: part
    end
  end

  @doc "The parts of a URI, whatever it looks like."
  @spec parse(t | binary) :: t
  def parse(%URI{} = uri), do: uri

  def parse(string) when is_binary(string) do
    {string, fragment} = cut(string, "#")
    {string, query} = cut(string, "?")
    {scheme, rest} = cut_scheme(string)
    {authority, path} = cut_authority(rest)
    {userinfo, host, port} = authority_parts(authority)

    scheme = scheme && String.downcase(scheme)

    %URI{
      scheme: scheme,
      path: present(path),
      query: query,
      fragment: fragment,
      authority: authority,
      userinfo: userinfo,
      host: host,
      port: port || (scheme && default_port(scheme))
    }
  end

  defp cut(string, separator) do
    case :binary.split(string, separator) do
      [string, rest] -> {string, rest}
      [string] -> {string, nil}
    end
  end

  defp cut_scheme(string) do
    with [scheme, rest] when scheme != "" <- :binary.split(string, ":"),
         true <- scheme?(scheme) do
      {scheme, rest}
    else
      _ -> {nil, string}
    end
  end

  defp scheme?(<<first, _::binary>> = scheme) when first in ?a..?z or first in ?A..?Z do
    for(<<char <- scheme>>, do: char) |> Enum.all?(&(&1 in ?a..?z or &1 in ?A..?Z or &1 in ?0..?9 or &1 in '+-.'))
  end

  defp scheme?(_scheme), do: false

  defp cut_authority("//" <> rest) do
    case :binary.match(rest, "/") do
      {at, 1} -> {binary_part(rest, 0, at), binary_part(rest, at, byte_size(rest) - at)}
      :nomatch -> {rest, ""}
    end
  end

  defp cut_authority(rest), do: {nil, rest}

  defp authority_parts(nil), do: {nil, nil, nil}
  defp authority_parts(""), do: {nil, "", nil}

  defp authority_parts(authority) do
    {userinfo, hostport} = cut_userinfo(authority)
    {host, port} = host_and_port(hostport)
    {userinfo, host && unbracketed(host), port}
  end

  defp cut_userinfo(authority) do
    case :binary.matches(authority, "@") do
      [] ->
        {nil, authority}

      matches ->
        {at, 1} = List.last(matches)
        {present(binary_part(authority, 0, at)), binary_part(authority, at + 1, byte_size(authority) - at - 1)}
    end
  end

  defp host_and_port("[" <> rest = hostport) do
    case :binary.split(rest, "]") do
      [host, port] -> {present(host), leading_port(port)}
      [_] -> plain_host_and_port(hostport)
    end
  end

  defp host_and_port(hostport), do: plain_host_and_port(hostport)

  defp plain_host_and_port(hostport) do
    case :binary.split(hostport, ":") do
      [host, port] -> {present(host), leading_port(":" <> port)}
      [host] -> {present(host), nil}
    end
  end

  defp unbracketed(host), do: host |> String.trim_leading("[") |> String.trim_trailing("]")

  # Digits behind a colon count, whatever follows them.
  defp leading_port(<<":", first, _::binary>> = port) when first in ?0..?9 do
    {number, _rest} = port |> binary_part(1, byte_size(port) - 1) |> Integer.parse()
    number
  end

  defp leading_port(_other), do: nil

  defp present(""), do: nil
  defp present(string), do: string

  ## Writing

  @doc "The URI as text."
  @spec to_string(t) :: binary
  defdelegate to_string(uri), to: String.Chars.URI

  @doc """
  A reference as it is meant from a base.

      iex> URI.merge("http://example.com/a/b", "../c") |> to_string()
      "http://example.com/c"
  """
  @spec merge(t | binary, t | binary) :: t
  def merge(uri, rel)

  def merge(%URI{host: nil}, _rel), do: raise(ArgumentError, "you must merge onto an absolute URI")

  def merge(_base, %URI{scheme: rel_scheme} = rel) when rel_scheme != nil, do: %{rel | path: without_dots(rel.path)}

  def merge(base, %URI{host: host} = rel) when host != nil, do: %{rel | scheme: base.scheme, path: without_dots(rel.path)}

  def merge(%URI{} = base, %URI{path: nil} = rel) do
    %{base | query: rel.query || base.query, fragment: rel.fragment}
  end

  def merge(%URI{} = base, %URI{path: rel_path} = rel) do
    path = if String.starts_with?(rel_path, "/"), do: rel_path, else: merged_path(base.path, rel_path)
    %{base | path: without_dots(path), query: rel.query, fragment: rel.fragment}
  end

  def merge(base, rel), do: merge(parse(base), parse(rel))

  defp merged_path(nil, path), do: "/" <> path

  defp merged_path(base, path) do
    case :binary.matches(base, "/") do
      [] -> path
      matches -> binary_part(base, 0, elem(List.last(matches), 0) + 1) <> path
    end
  end

  defp without_dots(nil), do: nil

  defp without_dots(path) do
    segments = path |> :binary.split("/", [:global]) |> resolve([])

    case {path, segments} do
      {"/" <> _, [_ | _]} -> "/" <> Enum.join(segments, "/")
      _ -> Enum.join(segments, "/")
    end
  end

  # The root's empty segment, in front, is left out by now or stands for itself.
  defp resolve(["", _ | _] = segments, []), do: resolve(tl(segments), [])
  defp resolve([".." | rest], parents), do: resolve(rest, up(parents))
  defp resolve(["." | rest], parents), do: resolve(rest, parents)
  defp resolve([segment | rest], parents), do: resolve(rest, [segment | parents])
  defp resolve([], parents), do: :lists.reverse(parents)

  defp up([]), do: []
  defp up([_ | parents]), do: parents

  @doc "Adds to the query."
  @spec append_query(t, binary) :: t
  def append_query(%URI{} = uri, query) when is_binary(query) and uri.query in [nil, ""] do
    %{uri | query: query}
  end

  def append_query(%URI{} = uri, query) when is_binary(query) do
    if String.ends_with?(uri.query, "&") do
      %{uri | query: uri.query <> query}
    else
      %{uri | query: uri.query <> "&" <> query}
    end
  end

  @doc "Adds to the path; what is added must begin with a slash."
  @spec append_path(t, String.t()) :: t
  def append_path(%URI{}, "//" <> _ = path) do
    raise ArgumentError, ~s|path cannot start with "//", got: #{inspect(path)}|
  end

  def append_path(%URI{path: path} = uri, "/" <> rest = all) do
    cond do
      path == nil -> %{uri | path: all}
      path != "" and :binary.last(path) == ?/ -> %{uri | path: path <> rest}
      true -> %{uri | path: path <> all}
    end
  end

  def append_path(%URI{}, path) when is_binary(path) do
    raise ArgumentError, ~s|path must start with "/", got: #{inspect(path)}|
  end
end

defimpl String.Chars, for: URI do
  def to_string(%{host: host, path: path} = uri)
      when host != nil and is_binary(path) and path != "" and binary_part(path, 0, 1) != "/" do
    raise ArgumentError,
          ":path in URI must be empty or an absolute path if URL has a :host, got: #{inspect(uri)}"
  end

  def to_string(%{scheme: scheme, port: port, path: path, query: query, fragment: fragment} = uri) do
    uri = if scheme && URI.default_port(scheme) == port, do: %{uri | port: nil}, else: uri
    authority = authority(uri)

    IO.iodata_to_binary([
      if(scheme, do: [scheme, ?:], else: []),
      if(authority, do: ["//" | authority], else: []),
      if(path, do: path, else: []),
      if(query, do: ["?" | query], else: []),
      if(fragment, do: ["#" | fragment], else: [])
    ])
  end

  defp authority(%{host: nil, authority: authority}), do: authority

  defp authority(%{host: host, userinfo: userinfo, port: port}) do
    [
      if(userinfo, do: [userinfo | "@"], else: []),
      if(String.contains?(host, ":"), do: ["[", host | "]"], else: host),
      if(port, do: [":" | Integer.to_string(port)], else: [])
    ]
  end
end
