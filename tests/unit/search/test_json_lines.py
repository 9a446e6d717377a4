from hypothesis import given
from hypothesis import strategies as st

from jobaid.search.json_lines import data_of, lines_of

VALUES = st.integers() | st.text() | st.none()
SMALL = st.recursive(
    VALUES | st.lists(VALUES, max_size=20),
    lambda inside: st.dictionaries(st.text(max_size=3), inside, max_size=12),
    max_leaves=30,
)


@given(st.dictionaries(st.text(max_size=3), SMALL, max_size=5))
def test_any_data_comes_back_as_it_was(data: dict[str, object]) -> None:
    assert data_of(lines_of(data)) == data


def test_much_data_comes_back_from_short_lines() -> None:
    data = {"places": {str(number): [number] * 3 for number in range(10_000)}, "sizes": list(range(10_000)), "size": 9}
    lines = list(lines_of(data))
    assert data_of(lines) == data
    assert max(map(len, lines)) < 10_000
