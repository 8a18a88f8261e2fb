defmodule Base do
  @moduledoc """
  Bytes as text and back, after RFC 4648: base 16, 32 and 64 with their variants for URLs and for sorting.

      iex> Base.encode64("hello")
      "aGVsbG8="
      iex> Base.decode16("4f4B", case: :mixed)
      {:ok, "OK"}

  Decoding takes `case: :upper | :lower | :mixed` (16 and 32), `padding: false` and, for base 64, `ignore: :whitespace`.
  """

  @type encode_case :: :upper | :lower
  @type decode_case :: :upper | :lower | :mixed

  ## 16

  @doc "Encodes in base 16; `case: :lower` for small letters."
  @spec encode16(binary, case: encode_case) :: binary
  def encode16(data, opts \\ []) when is_binary(data) do
    case Keyword.get(opts, :case, :upper) do
      :upper -> :vial_base.encode16(data, :upper)
      :lower -> :vial_base.encode16(data, :lower)
    end
  end

  @doc "Decodes base 16."
  @spec decode16(binary, case: decode_case) :: {:ok, binary} | :error
  def decode16(string, opts \\ [])

  def decode16(string, opts) when is_binary(string) and rem(byte_size(string), 2) == 0 do
    result(:vial_base.decode16(string, decode_case(opts)))
  end

  def decode16(string, _opts) when is_binary(string), do: :error

  @doc "Decodes base 16 or raises."
  @spec decode16!(binary, case: decode_case) :: binary
  def decode16!(string, opts \\ [])

  def decode16!(string, opts) when is_binary(string) and rem(byte_size(string), 2) == 0 do
    result!(:vial_base.decode16(string, decode_case(opts)))
  end

  def decode16!(string, _opts) when is_binary(string) do
    raise ArgumentError,
          "string given to decode has wrong length. An even number of bytes was expected, got: #{byte_size(string)}. " <>
            "Double check your string for unwanted characters or pad it accordingly"
  end

  ## 64

  @doc "Encodes in base 64; `padding: false` leaves the `=` out."
  @spec encode64(binary, padding: boolean) :: binary
  def encode64(data, opts \\ []) when is_binary(data), do: :vial_base.encode64(data, :plain, padding?(opts))

  @doc "Decodes base 64."
  @spec decode64(binary, ignore: :whitespace, padding: boolean) :: {:ok, binary} | :error
  def decode64(string, opts \\ []) when is_binary(string), do: result(decode_64(string, :plain, opts))

  @doc "Decodes base 64 or raises."
  @spec decode64!(binary, ignore: :whitespace, padding: boolean) :: binary
  def decode64!(string, opts \\ []) when is_binary(string), do: result!(decode_64(string, :plain, opts))

  @doc "Encodes in base 64 with `-` and `_`, which are safe in URLs."
  @spec url_encode64(binary, padding: boolean) :: binary
  def url_encode64(data, opts \\ []) when is_binary(data), do: :vial_base.encode64(data, :url, padding?(opts))

  @doc "Decodes base 64 for URLs."
  @spec url_decode64(binary, ignore: :whitespace, padding: boolean) :: {:ok, binary} | :error
  def url_decode64(string, opts \\ []) when is_binary(string), do: result(decode_64(string, :url, opts))

  @doc "Decodes base 64 for URLs or raises."
  @spec url_decode64!(binary, ignore: :whitespace, padding: boolean) :: binary
  def url_decode64!(string, opts \\ []) when is_binary(string), do: result!(decode_64(string, :url, opts))

  defp decode_64(string, alphabet, opts) do
    string |> ignore(Keyword.get(opts, :ignore)) |> :vial_base.decode64(alphabet, padding?(opts))
  end

  defp ignore(string, nil), do: string
  defp ignore(string, :whitespace), do: for(<<char <- string>>, char not in '\s\t\r\n', into: <<>>, do: <<char>>)

  ## 32

  @doc "Encodes in base 32."
  @spec encode32(binary, case: encode_case, padding: boolean) :: binary
  def encode32(data, opts \\ []) when is_binary(data) do
    :vial_base.encode32(data, :plain, encode_case(opts), padding?(opts))
  end

  @doc "Decodes base 32."
  @spec decode32(binary, case: decode_case, padding: boolean) :: {:ok, binary} | :error
  def decode32(string, opts \\ []) when is_binary(string), do: result(decode_32(string, :plain, opts))

  @doc "Decodes base 32 or raises."
  @spec decode32!(binary, case: decode_case, padding: boolean) :: binary
  def decode32!(string, opts \\ []) when is_binary(string), do: result!(decode_32(string, :plain, opts))

  @doc "Encodes in base 32 with the extended hexadecimal alphabet, which keeps the order of bytes."
  @spec hex_encode32(binary, case: encode_case, padding: boolean) :: binary
  def hex_encode32(data, opts \\ []) when is_binary(data) do
    :vial_base.encode32(data, :hex, encode_case(opts), padding?(opts))
  end

  @doc "Decodes base 32 with the extended hexadecimal alphabet."
  @spec hex_decode32(binary, case: decode_case, padding: boolean) :: {:ok, binary} | :error
  def hex_decode32(string, opts \\ []) when is_binary(string), do: result(decode_32(string, :hex, opts))

  @doc "Decodes base 32 with the extended hexadecimal alphabet or raises."
  @spec hex_decode32!(binary, case: decode_case, padding: boolean) :: binary
  def hex_decode32!(string, opts \\ []) when is_binary(string), do: result!(decode_32(string, :hex, opts))

  defp decode_32(string, alphabet, opts) do
    :vial_base.decode32(string, alphabet, decode_case(opts), padding?(opts))
  end

  ## Options and results

  defp padding?(opts), do: Keyword.get(opts, :padding, true)

  defp encode_case(opts) do
    case Keyword.get(opts, :case, :upper) do
      mode when mode in [:upper, :lower] -> mode
    end
  end

  defp decode_case(opts) do
    case Keyword.get(opts, :case, :upper) do
      mode when mode in [:upper, :lower, :mixed] -> mode
    end
  end

  defp result(decoded) when is_binary(decoded), do: {:ok, decoded}
  defp result(_problem), do: :error

  defp result!(decoded) when is_binary(decoded), do: decoded
  defp result!(:padding), do: raise(ArgumentError, "incorrect padding")

  defp result!({:character, byte}) do
    raise ArgumentError, "non-alphabet character found: #{inspect(<<byte>>, binaries: :as_strings)} (byte #{byte})"
  end
end
