ExUnit.start()

defmodule StackTest do
  use ExUnit.Case, async: true
  doctest Stack, import: true
  @moduletag :slow

  setup_all do
    {:ok, stack: Stack.new()}
  end

  setup %{stack: stack} = context do
    on_exit(fn -> Stack.clear(stack) end)
    [size: 0, started: context[:started] || false]
  end

  describe "push/2" do
    @tag timeout: 1_000
    test "adds on top", %{stack: stack} do
      assert {:ok, ^stack} = Stack.push(stack, 1)
      assert Stack.peek(stack) == 1
      refute Stack.empty?(stack)
    end

    test "refuses nil" do
      assert_raise ArgumentError, ~r/nil/, fn ->
        Stack.push(Stack.new, nil)
      end
    end

    for n <- 1..3 do
      test "pushes #{n}", %{stack: stack} do
        assert unquote(n) in Enum.map(1..3, & &1)
        assert_receive {:pushed, unquote(n)}, 100
      end
    end
  end

  defp eventually(fun, tries \\ 10)
  defp eventually(_fun, 0), do: flunk "never"

  defp eventually(fun, tries) do
    fun.() || (Process.sleep(10); eventually(fun, tries - 1))
  end
end
