"""Notes as a file of plain text: one client's, or all of a session in one. The user is asked for the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ui.saving import ChooseFile, ask_for_file, save_file

BETWEEN = "\n\n" + "-" * 40 + "\n\n"


@dataclass(frozen=True)
class Outlets:
    """Where files go; tests answer in the user's place."""

    file: ChooseFile = ask_for_file


def save_notes(file: Path, notes: Sequence[tuple[str, str]]) -> None:
    """`notes` are names with texts. A single one stands alone, without a name: it goes into that client's chart.

    Raises CouldNotSave and the errors of storage.faults.
    """
    texts = [text for _, text in notes] if len(notes) == 1 else [f"{name}\n\n{text}" for name, text in notes]
    save_file(file, (BETWEEN.join(texts) + "\n").encode())
