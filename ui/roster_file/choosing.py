"""Which file, and what is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.language import Explained
from facilitator.people.sheet import LARGEST, FileTooLarge

ChooseTable = Callable[[QWidget], Path | None]


class CouldNotRead(Explained):
    def __init__(self) -> None:
        super().__init__("This file could not be read. Nothing was changed. Choose another one.")


def ask_for_table(parent: QWidget) -> Path | None:
    kinds = parent.tr("Tables") + " (*.csv *.tsv *.txt);;" + parent.tr("All files") + " (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, parent.tr("Clients from a file"), "", kinds)
    return Path(chosen) if chosen else None


def content_of(file: Path) -> bytes:
    """Raises FileTooLarge before anything is read, and CouldNotRead."""
    try:
        if file.stat().st_size > LARGEST:
            raise FileTooLarge
        with file.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError:
        raise CouldNotRead from None
