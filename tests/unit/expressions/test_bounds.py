"""The largest sources there can be are read and evaluated in little time, and Jinja is loaded only for braces."""

import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from jobaid.expressions import parse_condition, parse_formula, parse_template
from jobaid.expressions.bounds import MAX_SOURCE

HOSTILE = [
    "{{",
    "{%",
    "{#",
    "{% raw %}",
    "{{a}}",
    "{%if a%}",
    "{{ (",
    "{{ '",
    '"',
    "{{ not ",
    "1",
    "1_",
    "{%-",
    "\r\n{{",
    "((",
    "-",
]
HOSTILE += [
    "{{ {",
    "}",
    "}}",
    "a|upper|",
    "a.",
    "a and ",
    "a,",
    "{{ a }} ",
    "{% if 1 < 2 < ",
    " ",
    "{{ 1",
    "{% raw",
    "\\",
]


@pytest.mark.parametrize("read", [parse_template, parse_condition, parse_formula])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_source_is_read_within_a_second(read: Callable[[str], object], piece: str) -> None:
    for source in (piece * (MAX_SOURCE // len(piece)), ("{{ " + piece * MAX_SOURCE)[:MAX_SOURCE]):
        began = time.process_time()
        read(source)
        assert time.process_time() - began < 1.0


def test_plain_text_and_the_packages_themselves_do_not_load_jinja() -> None:
    program = (
        "import sys; from jobaid.expressions import Values, parse_template; from jobaid.rendering import render; "
        "render(parse_template('Good morning, { how } are you? }}'), Values()); sys.exit('jinja2' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
