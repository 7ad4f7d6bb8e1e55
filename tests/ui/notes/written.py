"""What tests of the notes look for on their page, and what a hand does there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView

from ui.notes.note_field import NoteField
from ui.notes.page import NotesPage
from ui.parts.tick_box import is_ticked
from ui.parts.ticked_row import NOTE


class Written:
    def __init__(self, page: NotesPage) -> None:
        self.page = page

    def field(self, name: str) -> NoteField:
        found = self.page.findChild(NoteField, name)
        assert found is not None, name
        return found

    def write(self, piece: str, text: str) -> NoteField:
        """Behind what stands there; the hand stays in the field."""
        field = self.field(piece)
        field.setFocus()
        field.go_to_end()
        QTest.keyClicks(field, text)
        return field

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def do(self, name: str) -> None:
        """As its key does."""
        found = [each for each in self.page.findChildren(QAction, name) if each.isVisible() and each.isEnabled()]
        assert found, name
        found[0].trigger()

    def label(self, name: str) -> str:
        found = [each.text() for each in self.page.findChildren(QLabel, name) if each.isVisible()]
        return found[0] if found else ""

    def said(self) -> str:
        QApplication.processEvents()  # what a layout was given is shown with the next events
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())

    def buttons(self, name: str) -> list[QAbstractButton]:
        QApplication.processEvents()
        return [each for each in self.page.findChildren(QAbstractButton, name) if each.isVisible()]

    @property
    def client(self) -> str:
        return self.label("note-of")

    @property
    def list(self) -> QListView:
        found = self.page.findChild(QListView, "notes-of")
        assert found is not None
        return found

    def choose(self, client: str) -> None:
        model = self.list.model()
        row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == client)
        self.list.setCurrentIndex(model.index(row, 0))

    def rows(self) -> dict[str, tuple[bool, str]]:
        """Code name → whether it has its tick, and its state in a word."""
        model = self.list.model()
        indexes = [model.index(row, 0) for row in range(model.rowCount())]
        return {each.data(): (is_ticked(each), each.data(NOTE)) for each in indexes}

    def sign(self, by: str = "R. Alvarez, LCDC") -> None:
        if self.buttons("sign-note"):
            self.do("sign-note")
        signer = QApplication.focusWidget()
        if signer is not None and signer.objectName() == "signer":
            QTest.keyClicks(signer, by)
            QTest.keyClick(signer, Qt.Key.Key_Return)
        else:
            self.do("sign-now")
