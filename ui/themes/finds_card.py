"""Lines of the board that were found: each with its theme, which it leads to, and its month. Never a meeting or a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QSizePolicy

from facilitator.dates import short_month_with_year
from facilitator.themes.search import Found
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.parts.wrapping_list import WrappingList
from ui.style.spacing import em
from ui.themes.find_row import MONTH, THEME, THEME_NAME, FindRow
from ui.themes.line_finder import MOST, Finds

MOST_SEEN = 26  # em high; the others by scrolling


class FindsList(WrappingList):
    """A click or Enter on a line leads to its theme. Escape belongs to the page."""

    theme_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(40)
        named(self, "finds", self.tr("Lines that were found"))
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(FindRow(self))
        self.setProperty("tone", "titles")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._go)

    def show_finds(self, finds: Finds) -> None:
        self._rows.clear()
        for each in finds.found:
            self._rows.appendRow(self._item(each, finds))
        self.scrollToTop()
        self.updateGeometry()

    def step(self, by: int) -> None:
        row = max(0, min(self.currentIndex().row() + by, self._rows.rowCount() - 1))
        self.setCurrentIndex(self._rows.index(row, 0))

    def enter(self) -> None:
        """To the theme of the chosen line, else of the first."""
        self._go(self.currentIndex() if self.currentIndex().isValid() else self._rows.index(0, 0))

    def sizeHint(self) -> QSize:
        rows = sum(self.sizeHintForRow(row) for row in range(min(self._rows.rowCount(), 20)))
        return QSize(super().sizeHint().width(), min(max(rows, em(2)), em(MOST_SEEN)) + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # in another width lines wrap otherwise

    def minimumSizeHint(self) -> QSize:
        return QSize(em(24), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _item(self, found: Found, finds: Finds) -> QStandardItem:
        month = short_month_with_year(date.fromisoformat(f"{found.entry.month}-01"))
        name = self._name(found, finds)
        item = QStandardItem(found.entry.wording)
        item.setData(found.theme if found.theme in finds.names else None, THEME)
        item.setData(name, THEME_NAME)
        item.setData(month, MONTH)
        item.setData(f"{found.entry.wording}. {name}. {month}", Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(name)
        return item

    def _name(self, found: Found, finds: Finds) -> str:
        if found.theme is None:
            return self.tr("not yet grouped")
        return finds.names.get(found.theme) or self.tr("in a rarer theme")

    def _go(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(THEME) is not None:
            self.theme_wanted.emit(index.data(THEME))


class FindsCard(Card):
    """Seen while something is typed."""

    theme_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "finds-card", self.tr("What was found"))
        self.list = FindsList()
        self.list.theme_wanted.connect(self.theme_wanted)
        self._says = named(words("", Tone.QUIET, wraps=True), "finds-say")
        self.body.addWidget(self._says)
        self.body.addWidget(self.list)

    def show_finds(self, finds: Finds) -> None:
        self._says.setText(self._sentence(finds))
        self.list.setVisible(bool(finds.found))
        self.list.show_finds(finds)

    def _sentence(self, finds: Finds) -> str:
        if not finds.found:
            return self.tr(
                "No line of any group or year has all these words. Fewer of them find more; Escape gives the page back."
            )
        if finds.are_more:
            return self.tr("{count} lines of many, of all groups and years, in no order. One more word finds fewer.").format(
                count=MOST
            )
        if len(finds.found) == 1:
            return self.tr("1 line, of all groups and years. Enter leads to its theme.")
        told = self.tr("{count} lines, of all groups and years, in no order. Enter leads to the theme of one.")
        return told.format(count=len(finds.found))
