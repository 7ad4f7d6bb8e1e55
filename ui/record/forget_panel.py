"""What goes and what stays, read before it is done; then the code name is typed, so that no slip of a finger forgets anybody."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.privacy.sameness import folded
from facilitator.workspace.what_goes import Forgetting
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.columns import Columns
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDEST, NARROWEST = 60, 18  # em, of the card and of a column in it

Part = tuple[str, Iterable[str]]  # a title and its lines


class ForgetPanel(QWidget):
    """What is to be read scrolls; where the code name is typed stays in sight below it."""

    wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "forget-panel", self.tr("What goes and what stays"))
        self._code_name = ""
        self._may_go = False
        self._title = named(words("", Tone.TITLE, wraps=True), "forget-title")
        self._problem = named(words("", Tone.WARN, wraps=True), "forget-blocked")
        self._lists: QWidget | None = None
        self._place = spaced(QVBoxLayout())
        self._typed = AskedLine("forget-code-name", "")
        self._typed.field.setMaximumWidth(em(NARROWEST))
        self._typed.field.textChanged.connect(self._follow)
        self._typed.entered.connect(self._enter)
        self._does = action(self, "forget-now", "")
        self._does.triggered.connect(self._enter)
        leaves = action(self, "leave-forgetting", self.tr("Keep everything"))
        leaves.triggered.connect(self.left)
        self._keep = Button(leaves, primary=True)
        column = spaced(QVBoxLayout(self), SPACE.near)
        column.addWidget(from_the_top(self._to_read()), 1)
        column.addWidget(self._typed)
        row = spaced(Flow(), SPACE.snug)
        row.addWidget(Button(self._does))
        row.addWidget(self._keep)
        column.addLayout(row)

    def _to_read(self) -> Card:
        card = Card()
        spaced(card.body, SPACE.near)
        card.setMaximumWidth(em(WIDEST))
        card.body.addWidget(self._title)
        card.body.addWidget(self._problem)
        card.body.addLayout(self._place)
        return card

    def show_what_goes(self, what: Forgetting, columns: Iterable[Iterable[Part]]) -> None:
        name = what.client.code_name
        self._code_name, self._may_go = name, what.may_go
        self.forget()
        self._lists = QWidget()
        both = spaced(Columns(NARROWEST, self._lists), SPACE.apart)
        for parts in columns:
            both.addLayout(_column(parts))
        self._place.addWidget(self._lists)
        self._title.setText(self.tr("Forget {name}?").format(name=name))
        self._problem.setText(self._blocked(what))
        self._problem.setVisible(not what.may_go)
        self._typed.ask(self.tr("It cannot be undone. To go on, type the code name: {name}").format(name=name))
        self._typed.setVisible(what.may_go)
        self._does.setText(self.tr("Forget {name}").format(name=name).replace("&", "&&"))
        self._does.setVisible(what.may_go)
        self._follow()

    def enter(self) -> None:
        """The focus goes where one goes on."""
        (self._typed.field if self._may_go else self._keep).setFocus()

    def forget(self) -> None:
        """Nothing of a client is left in it."""
        self._typed.field.clear()
        self._title.clear()
        if self._lists:
            self._lists.hide()
            self._lists.deleteLater()
            self._lists = None

    def _blocked(self, what: Forgetting) -> str:
        if what.hold:
            return self.tr("A legal hold stands, so nothing may go. Lift it first.")
        if what.is_in_session:
            return self.tr("A session with this client is running, so nothing may go now. End it first.")
        return ""

    def _follow(self) -> None:
        self._does.setEnabled(self._is_typed)

    @property
    def _is_typed(self) -> bool:
        typed = self._typed.field.text().strip()
        is_same = typed == self._code_name or (bool(folded(typed)) and folded(typed) == folded(self._code_name))
        return self._may_go and bool(typed) and is_same

    def _enter(self) -> None:
        if self._is_typed:
            self.wanted.emit()


def from_the_top(card: QWidget) -> Scroll:
    """It is as high as it needs to be, and scrolls where there is less room."""
    held = QWidget()
    column = spaced(QVBoxLayout(held), across=SPACE.hair, down=SPACE.hair)
    column.addWidget(card)
    column.addStretch()
    return Scroll(held)


def _column(parts: Iterable[Part]) -> QVBoxLayout:
    column = spaced(QVBoxLayout(), SPACE.hair)
    for title, lines in parts:
        column.addWidget(words(title, Tone.STRONG, wraps=True))
        for line in lines:
            column.addWidget(words(f"•  {line}", wraps=True))
        column.addSpacing(em(SPACE.near))
    column.addStretch()
    return column
