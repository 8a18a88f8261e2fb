# Records what Erlang's functions give for random arguments: one line for each call, the base64 of the external form of
# {module, function, arguments, result}, where a result is {:ok, term}, {:error, reason, messages} or {kind, reason}.
#
#     elixir record_natives.exs > ../resources/natives.cases

Code.require_file("pick.exs", __DIR__)

defmodule Recording do
  def messages(reason, [{_, _, _, info} | _] = trace) do
    case info[:error_info] do
      %{module: module} = error ->
        for {at, text} <- apply(module, Map.get(error, :function, :format_error), [reason, trace]), at != :reason, into: %{} do
          {at, IO.chardata_to_string(text)}
        end
      nil -> %{}
    end
  end

  def call(m, f, args) do
    {:ok, apply(m, f, args)}
  catch
    :error, reason -> {:error, reason, messages(reason, __STACKTRACE__)}
    kind, reason -> {kind, reason}
  end

  def write(m, f, args) do
    case call(m, f, args) do
      {:error, :system_limit, _} -> :too_large
      # What a function written in Erlang trips over inside is nobody's contract.
      {:error, reason, _} when m == :lists and (reason != :function_clause or f in [:concat, :split]) -> :inside
      {:error, {:badmap, _}, _} when f == :with -> :inside
      result ->
        bytes = :erlang.term_to_binary({m, f, args, result})
        if byte_size(bytes) < 1500, do: IO.puts(Base.encode64(bytes))
    end
  end

  def functions do
    erlang = [
      +: [:number, :number], +: [:number], -: [:number, :number], -: [:number], *: [:number, :number], /: [:number, :number],
      div: [:integer, :integer], rem: [:integer, :integer], band: [:integer, :integer], bor: [:integer, :integer],
      bxor: [:integer, :integer], bnot: [:integer], bsl: [:integer, :small], bsr: [:integer, :small],
      ==: [:term, :term], ==: [:number, :number], "/=": [:number, :number], "=:=": [:number, :number], "=/=": [:term, :term], <: [:term, :term], <: [:number, :number],
      "=<": [:term, :term], >: [:term, :term], >=: [:number, :number], max: [:number, :number], min: [:number, :number],
      not: [:atom], and: [:atom, :atom], or: [:atom, :atom], xor: [:atom, :atom],
      abs: [:number], ceil: [:number], floor: [:number], round: [:number], trunc: [:number], float: [:number],
      hd: [:list], tl: [:list], length: [:list], ++: [:list, :term], --: [:smalls, :smalls], --: [:numbers, :numbers],
      element: [:pos, :tuple], setelement: [:pos, :tuple, :atom], append_element: [:tuple, :atom], insert_element: [:pos, :tuple, :atom],
      delete_element: [:pos, :tuple], make_tuple: [:small, :atom], tuple_to_list: [:tuple], list_to_tuple: [:list], tuple_size: [:tuple], size: [:tuple], size: [:bitstring],
      byte_size: [:bitstring], bit_size: [:bitstring], binary_part: [:binary, :small, :small], split_binary: [:bitstring, :small],
      binary_to_list: [:binary], binary_to_list: [:binary, :pos, :small], bitstring_to_list: [:bitstring],
      iolist_to_binary: [:iodata], iolist_size: [:iodata], list_to_binary: [:iodata], list_to_bitstring: [:iodata],
      integer_to_binary: [:integer], integer_to_binary: [:integer, :base], integer_to_list: [:integer, :base], binary_to_integer: [:binary],
      binary_to_integer: [:binary, :base], list_to_integer: [:chars], list_to_integer: [:chars, :base], float_to_binary: [:float], float_to_binary: [:float, :floatopts],
      float_to_binary: [:float, :floatopts], float_to_list: [:float, :floatopts], binary_to_float: [:binary], list_to_float: [:chars], atom_to_binary: [:atom], atom_to_list: [:atom],
      atom_to_binary: [:atom, :atom], binary_to_atom: [:binary], list_to_atom: [:chars], phash2: [:term], phash2: [:term, :integer], md5: [:iodata], crc32: [:iodata],
      crc32: [:integer, :iodata], adler32: [:iodata], term_to_binary: [:term], term_to_binary: [:term], is_map_key: [:small, :map], map_get: [:small, :map], map_size: [:map],
      is_function: [:term, :small], is_integer: [:term], is_binary: [:term], is_bitstring: [:term], is_list: [:term], is_tuple: [:term], is_number: [:term], is_atom: [:term],
      is_boolean: [:term], is_float: [:term], external_size: [:term]
    ]

    lists = [
      reverse: [:list], reverse: [:list, :list], member: [:small, :smalls], append: [:list, :list], append: [:list], flatten: [:list], flatten: [:list, :list], flatlength: [:list],
      sort: [:list], sort: [:numbers], usort: [:numbers], usort: [:list], keyfind: [:small, :pos, :tuples], keymember: [:small, :pos, :tuples], keydelete: [:small, :pos, :pairs],
      keyreplace: [:small, :pos, :pairs, :tuple], keystore: [:small, :pos, :pairs, :tuple], keysort: [:pos, :tuples], ukeysort: [:pos, :tuples], keytake: [:small, :pos, :pairs],
      keysearch: [:small, :pos, :pairs], nth: [:pos, :list], nthtail: [:small, :list], last: [:list], droplast: [:list], seq: [:small, :small], seq: [:small, :small, :small],
      sum: [:numbers], max: [:numbers], min: [:numbers], duplicate: [:small, :term], zip: [:list, :list], unzip: [:pairs], zip3: [:list, :list, :list], unzip3: [:tuples],
      sublist: [:list, :small], sublist: [:list, :pos, :small], delete: [:small, :numbers], subtract: [:smalls, :smalls], concat: [:list], split: [:small, :list],
      prefix: [:smalls, :smalls], suffix: [:smalls, :smalls], merge: [:ordered, :ordered], umerge: [:ordered, :ordered], join: [:atom, :list], enumerate: [:list],
      enumerate: [:small, :list], uniq: [:smalls]
    ]

    maps = [
      get: [:small, :map], get: [:small, :map, :atom], find: [:small, :map], put: [:term, :term, :map], remove: [:small, :map], keys: [:map], values: [:map], to_list: [:map],
      from_list: [:entries], merge: [:map, :map], is_key: [:small, :map], size: [:map], new: [], take: [:small, :map], update: [:small, :term, :map], with: [:smalls, :map],
      without: [:smalls, :map], from_keys: [:smalls, :term], intersect: [:map, :map]
    ]

    binary = [
      match: [:binary, :pattern], match: [:binary, :pattern, :mopts], matches: [:binary, :pattern], matches: [:binary, :pattern, :mopts], split: [:binary, :pattern],
      split: [:binary, :pattern, :mopts], replace: [:binary, :pattern, :binary], replace: [:binary, :pattern, :binary, :mopts], at: [:binary, :small], part: [:binary, :small, :small],
      copy: [:binary], copy: [:binary, :small], bin_to_list: [:binary], list_to_bin: [:iodata], first: [:binary], last: [:binary], longest_common_prefix: [:binaries],
      longest_common_suffix: [:binaries], decode_unsigned: [:binary], decode_unsigned: [:binary, :atom], encode_unsigned: [:integer], encode_hex: [:binary], decode_hex: [:binary]
    ]

    math = [
      sin: [:number], cos: [:number], tan: [:number], asin: [:float], acos: [:float], atan: [:number], sinh: [:float], cosh: [:float], tanh: [:float], asinh: [:number],
      acosh: [:number], atanh: [:float], exp: [:number], log: [:number], log2: [:number], log10: [:number], pow: [:number, :small], pow: [:float, :float], sqrt: [:number],
      atan2: [:number, :number], fmod: [:number, :number], floor: [:number], ceil: [:number], erf: [:float], erfc: [:float], pi: []
    ]

    unicode = [characters_to_binary: [:iodata], characters_to_list: [:iodata], characters_to_binary: [:chars], characters_to_nfd_binary: [:binary], characters_to_nfc_list: [:binary]]

    for {m, fs} <- [erlang: erlang, lists: lists, maps: maps, binary: binary, math: math, unicode: unicode], {f, types} <- fs, do: {m, f, types}
  end

  # One argument in ten is of any type.
  def argument(type), do: if(:rand.uniform(10) == 1, do: Pick.term(1), else: apply(Pick, type, []))
end

count = case System.argv() do
  [n] -> String.to_integer(n)
  [] -> 10
end
:rand.seed(:exsss, {1, 2, 3})
for {m, f, types} <- Recording.functions(), _ <- 1..(if types == [], do: 1, else: count), do: Recording.write(m, f, Enum.map(types, &Recording.argument/1))

key = "0123456789abcdef"

for {m, f, args} <- [
      {:crypto, :hash, [:sha256, ["a", ?b]]},
      {:crypto, :hash, [:md5, "x"]},
      {:crypto, :hash, [:sha3_256, "x"]},
      {:crypto, :mac, [:hmac, :sha512, "key", "data"]},
      {:crypto, :mac, [:hmac, :sha, "", ""]},
      {:crypto, :pbkdf2_hmac, [:sha256, "pw", "salt", 10, 50]},
      {:crypto, :crypto_one_time, [:aes_128_cbc, key, key, "hello", [encrypt: true, padding: :pkcs_padding]]},
      {:crypto, :crypto_one_time, [:aes_256_ctr, key <> key, key, "hello", true]},
      {:crypto, :crypto_one_time, [:aes_128_ecb, key, key <> key, false]},
      {:crypto, :crypto_one_time_aead, [:aes_128_gcm, key, "0123456789ab", "hello", "aad", true]},
      {:crypto, :crypto_one_time_aead, [:aes_128_gcm, key, "0123456789ab", "hello", "aad", "0123456789012345", false]},
      {:crypto, :hash_equals, ["abc", "abd"]},
      {:zlib, :compress, ["hello hello hello"]},
      {:zlib, :zip, ["hello hello hello"]},
      {:zlib, :gzip, ["hello hello hello"]},
      {:zlib, :uncompress, [:zlib.compress("some text")]},
      {:zlib, :unzip, [:zlib.zip("some text")]},
      {:zlib, :gunzip, [:zlib.gzip("some text")]},
      {:base64, :encode, ["some text?>"]},
      {:base64, :encode_to_string, ['some text']},
      {:base64, :decode, ["c29t ZSB0ZXh0Pz4="]},
      {:base64, :mime_decode, ["aGVs*bG8="]}
    ],
    do: Recording.write(m, f, args)
