"""What happens in the evening that is shown, step by step, with the pictures that are taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator.people.client import Client
from facilitator.vocabulary import StepKind
from ui.played.clock import EveningClock
from ui.played.closing import PlayedClose, TakenHome
from ui.played.evening import PlayedEvening
from ui.played.hands import DidNotHappen
from ui.played.pictures import Pictures

HANDOUTS = "handouts.pdf"

TRIGGERS = ("Cash in my pocket on payday", "The bus stop outside the old bar", "A corner store that knows me")
MARKED = "Walking past Mike's place"
SIGNS = ("My heart goes fast before I turn the corner", "I tell myself I will just look")
IDEAS = ("Take the longer way home", "Call someone before I leave work")
TAKEAWAYS = ("Alone in the evening", "A place loses its pull when I plan my way past it")
TAKEN_HOME = (
    TakenHome(
        "Passing old places", "Get off one stop early and walk the other street", "payday", "on the way home", "", "thu 10:30"
    ),
    TakenHome("Payday or cash in hand", "Ask my sister to meet me at work", "fri", "at work", "my sister", "fri 9:00"),
    TakenHome("I want to sleep better on Sundays", "", "", "", "", "mon 14:00"),
    TakenHome(),
)
PARKED = "Who has a bus card to lend?"


@dataclass(frozen=True)
class Step:
    sentence: str
    do: Callable[[], object]


class Script:
    def __init__(self, evening: PlayedEvening, clock: EveningClock, pictures: Pictures, out: Path) -> None:
        self._evening, self._clock, self._pictures, self._out = evening, clock, pictures, out
        self._came: list[Client] = []
        self._close: PlayedClose

    def steps(self) -> list[Step]:
        return [*self._before(), *self._begin(), *self._share(), *self._help(), *self._afterwards()]

    # before -----------------------------------------------------------------------

    def _before(self) -> list[Step]:
        evening = self._evening
        return [
            Step("The first screen, with its two doors", lambda: self._take("doors")),
            Step("A rehearsal opens with one click", lambda: self._then(evening.open_rehearsal, "today")),
            Step("The groups and their rosters", lambda: self._then(lambda: evening.go("groups"), "groups")),
            Step("The library, a topic read whole", lambda: self._then(lambda: evening.go("library"), "library")),
            Step("What can be led today", lambda: self._then(lambda: evening.go("session"), "session-to-start")),
        ]

    # in the room --------------------------------------------------------------------

    def _begin(self) -> list[Step]:
        evening = self._evening
        return [
            Step("The session starts, and the room screen opens", self._start),
            Step("Everybody who is here is marked, one click a person", lambda: self._then(evening.mark_here, "who-is-here")),
            Step("The room screen shows the ground rules", lambda: self._take_room("room-welcome")),
            Step("The welcome is over, the check-in begins", lambda: self._then(self._lead_on, "check-in")),
        ]

    def _share(self) -> list[Step]:
        evening = self._evening
        return [
            Step("On to the question of the evening", lambda: self._lead_to("What pulls at you?", "question")),
            Step("A line is shared, and is on the board", lambda: self._then(lambda: evening.share(TRIGGERS[0]), "first-line")),
            Step("Four more hands go up", lambda: self._then(self._count_hands, "voices")),
            Step("More lines are shared", self._share_more),
            Step("A line with a name is marked as it is typed", self._type_marked),
            Step("It stays off the room screen", self._enter_marked),
            Step("It is reworded with one click", lambda: self._then(self._reword, "reworded")),
            Step("The room screen with the question and the board", lambda: self._take_room("room-board")),
            Step("The next question: what happens near such a place", self._share_signs),
            Step("A thought is parked for later", lambda: self._then(lambda: evening.park(PARKED), "parked")),
        ]

    def _help(self) -> list[Step]:
        evening = self._evening
        return [
            Step("It gets hard: what to say and do", lambda: self._then(evening.open_hard_moments, "hard-moment")),
            Step("The room screen is blank meanwhile", lambda: self._take_room("room-blank")),
            Step("Back to the group, and the room screen with it", self._back_to_group),
            Step("What helps the group", self._share_ideas),
            Step("Running over: the rest is re-timed", self._retime),
            Step("Ten slow breaths, with a pacer on the room screen", self._breathe),
            Step("A short pause", self._pause),
        ]

    def _afterwards(self) -> list[Step]:
        return [
            Step("The session ends", lambda: self._then(self._end, "after-the-session")),
            Step("Takeaways are chosen", self._choose_takeaways),
            Step("A line as it was said is refused, and a theme is offered", self._refuse_line),
            Step("What each client takes home, Enter from field to field", self._take_home),
            Step("What the seal does is said before it is done", self._ask_to_seal),
            Step("The session is sealed, and its handouts follow", self._seal),
            Step("The handouts are saved as one PDF", self._save_handouts),
            Step("The handouts, page by page", lambda: self._pictures.take_pages(self._out / HANDOUTS, "handout")),
            Step("Today, when all is done", lambda: self._then(lambda: self._evening.go("today"), "today-afterwards")),
        ]

    # how ------------------------------------------------------------------------------

    def _start(self) -> None:
        self._clock.passes(8)
        self._evening.start_session()
        if not self._evening.live.room.screen.is_open:
            self._evening.hands.do("room-screen")
        self._take("session-welcome")

    def _lead_on(self) -> None:
        """To the next question, when the time for this one is over."""
        run = self._evening.evening.run
        here = (run.position, self._evening.live.steering.is_telling)
        if not self._evening.live.steering.is_telling or run.prompt is None:
            self._clock.passes(run.prompt.minutes if run.prompt else run.step.minutes)
        self._evening.next_prompt()
        self._evening.hands.until(
            lambda: (run.position, self._evening.live.steering.is_telling) != here, "The next question did not come"
        )

    def _lead_to(self, step: str, picture: str) -> None:
        for _ in range(40):
            run = self._evening.evening.run
            if run.step.title == step and not self._evening.live.steering.is_telling:
                return self._take(picture)
            self._lead_on()
        raise DidNotHappen(f"The session never came to “{step}”.")

    def _count_hands(self) -> None:
        for _ in range(4):
            self._evening.hands.do("more-voices")
        line = self._evening.evening.board.lines()[0]
        if line.voices != 5:
            raise DidNotHappen(f"Five hands went up, and {line.voices} are counted.")

    def _share_more(self) -> None:
        for wording in TRIGGERS[1:]:
            self._clock.passes(0.5)
            self._evening.share(wording)

    def _type_marked(self) -> None:
        self._evening.type_line(MARKED)
        self._take("name-is-marked")

    def _enter_marked(self) -> None:
        self._evening.enter_line()
        shown = self._evening.live.room.screen.window
        if shown and any("Mike" in entry.wording for entry in shown.view.entries):
            raise DidNotHappen("A line with a name in it came onto the room screen.")
        self._take("marked-line")

    def _reword(self) -> None:
        self._evening.reword()
        if any("Mike" in line.wording for line in self._evening.evening.board.lines()):
            raise DidNotHappen("The line still says the name.")

    def _share_signs(self) -> None:
        self._lead_on()
        for wording in SIGNS:
            self._evening.share(wording)
        self._take("warning-signs")

    def _back_to_group(self) -> None:
        self._evening.leave_hard_moments()
        self._evening.blank()
        self._take("back-to-the-group")

    def _share_ideas(self) -> None:
        self._lead_to("What helps the group", "what-helps")
        for wording in IDEAS:
            self._evening.share(wording)
        self._take("ideas-shared")

    def _retime(self) -> None:
        now = self._evening.evening.run.clock()
        self._clock.passes((now.step_left - min(now.behind, 0)) / 60 + 4)
        self._evening.hands.control("re-time")  # the advice comes with the next tick
        self._take("over-time")
        self._evening.hands.do("re-time")
        self._take("re-timed")

    def _breathe(self) -> None:
        for _ in range(40):
            if self._evening.evening.run.step.kind is StepKind.RELAX:
                break
            self._lead_on()
        self._take("breathing")
        self._take_room("room-breathing")

    def _pause(self) -> None:
        self._evening.pause()
        self._take("paused")
        self._evening.pause()

    def _end(self) -> None:
        self._came = [client for client, is_here in self._evening.evening.people() if is_here]
        self._close = self._evening.end()

    def _choose_takeaways(self) -> None:
        for takeaway in TAKEAWAYS:
            self._close.add_takeaway(takeaway)
        self._take("takeaways")

    def _refuse_line(self) -> None:
        self._close.try_takeaway(IDEAS[0])
        self._take("line-refused")
        self._close.take_what_is_offered()

    def _take_home(self) -> None:
        self._close.go_to_clients()
        for client, taken in zip(self._came, TAKEN_HOME, strict=False):
            self._close.take_home(client, taken)
        self._take("take-home")

    def _ask_to_seal(self) -> None:
        self._evening.hands.do("seal")
        self._evening.hands.control("seal-now")
        self._take("seal")
        self._evening.hands.do("leave-seal")

    def _seal(self) -> None:
        self._close.seal()
        self._evening.until_preview()
        self._take("handouts")

    def _save_handouts(self) -> None:
        file = self._out / HANDOUTS
        file.unlink(missing_ok=True)
        self._evening.save_handouts(file)
        self._take("handouts-saved")

    # pictures ----------------------------------------------------------------------------

    def _then(self, do: Callable[[], object], picture: str) -> None:
        do()
        self._take(picture)

    def _take(self, name: str) -> None:
        self._evening.hands.settle()
        self._pictures.take(self._evening.program.window, name)

    def _take_room(self, name: str) -> None:
        self._evening.hands.settle()
        window = self._evening.live.room.screen.window
        if window is None:
            raise DidNotHappen("The room screen is not open.")
        self._pictures.take(window, name)
