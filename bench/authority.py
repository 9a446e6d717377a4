"""How long one answer to “may I?” takes with many earlier awards: every keystroke in the search box asks.

python -m bench.authority [--awards N] [--questions N]

The floor is one look at every award for those of one case, added up with Python's `sum`: the least that an answer
without a ledger has to do, for one limit.
"""

import argparse
import random
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from jobaid.authority import Award, History, Request, decide
from jobaid.library.catalogue import Catalogue
from jobaid.library.facts import values_of
from jobaid.model.library import Library

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "tests" / "corpus" / "good" / "golden-authority"
ZONE = ZoneInfo("Europe/Dublin")
NOW = datetime(2026, 11, 23, 12, tzinfo=ZONE)
GOAL = 1.0


def main() -> int:
    """Measure and print a table, and a last line with the figure that has a goal."""
    given = arguments()
    catalogue = Catalogue(LIBRARY)
    catalogue.refresh()
    library = catalogue.contents.library
    chance = random.Random(1)
    awards = [award(library, number, chance) for number in range(given.awards)]
    began = perf_counter()
    history = History(awards, ZONE)
    built = (perf_counter() - began) * 1000
    questions = [question(chance) for _ in range(given.questions)]
    times = answers(library, history, questions)
    floor = [timed(lambda: sum(one.parts for one in awards if one.case == "case-1")) for _ in range(200)]
    print(f"{given.awards} awards, taken in once in {built:.0f} ms; {given.questions} questions of {LIBRARY.name}")
    print(f"{'':<28}{'median':>12}{'95 %':>12}{'most':>12}{'of the floor':>14}")
    for name, found in (("decide", times), ("floor: a look at all awards", floor)):
        print(row(name, found, median(floor)))
    print(f"decide {median(times):.3f} ms median with {given.awards} awards, goal {GOAL:.0f} ms")
    return int(median(times) >= GOAL)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--awards", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=2_000)
    return parser.parse_args()


def award(library: Library, number: int, chance: random.Random) -> Award:
    """Something given in the last 200 days, a third of it by the one who asks."""
    action = chance.choice(library.actions)
    return Award(
        id=str(number),
        action=action.id,
        parts=chance.randint(1, 2_000),
        at=NOW - timedelta(minutes=chance.randint(0, 200 * 24 * 60)),
        currency="EUR" if action.unit == "money" else "",
        by=f"desk-{chance.randint(1, 3)}",
        role="agent",
        customer=f"customer-{chance.randint(1, 500)}",
        case=f"case-{chance.randint(1, 2_000)}",
    )


def question(chance: random.Random) -> tuple[str, Request]:
    """A role and what it asks."""
    request = Request(
        action=chance.choice(("refund", "goodwill", "fee-waiver", "extension")),
        parts=chance.randint(1, 20_000),
        person=f"desk-{chance.randint(1, 3)}",
        customer=f"customer-{chance.randint(1, 500)}",
        case=f"case-{chance.randint(1, 2_000)}",
    )
    return chance.choice(("agent", "team_leader", "manager")), request


def answers(library: Library, history: History, questions: list[tuple[str, Request]]) -> list[float]:
    """The milliseconds of each answer, after one round in which all that is made once is made."""
    values = values_of(library)
    for role, request in questions[:100]:
        decide(role, request, library, values, history, NOW)
    return [timed(partial(decide, role, request, library, values, history, NOW)) for role, request in questions]


def timed(work: Callable[[], object]) -> float:
    """The milliseconds that it takes."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def row(name: str, times: list[float], floor: float) -> str:
    """One line of the table."""
    ordered = sorted(times)
    parts = (median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1])
    return f"{name:<28}{''.join(f'{part:>9.4f} ms' for part in parts)}{parts[0] / floor:>14.2f}"


if __name__ == "__main__":
    sys.exit(main())
