"""The commands, one a file. Each adds its own parser; what it needs is loaded when it runs."""
