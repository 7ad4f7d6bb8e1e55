"""What is done with a group's order of topics in the library. Each step is kept at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from facilitator.groups.group import Group
from facilitator.groups.topic_order import TopicOrder
from facilitator.workspace.next_session import led_in
from facilitator.workspace.order_calendar import days_in_order
from facilitator.workspace.order_proposal import along_what_follows
from ui.desk import Desk
from ui.library.order_panel import OrderPanel, Standing
from ui.ordering import keep_order, put_next, take_order_away
from ui.parts.named import named
from ui.parts.scroll import Scroll


class OrderDesk:
    """`chosen()` is the topic that is chosen in the library, "" where there is none."""

    def __init__(self, desk: Desk, chosen: Callable[[], str]) -> None:
        self._desk, self._chosen = desk, chosen
        self.panel = self._panel = panel = OrderPanel()
        self.whole = named(Scroll(panel), "order-scroll", panel.accessibleName())  # in large letters it is long
        self._group: Group | None = None
        self._order: TopicOrder | None = None
        panel.start.begun.connect(self._begin)
        panel.named_so.connect(self._name)
        panel.rolling_wanted.connect(self._roll)
        panel.before_wanted.connect(self._count_before)
        panel.moved.connect(self._move)
        panel.out_wanted.connect(self._take_out)
        panel.add_wanted.connect(lambda: self._put_in(self._chosen(), None))
        panel.list.put_in.connect(self._put_in)
        panel.next_wanted.connect(self._put_next)
        panel.away_wanted.connect(self._take_away)

    def show_topic(self, topic: str) -> None:
        """The one that is chosen in the library."""
        self._panel.show_topic(self._title(topic))

    def show(self, group: Group, last_led: dict[str, date]) -> None:
        if self._group is None or self._group.id != group.id:
            self._panel.forget_typed()
        ws = self._desk.ws
        self._group, self._order = group, ws.topic_orders.of(group.id)
        titles = {topic.id: topic.title for topic in ws.library.topics}
        place = self._order.next_place(led_in(ws, group.id, self._order.begun_on)) if self._order else None
        days = days_in_order(ws, group, self._order) if self._order else {}
        self._panel.show_order(group.name, self._order, titles, Standing(place, days, last_led))

    # each of these keeps a changed order -------------------------------------------

    def _begin(self, begins_with: object) -> None:
        topics = self._desk.ws.library.topics
        weeks = begins_with if isinstance(begins_with, int) else len(topics)
        chosen = along_what_follows(topics, weeks) if isinstance(begins_with, int) else tuple(topic.id for topic in topics)
        if self._group:
            name = self._panel.start.name_of(begins_with)
            sentence = self._panel.tr("{group} has an order of {count} topics now.")
            self._keep(self._new(self._group, name, chosen), sentence.format(group=self._group.name, count=len(chosen)))

    def _name(self, typed: str) -> None:
        """An empty name is none: the one it had stays."""
        if self._order is None or not typed.strip():
            self._panel.forget_typed()
            self._again()
            return
        order = replace(self._order, name=typed)
        problem = keep_order(self._desk, order, self._panel.tr("The order is called “{name}”.").format(name=typed.strip()))
        if problem:
            self._panel.refuse(problem)
        else:
            self._panel.forget_typed()
            self._again()

    def _roll(self, is_rolling: bool) -> None:
        if self._order is None or self._order.is_rolling == is_rolling:
            self._again()  # the chip that was pressed is on again
            return
        round_, once = self._panel.tr("“{order}” goes round and round."), self._panel.tr("“{order}” goes through once.")
        sentence = round_ if is_rolling else once
        self._keep(replace(self._order, is_rolling=is_rolling), sentence.format(order=self._order.name))

    def _new(self, group: Group, name: str, topics: tuple[str, ...]) -> TopicOrder:
        """It begins with its first topic, whatever the group was led before."""
        return TopicOrder(group.id, name, topics, begun_on=self._desk.ws.now().date())

    def _count_before(self, counts: bool) -> None:
        if self._order is None:
            return
        goes_on = self._panel.tr("“{order}” goes on after what was led before.")
        anew = self._panel.tr("“{order}” begins anew today.")
        begun_on = None if counts else self._desk.ws.now().date()
        self._keep(replace(self._order, begun_on=begun_on), (goes_on if counts else anew).format(order=self._order.name))
        self._again()

    def _move(self, place: int, to: int) -> None:
        if self._order:
            sentence = self._panel.tr("“{topic}” is number {number} now.")
            sentence = sentence.format(topic=self._title(self._order.topics[place]), number=to + 1)
            self._keep(self._order.moved(place, to), sentence, to)

    def _take_out(self, place: int) -> None:
        if self._order:
            sentence = self._panel.tr("“{topic}” is out of the order.").format(topic=self._title(self._order.topics[place]))
            self._keep(self._order.without(place), sentence, max(0, min(place, len(self._order.topics) - 2)))

    def _put_in(self, topic: str, place: int | None) -> None:
        if not topic or self._group is None:
            return
        order = self._order or self._new(self._group, self._panel.tr("Order of topics"), ())
        at = len(order.topics) if place is None else place
        sentence = self._panel.tr("“{topic}” is number {number} now.").format(topic=self._title(topic), number=at + 1)
        self._keep(order.with_topic(topic, at), sentence, at)

    def _put_next(self) -> None:
        if self._group and self._chosen():
            put_next(self._desk, self._group, self._chosen())

    def _take_away(self) -> None:
        if self._order and self._group:
            sentence = self._panel.tr("{group} has no order of topics any more.").format(group=self._group.name)
            take_order_away(self._desk, self._order, sentence)

    def _keep(self, order: TopicOrder, sentence: str, place: int | None = None) -> None:
        if problem := keep_order(self._desk, order, sentence):
            self._desk.explain(problem)
        elif place is not None:
            self._again()
            self._panel.choose(place)

    def _again(self) -> None:
        if self._group:
            self.show(self._group, self._desk.ws.sessions.last_with_topic(self._group.id))

    def _title(self, topic: str) -> str:
        known = self._desk.ws.library.topic(topic)
        return known.title if known else topic
