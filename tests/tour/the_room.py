"""A rehearsed evening once more, for what a session has besides its line: rounds, slips, timers, covers, and the recap."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from facilitator.session.own_prompt import with_prompt
from facilitator.vocabulary import StepKind, Way
from tests.tour.camera import Camera
from tests.workspaces import RESOURCES, Clock
from ui.played.by_keys import ByKeys
from ui.played.evening import PlayedEvening
from ui.played.stage import staged, struck

SLIPS = ("When the bus stops there", "The first of the month", "مريم تمشي إلى البيت")
NAMED_SLIP = "At Mike's place, the whole weekend long, with the music on"
FILL_IN = "When payday comes, I will ____ before I ____."
SHARED = ("Cash in my pocket on payday", "The bus stop outside the old bar", "Fights about money at the end of the month")
NAMED = "Walking past Mike's place on Friday"


class RoomTour:
    def __init__(self, app: QApplication, folder: Path, clock: Clock, camera: Camera) -> None:
        self._clock, self._camera = clock, camera
        self._program = staged(app, folder, RESOURCES, clock, camera.size)
        camera.dress(self._program)
        self._evening = PlayedEvening(self._program, ByKeys(self._program.window))
        self._hands = self._evening.hands

    def go(self) -> None:
        self._evening.open_rehearsal()
        self._evening.start_session()
        if not self._evening.live.room.screen.is_open:
            self._hands.do("room-screen")
        self._evening.mark_here()
        self._check_in()
        self._practice()
        self._points()
        self._quiet()
        self._ways()
        self._hard_moment()
        self._covered()
        self._recap()
        struck(self._program)

    def _take(self, name: str, *, with_toast: bool = False) -> None:
        self._camera.take(self._program, name, with_toast=with_toast)

    def _take_room(self, name: str) -> None:
        if room := self._evening.live.room.screen.window:
            self._camera.take_room(room, name)

    # rounds --------------------------------------------------------------------------

    def _check_in(self) -> None:
        self._lead_to(StepKind.CHECK_IN)
        self._take("session-check-in")
        self._hands.do("round")
        people = [client for client, is_here in self._evening.evening.people() if is_here]
        for number, client in enumerate(people[:6]):
            self._say(client.code_name, number)
        self._hands.press("-")
        self._take("session-check-in-said")
        self._hands.do("show-dots")
        self._take_room("room-dots")
        self._hands.do("show-dots")
        self._hands.press("Esc")

    def _say(self, code_name: str, number: int) -> None:
        row = self._hands.control(f"check-in-{code_name}")
        self._hands.press(getattr(row, "letter"))  # noqa: B009  each kind of row has one
        self._hands.type(str((number * 3) % 11))
        self._hands.press("Return")
        self._hands.press("Return")

    def _practice(self) -> None:
        self._lead_to(StepKind.PRACTICE_REVIEW)
        self._take("session-practice")
        self._hands.do("round")
        for answer in "34":
            self._hands.press(answer)
        self._take("session-practice-answered")
        self._hands.press("Esc")

    # what the room sees -----------------------------------------------------------------

    def _points(self) -> None:
        self._lead_to(StepKind.TEACH)
        self._hands.do("room-cards")
        self._take_room("room-point")
        while len(self._evening.live.room.screen.window.view.show) == 1:  # type: ignore[union-attr]
            self._hands.do("room-cards")
        self._take_room("room-points")
        self._take("session-points")
        self._hands.do("group-sees")
        self._take("session-corner-toggled")
        self._hands.do("group-sees")

    def _quiet(self) -> None:
        self._lead_to(StepKind.DISCUSS)
        for line in SHARED:
            self._evening.share(line)
        self._hands.do("if-quiet")
        self._take("session-other-question")
        self._take_room("room-other-question")
        self._hands.do("slips")
        self._hands.paste("\n".join(SLIPS))
        self._take("session-slips")
        self._hands.press("Ctrl+Return")
        self._take("session-slips-in-the-hat")
        self._hands.press("Esc")
        self._hands.do("draw-slip")
        self._take("session-slip")
        self._take_room("room-slip")
        self._evening.evening.hat.put_in([NAMED_SLIP])
        while "Mike" not in self._question():
            self._hands.do("draw-slip")
        self._take("session-slip-with-a-name")

    def _ways(self) -> None:
        """Those that this topic has none of, written into its plan."""
        run, steering = self._evening.evening.run, self._evening.live.steering
        agenda, _ = with_prompt(run.agenda, run.step.id, "What will you do before the money is in your hand?")
        agenda, _ = with_prompt(agenda, run.step.id, "Tell each other one place you went past, and how.")
        agenda, _ = with_prompt(agenda, run.step.id, "What did you hear from Mike about the corner?")
        index, step = run.position.step, agenda.steps[run.position.step]
        fill_in, pairs, named = step.prompts[-3:]
        ways = (replace(fill_in, way=Way.FILL_IN, fill_in=FILL_IN), replace(pairs, way=Way.PAIRS), named)
        steps = (*agenda.steps[:index], replace(step, prompts=(*step.prompts[:-3], *ways)), *agenda.steps[index + 1 :])
        run.replace_agenda(replace(agenda, steps=steps))
        run.go_to(index, len(step.prompts) - 3)
        steering.moved.emit()
        self._take("session-line-to-finish")
        self._take_room("room-line-to-finish")
        self._evening.next_prompt()
        self._hands.do("timer")
        self._take("session-pairs-timer")
        self._take_room("room-timer")
        self._hands.do("timer")
        self._evening.next_prompt()
        self._take("session-question-held-back")

    # when it gets hard, and where the group may look on --------------------------------------

    def _hard_moment(self) -> None:
        self._evening.open_hard_moments()
        self._hands.press("Down")
        chips = [each for each in self._hands.front().findChildren(QAction) if each.objectName().startswith("word-")]
        for chip in chips[1:3]:
            chip.trigger()
        self._take("hard-moment-words")
        self._evening.leave_hard_moments()
        self._evening.blank()

    def _covered(self) -> None:
        self._evening.share(NAMED)
        self._hands.do("only-i-see")
        self._evening.type_line("Home with Mike on payday, pas")
        self._take("session-covered")
        self._hands.do("covered-words")
        self._take("session-covered-looked-at")
        self._hands.press("Ctrl+A")
        self._hands.press("Del")
        self._hands.do("only-i-see")

    # afterwards ----------------------------------------------------------------------------------

    def _recap(self) -> None:
        self._clock.passes(minutes=60)
        self._evening.end()
        self._take("recap")
        self._hands.control("pulse").setFocus()
        self._hands.settle()
        self._take("recap-pulse-first-sheet")
        for _ in range(6):
            for answer in "1213":
                self._hands.press(answer)
        self._take("recap-pulse")
        self._show("who-came")
        self._take("recap-who-came")
        self._show("words-afterwards")
        self._take("recap-words")

    def _show(self, name: str) -> None:
        """Scrolled to its card."""
        card = self._hands.front().findChild(QWidget, name)
        assert card is not None, name
        for area in self._hands.front().findChildren(QScrollArea):
            if area.isAncestorOf(card):
                area.ensureWidgetVisible(card)

    def _question(self) -> str:
        question = self._hands.control("question")
        return str(question.property("text"))

    def _lead_to(self, kind: StepKind) -> None:
        run, steering = self._evening.evening.run, self._evening.live.steering
        while run.step.kind is not kind or (steering.is_telling and run.prompt):
            self._clock.passes(minutes=1)
            self._evening.next_prompt()
