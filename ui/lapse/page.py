"""A lapse, written down as one event to learn from: nothing is counted, and nobody is blamed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.care.lapse import Lapse, LapseEmpty, LapseId, Suggestion, suggested
from facilitator.dates import short_day_with_year
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.workspace.learning import LineRefused, passed
from ui.desk import Desk
from ui.keys import keyed
from ui.lapse.lapse_form import LapseForm, Typed
from ui.lapse.lapses_kept import LapsesKept
from ui.lapse.learned import Learned
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

FIRST_WORDS = 60


class LapsePage(Page):
    """`open_about(client=…)`. Kept as one writes: whatever is left, by key, pointer or lock, is stored."""

    rooms = frozenset({"care", "people"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "lapse-page", self.tr("A lapse"))
        self._client: ClientId | None = None
        self._lapse: Lapse | None = None
        self._waiting: dict[ClientId, Typed] = {}
        self._kept = LapsesKept(desk, self)
        self._title = named(words("", Tone.DISPLAY, wraps=True), "lapse-title")
        self._back = keyed(self, "leave-page", words=self.tr("Back"))
        self._back.triggered.connect(lambda: self._leave())
        self._new = action(self, "new-lapse", self.tr("Write down another"))
        self._new.triggered.connect(self._begin)
        self._remove = action(self, "remove-lapse", self.tr("Take this out"))
        self._remove.triggered.connect(self._take_out)
        self._danger = action(self, "lapse-danger", self.tr("A note of danger…"))
        self._danger.triggered.connect(self._note_danger)
        self._list = TitleList("lapses", self.tr("Written down before, newest first"), width=15)
        self._list.chosen.connect(self._open)
        self._form = LapseForm(desk.ws.now().date())
        self._form.left.connect(self._keep)
        self._form.finished.connect(self._finish)
        self._learned = Learned()
        self._learned.add_wanted.connect(self._learn)
        self._learned.plan_wanted.connect(lambda: self._leave(at="plan"))
        self._lay_out()

    def open_about(self, **what: Any) -> None:
        client = what.get("client", self._client)
        if client != self._client:
            self._put_by()  # an edit of a kept one that is refused is given up with its client
            self._client = client
            self._show(None)
        self._form.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_again(self) -> None:
        if self._client is None:
            return
        ws = self.desk.ws
        lapses = ws.lapses.of(self._client)
        self._title.setText(self.tr("A lapse: {name}").replace("{name}", ws.clients.get(self._client).code_name))
        known = {lapse.id: lapse for lapse in lapses}
        if self._lapse:
            self._follow(known.get(self._lapse.id))
        self._list.blockSignals(True)
        self._list.show_rows([_titled(lapse) for lapse in lapses])
        if self._lapse:
            self._list.choose(self._lapse.id)
        else:
            self._list.setCurrentIndex(self._list.rootIndex())
        self._list.blockSignals(False)
        self._side.setVisible(bool(lapses))
        self._new.setVisible(self._lapse is not None)
        self._remove.setVisible(self._lapse is not None)
        self._show_learned()

    def put_away(self) -> None:
        self._keep()
        self._client = None  # the practice is about to close: nothing more is read or kept

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    # what is shown -------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._side = QWidget()
        side = spaced(QVBoxLayout(self._side), SPACE.near, across=SPACE.near, down=SPACE.near)
        side.addWidget(words(self.tr("Written down before"), Tone.LABEL, wraps=True))
        side.addWidget(self._list, 1)
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), SPACE.apart, across=SPACE.far, down=SPACE.far)
        head = spaced(QHBoxLayout(), SPACE.apart)
        head.addWidget(self._title, 1)
        does = spaced(Flow(at_end=True), SPACE.snug)
        for shown in (Button(self._new), Button(self._back)):
            does.addWidget(shown)
        head.addLayout(does, 1)
        column.addLayout(head)
        why = self.tr(
            "One event, not the end of anything. It is written down to learn from; nothing is counted. Kept as you write."
        )
        column.addWidget(words(why, Tone.QUIET, wraps=True))
        card = Card()
        card.body.addWidget(self._form)
        card.body.addWidget(Chip(self._remove), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(card)
        column.addWidget(self._learned)
        column.addWidget(self._asked_about_safety())
        column.addStretch()
        row = spaced(QHBoxLayout(self))
        row.addWidget(self._side)
        row.addWidget(Scroll(inside), 1)

    def _asked_about_safety(self) -> QWidget:
        line = QWidget()
        row = spaced(QHBoxLayout(line), SPACE.near)
        sentence = self.tr(
            "After a break the body can take less, and the old amount can kill. Ask about today: who is near, and is naloxone?"
        )
        row.addWidget(words(sentence, Tone.QUIET, wraps=True), 1)
        row.addWidget(Chip(self._danger))
        return line

    def _show(self, lapse: Lapse | None) -> None:
        """None: fields to write in, with what waits there."""
        today = self.desk.ws.now().date()
        self._lapse = lapse
        if lapse:
            typed = Typed(lapse.on, lapse.what_happened, lapse.decisions, lapse.came_back)
        else:
            waiting = self._waiting.pop(self._client, None) if self._client is not None else None
            typed = waiting or Typed(today)
        self._form.put(typed, today)

    def _follow(self, now: Lapse | None) -> None:
        """It changed somewhere else, by an undo say."""
        if now != self._lapse:
            self._show(now)

    def _show_learned(self) -> None:
        assert self._client is not None
        plans = self.desk.ws.plans
        found = suggested(self._lapse, plans.current(self._client)) if self._lapse else []
        self._learned.show_suggestions(found, changes=int(plans.draft(self._client) is not None))

    def _open(self, chosen: object) -> None:
        if self._client is None or (self._lapse and chosen == self._lapse.id):
            return
        if not self._put_by():
            self.read_again()
            return
        known = {lapse.id: lapse for lapse in self.desk.ws.lapses.of(self._client)}
        if isinstance(chosen, int) and (lapse := known.get(LapseId(chosen))):
            self._show(lapse)
            self.read_again()

    def _begin(self) -> None:
        if not self._put_by():
            return
        self._show(None)
        self.read_again()
        self._form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self, **at: str) -> None:
        self._keep()
        self.desk.go("follow-up", client=self._client, **at)

    def _finish(self) -> None:
        if self._keep() and self._lapse:
            self._learned.focus_next()

    # what is kept --------------------------------------------------------------------

    def _keep(self) -> bool:
        """Whether all that stands in the fields is kept. What is refused stays there, with what is wrong under it."""
        typed, before = self._form.typed, self._lapse
        if self._client is None or (before is None and typed.is_empty):
            return True
        made = before.id if before else LapseId(self.desk.ws.plans.new_id())
        now = Lapse(made, self._client, typed.on, typed.what_happened, typed.decisions, typed.came_back)
        if replace(now, decisions=typed.said) == before:
            return True
        try:
            passed(self.desk.ws.wall, now, before)
            self._lapse = now  # before anybody reads again
            self._lapse = self._kept.put(now, before)
        except LineRefused as refused:
            self._refuse(refused)
            return False
        except Explained as problem:
            self._lapse = before
            if before or not isinstance(problem, LapseEmpty):  # at first the other fields wait for what happened
                self._form.what.refuse(problem)
            return False
        self.read_again()
        return True

    def _refuse(self, refused: LineRefused) -> None:
        match refused.where:
            case "what_happened":
                self._form.what.refuse(refused.problem)
            case "came_back":
                self._form.back.refuse(refused.problem)
            case (int(number), bool(is_instead)):
                self._form.rows.refuse(number, is_instead=is_instead, problem=refused.problem)

    def _put_by(self) -> bool:
        """Something else is shown: what cannot be kept yet waits for the return. False where it has to be mended first."""
        if self._keep():
            return True
        if self._client is not None and self._lapse is None:
            self._waiting[self._client] = self._form.typed
        return self._lapse is None

    def _take_out(self) -> None:
        if self._lapse is None:
            return
        try:
            self._kept.take_out(self._lapse)
        except Explained as problem:
            self.desk.explain(problem)
            return
        self._show(None)
        self.read_again()
        self._form.setFocus(Qt.FocusReason.OtherFocusReason)

    # what comes of it ------------------------------------------------------------------

    def _learn(self, suggestion: Suggestion) -> None:
        assert self._client is not None
        try:
            self._kept.learn(self._client, suggestion)
        except Explained as problem:
            self.desk.explain(problem)
            return
        self.read_again()
        self._learned.focus_next()

    def _note_danger(self) -> None:
        assert self._client is not None
        self._kept.note_danger(self._client)
        self._leave()


def _titled(lapse: Lapse) -> Titled:
    first = lapse.what_happened.partition("\n")[0]
    detail = first if len(first) <= FIRST_WORDS else f"{first[: FIRST_WORDS - 1].rstrip()}…"
    return Titled(lapse.id, short_day_with_year(lapse.on), detail)
