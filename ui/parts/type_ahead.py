"""A field that offers what fits while one types: Down and Enter pick an offer, Enter alone takes the words as they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts.named import named
from ui.parts.offer import Offer, fitting
from ui.parts.offer_list import OfferList

ITS_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down)


class TypeAhead(QLineEdit):
    """The list lies over the page under the field and never takes the focus. Escape closes it and keeps what is typed."""

    taken = Signal(str)  # an offer was picked; it is not in the field
    entered = Signal(str)  # Enter on what is typed, also on nothing

    def __init__(self, name: str, spoken: str, hint: str = "") -> None:
        super().__init__()
        named(self, name, spoken)
        self.setPlaceholderText(hint)
        self._offers: Sequence[Offer] = ()
        self._list: OfferList | None = None
        self.textEdited.connect(lambda _: self._offer(is_asked=False))

    def offer(self, offers: Sequence[Offer]) -> None:
        self._offers = offers

    def close_offers(self) -> None:
        if listed := self.offered:
            listed.hide()

    @property
    def offered(self) -> OfferList | None:
        """The list, while it is open."""
        return self._list if self._list and self._list.isVisible() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case _ if not _is_bare(event):
                super().keyPressEvent(event)
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Up if self.offered:
                self._move(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case Qt.Key.Key_Escape if self.offered:
                self.close_offers()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While the list is open these keys are the field's, whatever else on the page they may do."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_bare(event)
        if is_asked and self.offered and event.key() in ITS_KEYS:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def _offer(self, *, is_asked: bool) -> None:
        """By itself only when something is typed."""
        found = fitting(self.text(), self._offers) if is_asked or self.text().strip() else []
        if self._list is None or self._list.parent() is not self.window():
            self._list = OfferList(self)
            self._list.itemClicked.connect(lambda _: self._enter())
        self._list.show_offers(found)

    def _move(self, step: int) -> None:
        if not self.offered:
            self._offer(is_asked=True)
            step = 1
        if listed := self.offered:
            listed.step(step)

    def _enter(self) -> None:
        chosen = listed.leave() if (listed := self.offered) else ""
        (self.taken if chosen else self.entered).emit(chosen or self.text())


def _is_bare(event: QKeyEvent) -> bool:
    """Without Ctrl or Alt: those belong to the page."""
    return not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
