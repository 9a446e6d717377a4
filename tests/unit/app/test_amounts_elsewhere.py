"""Amounts typed in a library that is not English: one wrong yes costs money, one question a key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.app.operations.amounts import currency_names
from jobaid.app.operations.ask import Answered, Asking
from jobaid.app.operations.beside_amounts import links_of
from jobaid.app.operations.giving import Giving
from jobaid.app.operations.near_words import Near, near
from jobaid.search.normalise import strip_accents, words
from tests.unit.app.test_giving import desk_of, library_in

ACTIONS = """
action = [
  { id = "refund", name = "Reembolso", unit = "money", also = ["Erstattung", "Remboursement", "Rimborso", "Zwrot"] },
  { id = "goodwill", name = "Vale de compra", unit = "money", also = ["Gutschein", "Überweisung"] },
  { id = "items", name = "Artículos de regalo", unit = "count" },
]
limit = [
  { id = "r", action = "refund", role = "agent", up_to = 50.00, approver = "team_leader" },
  { id = "g", action = "goodwill", role = "agent", up_to = 50.00, approver = "team_leader" },
  { id = "i", action = "items", role = "agent", up_to = 5, approver = "team_leader" },
]
"""
Asker = Callable[[str, str], Answered | None]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    asking: dict[str, Callable[[str], Answered | None]] = {}

    def answer(locale: str, typed: str) -> Answered | None:
        if locale not in asking:
            library = library_in(tmp_path_factory.mktemp("elsewhere"), locale, authority=ACTIONS)
            desk = Asking(Giving(desk_of(library)))
            asking[locale] = lambda words: desk.answer(library, words)
        return asking[locale](typed)

    return answer


@pytest.mark.parametrize(
    ("locale", "typed", "parts"),
    [
        ("es-ES", "reembolso 40", 4000),
        ("es-ES", "reembolso 20,50 €", 2050),
        ("es-ES", "40 euros de reembolso", 4000),
        ("es-ES", "puedo dar un reembolso de 40", None),
        ("es-ES", "puedo dar reembolso de 40 para el cliente", 4000),
        ("es-ES", "reembolos 40", 4000),
        ("es-ES", "reembolsos hasta 40", 4000),
        ("es-ES", "40 reemb", 4000),
        ("es-ES", "vale de 15", 1500),
        ("de-DE", "kann ich Erstattung von 40 € geben", 4000),
        ("de-DE", "Gutschein 20,50", 2050),
        ("de-DE", "der Kunde will 25 Euro Erstattung", 2500),
        ("fr-FR", "remboursement de 40 €", 4000),
        ("it-IT", "rimborso di 40 euro", 4000),
        ("pl-PL", "zwrot 40 zwrot", 4000),
    ],
)
def test_an_amount_beside_what_is_given_is_answered(ask: Asker, locale: str, typed: str, parts: int | None) -> None:
    found = ask(locale, typed)
    assert found is not None
    assert found.asked.read.parts == parts


@pytest.mark.parametrize(
    ("locale", "typed", "question"),
    [
        ("es-ES", "reembolso la mitad de 40", "Mitad de 40?"),
        ("es-ES", "reembolso 20 mil", "20 mil?"),
        ("es-ES", "reembolso hace 2 días", "Hace 2 días?"),
        ("es-ES", "reembolso 40 céntimos", "40 céntimos?"),
        ("es-ES", "reembolso más de 40", "Más de 40?"),
        ("es-ES", "reembolso de más de 40 €", "Más de 40 €?"),
        ("es-ES", "reembolso casi 40", "Casi 40?"),
        ("es-ES", "reembolso 40 cada uno", "40 cada uno?"),
        ("es-ES", "reembolso 40 por artículo", "40 por?"),
        ("es-ES", "el doble de 20 reembolso", "Doble de 20?"),
        ("es-ES", "reembolso pedido 4821", "Pedido 4821?"),
        ("es-ES", "20 reembolsos", "20 reembolsos?"),
        ("de-DE", "Erstattung mehr als 40", "Mehr als 40?"),
        ("de-DE", "Erstattung mindestens 40", "Mindestens 40?"),
        ("de-DE", "Erstattung 40 jeweils", "40 jeweils?"),
        ("de-DE", "über 40 Erstattung", "Über 40?"),
        ("de-DE", "die Hälfte von 40 Erstattung", "Hälfte von 40?"),
        ("de-DE", "Erstattung 20 pro Stück", "20 pro Stück?"),
        ("de-DE", "Erstattung Auftrag 4821", "Auftrag 4821?"),
        ("fr-FR", "remboursement plus de 40", "Plus de 40?"),
        ("fr-FR", "remboursement 40 chacun", "40 chacun?"),
        ("it-IT", "rimborso oltre 40", "Oltre 40?"),
        ("pl-PL", "zwrot ponad 40", "Ponad 40?"),
        ("pl-PL", "zwrot 40 za sztukę", "40 za sztukę?"),
    ],
)
def test_words_that_may_make_another_amount_are_asked_about(ask: Asker, locale: str, typed: str, question: str) -> None:
    found = ask(locale, typed)
    assert found is not None
    assert found.asked.read.parts is None
    assert (found.shown.colour, found.shown.note) == ("care", f"{question} Type the amount itself.")


def test_a_sentence_that_only_names_something_to_give_is_no_such_question(ask: Asker) -> None:
    assert ask("es-ES", "el cliente pregunta por qué tarda su reembolso del pedido con 40 rosas rojas y azules") is None


def test_what_is_counted_may_be_so_many(ask: Asker) -> None:
    found = ask("es-ES", "artículos de regalo 2")
    assert found is not None
    assert (found.asked.action.id, found.asked.read.parts) == ("items", 2)


def test_the_library_s_own_currency_may_be_named_as_its_language_does(tmp_path: Path) -> None:
    library = library_in(tmp_path, "pl-PL", "PLN", ACTIONS)
    desk = Asking(Giving(desk_of(library)))
    for typed in ("zwrot 40 złotych", "zwrot 40 zł", "40 PLN zwrot"):
        found = desk.answer(library, typed)
        assert found is not None
        assert found.asked.read.parts == 4000
    found = desk.answer(library, "zwrot 40 koron")
    assert found is not None
    assert found.asked.read.parts is None


NAMES = tuple(word.text for line in ACTIONS.splitlines() for word in words(line))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["es-ES", "de-DE", "fr-FR", "pt-PT", "it-IT", "nl-NL", "pl-PL", "sv-SE"]),
    st.text("abcdefghijklmnopqrstuvwxyzáéñüßçő", min_size=2, max_size=9),
    st.sampled_from(["reembolso {} 40", "reembolso 40 {}", "{} 40 reembolso", "{} reembolso de 40 €"]),
)
def test_no_word_that_jobaid_does_not_know_stands_beside_an_amount_it_says_yes_to(
    ask: Asker, locale: str, word: str, line: str
) -> None:
    known = (*NAMES, *links_of(locale), *currency_names("EUR", locale))
    if any(near(strip_accents(word), strip_accents(name.casefold())) is not Near.OTHER for name in known):
        return
    found = ask(locale, line.format(word))
    assert found is None or found.asked.read.parts is None
