"""Every text for people, by key, so that all of it can be translated and none of it needs Qt.

Code makes a Message (a key and its values); the faces turn it into words with `text`.
"""

from jobaid.messages.catalogue import LANGUAGES, Catalogue, speak, text, use_language
from jobaid.messages.message import Message, Plural, message

__all__ = ["LANGUAGES", "Catalogue", "Message", "Plural", "message", "speak", "text", "use_language"]
