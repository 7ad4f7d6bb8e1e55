"""The look the user prefers, worn by the whole application."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QLocale, Qt
from PySide6.QtWidgets import QApplication

from ui.preferences import Preferences, Theme
from ui.style.sheet import dress
from ui.style.tokens import DARK, HIGH_CONTRAST, LIGHT, Colors, Look
from ui.style.typeface import load_typefaces


class Dresser:
    """Loads typefaces, icons and the sheet once; `dress` again for each new choice."""

    def __init__(self, app: QApplication, resources: Path) -> None:
        self._app = app
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        app.setStyle("Fusion")
        load_typefaces()
        QDir.setSearchPaths("icons", [str(resources / "icons")])
        self._template = (resources / "style" / "app.qss").read_text(encoding="utf-8")

    def dress(self, preferences: Preferences) -> None:
        dress(self._app, Look(self._colors(preferences.theme), preferences.text_percent), self._template)

    def _colors(self, theme: Theme) -> Colors:
        match theme:
            case Theme.LIGHT:
                return LIGHT
            case Theme.DARK:
                return DARK
            case Theme.HIGH_CONTRAST:
                return HIGH_CONTRAST
            case Theme.SYSTEM:
                is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
                return DARK if is_dark else LIGHT
