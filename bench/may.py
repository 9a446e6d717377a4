"""How long it takes from a key in the search until the answer to “may I?” is known, on the sample library.

python -m bench.may [--awards N] [--rounds N]

Questions are typed letter by letter; what is measured is everything but the painting: reading the words, deciding, and
putting the answer into words. The floor is `decide` alone, for the same action and amount.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from statistics import median
from time import perf_counter

from bench._window import read, share
from jobaid.app.award_events import AwardGiven, group_of
from jobaid.app.desk import Desk
from jobaid.app.entry import Entry
from jobaid.app.given import Given
from jobaid.app.operations.ask import Asking
from jobaid.app.operations.calls import values_in
from jobaid.app.operations.giving import Giving
from jobaid.authority import History, Request, decide

GOAL = 2.0
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
QUESTIONS = ("refnd 40", "refund €40", "40 € back", "can i waive the late fee", "upgrade", "goodwill credit 15.50")


def main() -> int:
    """Measure and print a table, and a last line with the figure that has a goal."""
    given = arguments()
    library = read()
    desk = Desk("agent", lambda _library: NOW, person="desk-1")
    desk.take_library(library)
    desk.open_topic(library.topics[-1].id)
    desk.take_kept([Entry(group_of(one.id), AwardGiven(one), one.at) for one in awards(given.awards)])
    asking = Asking(Giving(desk))
    asking.answer(library, "refund 40")
    typed = [question[:end] for question in QUESTIONS for end in range(1, len(question) + 1)]
    rounds = [[timed(partial(asking.answer, library, words)) for words in typed] for _ in range(given.rounds)]
    times = min(rounds, key=lambda one: share(one, 0.95))
    floor = [decided(desk) for _ in range(500)]
    worst = share(times, 0.95)
    print(f"{given.awards} awards before, {len(times)} keys: median {median(times):.2f} ms, most {max(times):.2f} ms")
    print(f"floor, decide alone: median {median(floor):.3f} ms; ratio {median(times) / median(floor):.1f}")
    print(f"key to answer, 95 %: {worst:.2f} ms, goal {GOAL:.0f} ms")
    return int(worst >= GOAL)


def timed(run: Callable[[], object]) -> float:
    """The milliseconds that something takes."""
    began = perf_counter()
    run()
    return (perf_counter() - began) * 1000


def decided(desk: Desk) -> float:
    """The milliseconds of one decision."""
    library = desk.library
    values = values_in(library, {})
    history = History((), UTC)
    request = Request(action="refund", parts=4000)
    return timed(lambda: decide("agent", request, library, values, history, NOW))


def awards(count: int) -> Iterator[Given]:
    """What was given before, over 90 days, to a tenth as many customers."""
    for number in range(count):
        case = f"case-{number % max(count // 10, 1)}"
        at = NOW - timedelta(hours=number % 2160)
        yield Given(
            id=str(number), action="refund", parts=1, at=at, words="Refund", currency="EUR", by="desk-1", case=case
        )


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--awards", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=10)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
