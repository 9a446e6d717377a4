"""What is written down about a fault of jobaid itself, for whoever mends it."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

from jobaid.journal.redact import redact

_MOST_BYTES = 1_000_000


def write_down(log: Path, error: BaseException) -> None:
    """Add a fault to the log: its kind and the places in the code, nothing of what was typed or shown.

    The message of an exception can quote a customer, so it is left out, and no path is written with a card number in
    it. A log that cannot be written is not worth a second fault.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = "".join(f"  {frame.filename}:{frame.lineno} in {frame.name}\n" for frame in frames)
    entry = f"{datetime.now(UTC).isoformat(timespec='seconds')} {type(error).__name__}\n{places}"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        is_full = log.exists() and log.stat().st_size > _MOST_BYTES
        with log.open("w" if is_full else "a", encoding="utf-8") as file:
            file.write(redact(entry))
    except OSError:
        return
