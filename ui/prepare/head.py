"""Above the plan: which topic for whom and when, how long it is to be, whether it fits, who leads it too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout

from facilitator.session.agenda_edit import LONGEST, SHORTEST
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.indented import indented
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.still import still
from ui.parts.words import Tone, words
from ui.prepare.told import SumTold
from ui.rehearsing import what_it_is
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

LENGTHS = {"prepare-sixty": 60, "prepare-ninety": 90}
OTHERS = ("prepare-topic", "prepare-past", "prepare-keep")


class Head(Panel):
    """Changes nothing by itself."""

    length_wanted = Signal(int)
    fit_wanted = Signal()
    usual_wanted = Signal()
    topic_wanted = Signal()
    past_wanted = Signal()
    keep_wanted = Signal()
    start_wanted = Signal()
    displays_wanted = Signal()
    rehearse_wanted = Signal()
    other_named = Signal(str)

    def __init__(self) -> None:
        super().__init__("head")
        self._title = named(words("", Tone.TITLE, wraps=True), "prepare-title")
        self._when = named(words("", Tone.QUIET, wraps=True), "prepare-when")
        self._known = named(words("", Tone.QUIET, wraps=True), "prepare-known")
        self._is_tight = False
        self._sum = named(words("", Tone.STRONG), "prepare-sum")
        self._over = named(words("", Tone.WARN), "prepare-over")
        self._why = named(words("", Tone.QUIET, wraps=True), "prepare-why")
        self.other = AskedLine("co-facilitator", self.tr("Co-facilitator"), hint=self.tr("Nobody else"))
        self.other.field.editingFinished.connect(self._say_other)
        self._actions = self._make_actions()
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addLayout(self._top())
        column.addLayout(self._lengths())
        column.addWidget(self._why)

    def show_session(self, title: str, when: str, known: str, other: str, *, is_today: bool) -> None:
        """`known`: of the topic and how it usually goes."""
        self._title.setText(title)
        self._when.setText(when)
        self._known.setText(known)
        self.be_tight(self._is_tight)
        if not self.other.field.isModified():
            self.other.field.setText(other)
            self.other.field.home(False)
        self._actions["start-session"].setVisible(is_today)

    def show_length(self, minutes: int, told: SumTold, *, can_be_usual: bool) -> None:
        for name, length in LENGTHS.items():
            self._actions[name].setChecked(length == minutes)
        if self._minutes.value() != minutes:
            self._minutes.blockSignals(True)
            self._minutes.setValue(minutes)
            self._minutes.blockSignals(False)
        for label, is_it in ((self._over, told.is_over), (self._sum, not told.is_over)):
            label.setText(told.sentence)
            label.setVisible(is_it)
        self._why.setText(told.why)
        self._why.setVisible(bool(told.why))
        self._actions["prepare-fit"].setVisible(told.can_fit)
        self._actions["prepare-fit"].setEnabled(told.can_fit)
        self._actions["usual-minutes"].setVisible(can_be_usual)

    def be_tight(self, is_tight: bool) -> None:
        """Where the window is low, the plan needs the room: what is known of the topic stands where topics are chosen too."""
        self._is_tight = is_tight
        self._known.setVisible(bool(self._known.text()) and not is_tight)

    def forget_typed(self) -> None:
        """Another session is shown, or the name was kept."""
        self.other.field.setModified(False)
        self.other.accept()

    def store(self) -> bool:
        """What is typed. False where it was refused."""
        self._say_other()
        return not self.other.field.isModified()

    # its parts --------------------------------------------------------------------

    def _top(self) -> QHBoxLayout:
        said = spaced(QVBoxLayout(), SPACE.hair)
        said.addWidget(self._title)
        said.addWidget(self._when)
        said.addWidget(self._known)
        said.addStretch()
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addLayout(said, 3)
        row.addWidget(self.other, 1, Qt.AlignmentFlag.AlignTop)
        begin = spaced(QVBoxLayout(), SPACE.tight)
        for name in ("start-session", "prepare-rehearse"):
            begin.addWidget(Button(self._actions[name]))
        begin.addStretch()
        row.addLayout(begin)
        return row

    def _lengths(self) -> Flow:
        row = spaced(Flow(), SPACE.snug)
        chips = [Chip(self._actions[name], shows_key=False) for name in LENGTHS]
        self._minutes = indented(still(named(QSpinBox(), "plan-minutes", self.tr("Minutes of the whole"))))
        self._minutes.setRange(SHORTEST, LONGEST)
        self._minutes.setSingleStep(5)
        self._minutes.setKeyboardTracking(False)  # on the way to 75 there is a 7
        self._minutes.setSuffix(self.tr(" min"))
        self._minutes.valueChanged.connect(self.length_wanted)
        fit = Chip(self._actions["prepare-fit"], primary=True)
        rest = [Chip(self._actions[name], shows_key=False) for name in ("usual-minutes", *OTHERS, "check-displays")]
        for shown in (*chips, self._minutes, self._sum, self._over, fit, *rest):
            row.addWidget(shown)
        return row

    def _make_actions(self) -> dict[str, QAction]:
        made = [keyed(self, name, checkable=name in LENGTHS) for name in (*LENGTHS, "prepare-fit", "prepare-rehearse")]
        short = (self.tr("Another topic"), self.tr("Past plans"), self.tr("Keep this plan"))
        made += [keyed(self, name, words=words) for name, words in zip(OTHERS, short, strict=True)]
        made.append(action(self, "usual-minutes", self.tr("Usual minutes")))
        made.append(action(self, "check-displays", self.tr("Displays…")))
        made.append(action(self, "start-session", self.tr("Start session")))
        actions = {each.objectName(): each for each in made}
        actions["prepare-rehearse"].setToolTip(what_it_is())
        for name, length in LENGTHS.items():
            actions[name].triggered.connect(lambda _=False, length=length: self.length_wanted.emit(length))
        wanted = {
            "prepare-fit": self.fit_wanted, "usual-minutes": self.usual_wanted, "prepare-topic": self.topic_wanted,
            "prepare-past": self.past_wanted, "prepare-keep": self.keep_wanted, "start-session": self.start_wanted,
            "check-displays": self.displays_wanted, "prepare-rehearse": self.rehearse_wanted,
        }  # fmt: skip
        for name, signal in wanted.items():
            actions[name].triggered.connect(lambda _=False, signal=signal: signal.emit())
        return actions

    def _say_other(self) -> None:
        if self.other.field.isModified():
            self.other_named.emit(self.other.field.text())
