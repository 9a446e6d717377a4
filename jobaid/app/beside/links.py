"""Links such as `jobaid://topic/late-delivery?customer=Ms%20Duarte&case=4711`, as a CRM opens them."""

from urllib.parse import unquote, urlsplit

from jobaid.app.beside.wishes import MOST_LINK, MOST_SLOTS, MOST_WORDS, Wish, is_name, is_plain
from jobaid.errors import UserFacing
from jobaid.messages import message

SCHEME = "jobaid"
_CASE = "case"


def is_link(argument: str) -> bool:
    """Whether it is a link for jobaid, well written or not."""
    return argument.casefold().startswith(f"{SCHEME}:")


def as_sent(link: str) -> Wish:
    """A link as it is sent to the window, which reads it and says what is wrong with it."""
    return Wish("open", link=link if _is_sound(link) else f"{SCHEME}:")


def wish_of(link: str) -> Wish:
    """What a link asks for: a topic, and values for slots. Raises UserFacing for a link that nobody writes by mistake.

    What is in it is read once: what is written in percent signs twice stays as it is. A plus is a space.
    """
    if not _is_sound(link):
        raise _refused("link.unreadable")
    try:
        parts = urlsplit(link)
    except ValueError:
        raise _refused("link.unreadable") from None
    if parts.netloc.casefold() != "topic" or parts.fragment:
        raise _refused("link.no-topic")
    pairs = [_pair(part) for part in parts.query.split("&") if part]
    names = [name for name, _value in pairs]
    if len(names) > MOST_SLOTS:
        raise _refused("link.too-much")
    if len(set(names)) != len(names):
        raise _refused("link.twice", name=next(name for name in names if names.count(name) > 1))
    slots = tuple((name, value) for name, value in pairs if name != _CASE)
    return Wish("open", topic=_topic(parts.path), slots=slots, case=dict(pairs).get(_CASE, ""), link=link)


def _is_sound(link: str) -> bool:
    return len(link) <= MOST_LINK and link.isprintable()


def _topic(path: str) -> str:
    """The id after the slash; without one, the values alone are filled in."""
    topic = path.removeprefix("/").removesuffix("/")
    if topic and not is_name(topic):
        raise _refused("link.no-topic")
    return topic


def _pair(part: str) -> tuple[str, str]:
    name, _equals, value = part.partition("=")
    if not is_name(name):
        raise _refused("link.unreadable")
    try:
        words = unquote(value.replace("+", " "), errors="strict")
    except UnicodeDecodeError:
        raise _refused("link.unreadable") from None
    if not is_plain(words):
        raise _refused("link.signs", name=name)
    if len(words) > MOST_WORDS:
        raise _refused("link.too-long", name=name, most=MOST_WORDS)
    return name, words


def _refused(key: str, **values: object) -> UserFacing:
    return UserFacing(message(key, **values))
