

# nothing here

