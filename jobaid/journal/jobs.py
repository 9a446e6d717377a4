"""What else is done with a journal on its writer's thread, and what becomes of it."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import NamedTuple, TypeVar

from jobaid.journal.store import Store

T = TypeVar("T")


class Job(NamedTuple):
    """Something to do once the journal is there, or to be told that it is not."""

    run: Callable[[Store], BaseException | None]
    refuse: Callable[[BaseException], None]


def job_of(work: Callable[[Store], T], future: "Future[T]") -> Job:
    """Make a job of which the future tells the outcome."""

    def run(store: Store) -> BaseException | None:
        if not future.set_running_or_notify_cancel():
            return None
        try:
            outcome = work(store)
        except BaseException as fault:  # noqa: BLE001 - it is raised where the outcome is asked for
            future.set_exception(fault)
            return fault
        future.set_result(outcome)
        return None

    def refuse(fault: BaseException) -> None:
        if future.set_running_or_notify_cancel():
            future.set_exception(fault)

    return Job(run, refuse)
