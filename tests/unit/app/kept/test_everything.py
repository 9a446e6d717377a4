"""All that is kept is listed, taken along, and erased."""

import json
from pathlib import Path

from jobaid import paths, settings
from jobaid.app.bugs import write_down
from jobaid.app.kept.exporting import JSON
from jobaid.app.kept.overview import Kept
from jobaid.app.operations.feedback import Feedback
from jobaid.app.reports import Spot
from jobaid.messages import text
from tests.unit.app.kept.conftest import Shop


def listed(shop: Shop, days: int = 30) -> dict[str, Kept]:
    return {one.kind: one for one in shop.done(shop.keeper.overview(days))}


def test_a_desk_before_its_first_call_has_nothing_of_anybody(shop: Shop) -> None:
    assert {kind: one.count for kind, one in listed(shop).items() if one.count} == {}


def test_everything_is_listed_with_how_much_there_is(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213", "a window seat")
    shop.clock.later(days=2)
    shop.call("Mr Okafor", "9000", "an aisle seat")
    Feedback(shop.desk).report(Spot("words"), "wrong", "no")
    shop.memory.opened(("topic", "flight"), "delayed")
    shop.memory.finish()
    shop.back_up()
    settings.change(paths.settings_file(), "text_size", 120)
    kept = listed(shop)
    assert text(kept["calls"].name) == "2 calls"
    assert (str(kept["calls"].since), str(kept["calls"].until)) == ("2026-11-23", "2026-11-25")
    assert [kept[kind].count for kind in ("notes", "reports", "backups", "learned")] == [2, 1, 1, 1]
    assert kept["settings"].where == paths.settings_file()


def test_each_says_for_how_long_it_stays(shop: Shop) -> None:
    assert text(listed(shop, 7)["calls"].stays).startswith("7 days after the call")
    assert all(text(one.stays) for one in listed(shop).values())


def test_all_of_it_can_be_taken_along(shop: Shop, tmp_path: Path) -> None:
    shop.call("Ms Duarte", "48213")
    shop.memory.opened(("topic", "flight"), "delayed")
    shop.memory.finish()
    settings.change(paths.settings_file(), "text_size", 120)
    shop.done(shop.keeper.export(tmp_path / "out"))
    told = json.loads((tmp_path / "out" / JSON).read_text("utf-8"))
    assert [one["phrase"] if "phrase" in one else one["words"] for one in told["learned"]] == ["delayed"]
    assert "text_size = 120" in told["settings"]
    assert "Ms Duarte" in json.dumps(told["calls"])


def test_what_is_taken_along_is_for_its_owner_alone(shop: Shop, tmp_path: Path) -> None:
    shop.done(shop.keeper.export(tmp_path / "out"))
    modes = {path.stat().st_mode & 0o077 for path in (tmp_path / "out", *(tmp_path / "out").iterdir())}
    assert modes == {0}


def test_all_of_it_can_be_erased_but_the_settings(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213", "Duarte", promise=True)
    shop.back_up()
    shop.memory.opened(("topic", "flight"), "delayed")
    shop.memory.finish()
    settings.change(paths.settings_file(), "text_size", 120)
    write_down(paths.log_file(), ValueError())
    shop.done(shop.keeper.erase_everything())
    assert shop.on_disk("Duarte") == []
    assert {kind for kind, one in listed(shop).items() if one.count} <= {"backups"}
    assert not paths.log_file().exists()
    assert settings.load(paths.settings_file()).text_size == 120
    assert shop.desk.call.is_blank
    assert shop.desk.day.promised == ()
    assert shop.faults() == []
    shop.open_again()
    assert (shop.desk.day.promised, shop.desk.day.done) == ((), ())
