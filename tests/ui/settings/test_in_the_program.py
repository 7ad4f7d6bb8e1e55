"""Settings in the real program: a choice is worn and stored at once, also during a rehearsal."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from tests.ui.programs import Driven, Outside, places_in
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
