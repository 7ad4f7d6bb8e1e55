"""Putting a restored practice in the place of another: whole, or finished by the next start.

Light: the first screen asks for it before anything is unlocked.
"""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.storage.faults import named_faults
from facilitator.storage.folder import DataFolder
from facilitator.storage.whole_file import sync_folder, write_whole

PREPARING, SETTING_ASIDE, PLACING = "restoring", "restoring-aside", "restoring-place"
"""The names that the waiting files' folder has one after the other: what is done again after a crash depends on it alone."""

KEPT_AS = "kept-as.txt"


def prepare(folder: DataFolder) -> Path:
    """An empty folder for the files that will take the places of those that are there. What a crash left in it is gone."""
    import shutil  # this module is loaded before the first screen is painted

    with named_faults():
        shutil.rmtree(folder.root / PREPARING, ignore_errors=True)
        (folder.root / PREPARING).mkdir(mode=0o700, parents=True)
    return folder.root / PREPARING


def replace(folder: DataFolder, kept: Path, *, aside: tuple[Path, ...]) -> None:
    """Move the practice's files and what else stands in `aside` into `kept`, then the prepared ones into their places.

    Nothing may be open. Cut short at any point, `finish_replacing` goes on.
    """
    with named_faults():
        names = [path.name for path in (*_files(folder), *aside)]
        write_whole(folder.root / PREPARING / KEPT_AS, "\n".join([kept.name, *names]).encode())
        _rename(folder, PREPARING, SETTING_ASIDE)
    finish_replacing(folder)


def finish_replacing(folder: DataFolder) -> bool:
    """Go on with a replacement that was cut short. Returns whether there was one. To be called before the folder is looked at."""
    with named_faults():
        cut_short = False
        if (folder.root / SETTING_ASIDE).is_dir():
            cut_short = True
            _set_aside(folder)
            _rename(folder, SETTING_ASIDE, PLACING)
        if (folder.root / PLACING).is_dir():
            cut_short = True
            _place(folder)
        return cut_short


def _files(folder: DataFolder) -> tuple[Path, ...]:
    """The log goes first: a vault without it is noticed, a log without its vault does no harm."""
    vault = folder.vault
    log, shared = vault.with_name(f"{vault.name}-wal"), vault.with_name(f"{vault.name}-shm")
    return log, shared, vault, folder.envelope, folder.seen


def _set_aside(folder: DataFolder) -> None:
    name, *files = (folder.root / SETTING_ASIDE / KEPT_AS).read_text().split("\n")
    kept = folder.root / name
    for path in (folder.root / file for file in files):
        if path.exists():
            kept.mkdir(mode=0o700, exist_ok=True)
            os.replace(path, kept / path.name)
    if kept.exists():
        sync_folder(kept)
    sync_folder(folder.root)


def _place(folder: DataFolder) -> None:
    import shutil

    waiting = folder.root / PLACING
    for path in sorted(waiting.iterdir()):
        if path.name != KEPT_AS:
            os.replace(path, folder.root / path.name)
    sync_folder(folder.root)
    shutil.rmtree(waiting)


def _rename(folder: DataFolder, before: str, after: str) -> None:
    sync_folder(folder.root / before)
    os.replace(folder.root / before, folder.root / after)
    sync_folder(folder.root)
