"""The themes one below the other: to choose one, and to drop lines on. Typing its first letters goes to one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QPainter, QPaintEvent, QPen

from facilitator.themes.guess import ThemeId
from facilitator.themes.theme import NamedTheme
from ui.grouping.line_list import LINES, carried
from ui.parts.title_list import Titled, TitleList
from ui.parts.title_row import KEY
from ui.style.spacing import em
from ui.style.tokens import RADIUS


class ThemeList(TitleList):
    dropped = Signal(object, object)  # ThemeId, and the keys of lines: list[int]

    def __init__(self) -> None:
        super().__init__("all-themes", "", width=15)
        self.setAccessibleName(self.tr("All themes. Lines can be dropped on one"))
        self._over = QRect()
        self.setAcceptDrops(True)

    def show_themes(self, themes: Sequence[NamedTheme], names: Mapping[ThemeId, str]) -> None:
        """`names` of those that are in another one."""
        rows = []
        for theme in themes:
            held = ", ".join(sorted(names.get(id_, id_) for id_ in theme.holds))
            rows.append(Titled(theme.id, theme.name, self.tr("with {themes}").format(themes=held) if held else ""))
        self.show_rows(rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who only passes by with Tab has chosen none: Qt would go to the first one."""
        is_there = self.currentIndex().isValid()
        self.blockSignals(True)
        super().focusInEvent(event)
        if not is_there:
            self.selectionModel().clearCurrentIndex()
        self.blockSignals(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drag_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # it scrolls near its edges
        self._drag_over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_over(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        self._show_over(QModelIndex())
        if at.isValid() and (keys := carried(event.mimeData())):
            event.acceptProposedAction()
            self.dropped.emit(at.data(KEY), keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._over.isEmpty():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight(), 3))
            painter.drawRoundedRect(self._over.adjusted(2, 2, -2, -2), em(RADIUS.medium), em(RADIUS.medium))
            painter.end()

    def _drag_over(self, event: QDragMoveEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        self._show_over(at)
        if event.mimeData().hasFormat(LINES) and at.isValid():
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        elif isinstance(event, QDragEnterEvent) and event.mimeData().hasFormat(LINES):
            event.accept()
        else:
            event.ignore()

    def _show_over(self, at: QModelIndex) -> None:
        self._over = self.visualRect(at) if at.isValid() else QRect()
        self.viewport().update()
