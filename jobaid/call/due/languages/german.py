"""Times in German."""

from jobaid.call.due.languages.language import HourWords, Kinds, Named, TimeWords
from jobaid.call.due.languages.rules import (
    ALONE,
    HALF,
    WEEKDAY_RULES,
    clock_rules,
    date_rules,
    hours,
    length_rules,
    named_lengths,
    range_rules,
)

_WEEKDAYS: Named = (
    ("montag", 0), ("montags", 0), ("mo", 0), ("dienstag", 1), ("dienstags", 1), ("di", 1), ("mittwoch", 2),
    ("mittwochs", 2), ("mi", 2), ("donnerstag", 3), ("donnerstags", 3), ("do", 3), ("freitag", 4), ("freitags", 4),
    ("samstag", 5), ("samstags", 5), ("sonnabend", 5), ("sa", 5), ("sonntag", 6), ("sonntags", 6),
)  # fmt: skip
_SHORT: Named = (("fr", 4), ("so", 6))

_MONTHS: Named = (
    ("januar", 1), ("jänner", 1), ("jan", 1), ("februar", 2), ("feber", 2), ("feb", 2), ("märz", 3), ("maerz", 3),
    ("mär", 3), ("mrz", 3), ("april", 4), ("apr", 4), ("mai", 5), ("juni", 6), ("juno", 6), ("jun", 6), ("juli", 7),
    ("julei", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9), ("sept", 9), ("sep", 9), ("oktober", 10),
    ("okt", 10), ("november", 11), ("nov", 11), ("dezember", 12), ("dez", 12),
)  # fmt: skip

_HOURS: Named = (
    ("eins", 1), ("zwei", 2), ("zwo", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("fuenf", 5), ("sechs", 6),
    ("sieben", 7), ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12), ("zwoelf", 12), ("dreizehn", 13),
    ("vierzehn", 14), ("fünfzehn", 15), ("fuenfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18),
    ("neunzehn", 19), ("zwanzig", 20), ("einundzwanzig", 21), ("zweiundzwanzig", 22), ("dreiundzwanzig", 23),
    ("vierundzwanzig", 24),
)  # fmt: skip
_NUMBERS: Named = (
    *_HOURS, ("ein", 1), ("eine", 1), ("einen", 1), ("einem", 1), ("einer", 1), ("fünfundzwanzig", 25), ("dreißig", 30),
    ("dreissig", 30), ("vierzig", 40), ("fünfundvierzig", 45), ("achtundvierzig", 48), ("fünfzig", 50),
    ("fuenfzig", 50), ("sechzig", 60), ("zweiundsiebzig", 72), ("ersten", 1), ("erster", 1), ("zweiten", 2),
    ("dritten", 3), ("vierten", 4), ("fünften", 5), ("fuenften", 5), ("sechsten", 6), ("siebten", 7), ("achten", 8),
    ("neunten", 9), ("zehnten", 10), ("fünfzehnten", 15), ("zwanzigsten", 20), ("dreißigsten", 30),
)  # fmt: skip
_NTH = r"(?:ersten|erster|zweiten|dritten|vierten|fue?nften|sechsten|siebten|achten|neunten|zehnten|zwanzigsten)"

_UNITS: Kinds = (
    ("min", "minutes"), ("minute", "minutes"), ("minuten", "minutes"), ("minütchen", "minutes"),
    ("h", "hours"), ("std", "hours"), ("stunde", "hours"), ("stunden", "hours"),
    ("arbeitsstunde", "working_hours"), ("arbeitsstunden", "working_hours"), ("bürostunden", "working_hours"),
    ("geschäftsstunden", "working_hours"),
    ("tag", "days"), ("tage", "days"), ("tagen", "days"), ("kalendertag", "days"), ("kalendertage", "days"),
    ("kalendertagen", "days"),
    ("werktag", "working_days"), ("werktage", "working_days"), ("werktagen", "working_days"),
    ("werktags", "working_days"), ("arbeitstag", "working_days"), ("arbeitstage", "working_days"),
    ("arbeitstagen", "working_days"), ("arbeitstags", "working_days"), ("geschäftstage", "working_days"),
    ("geschäftstagen", "working_days"), ("bankarbeitstage", "working_days"), ("bankarbeitstagen", "working_days"),
    ("at", "working_days"), ("wt", "working_days"),
    ("woche", "weeks"), ("wochen", "weeks"), ("monat", "months"), ("monate", "months"), ("monaten", "months"),
)  # fmt: skip

_CLOCK = r"(?:uhr|h)\b"
_AT = (
    r"(?:bis spae?testens um|bis spae?testens|spae?testens bis|spae?testens um|spae?testens|so gegen|um etwa"
    r"|um ca\.?|gegen|bis um|bis|ab|um|ca\.?|circa|etwa)"
)
_HOUR = hours(_HOURS)
_ON = (
    r"(?:bis spae?testens zum|bis spae?testens am|bis spae?testens|spae?testens am|spae?testens|bis zum|vor dem"
    r"|ab dem|zum|bis|den|am|vom|dem)"
)
_SURE = (
    r"(?:innerhalb von|innerhalb der nae?chsten|innerhalb|binnen|in den nae?chsten|in der nae?chsten|in spae?testens"
    r"|spae?testens in|in weniger als|in etwa|in ca\.?|in)"
)
_WEEK_DAYS = r"(?P<weekdays>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
_END = r"(?:bis )?(?:zum |am |gegen )?ende"

_LENGTHS = length_rules(
    _SURE,
    r"(?:etwa|ca\.?|circa|rund|ungefae?hr|max\.?|maximal|hoe?chstens)",
    r"(?:minuten|min|m)",
    "einhalb",
    "bis|oder",
)

_RULES: Kinds = (
    *WEEKDAY_RULES,
    ("unclear", r"(?:am |bis zum )?(?:ersten?|zweiten?|dritten?|vierten?|letzten?) {weekdays*} (?:im|des|in)\b"),
    ("unclear", r"ue?bernae?chste[nrms]? (?:{weekdays*}|woche)"),
    ("day", r"{days}"),
    ("day", r"{days} in (?P<week>einer woche|8 tagen|acht tagen)"),
    ("weekday", r"{weekdays}\.?"),
    ("weekday", r"(?P<this>diesen|diese[mrs]?) {weekdays}"),
    ("weekday", r"(?:am )?(?:kommenden?|komm\.) {weekdays}"),
    ("weekday", r"(?P<next>nae?chste[nrm]?) {weekdays}"),
    ("weekday", r"{weekdays},? (?:der |in der )?(?P<next>nae?chster?n? woche|kommenden? woche|kommender woche)"),
    ("weekday", r"(?:in der )?(?P<next>nae?chsten? woche|kommenden? woche),? (?:am )?{weekdays}"),
    ("weekday", r"{weekdays} (?P<this>diese[rs]?) woche"),
    ("weekday", r"(?P<this>diese) woche,? (?:am )?{weekdays}"),
    ("weekday", r"{weekdays} in (?P<week>einer woche|acht tagen|8 tagen)"),
    ("weekday", r"{weekdays}(?: am | |-){parts}"),
    ("weekday", _WEEK_DAYS + r"{parts}"),
    ("unclear", r"(?:oder|und) so(?=$|[,;.])|bis so(?= \d)|so(?= (?:um|gegen) \d)"),
    ("weekday", r"{short_weekdays}\.?(?=,? (?:den |dem |um |gegen )?\d)"),
    ("weekday", r"{short_weekdays}\.?,? (?P<parts>frue?h|vormittag|nachmittag|abend|abends|nachmittags|vormittags)"),
    ("weekday", r"(?:am|bis|kommenden|diesen) {short_weekdays}(?=$|[,;])"),
    ("doubt", r"(?:am |bis |ab )?fr(?=$|[,;]| [^\W\d])(?!\.)"),
    ("weekday_date", r"{weekdays}\.?,? (?:den |dem )?(?P<of_month>\d{1,2})\.(?! ?\d)(?! ?{months*})"),
    ("weekday_date", r"{short_weekdays}\.?,? (?:den |dem )?(?P<of_month>\d{1,2})\.(?! ?\d)(?! ?{months*})"),
    ("weekday_date", r"{weekdays}\.?,? (?P<of_month>2[5-9]|3[01])" + ALONE + r"(?!\.? ?{months*})"),
    ("weekday_date", r"{weekdays}\.?,? (?:den|dem) (?P<of_month>\d{1,2})" + ALONE + r"(?!\.? ?{months*})"),
    ("next_working_day", r"(?:am )?(?:nae?chste[nr]?|folgende[nr]?) (?:werktag|arbeitstag|geschae?ftstag)"),
    ("next_day", r"(?:am )?(?:nae?chsten|folgenden) tag|tags darauf"),
    ("gone", r"(?:vor)?gestern(?: {parts*})?|letzte nacht"),
    ("gone", r"(?:am )?(?:letzte[nrs]?|vergangene[nrs]?|vorige[nrs]?) (?:{weekdays*}|woche|monat)"),
    ("gone", r"seit (?:{weekdays*}|{days*})"),
    ("gone", r"vor (?:ca\.? |etwa |ue?ber )?(?:{numbers*} |\d+ ?){units*}"),
    ("week", _END + r" (?:der |dieser )?woche|diese woche|(?:in )?dieser woche"),
    ("week", r"(?:" + _END + r" |in der |im laufe der )?(?P<next>nae?chste[rn]? woche|kommende[rn]? woche)"),
    ("month", _END + r" (?:des|diese[sn]) monats|(?:bis |zum |am )*monatsende|diesen monat|in diesem monat|ultimo"),
    ("month", r"(?:" + _END + r" )?(?P<next>nae?chsten monats?|kommenden monats?)|im (?:nae?chsten|kommenden) monat"),
    ("month", _END + r" {months}"),
    ("date", r"(?P<of_month>" + _NTH + r") {months}"),
    ("date", r"(?:am|bis zum|zum|den) (?P<of_month>\d{1,2})\.(?! ?\d| ?{months*}\b)"),
    ("unclear", (r"(?:bis|ab|spae?testens|bis spae?testens) (?:[01]?\d|2[0-3])\.(?:0[1-9]|1[0-2])(?![.\d])(?! ?(?:uhr"
                r"|h)\b)")),
    *date_rules(_ON, r"\.", "", ""),
    ("today_part", r"heute (?:am )?{parts}"),
    ("tonight", r"heute (?:abend|nacht)|heut(?: )?abend|heute am abend"),
    ("part", r"(?P<sure>am|im laufe des|im lauf des|wae?hrend des|in der) {parts}"),
    ("part", (r"(?P<parts>frue?h|vormittag|vormittags|nachmittag|nachmittags|abend|abends|morgens|nachts|nacht"
             r"|in der frue?h)")),
    ("edge", r"{edges}"),
    ("edge", r"(?P<end>ende)(?= (?:{days*}|{weekdays*})\b)"),
    ("clock", r"(?:zu |gegen |am )?{clock}"),
    *_LENGTHS[:-1],
    *clock_rules(_HOUR, _AT, _CLOCK),
    ("time", rf"(?:{_AT} )?{_HOUR} ?uhr" + HALF),
    ("time", rf"(?:{_AT} )?(?P<hour>ein) uhr" + HALF),
    ("time", rf"(?:{_AT} )?{_HOUR} ?uhr ?(?P<minute>\d\d)" + HALF),
    ("time", r"(?P<hour>1[3-9]|2[0-3]) ?h\b"),
    ("unclear", r"(?:0?\d|1[0-2]) ?h\b"),
    ("past", rf"(?P<half_past>(?P<to>halb)) {_HOUR}" + HALF),
    ("past", rf"(?P<quarter>viertel) (?:(?P<to>vor)|nach) {_HOUR}" + HALF),
    ("past", rf"(?P<quarter>(?P<to>drei ?viertel)) {_HOUR}" + HALF),
    ("past", rf"(?P<three_quarters>(?P<to>viertel)) {_HOUR}" + HALF),
    ("past", rf"(?:(?P<numbers>fue?nf|zehn|zwanzig)|(?P<count>5|10|20|25))(?: minuten| min)? (?:(?P<to>vor)"
             rf"|nach) {_HOUR}" + HALF),
    ("past", rf"(?:(?P<numbers>fue?nf|zehn)|(?P<count>5|10)) (?:(?P<to>vor)|nach) (?P<of_half>halb) {_HOUR}" + HALF),
    ("past", rf"(?P<half_past>(?P<to>halb)) {_HOUR} uhr" + HALF),
    *range_rules(r"(?:zwischen|von)", r"(?:und|bis)", _CLOCK),
    _LENGTHS[-1],
    ("length", rf"(?:(?P<sure>{_SURE}) )?{{numbers}}(?P<and_half>einhalb) {{units}}"),
    ("length", rf"(?:(?P<sure>{_SURE}) )?(?:{{numbers}}|(?P<count>\d+)) und (?P<and_half>einer? halben?) {{units}}"),
    *named_lengths(
        _SURE,
        half_hour=r"(?:einer |eine |der |die )?halben? (?:stunde|std\.?|h)|½ stunde",
        quarter_hour=r"(?:einer |eine |der |die )?(?:viertel ?stunde)",
        three_quarters=r"(?:einer |eine |der )?(?:drei ?viertel ?stunde)",
        hour_and_half=r"(?:anderthalb|eineinhalb|ein ?einhalb) (?:stunden|std\.?|h)",
        fortnight=r"(?:14 tage|vierzehn tage)n?",
    ),
    ("nothing", (r"(?:guten?|schoe?nen?) (?:morgen|abend|tag|nacht|nachmittag|vormittag)|von heute auf morgen"
                r"|fr\. (?=[^\W\d])")),
)  # fmt: skip

TIMES = TimeWords(
    at=("am", "um", "an", "an dem", "den", "gegen", "zum", "zu", "ab", "vom", "auf", "so gegen", "kommenden", "im",
        "dem"),
    loose=("für", "fuer", "der", "die", "das", "von", "vor", "nach", "bis zur", "für den", "für heute", "ca.", "etwa",
           "gleich", "noch"),
    joins=("und", "oder", "o.", "bzw.", "oder am", "und am", "bis", "um"),
    by=("bis spätestens zum", "bis spätestens am", "bis spätestens", "bis spaetestens", "spätestens bis zum",
        "spätestens bis", "spätestens am", "spätestens um", "spätestens", "spaetestens am", "spaetestens bis",
        "spaetestens", "nicht später als", "bis zum", "bis um", "bis einschließlich", "bis einschl.", "bis", "vor dem",
        "innerhalb von", "innerhalb", "binnen"),
    weekdays=_WEEKDAYS,
    short_weekdays=_SHORT,
    months=_MONTHS,
    numbers=_NUMBERS,
    days=(("heute", 0), ("heut", 0), ("heute noch", 0), ("noch heute", 0), ("am selben tag", 0),
          ("am gleichen tag", 0), ("morgen", 1), ("übermorgen", 2), ("uebermorgen", 2)),
    clock=(("mittag", 720), ("mittags", 720), ("12 uhr mittags", 720), ("zwölf uhr mittags", 720),
           ("mitternacht", 1440), ("24 uhr", 1440)),
    parts=(("morgen", "morning"), ("morgens", "morning"), ("früh", "morning"), ("frueh", "morning"),
           ("vormittag", "morning"), ("vormittags", "morning"), ("in der früh", "morning"),
           ("nachmittag", "afternoon"), ("nachmittags", "afternoon"), ("nachmittages", "afternoon"),
           ("abend", "evening"), ("abends", "evening"), ("nacht", "evening"), ("nachts", "evening")),
    halves=(("morgens", "morning"), ("früh", "morning"), ("frueh", "morning"), ("in der früh", "morning"),
            ("in der frueh", "morning"), ("am morgen", "morning"), ("vormittags", "morning"),
            ("am vormittag", "morning"), ("mittags", "noon"), ("am mittag", "noon"), ("nachmittags", "afternoon"),
            ("am nachmittag", "afternoon"), ("abends", "evening"), ("am abend", "evening"), ("nachts", "night"),
            ("in der nacht", "night")),
    units=_UNITS,
    edges=(("ende des tages", "closes"), ("tagesende", "closes"), ("ende des arbeitstages", "closes"),
           ("feierabend", "closes"), ("dienstschluss", "closes"), ("dienstschluß", "closes"),
           ("geschäftsschluss", "closes"), ("geschaeftsschluss", "closes"), ("büroschluss", "closes"),
           ("bueroschluss", "closes"), ("ladenschluss", "closes"), ("schichtende", "closes"),
           ("arbeitsschluss", "closes"), ("dienstbeginn", "opens"), ("geschäftsbeginn", "opens"),
           ("arbeitsbeginn", "opens"), ("gleich in der früh", "opens"), ("gleich früh", "opens")),
    doubtful=("mo", "di", "mi", "do", "sa", "ein", "eine", "einen", "einem", "einer"),
    vague=("asap", "bald", "möglichst bald", "moeglichst bald", "baldmöglichst", "baldmoeglichst", "demnächst",
           "demnaechst", "gleich", "sofort", "umgehend", "unverzüglich", "unverzueglich", "schnell", "schnellstens",
           "schnellstmöglich", "schnellstmoeglich", "so bald wie möglich", "sobald wie möglich",
           "so bald wie moeglich", "sobald wie moeglich", "sobald es geht", "so schnell wie möglich",
           "so schnell wie moeglich", "so früh wie möglich", "so frueh wie moeglich", "so schnell es geht", "zeitnah",
           "in kürze", "in kuerze", "in bälde", "später", "spaeter", "nachher", "jetzt", "dringend", "eilig",
           "irgendwann", "gelegentlich", "bei gelegenheit", "in ein paar minuten", "in ein paar stunden",
           "in ein paar tagen", "in einigen tagen", "in den nächsten tagen", "in den naechsten tagen",
           "die nächsten tage", "am wochenende", "dieses wochenende", "wochenende", "nächstes wochenende",
           "anfang nächster woche", "anfang naechster woche", "anfang der woche", "mitte nächster woche",
           "mitte der woche", "anfang des monats", "mitte des monats", "bis später", "bis gleich", "bis bald",
           "bis dann", "rechtzeitig"),
    rules=_RULES,
    such_as=("morgen 18:00", "in 3 Werktagen", "Freitag um 12 Uhr"),
    such_length="in 3 Stunden",
    such_half="18 Uhr",
)  # fmt: skip

HOURS = HourWords(
    weekdays=(*_WEEKDAYS, *_SHORT),
    groups=(
        ("jeden tag", (0, 1, 2, 3, 4, 5, 6)),
        ("täglich", (0, 1, 2, 3, 4, 5, 6)),
        ("taeglich", (0, 1, 2, 3, 4, 5, 6)),
        ("die ganze woche", (0, 1, 2, 3, 4, 5, 6)),
        ("7 tage die woche", (0, 1, 2, 3, 4, 5, 6)),
        ("werktags", (0, 1, 2, 3, 4)),
        ("werktage", (0, 1, 2, 3, 4)),
        ("arbeitstags", (0, 1, 2, 3, 4)),
        ("unter der woche", (0, 1, 2, 3, 4)),
        ("wochentags", (0, 1, 2, 3, 4)),
        ("am wochenende", (5, 6)),
        ("wochenende", (5, 6)),
    ),
    until=("bis",),
    between=("und", "u.", "von", "ab", "sowie", "geöffnet", "jeweils"),
    all_day=("tag und nacht", "den ganzen tag", "ganztägig", "24 stunden am tag", "24 stunden"),
    closed=("geschlossen", "zu", "ruhetag"),
    always=("immer", "immer offen", "jederzeit", "rund um die uhr", "tag und nacht", "24 stunden"),
    clock=("uhr", "h"),
)
