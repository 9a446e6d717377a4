import pytest

from jobaid.search.normalise import language_of, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Can't it's I’ll", ["cant", "its", "ill"]),
        ("l'hôtel d’Anvers", ["l", "hotel", "d", "anvers"]),
        ("Straße", ["strasse"]),
        ("e-mail, snake_case", ["e", "mail", "snake", "case"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("退款申请", ["退款", "款申", "申请"]),
        ("款", ["款"]),
        ("iPhone用ケース", ["iphone", "用ケ", "ケー", "ース"]),
        ("cafe\u0301s", ["cafes"]),
        ("한국어", ["한국어"]),
        ("🙂 — !", []),
        ("Rechnungs\u00adanschrift \u00adpost\u00adleitzahl", ["rechnungsanschrift", "postleitzahl"]),
        ("word\u200bbreak", ["wordbreak"]),
    ],
)
def test_text_is_cut_into_folded_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


def test_a_word_knows_its_place_in_the_text_as_written() -> None:
    text = "Das  Große Café!"
    assert [text[word.start : word.end] for word in words(text)] == ["Das", "Große", "Café"]


def test_a_word_keeps_its_accents_for_the_stemmer() -> None:
    assert words("DEVOLUCIÓN")[0].form == "devolución"


@pytest.mark.parametrize("locale", ["pt", "pt-BR", "pt_BR", "PT", "pt_BR.UTF-8"])
def test_the_language_is_the_first_part_of_the_locale(locale: str) -> None:
    assert language_of(locale) == "pt"
