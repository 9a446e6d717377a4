"""No card number and no security code is anywhere on the disk, however it was written and wherever it was typed."""

import json
from pathlib import Path

import pytest

from jobaid import paths
from jobaid.app.bugs import write_down
from jobaid.app.day_events import PromiseMade
from jobaid.app.operations.feedback import Feedback
from jobaid.app.operations.packet import block
from jobaid.app.operations.packet.composing import Telling, composed
from jobaid.app.operations.queries import learnable
from jobaid.app.operations.writing_up import WriteUps
from jobaid.app.promised import Promised
from jobaid.app.reports import Spot
from jobaid.search.entry import Hit
from tests.spellings import is_hidden, spellings
from tests.unit.app.kept.conftest import Shop

ALL = spellings()


def traces(folder: Path) -> list[str]:
    """The files in which one of the spellings stands, byte for byte."""
    written = [spelling.encode() for spelling, _number in ALL]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(one in path.read_bytes() for one in written)]


def test_no_spelling_is_in_the_journal_its_backup_or_what_is_taken_along(shop: Shop, tmp_path: Path) -> None:
    for number, (spelling, _digits) in enumerate(ALL):
        shop.desk.open_topic("flight")
        shop.desk.note(f"note {number}: {spelling}")
        shop.desk.fill("customer", " ".join(f"Ms {spelling}".split()))
        shop.desk.mark("flight", "identity", "not_applicable", spelling)
        shop.desk.record(PromiseMade(Promised(id=f"p{number}", call=shop.desk.call.id, do=spelling, said=spelling)))
        shop.desk.copied(spelling)
        shop.desk.next_caller()
    assert shop.journaling.writer.flush(60)
    shop.back_up()
    shop.done(shop.keeper.export(tmp_path / "home" / "out"))
    assert "note 199" in (tmp_path / "home" / "out" / "kept.txt").read_text("utf-8")
    assert traces(tmp_path / "home") == []


def test_no_spelling_is_in_what_is_said_of_the_library(shop: Shop, tmp_path: Path) -> None:
    feedback = Feedback(shop.desk)
    for spelling, _digits in ALL:
        feedback.report(Spot("words"), "missing", spelling, spelling)
        feedback.missed(spelling, 0)
    assert shop.journaling.writer.flush(60)
    assert traces(tmp_path / "home") == []


def test_no_spelling_is_in_what_search_learns(shop: Shop, tmp_path: Path) -> None:
    hit = Hit("topic", "flight", "Flight", 1.0, "")
    for spelling, _digits in ALL:
        shop.memory.opened(("topic", "flight"), learnable(f"flight {spelling} cancelled", (), hit, ()))
    shop.memory.finish()
    assert shop.memory.phrases
    assert not [one for one in shop.memory.phrases if any(sign.isdigit() for sign in one.words)]
    assert traces(tmp_path / "home") == []


def test_no_spelling_is_in_a_write_up(shop: Shop) -> None:
    for spelling, number in ALL:
        shop.desk.open_topic("flight")
        shop.desk.note(f"note: {spelling}")
        shown = WriteUps(shop.desk).of(shop.desk.call).words
        assert is_hidden(shown, number), spelling
        shop.desk.next_caller()


def test_no_spelling_is_in_a_packet(shop: Shop) -> None:
    for spelling, number in ALL:
        shop.desk.open_topic("flight")
        shop.desk.fill("customer", " ".join(f"Ms {spelling}".split()))
        shop.desk.note(f"note: {spelling}")
        telling = Telling(reason=spelling, promised=((spelling, spelling),))
        whole = composed(shop.desk.library, shop.desk.call, telling, shop.clock.time)
        people, code = whole.split("[jobaid handover", 1)
        assert is_hidden(people, number), spelling
        inside = block.read("[jobaid handover" + code).decode()
        assert is_hidden(json.loads(inside)["note"], number), spelling
        assert json.dumps(spelling, ensure_ascii=False)[1:-1] not in inside
        shop.desk.next_caller()


def test_a_security_code_is_not_kept(shop: Shop) -> None:
    shop.desk.note("card 4111 1111 1111 1111 12/27 987, cvc 654")
    kept = shop.run(lambda store: [one.payload for one in store.records(types=["call.noted"])])
    assert kept == ['{"text":"card •••• •••• •••• 1111 12/27 •••, cvc •••"}']


@pytest.mark.parametrize("number", [4111111111111111, "4111111111111111"])
def test_a_number_that_is_a_card_s_is_kept_as_the_text_that_is_left(shop: Shop, number: object) -> None:
    from jobaid.call import Filled

    shop.desk.record(Filled("customer", number))  # type: ignore[arg-type]
    shop.open_again()
    assert shop.desk.call.known["customer"] == "•••• •••• •••• 1111"


def test_no_spelling_is_in_the_log(tmp_path: Path) -> None:
    for spelling, _digits in ALL:
        try:
            raise ValueError(spelling)
        except ValueError as fault:
            write_down(paths.log_file(), fault)
    assert paths.log_file().stat().st_size > 0
    assert traces(paths.log_file().parent) == []
