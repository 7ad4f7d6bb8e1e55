"""The table of recurring themes with what stands around it: how it is sorted, what waits ungrouped, why it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.themes.guess import ThemeId
from facilitator.themes.review import RECURRING_FROM, Review
from ui.desk import Desk
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.themes.choice_chip import ChoiceChip
from ui.themes.recurring_model import Shown
from ui.themes.recurring_table import RecurringTable
from ui.themes.themes_card import ThemesCard


class RecurringCard(ThemesCard):
    """Shows the review that the page has read. `waiting_wanted`: to the lines that are not yet grouped."""

    waiting_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "recurring-card", self.tr("Recurring themes"))
        self.table = RecurringTable()
        self.table.chosen.connect(self.theme_chosen)
        self._sort = ChoiceChip(self, "sorted-by", self.tr("Sorted by"), self._orders())
        self._sort.chosen.connect(self.table.sort_by)
        for sorted_anew in (self._sort.chosen, self.table.horizontalHeader().sectionClicked):
            sorted_anew.connect(self._show_order)
        self._says = named(words("", Tone.QUIET, wraps=True), "recurring-says")
        self._waiting_now = action(self, "show-waiting", "")
        self._waiting_now.triggered.connect(self.waiting_wanted)
        self._waiting = Chip(self._waiting_now)
        foot = spaced(QHBoxLayout(), SPACE.near)
        foot.addWidget(self._says, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(SectionTitle(self.tr("Recurring themes"), "", self._sort))
        self.body.addWidget(self.table)
        self.body.addLayout(foot)
        spaced(self.body, SPACE.snug)

    def show_review(self, review: Review, theme: ThemeId | None) -> None:
        self.table.show_review(review, theme)
        self.table.setVisible(self.table.rows.rowCount() > 0)
        self._sort.setVisible(len(review.recurring) > 1)
        self._says.setText(self._reason(review))
        self._waiting_now.setVisible(review.waiting > 0)
        waiting = self.tr("{count} lines are not yet grouped…").format(count=review.waiting)
        self._waiting_now.setText(self.tr("1 line is not yet grouped…") if review.waiting == 1 else waiting)

    def choose_first(self) -> None:
        """Nothing is told."""
        self.table.choose(self.table.rows.theme_at(0))

    def _show_order(self, _: object = None) -> None:
        turned = self.tr("{order}, turned round") if self.table.is_turned else "{order}"
        self._sort.show_chosen(self.table.rows.sorted_by, turned)

    def _reason(self, review: Review) -> str:
        """Why no theme is named; nothing where one is."""
        if review.recurring:
            return ""
        if not review.entries:
            return self.tr("Nothing like this came up in this period.") if review.sessions else self.tr("Nothing in this period.")
        if review.sessions < RECURRING_FROM:
            return self.tr("Too few sessions: a theme is named once it came up in {least}. Choose a longer period.").format(
                least=RECURRING_FROM
            )
        return self.tr("No theme came up in {least} sessions or more.").format(least=RECURRING_FROM)

    def _orders(self) -> list[tuple[object, str]]:
        return [
            (Shown.SESSIONS, self.tr("Most sessions first")),
            (Shown.VOICES, self.tr("Most voices first")),
            (Shown.COURSE, self.tr("Rising first")),
            (Shown.BY_MONTH, self.tr("Most of the last month first")),
            (Shown.THEME, self.tr("By name")),
            (Shown.SITUATION, self.tr("By situation")),
        ]
