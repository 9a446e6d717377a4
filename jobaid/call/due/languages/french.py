"""Times in French."""

from jobaid.call.due.languages.language import HourWords, Kinds, Named, TimeWords
from jobaid.call.due.languages.rules import (
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
    ("lundi", 0), ("lun", 0), ("lundis", 0), ("mardi", 1), ("mardis", 1), ("mercredi", 2), ("mercredis", 2),
    ("jeudi", 3), ("jeudis", 3), ("vendredi", 4), ("vendredis", 4), ("vend", 4), ("samedi", 5), ("samedis", 5),
    ("dimanche", 6), ("dimanches", 6), ("dim", 6),
)  # fmt: skip
_SHORT: Named = (("mar", 1), ("mer", 2), ("jeu", 3), ("ven", 4), ("sam", 5))

_MONTHS: Named = (
    ("janvier", 1), ("janv", 1), ("jan", 1), ("février", 2), ("févr", 2), ("fév", 2), ("mars", 3), ("avril", 4),
    ("avr", 4), ("mai", 5), ("juin", 6), ("juillet", 7), ("juil", 7), ("août", 8), ("septembre", 9), ("sept", 9),
    ("sep", 9), ("octobre", 10), ("oct", 10), ("novembre", 11), ("nov", 11), ("décembre", 12), ("déc", 12),
)  # fmt: skip

_HOURS: Named = (
    ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8),
    ("neuf", 9), ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13), ("quatorze", 14), ("quinze", 15),
    ("seize", 16), ("dix-sept", 17), ("dix sept", 17), ("dix-huit", 18), ("dix huit", 18), ("dix-neuf", 19),
    ("dix neuf", 19), ("vingt", 20), ("vingt et une", 21), ("vingt-deux", 22), ("vingt-trois", 23),
    ("vingt-quatre", 24), ("vingt quatre", 24),
)  # fmt: skip
_NUMBERS: Named = (
    *_HOURS, ("un", 1), ("premier", 1), ("vingt-cinq", 25), ("vingt cinq", 25), ("trente", 30), ("quarante", 40),
    ("quarante-cinq", 45), ("quarante-huit", 48), ("quarante huit", 48), ("cinquante", 50), ("soixante", 60),
    ("soixante-douze", 72),
)  # fmt: skip

_UNITS: Kinds = (
    ("min", "minutes"), ("mn", "minutes"), ("minute", "minutes"), ("minutes", "minutes"),
    ("h", "hours"), ("hr", "hours"), ("hrs", "hours"), ("heure", "hours"), ("heures", "hours"),
    ("heure ouvrée", "working_hours"), ("heures ouvrées", "working_hours"), ("heures ouvrables", "working_hours"),
    ("heures de travail", "working_hours"),
    ("jour", "days"), ("jours", "days"), ("jours calendaires", "days"), ("j", "days"),
    ("jour ouvré", "working_days"), ("jours ouvrés", "working_days"), ("jour ouvrable", "working_days"),
    ("jours ouvrables", "working_days"), ("jours de travail", "working_days"), ("jo", "working_days"),
    ("semaine", "weeks"), ("semaines", "weeks"), ("sem", "weeks"), ("mois", "months"),
)  # fmt: skip

_CLOCK = r"(?:heures?|hrs?|h)\b"
_AT = r"(?:jusqu'à|au plus tard à|aux alentours de|aux environs de|à partir de|à|vers|avant|dès|pour|après|de)"
_HOUR = hours(_HOURS)
_ON = r"(?:jusqu'au|au plus tard le|à partir du|avant le|pour le|d'ici le|d'ici au|d'ici|le|du|au|dès le)(?: jour)?"
_SURE = (
    r"(?:dans un délai de|dans un délai maximum de|dans les|dans|sous|d'ici|en moins de|en|au bout de|endéans"
    r"|au plus tard dans)"
)
_NEXT_WEEK = r"(?P<next>(?:la )?semaine (?:prochaine|suivante|qui vient))"
_END = r"(?:à la |d'ici la |d'ici |avant la |en |pour la |la )?fin"

_LENGTHS = length_rules(
    _SURE,
    r"(?:environ|à peu près|maximum|max\.?|prochaines?|prochains|au plus)",
    r"(?:minutes|min|mn)",
    "et demie?",
    "à|ou",
)

_RULES: Kinds = (
    *WEEKDAY_RULES,
    ("unclear", r"(?:le )?(?:premier|deuxième|second|troisième|dernier) {weekdays*} (?:de|du|d')"),
    ("day", r"{days}(?: même| sans faute)?"),
    ("day", r"{days} en (?P<week>huit)"),
    ("weekday", r"{weekdays}\.?"),
    ("weekday", r"(?P<this>ce) {weekdays}"),
    ("weekday", r"{weekdays} (?P<coming>prochain|suivant|qui vient)"),
    ("weekday", r"(?P<coming>prochain) {weekdays}"),
    ("weekday", r"{weekdays} en (?P<week>huit|8)"),
    ("weekday", r"{weekdays},? (?:de )?" + _NEXT_WEEK),
    ("weekday", _NEXT_WEEK + r",? (?:le )?{weekdays}"),
    ("weekday", r"{weekdays} de (?P<this>cette) semaine"),
    ("weekday", r"{weekdays}(?: | au | en |, ){parts}"),
    ("weekday", r"{short_weekdays}\.? {parts}"),
    ("weekday", r"(?:ce )?{short_weekdays}\.?(?=,? (?:à \d|avant \d|vers \d|midi\b|à midi\b))"),
    ("doubt", r"(?:le|ce|avant|pour|d'ici) {short_weekdays*}(?!\.?,? (?:le )?\d)"),
    ("next_working_day", r"(?:le )?(?:prochain jour (?:ouvré|ouvrable)|jour (?:ouvré|ouvrable) (?:suivant|prochain))"),
    ("next_day", r"(?:le )?(?:lendemain|jour suivant)"),
    ("gone", r"(?:avant[- ])?hier(?: {parts*}| au {parts*})?"),
    ("gone", r"depuis (?:{weekdays*}|{days*})"),
    ("gone", r"{weekdays*} dernier|(?:la )?semaine (?:dernière|passée)|(?:le )?mois dernier"),
    ("gone", r"(?:il )?y a (?:environ |plus de )?(?:{numbers*} |\d+ ?){units*}"),
    ("week", r"(?:" + _END + r" (?:de )?)?(?:" + _NEXT_WEEK + r"|(?:cette|la) semaine)"),
    ("week", _END + r" de (?:la |cette )?semaine"),
    ("month", _END + r" (?:de |du |de ce )?mois|ce mois(?:-ci)?"),
    ("month", r"(?:" + _END + r" (?:du )?)?(?P<next>mois prochain)"),
    ("month", _END + r" (?:de |d')?{months}"),
    ("date", r"(?P<of_month>premier) {months}(?: (?P<year>\d{4})\b)?"),
    *date_rules(_ON, r"(?:er|ème|°|\.)", "", ""),
    *weekday_date_rules("le", "er", r"{months*}\b|heures?\b|h\b|hrs?\b|min\b"),
    ("today_part", r"(?:aujourd'hui (?:dans l'|en |au )|ce|cet|cette) ?{parts}"),
    ("tonight", r"ce soir|cette (?:nuit|soirée)|aujourd'hui soir"),
    ("part", (r"(?P<sure>(?:dans|en|pendant|au cours de|durant|à|avant) (?:la |l'|le )?|au |l'|le "
             r"|avant la fin de (?:la |l'))?{parts}")),
    ("part", r"(?P<sure>fin|début|en fin|en début) (?:de |d'){parts}"),
    ("edge", r"{edges}"),
    ("edge", r"(?P<end>(?:à la |en )?fin (?:de |du )?)(?=(?:{days*}|{weekdays*})\b)"),
    ("clock", r"{clock}"),
    ("unclear", r"(?:avant|pour|dès|d'ici|de) (?:[01]?\d|2[0-3])\.(?:0[1-9]|1[0-2])(?![.\d])"),
    ("unclear", r"d'ici (?:0?[7-9]|1\d|2[0-3]) ?" + _CLOCK),
    *_LENGTHS[:-1],
    ("length", rf"(?P<sure>{_SURE}) (?P<hour_and_half>une heure et demie)"),
    *(one for one in clock_rules(_HOUR, _AT, _CLOCK) if one[0] != "bare"),
    ("time", r"(?P<hour>[01]?\d|2[0-3]) ?" + _CLOCK + HALF),
    ("time", _HOUR + r" heures?" + HALF),
    ("time", _HOUR + r" ?(?:heures?|h) ?(?P<minute>\d\d)" + HALF),
    ("past", _HOUR + r" ?(?:heures?|h) (?P<half_past>(?:et )?demie?)" + HALF),
    ("past", _HOUR + r" ?(?:heures?|h) (?:et |(?P<to>moins) (?:le |un )?)(?P<quarter>quart)" + HALF),
    ("past", _HOUR + r" ?(?:heures?|h) (?:(?P<to>moins) |et )?(?:{numbers}|(?P<count>5|10|20|25))" + HALF),
    *range_rules(r"(?:entre|de)", r"(?:et|à)", _CLOCK),
    _LENGTHS[-1],
    *named_lengths(
        _SURE,
        half_hour=r"(?:une |la )?demi[- ]heure|½ heure",
        quarter_hour=r"(?:un |le )?quart d'heure",
        three_quarters=r"(?:les )?trois quarts d'heure|3/4 d'heure",
        fortnight=r"(?:une )?quinzaine(?: de jours)?",
    ),
    ("nothing", r"bonne (?:soirée|journée|après[- ]midi|nuit)|bon (?:après[- ]midi|matin)|bonsoir|bonjour"),
)  # fmt: skip

TIMES = TimeWords(
    at=("le", "à", "au", "aux", "ce", "vers", "dès", "dès le", "de", "pour le", "vers le", "sur les", "du", "en"),
    loose=("pour", "la", "les", "à partir de", "à partir du", "cet", "cette"),
    joins=("et", "ou", "ou le", "et le", "ou bien", "à"),
    by=("au plus tard le", "au plus tard à", "au plus tard", "avant le", "avant la", "avant", "d'ici le", "d'ici au",
        "d'ici la", "d'ici à", "d'ici", "jusqu'à", "jusqu'au", "jusque", "pas plus tard que", "sous", "en moins de",
        "dans un délai de"),
    weekdays=_WEEKDAYS,
    short_weekdays=_SHORT,
    months=_MONTHS,
    numbers=_NUMBERS,
    days=(("aujourd'hui", 0), ("aujourdhui", 0), ("aujourd hui", 0), ("auj", 0), ("le jour même", 0), ("ce jour", 0),
          ("demain", 1), ("après-demain", 2), ("après demain", 2), ("surlendemain", 2)),
    clock=(("midi", 720), ("midi et demi", 750), ("midi et demie", 750), ("midi et quart", 735), ("12h midi", 720),
           ("minuit", 1440)),
    parts=(("matin", "morning"), ("matinée", "morning"), ("après-midi", "afternoon"), ("après midi", "afternoon"),
           ("aprèm", "afternoon"), ("aprem", "afternoon"), ("soir", "evening"), ("soirée", "evening"),
           ("nuit", "evening")),
    halves=(("du matin", "morning"), ("le matin", "morning"), ("de l'après-midi", "afternoon"),
            ("de l'après midi", "afternoon"), ("l'après-midi", "afternoon"), ("de l'aprem", "afternoon"),
            ("du soir", "evening"), ("le soir", "evening"), ("de la nuit", "night"), ("de nuit", "night")),
    units=_UNITS,
    edges=(("fin de journée", "closes"), ("fin de la journée", "closes"), ("en fin de journée", "closes"),
           ("fin du jour", "closes"), ("dans la journée", "closes"), ("en journée", "closes"),
           ("fermeture", "closes"), ("la fermeture", "closes"), ("fin de service", "closes"),
           ("ouverture", "opens"), ("l'ouverture", "opens"), ("à la première heure", "opens"),
           ("première heure", "opens"), ("début de journée", "opens")),
    doubtful=("un", "une", "vend", "dim", "fermeture", "ouverture", "j"),
    vague=("asap", "dès que possible", "le plus vite possible", "au plus vite", "le plus tôt possible",
           "le plus rapidement possible", "aussi vite que possible", "aussi tôt que possible", "au plus tôt",
           "dès qu'on peut", "dès que je peux", "rapidement", "vite", "bientôt", "tout de suite", "immédiatement",
           "sur-le-champ", "sans délai", "sans tarder", "sous peu", "prochainement", "plus tard", "tantôt",
           "tout à l'heure", "maintenant", "en urgence", "urgent", "un de ces jours", "un jour",
           "dans quelques minutes", "dans quelques heures", "dans quelques jours", "dans un moment",
           "dans un instant", "dans les prochains jours", "ce week-end", "ce weekend", "le week-end", "week-end",
           "en début de semaine", "début de semaine", "milieu de semaine", "en milieu de semaine",
           "début de semaine prochaine", "début de mois", "en temps voulu", "en temps utile", "à la mi-journée"),
    rules=_RULES,
    such_as=("demain 18h", "sous 3 jours ouvrés", "vendredi à midi"),
    such_length="dans 3 heures",
    such_half="18h",
)  # fmt: skip

HOURS = HourWords(
    weekdays=(*_WEEKDAYS, *_SHORT),
    groups=(
        ("tous les jours", (0, 1, 2, 3, 4, 5, 6)),
        ("chaque jour", (0, 1, 2, 3, 4, 5, 6)),
        ("toute la semaine", (0, 1, 2, 3, 4, 5, 6)),
        ("7j/7", (0, 1, 2, 3, 4, 5, 6)),
        ("7 jours sur 7", (0, 1, 2, 3, 4, 5, 6)),
        ("en semaine", (0, 1, 2, 3, 4)),
        ("jours ouvrés", (0, 1, 2, 3, 4)),
        ("les jours ouvrés", (0, 1, 2, 3, 4)),
        ("le week-end", (5, 6)),
        ("week-end", (5, 6)),
        ("weekend", (5, 6)),
    ),
    until=("à", "au", "jusqu'à"),
    between=("et", "de", "du", "le", "les", "ouvert", "puis"),
    all_day=("jour et nuit", "toute la journée", "24h/24", "24 heures sur 24", "24 heures"),
    closed=("fermé", "fermée"),
    always=("toujours", "toujours ouvert", "à toute heure", "jour et nuit", "24h/24", "24h/24 et 7j/7", "24h/24, 7j/7",
            "24 heures sur 24"),
    clock=("h", "heures"),
)  # fmt: skip
