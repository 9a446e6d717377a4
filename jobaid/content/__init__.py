"""TOML in and out, with positions: from the bytes of a file to typed values and a list of all its problems."""
