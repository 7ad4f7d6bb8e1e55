"""Small files that are there whole or not at all: written beside, synced, renamed."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.storage.faults import named_faults


def beside(file: Path) -> Path:
    """Where the new contents wait until they are whole. What a crash left there is overwritten by the next write."""
    return file.with_name(f"{file.name}.new")


def write_whole(file: Path, content: bytes) -> None:
    """On disk when it returns; cut short at any point, the old file stands. Raises the errors of faults."""
    with named_faults():
        write_beside(file, content)
        put_in_place(file)


def write_beside(file: Path, content: bytes) -> None:
    descriptor = os.open(beside(file), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def put_in_place(file: Path) -> None:
    os.replace(beside(file), file)
    sync_folder(file.parent)


def sync_file(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make renames in it last. Windows keeps them by itself and cannot open a folder."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
