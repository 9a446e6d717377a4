"""The words of giving: what may be given on a call, agreed, carried out, voided, and who is at the desk."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "action.call.may": "May I give this?",
    "action.window.person": "Somebody else is at this desk",
    "role.set": "{role} · as set here",
    "role.people": "{role} · from people.toml",
    "role.stand-in": "{role} · standing in, from people.toml",
    "role.unknown": "{role} · you are not in people.toml",
    "role.lowest": "{role} · the lowest role",
    "role.offer": "As the library says",
    "role.advice": "Whose limits are shown, and whence that is known. The list of people is people.toml of the library."
    " It is advice: nobody has checked who sits here.",
    "role.advice-unknown": "Whose limits are shown. You are not on the list of people, people.toml of the library, so"
    " it is the lowest role. It is advice: nobody has checked who sits here.",
    "role.advice-lowest": "Whose limits are shown. This library has no list of people with you on it, so it is the"
    " lowest role; the settings name another.",
    "person.title": "Who is at this desk?",
    "person.signed-in": "Whoever signed in",
    "person.is-asked": "jobaid is open already. It asks there whether {person} is at the desk now.",
    "person.asks": "Is {name} at this desk now, as {role}?",
    "person.asks-unknown": "Is {name} at this desk now? Not on the list of people, so it would be: {role}.",
    "person.yes": "Yes",
    "person.no": "No",
    "person.took": "{name} is at this desk: {role}.",
    "setting.person": "Who is at this desk",
    "setting.person.help": "A sign-in name of people.toml; empty is whoever signed in. For desks that are shared.",
    "given.agreed": "{words} (agreed)",
    "given.agreed-claimed": "{words} (agreed; approved by {who}, as claimed)",
    "given.done": "{words} (done)",
    "given.done-claimed": "{words} (done; approved by {who}, as claimed)",
    "given.mark-done": "Done",
    "given.mark-done-of": "Done: {words}",
    "given.void": "Void…",
    "given.void-of": "Void: {words}",
    "give.card-left": "{amount} left",
    "give.title": "May I?",
    "give.field": "What or how much, such as refund 40",
    "give.topic-actions": "For this topic",
    "give.other-actions": "Everything else",
    "give.nothing-here": "The library has nothing that may be given.",
    "give.nothing-fits": "Nothing here is called “{typed}”.",
    "give.quoted": "“{words}”",
    "give.yes": "Yes. {words}",
    "give.ask-first": "Ask first. {words}",
    "give.no": "No. {words}",
    "give.facts-first": "One thing first. {words}",
    "give.how-much": "How much? {usual}",
    "give.usually": "Usually {amount}.",
    "give.read-as": "{typed} was read as {amount}.",
    "give.recorded-here": "What was given is known from this computer only.",
    "give.evidence": "Look at first: {evidence}.",
    "give.take-within": "Take {amount}: that is within your limit",
    "give.take-other": "{words}: within your limit",
    "give.agreed": "Agreed with the customer",
    "give.agreed-short": "Agreed",
    "give.hand-over": "Hand over",
    "give.back": "Back",
    "give.claimed": "Approved already? By whom",
    "give.claimed-note": "Noted as claimed; nobody has checked it.",
    "give.claimed-enter": "Agreed as approved",
    "give.beyond-both": "Beyond your limit: {key} takes {amount}, or type who said yes.",
    "give.beyond-take": "Beyond your limit: {key} takes {amount}.",
    "give.beyond-claim": "Beyond your limit: type who said yes.",
    "give.beyond-hand": "That is not for you to give: hand it over.",
    "give.claimed-self": "Nobody approves what they asked for themselves.",
    "give.given-here": "Given on this call",
    "give.void-why": "Why is it void?",
    "give.writing": "Being written down…",
    "give.not-written": "Not given: it could not be written down. {reason}",
    "give.no-journal": "Nothing can be given now: jobaid writes nothing down here.",
    "give.used-up": "Not given: the limit was used up meanwhile.",
    "give.said-agreed": "Agreed: {words}. {key} marks it done, or voids it.",
    "give.said-claimed": "Agreed: {words}, approved by {who} as claimed.",
    "give.said-done": "Done: {words}.",
    "give.said-void": "Void: {words}.",
    "give.too-late": "That has changed meanwhile. Look again.",
    "give.handover-reason": "{words}: beyond my limit. {cap}",
    "give.handover-cap": "My limit is {cap}. It is for {who} to decide.",
    "give.handover-who": "It is for {who} to decide.",
    "give.open": "agree, or ask on",
    "give.rule": "Rule: {limit} in {path}, library {library}",
    "ask.other-unit": "{found} does not fit: {action} is in {unit}.",
    "ask.unit-percent": "percent",
    "ask.unit-days": "days",
    "ask.unit-points": "points",
    "ask.unit-count": "numbers",
    "ask.unit-none": "no amount at all",
    "ask.doubt": "{found}? Type the amount itself.",
    "ask.amounts": "More than one amount: type the one you mean.",
    "ask.in-digits": "{found}? Type the amount in digits.",
    "ask.decimals": "{found} has too many decimals: {currency} has {decimals}.",
    "ask.several": "{found}? Ask for each by itself.",
    "ask.several-words": "twice, thrice, both, all, each, every, several, many, double, doubled, triple, multiple,"
    " couple",
    "ask.at-most": "up to, no more than, not more than, at most, max, maximum, as per",
    "ask.anywhere": "or more, or less, or so, per item, per person, per head, per order, per parcel, per day, per week,"
    " per month, more than, less than, greater than, higher than, lower than, larger than, bigger than, at least,"
    " or, and up, and more, and change, between, twice, thrice, double, doubled, triple, tripled, times, x, each, per,"
    " apiece, a piece, both, every, everyone, everybody, all of, for all, them all, the lot, the pair,"
    " more if, be more, half,"
    " minimum, min, exceed, exceeds, exceeding, upwards, approx,"
    " approximately, roughly, circa, ca, somewhere, either, plus, minus, ish, multiple, several, many",
    "ask.before": "more, less, over, above, under, below, beyond, past, from, than, to, and, about, around, near,"
    " nearly, almost, some, not, except, instead of, of the, starting at, starting from, towards, closer to, all,"
    " out of",
    "ask.between": "a, an, the, his, her, their, its, my, our, your, of, limit, even, just, only, about, amount, sum",
    "ask.after": "more, less, over, up, upward, off, odd, something, cent, cents, pence, penny, k, grand, hundred,"
    " thousand, million, may, a head, a day, a week, a month, a night, an item, a time, an hour, of them",
    "ask.named": "order number, order no, order nr, order, case number, case no, case, ticket, invoice, booking,"
    " reference, ref, tracking number, customer number, account number, number, nr, id, room, line, step, page",
    "ask.months": "january, february, march, april, june, july, august, september, october, november, december, jan,"
    " feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec",
    "ask.periods": "seconds, second, minutes, minute, mins, min, hours, hour, hrs, days, day, weeks, week, months,"
    " month, years, year",
    "ask.late": "late, ago, old, overdue, delayed, delay, later, too late, past, before, after, of delay, of waiting,"
    " of late",
    "ask.waited": "late, late by, late for, waited, waited for, waiting, waiting for, waits, delayed, delayed by,"
    " overdue by, for the last, for the past, in the last, in the past",
    "ask.numbers": "two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen,"
    " sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fourty, fifty, sixty, seventy, eighty, ninety,"
    " ninty, hundred, thousand, dozen, couple",
    "ask.no-things": "as, is, was, has, his, this, its, us, plus, yes, less, unless, because, besides, towards, always,"
    " perhaps, thanks, pls, across, does, euros, dollars, pounds, points, days",
    "ask.month-may": "may",
    "ask.one": "one",
    "ask.questions": "can may could should",
    "ask.money-back": "back money",
    "cli.as": "who is at the desk: a sign-in name of people.toml; for the window",
    "cli.as-alone": "--as opens a window and goes with no command; `may` has one of its own",
    "kept.found-given": Plural("{count} thing given", "{count} things given"),
    "kept.export-given": "Given",
    "kept.awards": Plural("{count} thing given", "{count} things given"),
    "kept.awards.stays": "as long as a limit counts it; the names go after {days}",
}
