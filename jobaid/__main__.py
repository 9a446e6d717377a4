"""Picks the window or the command line; imports nothing that the other would need."""

import sys


def main() -> int:
    """Run jobaid with the arguments of the process. Returns its exit code."""
    arguments = sys.argv[1:]
    if _wants_window(arguments):
        from jobaid.ui.start import open_window

        return open_window(arguments)
    from jobaid.cli.main import main as run

    return run(arguments)


def _wants_window(arguments: list[str]) -> bool:
    """Whether there is no command: nothing at all, or only the library to open."""
    if arguments and arguments[0].startswith("--library="):
        return len(arguments) == 1
    return not arguments or (arguments[0] == "--library" and len(arguments) == 2)


if __name__ == "__main__":
    sys.exit(main())
