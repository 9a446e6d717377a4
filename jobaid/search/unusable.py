"""Why search cannot go by meaning."""


class Unusable(Exception):
    """Meaning cannot be used on this machine or in this language; the text says why, for whoever looks after it."""
