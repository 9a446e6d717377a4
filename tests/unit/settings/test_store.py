"""Settings survive, and nonsense in their file does no harm."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.errors import UserFacing
from jobaid.settings import MOST_RECENT, Settings, change, load, save


def test_without_a_file_every_setting_has_its_default(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == Settings()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.toml"
    settings = Settings(
        library="/a folder/bücher",
        recent=("/a folder/bücher", "/other"),
        theme="contrast",
        text_size=150,
        role="agent",
        gist=True,
        keys={"call.note": "Ctrl+Shift+K", "call.end": ""},
    )
    save(file, settings)
    assert load(file) == settings
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    "written",
    [
        'theme = "purple"',
        "text_size = 500",
        'text_size = "100"',
        "text_size = true",
        "text_size = 100.0",
        "gist = 1",
        "library = 5",
        'library = "\\u0000"',
        'recent = "/one"',
        'keys = ["Ctrl+K"]',
        "nonsense",
    ],
)
def test_a_setting_that_makes_no_sense_counts_as_left_out(tmp_path: Path, written: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f'role = "agent"\n{written}\n' if "=" in written else written, "utf-8")
    expected = replace(Settings(), role="agent") if "=" in written else Settings()
    assert load(file) == expected


def test_of_a_list_or_a_table_only_what_makes_no_sense_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('recent = ["/one", 2, "/one", "", "/three"]\n[keys]\n"call.end" = "F9"\n"call.note" = 5\n', "utf-8")
    assert load(file) == Settings(recent=("/one", "/three"), keys={"call.end": "F9"})


def test_of_too_many_recent_libraries_the_first_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    save(file, Settings(recent=tuple(f"/{number}" for number in range(20))))
    assert load(file).recent == tuple(f"/{number}" for number in range(MOST_RECENT))


def test_a_change_of_one_setting_leaves_the_others_as_the_file_has_them(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    save(file, Settings(role="agent"))
    assert change(file, "theme", "dark") == load(file) == Settings(role="agent", theme="dark")


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


def test_a_library_whose_name_is_no_text_is_said_in_words_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UserFacing, match="cannot be written"):
        save(tmp_path / "settings.toml", Settings(library="/tmp/x\udcff"))
    assert list(tmp_path.iterdir()) == []


def test_settings_nested_without_end_count_as_none(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("a = " + "[" * 50_000, "utf-8")
    assert load(tmp_path / "settings.toml") == Settings()
