"""Recurring themes as a table: arrows go from theme to theme, a click on a column's head sorts by it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from facilitator.themes.guess import ThemeId
from facilitator.themes.review import Review
from ui.parts.named import named
from ui.style.spacing import em
from ui.themes.course_cells import CourseLine, CourseWord
from ui.themes.recurring_model import DESCENDING, RecurringModel, Shown
from ui.themes.sorted_head import SortedHead

WIDE = {Shown.SITUATION: 10.4, Shown.SESSIONS: 5.9, Shown.VOICES: 4.5, Shown.BY_MONTH: 5.6, Shown.COURSE: 8.5}  # em
NAME = 11.6  # em a name has before what is left over goes to the situation
ROW = 2.1  # em
MOST_SEEN = 11  # rows; the others by scrolling
ASCENDING_FIRST = (Shown.THEME, Shown.SITUATION, Shown.COURSE)


class RecurringTable(QTableView):
    """`chosen` carries the theme of the row that is now chosen by hand."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "recurring", self.tr("Recurring themes"))
        self.rows = RecurringModel(self)
        self.setModel(self.rows)
        self.setItemDelegateForColumn(Shown.BY_MONTH, CourseLine(self))
        self.setItemDelegateForColumn(Shown.COURSE, CourseWord(self))
        self.setProperty("tone", "themes")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._head = head = SortedHead(self)
        self.setHorizontalHeader(head)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Shown.THEME, QHeaderView.ResizeMode.Stretch)
        head.sectionClicked.connect(self._sort_by_head)
        self.selectionModel().currentRowChanged.connect(self._say)
        self._measure()
        self.sort_by(Shown.SESSIONS, DESCENDING)

    def show_review(self, review: Review, theme: ThemeId | None) -> None:
        """The theme that was chosen stays so, where it is one of them; nothing is told."""
        self._keeping(lambda: self.rows.show_review(review), theme)
        self._share_room()
        self.updateGeometry()

    def choose(self, theme: ThemeId | None) -> None:
        self._keeping(lambda: None, theme)

    @property
    def theme(self) -> ThemeId | None:
        return self.rows.theme_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    @property
    def is_turned(self) -> bool:
        """Sorted the other way round than tells most."""
        return self.rows.order is not _usual_order(self.rows.sorted_by)

    def sort_by(self, shown: Shown, order: Qt.SortOrder | None = None) -> None:
        """Without an order: the one that tells most, first."""
        order = order or _usual_order(shown)
        self._head.show_sorted(shown, order)
        self._keeping(lambda: self.rows.sort(shown, order), self.theme)

    def sizeHint(self) -> QSize:
        rows = min(max(1, self.rows.rowCount()), MOST_SEEN)
        high = self.horizontalHeader().sizeHint().height() + rows * em(ROW)
        return QSize(em(sum(WIDE.values()) + 10), high + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(20), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape belong to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._measure)  # the letters have another size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(ROW))
        for column, wide in WIDE.items():
            self.setColumnWidth(column, em(wide))
        self._share_room()
        self.updateGeometry()

    def _share_room(self) -> None:
        """A situation is read whole where names have enough."""
        left = self.viewport().width() - em(NAME + sum(WIDE.values()) - WIDE[Shown.SITUATION])
        least = em(WIDE[Shown.SITUATION])
        self.setColumnWidth(Shown.SITUATION, max(least, min(left, self.sizeHintForColumn(Shown.SITUATION))))

    def _sort_by_head(self, column: int) -> None:
        """A second click turns it round."""
        shown = Shown(column)
        is_again = shown is self.rows.sorted_by
        turned = Qt.SortOrder.AscendingOrder if self.rows.order == DESCENDING else DESCENDING
        self.sort_by(shown, turned if is_again else None)

    def _keeping(self, change: object, theme: ThemeId | None) -> None:
        before = self.currentIndex().row(), self.theme
        self.selectionModel().blockSignals(True)
        assert callable(change)
        change()
        row = self.rows.row_of(theme)
        self.setCurrentIndex(self.rows.index(row, Shown.THEME) if row >= 0 else QModelIndex())
        self.selectionModel().blockSignals(False)
        if row >= 0 and before != (row, theme):
            self.scrollTo(self.currentIndex())  # it is told beside, so it is to be seen here
        self.viewport().update()

    def _say(self, now: QModelIndex) -> None:
        if theme := self.rows.theme_at(now.row()):
            self.chosen.emit(theme)


def _usual_order(shown: Shown) -> Qt.SortOrder:
    return Qt.SortOrder.AscendingOrder if shown in ASCENDING_FIRST else DESCENDING
