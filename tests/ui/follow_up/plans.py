"""A plan in its card, in a window: what tests of it look for and do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from facilitator.care.plan import Item, Plan
from facilitator.vocabulary import Coping, PlanPart
from ui.follow_up.line_field import LineField
from ui.follow_up.plan_card import PlanCard
from ui.follow_up.plan_line import Kind, Line

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Seen:
    def __init__(self, card: PlanCard, qtbot) -> None:
        self.card, self.view, self.qtbot = card, card.view, qtbot

    @property
    def words(self) -> list[str]:
        """Of the items, in the order in which they stand there."""
        return [line.words for line in self.view.lines if line.kind is Kind.ITEM]

    def row(self, words: str, after: str = "") -> int:
        begin = self.row(after) + 1 if after else 0
        return next(number for number, line in enumerate(self.view.lines) if number >= begin and line.words == words)

    def choose(self, words: str, after: str = "") -> None:
        self.view.setFocus()
        self.view.setCurrentIndex(self.view.model().index(self.row(words, after), 0))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.view, key, modifier)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def click(self, words: str, *, is_double: bool = False, left: int = 0, after: str = "") -> None:
        QApplication.processEvents()
        place = self.view.visualRect(self.view.model().index(self.row(words, after), 0))
        at = QPoint(place.left() + left, place.top() + 12) if left else place.center()
        does = self.qtbot.mouseDClick if is_double else self.qtbot.mouseClick
        does(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    @property
    def fields(self) -> list[LineField]:
        QApplication.processEvents()
        return [each for each in self.card.findChildren(LineField) if each.isVisible()]

    @property
    def field(self) -> QLineEdit:
        return self.fields[0].field

    @property
    def changes(self) -> list[Line]:
        return self.card._changes.lines.lines

    def label(self, name: str) -> str:
        found = [each.text() for each in self.card.findChildren(QLabel, name) if each.isVisible()]
        return found[0] if found else ""

    def buttons(self, name: str) -> list[QPushButton]:
        QApplication.processEvents()
        return [each for each in self.card.findChildren(QPushButton, name) if each.isVisible()]

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.buttons(name)[0], Qt.MouseButton.LeftButton)


def whole(ws) -> Plan:
    """One as it is after some weeks."""
    new = ws.plans.new_id
    alone, cash, pain = new(), new(), new()
    return Plan(
        (
            Item(new(), PlanPart.REASON, "My daughter's school mornings"),
            Item(new(), PlanPart.FEELING, "Short with people"),
            Item(new(), PlanPart.FEELING, "Flat on Sundays", is_ticked=False),
            Item(new(), PlanPart.THOUGHT, "One won't matter"),
            Item(new(), PlanPart.BODY, "Not sleeping before two"),
            Item(alone, PlanPart.TRIGGER_OUTSIDE, "Alone in the evening"),
            Item(cash, PlanPart.TRIGGER_OUTSIDE, "Cash in my pocket on the way home from work"),
            Item(pain, PlanPart.TRIGGER_INSIDE, "Pain at night"),
            Item(new(), PlanPart.STRATEGY, "Call Ana before eight", about=alone, how=Coping.WHO),
            Item(new(), PlanPart.STRATEGY, "Evening meeting", about=alone, how=Coping.COPE),
            Item(new(), PlanPart.STRATEGY, "Direct deposit", about=cash, how=Coping.AVOID),
            Item(
                new(),
                PlanPart.STRATEGY,
                "Paced breathing, then ask the doctor about the evening dose",
                about=pain,
                how=Coping.COPE,
            ),
            Item(new(), PlanPart.ANCHOR, "Breakfast at seven"),
            Item(new(), PlanPart.PERSON, "Ana, my sister", then="Stay on the phone until I am home", number="555 0142"),
            Item(new(), PlanPart.SLIP_STOP, "Put it down, whatever is left"),
            Item(new(), PlanPart.SLIP_CALL, "Ana, then the line"),
            Item(new(), PlanPart.SLIP_SAFETY, "Not alone; naloxone in the drawer"),
            Item(new(), PlanPart.MILESTONE, "First pay kept whole"),
            Item(new(), PlanPart.RETURN_PLACES, "The pool on Saturdays"),
        )
    )
