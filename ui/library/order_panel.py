"""The order of topics of one group: what it is called, whether it goes round, its topics, and where the group stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dates import short_day
from facilitator.groups.topic_order import TopicOrder
from facilitator.language import Explained
from ui.keys import keyed
from ui.library.order_list import OrderList
from ui.library.order_start import OrderStart
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.title_list import Titled
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

WIDEST = 52  # em


@dataclass(frozen=True)
class Standing:
    """`place` of what comes next, None at the end; `days` of what comes, by place; `led`: last, by topic."""

    place: int | None
    days: Mapping[int, date]
    led: Mapping[str, date]


class OrderPanel(QWidget):
    """Changes nothing by itself. `add_wanted`, `next_wanted`: the topic that is chosen in the library."""

    named_so = Signal(str)
    rolling_wanted = Signal(bool)
    before_wanted = Signal(bool)  # whether what was led before the order began counts too
    moved = Signal(int, int)
    out_wanted = Signal(int)
    add_wanted = Signal()
    next_wanted = Signal()
    away_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "order-panel", self.tr("Order of topics"))
        self._title = words("", Tone.TITLE, wraps=True)
        self._stands = named(words("", Tone.QUIET, wraps=True), "order-stands")
        self.start = OrderStart()
        self.list = OrderList()
        self.list.moved.connect(self.moved)
        self._name = AskedLine("order-name", self.tr("Name"))
        self._name.field.editingFinished.connect(self._say_name)
        self._actions = self._make_actions()
        self._whole = self._laid_out()
        inside = QWidget()
        inside.setMaximumWidth(em(WIDEST))
        column = spaced(QVBoxLayout(inside), SPACE.near)
        column.addWidget(self._title)
        column.addWidget(self._stands)
        column.addWidget(self.start)
        column.addWidget(self._whole, 1)
        self._foot = spaced(Flow(), SPACE.snug)
        for each in ("order-add", "order-next", "order-up", "order-down", "order-out", "order-away"):
            chip = Chip(
                self._actions[each], primary=each == "order-add", shows_key=False
            )  # in the tool tip: the list needs the room
            self._foot.addWidget(chip)
        column.addLayout(self._foot)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        row = spaced(QHBoxLayout(self), across=SPACE.far, down=SPACE.apart)
        row.addWidget(inside, 1)
        row.addStretch()
        self.list.selectionModel().currentChanged.connect(lambda: self._enable())

    def show_order(self, group: str, order: TopicOrder | None, titles: Mapping[str, str], standing: Standing) -> None:
        """`titles` by topic."""
        self._title.setText(self.tr("Order of topics for {group}").format(group=group))
        self.start.setVisible(order is None)
        self._rest.setVisible(order is None)
        self._whole.setVisible(order is not None)
        for name in ("order-next", "order-up", "order-down", "order-out", "order-away"):
            self._actions[name].setVisible(order is not None)
        self._stands.setVisible(order is not None)
        if order is None:
            self._enable()
            return
        self._stands.setText(self._where(order, titles, standing))
        if not self._name.field.isModified():
            self._name.field.setText(order.name)
        self._actions["order-once"].setChecked(not order.is_rolling)
        self._actions["order-round"].setChecked(order.is_rolling)
        self._actions["order-before"].setChecked(order.begun_on is None)
        self.list.show_rows(
            [
                Titled(at, f"{at + 1}  {titles.get(topic, self.tr('A topic that is not in the library'))}", "", note)
                for at, (topic, note) in enumerate(zip(order.topics, self._notes(order, standing), strict=True))
            ]
        )
        if standing.place is not None and self.list.place is None:
            self.list.scrollTo(self.list.model().index(standing.place, 0), OrderList.ScrollHint.PositionAtCenter)
        self._enable()

    def show_topic(self, title: str) -> None:
        """The one that is chosen in the library."""
        said = title.replace("&", "&&")
        self._actions["order-add"].setText(self.tr("Add “{topic}”").format(topic=said))
        self._actions["order-next"].setText(self.tr("Put “{topic}” next").format(topic=said))

    def choose(self, place: int) -> None:
        self.list.choose(place)
        self._enable()

    def refuse(self, problem: Explained) -> None:
        """Of the name; what is typed stays."""
        self._name.refuse(problem, takes_focus=False)

    def forget_typed(self) -> None:
        """Another order is shown, or the name was kept."""
        self._name.field.setModified(False)
        self._name.accept()

    # its parts --------------------------------------------------------------------

    def _make_actions(self) -> dict[str, QAction]:
        made = [keyed(self.list, name) for name in ("order-up", "order-down", "order-out")]
        for each in made:
            each.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made += [
            keyed(self, "order-add"),
            action(self, "order-next", ""),
            action(self, "order-away", self.tr("Take the order away")),
            action(self, "order-once", self.tr("Once through"), checkable=True),
            action(self, "order-round", self.tr("Round and round"), checkable=True),
            action(self, "order-before", self.tr("What was led before counts"), checkable=True),
        ]
        actions = {each.objectName(): each for each in made}
        actions["order-up"].triggered.connect(lambda: self._move(-1))
        actions["order-down"].triggered.connect(lambda: self._move(1))
        actions["order-out"].triggered.connect(lambda: self.out_wanted.emit(self.list.place))
        actions["order-add"].triggered.connect(self.add_wanted)
        actions["order-next"].triggered.connect(self.next_wanted)
        actions["order-away"].triggered.connect(self.away_wanted)
        actions["order-once"].triggered.connect(lambda: self.rolling_wanted.emit(False))
        actions["order-round"].triggered.connect(lambda: self.rolling_wanted.emit(True))
        actions["order-before"].triggered.connect(lambda: self.before_wanted.emit(actions["order-before"].isChecked()))
        return actions

    def _laid_out(self) -> QWidget:
        whole = QWidget()
        column = spaced(QVBoxLayout(whole), SPACE.near)
        goes = spaced(Flow(), SPACE.snug)
        for each in ("order-once", "order-round", "order-before"):
            goes.addWidget(Chip(self._actions[each]))
        column.addWidget(self._name)
        column.addLayout(goes)
        column.addWidget(self.list, 1)
        return whole

    # what it says ------------------------------------------------------------------

    def _where(self, order: TopicOrder, titles: Mapping[str, str], standing: Standing) -> str:
        if not order.topics:
            return self.tr("There is no topic in it yet. Choose one on the left and add it.")
        place = standing.place
        if place is None:
            return self.tr("The group was led all of it. Let it go round, add topics, or begin another order.")
        said = self.tr("Next: {number} of {count}, “{topic}”.")
        said = said.format(number=place + 1, count=len(order.topics), topic=titles.get(order.topics[place], order.topics[place]))
        ends = self.tr("It goes round again after {day}.") if order.is_rolling else self.tr("The last is on {day}.")
        return f"{said} {ends.format(day=short_day(max(standing.days.values())))}" if standing.days else said

    def _notes(self, order: TopicOrder, standing: Standing) -> list[str]:
        """When each comes, the next one said so; when those before it were led last."""
        until = len(order.topics) if standing.place is None else standing.place
        notes = []
        for place, topic in enumerate(order.topics):
            led = standing.led.get(topic) if place < until else None
            day = standing.days.get(place)
            parts = (
                self.tr("Next") if place == standing.place else "",
                self.tr("Last led {day}").format(day=short_day(led)) if led else "",
                short_day(day) if day else "",
            )
            notes.append(" · ".join(part for part in parts if part))
        return notes

    def _enable(self) -> None:
        place, count = self.list.place, self.list.model().rowCount()
        self._actions["order-out"].setEnabled(place is not None)
        self._actions["order-up"].setEnabled(place is not None and place > 0)
        self._actions["order-down"].setEnabled(place is not None and place < count - 1)

    def _move(self, by: int) -> None:
        if (place := self.list.place) is not None:
            self.moved.emit(place, place + by)

    def _say_name(self) -> None:
        if self._name.field.isModified():
            self.named_so.emit(self._name.field.text())
