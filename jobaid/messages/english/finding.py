"""What the search says around what it found, and what it keeps."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "filter.topic": "topic",
    "filter.faq": "faq answer answers",
    "filter.script": "say step",
    "filter.no_no": "never",
    "filter.term": "word",
    "filter.action": "may limit",
    "filter.item": "do checklist",
    "filter.notice": "news",
    "hits.far": "No close match.",
    "reading.topic": "Open “{title}”",
    "hits.only": "Only: {kind}",
    "hits.only-away": "Search everything again",
    "hits.as-typed": "exactly as typed",
    "hits.as-meant": "as it was read",
    "hits.exactly": "exactly “{words}”",
    "hits.copy": "copy",
    "hits.copied": "Copied: {title}",
    "hits.nothing-to-copy": "There are no words to copy in “{title}”.",
    "hits.pin": "Pin",
    "hits.unpin": "Take the pin away",
    "hits.pinned": "{words} Pinned.",
    "hits.remembered": "Pinned, and opened last",
    "hits.tell": "Tell your team leader",
    "hits.told": "Kept for your team leader.",
    "hits.no-words-to-tell": "Nothing is left to tell without the names and numbers.",
    "action.find.learned": "What search has learned",
    "learned.title": "What search has learned",
    "learned.opened": "Opened after these words",
    "learned.none": "Nothing yet. What is opened after searching is found more easily the next time.",
    "learned.of": Plural("“{title}”, once", "“{title}”, {count} times"),
    "learned.forgotten": "forgotten; open to put it back",
    "learned.hint": "Enter forgets a row, and puts it back. All of it stays on this computer.",
    "export.help": "write all limits, what agents said or what search has learned to a file",
    "export.about": (
        "Write a file for the team lead. `authority`: what each role may give, up to how much. `feedback`: what was "
        "reported with “this is wrong”, what was searched for in "
        "vain, and what helped. `phrases`: words that led to an entry, proposed as further words. Nobody is named "
        "unless `--names` asks for it."
    ),
    "export.kind": "authority, feedback or phrases",
    "export.out": "the file to write: .csv or .json, of the limits .html or .csv",
    "export.bad-out": "{path} is neither a .csv nor a .json file.",
    "export.bad-out.hint": "Name a file that ends in .csv or .json after `--out`.",
    "export.failed": "{path} cannot be written: {reason}.",
    "export.done": Plural("{count} row in {path}", "{count} rows in {path}"),
}
