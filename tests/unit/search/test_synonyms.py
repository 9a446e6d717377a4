"""Synonyms of several words: how near they come, while they are typed, and beside those of their single words."""

from jobaid.search.entry import Entry
from jobaid.search.index import Index
from jobaid.search.synonyms import Synonyms
from tests.unit.search.build import ids, index

WEBCHAT = Entry("faq", "webchat", "Ayuda por webchat")
OTHERS = (
    Entry("faq", "talk", "Hablar con nosotros"),
    Entry("faq", "post", "Gastos de envío"),
    Entry("faq", "else", "Otra cosa"),
)
CHATS = Synonyms((("live chat", "webchat"), ("chat", "messenger")))


def in_english() -> Index:
    titles = {"web": "Help by webchat", "talk": "Messenger for help", "post": "Postage and packing"}
    return index(*(Entry("faq", id_, title) for id_, title in titles.items()), synonyms=CHATS)


def test_what_a_synonym_of_several_words_finds_is_close() -> None:
    engine = index(WEBCHAT, *OTHERS, locale="es", synonyms=Synonyms((("chat en directo", "webchat"),)))
    answer = engine.search("chat en directo")
    assert ids(answer) == ["webchat"]
    assert answer.close


def test_a_synonym_that_is_nowhere_brings_nothing_closer() -> None:
    engine = index(WEBCHAT, *OTHERS, locale="es", synonyms=Synonyms((("chat en directo", "mensajero"),)))
    assert not engine.search("chat en directo por favor").close


def test_a_synonym_of_several_words_is_found_while_its_last_is_typed() -> None:
    engine = in_english()
    assert all(ids(engine.search(typed))[0] == "web" for typed in ("live ch", "live cha", "live chat"))


def test_a_run_of_words_does_not_hide_the_synonyms_of_one_of_them() -> None:
    engine = in_english()
    assert ids(engine.search("chat")) == ["talk"]
    assert ids(engine.search("live chat")) == ["web", "talk"]
