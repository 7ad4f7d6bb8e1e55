"""The one place that asks "are you sure": only for what cannot be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.parts.named import named


def ask(parent: QWidget, question: str, meaning: str, do_it: str) -> bool:
    """Escape and Enter both leave things as they are; only the button named `do_it` does it."""
    box = named(QMessageBox(parent), "ask")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(parent.windowTitle())
    box.setText(question)
    box.setInformativeText(meaning)
    yes = box.addButton(do_it, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(parent.tr("Leave it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.exec()
    return box.clickedButton() is yes
