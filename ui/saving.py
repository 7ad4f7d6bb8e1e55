"""Saving a file where the user says: asked for a place, never over a file that is there without asking, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.language import Explained
from facilitator.storage.whole_file import write_whole

ChooseFile = Callable[[QWidget, str], Path | None]
"""Over which window, with which name suggested → the file to write; None when saving is left."""

ChooseFolder = Callable[[QWidget], Path | None]

FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*\0', " "))
LONGEST_NAME = 80


class CouldNotSave(Explained):
    def __init__(self) -> None:
        super().__init__("It could not be saved there. Nothing was lost, and no file was changed. Choose another folder.")


def ask_for_file(parent: QWidget, name: str) -> Path | None:
    """With the ending of the suggested name. Whether to replace a file is asked later and in one place, so not by the dialog."""
    start, ending = str(QDir(_documents()).filePath(name)), Path(name).suffix
    kind = ending.removeprefix(".").upper()
    title = parent.tr("Save as PDF") if ending == ".pdf" else parent.tr("Save as a file")
    unasked = QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, f"{kind} (*{ending})", options=unasked)
    if not chosen:
        return None
    file = Path(chosen)
    return file if file.suffix.lower() == ending else file.with_name(f"{file.name}{ending}")


def ask_for_folder(parent: QWidget) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, parent.tr("Save one PDF a client"), _documents())
    return Path(chosen) if chosen else None


def may_replace(parent: QWidget, file: Path, ask: Callable[[str, str, str], bool]) -> bool:
    """True where nothing is in the way, or the user wants what is there to go."""
    if not os.path.lexists(file):
        return True
    question = parent.tr("There is a file with this name already: {file}").format(file=file.name)
    meaning = parent.tr("If you replace it, what is in it now is gone.")
    return ask(question, meaning, parent.tr("Replace it"))


def save_file(file: Path, content: bytes) -> None:
    """Takes the place of a file that is there: the caller has asked. Raises CouldNotSave and the errors of storage.faults."""
    try:
        write_whole(file, content)
    except OSError as problem:
        raise CouldNotSave from problem


def unused(folder: Path, name: str) -> Path:
    """A file of that name in `folder` that is not there yet: "Heron.pdf", "Heron (2).pdf" …"""
    stem, number = file_name(name), 1
    file = folder / f"{stem}.pdf"
    while os.path.lexists(file):
        number += 1
        file = folder / f"{stem} ({number}).pdf"
    return file


def file_name(words: str) -> str:
    """What every system takes as the name of a file, as near to `words` as can be."""
    plain = " ".join(words.translate(FORBIDDEN).split())[:LONGEST_NAME].strip(" .")
    return plain or "PDF"


def _documents() -> str:
    """Where there is no such folder, the user's own."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else QDir.homePath()
