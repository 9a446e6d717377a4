"""Files and folders that are wrong on purpose or by accident: a message or nothing, never a crash or a hang."""

import os
import shutil
import socket
from pathlib import Path

import pytest

from jobaid.content.file import FileContent, read_file
from jobaid.content.reader import MAX_BYTES, read
from jobaid.errors import UserFacing
from jobaid.library.catalogue import Catalogue
from jobaid.library.contents import Contents
from jobaid.library.sources import folder as source
from jobaid.library.sources.folder import MAX_FILES, list_files, read_bytes
from jobaid.lint.engine import Checker
from jobaid.messages import text
from tests.libraries import frame, problems_in, said, write

HEAD = b'[topic]\ntitle = "Late"\n'
KB = 1024


def found(data: bytes, path: str = "topics/late.toml") -> list[str]:
    """What is said about the bytes of one file, checked to be fit to be shown."""
    file = read_file(path, data)
    problems = Checker().check(Contents({path: file}))
    lines = data.count(b"\n") + 1
    for problem in problems:
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert len(text(problem.message)) < 500
    return [said(problem).removeprefix(f"{path} ") for problem in problems]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A sound library."""
    return write(tmp_path / "library", frame())


# Bytes.


def test_bytes_that_are_no_utf_8_are_named_where_they_stand() -> None:
    assert found(HEAD + "owner = 'Bür".encode() + b"\xfco'\n") == ["3:13 not-utf-8 not-utf-8"]


def test_a_latin_1_file_is_named_at_its_first_accent() -> None:
    assert found('[topic]\ntitle = "Spät"\n'.encode("latin-1")) == ["2:12 not-utf-8 not-utf-8"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_and_32_are_told_as_such_or_as_signs_that_cannot_be(encoding: str) -> None:
    data = '[topic]\ntitle = "Late"\n'.encode(encoding)
    assert found(data)[0].split()[1] in ("not-utf-8", "syntax")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert found(data) == ["1:1 not-utf-8 not-utf-8.utf-16"]


def test_a_byte_order_mark_is_nothing_to_say_and_moves_no_column() -> None:
    assert found(b"\xef\xbb\xbf" + HEAD) == []
    assert found(b"\xef\xbb\xbf[topc]\n" + b'title = "Late"\n') == [
        "1:1 missing-key missing-table", "1:2 unknown-key unknown-key"
    ]  # fmt: skip


def test_a_second_byte_order_mark_is_an_invisible_sign() -> None:
    assert found(b"\xef\xbb\xbf\xef\xbb\xbf" + HEAD)[0] == "1:1 syntax hard-space"


def test_an_empty_file_lacks_what_it_needs_and_so_do_a_lone_mark_and_a_lone_line_end() -> None:
    for data in (b"", b"\xef\xbb\xbf", b"\n", b"\r\n", b"# nothing"):
        assert found(data) == ["1:1 missing-key missing-table"]
        assert found(data, "faq/a.toml") == []


def test_windows_line_ends_move_no_place() -> None:
    unix = b'[topic]\ntitle = "Late"\nsummary = """\nHi\n{{ a b }}"""\nonwer = 1\n'
    assert [one.split()[0] for one in found(unix)] == ["5:6", "6:1"]
    assert found(unix.replace(b"\n", b"\r\n")) == found(unix)


def test_old_mac_line_ends_are_a_mistake_of_syntax() -> None:
    assert [one.split()[1] for one in found(HEAD.replace(b"\n", b"\r"))][:1] == ["syntax"]


@pytest.mark.parametrize("sign", [b"\0", b"\x01", b"\x1b", b"\x7f"])
def test_control_characters_are_named(sign: bytes) -> None:
    assert found(HEAD + b'owner = "a' + sign + b'b"\n') == ["3:11 syntax control-character"]
    assert found(HEAD + sign + b"\n")[0].startswith("3:1 syntax ")


@pytest.mark.parametrize("escape", [rb"\uD800", rb"\uDFFF", rb"\U0000D800", rb"\U00110000"])
def test_half_a_surrogate_pair_is_no_sign(escape: bytes) -> None:
    assert found(HEAD + b'owner = "' + escape + b'"\n') == ["3:10 syntax backslash"]


# Size.


def padded(size: int) -> bytes:
    return HEAD + b"#" + b"x" * (size - len(HEAD) - 1)


def test_a_file_of_256_kb_is_read_and_one_byte_more_is_refused() -> None:
    assert len(padded(MAX_BYTES)) == 256 * KB
    assert found(padded(MAX_BYTES)) == []
    assert found(padded(MAX_BYTES + 1)) == ["1:1 file-too-large file-too-large"]


def test_of_a_huge_file_no_more_is_read_than_shows_that_it_is_too_large(library: Path) -> None:
    with (library / "glossary.toml").open("wb") as file:
        file.truncate(2**33)
    listed = next(one for one in list_files(library) if one.path == "glossary.toml")
    data = read_bytes(library, listed)
    assert isinstance(data, bytes)
    assert len(data) == MAX_BYTES + 1
    assert [said(problem) for problem in problems_in(library)] == ["glossary.toml 1:1 file-too-large file-too-large"]


# Shapes that cost parsers their stack or their time.

HOSTILE = {
    "arrays": b"a = " + b"[" * 100_000,
    "closed arrays": b"a = " + b"[" * 100_000 + b"]" * 100_000,
    "a few arrays": b"a = " + b"[" * 90 + b"]" * 90,
    "inline tables": b"a = " + b"{a=" * 60_000,
    "closed inline tables": b"a = " + b"{a=" * 40_000 + b"1" + b"}" * 40_000,
    "mixed": b"a = " + b"[{a=" * 30_000 + b"1" + b"}]" * 30_000,
    "dotted key": b"a" + b".a" * 120_000 + b" = 1",
    "dotted header": b"[a" + b".a" * 120_000 + b"]\nb = 1",
    "dotted array header": b"[[a" + b".a" * 120_000 + b"]]\nb = 1",
    "many dotted headers": b"".join(b"[a%d%s]\n" % (i, b".a" * 90) for i in range(1_300)),
    "dotted keys in braces": b"a = {" + b",".join(b"b%d%s = 1" % (i, b".a" * 90) for i in range(1_200)) + b"}",
    "100,000 keys": b"".join(b"%x=\n" % i for i in range(38_000)),
    "many sound keys": b"".join(b"%x=1\n" % i for i in range(36_000)),
    "many tables": b"".join(b"[%x]\n" % i for i in range(36_000)),
    "many entries": b"[[faq]]\n" * 32_000,
    "many empty lines": b"\n" * 256_000,
    "a long key": b"k" * 250 * KB + b" = 1",
    "a long quoted key": b'"' + b"k" * 250 * KB + b'" = 1',
    "a long text": b'a = "' + b"x" * 250 * KB + b'"',
    "a long open text": b'a = "' + b"x" * 250 * KB,
    "a long open block": b'a = """' + b"x\n" * 125 * KB,
    "quotes": b'"' * 250 * KB,
    "single quotes": b"'" * 250 * KB,
    "backslashes": b'a = "' + b"\\" * 250 * KB,
    "backslashes in a block": b'a = """' + b"\\" * 250 * KB,
    "escaped quotes": b'a = "' + b'\\"' * 120 * KB,
    "spaces": b"a =" + b" " * 250 * KB,
    "spaces before a header": b" " * 250 * KB + b"[a",
    "commas": b"a = [" + b"," * 250 * KB,
    "equals": b"=" * 250 * KB,
    "hashes": b"#" * 250 * KB,
    "dots": b"a" + b"." * 250 * KB + b" = 1",
    "curly quotes": b"a = " + "“".encode() * 80 * KB,
    "tabs in a key": b"a\t" * 120 * KB + b"=",
    "colons": b"a:" * 120 * KB,
    "digits": b"a = " + b"1" * 250 * KB,
    "digits with signs": b"a = " + b"1_" * 120 * KB + b"1",
    "a huge float": b"a = 1." + b"1" * 250 * KB,
    "a huge exponent": b"a = 1e" + b"9" * 250 * KB,
    "an exponent": b"a = 1e999999999",
    "a small exponent": b"a = 1e-999999999",
    "hexadecimal": b"a = 0x" + b"f" * 250 * KB,
    "date-like": b"a = " + b"1979-05-27T" * 20 * KB,
    "lists of numbers": b"a = [" + b"1," * 120 * KB + b"]",
    "lists of lists": b"a = [" + b"[]," * 80 * KB + b"]",
    "lists of tables": b"a = [" + b"{}," * 80 * KB + b"]",
    "the same key": b"a = 1\n" * 40_000,
    "open headers": b"[[a\n" * 60_000,
    "open lists": b"a = [\n" * 40_000,
    "braces in words": HEAD + b'summary = "' + b"{{" * 120 * KB + b'"',
    "tags in words": HEAD + b'summary = "' + b"{% if a %}" * 1_900 + b'"',
    "bars in words": HEAD + b'summary = "{{ a' + b"|a" * 9_000 + b' }}"',
    "brackets in words": HEAD + b'summary = "{{ ' + b"(" * 9_000 + b' }}"',
    "signs in words": HEAD + b'summary = "{{ ' + b"3 -" * 6_000 + b' }}"',
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(
    "path",
    ["topics/late.toml", *(pytest.param(path, marks=pytest.mark.long) for path in ("facts.toml", "library.toml"))],
)
def test_hostile_shapes_are_told_or_read(name: str, path: str) -> None:
    assert len(HOSTILE[name]) <= MAX_BYTES
    assert len(found(HOSTILE[name], path)) >= (0 if path == "facts.toml" else 1) or HOSTILE[name].startswith(b"#")


@pytest.mark.parametrize("value", ["1e999999999", "-1e999999999", "1e-999999999", "9" * 5_000, "inf", "nan", "-0.0"])
def test_numbers_beyond_all_measure_are_told_in_a_short_line(value: str) -> None:
    words = found(f'[[action]]\nid = "a"\nname = "A"\nunit = "money"\n[[limit]]\nid = "b"\naction = "a"\nrole = "r"\n'
                  f'approver = "r"\nup_to = {value}\n'.encode(), "authority.toml")  # fmt: skip
    assert all(one.split()[1] in ("wrong-value", "syntax", "limit-decimals") for one in words)
    assert bool(words) == (value != "-0.0")


def test_a_mistake_on_every_line_is_not_looked_for_without_end() -> None:
    mistakes = HEAD + b'owner = "never closed\n' * 10_000
    problems = read("topics/late.toml", mistakes).problems
    assert len(problems) == 21
    assert problems[-1].message.key == "more-mistakes"


# Folders.


def test_a_link_that_leads_out_of_the_library_is_not_followed(library: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.toml"
    secret.write_text('password = "hunter2"')
    (library / "glossary.toml").symlink_to(secret)
    (library / "topics").mkdir()
    (library / "topics" / "up.toml").symlink_to("../../secret.toml")
    assert [said(problem) for problem in problems_in(library)] == [
        "glossary.toml 1:1 outside-link outside-link",
        "topics/up.toml 1:1 outside-link outside-link",
    ]


def test_a_link_within_the_library_is_read(library: Path) -> None:
    (library / "faq").mkdir()
    (library / "faq" / "a.toml").write_text('[[faq]]\nid = "a"\nquestion = "A?"\nanswer = "A."\n')
    (library / "faq" / "b.toml").symlink_to("a.toml")
    assert [said(problem) for problem in problems_in(library)] == ["faq/b.toml 2:6 duplicate-id duplicate-id"]


def test_a_folder_that_is_a_link_is_named_and_not_walked(library: Path, tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"late.toml": "[topic]\n"})
    (library / "topics").symlink_to(outside, target_is_directory=True)
    (library / "pictures").symlink_to(outside, target_is_directory=True)
    assert [said(problem) for problem in problems_in(library)] == ["topics 1:1 folder-link folder-link"]


def test_links_in_a_circle_and_into_nothing_are_unreadable_files(library: Path) -> None:
    (library / "glossary.toml").symlink_to("synonyms.toml")
    (library / "synonyms.toml").symlink_to("glossary.toml")
    (library / "people.toml").symlink_to("nowhere.toml")
    (library / "faq").symlink_to(".", target_is_directory=True)
    unreadable = {f"{name}.toml 1:1 unreadable-file unreadable-file" for name in ("glossary", "synonyms", "people")}
    assert {said(problem) for problem in problems_in(library)} == unreadable | {"faq 1:1 folder-link folder-link"}


def test_the_library_itself_may_be_reached_by_a_link(library: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(library, target_is_directory=True)
    assert problems_in(link) == []


def test_a_folder_with_the_name_of_a_file_is_no_file(library: Path) -> None:
    (library / "glossary.toml").mkdir()
    (library / "topics" / "late.toml").mkdir(parents=True)
    assert problems_in(library) == []


def test_pipes_and_sockets_are_not_waited_for(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(library / "glossary.toml")
    monkeypatch.chdir(library)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("people.toml")
        assert [said(problem) for problem in problems_in(library)] == [
            "glossary.toml 1:1 unreadable-file unreadable-file",
            "people.toml 1:1 unreadable-file unreadable-file",
        ]


def test_a_file_that_may_not_be_read_is_told(library: Path) -> None:
    (library / "glossary.toml").write_text("")
    (library / "glossary.toml").chmod(0)
    if os.access(library / "glossary.toml", os.R_OK):
        pytest.skip("this user may read everything, as root may")
    assert [said(problem) for problem in problems_in(library)] == ["glossary.toml 1:1 unreadable-file unreadable-file"]


def test_a_file_that_vanishes_between_listing_and_reading_is_told(library: Path) -> None:
    listed = next(one for one in list_files(library) if one.path == "facts.toml")
    (library / "facts.toml").unlink()
    content = read_bytes(library, listed)
    assert isinstance(content, FileContent)
    assert [said(problem) for problem in content.problems] == ["facts.toml 1:1 unreadable-file unreadable-file"]


def test_a_file_that_becomes_a_link_out_after_listing_is_not_followed(library: Path, tmp_path: Path) -> None:
    listed = next(one for one in list_files(library) if one.path == "facts.toml")
    (tmp_path / "secret.toml").write_text('password = "hunter2"')
    (library / "facts.toml").unlink()
    (library / "facts.toml").symlink_to(tmp_path / "secret.toml")
    content = read_bytes(library, listed)
    assert isinstance(content, FileContent)
    assert content.problems


def test_a_folder_that_vanishes_leaves_what_was_read(library: Path) -> None:
    catalogue = Catalogue(library)
    catalogue.refresh()
    before = catalogue.contents
    shutil.rmtree(library)
    with pytest.raises(UserFacing, match="There is no folder"):
        catalogue.refresh()
    assert catalogue.contents is before


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserFacing, match="is a file, not the folder"):
        list_files(tmp_path / "file")


def test_a_folder_without_a_frame_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(UserFacing, match=r"has no library\.toml"):
        Catalogue(tmp_path).refresh()


def test_a_folder_that_leads_through_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(UserFacing):
        list_files(tmp_path / "loop")


def test_names_that_are_no_text_can_still_be_named(library: Path) -> None:
    (library / "faq").mkdir()
    strange = os.fsencode(library) + b"/faq/caf\xe9\n.toml"
    Path(os.fsdecode(strange)).write_bytes(b"= 1")
    (problem,) = problems_in(library)
    assert problem.rule == "syntax"
    text(problem.message).encode()


def test_deep_folders_are_passed_over(library: Path) -> None:
    deep = library.joinpath("topics", *["x"] * 40)
    deep.mkdir(parents=True)
    (deep / "late.toml").write_text("= 1")
    assert problems_in(library) == []


def test_more_files_than_a_library_needs_are_counted_and_told(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_FILES == 20_000
    monkeypatch.setattr(source, "MAX_FILES", 30)
    monkeypatch.setattr("jobaid.library.catalogue.MAX_FILES", 30)
    write(library, {f"faq/{number:02}.toml": "" for number in range(30 - len(frame()))})
    assert problems_in(library) == []
    write(library, {"faq/99.toml": ""})
    assert [problem.rule for problem in problems_in(library)] == ["too-many-files"]


@pytest.mark.long
def test_20_001_files_are_told_and_no_more_are_read(library: Path) -> None:
    write(library, {f"faq/{number:05}.toml": "" for number in range(20_001)})
    assert [problem.rule for problem in problems_in(library)] == ["too-many-files"]
