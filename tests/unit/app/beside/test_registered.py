"""Whether the system opens links of jobaid is read from where the system reads it."""

import configparser
import plistlib
from pathlib import Path

import pytest

from jobaid.app.beside.links import SCHEME
from jobaid.app.beside.registered import opens_links
from tests.libraries import ROOT

ENTRY = ROOT / "packaging" / "linux" / "jobaid.desktop"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path), "XDG_DATA_DIRS": f"{tmp_path / 'one'}:{tmp_path / 'two'}"}


@pytest.mark.parametrize("place", [".local/share", "two"])
def test_the_entry_that_comes_with_jobaid_is_found_where_it_is_put(
    tmp_path: Path, environment: dict[str, str], place: str
) -> None:
    assert opens_links(environment, "linux") is False
    folder = tmp_path / place / "applications"
    folder.mkdir(parents=True)
    (folder / "jobaid.desktop").write_bytes(ENTRY.read_bytes())
    assert opens_links(environment, "linux") is True


def test_an_entry_without_links_or_without_sense_does_not_count(tmp_path: Path, environment: dict[str, str]) -> None:
    folder = tmp_path / ".local" / "share" / "applications"
    folder.mkdir(parents=True)
    for content in (b"[Desktop Entry]\nExec=jobaid\n", b"\xff\xfe", b"MimeType=x-scheme-handler/jobaidx;\n"):
        (folder / "jobaid.desktop").write_bytes(content)
        assert opens_links(environment, "linux") is False


def test_macos_is_not_looked_at(environment: dict[str, str]) -> None:
    assert opens_links(environment, "darwin") is None


def test_the_entry_gives_the_link_as_one_argument() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ENTRY, "utf-8")
    assert entry["Desktop Entry"]["Exec"] == "jobaid open %u"
    assert entry["Desktop Entry"]["Terminal"] == "false"


def test_the_registry_file_cannot_be_talked_into_other_arguments() -> None:
    words = (ROOT / "packaging" / "windows" / "links.reg").read_text("utf-8")
    assert words.startswith("Windows Registry Editor Version 5.00")
    assert 'jobaid.exe\\" open -- \\"%1\\""' in words


def test_the_list_for_macos_names_the_scheme() -> None:
    known = plistlib.loads((ROOT / "packaging" / "macos" / "links.plist").read_bytes())
    assert known["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [SCHEME]
