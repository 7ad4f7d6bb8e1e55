"""A practice copied whole into another folder, and the copy proven: the first half of moving it. The old one is not touched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from facilitator.language import Explained
from facilitator.progress import Report, nobody_watches
from facilitator.storage.contents import Contents, contents_of, refuse_damaged
from facilitator.storage.examine import log_of, untouched
from facilitator.storage.faults import VaultDamaged, named_faults
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import vault_id_of
from facilitator.storage.new_folder import new_folder
from facilitator.storage.whole_file import sync_file, sync_folder

ARRIVING = ".arriving"
MAY_BE_THERE = frozenset({ARRIVING, "lock"})
COPIED = 0.8  # of the way


class FolderNotEmpty(Explained):
    def __init__(self) -> None:
        super().__init__("There is something in this folder already. Nothing was changed. Choose an empty folder.")


class CopyFailed(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The copy did not pass its test, so it was not kept. Your practice is where it was. "
            "Try again, or choose another folder."
        )


def copy_practice(source: DataFolder, data_key: bytes, target: DataFolder, report: Report = nobody_watches) -> None:
    """Vault, keys, open boards, backups, packs, and what was replaced by a backup. Nothing of `source` may be open.

    It is there whole, or not at all, nor is a folder that was made for it. Raises FolderNotEmpty, CopyFailed, the errors of
    faults and of examine.
    """
    with named_faults(), new_folder(target.root):
        if {path.name for path in target.root.iterdir()} - MAY_BE_THERE:
            raise FolderNotEmpty
        arriving = DataFolder(target.root / ARRIVING)
        shutil.rmtree(arriving.root, ignore_errors=True)
        try:
            before = _contents(source, data_key)
            _copy(source, arriving, report)
            _test(arriving, data_key, before)
            report(0.95)
            _settle(arriving, target)
        finally:
            shutil.rmtree(arriving.root, ignore_errors=True)


def _copy(source: DataFolder, arriving: DataFolder, report: Report) -> None:
    files = list(_files(source))
    whole = sum(file.stat().st_size for file in files) or 1
    done = 0
    arriving.root.mkdir(mode=0o700)
    for file in files:
        report(COPIED * done / whole)
        copy = arriving.root / file.relative_to(source.root)
        copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copy2(file, copy)
        sync_file(copy)
        done += file.stat().st_size
    for folder in {copy.parent for copy in arriving.root.rglob("*")}:
        sync_folder(folder)


def _files(source: DataFolder) -> Iterator[Path]:
    """What is a practice's own; other things may have come into its folder."""
    for file in (source.vault, log_of(source.vault), source.envelope, source.seen):
        if file.exists():
            yield file
    replaced = sorted(path for path in source.root.glob("replaced-*") if path.is_dir())
    for folder in (source.open_boards, source.backups, source.packs, *replaced):
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file())


def _test(copy: DataFolder, data_key: bytes, before: Contents) -> None:
    try:
        if _contents(copy, data_key) != before:
            raise CopyFailed
    except VaultDamaged:
        raise CopyFailed from None


def _contents(folder: DataFolder, data_key: bytes) -> Contents:
    with untouched(folder.vault, data_key, vault_id_of(folder.envelope)) as driver:
        refuse_damaged(driver)
        return contents_of(driver)


def _settle(arriving: DataFolder, target: DataFolder) -> None:
    """Cut short here, the folder is not empty, so nobody takes it for a place to copy to; the practice is where it was."""
    placed: list[Path] = []
    try:
        for path in sorted(arriving.root.iterdir()):
            os.replace(path, target.root / path.name)
            placed.append(target.root / path.name)
        sync_folder(target.root)
    except BaseException:
        for path in placed:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        raise
