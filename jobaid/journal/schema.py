"""The tables of the journal, version by version."""

PAYLOADS_APART = """
CREATE TABLE event (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, v INTEGER NOT NULL, at INTEGER NOT NULL,
    call TEXT NOT NULL, supersedes TEXT NOT NULL, digest BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE INDEX event_call ON event (call) WHERE call <> '';
CREATE INDEX event_type ON event (type);
CREATE TABLE body (seq INTEGER PRIMARY KEY, salt BLOB, payload BLOB) STRICT;
"""
"""A payload and its salt have a row of their own, so that they can be erased; erased, both are NULL."""

STRETCHES = """
CREATE TABLE closed (last INTEGER PRIMARY KEY, first INTEGER NOT NULL, before BLOB NOT NULL, seal BLOB NOT NULL) STRICT;
"""
"""In the place of events that say nothing any more: from which to which, with the seals before them and of the last."""

MIGRATIONS = (PAYLOADS_APART, STRETCHES)
"""What leads from each version to the next. A version that was released is never changed."""
