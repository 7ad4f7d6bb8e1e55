"""Where the session is and what the clock says: next, back, go to, pause, extend, skip, re-time, park. Each with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator.language import Explained
from facilitator.session.agenda import Agenda
from facilitator.session.run import Run
from facilitator.workspace.evening import Evening
from ui.doing import Doing
from ui.said import said


class Steering(QObject):
    """A step with a speech begins with it: the speech is told first, and one key leads on to its first question."""

    moved = Signal()  # another prompt or step, or told now
    agenda_changed = Signal()
    paused = Signal()
    parked = Signal()

    def __init__(self, evening: Evening, doing: Doing, parent: QObject) -> None:
        super().__init__(parent)
        self._evening, self._doing = evening, doing
        run = evening.run
        has_begun = run.position.step > 0 or run.position.prompt > 0 or run.clock().step_spent > 60
        self._is_telling = not has_begun and bool(run.step.say)

    @property
    def run(self) -> Run:
        return self._evening.run

    @property
    def is_telling(self) -> bool:
        """What the facilitator says stands in the middle, not a question."""
        return self._is_telling or self.run.prompt is None

    def next(self) -> None:
        if self._is_telling and self.run.prompt is not None:
            self._tell(False)
        else:
            self._move(self.run.next)

    def back(self) -> None:
        if not self.is_telling and self.run.position.prompt == 0 and self.run.step.say:
            self._tell(True)
        else:
            self._move(self.run.back, tells=False)

    def go_to(self, step: int) -> None:
        if step != self.run.position.step:
            self._move(lambda: self.run.go_to(step))

    def toggle_telling(self) -> None:
        """The speech once more, or the question again."""
        if self.run.prompt is not None and self.run.step.say:
            self._tell(not self._is_telling)

    def toggle_pause(self) -> None:
        if self.tried(self.run.resume if self.run.is_paused else self.run.pause):
            self.paused.emit()

    def extend(self) -> None:
        self._rearrange(self.tr("One more minute for “{step}”.").format(step=self.run.step.title), self.run.extend)

    def skip(self, step: int | None = None) -> None:
        """A coming step is left out; the running one is left for the next."""
        number = self.run.position.step if step is None else step
        if number == self.run.position.step:
            self._move(lambda: self.run.skip(number))
            return
        sentence = self.tr("“{step}” is left out.").format(step=self.run.agenda.steps[number].title)
        self._rearrange(sentence, lambda: self.run.skip(number))

    def retime(self) -> None:
        self._rearrange(self.tr("The rest is re-timed."), self.run.retime)

    def put_agenda(self, agenda: Agenda, sentence: str) -> None:
        """With the same steps; what was done is said."""
        self._rearrange(sentence, lambda: self.run.replace_agenda(agenda))

    def park(self, thought: str) -> str:
        """What is wrong with the thought, or nothing: then it is parked."""
        parking = self._evening.parking
        try:
            parking.park(thought)
        except Explained as problem:
            return said(problem)
        self._doing.did(self.tr("Parked for later."), lambda: self._unpark(thought), lambda: self._park_again(thought))
        self.parked.emit()
        return ""

    def unpark(self, thought: str) -> None:
        if self.tried(lambda: self._evening.parking.unpark(thought)):
            sentence = self.tr("No longer parked.")
            self._doing.did(sentence, lambda: self._park_again(thought), lambda: self._unpark(thought))
            self.parked.emit()

    # how ------------------------------------------------------------------------

    def _move(self, verb: Callable[[], object], *, tells: bool = True) -> None:
        before = self.run.position
        if not self.tried(verb) or self.run.position == before:
            return
        is_another = self.run.position.step != before.step
        self._is_telling = tells and is_another and bool(self.run.step.say)
        self.moved.emit()

    def _tell(self, tells: bool) -> None:
        self._is_telling = tells
        self.moved.emit()

    def _rearrange(self, sentence: str, verb: Callable[[], object]) -> None:
        before = self.run.agenda
        if not self.tried(verb) or self.run.agenda == before:
            return
        after = self.run.agenda
        self._doing.did(sentence, lambda: self._put(before), lambda: self._put(after))
        self.agenda_changed.emit()

    def _put(self, agenda: Agenda) -> None:
        self.run.replace_agenda(agenda)
        self.agenda_changed.emit()

    def _park_again(self, thought: str) -> None:
        self._evening.parking.park(thought)
        self.parked.emit()

    def _unpark(self, thought: str) -> None:
        self._evening.parking.unpark(thought)
        self.parked.emit()

    def tried(self, verb: Callable[[], object]) -> bool:
        """What is wrong is said in a toast."""
        try:
            verb()
        except Explained as problem:
            self._doing.say(said(problem))
            return False
        return True
