"""Whose boards, which period, which lines; and in a quiet line how much that is, and what is never told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.groups.group import Group
from facilitator.themes.period import Span
from facilitator.themes.review import RECURRING_FROM, Filter, Review
from facilitator.vocabulary import EntryKind, Situation, Stage
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.spoken import situation_words, stage_words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.themes.asked import Asked
from ui.themes.choice_chip import ChoiceChip
from ui.themes.group_chips import GroupChips
from ui.themes.period_words import period_words


class Head(QWidget):
    """`asked` carries what is wanted now. Its actions belong to `owner`, the page. `deeds` takes buttons at the far end."""

    asked = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self._now: Asked | None = None
        self._today = date.min
        self._owner = owner
        self.deeds = spaced(Flow(at_end=True), SPACE.snug)
        self._groups = GroupChips(owner)
        self._groups.chosen.connect(lambda group: self._ask(self._of().in_group(group)))
        self._spans = {span: self._span_action(span, text) for span, text in self._span_texts().items()}
        self._earlier, self._later = keyed(owner, "earlier"), keyed(owner, "later")
        self._earlier.triggered.connect(lambda: self._ask(self._of().with_period(self._of().period.before)))
        self._later.triggered.connect(lambda: self._ask(self._of().with_period(self._of().period.after)))
        self._period = named(words("", Tone.STRONG), "period")
        self._period.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._filters = self._make_filters()
        self._clear = action(owner, "all-lines", self.tr("All lines"))
        self._clear.triggered.connect(self._show_all_lines)
        self._facts = named(words("", Tone.QUIET, wraps=True), "facts")
        self._lay_out()

    def show_asked(self, asked: Asked, groups: Sequence[Group], months: Sequence[str], today: date) -> None:
        """`months` that have entries: there is nothing before the first of them."""
        self._today = today
        self._groups.show_groups(groups, asked.group)
        for span, each in self._spans.items():
            each.setChecked(span is asked.period.span)
        self._period.setText(period_words(asked.period))
        self._earlier.setEnabled(bool(months) and months[0] < asked.period.first)
        self._later.setEnabled(asked.period.after.first <= f"{today:%Y-%m}")
        self.show_filter(asked)

    def show_filter(self, asked: Asked) -> None:
        """Of what is asked, this alone is another one."""
        self._now = asked
        for field, chip in self._filters.items():
            chip.show_chosen(getattr(asked.only, field))
        self._clear.setVisible(asked.only != Filter())

    def show_nothing(self) -> None:
        """Nothing was sealed yet: there is no period to go to."""
        self._earlier.setEnabled(False)
        self._later.setEnabled(False)

    @property
    def first(self) -> QWidget:
        """Where no theme is named: another period may have some."""
        return self._first

    def show_review(self, review: Review) -> None:
        sessions = self.tr("1 session") if review.sessions == 1 else self.tr("{count} sessions").format(count=review.sessions)
        things = self.tr("{count} things shared").format(count=review.entries)
        lines = self.tr("1 thing shared") if review.entries == 1 else things
        rule = self.tr("What came up in fewer than {least} sessions is counted together, so that nobody can be picked out.")
        self._facts.setText(f"{sessions} · {lines}. {rule.format(least=RECURRING_FROM)}")

    # its parts -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = spaced(QHBoxLayout(), SPACE.apart)
        top.addWidget(words(self.tr("What keeps coming up"), Tone.DISPLAY), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self.deeds, 1)
        period = spaced(Flow(), SPACE.tight)
        chips = [Chip(each) for each in self._spans.values()]
        self._first = chips[0]
        for chip in chips:
            period.addWidget(chip)
        steps = QWidget()
        row = spaced(QHBoxLayout(steps), SPACE.snug)
        row.addSpacing(0)
        row.addWidget(_step(self._earlier, "‹", self.tr("The period before")))
        row.addWidget(self._period)
        row.addWidget(_step(self._later, "›", self.tr("The period after")))
        period.addWidget(steps)
        filters = spaced(Flow(), SPACE.tight)
        for chip in self._filters.values():
            filters.addWidget(chip)
        filters.addWidget(Chip(self._clear))
        wanted = spaced(Flow(), SPACE.apart)
        for flow in (period, filters):
            held = QWidget()
            held.setLayout(flow)
            wanted.addWidget(held)
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addLayout(top)
        column.addWidget(self._groups)
        column.addLayout(wanted)
        column.addWidget(self._facts)

    def _span_texts(self) -> dict[Span, str]:
        return {Span.MONTH: self.tr("Month"), Span.QUARTER: self.tr("Quarter"), Span.YEAR: self.tr("Year")}

    def _span_action(self, span: Span, text: str) -> QAction:
        each = action(self._owner, f"span-{span}", text, checkable=True)
        each.triggered.connect(lambda: self._ask(self._of().with_span(span, self._today)))
        return each

    def _make_filters(self) -> dict[str, ChoiceChip]:
        """By the field of the filter."""
        kinds: list[tuple[object, str]] = [
            (None, self.tr("Every kind")),
            (EntryKind.TRIGGER, self.tr("Triggers")),
            (EntryKind.WARNING_SIGN, self.tr("Warning signs")),
            (EntryKind.COPING_IDEA, self.tr("Coping ideas")),
        ]
        situations: list[tuple[object, str]] = [(None, self.tr("Every situation"))]
        situations += [(each, situation_words(each)) for each in Situation]
        stages: list[tuple[object, str]] = [(None, self.tr("Every stage")), *((each, stage_words(each)) for each in Stage)]
        made = {
            "kind": ChoiceChip(self._owner, "filter-kind", self.tr("Kind"), kinds),
            "situation": ChoiceChip(self._owner, "filter-situation", self.tr("Situation"), situations),
            "stage": ChoiceChip(self._owner, "filter-stage", self.tr("Stage of warning signs"), stages),
        }
        for field, chip in made.items():
            chip.chosen.connect(partial(self._filter, field))
        return made

    def _filter(self, field: str, value: object) -> None:
        self._ask(self._of().with_filter(replace(self._of().only, **{field: value})))  # type: ignore[arg-type]

    # what is asked ---------------------------------------------------------------------

    def _show_all_lines(self) -> None:
        """What was pressed goes: the focus stays among the filters."""
        self._filters["kind"].setFocus()
        self._ask(self._of().with_filter(Filter()))

    def _of(self) -> Asked:
        assert self._now is not None
        return self._now

    def _ask(self, asked: Asked) -> None:
        self.asked.emit(asked)


def _step(deed: QAction, sign: str, spoken: str) -> Chip:
    """As small as a sign; its words and its key stand in the tool tip."""
    deed.setText(sign)
    deed.setToolTip(spoken)
    chip = Chip(deed, shows_key=False)
    chip.setAccessibleName(spoken)
    chip.setToolTip(spoken)
    return chip
