"""One file a noun of the trade."""
