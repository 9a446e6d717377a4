"""What is said of bars that there is no room for."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "bars.wait": Plural("{count} waits", "{count} wait"),
    "bars.wait-name": Plural(
        "{count} thing waits to be read: {first}", "{count} things wait to be read, first: {first}"
    ),
}
