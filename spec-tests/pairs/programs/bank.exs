# Accounts as processes, transfers that either happen or do not, an audit at the end.

defmodule Account do
  use GenServer

  defstruct owner: nil, balance: 0, history: []

  def open(owner, balance), do: GenServer.start_link(__MODULE__, {owner, balance})
  def deposit(account, amount), do: GenServer.call(account, {:deposit, amount})
  def withdraw(account, amount), do: GenServer.call(account, {:withdraw, amount})
  def statement(account), do: GenServer.call(account, :statement)

  @impl true
  def init({owner, balance}) when balance >= 0, do: {:ok, %__MODULE__{owner: owner, balance: balance}}
  def init(_), do: {:stop, :negative_balance}

  @impl true
  def handle_call({:deposit, amount}, _from, account) when amount > 0 do
    {:reply, :ok, change(account, {:deposit, amount}, amount)}
  end

  def handle_call({:withdraw, amount}, _from, %{balance: balance} = account) when amount in 1..balance//1 do
    {:reply, :ok, change(account, {:withdrawal, amount}, -amount)}
  end

  def handle_call({:withdraw, amount}, _from, account) do
    {:reply, {:error, {:insufficient, account.balance, amount}}, account}
  end

  def handle_call({:deposit, _}, _from, account), do: {:reply, {:error, :bad_amount}, account}

  def handle_call(:statement, _from, account) do
    {:reply, {account.owner, account.balance, Enum.reverse(account.history)}, account}
  end

  defp change(account, entry, amount) do
    %{account | balance: account.balance + amount, history: [entry | account.history]}
  end
end

defmodule Bank do
  def transfer(from, to, amount) do
    with :ok <- Account.withdraw(from, amount),
         :ok <- Account.deposit(to, amount) do
      :ok
    else
      {:error, {:insufficient, balance, wanted}} -> {:refused, "has #{balance}, needs #{wanted}"}
      {:error, reason} -> {:refused, reason}
    end
  end
end

defmodule Report do
  def print(accounts) do
    rows = for account <- accounts, do: Account.statement(account)
    width = rows |> Enum.map(fn {owner, _, _} -> String.length(owner) end) |> Enum.max()

    for {owner, balance, history} <- rows do
      summary =
        history
        |> Enum.group_by(&elem(&1, 0), &elem(&1, 1))
        |> Enum.sort()
        |> Enum.map_join(", ", fn {kind, amounts} -> "#{length(amounts)} #{kind} (#{Enum.sum(amounts)})" end)

      IO.puts(String.pad_trailing(owner, width) <> " | " <> String.pad_leading("#{balance}", 6) <> " | " <> summary)
    end

    IO.puts("total: #{rows |> Enum.map(&elem(&1, 1)) |> Enum.sum()}")
  end
end

Process.flag(:trap_exit, true)
{:ok, ana} = Account.open("Ana", 1_000)
{:ok, bruno} = Account.open("Bruno", 500)
{:ok, clara} = Account.open("Clara", 0)
IO.inspect(Account.open("Nobody", -1))

IO.inspect(Bank.transfer(ana, bruno, 300))
IO.inspect(Bank.transfer(clara, ana, 50))
IO.inspect(Account.deposit(clara, -5))

accounts = [ana, bruno, clara]

1..60
|> Enum.map(fn n ->
  from = Enum.at(accounts, rem(n, 3))
  to = Enum.at(accounts, rem(n + 1, 3))
  Task.async(fn -> Bank.transfer(from, to, 1) end)
end)
|> Task.await_many()
|> Enum.reject(&match?({:refused, _}, &1))
|> length()
|> then(&IO.puts("at least 40 went through: #{&1 >= 40}"))

total = accounts |> Enum.map(&Account.statement/1) |> Enum.map(&elem(&1, 1)) |> Enum.sum()
IO.puts("money is conserved: #{total == 1_500}")
{:ok, dora} = Account.open("Dora", 10)
Bank.transfer(dora, dora, 10)
Report.print([dora])
