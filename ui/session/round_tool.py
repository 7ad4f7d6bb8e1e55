"""The round of a step: the check-in, or how practice went. On the facilitator's screen in place of the board, one key each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from facilitator.care.measure import MeasureId
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.vocabulary import HowItWent, StepKind
from facilitator.workspace.check_in import CRAVING, CheckInRound
from facilitator.workspace.practice_round import PracticeRound
from ui.keys import keyed
from ui.room.view import RoomView
from ui.session.check_in_panel import CheckInPanel
from ui.session.deeds import on
from ui.session.practice_panel import PracticePanel
from ui.session.tool import Bench, Tool

WITH_A_ROUND = (StepKind.CHECK_IN, StepKind.PRACTICE_REVIEW)


class RoundTool(Tool):
    """It comes by itself at the step it is for, gives way to a line that is shared, and comes again with its key."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._round = CheckInRound(bench.desk.ws, bench.evening)
        self._practices = PracticeRound(bench.desk.ws, bench.evening)
        self._key = keyed(bench.live, "round", words=self.tr("Round"), checkable=True)
        self._dots = keyed(bench.live, "show-dots", words=self.tr("Show as dots"), checkable=True)
        self._check_in, self._practice = CheckInPanel(self._dots), PracticePanel()
        self._shown: CheckInPanel | PracticePanel | None = None
        self._place = (-1, True)
        bench.offer(self._key)
        on(self._key, self._toggle)
        on(self._dots, bench.room.show_now)
        for panel in (self._check_in, self._practice):
            panel.hide()
            panel.left.connect(self._leave)
        self._check_in.spoke.connect(self._spoke)
        self._check_in.said.connect(self._said)
        self._check_in.goes.connect(self._goes)
        self._practice.answered.connect(self._answered)
        bench.sharing.shared.connect(self._give_way)

    def show_place(self) -> None:
        run, is_telling = self.bench.steering.run, self.bench.steering.is_telling
        place = (run.position.step, is_telling)
        if place != self._place:
            self._place = place
            self._dots.setChecked(False)
            self._show(self._panel() if run.step.kind in WITH_A_ROUND and not is_telling else None)
        else:
            self._read()

    def dress(self, view: RoomView) -> RoomView:
        """At the check-in alone, and only from five numbers on."""
        if not self._dots.isChecked() or self.bench.steering.run.step.kind is not StepKind.CHECK_IN:
            return view
        return replace(view, dots=self._round.dots(CRAVING))

    # which is seen ------------------------------------------------------------------

    def _panel(self) -> CheckInPanel | PracticePanel:
        is_practice = self.bench.steering.run.step.kind is StepKind.PRACTICE_REVIEW
        return self._practice if is_practice else self._check_in

    def _toggle(self) -> None:
        """Its keys, the panel with them; once more: the board again."""
        if self._shown and self._shown.has_keys:
            self._show(None)
            self.bench.go_home()
        else:
            self._show(self._panel())
            self._enter()

    def _enter(self) -> None:
        if self._shown:
            self._shown.enter()

    def _leave(self) -> None:
        """To the line; what was asked stays in sight."""
        for panel in (self._check_in, self._practice):
            panel.leave()
        self.bench.go_home()

    def _give_way(self) -> None:
        if self._shown:
            self._show(None)

    def _show(self, panel: CheckInPanel | PracticePanel | None) -> None:
        for other in (self._check_in, self._practice):
            if other is not panel:
                other.leave()
        self._shown = panel
        self._key.setChecked(panel is not None)
        self.bench.stage.middle.put_in_place_of_board(panel)
        self._read()

    def _read(self) -> None:
        if self._shown is self._check_in:
            asked = [MeasureId(rating) for rating in self.bench.steering.run.step.ratings]
            self._check_in.show_people(self._round.people(), asked, self.bench.desk.ws.now().tzinfo)
            self._dots.setEnabled(bool(self._round.dots(CRAVING)))
        elif self._shown is self._practice:
            self._practice.show_people(self._practices.people())
        self.bench.stage.keep_clicks_away()

    # what is said -------------------------------------------------------------------

    def _spoke(self, client: ClientId, has_spoken: bool) -> None:
        if self.bench.steering.tried(lambda: self._round.check_in(client, has_checked_in=has_spoken)):
            self._read()

    def _goes(self, client: ClientId) -> None:
        person = next((each for each in self._round.people() if each.client.id == client), None)
        if person is None:
            return
        leave, stay = partial(self._round.leave, client), partial(self._round.stay, client)
        is_gone = person.arrival.left_early_at is not None
        if self.bench.steering.tried(stay if is_gone else leave):
            sentence = self.tr("{name} is here again.") if is_gone else self.tr("{name} leaves early.")
            verbs = (leave, stay) if is_gone else (stay, leave)
            self._did(sentence.format(name=person.client.code_name), *verbs)

    def _said(self, client: ClientId, measure: str, number: int | None) -> None:
        try:
            said = self._round.say(client, MeasureId(measure), number)
        except Explained as problem:
            self.bench.desk.explain(problem)
            return
        if row := self._check_in.row_of(client):
            row.stored()
        take_back, again = partial(self._round.take_back, said), partial(self._round.say_again, said)
        self._did(self.tr("The number is in the client’s record."), take_back, again)

    def _answered(self, client: ClientId, how: HowItWent) -> None:
        asked = next((each for each in self._practices.people() if each.client.id == client), None)
        if asked is None:
            return
        try:
            answer = self._practices.answer(asked, how)
        except Explained as problem:
            self.bench.desk.explain(problem)
            return
        take_back, again = partial(self._practices.take_back, answer), partial(self._practices.answer_again, answer)
        self._did(self.tr("The answer is in the client’s record."), take_back, again)

    def _did(self, sentence: str, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        """The row shows it; a toast each time would be one too many."""
        self.bench.desk.doing.did(sentence, self._then_read(undo), self._then_read(redo), quietly=True)
        self._read()

    def _then_read(self, verb: Callable[[], None]) -> Callable[[], None]:
        def done() -> None:
            verb()
            self._read()

        return done
