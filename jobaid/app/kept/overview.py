"""What there is on this computer, in plain words: how much, since when, where, and for how long."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from jobaid import paths
from jobaid.app.kept.calls import moment
from jobaid.app.kept.phrases import learned_of_all
from jobaid.journal.aside import set_aside_files
from jobaid.journal.backups import backups
from jobaid.journal.everywhere import Count, Looking
from jobaid.messages import Message, message


@dataclass(frozen=True, slots=True)
class Kept:
    """One kind of thing that is kept. Its name is the text `kept.<kind>`, how long it stays `kept.<kind>.stays`.

    Without a `count` the thing itself is there.
    """

    kind: str
    where: Path
    count: int | None = None
    since: date | None = None
    until: date | None = None
    days: int = 0

    @property
    def name(self) -> Message:
        """What it is, with how many of them."""
        return message(f"kept.{self.kind}", **({} if self.count is None else {"count": self.count}))

    @property
    def span(self) -> Message | None:
        """From when to when."""
        if self.since is None or self.until is None:
            return None
        if self.since == self.until:
            return message("kept.span-day", day=self.since)
        return message("kept.span", since=self.since, until=self.until)

    @property
    def words(self) -> tuple[Message, ...]:
        """What it is, how much of it, and from when to when."""
        return (self.name, self.span) if self.span else (self.name,)

    @property
    def stays(self) -> Message:
        """For how long it is kept."""
        return message(f"kept.{self.kind}.stays", days=message("kept.days", count=self.days))


_GROUPS = {
    "notes": ("call.noted", "call.wrote-up"),
    "promises": ("promise.made",),
    "awards": ("award.given",),
    "reports": ("report.made", "report.thanked"),
    "searches": ("report.search-missed",),
}


def overview(looking: Looking, days: int) -> list[Kept]:
    """Everything that is kept; calls for so many `days`. Of the rest, what there is none of is left out."""
    everything = [*_of_journal(looking, days), *_of_copies(looking.path, days), *_beside()]
    return [one for one in everything if one.count != 0 or one.kind == "calls"]


def _of_journal(looking: Looking, days: int) -> Iterator[Kept]:
    counts = looking.counts()
    on_calls = [one for one in counts if one.type.startswith("call.")]
    yield _kept("calls", looking.path, on_calls, days, count=looking.count_of_calls("call."))
    for kind, types in _GROUPS.items():
        yield _kept(kind, looking.path, [one for one in counts if one.type in types], days)


def _kept(kind: str, where: Path, counts: Iterable[Count], days: int, count: int | None = None) -> Kept:
    found = list(counts)
    number = sum(one.events for one in found) if count is None else count
    if not found:
        return Kept(kind, where, number, days=days)
    first, last = min(one.first for one in found), max(one.last for one in found)
    return Kept(kind, where, number, moment(first).date(), moment(last).date(), days)


def _of_copies(journal: Path, days: int) -> Iterator[Kept]:
    copies = backups(journal)
    if copies:
        made = sorted(date.fromisoformat(path.stem[7:]) for path in copies)
        yield Kept("backups", copies[0].parent, len(copies), made[0], made[-1], days)
    damaged = set_aside_files(journal)
    if damaged:
        yield Kept("damaged", journal.parent, len(damaged), *_dates(damaged))


def _beside() -> Iterator[Kept]:
    phrases = sum(len(one.phrases) + len(one.pinned) for _folder, one in learned_of_all())
    yield Kept("learned", paths.learned_folder(), phrases)
    for kind, path in (
        ("settings", paths.settings_file()),
        ("window", paths.state_file()),
        ("log", paths.log_file()),
        ("cache", paths.cache_file()),
    ):
        if path.exists():
            yield Kept(kind, path, None, None, _dates([path])[-1])


def _dates(files: Iterable[Path]) -> tuple[date, date]:
    changed = [datetime.fromtimestamp(path.stat().st_mtime, UTC).date() for path in files]
    return min(changed), max(changed)
