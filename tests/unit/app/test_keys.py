"""Which key starts which action, on every platform and with changes of the user."""

import pytest

from jobaid.app.actions import ACTIONS, ACTIONS_BY_ID, GROUPS, Where
from jobaid.app.keys import bindings, changed, conflicts, default_keys, reset, valid_key
from jobaid.app.reserved import refusal
from jobaid.app.strokes import Platform, platform_of, stroke_of
from jobaid.errors import UserFacing
from jobaid.messages import message, text

PLATFORMS: tuple[Platform, ...] = ("linux", "windows", "mac")
THE_FIELDS_OWN = {"text.copy", "call.undo"}
"""Copying and undoing are a field's where one has the keyboard, and the window's elsewhere: the same key is meant."""


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_two_actions_have_one_key(platform: Platform) -> None:
    assert conflicts(platform) == []


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_action_has_a_key_that_nobody_could_choose(platform: Platform) -> None:
    for action in ACTIONS:
        if action.where is Where.WINDOW and action.id not in THE_FIELDS_OWN:
            for key in default_keys(action, platform):
                stroke = stroke_of(key)
                assert stroke is not None
                assert refusal(stroke, platform) is None, (action.id, key)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_keys_are_written_as_qt_writes_them(platform: Platform) -> None:
    for action in ACTIONS:
        for key in (*default_keys(action, platform), *action.panel):
            assert str(stroke_of(key)) == key


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("key", ["Ctrl+Return", "Ctrl+Shift+Return"])
def test_the_keys_of_what_comes_later_are_free(platform: Platform, key: str) -> None:
    taken = {stroke_of(key) for keys in bindings(platform).keys.values() for key in keys}
    assert stroke_of(key) not in taken


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_a_name_and_a_group(action: object) -> None:
    known = ACTIONS_BY_ID[action.id]  # type: ignore[attr-defined]
    assert text(message(f"action.{known.id}"))
    assert text(message(f"keys.group.{known.group}"))
    assert known.group in GROUPS


def test_no_two_actions_have_one_name() -> None:
    names = [text(message(f"action.{action.id}")) for action in ACTIONS]
    assert len(set(names)) == len(names) == len(ACTIONS_BY_ID)


@pytest.mark.parametrize(
    ("platform", "action", "expected"),
    [
        ("linux", "find.open", "Ctrl K"),
        ("windows", "call.back", "Alt ←"),
        ("linux", "call.tick", "Alt 1–9"),
        ("linux", "call.answer", "1–9"),
        ("linux", "text.larger", "Ctrl +"),
        ("linux", "window.settings", "Ctrl ,"),
        ("mac", "find.open", "⌘ K"),
        ("mac", "call.copy", "⇧⌘ C"),
        ("mac", "call.tick", "⌘ 1–9"),
        ("mac", "call.back", "⌥⌘ ←"),
        ("mac", "window.keys", "⌘ /"),
    ],
)
def test_a_key_is_shown_as_people_know_it(platform: Platform, action: str, expected: str) -> None:
    assert bindings(platform).caption(action) == expected


def test_a_key_is_said_in_words() -> None:
    assert bindings("linux").spoken("call.back") == "Alt left arrow"
    assert bindings("mac").spoken("call.copy") == "Shift Command C"
    assert bindings("windows").spoken("call.tick") == "Alt 1 to 9"


def test_a_change_takes_the_place_of_all_usual_keys() -> None:
    changes = changed("linux", {}, "window.keys", "Ctrl+Shift+H")
    assert bindings("linux", changes).keys["window.keys"] == ("Ctrl+Shift+H",)


def test_the_usual_key_chosen_again_is_no_change() -> None:
    changes = changed("linux", {"call.next": "Ctrl+Shift+N"}, "call.next", "Ctrl+N")
    assert changes == {}


def test_a_key_can_be_taken_away() -> None:
    changes = changed("linux", {}, "call.gist", "")
    assert bindings("linux", changes).caption("call.gist") == ""


def test_a_key_without_an_owner_can_be_taken() -> None:
    without = changed("linux", {}, "call.gist", "")
    assert changed("linux", without, "call.case", "Ctrl+G") == {"call.gist": "", "call.case": "Ctrl+G"}


def test_another_actions_key_is_refused_by_its_name_and_with_the_way_out() -> None:
    with pytest.raises(UserFacing) as refused:
        changed("linux", {}, "call.note", "Ctrl+N")
    assert str(refused.value) == (
        "Ctrl N is already the key of “Next caller”. Press another one, or give “Next caller” another key first."
    )


def test_a_key_of_the_items_is_another_actions_key_too() -> None:
    with pytest.raises(UserFacing, match="Alt 4 is already the key of “Tick an item”"):
        changed("linux", {}, "call.note", "Alt+4")


def test_the_items_can_move_to_other_digits() -> None:
    changes = changed("linux", {}, "call.tick", "Alt+Shift+5")
    assert bindings("linux", changes).caption("call.tick") == "Alt Shift 1–9"


def test_the_items_need_a_digit() -> None:
    with pytest.raises(UserFacing, match="ticked by digits, and Alt X has none"):
        changed("linux", {}, "call.tick", "Alt+X")


def test_one_digit_that_is_taken_keeps_the_items_away() -> None:
    others = changed("linux", {}, "call.note", "Ctrl+7")
    with pytest.raises(UserFacing, match="Ctrl 7 is already the key of “Write a note”"):
        changed("linux", others, "call.tick", "Ctrl+1")


def test_the_answers_keep_their_digits() -> None:
    with pytest.raises(UserFacing, match="cannot be changed"):
        changed("linux", {}, "call.answer", "Ctrl+1")


@pytest.mark.parametrize("key", ["K", "7", "Space", "Shift+K", "Backspace", "Return", "Left", "+", "É"])
@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_types_is_no_key_of_the_window(platform: Platform, key: str) -> None:
    with pytest.raises(UserFacing, match="alone is needed for typing"):
        valid_key(platform, "call.note", key)


@pytest.mark.parametrize(
    ("platform", "key"),
    [
        *((platform, key) for platform in PLATFORMS for key in ("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Z")),
        ("linux", "Ctrl+U"),
        ("windows", "Ctrl+Left"),
        ("mac", "Alt+Left"),
        ("linux", "Ctrl+Y"),
    ],
)
def test_what_a_field_needs_is_refused(platform: Platform, key: str) -> None:
    with pytest.raises(UserFacing, match="Fields need"):
        valid_key(platform, "call.note", key)


@pytest.mark.parametrize(
    ("platform", "key"),
    [
        ("mac", "Ctrl+M"),
        ("mac", "F11"),
        ("mac", "F8"),
        ("mac", "Ctrl+H"),
        ("windows", "Alt+F4"),
        ("linux", "Alt+F4"),
        ("linux", "Meta+L"),
        ("windows", "Meta+L"),
        ("windows", "Ctrl+Alt+Del"),
    ],
)
def test_what_the_system_keeps_is_refused(platform: Platform, key: str) -> None:
    with pytest.raises(UserFacing, match="The system keeps"):
        valid_key(platform, "call.note", key)


@pytest.mark.parametrize(("platform", "key"), [("mac", "Alt+W"), ("windows", "Ctrl+Alt+Q"), ("linux", "Ctrl+Alt+E")])
def test_what_types_a_character_on_some_keyboards_is_refused(platform: Platform, key: str) -> None:
    with pytest.raises(UserFacing, match="types a character"):
        valid_key(platform, "call.note", key)


@pytest.mark.parametrize("key", ["Ctrl+Return", "Ctrl+Tab", "Ctrl+Esc"])
def test_what_every_list_needs_is_refused(key: str) -> None:
    with pytest.raises(UserFacing, match="in every list and window"):
        valid_key("linux", "call.note", key)


@pytest.mark.parametrize(
    "key", ["Ctrl+", "Hyper+K", "Ctrl+Ctrl+K", "Ctrl+Nonsense", "F0", "F99", "\n", " ", "Ctrl+\x00"]
)
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(UserFacing, match="is no key that jobaid knows"):
        valid_key("linux", "call.note", key)


def test_one_key_after_the_other_is_refused() -> None:
    with pytest.raises(UserFacing, match="more than one key"):
        valid_key("linux", "call.note", "Ctrl+K, Ctrl+N")


def test_an_unknown_action_is_refused() -> None:
    with pytest.raises(UserFacing, match=r"no action “call\.nonsense”"):
        valid_key("linux", "call.nonsense", "F12")


def test_a_key_written_carelessly_is_understood() -> None:
    assert valid_key("linux", "call.note", "shift+ctrl+b") == "Ctrl+Shift+B"


def test_kept_changes_that_cannot_be_are_left_out_and_named() -> None:
    kept = {"call.note": "K", "call.nonsense": "F12", "call.end": "Ctrl+N", "call.case": "Ctrl+B"}
    found = bindings("linux", kept)
    assert found.changes == {"call.case": "Ctrl+B"}
    assert found.keys["call.end"] == ("F9",)
    assert [failure.message.key for failure in found.refused] == [
        "keys.types",
        "keys.unknown-action",
        "keys.conflict",
    ]


def test_of_two_kept_changes_with_one_key_the_first_stays() -> None:
    found = bindings("linux", {"call.note": "Ctrl+B", "call.end": "Ctrl+B"})
    assert found.changes == {"call.note": "Ctrl+B"}


def test_two_actions_can_have_changed_places() -> None:
    found = bindings("linux", {"call.note": "F9", "call.end": "F5"})
    assert found.refused == ()
    assert (found.keys["call.note"], found.keys["call.end"]) == (("F9",), ("F5",))


def test_one_action_gets_its_usual_key_back() -> None:
    changes = {"call.note": "Ctrl+B", "call.end": "Ctrl+D"}
    assert reset("linux", changes, "call.note") == {"call.end": "Ctrl+D"}


def test_a_usual_key_that_has_gone_to_another_action_is_named() -> None:
    changes = changed("linux", changed("linux", {}, "call.note", "Ctrl+B"), "call.end", "F5")
    with pytest.raises(UserFacing, match="The usual key F5 now belongs to “End the call”"):
        reset("linux", changes, "call.note")


def test_the_platform_is_known_by_the_systems_name() -> None:
    assert [platform_of(name) for name in ("linux", "win32", "darwin", "freebsd14")] == [
        "linux",
        "windows",
        "mac",
        "linux",
    ]
