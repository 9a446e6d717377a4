"""Takes along what is kept: as JSON for programs, and as text for people, without card numbers."""

import json
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from jobaid import __version__, paths
from jobaid.app.award_events import is_group
from jobaid.app.kept.about import About
from jobaid.app.kept.calls import KeptCall, kept_calls, moment
from jobaid.app.kept.phrases import learned_of_all, learned_phrases
from jobaid.app.kept.readable import as_text
from jobaid.app.recording import redacted
from jobaid.app.report_events import ASIDE
from jobaid.errors import UserFacing
from jobaid.journal.everywhere import Looking
from jobaid.journal.record import Stored
from jobaid.messages import message

JSON, TEXT = "kept.json", "kept.txt"


def export_about(folder: Path, found: About, zone: tzinfo | None = None) -> None:
    """Write what was found into a folder. Raises UserFacing."""
    data = {**_head(), "about": found.words, **_said(found)}
    _write(folder, data, as_text(found, zone))


def export_everything(folder: Path, looking: Looking, zone: tzinfo | None = None) -> None:
    """Write all that is kept into a folder: the journal, what search has learned, the settings, the log.

    Raises UserFacing.
    """
    everything = looking.everything()
    others = tuple(one for one in everything if one.call == ASIDE and one.payload is not None)
    given = tuple(one for one in everything if is_group(one.call) and one.payload is not None)
    found = About("", tuple(kept_calls(everything)), others, given, tuple(learned_phrases()))
    files = {
        "settings": _read(paths.settings_file()),
        "window": _read(paths.state_file()),
        "log": _read(paths.log_file()),
        "pinned": {str(folder): [list(pin) for pin in one.pinned] for folder, one in learned_of_all()},
    }
    _write(folder, {**_head(), **_said(found), **files}, as_text(found, zone))


def _head() -> dict[str, Any]:
    return {"jobaid": __version__, "written": datetime.now(UTC).isoformat(timespec="seconds")}


def _said(found: About) -> dict[str, Any]:
    return {
        "calls": [_call(call) for call in found.calls],
        "feedback": [_event(one) for one in found.others],
        "given": [_event(one) for one in found.given],
        "learned": [{"library": str(library), **phrase._asdict()} for library, phrase in found.phrases],
    }


def _call(call: KeptCall) -> dict[str, Any]:
    events = [_event(one) for one in call.stored if one.payload is not None]
    return {"id": call.id, "begun": call.state.started.isoformat(), "events": events}


def _event(one: Stored) -> dict[str, Any]:
    said = json.loads(one.payload) if one.payload is not None else None
    return {"id": one.id, "type": one.type, "at": moment(one.at).isoformat(), "says": said}


def _write(folder: Path, data: dict[str, Any], words: str) -> None:
    written = json.dumps(redacted(data), ensure_ascii=False, indent=1) + "\n"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        paths.write_whole(folder / JSON, written.encode("utf-8", "surrogatepass"))
        paths.write_whole(folder / TEXT, words.encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise UserFacing(message("kept.not-written", folder=folder, reason=error.strerror or error)) from None


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
