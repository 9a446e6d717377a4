"""Everything that is wrong with a library."""

from jobaid.library.catalogue import Catalogue
from jobaid.lint.engine import Checker
from jobaid.lint.search_tests import failed_tests
from jobaid.model.problem import Problem


def problems_of(catalogue: Catalogue, *, search: bool = False) -> list[Problem]:
    """Read the library as it is now and list its problems; with `search`, those of its search tests too.

    Raises UserFacing if there is no library to read.
    """
    catalogue.refresh()
    problems = Checker().check(catalogue.contents)
    return [*problems, *failed_tests(catalogue.contents)] if search else problems
