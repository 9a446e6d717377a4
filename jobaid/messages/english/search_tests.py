"""What the window says of a library's search tests."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "action.find.tests": "Search tests of the library",
    "also.find.tests": "check, failing, customers' words, writers, rank",
    "search-tests.mark": Plural(
        "1 search test of the library fails, for its writers",
        "{count} search tests of the library fail, for its writers",
    ),
    "search-tests.title": "Search tests of the library",
    "search-tests.not-asked": "They are asked as soon as a file of the library is saved.",
    "search-tests.read-only": "They are asked where the library's files may be written; here they may only be read.",
    "search-tests.none": "This library has no search tests yet. They stand in search_tests.toml.",
    "search-tests.all-found": Plural(
        "It finds what it should, by {engine}.", "All {count} find what they should, by {engine}."
    ),
    "search-tests.by": "By {engine}",
    "search-tests.rank": "“{words}” finds {id} in place {rank}, not among the first {within}",
    "search-tests.nowhere": "“{words}” does not find {id}",
    "search-tests.above": "Above it: {ids}",
    "search-tests.first": "First are: {ids}",
    "search-tests.hint": "Enter types the words into the search.",
    "search-tests.place": "{path}, line {line}",
}
