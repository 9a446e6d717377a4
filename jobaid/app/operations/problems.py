"""Everything that is wrong with a library."""

from jobaid.app import clock
from jobaid.library.catalogue import Catalogue
from jobaid.lint.engine import Checker
from jobaid.model.problem import Problem


def problems_of(catalogue: Catalogue) -> list[Problem]:
    """Read the library as it is now and list its problems, those of its search tests aside.

    Raises UserFacing if there is no library to read.
    """
    catalogue.refresh()
    return Checker().check(catalogue.contents, clock.now(catalogue.contents.library).date())
