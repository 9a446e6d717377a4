from dataclasses import replace

import pytest

from jobaid.search.entry import Answer, Entry, Repair
from jobaid.search.synonyms import Synonyms
from tests.unit.search.build import CANCEL, LATE, LIBRARY, REFUND, TRACKING, ids, index


@pytest.mark.parametrize("entry", LIBRARY, ids=lambda entry: entry.id)
def test_every_phrase_of_an_entry_finds_it_first(entry: Entry) -> None:
    engine = index()
    assert {ids(engine.search(phrase))[0] for phrase in (entry.title, *entry.phrases)} == {entry.id}


def test_a_word_of_the_body_finds_the_entry() -> None:
    assert ids(index().search("depots")) == ["tracking-stuck"]


def test_another_form_of_a_word_finds_the_entry() -> None:
    assert ids(index().search("cancelling subscriptions"))[0] == "cancel"


@pytest.mark.parametrize("words", ["refnud", "refubd", "refunnd", "rfund", "REFUMD"])
def test_a_mistyped_word_finds_what_was_meant(words: str) -> None:
    assert ids(index().search(words + " please"))[0] == "refund-time"


@pytest.mark.parametrize("typed", ["ref", "refu", "where is my par", "subscr"])
def test_a_word_begun_finds_what_it_may_become(typed: str) -> None:
    assert ids(index().search(typed))[0] in {"refund-time", "order-late", "cancel"}


def test_a_word_that_is_followed_by_a_space_is_finished() -> None:
    assert ids(index().search("subscr")) == ["cancel"]
    assert ids(index().search("subscr ")) == []


@pytest.mark.parametrize("words", ["", "   ", "?!… —", "_", "\n\t"])
def test_a_query_without_words_finds_nothing(words: str) -> None:
    assert index().search(words) == Answer()


def test_words_that_nobody_wrote_find_nothing() -> None:
    answer = index().search("zzzxqk 8847")
    assert answer.hits == ()
    assert not answer.close


def test_an_empty_library_answers() -> None:
    assert index(Entry("faq", "none", "")).search("refund").hits == ()


def test_no_more_hits_than_asked_for() -> None:
    engine = index()
    assert len(engine.search("the carrier", 1).hits) == 1
    assert engine.search("the carrier", 0).hits == ()


def test_hits_come_best_first() -> None:
    scores = [hit.score for hit in index().search("where is the carrier's scan").hits]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_the_same_words_are_ranked_by_kind_topics_first_and_steps_last() -> None:
    kinds = ("term", "no_no", "script", "faq", "other", "topic")
    engine = index(*(Entry(kind, kind, "Opening hours") for kind in kinds))
    assert ids(engine.search("opening hours")) == ["topic", "faq", "term", "other", "no_no", "script"]


def test_a_repaired_word_is_reported_as_the_library_spells_it() -> None:
    engine = index(Entry("faq", "a", "Devolución de dinero"), locale="es")
    answer = engine.search("quiero mi devolucoin ya")
    assert Repair("devolucoin", "devolución") in answer.repairs
    assert ids(answer) == ["a"]


def test_a_known_word_is_kept() -> None:
    engine = index(REFUND, Entry("faq", "refuse", "Refused at the door", ("they refuse it",)))
    assert engine.search("refuse it ").repairs == ()


def test_a_word_still_being_typed_is_no_mistake() -> None:
    assert index().search("my refun").repairs == ()


def test_a_common_word_outside_the_library_is_no_mistake() -> None:
    assert index().search("these refunds they ").repairs == ()


def test_numbers_are_not_repaired() -> None:
    engine = index(Entry("faq", "form", "Form 10440"))
    assert engine.search("10441 ").hits == ()


def test_accents_case_and_width_do_not_matter() -> None:
    engine = index(Entry("faq", "cafe", "Café à emporter"), CANCEL, locale="fr")
    for typed in ("cafe a emporter", "CAFÉ", "cafe\u0301", "\uff23\uff41\uff46\uff45"):
        assert ids(engine.search(typed))[0] == "cafe"


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Где моя посылка", "посылки"),
        ("退款需要多长时间", "退款"),
        ("धनवापसी कब मिलेगी", "धनवापसी"),
        ("เงินคืนเมื่อไหร่", "เงินคืน"),
        ("متى أسترد أموالي", "أموالي"),
        ("환불은 언제 되나요", "환불은"),
    ],
)
def test_words_of_any_script_are_found(title: str, typed: str) -> None:
    engine = index(Entry("faq", "it", title), CANCEL, locale="ru" if title.startswith("Где") else "xx")
    assert ids(engine.search(typed))[0] == "it"


def test_a_synonym_finds_what_the_word_does() -> None:
    engine = index(synonyms=Synonyms(groups=(("reimbursement", "refund"), ("package", "parcel"))))
    assert ids(engine.search("reimbursement"))[0] == "refund-time"
    assert ids(engine.search("my package"))[0] == "order-late"


def test_a_mistyped_or_begun_synonym_is_read_as_one() -> None:
    engine = index(synonyms=Synonyms(groups=(("reimbursement", "refund"),)))
    assert ids(engine.search("reimbursemetn "))[0] == "refund-time"
    assert ids(engine.search("reimb"))[0] == "refund-time"


def test_a_phrase_can_stand_for_a_word_and_a_word_for_a_phrase() -> None:
    synonyms = Synonyms(groups=(("not moving", "stuck"), ("lost", "never arrived")))
    engine = index(LATE, Entry("faq", "stuck", "Tracking is stuck"), synonyms=synonyms)
    assert ids(engine.search("it is not moving"))[0] == "stuck"
    assert ids(engine.search("lost"))[0] == "order-late"


def test_a_one_way_pair_does_not_hold_the_other_way() -> None:
    engine = index(REFUND, Entry("faq", "atm", "Cash machine"), synonyms=Synonyms(pairs=(("cash", "refund"),)))
    assert set(ids(engine.search("cash "))) == {"atm", "refund-time"}
    assert ids(engine.search("refund ")) == ["refund-time"]


def test_the_word_itself_comes_before_its_synonym() -> None:
    twins = (Entry("faq", "b", "Parcel size"), Entry("faq", "a", "Package size"))
    engine = index(*twins, synonyms=Synonyms(groups=(("package", "parcel"),)))
    assert ids(engine.search("package ")) == ["a", "b"]
    assert ids(engine.search("parcel ")) == ["b", "a"]


def test_only_the_beginning_of_an_endless_query_is_read() -> None:
    engine = index()
    assert ids(engine.search("refund " + "x" * 100_000))[0] == "refund-time"
    assert ids(engine.search("qq " * 40 + "refund")) == []


def test_words_common_to_hundreds_of_entries_still_find_the_right_one() -> None:
    many = [Entry("faq", f"n{number}", f"My card and place number{number}") for number in range(900)]
    engine = index(*many, TRACKING)
    assert ids(engine.search("my card and place number777"))[0] == "n777"
    assert len(engine.search("my card and place", 1000).hits) == 900


def test_a_word_that_thousands_have_still_brings_what_it_says_best_to_the_top() -> None:
    cards = [Entry("faq", f"c{number}", f"What is the number {number} on my card for") for number in range(2100)]
    orders = [
        Entry("faq", f"o{number}", f"Why does it say order beside {number} in the list") for number in range(2300)
    ]
    assert ids(index(*cards, *orders, Entry("faq", "order", "Order")).search("card order"))[0] == "order"


def test_words_that_were_only_learned_are_no_words_to_read_others_as() -> None:
    learned = replace(REFUND, learned=("refnud wehn", "hulu money"))
    for typed in ("refnud", "wehn do i get it", "huluu", "hul"):
        assert index(*LIBRARY, learned).search(typed).repairs == index(*LIBRARY, REFUND).search(typed).repairs


def test_a_learned_slip_is_still_read_as_what_was_meant() -> None:
    answer = index(replace(CANCEL, learned=("refnud please",)), REFUND).search("refnud time")
    assert answer.repairs == (Repair("refnud", "refund"),)
    assert ids(answer)[0] == "refund-time"


def test_learned_words_do_not_change_how_others_are_read_when_they_come_later() -> None:
    before, learned = index(), [replace(entry, learned=("refnud now", "gone quiet")) for entry in LIBRARY]
    for typed in ("refnud", "quiett", "now refnud mony"):
        updated = before.updated(learned).search(typed)
        assert updated == index(*learned).search(typed)
        assert updated.repairs == before.search(typed).repairs


def test_a_word_that_is_learned_is_found_as_it_is_typed() -> None:
    assert ids(index(replace(CANCEL, learned=("hulu gone",)), REFUND).search("hulu gone"))[0] == "cancel"


def test_hits_say_what_each_part_of_their_score_is() -> None:
    first, *others = index().search("order is late", 20).hits
    assert first.why.exact
    assert not any(hit.why.exact for hit in others)
    assert first.score == pytest.approx(2 * sum(first.why.texts) * first.why.kind)
    assert first.why.kind == 1.2
    [body] = [hit.why for hit in index().search("depots").hits]
    assert (body.phrase, body.texts[:2]) == ("", (0.0, 0.0))


def test_a_question_that_is_longer_than_a_query_is_found_by_itself() -> None:
    long = " ".join(f"extraordinarily{number}" for number in range(30))
    rival = Entry("faq", "rival", long[:290])
    assert ids(index(rival, Entry("faq", "it", long)).search(long))[0] == "it"


def test_of_one_kind_everything_is_found_however_much_there_is_of_another() -> None:
    many = [Entry("faq", f"r{number}", f"Refund for reason {number}") for number in range(500)]
    engine = index(*many, Entry("no_no", "never", "Promise a date for the refund"))
    assert ids(engine.search("refund", 8, kind="no_no")) == ["never"]
    assert ids(engine.search("refund for reason 3", 8, kind="no_no")) == ["never"]
    assert ids(engine.search("refund", 8, kind="term")) == []


def test_exactly_reads_every_word_as_it_was_typed() -> None:
    engine = index()
    assert engine.search("refudn").hits != ()
    answer = engine.search("refudn myparcel", exactly=True)
    assert (answer.hits, answer.repairs, answer.mended) == ((), (), "refudn myparcel")
    assert ids(engine.search("refund", exactly=True)) == ids(engine.search("refund"))
