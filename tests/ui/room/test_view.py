"""What reaches the room screen has no place for a person, a head count or a rating."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest

import ui.room.view
from ui.room.view import Pacer, RoomEntry, RoomView

PLAIN = {str, int, bool, type(None)}
ABOUT_PEOPLE = ("client", "person", "people", "name", "roster", "here", "who", "present", "rating", "count", "id")


def _parts(kind):
    yield kind
    for part in get_args(kind):
        yield from _parts(part)
    if is_dataclass(kind):
        for hint in get_type_hints(kind).values():
            yield from _parts(hint)


def test_it_is_made_of_plain_words_and_numbers_and_of_nothing_that_could_hold_more():
    kinds = {kind for kind in _parts(RoomView) if isinstance(kind, type) and kind not in PLAIN | {tuple}}
    assert kinds == {RoomView, RoomEntry, Pacer}


def test_no_field_is_for_a_person_or_a_head_count():
    names = {field.name for kind in (RoomView, RoomEntry, Pacer) for field in fields(kind)}
    assert names == {
        *("topic", "prompt", "minutes_left", "entries", "show", "ground_rules", "pacer", "is_paused", "is_blank"),
        *("fill_in", "slip", "seconds_left", "dots", "is_test"),
        *("wording", "voices", "breathe_in", "hold", "breathe_out"),
    }
    assert not [name for name in names if any(word in name.split("_") for word in ABOUT_PEOPLE)]


@pytest.mark.parametrize("dots", [(3, 4, 5, 6), (5, 4, 6, 7, 8)])
def test_dots_are_five_at_least_and_in_no_order_of_the_round(dots):
    with pytest.raises(ValueError, match="dots"):
        RoomView(dots=dots)


def test_the_module_reaches_nothing_of_the_work_itself():
    assert not [name for name in vars(ui.room.view) if "facilitator" in str(getattr(vars(ui.room.view)[name], "__module__", ""))]
