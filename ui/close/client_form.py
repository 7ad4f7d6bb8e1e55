"""One client's choices, from field to field with Enter: picks, what to practice and when, the date of the one-on-one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from facilitator.care.follow_up import DateNotUnderstood, read_date
from facilitator.care.pick import LONGEST_PICK, PickTooLong
from facilitator.care.practice import LONGEST_DETAIL, LONGEST_WHAT, PracticeTooLong
from facilitator.language import Explained
from facilitator.privacy.sameness import folded
from facilitator.workspace.wall import SaysABoardLine
from ui.close.asked import Asked
from ui.close.chosen import PracticeNotSaid, Typed, full_moment
from ui.close.offers import Offers
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.emptied import empty
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

Check = Callable[[str], str]
"""Words → the same, cleaned. Raises SaysABoardLine."""


class ClientForm(QWidget):
    """Nothing is stored here: `typed` says what stands in the fields."""

    finished = Signal()  # Enter on the last field
    left = Signal()  # the focus went elsewhere

    def __init__(self, offers: Offers, check: Check, now: Callable[[], datetime]) -> None:
        super().__init__()
        named(self, "client-form")
        self._offers, self._check, self._now = offers, check, now
        self._takeaways: list[str] = []
        self._picks: list[str] = []
        self._name = named(words("", Tone.TITLE, wraps=True), "client-name")
        self._make_fields()
        self._chips = spaced(Flow(), SPACE.snug)
        add = action(self, "add-pick", self.tr("Add the pick"))
        add.triggered.connect(self._enter_pick_by_mouse)
        self._add_pick = Chip(add)
        self._add_pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter in the field does it
        self._add_pick.hide()
        self._pick.field.textChanged.connect(lambda text: self._add_pick.setVisible(bool(text.strip())))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._pick.field)

    def show_client(self, name: str, typed: Typed) -> None:
        self._name.setText(name)
        for asked in self._all:
            asked.answer("")
        self._show_picks(list(typed.picks))
        for asked, text in zip(self._all, self._texts(typed), strict=True):
            asked.field.setText(text)
            asked.field.setCursorPosition(0)
        self._answer_date()

    def offer(self, takeaways: list[str]) -> None:
        """Takeaways are offered as picks too."""
        self._takeaways = takeaways
        self._offer_picks()

    def typed(self) -> Typed:
        return Typed(tuple(self._picks), *(asked.field.text() for asked in self._all))

    def refuse(self, problem: Explained) -> None:
        """Said beside the field that it is about, which has the focus."""
        asked = self._about(problem)
        asked.refuse(problem)
        asked.field.setFocus()

    # its parts ---------------------------------------------------------------------

    def _make_fields(self) -> None:
        pick = TypeAhead("pick", self.tr("Picked for the one-on-one"), self.tr("A theme, or new words. ↓ for ideas"))
        practice = TypeAhead("practice", self.tr("The one thing to practice"), self.tr("↓ for ideas of this topic"))
        self._pick = Asked(self.tr("Picked for the one-on-one"), pick)
        self._practice = Asked(self.tr("The one thing to practice"), practice)
        self._day = Asked(self.tr("Which day"), named(QLineEdit(), "practice-day", self.tr("Which day")))
        self._where = Asked(self.tr("Where"), named(QLineEdit(), "practice-where", self.tr("Where")))
        self._with_whom = Asked(self.tr("With whom"), named(QLineEdit(), "practice-with", self.tr("With whom")))
        date = named(QLineEdit(), "one-on-one", self.tr("One-on-one"))
        date.setPlaceholderText(self.tr("thu 10:30"))
        self._date = Asked(self.tr("One-on-one"), date)
        self._all = (self._pick, self._practice, self._day, self._where, self._with_whom, self._date)
        practice.offer(self._offers.practices())

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), SPACE.apart)
        column.addWidget(self._name)
        self._pick.column.insertLayout(1, self._chips)
        self._pick.column.addWidget(self._add_pick, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._pick)
        column.addWidget(self._practice)
        details = spaced(Columns(narrowest=9), SPACE.near)
        for asked in (self._day, self._where, self._with_whom):
            details.addWidget(asked)
        column.addLayout(details)
        column.addWidget(self._date)
        column.addStretch()

    def _connect(self) -> None:
        pick, practice = self._pick.field, self._practice.field
        assert isinstance(pick, TypeAhead) and isinstance(practice, TypeAhead)
        pick.taken.connect(self._take_pick)
        pick.entered.connect(lambda _: self._enter_pick())
        practice.taken.connect(self._take_practice)
        practice.entered.connect(lambda _: self._go_on(self._practice))
        for asked in (self._day, self._where, self._with_whom):
            asked.field.returnPressed.connect(lambda asked=asked: self._go_on(asked))
        self._date.field.returnPressed.connect(self._enter_date)
        self._date.field.textEdited.connect(lambda _: self._answer_date())
        for asked in self._all[:-1]:
            asked.field.textEdited.connect(lambda _, asked=asked: asked.accept())
            asked.reworded.connect(lambda offered, asked=asked: self._reword(asked, offered))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before and now and self.isAncestorOf(before) and not self.isAncestorOf(now):
            self.left.emit()

    # from field to field ---------------------------------------------------------------

    def _go_on(self, asked: Asked) -> None:
        """To the next field, unless what was typed is refused."""
        if self._passes(asked):
            following = self._all[self._all.index(asked) + 1].field
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def _passes(self, asked: Asked) -> bool:
        try:
            text = self._check(asked.field.text())
            if asked is self._pick and len(text) > LONGEST_PICK:
                raise PickTooLong(len(text))
            longest = LONGEST_WHAT if asked is self._practice else LONGEST_DETAIL
            if asked is not self._pick and len(text) > longest:
                raise PracticeTooLong(longest, len(text))
        except Explained as problem:
            asked.refuse(problem)
            return False
        asked.accept()
        return True

    def _enter_pick(self) -> None:
        """With words it is a pick, and another may follow; with none it goes on."""
        if not self._pick.field.text().strip():
            self._go_on(self._pick)
        elif self._passes(self._pick):
            self._take_pick(self._check(self._pick.field.text()))

    def _enter_pick_by_mouse(self) -> None:
        assert isinstance(self._pick.field, TypeAhead)
        self._pick.field.close_offers()
        self._enter_pick()

    def _take_pick(self, pick: str) -> None:
        if folded(pick) not in map(folded, self._picks):
            self._show_picks([*self._picks, pick])
        self._pick.field.clear()
        self._pick.accept()

    def _take_practice(self, practice: str) -> None:
        self._practice.field.setText(practice)
        self._go_on(self._practice)

    def _reword(self, asked: Asked, offered: str) -> None:
        if asked is self._pick:
            self._take_pick(offered)
        else:
            asked.field.setText(offered)
            asked.accept()
        asked.field.setFocus()

    def _enter_date(self) -> None:
        if self._answer_date(is_done=True):
            self.finished.emit()

    def _answer_date(self, *, is_done: bool = False) -> bool:
        """Shown back in full while one types; a date that is not one yet is an error only when one is done with it."""
        typed = self._date.field.text()
        try:
            self._date.answer(full_moment(read_date(typed, self._now())) if typed.strip() else "")
        except DateNotUnderstood as problem:
            self._date.answer("")
            if is_done:
                self._date.refuse(problem)
            return False
        return True

    # picks -------------------------------------------------------------------------------

    def _show_picks(self, picks: list[str]) -> None:
        self._picks = picks
        empty(self._chips)
        for number, pick in enumerate(picks):
            take_out = action(self, f"pick-{number}", f"{pick}  ×")
            take_out.triggered.connect(lambda _=False, pick=pick: self._take_out(pick))
            chip = Chip(take_out)
            chip.setAccessibleName(self.tr("Take out: {pick}").format(pick=pick))
            self._chips.addWidget(chip)
            take_out.setParent(chip)  # it goes with its chip
        self._offer_picks()
        self.updateGeometry()

    def _take_out(self, pick: str) -> None:
        self._show_picks([each for each in self._picks if each != pick])
        self._pick.field.setFocus()

    def _offer_picks(self) -> None:
        assert isinstance(self._pick.field, TypeAhead)
        self._pick.field.offer(self._offers.picks(self._picks, self._takeaways))

    # what is wrong, and where ------------------------------------------------------------

    def _about(self, problem: Explained) -> Asked:
        if isinstance(problem, DateNotUnderstood):
            return self._date
        if isinstance(problem, PracticeNotSaid):
            return self._practice
        if isinstance(problem, SaysABoardLine):
            said = folded(problem.says)
            return next((asked for asked in self._all if folded(asked.field.text()) == said), self._pick)
        return max(self._all, key=lambda asked: len(asked.field.text()))  # what else is refused is too long

    @staticmethod
    def _texts(typed: Typed) -> tuple[str, ...]:
        return typed.pick, typed.practice, typed.day, typed.where, typed.with_whom, typed.one_on_one
