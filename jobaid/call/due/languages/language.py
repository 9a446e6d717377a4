"""What a language has to say about times. All words are in small letters."""

from dataclasses import dataclass

Named = tuple[tuple[str, int], ...]
"""A number by its name: 0 is Monday among the days of a week, 1 January among the months."""

Kinds = tuple[tuple[str, str], ...]
"""A kind by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourWords:
    """The words of open hours."""

    weekdays: Named
    groups: tuple[tuple[str, tuple[int, ...]], ...]
    until: tuple[str, ...]
    between: tuple[str, ...]
    all_day: tuple[str, ...]
    closed: tuple[str, ...]
    always: tuple[str, ...]
    clock: tuple[str, ...] = ()
    """What may stand behind an hour, such as `Uhr`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The words of a due time, and the rules that they stand in.

    `at` may stand before a time and makes it sure, `loose` only may stand there; `by` says that it is the latest one,
    and `joins` stand between two. `days` counts from today, `clock` in minutes of the day. The kinds are: of `parts`
    morning, afternoon, evening; of `units` minutes, hours, working_hours, days, working_days, weeks, months; of `edges`
    opens and closes; of `halves`, which stand behind an hour, those of `jobaid.call.due.clocks`. `doubtful` words are
    often no times, `vague` ones are none. `short_weekdays` are other words too, and days only where a rule says so.

    `such_as` are examples of a time, `such_length` is one of a length, `such_half` of an hour before or after noon.
    Where words are not known, `numbers_only`, only a day and a time in digits tell anything.

    A rule is its name in `jobaid.call.due.spotting` and what is looked for: `{weekdays}` is one of the words above,
    kept under that name, `{weekdays*}` the same but not kept.
    """

    at: tuple[str, ...]
    loose: tuple[str, ...]
    joins: tuple[str, ...]
    by: tuple[str, ...]
    weekdays: Named
    months: Named
    numbers: Named
    days: Named
    clock: Named
    parts: Kinds
    units: Kinds
    edges: Kinds
    doubtful: tuple[str, ...]
    vague: tuple[str, ...]
    rules: Kinds
    halves: Kinds = ()
    short_weekdays: Named = ()
    such_as: tuple[str, ...] = ()
    such_length: str = ""
    such_half: str = ""
    numbers_only: bool = False
