"""A group's order of topics is changed, from the Library and from Themes alike: said in a toast, and taken back in one step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.groups.group import Group
from facilitator.groups.topic_order import TopicOrder
from facilitator.language import Explained
from facilitator.workspace.next_session import led_in
from ui.desk import Desk


def keep_order(desk: Desk, order: TopicOrder, sentence: str) -> Explained | None:
    """Its problem is given back where it could not be kept; nothing is changed then."""
    orders = desk.ws.topic_orders
    try:
        before = orders.put(order)
    except Explained as problem:
        return problem
    desk.doing.did(sentence, lambda: orders.put(before) if before else orders.remove(order.group), lambda: orders.put(order))
    return None


def take_order_away(desk: Desk, order: TopicOrder, sentence: str) -> None:
    orders = desk.ws.topic_orders
    orders.remove(order.group)
    desk.doing.did(sentence, lambda: orders.put(order), lambda: orders.remove(order.group))


def put_next(desk: Desk, group: Group, topic: str) -> None:
    """A theme presses: its topic comes before what the order brings now. What was to come still comes."""
    order, known = desk.ws.topic_orders.of(group.id), desk.ws.library.topic(topic)
    if order is None or known is None:
        return
    place = order.next_place(led_in(desk.ws, group.id, order.begun_on))
    if place is not None and order.topics[place] == topic:
        return  # pressed twice
    bent = order.with_topic(topic, place)
    sentence = QCoreApplication.translate("Ordering", "“{topic}” comes next in “{order}”.")
    if problem := keep_order(desk, bent, sentence.format(topic=known.title, order=order.name)):
        desk.explain(problem)
