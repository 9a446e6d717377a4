"""Every setting says all that its file, its form and its page need."""

import pytest

from jobaid.messages import text
from jobaid.settings import DECLARED, Setting
from jobaid.settings.kinds import Choice


@pytest.mark.parametrize("setting", DECLARED, ids=lambda setting: str(setting.key))
def test_every_default_is_allowed(setting: Setting) -> None:
    assert setting.allows(setting.default)


@pytest.mark.parametrize("setting", DECLARED, ids=lambda setting: str(setting.key))
def test_every_setting_has_a_name_and_a_line_of_help(setting: Setting) -> None:
    assert text(setting.label)
    assert text(setting.help).endswith(".")
    assert "\n" not in text(setting.help)


@pytest.mark.parametrize("setting", [one for one in DECLARED if isinstance(one.kind, Choice)], ids=lambda one: one.key)
def test_every_value_of_a_choice_has_words(setting: Setting) -> None:
    assert isinstance(setting.kind, Choice)
    words = [text(setting.words_for(value)) for value in setting.kind.values]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("setting", [one for one in DECLARED if one.group], ids=lambda one: one.key)
def test_every_group_of_the_form_has_a_name(setting: Setting) -> None:
    from jobaid.messages import message

    assert text(message(f"settings.{setting.group}"))
