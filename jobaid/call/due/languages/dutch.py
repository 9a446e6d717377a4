"""Times in Dutch."""

from jobaid.call.due.languages.language import HourWords, Kinds, Named, TimeWords
from jobaid.call.due.languages.rules import (
    ALONE,
    HALF,
    NO_MORE,
    WEEKDAY_RULES,
    clock_rules,
    date_rules,
    hours,
    length_rules,
    named_lengths,
    range_rules,
    weekday_date_rules,
)

_WEEKDAYS: Named = (
    ("maandag", 0), ("ma", 0), ("dinsdag", 1), ("di", 1), ("woensdag", 2), ("wo", 2), ("woe", 2), ("donderdag", 3),
    ("do", 3), ("don", 3), ("vrijdag", 4), ("vr", 4), ("vrij", 4), ("zaterdag", 5), ("za", 5), ("zat", 5),
    ("zondag", 6), ("zon", 6),
)  # fmt: skip
_SHORT: Named = (("zo", 6),)

_MONTHS: Named = (
    ("januari", 1), ("jan", 1), ("februari", 2), ("feb", 2), ("febr", 2), ("maart", 3), ("mrt", 3), ("mar", 3),
    ("april", 4), ("apr", 4), ("mei", 5), ("juni", 6), ("jun", 6), ("juli", 7), ("jul", 7), ("augustus", 8), ("aug", 8),
    ("september", 9), ("sept", 9), ("sep", 9), ("oktober", 10), ("okt", 10), ("november", 11), ("nov", 11),
    ("december", 12), ("dec", 12),
)  # fmt: skip

_HOURS: Named = (
    ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6), ("zeven", 7), ("acht", 8), ("negen", 9),
    ("tien", 10), ("elf", 11), ("twaalf", 12), ("dertien", 13), ("veertien", 14), ("vijftien", 15), ("zestien", 16),
    ("zeventien", 17), ("achttien", 18), ("negentien", 19), ("twintig", 20), ("eenentwintig", 21),
    ("tweeëntwintig", 22), ("drieëntwintig", 23), ("vierentwintig", 24),
)  # fmt: skip
_NUMBERS: Named = (
    *_HOURS, ("een", 1), ("één", 1), ("'n", 1), ("eerste", 1), ("een paar", 2), ("vijfentwintig", 25), ("dertig", 30),
    ("veertig", 40), ("vijfenveertig", 45), ("achtenveertig", 48), ("vijftig", 50), ("zestig", 60),
    ("tweeënzeventig", 72),
)  # fmt: skip

_UNITS: Kinds = (
    ("min", "minutes"), ("minuut", "minutes"), ("minuten", "minutes"), ("minuutjes", "minutes"),
    ("u", "hours"), ("h", "hours"), ("uur", "hours"), ("uren", "hours"), ("uurtje", "hours"),
    ("werkuur", "working_hours"), ("werkuren", "working_hours"), ("kantooruren", "working_hours"),
    ("dag", "days"), ("dagen", "days"), ("kalenderdag", "days"), ("kalenderdagen", "days"),
    ("werkdag", "working_days"), ("werkdagen", "working_days"),
    ("week", "weeks"), ("weken", "weeks"), ("wk", "weeks"), ("maand", "months"), ("maanden", "months"),
)  # fmt: skip

_CLOCK = r"(?:uur|u|h)\b\.?"
_AT = (
    r"(?:uiterlijk om|uiterlijk tot|uiterlijk|niet later dan|om|rond|tegen|vanaf|tot|omstreeks|rond de klok van"
    r"|voor|na)"
)
_BARE_AT = r"(?:uiterlijk om|om|rond|tegen|vanaf|omstreeks|tot)"
_HOUR = hours(_HOURS)
_ON = r"(?:uiterlijk op|uiterlijk|voor de|vanaf de|tot de|tot en met|tot|op de|op|de|voor|vanaf)"
_SURE = (
    r"(?:binnen een termijn van|binnen de komende|binnen|in de komende|de komende|over|in minder dan|uiterlijk over"
    r"|uiterlijk binnen|in)"
)
_WEEK_DAYS = r"(?P<weekdays>maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_NEXT_WEEK = r"(?:in de )?(?P<next>volgende week|komende week)"
_END = r"(?:voor |tegen |aan |op |uiterlijk )?(?:het )?(?:eind|einde)"

_LENGTHS = length_rules(
    _SURE,
    r"(?:ongeveer|circa|ca\.?|maximaal|max\.?|hooguit)",
    r"(?:minuten|min|m)",
    "(?:en een half|en half)",
    "tot|of|à",
)

_RULES: Kinds = (
    *WEEKDAY_RULES,
    ("unclear", r"(?:de |op de )?(?:eerste|tweede|derde|laatste) {weekdays*} (?:van|in)\b"),
    ("day", r"{days}(?: nog)?"),
    ("day_part", r"{days} ?{parts}"),
    ("day", r"{days} over (?P<week>een week|acht dagen)"),
    ("weekday", r"{weekdays}\.?"),
    ("weekday", r"(?P<this>deze) {weekdays}"),
    ("weekday", r"(?:aanstaande|aankomende|eerstvolgende|komende|a\.s\.|as) {weekdays}"),
    ("weekday", r"{weekdays} (?:a\.s\.|aanstaande|as)"),
    ("weekday", r"(?P<next>volgende) {weekdays}"),
    ("weekday", r"{weekdays},? " + _NEXT_WEEK),
    ("weekday", _NEXT_WEEK + r",? (?:op )?{weekdays}"),
    ("weekday", r"{weekdays} (?P<this>deze) week"),
    ("weekday", r"{weekdays} over (?P<week>een week)"),
    ("weekday", r"{weekdays}(?: in de|,)? {parts}"),
    ("weekday", _WEEK_DAYS + r"{parts}"),
    ("unclear", r"tot zo(?= \d)|zo(?= (?:om|rond|tegen) \d)|(?:of|en) zo(?=$|[,;.])"),
    ("weekday", r"{short_weekdays}\.?(?=,? (?:\d|om \d))"),
    ("weekday", r"op {short_weekdays}(?=$|[,;])"),
    ("next_working_day", r"(?:de )?(?:volgende|eerstvolgende|eerst volgende) werkdag"),
    ("next_day", r"(?:de )?(?:volgende dag|dag erna|dag daarna|dag erop)"),
    ("gone", r"(?:eer)?gisteren(?:{parts*}| {parts*})?|gister(?:en)?{parts*}"),
    ("gone", r"(?:afgelopen|vorige|laatste) (?:{weekdays*}|week|maand)"),
    ("gone", r"(?:{numbers*} |\d+ ?){units*} (?:geleden|terug)"),
    ("week", _END + r" (?:van )?(?:de|deze) week|deze week|(?:" + _END + r" )?(?:van )?" + _NEXT_WEEK),
    ("month", _END + r" (?:van )?(?:de|deze) maand|deze maand|maandeinde"),
    ("month", r"(?:" + _END + r" )?(?:van )?(?P<next>volgende maand)"),
    ("month", _END + r" {months}"),
    ("date", r"(?:de )?(?P<of_month>eerste) {months}"),
    *date_rules(_ON, r"(?:e|ste|de|\.)", "", ""),
    ("numeric", r"(?P<first>\d{1,2})-(?P<second>0[1-9]|1[0-2])" + NO_MORE + r"(?! ?(?:uur|u|dagen|werkdagen|weken)\b)"),
    *weekday_date_rules("de", "(?:e|ste|de)", r"{months*}\b|uur\b|u\b|h\b|minuten\b|['s ]*(?:ochtends|middags|avonds)"),
    ("today_part", r"van(?P<parts>morgen|ochtend|middag)"),
    ("today_part", r"deze {parts}"),
    ("tonight", r"vanavond|vannacht|deze avond|vanaaf"),
    ("part", r"(?P<sure>in de|in de loop van de|tijdens de|'s|aan het eind van de|op de) ?{parts}"),
    ("part", r"(?P<parts>ochtend|vroeg|middag|namiddag|voormiddag|avond)"),
    ("edge", r"{edges}"),
    ("edge", r"(?P<end>(?:het )?(?:eind|einde) (?:van )?)(?=(?:{days*}|{weekdays*})\b)"),
    ("clock", r"(?:tussen de )?{clock}"),
    *_LENGTHS[:-1],
    ("bare", _BARE_AT + r" ?" + _HOUR + ALONE),
    *(one for one in clock_rules(_HOUR, _AT, _CLOCK) if one[0] != "bare"),
    ("time", rf"(?:{_AT} )?{_HOUR} ?(?:uur|u)\b" + HALF),
    ("time", rf"(?:{_AT} )?{_HOUR} ?(?:uur|u) ?(?P<minute>\d\d)" + HALF),
    ("time", rf"{_AT} (?P<hour>een) uur" + HALF),
    ("time", r"(?P<hour>1[3-9]|2[0-3]) ?h\b"),
    ("past", rf"(?P<half_past>(?P<to>half)) {_HOUR}(?: uur)?" + HALF),
    ("past", r"(?P<half_past>(?P<to>half)) (?P<hour>een)(?: uur)?" + HALF),
    ("past", rf"(?:een )?(?P<quarter>kwart(?:ier)?) (?:(?P<to>voor)|over|na) {_HOUR}(?: uur)?" + HALF),
    ("past", rf"(?:(?P<numbers>vijf|tien|twintig)|(?P<count>5|10|20))(?: minuten)? (?:(?P<to>voor)|over"
             rf"|na) {_HOUR}(?: uur)?" + HALF),
    ("past", rf"(?:(?P<numbers>vijf|tien)|(?P<count>5|10))(?: minuten)? (?:(?P<to>voor)"
             rf"|over) (?P<of_half>half) {_HOUR}(?: uur)?" + HALF),
    *range_rules(r"(?:tussen|van)", r"(?:en|tot)", _CLOCK),
    ("length", rf"(?P<sure>{_SURE}) (?:{{numbers}}|(?P<count>\d+)) (?P<and_half>en een hal(?:f|ve)) {{units}}"),
    ("gone", r"sinds (?:{weekdays*}|{days*})"),
    _LENGTHS[-1],
    *named_lengths(
        _SURE,
        half_hour=r"(?:een )?half ?uur(?:tje)?|½ uur",
        quarter_hour=r"(?:een )?kwartier(?:tje)?",
        three_quarters=r"(?:een )?(?:drie|3) ?kwartier",
        hour_and_half=r"(?:anderhalf|anderhalve) (?:uur|uren)",
        fortnight=r"(?:veertien dagen)",
    ),
    ("nothing", r"goede[n]? ?(?:morgen|ochtend|middag|avond|nacht)|fijne (?:dag|avond|middag)|van vandaag op morgen"),
)  # fmt: skip

TIMES = TimeWords(
    at=("op", "om", "de", "aan", "rond", "tegen", "deze", "op de", "op het", "vanaf", "in de"),
    loose=("voor", "na", "het", "van", "nog", "dan", "ca."),
    joins=("en", "of", "of op", "en op", "dan wel", "om"),
    by=("uiterlijk op", "uiterlijk om", "uiterlijk", "niet later dan", "voor het", "voor de", "vóór", "voor", "tot",
        "tot en met", "binnen", "in minder dan"),
    weekdays=_WEEKDAYS,
    short_weekdays=_SHORT,
    months=_MONTHS,
    numbers=_NUMBERS,
    days=(("vandaag", 0), ("vandaag nog", 0), ("nog vandaag", 0), ("dezelfde dag", 0), ("morgen", 1), ("mrgn", 1),
          ("overmorgen", 2)),
    clock=(("12 uur 's middags", 720), ("middernacht", 1440), ("12 uur 's nachts", 1440),
           ("twaalf uur 's middags", 720), ("lunchtijd", 780)),
    parts=(("ochtend", "morning"), ("morgen", "morning"), ("'s ochtends", "morning"), ("'s morgens", "morning"),
           ("ochtends", "morning"), ("morgens", "morning"), ("vroeg", "morning"), ("voormiddag", "morning"),
           ("middag", "afternoon"), ("'s middags", "afternoon"), ("middags", "afternoon"), ("namiddag", "afternoon"),
           ("avond", "evening"), ("'s avonds", "evening"), ("avonds", "evening"), ("nacht", "evening")),
    halves=(("'s ochtends", "morning"), ("s ochtends", "morning"), ("'s morgens", "morning"), ("s morgens", "morning"),
            ("in de ochtend", "morning"), ("'s middags", "afternoon"), ("s middags", "afternoon"),
            ("in de middag", "afternoon"), ("'s avonds", "evening"), ("s avonds", "evening"),
            ("in de avond", "evening"), ("'s nachts", "night"), ("s nachts", "night")),
    units=_UNITS,
    edges=(("eind van de dag", "closes"), ("einde van de dag", "closes"), ("het eind van de dag", "closes"),
           ("het einde van de dag", "closes"), ("eind van de werkdag", "closes"), ("einde werkdag", "closes"),
           ("einde dag", "closes"), ("eind dag", "closes"), ("sluitingstijd", "closes"), ("sluiting", "closes"),
           ("einde dienst", "closes"), ("openingstijd", "opens"), ("begin van de dag", "opens"),
           ("meteen in de ochtend", "opens"), ("morgenochtend vroeg", "opens")),
    doubtful=("ma", "di", "do", "don", "zon", "zat", "vrij", "een", "'n", "sluiting"),
    vague=("asap", "zo snel mogelijk", "zo spoedig mogelijk", "zo gauw mogelijk", "zsm", "z.s.m.", "z.s.m",
           "zo vroeg mogelijk", "zodra het kan", "zodra ik kan", "zodra mogelijk", "spoedig", "spoed", "snel",
           "binnenkort", "gauw", "straks", "zometeen", "zo meteen", "meteen", "direct", "onmiddellijk", "per direct",
           "nu", "later", "ooit", "eens", "in de komende dagen", "de komende dagen", "over een paar minuten",
           "over een paar uur", "over een paar dagen", "over enkele dagen", "binnen afzienbare tijd", "te zijner tijd",
           "tzt", "t.z.t.", "het weekend", "in het weekend", "dit weekend", "komend weekend", "weekend",
           "begin volgende week", "begin van de week", "halverwege de week", "midden volgende week",
           "begin van de maand", "medio", "dringend", "tot zo", "tot straks", "tot later"),
    rules=_RULES,
    such_as=("morgen 18:00", "binnen 3 werkdagen", "vrijdag 12:00"),
    such_length="binnen 3 uur",
    such_half="6 uur 's avonds",
)  # fmt: skip

HOURS = HourWords(
    weekdays=(*_WEEKDAYS, *_SHORT),
    groups=(
        ("elke dag", (0, 1, 2, 3, 4, 5, 6)),
        ("iedere dag", (0, 1, 2, 3, 4, 5, 6)),
        ("dagelijks", (0, 1, 2, 3, 4, 5, 6)),
        ("de hele week", (0, 1, 2, 3, 4, 5, 6)),
        ("7 dagen per week", (0, 1, 2, 3, 4, 5, 6)),
        ("werkdagen", (0, 1, 2, 3, 4)),
        ("op werkdagen", (0, 1, 2, 3, 4)),
        ("doordeweeks", (0, 1, 2, 3, 4)),
        ("in het weekend", (5, 6)),
        ("weekend", (5, 6)),
    ),
    until=("tot en met", "t/m", "tot"),
    between=("en", "van", "op", "geopend", "vanaf"),
    all_day=("dag en nacht", "de hele dag", "24 uur per dag", "24 uur"),
    closed=("gesloten", "dicht"),
    always=("altijd", "altijd open", "op elk moment", "dag en nacht", "24 uur per dag", "24 uur"),
    clock=("uur", "u", "h"),
)
