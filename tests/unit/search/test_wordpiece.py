import pytest

from jobaid.search.wordpiece import LONGEST, WordPiece

PIECES = ["[UNK]", "[CLS]", "[SEP]", "can", "'", "t", "re", "##fund", "##ed", "cafe", "?", "退", "款"]
WORDS = WordPiece({piece: number for number, piece in enumerate(PIECES)})


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("Can't", ["can", "'", "t"]),
        ("refunded?", ["re", "##fund", "##ed", "?"]),
        ("CAFÉ cafe\u0301", ["cafe", "cafe"]),
        ("退款", ["退", "款"]),
        ("refunder can", ["[UNK]", "can"]),
        ("can\u200b\0\tre", ["can", "re"]),
        ("x" * 101, ["[UNK]"]),
    ],
)
def test_a_text_is_cut_into_the_longest_known_pieces(text: str, pieces: list[str]) -> None:
    assert [PIECES[number] for number in WORDS.numbers(text)] == ["[CLS]", *pieces, "[SEP]"]


def test_a_long_text_is_cut_between_its_marks() -> None:
    numbers = WORDS.numbers("can " * 1000)
    assert len(numbers) == LONGEST
    assert PIECES[numbers[-1]] == "[SEP]"
