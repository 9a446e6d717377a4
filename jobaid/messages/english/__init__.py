"""The English texts, one file a subject."""

from jobaid.messages.english import (
    call,
    commands,
    content,
    day,
    expressions,
    finding,
    importing,
    keys,
    libraries,
    lint,
    search,
    settings,
    window,
)
from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    **call.TEXTS,
    **commands.TEXTS,
    **content.TEXTS,
    **day.TEXTS,
    **expressions.TEXTS,
    **finding.TEXTS,
    **importing.TEXTS,
    **keys.TEXTS,
    **libraries.TEXTS,
    **lint.TEXTS,
    **search.TEXTS,
    **settings.TEXTS,
    **window.TEXTS,
}
