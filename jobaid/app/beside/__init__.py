"""One window for each user, and what may be asked of it from outside: by a second start, a link, another program."""
