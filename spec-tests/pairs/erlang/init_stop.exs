IO.inspect(:init.get_argument(:no_such_flag))
:init.stop(3)
Process.sleep(:infinity)
