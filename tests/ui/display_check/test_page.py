"""Display check: whose display is whose, how the room screen looks there, and a test card on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.desks import desk_in
from tests.ui.pages import press, said, seen
from tests.ui.room.made_up import LAPTOP, MIRROR, PROJECTOR, TELEVISION, MadeUpDisplays
from ui.display_check.page import DisplayCheckPage
from ui.display_check.plan import Plan
from ui.room.colors import CALM
from ui.room.displays import Display

UPRIGHT = Display("Pillar", QRect(1280, 0, 1080, 1920), "Pillar", 1.5, (299, 531))
FORTY = Display("Television", QRect(1280, 0, 1920, 1080), "Television", 1.0, (886, 498))


@pytest.fixture
def around(window):
    window.resize(1200, 800)
    return desk_in(window, object())


@pytest.fixture
def opened(window, around):
    pages = []

    def make(*displays):
        made = MadeUpDisplays(*displays)
        page = seen(DisplayCheckPage(around.desk, made), window, around)
        page.open_about(back="prepare")
        pages.append(page)
        QApplication.processEvents()
        return page, made

    yield make
    for page in pages:
        page.put_away()


def color_in(plan: Plan, name: str) -> str:
    place = next(place for display, place in plan.places() if display.name == name)
    picture = plan.grab().toImage()
    return picture.pixelColor(place.adjusted(8, 8, -8, -8).bottomRight().toPoint()).name()


def test_both_displays_stand_there_to_one_scale_and_the_rooms_shows_how_it_will_look(opened):
    page, _ = opened(LAPTOP, PROJECTOR)
    plan = page.findChild(Plan)
    places = {display.name: place for display, place in plan.places()}
    assert places["Laptop"].width() / places["Projector"].width() == pytest.approx(1280 / 1024)
    assert places["Laptop"].right() == pytest.approx(places["Projector"].left())
    assert color_in(plan, "Projector") == CALM.ground and color_in(plan, "Laptop") != CALM.ground
    sentences = " ".join(said(page))
    assert "Yours: Laptop" in sentences and "The room’s: Projector" in sentences and "1024 × 768" in sentences


def test_size_scale_and_distance_are_told_where_the_display_tells_them(opened):
    page, _ = opened(LAPTOP, FORTY)
    assert "about 40 inches" in " ".join(said(page)) and "about 6.1 meters" in " ".join(said(page))


def test_an_upright_display_is_drawn_upright_with_its_scale(opened):
    page, _ = opened(LAPTOP, UPRIGHT)
    place = next(place for display, place in page.findChild(Plan).places() if display == UPRIGHT)
    assert place.height() > place.width()
    assert "1620 × 2880 points · at 150 %" in " ".join(said(page)) and "upright" in " ".join(said(page))


@pytest.mark.parametrize("millimeters", [(0, 0), (16, 9), (886, 886), (99999, 5)])
def test_a_projector_that_tells_nothing_or_nonsense_is_not_believed(opened, millimeters):
    page, _ = opened(LAPTOP, replace(FORTY, millimeters=millimeters))
    sentences = " ".join(said(page))
    assert "its size is not told" in sentences and "meters" not in sentences and "last chair" in sentences


def test_one_key_shows_the_test_card_on_the_rooms_display_and_takes_it_away(opened):
    page, _ = opened(LAPTOP, PROJECTOR)
    QTest.keyClick(page, Qt.Key.Key_F7)
    window = page._screen.window
    assert page._screen.display == PROJECTOR and window.view.is_test
    picture = window.grab().toImage()
    edges = [(1, 1), (picture.width() - 2, 1), (1, picture.height() - 2), (picture.width() - 2, picture.height() - 2)]
    assert {picture.pixelColor(*edge).name() for edge in edges} == {CALM.voices}, "the frame runs along the very edge"
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert not page._screen.is_open


def test_the_test_card_goes_with_the_page_and_escape_leads_back(opened, around):
    page, _ = opened(LAPTOP, PROJECTOR)
    press_card = page.findChild(QPushButton, "test-card")
    press_card.click()
    assert page._screen.is_open
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page._screen.is_open and around.went == [("prepare", {})]
    press_card.click()
    page.hide()
    assert not page._screen.is_open


def test_of_several_displays_the_rooms_is_chosen_and_remembered_by_name(opened, around, qtbot):
    page, _ = opened(LAPTOP, PROJECTOR, TELEVISION)
    assert "The room’s: Projector" in " ".join(said(page))
    QTest.keyClick(page, Qt.Key.Key_F7)
    press(page, qtbot, "room-is-Television")
    assert around.preferences.room_display == "Television"
    assert "The room’s: Television" in " ".join(said(page))
    assert page._screen.display == TELEVISION, "the test card goes there"


def test_mirrored_displays_are_warned_of_and_nothing_opens_on_them(opened):
    page, _ = opened(LAPTOP, MIRROR)
    assert any("same picture" in sentence for sentence in said(page))
    places = page.findChild(Plan).places()
    assert places[0][1] != places[1][1], "both can be seen"


def test_with_one_display_it_says_what_to_do_and_the_card_comes_in_a_window(opened):
    page, displays = opened(LAPTOP)
    assert any("extend" in sentence for sentence in said(page))
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert page._screen.is_open and page._screen.display is None
    displays.plug(LAPTOP, PROJECTOR)
    assert any("The room’s: Projector" in sentence for sentence in said(page)), "what is plugged in is seen at once"


def test_a_display_that_goes_away_takes_the_card_along(opened):
    page, displays = opened(LAPTOP, PROJECTOR)
    QTest.keyClick(page, Qt.Key.Key_F7)
    displays.plug(LAPTOP)
    assert not page._screen.is_open and page.findChild(QPushButton, "test-card").text().startswith("Show")
    displays.plug()
    displays.private = None
    displays.changed.emit()
    assert any("not found" in sentence for sentence in said(page))
    page.grab()


def test_it_has_nothing_of_the_practice(opened):
    """It was given a workspace without anything, and needs nothing of it."""
    page, _ = opened(LAPTOP, PROJECTOR)
    assert page.findChild(Plan).grab().toImage().pixelColor(0, 0) != QColor()
