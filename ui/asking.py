"""The system's dialog for a folder. Tests answer in the user's place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

ChooseFolder = Callable[[QWidget, str], Path | None]
"""Over which window, with which title → the folder; None when the user thought better of it."""


def ask_for_folder(parent: QWidget, title: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog  # not needed before the first screen is painted

    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None
