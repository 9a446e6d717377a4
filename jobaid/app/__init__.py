"""The use cases: what the window and the command line do, without either."""
