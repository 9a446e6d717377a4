"""What search says about itself, and the names of kinds that only search shows."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "hit.action": "May I",
    "hit.item": "Do",
    "hit.notice": "News",
    "search.not-close": "No close match: this is what comes nearest. Ask your team lead.",
    "search.engine": "Search goes by: {engine}.",
    "search.why.words": "words {words:.2f}",
    "search.why.meaning": "words {words:.2f}, meaning {meaning:.2f}",
    "search.why.phrase": "by “{phrase}”",
}
