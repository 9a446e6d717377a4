from tests.unit.journal.events import path, store

__all__ = ["path", "store"]
