"""The format: every key of every file, its type and its meaning. The JSON Schema and the manual are made from it."""

from pydantic import BaseModel

from jobaid.content.kinds import Kind
from jobaid.content.schema import around, frame, topic

FILES: dict[Kind, type[BaseModel]] = {
    "library": frame.LibraryFile,
    "topic": topic.TopicFile,
    "faq": topic.FaqFile,
    "facts": around.FactFile,
    "notices": around.NoticeFile,
    "authority": around.AuthorityFile,
    "no_nos": topic.NoNoFile,
    "people": around.PeopleFile,
    "contacts": around.ContactFile,
    "glossary": around.GlossaryFile,
    "synonyms": around.SynonymFile,
    "search_tests": around.SearchTestFile,
    "replies": around.ReplyFile,
    "training": around.TrainingFile,
    "translation": around.TranslationFile,
}
