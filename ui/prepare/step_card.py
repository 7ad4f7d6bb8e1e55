"""The chosen step: its minutes, who leads it, its prompts in their order, an own one, and what is said in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from facilitator.language import Explained
from facilitator.session.agenda import AgendaStep
from facilitator.session.agenda_edit import LONGEST_STEP
from facilitator.vocabulary import StepKind, Way
from ui.keys import keyed
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.indented import indented
from ui.parts.named import named
from ui.parts.still import still
from ui.parts.words import Tone, words
from ui.prepare.moving_list import MovingList
from ui.prepare.own_line import OwnLine
from ui.prepare.told import prompt_rows, way_told
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

OWN_WAYS = (Way.ROUND, Way.PAIRS, Way.HANDS)  # those that need nothing but the question
ON_PROMPT = ("prepare-up", "prepare-down", "prepare-drop")


class StepCard(Card):
    """Changes nothing by itself; each signal is about this step."""

    minutes_set = Signal(int)
    other_wanted = Signal(bool)
    prompt_moved = Signal(str, int)  # to which place
    prompt_dropped = Signal(str)
    prompt_written = Signal(str)
    prompt_changed = Signal(str, str)  # its id, its new words
    way_set = Signal(str, object)  # its id, a Way or None
    left = Signal()  # back to the steps

    def __init__(self) -> None:
        super().__init__()
        named(self, "step-card")
        self._step: AgendaStep | None = None
        self._title = named(words("", Tone.TITLE, wraps=True), "step-title")
        self._about = named(words("", Tone.QUIET, wraps=True), "step-about")
        self._say = named(words("", wraps=True), "step-say")
        self._say_label = words(self.tr("What you say"), Tone.LABEL)
        self._asks = words(self.tr("Prompts"), Tone.LABEL)
        self.prompts = MovingList("prompts", self.tr("Prompts of the step"), 20, grows=True)
        self.own = OwnLine()
        self._actions = self._make_actions()
        spaced(self.body, SPACE.snug)
        for shown in (self._title, self._about):
            self.body.addWidget(shown)
        self.body.addLayout(self._how_long())
        for below in (self._asks, self.prompts, self._chips(), self.own, self._say_label, self._say):
            self.body.addWidget(below)
        self.prompts.moved.connect(lambda place, to: self.prompt_moved.emit(self._prompt(place), to))
        self.prompts.entered.connect(self._change)
        self.prompts.left.connect(self.left)
        self.prompts.selectionModel().currentChanged.connect(lambda: self._enable())
        self.own.written.connect(self._written)

    def show_step(self, step: AgendaStep, about: str, other: str, chosen: str = "") -> None:
        """`other`: the co-facilitator's name; "" where nobody else leads. What is typed in the own line stays."""
        if self._step is None or self._step.id != step.id:
            self.own.stop_changing()
        self._step = step
        self._title.setText(step.title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._show_minutes(step)
        led = self._actions["prepare-other"]
        led.setText(
            (self.tr("{name} leads it").replace("{name}", other) if other else self.tr("The other one leads it")).replace(
                "&", "&&"
            )
        )
        led.setChecked(step.is_led_by_other)
        led.setVisible(bool(other) or step.is_led_by_other)
        self.prompts.show_rows(prompt_rows(step), chosen)
        for shown in (self._asks, self.prompts, self._on_prompts):
            shown.setVisible(bool(step.prompts))
        self.own.setVisible(step.kind is not StepKind.RELAX)
        said = "\n".join(part for part in (step.say.strip(), *step.relaxation_lines) if part)
        self._say.setText(said)
        for shown in (self._say_label, self._say):
            shown.setVisible(bool(said))
        self._enable()

    def refuse(self, problem: Explained) -> None:
        self.own.refuse(problem)

    def take_focus(self) -> None:
        """To its prompts; where it has none, to the line for an own one."""
        (self.prompts if self.prompts.isVisibleTo(self) else self.own).setFocus(Qt.FocusReason.OtherFocusReason)

    def lead(self) -> None:
        self._actions["prepare-other"].trigger()

    # its parts --------------------------------------------------------------------

    def _how_long(self) -> Flow:
        self._minutes = indented(still(named(QSpinBox(), "step-minutes", self.tr("Minutes of the step"))))
        self._minutes.setRange(0, LONGEST_STEP)
        self._minutes.setSpecialValueText(self.tr("left out"))
        self._minutes.setSuffix(self.tr(" min"))
        self._minutes.setKeyboardTracking(False)
        self._minutes.valueChanged.connect(self.minutes_set)
        row = spaced(Flow(), SPACE.snug)
        row.addWidget(self._minutes)
        row.addWidget(Chip(self._actions["prepare-other"]))
        return row

    def _chips(self) -> QWidget:
        self._on_prompts = named(QWidget(), "on-prompts")
        chips = spaced(Flow(self._on_prompts), SPACE.tight)
        for name in (*ON_PROMPT, "prepare-change"):
            chips.addWidget(Chip(self._actions[name], shows_key=False))
        self._way = named(QComboBox(), "own-way", self.tr("How it runs"))
        for way in (None, *OWN_WAYS):
            self._way.addItem(way_told(way), way)
        self._way.activated.connect(lambda _: self.way_set.emit(self.prompts.key, self._way.currentData()))
        chips.addWidget(self._way)
        return self._on_prompts

    def _make_actions(self) -> dict[str, QAction]:
        short = (self.tr("Up"), self.tr("Down"), self.tr("Drop"), self.tr("Change it"))
        named_so = zip((*ON_PROMPT, "prepare-change"), short, strict=True)
        actions = {name: keyed(self.prompts, name, words=words) for name, words in named_so}
        for each in actions.values():
            each.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        actions["prepare-up"].triggered.connect(lambda: self._move(-1))
        actions["prepare-down"].triggered.connect(lambda: self._move(1))
        actions["prepare-drop"].triggered.connect(lambda: self.prompt_dropped.emit(self.prompts.key))
        actions["prepare-change"].triggered.connect(self._change)
        actions["prepare-other"] = keyed(self, "prepare-other", checkable=True)
        actions["prepare-other"].triggered.connect(self.other_wanted)
        write = keyed(self, "prepare-prompt")
        write.triggered.connect(lambda: self.own.setFocus(Qt.FocusReason.ShortcutFocusReason))
        return actions

    def _show_minutes(self, step: AgendaStep) -> None:
        self._minutes.blockSignals(True)
        self._minutes.setValue(step.minutes)
        self._minutes.blockSignals(False)

    def _prompt(self, place: int) -> str:
        return self._step.prompts[place].id if self._step and 0 <= place < len(self._step.prompts) else ""

    def _move(self, by: int) -> None:
        if (place := self.prompts.place) is not None:
            self.prompt_moved.emit(self._prompt(place), place + by)

    def _change(self) -> None:
        """An own prompt's words into the line; a pack's stays as it is."""
        place = self.prompts.place
        prompt = self._step.prompts[place] if self._step and place is not None else None
        if prompt and prompt.is_own:
            self.own.change(prompt.id, prompt.question)

    def _written(self, prompt: str, text: str) -> None:
        if prompt:
            self.prompt_changed.emit(prompt, text)
        else:
            self.prompt_written.emit(text)

    def _enable(self) -> None:
        place, prompts = self.prompts.place, self._step.prompts if self._step else ()
        self._actions["prepare-up"].setEnabled(place is not None and place > 0)
        self._actions["prepare-down"].setEnabled(place is not None and place < len(prompts) - 1)
        self._actions["prepare-drop"].setEnabled(place is not None)
        is_own = place is not None and place < len(prompts) and prompts[place].is_own
        self._way.setVisible(is_own)
        if is_own and place is not None:
            self._way.setCurrentIndex(self._way.findData(prompts[place].way))
        self._actions["prepare-change"].setVisible(is_own)
        self._actions["prepare-change"].setEnabled(is_own)
