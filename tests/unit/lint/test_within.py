"""How fast somebody decides, as team leads write it."""

from pathlib import Path

import pytest

from tests.libraries import frame, problems_in, write

LIMIT = """
[[action]]
id = "refund"
name = "Refund"
unit = "money"

[[limit]]
id = "a"
action = "refund"
role = "agent"
up_to = 5.00
within = "{within}"
"""


def unread(folder: Path, within: str) -> bool:
    """Whether it is warned of."""
    library = write(folder / "library", {**frame(), "authority.toml": LIMIT.format(within=within)})
    return any(one.rule == "within-unread" for one in problems_in(library))


@pytest.mark.parametrize(
    "within", ["5 minutes", "10-15 minutes", "2 to 3 days", "30 seconds", "30 s", "same working day", "an hour", "24 h"]
)
def test_lengths_and_stretches_are_read(tmp_path: Path, within: str) -> None:
    assert not unread(tmp_path, within)


@pytest.mark.parametrize("within", ["promptly", "soon", "as fast as we can", "minutes"])
def test_what_tells_no_length_is_warned_of(tmp_path: Path, within: str) -> None:
    assert unread(tmp_path, within)
