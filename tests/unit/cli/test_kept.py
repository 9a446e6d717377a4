"""`jobaid kept`: what is kept is listed, written, and erased, but never beside an open window."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobaid import paths
from jobaid.app.desk import Desk
from jobaid.app.journaling import Journaling
from jobaid.messages import message, text
from jobaid.model.library import Library
from tests.unit.call.library import library_in
from tests.unit.cli.test_command_line import failure, jobaid

Keep = Callable[..., Journaling]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "home"


@pytest.fixture(scope="session")
def walks(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_in(tmp_path_factory.mktemp("walks"))


@pytest.fixture
def keep(walks: Library) -> Iterator[Keep]:
    """Keeps a call of each customer; the journal is let go of, unless a window is to be open."""
    made: list[Journaling] = []

    def kept(*customers: str, is_open: bool = False) -> Journaling:
        journaling = Journaling(paths.journal_file())
        made.append(journaling)
        now = datetime.now(UTC)
        desk = Desk()
        journaling.attach(desk, journaling.read(now).result(10))
        desk.take_library(walks)
        for customer in customers:
            desk.open_topic("flight")
            desk.fill("customer", customer)
            desk.note(f"{customer} paid with 4111 1111 1111 1111")
            desk.next_caller()
        assert journaling.writer.flush(10)
        if not is_open:
            journaling.close()
        return journaling

    yield kept
    for one in made:
        one.close()


def on_disk(home: Path, words: str) -> bool:
    return any(words.encode() in path.read_bytes() for path in home.rglob("*") if path.is_file())


def test_it_lists_what_is_kept_and_where(keep: Keep) -> None:
    keep("Ms Duarte", "Mr Okafor")
    done = jobaid("kept")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("2 calls on ")
    assert str(paths.journal_file()) in done.stdout.decode()


def test_it_lists_as_json(keep: Keep) -> None:
    keep("Ms Duarte")
    told = {one["kind"]: one for one in json.loads(jobaid("kept", "--json").stdout)}
    assert told["calls"]["count"] == 1
    assert told["calls"]["where"] == str(paths.journal_file())


def test_nothing_that_is_kept_is_no_journal_either(home: Path) -> None:
    done = jobaid("kept")
    assert (done.returncode, done.stdout.decode().splitlines()[0]) == (0, "0 calls")
    assert not paths.journal_file().exists()


def test_it_shows_what_is_kept_about_one_customer(keep: Keep) -> None:
    keep("Ms Duarte", "Mr Okafor")
    done = jobaid("kept", "--about", "duarte")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("1 call\n")
    assert "Ms Duarte" in done.stdout.decode()
    assert "Okafor" not in done.stdout.decode()


def test_nobody_of_that_name_is_exit_1(keep: Keep) -> None:
    keep("Ms Duarte")
    done = jobaid("kept", "--about", "Nobody")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == "Nothing that is kept names Nobody.\n"


def test_a_name_that_is_too_short_is_exit_2() -> None:
    assert "more of the name" in failure(jobaid("kept", "--about", "x"))


def test_it_writes_what_is_kept_about_one_customer(keep: Keep, tmp_path: Path) -> None:
    keep("Ms Duarte", "Mr Okafor")
    assert jobaid("kept", "--about", "Duarte", "--export", tmp_path / "out").returncode == 0
    written = (tmp_path / "out" / "kept.txt").read_text("utf-8")
    assert "Ms Duarte paid with •••• •••• •••• 1111" in written
    assert "Okafor" not in written


def test_it_writes_all_that_is_kept(keep: Keep, tmp_path: Path) -> None:
    keep("Ms Duarte", "Mr Okafor")
    assert jobaid("kept", "--export", tmp_path / "out").returncode == 0
    told = json.loads((tmp_path / "out" / "kept.json").read_text("utf-8"))
    assert len([call for call in told["calls"] if any(one["type"] == "call.noted" for one in call["events"])]) == 2


def test_it_erases_what_is_kept_about_one_customer(keep: Keep, home: Path) -> None:
    keep("Ms Duarte", "Mr Okafor")
    assert jobaid("kept", "--about", "Duarte", "--erase", "--yes").returncode == 0
    assert not on_disk(home, "Duarte")
    assert on_disk(home, "Okafor")
    assert jobaid("kept", "--about", "Duarte").returncode == 1


def names_of(*arguments: str) -> dict[str, str]:
    """The names of what was found, by what it is."""
    told = json.loads(jobaid("kept", *arguments, "--json").stdout)
    return {one["what"]: one["name"] for one in told["found"]}


def test_it_says_of_each_call_why_it_was_found(keep: Keep) -> None:
    keep("Ms Duarte")
    lines = jobaid("kept", "--about", "duarte").stdout.decode().splitlines()
    assert "Ms Duarte" in lines[1]
    assert lines[2].strip() == "customer: Ms Duarte"


def test_it_erases_only_the_call_that_is_named(keep: Keep, home: Path) -> None:
    keep("Ms Duarte of Porto", "Ms Duarte of Faro")
    [name] = [name for what, name in names_of("--about", "Duarte").items() if "Porto" in what]
    assert jobaid("kept", "--about", "Duarte", "--only", name[:6], "--erase", "--yes").returncode == 0
    assert not on_disk(home, "Porto")
    assert on_disk(home, "Faro")


def test_it_writes_only_the_call_that_is_named(keep: Keep, tmp_path: Path) -> None:
    keep("Ms Duarte of Porto", "Ms Duarte of Faro")
    [name] = [name for what, name in names_of("--about", "Duarte").items() if "Porto" in what]
    assert jobaid("kept", "--about", "Duarte", "--only", name, "--export", tmp_path / "out").returncode == 0
    written = (tmp_path / "out" / "kept.txt").read_text("utf-8")
    assert "Porto" in written
    assert "Faro" not in written


@pytest.mark.parametrize("name", ["", "ffffffff0", "abc"])
def test_a_name_of_nothing_that_was_found_erases_nothing(keep: Keep, home: Path, name: str) -> None:
    keep("Ms Duarte")
    assert "not exactly one" in failure(jobaid("kept", "--about", "Duarte", "--only", name, "--erase", "--yes"))
    assert on_disk(home, "Duarte")


def test_a_name_goes_with_the_words_it_was_found_by() -> None:
    assert "--only goes with --about" in failure(jobaid("kept", "--only", "12345678"))


def test_it_erases_everything(keep: Keep, home: Path) -> None:
    keep("Ms Duarte", "Mr Okafor")
    assert jobaid("kept", "--erase", "--yes").returncode == 0
    assert not on_disk(home, "Duarte")
    assert not on_disk(home, "Okafor")


def test_it_erases_nothing_where_nobody_can_be_asked(keep: Keep, home: Path) -> None:
    keep("Ms Duarte")
    done = jobaid("kept", "--erase")
    assert done.returncode == 2
    assert done.stderr.decode().strip() == text(message("kept.not-asked"))
    assert on_disk(home, "Duarte")


def test_it_erases_nothing_beside_an_open_window_and_says_where_to(keep: Keep, home: Path) -> None:
    keep("Ms Duarte", is_open=True)
    done = jobaid("kept", "--about", "Duarte", "--erase", "--yes")
    assert done.returncode == 2
    assert done.stderr.decode().strip() == text(message("kept.window-open"))
    assert on_disk(home, "Duarte")


def test_it_lists_and_writes_beside_an_open_window(keep: Keep, tmp_path: Path) -> None:
    keep("Ms Duarte", is_open=True)
    assert jobaid("kept").stdout.decode().startswith("1 call on ")
    assert jobaid("kept", "--export", tmp_path / "out").returncode == 0


def test_practice_goes_with_no_command() -> None:
    assert "--practice opens a window" in failure(jobaid("--practice", "schema"))
