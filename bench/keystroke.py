"""How long it takes from a key pressed in the search box until its hits are painted, on the sample library.

python -m bench.keystroke [--queries N] [--rounds N]

The queries of search_tests.toml are typed letter by letter, each as it stands and with two letters exchanged. The
floor is the same window with an engine that finds nothing, whose panel says so.
"""

import argparse
import random
import sys
from collections.abc import Iterator

from bench._window import SIZES, open_window, press, read, settle, share
from jobaid.library.searching import engine_for
from jobaid.model.library import Library
from jobaid.search.entry import Answer, Engine

GOAL = 16.0


class Nothing:
    """An engine that finds nothing, at once."""

    def search(self, words: str, limit: int = 10, topic: str = "", *, kind: str = "", exactly: bool = False) -> Answer:  # noqa: ARG002
        """No hits."""
        return Answer()

    refine = search


def main() -> int:
    """Measure and print a table, and a last line with the figure that has a goal."""
    given = arguments()
    from PySide6.QtWidgets import QApplication

    application = QApplication(["jobaid"])
    library = read()
    queries = list(queries_of(library, given.queries))
    worst = 0.0
    print(f"{'':<10}{'keys':>7}{'median':>10}{'95 %':>10}{'99 %':>10}{'most':>10}{'floor 95 %':>12}{'ratio':>8}")
    for size in SIZES:
        window = open_window(application, library, size)
        found, engine = window.content.searching, engine_for(library)
        type_all(window.content.bar.search.field, found.use, engine, queries[:4])  # all that is loaded once is loaded
        rounds = [
            (
                type_all(window.content.bar.search.field, found.use, engine, queries),
                type_all(window.content.bar.search.field, found.use, Nothing(), queries),
            )
            for _ in range(given.rounds)
        ]
        times, floor = min(rounds, key=lambda pair: share(pair[0], 0.95))
        worst = max(worst, share(times, 0.95))
        print(row(size, times, floor), flush=True)
        window.close()
        window.deleteLater()
        settle()
    print(f"keystroke to painted hits, 95 %: {worst:.1f} ms, goal {GOAL:.0f} ms")
    return int(worst >= GOAL)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def queries_of(library: Library, most: int) -> Iterator[str]:
    """The customers' words that the library is tested with, each also with a typo."""
    chance = random.Random(1)
    for test in library.search_tests[: most // 2]:
        yield test.words
        place = chance.randrange(len(test.words) - 1)
        yield test.words[:place] + test.words[place + 1] + test.words[place] + test.words[place + 2 :]


def type_all(field: object, use: object, engine: Engine, queries: list[str]) -> list[float]:
    """Type each query letter by letter into an empty box. Returns the milliseconds of each key."""
    use(engine)  # type: ignore[operator]
    times: list[float] = []
    for query in queries:
        field.setFocus()  # type: ignore[attr-defined]
        field.setText("")  # type: ignore[attr-defined]
        settle()
        times += [press(field, letter) for letter in query]  # type: ignore[arg-type]
        assert field.text() == query  # type: ignore[attr-defined]
    field.setText("")  # type: ignore[attr-defined]
    return times


def row(name: str, times: list[float], floor: list[float]) -> str:
    """One line of the table."""
    parts = [f"{share(times, part):>7.1f} ms" for part in (0.5, 0.95, 0.99, 1.0)]
    least = share(floor, 0.95)
    return f"{name:<10}{len(times):>7}{''.join(parts)}{least:>9.1f} ms{share(times, 0.95) / least:>8.2f}"


if __name__ == "__main__":
    sys.exit(main())
