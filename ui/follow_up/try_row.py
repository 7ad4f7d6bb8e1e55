"""How one try went: four answers, craving before and after, and what got in the way where something did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from facilitator.care.practice_try import Try
from facilitator.curriculum.obstacle import Obstacle
from facilitator.language import Explained
from facilitator.vocabulary import HowItWent
from ui.follow_up.in_the_way import InTheWay
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.words import Tone, words
from ui.parts.zero_to_ten import ZeroToTen
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WITH_SOMETHING_IN_THE_WAY = (HowItWent.DID_NOT_TRY, HowItWent.HARD)


class TryRow(QWidget):
    """Its keys answer anywhere in `card`. Nothing is stored here; words that are typed stay until another try is shown."""

    tried = Signal(object)  # HowItWent
    another_wanted = Signal()
    cravings_changed = Signal()
    in_the_way_entered = Signal(str)
    help_taken = Signal(str, str)  # what was in the way, and what could help next time

    def __init__(self, card: QWidget) -> None:
        super().__init__()
        self._shown: Try | None = None
        self._answers = self._make_answers(card)
        self._another = action(self, "another-try", self.tr("One more time…"))
        self._another.triggered.connect(self.another_wanted)
        self.before = self._craving("craving-before", self.tr("Craving before, 0 to 10"))
        self.after = self._craving("craving-after", self.tr("Craving after, 0 to 10"))
        self._in_the_way = InTheWay()
        self._in_the_way.entered.connect(self.in_the_way_entered)
        self._in_the_way.help_taken.connect(self.help_taken)
        self._lay_out()
        self.show_try(None)

    @property
    def cravings(self) -> tuple[int | None, int | None]:
        before, after = (int(text) if (text := field.text()) else None for field in (self.before, self.after))
        return before, after

    def show_try(self, shown: Try | None) -> None:
        """The one of today; None while there is none."""
        is_other = (shown and shown.id) != (self._shown and self._shown.id)
        self._shown = shown
        for how, answer in self._answers.items():
            answer.setChecked(bool(shown and shown.how_it_went is how))
        self._another.setVisible(bool(shown))
        cravings = (shown.craving_before, shown.craving_after) if shown else (None, None)
        for field, craving in zip((self.before, self.after), cravings, strict=True):
            _fill(field, "" if craving is None else str(craving), anew=is_other)
        _fill(self._in_the_way.field, shown.got_in_the_way if shown else "", anew=is_other)
        self._in_the_way.setVisible(bool(shown and shown.how_it_went in WITH_SOMETHING_IN_THE_WAY))
        self._in_the_way.ask(
            self.tr("What got in the way? Not trying is news about the plan.")
            if shown and shown.how_it_went is HowItWent.DID_NOT_TRY
            else self.tr("What made it hard?")
        )

    def stored(self) -> None:
        """What stands in the fields is kept."""
        for field in (self.before, self.after, self._in_the_way.field):
            field.setModified(False)

    def refuse(self, problem: Explained) -> None:
        self._in_the_way.refuse(problem)

    def offer(self, obstacles: Sequence[Obstacle]) -> None:
        self._in_the_way.offer(obstacles)

    def _make_answers(self, card: QWidget) -> dict[HowItWent, QAction]:
        made = {}
        for how in HowItWent:
            made[how] = keyed(card, f"went-{how}", checkable=True)
            made[how].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made[how].triggered.connect(lambda _=False, how=how: self._answer(how))
        return made

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), SPACE.snug)
        flow = spaced(Flow(), SPACE.snug)
        self.chips = [Chip(answer) for answer in self._answers.values()]
        for chip in self.chips:
            flow.addWidget(chip)
        beside = spaced(Flow(), SPACE.snug)
        beside.addWidget(self._cravings())
        beside.addWidget(Chip(self._another))
        column.addLayout(flow)
        column.addLayout(beside)
        column.addWidget(self._in_the_way)
        self.setFocusProxy(self.chips[0])

    def _cravings(self) -> QWidget:
        cravings = QWidget()
        row = spaced(QHBoxLayout(cravings), SPACE.snug)
        for shown in (words(self.tr("craving"), Tone.QUIET), self.before, words("→", Tone.QUIET), self.after):
            row.addWidget(shown)
        cravings.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        return cravings

    def _craving(self, name: str, spoken: str) -> QLineEdit:
        field = ZeroToTen(name, spoken)
        field.editingFinished.connect(self.cravings_changed)
        return field

    def _answer(self, how: HowItWent) -> None:
        """What is chosen stays chosen; only what is stored says which it is."""
        for each, answer in self._answers.items():
            answer.setChecked(bool(self._shown and self._shown.how_it_went is each))
        self.tried.emit(how)


def _fill(field: QLineEdit, text: str, *, anew: bool) -> None:
    if (anew or not field.isModified()) and field.text() != text:
        field.setText(text)
