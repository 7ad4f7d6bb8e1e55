"""A sheet that lies over the window until Escape, its key, or a click beside it takes it away; then the focus is where it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

VEIL = 205  # of 255: what lies under it is still felt, and cannot be read


class Over(QFrame):
    """Fill `head` (beside the title) and `body` (which scrolls), then `show_over`. `wide` is in em."""

    closed = Signal()

    def __init__(self, window: QWidget, name: str, title: str, wide: float, *, key: str = "") -> None:
        super().__init__(window)
        named(self, name, title).hide()
        self._window, self._wide, self._key = window, wide, key
        self._before: QWidget | None = None
        close = action(self, f"close-{name}", self.tr("Close"))
        close.triggered.connect(self.close_over)
        self.card = Card(tone="next")
        self.head = spaced(QHBoxLayout(), SPACE.near)
        self.head.addWidget(words(title, Tone.TITLE))
        self.head.addStretch()
        self._held = QWidget()
        self.body = spaced(QVBoxLayout(self._held), SPACE.near, down=SPACE.snug)
        self._scroll = Scroll(self._held)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the sheet itself scrolls by key
        for ground in (self._held, self._scroll.viewport()):
            ground.setAutoFillBackground(False)  # the card shows through
        self.card.body.addLayout(self.head)
        self.card.body.addWidget(self._scroll, 1)
        self._close = Chip(close)
        spaced(QVBoxLayout(self), across=SPACE.far, down=SPACE.far).addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)

    def show_over(self) -> None:
        self.head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._before = self._window.focusWidget()
        self._window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        (self._fields() or [self])[0].setFocus()

    def close_over(self) -> None:
        self._window.removeEventFilter(self)
        if self._before and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()  # before it hides, or Qt looks for the next one by itself
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Keys of what lies under it rest meanwhile."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep(), Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(), Qt.Key.Key_PageDown: bar.pageStep(),
        }  # fmt: skip
        its_own = bool(self._key) and QKeySequence(event.keyCombination()) == QKeySequence(self._key)
        if its_own or event.key() == Qt.Key.Key_Escape:
            self.close_over()
        elif step := steps.get(Qt.Key(event.key())):
            bar.setValue(bar.value() + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_over()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        fields = self._fields()
        if not fields:
            return False
        focused = self.focusWidget()
        now = fields.index(focused) if focused in fields else -1
        fields[(now + (1 if is_next else -1)) % len(fields)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(self.palette().color(QPalette.ColorRole.Window))
        veil.setAlpha(VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _fields(self) -> list[QWidget]:
        """What takes the focus, from top to bottom; the way out comes last."""
        takes = [
            w for w in self.findChildren(QWidget) if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        return sorted(takes, key=lambda widget: (widget is self._close, widget.mapTo(self, QPoint()).y()))

    def _fit(self) -> None:
        """As wide as was asked for and as high as its contents, if there is room."""
        self.setGeometry(self._window.rect())
        self.ensurePolished()
        room = self.rect().size().shrunkBy(QMargins(*[em(SPACE.far)] * 4))
        self.card.setFixedWidth(min(em(self._wide), room.width()))
        edges = self.card.size() - self.card.contentsRect().size()
        inside = self.card.width() - edges.width()
        wanted = self.body.heightForWidth(inside) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        head = self.head.sizeHint().height() + self.card.body.spacing()
        self.card.setFixedHeight(min(wanted + head + edges.height(), room.height()))
