"""The look that is chosen is worn by everything."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from ui.look import Dresser
from ui.preferences import Preferences, Theme
from ui.style.tokens import DARK, HIGH_CONTRAST, LIGHT

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def dresser(app):
    return Dresser(app, RESOURCES)


def surface(app):
    return app.palette().color(QPalette.ColorRole.Window).name()


@pytest.mark.parametrize(("theme", "colors"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK), (Theme.HIGH_CONTRAST, HIGH_CONTRAST)])
def test_each_theme_is_worn(app, dresser, theme, colors):
    dresser.dress(Preferences(theme=theme))

    assert surface(app) == colors.surface


def test_the_systems_theme_is_worn_where_it_is_wanted(app, dresser):
    dresser.dress(Preferences(theme=Theme.SYSTEM))
    is_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    assert surface(app) == (DARK if is_dark else LIGHT).surface


@pytest.mark.parametrize(("percent", "pixels"), [(80, 12), (100, 15), (150, 22), (200, 30)])
def test_each_text_size_is_worn(app, dresser, percent, pixels):
    dresser.dress(Preferences(text_percent=percent))

    assert app.font().pixelSize() == pixels
