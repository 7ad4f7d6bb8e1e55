"""Where paper goes: to a printer, into a file or a folder. The user is asked; tests answer in the user's place."""

from __future__ import annotations

from dataclasses import dataclass

from ui.printing import ChoosePrinter, ask_for_printer
from ui.saving import ChooseFile, ChooseFolder, ask_for_file, ask_for_folder


@dataclass(frozen=True)
class Outlets:
    printer: ChoosePrinter = ask_for_printer
    file: ChooseFile = ask_for_file
    folder: ChooseFolder = ask_for_folder
