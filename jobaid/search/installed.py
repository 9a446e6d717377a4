"""The versions of the packages that search stands on."""

from functools import cache


@cache
def version_of(package: str) -> str:
    """Give the version of a package; nothing where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return ""
