"""Who is at this computer."""

import getpass


def signed_in() -> str:
    """The sign-in name, as people.toml has it; "" where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
