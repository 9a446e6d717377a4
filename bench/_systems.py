"""What is compared: our engine by words and by meaning, and what people would use instead of it."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

import bm25s
import numpy as np
import tantivy
from rapidfuzz import fuzz, process

from jobaid.search.encoder import Vectors
from jobaid.search.entry import Entry
from jobaid.search.index import Index
from jobaid.search.language import language_for
from jobaid.search.normalise import words
from jobaid.search.sense import load_encoder
from jobaid.search.split import phrases_of

TOP = 10
_BATCH = 16

Ranker = Callable[[str], Sequence[str]]


def ours(entries: Sequence[Entry]) -> Ranker:
    """Words and meaning."""
    index = Index.build(entries, "en")
    index.learn()
    return lambda query: [hit.id for hit in index.refine(query, TOP).hits]


def ours_by_words(entries: Sequence[Entry]) -> Ranker:
    """What answers every keystroke."""
    index = Index.build(entries, "en")
    return lambda query: [hit.id for hit in index.search(query, TOP).hits]


def titles_by(scorer: Any) -> Callable[[Sequence[Entry]], Ranker]:
    """rapidfuzz over the titles."""

    def build(entries: Sequence[Entry]) -> Ranker:
        titles = [entry.title.casefold() for entry in entries]

        def ask(query: str) -> list[str]:
            found = process.extract(query.casefold(), titles, scorer=scorer, limit=TOP)
            return [entries[place].id for _, _, place in found]

        return ask

    return build


def fts5(tokenizer: str) -> Callable[[Sequence[Entry]], Ranker]:
    """SQLite's full-text index, any of the words."""

    def build(entries: Sequence[Entry]) -> Ranker:
        base = sqlite3.connect(":memory:")
        base.execute(f"create virtual table entries using fts5(words, tokenize='{tokenizer}')")
        base.executemany("insert into entries (rowid, words) values (?, ?)", enumerate(map(all_words, entries)))
        search = "select rowid from entries where entries match ? order by rank limit ?"

        def ask(query: str) -> list[str]:
            terms = [word for word in re.findall(r"\w+", query) if tokenizer != "trigram" or len(word) > 2]
            if tokenizer == "trigram":
                terms = [word[at : at + 3] for word in terms for at in range(len(word) - 2)]
            any_of = " OR ".join(f'"{term}"' for term in terms)
            return [entries[number].id for (number,) in base.execute(search, (any_of, TOP))] if terms else []

        return ask

    return build


def tantivy_fuzzy(entries: Sequence[Entry]) -> Ranker:
    """tantivy, each term as it is and with one edit, two from 8 letters on."""
    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("number", stored=True)
    schema.add_text_field("words", tokenizer_name="en_stem")
    built = schema.build()
    index = tantivy.Index(built)
    writer = index.writer(heap_size=50_000_000, num_threads=1)
    for number, entry in enumerate(entries):
        writer.add_document(tantivy.Document(number=number, words=all_words(entry)))
    writer.commit()
    index.reload()
    searcher, stem = index.searcher(), language_for("en").stem

    def ask(query: str) -> list[str]:
        stems = [stem(word.form) for word in words(query)]
        terms = [tantivy.Query.term_query(built, "words", one) for one in stems]
        terms += [
            tantivy.Query.fuzzy_term_query(built, "words", one, distance=2 if len(one) >= 8 else 1)
            for one in stems
            if len(one) >= 4
        ]
        if not terms:
            return []
        found = searcher.search(tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms]), TOP)
        return [entries[searcher.doc(address)["number"][0]].id for _, address in found.hits]

    return ask


def bm25s_stemmed(entries: Sequence[Entry]) -> Ranker:
    """bm25s over stemmed words."""
    stem = language_for("en").stem

    def stems(text: str) -> list[str]:
        return [stem(word.form) for word in words(text)]

    index = bm25s.BM25()
    index.index([stems(all_words(entry)) for entry in entries], show_progress=False)

    def ask(query: str) -> list[str]:
        if not stems(query):
            return []
        places, scores = index.retrieve([stems(query)], k=min(TOP, len(entries)), show_progress=False)
        return [entries[place].id for place, score in zip(places[0], scores[0], strict=True) if score > 0]

    return ask


def meaning_alone(entries: Sequence[Entry]) -> Ranker:
    """The best phrase by MiniLM, as it is typed."""
    encoder = load_encoder()
    phrases = [(phrase, number) for number, entry in enumerate(entries) for phrase in phrases_of(entry)]
    batches = [[text for text, _ in phrases[at : at + _BATCH]] for at in range(0, len(phrases), _BATCH)]
    vectors: Vectors = np.concatenate([encoder.encode(batch) for batch in batches])
    starts = np.flatnonzero(np.diff([-1, *(number for _, number in phrases)]))

    def ask(query: str) -> list[str]:
        near = np.maximum.reduceat(vectors @ encoder.encode([query])[0], starts)
        return [entries[place].id for place in np.argsort(-near, kind="stable")[:TOP]]

    return ask


def all_words(entry: Entry) -> str:
    """Everything of an entry as one text."""
    return "\n".join((*phrases_of(entry), entry.body))


SYSTEMS: dict[str, Callable[[Sequence[Entry]], Ranker]] = {
    "jobaid": ours,
    "jobaid by words": ours_by_words,
    "WRatio": titles_by(fuzz.WRatio),
    "token_set_ratio": titles_by(fuzz.token_set_ratio),
    "FTS5 porter": fts5("porter"),
    "FTS5 trigram": fts5("trigram"),
    "tantivy fuzzy": tantivy_fuzzy,
    "bm25s": bm25s_stemmed,
    "MiniLM alone": meaning_alone,
}
