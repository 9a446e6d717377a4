"""Limits of which nobody knows yet whether they hold, or how much they are: do they decide anything?"""

from collections.abc import Sequence

from jobaid.authority.caps import Cap


def is_unknown(cap: Cap) -> bool:
    """Whether something has to be known before the limit can be told."""
    return cap.applies is None or cap.is_unknown


def deciding(caps: Sequence[Cap], parts: int) -> tuple[Cap, ...]:
    """The unknown limits on which it depends whether so much may be given; none if the answer is the same anyway."""
    unknown = [cap for cap in caps if is_unknown(cap)]
    known = [cap for cap in caps if not is_unknown(cap)]
    if not unknown or not all(cap.allows(parts) for cap in known):
        return ()
    always = bool(known) or _one_always_holds(unknown)
    may_be = all(cap.applies is None or _may_allow(cap, parts) for cap in unknown) and (
        bool(known) or any(_may_allow(cap, parts) for cap in unknown)
    )
    refusing = tuple(cap for cap in unknown if cap.is_unknown or not cap.allows(parts))
    if not may_be or (always and not refusing):
        return ()
    return refusing if known else tuple(unknown)


def _may_allow(cap: Cap, parts: int) -> bool:
    return cap.is_unknown or cap.allows(parts)


def _one_always_holds(caps: Sequence[Cap]) -> bool:
    """Whether one limit holds exactly when another does not, or holds whatever is found out."""
    alone = [cap.limit for cap in caps if cap.limit.when is None or cap.limit.unless is None]
    whens = {limit.when for limit in alone if limit.when is not None}
    return any(cap.applies for cap in caps) or any(limit.unless in whens for limit in alone)
