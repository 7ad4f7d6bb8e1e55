"""What stands large in the middle: the question, or what to say; how long for it; and what helps to lead it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.session.run import Clock, Run
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.meter import Meter
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.session.cues import Cues, asking, asking_more, telling, telling_more
from ui.session.polish import repolished
from ui.session.remaining import minutes_left, share_gone
from ui.session.speech import relaxation, speech
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDE = 45  # em
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PromptPanel(QWidget):
    def __init__(self, back: QAction, forth: QAction, say: QAction, more: QAction, extend: QAction) -> None:
        super().__init__()
        named(self, "prompt-panel")
        self._say, self._more = say, more
        more.toggled.connect(self._show_more)
        self._count = named(words("", Tone.QUIET), "prompt-count")
        self._left = named(words("", Tone.QUIET), "time-left")
        self._step_left = named(words("", Tone.SMALL), "step-left")
        self._is_slim = False
        self._meter = Meter("time-meter", self.tr("Time gone of this question"), length=9)
        self._meter.setRange(0, 1000)
        self._question = named(words("", Tone.DISPLAY, wraps=True), "question")
        self._way = named(words("", Tone.CHOSEN), "way")
        self._line = named(words("", Tone.CHOSEN, wraps=True), "line-to-finish")
        self._chips = spaced(Flow(), SPACE.tight)
        for label in (self._way, self._line):
            label.hide()
        self._speech = named(words("", wraps=True), "speech")
        self._speech.setProperty("tone", "speech")
        self._cues = Cues("cues")
        self._more_cues = Cues("more-cues", "small")
        self._more_cues.hide()
        self._told_cues = Cues("told-cues")
        self._told = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spaced(self._told, SPACE.apart)
        self._told.addWidget(self._speech, 3, Qt.AlignmentFlag.AlignTop)
        self._told.addWidget(self._told_cues, 2, Qt.AlignmentFlag.AlignTop)
        column = spaced(QVBoxLayout(self), SPACE.near)
        column.addLayout(self._head(back, forth, extend))
        column.addWidget(self._question)
        column.addWidget(self._line)
        column.addLayout(self._told)
        for below in (self._cues, self._more_cues):
            column.addWidget(below)

    def show_place(self, run: Run, *, is_telling: bool) -> None:
        """Another prompt, another step, or told now."""
        step, prompt, agenda = run.step, run.prompt, run.agenda
        self._say.setVisible(bool(step.say) and prompt is not None)
        self._say.setChecked(is_telling)
        if is_telling or prompt is None:
            self._count.setText(self.tr("What to say") if step.say else "")
            self._question.setText(step.title)
            self._speech.setText("\n\n".join(part for part in (speech(step.say), relaxation(step)) if part))
            cues = telling(step)
            more = telling_more(step, agenda, is_first=run.position.step == 0)
        else:
            counted = self.tr("Prompt {number} of {count}")
            self._count.setText(counted.format(number=run.position.prompt + 1, count=len(step.prompts)))
            self._question.setText(prompt.question)
            self._speech.setText(speech(prompt.say))
            cues = asking(prompt)
            more = asking_more(prompt, step, agenda)
        is_told = bool(self._speech.text())
        self._speech.setVisible(is_told)
        self._told_cues.show_cues(cues if is_told else [])
        self._cues.show_cues([] if is_told else cues)
        self._more_cues.show_cues(more)
        self._more.setVisible(bool(more))

    def say_instead(self, count: str, question: str) -> None:
        """In place of the question that `show_place` shows."""
        self._count.setText(count)
        self._question.setText(question)

    def cover_question(self, question: str, dotted: str) -> None:
        """Where that question stands there."""
        if self._question.text() == question:
            self._question.setText(dotted)

    def show_way(self, way: str, line: str = "") -> None:
        """How the prompt runs, in a few words beside its number; and a line that everybody finishes, under the question."""
        for label, text in ((self._way, way), (self._line, line)):
            label.setText(text)
            label.setVisible(bool(text))

    def offer(self, *deeds: QAction) -> None:
        """Beside what leads on; each is seen while its action is."""
        for deed in deeds:
            self._chips.addWidget(Chip(deed, shows_key=False))

    def show_time(self, run: Run, clock: Clock, *, is_telling: bool) -> None:
        """Four times a second; what stays the same is not touched."""
        is_asking = run.prompt is not None and not is_telling and clock.prompt_left is not None
        left = clock.prompt_left if is_asking and clock.prompt_left is not None else clock.step_left
        text, is_over = minutes_left(left)
        if text != self._left.text():
            self._left.setText(text)
        repolished(self._left, "tone", Tone.WARN if is_over else Tone.QUIET)
        step = (
            self.tr("step {time}").format(time=minutes_left(clock.step_left)[0])
            if is_asking and len(run.step.prompts) > 1
            else ""
        )
        if step != self._step_left.text():
            self._step_left.setText(step)
            self._step_left.setVisible(bool(step) and not self._is_slim)
        whole = run.prompt.minutes * 60 if is_asking and run.prompt else clock.step_left + clock.step_spent
        self._meter.setValue(share_gone(left, whole))

    def be_dense(self, is_dense: bool) -> None:
        """A size smaller, where all of it must fit into less."""
        for label in (self._question, self._speech):
            repolished(label, "dense", is_dense)

    def be_slim(self, is_slim: bool) -> None:
        """The words tell the time as well as the meter does."""
        self._is_slim = is_slim
        self._meter.setVisible(not is_slim)
        self._step_left.setVisible(bool(self._step_left.text()) and not is_slim)

    def _show_more(self, shows: bool) -> None:
        self._more_cues.setVisible(shows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What to say and what goes with it stand side by side where there is room."""
        across = self.width() >= em(WIDE)
        self._told.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def _head(self, back: QAction, forth: QAction, extend: QAction) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(self._count, 0, MIDDLE)
        row.addWidget(self._way, 0, MIDDLE)
        for each in (back, forth, self._say, self._more):
            self._chips.addWidget(Chip(each, shows_key=False))
        row.addLayout(self._chips, 1)
        row.addWidget(self._meter, 0, MIDDLE)
        row.addWidget(self._left, 0, MIDDLE)
        row.addWidget(self._step_left, 0, MIDDLE)
        row.addWidget(Chip(extend, shows_key=False), 0, MIDDLE)
        return row
