"""A round on the facilitator's screen: a row for each person who is here, one letter each. Never on the room screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_uppercase
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.people.client import Client, ClientId
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.key_cap import KeyCap
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.session.polish import repolished
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

NAME = 9  # em


class RoundRow(Card):
    """One person. `body` has a row to which a round adds what it asks."""

    pressed = Signal()  # by mouse

    def __init__(self, client: Client, letter: str, name: str) -> None:
        super().__init__(tone="row")
        named(self, f"{name}-{client.code_name}", client.code_name)
        self.client = client.id
        self.letter = letter
        self.row = spaced(QHBoxLayout(), SPACE.snug)
        self.row.addWidget(KeyCap(QKeySequence(letter), self), 0, Qt.AlignmentFlag.AlignVCenter)
        shown = words(client.code_name, Tone.STRONG)
        shown.setMinimumWidth(em(NAME))
        self.row.addWidget(shown)
        spaced(self.body)
        self.body.addLayout(self.row)

    def be_current(self, is_current: bool) -> None:
        repolished(self, "tone", "now" if is_current else "row")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


Row = TypeVar("Row", bound=RoundRow)


class RoundPanel(QWidget, Generic[Row]):
    """It has the keys once `enter` was called, until Escape. The current row is the one that digits are meant for."""

    left = Signal()
    chosen = Signal(object)  # ClientId: its letter was pressed

    def __init__(self, name: str, title: str, hint: str, *deeds: QAction) -> None:
        super().__init__()
        named(self, name, title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows: list[Row] = []
        self._current: ClientId | None = None
        self._hint = words(hint, Tone.QUIET, wraps=True)
        head = spaced(QHBoxLayout(), SPACE.near)
        head.addWidget(words(title, Tone.STRONG))
        head.addWidget(self._hint, 1)
        chips = spaced(Flow(at_end=True), SPACE.snug)
        for deed in deeds:
            chips.addWidget(Chip(deed))
        head.addLayout(chips)
        held = QWidget()
        self._column = spaced(QVBoxLayout(held), SPACE.hair)
        self._column.addStretch()
        self._scroll = Scroll(held)
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def say(self, hint: str) -> None:
        self._hint.setText(hint)

    def put_rows(self, rows: Iterable[Row]) -> None:
        """In place of those before."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for number, row in enumerate(self._rows):
            self._column.insertWidget(number, row)
            row.pressed.connect(lambda row=row: self.choose(row.client))
        there = {row.client for row in self._rows}
        self.choose(self._current if self._current in there else None)

    def row_of(self, client: ClientId | None) -> Row | None:
        return next((row for row in self._rows if row.client == client), None)

    @property
    def current(self) -> Row | None:
        return self.row_of(self._current)

    def choose(self, client: ClientId | None) -> None:
        self._current = client
        for row in self._rows:
            row.be_current(row.client == client)
        if (now := self.current) is not None:
            self._scroll.ensureWidgetVisible(now, 0, em(1))

    def enter(self) -> None:
        """The keys belong to the round now."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def has_keys(self) -> bool:
        return self.focusPolicy() != Qt.FocusPolicy.NoFocus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._rows:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif pressed := self._with_letter(event.text().upper()):
            self.choose(pressed.client)
            self.chosen.emit(pressed.client)
        elif types(event):
            event.accept()  # nobody has it; in the line it would only be in the way
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        now = next((number for number, row in enumerate(self._rows) if row.client == self._current), -1 if by > 0 else 0)
        self.choose(self._rows[(now + by) % len(self._rows)].client)

    def _with_letter(self, letter: str) -> Row | None:
        return next((row for row in self._rows if letter and row.letter == letter), None)


def types(event: QKeyEvent) -> bool:
    """A letter, a number, a sign."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and event.text().isprintable() and bool(event.text())


def letters(people: Sequence[Client], taken: Iterable[str] = ()) -> list[str]:
    """One each: the first of the name's own letters that is free, else the next free one; "" when all are taken."""
    free = [letter for letter in ascii_uppercase if letter not in taken]
    given: list[str] = []
    for client in people:
        wanted = [letter for letter in client.code_name.upper() if letter in free] or free
        given.append(wanted[0] if wanted else "")
        if wanted:
            free.remove(wanted[0])
    return given
