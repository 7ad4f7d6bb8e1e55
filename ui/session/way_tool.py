"""How a prompt runs where it is more than a question: a round, pairs with a timer, a line to finish, hands, the hat."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from facilitator.session.clock import Clock
from facilitator.vocabulary import Way
from ui.keys import follows, key_name, keyed
from ui.room.view import RoomView
from ui.session.deeds import on
from ui.session.soft_sound import sound_softly
from ui.session.tool import Bench, Tool

SHORTEST = 60  # seconds of a timer
STAYS = 5  # seconds that "0:00" stands there


class WayTool(Tool):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._key = keyed(bench.live, "timer", words=self.tr("Timer"), checkable=True)
        self._until: float | None = None  # on the session's clock: a pause stops the timer too
        self._elapsed = 0.0
        self._place = (-1, -1)
        self._has_sounded = False
        on(self._key, self._toggle)
        follows.changed.connect(self.show_place)
        bench.offer(self._key)

    def show_place(self) -> None:
        run, panel = self.bench.steering.run, self.bench.stage.prompt
        place = (run.position.step, run.position.prompt)
        if place != self._place:
            self._place = place
            self._stop()
        prompt = run.prompt
        is_asking = prompt is not None and not self.bench.steering.is_telling
        if prompt and is_asking:
            panel.show_way(self._told(prompt.way), prompt.fill_in)
        else:
            panel.show_way("")

    def tick(self, clock: Clock) -> None:
        self._elapsed = clock.elapsed
        if self._until is None:
            return
        if clock.elapsed >= self._until and not self._has_sounded:
            self._has_sounded = True
            sound_softly(self.bench.desk.preferences())
        if clock.elapsed >= self._until + STAYS:
            self._stop()

    def dress(self, view: RoomView) -> RoomView:
        prompt = self.bench.steering.run.prompt
        if prompt and prompt.fill_in and view.prompt:
            view = replace(view, fill_in=prompt.fill_in)
        if self._until is None:
            return view
        return replace(view, seconds_left=max(0, ceil(self._until - self._elapsed)))

    def _told(self, way: Way | None) -> str:
        match way:
            case Way.ROUND:
                return self.tr("in a round")
            case Way.PAIRS:
                return self.tr("in pairs · {key} timer").format(key=key_name("timer"))
            case Way.FILL_IN:
                return self.tr("a line to finish")
            case Way.HANDS:
                return self.tr("by hands · {key}").format(key=key_name("more-voices"))
            case Way.HAT:
                return self.tr("from the hat · {key}").format(key=key_name("draw-slip"))
            case _:
                return ""

    def _toggle(self) -> None:
        if self._until is not None:
            self._stop()
            return
        run = self.bench.steering.run
        clock = run.clock()
        left = clock.prompt_left if clock.prompt_left is not None else clock.step_left
        self._elapsed, self._has_sounded = clock.elapsed, False
        self._until = clock.elapsed + max(left, SHORTEST)
        self._key.setChecked(True)
        self.bench.room.show_now()

    def _stop(self) -> None:
        self._until = None
        self._key.setChecked(False)
        self.bench.room.show_now()
