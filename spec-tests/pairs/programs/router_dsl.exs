# A router written as a DSL: routes are collected at compile time and become clauses of a function.

defmodule Router do
  defmacro __using__(options) do
    prefix = Keyword.get(options, :prefix, "")

    quote do
      import Router
      Module.register_attribute(__MODULE__, :routes, accumulate: true)
      Module.put_attribute(__MODULE__, :prefix, unquote(prefix))
      @before_compile Router
    end
  end

  for verb <- [:get, :post, :delete] do
    defmacro unquote(verb)(path, do: body) do
      verb = unquote(verb)
      add(verb, path, body)
    end
  end

  defmacro scope(prefix, do: block) do
    quote do
      previous = @prefix
      @prefix previous <> unquote(prefix)
      unquote(block)
      @prefix previous
    end
  end

  defp add(verb, path, body) do
    quote bind_quoted: [verb: verb, path: path, body: Macro.escape(body)] do
      @routes {verb, @prefix <> path, body}
    end
  end

  defmacro __before_compile__(env) do
    routes = env.module |> Module.get_attribute(:routes) |> Enum.reverse()

    clauses =
      for {verb, path, body} <- routes do
        segments = path |> String.split("/", trim: true) |> Enum.map(&segment/1)

        quote do
          def dispatch(unquote(verb), unquote(segments), var!(params)) do
            _ = var!(params)
            unquote(body)
          end
        end
      end

    quote do
      unquote_splicing(clauses)
      def dispatch(verb, path, _), do: {404, "no route for #{verb} /#{Enum.join(path, "/")}"}

      def call(verb, path, params \\ %{}) do
        dispatch(verb, String.split(path, "/", trim: true), params)
      end

      def routes, do: unquote(Macro.escape(for {verb, path, _} <- routes, do: {verb, path}))
    end
  end

  defp segment(":" <> name), do: {String.to_atom(name), [], nil}
  defp segment(literal), do: literal
end

defmodule Shop do
  use Router, prefix: "/shop"

  @version "1.2"

  get "/" do
    {200, "welcome to #{@version}"}
  end

  scope "/items" do
    get "/:id" do
      {200, "item #{id}"}
    end

    post "/:id/tags/:tag" do
      {201, %{id: id, tag: tag, by: params["user"] || "nobody"}}
    end

    scope "/admin" do
      delete "/:id" do
        case Integer.parse(id) do
          {number, ""} when number > 0 -> {200, {:deleted, number}}
          _ -> {400, "bad id #{inspect(id)}"}
        end
      end
    end
  end

  get "/about" do
    {200, __MODULE__}
  end
end

IO.inspect(Shop.routes())
IO.inspect(Shop.call(:get, "/shop"))
IO.inspect(Shop.call(:get, "/shop/items/17"))
IO.inspect(Shop.call(:post, "/shop/items/17/tags/new", %{"user" => "ann"}))
IO.inspect(Shop.call(:post, "/shop/items/17/tags/new"))
IO.inspect(Shop.call(:delete, "/shop/items/admin/3"))
IO.inspect(Shop.call(:delete, "/shop/items/admin/x3"))
IO.inspect(Shop.call(:get, "/shop/about"))
IO.inspect(Shop.call(:get, "/elsewhere/x"))
IO.inspect(Shop.__info__(:functions))
IO.inspect(Router.__info__(:macros))
IO.inspect(function_exported?(Shop, :call, 2))
IO.inspect(macro_exported?(Router, :get, 2))
