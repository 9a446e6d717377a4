"""The printed limits say what `may` goes by: a reader who has the table alone foretells every verdict."""

import csv
import random
import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from jobaid.app.operations.limits_print import print_of_limits
from jobaid.app.operations.matrix import matrix_of
from jobaid.authority import Award, History, Request, decide
from jobaid.cli.main import main
from jobaid.expressions import Values
from jobaid.messages import use_language
from jobaid.model.library import Library
from tests.libraries import ROOT, files_of, read, write

GOOD = ROOT / "tests/corpus/good"
LIBRARIES = (
    "golden-authority",
    "golden-authority-2",
    "limits-adjustments",
    "limits-airline",
    "limits-appeasements",
    "limits-compensation",
    "limits-discounts",
    "limits-impact-bands",
    "limits-order-share",
)
REQUESTS = 10_000 // len(LIBRARIES) + 1
LINE = re.compile(
    r"(?P<override>instead, )?(?P<most>.*?)(?: (?P<scope>per (?:case|order|customer|person)|for the whole role)"
    r"(?P<window> in all| a (?:day|week|month)| in \d+ days)?)?(?:, together for (?P<together>[^,]+))?"
    r"(?:, if \((?P<when>.*?)\)(?=, (?:unless|from|until|look|beyond)|$))?"
    r"(?:, unless \((?P<unless>.*?)\)(?=, (?:from|until|look|beyond)|$))?"
    r"(?:, from (?P<start>[\d-]+))?(?:, until (?P<end>[\d-]+))?(?:, look at: .*?)?(?:, beyond it: .*)?"
)
MOST = re.compile(
    r"up to (?P<amount>[\d.]+)(?: (?:[A-Z]{3}|%|days|points))?|up to (?P<percent>[\d.]+) % of (?P<of>“[^”]+”)"
    r"|up to \((?P<formula>.*)\)(?: [A-Z]{3})?|(?P<once>once)|(?P<times>\d+) times|(?P<yes>yes)"
)


@dataclass
class Rule:
    """One line of a cell, as somebody with the sheet of paper reads it."""

    most: list[Any] = field(default_factory=list)
    times: int | None = None
    scope: str = ""
    window: str = ""
    covers: tuple[str, ...] = ()
    when: str | None = None
    unless: str | None = None
    start: date = date.min
    end: date = date.max
    override: bool = False


def reckoned(words: str | None) -> str | None:
    """What stands on the sheet, as it can be reckoned: titles of what is asked for, and signs of a schoolbook."""
    if words is None:
        return None
    for title, name in TITLES.items():
        words = words.replace(f"“{title}”", name)
    for sign, meant in {"=": "==", "≠": "!=", "≥": ">=", "≤": "<=", "×": "*", "÷": "/"}.items():
        words = words.replace(sign, meant)
    return words


def rule_of(line: str, action: str) -> Rule:
    found = LINE.fullmatch(line)
    assert found is not None, line
    together = found["together"]
    rule = Rule(
        scope=found["scope"] or "per case",
        window=(found["window"] or "").strip(),
        covers=tuple(together.split(" + ")) if together else (action,),
        when=reckoned(found["when"]),
        unless=reckoned(found["unless"]),
        start=date.fromisoformat(found["start"]) if found["start"] else date.min,
        end=date.fromisoformat(found["end"]) if found["end"] else date.max,
        override=bool(found["override"]),
    )
    for part in found["most"].split(", ") if "(" not in found["most"] else [found["most"]]:
        most = MOST.fullmatch(part)
        assert most is not None, line
        if most["amount"]:
            rule.most.append(lambda _slots, amount=most["amount"]: Fraction(amount))
        elif most["percent"]:
            share, of = Fraction(most["percent"]) / 100, reckoned(most["of"])
            rule.most.append(lambda slots, share=share, of=of: share * Fraction(slots[of]))
        elif most["formula"]:
            formula = reckoned(most["formula"])
            rule.most.append(lambda slots, formula=formula: Fraction(eval(formula, {"max": max}, dict(slots))))
        elif not most["yes"]:
            rule.times = 1 if most["once"] else int(most["times"])
    return rule


@dataclass
class Sheet:
    """The table as it was printed."""

    roles: list[str]
    names: dict[str, str]
    for_all: dict[str, list[str]]
    cells: dict[tuple[str, str], list[str]]

    def rules(self, action: str, role: str) -> list[Rule]:
        lines = self.cells[action, role]
        return [] if lines == ["no"] else [rule_of(line, self.names[action]) for line in lines]

    def barred(self, action: str, on_case: list[Award]) -> bool:
        given = [self.names[one.action] for one in on_case if one.counts]
        seen = [self.names[one.action] for one in on_case]
        for line in self.for_all[action]:
            if line == "nobody may":
                return True
            if line.startswith("not with ") and set(line.removeprefix("not with ").split(" + ")) & set(given):
                return True
            if line.startswith("only after ") and not set(line.removeprefix("only after ").split(" + ")) <= set(seen):
                return True
        mine = self.names[action]
        others = (self.for_all[one.action] for one in on_case if one.counts)
        return any(line.startswith("not with ") and mine in line for lines in others for line in lines)

    def says(self, role: str, request: Request, slots: dict[str, Any], before: list[Award], now: datetime) -> str:
        if self.barred(request.action, [one for one in before if one.case == request.case]):
            return "refused"
        own = self.holding(role, request, slots, now.date())
        if own and self.within(own, role, request, slots, before, now):
            return "allowed"
        if own:
            return "needs_approval"
        if self.rules(request.action, role):
            higher = self.roles[self.roles.index(role) + 1 :]
            able = [(one, self.holding(one, request, slots, now.date())) for one in higher]
            request = Request(action=request.action, parts=request.parts, customer=request.customer, case=request.case)
            if any(held and self.within(held, one, request, slots, before, now) for one, held in able):
                return "needs_approval"
        return "refused"

    def holding(self, role: str, request: Request, slots: dict[str, Any], today: date) -> list[Rule]:
        def holds(rule: Rule) -> bool:
            when = rule.when is None or bool(eval(rule.when, {}, dict(slots)))
            unless = rule.unless is not None and bool(eval(rule.unless, {}, dict(slots)))
            return rule.start <= today <= rule.end and when and not unless

        held = [rule for rule in self.rules(request.action, role) if holds(rule)]
        for one in [rule for rule in held if rule.override]:
            held = [rule for rule in held if rule.override or (rule.scope, rule.window) != (one.scope, one.window)]
        return held

    def within(
        self, rules: list[Rule], role: str, request: Request, slots: dict[str, Any], before: list[Award], now: datetime
    ) -> bool:
        for rule in rules:
            counted = [one for one in before if one.counts and counts(rule, one, role, request, now, self.names)]
            scale = SCALE[request.action]
            most = [one(slots) * scale for one in rule.most]
            if most and sum(one.parts for one in counted) + (request.parts or 1) > max(min(most), 0):
                return False
            if rule.times is not None and len(counted) >= rule.times:
                return False
        return True


SCALE: dict[str, int] = {}
TITLES: dict[str, str] = {}


def counts(rule: Rule, award: Award, role: str, request: Request, now: datetime, names: dict[str, str]) -> bool:
    same = {
        "per case": award.case == request.case,
        "per order": award.order == request.order,
        "per customer": award.customer == request.customer,
        "per person": award.by == request.person,
        "for the whole role": award.role == role,
    }[rule.scope]
    day, today = award.at.astimezone(now.tzinfo).date(), now.date()
    if rule.window.startswith("in ") and rule.window != "in all":
        recent = day >= today - timedelta(int(rule.window.split()[1]) - 1)
    elif rule.window == "a week":
        recent = day.isocalendar()[:2] >= today.isocalendar()[:2]
    elif rule.window == "a month":
        recent = (day.year, day.month) >= (today.year, today.month)
    else:
        recent = rule.window != "a day" or day >= today
    return same and recent and names[award.action] in rule.covers


def printed(tmp_path: Path, library: str) -> Sheet:
    out = tmp_path / "limits.csv"
    assert main(["export", "authority", "--out", str(out), "--library", str(GOOD / library)]) == 0
    head, *rows = csv.reader(out.read_text("utf-8-sig").splitlines(keepends=True))
    roles = head[3:]
    return Sheet(
        roles,
        {row[0]: row[1] for row in rows},
        {row[0]: row[2].split("\n") if row[2] else [] for row in rows},
        {(row[0], role): cell.split("\n") for row in rows for role, cell in zip(roles, row[3:], strict=True)},
    )


def chosen_slots(library: Library, chance: random.Random) -> dict[str, Any]:
    """A value for everything that can be known."""
    assert library.frame is not None
    kinds: dict[str, Any] = {
        "yes_no": (True, False),
        "number": (0, 1, 2, 3, 5),
        "money": (40, 100, 149),
        "text": ("x",),
    }
    return {slot.name: chance.choice(slot.choices or kinds[slot.type]) for slot in library.frame.slots}


def award(library: Library, number: int, now: datetime, chance: random.Random) -> Award:
    assert library.frame is not None
    action = chance.choice(library.actions)
    return Award(
        id=str(number),
        action=action.id,
        parts=1 if action.unit == "none" else chance.randint(1, 40 * SCALE[action.id]),
        at=now - timedelta(hours=chance.choice((0, 5, 20, 48, 200, 800, 2400))),
        currency=(action.currency or library.frame.currency) if action.unit == "money" else "",
        by=chance.choice(("desk-1", "desk-2")),
        role=chance.choice(library.frame.roles).id,
        customer=chance.choice(("C-1", "C-2")),
        case=chance.choice(("1", "2")),
        order=chance.choice(("1", "2")),
        state=chance.choice(("agreed", "done", "claimed", "void")),
    )


@pytest.mark.parametrize("name", LIBRARIES)
def test_the_printed_limits_foretell_every_verdict(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    library = read(GOOD / name).library
    assert library.frame is not None
    sheet = printed(tmp_path, name)
    named = {role.id: role.name for role in library.frame.roles}
    TITLES.clear()
    TITLES.update({slot.prompt: slot.name for slot in library.frame.slots})
    SCALE.update({one.id: 100 if one.unit in {"money", "percent"} else 1 for one in library.actions})
    chance = random.Random(name)
    zone = ZoneInfo(library.frame.time_zone)
    seen: dict[str, int] = {}
    for _ in range(REQUESTS):
        now = datetime(2026, 11, 23, 12, tzinfo=zone) + timedelta(days=chance.choice((0, 0, 3, 30, 40, 200)))
        before = [award(library, number, now, chance) for number in range(chance.choice((0, 0, 1, 2, 6)))]
        action, role = chance.choice(library.actions), chance.choice(library.frame.roles).id
        parts = (
            None if action.unit == "none" else chance.choice((1, 10, 25, 30, 50, 75, 150, 300, 700)) * SCALE[action.id]
        )
        request = Request(
            action=action.id,
            parts=parts and parts + chance.choice((-1, 0, 1)) if parts != 1 else parts,
            person=chance.choice(("desk-1", "desk-2")),
            customer="C-1",
            case="1",
            order="1",
        )
        slots = chosen_slots(library, chance)
        verdict = decide(role, request, library, Values(slots), History(before, zone), now)
        assert verdict is not None
        theirs = [Award(**{**{f: getattr(one, f) for f in one.__slots__}, "role": named[one.role]}) for one in before]
        said = sheet.says(named[role], request, slots, theirs, now)
        assert said == verdict.kind, (role, request, slots, before, verdict)
        seen[said] = seen.get(said, 0) + 1
    assert len(seen) >= 2
    capsys.readouterr()


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append([])

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1] and data.strip():
            self.rows[-1][-1].append(data)


@pytest.mark.parametrize("name", LIBRARIES)
def test_the_page_and_the_rows_say_the_same(tmp_path: Path, name: str) -> None:
    sheet = printed(tmp_path, name)
    out = tmp_path / "limits.html"
    assert main(["export", "authority", "--out", str(out), "--library", str(GOOD / name)]) == 0
    page = _Cells()
    page.feed(out.read_text("utf-8").split("</tbody>")[0])
    cells = {row[0][1]: row[2:] for row in page.rows[1:]}
    wanted = {action: [sheet.cells[action, role] for role in sheet.roles] for action in sheet.names}
    assert cells == wanted


def test_a_page_says_nothing_as_markup_and_loads_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    for file in (GOOD / "limits-order-share").iterdir():
        words = file.read_text("utf-8").replace("Price adjustment", "<script>alert(1)</script> & co")
        (folder / file.name).write_text(words, "utf-8")
    out = tmp_path / "limits.html"
    assert main(["export", "authority", "--out", str(out), "--library", str(folder)]) == 0
    page = out.read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in page
    assert not re.search(r"\b(?:src|href|url|@import)\b", page)


def test_a_page_can_be_signed_and_says_which_limits_were(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = write(tmp_path / "library", files_of(GOOD / "golden-authority"))

    def page() -> tuple[str, str]:
        out = tmp_path / "limits.html"
        assert main(["export", "authority", "--out", str(out), "--library", str(library)]) == 0
        said = re.search(r"limits ([0-9a-f]{12})\n", capsys.readouterr().out)
        assert said is not None
        return said[1], out.read_text("utf-8")

    first, words = page()
    assert words.count(first) >= 3
    assert [one for one in ("Name", "Position", "Date", "Signature") if f"<th>{one}</th>" not in words] == []
    assert words.count(read(library).library.version) >= 2
    (library / "contacts.toml").write_text(
        (library / "contacts.toml").read_text("utf-8").replace("for =", "# for whom\nfor ="), "utf-8"
    )
    assert page()[0] == first
    authority = (library / "authority.toml").read_text("utf-8")
    (library / "authority.toml").write_text(authority.replace("up_to = 50.00", "up_to = 50.01"), "utf-8")
    assert page()[0] != first


def test_what_tells_limits_from_others_is_the_same_in_other_words_of_jobaid() -> None:
    library = read(GOOD / "golden-authority").library
    english, said = matrix_of(library), print_of_limits(library)
    with use_language("pseudo"):
        assert matrix_of(library) != english
        assert print_of_limits(library) == said


@pytest.mark.parametrize(
    ("before", "after", "is_another"),
    [
        ("up_to = 50.00", "up_to = 50.0", False),
        ("up_to = 50.00", "up_to = 50.01", True),
        ('when = "high_value"', 'when = "not high_value"', True),
        ('per = "customer"', 'per = "case"', True),
    ],
)
def test_what_tells_limits_from_others_changes_with_what_they_say(
    tmp_path: Path, before: str, after: str, is_another: bool
) -> None:
    files = files_of(GOOD / "golden-authority")
    assert before in files["authority.toml"]
    other = {**files, "authority.toml": files["authority.toml"].replace(before, after)}
    first, second = (read(write(tmp_path / name, one)).library for name, one in (("first", files), ("second", other)))
    assert (print_of_limits(first) != print_of_limits(second)) is is_another


def test_conditions_name_what_they_ask_for_by_its_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = files_of(GOOD / "golden-authority")
    frame = files["library.toml"].replace('prompt = "case number"', 'prompt = "customer number"')
    unsure = files["authority.toml"].replace(
        'when = "high_value"', "when = \"high_value and case >= 'a' and case != 'high_value'\""
    )
    library = write(tmp_path / "library", {**files, "library.toml": frame, "authority.toml": unsure})
    out = tmp_path / "limits.csv"
    assert main(["export", "authority", "--out", str(out), "--library", str(library)]) == 0
    words = out.read_text("utf-8-sig")
    twin = "“customer number” (case)"
    assert "unless (“product of high value?”)" in words
    assert f"if (“product of high value?” and {twin} ≥ 'a' and {twin} ≠ 'high_value')" in words


@pytest.mark.parametrize("name", ["limits.json", "limits", "limits.pdf"])
def test_limits_are_written_as_html_or_csv_only(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "authority", "--out", str(tmp_path / name), "--library", str(GOOD / LIBRARIES[0])]) == 2
    assert ".html" in capsys.readouterr().err


def test_limits_that_cannot_be_read_whole_are_not_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The row that cannot be read may have been the smallest."""
    folder = tmp_path / "library"
    folder.mkdir()
    for file in (GOOD / "golden-authority").iterdir():
        words = file.read_text("utf-8").replace("up_to = 25.00", "up_to = ‘25’")
        (folder / file.name).write_text(words, "utf-8")
    for asked in (
        ["may", "goodwill", "10", "--role", "agent"],
        ["export", "authority", "--out", str(tmp_path / "o.csv")],
    ):
        assert main([*asked, "--library", str(folder)]) == 2
        assert "authority.toml" in capsys.readouterr().err
