"""Follow-up: on the left whom to follow up, on the right one client with the next one-on-one and all that is kept for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.workspace.follow_up import About, Who, about, following
from ui.desk import Desk
from ui.follow_up.bring_card import BringCard
from ui.follow_up.calendar_files import CalendarFiles
from ui.follow_up.client_card import ClientCard
from ui.follow_up.copies_card import CopiesCard
from ui.follow_up.date_row import DateRow
from ui.follow_up.dates_kept import DatesKept
from ui.follow_up.handouts_of_meeting import HandoutsOfMeeting
from ui.follow_up.head import Head
from ui.follow_up.measures_card import MeasuresCard
from ui.follow_up.plan_card import PlanCard
from ui.follow_up.practice_card import PracticeCard
from ui.follow_up.safety_card import SafetyCard
from ui.follow_up.safety_paper import show_safety_plan_on_paper
from ui.follow_up.who_side import WhoSide
from ui.follow_up.word_card import WordCard
from ui.keys import keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.columns import Columns
from ui.parts.empty_state import EmptyState
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.plan_paper import show_plan_on_paper
from ui.said import said
from ui.saving import ChooseFile, ask_for_file
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

NARROWEST = 24  # em of a column


class FollowUpPage(Page):
    """`open_about(client=…)` opens that client; otherwise the one that was open, or the first."""

    rooms = frozenset({"care", "people", "session", "groups"})

    def __init__(self, desk: Desk, choose_file: ChooseFile = ask_for_file) -> None:
        super().__init__(desk)
        named(self, "follow-up-page", self.tr("Follow-up"))
        self._who: dict[ClientId, Who] = {}
        self._client: ClientId | None = None
        self._about: About | None = None
        self._is_visit = self._is_about_plan = False
        self._dates = DatesKept(desk, self)
        self._list = WhoSide(desk)
        self._list.chosen.connect(self._choose)
        for name, by in (("next-client", 1), ("previous-client", -1)):
            keyed(self, name).triggered.connect(lambda _=False, by=by: self._list.step(by))
        keyed(self, "find-client").triggered.connect(self._list.begin_search)
        self._head = Head(self)
        self._head.page_wanted.connect(lambda place: self.desk.go(place, client=self._client))
        self._head.meeting_wanted.connect(self._go_to_meeting)
        self._head.print_wanted.connect(lambda: self._about and show_plan_on_paper(self, desk, self._about.client.id))
        self._row = DateRow()
        self._calendar = CalendarFiles(desk, self, choose_file)
        self._row.calendar_wanted.connect(self._offer_calendar)
        self._row.date_typed.connect(self._arrange)
        self._row.taken_away.connect(lambda: self._about and self._dates.take_away(self._about.client))
        self._row.took_place.connect(lambda: self._answer(self._dates.took_place))
        self._row.moved_on.connect(lambda: self._answer(self._dates.week_on))
        self._safety = SafetyCard(desk)
        self._word = WordCard(desk)
        self._head.danger_wanted.connect(self._safety.note)
        self._safety.paper_wanted.connect(self._print_safety_plan)
        self._plan = PlanCard(desk)
        left_cards: list[ClientCard] = [PracticeCard(desk), self._plan]
        self._columns: tuple[list[ClientCard], ...] = left_cards, [BringCard(desk), MeasuresCard(desk), CopiesCard(desk)]
        self._empty = self._first_step()
        self._side = QWidget()
        self._for_all = HandoutsOfMeeting(self)
        self._for_all.wanted.connect(lambda session: self.desk.go("handouts", session=session, back="follow-up"))
        left = spaced(QVBoxLayout(self._side), SPACE.near, across=SPACE.near, down=SPACE.near)
        left.addWidget(self._list, 1)
        left.addWidget(self._for_all)
        self._right = Scroll(self._laid_out())
        row = spaced(QHBoxLayout(self))
        row.addWidget(self._side)
        row.addWidget(self._right, 1)
        row.addWidget(self._empty, 1)

    def open_about(self, **what: Any) -> None:
        """`client`: whom it is about; `at="plan"`: what changed in the plan, and why."""
        self._client = what.get("client", self._client)
        self._is_visit = True
        self._is_about_plan = what.get("at") == "plan"

    def read_again(self) -> None:
        who = following(self.desk.ws, also=self._client).who
        self._who = {each.client.id: each for each in who}
        if self._client not in self._who:
            self._client = who[0].client.id if who else None
        self._side.setVisible(bool(who) or bool(self.desk.ws.clients.all()))  # whoever left is found still
        self._right.setVisible(bool(who))
        self._empty.setVisible(not who)
        self._list.show_who(who, self.desk.ws.now().date(), self._client)
        self._for_all.show_who(who)
        if self._client is not None:
            self._show_client()
        if self._is_visit and self._is_about_plan and who:
            self._plan.ask_why()
        elif self._is_visit and who:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_visit = False

    def put_away(self) -> None:
        self._list.put_away()
        for card in (self._safety, self._word, *(card for each in self._columns for card in each)):
            card.put_away()

    # what is shown ---------------------------------------------------------------

    def _laid_out(self) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), SPACE.apart, across=SPACE.far, down=SPACE.far)
        column.addWidget(self._head)
        column.addWidget(self._row)
        column.addWidget(self._safety)
        column.addWidget(self._word)
        columns = spaced(Columns(narrowest=NARROWEST), SPACE.apart)
        for each in self._columns:
            one = spaced(QVBoxLayout(), SPACE.apart)
            for card in each:
                one.addWidget(card)
            one.addStretch()
            columns.addLayout(one)
        column.addLayout(columns)
        column.addStretch()
        return page

    def _first_step(self) -> EmptyState:
        to_groups = action(self, "to-groups", self.tr("To the groups"))
        to_groups.triggered.connect(lambda: self.desk.go("groups"))
        title = self.tr("Nobody to follow up yet")
        sentence = self.tr("Put clients on the roster of a group. Their one-on-ones, practices and plans gather here.")
        return EmptyState("follow-up", title, sentence, to_groups)

    def _choose(self, client: ClientId) -> None:
        if client != self._client:
            self._client = client
            if client in self._who:
                self._show_client()
            else:
                self.read_again()

    def _show_client(self) -> None:
        assert self._client is not None
        if self._about is None or self._about.client.id != self._client:
            self._row.forget()
            self._right.verticalScrollBar().setValue(0)
        who = self._who[self._client]
        self._about = about(self.desk.ws, self._client)
        self._head.show_about(self._about)
        self._row.show_dates(who.one_on_one, who.overdue)
        for card in (self._safety, self._word, *(card for each in self._columns for card in each)):
            card.show_client(self._client)

    def _print_safety_plan(self, with_people: bool) -> None:
        if self._client is not None:
            show_safety_plan_on_paper(self, self._client, with_people=with_people)

    # what is done ------------------------------------------------------------------

    def _go_to_meeting(self, place: str) -> None:
        """To the last one that the client came to."""
        if self._about and self._about.last_session is not None:
            self.desk.go(place, session=self._about.last_session, client=self._client, back="follow-up")

    def _arrange(self, typed: str) -> None:
        if self._about is None:
            return
        try:
            self._dates.arrange(self._about.client, typed)
        except Explained as problem:
            self._row.show_problem(said(problem))
            return
        self._row.forget()

    def _offer_calendar(self, clicked: QWidget) -> None:
        who = self._who.get(self._client) if self._client is not None else None
        if who and who.one_on_one:
            self._calendar.offer(who.one_on_one, clicked)

    def _answer(self, verb: Any) -> None:
        who = self._who.get(self._client) if self._client is not None else None
        if who is None or who.overdue is None:
            return
        try:
            verb(who.client, who.overdue)
        except Explained as problem:
            self.desk.explain(problem)
