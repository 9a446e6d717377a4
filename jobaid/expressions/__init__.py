"""The one small checked language of templates, conditions and limit formulas.

Its syntax is Jinja's. A source is parsed once, into plain values and a list of everything that is wrong with it;
evaluating needs no Jinja, and nothing in it can call, loop, or reach more than the values passed in.
"""

from jobaid.expressions.conditions import evaluate_condition, truth
from jobaid.expressions.filters import FILTER_NAMES
from jobaid.expressions.finding import NOT_ALLOWED, SYNTAX, TOO_BIG, Finding, Kind, Use
from jobaid.expressions.formulas import evaluate_formula
from jobaid.expressions.nodes import Value
from jobaid.expressions.outcome import Amount, Outcome
from jobaid.expressions.parse import escaped, parse_condition, parse_formula, parse_template
from jobaid.expressions.parsed import Condition, Formula, Template
from jobaid.expressions.values import Values

__all__ = [
    "FILTER_NAMES",
    "NOT_ALLOWED",
    "SYNTAX",
    "TOO_BIG",
    "Amount",
    "Condition",
    "Finding",
    "Formula",
    "Kind",
    "Outcome",
    "Template",
    "Use",
    "Value",
    "Values",
    "escaped",
    "evaluate_condition",
    "evaluate_formula",
    "parse_condition",
    "parse_formula",
    "parse_template",
    "truth",
]
