"""Times in Portuguese."""

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
    ("segunda-feira", 0), ("segunda feira", 0), ("segunda", 0), ("2ª feira", 0), ("2ª-feira", 0), ("2a feira", 0),
    ("terça-feira", 1), ("terça feira", 1), ("terça", 1), ("3ª feira", 1), ("3ª-feira", 1), ("3a feira", 1),
    ("quarta-feira", 2), ("quarta feira", 2), ("quarta", 2), ("4ª feira", 2), ("4ª-feira", 2), ("4a feira", 2),
    ("quinta-feira", 3), ("quinta feira", 3), ("quinta", 3), ("5ª feira", 3), ("5ª-feira", 3), ("5a feira", 3),
    ("sexta-feira", 4), ("sexta feira", 4), ("sexta", 4), ("6ª feira", 4), ("6ª-feira", 4), ("6a feira", 4),
    ("sábado", 5), ("sáb", 5), ("domingo", 6), ("dom", 6),
)  # fmt: skip
_SHORT: Named = (("seg", 0), ("ter", 1), ("qua", 2), ("qui", 3), ("sex", 4))

_MONTHS: Named = (
    ("janeiro", 1), ("jan", 1), ("fevereiro", 2), ("fev", 2), ("março", 3), ("mar", 3), ("abril", 4), ("abr", 4),
    ("maio", 5), ("mai", 5), ("junho", 6), ("jun", 6), ("julho", 7), ("jul", 7), ("agosto", 8), ("ago", 8),
    ("setembro", 9), ("set", 9), ("outubro", 10), ("out", 10), ("novembro", 11), ("nov", 11), ("dezembro", 12),
    ("dez", 12),
)  # fmt: skip

_HOURS: Named = (
    ("uma", 1), ("duas", 2), ("três", 3), ("quatro", 4), ("cinco", 5), ("seis", 6), ("sete", 7), ("oito", 8),
    ("nove", 9), ("dez", 10), ("onze", 11), ("doze", 12), ("treze", 13), ("quatorze", 14), ("catorze", 14),
    ("quinze", 15), ("dezesseis", 16), ("dezasseis", 16), ("dezessete", 17), ("dezassete", 17), ("dezoito", 18),
    ("dezenove", 19), ("dezanove", 19), ("vinte", 20), ("vinte e uma", 21), ("vinte e duas", 22),
    ("vinte e quatro", 24),
)  # fmt: skip
_NUMBERS: Named = (
    *_HOURS, ("um", 1), ("primeiro", 1), ("dois", 2), ("um par de", 2), ("vinte e cinco", 25), ("trinta", 30),
    ("quarenta", 40), ("quarenta e cinco", 45), ("quarenta e oito", 48), ("cinquenta", 50), ("sessenta", 60),
    ("setenta e duas", 72),
)  # fmt: skip

_UNITS: Kinds = (
    ("min", "minutes"), ("mins", "minutes"), ("minuto", "minutes"), ("minutos", "minutes"), ("minutinhos", "minutes"),
    ("h", "hours"), ("hs", "hours"), ("hrs", "hours"), ("hora", "hours"), ("horas", "hours"),
    ("hora útil", "working_hours"), ("horas úteis", "working_hours"), ("horas de trabalho", "working_hours"),
    ("dia", "days"), ("dias", "days"), ("dias corridos", "days"), ("dias seguidos", "days"),
    ("dia útil", "working_days"), ("dias úteis", "working_days"), ("dias de trabalho", "working_days"),
    ("semana", "weeks"), ("semanas", "weeks"), ("mês", "months"), ("meses", "months"),
)  # fmt: skip

_CLOCK = r"(?:horas?|hrs|hs|h)\b"
_AT = (
    r"(?:por volta das?|a partir das?|o mais tardar às?|no máximo às?|até às|até as|até à|até a|antes das?|depois das?"
    r"|lá pelas?|pelas?|para as|pras|desde as|das|às?|as)"
)
_BARE_AT = r"(?:por volta das|a partir das|o mais tardar às|até às|até as|antes das|depois das|lá pelas|pelas|às|as)"
_HOUR = hours(_HOURS)
_ON = (
    r"(?:(?:até|até o|até ao|antes do|a partir do|para o|pro|no|do|o mais tardar no|no máximo até o|no máximo no) )?dia"
    r"|(?:até|até o|até ao|em|antes de|no)"
)
_SURE = (
    r"(?:no prazo de|num prazo de|em um prazo de|em menos de|em até|em no máximo|dentro de|daqui a|daqui|nos próximos"
    r"|nas próximas|no máximo em|em|após)"
)
_NEXT_WEEK = r"(?P<next>(?:a |na |da )?(?:próxima semana|semana que vem|semana seguinte|semana próxima))"
_END = r"(?:até o |até ao |no |ao |para o |antes do )?(?:fim|final)"
_ORDINALS = (
    r"(?:segunda|terça|quarta|quinta|sexta) (?:via|vez|parcela|linha|opção|tentativa|chamada|pessoa|fatura"
    r"|mensalidade|prestação|etapa|fase|parte|loja|casa|categoria|compra|unidade|ligação|cópia)"
)

_LENGTHS = length_rules(
    _SURE, r"(?:cerca de|mais ou menos|uns|umas|no máximo|até)", r"(?:minutos|min|m)", "e meia", "a|ou"
)

_RULES: Kinds = (
    *WEEKDAY_RULES,
    ("unclear", r"(?:na |no |a |o )?(?:primeir[oa]|segund[oa]|terceir[oa]|últim[oa]) {weekdays*} (?:de|do|da)\b"),
    ("nothing", r"(?:na |a |da |à |pela )?" + _ORDINALS),
    ("day", r"{days}(?: mesmo| sem falta)?"),
    ("weekday", r"{weekdays}\.?"),
    ("weekday", r"(?P<this>esta|este|nesta|neste) {weekdays}"),
    ("weekday", r"(?P<coming>próxim[oa]) {weekdays}"),
    ("weekday", r"{weekdays} (?P<coming>próxim[oa]|que vem|seguinte)"),
    ("weekday", r"{weekdays},? (?:na |da |de )?" + _NEXT_WEEK),
    ("weekday", _NEXT_WEEK + r",? (?:na |no )?{weekdays}"),
    ("weekday", r"{weekdays} (?P<this>desta) semana"),
    ("weekday", r"{weekdays}(?: de| à| pela|,)? {parts}"),
    ("weekday", r"{short_weekdays}\.?(?=,? (?:às \d|as \d|ao meio|de manhã|à tarde|pela manhã))"),
    ("weekday", r"na {short_weekdays}(?=$|[,;.])"),
    ("doubt", r"(?:na|até|esta|próxima) {short_weekdays*}(?!\.?,? (?:dia )?\d)"),
    ("next_working_day", r"(?:no |o )?(?:próximo dia útil|dia útil seguinte|primeiro dia útil)"),
    ("next_day", r"(?:no )?(?:dia seguinte|outro dia)"),
    ("gone", r"(?:ante)?ontem(?: (?:de |à |pela )?{parts*})?|antes de ontem"),
    ("gone", r"{weekdays*} passad[oa]|(?:n?a )?semana passada|(?:n?o )?mês passado"),
    ("gone", r"(?:há|faz) (?:cerca de |mais de )?(?:{numbers*} |\d+ ?){units*}(?: atrás)?"),
    ("gone", r"(?:{numbers*} |\d+ ?){units*} atrás"),
    ("week", r"(?:" + _END + r" (?:de |da )?)?(?:" + _NEXT_WEEK + r"|esta semana|nesta semana)"),
    ("week", _END + r" (?:da|desta) semana"),
    ("month", _END + r" (?:do|de|deste) mês|este mês|neste mês"),
    ("month", r"(?:" + _END + r" do )?(?P<next>próximo mês|mês que vem)"),
    ("month", _END + r" de {months}"),
    ("date", r"(?P<of_month>primeiro|um) de {months}(?: de (?P<year>\d{4})\b)?"),
    *date_rules(_ON, "[º°.]", "(?:de )?", "de "),
    *weekday_date_rules("dia", "[º°]", r"(?:de )?{months*}\b|h\b|hs\b|horas?\b|da |e meia|e quinze"),
    ("today_part", r"(?:hoje (?:à|de|pela|a|na)|esta|nesta|hoje) {parts}"),
    ("tonight", r"(?:hoje (?:à|a|de) noite|esta noite|logo à noite|nesta noite)"),
    ("part", r"(?P<sure>de|à|a|na|pela|durante a|na parte da|no período da|ao fim da) {parts}"),
    ("part", r"(?P<parts>tarde|noite|cedo)"),
    ("edge", r"{edges}"),
    ("edge", r"(?P<end>(?:ao |no )?(?:fim|final) de)(?= (?:{days*}|{weekdays*})\b)"),
    ("clock", r"{clock}"),
    *_LENGTHS[:-1],
    ("bare", _BARE_AT + r" ?" + _HOUR + r"(?=$|[,;.]| (?:{days*}|{weekdays*}|da|de|do|na|no|em|para|pra|com|ao"
                                        r"|à)\b)(?![.,]\d)"),
    *(one for one in clock_rules(_HOUR, _AT, _CLOCK) if one[0] != "bare"),
    ("time", _AT + r" " + _HOUR + r" em ponto" + HALF),
    ("time", r"(?P<hour>[01]?\d|2[0-3])h\b" + HALF),
    ("time", r"(?P<hour>1[3-9]|2[0-3]) ?" + _CLOCK),
    ("unclear", r"(?:0?\d|1[0-2]) ?(?:hs|hrs|horas?|h)\b"),
    ("past", rf"(?:{_AT} )?{_HOUR}(?: ?{_CLOCK})? (?P<half_past>e meia)(?! {{units*}})" + HALF),
    ("past", rf"(?:{_AT} )?{_HOUR} (?:e|(?P<to>menos)) (?:um )?(?P<quarter>quarto)" + HALF),
    ("past", rf"{_AT} {_HOUR} (?:e|(?P<to>menos)) (?:{{numbers}}"
             rf"|(?P<count>\d{{1,2}}))(?: minutos)?(?! {{units*}})" + HALF),
    ("past", rf"(?P<quarter>(?:um )?quarto) (?P<to>para) (?:as|a) {_HOUR}" + HALF),
    ("past", rf"(?:(?P<numbers>cinco|dez|quinze|vinte)|(?P<count>5|10|15|20|25))(?: minutos)? (?P<to>para) (?:as"
             rf"|a) {_HOUR}" + HALF),
    *range_rules(r"(?:entre|de|das|desde)(?: as?)?", r"(?:e|a|às|as|até)(?: as?| às?)?", _CLOCK),
    _LENGTHS[-1],
    *named_lengths(
        _SURE,
        half_hour=r"(?:uma )?meia[- ]hora|½ hora",
        quarter_hour=r"(?:um )?quarto de hora",
        three_quarters=r"três quartos de hora",
        hour_and_half=r"(?:uma )?hora e meia",
        fortnight=r"(?:uma )?quinzena",
    ),
    ("nothing", r"bo[am] (?:tarde|noite|dia)"),
)  # fmt: skip

TIMES = TimeWords(
    at=("na", "no", "às", "ao", "à", "a", "as", "em", "na próxima", "no próximo", "pelas", "por volta das", "o", "do",
        "até às", "nesta"),
    loose=("de", "para", "para o", "para a", "pra", "pro", "da", "das", "depois das", "a partir das", "desde"),
    joins=("e", "ou", "ou na", "e na", "ou no", "às", "as", "de"),
    by=("o mais tardar na", "o mais tardar no", "o mais tardar", "no mais tardar", "até no máximo", "no máximo até",
        "no máximo", "antes da", "antes do", "antes das", "antes de", "até a", "até à", "até o", "até ao", "até as",
        "até às", "até", "em até", "em menos de", "no prazo de"),
    weekdays=_WEEKDAYS,
    short_weekdays=_SHORT,
    months=_MONTHS,
    numbers=_NUMBERS,
    days=(("hoje", 0), ("hoje ainda", 0), ("ainda hoje", 0), ("no mesmo dia", 0), ("amanhã", 1),
          ("depois de amanhã", 2), ("depois d'amanhã", 2)),
    clock=(("meio-dia", 720), ("meio dia", 720), ("meio-dia e meia", 750), ("meio dia e meia", 750),
           ("meia-noite", 1440), ("meia noite", 1440)),
    parts=(("manhã", "morning"), ("manhãzinha", "morning"), ("tarde", "afternoon"), ("tardinha", "afternoon"),
           ("noite", "evening"), ("cedo", "morning")),
    halves=(("da manhã", "morning"), ("de manhã", "morning"), ("pela manhã", "morning"), ("da madrugada", "early"),
            ("da tarde", "afternoon"), ("à tarde", "afternoon"), ("de tarde", "afternoon"), ("da noite", "night"),
            ("à noite", "night"), ("de noite", "night"), ("a.m.", "am"), ("am", "am"), ("p.m.", "pm"), ("pm", "pm")),
    units=_UNITS,
    edges=(("fim do dia", "closes"), ("final do dia", "closes"), ("fim de dia", "closes"),
           ("fim do expediente", "closes"), ("final do expediente", "closes"), ("encerramento", "closes"),
           ("fechamento", "closes"), ("fecho", "closes"), ("fim do turno", "closes"), ("logo cedo", "opens"),
           ("primeira hora", "opens"), ("início do expediente", "opens"), ("abertura", "opens")),
    doubtful=("um", "uma", "segunda", "terça", "quarta", "quinta", "sexta", "dom", "encerramento", "fechamento",
              "fecho", "abertura"),
    vague=("asap", "o quanto antes", "quanto antes", "assim que possível", "logo que possível",
           "o mais rápido possível", "o mais breve possível", "o mais cedo possível", "assim que der",
           "assim que eu puder", "logo", "logo mais", "em breve", "brevemente", "já", "já já", "agora", "agora mesmo",
           "imediatamente", "de imediato", "mais tarde", "depois", "daqui a pouco", "em instantes", "num instante",
           "em alguns minutos", "em algumas horas", "em alguns dias", "daqui a uns dias", "nos próximos dias",
           "um dia destes", "no fim de semana", "fim de semana", "final de semana", "este fim de semana",
           "neste fim de semana", "fim-de-semana", "no começo da semana", "início da semana", "meio da semana",
           "começo do mês", "meio do mês", "urgente", "com urgência", "oportunamente", "outro dia"),
    rules=_RULES,
    such_as=("amanhã às 18h", "em 3 dias úteis", "sexta-feira ao meio-dia"),
    such_length="em 3 horas",
    such_half="às 6 da tarde",
)  # fmt: skip

HOURS = HourWords(
    weekdays=(*_WEEKDAYS, *_SHORT),
    groups=(
        ("todos os dias", (0, 1, 2, 3, 4, 5, 6)),
        ("diariamente", (0, 1, 2, 3, 4, 5, 6)),
        ("toda a semana", (0, 1, 2, 3, 4, 5, 6)),
        ("7 dias por semana", (0, 1, 2, 3, 4, 5, 6)),
        ("dias úteis", (0, 1, 2, 3, 4)),
        ("fins de semana", (5, 6)),
        ("fim de semana", (5, 6)),
        ("fins-de-semana", (5, 6)),
        ("finais de semana", (5, 6)),
    ),
    until=("até às", "até as", "até", "às", "as", "à", "a"),
    between=("e", "de", "das", "da", "desde", "aberto", "horário"),
    all_day=("dia e noite", "o dia todo", "o dia inteiro", "24 horas por dia", "24 horas"),
    closed=("fechado", "encerrado"),
    always=("sempre", "sempre aberto", "a qualquer hora", "dia e noite", "24 horas", "24 horas por dia"),
    clock=("h", "hs", "hrs", "horas"),
)
