"""Times in Italian."""

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
    weekday_date_rules,
)

_WEEKDAYS: Named = (
    ("lunedì", 0), ("lunedi'", 0), ("lun", 0), ("martedì", 1), ("martedi'", 1), ("mercoledì", 2), ("mercoledi'", 2),
    ("giovedì", 3), ("giovedi'", 3), ("venerdì", 4), ("venerdi'", 4), ("sabato", 5), ("sab", 5), ("domenica", 6),
)  # fmt: skip
_SHORT: Named = (("mar", 1), ("mer", 2), ("gio", 3), ("ven", 4), ("dom", 6))

_MONTHS: Named = (
    ("gennaio", 1), ("gen", 1), ("genn", 1), ("febbraio", 2), ("feb", 2), ("febbr", 2), ("marzo", 3), ("mar", 3),
    ("aprile", 4), ("apr", 4), ("maggio", 5), ("mag", 5), ("giugno", 6), ("giu", 6), ("luglio", 7), ("lug", 7),
    ("agosto", 8), ("ago", 8), ("settembre", 9), ("sett", 9), ("set", 9), ("ottobre", 10), ("ott", 10),
    ("novembre", 11), ("nov", 11), ("dicembre", 12), ("dic", 12),
)  # fmt: skip

_HOURS: Named = (
    ("una", 1), ("due", 2), ("tre", 3), ("quattro", 4), ("cinque", 5), ("sei", 6), ("sette", 7), ("otto", 8),
    ("nove", 9), ("dieci", 10), ("undici", 11), ("dodici", 12), ("tredici", 13), ("quattordici", 14), ("quindici", 15),
    ("sedici", 16), ("diciassette", 17), ("diciotto", 18), ("diciannove", 19), ("venti", 20), ("ventuno", 21),
    ("ventidue", 22), ("ventitré", 23), ("ventitre", 23), ("ventiquattro", 24),
)  # fmt: skip
_NUMBERS: Named = (
    *_HOURS, ("un", 1), ("un'", 1), ("uno", 1), ("primo", 1), ("un paio di", 2), ("venticinque", 25), ("trenta", 30),
    ("quaranta", 40), ("quarantacinque", 45), ("quarantotto", 48), ("cinquanta", 50), ("sessanta", 60),
    ("settantadue", 72),
)  # fmt: skip

_UNITS: Kinds = (
    ("min", "minutes"), ("minuto", "minutes"), ("minuti", "minutes"),
    ("h", "hours"), ("ora", "hours"), ("ore", "hours"),
    ("ora lavorativa", "working_hours"), ("ore lavorative", "working_hours"),
    ("giorno", "days"), ("giorni", "days"), ("gg", "days"), ("giorni solari", "days"), ("giorni di calendario", "days"),
    ("giorno lavorativo", "working_days"), ("giorni lavorativi", "working_days"), ("gg lavorativi", "working_days"),
    ("giorno feriale", "working_days"), ("giorni feriali", "working_days"), ("giorni utili", "working_days"),
    ("settimana", "weeks"), ("settimane", "weeks"), ("sett", "weeks"), ("mese", "months"), ("mesi", "months"),
)  # fmt: skip

_CLOCK = r"(?:h)\b"
_TO = (
    r"(?:entro e non oltre le ore|entro le ore|entro e non oltre le|entro le|verso le ore|verso le|per le ore|per le"
    r"|prima delle ore|prima delle|dopo le|dalle ore|dalle|intorno alle|attorno alle|fino alle|al massimo alle"
    r"|al più tardi alle|non oltre le|alle ore|alle|ore|le ore|h)"
)
_HOUR = hours(_HOURS)
_ON = (
    r"(?:entro e non oltre il|entro il|per il|prima del|fino al|dal|al più tardi il|non oltre il|il|del|al)"
    r"(?: giorno)?|(?:giorno|l')"
)
_SURE = (
    r"(?:entro e non oltre|entro le prossime|entro i prossimi|entro|nel giro di|nelle prossime|nei prossimi|in meno di"
    r"|al massimo in|al massimo tra|tra|fra|in|dopo)"
)
_NEXT_WEEK = (
    r"(?P<next>(?:la |della )?(?:prossima settimana|settimana prossima|settimana entrante|settimana che viene))"
)
_END = r"(?:entro |alla |a |per |entro la |verso la |la )?fine"

_LENGTHS = length_rules(_SURE, r"(?:circa|al massimo|massimo|max\.?|al più)", r"(?:minuti|min|m)", "e mezz[ao]", "a|o")

_RULES: Kinds = (
    *WEEKDAY_RULES,
    ("unclear", r"(?:il |l')?(?:primo|secondo|terzo|ultimo|prima|ultima) {weekdays*} (?:di|del)\b"),
    ("day", r"{days}(?: stesso)?"),
    ("day", r"{days} a (?P<week>otto)"),
    ("weekday", r"{weekdays}\.?"),
    ("weekday", r"(?P<this>questo|questa) {weekdays}"),
    ("weekday", r"(?P<coming>prossim[oa]) {weekdays}"),
    ("weekday", r"{weekdays} (?P<coming>prossim[oa]|che viene)"),
    ("weekday", r"{weekdays},? " + _NEXT_WEEK),
    ("weekday", _NEXT_WEEK + r",? (?:di )?{weekdays}"),
    ("weekday", r"{weekdays} (?P<this>di questa) settimana"),
    ("weekday", r"{weekdays},? {parts}"),
    ("weekday", r"{short_weekdays}\.?(?=,? (?:alle|ore|h|mattina|pomeriggio|sera|a mezzogiorno)\b)"),
    ("doubt", r"(?:entro|per|questo|prossimo) {short_weekdays*}(?!\.?,? (?:il )?\d)"),
    ("next_working_day", r"(?:il )?(?:prossimo giorno|giorno) (?:lavorativo|feriale|utile)(?: successivo| seguente)?"),
    ("next_day", r"(?:il )?(?:giorno (?:dopo|seguente|successivo)|indomani)|l'indomani"),
    ("gone", r"(?:l')?altro ?ieri|avant'?ieri|ieri(?: (?:{parts*}))?"),
    ("gone", r"{weekdays*} scors[oa]|(?:la )?(?:settimana scorsa|scorsa settimana)|(?:il )?mese scorso"),
    ("gone", r"(?:circa )?(?:{numbers*} |\d+ ?){units*} fa"),
    ("week", r"(?:" + _END + r" (?:della )?)?(?:" + _NEXT_WEEK + r"|questa settimana)|in settimana"
                                                                 r"|entro la settimana|" + _END + r" della settimana"),
    ("month", _END + r" (?:del )?mese|questo mese|entro il mese|fine di questo mese"),
    ("month", r"(?:" + _END + r" del )?(?P<next>prossimo mese|mese prossimo)|fine (?:del )?mese prossimo"),
    ("month", _END + r" (?:di )?{months}"),
    ("date", r"(?P<of_month>primo) {months}(?: (?P<year>\d{4})\b)?"),
    *date_rules(_ON, "[º°.]", "(?:di )?", "del "),
    *weekday_date_rules("il|giorno", "[º°]", r"{months*}\b|ore\b|h\b|di (?:mattina|sera|notte)|del |e (?:mezz|un)"),
    ("today_part", r"(?:oggi|questo|questa) {parts}"),
    ("today_part", r"sta(?P<parts>mattina|mani|mane)|stamattina presto"),
    ("tonight", r"stasera|stanotte|questa (?:sera|notte)|oggi sera"),
    ("part", r"(?P<sure>di|del|nel|nella|in|al|alla|per la|entro la|durante la|in tarda|in prima) {parts}"),
    ("part", r"{parts}"),
    ("edge", r"{edges}"),
    ("edge", r"(?P<end>fine (?:di )?)(?=(?:{days*}|{weekdays*})\b)"),
    ("clock", r"{clock}"),
    *_LENGTHS[:-1],
    *clock_rules(_HOUR, _TO, _CLOCK),
    ("time", rf"{_TO} {_HOUR} in punto" + HALF),
    ("time", r"(?:all'|dall'|verso l'|entro l'|per l'|prima dell'|l')(?P<hour>una)" + HALF),
    ("time", rf"(?:ore|alle ore|h) ?{_HOUR}" + HALF),
    ("time", r"(?P<hour>1[3-9]|2[0-3]) ?h\b"),
    ("unclear", r"(?:0?\d|1[0-2]) ?h\b"),
    ("past", rf"(?:{_TO} |le |all')?{_HOUR} (?P<half_past>e (?:mezza|mezzo))" + HALF),
    ("past", rf"(?:{_TO} |le |all')?{_HOUR} (?:e|(?P<to>meno)) (?P<quarter>(?:un )?quarto)" + HALF),
    ("past", rf"(?:{_TO} |le |all')?{_HOUR} e (?P<three_quarters>tre quarti)" + HALF),
    ("past", rf"(?:{_TO}|le) {_HOUR} (?:e|(?P<to>meno)) (?:{{numbers}}|(?P<count>\d{{1,2}}))(?: minuti)?" + HALF),
    ("past", rf"(?P<quarter>un quarto) (?P<to>alle) {_HOUR}" + HALF),
    *range_rules(r"(?:tra|fra|dalle|da)(?: le)?(?: ore)?", r"(?:e|alle|a)(?: le)?(?: ore)?", _CLOCK),
    _LENGTHS[-1],
    *named_lengths(
        _SURE,
        half_hour=r"(?:una )?mezz'?ora|mezza ora|½ ora",
        quarter_hour=r"(?:un )?quarto d'ora",
        three_quarters=r"tre quarti d'ora",
        hour_and_half=r"(?:un')?ora e mezza?|un'ora e mezzo",
        fortnight=r"(?:una )?quindicina di giorni",
    ),
    ("bare", r"le " + _HOUR + r"(?=$|[,;.])" + ALONE),
    ("nothing", r"buon (?:pomeriggio|mattino)|buon[ao] (?:sera|notte|serata|giornata)|la sera prima"),
)  # fmt: skip

TIMES = TimeWords(
    at=("il", "alle", "alle ore", "ore", "le", "a", "verso le", "di", "dalle", "nel", "la", "lo", "verso", "al", "alla",
        "del", "della"),
    loose=("per", "da", "dal", "dopo le", "con", "in"),
    joins=("e", "o", "oppure", "o il", "e il", "alle"),
    by=("entro e non oltre il", "entro e non oltre", "entro il", "entro le", "entro la", "entro l'", "entro",
        "al più tardi", "al massimo", "prima di", "prima del", "prima delle", "prima della", "non oltre il",
        "non oltre", "fino a", "fino al", "fino alle", "per il"),
    weekdays=_WEEKDAYS,
    short_weekdays=_SHORT,
    months=_MONTHS,
    numbers=_NUMBERS,
    days=(("oggi", 0), ("in giornata di oggi", 0), ("oggi stesso", 0), ("lo stesso giorno", 0), ("domani", 1),
          ("dopodomani", 2), ("dopo domani", 2)),
    clock=(("ora di pranzo", 780), ("a pranzo", 780), ("mezzogiorno", 720), ("mezzodì", 720),
           ("mezzogiorno e mezzo", 750), ("mezzogiorno e mezza", 750),
           ("mezzanotte", 1440), ("mezza notte", 1440)),
    parts=(("mattina", "morning"), ("mattino", "morning"), ("mattinata", "morning"), ("mani", "morning"),
           ("mane", "morning"), ("pomeriggio", "afternoon"), ("sera", "evening"), ("serata", "evening"),
           ("notte", "evening")),
    halves=(("di mattina", "morning"), ("della mattina", "morning"), ("del mattino", "morning"),
            ("di pomeriggio", "afternoon"), ("del pomeriggio", "afternoon"), ("di sera", "evening"),
            ("della sera", "evening"), ("di notte", "night"), ("della notte", "night")),
    units=_UNITS,
    edges=(("fine giornata", "closes"), ("a fine giornata", "closes"), ("fine della giornata", "closes"),
           ("in giornata", "closes"), ("entro la giornata", "closes"), ("fine turno", "closes"),
           ("chiusura", "closes"), ("orario di chiusura", "closes"), ("apertura", "opens"),
           ("prima cosa", "opens"), ("inizio giornata", "opens"), ("in prima mattinata", "opens")),
    doubtful=("un", "una", "un'", "uno", "sab", "chiusura", "apertura", "prima cosa"),
    vague=("asap", "appena possibile", "non appena possibile", "il prima possibile", "prima possibile",
           "al più presto", "quanto prima", "appena posso", "appena possiamo", "più presto possibile", "presto",
           "subito", "immediatamente", "a breve", "prossimamente", "tra poco", "fra poco", "più tardi", "dopo",
           "adesso", "in seguito", "tra qualche minuto", "tra qualche ora", "tra qualche giorno",
           "fra qualche giorno", "nei prossimi giorni", "un giorno di questi", "nel fine settimana",
           "fine settimana", "il fine settimana", "questo fine settimana", "nel weekend", "weekend",
           "inizio settimana", "a inizio settimana", "metà settimana", "a metà settimana", "inizio mese",
           "metà mese", "urgente", "con urgenza", "d'urgenza", "a tempo debito"),
    rules=_RULES,
    such_as=("domani alle 18:00", "entro 3 giorni lavorativi", "venerdì a mezzogiorno"),
    such_length="entro 3 ore",
    such_half="alle 6 di sera",
)  # fmt: skip

HOURS = HourWords(
    weekdays=(*_WEEKDAYS, *_SHORT),
    groups=(
        ("tutti i giorni", (0, 1, 2, 3, 4, 5, 6)),
        ("ogni giorno", (0, 1, 2, 3, 4, 5, 6)),
        ("tutta la settimana", (0, 1, 2, 3, 4, 5, 6)),
        ("7 giorni su 7", (0, 1, 2, 3, 4, 5, 6)),
        ("giorni feriali", (0, 1, 2, 3, 4)),
        ("feriali", (0, 1, 2, 3, 4)),
        ("giorni lavorativi", (0, 1, 2, 3, 4)),
        ("nel fine settimana", (5, 6)),
        ("fine settimana", (5, 6)),
        ("festivi", ()),
    ),
    until=("alle ore", "alle", "a", "al", "fino alle"),
    between=("e", "da", "dal", "dalle", "dalle ore", "il", "aperto", "ore", "orario"),
    all_day=("giorno e notte", "tutto il giorno", "24 ore su 24", "24 ore", "h24"),
    closed=("chiuso", "chiusi"),
    always=("sempre", "sempre aperto", "a qualsiasi ora", "giorno e notte", "24 ore su 24", "h24", "24h"),
    clock=("h",),
)
