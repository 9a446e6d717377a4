"""Times in English."""

from jobaid.call.due.languages.language import HourWords, Kinds, Named, TimeWords

WEEKDAYS: Named = (
    ("monday", 0), ("mon", 0), ("mondays", 0),
    ("tuesday", 1), ("tue", 1), ("tues", 1), ("tuesdays", 1),
    ("wednesday", 2), ("wed", 2), ("weds", 2), ("wednesdays", 2),
    ("thursday", 3), ("thu", 3), ("thur", 3), ("thurs", 3), ("thursdays", 3),
    ("friday", 4), ("fri", 4), ("fridays", 4),
    ("saturday", 5), ("sat", 5), ("saturdays", 5),
    ("sunday", 6), ("sun", 6), ("sundays", 6),
)  # fmt: skip

_MONTHS: Named = (
    ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3), ("april", 4), ("apr", 4),
    ("may", 5), ("june", 6), ("jun", 6), ("july", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9),
    ("sept", 9), ("sep", 9), ("october", 10), ("oct", 10), ("november", 11), ("nov", 11), ("december", 12), ("dec", 12),
)  # fmt: skip

_NUMBERS: Named = (
    ("a couple of", 2), ("an", 1), ("a", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
    ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("fourteen", 14),
    ("fifteen", 15), ("twenty", 20), ("twenty-five", 25), ("twenty five", 25), ("thirty", 30), ("forty", 40),
    ("forty-five", 45), ("forty five", 45), ("fifty", 50),
)  # fmt: skip

_UNITS: Kinds = (
    ("min", "minutes"), ("mins", "minutes"), ("minute", "minutes"), ("minutes", "minutes"),
    ("h", "hours"), ("hr", "hours"), ("hrs", "hours"), ("hour", "hours"), ("hours", "hours"),
    ("working hour", "working_hours"), ("working hours", "working_hours"), ("business hours", "working_hours"),
    ("business hour", "working_hours"), ("office hours", "working_hours"),
    ("day", "days"), ("days", "days"), ("calendar day", "days"), ("calendar days", "days"),
    ("working day", "working_days"), ("working days", "working_days"), ("business day", "working_days"),
    ("business days", "working_days"), ("workday", "working_days"), ("workdays", "working_days"),
    ("week day", "working_days"), ("week days", "working_days"), ("weekdays", "working_days"),
    ("week", "weeks"), ("weeks", "weeks"), ("wk", "weeks"), ("wks", "weeks"),
    ("month", "months"), ("months", "months"),
)  # fmt: skip

_HOUR = r"(?P<hour>\d{1,2}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
_ISH = r"(?: ?-?ish\b)?"
_HALF = r"(?: ?(?P<half>[ap])\.?m(?:\b\.?|(?=-?ish)))?" + _ISH
_THEN = r"(?=$|[,;.)]| (?:{days*}|{weekdays*}|{parts*}|on|at|in the|next|this|and|or|if|please)\b)"
"""What may follow a time with -ish: "3ish parcels" are parcels."""

_NTH = r"(?:st|nd|rd|th)"
_YEAR = r"(?:,? (?P<year>\d{4})\b)?"
_ALONE = r"(?![\w:./%-]|[.,]\d)"
_ABOUT = r"(?:up to |about |the next )?"
_SURE = r"(?:(?P<sure>in|within|after|inside) )?"
_FROM_NOW = r"(?P<from_now> from now|['’]s? time| time)?"
_MORE = r"(?:,? (?:and )?(?P<more>\d{1,2}) ?(?:minutes|mins?|m)\b|(?P<and_half> and a half))?" + _FROM_NOW
_UNTIL = r" ?(?:-|to|and|until) ?"
_CLOCK = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?"

_RULES: Kinds = (
    ("unclear", r"{weekdays*} ?[-–] ?{weekdays*}|(?:the )?(?:first|second|third|fourth|last) {weekdays*} (?:of|in)\b"),
    ("day", r"(?:later |sometime |some time )?{days}(?P<week> week)?"),
    ("day", r"(?P<week>(?:an? |one )?week (?:from |on )?){days}"),
    ("weekday", r"(?:(?P<this>this(?: coming)?|coming) |(?P<next>next) )?{weekdays}(?P<week> week)?"),
    ("weekday", r"(?P<week>(?:an? |one )?week (?:from |on )?(?:this |next )?){weekdays}"),
    ("weekday", r"{weekdays},?(?: of)? (?:(?P<next>next)|(?P<this>this)) week"),
    ("weekday", r"(?:(?P<next>next)|(?P<this>this)) week,?(?: on)? {weekdays}"),
    ("next_working_day", r"(?:the )?next (?:working|business|work) ?day|nbd"),
    ("next_day", r"(?:the )?next day"),
    ("gone", r"(?:the day before )?yesterday|last (?:night|{weekdays*})"),
    ("gone", r"(?:{numbers*} |\d+ ?){units*} ago"),
    ("week", r"(?:(?:the )?end of )?(?:(?P<next>next)|this|the) week|eow"),
    ("month", r"(?:(?:the )?end of )?(?:(?P<next>next)|this) month|(?:the )?end of the month|month[- ]?end|eom"),
    ("month", r"(?:the )?end of {months}"),
    ("date", r"(?:the )?(?P<of_month>\d{1,2})" + _NTH + r"?(?: of)? {months}\.?" + _YEAR),
    ("date", r"{months}\.? (?:the )?(?P<of_month>\d{1,2})" + _NTH + r"?(?![:.]\d| ?[ap]\.?m\b)" + _YEAR),
    ("date", r"(?:the )?(?P<of_month>\d{1,2})" + _NTH),
    ("today_part", r"(?:later )?this {parts}"),
    ("tonight", r"tonight|to-night"),
    ("part", r"(?:(?P<sure>in the|during the|the) )?{parts}"),
    ("edge", r"{edges}"),
    ("edge", r"(?P<end>(?:the )?end of)(?= (?:{days*}|{weekdays*}|next|this)\b)"),
    ("clock", r"{clock}" + _ISH),
    ("time", r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))? ?(?P<half>[ap])\.?m(?:\b\.?|(?=-?ish))" + _ISH),
    ("time", r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?: ?(?:h|hrs|hours))?" + _ISH),
    ("time", r"(?P<hour>\d{2})(?P<minute>\d{2}) ?(?:h|hrs|hours)"),
    ("time", r"(?P<hour>1[3-9]|2[0-3]) ?(?:h|hrs)"),
    ("time", _HOUR + r" ?o['’ ]?clock" + _HALF),
    ("time", r"(?:at |by |around |about )*" + _HOUR + r" ?-?ish(?: ?(?P<half>[ap])\.?m\b\.?)?" + _THEN),
    ("range", r"(?:between |from )?\d{1,2}" + _UNTIL + _HOUR + r" ?-?ish" + _THEN),
    ("bare", r"(?:at|@|by|before|around|until|till|til|at about|at around) ?\b" + _HOUR + _ALONE),
    ("bare", r"(?<!refund )(?<!credit )(?<!pay )(?<!give )about " + _HOUR + r"(?=$| in the | {days*}| {weekdays*})"),
    ("bare", r"(?:at|@) ?(?P<hour>\d{2})(?P<minute>\d{2})" + _ALONE),
    ("last_number", _HOUR + r"(?=$|[,;])"),
    ("last_number", r"(?!202\d)(?P<hour>\d{2})(?P<minute>\d{2})(?=$|[,;])"),
    ("past", r"(?P<half_past>half)(?: past|-past)? " + _HOUR + _HALF),
    ("past", r"(?:an? )?(?P<quarter>quarter) (?:(?P<to>to)|past|after) " + _HOUR + _HALF),
    ("past", r"(?:{numbers}|(?P<count>5|10|20|25))(?: minutes| mins?)? (?:(?P<to>to)|past) " + _HOUR + _HALF),
    ("range", r"(?:between |from )?\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?" + _UNTIL + _CLOCK + r" ?(?P<half>[ap])m\b"),
    ("range", r"(?:between |from )?\d{1,2}[:.]\d{2}" + _UNTIL + r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})"),
    ("range", r"between \d{1,2} and (?P<hour>\d{1,2})" + _ALONE),
    ("length", _SURE + _ABOUT + r"(?:{numbers} |(?P<count>\d+(?:[.,]\d+)?)(?: ?-?ish)? ?){units}" + _MORE),
    ("length", _SURE + r"(?P<half_hour>half an hour|half hour|½ hour)" + _FROM_NOW),
    ("length", _SURE + r"(?P<quarter_hour>(?:a )?quarter of an hour)" + _FROM_NOW),
    ("length", _SURE + r"(?:{numbers}|(?P<count>\d+)) and a (?P<and_half>half) {units}" + _FROM_NOW),
    ("length", _SURE + r"(?:(?P<hours>\d{1,2})h(?P<more>\d{1,2})m?|(?P<minutes>\d{1,3})m)"),
    ("length", _SURE + r"(?P<fortnight>a fortnight)" + _FROM_NOW),
)  # fmt: skip

TIMES = TimeWords(
    at=("at about", "at around", "on the", "at the", "in the", "at", "on", "around"),
    joins=("and", "or"),
    loose=("for the", "for", "the"),
    by=("no later than", "not later than", "at the latest by", "latest by", "latest", "by the", "before the", "by",
        "before", "until", "till", "til"),
    weekdays=WEEKDAYS,
    months=_MONTHS,
    numbers=_NUMBERS,
    days=(("today", 0), ("tomorrow", 1), ("tomorow", 1), ("tommorow", 1), ("tommorrow", 1), ("tmrw", 1), ("tmr", 1),
          ("tomoz", 1), ("2moro", 1), ("the day after tomorrow", 2), ("day after tomorrow", 2), ("the same day", 0),
          ("same day", 0), ("same working day", 0), ("same business day", 0)),
    clock=(("noon", 720), ("midday", 720), ("mid-day", 720), ("12 noon", 720), ("lunchtime", 780), ("lunch time", 780),
           ("midnight", 1440), ("12 midnight", 1440)),
    parts=(("morning", "morning"), ("afternoon", "afternoon"), ("arvo", "afternoon"),
           ("evening", "evening"), ("night", "evening")),
    units=_UNITS,
    edges=(("end of day", "closes"), ("end of the day", "closes"), ("end of the working day", "closes"),
           ("end of business", "closes"), ("end of play", "closes"), ("close of business", "closes"),
           ("close of play", "closes"), ("closing time", "closes"), ("closing", "closes"), ("close", "closes"),
           ("eod", "closes"), ("cob", "closes"), ("first thing in the morning", "opens"), ("first thing", "opens"),
           ("opening time", "opens"), ("opening", "opens"), ("start of business", "opens")),
    doubtful=("sat", "sun", "wed", "mon", "close", "closing", "opening", "a", "an"),
    vague=("asap", "a.s.a.p.", "as soon as possible", "as soon as we can", "as soon as i can", "soon", "shortly",
           "promptly", "right away", "straight away", "immediately", "at once", "later", "in a bit", "in a while",
           "in a moment", "in a few minutes", "in a few hours", "in a few days", "in due course", "at the weekend",
           "this weekend", "sometime", "early next week", "mid next week", "later this week", "now"),
    rules=_RULES,
    such_as=("tomorrow 6pm", "in 3 working days", "Friday noon"),
    such_length="within 3 hours",
    such_half="6 pm",
)  # fmt: skip

HOURS = HourWords(
    weekdays=WEEKDAYS,
    groups=(
        ("every day", (0, 1, 2, 3, 4, 5, 6)),
        ("daily", (0, 1, 2, 3, 4, 5, 6)),
        ("all week", (0, 1, 2, 3, 4, 5, 6)),
        ("7 days a week", (0, 1, 2, 3, 4, 5, 6)),
        ("weekdays", (0, 1, 2, 3, 4)),
        ("working days", (0, 1, 2, 3, 4)),
        ("weekends", (5, 6)),
        ("weekend", (5, 6)),
    ),
    until=("to", "until", "till", "through"),
    between=("and", "from", "open"),
    all_day=("day and night", "all day", "24 hours a day", "24 hours", "24 h", "24h"),
    closed=("closed", "off"),
    always=("24/7", "always", "always open", "at any time", "at all times", "day and night", "round the clock"),
    clock=("h", "hrs"),
)
