"""The words of opening and following libraries."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "library.away": "{reason} What was read of it last is shown.",
    "library.kept": "{path} has a mistake: its last good version is shown",
    "library.kept-more": Plural(
        "{path} and {count} more file have mistakes: their last good versions are shown",
        "{path} and {count} more files have mistakes: their last good versions are shown",
    ),
    "places.wayland": (
        "On this desktop (Wayland) the system decides where windows stand and which of them stay on top; jobaid cannot."
    ),
    "libraries.title": "Libraries",
    "libraries.sample": "Sample library",
    "libraries.sample-of": "a shop that is made up",
    "libraries.open-now": "open now",
    "libraries.recent": "Opened before",
    "libraries.gone": "not there now: {folder}",
    "libraries.open-in-folder": "open now, {folder}",
    "libraries.remove": "Remove {name} from this list",
    "libraries.open": "Open a folder…",
    "libraries.new": "Start a new library…",
    "libraries.open-in": "The folder of the library",
    "libraries.new-in": "Where the new library goes",
    "libraries.folder-name": "jobaid library",
    "libraries.other-place": "Choose another place.",
    "libraries.other-way": "Choose another folder, or start a new library.",
    "libraries.gone-way": "Connect the drive it is on, or remove it from this list.",
    "first-start.sample": "A sample: the shop in it is made up.",
    "first-start.open": "Open yours…",
    "first-start.new": "Start a new one…",
    "first-start.dismiss": "Hide",
    "first-start.dismiss-for-good": "Hide this line for good",
    "missing.other": "Open another library…",
}
