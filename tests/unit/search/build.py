"""Small libraries to search in."""

from jobaid.search.entry import Answer, Entry
from jobaid.search.index import Index
from jobaid.search.synonyms import Synonyms

LATE = Entry(
    "topic",
    "order-late",
    "Order is late",
    ("where is my parcel", "it still hasn't come", "the delivery never arrived"),
    "Look up the scan and give the carrier's window.",
)
TRACKING = Entry(
    "faq",
    "tracking-stuck",
    "Why does tracking not move for two days?",
    ("no scan since Monday",),
    "Parcels are scanned at depots, not on the road. From day three we open a search with the carrier.",
)
REFUND = Entry("faq", "refund-time", "When will I receive my refund?", ("money back",), "Within three working days.")
CANCEL = Entry("faq", "cancel", "Cancel a subscription", ("stop my plan",), "In the account, under Plans.")
PROMISE = Entry("no_no", "unconfirmed-date", "Promise a date the carrier has not confirmed", (), "Give the window.")
TERM = Entry("term", "rma", "RMA", ("return merchandise authorisation",), "The number a return needs.")
LIBRARY = (LATE, TRACKING, REFUND, CANCEL, PROMISE, TERM)


def index(*entries: Entry, locale: str = "en", synonyms: Synonyms | None = None) -> Index:
    return Index.build(entries or LIBRARY, locale, synonyms or Synonyms())


def ids(answer: Answer) -> list[str]:
    return [hit.id for hit in answer.hits]
