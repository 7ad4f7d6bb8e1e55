"""Beside the steps: the chosen one, or in its place what can be taken into the plan, or the name to keep it under."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.session.agenda import Agenda
from facilitator.session.agenda_edit import OF_TOPIC
from facilitator.workspace.plans_again import PlanAgain
from facilitator.workspace.preparing import Preparation
from facilitator.workspace.workspace import Workspace
from ui.parts.scroll import Scroll
from ui.prepare.finder import Finder
from ui.prepare.finding import find_plan, find_step, find_topic, plan_rows
from ui.prepare.keep_form import KeepForm
from ui.prepare.plan_desk import PlanDesk
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class Taking(QStackedWidget):
    """`step_wanted`: a topic's id, a step's, to come after the chosen one. The rest it does itself."""

    step_wanted = Signal(str, str)
    went_back = Signal()  # to the chosen step

    def __init__(self, ws: Workspace, plan: PlanDesk, *of_step: QWidget) -> None:
        super().__init__()
        self._ws, self._plan = ws, plan
        self._now: Preparation | None = None
        self._finds_plans = False
        self._finder, self._keep = Finder(), KeepForm()
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), SPACE.near, across=SPACE.near, down=SPACE.near)
        for each in of_step:
            column.addWidget(each)
        column.addStretch()
        self._of_step = Scroll(inside)
        self.addWidget(self._of_step)
        for each in (self._finder, self._keep):
            around = QWidget()
            room = spaced(QVBoxLayout(around), across=SPACE.near, down=SPACE.near)
            room.addWidget(each)
            if each is self._keep:
                room.addStretch()
            self.addWidget(around)
        self._finder.taken.connect(self._take)
        self._finder.removed.connect(self._remove)
        self._finder.left.connect(self.back)
        self._keep.named_so.connect(self._kept)
        self._keep.left.connect(self.back)

    @property
    def is_taking(self) -> bool:
        return self.currentIndex() > 0

    def show_prepared(self, now: Preparation) -> None:
        self._now = now
        if self._finds_plans and self.is_taking:
            self._finder.show_rows(plan_rows(self._ws, now.session))

    def back(self) -> None:
        self.setCurrentIndex(0)
        self._finds_plans = False
        self.went_back.emit()

    def to_top(self) -> None:
        """Another step is shown from its head."""
        self._of_step.verticalScrollBar().setValue(0)

    def find_topic(self) -> None:
        if self._now:
            find_topic(self._finder, self._ws, self._now.session)
            self._look()

    def find_step(self) -> None:
        if agenda := self._agenda():
            find_step(self._finder, self._ws, agenda)
            self._look()

    def find_plan(self) -> None:
        if self._now:
            find_plan(self._finder, self._ws, self._now.session)
            self._look(finds_plans=True)

    def keep(self) -> None:
        if agenda := self._agenda():
            self.setCurrentIndex(2)
            self._keep.begin(agenda.title)

    def _look(self, *, finds_plans: bool = False) -> None:
        self._finds_plans = finds_plans
        self.setCurrentIndex(1)
        self._finder.take_focus()

    def _agenda(self) -> Agenda | None:
        return self._now.agenda if self._now else None

    def _take(self, found: object) -> None:
        if isinstance(found, PlanAgain):
            if self._plan.use_again(found):
                self.back()
        elif OF_TOPIC in str(found):
            topic, _, step = str(found).partition(OF_TOPIC)
            self.step_wanted.emit(topic, step)
        elif topic_found := self._ws.library.topic(str(found)):
            self._plan.choose_topic(topic_found)
            self.back()

    def _remove(self, found: object) -> None:
        if isinstance(found, PlanAgain):
            self._plan.take_away(found)

    def _kept(self, name: str) -> None:
        if self._plan.keep(name, self._keep.refuse):
            self.back()
