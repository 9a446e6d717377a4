"""A window to practise in: whatever is done in it is kept in a folder of its own, which goes with it.

In that folder are copies of the settings, so that everything looks and works as usual, and a journal. The folder is
where things stay no longer than somebody is logged in, and belongs to the user alone. One that a crash left behind is
erased at the next start of any window.
"""

import atexit
import os
import shutil
import sys
from contextlib import suppress
from errno import EACCES
from pathlib import Path

from jobaid import paths
from jobaid.app.beside.door import Claim, Door, claim, is_private
from jobaid.app.entry import new_id
from jobaid.errors import UserFacing
from jobaid.messages import message

_PREFIX = "practice-"
_TRIES = 5


def begin() -> Path:
    """Keep everything of this process in a folder that lasts as long as it. Raises UserFacing."""
    sources = (paths.settings_file(), paths.state_file(), paths.learned_folder())
    try:
        folder, claimed = _claimed_folder()
        for source in sources:
            _copy(source, folder / source.name)
    except OSError as error:
        raise UserFacing(message("practice.no-folder", reason=error.strerror or error)) from None
    os.environ[paths.HOME] = str(folder)
    atexit.register(_end, folder, claimed)
    return folder


def erase_left() -> None:
    """Erase what practice windows that were cut off have left behind."""
    parent = paths.runtime_folder()
    if not is_private(parent):
        return
    for folder in parent.glob(f"{_PREFIX}*"):
        name = folder.name.removesuffix(".lock")
        claimed = claim(Door(parent, name)) if (parent / name).is_dir() else None
        if claimed is not None:
            _end(parent / name, claimed)


def open_beside(library: Path) -> None:
    """Open a practice window on a library, beside this one."""
    import subprocess

    root = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH")
    subprocess.Popen(
        [sys.executable, "-m", "jobaid", "--practice", "--library", str(library)],
        env={**os.environ, "PYTHONPATH": root if not known else f"{root}{os.pathsep}{known}"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def _claimed_folder() -> tuple[Path, Claim]:
    parent = paths.runtime_folder()
    for _ in range(_TRIES):
        name = _PREFIX + new_id()[:12]
        claimed = claim(Door(parent, name))
        if not is_private(parent):
            raise PermissionError(EACCES, os.strerror(EACCES), str(parent))
        if claimed is not None:
            (parent / name).mkdir(mode=0o700)
            return parent / name, claimed
    raise FileExistsError(parent)


def _copy(source: Path, to: Path) -> None:
    with suppress(FileNotFoundError):
        if source.is_dir():
            shutil.copytree(source, to)
        else:
            shutil.copyfile(source, to)


def _end(folder: Path, claimed: Claim) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    claimed.release()
    with suppress(OSError):
        folder.with_name(f"{folder.name}.lock").unlink()
