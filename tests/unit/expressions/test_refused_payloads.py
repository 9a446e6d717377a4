"""The known ways out of a Jinja sandbox lead nowhere."""

import pytest

from jobaid.expressions import Values, parse_condition, parse_formula, parse_template
from jobaid.rendering import plain_text, render

REFUSED = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''['__cla' + 'ss__'] }}",
    "{{ ''['__cla' ~ 'ss__'] }}",
    "{{ ''['\\x5f\\x5fclass\\x5f\\x5f'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ ''|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "{{ ''|attr('\\u005f\\u005fclass\\u005f\\u005f') }}",
    "{{ request|attr('application')|attr('__globals__') }}",
    "{{ request|attr(['_','_','class','_','_']|join) }}",
    "{{ request['application']['__globals__'] }}",
    "{{ request.args.x }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__.os }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ lipsum(1000000) }}",
    "{{ lipsum()|urlize }}",
    "{{ url_for.__globals__.current_app.config }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ config.items() }}",
    "{{ config.__class__.from_envvar('x') }}",
    "{{ config['SECRET_KEY'] }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__dict__ }}",
    "{{ loop.index }}",
    "{{ super() }}",
    "{{ caller() }}",
    "{{ dict(a=1) }}",
    "{{ namespace(a=1) }}",
    "{{ range(1000000000) }}",
    "{{ range.__class__ }}",
    "{{ ().__class__.__bases__[0] }}",
    "{{ [].__class__.__base__ }}",
    "{{ {}.__class__ }}",
    "{{ (1).__class__ }}",
    "{{ 1.0.__class__ }}",
    "{{ true.__class__ }}",
    "{{ none.__class__ }}",
    "{{ x.__init__.__globals__['__builtins__'].eval('1') }}",
    "{{ x.y }}",
    "{{ x[0] }}",
    "{{ x[1:2] }}",
    "{{ x() }}",
    "{{ fact.a.__class__ }}",
    "{{ fact['a'] }}",
    "{{ fact() }}",
    "{{ fact.a() }}",
    "{{ fact|attr('a') }}",
    "{{ 'a' * 1000000000 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 9 * 9 }}",
    "{{ 7*'7' }}",
    "{{ 'a'|center(1000000000) }}",
    "{{ 'a'|indent(1000000000) }}",
    "{{ 'a'|replace('a', 'b') }}",
    "{{ '%1000000000d'|format(1) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ 'a'.format_map(x) }}",
    "{{ 'a'.join(x) }}",
    "{{ x|map('upper') }}",
    "{{ x|map(attribute='__class__')|list }}",
    "{{ x|selectattr('__class__') }}",
    "{{ x|groupby('__class__') }}",
    "{{ x|sort(attribute='__class__') }}",
    "{{ x|sum }}",
    "{{ x|list }}",
    "{{ x|batch(3) }}",
    "{{ x|slice(3) }}",
    "{{ x|pprint }}",
    "{{ x|tojson }}",
    "{{ x|safe }}",
    "{{ x|string }}",
    "{{ x|wordwrap(1) }}",
    "{{ x|round(100) }}",
    "{{ x|upper.__class__ }}",
    "{{ x|default(range(9)) }}",
    "{{ x|default(*y) }}",
    "{{ x|default('a', true) }}",
    "{{ x is callable }}",
    "{{ x is sameas(y) }}",
    "{{ x ~ x }}",
    "{{ [x, x] }}",
    "{{ (x, x) }}",
    "{{ {x: x} }}",
    "{{ lambda: x }}",
    "{{ __import__('os').system('id') }}",
    "{{ ｒange(9) }}",
    "{{ ''.__ｃlass__ }}",
    "{{ х }}",
    "{% for a in range(1000000000) %}x{% endfor %}",
    "{% for a in x %}{% for b in x %}{{ b }}{% endfor %}{% endfor %}",
    "{% for a in x recursive %}{{ loop(x) }}{% endfor %}",
    "{% set a = 'b' %}",
    "{% set a %}b{% endset %}",
    "{% set ns.a = 1 %}",
    "{% macro m() %}{{ m() }}{% endmacro %}",
    "{% call x() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import system %}",
    "{% extends 'base' %}",
    "{% block a %}{% endblock %}",
    "{% with a = 1 %}{% endwith %}",
    "{% autoescape false %}{% endautoescape %}",
    "{% print(x) %}",
    "{% do x.y() %}",
    "{% debug %}",
    "{% trans %}x{% endtrans %}",
    "{% break %}",
    "{% if ''.__class__ %}x{% endif %}",
    "{% if x.y() %}x{% endif %}",
    "{% if (x|attr('y')) %}x{% endif %}",
    "{% if a %}{% elif x.y %}{% endif %}",
    "{{ 'a' if x.y else 'b' }}",
    "{{ x.y if a else 'b' }}",
    "{{ 'a' if a else x.y }}",
]
NAMES = [
    "self",
    "config",
    "request",
    "cycler",
    "joiner",
    "lipsum",
    "namespace",
    "range",
    "dict",
    "loop",
    "g",
    "session",
]
NAMES += ["__class__", "__builtins__", "__import__", "_", "environment", "context", "true_", "super", "caller"]


@pytest.mark.parametrize("source", REFUSED)
def test_a_way_out_of_the_sandbox_is_refused(source: str) -> None:
    assert parse_template(source).findings


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_means_something_to_jinja_is_an_empty_slot_here(name: str) -> None:
    template = parse_template(f"{{{{ {name} }}}}")

    assert template.findings == ()
    assert plain_text(render(template, Values()), {name: "?"}) == "‹?›"


BARE = [source[2:-2] for source in REFUSED if source.startswith("{{")]


@pytest.mark.parametrize("source", BARE)
def test_conditions_refuse_the_same(source: str) -> None:
    assert parse_condition(source).findings


@pytest.mark.parametrize("source", [source for source in BARE if source != " 9 * 9 "])
def test_formulas_refuse_the_same_but_calculations(source: str) -> None:
    assert parse_formula(source).findings


def test_a_value_is_never_read_as_a_template() -> None:
    payload = "{{ fact.secret }}{% if true %}x{% endif %}"
    values = Values({"customer": payload}, {"secret": "hidden"})

    assert plain_text(render(parse_template("Hello {{ customer }}"), values)) == f"Hello {payload}"
