"""The words of what is written down."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "journal.busy": "Another jobaid of yours is open and writes in the same journal.",
    "journal.busy-way": "Go on in that window, or close it.",
    "journal.too-new": "{path} was written by a newer jobaid.",
    "journal.too-new-way": "Start that one, or update this one. The file was left as it is.",
    "journal.damaged": "{path} is damaged.",
    "journal.full": "The disk is full. What you do is kept in memory, and saved as soon as there is room.",
    "journal.gone": "{folder} is not there any more. What you do is kept in memory, and saved as soon as it can be.",
    "journal.read-only": (
        "jobaid may not write in {folder}. What you do is kept in memory, and saved as soon as it can be."
    ),
    "journal.failing": "{path} cannot be written. What you do is kept in memory, and saved as soon as it can be.",
    "journal.was-damaged": "The record of your calls was damaged: {saved}, {lost}. The damaged file is kept as {path}",
    "journal.was-gone": "The record of your calls was gone. It was restored from its backup: {saved}.",
    "journal.saved": Plural("{count} event is saved", "{count} events are saved"),
    "journal.lost": Plural("{count} event is lost", "{count} events are lost"),
    "journal.lost-nothing": "nothing is lost",
}
