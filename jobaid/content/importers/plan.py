"""From rows to FAQ entries: what is taken, under which id, and what is refused."""

from collections.abc import Iterable
from typing import NamedTuple

from jobaid.content.importers.existing import Existing
from jobaid.content.importers.ids import UniqueIds, cleaned, fits_answer, is_numbered, same_question, slug
from jobaid.content.importers.plain import why_plain
from jobaid.content.importers.report import Line, Outcome, fate
from jobaid.content.importers.row import Row
from jobaid.content.importers.values import Refused, label_list, one_text, text_list
from jobaid.messages import Message, message

Entry = dict[str, object]
LONGEST_QUESTION = 2_000
LONGEST_ANSWER = 20_000


class Seen(NamedTuple):
    """Where a question stands already, under which id, and what answers it there."""

    where: str
    id: str
    answer: str


class Planner:
    """Turns rows into entries, one after the other, against what the library holds and what came before."""

    def __init__(self, existing: Existing, stem: str) -> None:
        self.entries: list[Entry] = []
        self.lines: list[Line] = []
        self._stem = stem
        self._ids = dict(existing.faq_ids)
        self._unique = UniqueIds(self._ids)
        self._questions = {key: [Seen(*place) for place in places] for key, places in existing.questions.items()}
        self._figures = existing.figures

    def add_all(self, rows: Iterable[Row]) -> None:
        """Take or refuse every row."""
        for row in rows:
            try:
                self._add(row)
            except Refused as refused:
                self.lines.append(Line(row.where, Outcome.REFUSED, None, (refused.reason, *row.notes)))

    def refuse(self, entry: Entry, reason: Message) -> None:
        """Refuse an entry after all, such as one that no file can hold."""
        self.entries.remove(entry)
        place = next(number for number, line in enumerate(self.lines) if line.id == entry["id"])
        self.lines[place] = Line(self.lines[place].where, Outcome.REFUSED, None, (reason,))

    def _add(self, row: Row) -> None:
        if row.refused is not None:
            raise Refused(row.refused)
        reasons = list(row.notes)
        question = one_text(row.values, "question", LONGEST_QUESTION, reasons)
        answer = one_text(row.values, "answer", LONGEST_ANSWER, reasons)
        if question is None or answer is None:
            raise Refused(message("import.no_answer" if question else "import.no_question"))
        entry: Entry = {"question": question}
        entry |= {"also": also} if (also := text_list(row.values, "also", reasons)) else {}
        entry["answer"] = answer
        entry |= {"short": short} if (short := one_text(row.values, "short", LONGEST_ANSWER, reasons)) else {}
        entry |= {"tags": tags} if (tags := label_list(row.values, "tags", reasons)) else {}
        entry |= {"source": source} if (source := one_text(row.values, "source", 2_000, reasons)) else {}
        if plain := why_plain((answer, short or ""), self._figures):
            entry["plain"] = True
            reasons.append(plain)
        self._settle(row, {"id": self._id_of(row, question, answer, reasons), **entry}, reasons)

    def _settle(self, row: Row, entry: Entry, reasons: list[Message]) -> None:
        name = str(entry["id"])
        self._ids[name] = row.where
        seen = Seen(row.where, name, str(entry["answer"]))
        self._questions.setdefault(same_question(str(entry["question"])), []).append(seen)
        self.entries.append(entry)
        self.lines.append(fate(row.where, name, reasons))

    def _id_of(self, row: Row, question: str, answer: str, reasons: list[Message]) -> str:
        """The row's id: its own if it fits and is free. Raises Refused for an entry that is there already."""
        wanted = one_text(row.values, "id", 2_000, reasons, numbers=True)
        asked = self._questions.get(same_question(question), [])
        alike = [seen for seen in asked if seen.answer == answer]
        for seen in alike:
            if wanted is None or self._is_repeat(wanted, seen.id):
                raise Refused(message("import.duplicate", where=seen.where))
        if alike:
            reasons.append(message("import.same_question", where=alike[0].where))
        elif asked:
            reasons.append(message("import.same_question.other_answer", where=asked[0].where))
        if wanted is None:
            made = self._unique.free(slug(question) or self._numbered())
            reasons.append(message("import.id.made", id=made))
            return made
        return self._fitting(wanted, reasons)

    def _is_repeat(self, wanted: str, there: str) -> bool:
        """Whether a row is the one that is there, by its id, also by the one an import made of it or numbered on."""
        name = wanted if fits_answer(wanted) else cleaned(wanted)
        return not name or name in self._ids or is_numbered(there, name)

    def _fitting(self, wanted: str, reasons: list[Message]) -> str:
        name = self._unique.free(wanted if fits_answer(wanted) else cleaned(wanted) or self._numbered())
        if wanted in self._ids:
            reasons.append(message("import.id.taken", old=wanted, new=name, where=self._ids[wanted]))
        elif name != wanted:
            reasons.append(message("import.id.changed", old=wanted, new=name))
        return name

    def _numbered(self) -> str:
        return f"{self._stem[:60]}-{len(self.entries) + 1}"
