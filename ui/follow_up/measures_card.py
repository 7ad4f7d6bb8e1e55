"""What a client says in numbers, over the months, for the client to look at: never a score, a stage or a streak."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facilitator.care.measure import Measure, Measured, MeasureId
from facilitator.language import Explained
from facilitator.people.client import ClientId
from ui.desk import Desk
from ui.follow_up.asking import Asking
from ui.follow_up.chart_place import ChartPlace
from ui.follow_up.client_card import ClientCard
from ui.follow_up.drawn import Drawn, drawings, spoken
from ui.follow_up.line_sample import LineSample
from ui.follow_up.measure_table import MeasureTable
from ui.follow_up.measures_kept import MeasuresKept
from ui.follow_up.own_measure_form import OwnMeasureForm, Typed
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.tab_order import in_order
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

LINES = 2  # at most in one chart


class MeasuresCard(ClientCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Craving and confidence"))
        named(self, "measures-card")
        spaced(self.body, SPACE.snug)
        self._kept = MeasuresKept(desk, self)
        self._drawings: list[Drawn] = []
        self._looked_at: MeasureId | None = None
        self._looks: dict[MeasureId, QAction] = {}
        self._asks: dict[MeasureId, QAction] = {}
        self._chips: dict[str, Chip] = {}
        self._ordered = 0  # so many chips are where Tab looks for them
        self._nothing = named(
            words(self.tr("Nothing asked yet. What is asked now is drawn here."), Tone.QUIET, wraps=True), "no-measures"
        )
        self._look_flow, self._ask_flow = spaced(Flow(), SPACE.tight), spaced(Flow(), SPACE.tight)
        self._place = ChartPlace()
        self._told = [_told(number) for number in range(LINES)]
        self._table = MeasureTable()
        self._table.taken_away.connect(self._take_away)
        self._table.hide()
        self._as_table = action(self, "as-table", self.tr("As a table"), checkable=True)
        self._as_table.triggered.connect(self._show_table)
        self._asking = Asking()
        self._asking.answered.connect(self._keep)
        self._asking.left.connect(self._leave)
        self._asking.retire_wanted.connect(self._retire)
        self._form = OwnMeasureForm()
        self._form.wanted.connect(self._add)
        self._form.left.connect(self._leave_form)
        self._new = action(self, "new-measure", self.tr("New measure…"))
        self._new.triggered.connect(self._open_form)
        self._lay_out()

    def show_client(self, client: ClientId) -> None:
        if client != self.client:
            self._asking.hide()  # a question that was asked of one client is not answered for another
        super().show_client(client)

    def read_again(self) -> None:
        assert self.client is not None
        measures = self.desk.ws.measures
        known = measures.all(retired=True)
        self._drawings = drawings(known, measures.of(self.client), self.desk.ws.now().tzinfo)
        self._offer_to_ask([measure for measure in known if not measure.is_retired])
        self._offer_to_look()
        if len(self._chips) != self._ordered:
            self._order()
        self._show_drawn()

    # its parts -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        told = spaced(Flow(), SPACE.near)
        for shown, _ in self._told:
            told.addWidget(shown)
        self._table_chip = Chip(self._as_table)
        told.addWidget(self._table_chip)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._look_flow)
        self.body.addWidget(self._place)
        self.body.addLayout(told)
        self.body.addWidget(self._table)
        self.body.addWidget(words(self.tr("Ask now"), Tone.LABEL))
        self._new_chip = Chip(self._new)
        self._ask_flow.addWidget(self._new_chip)
        self.body.addLayout(self._ask_flow)
        self.body.addWidget(self._asking)
        self.body.addWidget(self._form)

    def _order(self) -> None:
        """Tab goes down the card, also to chips that were made later."""
        looks, asks = ([chip for name, chip in self._chips.items() if name.startswith(kind)] for kind in ("look-at-", "ask-"))
        in_order(*looks, self._table_chip, self._table, *asks, self._new_chip, *self._asking.in_order, self._form)
        self._ordered = len(self._chips)

    def _offer_to_ask(self, asked: Sequence[Measure]) -> None:
        """One chip a measure, made once; who is no longer asked is not seen."""
        for measure in asked:
            if measure.key not in self._asks:
                each = action(self, f"ask-{measure.key}", spoken(measure, measure.name))
                each.triggered.connect(partial(self._ask, measure))
                self._asks[measure.key] = each
                chip = self._chips[f"ask-{measure.key}"] = Chip(each)
                self._ask_flow.addWidget(chip)
                self._ask_flow.removeWidget(self._new_chip)
                self._ask_flow.addWidget(self._new_chip)  # stays the last
        shown = {measure.key for measure in asked}
        for key, each in self._asks.items():
            each.setVisible(key in shown)

    def _offer_to_look(self) -> None:
        """A choice only where there are several."""
        here = {drawn.key: drawn for drawn in self._drawings}
        for key, drawn in here.items():
            if key not in self._looks:
                each = action(self, f"look-at-{key}", drawn.name, checkable=True)
                each.triggered.connect(partial(self._look, key))
                self._looks[key] = each
                chip = self._chips[f"look-at-{key}"] = Chip(each)
                self._look_flow.addWidget(chip)
            self._looks[key].setText(drawn.name.replace("&", "&&"))
        for key, each in self._looks.items():
            each.setVisible(key in here and len(here) > 1)

    def _show_drawn(self) -> None:
        here = {drawn.key: drawn for drawn in self._drawings}
        drawn = here.get(self._looked_at) if self._looked_at else None
        drawn = drawn or (self._drawings[0] if self._drawings else None)
        for key, each in self._looks.items():
            each.setChecked(drawn is not None and key == drawn.key)
        self._nothing.setVisible(drawn is None)
        self._place.show_drawn(drawn)
        for number, (shown, label) in enumerate(self._told):
            lines = drawn.lines if drawn else ()
            label.setText(lines[number].in_words if number < len(lines) else "")
            shown.setVisible(number < len(lines))
        self._as_table.setVisible(drawn is not None)
        self._table.setVisible(drawn is not None and self._as_table.isChecked())
        if drawn and self._as_table.isChecked():
            self._table.show_drawn(drawn)

    # looking -------------------------------------------------------------------------

    def _look(self, key: MeasureId) -> None:
        self._looked_at = key
        self._show_drawn()

    def _show_table(self) -> None:
        self._show_drawn()
        if self._as_table.isChecked():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(self._table)

    # asking --------------------------------------------------------------------------

    def _ask(self, measure: Measure) -> None:
        self._form.hide()
        self._asking.ask(measure)
        self._order()
        bring_into_view(self._asking)

    def _keep(self, measure: Measure, answers: list[int]) -> None:
        assert self.client is not None
        try:
            asks_about_safety = self._kept.answer(self.client, measure, answers)
        except Explained as problem:
            self.desk.explain(problem)
            return
        self._asking.hide()
        self._looked_at = next((each.key for each in self._drawings if _holds(each, measure)), measure.key)
        self.read_again()
        if not asks_about_safety:  # else the safety card has the focus
            self._focus_after(measure.key)

    def _focus_after(self, key: MeasureId) -> None:
        """The next one that can be asked: craving, then confidence."""
        keys = [each for each, shown in self._asks.items() if shown.isVisible()]
        following = keys[(keys.index(key) + 1) % len(keys)] if key in keys else keys[0]
        self._chips[f"ask-{following}"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        asked = self._asking.measure
        self._asking.hide()
        if asked:
            self._chips[f"ask-{asked.key}"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, measured: Measured) -> None:
        try:
            self._kept.take_away(measured)
        except Explained as problem:
            self.desk.explain(problem)
        self.read_again()

    # own measures ----------------------------------------------------------------------

    def _open_form(self) -> None:
        self._asking.hide()
        self._form.show()
        self._form.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self._form)

    def _leave_form(self) -> None:
        self._form.hide()
        self._new_chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, typed: Typed) -> None:
        for field, text in vars(typed).items():
            try:
                self.desk.ws.wall.check(text)
            except Explained as problem:
                self._form.refuse(problem, field)
                return
        try:
            made = self._kept.add(typed.name, typed.question, typed.low, typed.high)
        except Explained as problem:
            self._form.refuse(problem)
            return
        self._form.clear()
        self._form.hide()
        self.read_again()
        self._ask(made)

    def _retire(self, measure: Measure) -> None:
        self._asking.hide()
        try:
            self._kept.retire(measure)
        except Explained as problem:
            self.desk.explain(problem)
        self.read_again()
        self._new_chip.setFocus(Qt.FocusReason.OtherFocusReason)


def _holds(drawn: Drawn, measure: Measure) -> bool:
    return any(answered.measure == measure.key for line in drawn.lines for answered in line.answers)


def _told(number: int) -> tuple[QWidget, QLabel]:
    """A sample of the line, and what it says."""
    shown = QWidget()
    row = spaced(QHBoxLayout(shown), SPACE.tight)
    label = named(words(""), f"measure-told-{number}")
    row.addWidget(LineSample(number))
    row.addWidget(label, 1)
    return shown, label
