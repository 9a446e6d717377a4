"""From a source to what it means. Jinja is loaded only when there is something for it to read."""

import re

from jobaid.expressions import nodes
from jobaid.expressions.bounds import MAX_FINDINGS, MAX_SOURCE
from jobaid.expressions.finding import TOO_BIG, Finding
from jobaid.expressions.parsed import Condition, Formula, Template
from jobaid.expressions.plain_tags import parts_of_plain_tags
from jobaid.expressions.uses import uses
from jobaid.messages import message

_OPENERS = ("{{", "{%", "{#")
_OPENING_BRACE = re.compile(r"\{(?=[{%#])")
_NOTHING = nodes.Written("", 0)


def parse_template(source: str) -> Template:
    """Read words with {{ values }} and {% if %} among them. Braces that open nothing are plain text."""
    too_long = _too_long(source)
    if too_long or not any(opener in source for opener in _OPENERS):
        return Template(source, too_long, (), (nodes.Text(source),) if source else ())
    plain = parts_of_plain_tags(source)
    if plain is not None:
        return Template(source, (), uses(plain), plain)
    from jobaid.expressions import reading

    parts, findings = reading.template(source)
    return Template(source, _ordered(findings), uses(parts), parts)


def parse_condition(source: str) -> Condition:
    """Read a bare condition, such as `high_value and order_value > 50`."""
    too_long = _too_long(source)
    if too_long:
        return Condition(source, too_long, (), _NOTHING)
    from jobaid.expressions import reading

    test, findings = reading.condition(source)
    return Condition(source, _ordered(findings), uses([test]), test)


def parse_formula(source: str) -> Formula:
    """Read a limit's formula, such as `min(400, 100 * passengers)`."""
    too_long = _too_long(source)
    if too_long:
        return Formula(source, too_long, (), _NOTHING)
    from jobaid.expressions import reading

    number, findings = reading.formula(source)
    return Formula(source, _ordered(findings), uses([number]), number)


def escaped(text: str) -> str:
    """Write any text as a template that gives it back: for what is imported from elsewhere."""
    return _OPENING_BRACE.sub('{{ "{" }}', text)


def _too_long(source: str) -> tuple[Finding, ...]:
    if len(source) <= MAX_SOURCE:
        return ()
    words = message("expression.too_long", length=len(source), limit=MAX_SOURCE)
    return (Finding(words, MAX_SOURCE, message("expression.too_long.hint"), TOO_BIG),)


def _ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.offset)[:MAX_FINDINGS])
