"""What is imported beside facts that are stated already."""

import shutil
from pathlib import Path

from jobaid import paths
from jobaid.app.operations.libraries import catalogue_of
from jobaid.app.operations.problems import problems_of
from jobaid.content.importers import plan_import, write_import


def test_figures_that_the_library_states_as_facts_are_kept_as_plain_text(tmp_path: Path) -> None:
    library = tmp_path / "library"
    shutil.copytree(paths.sample_library(), library)
    source = tmp_path / "answers.csv"
    source.write_text(
        "question,answer\n"
        "How long is it on the road?,Standard delivery takes 2 to 4 working days and costs €4.95.\n"
        "May I return it after a month?,You have thirty days.\n",
        "utf-8",
    )
    write_import(plan_import(source, library))
    assert problems_of(catalogue_of(library)) == []
    assert (library / "faq" / "answers.toml").read_text("utf-8").count("plain = true") == 2
