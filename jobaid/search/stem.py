"""From a word to the stem it shares with its other forms, by the language of the library."""

from collections.abc import Callable
from functools import lru_cache

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


def stemmer(language: str) -> Callable[[str], str]:
    """Make the stemmer of a language (Snowball, Porter 2001); a language without one keeps its words whole.

    It takes a word with its accents and returns a stem without them.
    """
    stem = _snowball(language)
    return lru_cache(maxsize=_REMEMBERED)(lambda form: strip_accents(stem(form)) or form)


def _snowball(language: str) -> Callable[[str], str]:
    import snowballstemmer

    name = _ALGORITHMS.get(language)
    if name not in snowballstemmer.algorithms():
        return str
    algorithm = snowballstemmer.stemmer(name)
    return lambda form: str(algorithm.stemWord(form))
