"""What is erased is in no byte of any file beside the journal, in whatever state of a note it once stood."""

from pathlib import Path

import pytest

from jobaid import paths
from jobaid.journal.backups import backups
from tests.unit.app.kept.conftest import Shop

EDITS = ("Ulises wants a window", "ask Brunhilde first", "no, Kasimir knows", "all clear")
"""What a note was, one after the other, each in a backup of its own."""
SECRETS = ("Duarte", "ZX-48213", "Ulises", "Brunhilde", "Kasimir", "all clear")


@pytest.fixture
def edited(shop: Shop) -> Shop:
    """A call of which every state of the note stands in some backup; and another call."""
    shop.call("Mr Okafor", "9000", "an aisle seat")
    shop.desk.open_topic("flight")
    shop.desk.fill("customer", "Ms Duarte")
    shop.desk.fill("order", "ZX-48213")
    for edit in EDITS:
        shop.desk.note(edit)
        shop.back_up()
        shop.clock.later(days=1)
    shop.desk.end("done")
    shop.desk.copied("Duarte: all clear")
    shop.desk.next_caller()
    return shop


def test_every_state_of_a_note_is_gone_from_the_journal_and_from_its_backups(edited: Shop) -> None:
    assert edited.on_disk("Brunhilde") != []
    edited.done(edited.keeper.erase(edited.find("Duarte")))
    assert [words for words in SECRETS if edited.on_disk(words)] == []
    assert len(backups(paths.journal_file())) == 3
    assert edited.on_disk("Okafor") != []
    assert edited.faults() == []


def test_a_state_that_only_a_backup_has_leads_to_the_call(edited: Shop) -> None:
    edited.done(edited.keeper.erase(edited.find("Brunhilde")))
    assert [words for words in SECRETS[1:] if edited.on_disk(words)] == []


def test_a_backup_that_was_cut_off_half_way_is_erased_with_it(edited: Shop) -> None:
    [newest, *_older] = backups(paths.journal_file())
    newest.with_name("000009-2026-12-01.unfinished").write_bytes(newest.read_bytes())
    edited.done(edited.keeper.erase(edited.find("Duarte")))
    assert [words for words in SECRETS if edited.on_disk(words)] == []


def test_a_damaged_backup_is_erased_with_it(edited: Shop) -> None:
    [newest, *_older] = backups(paths.journal_file())
    damage(newest)
    edited.done(edited.keeper.erase(edited.find("Duarte")))
    assert [words for words in SECRETS if edited.on_disk(words)] == []


def test_a_damaged_journal_that_was_set_aside_is_erased_with_it(edited: Shop) -> None:
    edited.journaling.close()
    damage(paths.journal_file())
    edited.open()
    assert list(paths.journal_file().parent.glob("*damaged*")) != []
    edited.done(edited.keeper.erase(edited.find("Duarte")))
    assert [words for words in SECRETS if edited.on_disk(words)] == []


def test_after_a_restart_nothing_of_it_has_come_back(edited: Shop) -> None:
    edited.done(edited.keeper.erase(edited.find("Duarte")))
    edited.back_up()
    edited.open_again()
    assert [words for words in SECRETS if edited.on_disk(words)] == []
    assert edited.find("Duarte").is_empty


def damage(path: Path) -> None:
    """One bit of every page but the first."""
    data = bytearray(path.read_bytes())
    for place in range(4096 + 2048, len(data), 4096):
        data[place] ^= 1
    path.write_bytes(data)
