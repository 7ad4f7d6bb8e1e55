from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.room.arrangement import arranged
from ui.room.hand import LEAST
from ui.room.view import RoomEntry

ROOM = QRectF(80, 200, 1280, 500)


def _places(entries, room=ROOM, unit=1.0):
    found = arranged(entries, room, QApplication.font(), unit)
    return found, [QRectF(corner, card.size) for card, corner in found.cards]


def _lines(count, wording="A line that somebody shared"):
    return tuple(RoomEntry(f"{wording} {number}", 1 + number % 4) for number in range(count))


def test_all_lines_stand_inside_the_room_and_none_on_another():
    for count in (1, 2, 7, 10):
        found, places = _places(_lines(count))
        assert found.left_out == 0 and len(places) == count
        assert all(ROOM.contains(place) for place in places)
        assert not any(a.intersects(b) for a in places for b in places if a is not b)


def test_few_lines_are_larger_than_many():
    _, few = _places(_lines(2))
    _, many = _places(_lines(10))
    assert few[0].height() > many[0].height()


def test_the_newest_stand_where_not_all_can_and_the_others_are_counted():
    entries = _lines(60)
    found, places = _places(entries)
    assert found.left_out + len(places) == 60 and found.left_out > 0
    assert all(ROOM.contains(place) for place in places)
    assert arranged(entries[found.left_out :], ROOM, QApplication.font(), 1.0).cards, "those that stand are the last ones"


def test_a_line_of_three_hundred_letters_is_broken_and_not_cut():
    for wording in ("word " * 60, "W" * 300, "مرحبا " * 50, "🙂" * 150):
        found, places = _places((RoomEntry(wording[:300], 3),))
        assert found.left_out == 0
        assert ROOM.contains(places[0])


def test_no_room_at_all_is_no_error():
    found, places = _places(_lines(5), QRectF(0, 0, 60, 10))
    assert places == [] and found.left_out == 5


def test_letters_are_never_too_small_to_be_read_from_six_meters():
    font = QFont(QApplication.font())
    found = arranged(_lines(60), ROOM, font, 1.0)
    smallest = min(card.size.height() for card, _ in found.cards)
    assert smallest >= LEAST * 1.5
