"""From a word to the stem it shares with its other forms, by the language of the library."""

from collections.abc import Callable
from functools import lru_cache
from threading import Lock

from jobaid.search.normalise import strip_accents

_ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
_REMEMBERED = 50_000


class Stems(dict[str, str]):
    """The stems of forms in one language, each worked out when it is first asked for, by any thread."""

    def __init__(self, stem: Callable[[str], str]) -> None:
        super().__init__()
        self._stem = stem
        self._lock = Lock()

    def __missing__(self, form: str) -> str:
        """Work out a stem, without accents."""
        with self._lock:  # Snowball's works on one word at a time
            stem = strip_accents(self._stem(form)) or form
        if len(self) < _REMEMBERED:
            self[form] = stem
        return stem


@lru_cache(maxsize=8)
def stems_of(language: str) -> Stems:
    """Give the stems of a language (Snowball, Porter 2001); a language without any keeps its words whole."""
    return Stems(_snowball(language))


def stemmer(language: str) -> Callable[[str], str]:
    """Make the stemmer of a language. It takes a word with its accents and returns a stem without them."""
    return stems_of(language).__getitem__


def _snowball(language: str) -> Callable[[str], str]:
    import snowballstemmer

    name = _ALGORITHMS.get(language)
    if name not in snowballstemmer.algorithms():
        return str
    algorithm = snowballstemmer.stemmer(name)
    return lambda form: str(algorithm.stemWord(form))
