"""The words of the printed table of all limits."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "matrix.title": "Limits: {library}",
    "matrix.made": "Version {version} of the library, limits {print}, printed {day}",
    "matrix.foot": "{library} · version {version} · limits {print}",
    "matrix.agreed": "Agreed",
    "matrix.agreed-what": (
        "The limits of this page, {print}, as version {version} of “{library}” has them. "
        "“jobaid export authority” names {print} again as long as they say the same."
    ),
    "matrix.sign-name": "Name",
    "matrix.sign-role": "Position",
    "matrix.sign-day": "Date",
    "matrix.sign-signature": "Signature",
    "matrix.action": "Action",
    "matrix.for-all": "For all",
    "matrix.slots": "What the limits ask for",
    "matrix.slot": "{title} ({slot} in library.toml)",
    "matrix.slot-default": "{title} ({slot} in library.toml): taken as {value} until it is known",
    "matrix.rule-1": (
        "Every line that holds counts, and the smallest decides, also of several amounts in one line. "
        "“Up to” includes the amount, “until” the day."
    ),
    "matrix.rule-2": "A role without a line may not give it, whatever other roles may.",
    "matrix.rule-3": "“Instead” takes the place of the line that counts over the same, and of what is shared.",
    "matrix.rule-4": (
        "“In 30 days” counts the last 30 days; “a day”, “a week” (from Monday) and “a month” are of the calendar. "
        "Nobody approves what they asked for themselves."
    ),
    "matrix.no": "no",
    "matrix.yes": "yes",
    "matrix.nobody": "nobody may",
    "matrix.entitlement": "a right of the customer: takes nothing from what is shared with favours",
    "matrix.tariff": "by tariff",
    "matrix.if_asked": "only if the customer asks",
    "matrix.automatically": "happens by itself",
    "matrix.not-with": "not with {actions}",
    "matrix.after": "only after {actions}",
    "matrix.override": "instead",
    "matrix.up-to": "up to {amount} {unit}",
    "matrix.share": "up to {percent} % of {of}",
    "matrix.formula": "up to ({formula}) {unit}",
    "matrix.unit-percent": "%",
    "matrix.unit-days": "days",
    "matrix.unit-points": "points",
    "matrix.together": "together for {actions}",
    "matrix.when": "if ({condition})",
    "matrix.unless": "unless ({condition})",
    "matrix.from": "from {day}",
    "matrix.until": "until {day}",
    "matrix.evidence": "look at: {evidence}",
    "matrix.beyond": "beyond it: {who}",
    "matrix.beyond-within": "beyond it: {who} within {within}",
    "matrix.bad-out": "{path} is neither a .html nor a .csv file.",
    "matrix.bad-out.hint": "Name a file that ends in .html or .csv after `--out`.",
    "matrix.done": Plural("{count} action in {path}, limits {print}", "{count} actions in {path}, limits {print}"),
    "limits-broken": "{path} has mistakes, so its limits are not told.",
    "limits-broken.hint": "`jobaid check` names each of them.",
}
