"""What parsing gives: a template, a condition or a formula, with everything that is wrong with it."""

from dataclasses import dataclass

from jobaid.expressions import nodes
from jobaid.expressions.finding import Finding, Use


@dataclass(frozen=True, slots=True)
class Source:
    """A source that has been read. One with findings is never evaluated."""

    source: str
    findings: tuple[Finding, ...]
    uses: tuple[Use, ...]

    def check_usable(self) -> None:
        """Raises ValueError if there are findings: evaluating it all the same is a bug."""
        if self.findings:
            raise ValueError(f"{len(self.findings)} finding(s) in a source to be evaluated")


@dataclass(frozen=True, slots=True)
class Template(Source):
    """Words with values and conditions among them."""

    parts: tuple[nodes.Part, ...]


@dataclass(frozen=True, slots=True)
class Condition(Source):
    """Something that holds, does not hold, or is not known."""

    test: nodes.Test


@dataclass(frozen=True, slots=True)
class Formula(Source):
    """Something that gives a number."""

    number: nodes.Number
