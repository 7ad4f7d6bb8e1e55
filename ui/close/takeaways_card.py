"""Up to five takeaways: chosen while one types, changed, taken out. A line as it was said is refused beside the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.language import Explained
from facilitator.session.takeaway import MOST_TAKEAWAYS
from ui.close.asked import Asked
from ui.close.offers import Offers
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.emptied import empty
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

KEPT_EVERY = 1_000  # milliseconds: how much typing a kill may cost


class TakeawaysCard(Card):
    """`wanted` carries the list as it should be; the page stores it and shows it, or refuses it."""

    wanted = Signal(list)
    finished = Signal()  # Enter on nothing
    draft_due = Signal(str)  # what is typed and not stored

    def __init__(self, offers: Offers) -> None:
        super().__init__()
        named(self, "takeaways", self.tr("Takeaways"))
        self._offers = offers
        self._kept: list[str] = []
        self._changing: int | None = None  # which one stands in the field
        self._field = TypeAhead("takeaway", self.tr("Takeaway"), self.tr("A theme, something that helps, or new words"))
        self._field.taken.connect(self._add)
        self._field.entered.connect(self._enter)
        self._asked = Asked("", self._field)
        self._field.textEdited.connect(lambda _: self._asked.accept())
        self._kept_draft = ""
        self._keeping = QTimer(self, interval=KEPT_EVERY, singleShot=True)
        self._keeping.timeout.connect(self.keep_draft)
        self._field.textEdited.connect(lambda _: self._keeping.isActive() or self._keeping.start())
        self._asked.reworded.connect(self._add)
        self._full = named(words("", Tone.QUIET, wraps=True), "takeaways-full")
        self._full.setText(self.tr("That is five. Take one out to add another."))
        self._rows = spaced(QVBoxLayout(), SPACE.tight)
        detail = self.tr("Up to five. They go on the handouts.")
        self.body.addWidget(SectionTitle(self.tr("Takeaways"), detail))
        self.body.addLayout(self._rows)
        add = action(self, "add-takeaway", self.tr("Add it"))
        add.triggered.connect(self._enter_by_mouse)
        self._add_chip = Chip(add)
        self._add_chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter in the field does it
        asked = spaced(QHBoxLayout(), SPACE.snug)
        asked.addWidget(self._asked, 1)
        asked.addWidget(self._add_chip, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(asked)
        self.body.addWidget(self._full)
        self.setFocusProxy(self._field)

    def show_takeaways(self, kept: Sequence[str]) -> None:
        """As they are stored now. What is being typed stays."""
        if list(kept) != self._kept:
            self._kept = list(kept)
            self._show_rows()
        self._field.offer(self._offers.takeaways(kept))
        is_full = len(kept) >= MOST_TAKEAWAYS and self._changing is None
        self._full.setVisible(is_full)
        for shown in (self._asked, self._add_chip):
            shown.setVisible(not is_full)

    def was_stored(self) -> None:
        """What was in the field is in the list now."""
        self._changing = None
        self._field.clear()
        self._asked.accept()
        self.keep_draft()

    def restore(self, draft: str) -> None:
        self._kept_draft = draft
        self._field.setText(draft)

    def keep_draft(self) -> None:
        """Also when it is refused, and before the program goes."""
        self._keeping.stop()
        if self._field.text() != self._kept_draft:
            self._kept_draft = self._field.text()
            self.draft_due.emit(self._kept_draft)

    def store_pending(self) -> bool:
        """What is typed and not entered yet. False when it is refused."""
        if self._field.text().strip():
            self._add(self._field.text())
        return not self._field.text().strip()

    def refuse(self, problem: Explained) -> None:
        self._asked.refuse(problem)
        self._field.setFocus()
        self.keep_draft()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a change; the takeaway stays as it was, and so does what is typed in place of nothing."""
        if event.key() == Qt.Key.Key_Escape and self._changing is not None:
            self.was_stored()
            self.show_takeaways(self._kept)
        else:
            super().keyPressEvent(event)

    def _enter(self, typed: str) -> None:
        if typed.strip():
            self._add(typed)
        else:
            self.finished.emit()

    def _enter_by_mouse(self) -> None:
        """As Enter; with nothing typed it only shows where to type."""
        self._field.close_offers()
        if self._field.text().strip():
            self._add(self._field.text())
        else:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, words_: str) -> None:
        wanted = list(self._kept)
        if self._changing is None:
            wanted.append(words_)
        else:
            wanted[self._changing] = words_
        self.wanted.emit(wanted)

    def _change(self, number: int) -> None:
        self._changing = number
        for shown in (self._asked, self._add_chip):
            shown.show()
        self._full.hide()
        self._field.setText(self._kept[number])
        self._field.setFocus()
        self._field.selectAll()

    def _take_out(self, number: int) -> None:
        self._changing = None
        self.wanted.emit(self._kept[:number] + self._kept[number + 1 :])
        self._field.setFocus()

    def _show_rows(self) -> None:
        empty(self._rows)
        for number, takeaway in enumerate(self._kept):
            row = _Row(number, takeaway)
            row.chosen.connect(lambda number=number: self._change(number))
            row.taken_out.connect(lambda number=number: self._take_out(number))
            self._rows.addWidget(row)


class _Row(Card):
    """Enter or a click changes it, Delete or its button takes it out."""

    taken_out = Signal()

    def __init__(self, number: int, takeaway: str) -> None:
        super().__init__(tone="small", opens=True)
        named(self, f"takeaway-{number}", takeaway)
        take_out = action(self, f"take-out-{number}", self.tr("Take out"))
        take_out.triggered.connect(self.taken_out)
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(words(takeaway, wraps=True), 1)
        row.addWidget(Chip(take_out), 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_out.emit()
        else:
            super().keyPressEvent(event)
