"""What search says about itself, and the names of kinds that only search shows."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "hit.action": "May I",
    "hit.item": "Do",
    "hit.notice": "News",
    "search.not-close": "No close match: this is what comes nearest. Ask your team lead.",
    "search.engine": "Search goes by: {engine}.",
    "search.why.phrase": "by “{phrase}”",
    "search.why.body": "by its text",
    "search.why.exact": "plus {more:.2f}, word for word as typed",
    "search.why.meaning": "meaning {meaning:.2f} + {added:.2f} for its words",
    "search.why.words": "words: best phrase {phrase:.2f} + all phrases {phrases:.2f} + text {body:.2f}",
    "search.why.share": "words {words:.2f}: best phrase {phrase:.2f} + all phrases {phrases:.2f} + text {body:.2f}",
    "search.why.kind": "times {kind:.2f} for its kind",
}
