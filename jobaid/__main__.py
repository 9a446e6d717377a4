"""Picks the window or the command line; imports nothing that the other would need."""

import sys


def main() -> int:
    """Run jobaid with the arguments of the process. Returns its exit code."""
    arguments = sys.argv[1:]
    if _wants_window(arguments):
        from jobaid.ui.start import open_window

        return open_window(arguments)
    from jobaid.cli.main import main as run

    if len(arguments) == 1 and arguments[0].startswith("jobaid:"):  # as desktops call what opens a link
        arguments = ["open", "--", *arguments]
    return run(arguments)


def _wants_window(arguments: list[str]) -> bool:
    """Whether there is no command: nothing at all, or only what the window begins with."""
    rest = [one for one in arguments if one != "--practice"]
    while rest:
        name, equals, _value = rest[0].partition("=")
        if name not in {"--library", "--as"} or (not equals and len(rest) == 1):
            return False
        rest = rest[1 if equals else 2 :]
    return True


if __name__ == "__main__":
    sys.exit(main())
