from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.room.made_up import LAPTOP, MIRROR, PROJECTOR, TELEVISION, MadeUpDisplays
from ui.room.screen import RoomScreen
from ui.room.view import RoomView

VIEW = RoomView(topic="Places that pull me back")


@pytest.fixture
def line(window, qtbot):
    """What the facilitator types in."""
    line = QLineEdit(window)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return line


@pytest.fixture
def made(window):
    rooms = []

    def make(*displays, chosen=""):
        displays = MadeUpDisplays(*displays)
        room = RoomScreen(window, displays, lambda: chosen)
        rooms.append(room)
        return room, displays

    yield make
    for room in rooms:
        room.end()


def test_it_opens_by_itself_on_the_second_display_once_the_session_runs(made):
    room, _ = made(LAPTOP, PROJECTOR)
    assert not room.is_open
    room.begin()
    assert room.display == PROJECTOR and room.window.isFullScreen()


def test_with_one_display_it_opens_only_when_asked_as_an_ordinary_window(made):
    room, _ = made(LAPTOP)
    room.begin()
    assert not room.is_open
    room.toggle()
    assert room.is_open and room.display is None and not room.window.isFullScreen()
    room.toggle()
    assert not room.is_open


def test_a_display_that_is_unplugged_closes_it(made, qtbot):
    room, displays = made(LAPTOP, PROJECTOR)
    room.begin()
    with qtbot.waitSignal(room.changed):
        displays.plug(LAPTOP)
    assert not room.is_open


def test_it_comes_back_with_the_display_unless_it_was_turned_off(made):
    room, displays = made(LAPTOP, PROJECTOR)
    room.begin()
    displays.plug(LAPTOP)
    displays.plug(LAPTOP, PROJECTOR)
    assert room.display == PROJECTOR
    room.toggle()
    displays.plug(LAPTOP)
    displays.plug(LAPTOP, PROJECTOR)
    assert not room.is_open


def test_a_second_display_that_comes_later_is_offered_and_taken_with_one_key(made):
    room, displays = made(LAPTOP)
    room.begin()
    room.toggle()
    displays.plug(LAPTOP, PROJECTOR)
    assert room.offered == PROJECTOR and room.display is None and room.is_open, "the window of a video call stays a window"
    room.toggle()
    assert room.display == PROJECTOR and room.offered is None


def test_the_one_chosen_before_gets_it_without_a_question(made):
    room, displays = made(LAPTOP, chosen="Projector")
    room.begin()
    displays.plug(LAPTOP, PROJECTOR)
    assert room.display == PROJECTOR and room.offered is None


def test_what_was_declined_is_not_offered_again(made):
    room, displays = made(LAPTOP)
    room.begin()
    displays.plug(LAPTOP, PROJECTOR)
    room.decline()
    assert room.offered is None and not room.is_open
    room.toggle()
    assert room.is_open and room.display is None, "asked for, it is a window there"


def test_a_mirrored_display_is_noticed_and_nothing_opens_on_it(made):
    room, displays = made(LAPTOP, MIRROR)
    room.begin()
    assert room.is_mirrored and not room.is_open
    displays.plug(LAPTOP, PROJECTOR)
    assert not room.is_mirrored and room.display == PROJECTOR


def test_of_several_displays_the_chosen_one_is_taken(made):
    room, displays = made(LAPTOP, PROJECTOR, TELEVISION, chosen="Television")
    room.begin()
    assert room.display == TELEVISION
    assert room.others() == [PROJECTOR, TELEVISION]
    displays.plug(LAPTOP, PROJECTOR)
    assert room.display == PROJECTOR


def test_it_goes_when_the_facilitators_window_moves_onto_its_display(made):
    room, displays = made(LAPTOP, PROJECTOR)
    room.begin()
    displays.private = PROJECTOR
    room.private_moved()
    assert not room.is_open, "and it does not take the laptop unasked"
    room.toggle()
    assert room.display == LAPTOP


def test_closed_by_its_own_frame_it_stays_closed(made):
    room, displays = made(LAPTOP)
    room.begin()
    room.toggle()
    room.window.close()
    assert not room.is_open
    displays.plug(LAPTOP, PROJECTOR)
    assert not room.is_open


def test_a_new_window_shows_what_was_told_before_and_begins_black(made):
    room, displays = made(LAPTOP, PROJECTOR)
    room.begin()
    assert room.window.view.is_blank
    room.show_view(VIEW)
    displays.plug(LAPTOP)
    displays.plug(LAPTOP, PROJECTOR)
    assert room.window.view == VIEW
    room.go_black()
    assert room.window.view.is_blank


def test_the_end_of_the_session_closes_it(made):
    room, displays = made(LAPTOP, PROJECTOR)
    room.begin()
    room.end()
    displays.plug(LAPTOP, PROJECTOR)
    assert not room.is_open


def test_the_capture_line_keeps_the_focus_whatever_displays_do(made, line, window, qtbot):
    def keeps_it():
        qtbot.waitUntil(lambda: line.hasFocus() and QApplication.activeWindow() is window)

    room, displays = made(LAPTOP, PROJECTOR)
    room.begin()
    keeps_it()
    displays.plug(LAPTOP)
    keeps_it()
    room.toggle()
    assert room.is_open
    keeps_it()
    displays.plug(LAPTOP, PROJECTOR)
    keeps_it()
    room.end()
    keeps_it()
