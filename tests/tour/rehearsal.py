"""A rehearsal with made-up people: every page of an evening, before, during and after."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from facilitator.vocabulary import StepKind
from tests.tour.camera import Camera
from tests.tour.capturing import go_through_capture
from tests.tour.copies import Copies
from tests.tour.display_checking import go_through_display_check
from tests.tour.drawer import Drawer
from tests.tour.grouping import go_through_grouping
from tests.tour.notes import go_through_notes
from tests.tour.one_on_one import OneOnOne
from tests.tour.played_group import go_through_played_group
from tests.tour.preparing import go_through_preparing
from tests.tour.record import Record
from tests.tour.themes import go_through_themes
from tests.workspaces import RESOURCES, Clock
from ui.parts.pdf_preview import PdfPreview
from ui.played.by_keys import ByKeys
from ui.played.closing import TakenHome
from ui.played.evening import PlayedEvening
from ui.played.pictures import has_ink
from ui.played.stage import staged, struck

SHARED = (
    "Cash in my pocket on payday", "The bus stop outside the old bar", "A corner store that knows me", "Fights about money",
    "Lonely once the house goes quiet", "Friends who still drink in the parking lot", "A drink handed to me at a wedding",
    "Ashamed after court", "My heart goes fast before I turn the corner", "I tell myself I will just look",
    "Take the longer way home", "Call someone before I leave work", "Walking past the old place after the night shift",
)  # fmt: skip
NAMED = "Walking past Mike's place on Friday, call 555-0134"
LONGEST = ("A line of three hundred letters that somebody typed without a stop because the talk went on and on " * 4)[:300]
ODD = ("مريم تمشي إلى البيت", "<b>Bold</b> {0} & 😀")
TOO_LONG = "A code name of eighty letters that no one should ever choose but someone surely will"
LONG_NAME = "A code name of forty letters, just so lo"

ROSTER = (
    "Code name;Real name;Joined on;Large print;Phone\nWillow;Zoë Ångström;3/4/2026;yes;1\nHeron;;4/5/2026;;2\nwillow;;;;3\n"
    f";Maryam Karimi;soon;;4\n{TOO_LONG};;;;5\n{ODD[1]};Renée;;;6\n"
)


class RehearsalTour:
    def __init__(self, app: QApplication, folder: Path, clock: Clock, camera: Camera) -> None:
        self._clock, self._camera, self._folder = clock, camera, folder
        self._program = staged(app, folder, RESOURCES, clock, camera.size)
        camera.dress(self._program)
        self._evening = PlayedEvening(self._program, ByKeys(self._program.window))
        self._hands = self._evening.hands

    def go(self) -> None:
        self._evening.open_rehearsal()
        self._today()
        self._groups()
        self._library()
        go_through_themes(self._evening, self._take)
        go_through_preparing(self._evening, self._take)
        go_through_display_check(self._evening, self._take)
        go_through_grouping(self._evening, self._take)
        self._session()
        self._board()
        go_through_capture(self._evening, self._take)
        self._steering()
        self._close()
        self._handouts()
        Record(self._evening, self._take, lambda: self._until_drawn("paper-preview")).go()
        struck(self._program)

    def _take(self, name: str, *, with_toast: bool = False) -> None:
        self._camera.take(self._program, name, with_toast=with_toast)

    def _take_room(self, name: str) -> None:
        if room := self._evening.live.room.screen.window:
            self._camera.take_room(room, name)

    # before ----------------------------------------------------------------------

    def _today(self) -> None:
        self._take("today")
        field = self._hands.window.findChild(object, "waiting")
        assert field is not None
        self._hands.do("cancel-session")
        self._take("today-not-meeting", with_toast=True)
        self._hands.do("undo")

    def _groups(self) -> None:
        self._evening.go("groups")
        self._take("groups")
        self._hands.do("names")
        self._take("groups-with-names")
        self._hands.do("add-client")
        self._take("client-form")
        self._hands.write("code-name", TOO_LONG)
        self._hands.press("Return")
        self._take("client-form-refused")
        self._hands.write("code-name", LONG_NAME)
        self._hands.press("Return")
        self._hands.control("change-group")
        self._take("groups-long-name")
        self._roster_file()
        self._hands.do("change-group")
        self._take("group-form")
        self._hands.press("Esc")

    def _roster_file(self) -> None:
        file = self._folder / "roster.csv"
        file.write_text(ROSTER, encoding="cp1252", errors="replace")
        self._hands.do("from-file")
        self._take("roster-file-none")
        self._hands.when_asked(*self._evening.answering_with(file))
        self._hands.do("choose-file")
        self._hands.control("roster-preview")
        self._take("roster-file")
        self._hands.do("names")
        self._take("roster-file-with-names")
        self._hands.do("leave-page")
        self._hands.control("change-group")

    def _library(self) -> None:
        self._evening.go("follow-up")
        self._take("follow-up")
        self._search()
        OneOnOne(self._evening, self._camera, self._folder, self._take).go()
        Drawer(self._evening, self._take).go()
        Copies(self._evening, self._take, lambda: self._until_drawn("paper-preview")).go()
        self._evening.go("library")
        self._take("library")
        self._hands.go_into("long-plan")
        self._hands.press("Right")
        self._take("library-short-plan")
        self._order()
        self._hands.do("print-plan")
        self._until_drawn("paper-preview")
        self._take("paper-plan")
        plan = self._folder / "plan.pdf"
        self._hands.when_asked(*self._evening.answering_with(plan))
        self._hands.do("save-pdf")
        self._hands.until(plan.exists, "The paper plan was not saved")
        self._camera.take_pages(plan, "plan")
        self._hands.do("leave-page")

    def _order(self) -> None:
        self._hands.do("topic-order")
        self._take("library-order-none")
        self._hands.do("order-of-12")
        self._hands.control("order-away")
        self._take("library-order")
        self._hands.do("order-next")
        self._hands.settle()
        self._take("library-order-bent")
        self._hands.do("order-round")
        self._take("library-order-round")
        self._hands.write("order-name", TOO_LONG)
        self._hands.press("Return")
        self._take("library-order-refused")
        self._hands.write("order-name", "Twelve weeks")
        self._hands.press("Return")
        self._hands.do("topic-order")

    def _search(self) -> None:
        self._hands.press("Ctrl+F")
        self._hands.type("wal")
        self._hands.until(lambda: self._hands.find(QWidget, "search-says") is None, "Nothing was found")
        self._hands.press("Down")
        self._take("follow-up-search")
        self._hands.type(" xyz")
        self._take("follow-up-search-nothing")
        self._hands.press("Esc")

    # in the room -------------------------------------------------------------------

    def _session(self) -> None:
        evening, hands = self._evening, self._hands
        evening.go("session")
        self._take("session-none-runs")
        evening.start_session()
        if not evening.live.room.screen.is_open:
            hands.do("room-screen")
        self._take("session-welcome")
        self._take_room("room-welcome")
        hands.enter_strip()
        self._take("session-attendance")
        hands.do("walk-in")
        self._take("session-walk-in")
        hands.press("Esc")
        hands.leave_strip()
        evening.mark_here()
        self._lead_to(StepKind.DISCUSS)
        self._take("session-question")
        go_through_played_group(evening, self._take)

    def _board(self) -> None:
        evening, hands = self._evening, self._hands
        evening.share(SHARED[0])
        self._take("session-first-line")
        evening.type_line(NAMED)
        self._take("session-typing-a-name")
        evening.enter_line()
        self._take("session-marked-line")
        evening.reword()
        for wording in SHARED[1:]:
            evening.share(wording)
        hands.do("more-voices")
        self._take("session-full-board")
        self._take_room("room-full-board")
        hands.do("to-board")
        self._take("session-on-the-board")
        hands.do("edit-line")
        self._take("session-editing-a-line")
        hands.press("Esc")
        hands.press("Esc")
        self._take("session-line-left")
        hands.press("Return")
        for wording in (LONGEST, *ODD):
            evening.share(wording)
        self._take("session-long-and-odd-lines")
        self._take_room("room-long-and-odd-lines")
        hands.do("remove-line")
        self._take("session-line-removed", with_toast=True)

    def _steering(self) -> None:
        evening, hands = self._evening, self._hands
        hands.do("park")
        self._take("session-parking")
        hands.type("Who has a bus card to lend?")
        hands.press("Return")
        hands.do("more-help")
        self._take("session-more-help")
        hands.do("more-help")
        now = evening.evening.run.clock()
        self._clock.passes(seconds=now.step_left - min(now.behind, 0) + 240)
        if not evening.live.stage.is_roomy:  # the agenda, and the advice under it, come when they are asked for
            hands.press("Ctrl+G")
        hands.control("re-time")
        self._take("session-over-time")
        hands.press("Esc")
        evening.live.stage.capture.take_focus()
        evening.pause()
        self._take("session-paused")
        evening.pause()
        evening.open_hard_moments()
        self._take("hard-moments")
        self._take_room("room-blank")
        evening.leave_hard_moments()
        evening.blank()
        self._lead_to(StepKind.RELAX)
        self._take("session-breathing")
        self._take_room("room-breathing")

    def _lead_to(self, kind: StepKind) -> None:
        for _ in range(60):
            if self._evening.evening.run.step.kind is kind and not (
                self._evening.live.steering.is_telling and self._evening.evening.run.prompt
            ):
                return
            self._clock.passes(minutes=2)
            self._evening.next_prompt()

    # afterwards -------------------------------------------------------------------------

    def _close(self) -> None:
        came = [client for client, is_here in self._evening.evening.people() if is_here]
        close = self._evening.end()
        self._take("close-empty")
        close.add_takeaway("Alone in the evening")
        close.try_takeaway(SHARED[1])
        self._take("close-line-refused")
        self._hands.press("Ctrl+A")
        self._hands.press("Del")
        for takeaway in ("Grief and its dates", "Breakup", "Plan my way past", "Sleep before I decide"):
            close.add_takeaway(takeaway)
        self._hands.go_into("pick")
        self._hands.type("pa")
        self._take("close-offers")
        self._hands.press("Ctrl+A")
        self._hands.press("Del")
        self._hands.press("Esc")
        close.take_home(
            came[0], TakenHome("Passing old places", "Get off one stop early", "payday", "bus", "my sister", "thu 10:30")
        )
        self._hands.until(lambda: self._hands.focused().objectName() == "pick", "The next client did not come")
        for _ in range(5):
            self._hands.press("Return")
        self._hands.press("Ctrl+A")
        self._hands.type("the day after never")
        self._hands.press("Return")
        self._take("close-date-refused")
        self._hands.press("Ctrl+A")
        self._hands.press("Del")
        self._hands.do("seal")
        self._hands.control("seal-now")
        self._take("close-seal")
        self._hands.do("leave-seal")
        close.seal()

    def _handouts(self) -> None:
        self._evening.until_preview()
        self._take("handouts")
        self._hands.do("whole-page")
        self._take("handouts-whole-page")
        saved = self._folder / "handouts.pdf"
        self._evening.save_handouts(saved)
        self._take("handouts-saved", with_toast=True)
        self._camera.take_pages(saved, "handout")
        go_through_notes(self._evening, self._take, SHARED[0])
        self._evening.go("today")
        self._take("today-afterwards")
        self._evening.go("settings")
        self._evening.house.go("settings", section="safety")
        self._take("settings-in-rehearsal")

    def _until_drawn(self, name: str) -> None:
        preview = self._hands.control(name)
        assert isinstance(preview, PdfPreview)
        self._hands.until(lambda: preview.pages > 0 and has_ink(preview.grab().toImage()), "The preview stays empty")
