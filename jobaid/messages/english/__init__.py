"""The English texts, one file a subject."""

from jobaid.messages.english import commands, content, expressions, importing, lint, search, window
from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    **commands.TEXTS,
    **content.TEXTS,
    **expressions.TEXTS,
    **importing.TEXTS,
    **lint.TEXTS,
    **search.TEXTS,
    **window.TEXTS,
}
