"""What is kept on this computer, for how long, how it is taken along and erased; and practice, of which nothing is."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "practice.title": "jobaid – practice",
    "practice.bar": "Practice: nothing is kept",
    "practice.mark": "Practice",
    "practice.leave": "Leave practice",
    "practice.opening": "A practice window opens. Nothing is kept of what is done there.",
    "practice.no-folder": "There is no private folder to practise in: {reason}.",
    "settings.kept": "What is kept",
    "setting.keep_days": "Keep what was said on calls for",
    "setting.keep_days.help": (
        "Counted from when the call was over. Calls that are not finished or not copied yet stay, and so do those with "
        "a promise to keep."
    ),
    "kept.title": "What jobaid keeps about me",
    "kept.intro": "All of it is on this computer, for you alone. Card numbers are kept as their last four digits only.",
    "kept.days": Plural("{count} day", "{count} days"),
    "kept.span-day": "on {day}",
    "kept.span": "from {since} to {until}",
    "kept.calls": Plural("{count} call", "{count} calls"),
    "kept.calls.stays": "{days} after the call; longer while it is not finished, not copied, or something is promised",
    "kept.notes": Plural("{count} note", "{count} notes"),
    "kept.notes.stays": "As long as their calls",
    "kept.promises": Plural("{count} promise", "{count} promises"),
    "kept.promises.stays": "Until they are kept or cancelled, and then as long as their calls",
    "kept.reports": Plural("{count} report on the library", "{count} reports on the library"),
    "kept.reports.stays": "{days}",
    "kept.searches": Plural("{count} search that led to nothing", "{count} searches that led to nothing"),
    "kept.searches.stays": "{days}; without names and numbers of customers",
    "kept.backups": Plural("{count} backup of all this", "{count} backups of all this"),
    "kept.backups.stays": "The newest three. What is erased is erased there, too",
    "kept.damaged": Plural("{count} damaged file that was set aside", "{count} damaged files that were set aside"),
    "kept.damaged.stays": "Until anything is erased: they go with it",
    "kept.learned": Plural("{count} phrase that search has learned", "{count} phrases that search has learned"),
    "kept.learned.stays": "Until you have them forgotten; without names and numbers of customers",
    "kept.settings": "Your settings",
    "kept.settings.stays": "Until you delete the file",
    "kept.window": "Where the window stood",
    "kept.window.stays": "Until you delete the file",
    "kept.log": "What went wrong in jobaid itself",
    "kept.log.stays": "Until it is full; places in the program only, and nothing of what was typed",
    "kept.cache": "What makes the start quicker",
    "kept.cache.stays": "Until you delete the file; nothing in it is about anybody",
    "kept.take": "Take it along …",
    "kept.erase": "Erase it all …",
    "kept.one": "About one customer or case",
    "kept.one-hint": "A name, an order number …",
    "kept.look": "Look",
    "kept.take-found": "Take these along …",
    "kept.erase-found-button": "Erase these …",
    "kept.found-calls": Plural("{count} call", "{count} calls"),
    "kept.found-said": Plural("{count} report or search", "{count} reports and searches"),
    "kept.found-learned": Plural("{count} learned phrase", "{count} learned phrases"),
    "kept.nothing-about": "Nothing that is kept names {words}.",
    "kept.too-short": "Write more of the name or the number.",
    "kept.more": Plural("and {count} more", "and {count} more"),
    "kept.erase-found": (
        "Erase everything about {words}? These calls go whole, whoever else is named in them. "
        "It cannot be brought back."
    ),
    "kept.erase-ticked": (
        "Erase what is ticked ({found})? These calls go whole, whoever else is named in them. "
        "It cannot be brought back."
    ),
    "kept.tick-all": "Tick all",
    "kept.tick-none": "Untick all",
    "kept.ticked": "{ticked} of {all} ticked",
    "kept.more-ticked": Plural("and {count} more, which goes with them", "and {count} more, which go with them"),
    "kept.piece-report": "reported on the library",
    "kept.piece-search": "searched for",
    "kept.piece-given": "given",
    "kept.why-filled": "{slot}: {words}",
    "kept.why-note": "note: “{words}”",
    "kept.why-write-up": "write-up: “{words}”",
    "kept.why-promise": "promise: “{words}”",
    "kept.why-handover": "from a colleague: “{words}”",
    "kept.why-earlier": "an earlier state of a note: “{words}”",
    "kept.why-other": "“{words}”",
    "kept.why-learned": "learned by search",
    "kept.why-with": "with what was given",
    "kept.erase-everything": (
        "Erase all calls, notes, promises, reports and what search has learned? It cannot be brought back. "
        "Your settings stay."
    ),
    "kept.loses-promise": "Still promised: {words}",
    "kept.loses-note": "Not copied yet: {words}",
    "kept.erase-now": "Erase for good",
    "kept.not-now": "Keep it",
    "kept.erased": "Erased, in the backups too.",
    "kept.not-erased": "It could not be erased. {reason}",
    "kept.not-read": "It could not be read. {reason}",
    "kept.written": "Written to {folder}.",
    "kept.not-written": "{folder} cannot be written: {reason}.",
    "kept.choose-folder": "A folder to write it to",
    "kept.reading": "Looking …",
    "kept.no-journal": "What happens at the desk is not kept in this window.",
    "kept.window-open": (
        "A window of jobaid is open and has the record of your calls. Erase it there, under “What jobaid keeps about "
        "me”, or close the window first. Nothing was erased."
    ),
    "kept.not-asked": "Nobody can be asked here whether to erase it. Say so with --yes. Nothing was erased.",
    "kept.export-title": "What jobaid has kept. Card numbers are hidden but for the last four digits.",
    "kept.export-said": "Said of the library",
    "kept.export-learned": "What search has learned",
    "kept.export-nothing": "Nothing.",
    "kept.help": "what jobaid keeps on this computer: see it, take it along, erase it",
    "kept.about": (
        "List what jobaid keeps on this computer, where, and for how long. With --about, what is kept about one "
        "customer or case. With --export, write it into a folder; with --erase, erase it, in the backups too."
    ),
    "kept.option-about": "what names a customer or a case: a name, an order number",
    "kept.option-only": "of what --about finds, only what has this name in front of it; can be said several times",
    "kept.only-alone": "--only goes with --about.",
    "kept.only-unknown": "There is not exactly one thing of the name {name} among what was found.",
    "kept.option-export": "write it into this folder, as kept.json and kept.txt",
    "kept.option-erase": "erase it, after asking",
    "kept.option-yes": "do not ask",
    "cli.practice-alone": "--practice opens a window and goes with no command",
    "cli.practice": "open a window to practise in: nothing that is done there is kept",
}
