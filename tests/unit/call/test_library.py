from pathlib import Path

from jobaid.model.problem import Severity
from tests.libraries import problems_in, write
from tests.unit.call.library import FILES


def test_the_library_of_the_walks_is_one_that_a_team_lead_could_write(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    assert [problem for problem in problems_in(tmp_path) if problem.severity is Severity.ERROR] == []
