"""Settings survive, and nonsense in their file does no harm."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.errors import UserFacing
from jobaid.settings import DECLARED, Settings, load, save


def test_without_a_file_every_setting_has_its_default(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == Settings()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.toml"
    settings = Settings(library="/a folder/bücher", theme="dark", text_size=150, role="agent")
    save(file, settings)
    assert load(file) == settings
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    "written",
    ['theme = "purple"', "text_size = 500", 'text_size = "100"', "text_size = true", "library = 5", "nonsense"],
)
def test_a_setting_that_makes_no_sense_counts_as_left_out(tmp_path: Path, written: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f'role = "agent"\n{written}\n' if "=" in written else written, "utf-8")
    expected = replace(Settings(), role="agent") if "=" in written else Settings()
    assert load(file) == expected


@given(st.binary(max_size=200))
def test_any_bytes_in_the_file_load(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.toml"
    file.write_bytes(data)
    assert isinstance(load(file), Settings)


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    in_the_way = tmp_path / "settings"
    in_the_way.write_text("", "utf-8")
    with pytest.raises(UserFacing, match="cannot be written"):
        save(in_the_way / "settings.toml", Settings())


@pytest.mark.parametrize("setting", DECLARED, ids=lambda setting: str(setting.key))
def test_every_default_is_allowed_and_explained(setting: object) -> None:
    declared = next(one for one in DECLARED if one is setting)
    assert declared.allows(getattr(Settings(), declared.key))
    assert declared.help.endswith(".")


def test_a_library_whose_name_is_no_text_is_said_in_words_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UserFacing, match="cannot be written"):
        save(tmp_path / "settings.toml", Settings(library="/tmp/x\udcff"))
    assert list(tmp_path.iterdir()) == []


def test_settings_nested_without_end_count_as_none(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("a = " + "[" * 50_000, "utf-8")
    assert load(tmp_path / "settings.toml") == Settings()
