"""Where a library comes from."""
