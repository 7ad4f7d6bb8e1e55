"""What tests of the close look for on its page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QWidget

from ui.close.page import Close
from ui.parts.tick_box import is_ticked
from ui.parts.ticked_row import NOTE
from ui.parts.type_ahead import TypeAhead


class Seen:
    def __init__(self, page: Close) -> None:
        self.page = page

    def field(self, name: str) -> QLineEdit:
        found = self.page.findChild(QLineEdit, name)
        assert found is not None, name
        return found

    def ahead(self, name: str) -> TypeAhead:
        found = self.page.findChild(TypeAhead, name)
        assert found is not None, name
        return found

    def offers(self, name: str) -> list[str]:
        listed = self.ahead(name).offered
        return [listed.item(row).text() for row in range(listed.count())] if listed else []

    def label(self, name: str) -> QLabel:
        found = next((each for each in self.page.findChildren(QLabel, name) if each.isVisible()), None)
        assert found is not None, name
        return found

    def problem(self, field: str) -> str:
        """What is said to be wrong beside a field; "" for nothing."""
        shown = [each.text() for each in self.page.findChildren(QLabel, f"{field}-problem") if each.isVisible()]
        return shown[0] if shown else ""

    def button(self, name: str) -> QAbstractButton:
        found = self.buttons(name)
        assert found, name
        return found[0]

    def buttons(self, name: str) -> list[QAbstractButton]:
        QApplication.processEvents()  # what a layout was given is shown with the next events
        return [each for each in self.page.findChildren(QAbstractButton, name) if each.isVisible()]

    @property
    def client(self) -> str:
        return self.label("client-name").text()

    def rows(self) -> dict[str, tuple[bool, str]]:
        """Code name → whether it has its tick, and the note."""
        model = self.page.findChild(QListView, "came").model()
        indexes = [model.index(row, 0) for row in range(model.rowCount())]
        return {each.data(): (is_ticked(each), each.data(NOTE)) for each in indexes}

    def card(self, name: str) -> QWidget:
        QApplication.processEvents()
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def shows(self, words: str) -> bool:
        """As plain text, letter by letter."""
        plain = Qt.TextFormat.PlainText
        return any(each.text() == words and each.textFormat() == plain for each in self.page.findChildren(QLabel))
