"""Where a practice is kept: whether a folder will do, said before anything is made there."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from facilitator.language import Explained
from facilitator.storage.folder import DataFolder

NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb2",
    "smb3",
    "smbfs",
    "afpfs",
    "9p",
    "fuse.sshfs",
    "fuse.davfs",
    "davfs",
    "webdav",
    "afs",
    "ncpfs",
    "ceph",
}

TRIAL = ".trial-"


class OnNetworkDrive(Explained):
    def __init__(self) -> None:
        super().__init__(
            "This folder is on a network drive, which cannot keep a practice safe. Nothing was changed. "
            "Choose a folder on this computer or on a stick."
        )


class PracticeThere(Explained):
    def __init__(self) -> None:
        super().__init__(
            "There is a practice in this folder already. It was left as it is. Choose another folder, or open it as a backup."
        )


class TakenByAnother(Explained):
    def __init__(self) -> None:
        super().__init__(
            "Another Facilitator is open in this folder. Nothing was changed. Close it there, or choose another folder."
        )


class NoPracticeThere(Explained):
    def __init__(self) -> None:
        super().__init__(
            "There is no practice in this folder: it would have the files vault.db and envelope.json. Nothing was changed. "
            "Choose another folder."
        )


def place_in(chosen: Path, usual_name: str) -> Path:
    """A folder of its own in the chosen one, unless that one is empty: a practice is never strewn among other files."""
    try:
        is_empty = not any(chosen.iterdir())
    except OSError:
        is_empty = False
    return chosen if is_empty else chosen / usual_name


def shown(path: Path) -> str:
    """As people read it; it may break after each folder, however narrow the place."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")


def try_place(folder: Path) -> None:
    """Make a vault there and throw it away: what fails here would fail later. Takes some 0.1 s, so call it in the background.
    A folder that was not there is not left behind: somebody may still choose another.

    Raises OnNetworkDrive, PracticeThere, and what facilitator.storage.opening.create raises.
    """
    from facilitator.storage.faults import named_faults
    from facilitator.storage.keys import new_data_key, new_vault_id
    from facilitator.storage.new_folder import new_folder
    from facilitator.storage.opening import close_vault, create

    if is_on_network(folder):
        raise OnNetworkDrive
    if DataFolder(folder).has_practice():
        raise PracticeThere
    with named_faults(), new_folder(folder):
        for left in folder.glob(f"{TRIAL}*"):  # by a kill in the middle of an earlier one
            shutil.rmtree(left, ignore_errors=True)
        trial = DataFolder(Path(tempfile.mkdtemp(prefix=TRIAL, dir=folder)))
        try:
            close_vault(trial, create(trial, new_data_key(), new_vault_id()))
        finally:
            shutil.rmtree(trial.root, ignore_errors=True)


def is_on_network(folder: Path) -> bool:
    """By what the system says of the nearest folder above that is there."""
    there = next((path for path in (folder, *folder.parents) if path.exists()), folder)
    storage = QStorageInfo(str(there))
    kind = bytes(storage.fileSystemType().data()).decode(errors="replace")
    device = bytes(storage.device().data()).decode(errors="replace")
    return is_network(kind, device)


def is_network(kind: str, device: str) -> bool:
    """`kind` of file system and `device` as the system calls them; Windows writes a server as \\\\server."""
    return kind.casefold() in NETWORK or device.startswith(("\\\\", "//"))
