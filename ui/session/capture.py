"""The capture card: one line that keeps the focus, what it looks like, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.privacy.screening import Mark
from ui.keys import keyed
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.focus_ring import framed_by
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.session.capture_line import CaptureLine
from ui.session.filed_row import FiledRow, ThemeName
from ui.session.inks import Inks
from ui.session.kind_chip import KindChip
from ui.session.marks_row import MarksRow
from ui.session.target import Target
from ui.session.voices import Voices
from ui.spoken import mark_words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MIDDLE = Qt.AlignmentFlag.AlignVCenter
KEPT_EVERY = 1_000  # milliseconds: how much typing a kill may cost


class Capture(Card):
    """It shows a target and tells what the hands did. Nothing here is stored by itself."""

    entered = Signal(str)
    typed = Signal(str)  # what stands there now; several letters that came at once are one
    draft_due = Signal(str)

    def __init__(self, theme_name: ThemeName) -> None:
        super().__init__()
        named(self, "capture")
        self.line = CaptureLine()
        self.kind = KindChip()
        self.voices = Voices()
        self.filed = FiledRow(theme_name)
        self.marks = MarksRow()
        self._inks = Inks(self)
        self._problem = named(words("", Tone.WARN, wraps=True), "capture-problem")
        self._problem.hide()
        self._resting = named(
            words(self.tr("The keys are your clicker’s now: B or . blanks. Any other letter comes back."), Tone.SMALL), "resting"
        )
        self._resting.hide()
        framed_by(self.line, self)
        self._share = keyed(self.line, "share")
        self._share.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._share.triggered.connect(self.enter)
        first = spaced(QHBoxLayout(), SPACE.near)
        first.addWidget(self.kind)
        first.addWidget(self.line, 1)
        first.addWidget(self.voices)
        self._share_button = Button(self._share, primary=True)
        first.addWidget(self._share_button)
        self.body.addLayout(first)
        for below in (self._resting, self._problem, self.marks, self.filed):
            self.body.addWidget(below)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._keeping = QTimer(self, interval=KEPT_EVERY, singleShot=True)
        self._keeping.timeout.connect(self.keep_draft)
        self._kept = ""
        self.line.textChanged.connect(self._changed)
        self.line.focus_lost.connect(self.keep_draft)

    @property
    def text(self) -> str:
        return self.line.text()

    def take_focus(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert(self, text: str) -> None:
        """A key that was meant for the line."""
        self.take_focus()
        self.line.insert(text)

    def write(self, text: str) -> None:
        """In place of what stands there; it cannot be taken back by the field's own undo."""
        self.line.setText(text)
        self._look()

    def restore(self, draft: str) -> None:
        self._kept = draft
        self.write(draft)

    def clear(self) -> None:
        """Shared: the draft went with it."""
        self._kept = ""
        self.line.setText("")
        self._keeping.stop()
        self.say_problem("")

    def show_target(self, target: Target | None, marks: Sequence[Mark], other_words: str) -> None:
        """`marks` of the line being typed are underlined; what `target` has marked may be said in `other_words`."""
        if target:
            self.kind.show_kind(target.kind)
        self.voices.show_count(target.voices if target else 1)
        self.filed.show_target(target)
        held = target.marks if target else ()
        reason = self.tr("{what}: it stays off the room screen.").format(what=mark_words(held[0].kind)) if held else ""
        self.marks.show_marks(reason, other_words)
        self.line.underline(marks, self._inks.warn)

    def be_slim(self, is_slim: bool) -> None:
        """What is typed needs the room more than the pictures of the keys do."""
        self.kind.be_slim(is_slim)
        self.voices.be_slim(is_slim)
        self._share_button.show_key(not is_slim)

    def show_resting(self, is_resting: bool) -> None:
        self._resting.setVisible(is_resting)

    def say_problem(self, sentence: str) -> None:
        """Beside the line, which keeps its words."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def ask_hands(self, is_asked: bool) -> None:
        """The question stands where the eye is; then the line has the keys again."""
        self.line.setPlaceholderText(self.tr("How many hands? Then Enter") if is_asked else self.line.hint)
        self.voices.ask(is_asked)
        if not is_asked and self.isEnabled() and self.isVisible():
            self.take_focus()

    @property
    def problem(self) -> str:
        return self._problem.text()

    def keep_draft(self) -> None:
        """Also when the focus leaves, the page closes, or the program is about to."""
        self._keeping.stop()
        if self.text != self._kept:
            self._kept = self.text
            self.draft_due.emit(self.text)

    def _changed(self) -> None:
        self._soon.start()
        if not self._keeping.isActive():
            self._keeping.start()

    def _look(self) -> None:
        self._soon.stop()
        self.typed.emit(self.text)

    def enter(self) -> None:
        """As the key does. Twice in a row shares once: after the first there is nothing to share."""
        if self._soon.isActive():
            self._look()
        if self.text.strip():
            self.entered.emit(self.text)
        self.take_focus()
