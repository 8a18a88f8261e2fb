defmodule Bank.Account do
  @moduledoc """
  An account that is a process. Money is counted in cents.

      iex> {:ok, pid} = Bank.Account.open("ann")
      iex> Bank.Account.deposit(pid, 250)
      {:ok, 250}
  """

  use GenServer
  require Logger

  alias Bank.{Ledger, Notice}
  import Bank.Money, only: [format: 1, positive?: 1]

  @type cents :: non_neg_integer()
  @type t :: %__MODULE__{owner: String.t(), balance: cents, history: [entry]}
  @typep entry :: {:deposit | :withdraw, cents, DateTime.t()}

  @enforce_keys [:owner]
  defstruct owner: nil, balance: 0, history: []

  @limit 1_000_000_00
  @doc since: "0.1.0"
  @spec open(String.t(), keyword) :: GenServer.on_start()
  def open(owner, options \\ []) when is_binary(owner) do
    GenServer.start_link(__MODULE__, %__MODULE__{owner: owner}, options)
  end

  def deposit(pid, amount), do: GenServer.call(pid, {:deposit, amount})
  def withdraw(pid, amount), do: GenServer.call(pid, {:withdraw, amount}, :infinity)

  @impl true
  def init(%__MODULE__{} = account), do: {:ok, account, {:continue, :greet}}

  @impl true
  def handle_continue(:greet, %{owner: owner} = account) do
    Logger.info("hello, #{owner}!")
    {:noreply, account}
  end

  @impl true
  def handle_call({:deposit, amount}, _from, account)
      when is_integer(amount) and amount > 0 and amount + account.balance <= @limit do
    account = %{account | balance: account.balance + amount, history: [{:deposit, amount, now()} | account.history]}
    {:reply, {:ok, account.balance}, account}
  end

  def handle_call({:withdraw, amount}, {caller, _tag}, %__MODULE__{balance: balance} = account) do
    with true <- positive?(amount) || {:error, :negative},
         rest when rest >= 0 <- balance - amount,
         :ok <- Ledger.note(account.owner, -amount) do
      Notice.send_to caller, "you took #{format(amount)}"
      {:reply, {:ok, rest}, %{account | balance: rest}}
    else
      {:error, _} = error -> {:reply, error, account}
      missing when is_integer(missing) -> {:reply, {:error, {:short_of, -missing}}, account}
    end
  end

  @impl GenServer
  def terminate(reason, _account) when reason in [:normal, :shutdown], do: :ok
  def terminate({:shutdown, _}, _), do: :ok

  def terminate(reason, account) do
    Logger.error fn -> "#{account.owner} died of #{inspect(reason, pretty: true)}" end
  end

  defp now, do: DateTime.utc_now()
end
