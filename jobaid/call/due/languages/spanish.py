"""Times in Spanish."""

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
    ("lunes", 0), ("lun", 0), ("martes", 1), ("miércoles", 2), ("mié", 2), ("miér", 2), ("jueves", 3), ("jue", 3),
    ("viernes", 4), ("vie", 4), ("sábado", 5), ("sáb", 5), ("sábados", 5), ("domingo", 6), ("dom", 6), ("domingos", 6),
)  # fmt: skip
_SHORT: Named = (("mar", 1),)

_MONTHS: Named = (
    ("enero", 1), ("ene", 1), ("febrero", 2), ("feb", 2), ("marzo", 3), ("mar", 3), ("abril", 4), ("abr", 4),
    ("mayo", 5), ("may", 5), ("junio", 6), ("jun", 6), ("julio", 7), ("jul", 7), ("agosto", 8), ("ago", 8),
    ("septiembre", 9), ("setiembre", 9), ("sept", 9), ("sep", 9), ("set", 9), ("octubre", 10), ("oct", 10),
    ("noviembre", 11), ("nov", 11), ("diciembre", 12), ("dic", 12),
)  # fmt: skip

_NUMBERS: Named = (
    ("un", 1), ("una", 1), ("uno", 1), ("primero", 1), ("un par de", 2), ("dos", 2), ("tres", 3), ("cuatro", 4),
    ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8), ("nueve", 9), ("diez", 10), ("once", 11), ("doce", 12),
    ("trece", 13), ("catorce", 14), ("quince", 15), ("dieciséis", 16), ("diecisiete", 17), ("dieciocho", 18),
    ("diecinueve", 19), ("veinte", 20), ("veintiuna", 21), ("veintidós", 22), ("veintitrés", 23), ("veinticuatro", 24),
    ("veinticinco", 25), ("treinta", 30), ("cuarenta", 40), ("cuarenta y cinco", 45), ("cuarenta y ocho", 48),
    ("cincuenta", 50), ("sesenta", 60), ("setenta y dos", 72),
)  # fmt: skip
_HOURS: Named = tuple(one for one in _NUMBERS if one[0] not in {"un", "uno", "primero", "un par de"})

_UNITS: Kinds = (
    ("min", "minutes"), ("mins", "minutes"), ("minuto", "minutes"), ("minutos", "minutes"), ("minutitos", "minutes"),
    ("h", "hours"), ("hs", "hours"), ("hrs", "hours"), ("hora", "hours"), ("horas", "hours"),
    ("hora hábil", "working_hours"), ("horas hábiles", "working_hours"), ("hora laborable", "working_hours"),
    ("horas laborables", "working_hours"), ("horas de trabajo", "working_hours"), ("horas laborales", "working_hours"),
    ("día", "days"), ("días", "days"), ("días naturales", "days"), ("días corridos", "days"),
    ("día hábil", "working_days"), ("días hábiles", "working_days"), ("día laborable", "working_days"),
    ("días laborables", "working_days"), ("día laboral", "working_days"), ("días laborales", "working_days"),
    ("días de trabajo", "working_days"), ("laborables", "working_days"),
    ("semana", "weeks"), ("semanas", "weeks"), ("mes", "months"), ("meses", "months"),
)  # fmt: skip

_CLOCK = r"(?:horas?|hrs|hs|h)\b"
_TO = r"(?:sobre|hacia|para|hasta|desde|antes de|a eso de|alrededor de|a partir de|como muy tarde a|a más tardar a|a)"
_AT = _TO + r" (?:las|la(?= una| 1\b))"
_HOUR = hours(_HOURS)
_ON = (
    r"(?:el|del|antes del|para el|hasta el|desde el|a más tardar el|como muy tarde el|no más tarde del)(?: día)?"
    r"|(?:día)"
)
_SURE = (
    r"(?:en menos de|en un plazo de|en el plazo de|en los próximos|en las próximas|dentro de|de aquí a|antes de|tras"
    r"|en máximo|máximo|en)"
)
_NEXT_WEEK = (
    r"(?P<next>(?:la )?(?:próxima semana|semana próxima|semana que viene|semana que entra|siguiente semana"
    r"|semana siguiente))"
)
_END = r"(?:a |para |antes del? )?(?:el |al )?(?:fin|final|finales|últimos) (?:de|del)"

_LENGTHS = length_rules(_SURE, r"(?:unos|unas|como mucho|más o menos|máximo)", r"(?:minutos|min|m)", "y media", "a|o")

_RULES: Kinds = (
    *WEEKDAY_RULES,
    ("unclear", r"(?:el )?(?:primer|segundo|tercer|cuarto|último) {weekdays*} (?:de|del)\b"),
    ("day", r"{days}(?: mismo| sin falta)?"),
    ("weekday", r"{weekdays}\.?"),
    ("weekday", r"(?P<this>este(?: mismo)?) {weekdays}"),
    ("weekday", r"(?P<coming>próximo|siguiente) (?:día )?{weekdays}"),
    ("weekday", r"{weekdays} (?P<coming>próximo|siguiente|que viene|que entra)"),
    ("weekday", r"{weekdays},? (?:de |en )?" + _NEXT_WEEK),
    ("weekday", _NEXT_WEEK + r",? (?:el )?{weekdays}"),
    ("weekday", r"{weekdays} de (?P<this>esta) semana"),
    ("weekday", r"{weekdays} en (?P<week>ocho días|una semana)"),
    ("weekday", r"(?:(?:el|este|próximo) )*{short_weekdays}(?=,? (?:a las \d|por la {parts*}|al mediodía)\b)"),
    ("doubt", r"(?:el|este|próximo|para el|hasta el|antes del) {short_weekdays*}(?!\.?,? \d)"),
    ("next_working_day", r"(?:el |al )?(?:próximo|siguiente) día (?:hábil|laborable|laboral|de trabajo)"),
    ("next_working_day", r"(?:el |al )?día (?:hábil|laborable) (?:siguiente|próximo)"),
    ("next_day", r"(?:el |al )?día siguiente|al otro día|a la mañana siguiente"),
    ("gone", r"(?:ayer|anteayer|antes de ayer|antier)(?: por la {parts*})?|anoche"),
    ("gone", r"{weekdays*} pasado|(?:el )?pasado {weekdays*}|(?:la )?semana pasada|(?:el )?mes pasado"),
    ("gone", r"hace (?:unos |unas |más de )?(?:{numbers*} |\d+ ?){units*}"),
    ("week", r"(?:" + _END + r" )?(?:" + _NEXT_WEEK + r"|esta (?:misma )?semana)|" + _END + r" (?:la )?semana"),
    ("month", _END + r" (?:el |este )?mes|este mes|" + _END + r"l? (?P<next>próximo mes|mes que viene)"),
    ("month", r"(?P<next>próximo mes|mes que viene)"),
    ("month", _END + r" {months}"),
    ("date", r"(?P<of_month>primero|uno) de {months}(?: del? (?P<year>\d{4})\b)?"),
    *date_rules(_ON, "[º°.]", "(?:de )?", "del? "),
    *weekday_date_rules("(?:día|el)", "[º°]", r"(?:de )?{months*}\b|h\b|hs\b|horas?\b|de la|del medio|y (?:media"
                                              r"|cuarto)|[ap]\. ?m|[ap]m\b|menos"),
    ("today_part", r"(?:hoy (?:por|en|a) la|esta misma|esta) {parts}"),
    ("tonight", r"esta (?:misma )?noche|hoy (?:por la |en la )?noche"),
    ("part", r"(?P<sure>(?:por|en|de|a|durante|antes de que acabe) la ){parts}"),
    ("part", r"(?P<parts>tarde|noche|temprano)"),
    ("edge", r"{edges}"),
    ("edge", r"(?P<end>(?:al |el )?final del?)(?= (?:{days*}|{weekdays*})\b)"),
    ("clock", r"{clock}"),
    *_LENGTHS[:-1],
    *clock_rules(_HOUR, _AT, _CLOCK),
    ("time", r"las? " + _HOUR + r"(?: en punto)" + HALF),
    ("time", r"(?:las? )(?P<hour>\d{1,2})[:.](?P<minute>\d{2})" + HALF),
    ("time", r"(?P<hour>1[3-9]|2[0-3]) ?" + _CLOCK),
    ("unclear", r"(?:0?\d|1[0-2]) ?(?:h|hs|hrs)\b"),
    ("past", rf"(?:(?:{_TO} )?las? )?{_HOUR} (?P<half_past>y media)(?! {{units*}})" + HALF),
    ("past", rf"(?:(?:{_TO} )?las? )?{_HOUR} (?:y|(?P<to>menos)) (?P<quarter>cuarto)" + HALF),
    ("past", rf"(?:{_TO} )?las? {_HOUR} (?:y|(?P<to>menos)) (?:{{numbers}}|(?P<count>\d{{1,2}}))(?: minutos)?" + HALF),
    ("past", rf"(?P<quarter>(?:un )?cuarto) (?P<to>para) las? {_HOUR}" + HALF),
    ("past", rf"(?:(?P<numbers>cinco|diez|veinte|veinticinco)|(?P<count>5|10|20|25)) (?P<to>para) las? {_HOUR}" + HALF),
    *range_rules(r"(?:entre|de|desde)(?: las?)?", r"(?:y|a|hasta)(?: las?)?", _CLOCK),
    _LENGTHS[-1],
    *named_lengths(
        _SURE,
        half_hour=r"(?:una )?media hora|½ hora",
        quarter_hour=r"(?:un )?cuarto de hora",
        three_quarters=r"tres cuartos de hora",
        hour_and_half=r"(?:una )?hora y media",
        fortnight=r"(?:una )?quincena",
    ),
    ("bare", r"las " + _HOUR + r"(?=$|[,;.]| (?:{days*}|{weekdays*}|el)\b)(?![.,]\d)"),
)  # fmt: skip

TIMES = TimeWords(
    at=("el", "a las", "a la", "al", "las", "la", "sobre las", "hacia las", "el día", "en el", "este", "a eso de las",
        "a", "sobre el", "del"),
    loose=("de", "los", "para", "para las", "para la", "desde el", "desde las", "de las"),
    joins=("y", "o", "u", "o el", "y el", "de", "a", "a las", "por"),
    by=("antes del", "antes de las", "antes de la", "antes de", "a más tardar el", "a más tardar a las",
        "a más tardar", "como muy tarde el", "como muy tarde a las", "como muy tarde", "como máximo", "no más tarde de",
        "no más tarde del", "hasta el", "hasta las", "hasta", "para el", "en menos de", "en un plazo de",
        "en el plazo de"),
    weekdays=_WEEKDAYS,
    short_weekdays=_SHORT,
    months=_MONTHS,
    numbers=_NUMBERS,
    days=(("hoy", 0), ("hoy día", 0), ("mañana", 1), ("el día de mañana", 1), ("pasado mañana", 2),
          ("el mismo día", 0)),
    clock=(("mediodía", 720), ("medio día", 720), ("las 12 del mediodía", 720), ("12 del mediodía", 720),
           ("las doce del mediodía", 720), ("medianoche", 1440), ("media noche", 1440)),
    parts=(("mañana", "morning"), ("mañanita", "morning"), ("tarde", "afternoon"), ("tardecita", "afternoon"),
           ("noche", "evening"), ("temprano", "morning")),
    halves=(("de la mañana", "morning"), ("por la mañana", "morning"), ("en la mañana", "morning"),
            ("de la madrugada", "early"), ("del mediodía", "noon"), ("del medio día", "noon"),
            ("de la tarde", "afternoon"), ("por la tarde", "afternoon"), ("en la tarde", "afternoon"),
            ("de la noche", "night"), ("por la noche", "night"), ("en la noche", "night"),
            ("a.m.", "am"), ("a. m.", "am"), ("a.m", "am"), ("am", "am"),
            ("p.m.", "pm"), ("p. m.", "pm"), ("p.m", "pm"), ("pm", "pm")),
    units=_UNITS,
    edges=(("fin del día", "closes"), ("final del día", "closes"), ("fin de día", "closes"),
           ("fin de la jornada", "closes"), ("final de la jornada", "closes"), ("cierre", "closes"),
           ("hora de cierre", "closes"), ("última hora", "closes"), ("última hora del día", "closes"),
           ("última hora de la tarde", "closes"), ("primera hora", "opens"), ("primera hora de la mañana", "opens"),
           ("apertura", "opens"), ("inicio de la jornada", "opens")),
    doubtful=("un", "una", "dom", "cierre", "apertura"),
    vague=("asap", "cuanto antes", "lo antes posible", "lo más pronto posible", "tan pronto como sea posible",
           "en cuanto sea posible", "en cuanto podamos", "en cuanto pueda", "pronto", "prontito", "enseguida",
           "en seguida", "ahora", "ahora mismo", "ahorita", "ya", "ya mismo", "inmediatamente", "de inmediato",
           "más tarde", "luego", "después", "en un rato", "en un momento", "en breve", "en unos minutos",
           "en unas horas", "en unos días", "en los próximos días", "un día de estos", "el fin de semana",
           "este fin de semana", "fin de semana", "a principios de semana", "a mediados de semana",
           "a principios de la semana que viene", "a principios de mes", "a mediados de mes", "urgente",
           "urgentemente", "en su momento", "próximamente", "otro día", "algún día"),
    rules=(*_RULES, ("nothing", r"buenas (?:tardes|noches)|buenos días|tarde o temprano")),
    such_as=("mañana a las 18:00", "en 3 días laborables", "el viernes a mediodía"),
    such_length="en 3 horas",
    such_half="a las 6 de la tarde",
)  # fmt: skip

HOURS = HourWords(
    weekdays=(*_WEEKDAYS, *_SHORT, ("mie", 2), ("sab", 5)),
    groups=(
        ("todos los días", (0, 1, 2, 3, 4, 5, 6)),
        ("cada día", (0, 1, 2, 3, 4, 5, 6)),
        ("a diario", (0, 1, 2, 3, 4, 5, 6)),
        ("diario", (0, 1, 2, 3, 4, 5, 6)),
        ("toda la semana", (0, 1, 2, 3, 4, 5, 6)),
        ("7 días a la semana", (0, 1, 2, 3, 4, 5, 6)),
        ("días laborables", (0, 1, 2, 3, 4)),
        ("laborables", (0, 1, 2, 3, 4)),
        ("días hábiles", (0, 1, 2, 3, 4)),
        ("entre semana", (0, 1, 2, 3, 4)),
        ("fines de semana", (5, 6)),
        ("fin de semana", (5, 6)),
    ),
    until=("a las", "a la", "a", "al", "hasta las", "hasta"),
    between=("y", "e", "de", "de las", "desde las", "desde", "los", "el", "abierto", "horario"),
    all_day=("día y noche", "todo el día", "las 24 horas", "24 horas al día", "24 horas"),
    closed=("cerrado", "cierra", "descanso"),
    always=("siempre", "siempre abierto", "a todas horas", "día y noche", "las 24 horas", "24 horas"),
    clock=("h", "hs", "hrs", "horas"),
)
