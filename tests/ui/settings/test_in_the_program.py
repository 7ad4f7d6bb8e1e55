"""Settings in the real program: a choice is worn and stored at once, also during a rehearsal."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QComboBox

from tests.ui.programs import LONG, Driven, Outside, places_in
from ui.preferences import Theme, load
from ui.style.tokens import DARK


@pytest.fixture
def driven(app, tmp_path, qtbot):
    driven = Driven(app, places_in(tmp_path), Outside(), qtbot)
    driven.press("try-an-evening")
    driven.until_open()
    driven.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    driven.until_seen("look")
    yield driven
    driven.end()


def test_a_larger_text_is_worn_at_once_and_after_the_next_start(driven, app):
    before = app.font().pixelSize()
    for _ in range(5):
        driven.press("larger-text")

    assert app.font().pixelSize() == round(before * 1.5)
    assert load(driven.program.places.settings).text_percent == 150
    assert driven.again().program.preferences.text_percent == 150


def test_dark_colors_are_worn_at_once_and_stored(driven, app):
    driven.press("theme-dark")

    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.surface
    assert load(driven.program.places.settings).theme == Theme.DARK


def test_keys_and_about_lie_over_the_page(driven):
    driven.program.house.go("settings", section="help")
    driven.press("open-keys")
    driven.until_seen("keys-sheet")
    driven.key(Qt.Key.Key_Escape)
    driven.press("open-about")
    driven.until_seen("about")


def test_a_rehearsal_can_be_begun_anew(driven, qtbot):
    house = driven.program.house
    house.go("settings", section="trying")
    driven.press("try-an-evening")
    qtbot.waitUntil(lambda: driven.program.house not in (None, house), timeout=20_000)

    assert driven.program.ws.is_rehearsal and driven.program.house.place == "today"


def until_printed(driven, qtbot, words) -> str:
    """What a client's two pages say, as they would be printed, as soon as these words are there."""
    ws = driven.program.ws
    led = next(each for group in ws.groups.all() for each in ws.sessions.of_group(group.id) if ws.attendance.here(each.id))
    driven.program.house.go("handouts", session=led.id)
    paper = driven.find("handout-preview").findChild(QPdfDocument)
    seen = lambda: " ".join(paper.getAllText(page).text() for page in range(paper.pageCount()))  # noqa: E731
    qtbot.waitUntil(lambda: words in seen(), timeout=LONG)
    return seen()


def test_numbers_that_are_confirmed_here_are_printed_now_and_after_the_next_start(driven, qtbot):
    house = driven.program.house
    house.go("settings", section="paper")
    box = driven.find("country", QComboBox)
    box.setFocus()
    qtbot.keyClicks(box, "United K")
    assert "116 123" not in until_printed(driven, qtbot, "999")

    house.go("settings", section="paper")
    driven.press("confirm-lines")
    until_printed(driven, qtbot, "116 123")

    fresh = driven.again()
    fresh.press("try-an-evening")
    fresh.until_open()
    until_printed(fresh, qtbot, "116 123")
