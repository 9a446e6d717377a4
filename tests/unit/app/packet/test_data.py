"""A packet comes back from its bytes; bytes of anybody's making are read as far as they can be."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.app.operations.packet.data import data_of, packet_in
from jobaid.app.operations.packet.packet import Packet, Spot, Ticked
from jobaid.errors import UserFacing

NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=80)
LINES = st.text(st.characters(codec="utf-8"), max_size=500)
SPOTS = st.builds(Spot, NAMES, NAMES | st.just(""))
BEGIN = datetime(1971, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 7 * 10**9).map(lambda seconds: BEGIN + timedelta(seconds=seconds))
PACKETS = st.builds(
    Packet,
    library=LINES,
    version=LINES,
    at=MOMENTS,
    from_=LINES,
    to=NAMES | st.just(""),
    transfer=st.sampled_from(("warm", "cold", "message")),
    reason=LINES,
    insists=st.booleans(),
    here=st.none() | SPOTS,
    returns=st.lists(st.builds(Spot, NAMES, NAMES, st.booleans()), max_size=4).map(tuple),
    slots=st.lists(st.tuples(NAMES, LINES | st.booleans()), max_size=6, unique_by=lambda one: one[0]).map(tuple),
    items=st.lists(
        st.builds(Ticked, NAMES, NAMES, st.sampled_from(("done", "not_applicable", "to_do")), LINES), max_size=6
    ).map(tuple),
    promised=st.lists(st.tuples(LINES.filter(bool), LINES), max_size=4).map(tuple),
    note=st.text(st.characters(codec="utf-8"), max_size=2000),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
    max_leaves=20,
)
KEYS = ("library", "version", "at", "from", "to", "transfer", "reason", "insists", "here", "returns", "slots", "items")
AT = "2026-11-23T10:42:00+00:00"


def read(**parts: Any) -> tuple[Packet, int]:
    return packet_in(json.dumps({"at": AT, **parts}).encode())


@given(PACKETS)
def test_every_packet_comes_back_as_it_was(packet: Packet) -> None:
    assert packet_in(data_of(packet)) == (packet, 0)


@given(st.dictionaries(st.sampled_from((*KEYS, "promised", "note", "new")), JSON))
def test_values_of_any_kind_are_read_or_counted_as_unread(parts: dict[str, Any]) -> None:
    packet, refused = packet_in(json.dumps(parts).encode())
    assert isinstance(packet, Packet)
    assert refused >= 0


@given(st.binary(max_size=300))
def test_any_bytes_are_a_packet_or_refused_in_words(data: bytes) -> None:
    with suppress(UserFacing):
        assert isinstance(packet_in(data)[0], Packet)


@pytest.mark.parametrize(
    "data", [b"[" * 100_000, b'{"note":' * 50_000, b"9" * 10_000, b"null", b"[]", b'"x"', b"{", b"\xff\xfe", b""]
)
def test_what_is_no_packet_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UserFacing):
        packet_in(data)


@pytest.mark.parametrize(
    "parts",
    [
        {"at": "soon"},
        {"at": 7},
        {"at": "2026-11-23T10:42:00"},
        {"at": "0001-01-01T00:00:00+14:00"},
        {"to": "x" * 81},
        {"transfer": "lukewarm"},
        {"reason": ["no", "line"]},
        {"reason": "x" * 501},
        {"note": "x" * 20_001},
        {"here": "late/look"},
        {"here": ["late", 3]},
        {"here": ["late"]},
        {"returns": [["late", ""], 7]},
        {"returns": 7},
        {"slots": ["order"]},
        {"slots": {"order": 48213}},
        {"slots": {"order": {"now": "more"}}},
        {"slots": {"": "x"}},
        {"items": [["late", "identity", "maybe", ""]]},
        {"items": [["late", "identity"]]},
        {"items": "all"},
        {"promised": [["", ""]]},
        {"promised": {"do": "x"}},
    ],
)
def test_a_part_of_the_wrong_kind_is_left_out_and_counted(parts: dict[str, Any]) -> None:
    _packet, refused = read(**parts, from_="Agent")
    assert refused == 1


def test_the_rest_of_a_packet_with_a_broken_part_is_read() -> None:
    packet, refused = read(here=7, note="by Friday", slots={"order": "48213", "value": 12})
    assert (packet.note, packet.slots, packet.here, refused) == ("by Friday", (("order", "48213"),), None, 2)


def test_what_a_newer_jobaid_adds_is_left_alone() -> None:
    assert read(mood="fine")[1] == 0


def test_more_parts_than_a_call_has_are_counted_and_not_read() -> None:
    packet, refused = read(items=[["late", f"i{number}", "done", ""] for number in range(600)])
    assert (len(packet.items), refused) == (500, 100)
