"""The look the user prefers, worn by the whole application."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QDir, QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.fingers import TouchScreens
from ui.preferences import Preferences, Targets, Theme
from ui.style.sheet import dress
from ui.style.tokens import DARK, HIGH_CONTRAST, LIGHT, Colors, Look
from ui.style.typeface import load_typefaces

DARKEST_LIGHT = 128  # of 255


def application() -> QApplication:
    """The one of this process, in the same style on every system. To set it later would load QStyle for Python."""
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(app, QApplication)
    return app


class Dresser:
    """Loads typefaces, icons and the sheet once; `dress` again for each new choice. A screen to touch dresses anew by itself."""

    def __init__(self, app: QApplication, resources: Path, touch: TouchScreens | None = None) -> None:
        self._app = app
        self._touch = touch or TouchScreens(app)
        self._touch.changed.connect(self._touched)
        self._worn: Preferences | None = None
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        load_typefaces()
        for kind in ("icons", "sounds"):
            QDir.setSearchPaths(kind, [str(resources / kind)])
        self._template = (resources / "style" / "app.qss").read_text(encoding="utf-8")

    def dress(self, preferences: Preferences) -> None:
        self._worn = preferences
        by_itself = preferences.targets is Targets.SYSTEM and self._touch.are_there
        is_for_fingers = preferences.targets is Targets.LARGE or by_itself
        look = Look(self._colors(preferences.theme), preferences.text_percent, is_for_fingers)
        dress(self._app, look, self._template)

    def _touched(self) -> None:
        if self._worn and self._worn.targets is Targets.SYSTEM:
            self.dress(self._worn)

    def _colors(self, theme: Theme) -> Colors:
        match theme:
            case Theme.LIGHT:
                return LIGHT
            case Theme.DARK:
                return DARK
            case Theme.HIGH_CONTRAST:
                return HIGH_CONTRAST
            case Theme.SYSTEM:
                return DARK if self._system_is_dark() else LIGHT

    def _system_is_dark(self) -> bool:
        """As its palette says, which is worn for that moment: the color scheme's name cannot be asked for without `Qt`."""
        self._app.setPalette(QPalette())
        return self._app.palette().window().color().lightness() < DARKEST_LIGHT
