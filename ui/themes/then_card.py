"""Then and now: an earlier period beside this one, or the months before and after a topic was led. In words, with care."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from facilitator.dates import month_of_year
from facilitator.themes.course import LEAST_OF_MONTH, Course, Share
from facilitator.themes.period import Period, Span
from facilitator.themes.review import RECURRING_FROM
from facilitator.themes.then_and_now import AROUND, Beside, LedTopic, SideBySide
from ui.desk import Desk
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE
from ui.themes.asked import Asked
from ui.themes.compared_table import Compared, ComparedTable
from ui.themes.course_words import course_words
from ui.themes.period_words import period_words
from ui.themes.reading import Reading
from ui.themes.themes_card import ThemesCard
from ui.themes.then_field import ThenField

MOST_PERIODS = 24


class ThenCard(ThemesCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        named(self, "then-card", self.tr("Then and now"))
        self._asked: Asked | None = None
        self._reading = Reading(self, desk)
        self.field = ThenField()
        self.field.chosen.connect(lambda _: self._read())
        self.table = ComparedTable()
        self.table.chosen.connect(self.theme_chosen)
        self._says = named(words("", Tone.SMALL, wraps=True), "then-says")
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(words(self.tr("Compared with"), Tone.QUIET))
        row.addWidget(self.field, 1)
        self.body.addWidget(SectionTitle(self.tr("Then and now"), self.tr("All lines, whatever is filtered above.")))
        self.body.addLayout(row)
        self.body.addWidget(self.table)
        self.body.addWidget(self._says)
        spaced(self.body, SPACE.snug)

    def show_asked(self, asked: Asked) -> None:
        self._asked = asked
        today = self.desk.ws.now().date()
        self.field.show_choices(list(self._earlier(asked)), self.desk.ws.then_and_now.topics(today, asked.group))
        self._read()

    def _earlier(self, asked: Asked) -> Iterator[Period]:
        """Periods of the same length, back to the first that has entries."""
        first = min(self.desk.ws.reviews.periods(), default=asked.period.first)
        period = asked.period.before
        for _ in range(MOST_PERIODS):
            if period.months[-1] < first:
                return
            yield period
            period = period.before

    def put_away(self) -> None:
        self._reading.put_away()

    def _read(self) -> None:
        if self._asked is None:
            return
        then_and_now, now, group = self.desk.ws.then_and_now, self._asked.period, self._asked.group
        match self.field.then:
            case LedTopic() as topic:
                self._reading.begin(lambda: then_and_now.around(topic, group), partial(self._show_topic, topic), is_long=False)
            case Period() as then:
                show = partial(self._show_periods, then, now)
                is_long = now.span is Span.YEAR and group is None
                self._reading.begin(lambda: then_and_now.periods(then, now, group), show, is_long=is_long)
            case None:
                self._reading.begin(lambda: None, self._show_nothing, is_long=False)

    def _show_topic(self, topic: LedTopic, told: SideBySide) -> None:
        sentence = self._about_topic(told, month_of_year(topic.month))
        self._show(told, self.tr("Two months before"), self.tr("Two months after"), sentence)

    def _show_periods(self, then: Period, now: Period, told: SideBySide) -> None:
        self._show(told, period_words(then), period_words(now), self._about_periods(told))

    def _show(self, told: SideBySide, then: str, now: str, sentence: str) -> None:
        self.table.show_compared([self._row(each) for each in told.themes], then, now)
        self.table.setVisible(bool(told.themes))
        self._says.setText(sentence if told.themes else self._too_little(told))

    def _show_nothing(self, _: None) -> None:
        self.table.hide()
        self._says.setText(self.tr("There is nothing earlier to compare with yet."))

    def _row(self, each: Beside) -> Compared:
        return Compared(each.theme, each.name, self._share(each.then), self._share(each.now), self._tells(each.tells))

    def _tells(self, course: Course) -> str:
        """Of 6 of 26 beside 8 of 15 “steady” would say too much."""
        careful = {Course.STEADY: self.tr("no clear change"), Course.TOO_LITTLE: self.tr("too few to tell")}
        return careful.get(course) or course_words(course)

    def _share(self, share: Share) -> str:
        return self.tr("{came} of {held}").format(came=share.came_up, held=share.held)

    # sentences -------------------------------------------------------------------------

    def _about_periods(self, told: SideBySide) -> str:
        held = self.tr("Sessions it came up in, of {then} then and {now} now.").format(then=told.then_held, now=told.now_held)
        rule = self.tr("Themes of {least} sessions or more are shown. No clear change: chance alone could make as much.")
        return f"{held} {rule.format(least=RECURRING_FROM)}"

    def _about_topic(self, told: SideBySide, month: str) -> str:
        months = self.tr("Sessions it came up in. Led in {month}, which is left out; {count} full months on each side.").format(
            month=month, count=AROUND
        )
        return f"{months} {self.tr('Other things changed, too: this does not say that the topic worked.')}"

    def _too_little(self, told: SideBySide) -> str:
        if min(told.then_held, told.now_held) < LEAST_OF_MONTH:
            return self.tr("Too few sessions in one of the two to set them side by side.")
        return self.tr("No theme came up in {least} sessions or more of the two together.").format(least=RECURRING_FROM)
