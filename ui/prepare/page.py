"""A planned session is prepared: its steps on the left, the chosen one on the right, above them the topic and whether it fits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dates import clock_time, long_day
from facilitator.language import Explained
from facilitator.session.agenda import Agenda, AgendaStep
from facilitator.session.agenda_edit import OF_TOPIC
from facilitator.session.own_prompt import StepOnlySpoken
from facilitator.session.session import SessionId, SessionUnknown
from facilitator.workspace.preparing import Preparation, preparation
from ui.desk import Desk
from ui.page import Page
from ui.parts.action import action
from ui.parts.empty_state import EmptyState
from ui.parts.named import named
from ui.prepare.head import Head
from ui.prepare.parked_card import ParkedCard
from ui.prepare.plan_desk import PlanDesk
from ui.prepare.step_card import StepCard
from ui.prepare.step_side import StepSide
from ui.prepare.taking import Taking
from ui.prepare.told import known_told, step_about, step_rows, sum_told
from ui.rehearsing import rehearse
from ui.style.spacing import em, spaced

BACK = "today"
TIGHT = 38  # em: lower than this, what is nice to know gives way


class PreparePage(Page):
    """`open_about(session=…)`; Escape goes back to Today, or where `back=…` says."""

    rooms = frozenset({"session", "groups"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "prepare-page", self.tr("Prepare a session"))
        self._session: SessionId | None = None
        self._now: Preparation | None = None
        self._back = BACK
        self._is_visit = True
        self._plan = PlanDesk(desk)
        self._head, self._steps, self._card, self._parked = Head(), StepSide(), StepCard(), ParkedCard()
        self._taking = Taking(desk.ws, self._plan, self._card, self._parked)
        self._nothing = self._nothing_to_prepare()
        self._beside = QWidget()
        row = spaced(QHBoxLayout(self._beside))
        row.addWidget(self._steps, 4)
        row.addWidget(self._taking, 5)
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._head)
        column.addWidget(self._beside, 1)
        column.addWidget(self._nothing, 1)
        self._connect()

    def open_about(self, **what: Any) -> None:
        self._is_visit = True
        self._back = what.get("back", BACK)
        if (session := what.get("session")) is not None and session != self._session:
            self._session = session
            self._card.own.forget()
            self._head.forget_typed()

    def read_again(self) -> None:
        try:
            self._now = preparation(self.desk.ws, self._session) if self._session is not None else None
        except SessionUnknown:
            self._now = None
        agenda = self._agenda()
        for shown in (self._head, self._beside):
            shown.setVisible(agenda is not None)
        self._nothing.setVisible(agenda is None)
        if self._now and agenda:
            self._show(self._now, agenda)
        if self._is_visit:
            self._taking.back()
        self._is_visit = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.be_tight(self.height() < em(TIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._taking.is_taking:
            self._taking.back()
        else:
            self.desk.go(self._back)

    # what is shown -----------------------------------------------------------------------

    def _show(self, now: Preparation, agenda: Agenda) -> None:
        session, other = now.session, now.session.co_facilitator
        self._plan.about(session, agenda)
        when = f"{now.group.name} · {long_day(session.on)}, {clock_time(now.group.starts_at)}"
        is_today = session.on == self.desk.ws.now().date()
        self._head.show_session(agenda.title, when, known_told(now.told, now.usual), other, is_today=is_today)
        self._head.show_length(agenda.minutes, sum_told(agenda), can_be_usual=bool(now.usual.steps))
        self._steps.show_steps(step_rows(agenda, now.usual, other))
        self._parked.show_parked(now.parked)
        self._taking.show_prepared(now)
        self._show_step()

    def _show_step(self, prompt: str = "") -> None:
        if (step := self._step()) and self._now:
            about = step_about(step, self._now.usual, self.desk.ws.library.topic)
            self._card.show_step(step, about, self._now.session.co_facilitator, prompt)

    def _show_another(self) -> None:
        self._show_step()
        self._taking.to_top()

    def _agenda(self) -> Agenda | None:
        return self._now.agenda if self._now else None

    def _step(self) -> AgendaStep | None:
        agenda, chosen = self._agenda(), self._steps.list.key
        return next((step for step in agenda.steps if step.id == chosen), None) if agenda else None

    def _nothing_to_prepare(self) -> EmptyState:
        back = action(self, "leave-preparing", self.tr("Back to Today"))
        back.triggered.connect(lambda: self.desk.go(BACK))
        title = self.tr("There is nothing to prepare here")
        sentence = self.tr(
            "This session has begun or is over, or it has no topic yet. What it is about is chosen in the library."
        )
        return EmptyState("session", title, sentence, back)

    # what is done with it ----------------------------------------------------------------

    def _connect(self) -> None:
        self._connect_steps()
        self._connect_step()
        plan, head, taking = self._plan, self._head, self._taking
        head.length_wanted.connect(plan.set_length)
        head.fit_wanted.connect(plan.fit)
        head.usual_wanted.connect(lambda: plan.plan_usual(self._now.usual) if self._now else None)
        head.topic_wanted.connect(taking.find_topic)
        head.past_wanted.connect(taking.find_plan)
        head.keep_wanted.connect(taking.keep)
        head.displays_wanted.connect(lambda: self.desk.go("display-check", back="prepare"))
        head.start_wanted.connect(lambda: self.desk.go("session", session=self._session))
        head.rehearse_wanted.connect(self._rehearse)
        head.other_named.connect(self._name_other)
        taking.step_wanted.connect(lambda topic, step: self._add(topic, step, (self._steps.list.place or 0) + 1))
        taking.went_back.connect(lambda: self._steps.list.setFocus(Qt.FocusReason.OtherFocusReason))

    def _connect_steps(self) -> None:
        plan, steps = self._plan, self._steps
        steps.list.chosen.connect(lambda _: self._show_another())
        steps.list.entered.connect(self._card.take_focus)
        steps.list.moved.connect(self._move)
        steps.list.put_in.connect(self._put_in)
        steps.move_wanted.connect(lambda by: self._move(steps.list.place or 0, (steps.list.place or 0) + by))
        steps.minutes_wanted.connect(self._lengthen)
        steps.leave_out_wanted.connect(lambda: plan.leave_out(steps.list.key))
        steps.drop_wanted.connect(lambda: plan.drop(steps.list.key))
        steps.add_wanted.connect(self._taking.find_step)

    def _connect_step(self) -> None:
        plan, card, chosen = self._plan, self._card, self._steps.list
        card.minutes_set.connect(lambda minutes: plan.set_minutes(chosen.key, minutes))
        card.other_wanted.connect(lambda is_led: plan.lead_by_other(chosen.key, is_led))
        card.prompt_moved.connect(lambda prompt, to: plan.move_prompt(chosen.key, prompt, to))
        card.way_set.connect(lambda prompt, way: plan.set_way(chosen.key, prompt, way))
        card.prompt_dropped.connect(lambda prompt: plan.drop_prompt(chosen.key, prompt))
        card.prompt_written.connect(self._write)
        card.prompt_changed.connect(self._change)
        card.left.connect(chosen.setFocus)
        self._parked.prompt_wanted.connect(self._ask_parked)

    def _move(self, place: int, to: int) -> None:
        agenda = self._agenda()
        if agenda and 0 <= place < len(agenda.steps):
            step = agenda.steps[place].id
            self._plan.move(step, to)
            self._steps.list.choose(step)

    def _lengthen(self, by: int) -> None:
        if step := self._step():
            self._plan.set_minutes(step.id, max(step.minutes + by, 1))

    def _put_in(self, found: str, at: int) -> None:
        topic, _, step = found.partition(OF_TOPIC)
        self._add(topic, step, at)

    def _add(self, topic: str, step: str, at: int) -> None:
        known = self.desk.ws.library.topic(topic)
        if known and (added := self._plan.add(known, step, at)):
            self._steps.list.choose(added)
            self._taking.back()

    def _write(self, text: str) -> None:
        if (step := self._step()) and (added := self._plan.write_prompt(step.id, text, self._refuse)):
            self._card.own.kept()
            self._show_step(added)

    def _change(self, prompt: str, text: str) -> None:
        step = self._step()
        is_same = step is not None and any(each.id == prompt and each.question == text for each in step.prompts)
        if step and (is_same or self._plan.change_prompt(step.id, prompt, text, self._card.refuse)):
            self._card.own.kept()
            self._card.take_focus()

    def _refuse(self, problem: Explained) -> None:
        """Said at the line; a step without one has no words that could be other ones."""
        (self.desk.explain if isinstance(problem, StepOnlySpoken) else self._card.refuse)(problem)

    def _ask_parked(self, thought: str) -> None:
        """What is wrong with it is said at the line, where it can be put into other words."""

        def refuse(problem: Explained) -> None:
            if not isinstance(problem, StepOnlySpoken):
                self._card.own.put(thought)
            self._refuse(problem)

        if (step := self._step()) and (added := self._plan.write_prompt(step.id, thought, refuse)):
            self._show_step(added)

    def _rehearse(self) -> None:
        """What is still being typed belongs to the plan; where it is refused, nothing is left."""
        if self._session is not None and self._head.store() and self._card.own.store():
            rehearse(self.desk, self._session)

    def _name_other(self, name: str) -> None:
        if self._plan.name_other(name, lambda problem: self._head.other.refuse(problem, takes_focus=False)):
            self._head.forget_typed()
            self.read_again()
