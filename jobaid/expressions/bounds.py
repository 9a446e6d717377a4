"""How large a template, a condition or a formula may be, so that none can slow a call down."""

MAX_SOURCE = 20_000
"""Characters of a source. The longest words an agent could say in a step are a tenth of it."""

MAX_PARTS = 2_000
"""Names, values and signs in all braces of a template: every step of evaluating it comes from one of them."""

MAX_TAG_PARTS = 200
"""Names, values and signs in one pair of braces, a condition or a formula. Nobody can read longer ones."""

MAX_DEPTH = 20
"""Brackets or conditions inside one another: far below the point where Python's own stack would end."""

MAX_FINDINGS = 50
"""Findings of one source. The rest would follow from these."""

MAX_DIGITS = 15
"""Digits of a number written in a source: more than any amount of money needs."""

MAX_OUTPUT = 50_000
"""Characters that a template makes, whatever its values: more than a screen of words many times over."""

MAX_NUMBER = 10**18
"""The largest number, either way from zero, that is reckoned with: what a 64-bit amount in minor units holds."""

MAX_DECIMALS = 18
"""Decimals of a number that is reckoned with: no currency has more."""
