"""Themes: what keeps coming up in the sealed boards. On the left the recurring ones, on the right one of them whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.themes.guess import ThemeId
from facilitator.themes.period import Period, Span
from facilitator.themes.review import RECURRING_FROM, Review
from ui.desk import Desk
from ui.grouping_offer import GroupingOffer
from ui.page import Page
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.empty_state import EmptyState
from ui.parts.named import named
from ui.parts.scroll import Scroll
from ui.parts.two_sides import TwoSides
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.themes.asked import Asked
from ui.themes.head import Head
from ui.themes.line_search import LineSearch
from ui.themes.next_card import NextCard
from ui.themes.one_theme_card import OneThemeCard
from ui.themes.recurring_card import RecurringCard
from ui.themes.shades_card import ShadesCard
from ui.themes.themes_card import ThemesCard
from ui.themes.then_card import ThenCard

NARROWEST = (41.0, 24.0)  # em of the left and the right side
LEFT = 0.655  # of the width


class ThemesPage(Page):
    """`open_about(theme=…)` chooses that theme; `waiting=True` leads to the lines that are not yet grouped."""

    rooms = frozenset({"themes", "session", "groups"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "themes-page", self.tr("Themes"))
        self._asked: Asked | None = None
        self._theme: ThemeId | None = None
        self._is_visit = self._is_about_waiting = False
        self.head = Head(self)
        self.head.asked.connect(self._ask)
        self._recurring = RecurringCard(desk)
        self._recurring.waiting_wanted.connect(self.show_waiting)
        self._left: list[ThemesCard] = [self._recurring, ShadesCard(desk), ThenCard(desk)]
        self._right: list[ThemesCard] = [OneThemeCard(desk), NextCard(desk)]
        for card in (*self._left, *self._right):
            card.theme_chosen.connect(self._choose)
        self._search = LineSearch(desk, self)
        self._search.theme_chosen.connect(self._go_to_theme)
        self.head.deeds.addWidget(self._search.field)
        self._offer = GroupingOffer(desk)
        self._offer.taken.connect(lambda: self.desk.go("grouping", group=True))
        report = action(self, "to-report", self.tr("Theme report…"))
        report.triggered.connect(lambda: self.desk.go("theme-report"))
        grouping = action(self, "to-grouping", self.tr("Lines and themes…"))
        grouping.triggered.connect(self.show_waiting)
        for each in (grouping, report):
            self.head.deeds.addWidget(Button(each))
        self._empty = self._first_step()
        self._whole = Scroll(self._laid_out())
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._whole)
        column.addWidget(self._empty)

    def open_about(self, **what: Any) -> None:
        self._theme = what.get("theme", self._theme)
        self._is_visit = True
        self._is_about_waiting = bool(what.get("waiting"))

    def read_again(self) -> None:
        months = self.desk.ws.reviews.periods()
        self._whole.setVisible(bool(months))
        self._empty.setVisible(not months)
        self._search.begins.setEnabled(bool(months))
        if not months:
            self.head.show_nothing()
        else:
            self._read(months)
            self._search.read_again()
            self._offer.read_again()
        if self._is_visit and months:
            table = self._recurring.table
            (table if table.isVisibleTo(self) else self.head.first).setFocus(Qt.FocusReason.OtherFocusReason)
            if self._is_about_waiting:
                self.show_waiting()
        self._is_visit = False

    def put_away(self) -> None:
        self._search.put_away()
        self._offer.put_away()
        for card in (*self._left, *self._right):
            card.put_away()

    def show_waiting(self) -> None:
        """To the lines that are not yet grouped, and to what can be done with themes."""
        self.desk.go("grouping")

    # what is shown ---------------------------------------------------------------

    def _laid_out(self) -> QWidget:
        page = QWidget()
        column = spaced(QVBoxLayout(page), SPACE.apart, across=SPACE.far, down=SPACE.far)
        column.addWidget(self.head)
        column.addWidget(self._offer)
        column.addWidget(self._search.card)
        both = QWidget()
        self._search.in_use.connect(lambda is_used: both.setVisible(not is_used))
        sides = spaced(TwoSides(NARROWEST, LEFT, both), SPACE.apart)
        for cards in (self._left, self._right):
            one = spaced(QVBoxLayout(), SPACE.apart)
            for card in cards:
                one.addWidget(card)
            one.addStretch()
            sides.addLayout(one)
        column.addWidget(both)
        column.addStretch()
        return page

    def _first_step(self) -> EmptyState:
        to_session = action(self, "to-session", self.tr("To the sessions"))
        to_session.triggered.connect(lambda: self.desk.go("session"))
        title = self.tr("Nothing has come up yet")
        sentence = self.tr("When a session is sealed, what the group shared is counted here by theme and month: never by person.")
        return EmptyState("themes", title, sentence, to_session)

    def _read(self, months: Sequence[str]) -> None:
        today = self.desk.ws.now().date()
        asked = self._usual(months) if self._asked is None else self._asked
        groups = self.desk.ws.groups.all()
        if asked.group not in {None, *(group.id for group in groups)}:
            asked = asked.in_group(None)
        self._asked = asked
        self.head.show_asked(asked, groups, months, today)
        self._show(asked, self._review(asked))

    def _review(self, asked: Asked) -> Review:
        return self.desk.ws.reviews.of(asked.period, self.desk.ws.now().date(), asked.group, asked.only)

    def _show(self, asked: Asked, review: Review) -> None:
        for card in (*self._left, *self._right):
            card.show_asked(asked)
        self._show_review(review)

    def _show_review(self, review: Review) -> None:
        self.head.show_review(review)
        self._recurring.show_review(review, self._theme)
        if self._recurring.table.theme is None:
            self._recurring.choose_first()
        self._choose(self._recurring.table.theme)

    def _usual(self, months: Sequence[str]) -> Asked:
        """All groups, this quarter; where nothing has come up in it yet, the last one in which something did."""
        today = self.desk.ws.now().date()
        last = date.fromisoformat(f"{months[-1]}-01")
        return Asked(Period.of(min(today, last), Span.QUARTER))

    # what is asked ---------------------------------------------------------------------

    def _ask(self, asked: Asked) -> None:
        """Where only the filter is another one, all else stays as it is: no other card knows one."""
        before, self._asked = self._asked, asked
        if before is None or asked.with_filter(before.only) != before:
            self.read_again()
            return
        self.head.show_filter(asked)
        self._show_review(self._review(asked))

    def _choose(self, theme: ThemeId | None) -> None:
        """One of those that are named here, or none."""
        rows = self._recurring.table.rows
        self._theme = theme if rows.row_of(theme) >= 0 else None
        self._recurring.table.choose(self._theme)
        if self._asked is not None:
            for card in (*self._left, *self._right):
                card.show_theme(self._asked, self._theme)

    def _go_to_theme(self, theme: ThemeId) -> None:
        """Of a found line, which may be of any group and year: where it is not named here, in all groups of this year."""
        rows = self._recurring.table.rows
        if rows.row_of(theme) < 0:
            self._asked, self._theme = Asked(Period.of(self.desk.ws.now().date(), Span.YEAR)), theme
            self.read_again()
        if rows.row_of(theme) < 0:
            told = self.tr("This theme came up in fewer than {least} sessions of this year. Look at an earlier one.")
            self.desk.doing.say(told.format(least=RECURRING_FROM))
        else:
            self._choose(theme)
            self._recurring.table.setFocus(Qt.FocusReason.OtherFocusReason)
