import os

import numpy as np
import pytest

from jobaid.search import encoder, index
from jobaid.search.unusable import Unusable
from tests.unit.search.build import index as built

try:
    ENCODER = encoder.load()
except Unusable as reason:
    pytest.skip(f"no meaning here: {reason}", allow_module_level=True)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Where is my parcel?", [0.033, -0.0164, 0.0449, -0.0248, 0.062, 0.0118]),
        ("Ich möchte mein Geld zurück", [-0.0563, 0.0476, 0.0683, 0.0365, -0.0051, 0.0095]),
        ("a " * 200, [-0.0223, -0.0497, -0.0084, -0.0543, -0.1407, 0.0132]),
    ],
)
def test_a_text_lies_where_the_models_own_runtime_puts_it(text: str, first: list[float]) -> None:
    assert ENCODER.encode([text])[0, :6] == pytest.approx(first, abs=5e-4)


def test_texts_lie_where_each_lies_alone() -> None:
    texts = ["refund", "", "The parcel was left with a neighbour who is on holiday.", "refund me"]
    alone = np.concatenate([ENCODER.encode([text]) for text in texts])
    assert ENCODER.encode(texts) == pytest.approx(alone, abs=1e-5)


def test_products_of_matrices_have_no_threads_of_their_own() -> None:
    assert os.environ["OPENBLAS_NUM_THREADS"]


def test_without_numpy_search_goes_by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "find_spec", lambda _name: None)
    with pytest.raises(Unusable, match="numpy"):
        built().learn()
