"""One key each for what the room screen shows: the question alone, the board, a breath, the points of a step one by one."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum, auto
from functools import partial

from ui.keys import keyed
from ui.parts.action import action
from ui.room.view import Pacer, RoomView
from ui.session.deeds import on
from ui.session.room_corner import RoomCorner
from ui.session.shown_to_room import entries
from ui.session.tool import Bench, Tool

USUAL = Pacer(4, 2, 6)  # where no step of the topic has a breath of its own
SHORTEST, LONGEST = 2, 12  # seconds of breathing in or out


class Face(StrEnum):
    """AS_LED is what the place in the agenda shows by itself."""

    AS_LED = auto()
    QUESTION = auto()
    BOARD = auto()
    PACER = auto()
    CARDS = auto()


class FaceTool(Tool):
    """A second press shows again what the place shows by itself, and so does the next step."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        live = bench.live
        self._face = Face.AS_LED
        self._card = 0  # from 1; one more than there are shows all of them together
        self._place = (-1, -1, True)
        self._pacer = _own_pacer(bench) or USUAL
        self._keys = {
            Face.QUESTION: keyed(live, "room-question", words=self.tr("Question"), checkable=True),
            Face.BOARD: keyed(live, "room-board", words=self.tr("Board"), checkable=True),
            Face.PACER: keyed(live, "room-pacer", words=self.tr("Breath"), checkable=True),
            Face.CARDS: keyed(live, "room-cards", words=self.tr("Points"), checkable=True),
        }
        for face, key in self._keys.items():
            on(key, self._next_card if face is Face.CARDS else partial(self._toggle, face))
        self._rhythm = []
        for name, breathe_in, breathe_out, words in (
            ("breathe-in-longer", 1, 0, self.tr("In +")),
            ("breathe-in-shorter", -1, 0, self.tr("In −")),
            ("breathe-out-longer", 0, 1, self.tr("Out +")),
            ("breathe-out-shorter", 0, -1, self.tr("Out −")),
        ):
            by_key = keyed(live, name)
            on(by_key, partial(self._breathe, breathe_in, breathe_out))
            by_hand = action(live, f"{name}-button", words)  # seen while there is a breath; the key works always
            on(by_hand, by_key.trigger)
            self._rhythm.append(by_hand)
        self._corner = RoomCorner(bench, [*self._keys.values(), *self._rhythm])

    def begin(self) -> None:
        self._corner.show_room()

    def show_place(self) -> None:
        position = self.bench.steering.run.position
        place = (position.step, position.prompt, self.bench.steering.is_telling)
        if place[0] != self._place[0] or (place != self._place and self._face is Face.CARDS):
            self._wear(Face.AS_LED)
        self._place = place
        self._keys[Face.QUESTION].setEnabled(self.bench.steering.run.prompt is not None)
        self._keys[Face.CARDS].setEnabled(bool(self.bench.steering.run.step.show))
        self._show_rhythm()

    def dress(self, view: RoomView) -> RoomView:
        run = self.bench.steering.run
        bare = replace(view, prompt="", fill_in="", show=(), slip="", dots=(), pacer=None, entries=())
        match self._face:
            case Face.QUESTION if run.prompt:
                return replace(bare, prompt=view.prompt or run.prompt.question, fill_in=view.fill_in, slip=view.slip)
            case Face.BOARD:
                return replace(bare, entries=entries(self.bench.stage.board.model.rows))
            case Face.PACER:
                return replace(bare, pacer=self._pacer, show=run.step.show if run.step.pacer else ())
            case Face.CARDS:
                return replace(bare, show=self._cards())
            case _:
                return replace(view, pacer=self._pacer) if view.pacer else view

    def _toggle(self, face: Face) -> None:
        self._wear(Face.AS_LED if self._face is face else face)
        self.bench.room.show_now()

    def _wear(self, face: Face) -> None:
        self._face, self._card = face, 0
        for each, key in self._keys.items():
            key.setChecked(each is face)
        self._show_rhythm()

    def _show_rhythm(self) -> None:
        """For the mouse, where the group breathes."""
        breathes = self._face is Face.PACER or (self._face is Face.AS_LED and bool(self.bench.steering.run.step.pacer))
        for by_hand in self._rhythm:
            by_hand.setVisible(breathes)

    def _next_card(self) -> None:
        """One point after the other, then all together, then what was there before."""
        card = self._card + 1 if self._face is Face.CARDS else 1
        points = len(self.bench.steering.run.step.show)
        if card > (points + 1 if points > 1 else points):
            self._wear(Face.AS_LED)
        else:
            self._wear(Face.CARDS)
            self._card = card
        self.bench.room.show_now()

    def _cards(self) -> tuple[str, ...]:
        show = self.bench.steering.run.step.show
        return show if self._card > len(show) else show[self._card - 1 : self._card]

    def _breathe(self, breathe_in: int, breathe_out: int) -> None:
        """Another rhythm, for the rest of the session, while a breath is seen or not."""
        before = self._pacer
        self._pacer = replace(
            before,
            breathe_in=min(max(before.breathe_in + breathe_in, SHORTEST), LONGEST),
            breathe_out=min(max(before.breathe_out + breathe_out, SHORTEST), LONGEST),
        )
        rhythm = self.tr("Breathe in {in_} seconds, out {out} seconds.")
        self.bench.desk.doing.say(rhythm.format(in_=self._pacer.breathe_in, out=self._pacer.breathe_out))
        self.bench.room.show_now()


def _own_pacer(bench: Bench) -> Pacer | None:
    """The topic's."""
    steps = bench.evening.run.agenda.steps
    return next((Pacer(*step.pacer) for step in steps if step.pacer), None)
