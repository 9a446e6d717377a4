"""The command line as a process: exit codes, what is printed where, and nothing but one line when it cannot."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.libraries import ROOT, frame, write

BROKEN = (
    '[topic]\ntitle = "Late"\nowner = “Delivery” \x1b\n\n[[checklist]]\nid = "a b"\ndo = "Greet"\n\n'
    '[[checklist]]\nid = "c"\ndo = "Greet {{ nme }}"\n'
)
PROGRAM = (
    "import sys; sys.path.insert(0, {!r}); sys.argv[0] = 'jobaid'; from jobaid.__main__ import main; sys.exit(main())"
)
COMMAND = [sys.executable, "-P", "-c", PROGRAM.format(str(ROOT))]


def jobaid(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program to its end."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True, timeout=60, check=False, env={**os.environ, "PYTHONUTF8": "1", **environment},
    )  # fmt: skip


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return write(tmp_path / "sound", frame())


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return write(tmp_path / "broken", {**frame(), "topics/late.toml": BROKEN})


def failure(done: subprocess.CompletedProcess[bytes]) -> str:
    """The one line that says what could not be done."""
    words = done.stderr.decode()
    assert (done.returncode, done.stdout, words.count("\n")) == (2, b"", 1), words
    assert "Traceback" not in words
    return words


def test_a_sound_library_is_exit_0_and_a_broken_one_exit_1(sound: Path, broken: Path) -> None:
    assert jobaid("check", sound).returncode == 0
    done = jobaid("check", broken)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"topics/late.toml:3:9 error syntax" in done.stdout
    assert b"\x1b" not in done.stdout


def test_the_folder_may_be_named_in_three_ways(broken: Path) -> None:
    ways = [("check", broken), ("--library", broken, "check"), ("check", "--library", broken)]
    outputs = [jobaid(*way, "--format", "json") for way in ways]
    assert {done.returncode for done in outputs} == {1}
    assert outputs[0].stdout == outputs[1].stdout == outputs[2].stdout != b""


@pytest.mark.parametrize("arguments", [["--json"], ["--format", "json"]])
def test_json_holds_every_problem_and_nothing_else_is_printed(broken: Path, arguments: list[str]) -> None:
    problems = json.loads(jobaid("check", broken, *arguments).stdout)
    assert [(one["line"], one["column"], one["rule"]) for one in problems] == [
        (3, 9, "syntax"), (6, 6, "wrong-value"), (11, 16, "unknown-slot")
    ]  # fmt: skip
    assert set(problems[0]) == {"path", "line", "column", "rule", "severity", "message", "hint"}


def test_sarif_has_what_readers_of_it_need(broken: Path) -> None:
    sarif: dict[str, Any] = json.loads(jobaid("check", broken, "--format", "sarif").stdout)
    assert sarif["version"] == "2.1.0"
    (run,) = sarif["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert run["tool"]["driver"]["name"] == "jobaid"
    for result in run["results"]:
        assert result["ruleId"] in rules
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith("broken/topics/late.toml")
        assert min(place["region"]["startLine"], place["region"]["startColumn"]) >= 1


def test_github_gets_one_command_a_problem(broken: Path) -> None:
    lines = jobaid("check", broken, "--format", "github").stdout.decode().splitlines()
    assert len(lines) == 3
    assert all(line.startswith("::error file=") and ",line=" in line for line in lines)


@pytest.mark.parametrize("locale", [{"PYTHONIOENCODING": "ascii"}, {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}])
@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_a_terminal_that_knows_ascii_only_gets_ascii(broken: Path, locale: dict[str, str], form: str) -> None:
    done = jobaid("check", broken, "--format", form, **locale, PYTHONCOERCECLOCALE="0")
    assert (done.returncode, done.stderr) == (1, b"")
    if form in ("json", "sarif"):
        json.loads(done.stdout.decode())


@pytest.mark.parametrize("arguments", [["chekc"], [], ["check", "--format", "xml"], ["search", "--limit", "many"]])
def test_wrong_arguments_are_told_in_one_line(arguments: list[str], sound: Path) -> None:
    failure(jobaid("--library", sound, "--nonsense", *arguments))
    if arguments:
        assert "jobaid" in failure(jobaid(*arguments))


def test_a_folder_that_is_missing_or_a_file_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "There is no folder" in failure(jobaid("check", tmp_path / "nowhere"))
    assert "is a file, not the folder" in failure(jobaid("check", tmp_path / "file"))
    assert "is no library" in failure(jobaid("check", tmp_path))
    assert "There is no folder" in failure(jobaid("check", tmp_path / "two\nlines\x1b[31m"))


@pytest.mark.parametrize("line", ["{", "[]", '{"query": 3}', '{"words": "x"}', "[" * 100_000, '"x"'])
def test_a_bad_line_of_a_batch_is_told_with_its_number(sound: Path, tmp_path: Path, line: str) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"query": "x"}\n' + line + "\n")
    assert "line 2" in failure(jobaid("search", "--batch", batch, "--json", "--library", sound))


def test_a_batch_that_cannot_be_read_is_told(sound: Path, tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b'{"query": "\xfc"}\n')
    for path in (tmp_path / "nowhere", tmp_path, tmp_path / "latin"):
        assert "cannot be read" in failure(jobaid("search", "--batch", path, "--json", "--library", sound))


def test_a_line_separator_inside_a_query_is_no_end_of_line(sound: Path, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"query": "a\u2028b\u0085c"}\n', "utf-8")
    done = jobaid("search", "--batch", batch, "--json", "--library", sound)
    assert json.loads(done.stdout)["query"] == "a\u2028b\u0085c"


def test_no_hit_is_exit_0_and_an_empty_list(sound: Path) -> None:
    done = jobaid("search", "zzzz", "--json", "--library", sound)
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, [], b"")


def test_a_search_explains_what_it_read_and_each_part_of_the_score(sound: Path) -> None:
    [hit] = json.loads(
        jobaid("search", "refnud", "time", "--json", "--explain", "--limit", "1", "--library", sound).stdout
    )
    assert hit["repairs"] == [{"typed": "refnud", "read_as": "refund"}]
    assert {"phrase", "exact", "words", "words_of", "meaning", "times"} <= set(hit)
    lines = jobaid("search", "refnud time", "--explain", "--limit", "1", "--library", sound).stdout.decode()
    assert "by “" in lines
    assert "best phrase" in lines
    assert "“refnud” read as “refund”" in lines


def test_a_batch_explains_each_hit_where_that_is_asked(sound: Path, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"query": "refnud time"}\n', "utf-8")
    done = jobaid("search", "--batch", batch, "--json", "--explain", "--limit", "1", "--library", sound)
    assert json.loads(done.stdout)["hits"][0]["repairs"] == [{"typed": "refnud", "read_as": "refund"}]


def test_a_kind_before_a_colon_is_the_only_one_searched(sound: Path, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"query": "limit : refund"}\n', "utf-8")
    asked = jobaid("search", "limit: refund", "--json", "--library", sound)
    in_batch = jobaid("search", "--batch", batch, "--json", "--library", sound)
    assert {hit["kind"] for hit in json.loads(asked.stdout)} == {"action"}
    assert json.loads(jobaid("search", "faq: refund", "--json", "--library", sound).stdout) == []
    assert json.loads(in_batch.stdout)["hits"] == json.loads(asked.stdout)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en-IE", "by words and by meaning"),
        ("es-ES", "by words alone (the model does not know the language of the library, 'es')"),
    ],
)
def test_the_doctor_says_what_search_goes_by_in_the_library(tmp_path: Path, locale: str, said: str) -> None:
    files = {path: words.replace("en-IE", locale) for path, words in frame().items()}
    findings = json.loads(jobaid("doctor", "--json", "--library", write(tmp_path / "library", files)).stdout)
    assert f"Search: {said}" in [finding["text"] for finding in findings]


def test_the_doctor_looks_at_the_machine_where_no_library_is(tmp_path: Path) -> None:
    findings = json.loads(jobaid("doctor", "--json", "--library", tmp_path / "nowhere").stdout)
    assert "Search: by words and by meaning" in [finding["text"] for finding in findings]


def test_the_parts_that_a_search_explains_add_up_to_the_score(sound: Path) -> None:
    hits = json.loads(jobaid("search", "refund", "time", "--json", "--explain", "--library", sound).stdout)
    for hit in hits:
        texts = sum(hit["words_of"].values())
        parts = texts if hit["meaning"] is None else hit["meaning"] + hit["added"]
        assert hit["score"] == pytest.approx(parts * hit["times"] + hit["bonus"], abs=0.002)


def test_a_very_long_query_is_answered(sound: Path) -> None:
    assert jobaid("search", "parcel " * 15_000, "--json", "--library", sound).returncode == 0


def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    topics = {f"topics/t{number}.toml": BROKEN for number in range(400)}
    folder = write(tmp_path / "many", {**frame(), **topics})
    with subprocess.Popen([*COMMAND, "check", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        words = running.stderr.read()
    assert words == b""
    assert running.returncode in (0, 1)


def test_ctrl_c_is_one_line(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with (
        subprocess.Popen(
            [*COMMAND, "search", "--json", "--batch", str(pipe)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as running,
        pipe.open("w"),
    ):  # opens once the program reads
        running.send_signal(signal.SIGINT)
        out, words = running.communicate(timeout=30)
    assert (out, words, running.returncode) == (b"", b"Stopped.\n", 2)


@pytest.mark.parametrize("name", ["with space", "ünïcode 😀", "two\nlines", "-dash", "quote'\"", "%41,b:c"])
def test_folders_of_any_name_are_checked(tmp_path: Path, name: str) -> None:
    folder = write(tmp_path / name, {**frame(), "topics/late.toml": BROKEN})
    for form in ("text", "json", "sarif", "github"):
        done = jobaid("check", folder, "--format", form)
        assert (done.returncode, done.stderr) == (1, b"")


def test_a_file_whose_name_is_no_text_is_reported_in_every_form(sound: Path) -> None:
    (sound / "faq").mkdir()
    Path(os.fsdecode(os.fsencode(sound) + b"/faq/caf\xe9\n.toml")).write_bytes(b"= 1")
    for form in ("text", "json", "sarif", "github"):
        done = jobaid("check", sound, "--format", form)
        assert (done.returncode, done.stderr) == (1, b"")
        done.stdout.decode()
