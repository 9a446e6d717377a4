"""The library that is open: its files, the last good version of each, and the cache that makes the start quick."""
