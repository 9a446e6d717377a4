"""Stems: the same whoever asks."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from jobaid.search.stem import stems_of

WORDS = [
    f"{start}{end}"
    for start in ("relat", "connect", "general", "hope", "adjust")
    for end in ("ion", "ional", "ing", "fully", "ness", "izers")
]


@pytest.fixture
def _turns_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_turns_often")
def test_threads_that_ask_at_once_get_the_stems_that_one_gets() -> None:
    orders = [WORDS[turn:] + WORDS[:turn] for turn in (0, 7, 14, 21)]
    stems_of.cache_clear()
    expected = [list(map(stems_of("en").__getitem__, order)) for order in orders]
    for _ in range(20):
        stems_of.cache_clear()
        with ThreadPoolExecutor(len(orders)) as pool:
            assert list(pool.map(_stems, orders)) == expected


def _stems(words: list[str]) -> list[str]:
    return [stems_of("en")[word] for word in words]
