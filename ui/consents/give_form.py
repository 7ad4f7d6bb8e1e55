"""A copy is given: to whom, which revision, by whom; and by the program only under a consent that holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.care.consent import Consent, ConsentId
from facilitator.language import Explained
from facilitator.vocabulary import CopyHolder, GivenBy
from ui.consents.under_row import UnderRow
from ui.copies import holder_words
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class Given:
    """What is chosen. `under` is the consent that is named, None where none holds."""

    holder: CopyHolder
    revision: int
    who: str
    by: GivenBy
    under: Consent | None


class GiveForm(QWidget):
    wanted = Signal(object, bool)  # Given; whether it is to be printed now
    asked = Signal(str)  # for a consent, for this recipient
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "give-form", self.tr("Give a copy"))
        self._numbers: Sequence[int] = ()
        self._holder, self._by = CopyHolder.OWN, GivenBy.PROGRAM
        self._revision = named(QComboBox(), "give-revision", self.tr("Which revision"))
        self._revision.setMinimumContentsLength(12)
        self._revision.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        who = TypeAhead("give-who", self.tr("Who gets it"), self.tr("As the consent names them. ↓ for names"))
        self._typed = who
        self._who = AskedLine("give-who", self.tr("Who gets it"), who)
        self._under = UnderRow()
        self._under.asked.connect(lambda: self.asked.emit(self._typed.text()))
        who.taken.connect(self._take)
        who.entered.connect(lambda _: self._want(is_printed=False))
        who.textChanged.connect(self._under.show_who)
        holders = {each: holder_words(each) or self.tr("Somebody else") for each in CopyHolder}
        bys = {GivenBy.PROGRAM: self.tr("The program gives it"), GivenBy.CLIENT: self.tr("The client gives it")}
        self._holders = {
            each: self._action(f"holder-{each}", said, partial(self._choose_holder, each)) for each, said in holders.items()
        }
        self._bys = {each: self._action(f"by-{each}", said, partial(self._choose_by, each)) for each, said in bys.items()}
        self._chips = {holder: Chip(made) for holder, made in self._holders.items()}
        self._somebody = QWidget()
        self._lay_out()
        self._first: QWidget = self._chips[CopyHolder.OWN]
        self._choose_holder(CopyHolder.OWN)
        self._choose_by(GivenBy.PROGRAM)

    def show_choices(
        self, revisions: Sequence[tuple[int, str]], consents: Sequence[Consent], today: date, who: Sequence[Offer]
    ) -> None:
        """What can be chosen now; what is chosen and typed stays."""
        numbers = [number for number, _ in revisions]
        if numbers != self._numbers:
            self._numbers = numbers
            self._revision.clear()
            self._revision.addItems([told for _, told in revisions])
        self._under.show_consents(consents, today)
        self._typed.offer(who)

    def begin(self, who: str = "", under: ConsentId | None = None) -> None:
        """`who` for a copy that the program gives to somebody it has given one before, `under` that consent."""
        self._who.accept()
        if who:
            self._choose_holder(CopyHolder.SOMEONE)
            self._choose_by(GivenBy.PROGRAM)
            self._typed.setText(who)
            self._under.choose(under)
            self._revision.setCurrentIndex(0)
        self._first = self._give if who and self._under.consent else self._chips[self._holder]

    def enter(self) -> None:
        """Where one goes on. No focus proxy: Tab would pass by what stands before it (see enters_at)."""
        self._first.setFocus()

    def forget(self) -> None:
        """It was given, or the page is about another client now."""
        self._typed.clear()
        self._revision.setCurrentIndex(0)
        self._who.accept()

    def refuse(self, problem: Explained) -> None:
        self._who.refuse(problem)
        bring_into_view(self._who)

    # how it looks ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), SPACE.snug, down=SPACE.snug)
        column.addWidget(words(self.tr("Give a copy"), Tone.STRONG))
        column.addWidget(words(self.tr("Which revision"), Tone.LABEL))
        column.addWidget(self._revision)
        column.addLayout(_in_a_flow(list(self._chips.values())))
        inside = spaced(QVBoxLayout(self._somebody), SPACE.snug)
        inside.addLayout(_in_a_flow([Chip(made) for made in self._bys.values()]))
        inside.addWidget(self._who)
        inside.addWidget(self._under)
        column.addWidget(self._somebody)
        enter = action(self, "give-and-print", self.tr("Give it and print it…"))
        enter.triggered.connect(lambda: self._want(is_printed=True))
        self._give = Button(enter, primary=True)
        only = action(self, "only-enter", self.tr("It was given already"))
        only.triggered.connect(lambda: self._want(is_printed=False))
        leave = action(self, "leave-give-form", self.tr("Cancel"))
        leave.triggered.connect(self.left)
        column.addLayout(_in_a_flow([self._give, Button(only), Button(leave)]))

    def _action(self, name: str, text: str, choose: Callable[[], object]) -> QAction:
        made = action(self, name, text, checkable=True)
        made.triggered.connect(lambda: choose())
        return made

    def _choose_holder(self, chosen: CopyHolder) -> None:
        self._holder = chosen
        for holder, each in self._holders.items():
            each.setChecked(holder is chosen)
        self._somebody.setVisible(chosen is CopyHolder.SOMEONE)

    def _choose_by(self, chosen: GivenBy) -> None:
        self._by = chosen
        for by, each in self._bys.items():
            each.setChecked(by is chosen)
        self._under.setVisible(chosen is GivenBy.PROGRAM)

    # what is done ------------------------------------------------------------------------

    def _take(self, recipient: str) -> None:
        self._typed.setText(recipient)
        self._typed.setFocus()

    def _want(self, *, is_printed: bool) -> None:
        number = self._numbers[self._revision.currentIndex()]
        under = self._under.consent if self._holder is CopyHolder.SOMEONE and self._by is GivenBy.PROGRAM else None
        self.wanted.emit(Given(self._holder, number, self._typed.text(), self._by, under), is_printed)


def _in_a_flow(buttons: Sequence[QWidget]) -> Flow:
    flow = spaced(Flow(), SPACE.snug)
    for button in buttons:
        flow.addWidget(button)
    return flow
