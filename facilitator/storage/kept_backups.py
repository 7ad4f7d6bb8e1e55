"""The folder of backups: what is in it, how one gets into it whole, which ones stay."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from itertools import count
from pathlib import Path

from facilitator.storage.folder import DataFolder
from facilitator.storage.manifest import Manifest, NoManifest, read_manifest
from facilitator.storage.whole_file import sync_folder

DAYS_KEPT = 7
MAKING, GOING, MANIFEST = ".making", ".going", "manifest.json"


def place_for_the_next(folder: DataFolder) -> Path:
    """An empty folder to make it in; what a crash left there is gone."""
    making = folder.backups / MAKING
    folder.backups.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(mode=0o700)
    return making


def keep(making: Path, now: datetime) -> Path:
    """From here on it is a backup."""
    day = f"{now:%Y-%m-%d-%H%M%S}"
    names = (day if number == 1 else f"{day}-{number}" for number in count(1))
    path = next(path for path in (making.with_name(name) for name in names) if not path.exists())
    sync_folder(making)
    os.replace(making, path)
    sync_folder(path.parent)
    return path


def all_kept(folder: DataFolder) -> list[tuple[Path, Manifest]]:
    """Newest first. What is no backup is passed over and left alone."""
    found = []
    for path in folder.backups.glob("[!.]*/"):
        if not DataFolder(path).vault.is_file():
            continue
        try:
            found.append((path, read_manifest(path / MANIFEST)))
        except NoManifest:
            continue
    return sorted(found, key=lambda pair: (pair[1].made_at, pair[1].commits, pair[0].name), reverse=True)


def thin_out(folder: DataFolder, made: Path, vault_id: str) -> None:
    """Of this vault: the newest of each of the last seven days that have one. `made` stays, whatever the clock says."""
    newest_of_day: dict[str, Path] = {}
    mine = [(path, manifest) for path, manifest in all_kept(folder) if manifest.vault == vault_id]
    for path, manifest in mine:
        newest_of_day.setdefault(f"{manifest.made_at:%Y-%m-%d}", path)
    stay = {made, *list(newest_of_day.values())[:DAYS_KEPT]}
    for path, _ in mine:
        if path not in stay:
            take_away(path)


def finish_taking_away(folder: DataFolder) -> None:
    """What a crash left half gone or half made."""
    for name in (GOING, MAKING):
        shutil.rmtree(folder.backups / name, ignore_errors=True)


def take_away(path: Path) -> None:
    """Never seen as a backup half gone."""
    going = path.with_name(GOING)
    shutil.rmtree(going, ignore_errors=True)
    os.replace(path, going)
    shutil.rmtree(going, ignore_errors=True)
